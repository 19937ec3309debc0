//! Receipts: the receipt holder sees the recorded response, downloads it, amends it or withdraws it.
//!
//! The receipt code travels in request bodies alone. Every code without a response gets the same answer at the same cost, one
//! hash and one look-up, so that guesses reveal nothing. The answers belong to the receipt holder, so no cache stores them and
//! no log contains them.

mod amend;
mod html_handlers;
mod mail;
mod pages;
mod request;
mod withdraw;

pub(super) use pages::entry_page;

use super::problem_details::Rejected;
use super::receipt_code::{ReceiptCode, Secret};
use super::recorded_response::{RecordedResponse, withdrawn_response};
use super::site_context::SiteContext;
use super::submission_request::{MediaType, read_body};
use crate::refusal::RefusalCode;
use crate::site::Locale;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{ReceiptLookup, Store};
use axum::Json;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use questionnaire::Form;
use std::sync::Arc;

/// A request about a receipt of a form, in a language.
pub(super) struct ReceiptContext<'a> {
    pub(super) store: &'a dyn Store,
    pub(super) secret: &'a Secret,
    pub(super) context: &'a SiteContext,
    pub(super) locale: &'a Locale,
    pub(super) form: &'a Arc<Form>,
}

/// The state of the response that a receipt code belongs to.
enum ReceiptState {
    Response(Box<RecordedResponse>),
    Withdrawn(Timestamp),
}

/// Answers a POST to a form's receipt page.
pub(super) async fn receipt(context: ReceiptContext<'_>, headers: &HeaderMap, body: Body) -> Response {
    let mut response = match MediaType::from_headers(headers) {
        Some(MediaType::Json) => match context.document(body).await {
            Ok(response) => response,
            Err((refusal, errors)) => refusal.problem_response(&errors),
        },
        Some(MediaType::Form) => context.receipt_page(body).await,
        None => RefusalCode::UnknownMediaType.problem_response(&[]),
    };
    set_private_headers(response.headers_mut());
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// Forbids caches to store a receipt page. The referrer policy, which every response has, keeps its address from other sites.
pub(super) fn set_private_headers(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

impl ReceiptContext<'_> {
    /// Answers a JSON request: with the recorded response, or with the revision after an amendment.
    async fn document(&self, body: Body) -> Result<Response, Rejected> {
        let bytes = read_body(body).await?;
        let asked = request::parse_json_body(&bytes)?;
        let code = ReceiptCode::typed(&asked.receipt_code);
        let known = self.find(&code).await?;
        match (known, asked.amendment) {
            (ReceiptState::Response(owned), None) => Ok(Json(owned.document(&code)).into_response()),
            (ReceiptState::Response(owned), Some(amendment)) => {
                let revision = self.amend(&code, &owned, amendment.revision, &amendment.answers).await?;
                Ok(Json(request::Amended { receipt_code: code.reveal().to_owned(), revision }).into_response())
            }
            (ReceiptState::Withdrawn(at), None) => Ok(Json(withdrawn_response(self.form, at)).into_response()),
            (ReceiptState::Withdrawn(_), Some(_)) => Err(RefusalCode::Withdrawn.into()),
        }
    }

    /// Finds the response of a receipt code.
    async fn find(&self, code: &ReceiptCode) -> Result<ReceiptState, RefusalCode> {
        let form = self.form.id().as_str();
        match self.store.find_by_receipt(form, &code.digest()).await.map_err(|error| self.broken(&error))? {
            ReceiptLookup::Unknown => Err(RefusalCode::UnknownReceipt),
            ReceiptLookup::Withdrawn { at } => Ok(ReceiptState::Withdrawn(timestamp_from_ms(at))),
            ReceiptLookup::Response(stored) => {
                let published_at = self.store.published_at(form).await.map_err(|error| self.broken(&error))?;
                let owned = RecordedResponse::from_stored(*stored, published_at.map(timestamp_from_ms));
                Ok(ReceiptState::Response(Box::new(owned.map_err(|error| self.broken(&error))?)))
            }
        }
    }

    /// Logs the error for the operator, and returns the refusal that asks the person to try again.
    fn broken(&self, error: &dyn std::error::Error) -> RefusalCode {
        tracing::error!(%error, form = %self.form.id(), "a receipt could not be served");
        RefusalCode::Broken
    }
}
