//! Raw answers: whatever somebody sent or typed, by control name, before anything judged it.

use crate::invisible::{is_blank, is_visible};
use crate::json::Json;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The value of one control, or of the controls that share a name: in JSON a string, or an array of strings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RawAnswer {
    /// A text, or the code of a single choice.
    One(String),
    /// The codes of a choice of several.
    Many(Vec<String>),
}

impl RawAnswer {
    /// Every value, in the order given.
    pub fn values(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }

    /// Whether nothing was given that can be seen.
    pub fn is_blank(&self) -> bool {
        self.values().iter().all(|value| !value.contains(is_visible))
    }
}

/// Answers by control name (`1a`, `2c-other`, `6a`). Any content at all is possible; [`crate::validate()`] judges it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawAnswers(BTreeMap<String, RawAnswer>);

impl RawAnswers {
    /// Reads an object of strings and arrays of strings; `None` when it holds anything else.
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

    /// The answers as an object of strings and arrays of strings.
    pub fn to_json(&self) -> Json {
        let value = |answer: &RawAnswer| match answer {
            RawAnswer::One(text) => Json::Text(text.clone()),
            RawAnswer::Many(values) => Json::List(values.iter().cloned().map(Json::Text).collect()),
        };
        Json::Object(self.0.iter().map(|(name, answer)| (name.clone(), value(answer))).collect())
    }

    /// What was given under `name`.
    pub fn get(&self, name: &str) -> Option<&RawAnswer> {
        self.0.get(name)
    }

    /// The first value given under `name`, or an empty string.
    pub fn first(&self, name: &str) -> &str {
        self.get(name).and_then(|answer| answer.values().first()).map_or("", String::as_str)
    }

    /// Whether `value` is among the values given under `name`.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|answer| answer.values().iter().any(|given| given == value))
    }

    /// Replaces what was given under `name`; a blank answer is the same as none.
    pub fn set(&mut self, name: &str, answer: RawAnswer) {
        if answer.is_blank() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), answer);
        }
    }

    /// Adds one name and value of a form's body; a name that comes again holds several values.
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

    /// The values given under `name` that count: trimmed, without the blank ones and the repetitions.
    pub(crate) fn values_of(&self, name: &str) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        let values = self.get(name).map_or(&[][..], RawAnswer::values).iter().map(|value| value.trim_matches(is_blank));
        values.filter(|value| value.contains(is_visible) && seen.insert(*value)).collect()
    }

    /// Takes out what was given under `name`.
    pub fn remove(&mut self, name: &str) -> Option<RawAnswer> {
        self.0.remove(name)
    }

    /// Every name and its answer, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &RawAnswer)> {
        self.0.iter().map(|(name, answer)| (name.as_str(), answer))
    }

    /// Whether nothing at all was given.
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
