//! Texts made from a seed whose themes are known, in five languages: for trying the coding of texts, and for measuring suggestions.
//!
//! A file for each language holds sentences by theme, with words that take each other's place. A text is made of sentences of one to three
//! themes, of sentences about nothing in particular, and of some that mention a theme without being about it. Some texts are equal to
//! others, or nearly, as letters that many people copy are; some have no theme.

mod language;
mod sentence;

use crate::coding::code::{Code, CodeSet, ReservedCode};
use crate::coding::frame::{CodingFrame, FrameChange, Theme};
use crate::coding::random::Random;
use language::{LANGUAGES, Language};
use std::collections::{BTreeMap, BTreeSet};

/// A text with the codes that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntheticText {
    /// The text.
    pub text: String,
    /// Its codes.
    pub codes: CodeSet,
}

/// Returns the tags of the languages in which there are texts.
pub fn synthetic_languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.tag)
}

/// Makes a text for a question; `None` if there are none in this language. The same seed makes the same text.
pub fn synthetic_text(tag: &str, question: &str, seed: u64) -> Option<SyntheticText> {
    let language = LANGUAGES.iter().find(|language| tag.split('-').next() == Some(language.tag))?;
    let mut random = Random::from_seed(&format!("{} {question} {seed}", language.tag));
    let alone = |text: String, code| {
        let codes = CodeSet::from_codes([Code::Reserved(code)]).expect("one code can stand alone");
        SyntheticText { text, codes }
    };
    Some(match random.random_below(100) {
        0..4 => alone(sentence::any(&mut random, &language.none), ReservedCode::NoAnswerInIt),
        4..8 => alone(sentence::any(&mut random, &language.other), ReservedCode::Other),
        8..14 => copied_text(language, question, &mut random),
        _ => {
            let mut text = own_text(language, question, &mut random);
            text.text = sentence::with_slips(&text.text, &mut random);
            text
        }
    })
}

/// Returns the themes of the texts, with their words in each language.
pub fn synthetic_themes() -> Vec<Theme> {
    let Some(first) = LANGUAGES.first() else { return Vec::new() };
    let theme = |at: usize| {
        let wording = LANGUAGES.iter().map(|language| (language.tag.to_owned(), language.themes[at].wording()));
        let wording: BTreeMap<_, _> = wording.collect();
        let id = first.themes[at].id.clone();
        Theme { wording, ..Theme::new(id, first.tag, &first.themes[at].label) }
    };
    (0..first.themes.len()).map(theme).collect()
}

/// Returns the frame of a question that has these themes.
pub fn synthetic_frame(question: &str) -> CodingFrame {
    let changes: Vec<FrameChange> = synthetic_themes().into_iter().map(|theme| FrameChange::Add { theme }).collect();
    CodingFrame::from_changes(question, &changes).expect("each theme of the files has an id of its own and a label")
}

/// One of the two letters that people copy, half of the time with a sentence of their own after it.
fn copied_text(language: &Language, question: &str, random: &mut Random) -> SyntheticText {
    let letter = random.random_below(2);
    let mut writer = Random::from_seed(&format!("{} {question} letter {letter}", language.tag));
    let mut text = own_text(language, question, &mut writer);
    if random.random_below(2) == 0 {
        text.text = [text.text, sentence::any(random, &language.closings)].join(" ");
    }
    text
}

/// A text that nobody copied.
fn own_text(language: &Language, question: &str, random: &mut Random) -> SyntheticText {
    let count = [1, 1, 1, 2, 2, 3][random.random_below(6)];
    let first = first_theme(language, question);
    let mut themes = BTreeSet::new();
    let mut sentences = Vec::new();
    if random.random_below(3) == 0 {
        sentences.push(sentence::any(random, &language.openings));
    }
    for _ in 0..count {
        let theme = &language.themes[theme_place(first, language.themes.len(), random)];
        if !themes.insert(theme.id.clone()) {
            continue;
        }
        sentences.push(sentence::any(random, &theme.sentences));
    }
    for (list, one_in) in [(&language.mentions, 4), (&language.closings, 4)] {
        if random.random_below(one_in) == 0 {
            sentences.push(sentence::any(random, list));
        }
    }
    let codes = CodeSet::from_codes(themes.into_iter().map(Code::Theme)).expect("there is at least one theme");
    SyntheticText { text: sentences.join(" "), codes }
}

