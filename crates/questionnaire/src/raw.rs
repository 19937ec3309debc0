//! Raw answers: unvalidated values by control name, as a client sent them or a respondent typed them.

use crate::invisible::{is_blank, is_visible};
use crate::json::Json;
use crate::sorted_map::SortedMap;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BinaryHeap;
use std::fmt;

/// The value of one control, or of the controls that share a name. Its JSON is a string or an array of strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// A text, or the code of a single choice.
    One(String),
    /// The codes of a multiple choice.
    Many(Vec<String>),
}

impl RawAnswer {
    /// All values, in the order given.
    pub fn values(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }

    fn push(&mut self, value: String) {
        match self {
            Self::One(first) => *self = Self::Many(vec![std::mem::take(first), value]),
            Self::Many(values) => values.push(value),
        }
    }

    /// Whether the answer has no visible character.
    pub fn is_blank(&self) -> bool {
        self.values().iter().all(|value| !value.contains(is_visible))
    }
}

/// Answers by control name (`1a`, `2c-other`, `6a`). They can have any content; [`crate::validate()`] checks it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawAnswers(SortedMap<RawAnswer>);

impl RawAnswers {
    /// Reads an object of strings and arrays of strings; `None` for any other JSON.
    pub fn from_json(json: &Json) -> Option<Self> {
        let answer = |value: &Json| match value {
            Json::Text(text) => Some(RawAnswer::One(text.clone())),
            Json::List(items) => {
                items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<_>>().map(RawAnswer::Many)
            }
            _ => None,
        };
        json.try_map_values(answer).map(Self)
    }

    /// Writes the answers as an object of strings and arrays of strings.
    pub fn to_json(&self) -> Json {
        let value = |answer: &RawAnswer| match answer {
            RawAnswer::One(text) => Json::Text(text.clone()),
            RawAnswer::Many(values) => Json::List(values.iter().cloned().map(Json::Text).collect()),
        };
        Json::Object(self.0.iter().map(|(name, answer)| (name.clone(), value(answer))).collect())
    }

    /// The answer of the control `name`.
    pub fn get(&self, name: &str) -> Option<&RawAnswer> {
        self.0.get(name)
    }

    /// The first value of the control `name`, or an empty string.
    pub fn first(&self, name: &str) -> &str {
        self.get(name).and_then(|answer| answer.values().first()).map_or("", String::as_str)
    }

    /// Whether `value` is among the values of the control `name`.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|answer| answer.values().iter().any(|given| given == value))
    }

    /// Replaces the answer of the control `name`. A blank answer removes it.
    pub fn set(&mut self, name: &str, answer: RawAnswer) {
        if answer.is_blank() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), answer);
        }
    }

    /// Adds one name-value pair of a form body. A repeated name collects several values.
    pub fn push(&mut self, name: String, value: String) {
        match self.0.get_mut(&name) {
            Some(answer) => answer.push(value),
            None => self.0.insert(name, RawAnswer::One(value)),
        }
    }

    /// The trimmed values of the control `name`, without blank ones and repetitions.
    pub(crate) fn values_of(&self, name: &str) -> Vec<&str> {
        let values = self.get(name).map_or(&[][..], RawAnswer::values).iter().map(|value| value.trim_matches(is_blank));
        without_repetitions(values.filter(|value| value.contains(is_visible)).collect())
    }

    /// Removes and returns the answer of the control `name`.
    pub fn remove(&mut self, name: &str) -> Option<RawAnswer> {
        self.0.remove(name)
    }

    /// All names with their answers, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &RawAnswer)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer))
    }

    /// Whether there are no answers.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The name-value pairs of a form body, in any order. A repeated name collects several values, in the order given.
impl FromIterator<(String, String)> for RawAnswers {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        // Sorted first, because adding a name in front of others moves them all, and a body can hold a hundred thousand.
        pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut answers = Self::default();
        for (name, value) in pairs {
            answers.push(name, value);
        }
        answers
    }
}

/// The values in their order, each the first time only.
fn without_repetitions(values: Vec<&str>) -> Vec<&str> {
    if values.len() < 2 {
        return values;
    }
    // A request can hold a hundred thousand values, so they are not compared one by one. Of the ways to sort, a heap adds the
    // least code to the wasm.
    let ranked = values.iter().enumerate().map(|(rank, value)| (*value, rank));
    let sorted = ranked.collect::<BinaryHeap<_>>().into_sorted_vec();
    let first = |value| sorted[sorted.partition_point(|(known, _)| *known < value)].1;
    values.iter().enumerate().filter(|(rank, value)| first(**value) == *rank).map(|(_, value)| *value).collect()
}

impl Serialize for RawAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(value) => serializer.serialize_str(value),
            Self::Many(values) => serializer.collect_seq(values),
        }
    }
}

impl<'de> Deserialize<'de> for RawAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = RawAnswer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an array of strings")
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<RawAnswer, E> {
                Ok(RawAnswer::One(value.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawAnswer, A::Error> {
                let mut values = Vec::new();
                while let Some(value) = items.next_element()? {
                    values.push(value);
                }
                Ok(RawAnswer::Many(values))
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_repeated_values_the_first_stays_in_its_place() {
        assert_eq!(without_repetitions(vec!["c", "a", "c", "b", "a", "c"]), ["c", "a", "b"]);
        assert_eq!(without_repetitions(vec!["b", "a"]), ["b", "a"]);
        assert_eq!(without_repetitions(vec!["a", "a"]), ["a"]);
        assert_eq!(without_repetitions(vec!["a"]), ["a"]);
        assert_eq!(without_repetitions(Vec::new()), Vec::<&str>::new());
    }
}
