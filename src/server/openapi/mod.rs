//! The HTTP API as an OpenAPI 3.1 document. It is generated from the forms, languages and refusals of the site, so that it
//! describes exactly this site.

mod answers;
mod community;
mod problems;
mod receipts;
mod results;
mod shared_drafts;
mod window;

use super::addresses::{SYNTHESIS_ENDING, has_synthesis};
use super::encoded_body::EncodedBody;
use super::site_context::SiteContext;
use crate::media_type;
use crate::refusal::RefusalCode;
use crate::site::Site;
use crate::site::submission_window::SubmissionWindow;
use axum::http::HeaderMap;
use axum::response::Response;
use problems::{problem, refused};
use questionnaire::Form;
use serde_json::{Map, Value, json};

/// `/openapi.json`.
pub(super) fn openapi(context: &SiteContext, headers: &HeaderMap) -> Response {
    let json = serde_json::to_vec_pretty(&document(context)).expect("a JSON value is JSON");
    EncodedBody::without_brotli(media_type::JSON, json).respond(headers, "no-cache")
}

fn document(context: &SiteContext) -> Value {
    let site = &context.site;
    let mut paths = Map::new();
    for form in site.forms() {
        let id = form.id();
        paths.insert(
            format!("/{{tag}}/{id}"),
            json!({ "parameters": [tag(site)], "get": form_page(form), "post": submission(form, &context.windows.window_of(form)) }),
        );
        paths.insert(format!("/{{tag}}/{id}/receipt"), receipts::receipts(site, form));
        paths.insert(format!("/{id}/questionnaire.json"), json!({ "get": definition(form) }));
        paths.insert(format!("/{id}/window.json"), json!({ "get": window::window(form) }));
        paths.insert(format!("/{id}/results.json"), json!({ "get": results(form) }));
        if has_synthesis(site, form) {
            paths.insert(
                format!("/{{tag}}/{id}{SYNTHESIS_ENDING}"),
                json!({ "parameters": [tag(site)], "get": synthesis(form) }),
            );
        }
        paths.extend(community::paths(form));
        paths.extend(shared_drafts::paths(form));
        if form.open_data().is_some() {
            paths
                .insert(format!("/{id}/open-data/{{file}}"), json!({ "parameters": [file()], "get": open_data(form) }));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "consultation",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Send a response, read the questionnaire, the results and the open data.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "paths": paths,
        "components": { "schemas": { "Problem": problem(), "Receipt": receipt(), "Results": results::results(), "Supporters": community::supporters() }, "securitySchemes": { "draft": shared_drafts::security_scheme() } },
    })
}

/// The path parameter of the language.
fn tag(site: &Site) -> Value {
    let tags: Vec<_> = site.locales().iter().map(crate::site::Locale::tag).collect();
    json!({ "name": "tag", "in": "path", "required": true, "description": "The language of the response.", "schema": { "type": "string", "enum": tags } })
}

fn file() -> Value {
    json!({ "name": "file", "in": "path", "required": true, "description": "A file of the package, such as responses.csv; codings.csv, reliability.csv, themes-fr.csv, themes.json and method.json where free texts are coded; synthesis-fr.md and synthesis.json where the site has a synthesis.", "schema": { "type": "string", "pattern": "^[A-Za-z0-9.-]+$" } })
}

fn form_page(form: &Form) -> Value {
    json!({
        "operationId": format!("form-{}", form.id()),
        "summary": "Read the form as a page",
        "responses": { "200": html_response("The page."), "404": html_response("There is no such language.") },
    })
}

