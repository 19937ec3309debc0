//! The file of a language: sentences by theme, and sentences without one.

use super::sentence::Sentence;
use crate::coding::code::ThemeId;
use crate::coding::frame::Wording;
use serde::Deserialize;
use std::sync::LazyLock;

/// The sentences of a language. Each may have places for words, as `super::sentence` says.
pub(super) struct Language {
    pub(super) tag: &'static str,
    /// Sentences with which a text begins.
    pub(super) openings: Vec<Sentence>,
    /// Sentences with which a text ends.
    pub(super) closings: Vec<Sentence>,
    /// Sentences that mention a theme and are not about it.
    pub(super) mentions: Vec<Sentence>,
    /// Texts about something else.
    pub(super) other: Vec<Sentence>,
    /// Texts without an answer.
    pub(super) none: Vec<Sentence>,
    pub(super) themes: Vec<LanguageTheme>,
}

/// The words and sentences of a theme.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageTheme {
    pub(super) id: ThemeId,
    pub(super) label: String,
    pub(super) definition: String,
    include: String,
    pub(super) sentences: Vec<Sentence>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    openings: Vec<Sentence>,
    closings: Vec<Sentence>,
    mentions: Vec<Sentence>,
    other: Vec<Sentence>,
    none: Vec<Sentence>,
    themes: Vec<LanguageTheme>,
}

/// All languages, by their tags.
pub(super) static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let files = [
        ("ar", include_str!("ar.toml")),
        ("de", include_str!("de.toml")),
        ("en", include_str!("en.toml")),
        ("es", include_str!("es.toml")),
        ("fr", include_str!("fr.toml")),
    ];
    files.map(|(tag, text)| Language::parse(tag, text)).into()
});

impl Language {
    fn parse(tag: &'static str, text: &str) -> Self {
        let file: LanguageFile =
            toml::from_str(text).expect("the files are part of the program, and a test reads each");
        let LanguageFile { openings, closings, mentions, other, none, themes } = file;
        Self { tag, openings, closings, mentions, other, none, themes }
    }
}

impl LanguageTheme {
    pub(super) fn wording(&self) -> Wording {
        let Self { label, definition, include, .. } = self;
        Wording {
            label: label.clone(),
            definition: definition.clone(),
            include: include.clone(),
            exclude: String::new(),
        }
    }
}
