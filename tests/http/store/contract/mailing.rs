//! The outbox: a letter is added with what it tells of, is one process's at a time, and is forgotten once it is over.

use super::super::Fresh;
use super::auditing::logged_actions;
use super::{FORM, amendment, record, response, withdrawal};
use crate::support::acts::act;
use consultation::store::{
    AskOutcome, AttemptEnd, LetterLease, NewLetter, OutboxTotals, RecordOutcome, Store, WithdrawOutcome,
};
use consultation::workspace::Action;
use std::collections::BTreeSet;

pub(super) const START: i64 = 1_600_000_000_000;
const LEASE: i64 = 300_000;
const ADDRESS: &str = "canari@voliere.example";

/// A letter to an operator.
pub(super) fn letter(id: &str) -> NewLetter {
    NewLetter {
        id: id.to_owned(),
        occasion: format!("occasion of {id}"),
        purpose: "invitation".to_owned(),
        form: String::new(),
        response_id: None,
        locale: "fr".to_owned(),
        address: ADDRESS.to_owned(),
        subject: "A subject".to_owned(),
        body: "A secret code".to_owned(),
        unsubscribe: String::new(),
        made_at: START,
        useless_at: None,
    }
}

/// A letter about a response.
fn about(id: &str, response_id: &str) -> NewLetter {
    NewLetter { form: FORM.to_owned(), response_id: Some(response_id.to_owned()), ..letter(id) }
}

fn lease(runner: &str, now: i64) -> LetterLease {
    LetterLease { runner: runner.to_owned(), now, until: now + LEASE, apart: 0 }
}

async fn take(store: &dyn Store, runner: &str, now: i64) -> Option<String> {
    store.take_letter(&lease(runner, now)).await.expect("an answer").map(|letter| letter.id)
}

async fn end(store: &dyn Store, id: &str, end: AttemptEnd) -> bool {
    store.end_attempt(id, "one", end).await.expect("an answer")
}

fn failed(reply: &str) -> AttemptEnd {
    AttemptEnd::Failed { at: START + 1, reply: reply.to_owned() }
}

/// What the outbox holds of letters: status, address, subject and body.
const CONTENT: &str = "SELECT status || '|' || address || '|' || subject || '|' || body FROM letters ORDER BY id";

async fn response_id(store: &dyn Store, submission_id: &str) -> String {
    assert_eq!(record(store, response(submission_id, b"f")).await, RecordOutcome::New);
    super::kept(store, submission_id).await.expect("a response").response_id
}

pub(crate) async fn a_letter_is_sent_by_one_process_at_a_time_and_forgotten(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert!(store.add_letter(letter("a")).await.expect("an answer"));
    assert!(store.add_letter(letter("a")).await.expect("an answer"), "an attempt whose reply was lost is made again");
    let same = NewLetter { occasion: "occasion of a".to_owned(), ..letter("b") };
    assert!(!store.add_letter(same).await.expect("an answer"), "there is one letter for an occasion");
    let taken = store.take_letter(&lease("one", START)).await.expect("an answer").expect("a letter");
    assert_eq!((&*taken.address, &*taken.body, taken.attempts), (ADDRESS, "A secret code", 1));
    assert_eq!(take(store, "other", START + LEASE).await, None);
    // Its process ended: another takes it, and the first one is too late.
    assert_eq!(take(store, "other", START + LEASE + 1).await.as_deref(), Some("a"));
    assert!(!end(store, "a", AttemptEnd::Sent { at: START }).await);
    let later = AttemptEnd::Later { next_at: START + 2 * LEASE, reply: "451".to_owned() };
    assert!(store.end_attempt("a", "other", later).await.expect("an answer"));
    assert_eq!(take(store, "one", START + 2 * LEASE - 1).await, None);
    assert_eq!(take(store, "one", START + 2 * LEASE).await.as_deref(), Some("a"));
    assert!(end(store, "a", AttemptEnd::Sent { at: START + 9 }).await);
    assert!(end(store, "a", AttemptEnd::Sent { at: START + 9 }).await, "an end whose reply was lost is made again");
    assert_eq!(fresh.texts(CONTENT).await, ["sent|||"]);
    assert_eq!(take(store, "one", START + 9 * LEASE).await, None);
    assert!(store.add_letter(letter("c")).await.expect("an answer"));
    store.forget_letters(START, START + 9).await.expect("it is done");
    assert_eq!(fresh.texts(CONTENT).await.len(), 2, "what ended at that time stays");
    store.forget_letters(START, START + 10).await.expect("it is done");
    assert_eq!(fresh.texts("SELECT id FROM letters").await, ["c"]);
}

