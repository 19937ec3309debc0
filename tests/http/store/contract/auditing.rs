//! The audit log: an entry for each act, in its transaction, in one chain.

use super::super::Fresh;
use super::{FORM, record, response, withdrawal};
use crate::support::acts::{act, actor};
use consultation::store::{AuditCursor, Store, StoreError, WithdrawOutcome, Withdrawal, WithdrawnBy};
use consultation::workspace::audit::{AuditEntry, AuditFilter, ChainVerifier};
use consultation::workspace::{Act, Action, Object, Outcome};
use std::sync::Arc;

/// The time of these tests, in milliseconds since 1970.
pub(super) const NOW: i64 = 1_600_000_000_000;

/// Every entry of the log, from the first.
pub(super) async fn log_entries(store: &dyn Store) -> Vec<AuditEntry> {
    store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 1000).await.expect("the log")
}

/// The action and the outcome of every entry.
pub(super) async fn logged_actions(store: &dyn Store) -> Vec<String> {
    log_entries(store).await.into_iter().map(|entry| format!("{} {}", entry.action, entry.outcome)).collect()
}

pub(crate) async fn an_act_and_its_entry_are_written_together_or_not_at_all(fresh: Fresh) {
    let store = fresh.store.as_ref();
    record(store, response("first", b"1")).await;
    // Nothing happens, so nothing is logged.
    let operator = |revision| {
        let by = WithdrawnBy::Operator(Box::new(act(Action::WithdrawResponse)));
        Withdrawal { revision, by, ..withdrawal("first") }
    };
    assert_eq!(store.withdraw(FORM, operator(7)).await.expect("ok"), WithdrawOutcome::Stale);
    assert!(log_entries(store).await.is_empty());
    let done = operator(1);
    assert_eq!(store.withdraw(FORM, done).await.expect("ok"), WithdrawOutcome::Done);
    assert_eq!(logged_actions(store).await, ["response.withdraw done"]);
    // A respondent's withdrawal is not an operator's act.
    record(store, response("second", b"2")).await;
    assert_eq!(store.withdraw(FORM, withdrawal("second")).await.expect("ok"), WithdrawOutcome::Done);
    assert_eq!(log_entries(store).await.len(), 1);
    // An entry that cannot be written takes its act with it: this act has the id of another one's entry, with a number that is
    // taken once the head is set back.
    record(store, response("third", b"3")).await;
    fresh.execute("UPDATE audit_head SET number = 0").await;
    let third = Withdrawal { by: operator(1).by, ..withdrawal("third") };
    assert!(matches!(store.withdraw(FORM, third).await, Err(StoreError::Backend(_))));
    assert_eq!(store.count(FORM).await.expect("a count"), 1);
}

pub(crate) async fn an_act_that_is_tried_again_is_logged_once(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let once = act(Action::ReadLog);
    for _ in 0..3 {
        store.log_act(once.clone(), Outcome::Done).await.expect("it is logged");
    }
    assert_eq!(log_entries(store).await.len(), 1);
    // Any text is stored, and the chain still holds.
    let strange = act(Action::ReadLog).because("a\0b ' \" é 🦀").with("key", "\0");
    store.log_act(strange, Outcome::Refused).await.expect("it is logged");
    let mut verifier = ChainVerifier::default();
    log_entries(store).await.iter().for_each(|entry| verifier.check(entry).expect("the chain holds"));
    assert_eq!(verifier.check_end(&store.audit_head().await.expect("a head")), Ok(()));
}

pub(crate) async fn programs_that_write_at_once_make_one_chain(fresh: Fresh) {
    let other = fresh.again().await;
    let write = |store: Arc<dyn Store>| async move {
        for _ in 0..20 {
            store.log_act(act(Action::ReadLog), Outcome::Done).await.expect("it is logged");
        }
    };
    tokio::join!(write(Arc::clone(&fresh.store)), write(other));
    let entries = log_entries(fresh.store.as_ref()).await;
    assert_eq!(entries.len(), 40);
    let mut verifier = ChainVerifier::default();
    entries.iter().for_each(|entry| verifier.check(entry).expect("the chain holds"));
}

pub(crate) async fn the_log_is_filtered_and_paged_and_nobody_changes_it(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for number in 0..10 {
        let object = Object::free_text(format!("r{}", number % 2));
        let action = if number < 5 { Action::DecideOnText } else { Action::NoteOnText };
        let act = Act::new(actor(), action, object, NOW + number).on_form(if number == 9 { "event" } else { FORM });
        store.log_act(act, Outcome::Done).await.expect("it is logged");
    }
    let numbers = |filter: AuditFilter, from: AuditCursor, limit| async move {
        let entries = store.audit_entries(&filter, from, limit).await.expect("the log");
        entries.into_iter().map(|entry| entry.number).collect::<Vec<_>>()
    };
    let all = AuditFilter::default;
    assert_eq!(numbers(all(), AuditCursor::Newest, 3).await, [10, 9, 8]);
    assert_eq!(numbers(all(), AuditCursor::Before(8), 3).await, [7, 6, 5]);
    assert_eq!(numbers(all(), AuditCursor::After(8), 3).await, [9, 10]);
    let filters = [
        (AuditFilter { action: Some("review.note".into()), ..all() }, vec![10, 9, 8, 7, 6]),
        (AuditFilter { action: Some("review".into()), ..all() }, (1..=10).rev().collect()),
        (AuditFilter { action: Some("rev".into()), ..all() }, vec![]),
        (AuditFilter { object: Some("r1".into()), ..all() }, vec![10, 8, 6, 4, 2]),
        (AuditFilter { form: Some("event".into()), ..all() }, vec![10]),
        (AuditFilter { actor: Some("cli:ada@office".into()), until: Some(NOW + 2), ..all() }, vec![2, 1]),
        (AuditFilter { actor: Some("cli:bea@office".into()), ..all() }, vec![]),
        (AuditFilter { from: Some(NOW + 8), ..all() }, vec![10, 9]),
    ];
    for (filter, expected) in filters {
        assert_eq!(numbers(filter.clone(), AuditCursor::Newest, 100).await, expected, "{filter:?}");
    }
    for change in [
        "UPDATE audit_log SET actor = 'x'",
        "DELETE FROM audit_log WHERE number = 3",
        // PostgreSQL has no such statement; on SQLite it deletes without asking a trigger of deletions.
        "REPLACE INTO audit_log (number, act_id, at, actor, role, action, form, object_kind, object_id, outcome, \
         explanation_digest, previous, hash) SELECT number, act_id, at, 'x', role, action, form, object_kind, object_id, \
         outcome, explanation_digest, previous, hash FROM audit_log WHERE number = 3",
    ] {
        assert!(fresh.try_execute(change).await.is_err(), "{change}");
    }
    assert!(log_entries(store).await.iter().all(|entry| entry.actor != "x"));
    assert_eq!(numbers(all(), AuditCursor::After(0), 100).await.len(), 10);
}

