//! Suggestions on a corpus made by the machine, whose themes are known: they are the same at every run, found by likeness, and
//! better than always naming the most frequent themes.

use super::*;
use crate::coding::corpus::{corpus_codes, corpus_frame_changes, corpus_languages, corpus_text};

fn id(text: &str) -> ThemeId {
    text.parse().expect("an id")
}

fn frame() -> CodingFrame {
    CodingFrame::from_changes("1a", &corpus_frame_changes()).expect("a frame")
}

fn corpus(tag: &str, texts: usize) -> Vec<CodedText> {
    let text = |at: usize| {
        let text = corpus_text(tag, &format!("{tag} {at}"));
        CodedText { id: format!("r{at:04}"), codes: corpus_codes(tag, &text).expect("themes"), text }
    };
    (0..texts).map(text).collect()
}

#[test]
fn suggestions_are_better_than_the_most_frequent_themes_in_each_language() {
    for tag in corpus_languages() {
        let worth = suggestion_worth(&frame(), tag, &corpus(tag, 200));
        assert_eq!(worth.texts, 170);
        assert!(worth.recall_at_3 > 0.85 && worth.precision_at_1 > 0.85, "{} {worth:?}", tag);
        assert!(worth.recall_at_5 > worth.prior_recall_at_5 + 0.15, "{} {worth:?}", tag);
    }
}

#[test]
fn nothing_is_suggested_from_too_few_texts_or_for_a_text_like_no_other() {
    let texts = corpus("fr", 31);
    let mut suggester = Suggester::from_frame(&frame(), "fr");
    for text in &texts[..29] {
        suggester.learn(text.clone());
    }
    assert_eq!(suggester.suggest("", &texts[30].text), Suggestions::default());
    suggester.learn(texts[29].clone());
    assert_ne!(suggester.suggest("", &texts[30].text), Suggestions::default());
    assert_eq!(suggester.suggest("", "Ωμέγα 日本"), Suggestions::default());
}

#[test]
fn a_suggestion_names_the_nearest_texts_and_the_words_they_share() {
    let mut suggester = Suggester::from_frame(&frame(), "fr");
    corpus("fr", 60).into_iter().for_each(|text| suggester.learn(text));
    let codes = "law".parse().expect("a code");
    suggester.learn(CodedText { id: "near".to_owned(), text: "Un traité juridique international".to_owned(), codes });
    let found = suggester.suggest("", "Le traité international, juridique ou non");
    assert_eq!(found.codes[0], Code::Theme(id("law")));
    let words = ["international", "juridique", "traite"].map(str::to_owned);
    assert_eq!(found.reasons[0], ("near".to_owned(), words.to_vec()));
    assert!(found.codes.len() <= 5 && found.reasons.len() == 2);
}

#[test]
fn the_same_texts_give_the_same_suggestions_again() {
    let texts = corpus("de", 120);
    let replay = || {
        let mut suggester = Suggester::from_frame(&frame(), "de");
        let each = texts.iter().map(|text| {
            let found = suggester.suggest("", &text.text);
            suggester.learn(text.clone());
            format!("{found:?}")
        });
        each.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(replay(), replay());
}

#[test]
fn the_wording_of_a_theme_stands_for_a_text() {
    let mut suggester = Suggester::from_frame(&frame(), "fr");
    // No text has the theme `supply`.
    let others = corpus("fr", 90).into_iter().filter(|text| !text.codes.codes().contains(&Code::Theme(id("supply"))));
    others.take(40).for_each(|text| suggester.learn(text));
    assert!(suggester.suggest("", "chaque fournisseur").codes.contains(&Code::Theme(id("supply"))));
}

#[test]
fn a_text_that_is_coded_anew_counts_once_and_one_that_is_forgotten_not_at_all() {
    let frame = CodingFrame::empty("1a");
    let coded = |at: usize, codes: &str| CodedText {
        id: format!("r{at}"),
        text: format!("former les enseignants numéro {at}"),
        codes: codes.parse().expect("codes"),
    };
    let mut learned = Suggester::from_frame(&frame, "fr");
    (0..LEAST_CODED).for_each(|at| learned.learn(coded(at, "training")));
    learned.learn(coded(3, "law"));
    learned.learn(coded(LEAST_CODED, "money"));
    learned.forget(&format!("r{LEAST_CODED}"));
    learned.forget("nobody");
    assert_eq!(learned.coded(), LEAST_CODED);
    let mut once = Suggester::from_frame(&frame, "fr");
    (0..LEAST_CODED).filter(|at| *at != 3).for_each(|at| once.learn(coded(at, "training")));
    once.learn(coded(3, "law"));
    let text = "former les enseignants numéro 3";
    assert_eq!(learned.suggest("", text), once.suggest("", text));
    assert!(learned.suggest("", text).codes.contains(&"law".parse().expect("a code")));
    learned.forget("r3");
    assert_eq!(learned.suggest("", text), Suggestions::default(), "there are too few");
}

#[test]
fn a_fifth_of_the_texts_is_coded_without_suggestions() {
    let hidden = (0..2000).filter(|at| is_hidden_from_coders("1a", &format!("r{at}"))).count();
    assert!((340..=460).contains(&hidden), "{hidden}");
    assert_ne!(
        (0..64).map(|at| is_hidden_from_coders("1a", &at.to_string())).collect::<Vec<_>>(),
        (0..64).map(|at| is_hidden_from_coders("1b", &at.to_string())).collect::<Vec<_>>()
    );
}
