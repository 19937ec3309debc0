//! A private answer appears only among the private answers.

use crate::strategies::response;
use crate::support::consultation;
use proptest::prelude::*;
use questionnaire::{Answer, PrivateAnswers, PublicAnswers, RawAnswer, RawAnswers, column, validate};

const PRIVATE: [&str; 2] = ["7a", "7b"];

/// Any response, with a name and an address that can be recognised wherever they leak.
fn named() -> impl Strategy<Value = (RawAnswers, [String; 2])> {
    (response(), "[A-Z]{16}", "[a-z]{16}").prop_map(|(mut raw, name, local)| {
        let secrets = [name, format!("{local}@organisation.example")];
        for (question, secret) in PRIVATE.into_iter().zip(&secrets) {
            raw.set(question, RawAnswer::One(secret.clone()));
        }
        (raw, secrets)
    })
}

proptest! {
    #[test]
    fn public_answers_never_contain_private_ones((raw, secrets) in named()) {
        let (answers, _) = validate(&consultation(), &raw);
        for (question, secret) in PRIVATE.into_iter().zip(&secrets) {
            prop_assert_eq!(answers.public.get(question), None);
            prop_assert_eq!(answers.private.get(question), Some(&Answer::Text(secret.clone())));
        }
        let public = serde_json::to_string(&answers.public.to_raw()).expect("raw answers are JSON");
        prop_assert!(!secrets.iter().any(|secret| public.contains(secret)), "{public}");
        prop_assert!(answers.private.to_raw().iter().all(|(name, _)| PRIVATE.contains(&name)));
    }

    #[test]
    fn private_answers_are_never_printed((raw, secrets) in named()) {
        let (answers, errors) = validate(&consultation(), &raw);
        let printed = format!("{answers:?} {answers:#?} {:?} {:#?} {errors:?}", answers.private, answers.private);
        prop_assert!(!secrets.iter().any(|secret| printed.contains(secret)), "{printed}");
    }

    #[test]
    fn private_answers_never_reach_a_public_column((raw, secrets) in named()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        for column in column::public_columns(&form) {
            let cells = [column.public_cell(&answers.public), column.cell_including_private(&answers)];
            prop_assert!(!cells.iter().any(|cell| secrets.contains(cell)), "{}", column.name());
        }
    }

    #[test]
    fn public_and_private_answers_survive_storage_apart((raw, _) in named()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        prop_assert_eq!(&PublicAnswers::from_stored(&form, &answers.public.to_raw()), &answers.public);
        prop_assert_eq!(&PrivateAnswers::from_stored(&form, &answers.private.to_raw()), &answers.private);
        let mut both = answers.public.to_raw();
        both.overlay(&answers.private.to_raw());
        prop_assert_eq!(both, answers.to_raw());
    }

    #[test]
    fn a_response_is_split_by_what_a_browser_may_store((raw, secrets) in named()) {
        let (public, private) = raw.clone().split_private(&consultation());
        prop_assert!(private.iter().map(|(name, _)| name).eq(PRIVATE));
        let kept = serde_json::to_string(&public).expect("raw answers are JSON");
        prop_assert!(!secrets.iter().any(|secret| kept.contains(secret)), "{kept}");
        let (mut merged, mut whole) = (public, RawAnswers::default());
        merged.overlay(&private);
        whole.overlay(&raw);
        prop_assert_eq!(merged, whole);
    }
}
