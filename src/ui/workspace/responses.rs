//! Responses: the list with the search, and one response with its versions, its private answers on demand, its correction and its
//! withdrawal.

mod correction;
mod erasure;
mod erasure_proposal;
mod list;
mod one;
mod restriction;
mod sheet;

use super::{Frame, ProposalView};
use crate::i18n::Key;

pub use correction::{CorrectableAnswer, CorrectionField, CorrectionPage, OptionView, correction};
pub use erasure::{ErasurePage, erasure};
pub use list::responses;
pub use one::response;
pub use restriction::RestrictionView;
pub use sheet::{SheetEntry, SheetPage, response_sheet};

/// What is looked for.
pub const SEARCHES: [&str; 3] = ["code", "id", "answer"];

/// A response in a list.
#[derive(Clone, Debug)]
pub struct ResponseRow {
    /// The random id.
    pub id: String,
    /// When it was received, in words.
    pub received: String,
    /// When it was last amended, in words.
    pub amended: Option<String>,
    /// How many versions it has.
    pub versions: u32,
    /// The name of its language.
    pub language: String,
    /// Since when its processing is restricted, in words.
    pub restricted: Option<String>,
}

/// The list.
#[derive(Clone, Debug, Default)]
pub struct ResponsesPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The responses of this page, or those that were found.
    pub rows: Vec<ResponseRow>,
    /// Whether the rows are those that were looked for.
    pub is_search: bool,
    /// How the search goes on, if not every response was read yet.
    pub rest: Option<SearchRest>,
    /// What is looked for: one of [`SEARCHES`].
    pub search: String,
    /// Whether the rows are those whose processing is restricted.
    pub is_restricted: bool,
    /// Whether this is the first page.
    pub is_first: bool,
    /// The id after which the next page begins.
    pub next: Option<String>,
    /// Why nothing was looked for.
    pub problem: Option<Key>,
}

/// How a search goes on.
#[derive(Clone)]
pub struct SearchRest {
    /// What is looked for.
    pub sought: String,
    /// Why.
    pub reason: String,
    /// The id of the last response that was read.
    pub after: String,
    /// The proof that this search stopped there.
    pub proof: String,
}

/// What is looked for may be private, and is never printed.
impl std::fmt::Debug for SearchRest {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "the rest of a search after {}", self.after)
    }
}

/// An answer in words.
#[derive(Clone)]
pub struct AnswerLine {
    /// The question.
    pub label: String,
    /// The answer.
    pub value: String,
}

/// Answers may be private, and are never printed.
impl std::fmt::Debug for AnswerLine {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "an answer to {:?}", self.label)
    }
}

/// A version of the response.
#[derive(Clone, Debug)]
pub struct VersionView {
    /// The revision, from 1.
    pub revision: u32,
    /// When it was sent, in words.
    pub sent: String,
    /// The name of its language.
    pub language: String,
    /// The public answers.
    pub lines: Vec<AnswerLine>,
    /// The private answers, once they were asked for; none if they were purged.
    pub private: Option<Vec<AnswerLine>>,
}

/// One response.
#[derive(Clone, Debug, Default)]
pub struct ResponsePage {
    /// The form's id.
    pub form: String,
    /// The random id.
    pub id: String,
    /// The versions, the newest first.
    pub versions: Vec<VersionView>,
    /// The languages of the site, by tag and name.
    pub languages: Vec<(String, String)>,
    /// The tag of the one in which the newest version was sent, if the site has it.
    pub language: Option<String>,
    /// When the responses were first published, in words.
    pub published: Option<String>,
    /// Whether the form asks for private answers.
    pub has_private: bool,
    /// Whether the private answers are shown.
    pub is_private_shown: bool,
    /// The proposal to withdraw the response on which nobody has decided.
    pub proposal: Option<ProposalView>,
    /// The restriction of its processing.
    pub restriction: Option<RestrictionView>,
    /// Whether the account may restrict the response, and lift the restriction.
    pub may_restrict: bool,
    /// The answers that the account may correct.
    pub correctable: Vec<CorrectableAnswer>,
    /// The reason as it was typed.
    pub reason: String,
    /// Why nothing was done.
    pub problem: Option<Key>,
}

/// The address of the list, or of what its search is sent to.
fn list_address(frame: &Frame, form: &str, ending: &str) -> String {
    frame.address(&format!("/{form}/{}{ending}", super::fields::RESPONSES))
}

/// The address of one response, or of what its forms are sent to.
fn one_address(frame: &Frame, (form, id): (&str, &str), ending: &str) -> String {
    frame.address(&format!("/{form}/{}/{id}{ending}", super::fields::RESPONSES))
}
