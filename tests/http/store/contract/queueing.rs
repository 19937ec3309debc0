//! The queue of texts under review: the next text is found without those that are decided, and nobody gets the text that somebody
//! else has before them.

use super::{FORM, LAST, amendment, kept, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::{
    LikenessKeys, NewQueuedText, NewReservation, PublishedChange, QueueEntry, QueueFilter, QueuePlace, QueueStage,
    QueuedResponse, Rereading, RereadingCounts, Review, ReviewAct, ReviewEffect, ReviewOutcome, SeenReview, Store,
    TextKey, Verdict,
};
use consultation::workspace::Action;

const NOW: i64 = 1_584_400_000_000;
const MINUTE: i64 = 60_000;

fn entry(stage: QueueStage, reader: &str) -> QueueEntry {
    let status = match stage {
        QueueStage::Decided => "accepted",
        QueueStage::Unread => "unreviewed",
        QueueStage::ReadOnce => "read-once",
        QueueStage::Differing => "differing",
    };
    QueueEntry { status, stage, reader: reader.to_owned(), rereading: Rereading::NotDone }
}

/// Records responses and queues two texts of each, 1a without and 1b with a flag. Returns the ids in the order of the queue.
pub(super) async fn queued(store: &dyn Store, count: usize) -> Vec<String> {
    for number in 0..count {
        record(store, response(&format!("number-{number}"), b"f")).await;
    }
    let version = store.queue_version(FORM, "basis").await.expect("a version");
    let rows = store.unqueued_rows(FORM, version, 1_000).await.expect("rows");
    let text = |control: &str, position, flags| NewQueuedText {
        control: control.to_owned(),
        position,
        flags,
        entry: entry(QueueStage::Unread, ""),
    };
    let response = |row: &consultation::store::PublicRow| QueuedResponse {
        response_id: row.response_id.clone(),
        revision: row.revision,
        last_review: 0,
        locale: row.locale.clone(),
        texts: vec![text("1a", 0, 0), text("1b", 1, 0b100)],
    };
    let responses: Vec<_> = rows.iter().map(response).collect();
    store.queue_responses(FORM, version, &responses).await.expect("they are queued");
    let mut ids: Vec<_> = rows.into_iter().map(|row| row.response_id).collect();
    ids.sort();
    ids
}

fn by(person: &str, now: i64) -> NewReservation {
    NewReservation { person: person.to_owned(), name: format!("Name of {person}"), now, until: now + 10 * MINUTE }
}

fn unread() -> QueueFilter {
    QueueFilter { stages: vec![QueueStage::Unread], ..QueueFilter::default() }
}

fn key(response_id: &str, control: &str) -> TextKey {
    TextKey { response_id: response_id.to_owned(), control: control.to_owned() }
}

async fn next(store: &dyn Store, person: &str, now: i64) -> Option<TextKey> {
    store.reserve_next(FORM, &unread(), None, &by(person, now)).await.expect("an answer")
}

fn decision(text: &TextKey, person: &str, at: i64) -> Review {
    Review {
        response_id: text.response_id.clone(),
        control: text.control.clone(),
        text_digest: b"digest".to_vec(),
        act: ReviewAct::Decision(Verdict::Accepted),
        note: String::new(),
        person: person.to_owned(),
        by: format!("Name of {person}"),
        at,
    }
}

async fn decide(store: &dyn Store, text: &TextKey, person: &str, seen: SeenReview) -> ReviewOutcome {
    let published =
        PublishedChange::Replace { text: "text".into(), folded: "text".into(), likeness: LikenessKeys::default() };
    let effect = ReviewEffect { published, entry: Some(entry(QueueStage::Decided, "")) };
    let review = decision(text, person, NOW);
    store.record_review(FORM, review, seen, effect, act(Action::DecideOnText)).await.expect("an outcome")
}

const UNSEEN: SeenReview = SeenReview { revision: 1, last: 0 };

pub(crate) async fn a_text_is_reserved_for_one_reviewer_at_a_time_even_after_a_restart(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 2).await;
    assert_eq!(next(store, "ada", NOW).await, Some(key(&ids[0], "1a")));
    // Who asks again gets the same text; somebody else gets the next one, also through another process.
    assert_eq!(next(store, "ada", NOW + MINUTE).await, Some(key(&ids[0], "1a")));
    let again = fresh.again().await;
    assert_eq!(next(&*again, "bob", NOW + MINUTE).await, Some(key(&ids[0], "1b")));
    let held = again.reserve(&key(&ids[0], "1a"), &by("bob", NOW + MINUTE)).await.expect("an answer").expect("held");
    assert_eq!((held.by.as_str(), held.until), ("Name of ada", NOW + 11 * MINUTE));
    // A reservation lapses.
    assert_eq!(next(&*again, "bob", NOW + 11 * MINUTE).await, Some(key(&ids[0], "1a")));
}

