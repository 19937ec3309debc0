//! Sending the answers, once however often it takes; without a network, once there is one.
//!
//! What waits is the draft itself, marked as waiting: private answers are nowhere else than they always are, in this tab.

use super::agreement::{self, Reconciled};
use super::storage::{self, key};
use super::{
    actions, amendment, announcements, displaced_answers, draft_storage, fetch, form_controls, json, local_time,
    navigation, received, tasks,
};
use crate::i18n::{Key, key as sentence};
use crate::ids;
use crate::refusal::RefusalCode;
use crate::ui::state::{AmendmentTarget, DisplacementReason, FormState, Receipt, Sending};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers, validate};
use std::cell::Cell;
use std::time::Duration;
use web_sys::Storage;

/// While waiting, a network that came back without a word is looked for this often.
const RETRY_INTERVAL: Duration = Duration::from_secs(30);

thread_local! {
    /// Whether these answers are to be sent as soon as there is a network.
    static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    /// Whether the browser keeps that they wait, so that another tab can put an end to it.
    static MARKED: Cell<bool> = const { Cell::new(false) };
}

/// Why there is no receipt.
enum SendError {
    /// Nobody answered.
    Unreachable,
    /// The answer was no receipt, and this sentence says what to do.
    Refused(Key),
}

/// What is on its way.
struct Submission {
    body: Json,
    /// The draft that it is made of.
    draft: Option<String>,
    answers: RawAnswers,
}

/// What the server gives for it.
struct Answer {
    receipt: Receipt,
    /// When the response was received first, as RFC 3339.
    received_at: String,
}

/// Sends the answers that the tab and the storage agree on; either there is a receipt then, or a sentence that says why not.
pub(super) fn send(app: FormState, agreed: &Reconciled) {
    let text = |name: &str, text| (name.to_owned(), Json::Text(text));
    let mut members = match app.amends.get_value() {
        Some(AmendmentTarget { receipt_code, revision }) => {
            vec![text("receipt_code", receipt_code), ("revision".to_owned(), Json::Number(revision))]
        }
        None => vec![text("submission_id", draft_storage::submission_id(app, agreed))],
    };
    let answers = app.answers.get_untracked();
    members.push(("answers".to_owned(), answers.to_json()));
    let submission = Submission { body: Json::Object(members), draft: agreement::draft_id(), answers };
    app.ui.write().sending = Sending::Busy;
    tasks::spawn(deliver(app, submission), move || interrupted(app));
}

async fn deliver(app: FormState, submission: Submission) {
    match post(app, &submission.body).await {
        Ok(answer) => received(app, &submission, answer),
        // Erased meanwhile, or sent by another tab: there is nothing left to send, and that was said.
        Err(_) if agreement::draft_id() != submission.draft => app.ui.write().sending = Sending::Idle,
        Err(SendError::Unreachable) if can_wait(app) => enqueue(app),
        Err(SendError::Unreachable) => failed(app, sentence::SEND_OFFLINE),
        Err(SendError::Refused(why)) => failed(app, why),
    }
}

/// The sending ended abnormally: before there was a receipt, or after.
fn interrupted(app: FormState) {
    match app.ui.get_untracked().sending {
        Sending::Busy => failed(app, sentence::SEND_BROKEN),
        Sending::Idle => navigation::navigate_to(ids::SENT),
        Sending::Waiting | Sending::Failed(_) => {}
    }
}

/// The receipt comes first: whatever fails after it, the person has it.
fn received(app: FormState, submission: &Submission, Answer { receipt, received_at }: Answer) {
    app.receipt.set(Some(receipt));
    app.ui.write().sending = Sending::Idle;
    // What amends a recorded response is no draft, and leaves the draft alone.
    if !amendment::is_amending(app) {
        received::record_received(app, &received_at, false);
        // Meanwhile another tab may have sent this draft, or erased it, and have begun another one.
        if agreement::reconcile_with_storage(app).is_some() && agreement::draft_id() == submission.draft {
            clear(app, submission, &received_at);
        }
    }
    navigation::navigate_to(ids::SENT);
}

/// Takes out of this browser the draft that was received. What was typed since it was sent is put aside.
fn clear(app: FormState, submission: &Submission, received_at: &str) {
    let form = app.form();
    let (public, private) = app.answers.get_untracked().changed_since(&submission.answers).split_private(&form);
    agreement::note_sent(&form, received_at);
    draft_storage::erase(app);
    displaced_answers::set_aside(app, &public, DisplacementReason::Ended, false);
    displaced_answers::set_aside(app, &private, DisplacementReason::Ended, true);
    app.ui.write().notice = None;
    actions::reset_form(app);
}

/// A draft waits for a network, since it is kept; what amends a recorded response is in the page alone, and does not.
fn can_wait(app: FormState) -> bool {
    !amendment::is_amending(app) && (IS_WAITING.get() || !form_controls::window().navigator().on_line())
}

fn failed(app: FormState, why: Key) {
    stop_waiting(app);
    app.ui.write().sending = Sending::Failed(why);
    navigation::navigate_to(ids::CHECK);
    navigation::focus(ids::FAILURE);
}

