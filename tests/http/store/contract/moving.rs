//! Moves of submission windows and proposals: each is written with its entry in the audit log, and only once.

use super::FORM;
use crate::store::Fresh;
use crate::support::acts::act;
use consultation::phase::WindowEnd;
use consultation::store::{AuditCursor, NewProposal, NewWindowMove, Store, WindowMoveOutcome};
use consultation::workspace::audit::AuditFilter;
use consultation::workspace::{Act, Action, Actor};
use std::collections::BTreeMap;

const TO: i64 = 1_700_000_000_000;

fn moved(form: &str, to: i64) -> NewWindowMove {
    NewWindowMove {
        form: form.to_owned(),
        end: WindowEnd::Closing,
        from: Some(1_600_000_000_000),
        to,
        is_reopening: false,
        notes: BTreeMap::from([("fr".to_owned(), "À la demande des associations".to_owned())]),
        name: "Ada".to_owned(),
    }
}

async fn make(store: &dyn Store, new: NewWindowMove, seen: i64, act: Act) -> WindowMoveOutcome {
    store.move_window(new, seen, None, act).await.expect("an outcome")
}

async fn logged(store: &dyn Store) -> Vec<String> {
    let entries = store.audit_entries(&AuditFilter::default(), AuditCursor::After(0), 100).await.expect("the log");
    entries.into_iter().map(|entry| entry.action).collect()
}

/// An act of somebody else at a terminal.
fn act_of(user: &str, action: Action) -> Act {
    Act { actor: Actor::Command { user: user.to_owned(), host: "office".to_owned() }, ..act(action) }
}

fn proposal() -> NewProposal {
    NewProposal { form: FORM.into(), action: Action::ReopenForm, content: "{}".into(), name: "Ada".into() }
}

pub(crate) async fn a_move_is_kept_with_its_reason_and_its_entry_in_the_log(fresh: Fresh) {
    let store = &*fresh.store;
    assert_eq!(store.newest_window_move().await.expect("a number"), 0);
    let why = act(Action::MoveWindow).because("many asked for it");
    assert_eq!(make(store, moved(FORM, TO), 0, why.clone()).await, WindowMoveOutcome::Done);
    // The same act again is the same move.
    assert_eq!(make(store, moved(FORM, TO), 0, why).await, WindowMoveOutcome::Done);
    assert_eq!(store.newest_window_move().await.expect("a number"), 1);
    let moves = fresh.again().await.window_moves().await.expect("the moves");
    assert_eq!(moves.len(), 1);
    assert_eq!((moves[0].number, &moves[0].made), (1, &moved(FORM, TO)));
    assert_eq!(moves[0].reason, "many asked for it");
    assert_eq!(logged(store).await, ["window.move"]);
}

pub(crate) async fn a_move_of_an_outdated_window_changes_nothing(fresh: Fresh) {
    let store = &*fresh.store;
    assert_eq!(make(store, moved(FORM, TO), 0, act(Action::MoveWindow)).await, WindowMoveOutcome::Done);
    assert_eq!(make(store, moved(FORM, TO + 1), 0, act(Action::MoveWindow)).await, WindowMoveOutcome::Stale);
    assert_eq!(make(store, moved("event", TO), 0, act(Action::MoveWindow)).await, WindowMoveOutcome::Done);
    assert_eq!(make(store, moved(FORM, TO + 2), 1, act(Action::MoveWindow)).await, WindowMoveOutcome::Done);
    let numbers: Vec<_> = store.window_moves().await.expect("the moves").iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(logged(store).await, ["window.move"; 3]);
}

pub(crate) async fn moves_are_only_ever_added(fresh: Fresh) {
    assert_eq!(make(&*fresh.store, moved(FORM, TO), 0, act(Action::MoveWindow)).await, WindowMoveOutcome::Done);
    for statement in ["UPDATE window_moves SET moved_to = 0", "DELETE FROM window_moves"] {
        assert!(fresh.try_execute(statement).await.is_err(), "{statement}");
    }
    assert_eq!(fresh.store.window_moves().await.expect("the moves")[0].made.to, TO);
}

