//! Sending the answers, once however often it takes.

use super::{acts, amend, controls, drafts, json, place};
use crate::i18n::{Key, key};
use crate::ui::state::{Amends, App, Receipt, Sending};
use leptos::prelude::*;
use questionnaire::Json;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

/// A server that says nothing for so long is taken for gone, in milliseconds.
const PATIENCE: u32 = 30_000;

/// Sends the answers; either there is a receipt then, or a sentence that says why not.
pub(super) async fn send(app: App) {
    let text = |name: &str, text| (name.to_owned(), Json::Text(text));
    let mut members = match app.amends.get_untracked() {
        Some(Amends { receipt_code, revision }) => {
            vec![text("receipt_code", receipt_code), ("revision".to_owned(), Json::Number(revision))]
        }
        None => vec![text("submission_id", drafts::submission_id(app))],
    };
    members.push(("answers".to_owned(), app.answers.read_untracked().to_json()));
    match post(app, &Json::Object(members)).await {
        Ok(receipt) => received(app, receipt),
        Err(why) => {
            app.sending.set(Sending::Failed(why));
            place::focus("failure");
        }
    }
}

fn received(app: App, receipt: Receipt) {
    // What amends a recorded response is no draft, and leaves the draft alone.
    if app.amends.read_untracked().is_none() {
        drafts::erase(app);
        acts::empty(app);
        app.notice.set(None);
    }
    app.sending.set(Sending::Idle);
    app.receipt.set(Some(receipt));
    place::go(place::SENT);
}

async fn post(app: App, submission: &Json) -> Result<Receipt, Key> {
    let (status, text) = exchange(&json::write(submission)).await.map_err(|_| key::SEND_OFFLINE)?;
    let answer = json::parse(&text).unwrap_or(Json::Other);
    match status {
        200 | 201 => {
            amend::follow_revision(app, &answer);
            answer.text_of("receipt_code").map(|receipt_code| Receipt { receipt_code }).ok_or(key::SEND_OFFLINE)
        }
        400..=499 => Err(refusal(app, &answer.text_of("code").unwrap_or_default())),
        _ => Err(key::SEND_OFFLINE),
    }
}

/// What a problem's code means for the person.
fn refusal(app: App, code: &str) -> Key {
    match code {
        "key_reused" => key::SEND_REUSED,
        "stale" => key::AMEND_STALE,
        "withdrawn" => key::AMEND_WITHDRAWN,
        "closed" if app.amends.read_untracked().is_some() => key::AMEND_CLOSED,
        "closed" => key::SEND_CLOSED,
        "not_open_yet" => key::SEND_NOT_OPEN_YET,
        "rate_limited" => key::SEND_TOO_OFTEN,
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
