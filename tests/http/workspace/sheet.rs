//! The sheet about a person: all that is held, for a reason, logged.

use super::Office;
use crate::support::client::submission;
use crate::support::responses::{fresh_id, required};
use consultation::workspace::{Grant, Role};
use questionnaire::RawAnswer;

const LIST: &str = "/operator/en/consultation/responses";
const CANARY: &str = "Fédération Canari Zéphyrine";

#[tokio::test]
async fn all_that_is_held_on_a_person_is_shown_for_a_reason_and_logged() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await;
    let mut answers = required();
    answers.set("1a", RawAnswer::One("Un texte libre".to_owned()));
    answers.set("7a", RawAnswer::One(CANARY.to_owned()));
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &answers)).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    let list = ada.get(LIST).await;
    let links = list.html().named("a").into_iter().filter_map(|link| link.attribute("href"));
    let path = links.into_iter().find(|href| href.starts_with(&format!("{LIST}/"))).expect("a response");
    assert!(ada.get(&path).await.text().contains("Sheet for the person"));

    let sheet = format!("{path}/sheet");
    let hasty = ada.post(&sheet, &[]).await;
    assert!(hasty.status == 422 && hasty.text().contains("give a reason"), "{}", hasty.text());
    assert!(!hasty.text().contains(CANARY));
    let page = ada.post(&sheet, &[("reason", "request no. 4")]).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    for says in
        [CANARY, "Un texte libre", "Version 1", "Entries of the log", "Sheet about a person shown", "When it goes"]
    {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.make-sheet done"));
    assert_eq!(ada.get(&sheet).await.status, 405);
    let unknown = ada.post(&format!("{LIST}/unknown/sheet"), &[("reason", "request no. 4")]).await;
    assert_eq!(unknown.status, 404);
    assert_eq!(office.logged().await.last().map(String::as_str), Some("response.make-sheet done"));
    let bea = office.person("bea@example.org", &[Role::Publisher, Role::Reviewer]).await;
    assert_eq!(bea.post(&sheet, &[("reason", "curiosity")]).await.status, 403);
}
