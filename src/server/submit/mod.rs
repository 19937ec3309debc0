//! Submissions: checked again, recorded once, answered with a receipt or with everything that is wrong.

mod record;

pub(super) use record::new_response;

use super::metrics;
use super::problem::Refusal;
use super::refused::refusal_page;
use super::request::{self, MediaType, Posted};
use super::site::Locale;
use super::state::{Served, ServerState};
use super::window::Phase;
use crate::ui::state::Confirmed;
use axum::Json;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use questionnaire::{Form, check};
use std::net::IpAddr;
use std::sync::Arc;

/// A form in a language, and the server behind it.
pub(super) struct Counter<'a> {
    pub(super) state: &'a ServerState,
    pub(super) served: &'a Served,
    pub(super) locale: &'a Locale,
    pub(super) form: &'a Arc<Form>,
    /// Who sends, where it is known.
    pub(super) client: Option<IpAddr>,
}

/// Answers a POST to a form's page.
pub(super) async fn submit(counter: Counter<'_>, headers: &HeaderMap, body: Body) -> Response {
    let mut response = match MediaType::of(headers) {
        Some(MediaType::Json) => counter.json(body).await,
        Some(MediaType::Form) => counter.posted(body).await,
        None => counted_refusal(Refusal::UnknownMediaType).document(&[]),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Counter<'_> {
    async fn json(&self, body: Body) -> Response {
        let submission = match self.take(body).await {
            Ok(bytes) => request::submission(&bytes).map_err(counted_refusal),
            Err(refusal) => Err(refusal),
        };
        let submission = match submission {
            Ok(submission) => submission,
            Err(refusal) => return refusal.document(&[]),
        };
        match self.record(&submission.submission_id, &submission.answers).await {
            Ok(receipt) => {
                let status = if receipt.replayed { StatusCode::OK } else { StatusCode::CREATED };
                (status, Json(receipt)).into_response()
            }
            Err((refusal, errors)) => refusal.document(&errors),
        }
    }

    async fn posted(&self, body: Body) -> Response {
        let Posted { answers, submission_id, change } = match self.take(body).await {
            Ok(bytes) => request::posted(&bytes),
            Err(refusal) => return self.refuse(refusal).await,
        };
        if change {
            return self.page(StatusCode::OK, self.served.press.form(self.locale, self.form, answers, false).await);
        }
        let (accepted, errors) = check(self.form, &answers);
        if !errors.is_empty() {
            if submission_id.is_some() {
                counted_refusal(Refusal::Invalid);
            }
            return self.page(
                StatusCode::UNPROCESSABLE_ENTITY,
                self.served.press.form(self.locale, self.form, answers, true).await,
            );
        }
        let Some(submission_id) = submission_id else {
            return self
                .page(StatusCode::OK, self.served.press.review(self.locale, self.form, accepted.to_raw()).await);
        };
        match self.record(&submission_id, &answers).await {
            Ok(receipt) => self.page(
                StatusCode::CREATED,
                self.served.press.confirmation(self.locale, self.form, &receipt.code, Confirmed::Sent).await,
            ),
            Err((refusal, _)) => self.refuse(refusal).await,
        }
    }

    /// The body, while the form takes responses.
    async fn take(&self, body: Body) -> Result<Bytes, Refusal> {
        let taken = match self.served.press.phase(self.form) {
            Phase::Early => Err(Refusal::NotOpenYet),
            Phase::Closed => Err(Refusal::Closed),
            Phase::Open => request::read(body).await,
        };
        taken.map_err(counted_refusal)
    }

    fn page(&self, status: StatusCode, html: String) -> Response {
        (status, Html(html)).into_response()
    }

    /// A page that says why; outside the window, the form's own page does.
    async fn refuse(&self, refusal: Refusal) -> Response {
        if matches!(refusal, Refusal::Closed | Refusal::NotOpenYet) {
            let ending = format!("/{}", self.form.id());
            if let Some(page) = self.served.page(self.locale.tag(), &ending).await {
                return (refusal.status(), page.respond(&HeaderMap::new(), "no-store")).into_response();
            }
        }
        refusal_page(self.served, self.locale, refusal).await
    }
}

/// The same refusal, once it counts among what became of submissions.
fn counted_refusal(refusal: Refusal) -> Refusal {
    metrics::submission(refusal.code());
    refusal
}
