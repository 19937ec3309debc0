//! The key of a counter: the measure, and the group of respondents.
//!
//! Keys are written `answered:6a`, `option:6a:cyber-hygiene`, and `state|option:6a:cyber-hygiene` within a group. The store
//! adds up counters by these texts without parsing them.

use super::Quarter;
use crate::ids::{OptionCode, QuestionId};
use std::fmt;

/// The key of a counter that responses add one to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CounterKey {
    /// The group, by its option of the breakdown question; `None` counts all respondents.
    pub group: Option<OptionCode>,
    /// The measure.
    pub fact: Measure,
}

/// What a counter counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Responses.
    Response,
    /// Responses in a locale.
    Locale(String),
    /// Responses received in a quarter of an hour.
    Quarter(Quarter),
    /// Respondents who answered a question.
    Answered(QuestionId),
    /// Respondents who chose an option, or a point of a scale.
    Chosen(QuestionId, OptionCode),
}

impl Measure {
    /// The counter of this measure for all respondents.
    pub fn overall(self) -> CounterKey {
        CounterKey { group: None, fact: self }
    }

    /// The counter of this measure for one group.
    pub fn within(self, group: OptionCode) -> CounterKey {
        CounterKey { group: Some(group), fact: self }
    }

    fn parse(text: &str) -> Option<Self> {
        let Some((kind, rest)) = text.split_once(':') else { return (text == "total").then_some(Self::Response) };
        match kind {
            "locale" => Some(Self::Locale(rest.to_owned())),
            // The number must be in canonical form, so that each quarter has exactly one counter.
            "quarter" => {
                let number = rest.parse::<i64>().ok().filter(|number| number.to_string() == rest);
                number.map(|number| Self::Quarter(Quarter::numbered(number)))
            }
            "answered" => QuestionId::parse(rest).map(Self::Answered),
            "option" => {
                let (question, code) = rest.split_once(':')?;
                Some(Self::Chosen(QuestionId::parse(question)?, OptionCode::parse(code)?))
            }
            _ => None,
        }
    }
}

/// The key of a measure within a group, made from the key of the measure for all respondents.
pub(super) fn within_group(group: &OptionCode, overall: &str) -> String {
    [group.as_str(), "|", overall].concat()
}

impl CounterKey {
    /// Parses a counter's key; `None` if this version of the software does not write such a key.
    pub fn parse(text: &str) -> Option<Self> {
        let grouped = text.split_once('|').and_then(|(group, fact)| Some((OptionCode::parse(group)?, fact)));
        match grouped {
            Some((group, fact)) => Some(Measure::parse(fact)?.within(group)),
            None => Some(Measure::parse(text)?.overall()),
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Response => f.write_str("total"),
            Self::Locale(tag) => concatenated(f, &["locale:", tag]),
            Self::Quarter(quarter) => write!(f, "quarter:{}", quarter.number()),
            Self::Answered(question) => concatenated(f, &["answered:", question.as_str()]),
            Self::Chosen(question, code) => concatenated(f, &["option:", question.as_str(), ":", code.as_str()]),
        }
    }
}

/// Writes the parts one after another. A response has about seventy counters, and `write!` takes several times as long.
fn concatenated(f: &mut fmt::Formatter<'_>, parts: &[&str]) -> fmt::Result {
    parts.iter().try_for_each(|part| f.write_str(part))
}

impl fmt::Display for CounterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.group {
            Some(group) => f.write_str(&within_group(group, &self.fact.to_string())),
            None => self.fact.fmt(f),
        }
    }
}
