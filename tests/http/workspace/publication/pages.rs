//! The page: what stands in the way, what changes, what is acknowledged, what is logged.

use super::super::Office;
use super::{PAGE, acknowledged, borrowed, built_with_themes, publisher, respond, serve, write_token};
use crate::open_data::fake_platform::Platform;
use crate::open_data::{files, review_everything};
use crate::support::program::{Place, succeeded};
use crate::synthesis::quotable;
use consultation::workspace::{Grant, Role};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_package_is_built_seen_and_published_as_by_the_commands() {
    let (place, platform) = (Place::new(), Platform::start().await);
    write_token(&place);
    let url = place.database_url();
    let server = serve(&place, &platform, &url).await;
    let ada = publisher(&place, &server, &url).await;
    for text in ["Un texte", "Un autre"] {
        respond(&server, text).await;
    }
    let blocked = ada.done("/build", &[]).await;
    assert!(blocked.text().contains("2 texts prevent the package"), "{}", blocked.text());
    let html = blocked.html();
    let review = html.named("a").into_iter().filter_map(|link| link.attribute("href"));
    let review: Vec<_> = review.filter(|href| href.ends_with("/1a")).collect();
    assert!(review.len() == 2 && review[0].starts_with("/operator/en/consultation/review/"), "{review:?}");

    review_everything(&place);
    let page = ada.done("/build", &[]).await;
    for says in ["2 responses", "Nothing is published on this site yet", "all agree"] {
        assert!(page.text().contains(says), "{says}: {}", page.text());
    }
    succeeded(&place.run_on_store(&["open-data", "build", "by-command"]));
    let by_command = files(&place, "by-command");
    assert_eq!(files(&place, "data/built-packages/consultation"), by_command);
    let download = ada.get(&format!("{PAGE}/files/responses.csv")).await;
    assert_eq!((download.status, &download.body), (200, &by_command["responses.csv"]));
    assert_eq!(download.header("cache-control"), "no-store");
    // A browser would add `.txt` to the name of a text without an ending, and the checksums would name no such file.
    for name in ["LICENCE", "SHA256SUMS"] {
        let file = ada.get(&format!("{PAGE}/files/{name}")).await;
        assert_eq!(file.header("content-type"), "application/octet-stream", "{name}");
    }
    assert_eq!(server.client.get("/consultation/open-data/responses.csv").await.status, 404, "it is not public yet");

    let all = acknowledged(&page);
    let without_one: Vec<_> = borrowed(&all).into_iter().filter(|(name, _)| *name != "rare").collect();
    let refused = ada.post("/publish", &without_one).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("tick each rare combination"), "{}", refused.text());
    let other = ada.post("/publish", &[("seen", "another")]).await;
    assert!(other.status == 422 && other.text().contains("no longer the package that you saw"), "{}", other.text());
    platform.look(|held| assert!(held.requests.is_empty()));

    let published = ada.done("/publish", &borrowed(&all)).await;
    for says in ["Putting the package on this site", "Sending responses.csv", "Making the dataset public"] {
        assert!(published.text().contains(says), "{says}: {}", published.text());
    }
    let public = server.client.get("/consultation/open-data/responses.csv").await;
    assert_eq!((public.status, &public.body), (200, &by_command["responses.csv"]));
    platform.look(|held| {
        assert_eq!(held.datasets.len(), 1);
        assert_eq!(held.files.len(), by_command.len());
    });
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson"]));
    let digest = all.iter().find(|(name, _)| name == "seen").map(|(_, digest)| digest.clone()).expect("a digest");
    for action in ["package.build", "package.finish", "package.begin-publication", "package.publish"] {
        assert!(log.contains(action), "{action}: {log}");
    }
    assert_eq!(log.matches(&digest).count(), 5, "built twice, begun, on the site, on the platform: {log}");
    assert!(!log.contains(crate::open_data::fake_platform::TOKEN) && !server.log().contains("a-token"));
    // The command finds what the workspace published, and has nothing left to do.
    let command =
        ["open-data", "publish", "data/open-data", "--datagouv-url", &platform.address, "--datagouv-token-file"];
    succeeded(&place.run_on_store(&[&command[..], &["token"]].concat()));
    platform.look(|held| assert_eq!(held.datasets.len(), 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_package_is_compared_with_the_published_one_and_taken_off_the_site() {
    let (place, platform) = (Place::new(), Platform::start().await);
    let url = place.database_url();
    let server = serve(&place, &platform, &url).await;
    let ada = publisher(&place, &server, &url).await;
    for number in 0..6 {
        respond(&server, &format!("Texte {number}")).await;
    }
    review_everything(&place);
    let page = ada.done("/build", &[("date", "2020-04-02")]).await;
    let mut entries = acknowledged(&page);
    entries.retain(|(name, _)| name != "platform");
    ada.done("/publish", &borrowed(&entries)).await;
    platform.look(|held| assert!(held.requests.is_empty(), "it stays on this site"));

    respond(&server, "Texte 7").await;
    let half = ada.done("/build", &[("withhold", "yes")]).await;
    for says in ["One text is withheld", "<dt>Rows added</dt><dd>1</dd>", "<dt>Rows withdrawn</dt><dd>0</dd>"] {
        assert!(half.text().replace("<!>", "").contains(says), "{says}: {}", half.text());
    }
    assert!(half.text().contains("<td class=\"number\">6</td><td class=\"number\">7</td>"), "{}", half.text());

    let seen = entries.iter().find(|(name, _)| name == "seen").map(|(_, seen)| seen.as_str()).expect("a digest");
    let hasty = ada.post("/unpublish", &[("seen", seen)]).await;
    assert!(hasty.status == 422 && hasty.text().contains("give a reason"), "{}", hasty.text());
    let taken = ada.post("/unpublish", &[("seen", seen), ("reason", "a name was left")]).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    for file in ["responses.csv", "datapackage.json", "SHA256SUMS"] {
        assert_eq!(server.client.get(&format!("/consultation/open-data/{file}")).await.status, 404, "{file}");
    }
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson", "--what", "package"]));
    assert!(log.contains("package.unpublish") && log.contains("a name was left") && log.contains(seen), "{log}");
    assert!(ada.get(PAGE).await.text().contains("No package is published on this site"));
    let invalid = ada.post("/build", &[("date", "tomorrow")]).await;
    assert!(invalid.status == 422 && invalid.text().contains("Write it as 2026-05-31"), "{}", invalid.text());
}

#[tokio::test]
async fn publishing_needs_a_fresh_sign_in_and_the_form_s_own_publisher() {
    let office = Office::open().await;
    let ada = office.person_with("ada@example.org", vec![Grant::for_form(Role::Publisher, "consultation")]).await;
    assert_eq!(ada.get(PAGE).await.status, 200);
    for (form, status) in [("event", 403), ("consultation", 422)] {
        let answer = ada.post(&format!("/operator/en/{form}/publication/publish"), &[("seen", "x")]).await;
        assert_eq!(answer.status, status, "{form}");
    }
    office.wait(11 * 60 * 1000);
    for ending in ["publish", "resume", "unpublish"] {
        let answer = ada.post(&format!("{PAGE}/{ending}"), &[]).await;
        assert_eq!(answer.status, 403, "{ending}");
        assert!(answer.text().contains("Sign in again"), "{}", answer.text());
    }
    assert_eq!(ada.post(&format!("{PAGE}/build"), &[]).await.status, 303);
    let busy = ada.post(&format!("{PAGE}/build"), &[]).await;
    assert!(busy.status == 422 && busy.text().contains("another job"), "{}", busy.text());
    let open = ada.get(PAGE).await;
    assert!(open.text().contains(r#"data-job="open""#) && open.text().contains("Waiting"), "{}", open.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_of_themes_that_move_are_shown() {
    let platform = Platform::start().await;
    let (place, _server, ada, page) = built_with_themes(&platform).await;
    let all = acknowledged(&page);
    ada.done("/publish", &borrowed(&all)).await;
    // Another coder sees one text otherwise: it counts for nothing until it is settled.
    let id = quotable(&place).await;
    std::fs::write(place.path("codings.csv"), format!("question,unit,theme\n1a,{id},unclear\n")).expect("a file");
    succeeded(&place.run_on_store(&["themes", "code", "codings.csv", "--by", "Léa"]));
    let words = ada.done("/build", &[]).await.html().words();
    for telling in ["Texts whose themes change1", "1a Skills", "1a – text counted"] {
        assert!(words.contains(telling), "{telling}: {words}");
    }
}
