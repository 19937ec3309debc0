//! Frames and codings are only ever added to; published texts alone are coded, and a coding counts for the text it was made of.

use super::{FORM, amendment, kept, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{
    Amendment, Coding, CodingCount, CodingOutcome, FrameOutcome, LikenessKeys, NewFrameChanges, NewReservation,
    PublishedChange, RespondentGroup, Review, ReviewAct, ReviewEffect, SeenReview, Store, TextKey, TextToCode, Verdict,
};
use consultation::workspace::Action;
use sha2::{Digest, Sha256};

pub(super) const EVENING: i64 = 1_584_400_000_000;

/// Publishes a text of a response, as a reviewer who has seen the newest review.
pub(super) async fn publish(store: &dyn Store, response_id: &str, control: &str, text: Option<&str>) {
    publish_with(store, response_id, control, text, LikenessKeys::default()).await;
}

/// Publishes a text with its likeness.
pub(super) async fn publish_with(
    store: &dyn Store,
    response_id: &str,
    control: &str,
    text: Option<&str>,
    likeness: LikenessKeys,
) {
    let ids = [response_id.to_owned()];
    let revision = store.public_rows_of(FORM, &ids).await.expect("rows")[0].revision;
    let reviews = store.reviews_of(FORM, &ids).await.expect("reviews");
    let last = reviews.iter().filter(|(_, other)| other.control == control).map(|(number, _)| *number).max();
    let review = Review {
        response_id: response_id.to_owned(),
        control: control.to_owned(),
        text_digest: b"digest".into(),
        act: ReviewAct::Decision(Verdict::Accepted),
        note: String::new(),
        person: "account:r".to_owned(),
        by: "R".to_owned(),
        at: EVENING,
    };
    let published = text.map_or(PublishedChange::Remove, |text| PublishedChange::Replace {
        text: text.to_owned(),
        folded: text.to_lowercase(),
        likeness,
    });
    let effect = ReviewEffect { published, entry: None };
    let seen = SeenReview { revision, last: last.unwrap_or_default() };
    store.record_review(FORM, review, seen, effect, act(Action::DecideOnText)).await.expect("it is recorded");
}

/// Responses with a published text for 1a, sorted by id.
pub(super) async fn published(store: &dyn Store, count: usize) -> Vec<String> {
    let mut ids = Vec::new();
    for at in 0..count {
        let submission = format!("s{at}");
        record(store, response(&submission, b"f")).await;
        let id = kept(store, &submission).await.expect("a response").response_id;
        publish(store, &id, "1a", Some(&format!("text {at}"))).await;
        ids.push(id);
    }
    ids.sort();
    ids
}

fn by(person: &str, now: i64) -> NewReservation {
    NewReservation { person: person.to_owned(), name: person.to_owned(), now, until: now + 600_000 }
}

pub(super) async fn next(store: &dyn Store, person: &str, after: &str, now: i64) -> Option<TextToCode> {
    store.next_text_to_code(FORM, "1a", None, after, &by(person, now)).await.expect("the store answers")
}

pub(super) async fn text(store: &dyn Store, response_id: &str, person: &str) -> Option<TextToCode> {
    let key = TextKey { response_id: response_id.to_owned(), control: "1a".to_owned() };
    store.text_to_code(FORM, &key, person).await.expect("the store answers")
}

pub(super) fn coding(text: &TextToCode, person: &str, codes: Option<&str>) -> Coding {
    Coding {
        response_id: text.response_id.clone(),
        control: text.control.clone(),
        text_digest: Sha256::digest(text.text.as_bytes()).to_vec(),
        frame_version: 3,
        codes: codes.map(str::to_owned),
        is_doubtful: true,
        is_quotable: false,
        memo: "mémo".to_owned(),
        suggestion: None,
        coder: person.to_owned(),
        by: "Zoé".to_owned(),
        at: EVENING,
    }
}

/// The group of a respondent, read from the present revision.
pub(super) async fn respondent(store: &dyn Store, response_id: &str) -> RespondentGroup {
    let rows = store.public_rows_of(FORM, &[response_id.to_owned()]).await.expect("rows");
    RespondentGroup { revision: rows.first().map_or(0, |row| row.revision), group: "state".to_owned() }
}

pub(super) async fn code(store: &dyn Store, text: &TextToCode, person: &str, codes: Option<&str>) -> CodingOutcome {
    let seen = text.own.last().map_or(0, |(number, _)| *number);
    let action = if codes.is_some() { Action::CodeText } else { Action::UndoCoding };
    let respondent = respondent(store, &text.response_id).await;
    let coding = coding(text, person, codes);
    store.record_coding(FORM, coding, seen, &respondent, act(action)).await.expect("the store answers")
}

/// The codes that count, with their coders.
pub(super) async fn standing(store: &dyn Store) -> Vec<(String, String)> {
    let found = store.standing_codings(FORM, "1a", "", 100).await.expect("codings");
    found.into_iter().map(|(_, coding)| (coding.coder, coding.codes.unwrap_or_default())).collect()
}

async fn counted(store: &dyn Store) -> (u64, u64) {
    let counts = store.coding_counts(FORM).await.expect("counts");
    counts.first().map_or((0, 0), |CodingCount { texts, coded, .. }| (*texts, *coded))
}

pub(super) fn changes(seen: u32, changes: &[&str]) -> NewFrameChanges {
    let changes = changes.iter().map(|change| (*change).to_owned()).collect();
    NewFrameChanges { control: "1a".to_owned(), seen, changes, by: "Zoé".to_owned() }
}

pub(crate) async fn a_frame_is_the_list_of_its_changes_and_changed_by_who_saw_the_last(fresh: Fresh) {
    let store = &*fresh.store;
    let change = |new| async { store.change_frame(FORM, new, act(Action::ChangeFrame)).await.expect("it answers") };
    assert_eq!(change(changes(0, &["{\"a\":1}", "{\"a\":2}"])).await, FrameOutcome::Changed);
    assert_eq!(change(changes(1, &["{}"])).await, FrameOutcome::Overtaken);
    assert_eq!(change(changes(2, &["{\"a\":3}"])).await, FrameOutcome::Changed);
    let other = NewFrameChanges { control: "0z".to_owned(), ..changes(0, &["{}"]) };
    assert_eq!(change(other).await, FrameOutcome::Changed);
    let repeated = act(Action::ChangeFrame);
    for _ in 0..2 {
        let new = changes(3, &["{\"a\":4}"]);
        let outcome = store.change_frame(FORM, new, repeated.clone()).await.expect("it answers");
        assert_eq!(outcome, FrameOutcome::Changed);
    }
    let found = store.frame_changes(FORM).await.expect("changes");
    let listed: Vec<_> =
        found.iter().map(|entry| (entry.control.as_str(), entry.version, entry.change.as_str())).collect();
    assert_eq!(
        listed,
        [
            ("0z", 1, "{}"),
            ("1a", 1, "{\"a\":1}"),
            ("1a", 2, "{\"a\":2}"),
            ("1a", 3, "{\"a\":3}"),
            ("1a", 4, "{\"a\":4}")
        ]
    );
    assert_eq!((found[1].by.as_str(), found[1].person.as_str()), ("Zoé", repeated.actor.to_string().as_str()));
    assert!(store.frame_changes("other").await.expect("changes").is_empty());
}

pub(crate) async fn published_texts_alone_are_coded_each_by_one_coder_at_a_time(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = published(store, 3).await;
    record(store, response("unreviewed", b"f")).await;
    publish(store, &ids[0], "1a", None).await;
    let first = next(store, "a", "", EVENING).await.expect("a text");
    assert_eq!(first.response_id, ids[1]);
    assert_eq!(next(store, "b", "", EVENING).await.map(|text| text.response_id), Some(ids[2].clone()));
    assert_eq!(next(store, "c", "", EVENING).await, None);
    assert_eq!(next(store, "a", "", EVENING).await.map(|text| text.response_id), Some(ids[1].clone()));
    assert_eq!(next(store, "a", &ids[1], EVENING).await, None);
    // Reservations lapse, and end with a coding.
    assert_eq!(next(store, "c", &ids[1], EVENING + 700_000).await.map(|text| text.response_id), Some(ids[2].clone()));
    assert_eq!(code(store, &first, "a", Some("skills")).await, CodingOutcome::Recorded);
    assert_eq!(next(store, "d", "", EVENING + 700_000).await, None);
    let german = store.next_text_to_code(FORM, "1a", Some("de"), "", &by("c", EVENING)).await.expect("it answers");
    assert_eq!(german, None);
    assert_eq!(counted(store).await, (2, 1));
}

pub(crate) async fn a_coding_is_replaced_and_taken_back_by_further_entries(fresh: Fresh) {
    let store = &*fresh.store;
    let id = published(store, 1).await.remove(0);
    let seen = text(store, &id, "a").await.expect("a text");
    assert_eq!(code(store, &seen, "a", None).await, CodingOutcome::Overtaken, "there is nothing to take back");
    assert_eq!(code(store, &seen, "a", Some("skills")).await, CodingOutcome::Recorded);
    assert_eq!(code(store, &seen, "a", Some("other")).await, CodingOutcome::Overtaken, "it was coded in another tab");
    let again = text(store, &id, "a").await.expect("a text");
    assert_eq!(again.own[0].1, coding(&seen, "a", Some("skills")));
    assert_eq!(code(store, &again, "a", Some("law other")).await, CodingOutcome::Recorded);
    let other = text(store, &id, "b").await.expect("a text");
    assert!(other.own.is_empty(), "nobody sees the codings of another coder");
    assert_eq!(code(store, &other, "b", Some("unclear")).await, CodingOutcome::Recorded);
    let pair = |coder: &str, codes: &str| (coder.to_owned(), codes.to_owned());
    assert_eq!(standing(store).await, [pair("a", "law other"), pair("b", "unclear")]);
    assert_eq!(code(store, &text(store, &id, "a").await.expect("a text"), "a", None).await, CodingOutcome::Recorded);
    assert_eq!(standing(store).await, [pair("a", "skills"), pair("b", "unclear")]);
    assert_eq!(code(store, &text(store, &id, "a").await.expect("a text"), "a", None).await, CodingOutcome::Recorded);
    assert_eq!(standing(store).await, [pair("b", "unclear")]);
    assert_eq!(counted(store).await, (1, 1));
    let log = store.coding_log(FORM, 0, 10).await.expect("a log");
    let codes: Vec<_> = log.iter().map(|(_, coding)| coding.codes.as_deref()).collect();
    assert_eq!(codes, [Some("skills"), Some("law other"), Some("unclear"), None, None]);
    assert_eq!(store.coding_log(FORM, log[3].0, 10).await.expect("a log"), log[4..]);
}

pub(crate) async fn a_coding_that_is_tried_again_is_recorded_once(fresh: Fresh) {
    let store = &*fresh.store;
    let id = published(store, 1).await.remove(0);
    let seen = text(store, &id, "a").await.expect("a text");
    let act = act(Action::CodeText);
    for _ in 0..2 {
        let coding = coding(&seen, "a", Some("skills"));
        assert_eq!(
            store.record_coding(FORM, coding, 0, &respondent(store, &id).await, act.clone()).await.expect("it answers"),
            CodingOutcome::Recorded
        );
    }
    assert_eq!(store.coding_log(FORM, 0, 10).await.expect("a log").len(), 1);
}

pub(crate) async fn a_text_that_changes_waits_for_a_coder_again(fresh: Fresh) {
    let store = &*fresh.store;
    let id = published(store, 1).await.remove(0);
    let seen = text(store, &id, "a").await.expect("a text");
    assert_eq!(code(store, &seen, "a", Some("skills")).await, CodingOutcome::Recorded);
    // The same decision again changes nothing.
    publish(store, &id, "1a", Some(&seen.text)).await;
    assert_eq!((counted(store).await, standing(store).await.len()), ((1, 1), 1));
    publish(store, &id, "1a", Some("te[masqué]")).await;
    assert_eq!((counted(store).await, standing(store).await.len()), ((1, 0), 0));
    assert_eq!(code(store, &seen, "a", Some("skills")).await, CodingOutcome::TextChanged);
    let masked = next(store, "a", "", EVENING).await.expect("it waits again");
    assert_eq!((masked.text.as_str(), masked.own.len()), ("te[masqué]", 1));
    assert_eq!(code(store, &masked, "a", Some("law")).await, CodingOutcome::Recorded);
    publish(store, &id, "1a", None).await;
    assert_eq!((counted(store).await, standing(store).await.len()), ((0, 0), 0));
    assert_eq!(code(store, &masked, "a", Some("law")).await, CodingOutcome::TextChanged);
    assert_eq!(text(store, &id, "a").await, None);
}

pub(crate) async fn an_amendment_and_a_withdrawal_take_codings_along(fresh: Fresh) {
    let store = &*fresh.store;
    let id = published(store, 1).await.remove(0);
    publish(store, &id, "1b", Some("stays")).await;
    let seen = text(store, &id, "a").await.expect("a text");
    assert_eq!(code(store, &seen, "a", Some("skills")).await, CodingOutcome::Recorded);
    let amended = Amendment { changed: vec!["1a".to_owned()], ..amendment("s0", b"g") };
    store.amend(FORM, amended).await.expect("it is amended");
    assert_eq!(standing(store).await, []);
    assert_eq!(store.coding_log(FORM, 0, 10).await.expect("a log").len(), 1);
    let counts = store.coding_counts(FORM).await.expect("counts");
    assert_eq!(counts, [CodingCount { control: "1b".to_owned(), texts: 1, coded: 0 }]);
    let gone = consultation::store::Withdrawal { revision: 2, ..withdrawal("s0") };
    store.withdraw(FORM, gone).await.expect("it is withdrawn");
    assert_eq!(store.coding_log(FORM, 0, 10).await.expect("a log"), []);
    assert_eq!(store.coding_counts(FORM).await.expect("counts"), []);
}

pub(crate) async fn codings_are_paged_by_text(fresh: Fresh) {
    let store = &*fresh.store;
    for id in published(store, 5).await {
        for person in ["a", "b"] {
            let seen = text(store, &id, person).await.expect("a text");
            assert_eq!(code(store, &seen, person, Some("skills")).await, CodingOutcome::Recorded);
        }
    }
    let (mut after, mut sizes) = (String::new(), Vec::new());
    loop {
        let page = store.standing_codings(FORM, "1a", &after, 2).await.expect("codings");
        let Some((_, last)) = page.last() else { break };
        after.clone_from(&last.response_id);
        sizes.push(page.len());
    }
    assert_eq!(sizes, [4, 4, 2]);
}
