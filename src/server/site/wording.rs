//! A form's sentences in one language, asked for by what they are about: for those who know the form and not the keys.

use super::Locale;
use crate::i18n::{Arguments, Catalogue, Key};
use crate::ui::words;
use questionnaire::{Form, OptionCode, OptionList, Question, Section};

/// The sentences of a form and of the program.
#[derive(Clone, Debug)]
pub struct Wording(Catalogue);

impl Locale {
    /// The sentences of a form and of the program in this language.
    pub fn wording(&self, form: &Form) -> Wording {
        Wording(self.form_catalogue(form))
    }
}

impl Wording {
    /// The language's tag.
    pub fn locale(&self) -> &str {
        self.0.locale()
    }

    /// The form's title.
    pub fn title(&self) -> String {
        self.0.text("title")
    }

    /// A section's title.
    pub fn section(&self, section: &Section) -> String {
        self.0.text(&words::section(section))
    }

    /// A question as it is asked.
    pub fn question(&self, question: &Question) -> String {
        self.0.text(&words::question(question))
    }

    /// A question's short name.
    pub fn short(&self, question: &Question) -> String {
        self.0.text(&words::detail(question, "short"))
    }

    /// An option's words.
    pub fn option(&self, list: &OptionList, code: &OptionCode) -> String {
        self.0.text(&words::option(list.name(), code))
    }

    /// A country's name.
    pub fn country(&self, code: &str) -> String {
        self.0.country(code)
    }

    /// The words of a point of a scale, where it carries some.
    pub fn point(&self, question: &Question, point: u8) -> Option<String> {
        let key = words::point(question, point);
        self.0.has(&key).then(|| self.0.text(&key))
    }

    /// A sentence of the program.
    pub fn say(&self, key: Key) -> String {
        self.0.say(key)
    }

    /// A sentence of the program with its placeholders filled.
    pub fn say_with(&self, key: Key, arguments: Arguments<'_>) -> String {
        self.0.format(key.name(), arguments)
    }
}
