//! One request to the server: sends answers and returns a receipt, or the message that says why there is none. This module does
//! not know what happens with either.

use super::context::Client;
use super::{amendment, dom, fetch, json};
use crate::i18n::{Key, key as sentence};
use crate::refusal::RefusalCode;
use crate::ui::state::Receipt;
use questionnaire::Json;

/// The reason why there is no receipt.
pub(super) enum SendError {
    /// No response arrived.
    Unreachable,
    /// The response was not a receipt; this message says what to do.
    Refused(Key),
}

/// The response of the server to a recorded submission.
pub(super) struct Answer {
    pub(super) receipt: Receipt,
    /// The time at which the response was first received, as RFC 3339.
    pub(super) received_at: String,
}

/// Posts the answers to the address of the page.
pub(super) async fn post(client: Client, submission: &Json) -> Result<Answer, SendError> {
    let unable = SendError::Refused(sentence::SEND_BROKEN);
    let Ok(address) = dom::window().location().pathname() else { return Err(unable) };
    let (status, text) = fetch::post(&address, &json::to_text(submission)).await.map_err(|failure| match failure {
        fetch::RequestError::Unanswered => SendError::Unreachable,
        fetch::RequestError::Unable => unable,
    })?;
    let answer = json::parse(&text).unwrap_or(Json::Other);
    let broken = SendError::Refused(sentence::SEND_OFFLINE);
    match status {
        200 | 201 => {
            amendment::update_revision(client, &answer);
            let receipt_code = answer.get_str("receipt_code").ok_or(broken)?;
            let received_at = answer.get_str("received_at").unwrap_or_else(|| client.now());
            Ok(Answer { receipt: Receipt { receipt_code }, received_at })
        }
        400..=499 => Err(SendError::Refused(message_for_code(client, &answer.get_str("code").unwrap_or_default()))),
        _ => Err(broken),
    }
}

/// The message for a refusal's code.
fn message_for_code(client: Client, code: &str) -> Key {
    match RefusalCode::parse(code) {
        Some(RefusalCode::KeyReused) => sentence::SEND_REUSED,
        Some(RefusalCode::Stale) => sentence::AMEND_STALE,
        Some(RefusalCode::Withdrawn) => sentence::AMEND_WITHDRAWN,
        Some(RefusalCode::Closed) if client.is_amending() => sentence::AMEND_CLOSED,
        Some(RefusalCode::Closed) => sentence::SEND_CLOSED,
        Some(RefusalCode::NotOpenYet) => sentence::SEND_NOT_OPEN_YET,
        Some(RefusalCode::RateLimited) => sentence::SEND_TOO_OFTEN,
        Some(
            RefusalCode::Invalid
            | RefusalCode::UnknownReceipt
            | RefusalCode::Published
            | RefusalCode::TooLarge
            | RefusalCode::CrossSite
            | RefusalCode::Unreadable
            | RefusalCode::UnknownMediaType
            | RefusalCode::NoResults
            | RefusalCode::ResultsLater
            | RefusalCode::Broken,
        )
        // A newer server may know a code that this client does not.
        | None => sentence::SEND_REFUSED,
    }
}
