//! The trait that every kind of question implements. It has no default methods, so that a new kind must define each of
//! them.

use super::Answer;
use super::answer_check::AnswerCheck;
use super::cell::ColumnPart;
use super::closed::{ClosedQuestionKind, Codes};
use crate::random::Random;
use crate::raw::RawAnswer;
use crate::written::QuestionFields;
use std::borrow::Cow;

/// The rules of one kind. The methods of [`super::Kind`] document those of the same name.
pub(crate) trait Rules {
    /// Writes the fields of a form's file and returns the kind's word.
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str;
    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer>;
    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool;
    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str>;
    fn can_show(&self, value: &str) -> bool;
    fn columns(&self) -> Vec<ColumnPart>;
    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)>;
    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer;
    fn refused_sample(&self) -> Option<String>;
    fn required_message_attributes(&self) -> Vec<String>;
    fn properties(&self) -> Properties;
}

/// Properties of a kind, so that other modules need not match on kinds.
pub(crate) struct Properties {
    /// The kind of text to type; `None` if the answer is not a text.
    pub(crate) typed_text: Option<TypedText>,
    /// The maximum length of the free text in the question's own control.
    pub(crate) text_limit: Option<usize>,
    /// The maximum length of the free text of the option `other`.
    pub(crate) other_limit: Option<usize>,
    /// Whether the question's own control is multi-line.
    pub(crate) is_multi_line: bool,
    /// Whether the control is a field, which prints only the part of a text that fits in it.
    pub(crate) is_field: bool,
    /// Whether the control is a group of radio buttons, which browsers do not allow to deselect.
    pub(crate) is_radio_group: bool,
    /// Whether an answer may hold several values.
    pub(crate) takes_several_values: bool,
    /// Whether the answer is one of few codes. A combination of several such answers can identify a respondent.
    pub(crate) is_one_of_few: bool,
}

impl Properties {
    /// The properties shared by kinds whose answers are chosen from options.
    pub(crate) const OFFERED: Self = Self {
        typed_text: None,
        text_limit: None,
        other_limit: None,
        is_multi_line: false,
        is_field: false,
        is_radio_group: false,
        takes_several_values: false,
        is_one_of_few: false,
    };

    /// The properties of kinds whose answers are typed on one line.
    pub(crate) const fn typed(text: TypedText) -> Self {
        Self { typed_text: Some(text), is_field: true, ..Self::OFFERED }
    }
}

/// The kind of text that a respondent types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedText {
    /// Free text: sentences or a name.
    Words,
    /// An e-mail address.
    EmailAddress,
    /// The address of a website.
    WebAddress,
}

/// A synthetic answer.
pub(crate) struct SyntheticAnswer {
    /// The value of the question's own control.
    pub(crate) value: RawAnswer,
    /// The free text of the option `other`.
    pub(crate) other: Option<String>,
}

impl SyntheticAnswer {
    /// An answer of one value.
    pub(crate) fn one(value: impl Into<String>) -> Self {
        Self { value: RawAnswer::One(value.into()), other: None }
    }
}
