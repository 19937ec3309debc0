//! The outbox: an address that was refused for good is written to no more until somebody wants it, and letters leave at a pace that all
//! processes share.

use super::super::Fresh;
use super::auditing::logged_actions;
use super::mailing::{START, letter};
use super::{FORM, record, response, withdrawal};
use crate::support::acts::act;
use consultation::store::{AttemptEnd, LetterLease, NewLetter, RecordOutcome, Store};
use consultation::workspace::Action;

const DAY: i64 = 24 * 60 * 60 * 1000;

fn lease(now: i64, apart: i64) -> LetterLease {
    LetterLease { runner: "one".to_owned(), now, until: now + 300_000, apart }
}

async fn take(store: &dyn Store, now: i64) -> Option<String> {
    store.take_letter(&lease(now, 0)).await.expect("an answer").map(|letter| letter.id)
}

/// Takes the next letter, whose address is then refused.
async fn refuse(store: &dyn Store, now: i64) {
    let id = take(store, now).await.expect("a letter");
    let end = || AttemptEnd::Refused { at: now, reply: "550".to_owned() };
    assert!(store.end_attempt(&id, "one", end()).await.expect("an answer"));
    assert!(store.end_attempt(&id, "one", end()).await.expect("an answer"), "a lost reply makes it end again");
}

async fn add(store: &dyn Store, letter: NewLetter) {
    assert!(store.add_letter(letter).await.expect("an answer"));
}

/// The refused addresses that a form sees: the letter, its response, and how many letters are held.
async fn seen(store: &dyn Store, form: &str) -> Vec<(String, Option<String>, u64)> {
    let found = store.refused_addresses(form, 9).await.expect("addresses");
    found.into_iter().map(|one| (one.id, one.response_id, one.held)).collect()
}

pub(crate) async fn a_refused_address_is_not_written_to_until_somebody_wants_it(fresh: Fresh) {
    let store = fresh.store.as_ref();
    assert_eq!(record(store, response("first", b"f")).await, RecordOutcome::New);
    let id = fresh.texts("SELECT id FROM responses").await.remove(0);
    add(store, NewLetter { form: FORM.to_owned(), response_id: Some(id.clone()), ..letter("a") }).await;
    refuse(store, START).await;
    // The same address in other letters: about another form too, and in another case.
    add(store, NewLetter { form: "event".to_owned(), address: "Canari@VOLIERE.example ".to_owned(), ..letter("b") })
        .await;
    add(store, NewLetter { form: FORM.to_owned(), ..letter("c") }).await;
    add(store, NewLetter { address: "other@voliere.example".to_owned(), made_at: START + 1, ..letter("d") }).await;
    assert_eq!(take(store, START + 2).await.as_deref(), Some("d"), "what is held stops no other letter");
    assert_eq!(seen(store, FORM).await, [("a".to_owned(), Some(id.clone()), 3)]);
    assert_eq!(seen(store, "event").await, [("a".to_owned(), None, 3)], "the response of another form is not shown");
    assert_eq!(seen(store, "support").await, []);
    assert_eq!(store.failed_letters(FORM, 9).await.expect("letters"), [], "they are shown apart");
    assert!(!store.retry_letter(FORM, "c", START + 3, act(Action::RetryLetter)).await.expect("an answer"));
    let dump = fresh.texts("SELECT id || form || purpose || reply FROM refused_addresses").await.concat();
    assert!(!dump.contains("voliere"), "{dump}");

    let write_again = async |form| store.write_again(form, "a", START + 5, act(Action::WriteAgain)).await.expect("ok");
    assert!(!write_again("support").await && write_again(FORM).await && !write_again(FORM).await);
    assert_eq!(seen(store, FORM).await, []);
    refuse(store, START + 5).await;
    assert_eq!(take(store, START + 6).await, None, "it is refused again, and the others are held again");
    assert_eq!(seen(store, "event").await.first().map(|(_, _, held)| *held), Some(3));
    let act_of = || act(Action::GiveHeldLettersUp);
    assert!(!store.give_held_letters_up("support", "a", START + 7, act_of()).await.expect("an answer"));
    assert!(store.give_held_letters_up(FORM, "a", START + 7, act_of()).await.expect("an answer"));
    let statuses = "SELECT status || address FROM letters WHERE id <> 'd' ORDER BY id";
    assert_eq!(fresh.texts(statuses).await, ["given-up"; 3]);
    assert_eq!(seen(store, FORM).await, [("a".to_owned(), Some(id), 0)], "nothing is sent there still");
    assert_eq!(logged_actions(store).await, ["mail.write-again done", "mail.give-up-held done"]);
}

pub(crate) async fn a_refused_address_goes_with_what_it_belongs_to(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for (name, print) in [("first", b"f"), ("second", b"s")] {
        assert_eq!(record(store, response(name, print)).await, RecordOutcome::New);
    }
    let responses = fresh.texts("SELECT id FROM responses ORDER BY submission_id").await;
    let about = |id: &str, response: Option<&String>| NewLetter {
        form: FORM.to_owned(),
        response_id: response.cloned(),
        address: format!("{id}@voliere.example"),
        ..letter(id)
    };
    for one in [about("a", responses.first()), about("b", responses.get(1)), about("c", None), letter("operator")] {
        add(store, one).await;
        refuse(store, START).await;
    }
    let all = async || -> Vec<String> { seen(store, FORM).await.into_iter().map(|(id, _, _)| id).collect() };
    assert_eq!(all().await, ["a", "b", "c", "operator"]);
    store.withdraw(FORM, withdrawal("first")).await.expect("it is withdrawn");
    assert_eq!(all().await, ["b", "c", "operator"]);
    store.forget_letters(START + 30 * DAY, START).await.expect("it is done");
    assert_eq!(all().await, ["b", "operator"], "one that belongs to nobody is forgotten in time");
    store.purge_private(FORM, act(Action::PurgePrivateAnswers)).await.expect("it is done");
    assert_eq!(all().await, ["operator"]);
}

pub(crate) async fn letters_leave_at_a_pace_that_all_processes_share(fresh: Fresh) {
    let store = fresh.store.as_ref();
    for number in 0..20 {
        add(store, letter(&number.to_string())).await;
    }
    let taken = async |now: i64| {
        let mut count = 0;
        while store.take_letter(&lease(now, 400)).await.expect("an answer").is_some() {
            count += 1;
        }
        count
    };
    // Three at once: what a second allows, and one. From then on, one each 400 milliseconds.
    assert_eq!(taken(START).await, 3);
    assert_eq!(taken(START + 399).await, 1);
    assert_eq!(taken(START + 1_000).await, 2);
    assert_eq!(taken(START + 1_100).await, 0);
    // Looking for letters while none waits spends nothing, so the next ones leave at once.
    while store.take_letter(&lease(START + 60_000, 0)).await.expect("an answer").is_some() {}
    let pace = fresh.texts("SELECT CAST(next_at AS TEXT) FROM mail_pace").await;
    assert_eq!(taken(START + 61_000).await, 0);
    assert_eq!(fresh.texts("SELECT CAST(next_at AS TEXT) FROM mail_pace").await, pace);
    // A clock that is set back by an hour does not stop the letters for so long.
    let hour = 60 * 60 * 1_000;
    add(store, NewLetter { made_at: START - 2 * hour, ..letter("early") }).await;
    assert_eq!(taken(START - hour).await, 1);
}
