//! Submissions: checked again, recorded once, answered with a receipt or with everything that is wrong.

mod record;

pub(super) use record::new_response;

use super::error_page::refusal_page;
use super::metrics;
use super::problem_details::ApiError;
use super::state::{ServerState, SiteSnapshot};
use super::submission_request::{self, FormSubmission, MediaType};
use crate::site::Locale;
use crate::site::submission_window::Phase;
use crate::ui::state::ConfirmationKind;
use axum::Json;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::{Form, validate};
use std::net::IpAddr;
use std::sync::Arc;

/// A form in a language, and the server behind it.
pub(super) struct SubmissionHandler<'a> {
    pub(super) state: &'a ServerState,
    pub(super) snapshot: &'a SiteSnapshot,
    pub(super) locale: &'a Locale,
    pub(super) form: &'a Arc<Form>,
    /// Who sends, where it is known.
    pub(super) client: Option<IpAddr>,
}

/// Answers a POST to a form's page.
pub(super) async fn submit(counter: SubmissionHandler<'_>, headers: &HeaderMap, body: Body) -> Response {
    let mut response = match MediaType::from_headers(headers) {
        Some(MediaType::Json) => counter.json(body).await,
        Some(MediaType::Form) => counter.handle_form(body).await,
        None => counted_refusal(ApiError::UnknownMediaType).problem_response(&[]),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl SubmissionHandler<'_> {
    async fn json(&self, body: Body) -> Response {
        let submission = match self.read_body_if_open(body).await {
            Ok(bytes) => submission_request::parse_json_body(&bytes).map_err(counted_refusal),
            Err(refusal) => Err(refusal),
        };
        let submission = match submission {
            Ok(submission) => submission,
            Err(refusal) => return refusal.problem_response(&[]),
        };
        match self.record(&submission.submission_id, &submission.answers).await {
            Ok(receipt) => {
                let status = if receipt.replayed { StatusCode::OK } else { StatusCode::CREATED };
                (status, Json(receipt)).into_response()
            }
            Err((refusal, errors)) => refusal.problem_response(&errors),
        }
    }

    async fn handle_form(&self, body: Body) -> Response {
        let FormSubmission { answers, submission_id, change } = match self.read_body_if_open(body).await {
            Ok(bytes) => submission_request::parse_form_body(&bytes),
            Err(refusal) => return self.error_response(refusal).await,
        };
        if change {
            return self.page(StatusCode::OK, self.snapshot.context.form(self.locale, self.form, answers, false).await);
        }
        let (accepted, errors) = validate(self.form, &answers);
        if !errors.is_empty() {
            if submission_id.is_some() {
                counted_refusal(ApiError::Invalid);
            }
            return self.page(
                StatusCode::UNPROCESSABLE_ENTITY,
                self.snapshot.context.form(self.locale, self.form, answers, true).await,
            );
        }
        let Some(submission_id) = submission_id else {
            return self.page(
                StatusCode::OK,
                self.snapshot.context.check_answers_page(self.locale, self.form, accepted.to_raw()).await,
            );
        };
        match self.record(&submission_id, &answers).await {
            Ok(receipt) => self.page(
                StatusCode::CREATED,
                self.snapshot.context.confirmation(self.locale, self.form, &receipt.code, ConfirmationKind::Sent).await,
            ),
            Err((refusal, _)) => self.error_response(refusal).await,
        }
    }

    /// The body, while the form takes responses.
    async fn read_body_if_open(&self, body: Body) -> Result<Bytes, ApiError> {
        let taken = match self.snapshot.context.phase(self.form) {
            Phase::NotYetOpen => Err(ApiError::NotOpenYet),
            Phase::Closed => Err(ApiError::Closed),
            Phase::Open => submission_request::read_body(body).await,
        };
        taken.map_err(counted_refusal)
    }

    fn page(&self, status: StatusCode, html: String) -> Response {
        (status, Html(html)).into_response()
    }

    /// A page that says why; outside the window, the form's own page does.
    async fn error_response(&self, refusal: ApiError) -> Response {
        if matches!(refusal, ApiError::Closed | ApiError::NotOpenYet) {
            let ending = format!("/{}", self.form.id());
            if let Some(page) = self.snapshot.page(self.locale.tag(), &ending).await {
                return (refusal.status(), page.respond(&HeaderMap::new(), "no-store")).into_response();
            }
        }
        refusal_page(self.snapshot, self.locale, refusal).await
    }
}

/// The same refusal, once it counts among what became of submissions.
fn counted_refusal(refusal: ApiError) -> ApiError {
    metrics::submission(refusal.code());
    refusal
}
