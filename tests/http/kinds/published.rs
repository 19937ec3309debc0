//! The publication of these answers: results, exports, and the open data with its descriptions.

use super::{given, send, serve, site};
use crate::support::program::{Place, Running, succeeded, text};
use serde_json::{Value, json};
use std::process::Output;

/// Sixteen responses from eleven countries; France and Germany are the most frequent.
async fn sixteen(server: &Running) {
    for country in ["FR", "FR", "FR", "FR", "DE", "DE", "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AR", "FR"] {
        send(server, &given(&[("1a", country)])).await;
    }
}

fn run(place: &Place, arguments: &[&str]) -> Output {
    let (site, store) = (place.path("site").display().to_string(), place.database_url());
    place.run(&[arguments, &["--site", &site, "--database-url", &store]].concat())
}

fn done(place: &Place, arguments: &[&str]) -> String {
    succeeded(&run(place, arguments))
}

#[tokio::test]
async fn results_count_countries_and_show_the_ten_most_frequent() {
    let place = Place::new();
    let server = serve(&place).await;
    for _ in 0..4 {
        send(&server, &given(&[])).await;
    }
    let few = server.client.get("/charter/results.json").await.json();
    assert_eq!(few["questions"][0]["respondents"], Value::Null);
    assert_eq!(few["questions"][0]["options"], json!([]));
    drop(server);

    let place = Place::new();
    let server = serve(&place).await;
    sixteen(&server).await;
    let results = server.client.get("/charter/results.json").await.json();
    let countries = &results["questions"][0];
    assert_eq!(countries["kind"], "country");
    assert_eq!(countries["respondents"], 16);
    let counted =
        |rank: usize| (countries["options"][rank]["code"].clone(), countries["options"][rank]["count"].clone());
    assert_eq!(
        [counted(0), counted(1), counted(2)],
        [(json!("FR"), json!(5)), (json!("DE"), json!(2)), (json!("AD"), json!(1))]
    );
    assert_eq!(countries["options"].as_array().map(Vec::len), Some(11));
    let page = server.client.get("/fr/charter/results").await.html().id("q-1a").words();
    assert!(
        page.contains("France") && page.contains("Allemagne") && page.contains("Un autre pays a été indiqué"),
        "{page}"
    );
    assert!(!page.contains("Argentine"), "{page}");
    assert!(page.starts_with("1a Dans quel pays"), "{page}");
}

#[tokio::test]
async fn results_count_dates_by_month_in_calendar_order() {
    let place = Place::new();
    let server = serve(&place).await;
    let days = ["2020-03-16", "2020-02-29", "2020-02-01", "2018-11-12", "2020-02-03", "2019-12-31", "2020-02-07"];
    for day in days {
        send(&server, &given(&[("1e", day)])).await;
    }
    let results = server.client.get("/charter/results.json").await.json();
    let dates = results["questions"].as_array().expect("questions").iter().find(|asked| asked["question"] == "1e");
    let dates = dates.expect("1e is counted");
    assert_eq!(dates["kind"], "date");
    assert_eq!(dates["respondents"], 7);
    let options = dates["options"].as_array().expect("options").iter();
    let counted: Vec<_> = options.map(|option| json!([option["code"], option["count"]])).collect();
    assert_eq!(json!(counted), json!([["2018-11", 1], ["2019-12", 1], ["2020-02", 4], ["2020-03", 1]]));
    let page = server.client.get("/fr/charter/results").await.html().id("q-1e").words();
    assert!(page.contains("novembre 2018") && page.contains("février 2020"), "{page}");
    done(&place, &["open-data", "build", "package"]);
    let verified = place.run(&["open-data", "verify", "package"]);
    assert!(verified.status.success(), "{}", text(&verified.stderr));
}

#[tokio::test]
async fn an_acknowledgement_is_published_as_one_count() {
    let place = Place::new();
    let server = serve(&place).await;
    sixteen(&server).await;
    let results = server.client.get("/charter/results.json").await.json();
    let acknowledged =
        results["questions"].as_array().expect("questions").iter().find(|asked| asked["question"] == "2a");
    let acknowledged = acknowledged.expect("2a is counted");
    assert_eq!(acknowledged["kind"], "acknowledgement");
    assert_eq!(acknowledged["respondents"], 16);
    assert_eq!(acknowledged["options"][0]["code"], "yes");
    let page = server.client.get("/en/charter/results").await.html();
    assert!(page.id("q-2a").words().contains("16 people ticked this box."), "{}", page.id("q-2a").words());
}

