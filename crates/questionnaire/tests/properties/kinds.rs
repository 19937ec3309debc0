//! Countries, addresses of websites, dates and acknowledgements obey the properties of all answers.

use crate::charter::charter;
use crate::strategies::text;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use questionnaire::results::{OptionCount, Results};
use questionnaire::tally::{Quarter, Tally, counters_of};
use questionnaire::{
    Answer, ClosedQuestionKind, Day, Draft, ErrorCode, Form, Json, Kind, RawAnswer, RawAnswers, ResultsSchema, Url,
    char_count, column, countries, synthetic, validate,
};
use std::collections::BTreeMap;

fn value() -> impl Strategy<Value = String> {
    let codes: Vec<_> = countries().map(|code| code.to_string()).collect();
    prop_oneof![
        3 => select(codes),
        1 => "[A-Za-z]{1,3}",
        3 => "(2018-1[12]|2019-0[1-9]|2020-0[1-4])-[0-3][0-9]",
        1 => "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        2 => select(vec!["yes", " yes\r\n", "no", "state", "company"]).prop_map(str::to_owned),
        3 => "https?://[a-z0-9.é:@-]{1,12}(/[a-zA-Z0-9?#%é ]{0,8})?",
        1 => (195..205usize).prop_map(|length| format!("https://a.eu/{}", "x".repeat(length - 13))),
        2 => text(12),
    ]
}

fn response() -> impl Strategy<Value = RawAnswers> {
    let name = select(vec!["1a", "1b", "1c", "1d", "1e", "2a", "2b", "2c"]);
    let answer = prop_oneof![4 => value().prop_map(RawAnswer::One), 1 => vec(value(), 0..3).prop_map(RawAnswer::Many)];
    (any::<u64>(), btree_map(name, answer, 0..7)).prop_map(|(seed, changes)| {
        let mut raw = synthetic::synthetic_response(&charter(), seed);
        for (name, answer) in changes {
            raw.set(name, answer);
        }
        raw
    })
}

