//! `consultation themes …` on a store does what the pages of the coding do.

use super::{CLOSED, FORM, FRAME, Text, coded, forty, id_of};
use crate::support::acts::act;
use crate::support::program::{Place, assert_refused, succeeded, text};
use consultation::store::{self, Coding, CodingOutcome, RespondentGroup, Store, TextKey};
use consultation::workspace::Action;

pub(super) fn run(place: &Place, arguments: &[&str]) -> String {
    succeeded(&place.run_on_store(&[&["themes"], arguments].concat()))
}

pub(super) fn refused(place: &Place, arguments: &[&str], status: i32, telling: &str) {
    assert_refused(&place.run_on_store(&[&["themes"], arguments].concat()), status, telling);
}

/// The rows of a table that a command printed, without the header, cell by cell.
pub(super) fn rows(printed: &str) -> Vec<Vec<&str>> {
    printed.lines().skip(1).map(|line| line.split_whitespace().collect()).collect()
}

/// A store with the forty texts and two accounts that may code; nobody has coded the texts. The names of the coders in codings.
pub(super) async fn with_coders() -> (Place, [String; 2]) {
    let uncoded: Vec<Text> = forty().into_iter().map(|text| Text { codes: "", ..text }).collect();
    let place = coded(&uncoded).await;
    let addresses = ["zoe@example.org", "yan@example.org"];
    let invite = |address: &str| succeeded(&place.run_on_store(&["operators", "invite", address, "--role", "coder"]));
    let links = addresses.map(invite);
    let server = place.serve(&[]).await;
    for link in links {
        let code = link.trim().split_once('#').expect("a link").1.to_owned();
        assert_eq!(server.client.post("/operator/en/sign-in", &[("code".into(), code)]).await.status, 303);
    }
    drop(server);
    let store = store::open(&place.database_url()).await.expect("a store");
    let accounts = store.accounts().await.expect("accounts");
    let coder = |address: &str| {
        let account = accounts.iter().find(|account| account.name == address).expect("an account");
        format!("account:{}", account.id)
    };
    let coders = addresses.map(coder);
    store.close().await;
    (place, coders)
}

/// Gives a text codes as a coder does.
async fn give(store: &dyn Store, response_id: &str, coder: &str, codes: &str) {
    let key = TextKey { response_id: response_id.to_owned(), control: "1a".to_owned() };
    let seen = store.text_to_code(FORM, &key, coder).await.expect("it answers").expect("a text of this coder");
    let coding = Coding {
        response_id: response_id.to_owned(),
        control: "1a".to_owned(),
        text_digest: seen.digest(),
        frame_version: 3,
        codes: Some(codes.to_owned()),
        is_doubtful: false,
        is_quotable: false,
        suggestion: None,
        memo: String::new(),
        coder: coder.to_owned(),
        by: coder.to_owned(),
        at: 1_590_000_000_000,
    };
    let rows = store.public_rows_of(FORM, &[response_id.to_owned()]).await.expect("rows");
    let respondent = RespondentGroup { revision: rows[0].revision, group: String::new() };
    let outcome = store.record_coding(FORM, coding, seen.newest(), &respondent, act(Action::CodeText)).await;
    assert_eq!(outcome.expect("it answers"), CodingOutcome::Recorded);
}

