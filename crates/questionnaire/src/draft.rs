//! A draft: raw answers stored in the browser or in a file, and restored into any version of the form.

use crate::form::{Form, Question};
use crate::json::Json;
use crate::raw::{RawAnswer, RawAnswers};
use std::fmt;

/// Stored answers, written as JSON. Values are codes, so a draft survives a change of language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The version of the JSON format: [`Draft::FORMAT`].
    format: u32,
    form_version: u32,
    saved_at: String,
    answers: RawAnswers,
}

/// The reason why a JSON value is not a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// The JSON does not have the shape of a draft.
    Unreadable,
    /// A later version of the software wrote the draft.
    TooNew,
}

impl std::error::Error for DraftError {}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "not a draft",
            Self::TooNew => "a draft of a later format",
        })
    }
}

impl Draft {
    /// The version of the JSON format that this code writes.
    pub const FORMAT: u32 = 1;

    /// Creates a draft of `answers` to `form`; `saved_at` is an RFC 3339 instant.
    pub fn new(form: &Form, saved_at: String, answers: RawAnswers) -> Self {
        Self { format: Self::FORMAT, form_version: form.version(), saved_at, answers }
    }

    /// Reads a draft from any JSON value.
    ///
    /// # Errors
    /// When the value is not a draft, or has a later format.
    pub fn from_json(json: &Json) -> Result<Self, DraftError> {
        let format = json.get_u32("format").ok_or(DraftError::Unreadable)?;
        // The format is checked before the other fields, which a later format may have changed.
        if format > Self::FORMAT {
            return Err(DraftError::TooNew);
        }
        let read = || {
            Some(Self {
                format,
                form_version: json.get_u32("form_version")?,
                saved_at: json.get_str("saved_at")?,
                answers: RawAnswers::from_json(json.get("answers")?)?,
            })
        };
        read().ok_or(DraftError::Unreadable)
    }

    /// The draft as JSON.
    pub fn to_json(&self) -> Json {
        Json::Object(vec![
            ("format".to_owned(), Json::Number(self.format)),
            ("form_version".to_owned(), Json::Number(self.form_version)),
            ("saved_at".to_owned(), Json::Text(self.saved_at.clone())),
            ("answers".to_owned(), self.answers.to_json()),
        ])
    }

    /// When the draft was saved, as RFC 3339.
    pub fn saved_at(&self) -> &str {
        &self.saved_at
    }

    /// The answers in the draft.
    pub fn answers(&self) -> &RawAnswers {
        &self.answers
    }

    /// Splits the answers into those that the controls of `form` can show and all others.
    pub fn split_compatible(self, form: &Form) -> (RawAnswers, RawAnswers) {
        let (mut fitting, mut others) = (RawAnswers::default(), RawAnswers::default());
        for (name, answer) in self.answers.iter() {
            let fits = form.question_for_control(name).is_some_and(|question| is_representable(question, name, answer));
            let part = if fits { &mut fitting } else { &mut others };
            part.set(name, answer.clone());
        }
        (fitting, others)
    }
}

/// Whether the control of that name can show the answer. For example, an option that was removed from the form has no
/// button.
fn is_representable(question: &Question, control: &str, answer: &RawAnswer) -> bool {
    let (values, kind) = (answer.values(), question.kind());
    let may_be_so_many = values.len() <= 1 || kind.properties().takes_several_values;
    // The control of an option's free text accepts any text.
    let is_beside = question.id().as_str() != control;
    may_be_so_many && (is_beside || values.iter().all(|value| kind.can_show(value)))
}

impl RawAnswers {
    /// Splits the draft into the answers to public questions of `form` and those to private ones: (public, private).
    pub fn split_private(self, form: &Form) -> (Self, Self) {
        let (mut public, mut private) = (Self::default(), Self::default());
        for (name, answer) in self.iter() {
            let is_private = form.question_for_control(name).is_some_and(|question| question.is_private());
            let part = if is_private { &mut private } else { &mut public };
            part.set(name, answer.clone());
        }
        (public, private)
    }

    /// The answers that `base` does not contain or contains with another value.
    #[must_use]
    pub fn changed_since(&self, base: &Self) -> Self {
        let mut changed = Self::default();
        for (name, answer) in self.iter().filter(|(name, answer)| base.get(name) != Some(*answer)) {
            changed.set(name, answer.clone());
        }
        changed
    }

    /// Copies the answers of `other` over these.
    pub fn overlay(&mut self, other: &Self) {
        for (name, answer) in other.iter() {
            self.set(name, RawAnswer::clone(answer));
        }
    }
}
