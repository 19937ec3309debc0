//! Broken locale files are reported with a clear message, and the site is still served.

use super::write;
use crate::support::program::{Place, text};
use std::os::unix::fs::symlink;

/// Asserts that a locale with this file is served with its one valid message, and that log and `check` report the
/// error.
async fn goes_on(file: impl AsRef<[u8]>, telling: &str) {
    let place = Place::new();
    let site = place.site();
    write(&site, "pl", "site.ftl", "locale-name = polski\nlocale-direction = ltr\nsite-name = Apel Paryski\n");
    write(&site, "pl", "form.ftl", file);
    let folder = site.display().to_string();
    let server = place.serve(&["--site", &folder]).await;
    let page = server.client.get("/pl/consultation").await;
    assert_eq!(page.status, 200);
    let words = page.html().words();
    assert!(words.contains("Apel Paryski") && words.contains("Vérifier mes réponses"), "{words}");
    let told = |log: &str| log.lines().any(|line| line.contains("locales/pl/form.ftl:") && line.contains(telling));
    assert!(told(&server.log()), "{telling}: {}", server.log());
    let output = place.run(&["check", "--site", &folder]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(text(&output.stdout)), "{telling}: {}", text(&output.stdout));
}

#[tokio::test]
async fn an_unterminated_message_is_reported() {
    goes_on("review = { $n\n", "review: ").await;
}

#[tokio::test]
async fn a_duplicate_message_is_reported() {
    goes_on("print = Drukuj\nprint = Wydrukuj\n", "print: stands twice").await;
}

#[tokio::test]
async fn messages_that_refer_to_each_other_are_reported() {
    goes_on("review = { continue }\ncontinue = { review }\n", "refers to itself").await;
}

#[tokio::test]
async fn a_message_of_a_million_letters_is_reported() {
    goes_on(format!("review = {}\n", "a".repeat(1_000_000)), "larger than").await;
    goes_on(format!("review = {}\n", "a".repeat(100_000)), "shorten it").await;
}

#[tokio::test]
async fn unclosed_brackets_are_reported() {
    goes_on("review = ".to_owned() + &"{".repeat(3_900), "review: ").await;
    goes_on("review = ".to_owned() + &"{".repeat(100_000), "brackets").await;
}

#[tokio::test]
async fn a_file_in_another_encoding_is_reported() {
    goes_on(b"review = Sprawd\x9f\n", "UTF-8").await;
}

#[tokio::test]
async fn an_unknown_placeholder_is_reported() {
    goes_on("review = Sprawdź { $name }\n", "nobody fills { $name }").await;
}

#[tokio::test]
async fn a_symlink_out_of_the_folder_is_not_followed() {
    let place = Place::new();
    let site = place.site();
    std::fs::write(place.path("secret.ftl"), "site-name = Secret\n").expect("it is written");
    write(&site, "pl", "form.ftl", "print = Drukuj\n");
    symlink(place.path("secret.ftl"), site.join("locales/pl/site.ftl")).expect("a link");
    let server = place.serve(&["--site", &site.display().to_string()]).await;
    assert!(!server.client.get("/pl").await.text().contains("Secret"));
    assert!(server.log().contains("leads out of the site's folder"), "{}", server.log());
}

#[tokio::test]
async fn a_folder_without_a_language_tag_is_reported() {
    let place = Place::new();
    let site = place.site();
    write(&site, "pt-BR", "site.ftl", "site-name = Apelo de Paris\n");
    let server = place.serve(&["--site", &site.display().to_string()]).await;
    assert_eq!(server.client.get("/fr").await.status, 200);
    assert!(server.log().contains("locales/pt-BR:1: is no language tag"), "{}", server.log());
}
