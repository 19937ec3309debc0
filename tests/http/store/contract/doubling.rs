//! Texts of a double sample belong to two coders, who know nothing of each other; what both gave first stays, and a settlement comes beside it.

use super::coding::{EVENING, changes, code, coding, next, publish, published, respondent, standing, text};
use super::{FORM, amendment, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{
    Amendment, CodingOutcome, CodingSuggestion, DoubleSample, DoubleText, DrawOutcome, DrawnText, FrameOutcome,
    NewDoubleSample, SamplePurpose, SettleOutcome, Settlement, Store, TextKey, Withdrawal,
};
use consultation::workspace::Action;

fn sample(ids: &[&String], frame_version: u32) -> NewDoubleSample {
    let drawn = |id: &&String| DrawnText { response_id: (*id).clone(), coders: ["a".to_owned(), "b".to_owned()] };
    NewDoubleSample {
        control: "1a".to_owned(),
        purpose: SamplePurpose::Reliability,
        frame_version,
        seed: "graine".to_owned(),
        strata: "[]".to_owned(),
        by: "Léa".to_owned(),
        texts: ids.iter().map(drawn).collect(),
    }
}

async fn draw(store: &dyn Store, ids: &[&String]) -> DrawOutcome {
    store.draw_double_sample(FORM, sample(ids, 0), act(Action::DrawSample)).await.expect("it answers")
}

async fn only_sample(store: &dyn Store) -> DoubleSample {
    let mut samples = store.double_samples(FORM).await.expect("samples");
    assert_eq!(samples.len(), 1);
    samples.remove(0)
}

async fn texts(store: &dyn Store, sample: i64) -> Vec<DoubleText> {
    store.double_texts(FORM, sample, 0, 100).await.expect("texts")
}

/// The first codings of a text, by coder; a full stop where there is none.
fn first(text: &DoubleText) -> Vec<String> {
    let codes = |coding: &Option<(i64, consultation::store::Coding)>| {
        coding.as_ref().map_or_else(|| ".".to_owned(), |(_, coding)| coding.codes.clone().unwrap_or_default())
    };
    text.codings.iter().map(|assigned| format!("{} {}", assigned.coder, codes(&assigned.coding))).collect()
}

/// Codes a text as this coder sees it.
async fn give(store: &dyn Store, id: &str, coder: &str, codes: Option<&str>) -> CodingOutcome {
    let seen = text(store, id, coder).await.expect("a text of this coder");
    code(store, &seen, coder, codes).await
}

fn settlement(text: &DoubleText, codes: Option<&str>) -> Settlement {
    Settlement {
        response_id: text.response_id.clone(),
        control: "1a".to_owned(),
        text_digest: text.digest(),
        frame_version: 0,
        codes: codes.map(str::to_owned),
        reason: "parce que".to_owned(),
        person: "account:l".to_owned(),
        by: "Léa".to_owned(),
        at: EVENING,
    }
}

async fn settle(store: &dyn Store, text: &DoubleText, codes: Option<&str>, seen: i64) -> SettleOutcome {
    let new = settlement(text, codes);
    store.settle(FORM, new, seen, act(Action::SettleCoding)).await.expect("it answers")
}

pub(crate) async fn a_sample_in_force_keeps_the_frame_and_its_texts_go_to_their_coders_alone(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 4).await;
    assert_eq!(draw(store, &[&ids[2], &ids[0]]).await, DrawOutcome::Drawn);
    let frozen = store.change_frame(FORM, changes(0, &["{}"]), act(Action::ChangeFrame)).await.expect("it answers");
    assert_eq!(frozen, FrameOutcome::Frozen);
    let sample = only_sample(store).await;
    assert_eq!((sample.texts, sample.coded, sample.seed.as_str(), sample.end), (2, 0, "graine", None));
    let drawn = texts(store, sample.number).await;
    let places: Vec<_> = drawn.iter().map(|text| (text.place, text.response_id.clone())).collect();
    assert_eq!(places, [(1, ids[2].clone()), (2, ids[0].clone())]);
    assert_eq!(store.double_texts(FORM, sample.number, 1, 100).await.expect("texts"), drawn[1..]);
    assert_eq!(store.double_texts(FORM, sample.number, 0, 1).await.expect("texts"), drawn[..1]);
    // The two coders get their texts in the order of all; both at once, and again until they are coded.
    for person in ["a", "b", "a"] {
        assert_eq!(next(store, person, "", EVENING).await.map(|text| text.response_id), Some(ids[0].clone()));
    }
    assert_eq!(next(store, "a", &ids[0], EVENING).await.map(|text| text.response_id), Some(ids[1].clone()));
    assert_eq!(next(store, "b", &ids[0], EVENING).await.map(|text| text.response_id), Some(ids[2].clone()));
    assert_eq!(next(store, "c", "", EVENING).await.map(|text| text.response_id), Some(ids[3].clone()));
    assert_eq!(text(store, &ids[0], "c").await, None);
    let seen = text(store, &ids[0], "a").await.expect("a text");
    assert!(seen.is_double);
    assert_eq!(code(store, &seen, "c", Some("x")).await, CodingOutcome::Assigned);
    let ended = store.end_double_sample(FORM, sample.number, "Léa", act(Action::EndSample)).await.expect("it answers");
    assert!(ended);
    let again = store.end_double_sample(FORM, sample.number, "Léa", act(Action::EndSample)).await.expect("it answers");
    assert!(!again);
    assert_eq!(only_sample(store).await.end.map(|end| end.by), Some("Léa".to_owned()));
    assert!(text(store, &ids[0], "c").await.is_some_and(|text| !text.is_double));
    let changed = store.change_frame(FORM, changes(0, &["{}"]), act(Action::ChangeFrame)).await.expect("it answers");
    assert_eq!(changed, FrameOutcome::Changed);
}

