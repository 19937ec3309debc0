//! The disclosure review by several reviewers at once: reservations, second opinions, second readers.

use super::{Office, REVIEW, address, listed, office, press, shown, waiting};
use crate::support::client::Answer;
use crate::support::program::Place;
use crate::support::responses::{fresh_id, required_and};
use consultation::workspace::Role;

#[tokio::test]
async fn a_text_is_reserved_for_whoever_has_it_before_them() {
    let office = office(&[&[("1a", "Un")], &[("1a", "Deux")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let (of_ada, of_bob) = (ada.get(REVIEW).await, bob.get(REVIEW).await);
    assert_ne!(shown(&of_ada), shown(&of_bob));
    assert_eq!(shown(&ada.get(REVIEW).await), shown(&of_ada), "the same person gets the same text again");
    let opened = bob.get(&address(&of_ada)).await;
    assert!(opened.html().words().contains("ada@example.org relit ce texte"), "{}", opened.html().words());
    // Nothing else waits for either of them, until the reservations lapse.
    let after = |page: &Answer| {
        let html = page.html();
        html.elements().iter().find_map(|element| element.attribute("data-review-ahead")).expect("the next text")
    };
    assert!(ada.get(&after(&of_ada)).await.html().named("blockquote").is_empty());
    office.wait(10 * 60 * 1000 + 1);
    assert_eq!(shown(&ada.get(&after(&of_ada)).await), shown(&of_bob));
}

#[tokio::test]
async fn a_decision_on_a_text_that_somebody_else_decided_is_refused_and_nothing_typed_is_lost() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let of_ada = ada.get(REVIEW).await;
    let of_bob = bob.get(&address(&of_ada)).await;
    assert_eq!(press(&ada, &of_ada, "accept", &[("note", "rien à cacher")]).await.status, 303);
    let refused = press(&bob, &of_bob, "withhold", &[("note", "un nom"), ("words", "texte")]).await;
    assert_eq!(refused.status, 422);
    let html = refused.html();
    assert!(html.title().starts_with("Erreur"), "{}", html.title());
    let words = html.words();
    assert!(words.contains("Quelqu’un d’autre a décidé") && words.contains("rien à cacher"), "{words}");
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form");
    let typed = form.entries();
    assert!(typed.contains(&("note".into(), "un nom".into())) && typed.contains(&("words".into(), "texte".into())));
    // Who has seen the other's decision may decide otherwise.
    assert_eq!(press(&bob, &refused, "withhold", &[]).await.status, 303);
    let decided: Vec<_> = office.logged().await.into_iter().filter(|entry| entry.starts_with("review")).collect();
    assert_eq!(decided, ["review.decide done"; 2]);
}

#[tokio::test]
async fn an_undone_decision_waits_again_and_stays_in_the_log() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    let own = address(&page);
    assert_eq!(press(&ada, &page, "accept", &[]).await.status, 303);
    assert_eq!(waiting(&ada).await, 0);
    let refused = bob.post(&own, &[("action", "undo")]).await;
    assert!(refused.status == 422 && refused.html().words().contains("n’est pas la vôtre"), "{}", refused.status);
    let undone = ada.post(&own, &[("action", "undo")]).await;
    assert_eq!(undone.status, 303, "{}", undone.text());
    let again = ada.get(undone.header("location")).await;
    assert!(again.html().words().contains("Votre décision est annulée"), "{}", again.html().words());
    assert_eq!((waiting(&ada).await, shown(&again)), (1, "Un texte".to_owned()));
    assert!(again.html().words().contains("Décision annulée"));
    let logged: Vec<_> = office.logged().await.into_iter().filter(|entry| entry.starts_with("review")).collect();
    assert_eq!(logged, ["review.decide done", "review.undo done"]);
}

#[tokio::test]
async fn a_text_on_which_a_reviewer_wants_a_second_opinion_waits_for_somebody_else() {
    let office = office(&[&[("1a", "Un texte")]]).await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!(press(&ada, &page, "ask-opinion", &[("note", "est-ce un nom ?")]).await.status, 303);
    assert!(ada.get(REVIEW).await.html().named("blockquote").is_empty(), "whoever asked does not get it again");
    assert_eq!(listed(&ada, "status=opinion-wanted").await, 1);
    assert!(ada.get(&address(&page)).await.html().words().contains("Vous avez demandé un deuxième avis"));
    // Looking at it reserved it.
    office.wait(10 * 60 * 1000 + 1);
    assert!(bob.get(&format!("{REVIEW}/together")).await.html().named("blockquote").is_empty());
    let page = bob.get(REVIEW).await;
    let words = page.html().words();
    assert!(words.contains("demande votre avis") && words.contains("est-ce un nom ?"), "{words}");
    assert_eq!(press(&bob, &page, "accept", &[]).await.status, 303);
    assert_eq!(waiting(&ada).await, 0);
    let logged: Vec<_> = office.logged().await.into_iter().filter(|entry| entry.starts_with("review")).collect();
    assert_eq!(logged, ["review.ask-opinion done", "review.decide done"]);
}

/// An office whose form asks for a second reader, with one text.
async fn office_with_second_reader(text: &str) -> Office {
    let office = Office::of_site(Place::new().site_with_second_reader()).await;
    let answer = office.server.submit(&fresh_id(), &required_and(&[("1a", text)])).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    office
}

#[tokio::test]
async fn where_the_form_asks_for_a_second_reader_two_persons_have_to_agree() {
    let office = office_with_second_reader("Un texte").await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!(press(&ada, &page, "accept", &[("note", "bien")]).await.status, 303);
    assert_eq!(listed(&ada, "status=read-once").await, 1);
    assert!(ada.get(REVIEW).await.html().named("blockquote").is_empty(), "nobody is asked twice");
    // The second reader does not see what the first decided.
    let page = bob.get(REVIEW).await;
    let words = page.html().words();
    assert!(
        shown(&page) == "Un texte" && !words.contains("bien") && words.contains("s’affichera après la vôtre"),
        "{words}"
    );
    assert_eq!(press(&bob, &page, "accept", &[]).await.status, 303);
    assert_eq!(listed(&ada, "status=accepted").await, 1);
}

#[tokio::test]
async fn different_decisions_are_shown_side_by_side_until_a_third_settles_them() {
    let office = office_with_second_reader("Un texte secret").await;
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    let eve = office.person("eve@example.org", &[Role::Reviewer]).await;
    let page = ada.get(REVIEW).await;
    assert_eq!(press(&ada, &page, "accept", &[]).await.status, 303);
    let page = bob.get(REVIEW).await;
    assert_eq!(press(&bob, &page, "redact", &[("words", "secret"), ("note", "un nom")]).await.status, 303);
    // It is found under its status alone, so that nobody settles it by accident.
    assert!(eve.get(REVIEW).await.html().named("blockquote").is_empty());
    let page = eve.get(&format!("{REVIEW}?status=differing")).await;
    let html = page.html();
    let shown: Vec<String> = html.named("blockquote").iter().map(|quote| quote.text()).collect();
    assert_eq!(shown, ["Un texte secret", "Un texte secret", "Un texte [masqué]"]);
    assert!(html.words().contains("un nom"), "{}", html.words());
    assert_eq!(press(&eve, &page, "redact", &[("span", "9-15 secret")]).await.status, 303);
    assert_eq!(listed(&eve, "status=redacted").await, 1);
}