pub(crate) async fn old_entries_are_cut_off_and_the_chain_says_so(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for number in 0..10 {
        let act = Act { at: NOW + number, ..act(Action::ReadLog).because("why") };
        store.log_act(act, Outcome::Done).await.expect("it is logged");
    }
    let cut = |before, at| async move {
        let act = Act { at, ..act(Action::CutLog).because("their time is over") };
        store.cut_log(before, act).await.expect("an outcome")
    };
    assert_eq!(cut(NOW, NOW + 100).await, None, "no entry is that old");
    let fifth = log_entries(store).await.remove(4);
    let last = cut(NOW + 5, NOW + 100).await.expect("some are");
    assert_eq!((last.number, &last.hash), (5, &fifth.hash));
    assert_eq!(cut(NOW + 5, NOW + 100).await, None, "they are gone");
    assert_eq!(store.audit_start().await.expect("a start"), last);
    let entries = log_entries(store).await;
    assert_eq!(entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [6, 7, 8, 9, 10, 11]);
    assert_eq!((entries[5].action.as_str(), entries[5].object_id.as_str()), ("log.cut", &*last.to_string()));
    let mut verifier = ChainVerifier::default();
    entries.iter().for_each(|entry| verifier.check(entry).expect("the chain holds"));
    assert_eq!((verifier.start(), verifier.check_start()), (&last, Ok(())));
    let kept = fresh.texts("SELECT count(*) || ' ' || min(number) FROM audit_explanations").await;
    assert_eq!(kept, ["6 6"], "their reasons are gone too");
    for change in ["DELETE FROM audit_log WHERE number = 7", "UPDATE audit_start SET number = 1"] {
        assert!(fresh.try_execute(change).await.is_err(), "{change}");
    }
    // Everything may be too old: the entry about it stays.
    assert_eq!(cut(NOW + 200, NOW + 300).await.map(|last| last.number), Some(11));
    assert_eq!(logged_actions(fresh.again().await.as_ref()).await, ["log.cut done"]);
}

pub(crate) async fn who_looked_is_erased_from_old_looks_alone_and_the_chain_says_so(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let actions: Vec<_> = Action::LOOKS.into_iter().chain([Action::WithdrawResponse]).collect();
    for (number, action) in (0..).zip(&actions) {
        let act = Act { at: NOW + number, ..act(*action).because("why").with("by", "answer") };
        store.log_act(act, Outcome::Done).await.expect("it is logged");
    }
    let erase = |before, at| async move {
        let act = Act { at, ..act(Action::EraseLooks).because("their time is over") };
        store.erase_looks(before, act).await.expect("an outcome")
    };
    assert_eq!(erase(NOW, NOW + 100).await, 0, "no entry is that old");
    assert_eq!(erase(NOW + 3, NOW + 100).await, 3);
    assert_eq!(erase(NOW + 3, NOW + 101).await, 0, "they are erased once");
    assert_eq!(erase(NOW + 50, NOW + 102).await, Action::LOOKS.len() as u64 - 3);
    let entries = log_entries(store).await;
    assert_eq!(entries.len(), actions.len() + 2, "each erasure is entered once");
    let mut verifier = ChainVerifier::default();
    entries.iter().for_each(|entry| verifier.check(entry).expect("the chain holds"));
    assert_eq!(verifier.check_erasures(), Ok(()));
    for entry in &entries {
        let is_look = Action::is_look(&entry.action);
        let is_bare = entry.actor.is_empty() && entry.object_id.is_empty() && entry.explanation.is_none();
        assert_eq!((entry.is_erased(), is_bare), (is_look, is_look), "{entry:?}");
    }
    assert!(store.audit_actors().await.expect("actors").iter().all(|actor| !actor.is_empty()));
    // Nothing else can be erased, and nothing put in its place.
    for change in [
        "UPDATE audit_log SET outcome = 'erased', actor = '' WHERE action = 'response.withdraw'",
        "UPDATE audit_log SET actor = 'x' WHERE action = 'response.see-private'",
        "UPDATE audit_log SET outcome = 'erased', at = 0 WHERE action = 'response.see-private'",
        "UPDATE audit_log SET outcome = 'erased', action = 'log.cut' WHERE action = 'response.see-private'",
    ] {
        assert!(fresh.try_execute(change).await.is_err(), "{change}");
    }
}
