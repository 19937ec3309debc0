//! The messages of a form in one locale, looked up by question, section or option, for callers that do not know the keys.

use super::Locale;
use super::zone::day;
use crate::i18n::{Arguments, Catalogue, Key, form_keys, option_words};
use jiff::civil::Date;
use questionnaire::{Form, OptionCode, Question, Section};

/// The messages of a form and the built-in messages.
#[derive(Clone, Debug)]
pub struct FormMessages(Catalogue);

impl Locale {
    /// The messages of a form and the built-in messages in this locale.
    pub fn wording(&self, form: &Form) -> FormMessages {
        FormMessages(self.form_catalogue(form))
    }
}

impl FormMessages {
    /// The locale's tag.
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

    /// The full text of a question.
    pub fn question(&self, question: &Question) -> String {
        self.0.message_by_key(&form_keys::question_key(question))
    }

    /// A question's short name.
    pub fn short(&self, question: &Question) -> String {
        self.0.message_by_key(&form_keys::question_attribute_key(question, "short"))
    }

    /// The label of a question's option, if it has one.
    pub fn option(&self, question: &Question, code: &OptionCode) -> Option<String> {
        option_words(&self.0, question, code.as_str())
    }

    /// A day in words.
    pub fn day(&self, date: Date) -> String {
        day(date).format_long(&self.0)
    }

    /// A built-in message.
    pub fn message(&self, key: Key) -> String {
        self.0.message(key)
    }

    /// A built-in message with its placeholders filled in.
    pub fn message_with(&self, key: Key, arguments: Arguments<'_>) -> String {
        self.0.format(key.name(), arguments)
    }
}
