//! A synthesis document is signed with its words and its figures as they are.

use super::{CLOSED, coded, forty, quotable};
use crate::open_data::files;
use crate::support::program::{Place, assert_refused, succeeded, text};
use serde_json::Value;

const DOCUMENT: &str = "# Ce qu’ils ont dit\n\nDes compétences : {{ count 1a skills }}.\n";

fn write(place: &Place, document: &str) {
    std::fs::write(place.path("site/content/fr/synthesis.md"), document).expect("it is written");
}

async fn page(place: &Place) -> String {
    let server = place.serve(&[CLOSED[0], CLOSED[1], "--site", "site"]).await;
    server.client.get("/fr/consultation/synthesis").await.html().words().replace(['\u{202f}', '\u{a0}'], " ")
}

fn sign(place: &Place) -> std::process::Output {
    let who = ["--in-name-of", "le service du numérique", "--by", "Léa"];
    place.run_on_store(&[&["synthesis", "sign", "--language", "fr", "--site", "site"], &who[..]].concat())
}

fn list(place: &Place) -> String {
    succeeded(&place.run_on_store(&["synthesis", "list", "--site", "site"]))
}

#[tokio::test]
async fn a_signed_document_says_so_until_a_word_or_a_figure_changes() {
    let place = coded(&forty()).await;
    place.site();
    write(&place, DOCUMENT);
    assert!(page(&place).await.contains("Projet : personne ne l’a encore signé."));
    succeeded(&sign(&place));
    assert!(list(&place).starts_with("fr Ce qu’ils ont dit: signed: le service du numérique, "), "{}", list(&place));
    assert!(page(&place).await.contains("Signé par le service du numérique le "));
    let log = succeeded(&place.run_on_store(&["audit", "list", "--format", "ndjson"]));
    assert!(log.contains("synthesis.sign") && !log.contains("service du numérique"), "{log}");

    // A word.
    write(&place, &DOCUMENT.replace("Des", "Les"));
    assert!(page(&place).await.contains("ont changé depuis"));
    write(&place, DOCUMENT);
    assert!(!page(&place).await.contains("ont changé depuis"), "it is as it was signed again");
    // A figure.
    succeeded(&place.run_on_store(&["open-data", "review", "withhold", &quotable(&place).await, "1a"]));
    assert!(page(&place).await.contains("ont changé depuis"));
    assert!(list(&place).contains("changed since it was signed"));
    succeeded(&sign(&place));
    assert!(!page(&place).await.contains("ont changé depuis"));
}

#[tokio::test]
async fn a_document_with_a_wrong_figure_is_not_signed() {
    let place = coded(&forty()).await;
    place.site();
    write(&place, "# T\n\n{{ 31 = count 1a skills }}\n");
    assert_refused(&sign(&place), 1, "fr, line 3: `31` is written, and the figure is 30");
    assert_eq!(list(&place), "fr T: not signed\n");
}

#[tokio::test]
async fn the_package_says_when_a_document_was_signed_and_whether_it_is_still_that_and_names_nobody() {
    let place = coded(&forty()).await;
    place.site();
    write(&place, DOCUMENT);
    let built = || {
        succeeded(&place.run_on_store(&["open-data", "build", "package", "--site", "site"]));
        let files = files(&place, "package");
        for (name, bytes) in &files {
            let written = String::from_utf8_lossy(bytes);
            assert!(!written.contains("service du numérique") && !written.contains("Léa"), "{name}");
        }
        let document: Value = serde_json::from_slice(&files["synthesis.json"]).expect("JSON");
        (document["documents"][0]["sign_off"].clone(), files)
    };
    let verify = || place.run(&["open-data", "verify", "package"]);
    assert_eq!(built().0, Value::Null);
    succeeded(&sign(&place));
    let (signed, files) = built();
    assert_eq!(signed["is_as_signed"], true, "{signed}");
    let sums = text(&files["SHA256SUMS"]);
    let sum = sums.lines().find(|line| line.ends_with("synthesis-fr.md")).expect("a sum");
    assert_eq!(sum.split(' ').next(), signed["document_sha256"].as_str());
    assert!(signed["at"].as_str().is_some_and(|at| at.len() == 20 && at.ends_with('Z')), "{signed}");
    assert_eq!(built().1, files, "the same store gives the same bytes");
    succeeded(&verify());

    // The document in the package is not the one that was signed.
    let path = place.path("package/synthesis-fr.md");
    let document = std::fs::read_to_string(&path).expect("a document");
    std::fs::write(&path, document.replace("Des", "Les")).expect("it is written");
    let told = "synthesis.json:/documents/0/sign_off/is_as_signed: published true, the rows give false";
    assert!(text(&verify().stdout).lines().any(|line| line == told), "{:?}", verify());
    std::fs::write(&path, document).expect("it is written");

    // A figure.
    succeeded(&place.run_on_store(&["open-data", "review", "withhold", &quotable(&place).await, "1a"]));
    let (changed, _) = built();
    assert_eq!((&changed["is_as_signed"], &changed["at"]), (&Value::Bool(false), &signed["at"]));
    succeeded(&verify());
}
