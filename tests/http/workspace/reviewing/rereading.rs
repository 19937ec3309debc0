//! Where the form wants it, some accepted texts are read again by another person, and the list says how often they decide otherwise.

use super::{Office, REVIEW, listed, press, waiting};
use crate::support::program::Place;
use crate::support::responses::{fresh_id, required_and};
use consultation::workspace::Role;

/// So many that none of them is drawn once in two thousand runs, and the test says so then.
const TEXTS: usize = 150;

#[tokio::test]
async fn a_share_of_the_accepted_texts_is_read_again_by_another_person() {
    let office = Office::of_site(Place::new().site_with_open_data("rereading = true")).await;
    for number in 0..TEXTS {
        let text = format!("Texte {number}");
        let answer = office.server.submit(&fresh_id(), &required_and(&[("1a", &text)])).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
    let ada = office.person("ada@example.org", &[Role::Reviewer]).await;
    let bob = office.person("bob@example.org", &[Role::Reviewer]).await;
    for _ in 0..TEXTS {
        let page = ada.get(REVIEW).await;
        assert_eq!(press(&ada, &page, "accept", &[]).await.status, 303);
    }
    assert!(ada.get(REVIEW).await.html().named("blockquote").is_empty(), "nobody reads a text of their own again");
    let drawn = listed(&bob, "status=read-once").await;
    assert!((1..30).contains(&drawn), "{drawn}");
    assert_eq!(waiting(&bob).await, drawn);
    for number in 0..drawn {
        let page = bob.get(REVIEW).await;
        let action = if number == 0 { "withhold" } else { "accept" };
        assert_eq!(press(&bob, &page, action, &[("note", "un nom")]).await.status, 303);
    }
    assert_eq!(listed(&bob, "status=differing").await, 1);
    let share = (100 + drawn / 2) / drawn;
    let words = bob.get(&format!("{REVIEW}/list")).await.html().words();
    let said = format!("{drawn} acceptations relues par une autre personne, 1 changées, soit {share}");
    assert!(words.contains(&said), "{said}: {words}");
    // Who gave way settles the text; that it was overturned stays.
    let page = ada.get(&format!("{REVIEW}?status=differing")).await;
    assert_eq!(press(&ada, &page, "withhold", &[("note", "en effet")]).await.status, 303);
    assert_eq!((listed(&ada, "status=differing").await, waiting(&ada).await), (0, 0));
    assert!(bob.get(&format!("{REVIEW}/list")).await.html().words().contains(&said));
}
