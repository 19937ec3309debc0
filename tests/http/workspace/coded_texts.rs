//! Suggestions, equal texts that are coded at once, and the list of coded texts.

use super::Person;
use super::coding::{CODING, add, chosen, office, office_with_receipts, press, text_of, words};
use crate::receipt::{amend, withdraw};
use crate::support::acts::act;
use crate::support::client::Answer;
use crate::support::responses::required_and;
use consultation::coding::suggestion::is_hidden_from_coders;
use consultation::store::{
    CodingSuggestion, LikenessKeys, PublishedChange, Review, ReviewAct, ReviewEffect, ReviewOutcome, SeenReview, Store,
    Verdict,
};
use consultation::workspace::{Action, Role};
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

/// A letter, and the same with an addition and another word.
const LETTER: &str = "Nous demandons que chaque entreprise publie ses vulnérabilités dans un délai de trente jours, que les \
    chercheurs qui les signalent ne soient pas poursuivis, et que les autorités répondent à chacun dans la semaine.";
const LETTER_WITH_ADDITION: &str = "Nous demandons que chaque société publie ses vulnérabilités dans un délai de trente jours, \
    que les chercheurs qui les signalent ne soient pas poursuivis, et que les autorités répondent à chacun dans la semaine. Merci !";

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[tokio::test]
async fn nearly_equal_texts_are_shown_with_their_differences_and_each_is_confirmed() {
    let (office, lea) = office(&[LETTER, LETTER_WITH_ADDITION, "Former les enseignants"]).await;
    assert_eq!(add(&lea, "delay", "Délai", &[]).await.status, 303);
    let mut page = lea.get(CODING).await;
    if text_of(&page) == "Former les enseignants" {
        assert!(!page.text().contains("near-texts"));
        page = lea.get(&format!("{CODING}?after={}", response_of(&page))).await;
    }
    let (shown, first) = (page.html(), response_of(&page));
    assert!(words(&page).contains("Textes presque identiques : 1"), "{}", words(&page));
    let marked = |name: &str| shown.named(name).iter().map(|mark| mark.text().trim().to_owned()).collect::<Vec<_>>();
    let (plain, added) = (vec!["entreprise"], vec!["société", "Merci !"]);
    let (only, other) = if text_of(&page) == LETTER { (plain, added) } else { (added, plain) };
    assert_eq!((marked("del"), marked("ins")), (owned(&only), owned(&other)));
    let near = shown.named("input").into_iter().find(|input| input.attribute("name").as_deref() == Some("near"));
    let near = near.expect("a box");
    assert!(!near.has("checked"), "nothing is confirmed beforehand");
    let name = near.attribute("value").expect("a name");
    let (other, digest) = name.split_once(' ').expect("a response and a digest");
    // A text that is not the one that was shown is left out, as is one that is not near.
    for wrong in [format!("{other} 00"), format!("{first} {digest}"), "nobody 00".to_owned(), "nobody".to_owned()] {
        let given = press(&lea, &page, "code", &[("code", "delay"), ("near", &wrong)]).await;
        assert_eq!(given.status, 303, "{}", words(&given));
        let counts = office.server.store().coding_counts("consultation").await.expect("counts");
        assert_eq!(counts[0].coded, 1, "{wrong}");
        let again = lea.get(&format!("{CODING}?text={first}")).await;
        assert_eq!(press(&lea, &again, "undo", &[]).await.status, 303);
        page = lea.get(&format!("{CODING}?text={first}")).await;
    }
    let given = press(&lea, &page, "code", &[("code", "delay"), ("near", &name)]).await;
    assert_eq!(given.status, 303);
    let counts = office.server.store().coding_counts("consultation").await.expect("counts");
    assert_eq!((counts[0].texts, counts[0].coded), (3, 2));
    // Both are taken back together.
    let again = lea.get(&format!("{CODING}?text={first}")).await;
    assert!(words(&again).contains("Annuler aussi mes codages"), "{}", words(&again));
    assert_eq!(press(&lea, &again, "undo", &[("equal", "yes")]).await.status, 303);
    let counts = office.server.store().coding_counts("consultation").await.expect("counts");
    assert_eq!((counts[0].texts, counts[0].coded), (3, 0));
}

