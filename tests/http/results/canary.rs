//! No organisation's name and no e-mail address is in anything that is published: unique ones are planted, everything is
//! published, and every byte is looked through.

use super::{ENGLISH_PAGE, FIGURES, PAGE, record, sixty};
use crate::support::program::{Place, text};
use consultation::server::store;
use questionnaire::RawAnswer;
use std::path::Path;

fn secrets(at: usize) -> [String; 2] {
    [format!("Canari Numéro{at:04}"), format!("serin{at:04}@voliere{at:04}.example")]
}

/// What of these bytes is a planted secret, in any of the ways in which a secret could be written.
fn leaked(what: &str, bytes: &[u8], found: &mut Vec<String>) {
    let content = String::from_utf8_lossy(bytes).to_lowercase();
    for sign in ["canari", "num\u{e9}ro0", "num\\u00e9ro0", "numero0", "num%c3%a9ro0", "serin0", "voliere0"] {
        if content.contains(sign) {
            found.push(format!("{what}: {sign}"));
        }
    }
}

fn files_below(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files_below(&path, found) } else { found.push(path) }
    }
}

#[tokio::test]
async fn nothing_that_is_published_holds_a_private_answer() {
    let place = Place::new();
    let mut responses = sixty();
    for (at, answers) in responses.iter_mut().enumerate() {
        let [organisation, email] = secrets(at);
        answers.set("7a", RawAnswer::One(organisation));
        answers.set("7b", RawAnswer::One(email));
    }
    let store = store::open(&place.database_url()).await.expect("a store");
    record(store.as_ref(), &responses).await;
    let private = store.private_rows("consultation", "", 1000).await.expect("rows");
    let mut found = Vec::new();
    leaked("the operator's rows", private[0].document.reveal().as_bytes(), &mut found);
    assert!(found.len() >= 3, "the canaries are recognised where they are: {found:?}");
    store.close().await;

    let published = place.path("published");
    let package = published.join("consultation");
    let built = place.run(&[
        "open-data",
        "build",
        package.to_str().expect("a path"),
        "--withhold-unreviewed",
        "--database-url",
        &place.database_url(),
    ]);
    assert!(built.status.success(), "{}", text(&built.stderr));
    found.clear();
    let mut files = Vec::new();
    files_below(&package, &mut files);
    assert!(files.len() >= 6, "{files:?}");
    for file in &files {
        leaked(&file.display().to_string(), &std::fs::read(file).expect("a file"), &mut found);
    }
    let running = place.serve(&["--closes-at", "2020-03-16T23:59:59+01:00"]).await;
    let mut paths: Vec<String> =
        [PAGE, ENGLISH_PAGE, FIGURES, "/consultation/questionnaire.json", "/openapi.json", "/fr", "/fr/consultation"]
            .map(str::to_owned)
            .to_vec();
    for control in
        ["1a", "1b", "1d", "2b", "2c-other", "3b", "3c", "3e", "4a", "4c", "4d", "4e", "5b", "5c", "5d", "6c"]
    {
        paths.push(format!("{PAGE}?texts={control}"));
        paths.push(format!("{PAGE}?texts={control}&search=canari"));
    }
    for path in &paths {
        let answer = running.client.get(path).await;
        assert!(answer.status == 200 || path.contains("openapi"), "{path}: {}", answer.status);
        // The search shows its own words again.
        let body = answer.text().replace("value=\"canari\"", "");
        leaked(path, body.as_bytes(), &mut found);
        leaked(path, format!("{:?}", answer.headers).as_bytes(), &mut found);
    }
    let log = running.log();
    leaked("the log", log.as_bytes(), &mut found);
    leaked("what the build said", &built.stderr, &mut found);
    assert_eq!(found, Vec::<String>::new());
}
