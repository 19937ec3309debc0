//! Every written format can be read again, and no input makes a reader panic.

use crate::strategies::{controls, response, text};
use crate::support::consultation;
use proptest::prelude::*;
use questionnaire::{Definition, Draft, DraftError, ErrorCode, Form, Json, RawAnswer, RawAnswers, normalise, validate};

fn encode(draft: &Draft) -> String {
    serde_json::to_string(&draft.to_json()).expect("a draft is JSON")
}

fn decode(text: &str) -> Result<Draft, DraftError> {
    let json: Json = serde_json::from_str(text).map_err(|_| DraftError::Unreadable)?;
    Draft::from_json(&json)
}

#[test]
fn both_json_readers_give_the_same_form() {
    let asked = consultation().questions_only();
    for form in [&consultation(), &asked] {
        let written = serde_json::to_string(form).expect("a form is JSON");
        let json: Json = serde_json::from_str(&written).expect("JSON just written");
        assert_eq!(Form::from_json(&json).as_ref(), Some(&asked));
    }
}

proptest! {
    #[test]
    fn raw_answers_survive_a_round_trip_through_json(raw in response()) {
        let json = serde_json::to_string(&raw).expect("raw answers are JSON");
        prop_assert_eq!(RawAnswers::from_json(&raw.to_json()), Some(raw.clone()));
        prop_assert_eq!(&serde_json::to_string(&raw.to_json()).expect("raw answers are JSON"), &json);
        prop_assert_eq!(serde_json::from_str::<RawAnswers>(&json).expect("JSON just written"), raw);
    }

    #[test]
    fn a_form_body_and_json_give_the_same_answers(raw in response()) {
        let form = consultation();
        let mut body = RawAnswers::default();
        for (name, answer) in raw.iter() {
            for value in answer.values() {
                body.push(name.to_owned(), value.clone());
            }
        }
        prop_assert_eq!(validate(&form, &body), validate(&form, &raw));
    }

    #[test]
    fn a_draft_survives_a_round_trip(raw in response(), saved_at in text(30)) {
        let draft = Draft::new(&consultation(), saved_at.clone(), raw.clone());
        let again = decode(&encode(&draft));
        prop_assert_eq!(again.as_ref(), Ok(&draft));
        prop_assert_eq!((draft.saved_at(), draft.answers()), (saved_at.as_str(), &raw));
    }

    #[test]
    fn a_draft_keeps_exactly_what_the_controls_can_show(raw in response()) {
        let form = consultation();
        let names = controls(&form);
        let (fitting, others) = Draft::new(&form, String::new(), raw.clone()).split_compatible(&form);
        prop_assert!(fitting.iter().all(|(name, _)| names.iter().any(|control| control == name)));
        // No possible answer is left out: validation would not know the omitted option either.
        let impossible = |name: &str, answer: &RawAnswer| {
            let mut alone = RawAnswers::default();
            alone.set(name, answer.clone());
            let errors = validate(&form, &alone).1;
            // Validation tolerates white space and invisible characters in a code, but no control holds such a value.
            let padded = answer.values().iter().any(|value| normalise(value) != *value);
            padded || answer.values().len() > 1 || errors.iter().any(|error| {
                error.question == name && matches!(error.code, ErrorCode::UnknownOption { .. } | ErrorCode::UnknownQuestion)
            })
        };
        prop_assert!(others.iter().all(|(name, answer)| impossible(name, answer)));
        let (mut merged, mut whole) = (fitting, RawAnswers::default());
        merged.overlay(&others);
        whole.overlay(&raw);
        prop_assert_eq!(merged, whole);
    }

    #[test]
    fn reading_any_text_as_a_draft_does_not_panic(text in text(200)) {
        prop_assert_eq!(decode(&text), Err(DraftError::Unreadable));
    }

    #[test]
    fn a_truncated_draft_is_unreadable(raw in response(), cut: prop::sample::Index) {
        let encoded = encode(&Draft::new(&consultation(), String::new(), raw));
        let end = encoded.floor_char_boundary(cut.index(encoded.len()));
        prop_assert_eq!(decode(&encoded[..end]), Err(DraftError::Unreadable));
    }

    #[test]
    fn a_draft_of_a_later_format_is_reported_as_such(format in 2u32..=9, answers in response()) {
        for later in [serde_json::json!({"format": format, "pages": [1]}), serde_json::json!({"format": format, "answers": answers})] {
            prop_assert_eq!(decode(&later.to_string()), Err(DraftError::TooNew));
        }
    }
}

#[test]
fn a_draft_is_written_in_the_documented_format() {
    let mut raw = RawAnswers::default();
    raw.push("1a".into(), "quantum".into());
    raw.push("6a".into(), "cyber-hygiene".into());
    raw.push("6a".into(), "non-proliferation".into());
    let draft = Draft::new(&consultation(), "2020-02-03T10:00:00Z".into(), raw);
    let written: serde_json::Value = serde_json::from_str(&encode(&draft)).expect("a draft is JSON");
    let answers = serde_json::json!({"1a": "quantum", "6a": ["cyber-hygiene", "non-proliferation"]});
    let wanted =
        serde_json::json!({"format": 1, "form_version": 1, "saved_at": "2020-02-03T10:00:00Z", "answers": answers});
    assert_eq!(written, wanted);
}

#[test]
fn a_form_survives_a_round_trip_through_json() {
    let form = consultation();
    let json = serde_json::to_string(&form).expect("a form is JSON");
    assert_eq!(serde_json::from_str::<Form>(&json).expect("JSON just written"), form);
    let definition: Definition = serde_json::from_str(&json).expect("JSON just written");
    assert_eq!(Form::try_from(definition.clone()).expect("a form just written"), form);
    assert_eq!(Definition::from(form), definition);
}

#[test]
fn a_form_read_from_json_obeys_the_rules_of_definitions() {
    let json =
        serde_json::to_string(&consultation()).expect("a form is JSON").replace("\"1c = yes\"", "\"1c = perhaps\"");
    let error = serde_json::from_str::<Form>(&json).expect_err("1c has no option perhaps");
    assert!(error.to_string().contains("perhaps"), "{error}");
}
