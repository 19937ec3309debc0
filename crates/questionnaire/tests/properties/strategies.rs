//! Arbitrary responses to the consultation, close enough to valid ones to reach every rule.

use crate::support::consultation;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use questionnaire::{Form, RawAnswer, RawAnswers, synthetic};

/// The name of every control, in questionnaire order.
pub(crate) fn controls(form: &Form) -> Vec<String> {
    form.questions().flat_map(|question| question.controls()).collect()
}

/// Any text at all, control characters included, up to that length.
pub(crate) fn text(longest: usize) -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..=longest).prop_map(String::from_iter)
}

/// A whole response: a valid one, anything at all, or a valid one with some answers replaced, added or blanked.
pub(crate) fn response() -> impl Strategy<Value = RawAnswers> {
    let changes = || btree_map(control(), answer(), 0..12);
    prop_oneof![
        1 => sample(),
        2 => changes().prop_map(|answers| json(&RawAnswers::default(), &answers)),
        4 => (sample(), changes()).prop_map(|(valid, answers)| json(&valid, &answers)),
    ]
}

/// A valid response.
pub(crate) fn sample() -> impl Strategy<Value = RawAnswers> {
    any::<u64>().prop_map(|seed| synthetic::synthetic_response(&consultation(), seed))
}

/// `base` under `changes`, with blank answers left in: [`RawAnswers::set`] would take them out.
fn json(base: &RawAnswers, changes: &std::collections::BTreeMap<String, RawAnswer>) -> RawAnswers {
    let value = |answer| serde_json::to_value(answer).expect("a raw answer is JSON");
    let base = base.iter().map(|(name, answer)| (name.to_owned(), value(answer)));
    let changes = changes.iter().map(|(name, answer)| (name.clone(), value(answer)));
    serde_json::from_value(base.chain(changes).collect()).expect("raw answers of any content")
}

/// A control's name: mostly one the form has.
fn control() -> impl Strategy<Value = String> {
    prop_oneof![12 => select(controls(&consultation())), 1 => "[0-9a-z-]{0,8}", 1 => text(8)]
}

fn answer() -> impl Strategy<Value = RawAnswer> {
    prop_oneof![value().prop_map(RawAnswer::One), vec(value(), 0..6).prop_map(RawAnswer::Many)]
}

/// One value: a code of some question, a text about as long as allowed, an address, white space, anything.
pub(crate) fn value() -> impl Strategy<Value = String> {
    let form = consultation();
    let codes: Vec<_> = form.lists().iter().flat_map(|list| list.codes()).map(ToString::to_string).collect();
    let unit = select(vec![
        "a",
        "é",
        "🦀",
        "\r\n",
        "\n",
        "\r",
        " ",
        "\u{a0}",
        "👩\u{200d}🚀",
        "ش",
        "\u{200b}",
        "\u{200d}",
        "\u{fe0f}",
    ]);
    prop_oneof![
        6 => select(codes),
        1 => select(vec!["0", "4", "5", "03", "+3", "yes ", " other\r\n"]).prop_map(str::to_owned),
        2 => (unit.clone(), 196..204usize, unit.clone()).prop_map(|(unit, count, end)| unit.repeat(count) + end),
        2 => (unit.clone(), 497..504usize, unit).prop_map(|(unit, count, end)| unit.repeat(count) + end),
        1 => "[a-z@.\u{200b}\u{200d}\u{feff}]{1,8}@[a-z.\u{ad}\u{200e}-]{1,8}",
        1 => "[ \t\r\n\u{a0}]{0,4}",
        2 => invisible(8),
        3 => text(40),
    ]
}

/// Letters of scripts that need invisible characters and of scripts that do not, mixed with such characters and white
/// space.
pub(crate) fn invisible(longest: usize) -> impl Strategy<Value = String> {
    let unit = select(vec![
        "a",
        "é",
        "ه",
        "क",
        "\u{94d}",
        "ก",
        "ក",
        "ᠠ",
        "👩",
        "❤",
        "3",
        "@",
        ".",
        " ",
        "\r",
        "\n",
        "\u{0}",
        "\u{ad}",
        "\u{34f}",
        "\u{61c}",
        "\u{1160}",
        "\u{180b}",
        "\u{180e}",
        "\u{200b}",
        "\u{200c}",
        "\u{200d}",
        "\u{200f}",
        "\u{202e}",
        "\u{2060}",
        "\u{2069}",
        "\u{2800}",
        "\u{3164}",
        "\u{fe0f}",
        "\u{feff}",
        "\u{ffa0}",
        "\u{e0067}",
    ]);
    vec(unit, 0..=longest).prop_map(|units| units.concat())
}
