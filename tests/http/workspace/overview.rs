//! The overview of a form: figures from counters, what there is to do, and of each only what the roles may see.

use super::{Office, Person};
use crate::results::days::record;
use crate::support::client::submission;
use crate::support::database::Database;
use crate::support::html::Element;
use crate::support::program::{Place, succeeded};
use crate::support::responses::{fresh_id, required, required_and};
use crate::support::server::Setup;
use crate::synthesis::{coded, forty};
use consultation::workspace::{Grant, Role};
use jiff::{SignedDuration, Timestamp, Zoned};

const PATH: &str = "/operator/en/consultation/overview";

async fn office() -> Office {
    let closes = Timestamp::now() + SignedDuration::from_hours(5 * 24);
    Office::with(Setup { closes: Some(closes.to_string()), ..Setup::default() }).await
}

async fn person(office: &Office, role: Role) -> Person {
    let address = format!("{}@example.org", role.name());
    office.person_with(&address, vec![Grant::for_form(role, "consultation")]).await
}

/// A figure of the page.
#[derive(Debug)]
struct Shown {
    label: String,
    amount: String,
    href: Option<String>,
    details: Vec<String>,
}

async fn figures(person: &Person) -> Vec<Shown> {
    let page = person.get(PATH).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let has_class = |each: &Element, class: &str| {
        each.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
    };
    let figure = |each: Element| {
        let parts = each.descendants();
        let with = |class: &str| parts.iter().find(|part| has_class(part, class));
        let amount = with("amount").expect("an amount");
        Shown {
            label: parts.iter().find(|part| part.name() == "dt").expect("a label").words(),
            amount: amount.words(),
            href: amount.descendants().iter().find_map(|part| part.attribute("href")),
            details: parts.iter().filter(|part| has_class(part, "detail")).map(Element::words).collect(),
        }
    };
    page.html().elements().into_iter().filter(|each| has_class(each, "figure")).map(figure).collect()
}

fn amount<'a>(shown: &'a [Shown], label: &str) -> &'a str {
    shown.iter().find(|figure| figure.label == label).map_or("", |figure| &figure.amount)
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
    assert!(shown.len() <= 11, "the figure of supporters makes twelve: {shown:?}");
    assert_eq!((amount(&shown, "Responses"), amount(&shown, "Recording of responses")), ("3", "Works"), "{shown:?}");
    let details: Vec<_> = shown.iter().flat_map(|figure| &figure.details).map(String::as_str).collect();
    for says in ["Today 3", "Last seven days 3", "Last backup Never"] {
        assert!(details.contains(&says), "{says}: {details:?}");
    }
    assert!(amount(&shown, "Dates").contains("Closes in 4 days"), "{shown:?}");
    let page = operator.get(PATH).await;
    for says in
        ["Make a backup", "The form closes in 4 days", "English", "Français", "/operator/en/consultation/window"]
    {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
}

#[tokio::test]
async fn today_begins_by_the_clock_of_the_site() {
    // Of these two zones, one is a day before or after Greenwich at any time.
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
        let office = Office::with(Setup { time_zone: Some(zone), ..Setup::default() }).await;
        let operator = person(&office, Role::Operator).await;
        let today = || Zoned::now().in_tz(zone).expect("a zone").start_of_day().expect("a day begins").timestamp();
        let midnight = today();
        let second = SignedDuration::from_secs(1);
        record(office.server.store(), &[midnight - second, midnight].map(|at| at.to_string())).await;
        let shown = figures(&operator).await;
        let details: Vec<_> = shown.iter().flat_map(|figure| &figure.details).map(String::as_str).collect();
        // The next midnight may have passed meanwhile.
        assert!(details.contains(&"Today 1") || today() != midnight, "{zone}: {details:?}");
        assert!(details.contains(&"Last seven days 2"), "{zone}: {details:?}");
    }
}

