//! Answering without scripts: the form, the answers to check, the confirmation, by plain POSTs.

use crate::support::client::{ENGLISH_FORM, FORM, URLENCODED, send};
use crate::support::html::{Document, spaced};
use crate::support::responses::{answers, consultation, fresh_id, longest, pairs, required, required_and, sampled};
use crate::support::server::Server;
use crate::support::words::LANGUAGES;
use questionnaire::{RawAnswers, check};
use reqwest::Method;

/// Texts that a careless page would lose, break or run.
const HOSTILE: [&str; 15] = [
    "</textarea><script>alert(1)</script>",
    "<b>bold</b> & <i>more</i>",
    "&lt;not a tag&gt; &amp; &eacute; &#60;",
    "\"double\" and 'single' and `back`",
    "\" autofocus onfocus=\"alert(1)",
    "]]> --> <!-- <![CDATA[",
    "👩‍🚀🇫🇷 é = é, \u{202e}reversed\u{202c}",
    "\n\nTwo line breaks first",
    "one\ntwo\n\n\nfive",
    "one\r\ntwo\r\n",
    "  spaces   inside  ",
    "\ttabs\tinside\t",
    "\\u003c {{ $name }} ${1} %s",
    "U+2028 \u{2028} and U+00A0 \u{a0}.",
    "\u{1}\u{2}\u{3} the formatter's own signs",
];

/// The line breaks of a value as HTML has them.
fn parsed(value: &str) -> String {
    value.replace("\r\n", "\n")
}

/// The form, sent back because an answer is missing.
async fn sent_back(server: &Server, given: &[(&str, &str)]) -> Document {
    let answer = server.post_answers(&answers(given), None).await;
    assert_eq!((answer.status, answer.header("content-type")), (422, "text/html; charset=utf-8"));
    answer.html()
}

#[tokio::test]
async fn invalid_answers_bring_the_form_back_with_every_answer_kept() {
    let server = Server::start().await;
    for seed in 0..20 {
        let mut given = sampled(seed);
        given.remove("7d");
        let answer = server.post_answers(&given, None).await;
        assert_eq!(answer.status, 422);
        let kept: RawAnswers =
            answer.html().form().entries().into_iter().fold(RawAnswers::default(), |mut kept, (name, value)| {
                kept.push(name, value);
                kept
            });
        assert_eq!(check(consultation(), &kept), check(consultation(), &given), "seed {seed}");
    }
}

#[tokio::test]
async fn any_text_comes_back_as_it_was_typed() {
    let server = Server::start().await;
    for text in HOSTILE {
        let page =
            sent_back(&server, &[("1a", text), ("2c", "other"), ("2c-other", text), ("7a", text), ("7b", text)]).await;
        for control in ["1a", "2c-other"] {
            assert_eq!(page.value(control), parsed(text), "{control}");
        }
        // One line holds no line break: a browser would drop it.
        for control in ["7a", "7b"] {
            assert_eq!(page.value(control), parsed(text), "{control}");
        }
        assert_eq!(page.named("script").len(), 2, "the loader and the state, and nothing that was typed: {text:?}");
        assert!(page.named("b").is_empty());
    }
}

#[tokio::test]
async fn any_text_reaches_the_store_through_the_check_page_as_it_was_typed() {
    let server = Server::start().await;
    for text in HOSTILE {
        let given = required_and(&[("1a", text), ("2c", "other"), ("2c-other", text)]);
        let page = server.post_answers(&given, None).await.html();
        let shown: Vec<_> = page.named("dd").iter().map(|each| each.words()).collect();
        assert!(shown.contains(&spaced(text)), "{text:?} in {shown:?}");
        let confirmation = server.post(FORM, &page.form().entries()).await;
        assert_eq!(confirmation.status, 201, "{text:?}");
    }
    let rows = server.store().public_rows("consultation", "", 100).await.expect("rows");
    let mut kept: Vec<_> = rows.iter().map(|row| json_text(&row.document, "1a")).collect();
    let mut expected: Vec<_> = HOSTILE.iter().map(|text| parsed(text).trim().to_owned()).collect();
    kept.sort();
    expected.sort();
    assert_eq!(kept, expected);
}

