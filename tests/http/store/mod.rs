//! What every store owes to the server, whatever its engine. An engine joins with one line at the end of this file.

mod contract;
mod postgres;
mod sqlite;

use crate::support::database::Database as File;
use crate::support::postgres::Fresh as Database;
use consultation::store::{self, Store};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A store that nobody used yet, and how to open it again.
struct Fresh {
    store: Arc<dyn Store>,
    address: String,
    /// Goes with the store.
    place: Place,
}

enum Place {
    Folder(TempDir),
    Database(Database),
}

impl Fresh {
    async fn at(address: String, place: Place) -> Self {
        Self { store: store::open(&address).await.expect("a store"), address, place }
    }

    /// The same store, as another program has it.
    async fn again(&self) -> Arc<dyn Store> {
        store::open(&self.address).await.expect("a store")
    }

    /// What a select gives, one text a row, as another program reads it.
    async fn texts(&self, select: &'static str) -> Vec<String> {
        match (&self.place, self.address.strip_prefix("sqlite:")) {
            (Place::Database(database), _) => database.texts(select).await,
            (Place::Folder(_), Some(path)) => File::open(Path::new(path)).await.texts(select).await,
            (Place::Folder(_), None) => panic!("a store in a folder is a file"),
        }
    }
}

/// Holds an engine to the contract.
macro_rules! holds_the_contract {
    ($engine:ident) => {
        mod $engine {
            use super::super::contract;
            use super::super::$engine::fresh;

            #[tokio::test]
            async fn the_secret_is_made_once_and_is_the_stores_own() {
                contract::recording::the_secret_is_made_once_and_is_the_stores_own(fresh().await, fresh().await).await;
            }

            holds_the_contract! { in recording:
                a_new_store_is_empty_and_ready,
                finding_out_whether_it_is_ready_leaves_nothing_behind,
                what_is_recorded_can_be_read_in_its_two_parts,
                what_was_acknowledged_is_there_after_opening_again,
                a_replay_is_told_when_it_was_first_received,
                other_answers_under_the_same_id_are_a_conflict_that_changes_nothing,
                forms_do_not_see_each_others_responses,
                rows_come_by_id_a_page_at_a_time_each_once,
                a_page_keeps_its_private_rows_whatever_is_recorded_meanwhile,
                ids_tell_neither_order_nor_time,
                many_at_once_are_each_recorded_once,
                several_programs_may_write_side_by_side,
                closing_finishes_what_is_waiting_and_takes_nothing_more,
                any_text_is_kept_as_it_is,
                one_that_cannot_be_kept_does_not_fail_those_beside_it,
            }
            holds_the_contract! { in changing:
                a_receipt_leads_to_its_response_alone,
                an_amendment_takes_the_place_of_what_was_said_and_the_history_keeps_it,
                an_amendment_of_an_older_version_is_stale_and_changes_nothing,
                of_many_amendments_at_once_one_is_made,
                a_replay_of_what_was_said_before_an_amendment_is_no_conflict,
                a_withdrawn_response_leaves_nothing_but_that_it_was,
                a_withdrawn_response_is_not_recorded_again,
                purged_private_answers_are_gone_from_the_history_too_and_only_they,
            }
            holds_the_contract! { in counting:
                tallies_follow_what_comes_changes_and_goes,
                what_changes_nothing_counts_nothing,
                tallies_can_be_counted_anew,
                arrivals_are_counted_by_spans_of_any_length,
                programs_that_count_the_same_cells_in_any_order_do_not_stop_each_other,
            }
            holds_the_contract! { in reviewing:
                the_newest_decision_on_a_text_counts_and_all_are_logged,
                reviews_come_with_the_pages_of_responses,
                only_texts_that_passed_are_published_as_they_passed,
                texts_are_searched_letter_by_letter_and_paged,
                a_nul_keeps_no_text_from_being_reviewed_and_found,
                an_amended_text_is_not_published_any_more,
                a_review_of_a_response_that_is_not_there_is_refused,
                what_was_published_is_dated_by_the_first_time,
            }
            holds_the_contract! { in supporting:
                nobody_is_listed_before_a_decision,
                a_supporter_is_listed_as_the_newest_decision_says_and_all_are_logged,
                a_decision_made_again_is_one_decision,
                a_decision_on_what_is_not_there_any_more_changes_nothing,
                an_amendment_of_what_is_listed_takes_it_off_the_list,
                a_withdrawn_supporter_vanishes_with_its_decisions,
                supporters_are_sought_by_kind_country_and_words_and_paged_by_name,
                candidates_come_by_id_and_by_how_it_begins,
                a_supporter_is_listed_and_found_whatever_it_wrote,
            }
        }
    };
    (in $part:ident: $($property:ident,)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $property() {
                contract::$part::$property(fresh().await).await;
            }
        )*
    };
}

mod held_by {
    holds_the_contract!(sqlite);
    holds_the_contract!(postgres);
}

#[tokio::test]
async fn an_address_that_is_no_store_is_refused() {
    for address in [
        "",
        "sqlite",
        "sqlite:",
        "mysql://localhost/x",
        "/tmp/x.db",
        "sqlite:/dev/null/x.db",
        "sqlite:/",
        "postgres://localhost:port/x",
    ] {
        let refused = store::open(address).await;
        assert!(refused.is_err_and(|error| !error.to_string().contains('\n')), "{address:?}");
    }
}
