//! Tallies follow the responses of every program that writes to the store.

use super::{FORM, amendment, cells, record, response, withdrawal};
use crate::store::Fresh;
use consultation::store::{Amendment, NewResponse, Store, Withdrawal};
use std::collections::BTreeMap;
use std::sync::Arc;

async fn tallies(store: &dyn Store) -> BTreeMap<String, u64> {
    store.tallies(FORM).await.expect("tallies")
}

fn told(tallies: &[(&str, u64)]) -> BTreeMap<String, u64> {
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
    assert_eq!(tallies(store).await, told(&[("a", 2), ("b", 1), ("c", 1)]));

    let amendment = Amendment { removed: cells(&["a", "b"]), added: cells(&["a", "d"]), ..amendment("first", b"h") };
    store.amend(FORM, amendment).await.expect("it is amended");
    assert_eq!(tallies(store).await, told(&[("a", 2), ("c", 1), ("d", 1)]));

    let withdrawal = Withdrawal { removed: cells(&["a", "c"]), ..withdrawal("second") };
    store.withdraw(FORM, withdrawal).await.expect("it is withdrawn");
    assert_eq!(tallies(store).await, told(&[("a", 1), ("d", 1)]));
    assert_eq!(store.tallies("other").await.expect("tallies"), told(&[("a", 1)]));
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
    assert_eq!(tallies(store).await, told(&[("a", 1)]));
}

pub(crate) async fn tallies_can_be_recounted(fresh: Fresh) {
    let store = &*fresh.store;
    record(store, NewResponse { cells: cells(&["a", "old"]), ..response("first", b"f") }).await;
    record(store, NewResponse { form: "other".into(), cells: cells(&["a"]), ..response("second", b"f") }).await;
    // More rows than one statement takes.
    let anew: BTreeMap<_, _> = (1..=2_500).map(|number| (format!("cell {number}"), number)).collect();
    store.replace_tallies(FORM, &anew).await.expect("they are replaced");
    assert_eq!(tallies(store).await, anew);
    assert_eq!(store.tallies("other").await.expect("tallies"), told(&[("a", 1)]));
}

pub(crate) async fn arrivals_are_counted_by_intervals_of_any_length(fresh: Fresh) {
    let store = &*fresh.store;
    for (number, received_at) in [0, 899_999, 900_000, 1_584_399_599_000, 1_584_399_600_000].into_iter().enumerate() {
        record(store, NewResponse { received_at, ..response(&format!("number-{number}"), b"f") }).await;
    }
    record(store, NewResponse { form: "other".into(), received_at: 900_001, ..response("elsewhere", b"f") }).await;
    let arrivals = async |form, span| store.arrivals(form, span).await.expect("arrivals");
    let expected = [(0, 2), (900_000, 1), (1_584_398_700_000, 1), (1_584_399_600_000, 1)];
    assert_eq!(arrivals(FORM, 900_000).await, expected);
    assert_eq!(arrivals(FORM, 86_400_000).await, [(0, 3), (1_584_316_800_000, 2)]);
    assert_eq!(arrivals("other", 900_000).await, [(900_000, 1)]);
    assert_eq!(arrivals("nothing", 900_000).await, []);
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