pub(crate) async fn a_proposal_is_confirmed_by_another_person_in_the_act_that_it_proposes(fresh: Fresh) {
    let store = &*fresh.store;
    let proposing = act(Action::Propose).because("late responses");
    assert!(store.propose(proposal(), proposing.clone()).await.expect("an outcome"));
    assert!(!store.propose(proposal(), act(Action::Propose)).await.expect("an outcome"), "one waits already");
    let open = store.open_proposals(FORM).await.expect("proposals");
    assert_eq!((open.len(), open[0].id.as_str(), open[0].reason.as_str()), (1, &*proposing.id, "late responses"));
    let confirm = |act| store.move_window(moved(FORM, TO), 0, Some(&proposing.id), act);
    let own = confirm(act(Action::ReopenForm)).await.expect("an outcome");
    assert_eq!(own, WindowMoveOutcome::OwnProposal);
    assert!(store.window_moves().await.expect("the moves").is_empty());
    let second = act_of("bea", Action::ReopenForm);
    assert_eq!(confirm(second.clone()).await.expect("an outcome"), WindowMoveOutcome::Done);
    // Its reply was lost, and it is tried again.
    assert_eq!(confirm(second).await.expect("an outcome"), WindowMoveOutcome::Done);
    assert!(store.open_proposals(FORM).await.expect("proposals").is_empty());
    let late = store.move_window(moved(FORM, TO), 1, Some(&proposing.id), act_of("cleo", Action::ReopenForm)).await;
    assert_eq!(late.expect("an outcome"), WindowMoveOutcome::NoProposal);
    assert_eq!(logged(store).await, ["proposal.make", "window.reopen"]);
}

pub(crate) async fn a_declined_proposal_is_over(fresh: Fresh) {
    let store = &*fresh.store;
    let proposing = act(Action::Propose);
    assert!(store.propose(proposal(), proposing.clone()).await.expect("an outcome"));
    let decline = |form, act| store.decline_proposal(form, &proposing.id, "Bea", act);
    assert!(!decline("event", act(Action::DeclineProposal)).await.expect("an outcome"), "it is of another form");
    assert!(decline(FORM, act(Action::DeclineProposal)).await.expect("an outcome"));
    assert!(!decline(FORM, act(Action::DeclineProposal)).await.expect("an outcome"));
    assert!(store.open_proposals(FORM).await.expect("proposals").is_empty());
    assert!(store.propose(proposal(), act(Action::Propose)).await.expect("an outcome"), "another can be made");
    assert_eq!(logged(store).await, ["proposal.make", "proposal.decline", "proposal.make"]);
}

pub(crate) async fn a_site_is_taken_up_once_by_whoever_saw_the_newest_take_up(fresh: Fresh) {
    let store = &*fresh.store;
    assert_eq!(store.newest_take_up().await.expect("an answer"), None);
    let why = act(Action::TakeUpSite).because("a new language");
    assert!(store.take_up_site("ab", "Ada", 0, why.clone()).await.expect("an answer"));
    assert!(store.take_up_site("ab", "Ada", 0, why).await.expect("an answer"), "its reply was lost");
    assert!(!store.take_up_site("cd", "Bea", 0, act(Action::TakeUpSite)).await.expect("an answer"), "it is outdated");
    let taken = fresh.again().await.newest_take_up().await.expect("an answer").expect("a take-up");
    assert_eq!((taken.number, taken.digest.as_str(), taken.name.as_str()), (1, "ab", "Ada"));
    assert_eq!(taken.reason, "a new language");
    assert!(store.take_up_site("cd", "Bea", 1, act(Action::TakeUpSite)).await.expect("an answer"));
    assert_eq!(logged(store).await, ["site.take-up", "site.take-up"]);
    for statement in ["UPDATE site_take_ups SET digest = 'x'", "DELETE FROM site_take_ups"] {
        assert!(fresh.try_execute(statement).await.is_err(), "{statement}");
    }
}
