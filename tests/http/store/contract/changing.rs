//! A response is found, amended and withdrawn by its receipt, and its private answers are purged.

use super::auditing::logged_actions;
use super::{FORM, LAST, amendment, kept, record, response, withdrawal};
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::store::AuditCursor;
use consultation::store::{
    AmendOutcome, AmendedBy, Amendment, LikenessKeys, NewResponse, PublishedChange, ReceiptLookup, RecordOutcome,
    Review, ReviewAct, ReviewEffect, SeenReview, Store, Verdict, WithdrawOutcome, Withdrawal, WithdrawnBy,
};
use consultation::workspace::Action;
use consultation::workspace::audit::AuditFilter;
use std::sync::Arc;

/// Every former version, in the order they were made: what the tables keep for the operator.
const HISTORY: &str = "SELECT history.revision || ' ' || coalesce(history.amended_at, 0) || ' ' || history.form_version \
    || ' ' || history.locale || ' ' || history.document || ' ' || coalesce(private_history.document, 'purged') \
    FROM history LEFT JOIN private_history ON private_history.response_id = history.response_id \
    AND private_history.revision = history.revision ORDER BY history.response_id, history.revision";

async fn amend(store: &dyn Store, amendment: Amendment) -> AmendOutcome {
    store.amend(FORM, amendment).await.expect("the store answers")
}

async fn withdraw(store: &dyn Store, withdrawal: Withdrawal) -> WithdrawOutcome {
    store.withdraw(FORM, withdrawal).await.expect("the store answers")
}

