//! The files about themes in the package, and their verification from the files alone.

use super::{coded, forty};
use crate::open_data::files;
use crate::support::program::{Place, succeeded, text};
use serde_json::{Value, json};
use std::process::Output;

async fn package() -> (Place, Output) {
    let place = coded(&forty()).await;
    let built = place.run_on_store(&["open-data", "build", "package"]);
    assert!(built.status.success(), "{}", text(&built.stderr));
    (place, built)
}

fn verify(place: &Place) -> Output {
    place.run(&["open-data", "verify", "package"])
}

fn change(place: &Place, file: &str, change: impl FnOnce(String) -> String) {
    let path = place.path("package").join(file);
    let before = std::fs::read_to_string(&path).expect("a file");
    let after = change(before.clone());
    assert_ne!(before, after, "{file}");
    std::fs::write(path, after).expect("it is written");
}

#[tokio::test]
async fn the_files_about_themes_hold_what_anybody_can_compute_again() {
    let (place, built) = package().await;
    let files = files(&place, "package");
    let codings = text(&files["codings.csv"]);
    assert!(codings.starts_with("response_id,question,theme\r\n"));
    assert_eq!(codings.lines().filter(|line| line.ends_with(",1a,skills")).count(), 30);
    assert_eq!(codings.lines().filter(|line| line.ends_with(",1a,other")).count(), 3);
    for (name, bytes) in &files {
        // The words of a theme that few have are told, and nobody's text has it.
        let may_have = name.starts_with("themes-");
        assert!(may_have || !String::from_utf8_lossy(bytes).contains("whales"), "{name}");
        for private in ["Canari", "Zoé", "account:"] {
            assert!(!String::from_utf8_lossy(bytes).contains(private), "{private} in {name}");
        }
    }
    let table = text(&files["themes-fr.csv"]);
    assert!(table.contains("1a,skills,,0,fr,Compétences,Ce que <b>savent</b> les gens.,,,3\r\n"), "{table}");
    assert!(table.contains("1a,other,,0,fr,Autre,,,,3\r\n"), "{table}");
    assert!(text(&files["themes-en.csv"]).contains("1a,law,,0,fr,Droit,"));
    let json = |name: &str| serde_json::from_slice::<Value>(&files[name]).expect("JSON");
    assert_eq!(json("themes.json")["questions"], json("results.json")["themes"]);
    assert_eq!(json("method.json")["questions"][0]["coded"], 40);
    assert_eq!(text(&files["reliability.csv"]), "question,unit,coder,theme\r\n");
    let resources = json("datapackage.json")["resources"].clone();
    let named = |name: &str| resources.as_array().expect("resources").iter().any(|known| known["name"] == name);
    assert!(["codings", "reliability", "themes", "method", "themes-fr", "themes-ar"].iter().all(|name| named(name)));
    let said = text(&built.stderr);
    assert!(said.contains("rare: 1a=law q7d=civil-society locale=fr in 4 row(s) only: "), "{said}");
    assert!(!said.contains("rare: 1a=law q7d=state"), "{said}");

    let verified = verify(&place);
    assert!(verified.status.success() && verified.stdout.is_empty(), "{verified:?}");
    // The same in another folder, on the files alone.
    std::fs::rename(place.path("package"), place.path("elsewhere")).expect("it is moved");
    succeeded(&place.run(&["open-data", "verify", "elsewhere"]));
}

#[tokio::test]
async fn verify_tells_every_theme_figure_that_the_rows_do_not_give() {
    let (place, _) = package().await;
    let told = |expected: &str| {
        let output = verify(&place);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        assert!(text(&output.stdout).lines().any(|line| line.contains(expected)), "{expected}: {output:?}");
    };
    let original = std::fs::read_to_string(place.path("package/codings.csv")).expect("codings");
    change(&place, "codings.csv", |text| text.replacen(",1a,skills", ",1a,law", 1));
    told("themes.json:/questions/0/themes/0/count: published 30, the rows give 29");
    told("/themes/0/themes/0/count: published 30, the rows give 29");
    std::fs::write(place.path("package/codings.csv"), &original).expect("it is written");
    change(&place, "codings.csv", |text| text.replacen(",1a,other", ",1a,whales", 1));
    told("codings.csv: fewer than five responses to 1a have whales");
    std::fs::write(place.path("package/codings.csv"), &original).expect("it is written");
    change(&place, "codings.csv", |text| text + "nobody,1a,skills\r\n");
    told("codings.csv: nobody has no published text for 1a");
    std::fs::write(place.path("package/codings.csv"), &original).expect("it is written");
    change(&place, "method.json", |text| text.replacen("\"coded\": 40", "\"coded\": 41", 1));
    told("method.json:/questions/0/coded: published 41, the rows give 40");
}

#[tokio::test]
async fn a_package_without_coded_texts_has_no_files_about_them() {
    let place = Place::new();
    succeeded(&place.run_on_store(&["demo", "8", "--seed", "3"]));
    succeeded(&place.run_on_store(&["open-data", "build", "package", "--withhold-unreviewed"]));
    let files = files(&place, "package");
    assert!(!files.contains_key("codings.csv") && !files.contains_key("themes.json"));
    let results: Value = serde_json::from_slice(&files["results.json"]).expect("JSON");
    assert_eq!(results["themes"], json!([]));
    assert!(verify(&place).status.success());
}
