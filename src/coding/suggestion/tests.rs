//! Suggestions on texts made by the machine, whose themes are known: they are the same at every run, found by likeness, and better than
//! always naming the most frequent themes.

use super::*;
use crate::coding::frame::FrameChange;
use crate::coding::synthetic_texts::{synthetic_frame, synthetic_languages, synthetic_text};

fn id(text: &str) -> ThemeId {
    text.parse().expect("an id")
}

/// A text about 1a in a language, as it is coded.
fn coded(tag: &str, seed: usize) -> CodedText {
    let made = synthetic_text(tag, "1a", seed as u64).expect("a language");
    CodedText { id: format!("{tag}-{seed:04}"), text: made.text, codes: made.codes }
}

/// Texts of some languages in turn.
fn texts(tags: &[&str], each: usize) -> Vec<(String, CodedText)> {
    let in_turn = (0..each).flat_map(|seed| tags.iter().map(move |tag| ((*tag).to_owned(), coded(tag, seed))));
    in_turn.collect()
}

/// A suggester that has learned French texts.
fn french(texts: usize) -> QuestionSuggester {
    let mut suggester = QuestionSuggester::from_frame(synthetic_frame("1a"));
    (0..texts).for_each(|seed| suggester.learn("fr", coded("fr", seed)));
    suggester
}

#[test]
fn suggestions_are_better_than_the_most_frequent_themes_in_each_language() {
    let tags: Vec<&str> = synthetic_languages().collect();
    let worth = suggestion_worth(&synthetic_frame("1a"), &texts(&tags, 200));
    assert_eq!(worth.keys().map(String::as_str).collect::<Vec<_>>(), tags);
    for (tag, worth) in worth {
        assert_eq!(worth.texts, 194, "thirty texts of five languages are too few");
        assert!(worth.recall_at_3 > 0.75 && worth.precision_at_1 > 0.75, "{tag} {worth:?}");
        assert!(worth.recall_at_3 > worth.prior_recall_at_3 + 0.15, "{tag} {worth:?}");
        assert!(worth.recall_at_5 > worth.prior_recall_at_5, "{tag} {worth:?}");
    }
}

#[test]
fn what_was_coded_in_one_language_helps_another_by_the_words_of_the_themes_alone() {
    let frame = synthetic_frame("1a");
    for tag in synthetic_languages().filter(|tag| *tag != "fr") {
        let (mut suggester, mut found, mut given) = (french(LEAST_CODED), 0, 0);
        for seed in 0..200 {
            let text = coded(tag, seed);
            let Suggestions { codes, reasons, .. } = suggester.suggest(tag, ("", &text.text));
            assert_eq!(reasons, [], "no text of this language is coded");
            let themes = text.codes.codes().iter().filter(|code| code.theme().is_some());
            given += themes.clone().count();
            found += themes.filter(|code| codes.iter().take(3).any(|suggested| suggested == *code)).count();
        }
        assert!(found as f64 > 0.6 * given as f64, "{tag}: {found} of {given}");
        // Without words in the language there is no way from one to the other.
        let mut themes = frame.themes_in_use().into_iter().cloned().collect::<Vec<Theme>>();
        themes.iter_mut().for_each(|theme| theme.wording.retain(|own, _| own == "fr"));
        let changes: Vec<FrameChange> = themes.into_iter().map(|theme| FrameChange::Add { theme }).collect();
        let mut without = QuestionSuggester::from_frame(CodingFrame::from_changes("1a", &changes).expect("a frame"));
        (0..LEAST_CODED).for_each(|seed| without.learn("fr", coded("fr", seed)));
        assert!(
            (0..50).all(|seed| without.suggest(tag, ("", &coded(tag, seed).text)) == Suggestions::default()),
            "{tag}"
        );
    }
}

