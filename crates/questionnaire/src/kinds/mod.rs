//! The kinds of question. One file per kind holds all that this crate knows of it: its TOML fields, the answers that it
//! accepts, its columns, its counters, and a synthetic answer. All other modules call [`Kind`] and match no variant.
//!
//! To add a kind, add a file, a variant of [`Kind`], a line in `with_rules!` and a line in `READERS`.

#![deny(clippy::wildcard_enum_match_arm)]

mod acknowledgement;
mod answer;
mod answer_check;
mod cell;
mod closed;
mod country;
mod date;
mod day;
mod email;
mod error_code;
mod multiple_choice;
mod option_list;
mod reader;
mod rules;
mod scale;
mod single_choice;
mod text;
mod url;

pub use acknowledgement::Acknowledgement;
pub use answer::Answer;
pub(crate) use answer_check::AnswerCheck;
use answer_check::only;
pub(crate) use cell::{CellSource, ColumnPart};
pub use closed::{Chart, ClosedQuestionKind, Codes};
pub use country::Country;
pub use date::Date;
pub use day::Day;
pub use email::Email;
pub use error_code::{ErrorCode, FieldError};
pub use multiple_choice::MultipleChoice;
pub use option_list::OptionList;
pub(crate) use reader::read_kind;
pub use rules::TypedText;
pub(crate) use rules::{Properties, Rules, SyntheticAnswer};
pub use scale::Scale;
pub use single_choice::SingleChoice;
pub(crate) use single_choice::{is_other_control, other_control};
pub use text::{Lines, Text};
pub use url::Url;

use crate::ids::OptionCode;
use crate::random::Random;
use crate::written::QuestionFields;
use reader::Reader;
use std::borrow::Cow;

/// The kind of a question: it determines which answers the question accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A free text.
    Text(Text),
    /// An e-mail address.
    Email(Email),
    /// The address of a website.
    Url(Url),
    /// A country, by its ISO 3166-1 alpha-2 code.
    Country(Country),
    /// A day of the calendar.
    Date(Date),
    /// A statement to tick: the answer is [`crate::OptionCode::YES`] or none.
    Acknowledgement(Acknowledgement),
    /// One option of a list.
    SingleChoice(SingleChoice),
    /// Several options of a list.
    MultipleChoice(MultipleChoice),
    /// A whole number on a scale.
    Scale(Scale),
}

/// Calls a method on the rules of any kind. The macro makes one `match` per method instead of a trait object, so the linker
/// leaves the methods that only the server calls out of the wasm.
macro_rules! with_rules {
    ($kind:expr, $rules:ident => $asked:expr) => {
        match $kind {
            Kind::Text($rules) => $asked,
            Kind::Email($rules) => $asked,
            Kind::Url($rules) => $asked,
            Kind::Country($rules) => $asked,
            Kind::Date($rules) => $asked,
            Kind::Acknowledgement($rules) => $asked,
            Kind::SingleChoice($rules) => $asked,
            Kind::MultipleChoice($rules) => $asked,
            Kind::Scale($rules) => $asked,
        }
    };
}

/// The TOML words for the kinds, in the order in which error messages list them.
const READERS: [Reader; 10] = [
    text::TEXT,
    text::LINE,
    email::EMAIL,
    url::URL,
    country::COUNTRY,
    date::DATE,
    single_choice::CHOICE,
    multiple_choice::SEVERAL,
    scale::SCALE,
    acknowledgement::ACKNOWLEDGEMENT,
];

impl Kind {
    /// Writes the kind and its rules into the fields of a form's file.
    pub(crate) fn write_fields(&self, fields: &mut QuestionFields) {
        fields.kind = with_rules!(self, rules => rules.write_fields(fields)).to_owned();
    }

    /// The valid answer; `None` if it breaks a rule, after reporting the errors to `check`.
    pub(crate) fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        with_rules!(self, rules => rules.accept(check))
    }

    /// Whether an answer of these values, and of this free text of the option `other`, is valid and has exactly these values: nothing is
    /// trimmed, normalised or left out. A false answer only means that [`Self::accept`] has to look at it.
    pub(crate) fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        with_rules!(self, rules => rules.accepts_unchanged(values, other))
    }

    /// The normalised text, as it is stored. Addresses lose all invisible characters, which would make them unreachable.
    /// Single-line texts lose the invisible characters that have no meaning in their position. Multi-line texts keep
    /// theirs.
    pub fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        with_rules!(self, rules => rules.normalise(text))
    }

    /// Whether the question's own control can show the value. For example, an option that was removed from the form has no
    /// radio button.
    pub(crate) fn can_show(&self, value: &str) -> bool {
        with_rules!(self, rules => rules.can_show(value))
    }

    /// The question's columns, in order.
    pub(crate) fn columns(&self) -> Vec<ColumnPart> {
        with_rules!(self, rules => rules.columns())
    }

    /// How the results count the question; `None` for an open question.
    pub(crate) fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        with_rules!(self, rules => rules.closed())
    }

    /// All codes that an answer can contain, in order, if they can be listed; empty for texts and dates.
    pub fn codes(&self) -> Vec<OptionCode> {
        self.closed().map(|(_, codes)| codes.all()).unwrap_or_default()
    }

    /// A valid synthetic answer.
    pub(crate) fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        with_rules!(self, rules => rules.synthetic_answer(random))
    }

    /// A typical wrong value, with which the preview page shows the error message; `None` if a respondent cannot give a
    /// wrong value.
    pub fn refused_sample(&self) -> Option<String> {
        with_rules!(self, rules => rules.refused_sample())
    }

    /// The attributes that the question's message must have: `other`, `point-0`.
    pub fn required_message_attributes(&self) -> Vec<String> {
        with_rules!(self, rules => rules.required_message_attributes())
    }

    pub(crate) fn properties(&self) -> Properties {
        with_rules!(self, rules => rules.properties())
    }

    /// The kind of text to type; `None` if the answer is not a text.
    pub fn typed_text(&self) -> Option<TypedText> {
        self.properties().typed_text
    }

    /// Whether the control is a group of radio buttons, which browsers do not allow to deselect.
    pub fn is_radio_group(&self) -> bool {
        self.properties().is_radio_group
    }

    /// Whether the question asks for a country.
    pub fn is_country(&self) -> bool {
        matches!(self, Self::Country(_))
    }

    /// The rules of a single choice.
    pub fn single_choice(&self) -> Option<&SingleChoice> {
        if let Self::SingleChoice(choice) = self { Some(choice) } else { None }
    }

    /// The rules of a multiple choice.
    pub fn multiple_choice(&self) -> Option<&MultipleChoice> {
        if let Self::MultipleChoice(several) = self { Some(several) } else { None }
    }
}
