//! What went wrong, for programs: problem documents of RFC 9457.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use questionnaire::FieldError;
use serde::Serialize;

/// Why a whole submission is refused. The codes are those of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Some answers break their rules.
    Invalid,
    /// After the window.
    Closed,
    /// Before the window.
    NotOpenYet,
    /// The id came before, with other answers.
    KeyReused,
    /// No receipt has that code.
    UnknownReceipt,
    /// The response was amended since the version at hand.
    Stale,
    /// The response was withdrawn.
    Withdrawn,
    /// The responses are published: none can be withdrawn any more.
    Published,
    /// The body is too large.
    TooLarge,
    /// The request came from another site.
    CrossSite,
    /// The body is neither of the two that the contract names, or makes no sense as one.
    Unreadable,
    /// The media type is neither of the two that the contract names.
    UnknownMediaType,
    /// The store did not take it.
    Broken,
}

impl Refusal {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Closed | Self::NotOpenYet | Self::CrossSite | Self::Published => StatusCode::FORBIDDEN,
            Self::KeyReused | Self::Stale => StatusCode::CONFLICT,
            Self::UnknownReceipt => StatusCode::NOT_FOUND,
            Self::Withdrawn => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::UnknownMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Closed => "closed",
            Self::NotOpenYet => "not_open_yet",
            Self::KeyReused => "key_reused",
            Self::UnknownReceipt => "unknown_receipt",
            Self::Stale => "stale",
            Self::Withdrawn => "withdrawn",
            Self::Published => "published",
            Self::TooLarge => "too_large",
            Self::CrossSite => "cross_site",
            Self::Unreadable => "unreadable",
            Self::UnknownMediaType => "unknown_media_type",
            Self::Broken => "unavailable",
        }
    }

    fn title(self) -> &'static str {
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
            Self::CrossSite => "The submission came from another site",
            Self::Unreadable => "The submission could not be read",
            Self::UnknownMediaType => "Send application/json or application/x-www-form-urlencoded",
            Self::Broken => "The submission could not be recorded; try again with the same id",
        }
    }

    /// The problem document; `errors` names what is wrong answer by answer.
    pub(super) fn document(self, errors: &[FieldError]) -> Response {
        let whole = [WholeError { code: self.code() }];
        let document = Document {
            kind: format!("urn:consultation:problem:{}", self.code()),
            title: self.title(),
            status: self.status().as_u16(),
            code: self.code(),
            errors: if errors.is_empty() { Errors::Whole(&whole) } else { Errors::Fields(errors) },
        };
        let mut response = (self.status(), Json(document)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

#[derive(Serialize)]
struct Document<'a> {
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
