//! Counters: counting one by one or all at once gives the same, and every counter has a known name.

use crate::strategies::{response, sample};
use crate::support::consultation;
use proptest::collection::vec;
use proptest::prelude::*;
use questionnaire::results::Results;
use questionnaire::tally::{CounterKey, Measure, Quarter, Tally, counters_of};
use questionnaire::{Answer, OptionCode, PublicAnswers, QuestionId, RawAnswers, ResultsSchema, validate};
use std::collections::BTreeMap;

fn public(raw: &RawAnswers) -> PublicAnswers {
    validate(&consultation(), raw).0.public
}

fn counted(raw: &RawAnswers) -> Vec<String> {
    counters_of(&consultation(), &public(raw), "fr", Quarter::numbered(1_756_032))
}

fn cell() -> impl Strategy<Value = CounterKey> {
    let name = || "[a-z0-9]{1,6}(-[a-z0-9]{1,4})?";
    let question = || name().prop_map(|text| QuestionId::parse(&text).expect("a name"));
    let code = || name().prop_map(|text| OptionCode::parse(&text).expect("a name"));
    let fact = prop_oneof![
        Just(Measure::Response),
        any::<String>().prop_map(Measure::Locale),
        any::<i64>().prop_map(|number| Measure::Quarter(Quarter::numbered(number))),
        question().prop_map(Measure::Answered),
        (question(), code()).prop_map(|(question, code)| Measure::Chosen(question, code)),
    ];
    (proptest::option::of(code()), fact).prop_map(|(group, fact)| CounterKey { group, fact })
}

/// By how much each counter changes when some responses are added and others removed.
fn moved(come: &[RawAnswers], gone: &[RawAnswers]) -> BTreeMap<String, i64> {
    let mut moved = BTreeMap::new();
    for (responses, by) in [(come, 1), (gone, -1)] {
        for cell in responses.iter().flat_map(counted) {
            *moved.entry(cell).or_default() += by;
        }
    }
    moved.retain(|_, by| *by != 0);
    moved
}

proptest! {
    #[test]
    fn a_counter_key_survives_a_round_trip(cell in cell()) {
        prop_assert_eq!(CounterKey::parse(&cell.to_string()), Some(cell));
    }

    #[test]
    fn a_response_adds_one_to_each_of_its_counters_and_to_no_unknown_one(raw in response()) {
        let cells = counted(&raw);
        let mut once = cells.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), cells.len());
        let mut tally = Tally::default();
        tally.add(cells);
        prop_assert_eq!(ResultsSchema::from_form(&consultation()).stale_keys(&tally), Vec::<&str>::new());
    }

    #[test]
    fn counting_one_by_one_equals_counting_all_at_once(raws in vec(response(), 0..12)) {
        let mut tally = Tally::default();
        for raw in &raws {
            tally.add(counted(raw));
        }
        let mut sum = BTreeMap::<String, u64>::new();
        for cell in raws.iter().flat_map(counted) {
            *sum.entry(cell).or_default() += 1;
        }
        prop_assert_eq!(BTreeMap::from(tally), sum);
    }

    #[test]
    fn a_withdrawal_subtracts_what_its_response_added(before in vec(response(), 0..6), raw in response(), amended in response()) {
        prop_assert_eq!(moved(std::slice::from_ref(&raw), std::slice::from_ref(&raw)), BTreeMap::new());
        let mut later = before.clone();
        later.push(amended.clone());
        let mut steps = before;
        steps.extend([raw.clone(), amended]);
        prop_assert_eq!(moved(&steps, &[raw]), moved(&later, &[]));
    }

    #[test]
    fn every_closed_answer_is_counted_and_no_text(raw in response()) {
        let answers = public(&raw);
        let cells = counted(&raw);
        for question in consultation().questions() {
            let id = question.id();
            let expected = match answers.get(id.as_str()) {
                Some(Answer::Choice(code, _)) => vec![code.to_string()],
                Some(Answer::Several(codes)) => codes.iter().map(ToString::to_string).collect(),
                Some(Answer::Scale(point)) => vec![point.to_string()],
                Some(Answer::Date(day)) => vec![day.to_string()[..7].to_owned()],
                Some(Answer::Text(_)) | None => vec![],
            };
            let prefix = format!("option:{id}:");
            let found: Vec<_> = cells.iter().filter_map(|cell| cell.strip_prefix(&prefix)).collect();
            // Each group has a counter of its respondents: `state|total`.
            prop_assert_eq!(found, if id.as_str() == "7d" { vec![] } else { expected });
        }
    }

    #[test]
    fn results_contain_only_questions_of_the_form(raws in vec(sample(), 0..40)) {
        let form = consultation();
        let mut tally = Tally::default();
        for raw in &raws {
            tally.add(counted(raw));
        }
        let results = Results::compute(&form, &tally, |quarter| quarter.number().to_string());
        let json = serde_json::to_string(&results).expect("results are JSON");
        let read: Results = serde_json::from_str(&json).expect("JSON just written");
        prop_assert_eq!(&read, &results);
        prop_assert_eq!(&read.recompute(&tally), &results);
        prop_assert_eq!(results.responses, raws.len() as u64);
        prop_assert_eq!(results.by_day.iter().map(|day| day.count).sum::<u64>(), if raws.len() < 5 { 0 } else { raws.len() as u64 });
        for question in &results.questions {
            let sum: Option<u64> = question.options.iter().map(|option| option.count.count()).sum();
            if question.kind != questionnaire::ClosedQuestionKind::Several {
                prop_assert_eq!(sum, question.respondents.count());
            }
        }
    }
}

