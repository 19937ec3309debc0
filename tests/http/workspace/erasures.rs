//! Where the form says so, a response that may be published is withdrawn by two persons: one proposes it, another confirms it.

use super::{Office, Person};
use crate::support::acts::act_at;
use crate::support::client::submission;
use crate::support::program::Place;
use crate::support::responses::{fresh_id, required};
use consultation::workspace::{Action, Grant, Role};

const PATH: &str = "/operator/en/consultation/responses";

/// An office of a site whose responses are erased by two persons.
async fn office() -> Office {
    let place = Place::new();
    let site = place.site();
    let form = site.join("forms/consultation.toml");
    let written = std::fs::read_to_string(&form).expect("a form");
    let asked = written.replacen("id = \"consultation\"", "two-persons = [\"erase\"]\nid = \"consultation\"", 1);
    assert_ne!(asked, written);
    std::fs::write(&form, asked).expect("it is written");
    Office::of_site(site).await
}

async fn officer(office: &Office, name: &str) -> Person {
    office.person_with(name, vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await
}

/// Sends a response, and returns its address in the workspace.
async fn send(office: &Office, person: &Person) -> String {
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &required())).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let code = sent.receipt_code();
    let found = person.post(&format!("{PATH}/search"), &[("what", "code"), ("sought", &code), ("reason", "why")]).await;
    let link = found.text().split("href=\"").find(|rest| rest.starts_with(&format!("{PATH}/"))).expect("a response");
    link.split('"').next().expect("an address").to_owned()
}

const WITHDRAWAL: [(&str, &str); 2] = [("seen", "1"), ("reason", "they asked")];

fn proposal(page: &str) -> String {
    let id = page.split("name=\"proposal\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    id.expect("a proposal").to_owned()
}

#[tokio::test]
async fn one_proposes_an_erasure_after_publication_and_another_confirms_it() {
    let office = office().await;
    let (ada, bea) = (officer(&office, "ada@example.org").await, officer(&office, "bea@example.org").await);
    let before = send(&office, &ada).await;
    assert_eq!(ada.post(&format!("{before}/withdraw"), &WITHDRAWAL).await.status, 303);
    assert_eq!(ada.get(&before).await.status, 404, "nothing is published yet: one person is enough");
    let (page, other) = (send(&office, &ada).await, send(&office, &ada).await);
    let published = act_at(Action::PublishPackage, office.now());
    office.server.store().mark_published("consultation", "digest", published).await.expect("it is published");
    let proposed = ada.post(&format!("{page}/withdraw"), &WITHDRAWAL).await;
    assert_eq!((proposed.status, proposed.header("location")), (303, page.as_str()), "{}", proposed.text());
    let second = ada.post(&format!("{other}/withdraw"), &WITHDRAWAL).await;
    assert!(second.status == 422 && second.text().contains("already waits"), "{}", second.text());
    let shown = bea.get(&page).await;
    assert!(shown.text().contains("Withdrawal proposed") && shown.text().contains("they asked"), "{}", shown.text());
    let overview = bea.get("/operator/en/consultation/overview").await;
    assert!(overview.text().contains("Decide on 1 proposed withdrawal"), "{}", overview.text());
    let id = proposal(shown.text());
    let confirmation = [("proposal", id.as_str()), ("reason", "I checked")];
    let own = ada.post(&format!("{page}/withdraw/confirm"), &confirmation).await;
    assert!(own.status == 422 && own.text().contains("Somebody else has to confirm"), "{}", own.text());
    let elsewhere = bea.post(&format!("{other}/withdraw/confirm"), &confirmation).await;
    assert!(elsewhere.status == 422 && elsewhere.text().contains("no longer waits"), "{}", elsewhere.text());
    // Declined, proposed again, and confirmed.
    assert_eq!(bea.post(&format!("{page}/withdraw/decline"), &confirmation).await.status, 303);
    assert_eq!(bea.get(&page).await.status, 200);
    assert_eq!(ada.post(&format!("{page}/withdraw"), &WITHDRAWAL).await.status, 303);
    let id = proposal(bea.get(&page).await.text());
    let confirmation = [("proposal", id.as_str()), ("reason", "I checked")];
    assert_eq!(bea.post(&format!("{page}/withdraw/confirm"), &confirmation).await.status, 303);
    assert_eq!(ada.get(&page).await.status, 404);
    let logged = office.logged().await;
    let last: Vec<_> =
        logged.iter().filter(|entry| entry.starts_with("proposal") || entry.contains("withdraw")).collect();
    let expected = ["response.withdraw", "proposal.make", "proposal.decline", "proposal.make", "response.withdraw"];
    assert_eq!(last, expected.map(|action| format!("{action} done")).iter().collect::<Vec<_>>());
}
