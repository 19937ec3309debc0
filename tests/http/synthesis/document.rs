//! The synthesis document: its first draft, its check, its page, and its verification in the package.

use super::{CLOSED, coded, forty, quotable};
use crate::support::program::{Place, succeeded, text};
use std::process::Output;

/// A place with a copy of the site, in which this document is the French synthesis.
async fn with_document(document: &str) -> Place {
    let place = coded(&forty()).await;
    place.site();
    write(&place, document);
    place
}

fn write(place: &Place, document: &str) {
    std::fs::write(place.path("site/content/fr/synthesis.md"), document).expect("it is written");
}

fn check(place: &Place, arguments: &[&str]) -> Output {
    place.run_on_store(&[&["synthesis", "check", "--site", "site"], arguments].concat())
}

fn served() -> [&'static str; 4] {
    [CLOSED[0], CLOSED[1], "--site", "site"]
}

#[tokio::test]
async fn a_first_draft_has_every_question_with_its_figures_and_passes_its_check() {
    let place = coded(&forty()).await;
    let draft = succeeded(&place.run_on_store(&["synthesis", "new"]));
    for line in ["{{ chart 2a }}", "{{ themes 1a top 10 }}"] {
        assert!(draft.lines().any(|known| known == line), "{line}: {draft}");
    }
    let id = quotable(&place).await;
    assert!(draft.contains(&format!("{{{{ quote {id} 1a }}}}")), "{draft}");
    let places: Vec<_> = ["{{ themes 1a", "{{ chart 2a"].iter().map(|part| draft.find(part)).collect();
    assert!(places[0] < places[1], "the questions are in the order of the form");
    place.site();
    write(&place, &draft);
    let checked = check(&place, &[]);
    assert!(checked.status.success() && checked.stdout.is_empty(), "{checked:?}");
    succeeded(&place.run(&["check", "--site", "site"]));
    assert!(succeeded(&place.run_on_store(&["synthesis", "new", "--language", "en"])).contains("# Synthesis: "));
}

#[tokio::test]
async fn a_document_is_served_with_its_figures_once_the_form_is_closed() {
    let place = coded(&forty()).await;
    place.site();
    let id = quotable(&place).await;
    write(
        &place,
        &format!(
            "# Ce qu’ils ont dit\n\nParmi {{{{ count responses }}}} réponses, {{{{ share 1a skills }}}} parlent de compétences, \
             soit {{{{ 30 = count 1a skills }}}}, dont {{{{ count 1a skills in private-sector }}}} entreprises. \
             Des États : {{{{ count 1a skills in state }}}}.\n\n\
             {{{{ chart 2a }}}}\n\n{{{{ themes 1a top 1 }}}}\n\n{{{{ share 1a law by 7d }}}}\n\n{{{{ quote {id} 1a }}}}\n"
        ),
    );
    let server = place.serve(&served()).await;
    let page = server.client.get("/fr/consultation/synthesis").await;
    assert_eq!(page.status, 200, "{}", page.text());
    let words = page.html().words();
    for telling in [
        "Ce qu’ils ont dit",
        "Parmi 40 réponses, 75 % parlent de compétences, soit 30, dont",
        "Des États : n. p.",
        "Réponse numéro 5 <i>libre</i>",
        "Sources",
    ] {
        assert!(words.replace(['\u{202f}', '\u{a0}'], " ").contains(telling), "{telling}: {words}");
    }
    assert!(page.text().contains("<a class=\"figure\" href=\"/fr/consultation/results#q-1a\">"), "{}", page.text());
    let results = server.client.get("/fr/consultation/results").await;
    assert!(results.text().contains("href=\"/fr/consultation/synthesis\""));
    // Another language shows the same document, marked as French.
    let english = server.client.get("/en/consultation/synthesis").await;
    assert!(english.text().contains("lang=\"fr\">Ce qu’ils ont dit"), "{}", english.text());
    assert_eq!(server.client.get("/fr/synthesis").await.status, 404, "it is no content page");
    assert_eq!(server.client.get("/fr/event/synthesis").await.status, 404);
    let open = place.serve(&["--site", "site", "--closes-at", "2099-03-16T23:59:59+01:00"]).await;
    let later = open.client.get("/fr/consultation/synthesis").await;
    assert!(later.status == 200 && !later.text().contains("ils ont dit"), "{}", later.html().words());
}

#[tokio::test]
async fn wrong_directives_are_told_with_file_and_line() {
    let place = with_document("# T\n\n{{ count 9z }}\n\n{{ count 2a perhaps }} et {{ chart 1a }}\n").await;
    let told = place.run(&["check", "--site", "site"]);
    assert_eq!(told.status.code(), Some(1));
    assert!(text(&told.stdout).contains("content/fr/synthesis.md:5: this stands alone"), "{told:?}");
    write(&place, "# T\n\n{{ count 9z }}\n\n{{ count 2a perhaps }}\n");
    let told = place.run(&["check", "--site", "site"]);
    for line in ["content/fr/synthesis.md:3: the form has no question 9z", "synthesis.md:5: 2a has no option perhaps"] {
        assert!(text(&told.stdout).contains(line), "{line}: {told:?}");
    }
    assert_eq!(check(&place, &[]).status.code(), Some(1));
}

