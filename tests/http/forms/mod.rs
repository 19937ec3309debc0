//! Tests of every form of the site, and of several forms side by side: each has its own window, responses and receipts.

mod answering;
mod listing;
mod separation;
mod windows;

use crate::support::client::{Answer, submission};
use crate::support::responses::{fresh_id, pairs};
use crate::support::server::Server;
use questionnaire::{Form, Kind, RawAnswer, RawAnswers, synthetic};
use serde_json::json;

const FILES: [&str; 3] = [
    include_str!("../../../forms/consultation.toml"),
    include_str!("../../../forms/event.toml"),
    include_str!("../../../forms/support.toml"),
];

/// Every built-in form.
pub(crate) fn every_form() -> Vec<Form> {
    FILES.iter().map(|file| Form::parse_form(file).expect("a form that ships")).collect()
}

/// A valid response whose private answers can be recognised wherever they leak, and these private answers.
pub(crate) fn marked(form: &Form, seed: u64) -> (RawAnswers, Vec<String>) {
    let mut answers = synthetic::synthetic_response(form, seed);
    let mut marks = Vec::new();
    for question in form.questions().filter(|question| question.is_private()) {
        let id = question.id().as_str();
        let mark = match question.kind() {
            Kind::Text(_) => format!("Canari Indigo {id}"),
            Kind::Email(_) => format!("canari.{id}@voliere.example"),
            // An option of a list cannot serve as a mark.
            _ => continue,
        };
        answers.set(id, RawAnswer::One(mark.clone()));
        marks.push(mark);
    }
    assert!(!marks.is_empty(), "{} has private answers", form.id());
    (answers, marks)
}

pub(crate) fn holds_any(text: &str, marks: &[String]) -> bool {
    marks.iter().any(|mark| text.contains(mark))
}

/// The address of a form in French, or of one of its pages.
pub(crate) fn address(form: &Form, ending: &str) -> String {
    format!("/fr/{}{ending}", form.id())
}

/// Submits answers as JSON, as the client does.
pub(crate) async fn submit(server: &Server, form: &Form, id: &str, answers: &RawAnswers) -> Answer {
    server.post_json(&address(form, ""), &submission(id, answers)).await
}

/// Posts answers as a browser without scripts does, with or without a submission id.
pub(crate) async fn post(server: &Server, form: &Form, answers: &RawAnswers, id: Option<&str>) -> Answer {
    let mut entries = pairs(answers);
    entries.extend(id.map(|id| ("submission_id".to_owned(), id.to_owned())));
    server.post(&address(form, ""), &entries).await
}

/// Sends a response and returns its receipt code.
async fn send_response(server: &Server, form: &Form, answers: &RawAnswers) -> String {
    let answer = submit(server, form, &fresh_id(), answers).await;
    assert_eq!(answer.status, 201, "{}: {}", form.id(), answer.text());
    answer.receipt_code()
}

/// The receipt as JSON.
async fn receipt_json(server: &Server, form: &Form, code: &str) -> Answer {
    server.post_json(&address(form, "/receipt"), &json!({ "receipt_code": code })).await
}
