//! The window of each form comes from its file, from its own setting, or from the setting for all other forms.

use super::{every_form, submit};
use crate::support::program::{Place, text};
use crate::support::responses::fresh_id;
use crate::support::server::{Server, Setup};
use questionnaire::synthetic;
use std::fs;

const PAST: &str = "2020-03-16T23:59:59+01:00";
const FUTURE: &str = "2098-04-01T09:30:00+02:00";

/// The status of a valid response to each form, by form id.
async fn said(server: &Server) -> Vec<(String, u16)> {
    let mut said = Vec::new();
    for form in every_form() {
        let answer = submit(server, &form, &fresh_id(), &synthetic::synthetic_response(&form, 1)).await;
        said.push((form.id().to_string(), answer.status));
    }
    said
}

#[tokio::test]
async fn a_closing_date_set_for_one_form_does_not_affect_others() {
    let setup = Setup { closes: Some(format!("event={PAST}")), ..Setup::default() };
    let server = Server::with(setup).await;
    for (form, status) in said(&server).await {
        assert_eq!(status, if form == "event" { 403 } else { 201 }, "{form}");
    }
    let page = server.get("/fr/event").await.html();
    assert_eq!(page.only("h1").words(), "Les inscriptions sont closes");
    assert!(page.words().contains("16 mars 2020"));
}

#[tokio::test]
async fn an_unnamed_window_setting_applies_to_forms_without_a_window() {
    let server = Server::with(Setup { opens: Some(FUTURE.into()), ..Setup::default() }).await;
    for (form, status) in said(&server).await {
        assert_eq!(status, if form == "support" { 201 } else { 403 }, "{form}");
    }
    // A setting that names the form takes precedence.
    let opens = Some(format!("{FUTURE},event={PAST}"));
    let server = Server::with(Setup { opens, ..Setup::default() }).await;
    for (form, status) in said(&server).await {
        assert_eq!(status, if form == "consultation" { 403 } else { 201 }, "{form}");
    }
}

#[tokio::test]
async fn each_form_shows_its_opening_date_and_closing_in_every_locale() {
    for (setup, date) in [
        (Setup { opens: Some(format!("event={FUTURE},consultation={FUTURE}")), ..Setup::default() }, "2098"),
        (Setup { closes: Some(format!("event={PAST},consultation={PAST}")), ..Setup::default() }, "2020"),
    ] {
        let server = Server::with(setup).await;
        for form in ["consultation", "event"] {
            for tag in ["fr", "en", "es", "de", "ar"] {
                let page = server.get(&format!("/{tag}/{form}")).await.html();
                assert!(page.named("form").is_empty() && page.words().contains(date), "/{tag}/{form}");
            }
        }
    }
}

/// A site where these lines are added to the end, or to the start, of the file of the form `event`.
fn with_event(edit: impl Fn(String) -> String) -> (Place, String) {
    let place = Place::new();
    let site = place.site();
    let file = site.join("forms/event.toml");
    let before = fs::read_to_string(&file).expect("the form");
    fs::write(&file, edit(before)).expect("it is written");
    let site = site.display().to_string();
    (place, site)
}

#[tokio::test]
async fn a_form_file_may_define_its_window() {
    let window = format!("version = 1\n[window]\nopens = \"2020-01-01T00:00:00Z\"\ncloses = \"{PAST}\"\n");
    let (place, site) = with_event(|text| text.replace("version = 1\n", &window));
    // The unnamed setting applies to forms without a window.
    let running = place.serve(&["--site", &site, "--closes-at", "2098-01-01T00:00:00Z"]).await;
    assert!(running.client.get("/en/event").await.html().words().contains("16 March 2020"));
    let words = running.client.get("/en/consultation").await.html().words();
    assert!(words.contains("open until 31 December 2097."), "{words}");
}

#[test]
fn an_invalid_window_is_refused_with_file_and_line() {
    for (lines, why) in [
        ("[window]\n", "the window says nothing"),
        ("[window]\nalways = true\ncloses = \"2020-03-16T23:59:59+01:00\"\n", "remove one"),
        ("[window]\ncloses = \"16 mars\"\n", "is no instant"),
        ("[window]\nopens = \"2021-01-01T00:00:00Z\"\ncloses = \"2020-01-01T00:00:00Z\"\n", "closes before it opens"),
        ("main = true\n", "the form consultation is the main one already"),
    ] {
        let (place, site) = with_event(|text| text.replace("version = 1\n", &format!("version = 1\n{lines}")));
        let output = place.run(&["check", "--site", &site]);
        let said = text(&output.stdout);
        let line = fs::read_to_string(format!("{site}/forms/event.toml")).expect("the form");
        let line = line.lines().position(|line| line == lines.lines().next().expect("a line")).expect("its line") + 1;
        assert_eq!(output.status.code(), Some(1), "{lines}");
        assert!(said.starts_with(&format!("forms/event.toml:{line}: ")) && said.contains(why), "{lines}: {said}");
    }
}

#[test]
fn a_window_setting_for_an_unknown_form_or_repeated_is_refused() {
    let place = Place::new();
    for (settings, why) in [
        (format!("nothing={PAST}"), "--closes-at nothing=…: there is no such form"),
        (format!("event={PAST},event={FUTURE}"), "--closes-at event=… is given twice"),
        (format!("{PAST},{FUTURE}"), "--closes-at is given twice"),
        ("event=tomorrow".to_owned(), "is no instant"),
    ] {
        let output = place.run(&["serve", "--addr", "127.0.0.1:0", "--closes-at", &settings]);
        assert_eq!(output.status.code(), Some(2), "{settings}");
        let said = text(&output.stderr);
        assert!(said.trim().lines().count() == 1 && said.contains(why), "{settings}: {said}");
    }
}

#[tokio::test]
async fn private_answers_are_purged_by_the_window_of_their_own_form() {
    let place = Place::new();
    let url = place.database_url();
    for form in ["consultation", "event"] {
        assert!(place.run(&["demo", "2", "--form", form, "--database-url", &url]).status.success());
    }
    let purge = |form: &str| {
        let closes = format!("event={PAST}");
        let arguments = ["responses", "purge-private", "--closed-before", "2021-01-01", "--closes-at", &closes];
        let output = place.run(&[&arguments[..], &["--form", form, "--database-url", &url]].concat());
        (output.status.code(), text(&output.stdout).trim().to_owned())
    };
    assert_eq!(purge("event"), (Some(0), "2".to_owned()));
    assert_eq!(purge("consultation"), (Some(2), String::new()), "it has no end");
}