#[tokio::test]
async fn figures_that_no_longer_agree_are_told_by_the_check_and_by_verify() {
    let document = "# T\n\n{{ 31 = count 1a skills }}\n\n{{ count 1a whales }}\n\n{{ count 1a skills in state }}\n\n\
        {{ quote nobody 1a }}\n\n{{ 40 = count responses }}\n";
    let place = with_document(document).await;
    let expected = [
        ":3: `31` is written, and the figure is 30",
        ":5: 1a has no option or theme whales that is counted",
        ":7: this figure is not published",
        ":9: nobody has no published text for 1a",
    ];
    let assert_told = |output: &Output, file: &str| {
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let lines: Vec<_> = text(&output.stdout).lines().collect();
        assert_eq!(lines.len(), 4, "{output:?}");
        for (line, expected) in lines.iter().zip(expected) {
            assert!(line.starts_with(&format!("{file}{expected}")), "{line}: {expected}");
        }
    };
    assert_told(&check(&place, &[]), "content/fr/synthesis.md");
    succeeded(&place.run_on_store(&["open-data", "build", "package", "--site", "site"]));
    assert_told(&place.run(&["open-data", "verify", "package"]), "synthesis-fr.md");
    assert_told(&check(&place, &["--package", "package"]), "content/fr/synthesis.md");
}

#[tokio::test]
async fn the_package_states_each_figure_of_the_document_as_data_and_verify_computes_it_again() {
    let document = "# T\n\n{{ share 1a skills }}, {{ 30 = count  1a skills }}\n\n{{ count 1a skills in state }}\n\n\
        {{ share 1a skills by 7d }}\n\n{{ themes 1a top 1 }}\n";
    let place = with_document(document).await;
    succeeded(&place.run_on_store(&["open-data", "build", "package", "--site", "site"]));
    let written = std::fs::read_to_string(place.path("package/synthesis.json")).expect("a file");
    let stated: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(stated["documents"][0]["language"], "fr");
    let figures = &stated["documents"][0]["figures"];
    let share = serde_json::json!({ "share": { "count": 30, "base": 40 } });
    assert_eq!((&figures[0]["directive"], &figures[0]["value"]), (&"share 1a skills".into(), &share));
    let count =
        serde_json::json!({ "line": 3, "directive": "count 1a skills", "written": "30", "value": { "count": 30 } });
    assert_eq!(figures[1], count);
    assert!(figures[2]["value"].is_null(), "a suppressed figure is not stated: {written}");
    assert!(figures[3]["value"]["groups"]["state"]["count"].is_null(), "{written}");
    assert_eq!(figures[4]["value"]["codes"]["skills"]["count"], 30);
    let changed = written.replacen("\"base\": 40", "\"base\": 39", 1);
    std::fs::write(place.path("package/synthesis.json"), changed).expect("it is written");
    let told = place.run(&["open-data", "verify", "package"]);
    let line = "synthesis.json:/documents/0/figures/0/value/share/base: published 39, the rows give 40";
    assert!(text(&told.stdout).contains(line), "{told:?}");
}

#[tokio::test]
async fn the_sitemap_and_the_description_of_the_api_know_the_document_where_there_is_one() {
    let address = "https://consultation.example/en/consultation/synthesis";
    let place = with_document("# T\n\n{{ count responses }}\n").await;
    let settings = [&served()[..], &["--public-url", "https://consultation.example"]].concat();
    let server = place.serve(&settings).await;
    let map = server.client.get("/sitemap.xml").await.text().to_owned();
    assert!(map.contains(&format!("<loc>{address}</loc>")) && !map.contains("/event/synthesis"), "{map}");
    let described = server.client.get("/openapi.json").await.json();
    let paths = described["paths"].as_object().expect("paths");
    assert!(paths.contains_key("/{tag}/consultation/synthesis") && !paths.contains_key("/{tag}/event/synthesis"));
    let file = &paths["/consultation/open-data/{file}"]["parameters"][0]["description"];
    for name in [
        "codings.csv",
        "reliability.csv",
        "themes-fr.csv",
        "themes.json",
        "method.json",
        "synthesis-fr.md",
        "synthesis.json",
    ] {
        assert!(file.as_str().is_some_and(|file| file.contains(name)), "{name}: {file}");
    }
    let without = coded(&[]).await;
    let server = without.serve(&settings[..2]).await;
    assert!(!server.client.get("/sitemap.xml").await.text().contains("synthesis"));
    assert!(!server.client.get("/openapi.json").await.text().contains("synthesis-consultation"));
}