pub(crate) async fn a_receipt_finds_only_its_own_response(fresh: Fresh) {
    record(&*fresh.store, response("first", b"f")).await;
    record(&*fresh.store, response("second", b"f")).await;
    let found = kept(&*fresh.store, "first").await.expect("a response");
    assert_eq!(found.form.as_str(), FORM);
    assert_eq!(found.form_version, 1);
    assert_eq!(found.locale.as_str(), "fr");
    assert_eq!(found.received_at, 1_584_399_599_000);
    assert_eq!(found.amended_at, None);
    assert_eq!(found.revision, 1);
    assert_eq!(found.public, r#"{"1a":"first"}"#);
    assert_eq!(found.private.expect("private answers").reveal(), r#"{"7a":"private to first"}"#);
    for (form, digest) in [(FORM, &b"third"[..]), ("other", b"first")] {
        assert!(matches!(fresh.store.find_by_receipt(form, digest).await.expect("an answer"), ReceiptLookup::Unknown));
    }
}

pub(crate) async fn an_amendment_replaces_the_answers_and_the_history_keeps_the_old_ones(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, response("first", b"f")).await;
    let before = kept(store, "first").await.expect("a response");
    assert_eq!(amend(store, amendment("first", b"g")).await, AmendOutcome::Done { revision: 2 });
    let after = kept(store, "first").await.expect("a response");
    assert_eq!(after.response_id.as_str(), before.response_id.as_str());
    assert_eq!(after.received_at, before.received_at);
    assert_eq!(after.form_version, 2);
    assert_eq!(after.locale.as_str(), "en");
    assert_eq!(after.revision, 2);
    assert_eq!(after.amended_at, Some(1_584_400_000_000));
    assert_eq!(after.public.as_str(), r#"{"1a":"amended"}"#);
    assert_eq!(after.private.expect("private answers").reveal(), r#"{"7a":"amended in private"}"#);
    let rows = store.public_rows(FORM, "", 10).await.expect("rows");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].document.as_str(), r#"{"1a":"amended"}"#);

    let again = Amendment { revision: 2, amended_at: 1_584_400_000_001, ..amendment("first", b"h") };
    assert_eq!(amend(store, again).await, AmendOutcome::Done { revision: 3 });
    let history = [
        r#"1 0 1 fr {"1a":"first"} {"7a":"private to first"}"#,
        r#"2 1584400000000 2 en {"1a":"amended"} {"7a":"amended in private"}"#,
    ];
    assert_eq!(fresh.texts(HISTORY).await, history);
}

pub(crate) async fn an_amendment_of_an_older_version_is_stale_and_changes_nothing(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, response("first", b"f")).await;
    assert_eq!(amend(store, amendment("first", b"g")).await, AmendOutcome::Done { revision: 2 });
    assert_eq!(amend(store, amendment("first", b"h")).await, AmendOutcome::Stale);
    assert_eq!(withdraw(store, withdrawal("first")).await, WithdrawOutcome::Stale);
    // Answers equal to the recorded ones are a replay, whatever their revision.
    assert_eq!(amend(store, amendment("first", b"g")).await, AmendOutcome::Done { revision: 2 });
    assert_eq!(fresh.texts(HISTORY).await.len(), 1);
    assert_eq!(amend(store, amendment("nobody", b"g")).await, AmendOutcome::Gone);
}

pub(crate) async fn of_simultaneous_amendments_only_one_succeeds(fresh: Fresh) {
    let other = fresh.again().await;
    record(&*fresh.store, response("first", b"f")).await;
    let amending = (0..20_u8).map(|number| {
        let store = Arc::clone(if number % 2 == 0 { &fresh.store } else { &other });
        tokio::spawn(async move { amend(&*store, amendment("first", &[number])).await })
    });
    let mut done = 0;
    for amended in amending.collect::<Vec<_>>() {
        match amended.await.expect("it was sent") {
            AmendOutcome::Done { revision } => done += revision,
            AmendOutcome::Stale => {}
            AmendOutcome::Gone => panic!("it is there"),
        }
    }
    assert_eq!(done, 2);
    assert_eq!(kept(&*other, "first").await.expect("a response").revision, 2);
}

pub(crate) async fn a_replay_of_the_original_answers_after_an_amendment_is_no_conflict(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, response("first", b"f")).await;
    amend(store, amendment("first", b"g")).await;
    for fingerprint in [b"f", b"g"] {
        assert!(matches!(record(store, response("first", fingerprint)).await, RecordOutcome::Replay { .. }));
    }
    assert_eq!(record(store, response("first", b"h")).await, RecordOutcome::Conflict);
    assert_eq!(kept(store, "first").await.expect("a response").public, r#"{"1a":"amended"}"#);
}

pub(crate) async fn a_withdrawn_response_leaves_only_a_tombstone(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, response("first", b"f")).await;
    record(store, response("second", b"f")).await;
    let id = kept(store, "first").await.expect("a response").response_id;
    amend(store, amendment("first", b"g")).await;
    let review = Review {
        response_id: id.clone(),
        control: "1a".into(),
        text_digest: b"t".into(),
        act: ReviewAct::Decision(Verdict::Accepted),
        note: String::new(),
        person: "account:somebody".into(),
        by: "somebody".into(),
        at: 1,
    };
    let published = PublishedChange::Replace {
        text: "amended".into(),
        folded: "amended".into(),
        likeness: LikenessKeys::default(),
    };
    let (seen, effect) = (SeenReview { revision: 2, last: 0 }, ReviewEffect { published, entry: None });
    store.record_review(FORM, review, seen, effect, act(Action::DecideOnText)).await.expect("a review");
    let withdrawal = Withdrawal {
        revision: 2,
        by: WithdrawnBy::Operator(Box::new(act(Action::WithdrawResponse))),
        ..withdrawal("first")
    };
    assert_eq!(withdraw(store, withdrawal).await, WithdrawOutcome::Done);

    let found = store.find_by_receipt(FORM, b"first").await.expect("an answer");
    assert!(matches!(found, ReceiptLookup::Withdrawn { at: 1_584_500_000_000 }));
    assert_eq!(store.count(FORM).await.expect("a count"), 1);
    assert_eq!(store.private_rows(FORM, "", LAST).await.expect("rows").len(), 1);
    assert!(fresh.texts(HISTORY).await.is_empty());
    assert!(store.reviews(FORM, "", LAST).await.expect("reviews").is_empty());
    assert!(store.review_log(FORM, 0, 10).await.expect("a log").is_empty());
    assert!(store.reviewed_texts(FORM, "1a", "", "", 10).await.expect("texts").is_empty());
    assert_eq!(amend(store, amendment("first", b"h")).await, AmendOutcome::Gone);
    let later = Withdrawal { at: 2_000_000_000_000, ..super::withdrawal("first") };
    assert_eq!(withdraw(store, later).await, WithdrawOutcome::Gone);
}

pub(crate) async fn a_withdrawn_response_is_not_recorded_again(fresh: Fresh) {
    let store = &*fresh.store;
    let counted = NewResponse { cells: super::cells(&["a"]), ..response("first", b"f") };
    record(store, counted.clone()).await;
    let withdrawal = Withdrawal { removed: super::cells(&["a"]), ..withdrawal("first") };
    assert_eq!(withdraw(store, withdrawal).await, WithdrawOutcome::Done);
    assert_eq!(record(store, counted).await, RecordOutcome::Withdrawn);
    assert_eq!(record(store, response("first", b"other answers")).await, RecordOutcome::Withdrawn);
    assert_eq!(store.count(FORM).await.expect("a count"), 0);
    assert!(store.tallies(FORM).await.expect("tallies").is_empty());
}

