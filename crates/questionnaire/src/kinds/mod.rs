//! The kinds of question. One file a kind holds all that this crate knows of it: how a form's file says it, which answers
//! it takes, its columns, what results count of it, a made-up answer. Everybody else asks a [`Kind`] and names none.
//!
//! To add a kind: a file beside these, a variant, a line in `with_rules!` and a line in `READERS`.

#![deny(clippy::wildcard_enum_match_arm)]

mod acknowledgement;
mod answer;
mod cell;
mod closed;
mod country;
mod date;
mod day;
mod email;
mod error_code;
mod judge;
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
pub(crate) use cell::{CellSource, ColumnPart};
pub use closed::{Chart, ClosedQuestionKind, Codes};
pub use country::{Country, countries};
pub use date::Date;
pub use day::Day;
pub use email::Email;
pub use error_code::{ErrorCode, FieldError};
pub(crate) use judge::Judge;
pub use multiple_choice::MultipleChoice;
pub use option_list::OptionList;
pub(crate) use reader::read_kind;
pub use rules::TypedText;
pub(crate) use rules::{Properties, Rules, SyntheticAnswer};
pub use scale::Scale;
pub use single_choice::SingleChoice;
pub(crate) use single_choice::other_control;
pub use text::{Lines, Text};
pub use url::Url;

use crate::ids::OptionCode;
use crate::random::Random;
use crate::written::QuestionFields;
use reader::Reader;
use std::borrow::Cow;

/// What kind of answer a question takes.
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
    /// A statement to be ticked: the answer is [`crate::OptionCode::YES`] or none.
    Acknowledgement(Acknowledgement),
    /// One option of a list.
    SingleChoice(SingleChoice),
    /// Several options of a list.
    MultipleChoice(MultipleChoice),
    /// A whole number on a scale.
    Scale(Scale),
}

/// Asks the rules of a kind, whichever it is. Each call is compiled for itself, so that the browser's program is without
/// what only servers ask.
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

/// The words by which forms' files name the kinds, in the order in which an author is told them.
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
    /// Writes the kind and its rules as a form's file has them.
    pub(crate) fn write(&self, fields: &mut QuestionFields) {
        fields.kind = with_rules!(self, rules => rules.write(fields)).to_owned();
    }

    /// The answer that was given, if it keeps the rules; what breaks them is told to the judge.
    pub(crate) fn accept(&self, judge: &mut Judge<'_>) -> Option<Answer> {
        with_rules!(self, rules => rules.accept(judge))
    }

    /// A text given to a question of this kind, as it is kept: normalised, and what cannot be seen is taken out of an
    /// address, which nothing would reach, and out of a text of one line, which is a name, where it means nothing. A text
    /// of several lines is kept as it was written.
    pub fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        with_rules!(self, rules => rules.normalise(text))
    }

    /// Whether the question's own control can show that value: an option that is gone, for instance, has no button.
    pub(crate) fn can_show(&self, value: &str) -> bool {
        with_rules!(self, rules => rules.can_show(value))
    }

    /// What its columns hold, in order.
    pub(crate) fn columns(&self) -> Vec<ColumnPart> {
        with_rules!(self, rules => rules.columns())
    }

    /// What results count of it; nothing of an open question.
    pub(crate) fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        with_rules!(self, rules => rules.closed())
    }

    /// Every code that an answer can hold, in order, where there are few enough to list them; none of a text.
    pub fn codes(&self) -> Vec<OptionCode> {
        self.closed().map(|(_, codes)| codes.all()).unwrap_or_default()
    }

    /// A valid answer, made up.
    pub(crate) fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        with_rules!(self, rules => rules.synthetic_answer(random))
    }

    /// A value that it refuses as people get it wrong, for those who read the messages; nothing where nobody can.
    pub fn refused_sample(&self) -> Option<String> {
        with_rules!(self, rules => rules.refused_sample())
    }

    /// The further sentences that a question of this kind must have, by the names of their attributes: `other`, `point-0`.
    pub fn required_message_attributes(&self) -> Vec<String> {
        with_rules!(self, rules => rules.required_message_attributes())
    }

    pub(crate) fn properties(&self) -> Properties {
        with_rules!(self, rules => rules.properties())
    }

    /// What is typed as a text; nothing where an answer is no text.
    pub fn typed_text(&self) -> Option<TypedText> {
        self.properties().typed_text
    }

    /// Whether one option is pressed among others beside it: browsers offer no way to take it back.
    pub fn is_radio_group(&self) -> bool {
        self.properties().is_radio_group
    }

    /// Whether a country is asked for.
    pub fn is_country(&self) -> bool {
        matches!(self, Self::Country(_))
    }

    /// Its rules, if it is a single choice.
    pub fn single_choice(&self) -> Option<&SingleChoice> {
        if let Self::SingleChoice(choice) = self { Some(choice) } else { None }
    }

    /// Its rules, if it is a multiple choice.
    pub fn multiple_choice(&self) -> Option<&MultipleChoice> {
        if let Self::MultipleChoice(several) = self { Some(several) } else { None }
    }
}
