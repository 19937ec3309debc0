//! The page of the settings: how the server runs, and where each setting comes from, without any secret.

use super::{Person, member};
use crate::support::client::Answer;
use crate::support::program::{Place, succeeded};

/// The texts of the cells beside the name of a setting or of a form.
fn cells(page: &Answer, name: &str) -> Vec<String> {
    let html = page.html();
    let rows = html.named("tr");
    let texts = |tag: &str, row: usize| -> Vec<String> {
        let cells = rows[row].descendants().into_iter().filter(|cell| cell.name() == tag);
        cells.map(|cell| cell.words().trim().to_owned()).collect()
    };
    let row = (0..rows.len()).find(|row| texts("th", *row) == [name]);
    texts("td", row.unwrap_or_else(|| panic!("no row {name}: {}", html.words())))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_shows_each_setting_with_where_it_comes_from_and_no_secret() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let ada = member(&place, &server, &["administrator"]).await;
    drop(server);
    let options =
        ["--rate-limit", "7", "--head-timeout", "5", "--datagouv-url", "https://me:another-secret@data.example"];
    let variables = [
        ("CONSULTATION_DATAGOUV_TOKEN", "a-secret-token"),
        ("CONSULTATION_SHARED_DRAFTS", "123"),
        ("CONSULTATION_BODY_RATE", "800"),
        ("CONSULTATION_SMTP_URL", "smtp+plain://me:mail-secret@127.0.0.1:2525"),
        ("CONSULTATION_MAIL_FROM", "office@example.org"),
        ("CONSULTATION_CLOSES_AT", "consultation=2100-01-01T00:00:00Z"),
    ];
    let server = place.serve_with(&options, &variables).await;
    let ada = Person { client: server.client.clone(), cookie: ada.cookie };
    let page = ada.get("/operator/en/settings").await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"), "{}", page.text());
    for (name, value, origin) in [
        ("--rate-limit", "7", "option of the command"),
        ("--datagouv-url", "data.example", "option of the command"),
        ("--shared-drafts", "123", "environment variable"),
        ("--mail-from", "office@example.org", "environment variable"),
        ("--mail-rate", "300", "default"),
        ("--smtp-url", "set", "environment variable"),
        ("CONSULTATION_DATAGOUV_TOKEN", "set", "environment variable"),
        ("--closes-at", "consultation=2100-01-01T00:00:00Z", "environment variable"),
        ("--idle-timeout", "60", "default"),
        ("--head-timeout", "5", "option of the command"),
        ("--body-grace", "20", "default"),
        ("--body-rate", "800", "environment variable"),
        ("--request-timeout", "300", "default"),
        ("--open-data", "data/open-data", "default"),
        ("--preview", "not set", "default"),
        ("--log-retention", "not set", "default"),
    ] {
        assert_eq!(cells(&page, name), [value, origin], "{name}");
    }
    let dates = cells(&page, "Consultation");
    assert!(dates[1].contains("2100") && dates[1].ends_with("environment variable"), "{dates:?}");
    let secrets = ["another-secret", "a-secret-token", "mail-secret"];
    assert!(secrets.iter().all(|secret| !page.text().contains(secret)), "{}", page.text());
    // The entry about the start has the same.
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson", "--what", "server.start"]));
    let last = log.lines().last().expect("an entry");
    for says in [r#"\"smtp-url\":\"set\""#, r#"\"rate-limit\":\"7\""#, r#"\"shared-drafts\":\"123\""#] {
        assert!(last.contains(says), "{says}: {last}");
    }
    assert!(secrets.iter().all(|secret| !log.contains(secret)), "{log}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn behind_a_proxy_idle_connections_are_kept_for_longer_unless_the_settings_say_for_how_long() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    let cookie = member(&place, &server, &["administrator"]).await.cookie;
    drop(server);
    let proxies = ["--trusted-proxies", "127.0.0.1"];
    let set = [&proxies[..], &["--idle-timeout", "240"]].concat();
    for (options, value, origin) in [(&proxies[..], "180", "default"), (&set[..], "240", "option of the command")] {
        let server = place.serve(options).await;
        let ada = Person { client: server.client.clone(), cookie: cookie.clone() };
        assert_eq!(cells(&ada.get("/operator/en/settings").await, "--idle-timeout"), [value, origin]);
    }
}
