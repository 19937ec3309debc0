//! To translation tools and back.

use super::{drop_in, locale};
use crate::support::program::{Place, text};
use std::fs;
use std::path::Path;

fn export(place: &Place, site: &Path) -> String {
    let output = place.run(&["locale", "export", "pl", "--po", "--site", &site.display().to_string()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

fn import(place: &Place, site: &Path, po: &str) {
    let file = place.path("pl.po");
    fs::write(&file, po).expect("it is written");
    let (done, said) = locale(place, site, &["import", "pl", &file.display().to_string()]);
    assert!(done, "{said}");
}

#[test]
fn what_did_not_change_comes_back_byte_for_byte() {
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
fn every_sentence_of_a_language_comes_back_as_it_went() {
    let place = Place::new();
    let site = place.site();
    // English under another name: each sentence there is, plurals and attributes too, by way of PO alone.
    assert!(locale(&place, &site, &["new", "pl"]).0);
    let output = place.run(&["locale", "export", "en", "--po", "--site", &site.display().to_string()]);
    let po = text(&output.stdout).to_owned();
    import(&place, &site, &po);
    // Comments are of the language that is translated into.
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
fn a_stale_sentence_is_fuzzy_until_it_comes_back_sure() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
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

#[test]
fn a_file_that_would_break_a_sentence_is_refused_whole() {
    let place = Place::new();
    let site = place.site();
    drop_in(&site, "pl");
    let before = fs::read(site.join("locales/pl/site.ftl")).expect("a file");
    let file = place.path("pl.po");
    fs::write(&file, export(&place, &site).replace("Apel Paryski", "Apel { Paryski")).expect("it is written");
    let (done, said) = locale(&place, &site, &["import", "pl", &file.display().to_string()]);
    assert!(!done && said.contains("locales/pl/site.ftl:"), "{said}");
    assert_eq!(fs::read(site.join("locales/pl/site.ftl")).expect("a file"), before);
}
