//! Parses a request about a receipt: the receipt code, the action, and the answers if there are any.

use crate::ids::{action, body};
use crate::refusal::RefusalCode;
use crate::server::submission_request::{form_entries, take_field, without_nul};
use questionnaire::RawAnswers;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// The names in a form's body that are not controls of questions.
const RESERVED: [&str; 4] = [body::RECEIPT_CODE, body::REVISION, body::ACTION, body::CHANGE];

/// The action that a page's button requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Show the recorded response.
    Show,
    /// Download it as a file.
    Download,
    /// Show it in the form, to amend it.
    Amend,
    /// Check the amended answers.
    Check,
    /// Go back from the check-your-answers page to the form.
    Change,
    /// Record the checked answers.
    Send,
    /// Send the receipt to the address of the response.
    Mail,
    /// Explain what withdrawing means.
    Withdraw,
    /// Withdraw the response, after the explanation.
    WithdrawNow,
}

/// The body that a page posts.
pub(super) struct FormRequest {
    pub(super) code: String,
    pub(super) action: Action,
    /// The revision that the page showed; 0, which no response has, if the page did not send one.
    pub(super) revision: u32,
    pub(super) answers: RawAnswers,
}

/// A JSON body: the receipt code, and either both or neither of the other two members.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    receipt_code: String,
    #[serde(default, deserialize_with = "whole")]
    revision: Option<u32>,
    answers: Option<RawAnswers>,
}

/// Parses a whole number. JSON has one type of number, so `2.0` is valid too.
fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    match Option::<f64>::deserialize(deserializer)? {
        None => Ok(None),
        Some(number) if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) => {
            Ok(Some(number as u32))
        }
        Some(_) => Err(D::Error::custom("no revision")),
    }
}

/// A request as JSON.
pub(super) struct JsonRequest {
    pub(super) receipt_code: String,
    pub(super) amendment: Option<Amendment>,
}

/// The amended answers, and the revision that they replace.
pub(super) struct Amendment {
    pub(super) revision: u32,
    pub(super) answers: RawAnswers,
}

/// The JSON response to an amendment.
#[derive(Serialize)]
pub(super) struct Amended {
    pub(super) receipt_code: String,
    /// The revision after the amendment.
    pub(super) revision: u32,
}

/// Parses a page's body. Every body can be parsed: an unknown action counts as [`Action::Show`].
pub(super) fn parse_form_body(body: &[u8]) -> FormRequest {
    let mut answers = form_entries(body);
    let [code, revision, action, change] = RESERVED.map(|name| take_field(&mut answers, name).unwrap_or_default());
    let action = match action.as_str() {
        _ if !change.is_empty() => Action::Change,
        action::DOWNLOAD => Action::Download,
        action::AMEND => Action::Amend,
        action::CHECK => Action::Check,
        action::SEND => Action::Send,
        action::MAIL => Action::Mail,
        action::WITHDRAW => Action::Withdraw,
        action::WITHDRAW_NOW => Action::WithdrawNow,
        _ => Action::Show,
    };
    // No response has revision 0, so a body without a valid one is refused as stale.
    let revision = revision.parse().unwrap_or_default();
    FormRequest { code, action, revision, answers }
}

/// Parses a JSON body.
pub(super) fn parse_json_body(body: &[u8]) -> Result<JsonRequest, RefusalCode> {
    let Body { receipt_code, revision, answers } = serde_json::from_slice(body).map_err(|_| RefusalCode::Unreadable)?;
    let amendment = match (revision, answers) {
        (None, None) => None,
        (Some(revision), Some(answers)) => Some(Amendment { revision, answers: without_nul(answers) }),
        _ => return Err(RefusalCode::Unreadable),
    };
    Ok(JsonRequest { receipt_code, amendment })
}
