//! Tallies follow the responses of every program that writes to the store.

use super::{FORM, amendment, cells, record, response, withdrawal};
use crate::store::Fresh;
use consultation::store::{Amendment, NewResponse, PublicRow, RecountOutcome, ResponseCounters, Store, Withdrawal};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

async fn tallies(store: &dyn Store) -> BTreeMap<String, u64> {
    store.tallies(FORM).await.expect("tallies")
}

fn counts(tallies: &[(&str, u64)]) -> BTreeMap<String, u64> {
    tallies.iter().map(|(cell, count)| ((*cell).to_owned(), *count)).collect()
}

pub(crate) async fn tallies_follow_recordings_amendments_and_withdrawals(fresh: Fresh) {
    let store = &*fresh.store;
    let counted = |id: &str, names: &[&str]| NewResponse { cells: cells(names), ..response(id, b"f") };
    record(store, counted("first", &["a", "b"])).await;
    record(store, counted("second", &["a", "c"])).await;
    // Neither a replay nor a conflict counts.
    record(store, counted("second", &["a", "c"])).await;
    record(store, NewResponse { fingerprint: b"g".into(), ..counted("second", &["z"]) }).await;
    record(store, NewResponse { form: "other".into(), ..counted("third", &["a"]) }).await;
    assert_eq!(tallies(store).await, counts(&[("a", 2), ("b", 1), ("c", 1)]));

    let amendment = Amendment { removed: cells(&["a", "b"]), added: cells(&["a", "d"]), ..amendment("first", b"h") };
    store.amend(FORM, amendment).await.expect("it is amended");
    assert_eq!(tallies(store).await, counts(&[("a", 2), ("c", 1), ("d", 1)]));

    let withdrawal = Withdrawal { removed: cells(&["a", "c"]), ..withdrawal("second") };
    store.withdraw(FORM, withdrawal).await.expect("it is withdrawn");
    assert_eq!(tallies(store).await, counts(&[("a", 1), ("d", 1)]));
    assert_eq!(store.tallies("other").await.expect("tallies"), counts(&[("a", 1)]));
}

pub(crate) async fn replays_and_conflicts_do_not_change_tallies(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, NewResponse { cells: cells(&["a"]), ..response("first", b"f") }).await;
    let change = |fingerprint: &[u8], revision| Amendment {
        revision,
        removed: cells(&["a"]),
        added: cells(&["b"]),
        ..amendment("first", fingerprint)
    };
    for amendment in [change(b"f", 1), change(b"g", 7)] {
        store.amend(FORM, amendment).await.expect("the store answers");
    }
    let stale = Withdrawal { revision: 7, removed: cells(&["a"]), ..withdrawal("first") };
    store.withdraw(FORM, stale).await.expect("the store answers");
    let unknown = Withdrawal { removed: cells(&["a"]), ..withdrawal("nobody") };
    store.withdraw(FORM, unknown).await.expect("the store answers");
    assert_eq!(tallies(store).await, counts(&[("a", 1)]));
}

/// Names the counters of a response by the words of its answer `1a`, and calls `meanwhile` at the first response.
struct Words<M> {
    span: i64,
    meanwhile: Mutex<Option<M>>,
}

impl Words<fn()> {
    fn alone() -> Self {
        Self { span: 900_000, meanwhile: Mutex::new(None) }
    }
}

impl<M: FnOnce() + Send> ResponseCounters for Words<M> {
    fn counters_of(&self, row: &PublicRow) -> Vec<String> {
        if let Some(meanwhile) = self.meanwhile.lock().expect("a lock").take() {
            meanwhile();
        }
        let answers: serde_json::Value = serde_json::from_str(&row.document).expect("JSON");
        answers["1a"].as_str().expect("a text").split(' ').map(str::to_owned).collect()
    }

    fn arrival_span(&self) -> i64 {
        self.span
    }

    fn arrival_counter(&self, since: i64) -> String {
        format!("arrived {since}")
    }
}

/// A response with these words as its answer and its counters.
fn words(id: &str, words: &[&str]) -> NewResponse {
    let public = serde_json::json!({ "1a": words.join(" ") }).to_string();
    NewResponse { public, cells: cells(words), received_at: 0, ..response(id, b"f") }
}

pub(crate) async fn tallies_can_be_recounted(fresh: Fresh) {
    let store = &*fresh.store;
    let many: Vec<String> = (1..=2_500).map(|number| format!("w{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    record(store, NewResponse { cells: cells(&["a", "old"]), ..words("first", &["a", "new"]) }).await;
    // More counters than one statement takes.
    record(store, NewResponse { cells: Vec::new(), ..words("second", &many) }).await;
    record(store, NewResponse { form: "other".into(), ..words("third", &["a"]) }).await;
    let expected: BTreeMap<_, _> = [("a", 1), ("new", 1), ("arrived 0", 2)]
        .into_iter()
        .chain(many.iter().map(|word| (*word, 1)))
        .map(|(cell, count)| (cell.to_owned(), count))
        .collect();
    for _ in 0..2 {
        assert_eq!(store.recount(FORM, &Words::alone()).await.expect("a recount"), RecountOutcome::Done);
        assert_eq!(tallies(store).await, expected);
    }
    assert_eq!(store.tallies("other").await.expect("tallies"), counts(&[("a", 1)]));
}

/// Does something in a thread of its own with the store as another program opens it.
fn in_another_program<F: Future<Output = ()>>(address: &str, change: impl FnOnce(Arc<dyn Store>) -> F + Send) {
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let store = consultation::store::open(address).await.expect("a store");
                change(Arc::clone(&store)).await;
                store.close().await;
            });
        });
    });
}

