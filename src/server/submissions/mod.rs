//! Submissions: validates them again, records them once, and answers with a receipt or with all errors.

mod record;

pub(super) use record::new_response;

use super::cached_pages::cached_page;
use super::error_page::refusal_page;
use super::problem_details::Refusal;
use super::rate_limit::RateLimiter;
use super::receipt_code::Secret;
use super::site_snapshot::SiteSnapshot;
use super::submission_request::{self, FormSubmission, MediaType};
use super::{metrics, pages};
use crate::phase::Phase;
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::store::Store;
use crate::ui::state::ConfirmationKind;
use axum::Json;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::{Form, validate};
use std::net::IpAddr;
use std::sync::Arc;

/// A submission to a form, in a language.
pub(super) struct SubmissionHandler<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) secret: &'a Secret,
    pub(super) limit: &'a RateLimiter,
    pub(super) snapshot: &'a SiteSnapshot,
    pub(super) locale: &'a Locale,
    pub(super) form: &'a Arc<Form>,
    /// The client's address, where it is known.
    pub(super) client: Option<IpAddr>,
}

/// Answers a POST to a form's page.
pub(super) async fn submit(handler: SubmissionHandler<'_>, headers: &HeaderMap, body: Body) -> Response {
    let mut response = match MediaType::from_headers(headers) {
        Some(MediaType::Json) => handler.json(body).await,
        Some(MediaType::Form) => handler.handle_form(body).await,
        None => counted_refusal(RefusalCode::UnknownMediaType).problem_response(&[]),
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
        let Self { locale, form, .. } = self;
        let context = &self.snapshot.context;
        let FormSubmission { answers, submission_id, change } = match self.read_body_if_open(body).await {
            Ok(bytes) => submission_request::parse_form_body(&bytes),
            Err(refusal) => return self.error_response(refusal).await,
        };
        if change {
            let html = pages::form_page(context, locale, form, answers, false).await;
            return (StatusCode::OK, Html(html)).into_response();
        }
        let (accepted, errors) = validate(form, &answers);
        if !errors.is_empty() {
            if submission_id.is_some() {
                counted_refusal(RefusalCode::Invalid);
            }
            let html = pages::form_page(context, locale, form, answers, true).await;
            return (StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response();
        }
        let Some(submission_id) = submission_id else {
            let html = pages::check_answers_page(context, locale, form, accepted.to_raw()).await;
            return (StatusCode::OK, Html(html)).into_response();
        };
        match self.record(&submission_id, &answers).await {
            Ok(receipt) => {
                let kind = ConfirmationKind::Sent;
                let html = pages::confirmation_page(context, locale, form, &receipt.code, kind).await;
                (StatusCode::CREATED, Html(html)).into_response()
            }
            Err((refusal, _)) => self.error_response(refusal).await,
        }
    }

    /// Reads the body if the form is open.
    async fn read_body_if_open(&self, body: Body) -> Result<Bytes, RefusalCode> {
        let taken = match self.snapshot.context.phase(self.form) {
            Phase::NotYetOpen => Err(RefusalCode::NotOpenYet),
            Phase::Closed => Err(RefusalCode::Closed),
            Phase::Open => submission_request::read_body(body).await,
        };
        taken.map_err(counted_refusal)
    }

    /// The page that explains the refusal. Outside the submission window it is the form's own page, which shows the dates.
    async fn error_response(&self, refusal: RefusalCode) -> Response {
        if matches!(refusal, RefusalCode::Closed | RefusalCode::NotOpenYet) {
            let ending = format!("/{}", self.form.id());
            if let Some(page) = cached_page(self.snapshot, self.locale.tag(), &ending).await {
                return (refusal.status(), page.respond(&HeaderMap::new(), "no-store")).into_response();
            }
        }
        refusal_page(&self.snapshot.context, self.locale, refusal).await
    }
}

/// Counts the refusal in the metrics, and returns it.
fn counted_refusal(refusal: RefusalCode) -> RefusalCode {
    metrics::submission(refusal.as_str());
    refusal
}