#[tokio::test]
async fn a_sample_is_drawn_compared_settled_and_ended() {
    let (place, coders) = with_coders().await;
    let both = ["--coder", "zoe@example.org", "--coder", "yan@example.org", "--by", "Léa"];
    refused(
        &place,
        &["draw", "1a", "--coder", "nobody@example.org", "--by", "Léa"],
        1,
        "nobody@example.org: there is no such account",
    );
    refused(&place, &["draw", "1a", "--coder", "zoe@example.org", "--by", "Léa"], 1, "at least two people");
    refused(&place, &[&["draw", "9z"], &both[..]].concat(), 1, "9z has no free texts");
    refused(&place, &["differing", "1a"], 1, "no texts of this question are being coded twice");
    refused(
        &place,
        &["end-sample", "1a", "--reason", "x", "--by", "Léa"],
        1,
        "no texts of this question are being coded twice",
    );
    let draw = [&["draw", "1a", "--seed", "graine", "--size", "12"], &both[..]].concat();
    assert_eq!(run(&place, &draw), "1a: 12 text(s) drawn, version 3, seed graine\n");
    refused(&place, &draw, 1, "end that sample first");
    std::fs::write(place.path("more.toml"), FRAME.replace("whales", "dolphins")).expect("a file");
    refused(&place, &["import", "more.toml"], 1, "end the sample first");
    assert!(run(&place, &["agreement"]).contains("1a: reliability sample, 0 of 12 text(s) coded by both, seed graine"));

    let store = store::open(&place.database_url()).await.expect("a store");
    let sample = store.sample_in_force(FORM, "1a").await.expect("it answers").expect("a sample");
    let drawn = store.double_texts(FORM, sample.number, 0, 100).await.expect("texts");
    for (at, text) in drawn.iter().enumerate() {
        give(store.as_ref(), &text.response_id, &coders[0], if at < 6 { "skills" } else { "law" }).await;
        give(store.as_ref(), &text.response_id, &coders[1], if at < 5 { "skills" } else { "law" }).await;
    }
    store.close().await;
    let agreement = run(&place, &["agreement"]);
    assert!(agreement.contains("\nfr: ") && agreement.contains("\nen: "), "{agreement}");
    assert!(
        agreement.contains("12 of 12 text(s) coded by both") && agreement.contains("A, B: 12 unit(s), kappa"),
        "{agreement}"
    );
    let differing = run(&place, &["differing", "1a"]);
    let lines = rows(&differing);
    assert_eq!(lines.len(), 1, "{differing}");
    let response = lines[0][0];
    assert_eq!(response, drawn[5].response_id);
    assert!(
        differing.contains("A: ") && differing.contains("B: ") && differing.contains("Réponse numéro"),
        "{differing}"
    );

    let settle = ["settle", "1a", response, "--by", "Léa"];
    refused(&place, &settle, 2, "--themes");
    refused(&place, &[&settle[..], &["--themes", "skills", "--reason", " "]].concat(), 1, "a decision needs a reason");
    refused(&place, &[&settle[..], &["--themes", "nobody", "--reason", "x"]].concat(), 1, "not in use");
    refused(
        &place,
        &["settle", "1a", "nobody", "--themes", "law", "--reason", "x", "--by", "Léa"],
        1,
        "no text that was coded differently",
    );
    run(&place, &[&settle[..], &["--themes", "skills,law", "--reason", "les deux"]].concat());
    let list = run(&place, &["list"]);
    let of_1a = rows(&list).into_iter().find(|row| row[0] == "1a").expect("a row");
    assert_eq!(of_1a[1..], ["3", "3", "40", "12", "12", "0", "0", "2"], "{list}");
    assert!(run(&place, &["differing", "1a"]).contains("law skills"));
    run(&place, &[&settle[..], &["--undo"]].concat());
    let list = run(&place, &["list"]);
    assert_eq!(rows(&list).into_iter().find(|row| row[0] == "1a").expect("a row")[5..7], ["11", "1"], "{list}");

    run(&place, &["end-sample", "1a", "--reason", "un thème manque", "--by", "Léa"]);
    assert_eq!(run(&place, &["agreement"]), "");
    run(&place, &["import", "more.toml"]);
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson"]));
    for action in ["sample.draw", "coding.settle", "coding.undo-settlement", "sample.end"] {
        assert!(log.contains(action), "{action}");
    }
    assert!(log.contains("un thème manque"));
    // The same seed draws the same texts again; a training is no sample of which figures are published.
    run(&place, &[&["draw", "1a", "--seed", "graine", "--size", "2", "--training"], &both[..]].concat());
    assert!(run(&place, &["agreement"]).contains("training sample"));
}

/// A store with the responses of a demo, of whose texts 100 are coded.
fn with_texts_of_a_demo() -> Place {
    let place = Place::new();
    succeeded(&place.run_on_store(&["demo", "120", "--texts", "1a"]));
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    let coded = place.run_on_store(&["themes", "demo", "1a", "--most", "100", "--by", "Léa"]);
    assert!(text(&coded.stderr).contains("100 text(s) coded"), "{}", text(&coded.stderr));
    place
}

#[tokio::test]
async fn the_texts_of_a_demo_are_coded_as_they_were_made_and_suggestions_are_measured_on_them() {
    let place = with_texts_of_a_demo();
    let list = run(&place, &["list"]);
    let of_1a = rows(&list).into_iter().find(|row| row[0] == "1a").expect("a row");
    // A text that is flagged waits for somebody who reads it.
    let published: u64 = of_1a[3].parse().expect("a number");
    assert!((110..=120).contains(&published), "{list}");
    assert_eq!((&of_1a[1..3], &of_1a[4..6]), (&["10", "10"][..], &["100", "100"][..]), "{list}");
    let measured = run(&place, &["suggestions"]);
    let french = rows(&measured).into_iter().find(|row| row[..2] == ["1a", "fr"]).expect("a row").join(" ");
    let figures: Vec<f64> = french.split(' ').skip(2).map(|figure| figure.parse().expect("a figure")).collect();
    let [texts, recall_at_3, _, _, _, suggested, prior_at_3, _] = figures[..] else { panic!("{measured}") };
    assert!(texts > 0.0 && suggested > 0.9 && recall_at_3 > prior_at_3 + 0.15, "{measured}");
    // Again: what is coded stays, and the rest follows.
    let rest = place.run_on_store(&["themes", "demo", "1a", "--by", "Léa"]);
    assert!(text(&rest.stderr).contains(&format!("{} text(s) coded", published - 100)), "{}", text(&rest.stderr));
    let server = place.serve(&CLOSED).await;
    let figures = server.client.get("/consultation/results.json").await.json();
    assert_eq!(figures["themes"][0]["respondents"], published);
}

