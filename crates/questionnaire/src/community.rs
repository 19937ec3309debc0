//! The supporter entry of a response: which answers it consists of, and whether the respondent consented. This module reads
//! [`PublicAnswers`] only, so a private answer can never be listed.

use crate::answers::PublicAnswers;
use crate::form::Community;
use crate::ids::{OptionCode, QuestionId};

/// A supporter entry. Texts are as the respondent wrote them; kind and country are codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporter {
    /// The supporter's name.
    pub name: String,
    /// The code of the kind of supporter.
    pub kind: String,
    /// The code of the country.
    pub country: String,
    /// The website; empty without an answer.
    pub website: String,
    /// The statement; empty without an answer.
    pub statement: String,
}

impl Community {
    /// The supporter entry that these answers give.
    pub fn supporter(&self, answers: &PublicAnswers) -> Supporter {
        let raw = answers.to_raw();
        let answer = |question: &QuestionId| raw.first(question.as_str()).to_owned();
        let optional = |question: &Option<QuestionId>| question.as_ref().map(answer).unwrap_or_default();
        Supporter {
            name: answer(&self.name),
            kind: answer(&self.kind),
            country: answer(&self.country),
            website: optional(&self.website),
            statement: optional(&self.statement),
        }
    }

    /// Whether the respondent consented to be listed. Without consent the response is never listed.
    pub fn has_consented(&self, answers: &PublicAnswers) -> bool {
        answers.to_raw().first(self.consent.as_str()) == OptionCode::YES
    }
}
