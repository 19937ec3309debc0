//! Texts that two people code without knowing of each other: drawn, coded, compared, settled.

use super::coding::{CODING, FRAME, add, chosen, office, press, text_of, words};
use super::{Office, Person};
use crate::support::client::Answer;
use consultation::workspace::Role;

const AGREEMENT: &str = "/operator/fr/consultation/agreement/1a";
const SETTLING: &str = "/operator/fr/consultation/settling/1a";
const TEXTS: [&str; 4] = ["Des cours pour tous", "Une loi claire", "Des cours et une loi", "Rien"];

/// The coders of the page's form whose names these are, as the form sends them.
fn coders(page: &Answer, names: &[&str]) -> Vec<String> {
    let html = page.html();
    let labels = html.named("label");
    let coder = |name: &&str| {
        let label = labels.iter().find(|label| label.text().contains(*name)).expect("a label");
        let input = label.descendants().into_iter().find(|element| element.name() == "input").expect("an input");
        input.attribute("value").expect("a value")
    };
    names.iter().map(coder).collect()
}

async fn draw(lea: &Person, names: &[&str], changes: &[(&str, &str)]) -> Answer {
    let page = lea.get(AGREEMENT).await;
    let coders = coders(&page, names);
    let coders = coders.iter().map(|coder| ("coder", coder.as_str()));
    press(lea, &page, "draw", &coders.chain(changes.iter().copied()).collect::<Vec<_>>()).await
}

/// Codes every text that is given to a person. Returns the texts in the order in which they came.
async fn code_all(person: &Person, codes: impl Fn(&str) -> &'static [&'static str]) -> Vec<String> {
    let mut texts = Vec::new();
    loop {
        let page = person.get(CODING).await;
        if page.html().named("blockquote").is_empty() {
            return texts;
        }
        assert!(chosen(&page).is_empty(), "nothing is chosen beforehand");
        let text = text_of(&page);
        let given: Vec<_> = codes(&text).iter().map(|code| ("code", *code)).collect();
        texts.push(text);
        assert_eq!(press(person, &page, "code", &given).await.status, 303);
    }
}

fn by_words(text: &str) -> &'static [&'static str] {
    match (text.contains("cours"), text.contains("loi")) {
        (true, true) => &["training", "law"],
        (true, false) => &["training"],
        (false, true) => &["law"],
        (false, false) => &["no-answer-in-it"],
    }
}

/// An office whose texts are given to Zoé and Yan.
async fn drawn() -> (Office, Person, Person, Person) {
    let (office, lea) = office(&TEXTS).await;
    let zoe = office.person("zoe@example.org", &[Role::Coder]).await;
    let yan = office.person("yan@example.org", &[Role::Coder]).await;
    assert_eq!(add(&lea, "training", "Formation", &[]).await.status, 303);
    assert_eq!(add(&lea, "law", "Droit", &[]).await.status, 303);
    let drawn = draw(&lea, &["zoe@example.org", "yan@example.org"], &[("seed", "graine")]).await;
    assert_eq!(drawn.status, 303, "{}", words(&drawn));
    (office, lea, zoe, yan)
}

