//! Reads the request that sends a response: its media type, and the submission in its body.

use super::request_body::{BodyError, read_up_to};
use crate::ids::body;
use crate::refusal::RefusalCode;
use crate::store::storable;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use questionnaire::{RawAnswer, RawAnswers};
use serde::Deserialize;

/// The longest body that is read, in bytes: thirty-one answers of five hundred emoji, each percent-encoded, take about half of
/// it.
pub(super) const MAX_BODY_BYTES: usize = 512 * 1024;

/// The names in a form's body that are not controls of questions.
const RESERVED: [&str; 2] = [body::SUBMISSION_ID, body::CHANGE];

/// The body of the server-rendered form, as a browser without scripts posts it.
pub(super) struct FormSubmission {
    pub(super) answers: RawAnswers,
    pub(super) submission_id: Option<String>,
    /// Whether the person asked to go back to the form.
    pub(super) change: bool,
}

/// A submission as JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Submission {
    pub(super) submission_id: String,
    pub(super) answers: RawAnswers,
}

/// The media type of a request's body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MediaType {
    Form,
    Json,
}

impl MediaType {
    /// The media type that the headers name; `None` for another one, and for a body that is compressed. The server decompresses
    /// nothing: a small body could become a huge one.
    pub(super) fn from_headers(headers: &HeaderMap) -> Option<Self> {
        if headers
            .get(header::CONTENT_ENCODING)
            .is_some_and(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"))
        {
            return None;
        }
        let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        match value.split(';').next()?.trim().to_ascii_lowercase().as_str() {
            "application/json" => Some(Self::Json),
            "application/x-www-form-urlencoded" => Some(Self::Form),
            _ => None,
        }
    }
}

/// Reads a body of at most [`MAX_BODY_BYTES`].
pub(super) async fn read_body(body: Body) -> Result<Bytes, RefusalCode> {
    read_up_to(MAX_BODY_BYTES, body).await.map_err(|error| match error {
        BodyError::TooLarge => RefusalCode::TooLarge,
        BodyError::Unreadable => RefusalCode::Unreadable,
    })
}

/// Reads a form's body. Every body can be read; the validator finds the values that make no sense.
pub(super) fn parse_form_body(body: &[u8]) -> FormSubmission {
    let mut answers = form_entries(body);
    let [submission_id, change] = RESERVED.map(|name| take_field(&mut answers, name));
    FormSubmission { answers, submission_id, change: change.is_some() }
}

/// The names and values of a form's body. A page cannot show a NUL, so `storable` replaces it on reading: the validator then
/// checks the same text that the page shows.
pub(super) fn form_entries(body: &[u8]) -> RawAnswers {
    form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), storable(&value).into_owned())).collect()
}

/// The answers of a JSON body, with the same replacement of NULs as in [`form_entries`].
pub(super) fn without_nul(answers: RawAnswers) -> RawAnswers {
    let has_nul = |answer: &RawAnswer| answer.values().iter().any(|value| value.contains('\0'));
    if !answers.iter().any(|(_, answer)| has_nul(answer)) {
        return answers;
    }
    let mut read = RawAnswers::default();
    for (name, answer) in answers.iter() {
        let value = |value: &String| storable(value).into_owned();
        let answer = match answer {
            RawAnswer::One(text) => RawAnswer::One(value(text)),
            RawAnswer::Many(values) => RawAnswer::Many(values.iter().map(value).collect()),
        };
        read.set(name, answer);
    }
    read
}

/// Removes a field that is not an answer from a form's body. If its name occurs several times, the first value counts.
pub(super) fn take_field(entries: &mut RawAnswers, name: &str) -> Option<String> {
    entries.remove(name)?.values().first().cloned()
}

/// Reads a submission from a JSON body.
pub(super) fn parse_json_body(body: &[u8]) -> Result<Submission, RefusalCode> {
    let Submission { submission_id, answers } = serde_json::from_slice(body).map_err(|_| RefusalCode::Unreadable)?;
    Ok(Submission { submission_id, answers: without_nul(answers) })
}

/// Whether a text has the format of a submission id: 8 to 64 letters, digits, `-` or `_`. Existing clients send such ids, and
/// they need no escaping anywhere.
pub(super) fn is_submission_id(text: &str) -> bool {
    (8..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Whether the client prefers a page to a problem document.
pub(super) fn wants_page(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.contains("text/html")
        || (MediaType::from_headers(headers) == Some(MediaType::Form) && !accepted.contains("json"))
}