pub(crate) async fn simultaneous_reviewers_never_get_the_same_text(fresh: Fresh) {
    let ids = queued(&*fresh.store, 10).await;
    let (one, other) = (fresh.again().await, fresh.again().await);
    let take = |store: std::sync::Arc<dyn Store>, person: &'static str| async move {
        let mut taken = Vec::new();
        let mut after = None;
        while let Some(text) =
            store.reserve_next(FORM, &unread(), after.as_ref(), &by(person, NOW)).await.expect("an answer")
        {
            let position = u32::from(text.control == "1b");
            after = Some(QueuePlace { response_id: text.response_id.clone(), position });
            taken.push((text.response_id, text.control));
        }
        taken
    };
    let (first, second) = tokio::join!(tokio::spawn(take(one, "ada")), tokio::spawn(take(other, "bob")));
    let mut all = [first.expect("texts"), second.expect("texts")].concat();
    all.sort();
    let expected: Vec<_> = ids.iter().flat_map(|id| ["1a", "1b"].map(|control| (id.clone(), control.into()))).collect();
    assert_eq!(all, expected);
}

pub(crate) async fn a_decision_leaves_the_queue_and_ends_the_reservation(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 1).await;
    let text = next(store, "ada", NOW).await.expect("a text");
    assert_eq!(decide(store, &text, "ada", UNSEEN).await, ReviewOutcome::Recorded);
    assert_eq!(next(store, "bob", NOW).await, Some(key(&ids[0], "1b")));
    assert_eq!(store.reserve(&text, &by("bob", NOW)).await.expect("an answer"), None);
    let counts = store.queue_counts(FORM).await.expect("counts");
    let told: Vec<_> =
        counts.iter().map(|count| (&*count.control, &*count.status, count.is_flagged, count.texts)).collect();
    assert_eq!(told, [("1a", "accepted", false, 1), ("1b", "unreviewed", true, 1)]);
}

pub(crate) async fn of_simultaneous_decisions_only_one_is_recorded(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 1).await;
    let text = key(&ids[0], "1a");
    let again = fresh.again().await;
    let outcomes = tokio::join!(decide(store, &text, "ada", UNSEEN), decide(&*again, &text, "bob", UNSEEN));
    let mut outcomes = [outcomes.0, outcomes.1];
    outcomes.sort_by_key(|outcome| *outcome != ReviewOutcome::Recorded);
    assert_eq!(outcomes, [ReviewOutcome::Recorded, ReviewOutcome::Overtaken]);
    let log = store.review_log(FORM, 0, 10).await.expect("a log");
    assert_eq!(log.len(), 1);
    // Whoever saw that decision may decide again; a review that was sent twice is recorded once.
    let seen = SeenReview { revision: 1, last: log[0].0 };
    assert_eq!(decide(store, &text, "eve", seen).await, ReviewOutcome::Recorded);
    assert_eq!(decide(store, &text, "eve", seen).await, ReviewOutcome::Recorded);
    assert_eq!(store.review_log(FORM, 0, 10).await.expect("a log").len(), 2);
    assert_eq!(store.audit_head().await.expect("a head").number, 3);
}

pub(crate) async fn a_note_takes_nothing_away_and_an_undoing_counts_as_a_decision(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 1).await;
    let text = key(&ids[0], "1a");
    assert_eq!(decide(store, &text, "ada", UNSEEN).await, ReviewOutcome::Recorded);
    let note = Review { act: ReviewAct::Note, text_digest: Vec::new(), ..decision(&text, "bob", NOW) };
    let nothing = ReviewEffect { published: PublishedChange::Keep, entry: None };
    for _ in 0..2 {
        // A note sent twice is written once, and does not depend on what was seen.
        let noted = store.record_review(FORM, note.clone(), UNSEEN, nothing.clone(), act(Action::NoteOnText)).await;
        assert_eq!(noted.expect("an outcome"), ReviewOutcome::Recorded);
    }
    assert_eq!(store.reviewed_texts(FORM, "1a", "", "", 10).await.expect("texts").len(), 1);
    let log = store.review_log(FORM, 0, 10).await.expect("a log");
    assert_eq!(
        log.iter().map(|(_, review)| review.act.clone()).collect::<Vec<_>>(),
        [ReviewAct::Decision(Verdict::Accepted), ReviewAct::Note]
    );
    let undo = Review { act: ReviewAct::Undo, text_digest: Vec::new(), ..decision(&text, "ada", NOW + 1) };
    let effect = ReviewEffect { published: PublishedChange::Remove, entry: Some(entry(QueueStage::Unread, "")) };
    let seen = SeenReview { revision: 1, last: log[0].0 };
    let undone = store.record_review(FORM, undo, seen, effect, act(Action::UndoDecisionOnText)).await;
    assert_eq!(undone.expect("an outcome"), ReviewOutcome::Recorded);
    assert!(store.reviewed_texts(FORM, "1a", "", "", 10).await.expect("texts").is_empty());
    assert_eq!(next(store, "ada", NOW).await, Some(text.clone()));
    // The undoing is newer than what this reviewer saw.
    assert_eq!(decide(store, &text, "eve", seen).await, ReviewOutcome::Overtaken);
}