fn json_text(document: &str, name: &str) -> String {
    let document: serde_json::Value = serde_json::from_str(document).expect("JSON");
    document[name].as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn a_browser_that_writes_crlf_is_not_charged_for_it() {
    let server = Server::start().await;
    let given = required_and(&[("1a", &format!("a{}b", "\r\n".repeat(498)))]);
    assert_eq!(server.post_answers(&given, None).await.status, 200);
    let given = required_and(&[("1a", &format!("a{}b", "\r\n".repeat(499)))]);
    assert_eq!(server.post_answers(&given, None).await.status, 422);
}

#[tokio::test]
async fn the_page_says_what_is_wrong_at_the_top_and_beside_each_question() {
    let server = Server::start().await;
    let long = "x".repeat(501);
    let wrong = [
        ("1a", long.as_str()),
        ("2a", "perhaps"),
        ("2c", "other"),
        ("2c-other", &long),
        ("6a", "cyber-hygiene"),
        ("6d", "5"),
        ("7a", " "),
        ("7b", "nobody"),
        ("7c", "yes"),
    ];
    let expected = ["1a", "2a", "2c-other", "6a", "6d", "7a", "7b", "7d"];
    for (path, prefix) in [(FORM, "Erreur : "), (ENGLISH_FORM, "Error: ")] {
        let page = server.post(path, &pairs(&answers(&wrong))).await.html();
        assert!(page.title().starts_with(prefix), "{}", page.title());
        let main = page.only("main").descendants();
        let summary = page.id("errors");
        let rank = |id: &str| main.iter().position(|each| each.attribute("id").as_deref() == Some(id));
        let heading = main.iter().position(|each| each.name() == "h1");
        assert!(rank("errors") < heading, "the summary stands above the heading");
        let links: Vec<_> = summary.descendants().into_iter().filter(|each| each.name() == "a").collect();
        assert_eq!(links.len(), expected.len(), "{}", summary.words());
        for (link, question) in links.iter().zip(expected) {
            let target = link.attribute("href").expect("an address");
            let field = page.id(target.trim_start_matches('#'));
            let name = field.attribute("name").expect("the field of a question");
            assert_eq!(name, question);
            let message = page.id(&format!("q-{question}-error"));
            assert_eq!((message.words(), message.has("hidden")), (link.words(), false), "{question}");
            let container = page.id(&format!("q-{question}")).descendants();
            assert!(container.iter().any(|each| each.attribute("id") == message.attribute("id")), "{question}");
        }
        for (id, _) in LANGUAGES[0].questions().iter().filter(|(id, _)| !expected.contains(id)) {
            assert!(page.id(&format!("q-{id}-error")).has("hidden"), "nothing is wrong with {id}");
        }
    }
}

#[tokio::test]
async fn messages_say_what_to_do() {
    let server = Server::start().await;
    let page = sent_back(&server, &[("6a", "cyber-hygiene"), ("1a", &"x".repeat(502))]).await;
    for (question, words) in [
        ("1a", "Raccourcissez votre réponse de 2 caractères (500 au plus)"),
        ("6a", "Choisissez 3 principes"),
        ("7a", "Indiquez le nom de votre organisation"),
    ] {
        let message = page.id(&format!("q-{question}-error")).words();
        assert!(message.starts_with(words), "{message}");
    }
}

#[tokio::test]
async fn a_name_that_no_question_has_is_said_and_leads_nowhere() {
    let server = Server::start().await;
    let answer = server.post_answers(&required_and(&[("9z<b>", "x")]), None).await;
    assert_eq!(answer.status, 422);
    let page = answer.html();
    let link = page.id("errors").descendants().into_iter().find(|each| each.name() == "a").expect("an item");
    assert_eq!((link.words().contains("« 9z<b> »"), link.has("href")), (true, false));
}

#[tokio::test]
async fn valid_answers_are_shown_to_be_checked_and_nothing_is_kept_yet() {
    let server = Server::start().await;
    let given = required_and(&[
        ("1a", "Le calcul quantique"),
        ("6a", "cyber-hygiene"),
        ("6a", "protect-the-internet"),
        ("6a", "non-proliferation"),
    ]);
    let answer = server.post_answers(&given, None).await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    for words in [
        "Vérifiez vos réponses",
        "Le calcul quantique",
        "Développer une hygiène informatique avancée",
        "Un représentant de la société civile",
    ] {
        assert!(page.words().contains(words), "{words}");
    }
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn the_check_page_holds_every_answer_and_a_fresh_id() {
    let server = Server::start().await;
    for seed in 0..20 {
        let given = sampled(seed);
        let page = server.post_answers(&given, None).await.html();
        let mut held = RawAnswers::default();
        for (name, value) in page.form().entries() {
            held.push(name, value);
        }
        assert!(held.remove("submission_id").is_some());
        assert_eq!(check(consultation(), &held), check(consultation(), &given), "seed {seed}");
    }
    let id = server.post_answers(&required(), None).await.html().value("submission_id");
    assert_ne!(id, server.post_answers(&required(), None).await.html().value("submission_id"));
    assert!(id.len() >= 32, "{id}");
}

#[tokio::test]
async fn answers_to_questions_that_are_not_asked_are_dropped_without_a_word() {
    let server = Server::start().await;
    let long = "x".repeat(9_999);
    let given = required_and(&[("1c", "no"), ("1d", &long), ("4c", &long), ("2c", "sanctions"), ("2c-other", &long)]);
    let answer = server.post_answers(&given, None).await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    let held: Vec<_> = page.form().entries().into_iter().map(|(name, _)| name).collect();
    assert_eq!(held, ["1c", "2c", "7a", "7b", "7c", "7d", "submission_id"]);
}

#[tokio::test]
async fn sending_what_was_checked_gives_a_receipt_once() {
    let server = Server::start().await;
    let page = server.post_answers(&sampled(7), None).await.html();
    let entries = page.form().entries();
    let first = server.post(FORM, &entries).await;
    assert_eq!(first.status, 201);
    assert!(first.html().words().contains("Vos réponses ont bien été reçues"));
    let code = first.receipt_code();
    let again = server.post(FORM, &entries).await;
    assert_eq!((again.status, again.receipt_code()), (201, code.clone()));
    assert_eq!(server.count().await, 1);
    // With and without scripts are one way.
    let id = entries.iter().find(|(name, _)| name == "submission_id").map(|(_, id)| id.as_str()).expect("an id");
    let json = server.submit(id, &sampled(7)).await;
    assert_eq!((json.status, json.receipt_code()), (200, code));
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn the_same_id_with_other_answers_is_refused() {
    let server = Server::start().await;
    let id = fresh_id();
    assert_eq!(server.post_answers(&required(), Some(&id)).await.status, 201);
    let answer = server.post_answers(&required_and(&[("1a", "autre chose")]), Some(&id)).await;
    assert_eq!((answer.status, answer.html().find_id("receipt-code").is_some()), (409, false));
    assert_eq!(server.count().await, 1);
}

#[tokio::test]
async fn what_is_sent_is_judged_again() {
    let server = Server::start().await;
    let mut given = required();
    given.remove("7b");
    let answer = server.post_answers(&given, Some(&fresh_id())).await;
    assert_eq!((answer.status, server.count().await), (422, 0));
}

#[tokio::test]
async fn changing_an_answer_brings_the_form_back_filled_in_and_without_complaints() {
    let server = Server::start().await;
    let page = server.post_answers(&sampled(3), None).await.html();
    let change = page.form().descendants().into_iter().find(|each| each.attribute("name").as_deref() == Some("change"));
    let change = change.expect("a way to change an answer");
    let mut entries = page.form().entries();
    entries.push(("change".into(), change.attribute("value").expect("which answer")));
    let answer = server.post(FORM, &entries).await;
    assert_eq!(answer.status, 200);
    let form = answer.html();
    assert!(form.find_id("errors").is_none() && !form.title().starts_with("Erreur"));
    let mut kept = RawAnswers::default();
    for (name, value) in form.form().entries() {
        kept.push(name, value);
    }
    assert_eq!(check(consultation(), &kept), check(consultation(), &sampled(3)));
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn every_question_asked_can_be_changed_from_the_check_page() {
    let server = Server::start().await;
    let page = server.post_answers(&required_and(&[("1c", "yes"), ("4b", "no")]), None).await.html();
    let changes: Vec<_> = page
        .form()
        .descendants()
        .into_iter()
        .filter(|each| each.attribute("name").as_deref() == Some("change"))
        .collect();
    let questions: Vec<_> = changes.iter().filter_map(|each| each.attribute("value")).collect();
    let asked: Vec<_> =
        LANGUAGES[0].questions().into_iter().map(|(id, _)| id).filter(|id| !["4c", "5b"].contains(id)).collect();
    assert_eq!(questions, asked);
}

#[tokio::test]
async fn the_language_of_the_address_is_the_language_of_every_step() {
    let server = Server::start().await;
    let check = server.post(ENGLISH_FORM, &pairs(&required())).await.html();
    assert_eq!((check.lang().as_str(), check.title().starts_with("Check your answers")), ("en", true));
    let confirmation = server.post(ENGLISH_FORM, &check.form().entries()).await.html();
    assert_eq!(confirmation.lang(), "en");
    let refused = server.post(ENGLISH_FORM, &[]).await.html();
    assert_eq!((refused.lang().as_str(), refused.title().starts_with("Error: ")), ("en", true));
    let rows = server.store().public_rows("consultation", "", 9).await.expect("rows");
    assert_eq!(rows[0].locale, "en");
}

#[tokio::test]
async fn the_longest_valid_response_passes() {
    let server = Server::start().await;
    let check = server.post_answers(&longest(), None).await;
    assert_eq!(check.status, 200);
    assert_eq!(server.post(FORM, &check.html().form().entries()).await.status, 201);
}

#[tokio::test]
async fn a_body_too_large_is_refused_with_a_page() {
    let server = Server::start().await;
    let answer = server.post_answers(&answers(&[("1a", &"x".repeat(600 * 1024))]), None).await;
    assert_eq!((answer.status, answer.html().only("h1").words().as_str()), (413, "Votre envoi n'a pas été accepté"));
}

#[tokio::test]
async fn nonsense_is_never_a_breakdown() {
    let server = Server::start().await;
    for body in [
        &b""[..],
        b"&&==&",
        b"%zz=%ff&\xff\xfe",
        b"1a",
        b"=x",
        b"1a=%00%01",
        b"6a=x&6a=y&6a=&6a=x",
        b"7a[]=x&7a=1&7a=2",
    ] {
        let request = server.request(Method::POST, FORM).header("content-type", URLENCODED).body(body.to_vec());
        let answer = send(request).await;
        assert_eq!((answer.status, answer.html().lang().as_str()), (422, "fr"), "{body:?}");
    }
    for id in ["", "x", &"x".repeat(65), "an id with spaces", "<script>alert(1)</script>"] {
        let answer = server.post_answers(&required(), Some(id)).await;
        assert_eq!(answer.status, 400, "{id:?}");
        answer.html();
    }
    assert_eq!(server.count().await, 0);
}

#[tokio::test]
async fn a_form_that_does_not_exist_takes_nothing() {
    let server = Server::start().await;
    for path in ["/fr/nothing", "/xx/consultation", "/consultation/fr"] {
        assert_eq!(server.post(path, &pairs(&required())).await.status, 404, "{path}");
    }
}
