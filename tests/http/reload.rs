//! A site in a folder: checked by `check`, served by `serve --site`, reloaded at SIGHUP.

use crate::support::program::{Place, text};
use rustix::process::Signal;
use std::fs;
use std::path::Path;

/// Replaces a text in a file of the site.
fn edit(file: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(file).expect("a file of the site");
    let after = before.replace(from, to);
    assert_ne!(after, before, "{from:?} stands in {}", file.display());
    fs::write(file, after).expect("it is written");
}

/// The number of the line that begins with this text.
fn line_of(file: &Path, start: &str) -> usize {
    let text = fs::read_to_string(file).expect("a file of the site");
    text.lines().position(|line| line.starts_with(start)).expect("such a line") + 1
}

#[test]
fn the_built_in_site_passes_check() {
    let output = Place::new().run(&["check"]);
    assert!(output.status.success() && output.stdout.is_empty(), "{}", text(&output.stdout));
}

#[test]
fn a_valid_folder_passes_check() {
    let place = Place::new();
    let site = place.site();
    let output = place.run(&["check", "--site", &site.display().to_string()]);
    assert!(output.status.success() && output.stdout.is_empty(), "{}", text(&output.stdout));
}

/// The output of `check` for a site with this error.
fn problems_after(spoil: impl Fn(&Path)) -> Vec<String> {
    let place = Place::new();
    let site = place.site();
    spoil(&site);
    let output = place.run(&["check", "--site", &site.display().to_string()]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let lines: Vec<_> = text(&output.stdout).lines().map(str::to_owned).collect();
    assert!(!lines.is_empty());
    for line in &lines {
        let mut parts = line.splitn(3, ':');
        let (file, number, message) = (parts.next(), parts.next(), parts.next());
        assert!(file.is_some_and(|file| site.join(file).exists() || message.is_some_and(asks_for_it)), "{line}");
        assert!(number.is_some_and(|number| number.parse::<usize>().is_ok_and(|number| number > 0)), "{line}");
        assert!(message.is_some_and(|message| message.len() > 8), "{line}");
    }
    lines
}

/// Whether the message is about a file that is not there yet.
fn asks_for_it(message: &str) -> bool {
    ["add its folder", "add a folder", "add one", "write it"].iter().any(|words| message.contains(words))
}

#[test]
fn a_diagnostic_names_its_file_and_line() {
    let place = Place::new();
    let site = place.site();
    let french = site.join("locales/fr/consultation.ftl");
    let form = site.join("forms/consultation.toml");

    let lines = problems_after(|site| edit(&site.join("locales/fr/consultation.ftl"), "q-1b = ", "q-1bb = "));
    let line = line_of(&french, "q-1b =");
    assert!(
        lines.iter().any(|found| found.starts_with(&format!("locales/fr/consultation.ftl:{line}: q-1bb"))),
        "{lines:?}"
    );
    assert!(
        lines.iter().any(|found| found.starts_with("locales/fr/consultation.ftl:") && found.contains("q-1b: ")),
        "{lines:?}"
    );

    let lines = problems_after(|site| edit(&site.join("locales/en/form.ftl"), "print = ", "print { "));
    let line = line_of(&site.join("locales/en/form.ftl"), "print =");
    assert!(lines.iter().any(|found| found.starts_with(&format!("locales/en/form.ftl:{line}: "))), "{lines:?}");

    let lines = problems_after(|site| edit(&site.join("forms/consultation.toml"), "id = \"1d\"", "id = \"1c\""));
    let line = line_of(&form, "id = \"1d\"");
    let near = |found: &String| {
        let number =
            found.strip_prefix("forms/consultation.toml:").and_then(|rest| rest.split(':').next()?.parse().ok());
        number.is_some_and(|number: usize| number.abs_diff(line) <= 1)
    };
    assert!(lines.iter().any(near), "{lines:?}");
}

#[test]
fn check_reports_all_diagnostics_at_once() {
    let lines = problems_after(|site| {
        edit(&site.join("locales/fr/form.ftl"), "\nprint = ", "\nprinted = ");
        edit(&site.join("locales/en/site.ftl"), "\nsite-skip = ", "\nsite-jump = ");
        fs::remove_file(site.join("content/fr/principles.md")).expect("a page");
        fs::write(site.join("content/en/about.md"), "No title").expect("it is written");
    });
    for file in ["locales/fr/form.ftl:", "locales/en/site.ftl:", "content/fr/principles.md:", "content/en/about.md:"] {
        assert!(lines.iter().any(|line| line.starts_with(file)), "{file} in {lines:?}");
    }
}

#[test]
fn check_names_the_files_that_a_site_lacks() {
    let lines = problems_after(|site| {
        edit(&site.join("forms/consultation.toml"), "\"sanctions\"", "\"9-sanctions\"");
        edit(&site.join("locales/fr/identity.ftl"), "site-email = ", "site-courriel = ");
        fs::remove_file(site.join("content/en/privacy.md")).expect("a page");
    });
    for words in [
        "option 9-sanctions: begin it with a letter",
        "locales/fr/identity.ftl:1: site-email: this sentence is missing",
        "content/en/privacy.md:1: before sending, people are told to read this page: write it",
    ] {
        assert!(lines.iter().any(|line| line.contains(words)), "{words} in {lines:?}");
    }
}

#[test]
fn a_site_without_a_locale_or_a_form_fails_check() {
    for folder in ["locales", "forms"] {
        let lines = problems_after(|site| fs::remove_dir_all(site.join(folder)).expect("a folder"));
        assert!(lines.iter().any(|line| line.starts_with(folder)), "{folder}: {lines:?}");
    }
}

#[test]
fn an_unreadable_folder_is_an_error_and_not_an_empty_site() {
    for folder in ["locales", "forms", "content/fr"] {
        let lines = problems_after(|site| {
            fs::remove_dir_all(site.join(folder)).expect("a folder");
            fs::write(site.join(folder), "no folder").expect("a file");
        });
        let said = format!("{folder}:1: cannot be read: ");
        assert!(lines.iter().any(|line| line.starts_with(&said)), "{folder}: {lines:?}");
    }
}

#[test]
fn a_broken_site_is_not_served() {
    let place = Place::new();
    let site = place.site();
    edit(&site.join("locales/fr/form.ftl"), "\nprint = ", "\nprinted = ");
    edit(&site.join("locales/en/form.ftl"), "\nprint = ", "\nprinted = ");
    let folder = site.display().to_string();
    let database_url = place.database_url();
    let output = place.run(&["serve", "--addr", "127.0.0.1:0", "--site", &folder, "--database-url", &database_url]);
    let errors = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains("--site") && errors.contains("locales/en:1: print: "), "{errors}");
}

