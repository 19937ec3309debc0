//! Refusals as JSON: their HTTP statuses, and the problem documents of RFC 9457. The module knows no page and no language.

use crate::refusal::RefusalCode;
use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use questionnaire::FieldError;
use serde::Serialize;

/// A refused request: the refusal, and the errors of single answers if there are any.
pub(super) type Rejected = (RefusalCode, Vec<FieldError>);

impl From<RefusalCode> for Rejected {
    /// A refusal that no single answer causes.
    fn from(refusal: RefusalCode) -> Self {
        (refusal, Vec::new())
    }
}

/// A reason why a request is refused as a whole.
pub(super) trait Refusal {
    /// The code, as the HTTP API writes it.
    fn code(&self) -> &'static str;

    /// The HTTP status.
    fn status(&self) -> StatusCode;

    /// The meaning in English, for developers of clients of the HTTP API.
    fn title(&self) -> &'static str;

    /// How many seconds to wait, if waiting helps.
    fn retry_after(&self) -> Option<u32>;
}

impl Refusal for RefusalCode {
    fn code(&self) -> &'static str {
        self.as_str()
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Closed | Self::NotOpenYet | Self::CrossSite | Self::Published => StatusCode::FORBIDDEN,
            Self::KeyReused | Self::Stale => StatusCode::CONFLICT,
            Self::UnknownReceipt => StatusCode::NOT_FOUND,
            Self::Withdrawn => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::UnknownMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::NoResults => StatusCode::NOT_FOUND,
            Self::ResultsLater => StatusCode::FORBIDDEN,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Invalid => "Some answers break the rules of their questions",
            Self::Closed => "The consultation is closed",
            Self::NotOpenYet => "The consultation is not open yet",
            Self::KeyReused => "This submission id was used for other answers",
            Self::UnknownReceipt => "No response has this receipt code",
            Self::Stale => "The response was amended meanwhile; read its newest revision and amend that one",
            Self::Withdrawn => "The response was withdrawn",
            Self::Published => "The responses are published and can no longer be withdrawn",
            Self::TooLarge => "The submission is too large",
            Self::RateLimited => "Too many submissions came from this address; try again with the same id in a minute",
            Self::CrossSite => "The submission came from another site",
            Self::Unreadable => "The submission could not be read",
            Self::UnknownMediaType => "Send application/json or application/x-www-form-urlencoded, without compression",
            Self::NoResults => "The results of this form are not published",
            Self::ResultsLater => "The results are published once the consultation is closed",
            Self::Broken => "The submission could not be recorded; try again with the same id",
        }
    }

    fn retry_after(&self) -> Option<u32> {
        (*self == Self::RateLimited).then_some(60)
    }
}

impl RefusalCode {
    /// The problem document of the refusal; `errors` lists the errors of single answers.
    pub(super) fn problem_response(self, errors: &[FieldError]) -> Response {
        problem_response(&self, errors)
    }
}

/// The problem document of a refusal; `errors` lists the errors of single answers.
pub(super) fn problem_response(refusal: &impl Refusal, errors: &[FieldError]) -> Response {
    let whole = [WholeError { code: refusal.code() }];
    let document = ProblemDocument {
        kind: format!("urn:consultation:problem:{}", refusal.code()),
        title: refusal.title(),
        status: refusal.status().as_u16(),
        code: refusal.code(),
        errors: if errors.is_empty() { Errors::Whole(&whole) } else { Errors::Fields(errors) },
    };
    let mut response = (refusal.status(), Json(document)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    advise(refusal, headers);
    response
}

/// Adds `Retry-After` if waiting helps.
pub(super) fn advise(refusal: &impl Refusal, headers: &mut HeaderMap) {
    if let Some(seconds) = refusal.retry_after() {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}

#[derive(Serialize)]
struct ProblemDocument<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    code: &'static str,
    errors: Errors<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Errors<'a> {
    Fields(&'a [FieldError]),
    Whole(&'a [WholeError]),
}

#[derive(Serialize)]
struct WholeError {
    code: &'static str,
}