#[tokio::test]
async fn like_texts_are_served_one_after_another() {
    let about = ["Le chiffrement protège", "Former les enseignants", "Une juridiction internationale"];
    let texts: Vec<String> = (0..12).map(|at| format!("{} {at}", about[at % 3])).collect();
    let (_office, lea) = office(&texts.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let (mut page, mut order) = (lea.get(CODING).await, Vec::new());
    for _ in 0..12 {
        order.push(about.iter().position(|about| text_of(&page).starts_with(about)).expect("a text"));
        page = lea.get(&format!("{CODING}?after={}", response_of(&page))).await;
    }
    order.dedup();
    assert_eq!(order.len(), 3, "{order:?}");
}

/// Waits until suggestions are made, and returns the page.
async fn suggested_page(person: &Person, address: &str) -> Answer {
    for _ in 0..100 {
        let page = person.get(address).await;
        if is_suggested(&page) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("nothing is suggested");
}

/// Publishes a text of 1a in another wording, as a reviewer who has seen the newest review.
async fn review_again(store: &dyn Store, response: &str, text: &str) {
    let reviews = store.reviews_of("consultation", &[response.to_owned()]).await.expect("reviews");
    let (last, before) = reviews.last().cloned().expect("a review");
    let published = PublishedChange::Replace {
        text: text.to_owned(),
        folded: text.to_lowercase(),
        likeness: LikenessKeys::default(),
    };
    let effect = ReviewEffect { published, entry: None };
    let review = Review { act: ReviewAct::Decision(Verdict::Redacted(vec![(19, 27)])), at: before.at + 1, ..before };
    let recorded = store
        .record_review("consultation", review, SeenReview { revision: 1, last }, effect, act(Action::DecideOnText))
        .await;
    assert_eq!(recorded.expect("it answers"), ReviewOutcome::Recorded);
}

#[tokio::test]
async fn a_text_that_is_withdrawn_amended_or_reviewed_again_has_no_say_from_then_on() {
    let mut texts: Vec<String> = (0..34).map(|at| format!("Former les enseignants, article {at}")).collect();
    let leaving = ["Le chiffrement de bout en bout", "Le chiffrement des sauvegardes", "Le chiffrement des échanges"];
    texts.extend(leaving.map(str::to_owned));
    texts.extend((0..8).map(|at| format!("Le chiffrement partout, point {at}")));
    let all: Vec<&str> = texts.iter().map(String::as_str).collect();
    let (office, lea, receipts) = office_with_receipts(&all).await;
    for (id, label) in [("training", "Formation"), ("crypto", "Secret")] {
        assert_eq!(add(&lea, id, label, &[]).await.status, 303);
    }
    let store = office.server.store();
    let (mut after, mut waiting, mut left) = (String::new(), Vec::new(), Vec::new());
    for _ in &texts {
        let page = lea.get(&format!("{CODING}?after={after}")).await;
        let (text, response) = (text_of(&page), response_of(&page));
        if text.contains("partout") {
            waiting.push(response.clone());
        } else {
            let theme = if text.contains("chiffrement") { "crypto" } else { "training" };
            code(&lea, &page, &[theme]).await;
        }
        if leaving.contains(&text.as_str()) {
            left.push((text, response.clone()));
        }
        after = response;
    }
    let shown: Vec<String> = waiting.into_iter().filter(|id| !is_hidden_from_coders("1a", id)).collect();
    let address = format!("{CODING}?text={}", shown.first().expect("a text whose suggestions are shown"));
    assert!(words(&suggested_page(&lea, &address).await).contains("Secret"));
    // Another process changes the store; this one is told nothing.
    for (text, response) in &left {
        let page = lea.get(&address).await;
        assert!(page.text().contains("Secret") && is_suggested(&page), "{text} has a say still");
        let receipt = &receipts[all.iter().position(|known| known == text).expect("a text")];
        if text.contains("bout en bout") {
            assert_eq!(withdraw(&office.server, receipt).await.status, 200);
        } else if text.contains("sauvegardes") {
            let answer = amend(&office.server, receipt, 1, &required_and(&[("1a", "Autre chose")])).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
        } else {
            review_again(store, response, "Le chiffrement des [masqué]").await;
        }
    }
    let page = lea.get(&address).await;
    let suggested =
        page.html().named("input").into_iter().find(|input| input.attribute("name").as_deref() == Some("suggested"));
    let codes = suggested.and_then(|input| input.attribute("value")).unwrap_or_default();
    assert!(!codes.contains("crypto"), "{codes}");
    for text in ["bout en bout", "sauvegardes", "échanges"] {
        assert!(!page.text().contains(text), "{text}");
    }
}
