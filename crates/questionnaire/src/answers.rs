//! Valid answers. Private answers have a type of their own, which no function that publishes accepts.

use crate::ids::QuestionId;
use crate::kinds::Answer;
use crate::raw::RawAnswers;

/// Answers that may be published, in questionnaire order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicAnswers(pub(crate) Vec<(QuestionId, Answer)>);

/// Answers that only the operator may read, in questionnaire order. They are dropped as early as possible and never
/// printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PrivateAnswers(pub(crate) Vec<(QuestionId, Answer)>);

/// All answers of a response, as [`crate::validate()`] accepted them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The answers that may be published.
    pub public: PublicAnswers,
    /// The answers that only the operator may read.
    pub private: PrivateAnswers,
}

impl std::fmt::Debug for PrivateAnswers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PrivateAnswers({} kept back)", self.0.len())
    }
}

macro_rules! answers {
    ($name:ident) => {
        impl $name {
            /// The answer to that question.
            pub fn get(&self, question: &str) -> Option<&Answer> {
                self.0.iter().find(|(id, _)| id.as_str() == question).map(|(_, answer)| answer)
            }

            /// Converts to raw answers, the stored form. [`crate::validate()`] accepts them unchanged.
            pub fn to_raw(&self) -> RawAnswers {
                let mut raw = RawAnswers::default();
                for (id, answer) in &self.0 {
                    answer.add_to_raw(id, &mut raw);
                }
                raw
            }
        }
    };
}

answers!(PublicAnswers);
answers!(PrivateAnswers);

impl Answers {
    /// The answer to that question, public or private.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.public.get(question).or_else(|| self.private.get(question))
    }

    /// Converts all answers to raw ones, to show them in the form again. [`crate::validate()`] accepts them unchanged.
    pub fn to_raw(&self) -> RawAnswers {
        let mut raw = self.public.to_raw();
        for (id, answer) in &self.private.0 {
            answer.add_to_raw(id, &mut raw);
        }
        raw
    }
}