pub(crate) async fn an_amended_response_is_queued_again_and_a_decision_on_the_old_text_is_refused(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 2).await;
    let version = store.queue_version(FORM, "basis").await.expect("a version");
    assert!(store.unqueued_rows(FORM, version, 10).await.expect("rows").is_empty());
    let amended = kept(store, "number-0").await.expect("a response").response_id;
    store.amend(FORM, amendment("number-0", b"g")).await.expect("it is amended");
    let rows = store.unqueued_rows(FORM, version, 10).await.expect("rows");
    assert_eq!(rows.iter().map(|row| (&*row.response_id, row.revision)).collect::<Vec<_>>(), [(&*amended, 2)]);
    assert_eq!(decide(store, &key(&amended, "1a"), "ada", UNSEEN).await, ReviewOutcome::Amended);
    // A queueing of the older revision leaves the response unqueued.
    let old = QueuedResponse {
        response_id: amended.clone(),
        revision: 1,
        last_review: 0,
        locale: "fr".into(),
        texts: Vec::new(),
    };
    store.queue_responses(FORM, version, std::slice::from_ref(&old)).await.expect("it is passed over");
    // So does one that does not know the newest review.
    let unseen = SeenReview { revision: 2, last: 0 };
    assert_eq!(decide(store, &key(&amended, "1a"), "ada", unseen).await, ReviewOutcome::Recorded);
    let unaware = QueuedResponse { revision: 2, ..old };
    store.queue_responses(FORM, version, &[unaware]).await.expect("it is passed over");
    assert_eq!(store.unqueued_rows(FORM, version, 10).await.expect("rows").len(), 1);
    // Another basis queues everything again, under one new version for every process.
    let newer = store.queue_version(FORM, "other basis").await.expect("a version");
    assert!(newer > version);
    assert_eq!(store.queue_version(FORM, "other basis").await.expect("a version"), newer);
    assert_eq!(store.unqueued_rows(FORM, newer, 10).await.expect("rows").len(), ids.len());
}

pub(crate) async fn the_queue_is_filtered_and_paged_in_one_order(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 6).await;
    decide(store, &key(&ids[1], "1a"), "ada", UNSEEN).await;
    let read_once =
        ReviewEffect { published: PublishedChange::Remove, entry: Some(entry(QueueStage::ReadOnce, "digest of ada")) };
    let once = decision(&key(&ids[2], "1b"), "ada", NOW);
    store.record_review(FORM, once, UNSEEN, read_once, act(Action::DecideOnText)).await.expect("an outcome");
    let found = |filter: QueueFilter| async move {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = store.queued_texts(FORM, &filter, after.as_ref(), 4).await.expect("texts");
            let Some(last) = page.last() else { return all };
            after = Some(QueuePlace { response_id: last.response_id.clone(), position: last.position });
            all.extend(page.into_iter().map(|text| (text.response_id, text.control)));
        }
    };
    let all = found(QueueFilter::default()).await;
    assert!(all.len() == 12 && all.is_sorted());
    let waiting = vec![QueueStage::Unread, QueueStage::ReadOnce, QueueStage::Differing];
    let waiting = found(QueueFilter { stages: waiting, ..QueueFilter::default() }).await;
    assert!(waiting.len() == 11 && waiting.is_sorted() && !waiting.contains(&(ids[1].clone(), "1a".into())));
    assert_eq!(found(QueueFilter { control: Some("1a".into()), ..unread() }).await.len(), 5);
    assert_eq!(found(QueueFilter { flags: Some(0b110), ..unread() }).await.len(), 5);
    assert_eq!(found(QueueFilter { flags: Some(0b011), ..unread() }).await.len(), 0);
    assert_eq!(found(QueueFilter { is_unflagged: true, ..QueueFilter::default() }).await.len(), 6);
    assert_eq!(found(QueueFilter { locale: Some("en".into()), ..QueueFilter::default() }).await.len(), 0);
    assert_eq!(found(QueueFilter { statuses: vec!["accepted".into()], ..QueueFilter::default() }).await.len(), 1);
    let second = QueueFilter { stages: vec![QueueStage::ReadOnce], ..QueueFilter::default() };
    let not_by = |reader: &str| QueueFilter { not_read_by: Some(reader.into()), ..second.clone() };
    assert_eq!(found(not_by("digest of ada")).await.len(), 0);
    assert_eq!(found(not_by("digest of bob")).await.len(), 1);
}

