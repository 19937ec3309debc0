//! Responses for case officers: found without leaving a trace of what was looked for, read with their versions, their private
//! answers for a reason alone, and withdrawn.

use super::{Office, Person};
use crate::support::client::submission;
use crate::support::responses::{fresh_id, required};
use consultation::workspace::{Grant, Role};
use questionnaire::{RawAnswer, RawAnswers};
use serde_json::json;

const PATH: &str = "/operator/en/consultation/responses";
/// Answers that nobody may see but where they are asked for.
const ORGANISATION: &str = "Fédération Canari Zéphyrine";
const EMAIL: &str = "canari.secret@quenouille.example";

fn with_canary() -> RawAnswers {
    let mut all = required();
    all.set("7a", RawAnswer::One(ORGANISATION.to_owned()));
    all.set("7b", RawAnswer::One(EMAIL.to_owned()));
    all
}

/// Sends a response with the canary, and returns its receipt code.
async fn send(office: &Office) -> String {
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &with_canary())).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    sent.receipt_code()
}

async fn officer(office: &Office) -> Person {
    office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await
}

/// The addresses of the responses on a page.
fn listed(text: &str) -> Vec<String> {
    let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|href| href.starts_with(&format!("{PATH}/"))).map(str::to_owned).collect()
}

async fn find(person: &Person, by: &str, sought: &str) -> Vec<String> {
    let fields = [("what", by), ("sought", sought), ("reason", "a request")];
    let page = person.post(&format!("{PATH}/search"), &fields).await;
    assert_eq!(page.status, 200, "{}", page.text());
    listed(page.text())
}

fn has_canary(text: &str) -> bool {
    text.contains(ORGANISATION) || text.contains(EMAIL) || text.contains("Canari") || text.contains("canari")
}

#[tokio::test]
async fn a_response_is_found_by_its_code_its_id_and_a_whole_answer() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let code = send(&office).await;
    let other = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &required())).await;
    assert_eq!(other.status, 201);
    let path = find(&person, "code", &code.to_lowercase().replace('-', " ")).await.remove(0);
    let id = path.rsplit('/').next().expect("an id").to_owned();
    for (by, sought) in [("id", id.as_str()), ("answer", "  FEDERATION  canari zephyrine"), ("answer", EMAIL)] {
        assert_eq!(find(&person, by, sought).await, std::slice::from_ref(&path), "{by}: {sought}");
    }
    for (by, sought) in [("answer", "Canari"), ("id", "unknown"), ("code", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA")] {
        assert!(find(&person, by, sought).await.is_empty(), "{by}: {sought}");
    }
    for fields in [
        vec![("what", "answer"), ("sought", EMAIL)],
        vec![("what", "answer"), ("reason", "why")],
        vec![("what", "code"), ("sought", "ABC"), ("reason", "why")],
    ] {
        let refused = person.post(&format!("{PATH}/search"), &fields).await;
        assert_eq!(refused.status, 422, "{fields:?}: {}", refused.text());
    }
    assert_eq!(listed(person.get(PATH).await.text()).len(), 2);
    let logged = office.logged().await;
    assert_eq!(logged.iter().filter(|entry| *entry == "response.search done").count(), 7, "{logged:?}");
}

#[tokio::test]
async fn a_response_with_a_nul_is_found_by_what_is_shown_of_it_and_a_nul_may_be_looked_for() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let mut all = required();
    all.set("7a", RawAnswer::One("Canari\0Zéphyrine".to_owned()));
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &all)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    send(&office).await;
    assert_eq!(find(&person, "answer", "canari\u{fffd}zephyrine").await.len(), 1);
    for by in ["id", "answer"] {
        assert!(find(&person, by, "\0").await.is_empty(), "{by}");
    }
}

/// What the form holds that goes on with a search; empty if the page has none.
fn rest_of_search(text: &str) -> Vec<(String, String)> {
    let Some((_, form)) = text.split_once("class=\"notice stack\"") else { return Vec::new() };
    let form = form.split("</form>").next().unwrap_or_default();
    let attribute = |input: &str, name: &str| {
        let value = input.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        value.expect("an attribute").to_owned()
    };
    form.split("<input").skip(1).map(|input| (attribute(input, "name"), attribute(input, "value"))).collect()
}

#[tokio::test]
async fn a_search_that_a_request_does_not_finish_goes_on_and_ends_with_every_response() {
    let office = Office::open().await;
    let person = officer(&office).await;
    // One more than a request reads once it found enough.
    for _ in 0..201 {
        send(&office).await;
    }
    let fields = [("what", "answer"), ("sought", EMAIL), ("reason", "a request")];
    let page = person.post(&format!("{PATH}/search"), &fields).await;
    let found = listed(page.text());
    assert!(found.len() < 201 && page.text().contains("Not all responses have been read yet"), "{}", found.len());
    let rest = rest_of_search(page.text());
    let rest: Vec<_> = rest.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = person.post(&format!("{PATH}/search"), &rest).await;
    assert_eq!(listed(page.text()).len(), 201, "what was found before is still there: {}", page.text());
    assert!(rest_of_search(page.text()).is_empty(), "all responses were read");
    let logged = office.logged().await;
    let count = |action: &str| logged.iter().filter(|entry| **entry == format!("{action} done")).count();
    assert_eq!((count("response.search"), count("response.search-on")), (1, 1), "{logged:?}");
}

