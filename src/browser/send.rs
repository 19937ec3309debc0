//! Sending the answers, once however often it takes.

use super::{acts, controls, drafts, place};
use crate::i18n::{Key, key};
use crate::ui::state::{App, Receipt, Sending};
use leptos::prelude::*;
use questionnaire::RawAnswers;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

/// A server that says nothing for so long is taken for gone, in milliseconds.
const PATIENCE: u32 = 30_000;

#[derive(Serialize)]
struct Submission {
    submission_id: String,
    answers: RawAnswers,
}

/// A problem document, of which only the code tells what to do.
#[derive(Deserialize)]
struct Problem {
    #[serde(default)]
    code: String,
}

/// Sends the answers; either there is a receipt then, or a sentence that says why not.
pub(super) async fn send(app: App) {
    let answers = app.answers.get_untracked();
    let submission = Submission { submission_id: drafts::submission_id(app), answers };
    match post(&submission).await {
        Ok(receipt) => received(app, receipt),
        Err(why) => {
            app.sending.set(Sending::Failed(why));
            place::focus("failure");
        }
    }
}

fn received(app: App, receipt: Receipt) {
    drafts::erase(app);
    acts::empty(app);
    app.notice.set(None);
    app.sending.set(Sending::Idle);
    app.receipt.set(Some(receipt));
    place::go(place::SENT);
}

async fn post(submission: &Submission) -> Result<Receipt, Key> {
    let body = serde_json::to_string(submission).map_err(|_| key::SEND_REFUSED)?;
    let (status, text) = exchange(&body).await.map_err(|_| key::SEND_OFFLINE)?;
    match status {
        200 | 201 => serde_json::from_str(&text).map_err(|_| key::SEND_OFFLINE),
        409 => Err(key::SEND_REUSED),
        400..=499 => Err(refusal(&text)),
        _ => Err(key::SEND_OFFLINE),
    }
}

fn refusal(problem: &str) -> Key {
    let code = serde_json::from_str::<Problem>(problem).map(|problem| problem.code).unwrap_or_default();
    match code.as_str() {
        "closed" => key::SEND_CLOSED,
        "not_open_yet" => key::SEND_NOT_OPEN_YET,
        _ => key::SEND_REFUSED,
    }
}

/// Posts JSON to the form's own address: the status and the body of the answer.
async fn exchange(body: &str) -> Result<(u16, String), JsValue> {
    let window = controls::window();
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JsValue::from_str(body));
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let address = window.location().pathname()?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(&address, &request)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}
