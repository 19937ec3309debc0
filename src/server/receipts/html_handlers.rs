//! The receipt as pages, for browsers with and without scripts: one handler for each action of a button.

use super::pages::{self as receipt_pages, ReceiptView};
use super::request::{Action, FormRequest, parse_form_body};
use super::{ReceiptContext, ReceiptState, RecordedResponse};
use crate::i18n::{Key, key};
use crate::refusal::RefusalCode;
use crate::server::error_page::refusal_page;
use crate::server::pages;
use crate::server::problem_details::Refusal;
use crate::server::receipt_code::ReceiptCode;
use crate::server::submission_request::read_body;
use crate::ui::state::{AmendmentTarget, ConfirmationKind};
use axum::Json;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use jiff::Timestamp;
use questionnaire::{RawAnswers, validate};

/// A request from a receipt page: its receipt code and its body.
struct ReceiptRequest {
    code: ReceiptCode,
    posted: FormRequest,
}

impl ReceiptRequest {
    fn amends(&self, revision: u32) -> AmendmentTarget {
        AmendmentTarget { receipt_code: self.code.reveal().to_owned(), revision }
    }
}

impl ReceiptContext<'_> {
    /// Answers the POST of a page.
    pub(super) async fn receipt_page(&self, body: Body) -> Response {
        let posted = match read_body(body).await {
            Ok(bytes) => parse_form_body(&bytes),
            Err(refusal) => return refusal_page(self.context, self.locale, refusal).await,
        };
        let visit = ReceiptRequest { code: ReceiptCode::typed(&posted.code), posted };
        match self.visited(&visit).await {
            Ok(response) => response,
            Err(refusal) => self.refuse(&visit, refusal).await,
        }
    }

    async fn visited(&self, visit: &ReceiptRequest) -> Result<Response, RefusalCode> {
        let owned = match self.find(&visit.code).await? {
            ReceiptState::Response(owned) => owned,
            ReceiptState::Withdrawn(at) => {
                let seen = visit.posted.action == Action::Show;
                return Ok(self.gone(if seen { StatusCode::OK } else { StatusCode::GONE }, at).await);
            }
        };
        let answers = &visit.posted.answers;
        match visit.posted.action {
            Action::Show => Ok(self.show(visit, &owned, StatusCode::OK, None).await),
            Action::Download => Ok(download(&visit.code, &owned)),
            Action::Amend => {
                self.may_amend()?;
                Ok(self.show_form(visit, owned.revision, owned.answers(), StatusCode::OK).await)
            }
            Action::Change => {
                self.may_amend()?;
                Ok(self.show_form(visit, visit.posted.revision, answers.clone(), StatusCode::OK).await)
            }
            Action::Check => {
                self.may_amend()?;
                Ok(self.check(visit, answers).await)
            }
            Action::Send => self.send(visit, &owned).await,
            Action::Mail => {
                Ok(self.show(visit, &owned, StatusCode::OK, self.mail_receipt(&visit.code, &owned).await?).await)
            }
            Action::Withdraw => {
                Self::may_withdraw(&owned)?;
                let (context, code) = (self.context, &visit.code);
                let html = receipt_pages::withdrawal_page(context, self.locale, self.form, code, owned.revision).await;
                Ok(Html(html).into_response())
            }
            Action::WithdrawNow => {
                self.withdraw(&visit.code, &owned, visit.posted.revision).await?;
                Ok(self.gone(StatusCode::OK, Timestamp::now()).await)
            }
        }
    }

    /// The page of the recorded response, with the actions that are possible now.
    async fn show(
        &self,
        visit: &ReceiptRequest,
        owned: &RecordedResponse,
        status: StatusCode,
        notice: Option<Key>,
    ) -> Response {
        let shown = ReceiptView { code: &visit.code, owned, may_amend: self.may_amend().is_ok(), notice };
        let html = receipt_pages::recorded_page(self.context, self.locale, self.form, shown).await;
        (status, Html(html)).into_response()
    }

    async fn gone(&self, status: StatusCode, at: Timestamp) -> Response {
        let html = receipt_pages::withdrawn_page(self.context, self.locale, self.form, at).await;
        (status, Html(html)).into_response()
    }

    /// The form with these answers. With status 422 the answers are validated and their errors shown.
    async fn show_form(
        &self,
        visit: &ReceiptRequest,
        revision: u32,
        answers: RawAnswers,
        status: StatusCode,
    ) -> Response {
        let amends = visit.amends(revision);
        let checked = status == StatusCode::UNPROCESSABLE_ENTITY;
        let html = pages::amendment_page(self.context, self.locale, self.form, answers, checked, amends).await;
        (status, Html(html)).into_response()
    }

    /// The check-your-answers page, or the form with its errors if the answers are not valid.
    async fn check(&self, visit: &ReceiptRequest, answers: &RawAnswers) -> Response {
        let (accepted, errors) = validate(self.form, answers);
        if !errors.is_empty() {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return self.show_form(visit, visit.posted.revision, answers.clone(), status).await;
        }
        self.review(visit, visit.posted.revision, accepted.to_raw(), StatusCode::OK, None).await
    }

    async fn review(
        &self,
        visit: &ReceiptRequest,
        revision: u32,
        answers: RawAnswers,
        status: StatusCode,
        notice: Option<Key>,
    ) -> Response {
        let (context, amends) = (self.context, visit.amends(revision));
        let html = receipt_pages::check_amendment_page(context, self.locale, self.form, answers, amends, notice).await;
        (status, Html(html)).into_response()
    }

    async fn send(&self, visit: &ReceiptRequest, owned: &RecordedResponse) -> Result<Response, RefusalCode> {
        let FormRequest { revision, answers, .. } = &visit.posted;
        match self.amend(&visit.code, owned, *revision, answers).await {
            Ok(_) => {
                let (context, kind) = (self.context, ConfirmationKind::Amended);
                let html = pages::confirmation_page(context, self.locale, self.form, &visit.code, kind).await;
                Ok(Html(html).into_response())
            }
            Err((RefusalCode::Invalid, _)) => Ok(self.check(visit, answers).await),
            Err((RefusalCode::Stale, _)) => {
                // Shows the check page again with the typed answers, a conflict notice and the new revision. Sending it again
                // overwrites deliberately, because the person has seen the notice.
                let raw = validate(self.form, answers).0.to_raw();
                Ok(self.review(visit, owned.revision, raw, StatusCode::CONFLICT, Some(key::AMEND_STALE_CHECK)).await)
            }
            Err((refusal, _)) => Err(refusal),
        }
    }

    /// The page that explains the refusal, together with the recorded response if there is one.
    async fn refuse(&self, visit: &ReceiptRequest, refusal: RefusalCode) -> Response {
        let notice = match refusal {
            RefusalCode::UnknownReceipt => {
                let html = receipt_pages::entry_page(self.context, self.locale, self.form, true).await;
                return (refusal.status(), Html(html)).into_response();
            }
            RefusalCode::Closed | RefusalCode::NotOpenYet => key::RECEIPT_CLOSED,
            RefusalCode::Published => key::RECEIPT_PUBLISHED_NOTICE,
            // The response was changed or withdrawn at the same time. The look-up below finds out which.
            RefusalCode::Stale | RefusalCode::Withdrawn => key::RECEIPT_STALE,
            RefusalCode::Invalid
            | RefusalCode::KeyReused
            | RefusalCode::TooLarge
            | RefusalCode::RateLimited
            | RefusalCode::CrossSite
            | RefusalCode::Unreadable
            | RefusalCode::UnknownMediaType
            | RefusalCode::NoResults
            | RefusalCode::ResultsLater
            | RefusalCode::Broken => return refusal_page(self.context, self.locale, refusal).await,
        };
        match self.find(&visit.code).await {
            Ok(ReceiptState::Response(owned)) => self.show(visit, &owned, refusal.status(), Some(notice)).await,
            Ok(ReceiptState::Withdrawn(at)) => self.gone(StatusCode::GONE, at).await,
            Err(refusal) => refusal_page(self.context, self.locale, refusal).await,
        }
    }
}

/// The recorded response as a JSON file to download.
fn download(code: &ReceiptCode, owned: &RecordedResponse) -> Response {
    let name = format!("attachment; filename=\"{}-{}.json\"", owned.form, owned.response_id);
    let mut response = Json(owned.document(code)).into_response();
    if let Ok(name) = HeaderValue::try_from(name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}
