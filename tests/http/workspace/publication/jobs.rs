//! Jobs of several processes: each is done once, and goes on where an earlier process left off.

use super::{Publisher, acknowledged, borrowed, publisher, respond, serve, write_token};
use crate::open_data::fake_platform::Platform;
use crate::support::client::Answer;
use crate::support::postgres::Fresh as Database;
use crate::support::program::{Place, Running, succeeded};
use rustix::process::Signal;
use std::time::Duration;

/// A text, reviewed, and the package that is built of it.
async fn packaged(place: &Place, server: &Running, url: &str) -> (Publisher, Answer) {
    let ada = publisher(place, server, url).await;
    respond(server, "Un texte").await;
    let accept = ["open-data", "review", "accept", "--unflagged", "--by", "Bea", "--database-url", url];
    succeeded(&place.run(&accept));
    let page = ada.done("/build", &[]).await;
    (ada, page)
}

/// Waits for something on the platform.
async fn platform_has(platform: &Platform, has: impl Fn(&[String]) -> bool) {
    let start = std::time::Instant::now();
    while !platform.look(|held| has(&held.requests)) {
        assert!(start.elapsed() < super::PATIENCE, "{:?}", platform.look(|held| held.requests.clone()));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Each file was sent once, to one dataset that was made once.
fn assert_published_once(platform: &Platform) {
    platform.look(|held| {
        assert_eq!((held.datasets.len(), held.datasets[0]["private"].as_bool()), (1, Some(false)));
        assert_eq!(held.requests.iter().filter(|line| *line == "POST /api/1/datasets/").count(), 1);
        let resources = held.datasets[0]["resources"].as_array().expect("resources").len();
        assert_eq!(resources, held.files.len());
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database_do_a_job_once() {
    let (place, platform, database) = (Place::new(), Platform::start().await, Database::new().await);
    write_token(&place);
    let url = database.address();
    let (one, other) = tokio::join!(serve(&place, &platform, &url), serve(&place, &platform, &url));
    let (ada, page) = packaged(&place, &one, &url).await;
    let entries = acknowledged(&page);
    // Both servers are asked at once: one of them adds the job, and one of them does it.
    let there = ada.at(&other);
    let entries = borrowed(&entries);
    let (first, second) = tokio::join!(ada.post("/publish", &entries), there.post("/publish", &entries));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let page = there.ended().await;
    assert!(page.text().contains("Making the dataset public"), "the other server shows it: {}", page.text());
    assert_published_once(&platform);
    let sent = platform.look(|held| held.requests.iter().filter(|line| line.ends_with("/upload/")).count());
    assert_eq!(sent, platform.look(|held| held.files.len()), "each file was sent once");
    assert_eq!(
        database.texts("SELECT kind || ' ' || attempts FROM jobs ORDER BY made_at").await,
        ["build-package 1", "publish-package 1"]
    );
    let begun = [&one, &other].map(|server| server.log().matches("a job begins").count());
    assert_eq!(begun.iter().sum::<usize>(), 2, "{begun:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_job_goes_on_in_another_process_when_its_own_is_killed() {
    let (place, platform, database) = (Place::new(), Platform::start().await, Database::new().await);
    write_token(&place);
    let url = database.address();
    let mut killed = serve(&place, &platform, &url).await;
    let (ada, page) = packaged(&place, &killed, &url).await;
    // The third upload is carried out and never answered.
    platform.look(|held| held.silent_from = Some(9));
    let entries = acknowledged(&page);
    assert_eq!(ada.post("/publish", &borrowed(&entries)).await.status, 303);
    platform_has(&platform, |requests| requests.len() >= 9).await;
    killed.signal(Signal::KILL);
    assert!(!killed.ended().await.0.success());
    platform.look(|held| held.silent_from = None);
    let other = serve(&place, &platform, &url).await;
    let page = ada.at(&other).ended().await;
    assert!(page.text().contains("Done"), "{}", page.text());
    assert_published_once(&platform);
    assert_eq!(
        database.texts("SELECT status || ' ' || attempts FROM jobs ORDER BY made_at").await,
        ["done 1", "done 2"]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_publication_that_fails_or_is_stopped_is_resumed_where_it_was() {
    let (place, platform) = (Place::new(), Platform::start().await);
    let url = place.database_url();
    let server = serve(&place, &platform, &url).await;
    let (ada, page) = packaged(&place, &server, &url).await;
    let entries = acknowledged(&page);
    // The file of the token is missing.
    let failed = ada.done("/publish", &borrowed(&entries)).await;
    for says in ["Failed", "does not take this site’s key", "token cannot be read"] {
        assert!(failed.text().contains(says), "{says}: {}", failed.text());
    }
    write_token(&place);
    let job = failed.text().split(r#"name="job" value=""#).nth(1).and_then(|rest| rest.split('"').next());
    let job = job.expect("a job to resume").to_owned();
    platform.look(|held| held.silent_from = Some(6));
    assert_eq!(ada.post("/resume", &[("job", &job)]).await.status, 303);
    platform_has(&platform, |requests| requests.len() >= 6).await;
    assert_eq!(ada.post("/stop", &[("job", &job)]).await.status, 303);
    let stopped = ada.ended().await;
    assert!(stopped.text().contains("Stopped"), "{}", stopped.text());
    platform.look(|held| held.silent_from = None);
    ada.done("/resume", &[("job", &job)]).await;
    assert_published_once(&platform);
    for (ending, unknown) in [("/stop", job.as_str()), ("/resume", "unknown")] {
        assert_eq!(ada.post(ending, &[("job", unknown)]).await.status, 422, "{ending}");
    }
}
