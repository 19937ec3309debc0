//! The disclosure review in the workspace: one text at a time.

mod rereading;
mod several;
mod together;

use super::{Office, Person};
use crate::support::client::Answer;
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required_and};
use crate::support::review_form::pressed;
use consultation::store::{ReviewAct, Verdict};
use consultation::workspace::Role;

const REVIEW: &str = "/operator/fr/consultation/review";

/// An office with a response for each list of texts.
async fn office(responses: &[&[(&str, &str)]]) -> Office {
    let office = Office::open().await;
    for texts in responses {
        let answer = office.server.submit(&fresh_id(), &required_and(texts)).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    office
}

fn shown(page: &Answer) -> String {
    page.html().only("blockquote").text()
}

/// Presses a button of the page's form of a decision.
async fn press(person: &Person, page: &Answer, action: &str, changes: &[(&str, &str)]) -> Answer {
    let (address, entries) = pressed(page, action, changes);
    let entries: Vec<_> = entries.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&address, &entries).await
}

/// The address of the text that a page shows.
fn address(page: &Answer) -> String {
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form of a decision");
    form.attribute("action").expect("an address")
}

/// The number of texts that the list shows.
async fn listed(person: &Person, query: &str) -> usize {
    let list = person.get(&format!("{REVIEW}/list?{query}")).await;
    assert_eq!(list.status, 200, "{}", list.text());
    let html = list.html();
    html.named("a").iter().filter(|link| link.has("dir") && link.has("lang") && !link.has("hreflang")).count()
}

/// The number of texts that wait, as the list shows it.
async fn waiting(person: &Person) -> usize {
    listed(person, "").await
}

#[tokio::test]
async fn a_text_is_shown_with_its_question_its_flags_and_the_rest_of_the_response() {
    let text = "<b>Écrivez</b> à jeanne@exemple.fr & venez";
    let office = office(&[&[("1a", text), ("6d", "3")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"), "{}", page.text());
    let html = page.html();
    assert_eq!(html.only("mark").text(), "jeanne@exemple.fr");
    assert_eq!(shown(&page), text);
    assert!(html.words().contains("Textes décidés : 0 sur 1"), "{}", html.words());
    assert!(html.words().contains("Les autres réponses de la même personne"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
}

#[tokio::test]
async fn no_page_of_the_review_holds_a_private_answer() {
    let office = office(&[&[("1a", "Appelez le 01 23 45 67 89")], &[("1b", "Rien")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    let own = address(&page);
    let refused = press(&ada, &page, "withhold", &[]).await;
    assert_eq!(refused.status, 422);
    let mut pages = vec![page, refused, ada.get(&own).await];
    for path in ["", "?status=all", "/list", "/list?status=all&flagged=any", "/together"] {
        pages.push(ada.get(&format!("{REVIEW}{path}")).await);
    }
    for page in pages {
        assert!(page.status == 200 || page.status == 422, "{}", page.status);
        for private in [ORGANISATION, EMAIL, "Canari", "voliere"] {
            assert!(!page.text().contains(private), "{private} is on a page");
        }
    }
}

#[tokio::test]
async fn a_refused_decision_keeps_what_was_typed() {
    let office = office(&[&[("1a", "Écrivez à jeanne@exemple.fr ou à paul@exemple.fr")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    for (action, changes, telling) in [
        ("withhold", &[][..], "pourquoi ce texte"),
        ("redact", &[("flag", "9")][..], "Aucun passage"),
        ("redact", &[("words", "absent")], "n’est pas dans le texte"),
        ("accept", &[], "resteraient visibles"),
        ("accept", &[("seen", "0-00")], "relisez-le"),
    ] {
        let refused = press(&ada, &page, action, changes).await;
        assert_eq!(refused.status, 422, "{action}");
        assert!(refused.html().words().contains(telling), "{action}: {}", refused.html().words());
    }
    let typed = [("flag", "1"), ("words", "absent\n<b></textarea>"), ("note", "À \"voir\"")];
    let refused = press(&ada, &page, "redact", &typed).await;
    let html = refused.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form");
    let again = form.entries();
    let kept = |name: &str| again.iter().filter(|(given, _)| given == name).map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(kept("flag"), ["1"]);
    assert_eq!(kept("note"), ["À \"voir\""]);
    assert_eq!(kept("words"), ["absent\n<b></textarea>"]);
}

#[tokio::test]
async fn a_selection_counts_only_with_the_words_that_the_text_has_there() {
    let text = "Demandez à Ada,\u{7f} puis\rà son amie Bob";
    let office = office(&[&[("1a", text)]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    // Words that the text has elsewhere, or as a part of others, are not what a reader of a translation means.
    for strange in ["2-5 Bob", "24-27 son ", "11-15 Ada", "11-14 ", "14-11 Ada", "11-14", "Ada", "90-93 Ada"] {
        let refused = press(&ada, &page, "redact", &[("span", strange), ("span", "11-14 Ada")]).await;
        assert_eq!(refused.status, 422, "{strange}");
        // The selection is not sent again with the next decision; what the text has is.
        let html = refused.html();
        let forms = html.named("form");
        let entries = forms.iter().find(|form| form.has("data-review-form")).expect("a form").entries();
        let spans: Vec<_> =
            entries.iter().filter(|(name, _)| name == "span").map(|(_, value)| value.as_str()).collect();
        assert_eq!(spans, ["11-14 Ada"], "{strange}");
    }
    let refused = press(&ada, &page, "redact", &[("span", "2-5 Bob")]).await;
    assert!(
        refused.html().words().contains("votre navigateur en affiche une traduction"),
        "{}",
        refused.html().words()
    );
    // What the page shows in place of characters that no page can hold counts as theirs.
    let chosen = [("span", "11-16 Ada,␡"), ("span", "17-23 puis\nà")];
    assert_eq!(press(&ada, &page, "redact", &chosen).await.status, 303);
    let own = address(&page);
    let response = own.rsplit('/').nth(1).expect("the response's id").to_owned();
    let reviews = office.server.store().reviews_of("consultation", &[response]).await.expect("reviews");
    let decided: Vec<_> = reviews.into_iter().map(|(_, review)| review.act).collect();
    assert_eq!(decided, [ReviewAct::Decision(Verdict::Redacted(vec![(11, 16), (17, 23)]))]);
}

#[tokio::test]
async fn enter_in_the_note_publishes_nothing() {
    let office = office(&[&[("1a", "Un texte")], &[("1a", "Un autre")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    // On Enter in a field, a browser presses the first button of the form.
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form");
    let first = form.descendants().into_iter().find(|element| element.name() == "button").expect("a button");
    assert_eq!(first.attribute("value").as_deref(), Some("note"));
    let next = press(&ada, &page, "note", &[("note", "à revoir")]).await;
    assert_eq!(next.status, 303);
    assert_ne!(shown(&ada.get(next.header("location")).await), shown(&page));
    assert_eq!(waiting(&ada).await, 2);
    assert!(ada.get(&address(&page)).await.html().words().contains("à revoir"));
}

#[tokio::test]
async fn a_text_that_is_gone_is_told() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let gone = ada.get(&format!("{REVIEW}/nobody/1a")).await;
    assert!(gone.status == 410 && gone.html().words().contains("n’existe plus"), "{}", gone.status);
    let refused = ada.post(&format!("{REVIEW}/nobody/1a"), &[("action", "accept")]).await;
    assert!(refused.status == 422 && refused.html().words().contains("n’existe plus"), "{}", refused.status);
}
