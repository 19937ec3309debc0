//! The validator never fails, contradicts neither itself nor the form, and reports all errors in order.

use crate::strategies::{controls, response, sample};
use crate::support::consultation;
use proptest::prelude::*;
use questionnaire::{Answer, ErrorCode, Kind, RawAnswer, RawAnswers, char_count, is_asked, validate, validate_section};
use rustix::time::{ClockId, clock_gettime};

proptest! {
    #[test]
    fn accepted_answers_are_accepted_again_unchanged(raw in response()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        let (again, errors) = validate(&form, &answers.to_raw());
        prop_assert_eq!(&again, &answers);
        for error in errors {
            prop_assert_eq!(&error.code, &ErrorCode::Required);
            prop_assert_eq!(again.get(&error.question), None);
        }
    }

    #[test]
    fn an_answer_is_accepted_wrong_blank_or_unasked(raw in response()) {
        let form = consultation();
        let (answers, errors) = validate(&form, &raw);
        for question in form.questions() {
            let accepted = answers.get(question.id().as_str()).is_some();
            let wrong = errors.iter().any(|error| question.controls().any(|control| control == error.question));
            let given = raw.get(question.id().as_str()).is_some_and(|answer| !answer.is_blank());
            if !is_asked(&form, question, &raw) {
                prop_assert!(!accepted && !wrong, "{} is not asked", question.id());
            } else if given {
                prop_assert!(accepted != wrong, "{} is either accepted or wrong", question.id());
            } else {
                prop_assert!(!accepted && wrong == question.is_required(), "{} is blank", question.id());
            }
        }
    }

    #[test]
    fn an_accepted_answer_obeys_the_rules_of_its_question(raw in response()) {
        let form = consultation();
        let (answers, _) = validate(&form, &raw);
        for question in form.questions() {
            let Some(answer) = answers.get(question.id().as_str()) else { continue };
            let kept = |text: &str, max| {
                !text.is_empty() && question.kind().normalise(text) == text && char_count(text) <= max
            };
            prop_assert!(match (question.kind(), answer) {
                (Kind::Text(rule), Answer::Text(text)) => kept(text, rule.max),
                (Kind::Email(email), Answer::Text(text)) => kept(text, email.max) && text.contains('@'),
                (Kind::SingleChoice(rule), Answer::Choice(code, None)) => rule.options.codes().contains(code),
                (Kind::SingleChoice(rule), Answer::Choice(code, Some(text))) =>
                    code.as_str() == "other" && rule.other_max.is_some_and(|max| kept(text, max)),
                (Kind::MultipleChoice(rule), Answer::Several(codes)) => {
                    let in_order = rule.options.codes().iter().filter(|code| codes.contains(code));
                    in_order.eq(codes) && (rule.min..=rule.max).contains(&codes.len())
                }
                (Kind::Scale(rule), Answer::Scale(point)) => (rule.first..=rule.last).contains(point),
                _ => false,
            }, "{}: {answer:?}", question.id());
        }
    }

    #[test]
    fn errors_follow_questionnaire_order_with_unknown_questions_last(raw in response()) {
        let form = consultation();
        let order = controls(&form);
        let (_, errors) = validate(&form, &raw);
        let rank = |name: &str| order.iter().position(|control| control == name);
        let (known, unknown): (Vec<_>, Vec<_>) = errors.iter().partition(|error| rank(&error.question).is_some());
        prop_assert!(known.iter().map(|error| rank(&error.question)).is_sorted(), "{known:?}");
        prop_assert!(known.iter().all(|error| error.code != ErrorCode::UnknownQuestion), "{known:?}");
        prop_assert!(errors[known.len()..].iter().eq(unknown.iter().copied()), "{errors:?}");
        prop_assert!(unknown.iter().all(|error| error.code == ErrorCode::UnknownQuestion), "{unknown:?}");
        let strange = raw.iter().filter(|(name, answer)| rank(name).is_none() && !answer.is_blank());
        prop_assert!(strange.map(|(name, _)| name).eq(unknown.iter().map(|error| &error.question)));
    }

    #[test]
    fn validating_each_section_reports_the_same_errors_as_the_whole_form(raw in response()) {
        let form = consultation();
        let (_, mut whole) = validate(&form, &raw);
        whole.retain(|error| error.code != ErrorCode::UnknownQuestion);
        let sections = form.sections().iter().flat_map(|section| validate_section(&form, section, &raw));
        prop_assert_eq!(sections.collect::<Vec<_>>(), whole);
    }

    #[test]
    fn blank_answers_make_no_difference(raw in response()) {
        let form = consultation();
        let mut filled = RawAnswers::default();
        filled.overlay(&raw);
        prop_assert!(filled.iter().all(|(_, answer)| !answer.is_blank()));
        prop_assert_eq!(validate(&form, &filled), validate(&form, &raw));
    }

    #[test]
    fn the_order_of_ticked_options_does_not_change_the_accepted_answer(raw in response()) {
        let form = consultation();
        let mut reversed = raw.clone();
        for (name, answer) in raw.iter() {
            reversed.set(name, RawAnswer::Many(answer.values().iter().rev().cloned().collect()));
        }
        prop_assert_eq!(validate(&form, &reversed).0, validate(&form, &raw).0);
    }

    #[test]
    fn an_error_is_written_in_the_documented_format(raw in response()) {
        for error in validate(&consultation(), &raw).1 {
            let json = serde_json::to_value(&error).expect("an error is JSON");
            let mut fields: Vec<_> = json.as_object().expect("an error is an object").keys().map(String::as_str).collect();
            fields.retain(|field| *field != "question" && *field != "code");
            prop_assert_eq!(json["question"].as_str(), Some(error.question.as_str()));
            prop_assert_eq!(json["code"].as_str(), Some(error.code.name()));
            prop_assert_eq!(fields, match error.code.name() {
                "required" | "not_an_email" | "not_a_url" | "unknown_question" => vec![],
                "too_long" | "too_many" => vec!["actual", "max"],
                "too_few" => vec!["actual", "min"],
                "unknown_option" => vec!["value"],
                other => panic!("{other} is not a documented error code"),
            });
        }
    }

    #[test]
    fn a_synthetic_response_is_valid_and_reproducible_from_its_seed(seed: u64) {
        let form = consultation();
        let raw = questionnaire::synthetic::synthetic_response(&form, seed);
        prop_assert_eq!(validate(&form, &raw).1, vec![]);
        prop_assert_eq!(questionnaire::synthetic::synthetic_response(&form, seed), raw);
    }

    #[test]
    fn a_synthetic_response_holds_no_answer_that_would_be_dropped(raw in sample()) {
        let (answers, _) = validate(&consultation(), &raw);
        let names = |raw: &RawAnswers| raw.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(names(&answers.to_raw()), names(&raw));
    }
}

/// The time of a validation grows linearly with the answers: quadratic growth would take minutes here. The test
/// measures processor time, so a busy machine makes no difference.
#[test]
fn a_hundred_thousand_values_under_one_name_are_validated_in_linear_time() {
    let mut raw = RawAnswers::default();
    for name in ["1a", "1c", "6b"] {
        raw.set(name, RawAnswer::Many((0..100_000).map(|number| number.to_string()).collect()));
    }
    let spent = || clock_gettime(ClockId::ThreadCPUTime).tv_sec;
    let before = spent();
    let (_, errors) = validate(&consultation(), &raw);
    assert_eq!(errors.iter().filter(|error| error.question == "6b").count(), 100_000);
    assert!(spent() - before < 10, "{} s", spent() - before);
}
