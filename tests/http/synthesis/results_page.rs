//! The themes under a text question of the results, and in `results.json`.

use super::{CLOSED, coded, forty};
use crate::support::program::succeeded;
use serde_json::{Value, json};

const PAGE: &str = "/fr/consultation/results";

#[tokio::test]
async fn themes_are_shown_with_their_shares_definitions_and_some_texts() {
    let place = coded(&forty()).await;
    let server = place.serve(&CLOSED).await;
    let figures = server.client.get("/consultation/results.json").await.json();
    let themes = &figures["themes"][0];
    assert_eq!((&themes["question"], &themes["texts"], &themes["coders"]), (&json!("1a"), &json!(40), &json!(1)));
    assert_eq!(themes["respondents"], 40);
    let named: Vec<(&str, &Value)> = themes["themes"]
        .as_array()
        .expect("themes")
        .iter()
        .map(|theme| (theme["theme"].as_str().expect("an id"), &theme["count"]))
        .collect();
    // Three texts of whales count as others, which are too few for a figure.
    assert_eq!(named, [("skills", &json!(30)), ("law", &json!(23)), ("other", &Value::Null)]);
    assert_eq!(themes["agreement"], Value::Null);
    // States are three: neither they nor another kind from which they could be computed are told.
    assert_eq!(themes["respondents_by_group"]["state"], Value::Null);
    assert_eq!(themes["themes"][0]["by_group"]["state"], Value::Null);

    let page = server.client.get(PAGE).await;
    let words = page.html().words();
    for telling in [
        "Sur 40 réponses publiées, 40 ont reçu leurs thèmes de 1 personne.",
        "Compétences",
        "Ce que <b>savent</b> les gens.",
        "Droit",
        "Autre",
        "Quelques réponses, en entier",
        "Réponse numéro 5 <i>libre</i>",
        "l’accord des personnes qui les donnent n’est pas connu",
    ] {
        assert!(words.contains(telling), "{telling}: {words}");
    }
    assert!(!words.contains("Baleines") && !words.contains("numéro 6"), "{words}");
    assert!(!words.contains("Tant que toutes n’ont pas leurs thèmes"), "all are coded: {words}");
    // Where a language lacks a theme's words, those of another one say so.
    let english = server.client.get("/en/consultation/results").await;
    assert!(english.html().words().contains("Skills"));
    let html = english.html();
    let heads = html.named("th").into_iter().filter(|head| head.text() == "Droit");
    assert!(heads.map(|head| head.attribute("lang")).all(|lang| lang.as_deref() == Some("fr")));
}

#[tokio::test]
async fn a_text_that_is_withheld_takes_its_themes_along() {
    let place = coded(&forty()).await;
    let id = super::quotable(&place).await;
    succeeded(&place.run_on_store(&["open-data", "review", "withhold", &id, "1a"]));
    let server = place.serve(&CLOSED).await;
    let themes = server.client.get("/consultation/results.json").await.json()["themes"][0].clone();
    assert_eq!((&themes["texts"], &themes["respondents"]), (&json!(39), &json!(39)));
    assert_eq!(themes["themes"][0]["count"], 29);
    assert!(!server.client.get(PAGE).await.text().contains("numéro 5"));
}

#[tokio::test]
async fn a_form_without_coded_texts_shows_no_themes() {
    let place = coded(&[]).await;
    let server = place.serve(&CLOSED).await;
    let figures = server.client.get("/consultation/results.json").await.json();
    assert_eq!(figures["themes"][0]["themes"], json!([]));
    assert_eq!(server.client.get("/fr/consultation/synthesis").await.status, 404);
}
