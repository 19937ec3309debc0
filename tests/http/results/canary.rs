//! No published byte holds an organisation's name or an e-mail address: the test plants unique ones, publishes
//! everything and searches every byte. It also exposes one on purpose, to prove that the search finds it.

use super::{ENGLISH_PAGE, FIGURES, PAGE, record, sixty};
use crate::support::program::{Place, text};
use consultation::store;
use questionnaire::{RawAnswer, RawAnswers};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Everything that is published: its location and its bytes.
type Published = Vec<(String, Vec<u8>)>;

fn secrets(at: usize) -> [String; 2] {
    [format!("Canari Numéro{at:04}"), format!("serin{at:04}@voliere{at:04}.example")]
}

/// The location of a planted secret in any of its encodings.
fn leaks(published: &[(String, Vec<u8>)]) -> Vec<String> {
    let signs =
        ["canari", "num\u{e9}ro0", "num\\u00e9ro0", "num&#233;ro0", "numero0", "num%c3%a9ro0", "serin0", "voliere0"];
    let found = published.iter().flat_map(|(place, bytes)| {
        let content = String::from_utf8_lossy(bytes).to_lowercase();
        signs.iter().filter(move |sign| content.contains(**sign)).map(move |sign| format!("{place}: {sign}"))
    });
    found.collect()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// Sixty responses, each with a unique organisation and address.
fn planted() -> Vec<RawAnswers> {
    let mut responses = sixty();
    for (at, answers) in responses.iter_mut().enumerate() {
        let [organisation, email] = secrets(at);
        answers.set("7a", RawAnswer::One(organisation));
        answers.set("7b", RawAnswer::One(email));
    }
    responses
}

async fn holding(responses: &[RawAnswers]) -> Place {
    let place = Place::new();
    let store = store::open(&place.database_url()).await.expect("a store");
    record(store.as_ref(), responses).await;
    store.close().await;
    place
}

fn run(place: &Place, arguments: &[&str]) -> std::process::Output {
    let output = place.run_on_store(arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    output
}

/// Publishes everything: the package, every page, every document, and the output of the commands.
async fn publish(place: &Place) -> Published {
    let package = place.path("published").join("consultation");
    let built = run(place, &["open-data", "build", package.to_str().expect("a path"), "--withhold-unreviewed"]);
    let mut published = vec![("the output of the build".to_owned(), built.stderr)];
    let files = files_below(&package);
    assert!(files.len() >= 6, "{files:?}");
    published.extend(files.iter().map(|file| (file.display().to_string(), std::fs::read(file).expect("a file"))));
    published.push(("the export".to_owned(), run(place, &["responses", "export"]).stdout));

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
    for path in paths {
        let answer = running.client.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        // The search page repeats its search words.
        let body = answer.text().replace("value=\"canari\"", "");
        published.push((format!("the headers of {path}"), format!("{:?}", answer.headers).into_bytes()));
        published.push((path, body.into_bytes()));
    }
    published.push(("the log".to_owned(), running.log().into_bytes()));
    published
}

#[tokio::test]
async fn no_published_byte_holds_a_private_answer() {
    let place = holding(&planted()).await;
    let published = publish(&place).await;
    assert!(published.len() > 80, "{}", published.len());
    assert_eq!(leaks(&published), Vec::<String>::new());
    // A secret planted anywhere in it is found there.
    for (name, mut bytes) in published {
        bytes.extend(secrets(7)[1].bytes());
        let planted = vec![(name.clone(), bytes)];
        assert_eq!(leaks(&planted), [format!("{name}: serin0"), format!("{name}: voliere0")]);
    }
}

#[tokio::test]
async fn the_canary_search_finds_a_private_answer_exposed_on_purpose() {
    let mut responses = planted();
    // A respondent names their own organisation, and a reviewer accepts the text all the same.
    responses[7].set("1a", RawAnswer::One(format!("Nous, {}, sommes prêts", secrets(7)[0])));
    let place = holding(&responses).await;
    let listed = run(&place, &["open-data", "review", "list", "--flagged", "--format", "json"]);
    let listed = text(&listed.stdout).lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let exposed = listed.filter(|found| found["text"].as_str().is_some_and(|text| text.contains("Canari")));
    let exposed: Vec<_> = exposed.filter_map(|found| found["response_id"].as_str().map(str::to_owned)).collect();
    assert_eq!(exposed.len(), 1);
    run(&place, &["open-data", "review", "accept", &exposed[0], "1a", "--despite-flags"]);

    let published = publish(&place).await;
    let heard = leaks(&published);
    let page = format!("{PAGE}?texts=1a");
    for place in ["responses.csv", "responses.json", "the export", &page] {
        assert!(heard.iter().any(|leak| leak.contains(place)), "{place}: {heard:?}");
    }
    assert!(!heard.iter().any(|leak| leak.contains("texts=1b") || leak.contains("results.json")), "{heard:?}");
}

#[test]
fn the_canary_search_finds_every_encoding() {
    let [organisation, email] = secrets(7);
    let spellings = [
        organisation.clone(),
        organisation.to_uppercase(),
        email.clone(),
        serde_json::json!({ "7a": organisation }).to_string(),
        "Num\\u00e9ro0007".to_owned(),
        "Num%C3%A9ro0007".to_owned(),
        "Num&#233;ro0007".to_owned(),
        "numero0007".to_owned(),
        email.split('@').nth(1).expect("a domain").to_owned(),
    ];
    for spelling in spellings {
        let planted = vec![("somewhere".to_owned(), format!("… {spelling} …").into_bytes())];
        assert!(!leaks(&planted).is_empty(), "{spelling}");
    }
}