#[test]
fn a_demo_that_is_made_again_has_the_same_texts_coded_in_the_same_order() {
    let demo = |arguments: &[&str]| Place::new().run_on_store(&[&["demo", "120"], arguments].concat());
    assert_refused(&demo(&["--texts", "7d"]), 2, "--texts 7d: the form has no published texts for it");
    // The responses have other ids. Were they coded in the order of these, other texts would be held out when suggestions are measured.
    let measured = || run(&with_texts_of_a_demo(), &["suggestions"]);
    assert_eq!(measured(), measured());
}

#[tokio::test]
async fn a_theme_under_the_agreement_is_marked_in_everything_that_shows_it() {
    let (place, coders) = with_coders().await;
    let both = ["--coder", "zoe@example.org", "--coder", "yan@example.org", "--by", "Léa"];
    run(&place, &[&["draw", "1a", "--seed", "graine", "--size", "40"], &both[..]].concat());
    let store = store::open(&place.database_url()).await.expect("a store");
    for (at, text) in forty().iter().enumerate() {
        let id = id_of(store.as_ref(), &text.text).await;
        // They agree on `skills`, and hardly ever on `law`.
        let [one, other] = if at % 2 == 0 {
            ["skills", "skills"]
        } else {
            [["law", "other"][at / 2 % 2], ["other", "law"][at / 2 % 2]]
        };
        give(store.as_ref(), &id, &coders[0], one).await;
        give(store.as_ref(), &id, &coders[1], other).await;
    }
    store.close().await;
    assert!(run(&place, &["agreement"]).lines().any(|line| line.starts_with("law ") && line.ends_with(" low")));
    // What counts is settled, so that `law` has figures at all.
    for line in rows(&run(&place, &["differing", "1a"])) {
        run(&place, &["settle", "1a", line[0], "--themes", "law", "--reason", "c’est du droit", "--by", "Léa"]);
    }
    place.site();
    let document =
        "# T\n\nSur {{ count 1a law }} et {{ count 1a skills }}.\n\n{{ themes 1a }}\n\n{{ share 1a law by 7d }}\n";
    std::fs::write(place.path("site/content/fr/synthesis.md"), document).expect("it is written");
    let invite = ["operators", "invite", "lea@example.org", "--role", "lead-analyst"];
    let link = succeeded(&place.run_on_store(&invite));
    let server = place.serve(&[CLOSED[0], CLOSED[1], "--site", "site"]).await;
    let low = "accord";
    for (path, marks) in [("/fr/consultation/results", 2), ("/fr/consultation/synthesis", 3)] {
        let words = server.client.get(path).await.html().words();
        assert!(words.matches("Droit (").count() >= 1 && words.matches(low).count() >= marks, "{path}: {words}");
        assert!(!words.contains("Compétences ("), "{path}: {words}");
    }
    let synthesis = server.client.get("/fr/consultation/synthesis").await;
    assert!(synthesis.text().contains(">20 (") && synthesis.text().contains(">20</a>"), "{}", synthesis.text());
    let code = link.trim().split_once('#').expect("a link").1.to_owned();
    let signed = server.client.post("/operator/en/sign-in", &[("code".into(), code)]).await;
    let cookie = signed.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    for path in ["themes/1a", "coding/1a?text=", "codings/1a", "settling/1a?text=", "agreement/1a"] {
        let path = match path.strip_suffix('=') {
            Some(_) => {
                let store = store::open(&place.database_url()).await.expect("a store");
                let id = id_of(store.as_ref(), &forty()[1].text).await;
                store.close().await;
                format!("{path}{id}")
            }
            None => path.to_owned(),
        };
        let request = server.client.request(reqwest::Method::GET, &format!("/operator/fr/consultation/{path}"));
        let page = crate::support::client::send(request.header(reqwest::header::COOKIE, &cookie)).await;
        if path.starts_with("coding/") {
            assert_eq!(page.status, 404, "the text belongs to two others");
            continue;
        }
        let words = page.html().words();
        assert!(page.status == 200 && words.contains("non compté : accord trop faible"), "{path}: {words}");
    }
}

#[tokio::test]
async fn the_lint_of_the_store_warns_of_what_the_coding_shows() {
    let place = coded(&forty()).await;
    let output = place.run_on_store(&["themes", "lint", "--languages", "fr,en"]);
    let warnings = succeeded(&output);
    for line in ["1a: whales: only 3 texts", "1a: law: no label in `en`", "1a: skills: fewer than 2 examples"] {
        assert!(warnings.lines().any(|warning| warning == line), "{line}: {warnings}");
    }
    assert!(text(&output.stderr).contains("1 question(s), "), "{}", text(&output.stderr));
    refused(&place, &["lint", "--question", "9z"], 2, "--question 9z");
}