#[tokio::test]
async fn the_export_holds_country_codes_and_acknowledgements() {
    let place = Place::new();
    let server = serve(&place).await;
    send(&server, &given(&[("1c", "https://example.org"), ("1e", "2020-02-29"), ("2c", "https://secret.example")]))
        .await;
    let public = done(&place, &["responses", "export", "--format", "csv"]);
    assert!(public.starts_with("response_id,locale,q1a,q1b,q1c,q1d,q1e,q2a,q2b\r\n"), "{public}");
    assert!(public.trim_end().ends_with(",fr,FR,state,https://example.org,,2020-02-29,1,0"), "{public}");
    assert!(!public.contains("secret"), "{public}");
    let all = done(&place, &["responses", "export", "--format", "csv", "--private"]);
    assert!(all.contains(",1,0,https://secret.example"), "{all}");
}

#[tokio::test]
async fn a_website_is_published_only_after_review() {
    let place = Place::new();
    let server = serve(&place).await;
    sixteen(&server).await;
    send(&server, &given(&[("1c", "https://secret.example/a"), ("2c", "https://www.secret.example")])).await;
    let refused = run(&place, &["open-data", "build", "package"]);
    assert_eq!(refused.status.code(), Some(1), "{}", text(&refused.stdout));
    let listed = done(&place, &["open-data", "review", "list", "--format", "json"]);
    // The private and the public address have the same domain.
    assert!(listed.contains("\"url\"") && listed.contains("\"domain\""), "{listed}");
    assert!(!listed.contains("www.secret.example"), "{listed}");
    done(&place, &["open-data", "build", "package", "--withhold-unreviewed"]);
    let rows = std::fs::read_to_string(place.path("package/responses.csv")).expect("rows");
    assert!(!rows.contains("secret.example"), "{rows}");
    let verified = place.run(&["open-data", "verify", "package"]);
    assert!(verified.status.success(), "{}", text(&verified.stderr));
}

#[tokio::test]
async fn the_package_describes_the_columns_of_these_kinds() {
    let place = Place::new();
    let server = serve(&place).await;
    sixteen(&server).await;
    done(&place, &["open-data", "build", "package"]);
    let read = |name: &str| std::fs::read_to_string(place.path("package").join(name)).expect(name);
    let schema: Value = serde_json::from_str(&read("schema.json")).expect("JSON");
    let field =
        |name: &str| schema["fields"].as_array().expect("fields").iter().find(|field| field["name"] == name).cloned();
    let country = field("q1a").expect("q1a");
    assert_eq!(country["type"], "string");
    assert_eq!(country["constraints"]["required"], true);
    assert_eq!(country["constraints"]["enum"].as_array().map(Vec::len), Some(249));
    let ticked = field("q2b").expect("q2b");
    assert_eq!(ticked["type"], "boolean");
    assert_eq!(ticked["trueValues"], json!(["1"]));
    assert_eq!(ticked["falseValues"], json!(["0"]));
    assert_eq!(field("q1c").expect("q1c")["type"], "string");
    let day = field("q1e").expect("q1e");
    let bounds = json!({"minimum": "2018-11-12", "maximum": "2020-03-16"});
    assert_eq!(day["type"], "date");
    assert_eq!(day["constraints"], bounds);
    assert!(field("q2c").is_none());
    let codebook = read("codebook-fr.csv");
    for row in ["q1a,1a,FR,France", "q1a,1a,DE,Allemagne", "q2a,2a,1,Choisi", "q2a,2a,0,Non choisi"] {
        assert!(codebook.contains(row), "{row}");
    }
}

#[tokio::test]
async fn synthetic_responses_are_valid_and_the_preview_shows_every_message() {
    let place = Place::new();
    site(&place);
    done(&place, &["demo", "40", "--seed", "7"]);
    let rows = done(&place, &["responses", "export", "--format", "csv"]);
    assert_eq!(rows.lines().count(), 41);
    let folder = place.path("site").display().to_string();
    let server = place.serve_with(&["--site", &folder], &[("CONSULTATION_PREVIEW", "true")]).await;
    let page = server.client.get("/en/preview").await.html();
    for control in ["1a", "1c", "1e", "2a"] {
        assert!(!page.id(&format!("q-{control}-error")).words().is_empty(), "{control}");
    }
    // One message per row, without countries.
    assert!(!page.only("table").words().contains("Zimbabwe"));
}
