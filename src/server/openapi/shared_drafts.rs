//! The description of shared drafts: what each address takes and answers. docs/shared-drafts.md describes the same in prose.

use super::refused;
use crate::refusal::RefusalCode;
use crate::server::shared_drafts::{CIPHERTEXT, DraftRefusal, MAX_CIPHERTEXT_BYTES, MIN_CIPHERTEXT_BYTES};
use questionnaire::Form;
use serde_json::{Map, Value, json};

/// The security scheme of the token.
pub(super) fn security_scheme() -> Value {
    json!({
        "type": "http",
        "scheme": "bearer",
        "description": "32 bytes in base64url without padding, derived from the key in the link. The draft's id is derived from it.",
    })
}

/// The addresses of a form's shared drafts.
pub(super) fn paths(form: &Form) -> Map<String, Value> {
    let id = form.id();
    [
        (format!("/{id}/drafts"), json!({ "post": create(form) })),
        (
            format!("/{id}/drafts/{{id}}"),
            json!({ "parameters": [draft()], "get": read(form), "put": replace(form), "delete": erase(form) }),
        ),
        (format!("/{id}/drafts/{{id}}/events"), json!({ "parameters": [draft()], "get": events(form) })),
    ]
    .into_iter()
    .collect()
}

fn draft() -> Value {
    let schema = json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{22}$" });
    json!({ "name": "id", "in": "path", "required": true, "description": "The id of the shared draft.", "schema": schema })
}

fn create(form: &Form) -> Value {
    let mut responses = refused(&[
        DraftRefusal::Unreadable,
        DraftRefusal::TokenMissing,
        DraftRefusal::NotOffered,
        DraftRefusal::Changed(0),
        DraftRefusal::Erased,
        DraftRefusal::Expired,
        DraftRefusal::TooLarge,
        DraftRefusal::RateLimited,
        DraftRefusal::Full,
        DraftRefusal::Broken,
    ]);
    responses.extend(refused(&[RefusalCode::Closed, RefusalCode::NotOpenYet, RefusalCode::CrossSite]));
    let location = json!({ "description": "The address of the draft.", "schema": { "type": "string" } });
    let headers = json!({ "ETag": version_header(), "Location": location });
    for (status, description) in [("201", "The draft is kept."), ("200", "It was already, as it is.")] {
        responses.insert(status.into(), json!({ "description": description, "headers": headers }));
    }
    operation(form, "begin", "Keep a new shared draft", Some(ciphertext()), responses)
}

fn read(form: &Form) -> Value {
    let mut responses = refused(&existing());
    responses.insert(
        "200".into(),
        json!({ "description": "The ciphertext.", "headers": { "ETag": version_header() }, "content": ciphertext()["content"] }),
    );
    responses.insert("304".into(), json!({ "description": "It still has the version that If-None-Match names." }));
    let mut read = operation(form, "read", "Read a shared draft", None, responses);
    read["parameters"] = json!([version("If-None-Match", false)]);
    read
}

fn replace(form: &Form) -> Value {
    let mut responses = refused(
        &[
            &existing()[..],
            &[DraftRefusal::Unreadable, DraftRefusal::Changed(0), DraftRefusal::TooLarge, DraftRefusal::VersionMissing],
        ]
        .concat(),
    );
    responses.extend(refused(&[RefusalCode::CrossSite]));
    responses.insert(
        "204".into(),
        json!({ "description": "It is kept, as a new version.", "headers": { "ETag": version_header() } }),
    );
    let mut replace = operation(form, "replace", "Replace a version of a shared draft", Some(ciphertext()), responses);
    replace["parameters"] = json!([version("If-Match", true)]);
    replace
}

fn erase(form: &Form) -> Value {
    let erasable = [DraftRefusal::TokenMissing, DraftRefusal::NotOffered, DraftRefusal::Unknown, DraftRefusal::Broken];
    let mut responses = refused(&erasable);
    responses.extend(refused(&[RefusalCode::CrossSite]));
    responses.insert("204".into(), json!({ "description": "It is erased, or was before." }));
    operation(form, "erase", "Erase a shared draft", None, responses)
}

fn events(form: &Form) -> Value {
    let mut responses = refused(&[&existing()[..], &[DraftRefusal::TooManyStreams]].concat());
    let description = "Server-sent events that end with the draft: `draft` at once and at each change, `ended` once it is erased; \
        their data is {\"version\", \"devices\"}.";
    responses.insert("200".into(), json!({ "description": description, "content": { "text/event-stream": {} } }));
    operation(form, "follow", "Follow the changes of a shared draft", None, responses)
}

/// The refusals of every request about a draft that should exist.
fn existing() -> [DraftRefusal; 6] {
    [
        DraftRefusal::TokenMissing,
        DraftRefusal::NotOffered,
        DraftRefusal::Unknown,
        DraftRefusal::Erased,
        DraftRefusal::Expired,
        DraftRefusal::Broken,
    ]
}

fn operation(form: &Form, verb: &str, summary: &str, body: Option<Value>, responses: Map<String, Value>) -> Value {
    let mut operation = json!({
        "operationId": format!("{verb}-draft-{}", form.id()),
        "summary": summary,
        "security": [{ "draft": [] }],
    });
    operation["responses"] = Value::Object(responses);
    if let Some(body) = body {
        operation["requestBody"] = body;
    }
    operation
}

fn ciphertext() -> Value {
    let schema = json!({ "type": "string", "format": "binary", "minLength": MIN_CIPHERTEXT_BYTES, "maxLength": MAX_CIPHERTEXT_BYTES });
    json!({ "required": true, "content": { CIPHERTEXT: { "schema": schema } } })
}

fn version_header() -> Value {
    json!({ "description": "The version, counted from 1.", "schema": version_schema() })
}

fn version_schema() -> Value {
    json!({ "type": "string", "pattern": "^\"[0-9]+\"$" })
}

fn version(header: &str, required: bool) -> Value {
    json!({ "name": header, "in": "header", "required": required, "description": "A version.", "schema": version_schema() })
}