#[tokio::test]
async fn a_search_that_goes_on_counts_once_and_another_one_by_itself() {
    let office = Office::open().await;
    let person = officer(&office).await;
    for _ in 0..201 {
        send(&office).await;
    }
    let fields = [("what", "answer"), ("sought", EMAIL), ("reason", "a request")];
    let first = person.post(&format!("{PATH}/search"), &fields).await;
    let rest = rest_of_search(first.text());
    let rest: Vec<_> = rest.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for _ in 0..49 {
        assert_eq!(person.post(&format!("{PATH}/search"), &fields).await.status, 200);
    }
    let again = person.post(&format!("{PATH}/search"), &fields).await;
    assert!(again.status == 422 && again.text().contains("fifty"), "{}", again.text());
    assert_eq!(person.post(&format!("{PATH}/search"), &rest).await.status, 200, "it goes on");
    for (name, value) in [("sought", ORGANISATION), ("after", ""), ("token", "AAAA")] {
        let mut other = rest.clone();
        other.retain(|(known, _)| *known != name);
        other.push((name, value));
        let refused = person.post(&format!("{PATH}/search"), &other).await;
        assert_eq!(refused.status, 422, "another {name} is another search: {}", refused.text());
    }
}

#[tokio::test]
async fn private_answers_appear_nowhere_but_where_they_are_asked_for_with_a_reason() {
    let office = Office::open().await;
    let every = office.person("eve@example.org", &Role::ALL).await;
    let code = send(&office).await;
    let path = find(&every, "answer", EMAIL).await.remove(0);
    let private = format!("{path}/private");
    assert_eq!(every.post(&private, &[]).await.status, 422, "a reason is needed");
    for (method, route, _) in consultation::server::workspace::route_table() {
        let address = route.replace("{tag}", "en").replace("{form}", "consultation");
        let address = address.replace("{response}", path.rsplit('/').next().expect("an id")).replace("{control}", "1b");
        let address = address.replace("{request}", "unknown");
        let ends = ["/withdraw", "/sign-out", "/sign-out-everywhere", "/sign-in", "/close", "/contact"];
        if ends.iter().any(|end| address.ends_with(end)) {
            continue;
        }
        let page = if method == "POST" { every.post(&address, &[]).await } else { every.get(&address).await };
        assert!(!has_canary(&String::from_utf8_lossy(&page.body)), "{method} {address}");
    }
    let shown = every.post(&private, &[("reason", "request no. 4")]).await;
    assert_eq!((shown.status, shown.header("cache-control")), (200, "no-store"));
    assert!(shown.text().contains(ORGANISATION) && shown.text().contains(EMAIL), "{}", shown.text());
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.see-private done"));
    let database = office.server.database().await;
    for table in database.tables().await {
        let dump = database.dump(&table).await;
        assert_eq!(has_canary(&dump), table == "private_answers", "{table}");
        assert!(!dump.contains(&code), "{table} holds no receipt code");
    }
}

#[tokio::test]
async fn a_response_is_shown_with_its_versions_and_withdrawn_with_a_reason() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let code = send(&office).await;
    let mut changed = with_canary();
    changed.set("7a", RawAnswer::One("Une autre fédération".to_owned()));
    let amendment = json!({ "receipt_code": code, "revision": 1, "answers": changed });
    assert_eq!(office.server.post_json("/fr/consultation/receipt", &amendment).await.status, 200);
    let path = find(&person, "code", &code).await.remove(0);
    let page = person.get(&path).await;
    assert!(page.text().contains("Version 2") && page.text().contains("Version 1"), "{}", page.text());
    let private = person.post(&format!("{path}/private"), &[("reason", "access")]).await;
    for says in [ORGANISATION, "Une autre fédération"] {
        assert!(private.text().contains(says), "both versions have private answers: {}", private.text());
    }
    let withdraw = format!("{path}/withdraw");
    for fields in [vec![("seen", "2")], vec![("reason", "erasure")], vec![("seen", "1"), ("reason", "erasure")]] {
        assert_eq!(person.post(&withdraw, &fields).await.status, 422, "{fields:?}");
    }
    assert_eq!(office.server.count().await, 1);
    let done = person.post(&withdraw, &[("seen", "2"), ("reason", "erasure")]).await;
    assert_eq!((done.status, done.header("location")), (303, PATH), "{}", done.text());
    assert_eq!(office.server.count().await, 0);
    assert_eq!(person.get(&path).await.status, 404);
    assert!(office.server.store().tallies("consultation").await.expect("tallies").is_empty(), "nothing counts it");
    let logged = office.logged().await;
    assert_eq!(logged.last().map(String::as_str), Some("response.withdraw done"), "{logged:?}");
}
