//! The supporter list as CSV and JSON, and its description in the OpenAPI document.

use super::{CSV, JSON, Site, supporter};
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_csv_and_json_files_hold_the_same_rows_sorted_by_name() {
    let site = Site::start().await;
    site.send(&supporter("zeta, \"guillemets\"", &[("1d", "https://example.org"), ("1e", "=1+1\nligne")])).await;
    site.send(&supporter("Écho", &[("1b", "private-sector"), ("1c", "JP")])).await;
    site.send(&supporter("Jamais", &[])).await;
    for name in ["zeta, \"guillemets\"", "Écho"] {
        site.confirm(name);
    }
    let csv = site.running.client.get(CSV).await;
    assert_eq!(csv.status, 200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(csv.header("access-control-allow-origin"), "*");
    assert_eq!(csv.header("cache-control"), "no-cache");
    assert_eq!(
        csv.text(),
        "name,kind,country,website,statement\r\nÉcho,private-sector,JP,,\r\n\
        \"zeta, \"\"guillemets\"\"\",state,FR,https://example.org,\"'=1+1\nligne\"\r\n"
    );
    let json = site.running.client.get(JSON).await;
    assert_eq!(json.status, 200);
    assert_eq!(json.header("content-type"), "application/json");
    assert_eq!(
        json.json(),
        json!([
            { "name": "Écho", "kind": "private-sector", "country": "JP", "website": "", "statement": "" },
            { "name": "zeta, \"guillemets\"", "kind": "state", "country": "FR", "website": "https://example.org", "statement": "=1+1\nligne" },
        ])
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_files_hold_supporters_beyond_one_page_of_the_store() {
    let site = Site::start().await;
    let names: Vec<_> = (0..501).map(|number| format!("Soutien {number:03}")).collect();
    let supporters: Vec<_> = names.iter().map(|name| (name.as_str(), "state", "FR")).collect();
    site.fill(&supporters).await;
    let json = site.running.client.get(JSON).await.json();
    let told: Vec<_> = json.as_array().expect("an array").iter().filter_map(|each| each["name"].as_str()).collect();
    assert_eq!(told, names);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn openapi_describes_the_files_of_forms_with_a_community() {
    let site = Site::start().await;
    let document = site.running.client.get("/openapi.json").await.json();
    let schema = &document["components"]["schemas"]["Supporters"]["items"];
    assert_eq!(schema["required"], json!(["name", "kind", "country", "website", "statement"]));
    let paths = document["paths"].as_object().expect("paths");
    assert!(paths.contains_key(JSON) && paths.contains_key(CSV));
    assert!(!paths.contains_key("/consultation/community.json"));
}
