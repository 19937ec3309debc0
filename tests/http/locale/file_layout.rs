//! The tools keep the layout of files that they rewrite: the byte order mark, and the line ending of every unchanged
//! line.

use super::{drop_in, locale, write};
use crate::support::program::{Place, text};
use std::fs;
use std::path::{Path, PathBuf};

fn bytes(site: &Path, file: &str) -> String {
    fs::read_to_string(site.join(file)).expect("a file")
}

/// The file with CRLF and a byte order mark, as some editors save it.
fn with_crlf_and_mark(site: &Path, file: &str) {
    let words = format!("\u{feff}{}", bytes(site, file).replace('\n', "\r\n"));
    fs::write(site.join(file), words).expect("it is written");
}

/// A site whose Polish files have CRLF and a byte order mark.
fn polish_from_elsewhere() -> (Place, PathBuf) {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    assert!(locale(&place, &site, &["accept", "pl"]).0);
    for file in ["form.ftl", "site.ftl", "made-from.txt"] {
        with_crlf_and_mark(&site, &format!("locales/pl/{file}"));
    }
    (place, site)
}

fn export(place: &Place, site: &Path) -> String {
    let output = place.run(&["locale", "export", "pl", "--po", "--site", &site.display().to_string()]);
    text(&output.stdout).to_owned()
}

fn import(place: &Place, site: &Path, po: &str) {
    let file = place.path("pl.po");
    fs::write(&file, po).expect("it is written");
    let (done, said) = locale(place, site, &["import", "pl", &file.display().to_string()]);
    assert!(done, "{said}");
}

#[test]
fn an_import_changes_only_the_lines_of_its_messages() {
    let (place, site) = polish_from_elsewhere();
    let before = ["form.ftl", "site.ftl", "made-from.txt"].map(|file| bytes(&site, &format!("locales/pl/{file}")));
    let po = export(&place, &site);
    assert!(!po.contains("#, fuzzy"), "line ends mean nothing");
    import(&place, &site, &po);
    assert_eq!(
        ["form.ftl", "site.ftl", "made-from.txt"].map(|file| bytes(&site, &format!("locales/pl/{file}"))),
        before
    );
    let changed =
        po.replace("Pozostał { $left } znak\\n", "Został { $left } znak\\n").replace("Apel Paryski", "Apel Lyoński");
    import(&place, &site, &changed);
    assert_eq!(
        bytes(&site, "locales/pl/form.ftl"),
        before[0].replace("Pozostał { $left } znak\r", "Został { $left } znak\r")
    );
    assert_eq!(bytes(&site, "locales/pl/site.ftl"), before[1].replace("Paryski", "Lyoński"));
    assert_eq!(bytes(&site, "locales/pl/made-from.txt"), before[2]);
    // The working files of the tools follow the same rule.
    import(&place, &site, &changed.replace("msgctxt \"site-name\"", "#, fuzzy\nmsgctxt \"site-name\""));
    with_crlf_and_mark(&site, "locales/pl/needs-work.po");
    let kept = bytes(&site, "locales/pl/needs-work.po");
    let marked = export(&place, &site);
    assert!(marked.contains("#, fuzzy"), "{marked}");
    import(&place, &site, &marked);
    assert_eq!(bytes(&site, "locales/pl/needs-work.po"), kept);
}

#[test]
fn accept_changes_only_the_lines_of_its_messages() {
    let (place, site) = polish_from_elsewhere();
    let before = bytes(&site, "locales/pl/made-from.txt");
    assert!(locale(&place, &site, &["accept", "pl"]).0);
    assert_eq!(bytes(&site, "locales/pl/made-from.txt"), before);
    let french = bytes(&site, "locales/fr/identity.ftl").replace("Appel de Paris", "Appel de Lyon");
    fs::write(site.join("locales/fr/identity.ftl"), french).expect("it is written");
    assert!(locale(&place, &site, &["accept", "pl", "site-name"]).0);
    let after = bytes(&site, "locales/pl/made-from.txt");
    let differing = before.split("\r\n").zip(after.split("\r\n")).filter(|(one, other)| one != other).count();
    assert_eq!(differing, 1, "{after:?}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{after:?}");
    assert!(after.starts_with('\u{feff}'));
}

#[test]
fn added_lines_use_the_line_endings_of_their_file() {
    let (place, site) = polish_from_elsewhere();
    let before = bytes(&site, "locales/pl/form.ftl");
    assert!(locale(&place, &site, &["new", "pl"]).0);
    let after = bytes(&site, "locales/pl/form.ftl");
    assert!(after.starts_with(&before) && after.contains("# print = Imprimer cette page\r\n"), "{after:?}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
}

#[test]
fn a_file_with_mixed_line_endings_keeps_them() {
    let place = Place::new();
    let site = place.site();
    let file = "print = Drukuj\r\n\nreview = Raz\n\r\nchange = Zmień\r\nclear = Usuń";
    write(&site, "pl", "form.ftl", file);
    import(&place, &site, &export(&place, &site).replace("msgstr \"Raz\"", "msgstr \"Dwa\""));
    assert_eq!(bytes(&site, "locales/pl/form.ftl"), file.replace("review = Raz\n", "review = Dwa\r\n"));
}
