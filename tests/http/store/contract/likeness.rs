//! Like texts are coded one after another, and nearly equal ones are found while they wait for a coder.

use super::coding::{EVENING, code, next, publish_with, published, text};
use super::{FORM, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{
    CodingOutcome, DrawnText, LikenessKeys, NewDoubleSample, SamplePurpose, Store, TextKey, UnplacedText,
};
use consultation::workspace::Action;

fn keys(order: &str, first: i64) -> LikenessKeys {
    LikenessKeys { order: order.to_owned(), bands: Some(std::array::from_fn(|at| first + at as i64)) }
}

async fn place(store: &dyn Store, id: &str, likeness: LikenessKeys) {
    let seen = text(store, id, "a").await.expect("a text").text;
    publish_with(store, id, "1a", Some(&seen), likeness).await;
}

/// The responses that a person is given, each after the one before, until there is none.
async fn given(store: &dyn Store, person: &str) -> Vec<String> {
    let (mut ids, mut after) = (Vec::new(), String::new());
    while let Some(text) = next(store, person, &after, EVENING).await {
        after.clone_from(&text.response_id);
        ids.push(text.response_id);
    }
    ids
}

pub(crate) async fn like_texts_follow_one_another(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 5).await;
    for (id, order) in ids.iter().zip(["fr b", "fr a", "fr b", "de z", "fr a"]) {
        place(store, id, keys(order, 0)).await;
    }
    let expected = [3, 1, 4, 0, 2].map(|at: usize| ids[at].clone());
    assert_eq!(given(store, "a").await, expected);
    // A text whose response is gone has no place: the search begins anew.
    assert_eq!(next(store, "a", "gone", EVENING).await.map(|text| text.response_id), Some(ids[3].clone()));
    // Whoever has texts of a sample to code gets all of them by their random ids.
    let drawn = DrawnText { response_id: ids[2].clone(), coders: ["a".to_owned(), "b".to_owned()] };
    let sample = NewDoubleSample {
        control: "1a".to_owned(),
        purpose: SamplePurpose::Reliability,
        frame_version: 0,
        seed: "graine".to_owned(),
        strata: "[]".to_owned(),
        by: "Léa".to_owned(),
        texts: vec![drawn],
    };
    store.draw_double_sample(FORM, sample, act(Action::DrawSample)).await.expect("it is drawn");
    assert_eq!(given(store, "a").await, ids);
    let seen = text(store, &ids[2], "a").await.expect("a text");
    assert_eq!(code(store, &seen, "a", Some("x")).await, CodingOutcome::Recorded);
    let without = [3, 1, 4, 0].map(|at: usize| ids[at].clone());
    assert_eq!(given(store, "a").await, without);
    assert_eq!(given(store, "c").await, [] as [String; 0], "another has them before them");
}

pub(crate) async fn texts_of_an_earlier_version_get_their_likeness_unless_they_changed(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    let unplaced = store.texts_without_likeness(FORM, 10).await.expect("texts");
    let names: Vec<_> = unplaced.iter().map(|text| text.key.response_id.clone()).collect();
    assert_eq!((&names, store.texts_without_likeness(FORM, 2).await.expect("texts").len()), (&ids, 2));
    assert!(store.texts_without_likeness("other", 10).await.expect("texts").is_empty());
    let mut placed: Vec<(UnplacedText, LikenessKeys)> =
        unplaced.into_iter().zip(["b", "a", "c"]).map(|(text, order)| (text, keys(order, 0))).collect();
    placed[2].0.text = "another one".to_owned();
    store.assign_likeness(FORM, &placed).await.expect("they are placed");
    let left = store.texts_without_likeness(FORM, 10).await.expect("texts");
    assert_eq!(left.iter().map(|text| &text.key.response_id).collect::<Vec<_>>(), [&ids[2]]);
    let expected = [2, 1, 0].map(|at: usize| ids[at].clone());
    assert_eq!(given(store, "a").await, expected, "a text whose likeness is not known comes first");
}

pub(crate) async fn nearly_equal_texts_are_found_by_their_keys_while_they_wait(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 5).await;
    // The second and third have a key in common with the first, the fourth has none, the last has none at all.
    for (id, first) in ids.iter().zip([0, 0, 1, 100]) {
        let shifted = keys("fr", first);
        let bands = shifted.bands.map(|bands| std::array::from_fn(|at| if at == 3 { first / 2 } else { bands[at] }));
        place(store, id, LikenessKeys { bands, ..shifted }).await;
    }
    let key = TextKey { response_id: ids[0].clone(), control: "1a".to_owned() };
    let bands = std::array::from_fn(|at| if at == 3 { 0 } else { at as i64 });
    let near = |limit: u32| {
        let key = key.clone();
        async move {
            let found = store.texts_with_bands(FORM, &key, bands, limit).await.expect("texts");
            found.into_iter().map(|text| text.response_id).collect::<Vec<_>>()
        }
    };
    assert_eq!(near(10).await, [ids[1].clone(), ids[2].clone()]);
    assert_eq!(near(2).await, [ids[1].clone()], "so many are read for each key, and the text itself is one");
    let seen = text(store, &ids[1], "a").await.expect("a text");
    assert_eq!(code(store, &seen, "a", Some("x")).await, CodingOutcome::Recorded);
    assert_eq!(near(10).await, [ids[2].clone()]);
    assert!(store.texts_with_bands("other", &key, bands, 10).await.expect("texts").is_empty());
    for submission in ["s0", "s1", "s2", "s3", "s4"] {
        store.withdraw(FORM, withdrawal(submission)).await.expect("it is withdrawn");
    }
    assert!(near(10).await.is_empty());
}
