//! Supporters: the list, and one supporter with its contact and the decision.

mod list;
mod one;

pub use list::supporters;
pub use one::supporter;

use super::Frame;
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// Where a supporter stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SupporterStatus {
    /// Nobody has decided yet.
    #[default]
    Waiting,
    /// The response has changed since the decision.
    Changed,
    /// The supporter is listed.
    Listed,
    /// The supporter is not listed.
    Refused,
    /// The respondent does not want to be listed.
    NoConsent,
}

impl SupporterStatus {
    fn key(self) -> Key {
        match self {
            Self::Waiting => key::WORKSPACE_SUPPORTER_WAITING,
            Self::Changed => key::WORKSPACE_SUPPORTER_CHANGED,
            Self::Listed => key::WORKSPACE_SUPPORTER_LISTED,
            Self::Refused => key::WORKSPACE_SUPPORTER_REFUSED,
            Self::NoConsent => key::WORKSPACE_SUPPORTER_NO_CONSENT,
        }
    }

    fn tag(self, frame: &Frame) -> AnyView {
        let class = match self {
            Self::Changed => "tag wrong",
            Self::Listed => "tag right",
            Self::Waiting | Self::Refused | Self::NoConsent => "tag",
        };
        view! { <small class=class>{message(&frame.catalogue, self.key())}</small> }.into_any()
    }
}

/// The public texts of a supporter, or the questions that ask for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupporterFields {
    /// The name.
    pub name: String,
    /// The kind, in words.
    pub kind: String,
    /// The country, in words.
    pub country: String,
    /// The website.
    pub website: String,
    /// The statement.
    pub statement: String,
}

/// A supporter in the list.
#[derive(Clone, Debug)]
pub struct ListedSupporterView {
    /// The id of the response.
    pub response: String,
    /// The name.
    pub name: String,
    /// The kind, in words.
    pub kind: String,
    /// The country, in words.
    pub country: String,
    /// Where the supporter stands.
    pub status: SupporterStatus,
    /// When the response was received, in words.
    pub received: String,
}

/// The list.
#[derive(Clone, Debug, Default)]
pub struct SupportersPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// Which supporters are shown: `listed`, `refused`, `all`; anything else shows those who wait.
    pub shows: String,
    /// How many wait for a decision.
    pub waiting: usize,
    /// The supporters, the oldest first.
    pub supporters: Vec<ListedSupporterView>,
    /// The number of this page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// The ids of responses that cannot be read.
    pub damaged: Vec<String>,
}

/// One supporter.
#[derive(Clone, Debug, Default)]
pub struct SupporterPage {
    /// The form's id.
    pub form: String,
    /// The id of the response.
    pub response: String,
    /// The questions behind the texts.
    pub labels: SupporterFields,
    /// The texts.
    pub fields: SupporterFields,
    /// The texts of the newest decision, if they were others.
    pub former: Option<SupporterFields>,
    /// Where the supporter stands.
    pub status: SupporterStatus,
    /// When the response was received, in words.
    pub received: String,
    /// The newest decision: when, by whom, and the note.
    pub decided: Option<(String, String, String)>,
    /// Other responses with the same name: id and name.
    pub same_name: Vec<(String, String)>,
    /// Other responses with a website of the same domain: id and name.
    pub same_domain: Vec<(String, String)>,
    /// The contact, once it was asked for.
    pub contact: Option<Contact>,
    /// The names of the two decisions: to list, and not to list.
    pub verdicts: [&'static str; 2],
    /// What is decided on, for the server to compare.
    pub seen: String,
    /// The note as it was typed.
    pub note: String,
    /// Why nothing was decided.
    pub problem: Option<Key>,
}

/// The contact of a supporter; empty if its private answers were purged.
#[derive(Clone, Default)]
pub struct Contact {
    /// The private answers.
    pub lines: Vec<ContactLine>,
}

/// A private answer.
#[derive(Clone)]
pub struct ContactLine {
    /// The question.
    pub label: String,
    /// The answer.
    pub value: String,
    /// The address of a letter to it, if it is an address of e-mail.
    pub address: Option<String>,
}

/// Private answers are never printed.
impl std::fmt::Debug for Contact {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "a contact of {} line(s)", self.lines.len())
    }
}

/// The address of a supporter's page, or of what its forms are sent to.
fn address(frame: &Frame, (form, response): (&str, &str), ending: &str) -> String {
    frame.address(&format!("/{form}/{}/{response}{ending}", super::fields::SUPPORTERS))
}
