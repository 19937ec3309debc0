//! A form's sentences in one language, asked for by what they are about: for those who know the form and not the keys.

use super::Locale;
use crate::i18n::{Arguments, Catalogue, Key, form_keys, option_words};
use questionnaire::{Form, OptionCode, Question, Section};

/// The sentences of a form and of the program.
#[derive(Clone, Debug)]
pub struct FormMessages(Catalogue);

impl Locale {
    /// The sentences of a form and of the program in this language.
    pub fn wording(&self, form: &Form) -> FormMessages {
        FormMessages(self.form_catalogue(form))
    }
}

impl FormMessages {
    /// The language's tag.
    pub fn locale(&self) -> &str {
        self.0.locale()
    }

    /// The form's title.
    pub fn title(&self) -> String {
        self.0.message_by_key("title")
    }

    /// A section's title.
    pub fn section(&self, section: &Section) -> String {
        self.0.message_by_key(&form_keys::section_key(section))
    }

    /// A question as it is asked.
    pub fn question(&self, question: &Question) -> String {
        self.0.message_by_key(&form_keys::question_key(question))
    }

    /// A question's short name.
    pub fn short(&self, question: &Question) -> String {
        self.0.message_by_key(&form_keys::question_attribute_key(question, "short"))
    }

    /// The words of an option of a question, where it has some.
    pub fn option(&self, question: &Question, code: &OptionCode) -> Option<String> {
        option_words(&self.0, question, code.as_str())
    }

    /// A sentence of the program.
    pub fn say(&self, key: Key) -> String {
        self.0.message(key)
    }

    /// A sentence of the program with its placeholders filled.
    pub fn say_with(&self, key: Key, arguments: Arguments<'_>) -> String {
        self.0.format(key.name(), arguments)
    }
}
