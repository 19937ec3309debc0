//! What a request about a receipt holds, read once: the code, what is to be done with it, and answers if any came.

use crate::ids::{action, body};
use crate::refusal::RefusalCode;
use crate::server::submission_request::{form_entries, take_field, without_nul};
use questionnaire::RawAnswers;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// The names of a form's body that are not answers.
const RESERVED: [&str; 4] = [body::RECEIPT_CODE, body::REVISION, body::ACTION, body::CHANGE];

/// What a page's button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// To see what was recorded.
    Show,
    /// To take it away as a file.
    Download,
    /// To see it in the form, where it can be changed.
    Amend,
    /// To have changed answers checked.
    Check,
    /// To go back from the check page to the form.
    Change,
    /// To have the checked answers recorded.
    Send,
    /// To be told what withdrawing means.
    Withdraw,
    /// To withdraw, having been told.
    WithdrawNow,
}

/// A body as a page posts it.
pub(super) struct FormRequest {
    pub(super) code: String,
    pub(super) action: Action,
    /// The version that the page showed; 0, which none is, when the page did not say.
    pub(super) revision: u32,
    pub(super) answers: RawAnswers,
}

/// A body as programs send it: the code, and both or neither of the other two.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    receipt_code: String,
    #[serde(default, deserialize_with = "whole")]
    revision: Option<u32>,
    answers: Option<RawAnswers>,
}

/// JSON has one kind of number: `2.0` is as whole as `2`.
fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    match Option::<f64>::deserialize(deserializer)? {
        None => Ok(None),
        Some(number) if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) => {
            Ok(Some(number as u32))
        }
        Some(_) => Err(D::Error::custom("no revision")),
    }
}

/// What a program asks for.
pub(super) struct JsonRequest {
    pub(super) receipt_code: String,
    pub(super) amendment: Option<Amendment>,
}

/// Other answers, and the version they were made on.
pub(super) struct Amendment {
    pub(super) revision: u32,
    pub(super) answers: RawAnswers,
}

/// What a program hears of its amendment.
#[derive(Serialize)]
pub(super) struct Amended {
    pub(super) receipt_code: String,
    /// The version that is kept now.
    pub(super) revision: u32,
}

/// Reads a page's body. Anything can be read: what makes no sense asks for nothing more than to see the receipt.
pub(super) fn parse_form_body(body: &[u8]) -> FormRequest {
    let mut answers = form_entries(body);
    let [code, revision, action, change] = RESERVED.map(|name| take_field(&mut answers, name).unwrap_or_default());
    let action = match action.as_str() {
        _ if !change.is_empty() => Action::Change,
        action::DOWNLOAD => Action::Download,
        action::AMEND => Action::Amend,
        action::CHECK => Action::Check,
        action::SEND => Action::Send,
        action::WITHDRAW => Action::Withdraw,
        action::WITHDRAW_NOW => Action::WithdrawNow,
        _ => Action::Show,
    };
    FormRequest { code, action, revision: revision.parse().unwrap_or_default(), answers }
}

/// Reads a program's body.
pub(super) fn parse_json_body(body: &[u8]) -> Result<JsonRequest, RefusalCode> {
    let Body { receipt_code, revision, answers } = serde_json::from_slice(body).map_err(|_| RefusalCode::Unreadable)?;
    let amendment = match (revision, answers) {
        (None, None) => None,
        (Some(revision), Some(answers)) => Some(Amendment { revision, answers: without_nul(answers) }),
        _ => return Err(RefusalCode::Unreadable),
    };
    Ok(JsonRequest { receipt_code, amendment })
}
