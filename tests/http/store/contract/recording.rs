//! Each response is stored once, completely, and read as public and private parts.

use super::{FORM, LAST, record, response};
use crate::store::Fresh;
use crate::support::responses::fresh_id;
use consultation::store::{NewResponse, PrivateDocument, PublicRow, RecordOutcome};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) async fn a_new_store_is_empty_and_ready(fresh: Fresh) {
    fresh.store.ping().await.expect("ready");
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 0);
    assert_eq!(fresh.store.public_rows(FORM, "", 10).await.expect("rows"), []);
    assert!(fresh.store.private_rows(FORM, "", LAST).await.expect("rows").is_empty());
}

pub(crate) async fn a_readiness_probe_leaves_nothing_behind(fresh: Fresh) {
    let asking = (0..20).map(|_| {
        let store = Arc::clone(&fresh.store);
        tokio::spawn(async move { store.ping().await })
    });
    for asked in asking.collect::<Vec<_>>() {
        asked.await.expect("it was asked").expect("ready");
    }
    record(&*fresh.store, response("first", b"f")).await;
    for form in [FORM, ""] {
        let count = u64::from(form == FORM);
        assert_eq!(fresh.store.count(form).await.expect("a count"), count);
        assert_eq!(fresh.store.public_rows(form, "", 10).await.expect("rows").len() as u64, count);
        assert_eq!(fresh.store.private_rows(form, "", LAST).await.expect("rows").len() as u64, count);
        assert!(fresh.store.tallies(form).await.expect("tallies").is_empty());
    }
}

pub(crate) async fn the_secret_is_created_once_per_store(fresh: Fresh, other: Fresh) {
    let secret = fresh.store.secret().await.expect("a secret");
    assert_eq!(fresh.store.secret().await.expect("a secret"), secret);
    assert_eq!(fresh.again().await.secret().await.expect("a secret"), secret);
    let theirs = other.store.secret().await.expect("a secret");
    assert_ne!(theirs, secret);
    // Neither half of the id can be guessed.
    assert!(theirs[..16] != secret[..16] && theirs[16..] != secret[16..]);
}

pub(crate) async fn a_recorded_response_is_read_as_public_and_private_parts(fresh: Fresh) {
    assert_eq!(record(&*fresh.store, response("first", b"f")).await, RecordOutcome::New);
    let public = fresh.store.public_rows(FORM, "", 10).await.expect("rows");
    let private = fresh.store.private_rows(FORM, "", LAST).await.expect("rows");
    assert_eq!(public.len(), 1);
    assert_eq!(private.len(), 1);
    assert_eq!(public[0].locale.as_str(), "fr");
    assert_eq!(public[0].document.as_str(), r#"{"1a":"first"}"#);
    assert_eq!(private[0].response_id, public[0].response_id);
    assert_eq!(private[0].document.reveal(), r#"{"7a":"private to first"}"#);
}

pub(crate) async fn an_acknowledged_response_survives_reopening(fresh: Fresh) {
    record(&*fresh.store, response("first", b"f")).await;
    // Another program sees the response at once.
    assert_eq!(fresh.again().await.count(FORM).await.expect("a count"), 1);
    fresh.store.close().await;
    let store = fresh.again().await;
    assert_eq!(store.count(FORM).await.expect("a count"), 1);
    assert!(matches!(record(&*store, response("first", b"f")).await, RecordOutcome::Replay { .. }));
}

pub(crate) async fn a_replay_returns_the_time_of_the_first_receipt(fresh: Fresh) {
    record(&*fresh.store, response("first", b"f")).await;
    let later = NewResponse { received_at: 1_600_000_000_000, locale: "en".into(), ..response("first", b"f") };
    assert_eq!(record(&*fresh.store, later).await, RecordOutcome::Replay { received_at: 1_584_399_599_000 });
    let rows = fresh.store.public_rows(FORM, "", 10).await.expect("rows");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].locale.as_str(), "fr");
}

