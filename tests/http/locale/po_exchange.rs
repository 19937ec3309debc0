//! Export to PO and import from PO.

use super::{drop_in, locale};
use crate::support::program::{Place, text};
use std::fs;
use std::path::{Path, PathBuf};

fn export(place: &Place, site: &Path) -> String {
    let output = place.run(&["locale", "export", "pl", "--po", "--site", &site.display().to_string()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

fn import(place: &Place, site: &Path, po: &str) {
    let (done, said) = try_import(place, site, po);
    assert!(done, "{said}");
}

#[test]
fn importing_an_unchanged_export_leaves_every_byte() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    let before = fs::read(site.join("locales/pl/form.ftl")).expect("a file");
    let po = export(&place, &site);
    import(&place, &site, &po);
    assert_eq!(fs::read(site.join("locales/pl/form.ftl")).expect("a file"), before);
    assert_eq!(export(&place, &site), po);
}

#[test]
fn every_message_survives_export_and_import() {
    let place = Place::new();
    let site = place.site();
    // English under another tag: every message, with plurals and attributes, passes through PO.
    assert!(locale(&place, &site, &["new", "pl"]).0);
    let output = place.run(&["locale", "export", "en", "--po", "--site", &site.display().to_string()]);
    let po = text(&output.stdout).to_owned();
    import(&place, &site, &po);
    // Comments belong to the target locale.
    let bare =
        |body: &str| body.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    let body = |po: &str| po.split_once("\n\n").map(|(_, body)| -> String { bare(body) }).expect("entries");
    let own = |po: &str| body(po).replace("polski", "English").replace("marca", "March");
    let again = export(&place, &site);
    assert_eq!(own(&again).matches("msgstr \"\"\n\n").count(), own(&po).matches("msgstr \"\"\n\n").count());
    for entry in body(&po).split("\n\n") {
        assert!(body(&again).contains(entry.trim_end()), "{entry}");
    }
}

#[test]
fn a_stale_message_is_exported_as_fuzzy_until_it_is_confirmed() {
    let (place, site) = polish();
    assert!(locale(&place, &site, &["accept", "pl"]).0);
    assert!(!export(&place, &site).contains("#, fuzzy"));
    let french = site.join("locales/fr/identity.ftl");
    let words =
        fs::read_to_string(&french).expect("a file").replace("site-name = Appel de Paris", "site-name = Appel de Lyon");
    fs::write(&french, words).expect("it is written");
    let po = export(&place, &site);
    assert!(po.contains("#, fuzzy\nmsgctxt \"site-name\"\nmsgid \"Appel de Lyon\"\nmsgstr \"Apel Paryski\"\n"), "{po}");
    import(&place, &site, &po);
    assert!(export(&place, &site).contains("#, fuzzy"));
    import(&place, &site, &po.replace("#, fuzzy\n", "").replace("Apel Paryski", "Apel Lyoński"));
    assert!(!export(&place, &site).contains("#, fuzzy"));
    assert!(fs::read_to_string(site.join("locales/pl/site.ftl")).expect("a file").contains("site-name = Apel Lyoński"));
}

/// A site with the Polish locale of these tests.
fn polish() -> (Place, PathBuf) {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    (place, site)
}

fn status(place: &Place, site: &Path) -> serde_json::Value {
    let (done, said) = locale(place, site, &["status", "pl", "--format", "json"]);
    assert!(done, "{said}");
    serde_json::from_str::<serde_json::Value>(&said).expect("JSON")[0].clone()
}

/// The output of `locale import` for that file, and whether it succeeded.
fn try_import(place: &Place, site: &Path, po: impl AsRef<[u8]>) -> (bool, String) {
    let file = place.path("pl.po");
    fs::write(&file, po).expect("it is written");
    locale(place, site, &["import", "pl", &file.display().to_string()])
}

fn read(site: &Path, file: &str) -> String {
    fs::read_to_string(site.join(file)).expect("a file")
}

/// The line number of that text in a PO file, counted from 1.
fn line_of(po: &str, text: &str) -> usize {
    po.lines().position(|line| line == text).expect("the line") + 1
}

#[tokio::test]
async fn a_fuzzy_entry_is_not_published_and_stays_in_the_next_export() {
    let (place, site) = polish();
    assert!(locale(&place, &site, &["accept", "pl"]).0);
    let po = export(&place, &site);
    let entry = |text: &str| format!("msgctxt \"print\"\nmsgid \"Imprimer cette page\"\nmsgstr {text}\n");
    let guess = format!("#, fuzzy\n#| msgid \"Imprimer la page\"\n{}", entry("\"Zgadywanka\""));
    let guessed = po.replace(&entry("\"\""), &guess);
    assert_ne!(guessed, po);
    let missing = status(&place, &site)["missing"].clone();
    let (done, said) = try_import(&place, &site, &guessed);
    assert!(done && said.contains("0 sentence(s) changed, 1 kept that need work"), "{said}");
    assert!(export(&place, &site).contains(&guess));
    assert_eq!(status(&place, &site)["missing"], missing);
    assert_eq!(status(&place, &site)["needs_work"], serde_json::json!(["print"]));
    assert!(locale(&place, &site, &["status", "pl"]).1.contains("\nneeds-work print\n"));
    let folder = site.display().to_string();
    let server = place.serve(&["--site", &folder]).await;
    let page = server.client.get("/pl/consultation").await.text().to_owned();
    assert!(!page.contains("Zgadywanka") && page.contains("Imprimer cette page"));
    // A missing translation cannot be confirmed; once there is one, the fuzzy entry is gone.
    assert!(!locale(&place, &site, &["accept", "pl", "print"]).0);
    import(&place, &site, &guessed.replace("#, fuzzy\n", ""));
    assert!(!export(&place, &site).contains("#, fuzzy"));
    assert!(read(&site, "locales/pl/form.ftl").contains("print = Zgadywanka\n"));
    assert_eq!(status(&place, &site)["needs_work"], serde_json::json!([]));
}

#[test]
fn needs_work_stays_marked_until_the_translation_is_confirmed() {
    let (place, site) = polish();
    assert!(locale(&place, &site, &["accept", "pl"]).0);
    let before = read(&site, "locales/pl/site.ftl");
    let marked = export(&place, &site).replace("msgctxt \"site-name\"", "#, fuzzy\nmsgctxt \"site-name\"");
    import(&place, &site, &marked);
    assert_eq!(export(&place, &site), marked);
    // An existing translation stays beside a fuzzy entry.
    import(&place, &site, &marked.replace("Apel Paryski", "Apel Lyoński"));
    assert!(export(&place, &site).contains("Apel Lyoński"));
    assert_eq!(read(&site, "locales/pl/site.ftl"), before);
    assert_eq!(status(&place, &site)["needs_work"], serde_json::json!(["site-name"]));
    // The translator is told what changed in the meantime.
    let french = read(&site, "locales/fr/identity.ftl").replace("Appel de Paris", "Appel de Lyon");
    fs::write(site.join("locales/fr/identity.ftl"), french).expect("it is written");
    let told = "#, fuzzy\n#| msgid \"Appel de Paris\"\nmsgctxt \"site-name\"\nmsgid \"Appel de Lyon\"\n";
    assert!(export(&place, &site).contains(told));
    assert!(locale(&place, &site, &["accept", "pl", "site-name"]).0);
    assert!(!export(&place, &site).contains("#, fuzzy"));
}

#[test]
fn an_entry_of_a_removed_message_is_skipped_and_the_others_are_imported() {
    let (place, site) = polish();
    let po = export(&place, &site).replace("Apel Paryski", "Apel Lyoński")
        + "\nmsgctxt \"gone\"\nmsgid \"Parti\"\nmsgstr \"Nie ma\"\n\nmsgctxt \"gone-too\"\nmsgid \"Parti\"\nmsgstr \"\"\n";
    let (done, said) = try_import(&place, &site, &po);
    let line = line_of(&po, "msgctxt \"gone\"");
    assert!(done && said.contains(&format!("pl.po:{line}: gone: there is no such sentence any more")), "{said}");
    assert!(!said.contains("gone-too"), "{said}");
    assert!(read(&site, "locales/pl/site.ftl").contains("site-name = Apel Lyoński\n"));
}

#[test]
fn a_po_file_without_a_matching_entry_is_an_error() {
    let (place, site) = polish();
    let before = read(&site, "locales/pl/site.ftl");
    let po = export(&place, &site);
    let lost: String = po.lines().filter(|line| !line.starts_with("msgctxt")).map(|line| format!("{line}\n")).collect();
    let (done, said) = try_import(&place, &site, &lost);
    let line = line_of(&lost, "msgid \"Appel de Paris\"");
    assert!(!done && said.contains(&format!("pl.po:{line}: the entry has no msgctxt")), "{said}");
    assert!(said.contains("pl.po:1: nothing in it is a sentence of this site"), "{said}");
    for nothing in
        ["", "msgid \"\"\nmsgstr \"Language: pl\\n\"\n", "#~ msgctxt \"print\"\n#~ msgid \"x\"\n#~ msgstr \"y\"\n"]
    {
        assert!(!try_import(&place, &site, nothing).0, "{nothing}");
    }
    assert_eq!(read(&site, "locales/pl/site.ftl"), before);
    assert!(!site.join("locales/pl/made-from.txt").exists());
}

#[test]
fn invalid_entries_are_reported_by_line_and_the_rest_is_imported() {
    let (place, site) = polish();
    let entry = |key: &str, text: &str| format!("msgctxt \"{key}\"\nmsgid \"x\"\nmsgstr {text}\n\n");
    let po = [
        entry("site-name", "\"Apel \" \"Lyo\\305\\204ski\\x21\\n\""),
        entry("review", "\"Sprawd\\q\""),
        entry("print", "\"Drukuj { $n\""),
        entry("previous", "\"Wstecz\\n.hint = Inny\""),
        entry("continue", "\"Dalej\\a\""),
        entry("clear", "\"Raz\"") + &entry("clear", "\"Dwa\""),
        "msgctxt \"step\"\nmsgid \"x\"\nmsgid_plural \"y\"\nmsgstr[0] \"z\"\n\n".to_owned(),
        entry("change", "\"Zmień\""),
    ];
    let po = po.concat();
    for po in [po.clone(), po.replace('\n', "\r\n"), format!("\u{feff}{po}")] {
        let (done, said) = try_import(&place, &site, &po);
        assert!(!done, "{said}");
        for (line, told) in [
            (7, "review: \\q is no escape of PO"),
            (9, "print: "),
            (13, "previous: a line of it begins with one of"),
            (17, "continue: has the control character U+0007"),
            (25, "clear: stands at line 21 too"),
            (31, "step: plural forms of PO are not used here"),
        ] {
            assert!(said.contains(&format!("pl.po:{line}: {told}")), "{line}: {told} in {said}");
        }
        assert!(said.contains("error: 6 problem(s)"), "{said}");
    }
    assert!(read(&site, "locales/pl/site.ftl").contains("site-name = Apel Lyoński!\n"));
    assert_eq!(read(&site, "locales/pl/form.ftl").matches("change = Zmień\n").count(), 1);
    for key in ["review", "print", "previous", "continue", "clear", "step"] {
        assert!(!read(&site, "locales/pl/form.ftl").contains(&format!("{key} =")), "{key}");
    }
}

#[test]
fn a_file_in_another_encoding_is_refused() {
    let (place, site) = polish();
    let po = export(&place, &site);
    let latin = po.replace("UTF-8", "ISO-8859-2");
    assert!(try_import(&place, &site, &latin).1.contains("the header says charset=ISO-8859-2"));
    let bytes: Vec<u8> = latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let (done, said) = try_import(&place, &site, bytes);
    assert!(!done && said.contains("is no UTF-8 (its header says ISO-8859-2)"), "{said}");
    // A template without translations.
    assert!(try_import(&place, &site, po.replace("UTF-8", "CHARSET")).0);
}
