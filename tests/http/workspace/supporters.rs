//! The pages on which supporters are decided: the list, the contact, what an amendment changed, and decisions of two people.

use super::{Office, Person};
use crate::support::client::submission;
use crate::support::responses::{answers, fresh_id};
use consultation::workspace::{Grant, Role};
use questionnaire::{RawAnswer, RawAnswers};
use serde_json::json;

const PATH: &str = "/operator/en/support/supporters";
const CONTACT: &str = "Zéphyrine Quenouille";
const EMAIL: &str = "zephyrine@quenouille.example";

fn supporter(name: &str, given: &[(&str, &str)]) -> RawAnswers {
    let required = [("1b", "state"), ("1c", "FR"), ("2a", CONTACT), ("2b", EMAIL), ("3a", "yes"), ("3b", "yes")];
    let mut all = answers(&required);
    all.set("1a", RawAnswer::One(name.to_owned()));
    for (control, value) in given {
        all.set(control, RawAnswer::One((*value).to_owned()));
    }
    all
}

/// Sends the response of a supporter, and returns its receipt code.
async fn send(office: &Office, answers: &RawAnswers) -> String {
    let sent = office.server.post_json("/fr/support", &submission(&fresh_id(), answers)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    sent.json()["receipt_code"].as_str().expect("a code").to_owned()
}

async fn officer(office: &Office, address: &str) -> Person {
    office.person_with(address, vec![Grant::for_form(Role::SupportersOfficer, "support")]).await
}

/// The addresses of the supporters on a page.
async fn listed(person: &Person, query: &str) -> Vec<String> {
    let page = person.get(&format!("{PATH}{query}")).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let links = page.text().split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|href| href.starts_with(&format!("{PATH}/"))).map(str::to_owned).collect()
}

/// Sends the decision form of a supporter's page.
async fn decide(person: &Person, path: &str, seen: &str, verdict: &str) -> crate::support::client::Answer {
    let fields = [("seen", seen), ("verdict", verdict), ("note", "the register of associations")];
    person.post(&format!("{path}/decide"), &fields).await
}

/// What a supporter's page shows to be decided on.
async fn seen(person: &Person, path: &str) -> String {
    let page = person.get(path).await;
    let value = page.text().split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    value.expect("the page has a form").to_owned()
}

