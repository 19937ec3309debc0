//! `consultation locale new`, `status`, `check`, `accept`.

use super::{drop_in, locale, write};
use crate::support::program::{Place, text};
use std::fs;
use std::path::Path;

fn read(site: &Path, file: &str) -> String {
    fs::read_to_string(site.join(file)).expect("a file")
}

fn edit(site: &Path, file: &str, from: &str, to: &str) {
    let before = read(site, file);
    assert!(before.contains(from), "{from} in {before}");
    fs::write(site.join(file), before.replace(from, to)).expect("it is written");
}

fn status(place: &Place, site: &Path, tag: &str) -> serde_json::Value {
    let folder = site.display().to_string();
    let output = place.run(&["locale", "status", tag, "--format", "json", "--site", &folder]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("JSON")[0].clone()
}

#[test]
fn a_scaffold_has_each_message_as_a_comment_and_cldr_data_filled_in() {
    let place = Place::new();
    let site = place.site();
    let (done, said) = locale(&place, &site, &["new", "pl"]);
    assert!(done, "{said}");
    let (words, form) = (read(&site, "locales/pl/site.ftl"), read(&site, "locales/pl/form.ftl"));
    for line in
        ["locale-name = polski", "locale-direction = ltr", "locale-threshold = 80", "# site-skip = Aller au contenu"]
    {
        assert!(words.lines().any(|known| known == line), "{line} in {words}");
    }
    for line in [
        "month-3 = marca",
        "# count-left = { $left ->",
        "#     [few] Il vous reste { $left } caractères",
        "#    *[many] Il vous reste { $left } caractères",
    ] {
        assert!(form.lines().any(|known| known == line), "{line} in {form}");
    }
    assert!(form.contains("# -> count-left: at most") && form.contains("Keep { $left }."));
    // It is valid except for missing translations; each is reported with its line.
    let (_, told) = locale(&place, &site, &["check", "pl"]);
    let line = words.lines().position(|line| line.starts_with("# site-skip")).expect("the line") + 1;
    assert!(told.contains(&format!("locales/pl/site.ftl:{line}: site-skip: is not translated")), "{told}");
    assert!(told.lines().all(|line| line.contains("is not translated") || line.starts_with("error:")), "{told}");
    // A right-to-left locale.
    assert!(locale(&place, &site, &["new", "ur"]).0);
    assert!(read(&site, "locales/ur/site.ftl").contains("locale-direction = rtl"));
}

#[test]
fn new_source_messages_are_added_to_a_scaffold_and_the_rest_stays() {
    let place = Place::new();
    let site = place.site();
    assert!(locale(&place, &site, &["new", "pl"]).0);
    edit(&site, "locales/pl/form.ftl", "# print = Imprimer cette page", "print = Drukuj");
    let before = read(&site, "locales/pl/form.ftl");
    assert!(locale(&place, &site, &["new", "pl"]).0);
    assert_eq!(read(&site, "locales/pl/form.ftl"), before);
}

#[test]
fn an_unreadable_file_is_not_overwritten() {
    let place = Place::new();
    let site = place.site();
    assert!(locale(&place, &site, &["new", "pl"]).0);
    for file in ["form.ftl", "made-from.txt"] {
        let kept = fs::read(site.join("locales/pl").join(file)).expect("a file");
        let other_encoding = b"print = Wyrzu\xe6\n";
        let path = write(&site, "pl", file, other_encoding);
        let (done, said) = locale(&place, &site, &["new", "pl"]);
        assert!(!done && said.contains(&format!("locales/pl/{file}:1: cannot be read as UTF-8")), "{said}");
        assert_eq!(fs::read(&path).expect("a file"), other_encoding);
        fs::write(path, kept).expect("it is written");
    }
}

#[test]
fn a_translation_becomes_stale_when_its_source_changes() {
    let place = Place::new();
    let site = place.site();
    assert!(locale(&place, &site, &["new", "pl"]).0);
    edit(&site, "locales/pl/form.ftl", "# print = Imprimer cette page", "print = Drukuj");
    assert_eq!(status(&place, &site, "pl")["stale"], serde_json::json!([]));
    // Only the words of the source count for staleness, not its layout.
    edit(&site, "locales/fr/form.ftl", "print = Imprimer cette page", "print =\n    Imprimer cette page");
    assert_eq!(status(&place, &site, "pl")["stale"], serde_json::json!([]));
    edit(&site, "locales/fr/form.ftl", "    Imprimer cette page", "    Imprimer la page");
    assert_eq!(status(&place, &site, "pl")["stale"], serde_json::json!(["print"]));
    edit(&site, "locales/pl/form.ftl", "print = Drukuj", "print =\n    Drukuj to");
    assert_eq!(status(&place, &site, "pl")["stale"], serde_json::json!(["print"]));
    assert!(!locale(&place, &site, &["accept", "pl", "nothing"]).0);
    assert!(locale(&place, &site, &["accept", "pl", "print"]).0);
    assert_eq!(status(&place, &site, "pl")["stale"], serde_json::json!([]));
}

#[test]
fn locale_status_prints_a_table_or_json() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    write(&site, "pl", "more.ftl", "nobody-uses-it = Nic\n");
    let (done, table) = locale(&place, &site, &["status"]);
    assert!(done && table.lines().any(|line| line.starts_with("pl ") && line.contains(" % ")), "{table}");
    let pl = status(&place, &site, "pl");
    assert_eq!(pl["translated"], serde_json::json!(6));
    assert_eq!(pl["extra"], serde_json::json!(["nobody-uses-it"]));
    assert_eq!(pl["unrecorded"].as_array().map(Vec::len), Some(6));
    assert_eq!(status(&place, &site, "fr")["percent"], 100);
}

