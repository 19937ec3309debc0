//! The restriction of processing: a response is kept for its sender, and leaves the figures, the exports and the queues until it is
//! lifted.

use super::{Office, Person};
use crate::open_data::files;
use crate::support::client::submission;
use crate::support::program::{Place, assert_refused, succeeded};
use crate::support::responses::{fresh_id, required_and};
use consultation::workspace::{Grant, Role};
use questionnaire::RawAnswer;

const PATH: &str = "/operator/en/consultation/responses";
const ADDRESS: &str = "canari.secret@quenouille.example";

async fn officer(office: &Office) -> Person {
    office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await
}

/// Sends a response, and returns its receipt code.
async fn send(office: &Office) -> String {
    let mut answers = required_and(&[("1a", "Un texte")]);
    answers.set("7b", RawAnswer::One(ADDRESS.to_owned()));
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &answers)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    sent.receipt_code()
}

/// The addresses of the responses that a search finds.
async fn find(person: &Person, by: &str, sought: &str) -> Vec<String> {
    let page = person.post(&format!("{PATH}/search"), &[("what", by), ("sought", sought), ("reason", "why")]).await;
    listed(page.text())
}

fn listed(text: &str) -> Vec<String> {
    let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|href| href.starts_with(&format!("{PATH}/"))).map(str::to_owned).collect()
}

/// All counters of the form, added up.
async fn counted(office: &Office) -> u64 {
    office.server.store().tallies("consultation").await.expect("tallies").values().sum()
}

#[tokio::test]
async fn a_response_is_restricted_for_a_reason_and_released_again() {
    let office = Office::open().await;
    let (person, code) = (officer(&office).await, send(&office).await);
    let page = find(&person, "code", &code).await.remove(0);
    let before = counted(&office).await;
    for (fields, says) in [
        ([("seen", "1"), ("reason", "")], "give a reason"),
        ([("seen", "2"), ("reason", "contested")], "has changed meanwhile"),
    ] {
        let refused = person.post(&format!("{page}/restrict"), &fields).await;
        assert!(refused.status == 422 && refused.text().contains(says), "{says}: {}", refused.text());
    }
    let wanted = [("seen", "1"), ("reason", "contested by its author")];
    let done = person.post(&format!("{page}/restrict"), &wanted).await;
    assert_eq!((done.status, done.header("location")), (303, page.as_str()), "{}", done.text());
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.restrict done"));
    assert_eq!((before > 0, counted(&office).await), (true, 0));
    let shown = person.get(&page).await;
    for says in ["Restricted by ada@example.org", "contested by its author", "Lift the restriction", "Un texte"] {
        assert!(shown.text().contains(says), "{says}: {}", shown.text());
    }
    let again = person.post(&format!("{page}/restrict"), &wanted).await;
    assert_eq!(again.status, 422, "{}", again.text());

    for (by, sought) in [("code", code.as_str()), ("answer", ADDRESS)] {
        assert_eq!(find(&person, by, sought).await, std::slice::from_ref(&page), "{by}");
    }
    assert_eq!(listed(person.get(&format!("{PATH}?restricted=1")).await.text()), std::slice::from_ref(&page));
    let overview = person.get("/operator/en/consultation/overview").await;
    assert!(overview.text().contains("Responses with restricted processing"), "{}", overview.text());
    let sheet = person.post(&format!("{page}/sheet"), &[("reason", "request no. 4")]).await;
    assert!(sheet.text().contains("Limité par ada@example.org"), "in the person's language: {}", sheet.text());
    let own = [("receipt_code", code.as_str()), ("action", "show")].map(|(name, value)| (name.into(), value.into()));
    let own = office.server.post("/fr/consultation/receipt", &own).await;
    assert!(own.status == 200 && own.text().contains("Un texte"), "its sender sees it: {}", own.text());

    let lifted = person.post(&format!("{page}/lift"), &[("seen", "1"), ("reason", "settled")]).await;
    assert_eq!(lifted.status, 303, "{}", lifted.text());
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.lift-restriction done"));
    assert_eq!(counted(&office).await, before);
    assert!(!person.get(&page).await.text().contains("Restricted by"));
    let bea = office.person("bea@example.org", &[Role::Publisher, Role::Reviewer, Role::Operator]).await;
    assert_eq!(bea.post(&format!("{page}/restrict"), &wanted).await.status, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_restricts_the_response_of_a_code_and_no_export_holds_it_meanwhile() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let mut codes = Vec::new();
    for text in ["Un texte", "Un autre"] {
        let sent = server.client.submit(&fresh_id(), &required_and(&[("1a", text)])).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
        codes.push(sent.receipt_code());
    }
    let code = codes.remove(0);
    let has_text = |table: &str| table.contains("Un texte");
    let exported = || succeeded(&place.run_on_store(&["responses", "export", "--private"]));
    let built = |folder: &str| {
        succeeded(&place.run_on_store(&["open-data", "build", folder]));
        files(&place, folder)
    };
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    let before = built("before");
    assert!(has_text(&exported()) && has_text(&String::from_utf8_lossy(&before["responses.csv"])));

    let restrict = ["responses", "restrict", &code, "--reason", "contested"];
    let id = succeeded(&place.run_on_store(&restrict));
    assert_eq!(id.trim().len(), 36, "{id}");
    assert_eq!(succeeded(&place.run_on_store(&["responses", "count"])).trim(), "1");
    assert!(!has_text(&exported()));
    for (name, bytes) in built("meanwhile") {
        assert!(!has_text(&String::from_utf8_lossy(&bytes)), "{name}");
    }
    assert_refused(&place.run_on_store(&restrict), 1, "as you want it already");
    assert_refused(&place.run_on_store(&["responses", "restrict", &code]), 2, "--reason");

    succeeded(&place.run_on_store(&["responses", "lift-restriction", &code, "--reason", "settled"]));
    assert_eq!(built("after"), before, "nothing has to be decided again");
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson"]));
    assert!(log.contains("response.restrict") && log.contains("contested") && log.contains("cli:"), "{log}");
    succeeded(&place.run_on_store(&["audit", "verify"]));
}
