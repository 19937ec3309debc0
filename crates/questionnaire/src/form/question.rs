//! A question: what it is called, whether it must be answered, who may read the answer, and when it is asked.

use crate::ids::{OptionCode, QuestionId};
use crate::kinds::{Kind, other_control};

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

/// Who may read an answer. A private one has its own type and its own table, and is never published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Published as open data.
    Public,
    /// Read by the operator alone.
    Private,
}

/// A question is asked only while an earlier single choice holds one given option.
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

    /// The number by which people name the question, such as `3b` or `12`: its id, where that is digits and at most one
    /// letter after them. An id that is a word is no number.
    pub fn number(&self) -> Option<&str> {
        let id = self.id.as_str();
        let letters = id.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        (letters < id.len() && letters <= 1).then_some(id)
    }

    /// What answers it takes.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Whether a response cannot do without it.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Whether its answer is for the operator alone.
    pub fn is_private(&self) -> bool {
        self.visibility == Visibility::Private
    }

    /// The question and the option on which asking this one depends.
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

    /// The name of the free text beside the option `other`, where the question offers one.
    pub fn other_control(&self) -> Option<String> {
        self.kind.properties().other_limit.map(|_| other_control(self.id.as_str()))
    }

    /// The names of its controls: its id, and that of its free text if any.
    pub fn controls(&self) -> impl Iterator<Item = String> {
        std::iter::once(self.id.to_string()).chain(self.other_control())
    }

    /// The names of those of its controls that are fields, which print no more than fits in them.
    pub fn fields(&self) -> impl Iterator<Item = String> {
        let own = self.kind.properties().is_field.then(|| self.id.to_string());
        own.into_iter().chain(self.other_control())
    }

    /// The longest free text that its control of that name takes; nothing of a control that takes none.
    pub fn text_limit(&self, control: &str) -> Option<usize> {
        let properties = self.kind.properties();
        if control == self.id.as_str() { properties.text_limit } else { properties.other_limit }
    }

    /// Whether its control of that name has several lines.
    pub fn is_multi_line(&self, control: &str) -> bool {
        control != self.id.as_str() || self.kind.properties().is_multi_line
    }
}