/// The line of a file of the site, or of the built-in file in its place.
fn line_of(site: &Path, file: &str, line: usize) -> String {
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let own = site.join(file);
    let text = fs::read_to_string(if own.exists() { own } else { built_in }).expect("a file");
    text.lines().nth(line - 1).expect("a line").to_owned()
}

#[test]
fn a_language_says_what_it_borrows_from_which_and_where_that_stands() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    // Nobody fills the placeholder of the second message, so no page shows it.
    write(&site, "de-at", "form.ftl", "print = Drucken\nreview = { $who }\n");
    for (tag, lender, own) in [("pl", "fr", "error-required"), ("de-at", "de", "print")] {
        let told = status(&place, &site, tag);
        let borrowed = told["borrowed"].as_array().expect("a list");
        assert!(borrowed.len() > 100 && borrowed.iter().all(|one| one["from"] == lender), "{tag}: {told}");
        for one in borrowed {
            let (name, file) = (one["name"].as_str().expect("a name"), one["file"].as_str().expect("a file"));
            let line = line_of(&site, file, usize::try_from(one["line"].as_u64().expect("a line")).expect("small"));
            let key = name.rsplit('/').next().unwrap_or(name);
            // The line of an attribute begins with its own name.
            let written = key.split_once('.').map_or(format!("{key} ="), |(_, attribute)| format!(".{attribute} ="));
            assert!(line.trim_start().starts_with(&written) || name.starts_with("content/"), "{name}: {line}");
        }
        let names: Vec<_> = borrowed.iter().filter_map(|one| one["name"].as_str()).collect();
        assert!(!names.contains(&own), "{tag} has {own}: {names:?}");
        assert!(names.contains(&"content/privacy.md"), "{tag} has no such page: {names:?}");
        assert!(tag == "pl" || names.contains(&"review"), "{tag}: {names:?}");
    }
    assert_eq!(status(&place, &site, "fr")["borrowed"], serde_json::json!([]));
    let (_, listed) = locale(&place, &site, &["status", "de-at"]);
    assert!(listed.contains("\nborrowed review from de locales/de/form.ftl:"), "{listed}");
}

#[test]
fn each_diagnostic_names_its_file_and_line() {
    let place = Place::new();
    let site = place.site();
    let words = "print = <b>Drukuj</b>\nstep = Krok { $step }\ncount-left = { $left ->\n    [one] { $left } znak\n   *[other] { $left } znaków\n}\nprevious = Bardzo, bardzo, bardzo, bardzo, bardzo długi przycisk wstecz\nnobody = x\nreview = { $who }\n";
    write(&site, "pl", "form.ftl", words);
    let (done, told) = locale(&place, &site, &["check", "pl"]);
    assert!(!done);
    for line in [
        "form.ftl:1: print: has markup",
        "form.ftl:2: step: { $total } is lost",
        "form.ftl:3: count-left: the plural [few] of $left is missing",
        "form.ftl:3: count-left: the plural [many] of $left is missing",
        "form.ftl:7: previous: 60 characters are too many",
        "form.ftl:8: nobody: no page uses it",
        "form.ftl:9: review: nobody fills { $who }",
        "identity.ftl:1: site-name: is not translated",
    ] {
        assert!(told.contains(&format!("locales/pl/{line}")), "{line} in {told}");
    }
}

#[test]
fn french_typography_is_checked_in_messages_and_content_pages() {
    let place = Place::new();
    let site = place.site();
    let choice =
        "count-left = { $left ->\n    [one] C'est fini\n   *[many] Il vous reste { $left } caractères à écrire\n}\n";
    write(&site, "fr-ca", "form.ftl", format!("draft-erase-ask = Effacer toutes vos réponses ?\n{choice}"));
    fs::create_dir_all(site.join("content/fr-ca")).expect("a folder");
    let page = "# L\u{2019}aide {#help}\n\nVoir l'[accueil](https://a.example/?b=c'd \"d'ici\") et `l'exemple`.\nOui ! Quoi\u{a0}: «\u{a0}ceci\u{a0}».\n";
    fs::write(site.join("content/fr-ca/help.md"), page).expect("it is written");
    let (_, told) = locale(&place, &site, &["check", "fr-ca"]);
    for line in [
        "locales/fr-ca/form.ftl:1: draft-erase-ask: put a narrow no-break space (U+202F) before ?",
        "locales/fr-ca/form.ftl:2: count-left: write the typographic apostrophe",
        "content/fr-ca/help.md:3: write the typographic apostrophe",
        "content/fr-ca/help.md:4: put a narrow no-break space (U+202F) before !",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    assert_eq!(told.matches("content/fr-ca").count(), 2, "{told}");
}

#[test]
fn every_built_in_locale_is_complete_and_free_of_diagnostics() {
    let place = Place::new();
    let site = place.site();
    let (done, told) = locale(&place, &site, &["check"]);
    assert!(done, "{told}");
}

#[test]
fn outside_a_site_the_command_says_where_to_run_it() {
    let output = Place::new().run(&["locale", "status"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("--site DIR"), "{}", text(&output.stderr));
}