fn submission(form: &Form, window: &SubmissionWindow) -> Value {
    let id = json!({ "type": "string", "minLength": 8, "maxLength": 64, "pattern": "^[A-Za-z0-9_-]+$", "description": "Chosen by the sender, a UUID for instance: sending the same again with the same id is harmless." });
    let body = json!({
        "type": "object",
        "required": ["submission_id", "answers"],
        "additionalProperties": false,
        "properties": { "submission_id": id, "answers": answers::answers(form) },
    });
    let receipt = |description: &str| {
        let schema = json!({ "$ref": "#/components/schemas/Receipt" });
        let content = json!({ "application/json": { "schema": schema } });
        json!({ "description": description, "content": content, "links": receipts::links(form) })
    };
    let mut responses = refused(&[
        RefusalCode::Invalid,
        RefusalCode::Closed,
        RefusalCode::NotOpenYet,
        RefusalCode::CrossSite,
        RefusalCode::KeyReused,
        RefusalCode::Withdrawn,
        RefusalCode::TooLarge,
        RefusalCode::RateLimited,
        RefusalCode::Unreadable,
        RefusalCode::UnknownMediaType,
        RefusalCode::Broken,
    ]);
    responses.insert("201".into(), receipt("The response is on disk."));
    responses.insert("200".into(), receipt("It was already: the same id and answers came before."));
    responses.insert("404".into(), html_response("There is no such language."));
    json!({
        "operationId": format!("submit-{}", form.id()),
        "summary": "Send a response",
        "description": window::stated_window(window),
        "requestBody": { "required": true, "content": { "application/json": { "schema": body } } },
        "responses": responses,
    })
}

fn receipt() -> Value {
    let secret = "A secret that leads back to the response. It is shown once.";
    object(&[
        ("receipt_code", json!({ "type": "string", "description": secret })),
        ("received_at", json!({ "type": "string", "format": "date-time" })),
    ])
}

fn definition(form: &Form) -> Value {
    let schema = json!({
        "type": "object",
        "required": ["id", "version", "options", "sections"],
        "properties": {
            "id": { "const": form.id().as_str() },
            "version": { "type": "integer" },
            "options": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } },
            "sections": { "type": "array", "items": { "type": "object", "required": ["id", "questions"] } },
        },
    });
    json!({
        "operationId": format!("questionnaire-{}", form.id()),
        "summary": "Read the form's definition",
        "responses": { "200": { "description": "The definition.", "content": { "application/json": { "schema": schema } } } },
    })
}

fn results(form: &Form) -> Value {
    let schema = json!({ "$ref": "#/components/schemas/Results" });
    let mut responses = refused(&[RefusalCode::NoResults, RefusalCode::ResultsLater, RefusalCode::Broken]);
    responses.insert(
        "200".into(),
        json!({ "description": "The figures.", "content": { "application/json": { "schema": schema } } }),
    );
    json!({ "operationId": format!("results-{}", form.id()), "summary": "Read the results", "responses": responses })
}

fn synthesis(form: &Form) -> Value {
    json!({
        "operationId": format!("synthesis-{}", form.id()),
        "summary": "Read the synthesis of the results as a page",
        "description": "Its figures are those of results.json. Its source is in the open data.",
        "responses": {
            "200": html_response("The page; before the results are public, one that says when they are."),
            "404": html_response("There is no such language, or the results of the form are never public."),
        },
    })
}

fn open_data(form: &Form) -> Value {
    json!({
        "operationId": format!("open-data-{}", form.id()),
        "summary": "Read a file of the published open data",
        "responses": {
            "200": { "description": "The file.", "content": { "*/*": {} } },
            "404": html_response("The package has no such file, or there is none yet."),
        },
    })
}

/// The schema of an object with exactly these members.
fn object(members: &[(&str, Value)]) -> Value {
    let required: Vec<_> = members.iter().map(|(name, _)| *name).collect();
    let properties: Map<_, _> = members.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())).collect();
    json!({ "type": "object", "required": required, "additionalProperties": false, "properties": properties })
}

/// An HTML response.
fn html_response(description: &str) -> Value {
    json!({ "description": description, "content": { "text/html": { "schema": { "type": "string" } } } })
}
