//! Sends the answers; sending again never records them twice. Without a network, they are sent once there is one.
//!
//! A waiting submission is the draft itself with a mark. Private answers thus stay where they always are, in this tab.

use super::agreement::{self, Reconciled};
use super::answers::{clear_form, read_controls};
use super::context::Client;
use super::errors::show_errors;
use super::submission_request::{Answer, SendError, post};
use super::{
    amendment, announcements, displaced_answers, dom, draft_erasure, draft_saving, merge_base, navigation, received,
    sent_drafts, storage, tasks, waiting,
};
use crate::i18n::{Key, key as sentence};
use crate::ids;
use crate::ui::state::{AmendmentTarget, DisplacementReason, Sending};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers, validate};
use std::time::Duration;

/// While a submission waits, the network is tried again after this interval, because a browser may not report that the network
/// is back.
const RETRY_INTERVAL: Duration = Duration::from_secs(30);

/// A submission that is being sent.
struct Submission {
    body: Json,
    /// The id of the draft from which it was made.
    draft: Option<String>,
    answers: RawAnswers,
}

/// Sends the answers, if they have no errors and are not being sent already.
pub(super) fn submit(client: Client) {
    // The answers in the controls are read before the draft is compared with the storage.
    read_controls(client);
    // If the draft is gone, a message at the top of the form says why.
    let Some(agreed) = agreement::reconcile_with_storage(client) else { return navigation::go_to_start(client) };
    let wrong = validate(&client.form(), &client.answers.get_untracked()).1;
    if !wrong.is_empty() {
        waiting::stop_waiting(client);
    }
    if client.ui.get_untracked().sending != Sending::Busy && show_errors(client, wrong) {
        draft_saving::save_agreed(client, &agreed);
        send(client, &agreed);
    }
}

/// Sends the answers on which the tab and the storage agree. The outcome is a receipt or a message that says why there is none.
fn send(client: Client, agreed: &Reconciled) {
    let text = |name: &str, text| (name.to_owned(), Json::Text(text));
    let mut members = match client.amends.get_value() {
        Some(AmendmentTarget { receipt_code, revision }) => {
            vec![text("receipt_code", receipt_code), ("revision".to_owned(), Json::Number(revision))]
        }
        None => vec![text("submission_id", draft_saving::submission_id(client, agreed))],
    };
    let answers = client.answers.get_untracked();
    members.push(("answers".to_owned(), answers.to_json()));
    let submission = Submission { body: Json::Object(members), draft: merge_base::draft_id(client), answers };
    client.ui.write().sending = Sending::Busy;
    tasks::spawn(deliver(client, submission), move || end_interrupted(client));
}

async fn deliver(client: Client, submission: Submission) {
    match post(client, &submission.body).await {
        Ok(answer) => confirm_receipt(client, &submission, answer),
        // The draft was erased or sent by another tab meanwhile: nothing is left to send, and the page already says so.
        Err(_) if merge_base::draft_id(client) != submission.draft => client.ui.write().sending = Sending::Idle,
        Err(SendError::Unreachable) if can_wait(client) => enqueue(client),
        Err(SendError::Unreachable) => show_failure(client, sentence::SEND_OFFLINE),
        Err(SendError::Refused(why)) => show_failure(client, why),
    }
}

/// Handles a task that ended abnormally: shows a failure if there is no receipt yet, and the confirmation if there is one.
fn end_interrupted(client: Client) {
    match client.ui.get_untracked().sending {
        Sending::Busy => show_failure(client, sentence::SEND_BROKEN),
        Sending::Idle => navigation::navigate_to(ids::SENT),
        Sending::Waiting | Sending::Failed(_) => {}
    }
}

/// Stores the receipt in the state before anything else, so that the person has it even if a later step fails.
fn confirm_receipt(client: Client, submission: &Submission, Answer { receipt, received_at }: Answer) {
    client.receipt.set(Some(receipt));
    client.ui.write().sending = Sending::Idle;
    if client.is_amending() {
        // An amendment is not a draft and does not change the draft.
        amendment::note_recorded(client, &submission.answers);
    } else {
        received::record_received(client, &received_at, false);
        // Meanwhile another tab may have sent or erased this draft and begun another one.
        if agreement::reconcile_with_storage(client).is_some() && merge_base::draft_id(client) == submission.draft {
            remove_sent_draft(client, submission, &received_at);
        }
    }
    navigation::navigate_to(ids::SENT);
}

/// Removes the sent draft from this browser. Answers typed during the sending become displaced answers.
fn remove_sent_draft(client: Client, submission: &Submission, received_at: &str) {
    let form = client.form();
    let (public, private) = client.answers.get_untracked().changed_since(&submission.answers).split_private(&form);
    sent_drafts::note_sent(client, received_at);
    draft_erasure::erase_draft(client);
    displaced_answers::displace_answers(client, &public, DisplacementReason::Ended, false);
    displaced_answers::displace_answers(client, &private, DisplacementReason::Ended, true);
    client.ui.write().notice = None;
    clear_form(client);
}

/// Whether the submission can wait for a network. A draft can, because it is stored; an amendment exists only in the page and
/// cannot.
fn can_wait(client: Client) -> bool {
    !client.is_amending() && (waiting::is_waiting(client) || !dom::window().navigator().on_line())
}

fn show_failure(client: Client, why: Key) {
    waiting::stop_waiting(client);
    client.ui.write().sending = Sending::Failed(why);
    navigation::navigate_to(ids::CHECK);
    navigation::focus(ids::FAILURE);
}

/// Lets the answers wait for a network.
fn enqueue(client: Client) {
    client.ui.write().sending = Sending::Waiting;
    if waiting::start_waiting(client) {
        navigation::focus(ids::WAITING);
    }
    schedule_retry(client);
}

/// Tries again after the interval. One timer runs at a time: each return of the network comes here too.
fn schedule_retry(client: Client) {
    let retry = move || {
        client.is_retry_scheduled.set(false);
        retry_pending(client);
    };
    if !client.is_retry_scheduled.replace(true) {
        set_timeout(retry, RETRY_INTERVAL);
    }
}

/// Sends the waiting answers, if there are any.
fn retry_pending(client: Client) {
    let waits = move || client.ui.get_untracked().sending == Sending::Waiting;
    // Another tab may have sent or cancelled the submission meanwhile.
    if waits() && agreement::reconcile_with_storage(client).is_some() && waits() {
        submit(client);
    }
}

/// Sends waiting answers as soon as the network returns, including answers that were waiting when the page was last left.
pub(super) fn listen_for_network(client: Client) {
    dom::add_listener(&dom::window(), "online", move |_| retry_pending(client));
    let waited = storage::local().is_some_and(|local| waiting::is_waiting_in(client, &local));
    if !waited {
        return;
    }
    if validate(&client.form(), &client.answers.read_untracked()).1.is_empty() {
        waiting::resume_waiting(client);
        retry_pending(client);
    } else {
        announcements::announce_and_show(client, sentence::WAITING_INCOMPLETE);
    }
}
