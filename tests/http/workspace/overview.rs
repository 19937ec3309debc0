//! The overview of a form: figures from counters, what there is to do, and of each only what the roles may see.

use super::{Office, Person};
use crate::support::client::submission;
use crate::support::program::succeeded;
use crate::support::responses::{fresh_id, required, required_and};
use crate::support::server::Setup;
use crate::synthesis::{coded, forty};
use consultation::workspace::{Grant, Role};
use jiff::{SignedDuration, Timestamp};

const PATH: &str = "/operator/en/consultation/overview";

async fn office() -> Office {
    let closes = Timestamp::now() + SignedDuration::from_hours(5 * 24);
    Office::with(Setup { closes: Some(closes.to_string()), ..Setup::default() }).await
}

async fn person(office: &Office, role: Role) -> Person {
    let address = format!("{}@example.org", role.name());
    office.person_with(&address, vec![Grant::for_form(role, "consultation")]).await
}

/// The figures of the page: what each says, and how much.
async fn figures(person: &Person) -> Vec<(String, String)> {
    let page = person.get(PATH).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let page = page.html();
    let figures = page.elements().into_iter().filter(|each| each.attribute("class").as_deref() == Some("figure"));
    let figure = |each: &crate::support::html::Element| {
        let text = |tag: &str| each.descendants().iter().find(|part| part.name() == tag).map(|part| part.words());
        (text("dt").unwrap_or_default(), text("dd").unwrap_or_default())
    };
    figures.map(|each| figure(&each)).collect()
}

#[tokio::test]
async fn the_overview_counts_responses_and_names_what_is_to_be_done() {
    let office = office().await;
    for path in ["/fr/consultation", "/en/consultation", "/en/consultation"] {
        let sent = office.server.post_json(path, &submission(&fresh_id(), &required())).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
    }
    let operator = person(&office, Role::Operator).await;
    let shown = figures(&operator).await;
    assert!(shown.len() <= 12, "{shown:?}");
    for (label, amount) in [("Responses", "3"), ("Today", "3"), ("Last seven days", "3"), ("Last backup", "Never")] {
        assert!(shown.contains(&(label.to_owned(), amount.to_owned())), "{label}: {shown:?}");
    }
    assert!(shown.iter().any(|(label, left)| label == "Dates" && left.contains("Closes in 4 days")), "{shown:?}");
    let page = operator.get(PATH).await;
    for says in
        ["Make a backup", "The form closes in 4 days", "English", "Français", "/operator/en/consultation/window"]
    {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
}

#[tokio::test]
async fn each_sees_the_figures_of_their_own_work() {
    let office = office().await;
    for (role, sees, does_not) in [
        (Role::Operator, "Free space", "Texts to review"),
        (Role::Reviewer, "Texts to review", "Free space"),
        (Role::CaseOfficer, "Responses", "Texts to review"),
    ] {
        let shown = figures(&person(&office, role).await).await;
        let has = |sought: &str| shown.iter().any(|(label, _)| label == sought);
        assert!(has(sees) && !has(does_not), "{role:?}: {shown:?}");
    }
    let reviewer = person(&office, Role::Reviewer).await;
    assert!(!reviewer.get(PATH).await.text().contains("/consultation/window\""), "a reviewer moves no date");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_codes_sees_how_far_the_coding_is() {
    let mut texts = forty();
    texts.truncate(8);
    let place = coded(&texts).await;
    let server = place.serve(&[]).await;
    let coder = super::member(&place, &server, &["coder"]).await;
    assert!(figures(&coder).await.contains(&("Texts coded".to_owned(), "8 of 8".to_owned())));
    assert!(!coder.get(PATH).await.text().contains("Code one text"));
    let sent = server.client.submit(&fresh_id(), &required_and(&[("1a", "Un autre texte")])).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    assert!(figures(&coder).await.contains(&("Texts coded".to_owned(), "8 of 9".to_owned())));
    let page = coder.get(PATH).await;
    assert!(page.text().contains("Code one text") && page.text().contains("/consultation/themes"), "{}", page.text());
    let reviewer = super::member(&place, &server, &["reviewer"]).await;
    assert!(figures(&reviewer).await.iter().all(|(label, _)| label != "Texts coded"));
}
