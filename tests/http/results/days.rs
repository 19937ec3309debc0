//! Counts, page, package and receipts use the days of one time zone; the store is independent of time zones.

use super::{FIGURES, PAGE};
use crate::receipt::RECEIPT;
use crate::support::acts::actor;
use crate::support::client::Client;
use crate::support::database::Database;
use crate::support::program::{Place, text};
use crate::support::responses::{consultation, required};
use crate::support::server::{Server, Setup};
use consultation::server::operator_actions::ResponseFactory;
use consultation::server::response_letters::LetterChoice;
use consultation::store::{self, Store};
use serde_json::{Value, json};

const CLOSES: &str = "2020-12-31T23:59:59+01:00";

/// One response at each of these instants.
pub(crate) async fn record(store: &dyn Store, instants: &[impl AsRef<str>]) {
    let registrar = ResponseFactory::new(store, consultation()).await.expect("a secret");
    for (number, at) in instants.iter().enumerate() {
        let at = at.as_ref().parse().expect("an instant");
        let response = registrar.response(format!("response-{number}"), &required(), "fr", at);
        store.record(response).await.expect("it is recorded");
    }
}

/// The responses of each day in `results.json`.
async fn by_day(client: &Client) -> Vec<(String, u64)> {
    days(&client.get(FIGURES).await.json())
}

fn days(results: &Value) -> Vec<(String, u64)> {
    let days = results["by_day"].as_array().expect("days");
    let day = |day: &Value| (day["day"].as_str().expect("a day").to_owned(), day["count"].as_u64().expect("a count"));
    days.iter().map(day).collect()
}

fn expected(days: &[(&str, u64)]) -> Vec<(String, u64)> {
    days.iter().map(|(day, count)| ((*day).to_owned(), *count)).collect()
}

async fn closed(time_zone: Option<&'static str>) -> Server {
    Server::with(Setup { closes: Some(CLOSES.into()), time_zone, ..Setup::default() }).await
}

/// Instants around midnight in Paris in winter, at its two clock changes, and around midnight UTC.
const NIGHTS: [&str; 8] = [
    "2020-02-03T22:59:59Z",
    "2020-02-03T23:00:00Z",
    "2020-02-04T00:00:00Z",
    "2020-03-28T23:00:00Z",
    "2020-03-29T21:59:59Z",
    "2020-03-29T22:00:00Z",
    "2020-10-24T22:00:00Z",
    "2020-10-25T22:59:59Z",
];

#[tokio::test]
async fn responses_are_counted_by_days_of_the_time_zone_of_the_site() {
    for (zone, name, days) in [
        // The default is the zone of the window, with the same offset all year.
        (
            None,
            "UTC+01",
            &[("2020-02-03", 1), ("2020-02-04", 2), ("2020-03-29", 3), ("2020-10-24", 1), ("2020-10-25", 1)][..],
        ),
        (
            Some("Europe/Paris"),
            "Europe/Paris",
            &[("2020-02-03", 1), ("2020-02-04", 2), ("2020-03-29", 2), ("2020-03-30", 1), ("2020-10-25", 2)],
        ),
        (
            Some("UTC"),
            "UTC",
            &[
                ("2020-02-03", 2),
                ("2020-02-04", 1),
                ("2020-03-28", 1),
                ("2020-03-29", 2),
                ("2020-10-24", 1),
                ("2020-10-25", 1),
            ],
        ),
        (
            Some("+05:45"),
            "UTC+05:45",
            &[("2020-02-04", 3), ("2020-03-29", 1), ("2020-03-30", 2), ("2020-10-25", 1), ("2020-10-26", 1)],
        ),
    ] {
        let server = closed(zone).await;
        record(server.store(), &NIGHTS).await;
        assert_eq!(by_day(&server).await, expected(days), "{zone:?}");
        for (tag, of_the_zone) in [("fr", "du fuseau horaire"), ("en", "of the time zone"), ("ar", "المنطقة الزمنية")]
        {
            let page = server.get(&PAGE.replace("/fr", &format!("/{tag}"))).await.html().words();
            let said = page.split_once(of_the_zone).unwrap_or_else(|| panic!("{page}")).1;
            let said = said.trim_start_matches([' ', '\u{2066}']);
            assert!(said.starts_with(&format!("{name}.")) || said.starts_with(&format!("{name}\u{2069}.")), "{said}");
        }
    }
}

