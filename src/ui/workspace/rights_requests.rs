//! The register of rights requests: the list with the days that are left, one request with its steps, and the forms that add to it.

mod letter;
mod list;
mod one;

use super::Frame;
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::pages::Moment;
use crate::workspace::{InvokedRight, RequestChannel, RequestDecision, RequestStep};
use leptos::prelude::*;

pub use letter::RequestLetterFields;
pub use list::rights_requests;
pub use one::rights_request;

/// Fewer days than this are shown as urgent.
pub const URGENT_DAYS: i64 = 5;

/// A request in the list.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// The request's id.
    pub id: String,
    /// The number in the register.
    pub number: i64,
    /// The day on which it came.
    pub received: Moment,
    /// Through what it came.
    pub through: RequestChannel,
    /// The right that is invoked.
    pub invoked: InvokedRight,
    /// Where the letters are kept.
    pub reference: String,
    /// The day until which it has to be answered.
    pub due: Moment,
    /// How many days are left until then; `None` once it is answered.
    pub left: Option<i64>,
    /// The answer, if there is one.
    pub decision: Option<RequestDecision>,
}

/// The list.
#[derive(Clone, Debug, Default)]
pub struct RequestsPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The requests: those that wait first, by the days that are left.
    pub rows: Vec<RequestRow>,
    /// Whether the account may add to the register.
    pub may_keep: bool,
    /// What was typed.
    pub typed: TypedRequest,
    /// Why nothing was entered.
    pub problem: Option<Key>,
}

/// A request as it is typed.
#[derive(Clone, Debug, Default)]
pub struct TypedRequest {
    /// The day on which it came.
    pub day: String,
    /// Through what it came, if that was chosen.
    pub through: Option<RequestChannel>,
    /// The right that is invoked, if that was chosen.
    pub right: Option<InvokedRight>,
    /// Where the letters are kept.
    pub reference: String,
}

/// A step of a request.
#[derive(Clone, Debug)]
pub struct StepView {
    /// When it was taken.
    pub taken: Moment,
    /// By whom.
    pub person: String,
    /// What was done.
    pub step: RequestStep,
    /// The outcome, in words or as an id.
    pub outcome: String,
    /// The address of the response that was found, if there still is one.
    pub href: Option<String>,
    /// How, or why.
    pub note: String,
}

/// One request.
#[derive(Clone, Debug)]
pub struct RequestPage {
    /// The form's id.
    pub form: String,
    /// The request.
    pub row: RequestRow,
    /// The steps, the oldest first.
    pub steps: Vec<StepView>,
    /// Whether the account may add steps, and nobody has answered yet.
    pub may_add: bool,
    /// Whether the time may still be extended.
    pub may_extend: bool,
    /// The letter about the answer, where the site sends mail.
    pub letter: Option<RequestLetterFields>,
    /// Why nothing was added.
    pub problem: Option<Key>,
}

/// The address of the register, or of a part of it.
fn address(frame: &Frame, form: &str, ending: &str) -> String {
    frame.address(&format!("/{form}/{}{ending}", super::fields::REQUESTS))
}

/// The day until which a request has to be answered, with the days that are left.
fn due(frame: &Frame, row: &RequestRow) -> AnyView {
    let catalogue = &frame.catalogue;
    let tag = match (row.decision, row.left) {
        (Some(decision), _) => {
            view! { <span class="tag right">{message(catalogue, decision_key(decision))}</span> }.into_any()
        }
        (None, Some(left)) => {
            let class = if left <= URGENT_DAYS { "tag wrong" } else { "tag" };
            let late = left < 0;
            let words = if late { key::WORKSPACE_REQUEST_LATE } else { key::WORKSPACE_REQUEST_LEFT };
            let count = left.abs();
            view! { <span class=class>{crate::ui::message_view::formatted_message(catalogue, words.name(), &[("count", &count)])}</span> }
                .into_any()
        }
        (None, None) => ().into_any(),
    };
    view! { <time datetime=row.due.at.clone()>{row.due.words.clone()}</time> " " {tag} }.into_any()
}

/// The name of a right.
pub fn right_key(right: InvokedRight) -> Key {
    match right {
        InvokedRight::Access => key::WORKSPACE_RIGHT_ACCESS,
        InvokedRight::Rectification => key::WORKSPACE_RIGHT_RECTIFICATION,
        InvokedRight::Erasure => key::WORKSPACE_RIGHT_ERASURE,
        InvokedRight::Restriction => key::WORKSPACE_RIGHT_RESTRICTION,
        InvokedRight::Objection => key::WORKSPACE_RIGHT_OBJECTION,
    }
}

/// Through what a request came.
pub fn channel_key(channel: RequestChannel) -> Key {
    match channel {
        RequestChannel::Mail => key::WORKSPACE_CHANNEL_MAIL,
        RequestChannel::Letter => key::WORKSPACE_CHANNEL_LETTER,
        RequestChannel::Form => key::WORKSPACE_CHANNEL_FORM,
        RequestChannel::Telephone => key::WORKSPACE_CHANNEL_TELEPHONE,
        RequestChannel::InPerson => key::WORKSPACE_CHANNEL_IN_PERSON,
        RequestChannel::Other => key::WORKSPACE_CHANNEL_OTHER,
    }
}

/// What was done.
pub fn step_key(step: RequestStep) -> Key {
    match step {
        RequestStep::Identity => key::WORKSPACE_STEP_IDENTITY,
        RequestStep::Response => key::WORKSPACE_STEP_RESPONSE,
        RequestStep::Extension => key::WORKSPACE_STEP_EXTENSION,
        RequestStep::Decision => key::WORKSPACE_STEP_DECISION,
    }
}

/// How it was answered.
pub fn decision_key(decision: RequestDecision) -> Key {
    match decision {
        RequestDecision::Granted => key::WORKSPACE_DECISION_GRANTED,
        RequestDecision::Partly => key::WORKSPACE_DECISION_PARTLY,
        RequestDecision::Refused => key::WORKSPACE_DECISION_REFUSED,
    }
}