proptest! {
    #[test]
    fn accepted_answers_obey_the_rules_and_are_accepted_again_unchanged(raw in response()) {
        let form = charter();
        let (answers, _) = validate(&form, &raw);
        let (again, errors) = validate(&form, &answers.to_raw());
        prop_assert_eq!(&again, &answers);
        prop_assert!(errors.iter().all(|error| error.code == ErrorCode::Required), "{errors:?}");
        for question in form.questions() {
            let Some(answer) = answers.get(question.id().as_str()) else { continue };
            prop_assert!(match (question.kind(), answer) {
                (Kind::Country(_), Answer::Choice(code, None)) => countries().any(|known| known == *code),
                (Kind::Date(rule), Answer::Date(day)) => {
                    rule.earliest <= Some(*day) && Some(*day) <= rule.latest && Day::parse(&day.to_string()) == Some(*day)
                }
                (Kind::Acknowledgement(_), Answer::Choice(code, None)) => code.as_str() == "yes",
                (Kind::Url(Url { max }), Answer::Text(address)) => {
                    let (scheme, rest) = address.split_once("://").unwrap_or_default();
                    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                    matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https")
                        && char_count(address) <= *max
                        && host.contains('.')
                        && !host.contains('@')
                        && !address.contains(char::is_whitespace)
                }
                (Kind::SingleChoice(rule), Answer::Choice(code, None)) => rule.options.codes().contains(code),
                _ => false,
            }, "{}: {answer:?}", question.id());
        }
    }

    #[test]
    fn a_synthetic_response_is_valid(seed: u64) {
        let form = charter();
        prop_assert_eq!(validate(&form, &synthetic::synthetic_response(&form, seed)).1, vec![]);
    }

    #[test]
    fn a_draft_keeps_every_answer_that_its_controls_can_show(raw in response()) {
        let (fitting, _) = Draft::new(&charter(), "2020-02-03T00:00:00Z".to_owned(), raw).split_compatible(&charter());
        for name in ["1a", "1d", "1e", "2a", "2b"] {
            let values = fitting.get(name).map(RawAnswer::values).unwrap_or_default();
            let known = |value: &String| match name {
                "1e" => Day::parse(value).is_some(),
                "2a" | "2b" => value == "yes",
                _ => countries().any(|code| code.as_str() == value),
            };
            prop_assert!(values.iter().all(known), "{name}: {values:?}");
        }
    }

    #[test]
    fn a_cell_holds_the_answer(raw in response()) {
        let form = charter();
        let (answers, _) = validate(&form, &raw);
        let cells: BTreeMap<_, _> = column::public_columns(&form)
            .iter()
            .map(|column| (column.name().to_owned(), column.public_cell(&answers.public)))
            .collect();
        let text = |id: &str| match answers.get(id) {
            Some(Answer::Choice(code, _)) => code.to_string(),
            Some(Answer::Text(text)) => text.clone(),
            Some(Answer::Date(day)) => day.to_string(),
            _ => String::new(),
        };
        let ticked = |id: &str| u8::from(answers.get(id).is_some()).to_string();
        let wanted = [
            ("q1a", text("1a")), ("q1b", text("1b")), ("q1c", text("1c")), ("q1d", text("1d")), ("q1e", text("1e")),
            ("q2a", ticked("2a")), ("q2b", ticked("2b")),
        ];
        prop_assert_eq!(cells, BTreeMap::from(wanted.map(|(name, cell)| (name.to_owned(), cell))));
    }

    #[test]
    fn results_hold_the_chosen_countries_and_months_and_can_be_recomputed(raws in vec(response(), 0..60)) {
        let form = charter();
        let mut tally = Tally::default();
        for raw in &raws {
            tally.add(counters_of(&form, &validate(&form, raw).0.public, "fr", Quarter::numbered(1_756_032)));
        }
        prop_assert_eq!(ResultsSchema::from_form(&form).stale_keys(&tally), Vec::<&str>::new());
        let results = Results::compute(&form, &tally, |quarter| quarter.number().to_string());
        let json = serde_json::to_string(&results).expect("results are JSON");
        let read: Results = serde_json::from_str(&json).expect("JSON just written");
        prop_assert_eq!(&read, &results);
        prop_assert_eq!(&read.recompute(&tally), &results);
        for question in &results.questions {
            let counts: Vec<_> = question.options.iter().map(|option| option.count.count()).collect();
            match (question.kind, question.respondents.count()) {
                (ClosedQuestionKind::Country, Some(respondents)) => {
                    prop_assert_eq!(counts.iter().flatten().sum::<u64>(), respondents);
                    prop_assert!(counts.iter().all(|count| count.is_some_and(|count| count > 0)));
                    prop_assert!(counts.windows(2).all(|pair| pair[0] >= pair[1]));
                }
                (ClosedQuestionKind::Date, Some(respondents)) => {
                    prop_assert_eq!(counts.iter().flatten().sum::<u64>(), respondents);
                    prop_assert!(counts.iter().all(|count| count.is_some_and(|count| count > 0)));
                    prop_assert!(question.options.windows(2).all(|pair| pair[0].code < pair[1].code));
                    let told = |option: &&OptionCount| option.by_group.values().any(|figure| figure.count().is_some());
                    let top: Vec<_> = question.options_by_group().iter().map(|option| &option.code).collect();
                    prop_assert!(question.options.iter().filter(told).all(|option| top.contains(&&option.code)));
                    prop_assert!(top.len() <= 10);
                }
                (ClosedQuestionKind::Date, None) => prop_assert!(counts.is_empty()),
                (ClosedQuestionKind::Country, None) => prop_assert!(counts.is_empty()),
                (ClosedQuestionKind::Acknowledgement, respondents) => prop_assert_eq!(counts, vec![respondents]),
                _ => {}
            }
        }
    }
}

#[test]
fn both_json_readers_give_the_same_form() {
    let written = serde_json::to_string(&charter()).expect("a form is JSON");
    let json: Json = serde_json::from_str(&written).expect("JSON just written");
    assert_eq!(Form::from_json(&json), Some(charter().questions_only()));
    for told in [
        r#"{"id":"1a","kind":"country","required":true,"autocomplete":"country"}"#,
        r#"{"id":"1e","kind":"date","earliest":"2018-11-12","latest":"2020-03-16"}"#,
        r#"{"id":"2b","kind":"acknowledgement"}"#,
        r#"{"id":"1c","kind":"url","autocomplete":"url","max":200}"#,
    ] {
        assert!(written.contains(told), "{told} in {written}");
    }
}

#[test]
fn a_private_website_has_no_public_column() {
    let columns: Vec<_> = column::all_columns(&charter()).iter().map(|column| column.name().to_owned()).collect();
    assert_eq!(columns, ["q1a", "q1b", "q1c", "q1d", "q1e", "q2a", "q2b", "q2c"]);
    let texts: Vec<_> = column::public_columns(&charter()).iter().filter_map(column::Column::text_control).collect();
    // The texts that a person reviews before publication.
    assert_eq!(texts, ["1c"]);
}
