//! Publication on a strict fake platform happens once, whatever interrupts it.

use super::fake_platform::{Platform, TOKEN};
use super::{done, files, holding, review_everything, texts};
use crate::support::database::Database;
use crate::support::program::{Place, text};
use crate::support::responses::{required_and, sampled};
use serde_json::{Value, json};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

async fn packaged() -> Place {
    let place = holding(&[sampled(1), required_and(&[("1a", "Un texte")])]).await;
    review_everything(&place);
    done(&place, &["build", "package"]);
    place
}

fn command(place: &Place, platform: &Platform) -> tokio::process::Command {
    let url = place.database_url();
    let mut command = place.command(&[
        "open-data",
        "publish",
        "package",
        "--datagouv-url",
        &platform.address,
        "--pause",
        "1",
        "--database-url",
        &url,
    ]);
    command.env("CONSULTATION_DATAGOUV_TOKEN", TOKEN);
    command.into()
}

/// The program runs as a process of its own; the platform runs in this process.
async fn publish(place: &Place, platform: &Platform) -> Output {
    command(place, platform).output().await.expect("the program runs")
}

/// Asserts that the platform has the package once, public and described.
fn assert_published(place: &Place, platform: &Platform) {
    platform.look(|held| {
        assert_eq!(held.datasets.len(), 1);
        let dataset = &held.datasets[0];
        let resources = dataset["resources"].as_array().expect("resources");
        let package = files(place, "package");
        assert_eq!(dataset["private"].as_bool(), Some(false));
        assert_eq!(resources.len(), package.len());
        for (name, bytes) in &package {
            let same: Vec<_> = resources
                .iter()
                .filter(|resource| held.files[resource["id"].as_str().expect("an id")] == *bytes)
                .collect();
            assert_eq!(same.len(), 1, "{name}");
            let role = if name.starts_with("responses") { "main" } else { "documentation" };
            assert_eq!(same[0]["type"], role, "{name}");
        }
        // The original tags have accents.
        let tags = ["appel-de-paris", "consultation", "cybersecurite", "numerique"];
        assert_eq!(dataset["tags"], json!(tags));
        let csv = resources.iter().find(|each| each["url"].as_str().is_some_and(|url| url.ends_with("responses.csv")));
        assert!(csv.expect("the rows")["schema"]["url"].as_str().is_some_and(|url| url.ends_with("schema.json")));
    });
}

/// A change that a platform makes to a dataset it stores.
type Whim = fn(&mut Value);

#[tokio::test]
async fn a_package_is_published_once_and_an_update_replaces_its_files() {
    let (place, platform) = (packaged().await, Platform::start().await);
    let output = publish(&place, &platform).await;
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("public: https://platform.example/dataset-1"));
    assert_published(&place, &platform);
    let marked = "SELECT form FROM publications";
    assert_eq!(Database::open(&place.store()).await.texts(marked).await, ["consultation"]);

    let before = platform.look(|held| std::mem::take(&mut held.requests).len());
    assert!(publish(&place, &platform).await.status.success() && before > 1);
    assert_eq!(platform.look(|held| std::mem::take(&mut held.requests)), ["GET /api/1/datasets/dataset-1/"]);

    let changed = &texts(&place, &["--all"])[0];
    let [response, control] = ["response_id", "control"].map(|name| changed[name].as_str().expect("a text"));
    done(&place, &["review", "withhold", response, control]);
    done(&place, &["build", "package"]);
    assert!(publish(&place, &platform).await.status.success());
    assert_published(&place, &platform);
}

#[tokio::test]
async fn a_publication_killed_after_any_request_resumes_without_duplicates() {
    let place = packaged().await;
    let whole = Platform::start().await;
    assert!(publish(&place, &whole).await.status.success());
    let requests = whole.look(|held| held.requests.len());
    std::fs::remove_file(place.path("package.datagouv.json")).expect("the record");
    // The program is killed while it waits for the answer to an executed request, on one platform.
    let platform = Platform::start().await;
    for step in (1..requests).step_by(3) {
        let reached = platform.look(|held| {
            let reached = held.requests.len();
            held.silent_from = Some(reached + 1 + step % 4);
            reached
        });
        let mut child = command(&place, &platform).stderr(Stdio::null()).spawn().expect("the program starts");
        let start = Instant::now();
        while platform.look(|held| held.requests.len()) <= reached + step % 4
            && start.elapsed() < Duration::from_secs(60)
        {
            if child.try_wait().expect("its status").is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        _ = child.kill().await;
    }
    platform.look(|held| held.silent_from = None);
    let output = publish(&place, &platform).await;
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_published(&place, &platform);
}

#[tokio::test]
async fn temporary_platform_errors_are_retried() {
    let (place, platform) = (packaged().await, Platform::start().await);
    platform.look(|held| held.failures = vec![503, 502]);
    let output = publish(&place, &platform).await;
    assert!(output.status.success() && text(&output.stderr).contains("trying again"), "{}", text(&output.stderr));
    assert_published(&place, &platform);
}

#[tokio::test]
async fn refusals_of_the_platform_are_reported_in_one_line() {
    let (place, platform) = (packaged().await, Platform::start().await);
    for (status, telling) in [
        (400, "found the request wrong (a fault)"),
        (401, "CONSULTATION_DATAGOUV_TOKEN"),
        (404, "not there"),
        (410, "deleted"),
        (415, "files of this type"),
        (423, "read-only"),
    ] {
        platform.look(|held| held.failures = vec![status]);
        let output = publish(&place, &platform).await;
        let said = text(&output.stderr);
        let last = said.lines().last().unwrap_or_default();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(last.starts_with("error: ") && last.contains(telling) && !said.contains(TOKEN), "{status}: {said}");
    }
    let mut without = command(&place, &platform);
    let output = without.env_remove("CONSULTATION_DATAGOUV_TOKEN").output().await.expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("CONSULTATION_DATAGOUV_TOKEN is not set"));
}