pub(crate) async fn a_recount_counts_the_changes_made_meanwhile(fresh: Fresh) {
    let store = &*fresh.store;
    for (id, answer) in [("kept", "a"), ("amended", "a"), ("withdrawn", "a")] {
        record(store, NewResponse { cells: cells(&[answer, "old"]), ..words(id, &[answer]) }).await;
    }
    let change = async |other: Arc<dyn Store>| {
        record(&*other, words("recorded", &["b"])).await;
        let changed = Amendment { removed: cells(&["a"]), added: cells(&["c"]), ..amendment("amended", b"g") };
        other.amend(FORM, changed).await.expect("it is amended");
        let gone = Withdrawal { removed: cells(&["a", "arrived 0"]), ..withdrawal("withdrawn") };
        other.withdraw(FORM, gone).await.expect("it is withdrawn");
    };
    let meanwhile = || in_another_program(&fresh.address, change);
    let counters = Words { span: 900_000, meanwhile: Mutex::new(Some(meanwhile)) };
    assert_eq!(store.recount(FORM, &counters).await.expect("a recount"), RecountOutcome::Done);
    // The response that was recorded meanwhile names no counter of its arrival.
    assert_eq!(tallies(store).await, counts(&[("a", 1), ("b", 1), ("c", 1), ("arrived 0", 2)]));
}

pub(crate) async fn of_simultaneous_recounts_only_one_changes_the_tallies(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, NewResponse { cells: cells(&["old"]), ..words("first", &["a"]) }).await;
    let recount = async |other: Arc<dyn Store>| {
        assert_eq!(other.recount(FORM, &Words::alone()).await.expect("a recount"), RecountOutcome::Done);
    };
    let meanwhile = || in_another_program(&fresh.address, recount);
    let counters = Words { span: 900_000, meanwhile: Mutex::new(Some(meanwhile)) };
    assert_eq!(store.recount(FORM, &counters).await.expect("a recount"), RecountOutcome::Superseded);
    assert_eq!(tallies(store).await, counts(&[("a", 1), ("arrived 0", 1)]));
}

pub(crate) async fn arrivals_are_counted_by_intervals_of_any_length(fresh: Fresh) {
    let store = &*fresh.store;
    for (number, received_at) in [0, 899_999, 900_000, 1_584_399_599_000, 1_584_399_600_000].into_iter().enumerate() {
        record(store, NewResponse { received_at, ..words(&format!("number-{number}"), &["a"]) }).await;
    }
    record(store, NewResponse { form: "other".into(), received_at: 900_001, ..words("elsewhere", &["a"]) }).await;
    let arrivals = async |form, span| {
        let counters = Words { span, ..Words::alone() };
        store.recount(form, &counters).await.expect("a recount");
        let mut tallies = store.tallies(form).await.expect("tallies");
        tallies.remove("a");
        tallies
    };
    let quarters =
        [("arrived 0", 2), ("arrived 900000", 1), ("arrived 1584398700000", 1), ("arrived 1584399600000", 1)];
    assert_eq!(arrivals(FORM, 900_000).await, counts(&quarters));
    assert_eq!(arrivals(FORM, 86_400_000).await, counts(&[("arrived 0", 3), ("arrived 1584316800000", 2)]));
    assert_eq!(arrivals("other", 900_000).await, counts(&[("arrived 900000", 1)]));
    assert_eq!(arrivals("nothing", 900_000).await, counts(&[]));
}

pub(crate) async fn concurrent_programs_update_the_same_counters_without_deadlock(fresh: Fresh) {
    let other = fresh.again().await;
    let names: Vec<String> = (0..40).map(|number| format!("cell {number}")).collect();
    let sending = (0..400).map(|number| {
        let store = Arc::clone(if number % 2 == 0 { &fresh.store } else { &other });
        let mut cells = names.clone();
        cells.rotate_left(number % 40);
        let response = NewResponse { cells, ..response(&format!("number-{}", number / 2), b"f") };
        tokio::spawn(async move { record(&*store, response).await })
    });
    for sent in sending.collect::<Vec<_>>() {
        sent.await.expect("it was recorded");
    }
    let expected: BTreeMap<_, _> = names.into_iter().map(|name| (name, 200)).collect();
    assert_eq!(tallies(&*other).await, expected);
}