#[tokio::test]
async fn each_sees_the_figures_of_their_own_work() {
    let office = office().await;
    for (role, sees, does_not) in [
        (Role::Operator, "Free space", "Texts to review"),
        (Role::Reviewer, "Texts to review again", "Free space"),
        (Role::CaseOfficer, "Responses", "Texts to review"),
    ] {
        let shown = figures(&person(&office, role).await).await;
        let has = |sought: &str| {
            shown
                .iter()
                .any(|figure| figure.label == sought || figure.details.iter().any(|detail| detail.starts_with(sought)))
        };
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
    assert_eq!(amount(&figures(&coder).await, "Texts coded"), "8 of 8");
    assert!(!coder.get(PATH).await.text().contains("Code one text"));
    let sent = server.client.submit(&fresh_id(), &required_and(&[("1a", "Un autre texte")])).await;
    assert_eq!(sent.status, 201, "{}", sent.text());
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    assert_eq!(amount(&figures(&coder).await, "Texts coded"), "8 of 9");
    let page = coder.get(PATH).await;
    assert!(page.text().contains("Code one text") && page.text().contains("/consultation/themes"), "{}", page.text());
    let reviewer = super::member(&place, &server, &["reviewer"]).await;
    assert!(figures(&reviewer).await.iter().all(|figure| figure.label != "Texts coded"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn texts_that_wait_are_flagged_or_have_to_be_read_again_lead_into_the_review() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    for text in ["Un texte ordinaire", "Un autre texte", "Écrivez à une.personne@example.org"] {
        let sent = server.client.submit(&fresh_id(), &required_and(&[("1a", text)])).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
    }
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    let update = "UPDATE answers SET document = replace(document, 'Un texte ordinaire', 'Un texte tout autre');\
        UPDATE responses SET queue_version = 0";
    Database::run(&place.store(), update).await;
    let reviewer = super::member(&place, &server, &["reviewer"]).await;
    let shown = figures(&reviewer).await;
    for (label, count, text) in [
        ("Texts to review", "2", ""),
        ("Flagged texts that wait", "1", "une.personne@example.org"),
        ("Texts to review again", "1", "Un texte tout autre"),
    ] {
        assert_eq!(amount(&shown, label), count, "{label}: {shown:?}");
        let href = shown.iter().find(|figure| figure.label == label).and_then(|figure| figure.href.clone());
        let page = reviewer.get(&href.expect("a link")).await;
        assert!(page.status == 200 && page.html().only("main").words().contains(text), "{label}: {}", page.text());
    }
    let list = reviewer.get("/operator/en/consultation/review/list?status=stale").await;
    assert!(list.text().contains("Un texte tout autre") && !list.text().contains("une.personne"), "{}", list.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_takes_no_response_is_the_first_thing_to_do() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let operator = super::member(&place, &server, &["operator"]).await;
    assert_eq!(amount(&figures(&operator).await, "Recording of responses"), "Works");
    let full = "CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'full'); END";
    Database::run(&place.store(), full).await;
    // What is known of the store holds for a second.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let shown = figures(&operator).await;
    assert_eq!(amount(&shown, "Recording of responses"), "Not possible now", "{shown:?}");
    let page = operator.get(PATH).await;
    let tasks = page.text().find("Make the recording of responses work again").expect("a task");
    assert!(tasks < page.text().find("Make a backup").expect("another task"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_every_role_sees_twelve_figures_at_most() {
    let place = coded(&forty()).await;
    let server = place.serve(&["--smtp-url", "smtp+plain://127.0.0.1:9", "--mail-from", "office@example.org"]).await;
    let roles: Vec<_> = Role::ALL.iter().map(|role| role.name()).collect();
    let person = super::member(&place, &server, &roles).await;
    let shown = figures(&person).await;
    assert!(shown.len() <= 12, "{shown:?}");
    for label in ["Texts coded", "Messages that failed", "Last publication", "Rights requests"] {
        assert!(shown.iter().any(|figure| figure.label == label), "{label}: {shown:?}");
    }
}