pub(crate) async fn first_codings_stay_once_both_coders_have_one(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 1).await;
    assert_eq!(give(store, &ids[0], "a", Some("before")).await, CodingOutcome::Recorded);
    assert_eq!(draw(store, &[&ids[0]]).await, DrawOutcome::Drawn);
    let number = only_sample(store).await.number;
    // What was coded before the draw is no independent coding, and its coder does not see it.
    assert!(text(store, &ids[0], "a").await.expect("a text").own.is_empty());
    assert_eq!(first(&texts(store, number).await[0]), ["a .", "b ."]);
    assert_eq!(give(store, &ids[0], "a", None).await, CodingOutcome::Overtaken);
    assert_eq!(give(store, &ids[0], "a", Some("x")).await, CodingOutcome::Recorded);
    assert_eq!(next(store, "a", "", EVENING).await, None);
    assert_eq!(give(store, &ids[0], "a", None).await, CodingOutcome::Recorded);
    assert_eq!(first(&texts(store, number).await[0]), ["a .", "b ."]);
    assert!(next(store, "a", "", EVENING).await.is_some());
    assert_eq!(give(store, &ids[0], "a", Some("y")).await, CodingOutcome::Recorded);
    assert_eq!(only_sample(store).await.coded, 0);
    assert_eq!(give(store, &ids[0], "b", Some("z")).await, CodingOutcome::Recorded);
    assert_eq!(only_sample(store).await.coded, 1);
    for codes in [Some("w"), None, None] {
        assert_eq!(give(store, &ids[0], "a", codes).await, CodingOutcome::Recorded);
    }
    let text = &texts(store, number).await[0];
    assert_eq!(first(text), ["a y", "b z"]);
    assert!(text.first_codings().is_some());
    assert_eq!(standing(store).await, [("b".to_owned(), "z".to_owned())]);
}

pub(crate) async fn a_draw_that_is_tried_again_draws_once_and_none_follows_another_frame(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 2).await;
    publish(store, &ids[1], "1a", None).await;
    let other = sample(&[&ids[0]], 1);
    let outcome = store.draw_double_sample(FORM, other, act(Action::DrawSample)).await.expect("it answers");
    assert_eq!(outcome, DrawOutcome::FrameChanged);
    let repeated = act(Action::DrawSample);
    for _ in 0..2 {
        let outcome = store.draw_double_sample(FORM, sample(&[&ids[0], &ids[1]], 0), repeated.clone()).await;
        assert_eq!(outcome.expect("it answers"), DrawOutcome::Drawn);
    }
    assert_eq!(only_sample(store).await.texts, 1, "a text that is not published is left out");
    assert_eq!(draw(store, &[&ids[0]]).await, DrawOutcome::AlreadyDrawn);
}