#[tokio::test]
async fn a_valid_change_is_served_after_sighup() {
    let place = Place::new();
    let site = place.site();
    let mut server = place.serve(&["--site", &site.display().to_string()]).await;
    let before = server.client.get("/fr").await;
    edit(&site.join("locales/fr/identity.ftl"), "site-name = Appel de Paris", "site-name = Appel de Rouen");
    fs::write(site.join("content/fr/about.md"), "# Un titre nouveau\n\nDes mots.\n").expect("it is written");
    // The site stays the same until SIGHUP.
    assert_eq!(server.client.get("/fr").await.header("etag"), before.header("etag"));
    server.signal(Signal::HUP);
    server.says("read again").await;
    let after = server.client.get_with("/fr", "if-none-match", before.header("etag")).await;
    assert_eq!(after.status, 200);
    assert!(after.html().words().contains("Appel de Rouen"));
    assert_eq!(server.client.get("/fr/about").await.html().only("h1").words(), "Un titre nouveau");
    let log = place.run_on_store(&["audit", "list", "--format", "ndjson", "--what", "site.reload"]);
    assert_eq!(text(&log.stdout).lines().count(), 1, "{}", text(&log.stdout));
}

#[tokio::test]
async fn a_broken_change_keeps_the_old_site_and_is_logged() {
    let place = Place::new();
    let site = place.site();
    let mut server = place.serve(&["--site", &site.display().to_string()]).await;
    let file = site.join("locales/fr/identity.ftl");
    edit(&file, "site-name = Appel de Paris", "site-nom = Appel de Rouen");
    let line = line_of(&file, "site-nom");
    server.signal(Signal::HUP);
    server.says(&format!("locales/fr/identity.ftl:{line}: ")).await;
    for path in ["/fr", "/fr/consultation", "/en/about"] {
        let answer = server.client.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(!answer.text().contains("Rouen"), "{path}");
    }
    // Once repaired, the site is served.
    edit(&file, "site-nom = Appel de Rouen", "site-name = Appel de Caen");
    server.signal(Signal::HUP);
    for _ in 0..500 {
        if server.client.get("/fr").await.text().contains("Appel de Caen") {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the mended site is not served:\n{}", server.log());
}

#[tokio::test]
async fn submissions_during_a_reload_are_received() {
    let place = Place::new();
    let site = place.site();
    let server = place.serve(&["--site", &site.display().to_string()]).await;
    for number in 0..60 {
        if number % 20 == 0 {
            server.signal(Signal::HUP);
        }
        let id = format!("during-a-hangup-{number}");
        assert_eq!(server.client.submit(&id, &crate::support::responses::sampled(number)).await.status, 201);
    }
}

#[tokio::test]
async fn a_new_locale_needs_only_a_folder() {
    let place = Place::new();
    let site = place.site();
    fs::create_dir_all(site.join("locales/pt")).expect("a folder");
    let words = "locale-name = Português\nlocale-direction = ltr\nsite-name = Apelo de Paris\n";
    fs::write(site.join("locales/pt/site.ftl"), words).expect("it is written");
    let server = place.serve(&["--site", &site.display().to_string()]).await;
    let page = server.client.get("/pt/consultation").await.html();
    assert_eq!(page.lang(), "pt");
    assert!(page.words().contains("Apelo de Paris") && page.words().contains("Comment mieux les protéger ?"));
    assert_eq!(server.client.get_with("/", "accept-language", "pt-BR").await.header("location"), "/pt");
}
