//! Sending the answers, once however often it takes; without a network, once there is one.
//!
//! What waits is the draft itself, marked as waiting: private answers are nowhere else than they always are, in this tab.

use super::agreement::{self, Agreed};
use super::storage::{self, key};
use super::{acts, amend, asides, clock, controls, drafts, json, net, place, received, speech, tasks};
use crate::i18n::{Key, key as sentence};
use crate::ui::ids;
use crate::ui::state::{Amends, App, Reason, Receipt, Sending};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswers, check};
use std::cell::Cell;
use std::time::Duration;
use web_sys::Storage;

/// While waiting, a network that came back without a word is looked for this often.
const TRY_AGAIN: Duration = Duration::from_secs(30);

thread_local! {
    /// Whether these answers are to be sent as soon as there is a network.
    static WAITING: Cell<bool> = const { Cell::new(false) };
    /// Whether the browser keeps that they wait, so that another tab can put an end to it.
    static MARKED: Cell<bool> = const { Cell::new(false) };
}

/// Why there is no receipt.
enum Failure {
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
pub(super) fn send(app: App, agreed: &Agreed) {
    let text = |name: &str, text| (name.to_owned(), Json::Text(text));
    let mut members = match app.amends.get_value() {
        Some(Amends { receipt_code, revision }) => {
            vec![text("receipt_code", receipt_code), ("revision".to_owned(), Json::Number(revision))]
        }
        None => vec![text("submission_id", drafts::submission_id(app, agreed))],
    };
    let answers = app.answers.get_untracked();
    members.push(("answers".to_owned(), answers.to_json()));
    let submission = Submission { body: Json::Object(members), draft: agreement::draft_id(), answers };
    app.shown.write().sending = Sending::Busy;
    tasks::spawn(deliver(app, submission), move || interrupted(app));
}

async fn deliver(app: App, submission: Submission) {
    match post(app, &submission.body).await {
        Ok(answer) => received(app, &submission, answer),
        // Erased meanwhile, or sent by another tab: there is nothing left to send, and that was said.
        Err(_) if agreement::draft_id() != submission.draft => app.shown.write().sending = Sending::Idle,
        Err(Failure::Unreachable) if can_wait(app) => wait(app),
        Err(Failure::Unreachable) => failed(app, sentence::SEND_OFFLINE),
        Err(Failure::Refused(why)) => failed(app, why),
    }
}

/// The sending ended abnormally: before there was a receipt, or after.
fn interrupted(app: App) {
    match app.shown.get_untracked().sending {
        Sending::Busy => failed(app, sentence::SEND_BROKEN),
        Sending::Idle => place::go(ids::SENT),
        Sending::Waiting | Sending::Failed(_) => {}
    }
}

/// The receipt comes first: whatever fails after it, the person has it.
fn received(app: App, submission: &Submission, Answer { receipt, received_at }: Answer) {
    app.receipt.set(Some(receipt));
    app.shown.write().sending = Sending::Idle;
    // What amends a recorded response is no draft, and leaves the draft alone.
    if !amend::is_at_hand(app) {
        received::remember(app, &received_at, false);
        // Meanwhile another tab may have sent this draft, or erased it, and have begun another one.
        if agreement::agree(app).is_some() && agreement::draft_id() == submission.draft {
            clear(app, submission, &received_at);
        }
    }
    place::go(ids::SENT);
}

/// Takes out of this browser the draft that was received. What was typed since it was sent is put aside.
fn clear(app: App, submission: &Submission, received_at: &str) {
    let form = app.form();
    let (public, private) = app.answers.get_untracked().changed_since(&submission.answers).split(&form);
    agreement::note_sent(&form, received_at);
    drafts::erase(app);
    asides::put(app, &public, Reason::Ended, false);
    asides::put(app, &private, Reason::Ended, true);
    app.shown.write().notice = None;
    acts::empty(app);
}

/// A draft waits for a network, since it is kept; what amends a recorded response is in the page alone, and does not.
fn can_wait(app: App) -> bool {
    !amend::is_at_hand(app) && (WAITING.get() || !controls::window().navigator().on_line())
}

fn failed(app: App, why: Key) {
    stop_waiting(app);
    app.shown.write().sending = Sending::Failed(why);
    place::go(ids::CHECK);
    place::focus(ids::FAILURE);
}

/// Lets the answers wait for a network.
fn wait(app: App) {
    app.shown.write().sending = Sending::Waiting;
    if !WAITING.replace(true) {
        MARKED.set(mark(app, Some("1")));
        place::focus(ids::WAITING);
    }
    set_timeout(move || go_on(app), TRY_AGAIN);
}

/// Sends what waits, if anything does.
fn go_on(app: App) {
    let waits = move || app.shown.get_untracked().sending == Sending::Waiting;
    // Another tab may have sent it meanwhile, or have been told not to.
    if waits() && agreement::agree(app).is_some() && waits() {
        acts::send(app);
    }
}

/// What waited waits no more.
pub(super) fn stop_waiting(app: App) {
    if WAITING.replace(false) {
        MARKED.set(false);
        mark(app, None);
        app.shown.write().sending = Sending::Idle;
    }
}

/// What waited waits no more in this tab, which has another draft now or none; in another one it may.
pub(super) fn forget_waiting() {
    WAITING.set(false);
    MARKED.set(false);
}

/// What waits in two tabs is sent, or is not to be, by either of them.
pub(super) fn heed_other_tabs(app: App, local: &Storage) {
    if MARKED.get() && storage::get(local, &key(&app.form(), drafts::WAITING)).is_none() {
        forget_waiting();
        if app.shown.get_untracked().sending == Sending::Waiting {
            app.shown.write().sending = Sending::Idle;
        }
    }
}

/// Says whether the browser keeps it: one that keeps nothing waits as long as the page is open.
fn mark(app: App, waiting: Option<&str>) -> bool {
    storage::local().is_some_and(|local| storage::set(&local, &key(&app.form(), drafts::WAITING), waiting))
}

/// Sends what waits when there is a network again, and what waited when the page was left.
pub(super) fn follow(app: App) {
    controls::on(&controls::window(), "online", move |_| go_on(app));
    let waited = storage::local().and_then(|local| storage::get(&local, &key(&app.form(), drafts::WAITING)));
    if waited.is_none() {
        return;
    }
    if check(&app.form(), &app.answers.read_untracked()).1.is_empty() {
        WAITING.set(true);
        MARKED.set(true);
        app.shown.write().sending = Sending::Waiting;
        go_on(app);
    } else {
        speech::tell(app, sentence::WAITING_INCOMPLETE);
    }
}

async fn post(app: App, submission: &Json) -> Result<Answer, Failure> {
    let unable = Failure::Refused(sentence::SEND_BROKEN);
    let Ok(address) = controls::window().location().pathname() else { return Err(unable) };
    let (status, text) = net::post(&address, &json::write(submission)).await.map_err(|failure| match failure {
        net::Failure::Unanswered => Failure::Unreachable,
        net::Failure::Unable => unable,
    })?;
    let answer = json::parse(&text).unwrap_or(Json::Other);
    let broken = Failure::Refused(sentence::SEND_OFFLINE);
    match status {
        200 | 201 => {
            amend::follow_revision(app, &answer);
            let receipt_code = answer.text_of("receipt_code").ok_or(broken)?;
            let received_at = answer.text_of("received_at").unwrap_or_else(clock::now);
            Ok(Answer { receipt: Receipt { receipt_code }, received_at })
        }
        400..=499 => Err(Failure::Refused(refusal(app, &answer.text_of("code").unwrap_or_default()))),
        _ => Err(broken),
    }
}

/// What a problem's code means for the person.
fn refusal(app: App, code: &str) -> Key {
    match code {
        "key_reused" => sentence::SEND_REUSED,
        "stale" => sentence::AMEND_STALE,
        "withdrawn" => sentence::AMEND_WITHDRAWN,
        "closed" if amend::is_at_hand(app) => sentence::AMEND_CLOSED,
        "closed" => sentence::SEND_CLOSED,
        "not_open_yet" => sentence::SEND_NOT_OPEN_YET,
        "rate_limited" => sentence::SEND_TOO_OFTEN,
        _ => sentence::SEND_REFUSED,
    }
}
