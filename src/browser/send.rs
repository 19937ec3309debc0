//! Sending the answers, once however often it takes; without a network, once there is one.
//!
//! What waits is the draft itself, marked as waiting: private answers are nowhere else than they always are, in this tab.

use super::storage::{self, key};
use super::{acts, amend, controls, drafts, json, net, place, speech};
use crate::i18n::{Key, key as sentence};
use crate::ui::ids;
use crate::ui::state::{Amends, App, Receipt, Sending};
use leptos::prelude::*;
use questionnaire::{Json, check};
use std::cell::Cell;
use std::time::Duration;

/// While waiting, a network that came back without a word is looked for this often.
const TRY_AGAIN: Duration = Duration::from_secs(30);

thread_local! {
    /// Whether these answers are to be sent as soon as there is a network.
    static WAITING: Cell<bool> = const { Cell::new(false) };
}

/// Why there is no receipt.
enum Failure {
    /// Nobody answered.
    Unreachable,
    /// The answer was no receipt, and this sentence says what to do.
    Refused(Key),
}

/// Sends the answers; either there is a receipt then, or a sentence that says why not.
pub(super) async fn send(app: App) {
    let text = |name: &str, text| (name.to_owned(), Json::Text(text));
    let mut members = match app.amends.get_value() {
        Some(Amends { receipt_code, revision }) => {
            vec![text("receipt_code", receipt_code), ("revision".to_owned(), Json::Number(revision))]
        }
        None => vec![text("submission_id", drafts::submission_id(app))],
    };
    members.push(("answers".to_owned(), app.answers.read_untracked().to_json()));
    match post(app, &Json::Object(members)).await {
        Ok(receipt) => received(app, receipt),
        Err(Failure::Unreachable) if can_wait(app) => wait(app),
        Err(Failure::Unreachable) => failed(app, sentence::SEND_OFFLINE),
        Err(Failure::Refused(why)) => failed(app, why),
    }
}

fn received(app: App, receipt: Receipt) {
    WAITING.set(false);
    // What amends a recorded response is no draft, and leaves the draft alone.
    if !amend::is_at_hand(app) {
        drafts::erase(app);
        acts::empty(app);
        app.shown.write().notice = None;
    }
    app.shown.write().sending = Sending::Idle;
    app.receipt.set(Some(receipt));
    place::go(ids::SENT);
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
        mark(app, Some("1"));
        place::focus(ids::WAITING);
    }
    set_timeout(move || go_on(app), TRY_AGAIN);
}

/// Sends what waits, if anything does.
fn go_on(app: App) {
    if app.shown.get_untracked().sending == Sending::Waiting {
        acts::send(app);
    }
}

/// What waited waits no more.
pub(super) fn stop_waiting(app: App) {
    if WAITING.replace(false) {
        mark(app, None);
        app.shown.write().sending = Sending::Idle;
    }
}

fn mark(app: App, waiting: Option<&str>) {
    if let Some(local) = storage::local() {
        // A browser that keeps nothing waits as long as the page is open.
        storage::set(&local, &key(&app.form(), drafts::WAITING), waiting);
    }
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
        app.shown.write().sending = Sending::Waiting;
        go_on(app);
    } else {
        speech::tell(app, sentence::WAITING_INCOMPLETE);
    }
}

async fn post(app: App, submission: &Json) -> Result<Receipt, Failure> {
    let address = controls::window().location().pathname().map_err(|_| Failure::Unreachable)?;
    let (status, text) = net::post(&address, &json::write(submission)).await.map_err(|_| Failure::Unreachable)?;
    let answer = json::parse(&text).unwrap_or(Json::Other);
    let broken = Failure::Refused(sentence::SEND_OFFLINE);
    match status {
        200 | 201 => {
            amend::follow_revision(app, &answer);
            answer.text_of("receipt_code").map(|receipt_code| Receipt { receipt_code }).ok_or(broken)
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