#[test]
fn a_counter_key_is_readable() {
    let raw = serde_json::json!({"2c": "other", "2c-other": "x", "6a": ["cyber-hygiene", "non-proliferation", "international-norms"], "6d": "3", "1a": "text", "7a": "Canari", "7b": "a@b.fr", "7c": "yes", "7d": "state"});
    let raw = serde_json::from_value(raw).expect("raw answers");
    let facts = [
        "total",
        "answered:2c",
        "option:2c:other",
        "answered:6a",
        "option:6a:non-proliferation",
        "option:6a:cyber-hygiene",
        "option:6a:international-norms",
        "answered:6d",
        "option:6d:3",
        "answered:7c",
        "option:7c:yes",
    ];
    let mut expected = vec!["locale:fr".to_owned(), "quarter:1756032".to_owned()];
    expected.extend(facts.map(str::to_owned));
    expected.extend(facts.map(|fact| format!("state|{fact}")));
    assert_eq!(counted(&raw), expected);
}

#[test]
fn counters_of_other_form_versions_stay_separate() {
    let cells = [
        "total",
        "option:1c:perhaps",
        "answered:9z",
        "state|quarter:1756032",
        "royalty|total",
        // Earlier versions counted by the UTC day.
        "day:2020-02-03",
        "quarter:+7",
        "quarter:noon",
    ];
    let cells: BTreeMap<_, _> = cells.map(|name| (name.to_owned(), 7)).into();
    let tally = Tally::from(cells.clone());
    let mut strange = ResultsSchema::from_form(&consultation()).stale_keys(&tally);
    strange.sort_unstable();
    let expected = [
        "answered:9z",
        "day:2020-02-03",
        "option:1c:perhaps",
        "quarter:+7",
        "quarter:noon",
        "royalty|total",
        "state|quarter:1756032",
    ];
    assert_eq!(strange, expected);
    let results = Results::compute(&consultation(), &tally, |_| "2020-02-03".to_owned());
    assert_eq!(results.responses, 7);
    assert!(results.by_day.is_empty(), "{:?}", results.by_day);
    assert_eq!(BTreeMap::from(tally), cells);
}

#[test]
fn responses_are_counted_by_the_days_of_a_given_time_zone() {
    let raw: RawAnswers = serde_json::from_value(serde_json::json!({"7c": "yes"})).expect("raw answers");
    let mut tally = Tally::default();
    for quarter in [95, 96, 96, 191, 192, -1] {
        tally.add(counters_of(&consultation(), &public(&raw), "fr", Quarter::numbered(quarter)));
    }
    let counted = |before: i64| {
        let results = Results::compute(&consultation(), &tally, |quarter| {
            ((quarter.number() + before).div_euclid(96)).to_string()
        });
        results.by_day.into_iter().map(|day| (day.day, day.count)).collect::<Vec<_>>()
    };
    let days =
        |expected: &[(&str, u64)]| expected.iter().map(|(day, count)| ((*day).to_owned(), *count)).collect::<Vec<_>>();
    assert_eq!(counted(0), days(&[("-1", 1), ("0", 1), ("1", 3), ("2", 1)]));
    assert_eq!(counted(1), days(&[("0", 1), ("1", 3), ("2", 2)]));
}

#[test]
fn an_instant_belongs_to_its_quarter_of_an_hour() {
    for (milliseconds, number) in [(0, 0), (899_999, 0), (900_000, 1), (-1, -1), (1_580_428_800_000, 1_756_032)] {
        let quarter = Quarter::containing(milliseconds);
        assert_eq!(quarter, Quarter::numbered(number), "{milliseconds}");
        assert!((0..Quarter::MILLISECONDS).contains(&(milliseconds - quarter.first_millisecond())), "{milliseconds}");
    }
}
