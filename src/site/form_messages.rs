//! A form's sentences in one language, asked for by what they are about: for those who know the form and not the keys.

use super::Locale;
use crate::i18n::form_keys;
use crate::i18n::{Arguments, Catalogue, Key};
use questionnaire::{Form, OptionCode, OptionList, Question, Section};

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

    /// An option's words.
    pub fn option(&self, list: &OptionList, code: &OptionCode) -> String {
        self.0.message_by_key(&form_keys::option_key(list.name(), code))
    }

    /// A country's name.
    pub fn country(&self, code: &str) -> String {
        self.0.country(code)
    }

    /// The words of a point of a scale, where it carries some.
    pub fn point(&self, question: &Question, point: u8) -> Option<String> {
        let key = form_keys::scale_point_key(question, point);
        self.0.has(&key).then(|| self.0.message_by_key(&key))
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
