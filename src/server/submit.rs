//! Submissions: checked again, recorded once, answered with a receipt or with everything that is wrong.

use super::counted;
use super::metrics;
use super::problem::Refusal;
use super::receipt::{self, Code, Secret};
use super::request::{self, MediaType, Posted};
use super::site::Locale;
use super::state::{Served, ServerState};
use super::store::{NewResponse, PrivateDocument, Recorded};
use super::window::Phase;
use crate::i18n::{Key, key};
use crate::ui::state::Confirmed;
use axum::Json;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use jiff::Timestamp;
use questionnaire::{Answers, FieldError, Form, RawAnswers, check};
use serde::{Serialize, Serializer};
use std::net::IpAddr;
use std::sync::Arc;

/// The proof of a response, as programs read it.
#[derive(Serialize)]
struct Receipt {
    #[serde(rename = "receipt_code", serialize_with = "revealed")]
    code: Code,
    received_at: Timestamp,
    #[serde(skip)]
    replayed: bool,
}

/// The code, for the one who sent the response.
fn revealed<S: Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.reveal())
}

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
    async fn take(&self, body: Body) -> Result<axum::body::Bytes, Refusal> {
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

    /// Checks the answers and keeps them, and counts what became of them.
    async fn record(&self, submission_id: &str, answers: &RawAnswers) -> Result<Receipt, (Refusal, Vec<FieldError>)> {
        let result = self.keep(submission_id, answers).await;
        metrics::submission(match &result {
            Ok(receipt) if receipt.replayed => "replayed",
            Ok(_) => "recorded",
            Err((refusal, _)) => refusal.code(),
        });
        result
    }

    async fn keep(&self, submission_id: &str, answers: &RawAnswers) -> Result<Receipt, (Refusal, Vec<FieldError>)> {
        if !request::is_submission_id(submission_id) {
            return Err((Refusal::Unreadable, Vec::new()));
        }
        self.state.limit.count(self.client).map_err(|_| (Refusal::RateLimited, Vec::new()))?;
        let (accepted, errors) = check(self.form, answers);
        if !errors.is_empty() {
            return Err((Refusal::Invalid, errors));
        }
        // As exact as it is kept: a replay tells the very same time.
        let now = Timestamp::from_millisecond(Timestamp::now().as_millisecond()).unwrap_or_default();
        let code = self.state.secret.receipt_code(submission_id);
        let response =
            new_response(&self.state.secret, self.form, submission_id.to_owned(), &accepted, self.locale.tag(), now);
        match self.state.store.record(response).await {
            Ok(Recorded::New) => Ok(Receipt { code, received_at: now, replayed: false }),
            Ok(Recorded::Replay { received_at }) => {
                let received_at = Timestamp::from_millisecond(received_at).unwrap_or(now);
                Ok(Receipt { code, received_at, replayed: true })
            }
            Ok(Recorded::Conflict) => Err((Refusal::KeyReused, Vec::new())),
            Ok(Recorded::Withdrawn) => Err((Refusal::Withdrawn, Vec::new())),
            Err(error) => {
                tracing::error!(%error, form = %self.form.id(), "a response was not recorded");
                Err((Refusal::Broken, Vec::new()))
            }
        }
    }
}

/// The same refusal, once it counts among what became of submissions.
fn counted_refusal(refusal: Refusal) -> Refusal {
    metrics::submission(refusal.code());
    refusal
}

/// What is kept of accepted answers.
pub(super) fn new_response(
    secret: &Secret,
    form: &Form,
    submission_id: String,
    accepted: &Answers,
    locale: &str,
    received_at: Timestamp,
) -> NewResponse {
    NewResponse {
        form: form.id().to_string(),
        form_version: form.version(),
        locale: locale.to_owned(),
        received_at: received_at.as_millisecond(),
        fingerprint: secret.fingerprint(form, accepted),
        receipt_digest: secret.receipt_code(&submission_id).digest(),
        public: receipt::document(&accepted.public.to_raw()),
        private: PrivateDocument::new(receipt::document(&accepted.private.to_raw())),
        cells: counted::cells(form, &accepted.public, locale, received_at),
        submission_id,
    }
}

/// The page that says why a submission was refused.
pub(super) async fn refusal_page(served: &Served, locale: &Locale, refusal: Refusal) -> Response {
    let page = Html(served.press.refused(locale, sentence(refusal)).await);
    let mut response = (refusal.status(), page).into_response();
    refusal.advise(response.headers_mut());
    response
}

fn sentence(refusal: Refusal) -> Key {
    match refusal {
        Refusal::KeyReused => key::REFUSED_KEY,
        Refusal::TooLarge => key::REFUSED_LARGE,
        Refusal::RateLimited => key::SEND_TOO_OFTEN,
        Refusal::CrossSite => key::REFUSED_CROSS_SITE,
        Refusal::Withdrawn => key::REFUSED_WITHDRAWN,
        Refusal::Broken => key::REFUSED_BROKEN,
        _ => key::REFUSED_UNREADABLE,
    }
}
