//! The codes with which the server refuses a request about a shared draft, as docs/api.md lists them. They are not those of
//! `crate::refusal`, which the client compiles in: the page's script for shared drafts reads these.

use super::version::etag;
use crate::server::problem_details::{Refusal, problem_response};
use crate::store::DraftStatus;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// The reason why a request about a shared draft is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::server) enum DraftRefusal {
    /// This server offers no shared drafts.
    NotOffered,
    /// The request has no token, or something else in its place.
    TokenMissing,
    /// There is no draft with this id and this token.
    Unknown,
    /// Another change came first; the draft has this version.
    Changed(i64),
    /// The draft was erased.
    Erased,
    /// The draft was not used until it expired.
    Expired,
    /// The ciphertext is too long.
    TooLarge,
    /// A change does not say which version it replaces.
    VersionMissing,
    /// The body or the version cannot be read.
    Unreadable,
    /// The client began too many drafts.
    RateLimited,
    /// The store holds as many drafts as it may.
    Full,
    /// Too many event streams are open.
    TooManyStreams,
    /// The store failed.
    Broken,
}

impl DraftRefusal {
    /// The refusal of a draft that has no content.
    pub(super) fn of_ended(status: DraftStatus) -> Self {
        if status == DraftStatus::Expired { Self::Expired } else { Self::Erased }
    }

    /// The problem document, with the present version if another change came first.
    pub(super) fn response(self) -> Response {
        let mut response = problem_response(&self, &[]);
        let headers = response.headers_mut();
        match self {
            Self::Changed(number) => {
                if let Ok(value) = HeaderValue::try_from(etag(number)) {
                    headers.insert(header::ETAG, value);
                }
            }
            Self::TokenMissing => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            _ => {}
        }
        response
    }
}

impl Refusal for DraftRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotOffered => "drafts_not_offered",
            Self::TokenMissing => "token_missing",
            Self::Unknown => "unknown_draft",
            Self::Changed(_) => "draft_changed",
            Self::Erased => "draft_erased",
            Self::Expired => "draft_expired",
            Self::TooLarge => "too_large",
            Self::VersionMissing => "version_missing",
            Self::Unreadable => "unreadable",
            Self::RateLimited => "rate_limited",
            Self::Full => "too_many_drafts",
            Self::TooManyStreams => "too_many_streams",
            Self::Broken => "unavailable",
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotOffered | Self::Unknown => StatusCode::NOT_FOUND,
            Self::TokenMissing => StatusCode::UNAUTHORIZED,
            Self::Changed(_) => StatusCode::CONFLICT,
            Self::Erased | Self::Expired => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::RateLimited | Self::Full | Self::TooManyStreams => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::NotOffered => "This site offers no shared drafts",
            Self::TokenMissing => "Send the draft's token as Authorization: Bearer",
            Self::Unknown => "There is no such shared draft",
            Self::Changed(_) => "The draft was changed meanwhile; read it, merge, and send again",
            Self::Erased => "The shared draft was erased",
            Self::Expired => "The shared draft was not used until it expired",
            Self::TooLarge => "The encrypted draft is longer than 64 KiB",
            Self::VersionMissing => "Say in If-Match which version the change replaces",
            Self::Unreadable => "The body is no encrypted draft, or If-Match is no version",
            Self::RateLimited => "Too many drafts were begun from this address; try again in a minute",
            Self::Full => "This site keeps as many shared drafts as it can; try again later",
            Self::TooManyStreams => "Too many event streams are open; ask for the draft at intervals",
            Self::Broken => "The shared draft could not be read or stored; try again",
        }
    }

    fn retry_after(&self) -> Option<u32> {
        matches!(self, Self::RateLimited | Self::Full | Self::TooManyStreams).then_some(60)
    }
}
