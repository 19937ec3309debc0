//! Typed answers, each judged once; the private ones apart, in a type that nothing which publishes accepts.

use crate::form::Form;
use crate::ids::QuestionId;
use crate::kinds::Answer;
use crate::raw::RawAnswers;
use crate::validate::validate;

/// Answers anybody may read, in questionnaire order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicAnswers(pub(crate) Vec<(QuestionId, Answer)>);

/// Answers for the operator alone, in questionnaire order. Kept in memory no longer than needed, and never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PrivateAnswers(pub(crate) Vec<(QuestionId, Answer)>);

/// A whole response's answers, as [`validate`] accepted them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What may be published.
    pub public: PublicAnswers,
    /// What may not.
    pub private: PrivateAnswers,
}

impl std::fmt::Debug for PrivateAnswers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PrivateAnswers({} kept back)", self.0.len())
    }
}

macro_rules! answers {
    ($name:ident, $part:ident) => {
        impl $name {
            /// The answer to that question.
            pub fn get(&self, question: &str) -> Option<&Answer> {
                self.0.iter().find(|(id, _)| id.as_str() == question).map(|(_, answer)| answer)
            }

            /// These answers as raw ones, which [`validate`] accepts unchanged: the form in which they are stored.
            pub fn to_raw(&self) -> RawAnswers {
                let mut raw = RawAnswers::default();
                for (id, answer) in &self.0 {
                    answer.add_to_raw(id, &mut raw);
                }
                raw
            }

            /// The answers that `raw`, written by [`Self::to_raw`], still holds under this version of the form.
            pub fn from_stored(form: &Form, raw: &RawAnswers) -> Self {
                validate(form, raw).0.$part
            }
        }
    };
}

answers!(PublicAnswers, public);
answers!(PrivateAnswers, private);

impl Answers {
    /// The answer to that question, whoever may read it.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.public.get(question).or_else(|| self.private.get(question))
    }

    /// Every answer as a raw one: what the form shows again, and what [`validate`] accepts unchanged.
    pub fn to_raw(&self) -> RawAnswers {
        let mut raw = self.public.to_raw();
        for (id, answer) in &self.private.0 {
            answer.add_to_raw(id, &mut raw);
        }
        raw
    }
}
