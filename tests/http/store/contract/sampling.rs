//! A probability sample: its texts are counted by stratum, group and codes as long as they are published, and it is ended once.

use super::coding::{code, publish, published, text};
use super::{FORM, amendment, kept};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{Amendment, CodingOutcome, DrawOutcome, DrawnStratum, NewProbabilitySample, Store};
use consultation::workspace::{Act, Action};

fn sample(ids: &[&String]) -> NewProbabilitySample {
    let stratum = |name: &str, population, responses: &[&String]| DrawnStratum {
        stratum: name.to_owned(),
        population,
        responses: responses.iter().map(|id| (*id).clone()).collect(),
    };
    NewProbabilitySample {
        control: "1a".to_owned(),
        seed: "graine".to_owned(),
        by: "Léa".to_owned(),
        strata: vec![stratum("other", 1, &ids[..1]), stratum("state.fr", 9, &ids[1..])],
    }
}

async fn draw(store: &dyn Store, ids: &[&String], act: Act) -> DrawOutcome {
    store.draw_probability_sample(FORM, sample(ids), act).await.expect("it answers")
}

/// The texts of the sample as `stratum group codes number`.
async fn counts(store: &dyn Store, number: i64) -> Vec<String> {
    let found = store.sampled_counts(FORM, number).await.expect("numbers");
    let line = |count: consultation::store::SampledCount| {
        format!("{} {} {} {}", count.stratum, count.group, count.codes, count.texts)
    };
    found.into_iter().map(line).collect()
}

async fn give(store: &dyn Store, id: &str, codes: &str) {
    let seen = text(store, id, "a").await.expect("a text");
    assert_eq!(code(store, &seen, "a", Some(codes)).await, CodingOutcome::Recorded);
}

pub(crate) async fn the_texts_of_a_part_are_counted_by_stratum_group_and_codes(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 4).await;
    let drawing = act(Action::DrawPart);
    assert_eq!(draw(store, &[&ids[0], &ids[1], &ids[2]], drawing.clone()).await, DrawOutcome::Drawn);
    assert_eq!(draw(store, &[&ids[3]], drawing).await, DrawOutcome::Drawn, "the reply to the first was lost");
    assert_eq!(draw(store, &[&ids[3]], act(Action::DrawPart)).await, DrawOutcome::AlreadyDrawn);
    let samples = store.probability_samples(FORM).await.expect("samples");
    let strata: Vec<_> = samples[0].strata.iter().map(|own| (&*own.stratum, own.population, own.drawn)).collect();
    assert_eq!((samples.len(), strata), (1, vec![("other", 1, 1), ("state.fr", 9, 2)]));
    let number = samples[0].number;
    // The group is known once a text is coded.
    assert_eq!(counts(store, number).await, ["other   1", "state.fr   2"]);
    for id in &ids {
        give(store, id, "skills law").await;
    }
    assert_eq!(counts(store, number).await, ["other state skills law 1", "state.fr state skills law 2"]);
    for submission in ["s0", "s1", "s2", "s3"] {
        if kept(store, submission).await.expect("a response").response_id == ids[1] {
            let moved = Amendment { group: "public-body".to_owned(), ..amendment(submission, b"g") };
            store.amend(FORM, moved).await.expect("it is amended");
        }
    }
    let moved = ["other state skills law 1", "state.fr public-body skills law 1", "state.fr state skills law 1"];
    assert_eq!(counts(store, number).await, moved);
    // A text that is not published any more leaves the sample.
    publish(store, &ids[1], "1a", None).await;
    assert_eq!(counts(store, number).await, [moved[0], moved[2]]);
    assert_eq!(store.sampled_texts(FORM, number).await.expect("texts").len(), 2);
    assert!(store.sampled_counts("other", number).await.expect("numbers").is_empty());
}

pub(crate) async fn a_part_is_ended_once_and_another_one_can_then_be_drawn(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 2).await;
    draw(store, &[&ids[0]], act(Action::DrawPart)).await;
    let number = store.probability_samples(FORM).await.expect("samples")[0].number;
    let end = |form: &'static str, act| store.end_probability_sample(form, number, "Léa", act);
    assert!(!end("other", act(Action::EndPart)).await.expect("it answers"), "it is of another form");
    let ending = act(Action::EndPart);
    assert!(end(FORM, ending.clone()).await.expect("it answers"));
    assert!(end(FORM, ending).await.expect("it answers"), "the reply to the first was lost");
    assert!(!end(FORM, act(Action::EndPart)).await.expect("it answers"));
    assert!(store.probability_samples(FORM).await.expect("samples").is_empty());
    assert_eq!(draw(store, &[&ids[1]], act(Action::DrawPart)).await, DrawOutcome::Drawn);
}
