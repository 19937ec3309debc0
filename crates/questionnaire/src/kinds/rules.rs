//! What every kind of question is asked. Nothing has a default: whoever adds a kind answers each.

use super::Answer;
use super::cell::ColumnPart;
use super::closed::{ClosedQuestionKind, Codes};
use super::judge::Judge;
use crate::random::Random;
use crate::raw::RawAnswer;
use crate::written::QuestionFields;
use std::borrow::Cow;

/// The rules of one kind; [`super::Kind`] says what each method tells.
pub(crate) trait Rules {
    /// Fills in the fields of a form's file, and names the kind.
    fn write(&self, fields: &mut QuestionFields) -> &'static str;
    fn accept(&self, judge: &mut Judge<'_>) -> Option<Answer>;
    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str>;
    fn can_show(&self, value: &str) -> bool;
    fn columns(&self) -> Vec<ColumnPart>;
    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)>;
    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer;
    fn refused_sample(&self) -> Option<String>;
    fn required_message_attributes(&self) -> Vec<String>;
    fn properties(&self) -> Properties;
}

/// What other modules ask of a kind instead of which one it is.
pub(crate) struct Properties {
    /// What is typed as a text; nothing where an answer is no text.
    pub(crate) typed_text: Option<TypedText>,
    /// The longest free text that the question's own control takes.
    pub(crate) text_limit: Option<usize>,
    /// The longest free text beside the option `other`.
    pub(crate) other_limit: Option<usize>,
    /// Whether the question's own control has several lines.
    pub(crate) is_multi_line: bool,
    /// Whether the answer stands in a field, which prints no more than fits in it.
    pub(crate) is_field: bool,
    /// Whether one option is pressed among others beside it: browsers offer no way to take it back.
    pub(crate) is_radio_group: bool,
    /// Whether an answer may hold several values.
    pub(crate) takes_several_values: bool,
    /// Whether an answer is one code of which there are few: several such together may point to one respondent.
    pub(crate) is_one_of_few: bool,
}

impl Properties {
    /// Those of a kind whose answers are pressed or chosen from what is offered.
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

    /// Those of a kind whose answers are typed on one line.
    pub(crate) const fn typed(text: TypedText) -> Self {
        Self { typed_text: Some(text), is_field: true, ..Self::OFFERED }
    }
}

/// What is typed as a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedText {
    /// Words of one's own: sentences, or a name.
    Words,
    /// An e-mail address.
    EmailAddress,
    /// The address of a website.
    WebAddress,
}

/// A made-up answer.
pub(crate) struct SyntheticAnswer {
    /// The value of the question's own control.
    pub(crate) value: RawAnswer,
    /// The text beside the option `other`.
    pub(crate) other: Option<String>,
}

impl SyntheticAnswer {
    /// One value.
    pub(crate) fn one(value: impl Into<String>) -> Self {
        Self { value: RawAnswer::One(value.into()), other: None }
    }
}