/// Lets the answers wait for a network.
fn enqueue(app: FormState) {
    app.ui.write().sending = Sending::Waiting;
    if !IS_WAITING.replace(true) {
        MARKED.set(persist_waiting(app, Some("1")));
        navigation::focus(ids::WAITING);
    }
    set_timeout(move || retry_pending(app), RETRY_INTERVAL);
}

/// Sends what waits, if anything does.
fn retry_pending(app: FormState) {
    let waits = move || app.ui.get_untracked().sending == Sending::Waiting;
    // Another tab may have sent it meanwhile, or have been told not to.
    if waits() && agreement::reconcile_with_storage(app).is_some() && waits() {
        actions::submit(app);
    }
}

/// What waited waits no more.
pub(super) fn stop_waiting(app: FormState) {
    if IS_WAITING.replace(false) {
        MARKED.set(false);
        persist_waiting(app, None);
        app.ui.write().sending = Sending::Idle;
    }
}

/// What waited waits no more in this tab, which has another draft now or none; in another one it may.
pub(super) fn forget_waiting() {
    IS_WAITING.set(false);
    MARKED.set(false);
}

/// What waits in two tabs is sent, or is not to be, by either of them.
pub(super) fn heed_other_tabs(app: FormState, local: &Storage) {
    if MARKED.get() && storage::get(local, &key(&app.form(), draft_storage::WAITING)).is_none() {
        forget_waiting();
        if app.ui.get_untracked().sending == Sending::Waiting {
            app.ui.write().sending = Sending::Idle;
        }
    }
}

/// Says whether the browser keeps it: one that keeps nothing waits as long as the page is open.
fn persist_waiting(app: FormState, waiting: Option<&str>) -> bool {
    storage::local().is_some_and(|local| storage::set(&local, &key(&app.form(), draft_storage::WAITING), waiting))
}

/// Sends what waits when there is a network again, and what waited when the page was left.
pub(super) fn listen_for_network(app: FormState) {
    form_controls::add_listener(&form_controls::window(), "online", move |_| retry_pending(app));
    let waited = storage::local().and_then(|local| storage::get(&local, &key(&app.form(), draft_storage::WAITING)));
    if waited.is_none() {
        return;
    }
    if validate(&app.form(), &app.answers.read_untracked()).1.is_empty() {
        IS_WAITING.set(true);
        MARKED.set(true);
        app.ui.write().sending = Sending::Waiting;
        retry_pending(app);
    } else {
        announcements::announce_and_show(app, sentence::WAITING_INCOMPLETE);
    }
}

async fn post(app: FormState, submission: &Json) -> Result<Answer, SendError> {
    let unable = SendError::Refused(sentence::SEND_BROKEN);
    let Ok(address) = form_controls::window().location().pathname() else { return Err(unable) };
    let (status, text) = fetch::post(&address, &json::to_text(submission)).await.map_err(|failure| match failure {
        fetch::RequestError::Unanswered => SendError::Unreachable,
        fetch::RequestError::Unable => unable,
    })?;
    let answer = json::parse(&text).unwrap_or(Json::Other);
    let broken = SendError::Refused(sentence::SEND_OFFLINE);
    match status {
        200 | 201 => {
            amendment::follow_revision(app, &answer);
            let receipt_code = answer.get_str("receipt_code").ok_or(broken)?;
            let received_at = answer.get_str("received_at").unwrap_or_else(local_time::now);
            Ok(Answer { receipt: Receipt { receipt_code }, received_at })
        }
        400..=499 => Err(SendError::Refused(message_for_code(app, &answer.get_str("code").unwrap_or_default()))),
        _ => Err(broken),
    }
}

/// The message for a refusal's code.
fn message_for_code(app: FormState, code: &str) -> Key {
    match RefusalCode::parse(code) {
        Some(RefusalCode::KeyReused) => sentence::SEND_REUSED,
        Some(RefusalCode::Stale) => sentence::AMEND_STALE,
        Some(RefusalCode::Withdrawn) => sentence::AMEND_WITHDRAWN,
        Some(RefusalCode::Closed) if amendment::is_amending(app) => sentence::AMEND_CLOSED,
        Some(RefusalCode::Closed) => sentence::SEND_CLOSED,
        Some(RefusalCode::NotOpenYet) => sentence::SEND_NOT_OPEN_YET,
        Some(RefusalCode::RateLimited) => sentence::SEND_TOO_OFTEN,
        Some(
            RefusalCode::Invalid
            | RefusalCode::UnknownReceipt
            | RefusalCode::Published
            | RefusalCode::TooLarge
            | RefusalCode::CrossSite
            | RefusalCode::Unreadable
            | RefusalCode::UnknownMediaType
            | RefusalCode::NoResults
            | RefusalCode::ResultsLater
            | RefusalCode::Broken,
        )
        // A newer server may know a code that this client does not.
        | None => sentence::SEND_REFUSED,
    }
}
