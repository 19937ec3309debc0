//! A question: its id and kind, whether it is required, who may read the answer, and when it is asked.

use crate::ids::{OptionCode, QuestionId};
use crate::kinds::{Kind, is_other_control, other_control};

/// One question and the rules of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub(crate) id: QuestionId,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) visibility: Visibility,
    pub(crate) condition: Option<Condition>,
    pub(crate) autocomplete: Option<String>,
    pub(crate) reference: Option<String>,
}

/// Who may read an answer. Private answers have a type and a table of their own, and are never published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// The answer is published as open data.
    Public,
    /// Only the operator reads the answer.
    Private,
}

/// The condition of a question: it is asked only while an earlier single choice has this option as its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) question: QuestionId,
    pub(crate) is: OptionCode,
}

impl Question {
    /// The question's id and the name of its control.
    pub fn id(&self) -> &QuestionId {
        &self.id
    }

    /// The question's number, such as `3b` or `12`: its id if that is digits and at most one letter. `None` for an id such
    /// as `name`.
    pub fn number(&self) -> Option<&str> {
        let id = self.id.as_str();
        let letters = id.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        (letters < id.len() && letters <= 1).then_some(id)
    }

    /// The question's kind.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Whether a response must answer the question.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Whether only the operator may read the answer.
    pub fn is_private(&self) -> bool {
        self.visibility == Visibility::Private
    }

    /// The earlier question and its option on which this question depends.
    pub fn condition(&self) -> Option<(&QuestionId, &OptionCode)> {
        self.condition.as_ref().map(|condition| (&condition.question, &condition.is))
    }

    /// The HTML autofill token of the control, such as `email`.
    pub fn autocomplete(&self) -> Option<&str> {
        self.autocomplete.as_deref()
    }

    /// The content page that explains the question, such as `principles`.
    pub fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }

    /// The name of the control for the free text of `other`; `None` if the question does not offer one.
    pub fn other_control(&self) -> Option<String> {
        self.kind.properties().other_limit.map(|_| other_control(self.id.as_str()))
    }

    /// The names of the question's controls: its id, and its free text's control if it has one.
    pub fn controls(&self) -> impl Iterator<Item = String> {
        std::iter::once(self.id.to_string()).chain(self.other_control())
    }

    /// Whether one of the question's controls has this name.
    pub fn has_control(&self, name: &str) -> bool {
        let id = self.id.as_str();
        name == id || (is_other_control(name, id) && self.kind.properties().other_limit.is_some())
    }

    /// The names of the controls that are fields, which print only the part of a text that fits in them.
    pub fn fields(&self) -> impl Iterator<Item = String> {
        let own = self.kind.properties().is_field.then(|| self.id.to_string());
        own.into_iter().chain(self.other_control())
    }

    /// The maximum length of the free text in that control; `None` if the control takes no free text.
    pub fn text_limit(&self, control: &str) -> Option<usize> {
        let properties = self.kind.properties();
        if control == self.id.as_str() { properties.text_limit } else { properties.other_limit }
    }

    /// The maximum length of the free text in that control, if the page counts down to it: a text of one line shows no count.
    pub fn counted_limit(&self, control: &str) -> Option<usize> {
        self.text_limit(control).filter(|_| self.is_multi_line(control))
    }

    /// Whether that control is multi-line.
    pub fn is_multi_line(&self, control: &str) -> bool {
        control != self.id.as_str() || self.kind.properties().is_multi_line
    }
}
