//! The words for a code that answers hold and results count.

#![deny(clippy::wildcard_enum_match_arm)]

use super::{Catalogue, form_keys, key};
use questionnaire::{Kind, OptionList, Question};

/// What an option of a question is called; nothing where the question does not offer it, or has no words for it.
pub fn option_words(catalogue: &Catalogue, question: &Question, code: &str) -> Option<String> {
    match question.kind() {
        Kind::SingleChoice(choice) => listed_words(catalogue, &choice.options, code),
        Kind::MultipleChoice(several) => listed_words(catalogue, &several.options, code),
        Kind::Scale(scale) => {
            let point = scale.labelled.iter().find(|point| point.to_string() == code)?;
            Some(catalogue.message_by_key(&form_keys::scale_point_key(question, *point)))
        }
        Kind::Country(_) => Some(catalogue.country(code)),
        Kind::Acknowledgement(_) => Some(catalogue.message(key::ANSWER_YES)),
        Kind::Text(_) | Kind::Email(_) | Kind::Url(_) => None,
    }
}

fn listed_words(catalogue: &Catalogue, options: &OptionList, code: &str) -> Option<String> {
    let code = options.codes().iter().find(|option| option.as_str() == code)?;
    Some(catalogue.message_by_key(&form_keys::option_key(options.name(), code)))
}
