//! A package that replaces another says on which days how many published responses changed, and of whom it says nothing.

use super::fake_platform::{Platform, TOKEN};
use super::{done, files, review_everything};
use crate::receipt::{amend, withdraw};
use crate::support::program::{Place, succeeded, text};
use crate::support::responses::{ORGANISATION, fresh_id, required_and};
use serde_json::Value;

fn described(place: &Place) -> Value {
    serde_json::from_slice(&files(place, "package")["datapackage.json"]).expect("JSON")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_package_says_when_how_many_responses_changed_or_went() {
    let (place, platform) = (Place::new(), Platform::start().await);
    let server = place.serve_with(&["--open-data", "package"], &[("CONSULTATION_RATE_LIMIT", "0")]).await;
    let mut codes = Vec::new();
    for text in ["Un texte", "Deux textes", "Trois textes", "Quatre textes"] {
        let sent = server.client.submit(&fresh_id(), &required_and(&[("1a", text)])).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
        codes.push(sent.receipt_code());
    }
    let build = || {
        review_everything(&place);
        done(&place, &["build", "package"]);
        files(&place, "package")
    };
    let publish = async || {
        let url = place.database_url();
        let mut command = place.command(&["open-data", "publish", "package", "--pause", "1"]);
        command.args(["--datagouv-url", &platform.address, "--database-url", &url, "--record", "record.json"]);
        command.env("CONSULTATION_DATAGOUV_TOKEN", TOKEN);
        succeeded(&tokio::process::Command::from(command).output().await.expect("the program runs"));
        platform.look(|held| held.datasets[0]["description"].as_str().expect("a description").to_owned())
    };
    // Before the first publication, nobody has a copy.
    assert_eq!(withdraw(&server.client, &codes[3]).await.status, 200);
    let first = build();
    assert!(described(&place)["changes"].is_null() && build() == first);
    assert!(!publish().await.contains("depuis la première publication"));
    assert!(build() == first, "the publication alone changes nothing");

    let changed = required_and(&[("1a", "Un autre texte")]);
    assert_eq!(amend(&server.client, &codes[0], 1, &changed).await.status, 200);
    for code in &codes[1..3] {
        // After a publication, only the owner withdraws a response.
        succeeded(&place.run_on_store(&["responses", "withdraw", code, "--reason", "asked"]));
    }
    let second = build();
    assert!(build() == second, "the same store gives the same bytes");
    let package = described(&place);
    let changes = &package["changes"];
    let days = changes["days"].as_array().expect("days");
    let sum = |member: &str| days.iter().filter_map(|day| day[member].as_u64()).sum::<u64>();
    assert_eq!((sum("changed"), sum("removed")), (1, 2), "{changes}");
    assert_eq!(changes["since"].as_str().map(str::len), Some("2026-03-02".len()));
    let description = package["description"].as_str().expect("a description");
    for says in ["depuis la première publication", "une réponse modifiée", "2 réponses retirées"] {
        assert!(description.contains(says), "{says}: {description}");
    }
    assert_eq!(
        publish().await.split_whitespace().collect::<String>(),
        description.split_whitespace().collect::<String>()
    );
    for (name, bytes) in &second {
        assert!(!String::from_utf8_lossy(bytes).contains(ORGANISATION), "{name}");
    }
    assert!(build() == second, "what changed stays said");

    let page = server.client.get("/consultation/open-data/").await;
    assert!(
        page.text().contains("2 réponses retirées") || page.text().contains("2 responses removed"),
        "{}",
        page.text()
    );
    assert!(text(&second["SHA256SUMS"]).contains("datapackage.json"));
}