pub(crate) async fn a_text_is_settled_by_who_saw_the_last_settlement(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 1).await;
    assert_eq!(draw(store, &[&ids[0]]).await, DrawOutcome::Drawn);
    assert_eq!(give(store, &ids[0], "a", Some("x")).await, CodingOutcome::Recorded);
    assert_eq!(give(store, &ids[0], "b", Some("y")).await, CodingOutcome::Recorded);
    let number = only_sample(store).await.number;
    let text = texts(store, number).await.remove(0);
    assert_eq!(settle(store, &text, None, 0).await, SettleOutcome::Overtaken, "there is nothing to take back");
    assert_eq!(settle(store, &text, Some("x y"), 0).await, SettleOutcome::Settled);
    assert_eq!(settle(store, &text, Some("y"), 0).await, SettleOutcome::Overtaken);
    let key = TextKey { response_id: ids[0].clone(), control: "1a".to_owned() };
    let known = store.settlements(FORM, &key).await.expect("settlements");
    assert_eq!(known[0].1, settlement(&text, Some("x y")));
    assert_eq!(texts(store, number).await[0].settlement, Some(known[0].clone()));
    assert_eq!(store.standing_settlements(FORM, "1a", "", 10).await.expect("settlements"), known);
    assert_eq!(settle(store, &text, Some("y"), known[0].0).await, SettleOutcome::Settled);
    let newest = store.settlements(FORM, &key).await.expect("settlements")[1].0;
    assert_eq!(settle(store, &text, None, newest).await, SettleOutcome::Settled);
    let counts = store.standing_settlements(FORM, "1a", "", 10).await.expect("settlements");
    assert_eq!(counts, known, "the one before counts again");
    assert_eq!(first(&texts(store, number).await[0]), ["a x", "b y"], "the first codings stay");
    let other = DoubleText { text: "other".to_owned(), ..text };
    assert_eq!(settle(store, &other, Some("y"), newest + 1).await, SettleOutcome::TextChanged);
}

pub(crate) async fn double_codings_and_settlements_go_with_the_text(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    assert_eq!(draw(store, &ids.iter().collect::<Vec<_>>()).await, DrawOutcome::Drawn);
    let number = only_sample(store).await.number;
    for id in &ids {
        for coder in ["a", "b"] {
            assert_eq!(give(store, id, coder, Some(coder)).await, CodingOutcome::Recorded);
        }
    }
    for text in texts(store, number).await {
        assert_eq!(settle(store, &text, Some("a"), 0).await, SettleOutcome::Settled);
    }
    let left = || async {
        let settled = store.standing_settlements(FORM, "1a", "", 10).await.expect("settlements").len();
        let sample = only_sample(store).await;
        (texts(store, number).await.len(), settled, sample.texts, sample.coded)
    };
    assert_eq!(left().await, (3, 3, 3, 3));
    // The same decision again changes nothing; another wording does.
    let same = text(store, &ids[0], "a").await.expect("a text").text;
    publish(store, &ids[0], "1a", Some(&same)).await;
    assert_eq!(left().await, (3, 3, 3, 3));
    publish(store, &ids[0], "1a", Some("te[masqué]")).await;
    assert_eq!(left().await, (2, 2, 2, 2));
    assert!(text(store, &ids[0], "c").await.is_some(), "anybody codes it now");
    let submission = |id: &String| {
        let id = id.clone();
        async move {
            let rows = store.public_rows_of(FORM, &[id]).await.expect("rows");
            let document: serde_json::Value = serde_json::from_str(&rows[0].document).expect("JSON");
            document["1a"].as_str().expect("the submission").to_owned()
        }
    };
    let (amended, withdrawn) = (submission(&ids[1]).await, submission(&ids[2]).await);
    let amended = Amendment { changed: vec!["1a".to_owned()], ..amendment(&amended, b"g") };
    store.amend(FORM, amended).await.expect("it is amended");
    assert_eq!(left().await, (1, 1, 1, 1));
    store.withdraw(FORM, Withdrawal { revision: 1, ..withdrawal(&withdrawn) }).await.expect("it is withdrawn");
    assert_eq!(left().await, (0, 0, 0, 0));
    let key = TextKey { response_id: ids[2].clone(), control: "1a".to_owned() };
    assert_eq!(store.settlements(FORM, &key).await.expect("settlements"), []);
}

pub(crate) async fn what_was_suggested_is_kept_with_the_coding(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 1).await;
    let seen = text(store, &ids[0], "a").await.expect("a text");
    let suggestion = CodingSuggestion { from: 41, codes: "law skills".to_owned(), is_shown: true };
    let new = consultation::store::Coding { suggestion: Some(suggestion.clone()), ..coding(&seen, "a", Some("law")) };
    store
        .record_coding(FORM, new, 0, &respondent(store, &ids[0]).await, act(Action::CodeText))
        .await
        .expect("it is recorded");
    let log = store.coding_log(FORM, 0, 10).await.expect("a log");
    assert_eq!(log[0].1.suggestion, Some(suggestion));
}