pub(crate) async fn a_withdrawn_response_leaves_the_queue(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 2).await;
    let gone = kept(store, "number-0").await.expect("a response").response_id;
    store.withdraw(FORM, withdrawal("number-0")).await.expect("it is withdrawn");
    let rest: Vec<_> = ids.into_iter().filter(|id| *id != gone).collect();
    let left = store.queued_texts(FORM, &QueueFilter::default(), None, 10).await.expect("texts");
    assert!(left.len() == 2 && left.iter().all(|text| text.response_id == rest[0]));
    assert!(store.reviews(FORM, "", LAST).await.expect("reviews").is_empty());
}

pub(crate) async fn rows_are_read_by_their_ids(fresh: Fresh) {
    let store = &*fresh.store;
    let ids = queued(store, 3).await;
    let wanted = [ids[2].clone(), ids[0].clone(), "nobody".to_owned()];
    let rows = store.public_rows_of(FORM, &wanted).await.expect("rows");
    assert_eq!(rows.iter().map(|row| &row.response_id).collect::<Vec<_>>(), [&ids[0], &ids[2]]);
    let private = store.private_rows_of(FORM, &wanted).await.expect("rows");
    assert_eq!(private.iter().map(|row| &row.response_id).collect::<Vec<_>>(), [&ids[0], &ids[2]]);
    decide(store, &key(&ids[2], "1a"), "ada", UNSEEN).await;
    decide(store, &key(&ids[1], "1a"), "ada", UNSEEN).await;
    let reviews = store.reviews_of(FORM, &wanted).await.expect("reviews");
    assert_eq!(reviews.iter().map(|(_, review)| &review.response_id).collect::<Vec<_>>(), [&ids[2]]);
    assert!(store.public_rows_of("other", &wanted).await.expect("rows").is_empty());
    assert!(store.public_rows_of(FORM, &[]).await.expect("rows").is_empty());
}

pub(crate) async fn the_oldest_response_with_a_waiting_text_is_found_and_the_store_says_its_size(fresh: Fresh) {
    let store = &*fresh.store;
    assert_eq!(store.oldest_waiting_text(FORM).await.expect("an answer"), None);
    let old = response("old", b"f");
    let since = old.received_at - 1_000;
    record(store, consultation::store::NewResponse { received_at: since, ..old }).await;
    queued(store, 2).await;
    assert_eq!(store.oldest_waiting_text(FORM).await.expect("an answer"), Some(since));
    let id = kept(store, "old").await.expect("a response").response_id;
    for control in ["1a", "1b"] {
        assert_eq!(decide(store, &key(&id, control), "ada", UNSEEN).await, ReviewOutcome::Recorded);
    }
    let next = response("number-0", b"f").received_at;
    assert_eq!(store.oldest_waiting_text(FORM).await.expect("an answer"), Some(next));
    assert_eq!(store.oldest_waiting_text("event").await.expect("an answer"), None);
    let size = store.size().await.expect("a size");
    assert!(size.bytes > 10_000 && size.free.is_none_or(|free| free > 0), "{size:?}");
}

pub(crate) async fn texts_that_are_read_again_are_counted_by_what_becomes_of_them(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let ids = queued(store, 3).await;
    let counts = async || store.rereading_counts(FORM).await.expect("counts");
    assert_eq!(counts().await, RereadingCounts::default());
    for (id, rereading) in ids.iter().zip([Rereading::Confirmed, Rereading::Overturned, Rereading::Overturned]) {
        let entry = QueueEntry { rereading, ..entry(QueueStage::Decided, "") };
        let review = Review {
            response_id: id.clone(),
            control: "1a".to_owned(),
            text_digest: b"digest".to_vec(),
            act: ReviewAct::Decision(Verdict::Accepted),
            note: String::new(),
            person: "ada".to_owned(),
            by: "Ada".to_owned(),
            at: NOW,
        };
        let effect = ReviewEffect { published: PublishedChange::Remove, entry: Some(entry) };
        let seen = SeenReview { revision: 1, last: 0 };
        let recorded = store.record_review(FORM, review, seen, effect, act(Action::DecideOnText)).await.expect("ok");
        assert_eq!(recorded, ReviewOutcome::Recorded);
    }
    assert_eq!(counts().await, RereadingCounts { confirmed: 1, overturned: 2 });
    assert_eq!(store.rereading_counts("other").await.expect("counts"), RereadingCounts::default());
}
