//! A valid answer to one question, of whatever kind the question is.

#![deny(clippy::wildcard_enum_match_arm)]

use super::Day;
use crate::ids::{OptionCode, QuestionId};
use crate::raw::{RawAnswer, RawAnswers};

/// One answer that satisfies the rules of its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A normalised text, e-mail address or website address; never empty.
    Text(String),
    /// One option, with the free text of `other` if one was given; a country; `yes` for an acknowledgement.
    Choice(OptionCode, Option<String>),
    /// Several options, in the order of the form.
    Several(Vec<OptionCode>),
    /// A day.
    Date(Day),
    /// A point of a scale.
    Scale(u8),
}

impl Answer {
    /// The answer's single value: a text, a code, a day or a point. Empty for an answer of several options.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Choice(code, _) => code.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Scale(point) => point.to_string(),
            Self::Several(_) => String::new(),
        }
    }

    /// The option of a single choice, a country or an acknowledgement.
    pub(crate) fn chosen_option(&self) -> Option<&OptionCode> {
        match self {
            Self::Choice(code, _) => Some(code),
            Self::Text(_) | Self::Several(_) | Self::Date(_) | Self::Scale(_) => None,
        }
    }

    /// The free text of the option `other`.
    pub(crate) fn other_text(&self) -> Option<&str> {
        match self {
            Self::Choice(_, other) => other.as_deref(),
            Self::Text(_) | Self::Several(_) | Self::Date(_) | Self::Scale(_) => None,
        }
    }

    /// Whether the answer contains that option.
    pub(crate) fn holds(&self, code: &OptionCode) -> bool {
        match self {
            Self::Choice(chosen, _) => chosen == code,
            Self::Several(codes) => codes.contains(code),
            Self::Text(_) | Self::Date(_) | Self::Scale(_) => false,
        }
    }

    /// The codes that the results count for this answer: its options, the point of a scale, the month of a day. A text has
    /// none.
    pub(crate) fn counted_codes(&self) -> Vec<OptionCode> {
        match self {
            Self::Choice(code, _) => vec![code.clone()],
            Self::Several(codes) => codes.clone(),
            Self::Date(day) => day.month_code().into_iter().collect(),
            Self::Scale(point) => OptionCode::parse(&point.to_string()).into_iter().collect(),
            Self::Text(_) => Vec::new(),
        }
    }

    /// Adds this answer to raw answers under the question's id.
    pub(crate) fn add_to_raw(&self, id: &QuestionId, raw: &mut RawAnswers) {
        if let Some(text) = self.other_text() {
            raw.set(&format!("{id}-{}", OptionCode::OTHER), RawAnswer::One(text.to_owned()));
        }
        let value = match self {
            Self::Several(codes) => RawAnswer::Many(codes.iter().map(ToString::to_string).collect()),
            Self::Text(_) | Self::Choice(..) | Self::Date(_) | Self::Scale(_) => RawAnswer::One(self.value()),
        };
        raw.set(id.as_str(), value);
    }
}