pub(crate) async fn equal_texts_are_found_while_they_wait(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 5).await;
    let long = "é".repeat(100);
    for (id, text) in
        ids.iter().zip([format!("{long} A"), format!("{long} a"), format!("{long} b"), format!("{long} A")])
    {
        publish(store, id, "1a", Some(&text)).await;
    }
    let key = TextKey { response_id: ids[0].clone(), control: "1a".to_owned() };
    let equal = || async { store.equal_texts(FORM, &key, 10).await.expect("texts") };
    assert_eq!(equal().await, [ids[1].clone(), ids[3].clone()]);
    assert_eq!(store.equal_texts(FORM, &key, 1).await.expect("texts"), [ids[1].clone()]);
    assert_eq!(give(store, &ids[1], "a", Some("x")).await, CodingOutcome::Recorded);
    assert_eq!(equal().await, [ids[3].clone()]);
    let coded = |coder: &'static str, at: i64| {
        let key = key.clone();
        async move { store.coded_at_once(FORM, &key, coder, at, 10).await.expect("texts") }
    };
    assert_eq!(coded("a", EVENING).await, [ids[1].clone()]);
    assert_eq!((coded("b", EVENING).await.len(), coded("a", EVENING + 1).await.len()), (0, 0));
    assert_eq!(draw(store, &[&ids[3]]).await, DrawOutcome::Drawn);
    assert!(equal().await.is_empty(), "a text of a sample is coded by itself");
}

pub(crate) async fn double_codings_are_counted_by_coders_and_codes(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 4).await;
    assert_eq!(store.sample_in_force(FORM, "1a").await.expect("it answers"), None);
    assert_eq!(draw(store, &[&ids[0], &ids[1], &ids[2]]).await, DrawOutcome::Drawn);
    let in_force = || async { store.sample_in_force(FORM, "1a").await.expect("it answers").expect("a sample") };
    let number = in_force().await.number;
    let counts = || async {
        let counts = store.double_counts(FORM, number).await.expect("counts");
        counts
            .into_iter()
            .map(|count| (count.coders.join(" "), count.codes.join(" | "), count.texts))
            .collect::<Vec<_>>()
    };
    let both = |codes: &str, texts: u64| ("a b".to_owned(), codes.to_owned(), texts);
    // The order in which two people code changes nothing.
    for (id, first, codes) in [(0, "a", ["x", "y"]), (1, "b", ["x", "y"]), (2, "a", ["x", "x"])] {
        let second = if first == "a" { "b" } else { "a" };
        let of = |coder: &str| codes[usize::from(coder == "b")];
        assert_eq!(give(store, &ids[id], first, Some(of(first))).await, CodingOutcome::Recorded);
        assert!(!in_force().await.is_complete);
        assert_eq!(give(store, &ids[id], second, Some(of(second))).await, CodingOutcome::Recorded);
    }
    assert_eq!(counts().await, [both("x | x", 1), both("x | y", 2)]);
    let sample = in_force().await;
    assert!(sample.is_complete && sample.purpose == SamplePurpose::Reliability && sample.seed == "graine");
    // First codings stay, so what comes later is not counted.
    assert_eq!(give(store, &ids[2], "a", Some("z")).await, CodingOutcome::Recorded);
    assert_eq!(counts().await, [both("x | x", 1), both("x | y", 2)]);
    publish(store, &ids[0], "1a", Some("another text")).await;
    assert_eq!(counts().await, [both("x | x", 1), both("x | y", 1)]);
    publish(store, &ids[1], "1a", None).await;
    assert_eq!(counts().await, [both("x | x", 1)]);
    let rows = store.public_rows_of(FORM, &[ids[2].clone()]).await.expect("rows");
    let document: serde_json::Value = serde_json::from_str(&rows[0].document).expect("JSON");
    let submission = document["1a"].as_str().expect("the submission");
    store.withdraw(FORM, Withdrawal { revision: 1, ..withdrawal(submission) }).await.expect("it is withdrawn");
    assert_eq!(counts().await, []);
    assert!(store.double_counts("other", number).await.expect("counts").is_empty());
}