#[tokio::test]
async fn an_altered_package_is_not_published() {
    let (place, platform) = (packaged().await, Platform::start().await);
    std::fs::write(place.path("package/responses.csv"), "response_id,q7a\r\n").expect("a file");
    let output = publish(&place, &platform).await;
    assert!(!output.status.success() && text(&output.stderr).contains("responses.csv is not the file that was made"));
    assert_eq!(platform.look(|held| held.requests.len()), 0);
}

/// The platform that makes this change, with the exit status and the output of the command.
async fn published_where(rewrites: fn(&mut Value)) -> (Place, Platform, Option<i32>, String) {
    let (place, platform) = (packaged().await, Platform::start().await);
    platform.look(|held| held.rewrites = Some(rewrites));
    let output = publish(&place, &platform).await;
    let said = text(&output.stderr).to_owned();
    // The publication needs few requests more than on an unmodified platform: it does not retry without end.
    let requests = platform.look(|held| held.requests.len());
    assert!(requests < 120, "{requests} requests: {said}");
    (place, platform, output.status.code(), said)
}

/// The first of the dataset's files.
fn first_file(dataset: &mut Value) -> Option<&mut Value> {
    dataset["resources"].as_array_mut()?.first_mut()
}

#[tokio::test]
async fn a_publication_reports_what_the_platform_changed() {
    let whims: [(&str, Whim); 7] = [
        ("the title of the dataset", |dataset| dataset["title"] = "A title of the platform's own".into()),
        ("the description of the dataset", |dataset| dataset["description"] = "<p>Cleaned</p>".into()),
        ("the license of the dataset", |dataset| dataset["license"] = "notspecified".into()),
        ("the frequency of the dataset", |dataset| dataset["frequency"] = "unknown".into()),
        ("the tags of the dataset", |dataset| dataset["tags"] = json!(["moderated"])),
        ("the type of", |dataset| _ = first_file(dataset).map(|file| file["type"] = "other".into())),
        ("the title of", |dataset| _ = first_file(dataset).map(|file| file["title"] = "data.bin".into())),
    ];
    for (what, whim) in whims {
        let (place, platform, status, said) = published_where(whim).await;
        let last = said.lines().last().unwrap_or_default();
        assert!(status == Some(1) && last.starts_with("error: the data is public"), "{what}: {said}");
        assert!(said.contains(&format!("the platform keeps {what}")), "{what}: {said}");
        // The publication is recorded all the same, so that receipts stop offering a withdrawal.
        assert_eq!(platform.look(|held| held.datasets[0]["private"].as_bool()), Some(false), "{what}");
        let marked = "SELECT form FROM publications";
        assert_eq!(Database::open(&place.store()).await.texts(marked).await, ["consultation"], "{what}");
    }
}

#[tokio::test]
async fn a_lost_file_or_a_dataset_left_private_fails_the_publication() {
    let whims: [(&str, Whim); 2] = [
        ("sending responses.csv changed nothing", |dataset| {
            _ = first_file(dataset).map(|file| file["checksum"]["value"] = "0".into());
        }),
        ("making the dataset public changed nothing", |dataset| dataset["private"] = true.into()),
    ];
    for (what, whim) in whims {
        let (place, _platform, status, said) = published_where(whim).await;
        let last = said.lines().last().unwrap_or_default();
        assert!(status == Some(1) && last.starts_with(&format!("error: {what}")), "{what}: {said}");
        assert_eq!(Database::open(&place.store()).await.rows("publications").await, 0, "{what}");
    }
}

#[tokio::test]
async fn the_publication_state_is_saved_where_the_operator_chooses() {
    let (place, platform) = (packaged().await, Platform::start().await);
    for _ in 0..2 {
        // Inside the folder of the package, as if it were the only volume; and the folder is given as a relative path.
        let url = place.database_url();
        let arguments = ["--record", ".datagouv.json", "--database-url", &url];
        let mut inside = tokio::process::Command::from(place.command(&["open-data", "publish", "."]));
        inside.args(["--datagouv-url", &platform.address]).args(arguments).current_dir(place.path("package"));
        inside.env("CONSULTATION_DATAGOUV_TOKEN", TOKEN);
        let output = inside.output().await.expect("the program runs");
        assert!(output.status.success(), "{}", text(&output.stderr));
    }
    platform.look(|held| assert_eq!(held.datasets.len(), 1));
    assert!(place.path("package/.datagouv.json").is_file() && !place.path("package.datagouv.json").exists());
    let output = command(&place, &platform).args(["--record", "missing/record.json"]).output().await.expect("it runs");
    assert!(text(&output.stderr).contains("--record FILE"), "{}", text(&output.stderr));
    platform.look(|held| assert_eq!(held.datasets.len(), 1));
}
