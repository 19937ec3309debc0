//! Stored answers as they are written, by the places of their questions, borrowed from the document. It knows no question.

use super::{Cell, Place};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::slice;

/// What is stored for a question.
#[derive(Default)]
pub(super) struct Given<'d> {
    /// The values of its own control.
    pub(super) own: Option<Values<'d>>,
    /// The free text of its option `other`.
    pub(super) other: Option<Cell<'d>>,
}

/// The values of a control.
pub(super) enum Values<'d> {
    One(Cell<'d>),
    Many(Vec<Cell<'d>>),
}

impl<'d> Values<'d> {
    pub(super) fn as_slice(&self) -> &[Cell<'d>] {
        match self {
            Self::One(value) => slice::from_ref(value),
            Self::Many(values) => values,
        }
    }

    /// Takes the value of an answer that has only one.
    pub(super) fn take_only(&mut self) -> Cell<'d> {
        match self {
            Self::One(value) => std::mem::take(value),
            Self::Many(values) => values.pop().unwrap_or_default(),
        }
    }
}

/// Reads the answers to this number of questions; `None` if a name occurs twice or belongs to the other visibility.
pub(super) struct AnswersVisitor<'s> {
    /// The names of all controls, sorted.
    pub(super) controls: &'s [(String, Place)],
    pub(super) questions: usize,
}

impl<'d> Visitor<'d> for AnswersVisitor<'_> {
    type Value = Option<Vec<Given<'d>>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of strings and arrays of strings")
    }

    fn visit_map<A: MapAccess<'d>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut answers: Vec<Given<'d>> = std::iter::repeat_with(Given::default).take(self.questions).collect();
        let mut expected = 0;
        while let Some(place) =
            access.next_key_seed(ControlName { controls: self.controls, expected: &mut expected })?
        {
            let is_first = match (place, access.next_value()?) {
                (Some(Place::Own(at)), values) => answers[at].own.replace(values).is_none(),
                (Some(Place::Other(at)), Values::One(text)) => answers[at].other.replace(text).is_none(),
                (Some(Place::Other(_) | Place::Elsewhere), _) => false,
                // The form asks for it no more.
                (None, _) => true,
            };
            if !is_first {
                return Ok(None);
            }
        }
        Ok(Some(answers))
    }
}

/// Reads a name as the place of its control; `None` for an unknown one. Names are stored sorted, so most are the expected one.
struct ControlName<'s> {
    controls: &'s [(String, Place)],
    expected: &'s mut usize,
}

impl<'d> DeserializeSeed<'d> for ControlName<'_> {
    type Value = Option<Place>;

    fn deserialize<D: Deserializer<'d>>(self, deserializer: D) -> Result<Option<Place>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for ControlName<'_> {
    type Value = Option<Place>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a control")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Option<Place>, E> {
        let is_expected = self.controls.get(*self.expected).is_some_and(|(known, _)| known == name);
        let found = if is_expected {
            Some(*self.expected)
        } else {
            self.controls.binary_search_by(|(known, _)| known.as_str().cmp(name)).ok()
        };
        Ok(found.map(|at| {
            *self.expected = at + 1;
            self.controls[at].1
        }))
    }
}

impl<'d> Deserialize<'d> for Values<'d> {
    fn deserialize<D: Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'d> Visitor<'d> for OneOrMany {
            type Value = Values<'d>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an array of strings")
            }

            fn visit_borrowed_str<E: Error>(self, value: &'d str) -> Result<Values<'d>, E> {
                Ok(Values::One(Cow::Borrowed(value)))
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Values<'d>, E> {
                Ok(Values::One(Cow::Owned(value.to_owned())))
            }

            fn visit_seq<A: SeqAccess<'d>>(self, mut items: A) -> Result<Values<'d>, A::Error> {
                let mut values = Vec::new();
                while let Some(item) = items.next_element()? {
                    match item {
                        Values::One(value) => values.push(value),
                        Values::Many(_) => return Err(A::Error::custom("an array in an array")),
                    }
                }
                Ok(Values::Many(values))
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}
