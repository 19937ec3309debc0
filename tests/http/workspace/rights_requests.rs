//! The register of rights requests: entered, dealt with step by step, due in a month, read by auditors too.

use super::{Office, Person, START};
use crate::support::client::{Answer, submission};
use crate::support::responses::{fresh_id, required};
use consultation::workspace::{Grant, Role};

const PATH: &str = "/operator/en/consultation/requests";
const DAY: i64 = 24 * 60 * 60 * 1000;

async fn officer(office: &Office) -> Person {
    office.person_with("ada@example.org", vec![Grant::for_form(Role::CaseOfficer, "consultation")]).await
}

/// The day on which the office opened.
fn today() -> String {
    consultation::store::timestamps::timestamp_from_ms(START).to_string()[..10].to_owned()
}

async fn enter(person: &Person, day: &str, reference: &str) -> Answer {
    let fields = [("received", day), ("through", "telephone"), ("right", "erasure"), ("reference", reference)];
    person.post(&format!("{PATH}/register"), &fields).await
}

async fn step(person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
    person.post(&format!("{path}/step"), &[fields, &[("note", "by letter")]].concat()).await
}

#[tokio::test]
async fn a_request_is_entered_dealt_with_and_answered() {
    let office = Office::open().await;
    let person = officer(&office).await;
    assert!(person.get(PATH).await.text().contains("No request."));
    let sent = office.server.post_json("/fr/consultation", &submission(&fresh_id(), &required())).await;
    assert_eq!(sent.status, 201);
    let response =
        office.server.store().response_heads("consultation", "", 1).await.expect("heads").remove(0).response_id;
    let entered = enter(&person, &today(), "Letter 12").await;
    assert_eq!(entered.status, 303, "{}", entered.text());
    let path = entered.header("location").to_owned();
    let page = person.get(&path).await;
    assert!(page.text().contains("Request no. 1") && page.text().contains("days left"), "{}", page.text());
    for (fields, status) in [
        (vec![("step", "identity")], 303),
        (vec![("step", "response"), ("value", "unknown")], 422),
        (vec![("step", "response"), ("value", response.as_str())], 303),
        (vec![("step", "extension")], 303),
        (vec![("step", "extension")], 422),
        (vec![("step", "decision"), ("value", "perhaps")], 422),
        (vec![("step", "decision"), ("value", "granted")], 303),
        (vec![("step", "identity")], 422),
    ] {
        let taken = step(&person, &path, &fields).await;
        assert_eq!(taken.status, status, "{fields:?}: {}", taken.text());
    }
    let page = person.get(&path).await;
    for says in ["Identity checked", "Time extended by two months", "Granted", response.as_str(), "by letter"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    assert!(page.text().contains(&format!("/consultation/responses/{response}")), "the response is a link");
    let logged = office.logged().await;
    assert_eq!(logged.iter().filter(|entry| *entry == "request.step done").count(), 4, "{logged:?}");
}

#[tokio::test]
async fn a_request_is_due_in_a_month_and_what_waits_longest_comes_first() {
    let office = Office::open().await;
    let person = officer(&office).await;
    for (day, reference) in [("2020-09-10", "newer"), ("2020-08-20", "older")] {
        assert_eq!(enter(&person, day, reference).await.status, 303);
    }
    let page = person.get(PATH).await;
    let (older, newer) = (page.text().find("older").expect("older"), page.text().find("newer").expect("newer"));
    assert!(older < newer, "{}", page.text());
    assert!(page.text().contains("datetime=\"2020-09-20\"") && page.text().contains("7 days left"), "{}", page.text());
    for (day, reference) in [("2098-01-01", "later"), ("soon", "unknown"), ("2020-09-10", "")] {
        assert_eq!(enter(&person, day, reference).await.status, 422, "{day} {reference}");
    }
    office.wait(10 * DAY);
    let person = office.person("bea@example.org", &[Role::Auditor]).await;
    let page = person.get(PATH).await;
    assert!(page.text().contains("3 days late"), "{}", page.text());
    assert!(!page.text().contains("/requests/register\""), "an auditor changes nothing");
    assert_eq!(enter(&person, "2020-09-10", "mine").await.status, 403);
}

#[tokio::test]
async fn through_what_a_request_came_is_chosen_from_a_list_and_shown_in_list_sheet_and_file() {
    let office = Office::open().await;
    let person = officer(&office).await;
    let today = today();
    for through in ["", "pigeon"] {
        let fields = [("received", &*today), ("through", through), ("right", "access"), ("reference", "kept")];
        let refused = person.post(&format!("{PATH}/register"), &fields).await;
        assert!(refused.status == 422 && refused.text().contains("kept"), "{through}: {}", refused.text());
        let selected = refused.html().named("option").into_iter().find(|one| one.attribute("selected").is_some());
        assert_eq!(selected.and_then(|one| one.attribute("value")).as_deref(), Some("access"));
    }
    let entered = enter(&person, &today, "=1+1").await;
    assert_eq!(entered.status, 303, "{}", entered.text());
    let request = entered.header("location").to_owned();
    assert_eq!(step(&person, &request, &[("step", "identity")]).await.status, 303);
    for path in [PATH, &request] {
        assert!(person.get(path).await.html().only("main").words().contains("Telephone"), "{path}");
    }
    let file = person.get(&format!("{PATH}/register.csv")).await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, "text/csv; charset=utf-8; header=present"),
        "{}",
        file.text()
    );
    let mut rows = csv::Reader::from_reader(file.text().as_bytes());
    let names: Vec<String> = rows.headers().expect("a header").iter().map(str::to_owned).collect();
    let row = rows.records().next().expect("a row").expect("a row");
    let cell = |name: &str| &row[names.iter().position(|known| known == name).expect("a column")];
    assert_eq!((cell("number"), cell("received_on"), cell("received_through")), ("1", &*today, "telephone"));
    assert_eq!((cell("right"), cell("reference"), cell("identity")), ("erasure", "'=1+1", "by letter"));
    assert_eq!((cell("decision"), cell("answered_on"), cell("entered_by")), ("", "", "ada@example.org"));
    assert_eq!(office.logged().await.last().map(String::as_str), Some("request.export done"));
}
