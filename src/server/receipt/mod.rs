//! Receipts: with its code, whoever sent a response sees what was recorded, takes it away, amends it or withdraws it.
//!
//! The code travels in bodies alone. One that leads nowhere is answered the same, and at the same cost, whatever it is:
//! one digest, one look-up. What an answer shows is its owner's, so nothing of it is kept on the way or named in a log.

mod amend;
mod code;
mod owned;
mod page;
mod press;
mod request;
mod withdraw;

pub(super) use code::{Code, Secret};

use super::clock::instant;
use super::problem::{Failure, Refusal};
use super::request::{MediaType, read};
use super::site::Locale;
use super::state::{Served, ServerState};
use super::store::Found;
use axum::Json;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use owned::Owned;
use questionnaire::{Form, RawAnswers};
use std::sync::Arc;

/// Where the receipts of a form are asked for, in a language.
pub(super) struct Desk<'a> {
    pub(super) state: &'a ServerState,
    pub(super) served: &'a Served,
    pub(super) locale: &'a Locale,
    pub(super) form: &'a Arc<Form>,
}

/// What a code leads to.
enum Known {
    Response(Box<Owned>),
    Withdrawn(Timestamp),
}

/// Answers a POST to a form's receipt page.
pub(super) async fn receipt(desk: Desk<'_>, headers: &HeaderMap, body: Body) -> Response {
    let mut response = match MediaType::of(headers) {
        Some(MediaType::Json) => match desk.document(body).await {
            Ok(response) => response,
            Err((refusal, errors)) => refusal.document(&errors),
        },
        Some(MediaType::Form) => desk.page(body).await,
        None => Refusal::UnknownMediaType.document(&[]),
    };
    discreet(response.headers_mut());
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// What every page about receipts tells a browser: keep nothing. That no other site is told of it, every answer says.
pub(super) fn discreet(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Answers as the store keeps them.
pub(super) fn document(raw: &RawAnswers) -> String {
    // Names and texts: writing them cannot fail.
    serde_json::to_string(raw).unwrap_or_default()
}

impl Desk<'_> {
    /// Answers a program: the recorded response, or the amended one's revision.
    async fn document(&self, body: Body) -> Result<Response, Failure> {
        let bytes = read(body).await?;
        let asked = request::asked(&bytes)?;
        let code = Code::typed(&asked.receipt_code);
        let known = self.find(&code).await?;
        match (known, asked.amendment) {
            (Known::Response(owned), None) => Ok(Json(owned.document(&code)).into_response()),
            (Known::Response(owned), Some(amendment)) => {
                let revision = self.amend(&code, &owned, amendment.revision, &amendment.answers).await?;
                Ok(Json(request::Amended { receipt_code: code.reveal().to_owned(), revision }).into_response())
            }
            (Known::Withdrawn(at), None) => Ok(Json(owned::gone(self.form, at)).into_response()),
            (Known::Withdrawn(_), Some(_)) => Err(Refusal::Withdrawn.into()),
        }
    }

    /// What the code leads to.
    async fn find(&self, code: &Code) -> Result<Known, Refusal> {
        let store = &self.state.store;
        let form = self.form.id().as_str();
        match store.find(form, &code.digest()).await.map_err(|error| self.broken(&error))? {
            Found::Unknown => Err(Refusal::UnknownReceipt),
            Found::Withdrawn { at } => Ok(Known::Withdrawn(instant(at))),
            Found::Response(kept) => {
                let published_at = store.published_at(form).await.map_err(|error| self.broken(&error))?;
                let owned = Owned::of(*kept, published_at.map(instant));
                Ok(Known::Response(Box::new(owned.map_err(|error| self.broken(&error))?)))
            }
        }
    }

    /// Tells the operator that something did not work; the person hears that it may be tried again.
    fn broken(&self, error: &dyn std::error::Error) -> Refusal {
        tracing::error!(%error, form = %self.form.id(), "a receipt could not be served");
        Refusal::Broken
    }
}