pub(crate) async fn simultaneous_processes_never_take_the_same_letter(fresh: Fresh) {
    for number in 0..20 {
        assert!(fresh.store.add_letter(letter(&number.to_string())).await.expect("an answer"));
    }
    let mut takers = Vec::new();
    for number in 0..4 {
        let store = fresh.again().await;
        takers.push(tokio::spawn(async move {
            let mut taken = Vec::new();
            // A process that lost a letter to another looks again.
            for _ in 0..40 {
                taken.extend(take(store.as_ref(), &format!("process-{number}"), START).await);
            }
            taken
        }));
    }
    let mut all = Vec::new();
    for taker in takers {
        all.extend(taker.await.expect("a process"));
    }
    assert_eq!((all.len(), all.iter().collect::<BTreeSet<_>>().len()), (20, 20));
}

pub(crate) async fn a_letter_that_failed_waits_for_a_person(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let id = response_id(store, "first").await;
    for (number, letter) in [letter("a"), about("b", &id)].into_iter().enumerate() {
        assert!(store.add_letter(letter).await.expect("an answer"));
        let taken = take(store, "one", START).await.expect("a letter");
        assert!(end(store, &taken, failed("550")).await, "{number}");
    }
    let found = store.failed_letters(FORM, 9).await.expect("letters");
    let shown: Vec<_> = found.iter().map(|one| (&*one.id, &*one.reply, one.response_id.as_deref())).collect();
    assert_eq!(shown, [("a", "550", None), ("b", "550", Some(&*id))]);
    assert_eq!(store.failed_letters("other", 9).await.expect("letters").len(), 1, "of another form");
    assert_eq!(store.letter_counts(FORM).await.expect("counts").failed, 2);
    let retry = async |form, id| store.retry_letter(form, id, START + 5, act(Action::RetryLetter)).await.expect("ok");
    assert!(!retry("other", "b").await && retry(FORM, "b").await && !retry(FORM, "b").await);
    let counts = store.letter_counts(FORM).await.expect("counts");
    assert_eq!((counts.waiting, counts.waiting_since, &*counts.waiting_reply), (1, Some(START), "550"));
    let taken = store.take_letter(&lease("one", START + 5)).await.expect("an answer").expect("a letter");
    assert_eq!((taken.attempts, taken.tried_since), (1, START + 5), "it is tried as a new one");
    assert!(end(store, "b", failed("551")).await);
    let give_up = async |id| store.give_letter_up(FORM, id, START, act(Action::GiveLetterUp)).await.expect("ok");
    assert!(give_up("a").await && !give_up("a").await);
    let kept = format!("failed|{ADDRESS}|A subject|A secret code");
    assert_eq!(fresh.texts(CONTENT).await, ["given-up|||", &kept]);
    assert_eq!(logged_actions(store).await, ["mail.retry done", "mail.give-up done"]);
    store.forget_letters(START + 2, 0).await.expect("it is done");
    assert_eq!(fresh.texts(CONTENT).await, ["given-up|||"; 2], "nobody decided for long enough");
}