#[tokio::test]
async fn a_receipt_shows_the_day_on_which_its_response_is_counted() {
    for (zone, day, words) in [
        (None, "2020-07-01", "1er juillet 2020 à 00:30 (UTC+01)"),
        (Some("Europe/Paris"), "2020-07-01", "1er juillet 2020 à 01:30 (UTC+02)"),
        (Some("America/Montevideo"), "2020-06-30", "30 juin 2020 à 20:30 (UTC-03)"),
    ] {
        let server = closed(zone).await;
        record(server.store(), &["2020-06-30T23:30:00Z"; 5]).await;
        assert_eq!(by_day(&server).await, expected(&[(day, 5)]));
        let code = receipt_code(&server, "response-0").await;
        let page = server.post(RECEIPT, &[("receipt_code".to_owned(), code)]).await;
        assert!(page.html().words().contains(words), "{zone:?}: {}", page.html().words());
    }
}

/// The receipt code of a recorded response, taken from the answer of an open form to its replay.
async fn receipt_code(server: &Server, submission_id: &str) -> String {
    let open = server.again(Setup::default()).await;
    let answer = open.submit(submission_id, &required()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.receipt_code()
}

#[tokio::test]
async fn a_change_of_time_zone_needs_no_recount() {
    let server = closed(Some("Pacific/Auckland")).await;
    record(server.store(), &["2020-02-03T12:00:00Z"; 7]).await;
    assert_eq!(by_day(&server).await, expected(&[("2020-02-04", 7)]));
    let code = receipt_code(&server, "response-3").await;
    let withdrawn = consultation::server::operator_actions::withdraw(
        server.store(),
        consultation(),
        &code,
        (actor(), ""),
        LetterChoice::Unwritten,
    )
    .await;
    assert!(withdrawn.is_ok());
    // Each zone gets its own server, since a server reads the store at most once a second.
    for (zone, day) in [("America/Lima", "2020-02-03"), ("Pacific/Auckland", "2020-02-04")] {
        let setup = Setup { closes: Some(CLOSES.into()), time_zone: Some(zone), ..Setup::default() };
        let server = server.again(setup).await;
        assert_eq!(by_day(&server).await, expected(&[(day, 6)]), "{zone}");
    }
}

#[tokio::test]
async fn a_store_that_counted_utc_days_is_recounted() {
    let place = Place::new();
    {
        let store = store::open(&place.database_url()).await.expect("a store");
        record(store.as_ref(), &["2020-02-03T23:30:00Z"; 6]).await;
        store.close().await;
    }
    let damage = "DELETE FROM tallies WHERE cell LIKE 'quarter:%'; \
        INSERT INTO tallies VALUES ('consultation', 'day:2020-02-03', 6)";
    Database::run(&place.store(), damage).await;
    let settings = ["--closes-at", CLOSES, "--time-zone", "Europe/Paris"];
    let folder = place.path("package");
    let url = place.database_url();
    let directory = folder.display().to_string();
    let output = place.run(&[&["open-data", "build", &directory, "--database-url", &url][..], &settings].concat());
    assert!(output.status.success(), "{output:?}");
    assert!(text(&output.stderr).contains("time zone Europe/Paris"), "{output:?}");
    let read = |name: &str| -> Value {
        serde_json::from_slice(&std::fs::read(folder.join(name)).expect("a file")).expect("JSON")
    };
    let results = read("results.json");
    assert_eq!(days(&results), expected(&[("2020-02-04", 6)]));
    let resources = read("datapackage.json")["resources"].clone();
    let described = resources.as_array().expect("resources").iter().find(|resource| resource["name"] == "results");
    assert_eq!(
        described.expect("the results")["description"],
        json!("Les jours sont ceux du fuseau horaire Europe/Paris.")
    );
    let verified = place.run(&["open-data", "verify", &directory]);
    assert!(verified.status.success(), "{verified:?}");
    let running = place.serve_with(&["--closes-at", CLOSES], &[("CONSULTATION_TIME_ZONE", "Europe/Paris")]).await;
    assert_eq!(running.client.get(FIGURES).await.json(), results);
}

#[test]
fn an_unknown_time_zone_stops_the_start() {
    let place = Place::new();
    for zone in ["Paris", "+01:07", "CET-1CEST,M3.5.0,M10.5.0/3"] {
        let output = place.run(&["serve", "--addr", "127.0.0.1:0", "--time-zone", zone]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{zone}: {said}");
        assert_eq!(said.trim().lines().count(), 1, "{zone}: {said}");
        assert!(said.contains("--time-zone") && said.contains("Europe/Paris"), "{zone}: {said}");
    }
}
