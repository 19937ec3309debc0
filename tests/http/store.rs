//! What every store owes to the server, whatever its engine. An engine joins with one line at the end of this file.

use crate::support::database::Database;
use crate::support::responses::fresh_id;
use consultation::server::store::{self, NewResponse, PrivateDocument, Recorded, Store};
use std::collections::BTreeSet;
use std::future::Future;
use std::sync::Arc;
use tempfile::TempDir;

/// A store that nobody used yet, and how to open it again.
struct Fresh {
    store: Arc<dyn Store>,
    address: String,
    folder: TempDir,
}

impl Fresh {
    async fn again(&self) -> Arc<dyn Store> {
        store::open(&self.address).await.expect("a store")
    }
}

/// The contract: one property each, over any engine's fresh store.
mod contract {
    use super::*;

    fn response(submission_id: &str, fingerprint: &[u8]) -> NewResponse {
        NewResponse {
            submission_id: submission_id.to_owned(),
            form: "consultation".to_owned(),
            form_version: 1,
            locale: "fr".to_owned(),
            received_at: 1_584_399_599_000,
            fingerprint: fingerprint.to_vec(),
            receipt_digest: submission_id.as_bytes().to_vec(),
            public: format!(r#"{{"1a":"{submission_id}"}}"#),
            private: PrivateDocument::new(format!(r#"{{"7a":"private to {submission_id}"}}"#)),
        }
    }

    async fn record(store: &dyn Store, response: NewResponse) -> Recorded {
        store.record(response).await.expect("it is recorded")
    }

    pub(super) async fn a_new_store_is_empty_and_ready(fresh: Fresh) {
        fresh.store.ready().await.expect("ready");
        assert_eq!(fresh.store.count("consultation").await.expect("a count"), 0);
        assert_eq!(fresh.store.public_rows("consultation", "", 10).await.expect("rows"), []);
        assert!(fresh.store.private_rows("consultation", "", 10).await.expect("rows").is_empty());
    }

    pub(super) async fn the_secret_is_made_once_and_is_the_stores_own(fresh: Fresh, other: Fresh) {
        let secret = fresh.store.secret().await.expect("a secret");
        assert_eq!(fresh.store.secret().await.expect("a secret"), secret);
        assert_eq!(fresh.again().await.secret().await.expect("a secret"), secret);
        let theirs = other.store.secret().await.expect("a secret");
        assert_ne!(theirs, secret);
        // Neither half is guessable.
        assert!(theirs[..16] != secret[..16] && theirs[16..] != secret[16..]);
    }

    pub(super) async fn what_is_recorded_can_be_read_in_its_two_parts(fresh: Fresh) {
        assert_eq!(record(&*fresh.store, response("first", b"f")).await, Recorded::New);
        let public = fresh.store.public_rows("consultation", "", 10).await.expect("rows");
        let private = fresh.store.private_rows("consultation", "", 10).await.expect("rows");
        assert_eq!((public.len(), private.len()), (1, 1));
        assert_eq!((public[0].locale.as_str(), public[0].document.as_str()), ("fr", r#"{"1a":"first"}"#));
        assert_eq!(private[0].response_id, public[0].response_id);
        assert_eq!(private[0].document.reveal(), r#"{"7a":"private to first"}"#);
    }

    pub(super) async fn what_was_acknowledged_is_there_after_opening_again(fresh: Fresh) {
        record(&*fresh.store, response("first", b"f")).await;
        // Another program sees it at once.
        assert_eq!(fresh.again().await.count("consultation").await.expect("a count"), 1);
        fresh.store.close().await;
        let store = fresh.again().await;
        assert_eq!(store.count("consultation").await.expect("a count"), 1);
        assert!(matches!(record(&*store, response("first", b"f")).await, Recorded::Replay { .. }));
    }

    pub(super) async fn a_replay_is_told_when_it_was_first_received(fresh: Fresh) {
        record(&*fresh.store, response("first", b"f")).await;
        let later = NewResponse { received_at: 1_600_000_000_000, locale: "en".into(), ..response("first", b"f") };
        assert_eq!(record(&*fresh.store, later).await, Recorded::Replay { received_at: 1_584_399_599_000 });
        let rows = fresh.store.public_rows("consultation", "", 10).await.expect("rows");
        assert_eq!((rows.len(), rows[0].locale.as_str()), (1, "fr"));
    }

    pub(super) async fn other_answers_under_the_same_id_are_a_conflict_that_changes_nothing(fresh: Fresh) {
        record(&*fresh.store, response("first", b"f")).await;
        let before = fresh.store.public_rows("consultation", "", 10).await.expect("rows");
        let other = NewResponse { public: "{}".into(), ..response("first", b"g") };
        assert_eq!(record(&*fresh.store, other).await, Recorded::Conflict);
        assert_eq!(fresh.store.public_rows("consultation", "", 10).await.expect("rows"), before);
        assert!(matches!(record(&*fresh.store, response("first", b"f")).await, Recorded::Replay { .. }));
    }

    pub(super) async fn forms_do_not_see_each_others_responses(fresh: Fresh) {
        record(&*fresh.store, response("first", b"f")).await;
        record(&*fresh.store, NewResponse { form: "other".into(), ..response("second", b"f") }).await;
        for form in ["consultation", "other"] {
            assert_eq!(fresh.store.count(form).await.expect("a count"), 1, "{form}");
            assert_eq!(fresh.store.public_rows(form, "", 10).await.expect("rows").len(), 1, "{form}");
            assert_eq!(fresh.store.private_rows(form, "", 10).await.expect("rows").len(), 1, "{form}");
        }
        assert_eq!(fresh.store.count("third").await.expect("a count"), 0);
    }

    pub(super) async fn rows_come_by_id_a_page_at_a_time_each_once(fresh: Fresh) {
        for number in 0..25 {
            record(&*fresh.store, response(&format!("number-{number}"), b"f")).await;
        }
        let (mut after, mut ids) = (String::new(), Vec::new());
        loop {
            let public = fresh.store.public_rows("consultation", &after, 7).await.expect("rows");
            let private = fresh.store.private_rows("consultation", &after, 7).await.expect("rows");
            let of = |rows: &[store::PublicRow]| rows.iter().map(|row| row.response_id.clone()).collect::<Vec<_>>();
            assert_eq!(of(&public), private.iter().map(|row| row.response_id.clone()).collect::<Vec<_>>());
            let Some(last) = public.last() else { break };
            after.clone_from(&last.response_id);
            ids.extend(of(&public));
        }
        assert!(ids.is_sorted() && ids.iter().collect::<BTreeSet<_>>().len() == 25, "{ids:?}");
    }

    pub(super) async fn ids_tell_neither_order_nor_time(fresh: Fresh) {
        for number in 0..40 {
            record(&*fresh.store, response(&format!("number-{number:02}"), b"f")).await;
        }
        let rows = fresh.store.public_rows("consultation", "", 100).await.expect("rows");
        let by_arrival: Vec<_> = (0..40).map(|number| format!(r#"{{"1a":"number-{number:02}"}}"#)).collect();
        let by_id: Vec<_> = rows.iter().map(|row| row.document.clone()).collect();
        assert_ne!(by_id, by_arrival, "one chance in 40! of being wrong");
        assert!(rows.iter().all(|row| row.response_id.len() >= 32));
    }

    pub(super) async fn many_at_once_are_each_recorded_once(fresh: Fresh) {
        let sending = (0..600).map(|number| {
            let store = Arc::clone(&fresh.store);
            tokio::spawn(async move { record(&*store, response(&format!("number-{}", number % 500), b"f")).await })
        });
        let mut new = 0;
        for sent in sending.collect::<Vec<_>>() {
            new += usize::from(sent.await.expect("it was sent") == Recorded::New);
        }
        assert_eq!((new, fresh.store.count("consultation").await.expect("a count")), (500, 500));
    }

    pub(super) async fn several_programs_may_write_side_by_side(fresh: Fresh) {
        let other = fresh.again().await;
        let sending = (0..100).map(|number| {
            let store = Arc::clone(if number % 2 == 0 { &fresh.store } else { &other });
            tokio::spawn(async move { record(&*store, response(&format!("number-{}", number / 2), b"f")).await })
        });
        let mut new = 0;
        for sent in sending.collect::<Vec<_>>() {
            new += usize::from(sent.await.expect("it was sent") == Recorded::New);
        }
        assert_eq!((new, other.count("consultation").await.expect("a count")), (50, 50));
    }

    pub(super) async fn closing_finishes_what_is_waiting_and_takes_nothing_more(fresh: Fresh) {
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
        assert!(fresh.store.ready().await.is_err());
        assert_eq!(fresh.again().await.count("consultation").await.expect("a count"), acknowledged);
    }

    pub(super) async fn any_text_is_kept_as_it_is(fresh: Fresh) {
        let texts = ["'; DROP TABLE responses; --", "🦀 \u{202e}é é \u{1}", "\n\t\"\\ %_", ""];
        for text in texts {
            let given = NewResponse {
                public: text.into(),
                private: PrivateDocument::new(text.into()),
                ..response(&fresh_id(), b"f")
            };
            assert_eq!(record(&*fresh.store, given).await, Recorded::New);
        }
        let public = fresh.store.public_rows("consultation", "", 10).await.expect("rows");
        let private = fresh.store.private_rows("consultation", "", 10).await.expect("rows");
        let expected = BTreeSet::from(texts);
        assert_eq!(public.iter().map(|row| row.document.as_str()).collect::<BTreeSet<_>>(), expected);
        assert_eq!(private.iter().map(|row| row.document.reveal()).collect::<BTreeSet<_>>(), expected);
    }
}

/// Holds an engine to the contract.
macro_rules! holds_the_contract {
    ($engine:ident) => {
        mod $engine {
            use super::contract;
            use super::$engine as fresh;

            #[tokio::test]
            async fn the_secret_is_made_once_and_is_the_stores_own() {
                contract::the_secret_is_made_once_and_is_the_stores_own(fresh().await, fresh().await).await;
            }

            holds_the_contract! { in fresh:
                a_new_store_is_empty_and_ready,
                what_is_recorded_can_be_read_in_its_two_parts,
                what_was_acknowledged_is_there_after_opening_again,
                a_replay_is_told_when_it_was_first_received,
                other_answers_under_the_same_id_are_a_conflict_that_changes_nothing,
                forms_do_not_see_each_others_responses,
                rows_come_by_id_a_page_at_a_time_each_once,
                ids_tell_neither_order_nor_time,
                many_at_once_are_each_recorded_once,
                several_programs_may_write_side_by_side,
                closing_finishes_what_is_waiting_and_takes_nothing_more,
                any_text_is_kept_as_it_is,
            }
        }
    };
    (in $fresh:ident: $($property:ident,)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $property() {
                contract::$property($fresh().await).await;
            }
        )*
    };
}

async fn in_a_folder(name: &str) -> Fresh {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join(name).display());
    Fresh { store: store::open(&address).await.expect("a store"), address, folder }
}

fn sqlite() -> impl Future<Output = Fresh> {
    in_a_folder("store.db")
}

holds_the_contract!(sqlite);

#[tokio::test]
async fn sqlite_makes_the_folder_of_its_file() {
    let fresh = in_a_folder("not/yet/there.db").await;
    assert!(fresh.folder.path().join("not/yet/there.db").is_file());
}

#[tokio::test]
async fn sqlite_writes_ahead_and_the_file_is_sound() {
    let fresh = sqlite().await;
    let database = Database::open(&fresh.folder.path().join("store.db")).await;
    assert_eq!(database.texts("PRAGMA journal_mode").await, ["wal"]);
    assert_eq!(database.texts("PRAGMA integrity_check").await, ["ok"]);
}

#[tokio::test]
async fn an_address_that_is_no_store_is_refused() {
    for address in ["", "sqlite", "sqlite:", "mysql://localhost/x", "/tmp/x.db", "sqlite:/dev/null/x.db", "sqlite:/"] {
        let refused = store::open(address).await;
        assert!(refused.is_err_and(|error| !error.to_string().contains('\n')), "{address:?}");
    }
}