#[tokio::test]
async fn two_people_code_the_same_texts_and_what_they_coded_differently_is_settled() {
    let (office, lea, zoe, yan) = drawn().await;
    let page = words(&lea.get(AGREEMENT).await);
    assert!(page.contains("0 sur 4") && page.contains("graine"), "{page}");
    let of_zoe = code_all(&zoe, by_words).await;
    assert!(words(&lea.get(AGREEMENT).await).contains("dès que les deux auront codé un texte"));
    assert!(words(&lea.get(SETTLING).await).contains("Aucun texte n’attend d’être tranché"));
    let of_yan = code_all(&yan, |text| if text.contains("claire") { &["training"] } else { by_words(text) }).await;
    assert_eq!((of_zoe.len(), &of_zoe), (4, &of_yan), "both get all texts, in the same order");
    let page = words(&lea.get(AGREEMENT).await);
    assert!(page.contains("4 sur 4"), "{page}");
    assert!(page.contains("À trancher : 1") && page.contains("trop rare pour être jugé"), "{page}");
    let text = lea.get(SETTLING).await;
    assert_eq!((text_of(&text), chosen(&text).len()), ("Une loi claire".to_owned(), 0));
    assert!(words(&text).contains("Codage de A") && words(&text).contains("Codage de B"), "{}", words(&text));
    for (changes, telling) in [
        (&[("code", "law")][..], "Donner un motif"),
        (&[("reason", "voir la définition")], "Choisir au moins un thème"),
        (&[("code", "law"), ("reason", "x"), ("seen", "0-1")], "Quelqu’un a tranché ce texte"),
    ] {
        let refused = press(&lea, &text, "settle", changes).await;
        assert!(refused.status == 422 && words(&refused).contains(telling), "{}", words(&refused));
    }
    let settled = press(&lea, &text, "settle", &[("code", "law"), ("reason", "voir la définition")]).await;
    assert_eq!((settled.status, settled.header("location")), (303, SETTLING));
    assert!(words(&lea.get(SETTLING).await).contains("Aucun texte n’attend d’être tranché"));
    let page = lea.get(AGREEMENT).await;
    assert!(words(&page).contains("tranchés : 1"), "{}", words(&page));
    let links = page.html().named("a").into_iter().filter_map(|link| link.attribute("href"));
    let again = links.into_iter().find(|href| href.contains("/settling/1a?text=")).expect("a link to the text");
    let shown = lea.get(&again).await;
    assert!(
        words(&shown).contains("Droit (trop rare pour être jugé). Motif : voir la définition"),
        "{}",
        words(&shown)
    );
    let undone = press(&lea, &shown, "undo", &[]).await;
    assert_eq!(undone.status, 303);
    assert_eq!(text_of(&lea.get(SETTLING).await), "Une loi claire");
    let log = office.logged().await;
    for entry in ["sample.draw done", "coding.settle done", "coding.undo-settlement done"] {
        assert_eq!(log.iter().filter(|known| *known == entry).count(), 1, "{entry}");
    }
}

#[tokio::test]
async fn a_coder_learns_nothing_of_the_other_and_nobody_else_codes_the_text() {
    let (office, lea, zoe, yan) = drawn().await;
    let page = zoe.get(CODING).await;
    let response = page.html().named("input").into_iter().find_map(|input| {
        (input.attribute("name").as_deref() == Some("text")).then(|| input.attribute("value")).flatten()
    });
    let address = format!("{CODING}?text={}", response.expect("a response"));
    assert_eq!(press(&zoe, &page, "code", &[("code", "law")]).await.status, 303);
    let of_yan = yan.get(&address).await;
    assert_eq!((of_yan.status, chosen(&of_yan).len()), (200, 0));
    assert_eq!(lea.get(&address).await.status, 404, "the text belongs to two others");
    let other = office.person("xin@example.org", &[Role::Coder]).await;
    assert!(words(&other.get(CODING).await).contains("Aucun texte n’attend d’être codé"));
    for person in [&zoe, &yan] {
        for address in [AGREEMENT, SETTLING] {
            assert_eq!(person.get(address).await.status, 403);
        }
    }
    let list = words(&yan.get("/operator/fr/consultation/codings/1a").await);
    assert!(list.contains("Aucun codage de cette sorte"), "{list}");
    assert!(words(&lea.get("/operator/fr/consultation/codings/1a").await).contains("Aucun codage de cette sorte"));
    // Zoé sees her own, and may take it back while Yan has not coded the text.
    let own = zoe.get("/operator/fr/consultation/codings/1a").await;
    assert!(words(&own).contains("Droit"), "{}", words(&own));
    assert_eq!(press(&zoe, &own, "undo", &[]).await.status, 303);
    assert_eq!(code_all(&zoe, by_words).await.len(), 4);
}

