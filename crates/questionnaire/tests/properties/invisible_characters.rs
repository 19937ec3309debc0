//! Invisible characters are no answer by themselves, are removed from addresses, and stay where a script needs them.

use crate::strategies::invisible;
use crate::support::consultation;
use proptest::prelude::*;
use questionnaire::{Answer, Email, Kind, Lines, RawAnswer, RawAnswers, Text, Url, char_count, is_ignorable, validate};

fn is_seen(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_ignorable(c)
}

/// Every kind whose answers are typed texts, and whether they are addresses.
fn texts() -> [(Kind, bool); 4] {
    let text = |lines| (Kind::Text(Text { max: 99, lines }), false);
    [
        text(Lines::SingleLine),
        text(Lines::MultiLine),
        (Kind::Email(Email { max: 99 }), true),
        (Kind::Url(Url { max: 99 }), true),
    ]
}

proptest! {
    #[test]
    fn exactly_the_default_ignorable_characters_of_unicode_are_invisible(ignorable in "\\p{Default_Ignorable_Code_Point}", other in "\\P{Default_Ignorable_Code_Point}") {
        prop_assert!(ignorable.chars().all(is_ignorable), "{ignorable:?}");
        prop_assert!(!other.chars().any(|c| is_ignorable(c) && c != '\u{2800}'), "{other:?}");
    }

    #[test]
    fn a_normalised_text_is_empty_or_visible_and_stable(text in invisible(12)) {
        for (kind, is_address) in texts() {
            let once = kind.normalise(&text);
            prop_assert_eq!(once.is_empty(), !once.contains(is_seen));
            prop_assert_eq!(once.is_empty(), !text.contains(is_seen));
            prop_assert_eq!(kind.normalise(&once), once.clone());
            prop_assert_eq!(char_count(&once), once.chars().count());
            let without_joiners = once.replace(['\u{200c}', '\u{200d}'], "");
            prop_assert!(!is_address || !without_joiners.contains(is_ignorable), "{once:?}");
        }
    }

    #[test]
    fn normalisation_keeps_every_visible_character(text in invisible(12)) {
        let seen = |text: &str| text.chars().filter(|c| is_seen(*c)).collect::<String>();
        for (kind, _) in texts() {
            prop_assert_eq!(seen(&kind.normalise(&text)), seen(&text));
        }
    }

    #[test]
    fn a_required_text_without_a_visible_character_is_missing(text in invisible(6)) {
        let mut raw = RawAnswers::default();
        raw.push("7a".to_owned(), text.clone());
        let (answers, errors) = validate(&consultation(), &raw);
        let missing = errors.iter().any(|error| error.question == "7a");
        prop_assert_eq!(missing, !text.contains(is_seen));
        prop_assert_eq!(missing, answers.get("7a").is_none());
        prop_assert_eq!(missing, RawAnswer::One(text).is_blank());
    }

    #[test]
    fn invisible_characters_do_not_change_an_email_address(
        at in prop::sample::Index::arbitrary(), hidden in "[\\p{Default_Ignorable_Code_Point}\u{2800}]{1,4}",
    ) {
        let address = "prénom.nom@société.example";
        let mut given = address.to_owned();
        given.insert_str(given.floor_char_boundary(at.index(given.len() + 1)), &hidden);
        let mut raw = RawAnswers::default();
        raw.push("7b".to_owned(), given);
        let answers = validate(&consultation(), &raw).0;
        prop_assert_eq!(answers.get("7b"), Some(&Answer::Text(address.to_owned())));
    }
}