pub(crate) async fn other_answers_under_the_same_id_are_a_conflict_that_changes_nothing(fresh: Fresh) {
    record(&*fresh.store, response("first", b"f")).await;
    let before = fresh.store.public_rows(FORM, "", 10).await.expect("rows");
    let other = NewResponse { public: "{}".into(), ..response("first", b"g") };
    assert_eq!(record(&*fresh.store, other).await, RecordOutcome::Conflict);
    assert_eq!(fresh.store.public_rows(FORM, "", 10).await.expect("rows"), before);
    assert!(matches!(record(&*fresh.store, response("first", b"f")).await, RecordOutcome::Replay { .. }));
}

pub(crate) async fn forms_do_not_see_each_others_responses(fresh: Fresh) {
    record(&*fresh.store, response("first", b"f")).await;
    record(&*fresh.store, NewResponse { form: "other".into(), ..response("second", b"f") }).await;
    for form in [FORM, "other"] {
        assert_eq!(fresh.store.count(form).await.expect("a count"), 1, "{form}");
        assert_eq!(fresh.store.public_rows(form, "", 10).await.expect("rows").len(), 1, "{form}");
        assert_eq!(fresh.store.private_rows(form, "", LAST).await.expect("rows").len(), 1, "{form}");
    }
    assert_eq!(fresh.store.count("third").await.expect("a count"), 0);
}

pub(crate) async fn rows_are_paged_by_id_and_returned_once(fresh: Fresh) {
    for number in 0..25 {
        record(&*fresh.store, response(&format!("number-{number}"), b"f")).await;
    }
    let (mut after, mut ids) = (String::new(), Vec::new());
    loop {
        let public = fresh.store.public_rows(FORM, &after, 7).await.expect("rows");
        let Some(last) = public.last() else { break };
        let private = fresh.store.private_rows(FORM, &after, &last.response_id).await.expect("rows");
        let of = |rows: &[PublicRow]| rows.iter().map(|row| row.response_id.clone()).collect::<Vec<_>>();
        assert_eq!(of(&public), private.iter().map(|row| row.response_id.clone()).collect::<Vec<_>>());
        after.clone_from(&last.response_id);
        ids.extend(of(&public));
    }
    assert!(ids.is_sorted() && ids.iter().collect::<BTreeSet<_>>().len() == 25, "{ids:?}");
}

pub(crate) async fn a_page_keeps_its_private_rows_during_concurrent_recordings(fresh: Fresh) {
    for number in 0..6 {
        record(&*fresh.store, response(&format!("before-{number}"), b"f")).await;
    }
    let page = fresh.store.public_rows(FORM, "", 6).await.expect("rows");
    // Ids are random: some of these sort between those of the page.
    for number in 0..20 {
        record(&*fresh.store, response(&format!("meanwhile-{number}"), b"f")).await;
    }
    let private = fresh.store.private_rows(FORM, "", &page[5].response_id).await.expect("rows");
    let private: BTreeSet<_> = private.iter().map(|row| row.response_id.as_str()).collect();
    assert!(page.iter().all(|row| private.contains(row.response_id.as_str())), "{private:?}");
}

