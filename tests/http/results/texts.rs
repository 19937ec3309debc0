//! Free texts: only those that were accepted in the review are shown.

use super::{ENGLISH_PAGE, PAGE, closed_with};
use crate::support::acts::act;
use crate::support::responses::required_and;
use crate::support::server::Server;
use consultation::store::{LikenessKeys, PublishedChange, Review, ReviewAct, ReviewEffect, SeenReview, Verdict};
use consultation::text::folding::fold_text;
use consultation::workspace::Action;

const TEXTS: &str = "/fr/consultation/results?texts=1a";

/// A closed consultation with these texts in 1a; the marked ones were accepted.
async fn reviewed(texts: &[(&str, bool)]) -> Server {
    let responses: Vec<_> = texts.iter().map(|(text, _)| required_and(&[("1a", text)])).collect();
    let server = closed_with(&responses).await;
    let rows = server.store().public_rows("consultation", "", 1000).await.expect("rows");
    for row in rows {
        let document: serde_json::Value = serde_json::from_str(&row.document).expect("JSON");
        let written = document["1a"].as_str().expect("a text");
        let (text, accepted) = texts.iter().find(|(text, _)| *text == written).expect("a text that was sent");
        let review = Review {
            response_id: row.response_id,
            control: "1a".into(),
            text_digest: b"digest".to_vec(),
            act: ReviewAct::Decision(if *accepted { Verdict::Accepted } else { Verdict::Withheld }),
            note: String::new(),
            person: "account:tester".into(),
            by: "a tester".into(),
            at: 0,
        };
        let published = accepted.then(|| PublishedChange::Replace {
            text: (*text).to_owned(),
            folded: fold_text(text),
            likeness: LikenessKeys::default(),
        });
        let effect = ReviewEffect { published: published.unwrap_or(PublishedChange::Remove), entry: None };
        let seen = SeenReview { revision: row.revision, last: 0 };
        let act = act(Action::DecideOnText);
        server.store().record_review("consultation", review, seen, effect, act).await.expect("a review");
    }
    server
}

#[tokio::test]
async fn only_reviewed_texts_are_shown() {
    let server = reviewed(&[("Le calcul quantique", true), ("Appelez Jean Dupont", false)]).await;
    let page = server.get(TEXTS).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("cache-control"), "no-cache");
    assert!(page.text().contains("Le calcul quantique") && !page.text().contains("Dupont"));
    let unread = server.get("/fr/consultation/results?texts=1b").await;
    assert_eq!(unread.status, 200);
    assert!(unread.html().words().contains("pour l’instant"));
    assert_eq!(server.get("/fr/consultation/results?texts=7a").await.status, 404);
    assert_eq!(server.get("/fr/consultation/results?texts=1c").await.status, 404);
}

#[tokio::test]
async fn the_results_link_to_the_published_texts() {
    let mut texts: Vec<_> = (0..6).map(|at| (format!("Réponse {at}"), true)).collect();
    texts[5].1 = false;
    let texts: Vec<_> = texts.iter().map(|(text, accepted)| (text.as_str(), *accepted)).collect();
    let server = reviewed(&texts).await;
    let links: Vec<_> = server
        .get(PAGE)
        .await
        .html()
        .named("a")
        .iter()
        .filter_map(|link| link.attribute("href"))
        .filter(|href| href.starts_with('?'))
        .collect();
    assert_eq!(links, ["?texts=1a"]);
    assert_eq!(server.get(&format!("{ENGLISH_PAGE}?texts=1a")).await.html().named("blockquote").len(), 5);
}

#[tokio::test]
async fn the_text_search_ignores_case_and_accents() {
    let server = reviewed(&[("L’Été ÉLÉGANT", true), ("100% sûr", true), ("autre_chose", true)]).await;
    for (search, expected) in [
        ("elegant", vec!["L’Été ÉLÉGANT"]),
        ("%C3%89t%C3%A9", vec!["L’Été ÉLÉGANT"]),
        ("%25", vec!["100% sûr"]),
        ("_", vec!["autre_chose"]),
        ("nowhere", vec![]),
    ] {
        let page = server.get(&format!("{TEXTS}&search={search}")).await;
        let found: Vec<_> = page.html().named("blockquote").iter().map(|text| text.text()).collect();
        assert_eq!(page.status, 200, "{search}");
        assert_eq!(found, expected, "{search}");
    }
}

#[tokio::test]
async fn a_page_lists_twenty_texts_and_each_text_once() {
    let written: Vec<_> = (0..45).map(|at| format!("texte {at}")).collect();
    let texts: Vec<_> = written.iter().map(|text| (text.as_str(), true)).collect();
    let server = reviewed(&texts).await;
    let (mut address, mut found, mut pages) = (format!("{TEXTS}&search=texte"), Vec::new(), Vec::new());
    loop {
        let page = server.get(&address).await.html();
        let texts: Vec<_> = page.named("blockquote").iter().map(|text| text.text()).collect();
        pages.push(texts.len());
        found.extend(texts);
        let links = page.named("a").into_iter().filter_map(|link| link.attribute("href"));
        match links.filter(|href| href.contains("after=")).last() {
            Some(next) => address = format!("/fr/consultation/results{next}"),
            None => break,
        }
    }
    found.sort();
    let mut expected = written.clone();
    expected.sort();
    assert_eq!(pages, [20, 20, 5]);
    assert_eq!(found, expected);
}

#[tokio::test]
async fn answers_and_search_words_are_shown_as_text() {
    let attack = "\"><script>alert(1)</script>";
    let server = reviewed(&[(attack, true)]).await;
    let page = server.get(&format!("{TEXTS}&search=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).await;
    assert!(page.html().named("script").is_empty());
    assert_eq!(page.html().only("blockquote").text(), attack);
    assert_eq!(page.html().id("search").attribute("value").as_deref(), Some(attack));
    for strange in ["&after=%00", "&search=%F0%9F", "&search=&after='--", "&texts=1a"] {
        assert_eq!(server.get(&format!("{TEXTS}{strange}")).await.status, 200, "{strange}");
    }
}