#[test]
fn a_text_is_compared_with_texts_of_its_language_alone() {
    let mut suggester = french(60);
    let law: CodeSet = "law".parse().expect("a code");
    suggester.learn("de", CodedText { id: "de".to_owned(), text: "tractatus mirabilis".to_owned(), codes: law });
    let voters = |suggester: &mut QuestionSuggester, tag| suggester.suggest(tag, ("", "tractatus mirabilis")).voters;
    let is_voter = |voters: &[String]| voters.iter().any(|voter| voter == "de");
    assert!(!is_voter(&voters(&mut suggester, "fr")));
    assert_eq!(voters(&mut suggester, "de"), ["de"]);
    assert_eq!(suggester.suggest("de", ("", "tractatus mirabilis")).codes[0], "law".parse().expect("a code"));
    // The same response, written in another language since.
    let codes = "training".parse().expect("a code");
    suggester.learn("fr", CodedText { id: "de".to_owned(), text: "tractatus mirabilis".to_owned(), codes });
    assert_eq!(voters(&mut suggester, "de"), [""; 0]);
    assert!(is_voter(&voters(&mut suggester, "fr")));
    assert_eq!(suggester.suggest("fr", ("", "tractatus mirabilis")).codes[0], "training".parse().expect("a code"));
    assert_eq!(suggester.coded(), 61);
}

#[test]
fn nothing_is_suggested_from_too_few_texts_or_for_a_text_like_no_other() {
    let mut suggester = french(LEAST_CODED - 1);
    let text = coded("fr", 30).text;
    assert_eq!(suggester.suggest("fr", ("", &text)), Suggestions::default());
    suggester.learn("fr", coded("fr", LEAST_CODED - 1));
    assert_ne!(suggester.suggest("fr", ("", &text)), Suggestions::default());
    assert_eq!(suggester.suggest("fr", ("", "Ωμέγα 日本")), Suggestions::default());
}

#[test]
fn a_suggestion_names_the_nearest_texts_and_the_words_they_share() {
    let mut suggester = french(60);
    let codes = "law".parse().expect("a code");
    let near = CodedText { id: "near".to_owned(), text: "Un traité juridique international".to_owned(), codes };
    suggester.learn("fr", near);
    let found = suggester.suggest("fr", ("", "Le traité international, juridique ou non"));
    assert_eq!(found.codes[0], Code::Theme(id("law")));
    let words = ["international", "juridique", "traite"].map(str::to_owned);
    assert_eq!(found.reasons[0], ("near".to_owned(), words.to_vec()));
    assert!(found.codes.len() <= 5 && found.reasons.len() == 2);
}

#[test]
fn the_same_texts_give_the_same_suggestions_again() {
    let texts = texts(&["de", "ar"], 60);
    let replay = || {
        let mut suggester = QuestionSuggester::from_frame(synthetic_frame("1a"));
        let each = texts.iter().map(|(tag, text)| {
            let found = suggester.suggest(tag, ("", &text.text));
            suggester.learn(tag, text.clone());
            format!("{found:?}")
        });
        each.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(replay(), replay());
}

#[test]
fn the_wording_of_a_theme_stands_for_a_text() {
    let mut suggester = QuestionSuggester::from_frame(synthetic_frame("1a"));
    let supply = Code::Theme(id("supply-chain"));
    let others = (0..).map(|seed| coded("fr", seed)).filter(|text| !text.codes.codes().contains(&supply));
    others.take(40).for_each(|text| suggester.learn("fr", text));
    assert!(suggester.suggest("fr", ("", "chaque fournisseur")).codes.contains(&supply));
}

#[test]
fn a_text_that_is_coded_anew_counts_once_and_one_that_is_forgotten_not_at_all() {
    let empty = || QuestionSuggester::from_frame(CodingFrame::empty("1a"));
    let coded = |at: usize, codes: &str| CodedText {
        id: format!("r{at}"),
        text: format!("former les enseignants numéro {at}"),
        codes: codes.parse().expect("codes"),
    };
    let mut learned = empty();
    (0..LEAST_CODED).for_each(|at| learned.learn("fr", coded(at, "training")));
    learned.learn("fr", coded(3, "law"));
    learned.learn("fr", coded(LEAST_CODED, "money"));
    learned.forget(&format!("r{LEAST_CODED}"));
    learned.forget("nobody");
    assert_eq!(learned.coded(), LEAST_CODED);
    let mut once = empty();
    (0..LEAST_CODED).filter(|at| *at != 3).for_each(|at| once.learn("fr", coded(at, "training")));
    once.learn("fr", coded(3, "law"));
    let text = "former les enseignants numéro 3";
    assert_eq!(learned.suggest("fr", ("", text)), once.suggest("fr", ("", text)));
    assert!(learned.suggest("fr", ("", text)).codes.contains(&"law".parse().expect("a code")));
    learned.forget("r3");
    assert_eq!(learned.suggest("fr", ("", text)), Suggestions::default(), "there are too few");
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
