//! Suggestions, equal texts that are coded at once, and the list of coded texts.

use super::Person;
use super::coding::{CODING, add, chosen, office, press, text_of, words};
use crate::support::client::Answer;
use consultation::coding::suggestion::is_hidden_from_coders;
use consultation::store::CodingSuggestion;
use consultation::workspace::Role;
use std::time::Duration;

const LIST: &str = "/operator/fr/consultation/codings/1a";

fn response_of(page: &Answer) -> String {
    let html = page.html();
    let input = html.named("input").into_iter().find(|input| input.attribute("name").as_deref() == Some("text"));
    input.and_then(|input| input.attribute("value")).expect("a response")
}

fn is_suggested(page: &Answer) -> bool {
    page.html().named("input").iter().any(|input| input.attribute("name").as_deref() == Some("suggested"))
}

/// Codes the text of a page.
async fn code(person: &Person, page: &Answer, codes: &[&str]) {
    let codes: Vec<_> = codes.iter().map(|code| ("code", *code)).collect();
    assert_eq!(press(person, page, "code", &codes).await.status, 303);
}

#[tokio::test]
async fn like_texts_suggest_their_themes_which_choose_nothing_and_are_hidden_in_a_fifth() {
    let texts: Vec<String> = (0..60).map(|at| format!("Former les enseignants, article {at}")).collect();
    let (office, lea) = office(&texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    assert_eq!(add(&lea, "training", "Formation", &[]).await.status, 303);
    for _ in 0..30 {
        let page = lea.get(CODING).await;
        assert!(!is_suggested(&page), "there are too few coded texts");
        code(&lea, &page, &["training"]).await;
    }
    let (mut shown, mut hidden) = (0, 0);
    for _ in 30..60 {
        let mut page = lea.get(CODING).await;
        let is_hidden = is_hidden_from_coders("1a", &response_of(&page));
        // The index is made away from requests: until then nothing is suggested.
        for _ in 0..100 {
            if is_hidden || is_suggested(&page) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            page = lea.get(CODING).await;
        }
        assert_eq!(is_suggested(&page), !is_hidden);
        assert_eq!(page.text().contains("Ce qu’ont reçu des textes semblables"), !is_hidden);
        assert!(chosen(&page).is_empty(), "nothing is chosen beforehand");
        if is_hidden {
            hidden += 1;
        } else {
            shown += 1;
        }
        code(&lea, &page, &["training"]).await;
    }
    assert!(shown > 0 && hidden > 0, "{shown} shown, {hidden} hidden");
    let log = office.server.store().coding_log("consultation", 30, 100).await.expect("a log");
    let kept: Vec<&CodingSuggestion> = log.iter().filter_map(|(_, coding)| coding.suggestion.as_ref()).collect();
    assert_eq!(kept.iter().filter(|kept| kept.is_shown).count(), shown);
    assert!(kept.iter().all(|kept| kept.codes == "training" && kept.from >= 30), "{kept:?}");
}

#[tokio::test]
async fn equal_texts_are_coded_by_one_decision_and_taken_back_together() {
    let (office, lea) = office(&["Oui à tout", "OUI À TOUT", "oui a tout", "Non"]).await;
    assert_eq!(add(&lea, "yes", "Oui", &[]).await.status, 303);
    let mut page = lea.get(CODING).await;
    if text_of(&page) == "Non" {
        assert!(!words(&page).contains("Coder de même"));
        page = lea.get(&format!("{CODING}?after={}", response_of(&page))).await;
    }
    assert!(words(&page).contains("Coder de même 2 autres textes identiques"), "{}", words(&page));
    let first = response_of(&page);
    let saved = press(&lea, &page, "code", &[("code", "yes"), ("equal", "yes")]).await;
    assert_eq!(saved.status, 303);
    let left = lea.get(CODING).await;
    assert_eq!(text_of(&left), "Non");
    let count = |log: &[String], entry: &str| log.iter().filter(|known| *known == entry).count();
    assert_eq!(count(&office.logged().await, "coding.code done"), 3, "each is logged");
    let again = lea.get(&format!("{CODING}?text={first}")).await;
    assert!(words(&again).contains("Annuler aussi mes codages"), "{}", words(&again));
    assert_eq!(press(&lea, &again, "undo", &[("equal", "yes")]).await.status, 303);
    assert_eq!(count(&office.logged().await, "coding.undo done"), 3);
    let counts = office.server.store().coding_counts("consultation").await.expect("counts");
    assert_eq!((counts[0].texts, counts[0].coded), (4, 0));
}

#[tokio::test]
async fn coded_texts_are_listed_by_theme_and_mark_to_their_coder_and_to_whoever_settles() {
    let (office, lea) = office(&["Des cours", "Une loi", "Autre chose"]).await;
    let zoe = office.person("zoe@example.org", &[Role::Coder]).await;
    let yan = office.person("yan@example.org", &[Role::Coder]).await;
    for (id, label) in [("training", "Formation"), ("law", "Droit")] {
        assert_eq!(add(&lea, id, label, &[]).await.status, 303);
    }
    for _ in 0..3 {
        let page = zoe.get(CODING).await;
        let entries: &[(&str, &str)] = match text_of(&page).as_str() {
            "Des cours" => &[("code", "training"), ("quote", "yes")],
            "Une loi" => &[("code", "law"), ("doubt", "yes"), ("memo", "ou bien ?")],
            _ => &[("code", "other")],
        };
        assert_eq!(press(&zoe, &page, "code", entries).await.status, 303);
    }
    for (query, expected) in [
        ("", 3),
        ("?code=training", 1),
        ("?code=other", 1),
        ("?doubt=yes", 1),
        ("?quote=yes", 1),
        ("?code=law&quote=yes", 0),
        ("?code=%C3%89", 3),
    ] {
        for (person, sees) in [(&zoe, expected), (&lea, expected), (&yan, 0)] {
            let page = person.get(&format!("{LIST}{query}")).await;
            assert_eq!(page.html().named("blockquote").len(), sees, "{query}: {}", words(&page));
        }
    }
    let of_lea = lea.get(LIST).await;
    assert!(words(&of_lea).contains("zoe@example.org") && !of_lea.text().contains("value=\"undo\""));
    assert!(!words(&zoe.get(LIST).await).contains("yan@example.org"));
    let doubtful = zoe.get(&format!("{LIST}?doubt=yes")).await;
    assert!(words(&doubtful).contains("ou bien ?"), "{}", words(&doubtful));
    assert_eq!(press(&zoe, &doubtful, "undo", &[]).await.status, 303);
    assert_eq!(zoe.get(LIST).await.html().named("blockquote").len(), 2);
}