pub(crate) async fn ids_reveal_neither_order_nor_time(fresh: Fresh) {
    for number in 0..40 {
        record(&*fresh.store, response(&format!("number-{number:02}"), b"f")).await;
    }
    let rows = fresh.store.public_rows(FORM, "", 100).await.expect("rows");
    let by_arrival: Vec<_> = (0..40).map(|number| format!(r#"{{"1a":"number-{number:02}"}}"#)).collect();
    let by_id: Vec<_> = rows.iter().map(|row| row.document.clone()).collect();
    assert_ne!(by_id, by_arrival, "one chance in 40! of being wrong");
    assert!(rows.iter().all(|row| row.response_id.len() >= 32));
}

pub(crate) async fn simultaneous_responses_are_each_recorded_once(fresh: Fresh) {
    let sending = (0..600).map(|number| {
        let store = Arc::clone(&fresh.store);
        tokio::spawn(async move { record(&*store, response(&format!("number-{}", number % 500), b"f")).await })
    });
    let mut new = 0;
    for sent in sending.collect::<Vec<_>>() {
        new += usize::from(sent.await.expect("it was sent") == RecordOutcome::New);
    }
    assert_eq!(new, 500);
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 500);
}

pub(crate) async fn several_programs_may_write_to_one_store(fresh: Fresh) {
    let other = fresh.again().await;
    let sending = (0..100).map(|number| {
        let store = Arc::clone(if number % 2 == 0 { &fresh.store } else { &other });
        tokio::spawn(async move { record(&*store, response(&format!("number-{}", number / 2), b"f")).await })
    });
    let mut new = 0;
    for sent in sending.collect::<Vec<_>>() {
        new += usize::from(sent.await.expect("it was sent") == RecordOutcome::New);
    }
    assert_eq!(new, 50);
    assert_eq!(other.count(FORM).await.expect("a count"), 50);
}

pub(crate) async fn closing_finishes_pending_writes_and_refuses_new_ones(fresh: Fresh) {
    let sending = (0..300).map(|number| {
        let store = Arc::clone(&fresh.store);
        tokio::spawn(async move { store.record(response(&format!("number-{number}"), b"f")).await.is_ok() })
    });
    let sending: Vec<_> = sending.collect();
    tokio::task::yield_now().await;
    fresh.store.close().await;
    let mut acknowledged = 0;
    for sent in sending {
        acknowledged += u64::from(sent.await.expect("it was sent"));
    }
    assert!(fresh.store.record(response("too-late", b"f")).await.is_err());
    assert!(fresh.store.ping().await.is_err());
    assert_eq!(fresh.again().await.count(FORM).await.expect("a count"), acknowledged);
}

pub(crate) async fn any_text_is_stored_unchanged(fresh: Fresh) {
    let texts = ["'; DROP TABLE responses; --", "🦀 \u{202e}é é \u{1}", "\n\t\"\\ %_", ""];
    for text in texts {
        let given = NewResponse {
            public: text.into(),
            private: PrivateDocument::new(text.into()),
            ..response(&fresh_id(), b"f")
        };
        assert_eq!(record(&*fresh.store, given).await, RecordOutcome::New);
    }
    let public = fresh.store.public_rows(FORM, "", 10).await.expect("rows");
    let private = fresh.store.private_rows(FORM, "", LAST).await.expect("rows");
    let expected = BTreeSet::from(texts);
    assert_eq!(public.iter().map(|row| row.document.as_str()).collect::<BTreeSet<_>>(), expected);
    assert_eq!(private.iter().map(|row| row.document.reveal()).collect::<BTreeSet<_>>(), expected);
}

pub(crate) async fn a_failing_response_does_not_fail_others_in_its_batch(fresh: Fresh) {
    record(&*fresh.store, response("first", b"f")).await;
    // The receipt of another response: the unique index of every engine refuses it.
    let impossible =
        |number: usize| NewResponse { receipt_digest: b"first".into(), ..response(&format!("bad-{number}"), b"f") };
    let sending = (0..100).map(|number| {
        let store = Arc::clone(&fresh.store);
        let given = if number % 10 == 3 { impossible(number) } else { response(&format!("good-{number}"), b"f") };
        tokio::spawn(async move { (number, store.record(given).await) })
    });
    for sent in sending.collect::<Vec<_>>() {
        let (number, told) = sent.await.expect("it was sent");
        assert_eq!(told.is_err(), number % 10 == 3, "{number}: {told:?}");
    }
    assert_eq!(fresh.store.count(FORM).await.expect("a count"), 91);
}