/// The place of the theme that texts about a question have most often.
fn first_theme(language: &Language, question: &str) -> usize {
    Random::from_seed(question).random_below(language.themes.len())
}

/// The place of a theme among so many. The themes from the first one on, in steps of three, are given ever less often.
fn theme_place(first: usize, themes: usize, random: &mut Random) -> usize {
    let rank = random.random_below(themes).min(random.random_below(themes));
    (first + rank * 3) % themes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::code::ThemeId;
    use sha2::{Digest, Sha256};

    fn texts(tag: &str, count: u64) -> Vec<SyntheticText> {
        (0..count).map(|seed| synthetic_text(tag, "1a", seed).expect("a language")).collect()
    }

    #[test]
    fn each_language_has_the_same_themes_with_words_and_sentences() {
        for language in LANGUAGES.iter() {
            let ids: Vec<&ThemeId> = language.themes.iter().map(|theme| &theme.id).collect();
            assert_eq!(ids, LANGUAGES[0].themes.iter().map(|theme| &theme.id).collect::<Vec<_>>(), "{}", language.tag);
            assert!(language.themes.iter().all(|theme| theme.sentences.len() >= 4 && !theme.definition.is_empty()));
        }
        let tags: Vec<&str> = synthetic_languages().collect();
        assert_eq!(tags, ["ar", "de", "en", "es", "fr"]);
        let frame = synthetic_frame("1a");
        assert_eq!(frame.themes_in_use().len(), LANGUAGES[0].themes.len());
        assert!(frame.themes_in_use().iter().all(|theme| theme.wording.len() == tags.len()));
    }

    #[test]
    fn the_same_seed_makes_the_same_text_and_other_seeds_and_questions_others() {
        assert_eq!(texts("fr", 50), texts("fr", 50));
        assert_eq!(synthetic_text("fr-ca", "1a", 7), synthetic_text("fr", "1a", 7));
        assert_eq!(synthetic_text("pt", "1a", 7), None);
        let other: Vec<SyntheticText> = (0..50).filter_map(|seed| synthetic_text("fr", "1b", seed)).collect();
        assert_ne!(texts("fr", 50), other);
        // A change of the files changes the figures that the documentation gives.
        let all: Vec<String> = synthetic_languages()
            .flat_map(|tag| texts(tag, 200))
            .map(|text| format!("{} {}\n", text.codes, text.text))
            .collect();
        let digest = format!("{:x}", Sha256::digest(all.concat()));
        assert_eq!(
            digest, "4f9f68be8f407a810d525ba36763dc154460f5dd25ef14e4942a4b2e6bc929a2",
            "measure again, and tell the figures in docs/themes.md"
        );
    }

    #[test]
    fn texts_are_varied_short_and_spread_over_the_themes() {
        for tag in synthetic_languages() {
            let texts = texts(tag, 600);
            let distinct: BTreeSet<&str> = texts.iter().map(|text| text.text.as_str()).collect();
            assert!(distinct.len() > 500, "{tag}: {}", distinct.len());
            assert!(distinct.len() < 590, "{tag}: some texts are equal");
            assert!(texts.iter().all(|text| !text.text.contains(['{', '}', '|']) && text.text.chars().count() <= 500));
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for code in texts.iter().flat_map(|text| text.codes.codes()) {
                *counts.entry(code.to_string()).or_default() += 1;
            }
            assert_eq!(counts.len(), LANGUAGES[0].themes.len() + 2, "{tag}: {counts:?}");
            assert!(counts.values().all(|count| *count >= 3 && *count < 250), "{tag}: {counts:?}");
        }
    }
}