pub(crate) async fn a_purge_erases_exactly_the_private_answers_even_in_the_history(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, response("first", b"f")).await;
    record(store, response("second", b"f")).await;
    record(store, NewResponse { form: "other".into(), ..response("third", b"f") }).await;
    amend(store, amendment("first", b"g")).await;
    let before = store.public_rows(FORM, "", 10).await.expect("rows");
    assert_eq!(store.purge_private(FORM, act(Action::PurgePrivateAnswers)).await.expect("it is done"), 2);
    assert!(store.private_rows(FORM, "", LAST).await.expect("rows").is_empty());
    assert_eq!(store.public_rows(FORM, "", 10).await.expect("rows"), before);
    let first = kept(store, "first").await.expect("a response");
    assert!(first.private.is_none());
    assert_eq!(fresh.texts(HISTORY).await, [r#"1 0 1 fr {"1a":"first"} purged"#]);
    assert_eq!(store.private_rows("other", "", LAST).await.expect("rows").len(), 1);
    assert_eq!(store.purge_private(FORM, act(Action::PurgePrivateAnswers)).await.expect("it is done"), 0);
}

pub(crate) async fn a_response_is_read_with_its_versions_and_private_answers_with_their_entry_in_the_log(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, response("first", b"one")).await;
    record(store, response("second", b"one")).await;
    let id = kept(store, "first").await.expect("a response").response_id;
    store.amend(FORM, amendment("first", b"two")).await.expect("it is amended");
    let heads = store.response_heads(FORM, "", 10).await.expect("heads");
    assert_eq!(heads.len(), 2);
    let after = store.response_heads(FORM, &heads[0].response_id, 10).await.expect("heads");
    assert_eq!(after, &heads[1..]);
    let ids = [id.clone(), "unknown".to_owned()];
    let found = store.response_heads_of(FORM, &ids).await.expect("heads");
    assert_eq!((found.len(), found[0].revision, found[0].locale.as_str()), (1, 2, "en"));
    assert!(store.response_heads_of("event", &ids).await.expect("heads").is_empty());
    let versions = store.response_versions(FORM, &id).await.expect("versions");
    let shown: Vec<_> = versions.iter().map(|one| (one.revision, &*one.document, one.at)).collect();
    let first = (1, r#"{"1a":"first"}"#, 1_584_399_599_000);
    assert_eq!(shown, [(2, r#"{"1a":"amended"}"#, 1_584_400_000_000), first]);
    assert!(store.response_versions("event", &id).await.expect("versions").is_empty());
    let read = |form: &'static str| store.read_private_versions(form, &id, act(Action::SeePrivateAnswers));
    let private = read(FORM).await.expect("private answers").expect("a response");
    let shown: Vec<_> = private.iter().map(|one| (one.revision, one.document.reveal())).collect();
    assert_eq!(shown, [(2, r#"{"7a":"amended in private"}"#), (1, r#"{"7a":"private to first"}"#)]);
    assert!(read("event").await.expect("an answer").is_none(), "it is of another form");
    let entries = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 10).await.expect("the log");
    assert_eq!(entries.iter().map(|entry| entry.action.as_str()).collect::<Vec<_>>(), ["response.see-private"]);
    assert_eq!(store.receipt_digest(FORM, &id).await.expect("an answer").as_deref(), Some(&b"first"[..]));
    assert!(store.receipt_digest("event", &id).await.expect("an answer").is_none());
}

pub(crate) async fn a_correction_by_an_operator_is_logged_with_it_and_leaves_erased_answers_erased(fresh: Fresh) {
    let store = fresh.store.as_ref();
    record(store, response("first", b"f")).await;
    let id = kept(store, "first").await.expect("a response").response_id;
    store.purge_private(FORM, act(Action::PurgePrivateAnswers)).await.expect("it is purged");
    let correction = |revision, fingerprint: &[u8]| Amendment {
        revision,
        private: None,
        by: AmendedBy::Operator(Box::new(act(Action::CorrectResponse))),
        ..amendment("first", fingerprint)
    };
    assert_eq!(store.amend(FORM, correction(7, b"g")).await.expect("ok"), AmendOutcome::Stale);
    assert_eq!(store.amend(FORM, correction(1, b"g")).await.expect("ok"), AmendOutcome::Done { revision: 2 });
    let logged = logged_actions(store).await;
    assert_eq!(logged, ["form.purge-private done", "response.correct done"], "what is refused leaves no entry");
    let corrected = kept(store, "first").await.expect("a response");
    assert_eq!((corrected.response_id, corrected.public.as_str()), (id, r#"{"1a":"amended"}"#));
    assert!(corrected.private.is_none());
}