#[tokio::test]
async fn supporters_are_decided_on_the_page_and_listed_on_the_site() {
    let office = Office::open().await;
    let person = officer(&office, "ada@example.org").await;
    assert!(person.get(PATH).await.text().contains("No supporter waits for a decision"));
    send(&office, &supporter("Ville de Brême", &[("1d", "https://www.breme.example/a")])).await;
    send(&office, &supporter("VILLE DE BREME", &[("1d", "https://breme.example")])).await;
    send(&office, &supporter("Nobody", &[("3a", "")])).await;
    let waiting = listed(&person, "").await;
    assert_eq!(waiting.len(), 2, "{waiting:?}");
    let page = person.get(&waiting[0]).await;
    for says in ["With the same name", "With the same website", "France", "State"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    let decided = decide(&person, &waiting[0], &seen(&person, &waiting[0]).await, "confirmed").await;
    assert_eq!((decided.status, decided.header("location")), (303, PATH));
    let refused = decide(&person, &waiting[1], &seen(&person, &waiting[1]).await, "refused").await;
    assert_eq!(refused.status, 303);
    assert_eq!(listed(&person, "").await, [""; 0]);
    assert_eq!(listed(&person, "?show=listed").await, &waiting[..1]);
    assert_eq!(listed(&person, "?show=refused").await, &waiting[1..]);
    assert_eq!(listed(&person, "?show=all").await.len(), 3);
    let listed_one = person.get(&waiting[0]).await;
    assert!(
        listed_one.text().contains("the register of associations") && listed_one.text().contains("ada@example.org")
    );
    assert!(office.server.get("/support/community.csv").await.text().contains("Ville de Brême"));
    let logged = office.logged().await;
    assert_eq!(logged.iter().filter(|entry| *entry == "supporter.decide done").count(), 2, "{logged:?}");
}

#[tokio::test]
async fn a_decision_holds_for_what_was_seen() {
    let office = Office::open().await;
    let (ada, bea) = (officer(&office, "ada@example.org").await, officer(&office, "bea@example.org").await);
    let code = send(&office, &supporter("Ville de Brême", &[])).await;
    let path = listed(&ada, "").await.remove(0);
    let before = seen(&ada, &path).await;
    office.wait(1000);
    assert_eq!(decide(&bea, &path, &before, "refused").await.status, 303);
    let late = decide(&ada, &path, &before, "confirmed").await;
    assert!(late.status == 422 && late.text().contains("somebody else has decided meanwhile"), "{}", late.text());
    assert!(late.text().contains("the register of associations"), "the note that was typed is still there");
    for (fields, says) in [
        (vec![("seen", before.as_str())], "choose to list or not to list"),
        (vec![("seen", before.as_str()), ("verdict", "perhaps")], "choose to list or not to list"),
    ] {
        let refused = ada.post(&format!("{path}/decide"), &fields).await;
        assert!(refused.status == 422 && refused.text().contains(says), "{}", refused.text());
    }
    let long = "é".repeat(1001);
    let refused = ada.post(&format!("{path}/decide"), &[("note", long.as_str()), ("verdict", "confirmed")]).await;
    assert!(refused.status == 422 && refused.text().contains(&long), "nothing that was typed is lost");

    let changed = supporter("Ville de Brême", &[("1e", "Nous en sommes.")]);
    let amendment = json!({ "receipt_code": code, "revision": 1, "answers": changed });
    let amended = office.server.post_json("/fr/support/receipt", &amendment).await;
    assert_eq!(amended.status, 200, "{}", amended.text());
    let page = ada.get(&path).await;
    assert!(
        page.text().contains("When it was decided") && page.text().contains("<mark><bdi>Nous en sommes.</bdi></mark>")
    );
    assert_eq!(listed(&ada, "").await, [path]);
}

#[tokio::test]
async fn the_contact_is_shown_when_asked_for_and_that_is_logged() {
    let office = Office::open().await;
    let person = officer(&office, "ada@example.org").await;
    send(&office, &supporter("Ville de Brême", &[])).await;
    let path = listed(&person, "").await.remove(0);
    for page in [PATH, path.as_str(), "/operator/en", "/operator/en/sessions"] {
        let page = person.get(page).await;
        assert!(!page.text().contains(CONTACT) && !page.text().contains(EMAIL), "{}", page.text());
    }
    let contact = person.post(&format!("{path}/contact"), &[("reason", "to check")]).await;
    assert!(contact.status == 200 && contact.text().contains(CONTACT), "{}", contact.text());
    assert!(contact.text().contains("mailto:zephyrine@quenouille.example?subject=Ville%20de%20Br%C3%AAme"));
    assert_eq!(contact.header("cache-control"), "no-store");
    assert_eq!(office.logged().await.last().map(String::as_str), Some("supporter.see-contact done"));
    let database = office.server.database().await;
    for table in ["audit_log", "audit_explanations", "decisions"] {
        let dump = database.dump(table).await;
        assert!(!dump.contains(CONTACT) && !dump.contains(EMAIL), "{table}");
    }
    office
        .server
        .store()
        .purge_private("support", crate::support::acts::act(consultation::workspace::Action::PurgePrivateAnswers))
        .await
        .expect("it is purged");
    let gone = person.post(&format!("{path}/contact"), &[]).await;
    assert!(gone.text().contains("The confidential answers were erased"), "{}", gone.text());
}

#[tokio::test]
async fn forms_without_supporters_and_unknown_responses_have_no_page() {
    let office = Office::open().await;
    let person = office.person("ada@example.org", &[Role::SupportersOfficer]).await;
    for path in ["/operator/en/consultation/supporters", "/operator/en/nowhere/supporters", &format!("{PATH}/nothing")]
    {
        assert_eq!(person.get(path).await.status, 404, "{path}");
    }
    let menu = person.get("/operator/en").await;
    assert!(menu.text().contains(PATH) && !menu.text().contains("/consultation/supporters"), "{}", menu.text());
    let other = office.person_with("bea@example.org", vec![Grant::for_form(Role::SupportersOfficer, "event")]).await;
    assert_eq!(other.get(PATH).await.status, 403, "a role for another form");
}
