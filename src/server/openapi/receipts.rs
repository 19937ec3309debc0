//! The JSON Schemas of receipts: the requests with a receipt code, and their responses. docs/receipts.md describes the same in
//! prose.

use super::{answers, html_response, object, refused, tag};
use crate::refusal::RefusalCode;
use crate::site::Site;
use questionnaire::Form;
use serde_json::{Value, json};

/// The operation id of a form's receipts.
fn operation(form: &Form) -> String {
    format!("receipt-{}", form.id())
}

/// The operation `/{tag}/{form}/receipt`.
pub(super) fn receipts(site: &Site, form: &Form) -> Value {
    let read = json!({
        "operationId": format!("receipt-page-{}", form.id()),
        "summary": "Read the page that asks for a receipt code",
        "responses": { "200": html_response("The page."), "404": html_response("There is no such language.") },
    });
    json!({ "parameters": [tag(site)], "get": read, "post": ask(form) })
}

/// The OpenAPI link from the receipt of a submission to the recorded response.
pub(super) fn links(form: &Form) -> Value {
    json!({ "response": {
        "operationId": operation(form),
        "description": "Read what was recorded.",
        "parameters": { "tag": "$request.path.tag" },
        "requestBody": { "receipt_code": "$response.body#/receipt_code" },
    } })
}

fn ask(form: &Form) -> Value {
    let code = || json!({ "type": "string", "description": "In any case, with or without spaces and hyphens." });
    let see = object(&[("receipt_code", code())]);
    let amend = object(&[("receipt_code", code()), ("revision", revision()), ("answers", answers::answers(form))]);
    let mut responses = refused(&[
        RefusalCode::Invalid,
        RefusalCode::UnknownReceipt,
        RefusalCode::Stale,
        RefusalCode::Withdrawn,
        RefusalCode::Closed,
        RefusalCode::NotOpenYet,
        RefusalCode::CrossSite,
        RefusalCode::TooLarge,
        RefusalCode::Unreadable,
        RefusalCode::UnknownMediaType,
        RefusalCode::Broken,
    ]);
    responses["404"]["content"]["text/html"] = html_response("")["content"]["text/html"].take();
    let found = json!({ "oneOf": [recorded(form), amended(), withdrawn(form)] });
    responses.insert(
        "200".into(),
        json!({
            "description": "The recorded response; of an amendment, its revision; of a withdrawn response, when that was.",
            "content": { "application/json": { "schema": found } },
        }),
    );
    json!({
        "operationId": operation(form),
        "summary": "Read a recorded response, or amend it",
        "requestBody": { "required": true, "content": { "application/json": { "schema": { "oneOf": [see, amend] } } } },
        "responses": responses,
    })
}

/// The schema of the recorded response that the receipt holder downloads.
fn recorded(form: &Form) -> Value {
    let mut all = answers::answers(form);
    // No answer is required here: private answers are purged at the end of their retention period, and a newer version of the
    // form may require more than the response contains.
    all["required"] = json!([]);
    object(&[
        ("receipt_code", text()),
        ("response_id", json!({ "type": "string", "description": "Random; the id in the published data." })),
        ("form", json!({ "type": "string", "enum": [form.id().as_str()] })),
        ("form_version", json!({ "type": "integer" })),
        ("locale", text()),
        ("received_at", instant()),
        ("amended_at", json!({ "type": ["string", "null"], "format": "date-time" })),
        ("published_at", json!({ "type": ["string", "null"], "format": "date-time" })),
        ("revision", revision()),
        ("answers", all),
        ("private", json!({ "type": "array", "items": text(), "description": "Answers that are never published." })),
        ("private_erased", json!({ "type": "boolean" })),
    ])
}

fn amended() -> Value {
    object(&[("receipt_code", text()), ("revision", revision())])
}

fn withdrawn(form: &Form) -> Value {
    object(&[("form", json!({ "type": "string", "enum": [form.id().as_str()] })), ("withdrawn_at", instant())])
}

fn revision() -> Value {
    json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX, "description": "Versions are counted from 1." })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn instant() -> Value {
    json!({ "type": "string", "format": "date-time" })
}
