//! The labels of codes and questions, in the language of the page.

use crate::i18n::form_keys::question_key;
use crate::i18n::{Catalogue, option_words};
use crate::ui::workspace::SupporterFields;
use questionnaire::{Form, QuestionId, Supporter};

/// The labels of codes and questions, in a language.
pub(super) struct Labels<'f> {
    pub catalogue: Catalogue,
    pub form: &'f Form,
}

impl Labels<'_> {
    /// The fields of a supporter, with labels in place of codes.
    pub fn fields(&self, supporter: &Supporter) -> SupporterFields {
        let community = self.form.supporter_settings();
        let label = |question: Option<&QuestionId>, code: &str| {
            let question = question.and_then(|question| self.form.question(question.as_str()));
            question
                .and_then(|question| option_words(&self.catalogue, question, code))
                .unwrap_or_else(|| code.to_owned())
        };
        SupporterFields {
            name: supporter.name.clone(),
            kind: label(community.map(|community| &community.kind), &supporter.kind),
            country: label(community.map(|community| &community.country), &supporter.country),
            website: supporter.website.clone(),
            statement: supporter.statement.clone(),
        }
    }

    /// The questions behind the fields.
    pub fn names(&self) -> SupporterFields {
        let Some(community) = self.form.supporter_settings() else { return SupporterFields::default() };
        let name = |question: &QuestionId| {
            let question = self.form.question(question.as_str());
            question.map(|question| self.catalogue.message_by_key(&question_key(question))).unwrap_or_default()
        };
        let optional = |question: &Option<QuestionId>| question.as_ref().map(name).unwrap_or_default();
        SupporterFields {
            name: name(&community.name),
            kind: name(&community.kind),
            country: name(&community.country),
            website: optional(&community.website),
            statement: optional(&community.statement),
        }
    }
}
