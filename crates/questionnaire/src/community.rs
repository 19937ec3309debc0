//! Whoever answers a form may be listed as a supporter: by which of its answers, and with whose consent. Only public
//! answers can be listed; the type that is read here holds no other.

use crate::answers::PublicAnswers;
use crate::form::Form;
use crate::ids::{OptionCode, QuestionId};

/// The public questions whose answers are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// Who supports.
    pub name: QuestionId,
    /// What kind of supporter it is: a single choice.
    pub kind: QuestionId,
    /// From which country.
    pub country: QuestionId,
    /// Its address on the web.
    pub website: Option<QuestionId>,
    /// What it says.
    pub statement: Option<QuestionId>,
    /// Whether it agrees to be listed: the answer is `yes` if so.
    pub consent: QuestionId,
}

/// What is listed of a response. Texts are as they were written, kind and country are codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporter {
    /// Who supports.
    pub name: String,
    /// What kind of supporter it is.
    pub kind: String,
    /// From which country.
    pub country: String,
    /// Its address on the web; empty where it gave none.
    pub website: String,
    /// What it says; empty where it says nothing.
    pub statement: String,
}

impl Form {
    /// The questions by which those who answer may be listed, where the form has a community.
    pub fn supporter_settings(&self) -> Option<&Community> {
        self.community.as_ref()
    }
}

impl Community {
    /// What would be listed of these answers.
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

    /// Whether it may be: nobody is listed without having agreed to it.
    pub fn has_consented(&self, answers: &PublicAnswers) -> bool {
        answers.to_raw().first(self.consent.as_str()) == OptionCode::YES
    }
}
