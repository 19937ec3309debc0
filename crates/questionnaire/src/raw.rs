//! Raw answers: unvalidated values by control name, as a client sent them or a respondent typed them.

use crate::invisible::{is_blank, is_visible};
use crate::json::Json;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
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

    /// Whether the answer has no visible character.
    pub fn is_blank(&self) -> bool {
        self.values().iter().all(|value| !value.contains(is_visible))
    }
}

/// Answers by control name (`1a`, `2c-other`, `6a`). They can have any content; [`crate::validate()`] checks it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawAnswers(BTreeMap<String, RawAnswer>);

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
        use std::collections::btree_map::Entry;
        match self.0.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(RawAnswer::One(value));
            }
            Entry::Occupied(mut entry) => {
                let mut values = entry.get().values().to_vec();
                values.push(value);
                entry.insert(RawAnswer::Many(values));
            }
        }
    }

    /// The trimmed values of the control `name`, without blank ones and repetitions.
    pub(crate) fn values_of(&self, name: &str) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let values = self.get(name).map_or(&[][..], RawAnswer::values).iter().map(|value| value.trim_matches(is_blank));
        values.filter(|value| value.contains(is_visible) && seen.insert(*value)).collect()
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