pub(crate) async fn the_outbox_says_how_letters_stand_and_from_where_they_come(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert_eq!(store.outbox_totals().await.expect("totals"), OutboxTotals::default());
    for (id, made_at) in [("a", START), ("b", START + 1), ("c", START + 2), ("d", START + 3), ("e", START + 4)] {
        assert!(store.add_letter(NewLetter { made_at, ..letter(id) }).await.expect("an answer"));
    }
    for outcome in [AttemptEnd::Sent { at: START }, failed("550"), failed("550")] {
        let taken = take(store, "one", START + 9).await.expect("a letter");
        assert!(end(store, &taken, outcome).await);
    }
    assert!(store.give_letter_up("", "c", START, act(Action::GiveLetterUp)).await.expect("an answer"));
    let expected = OutboxTotals { waiting: 2, waiting_since: Some(START + 3), failed: 1, sent: 1 };
    assert_eq!(store.outbox_totals().await.expect("totals"), expected);
    // A test is logged with the letter, and not without it.
    let test = |id: &str| NewLetter { occasion: "a test".to_owned(), ..letter(id) };
    assert!(store.add_test_letter(test("f"), act(Action::SendTestLetter)).await.expect("an answer"));
    assert!(!store.add_test_letter(test("g"), act(Action::SendTestLetter)).await.expect("an answer"));
    assert_eq!(logged_actions(store).await, ["mail.give-up done", "mail.test done"]);
    let origin = async || store.mail_origin().await.expect("an answer");
    assert_eq!(origin().await, None);
    for noted in ["https://one.example", "https://two.example"] {
        store.note_mail_origin(Some(noted)).await.expect("it is noted");
        assert_eq!(origin().await.as_deref(), Some(noted));
    }
    store.note_mail_origin(None).await.expect("it is noted");
    assert_eq!(origin().await, None);
}

pub(crate) async fn a_letter_that_is_of_no_use_any_more_is_given_up(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let brief = NewLetter { useless_at: Some(START + 10), ..letter("a") };
    assert!(store.add_letter(brief).await.expect("an answer"));
    assert_eq!(take(store, "one", START + 10).await, None);
    assert_eq!(fresh.texts(CONTENT).await, ["given-up|||"]);
}

pub(crate) async fn letters_about_a_response_follow_it(fresh: Fresh) {
    let store = fresh.store.as_ref();
    let first = response_id(store, "first").await;
    let told = || super::Amendment { letters: vec![about("told", &first)], ..amendment("first", b"g") };
    store.amend(FORM, told()).await.expect("it is amended");
    assert_eq!(fresh.texts("SELECT id FROM letters").await, [""; 0], "nobody asked for the receipt");
    let ask = async |id, response: &str| store.ask_for_receipt(about(id, response)).await.expect("an answer");
    assert_eq!(ask("receipt", &first).await, AskOutcome::Added);
    assert_eq!(ask("receipt", &first).await, AskOutcome::Added, "an attempt whose reply was lost is made again");
    let same = NewLetter { occasion: "occasion of receipt".to_owned(), ..about("again", &first) };
    assert_eq!(store.ask_for_receipt(same).await.expect("an answer"), AskOutcome::Known);
    assert_eq!(ask("nobody", "nobody").await, AskOutcome::Gone);
    let again = super::Amendment { revision: 2, fingerprint: b"h".to_vec(), ..told() };
    store.amend(FORM, again).await.expect("it is amended");
    assert_eq!(fresh.texts("SELECT id FROM letters ORDER BY id").await, ["receipt", "told"]);
    let gone = NewLetter { form: FORM.to_owned(), ..letter("gone") };
    let withdrawn = super::Withdrawal { revision: 3, letter: Some(gone), ..withdrawal("first") };
    assert_eq!(store.withdraw(FORM, withdrawn).await.expect("an answer"), WithdrawOutcome::Done);
    assert_eq!(fresh.texts("SELECT id FROM letters").await, ["gone"]);
    // Who did not ask is told nothing, and a purge takes the addresses along.
    response_id(store, "second").await;
    let silent = super::Withdrawal { letter: Some(letter("silent")), ..withdrawal("second") };
    assert_eq!(store.withdraw(FORM, silent).await.expect("an answer"), WithdrawOutcome::Done);
    assert!(store.add_letter(letter("operator")).await.expect("an answer"));
    store.purge_private(FORM, act(Action::PurgePrivateAnswers)).await.expect("it is purged");
    assert_eq!(fresh.texts("SELECT id FROM letters").await, ["operator"]);
}