#[tokio::test]
async fn the_themes_stay_as_they_are_until_the_sample_is_ended() {
    let (_office, lea, zoe, _yan) = drawn().await;
    let refused = add(&lea, "money", "Argent", &[]).await;
    assert!(refused.status == 422 && words(&refused).contains("double codage"), "{}", words(&refused));
    let page = lea.get(AGREEMENT).await;
    let refused = press(&lea, &page, "end", &[("reason", "")]).await;
    assert!(refused.status == 422 && words(&refused).contains("Donner un motif"), "{}", words(&refused));
    assert_eq!(press(&lea, &page, "end", &[("reason", "un thème manque")]).await.status, 303);
    let ended = words(&lea.get(AGREEMENT).await);
    assert!(ended.contains("ses chiffres ne valent plus"), "{ended}");
    assert_eq!(add(&lea, "money", "Argent", &[]).await.status, 303);
    assert!(words(&lea.get(FRAME).await).contains("Argent"));
    assert_eq!(code_all(&zoe, by_words).await.len(), 4, "anybody codes them now");
}

#[tokio::test]
async fn a_draw_that_cannot_be_made_says_why_and_keeps_what_was_entered() {
    let (office, lea) = office(&TEXTS).await;
    office.person("zoe@example.org", &[Role::Coder]).await;
    let both = ["zoe@example.org", "lea@example.org"];
    let refused = draw(&lea, &both, &[]).await;
    assert!(refused.status == 422 && words(&refused).contains("pas encore de thème"), "{}", words(&refused));
    assert_eq!(add(&lea, "law", "Droit", &[]).await.status, 303);
    for (names, changes, telling) in [
        (&both[..1], &[("seed", "graine-7")][..], "au moins deux codeurs"),
        (&both, &[("seed", "graine-7"), ("size", "beaucoup")], "nombre entier"),
        (&both, &[("seed", "graine-7"), ("size", "0")], "nombre entier"),
    ] {
        let refused = draw(&lea, names, changes).await;
        assert!(refused.status == 422 && words(&refused).contains(telling), "{}", words(&refused));
        assert!(refused.text().contains("graine-7"));
    }
    let outsider = draw(&lea, &both[..1], &[("coder", "account:nobody")]).await;
    assert_eq!(outsider.status, 422, "whoever may not code is given no text");
    assert_eq!(draw(&lea, &both, &[("purpose", "training"), ("size", "2")]).await.status, 303);
    let page = words(&lea.get(AGREEMENT).await);
    assert!(page.contains("0 sur 2") && page.contains("Entraînement"), "{page}");
}

#[tokio::test]
async fn a_part_of_few_texts_is_not_drawn() {
    let (office, lea, _, yan) = drawn().await;
    for (size, telling) in [("0", "nombre entier"), ("2", "Tous les textes seraient tirés")] {
        let refused = lea.post(AGREEMENT, &[("action", "draw-part"), ("size", size)]).await;
        assert!(refused.status == 422 && words(&refused).contains(telling), "{}", words(&refused));
    }
    let ended = lea.post(AGREEMENT, &[("action", "end-part"), ("reason", "x")]).await;
    assert_eq!(ended.status, 422);
    assert_eq!(yan.post(AGREEMENT, &[("action", "draw-part")]).await.status, 403);
    assert!(!office.logged().await.iter().any(|entry| entry.starts_with("part.")));
}

#[tokio::test]
async fn a_site_without_a_synthesis_says_so_where_it_would_be_signed() {
    let (_office, lea, _, yan) = drawn().await;
    let page = lea.get("/operator/fr/consultation/synthesis").await;
    assert!(page.status == 200 && words(&page).contains("pas encore de synthèse"), "{}", words(&page));
    let missing = lea.post("/operator/fr/consultation/synthesis", &[("language", "fr"), ("name", "x")]).await;
    assert_eq!(missing.status, 422, "the page says that the document is gone");
    assert_eq!(yan.get("/operator/fr/consultation/synthesis").await.status, 403);
}
