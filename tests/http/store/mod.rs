//! The store contract, tested on every engine. An engine is added with one line at the end of this file.

mod contract;
mod fresh;
mod migrating;
mod migration_entry;
mod postgres;
mod sqlite;

use consultation::store;
use fresh::{Fresh, Place};

/// Runs the store contract on an engine.
macro_rules! holds_the_contract {
    ($engine:ident) => {
        mod $engine {
            use super::super::contract;
            use super::super::$engine::fresh;

            #[tokio::test]
            async fn the_secret_is_created_once_per_store() {
                contract::recording::the_secret_is_created_once_per_store(fresh().await, fresh().await).await;
            }

            holds_the_contract! { in recording:
                a_new_store_is_empty_and_ready,
                a_readiness_probe_leaves_nothing_behind,
                a_recorded_response_is_read_as_public_and_private_parts,
                an_acknowledged_response_survives_reopening,
                a_replay_returns_the_time_of_the_first_receipt,
                other_answers_under_the_same_id_are_a_conflict_that_changes_nothing,
                forms_do_not_see_each_others_responses,
                rows_are_paged_by_id_and_returned_once,
                a_page_keeps_its_private_rows_during_concurrent_recordings,
                ids_reveal_neither_order_nor_time,
                simultaneous_responses_are_each_recorded_once,
                several_programs_may_write_to_one_store,
                closing_finishes_pending_writes_and_refuses_new_ones,
                any_text_is_stored_unchanged,
                a_failing_response_does_not_fail_others_in_its_batch,
            }
            holds_the_contract! { in changing:
                a_receipt_finds_only_its_own_response,
                a_correction_by_an_operator_is_logged_with_it_and_leaves_erased_answers_erased,
                an_amendment_replaces_the_answers_and_the_history_keeps_the_old_ones,
                an_amendment_of_an_older_version_is_stale_and_changes_nothing,
                of_simultaneous_amendments_only_one_succeeds,
                a_replay_of_the_original_answers_after_an_amendment_is_no_conflict,
                a_withdrawn_response_leaves_only_a_tombstone,
                a_withdrawn_response_is_not_recorded_again,
                a_purge_erases_exactly_the_private_answers_even_in_the_history,
                a_response_is_read_with_its_versions_and_private_answers_with_their_entry_in_the_log,
            }
            holds_the_contract! { in restricting:
                a_restricted_response_is_kept_and_read_by_nothing_that_uses_responses,
                a_lifted_restriction_lets_figures_texts_codings_and_listings_return,
                the_sender_of_a_restricted_response_changes_it_and_no_figure,
                nobody_reviews_queues_or_lists_a_restricted_response,
            }
            holds_the_contract! { in publishing:
                what_changed_since_a_publication_is_counted,
                changes_of_published_responses_alone_are_listed_with_their_times,
                a_change_between_the_build_of_a_package_and_its_publication_is_listed,
            }
            holds_the_contract! { in counting:
                tallies_follow_recordings_amendments_and_withdrawals,
                replays_and_conflicts_do_not_change_tallies,
                tallies_can_be_recounted,
                a_recount_counts_the_changes_made_meanwhile,
                of_simultaneous_recounts_only_one_changes_the_tallies,
                arrivals_are_counted_by_intervals_of_any_length,
                concurrent_programs_update_the_same_counters_without_deadlock,
            }
            holds_the_contract! { in reviewing:
                all_reviews_of_a_text_are_read_and_logged_in_order,
                pages_of_responses_include_their_reviews,
                only_accepted_texts_are_published_in_their_accepted_wording,
                the_text_search_takes_wildcards_literally_and_pages,
                a_text_with_a_nul_can_be_reviewed_and_found,
                an_amended_text_is_unpublished,
                a_review_of_an_unknown_response_is_refused,
                a_response_keeps_the_date_of_its_first_publication,
            }
            holds_the_contract! { in coded_texts:
                texts_are_counted_by_their_codes,
                the_numbers_follow_reviews_amendments_and_withdrawals,
                a_coding_of_a_response_that_changed_since_its_group_was_read_is_refused,
                texts_get_the_group_that_they_lack,
                texts_worth_quoting_are_found_as_they_are_published,
                texts_that_teach_suggestions_are_those_that_count_now,
            }
            holds_the_contract! { in coding:
                a_frame_is_the_list_of_its_changes_and_changed_by_who_saw_the_last,
                published_texts_alone_are_coded_each_by_one_coder_at_a_time,
                a_coding_is_replaced_and_taken_back_by_further_entries,
                a_coding_that_is_tried_again_is_recorded_once,
                a_text_that_changes_waits_for_a_coder_again,
                an_amendment_and_a_withdrawal_take_codings_along,
                codings_are_paged_by_text,
            }
            holds_the_contract! { in likeness:
                like_texts_follow_one_another,
                texts_of_an_earlier_version_get_their_likeness_unless_they_changed,
                nearly_equal_texts_are_found_by_their_keys_while_they_wait,
            }
            holds_the_contract! { in doubling:
                a_sample_in_force_keeps_the_frame_and_its_texts_go_to_their_coders_alone,
                first_codings_stay_once_both_coders_have_one,
                a_draw_that_is_tried_again_draws_once_and_none_follows_another_frame,
                a_text_is_settled_by_who_saw_the_last_settlement,
                double_codings_and_settlements_go_with_the_text,
                double_codings_are_counted_by_coders_and_codes,
                what_was_suggested_is_kept_with_the_coding,
                equal_texts_are_found_while_they_wait,
            }
            holds_the_contract! { in accounts:
                an_invitation_makes_an_account_once,
                an_invitation_can_be_taken_back,
                a_repeated_sign_in_begins_one_session,
                a_link_ends_with_its_time_and_belongs_to_its_browser,
                an_account_is_its_issuer_and_subject_and_never_its_address,
                nobody_grants_themselves_a_role,
                the_last_administrator_stays,
                changed_roles_end_the_sessions_of_the_account,
                sessions_are_touched_listed_and_ended,
                a_session_whose_time_is_over_is_removed_once_with_its_entry,
                a_closed_account_leaves_no_link_behind,
                invitations_end_with_the_role_of_whoever_made_them,
                an_act_needs_the_role_until_it_is_done,
            }
            holds_the_contract! { in auditing:
                an_act_and_its_entry_are_written_together_or_not_at_all,
                an_act_that_is_tried_again_is_logged_once,
                programs_that_write_at_once_make_one_chain,
                the_log_is_filtered_and_paged_and_nobody_changes_it,
                old_entries_are_cut_off_and_the_chain_says_so,
                who_looked_is_erased_from_old_looks_alone_and_the_chain_says_so,
            }
            holds_the_contract! { in jobs:
                jobs_are_taken_in_order_and_each_once,
                simultaneous_processes_never_take_the_same_job,
                a_job_is_taken_from_a_process_that_ended_and_from_no_other,
                a_job_that_ends_every_process_is_given_up,
                a_job_is_stopped_and_resumed_with_an_entry_in_the_log,
                a_proposed_job_is_added_by_another_person_with_its_confirmation,
            }
            holds_the_contract! { in mailing:
                a_letter_is_sent_by_one_process_at_a_time_and_forgotten,
                simultaneous_processes_never_take_the_same_letter,
                a_letter_that_failed_waits_for_a_person,
                the_outbox_says_how_letters_stand_and_from_where_they_come,
                a_letter_that_is_of_no_use_any_more_is_given_up,
                letters_about_a_response_follow_it,
            }
            holds_the_contract! { in refusing:
                a_refused_address_is_not_written_to_until_somebody_wants_it,
                a_refused_address_goes_with_what_it_belongs_to,
                letters_leave_at_a_pace_that_all_processes_share,
            }
            holds_the_contract! { in writing:
                a_link_is_mailed_to_an_account_alone,
                a_digest_goes_to_open_accounts_that_want_it,
            }
            holds_the_contract! { in queueing:
                texts_that_are_read_again_are_counted_by_what_becomes_of_them,
                a_text_is_reserved_for_one_reviewer_at_a_time_even_after_a_restart,
                simultaneous_reviewers_never_get_the_same_text,
                a_decision_leaves_the_queue_and_ends_the_reservation,
                of_simultaneous_decisions_only_one_is_recorded,
                a_note_takes_nothing_away_and_an_undoing_counts_as_a_decision,
                an_amended_response_is_queued_again_and_a_decision_on_the_old_text_is_refused,
                the_queue_is_filtered_and_paged_in_one_order,
                a_withdrawn_response_leaves_the_queue,
                rows_are_read_by_their_ids,
                the_oldest_response_with_a_waiting_text_is_found_and_the_store_says_its_size,
            }
            holds_the_contract! { in sampling:
                the_texts_of_a_part_are_counted_by_stratum_group_and_codes,
                a_part_is_ended_once_and_another_one_can_then_be_drawn,
            }
            holds_the_contract! { in sharing:
                a_shared_draft_opens_with_its_token_alone,
                a_change_of_a_shared_draft_replaces_the_version_that_it_names,
                a_repeated_message_about_a_shared_draft_is_the_same_as_one,
                of_simultaneous_changes_of_a_shared_draft_one_comes_first,
                an_erased_shared_draft_leaves_no_ciphertext,
                an_expired_shared_draft_is_erased_and_forgotten_later,
                a_full_store_takes_no_more_shared_drafts,
            }
            holds_the_contract! { in moving:
                a_move_is_kept_with_its_reason_and_its_entry_in_the_log,
                a_move_of_an_outdated_window_changes_nothing,
                moves_are_only_ever_added,
                a_proposal_is_confirmed_by_another_person_in_the_act_that_it_proposes,
                a_declined_proposal_is_over,
                a_site_is_taken_up_once_by_whoever_saw_the_newest_take_up,
            }
            holds_the_contract! { in requesting:
                requests_are_numbered_and_keep_their_steps_in_order,
            }
            holds_the_contract! { in supporting:
                a_contact_is_read_with_its_entry_in_the_log,
                former_answers_are_read_newest_first,
                no_supporter_is_listed_before_a_decision,
                the_newest_decision_on_a_supporter_applies_and_all_are_logged,
                a_repeated_decision_is_recorded_once,
                a_decision_on_a_missing_or_outdated_response_changes_nothing,
                an_amendment_of_listed_answers_removes_the_supporter,
                a_withdrawal_removes_the_supporter_and_its_decisions,
                supporters_are_filtered_by_kind_country_and_words_and_paged_by_name,
                candidates_are_sorted_by_id_and_filtered_by_prefix,
                a_supporter_with_any_text_is_listed_and_found,
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
async fn an_invalid_database_url_is_refused() {
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
