//! `open-data review`, `build` and `publish`, and the published files.

mod browser_platform;
mod changes;
pub(crate) mod fake_platform;
mod files;
mod local_review;
mod mount_point;
mod package;
mod package_folder;
mod publish;
mod review;
mod schema;

use crate::support::program::{Place, succeeded, text};
use crate::support::responses::fresh_id;
use questionnaire::RawAnswers;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Output;

/// A store with these responses, sent through a server.
async fn holding(responses: &[RawAnswers]) -> Place {
    let place = Place::new();
    let server = place.serve_with(&[], &[("CONSULTATION_RATE_LIMIT", "0")]).await;
    for answers in responses {
        let answer = server.client.submit(&fresh_id(), answers).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    place
}

/// Runs `open-data …` on the store of that folder.
fn run(place: &Place, arguments: &[&str]) -> Output {
    place.run_on_store(&[&["open-data"], arguments].concat())
}

fn done(place: &Place, arguments: &[&str]) -> String {
    succeeded(&run(place, arguments))
}

/// The output of a failing command.
fn refused(place: &Place, arguments: &[&str]) -> String {
    let output = run(place, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stderr).to_owned()
}

/// Every text of `review list`, as JSON.
fn texts(place: &Place, arguments: &[&str]) -> Vec<Value> {
    let list = done(place, &[&["review", "list", "--format", "json"], arguments].concat());
    list.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Accepts every text without a flag, and redacts every flagged passage.
pub(crate) fn review_everything(place: &Place) {
    done(place, &["review", "accept", "--unflagged", "--by", "Ada"]);
    for flagged in texts(place, &[]) {
        let [response, control] = ["response_id", "control"].map(|name| flagged[name].as_str().expect("a text"));
        done(place, &["review", "redact", response, control, "--flagged", "--by", "Ada"]);
    }
}

/// Every file of a folder, by name.
pub(crate) fn files(place: &Place, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(place.path(folder)).expect("a folder");
    let file = |entry: std::io::Result<std::fs::DirEntry>| {
        let entry = entry.expect("an entry");
        (entry.file_name().into_string().expect("a name"), std::fs::read(entry.path()).expect("a file"))
    };
    entries.map(file).collect()
}

/// The program of that name among the tools that tools/setup.sh installs for the tests.
fn tool(name: &str) -> PathBuf {
    let versions = include_str!("../../../tools/versions.sh");
    let version = versions.lines().find_map(|line| line.trim().strip_prefix("FRICTIONLESS=")).expect("a version");
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
    let version = version.split_whitespace().next().unwrap_or_default();
    let path = cache.expect("a home").join(format!("consultation/frictionless-{version}/bin/{name}"));
    assert!(path.is_file(), "{} is missing: run tools/setup.sh test", path.display());
    path
}
