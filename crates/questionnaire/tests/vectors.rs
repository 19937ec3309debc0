//! The rules of answers as vectors: given answers, all their errors, and the accepted answers. They run natively and in
//! wasm, since server and client must validate alike.
//!
//! Each file of `vectors/` is an object:
//! - `form`: `charter` for that of tests/support/charter.toml (left out: the built-in consultation);
//! - `rule`: the rule that its vectors test;
//! - `beside`: answers added to each vector and accepted, unless the vector has an answer of that name;
//! - `vectors`: a list of `{"name", "answers", "errors", "accepted"}`. `errors` is the whole list in order, as the
//!   contract's problems write it (left out: none); `accepted` is the whole of the answers, normalised, as raw ones.
//!
//! A long text is written `{"repeat": ["🦀", 500]}`; several pairs of a text and a count follow one another.

#[path = "support/charter.rs"]
mod charter;
mod support;

use questionnaire::{ErrorCode, RawAnswers, validate};
use serde::Deserialize;
use serde_json::{Map, Value, to_value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    form: Option<String>,
    rule: String,
    beside: Map<String, Value>,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    answers: Map<String, Value>,
    #[serde(default)]
    errors: Vec<Value>,
    accepted: Map<String, Value>,
}

/// One test per file, native and wasm, and the list of the files.
macro_rules! vectors {
    ($($name:ident: $file:literal,)*) => {
        $(
            #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
            #[cfg_attr(not(target_arch = "wasm32"), test)]
            fn $name() {
                hold(include_str!(concat!("vectors/", $file)));
            }
        )*

        #[cfg(not(target_arch = "wasm32"))]
        const FILES: &[&str] = &[$($file),*];
    };
}

vectors! {
    a_length_counts_scalar_values_of_the_normalised_text: "counting.json",
    a_text_is_accepted_as_it_was_written: "texts.json",
    meaningless_invisible_characters_are_removed: "invisible.json",
    blank_answers_count_as_absent: "blank.json",
    an_answer_to_an_unasked_question_is_dropped: "asked.json",
    four_questions_are_required: "required.json",
    the_contact_is_an_email_address: "email.json",
    a_single_choice_accepts_one_code_of_its_list: "choice.json",
    a_multiple_choice_obeys_its_bounds_and_keeps_the_form_order: "several.json",
    a_scale_accepts_only_its_points: "scale.json",
    a_country_is_its_code_in_upper_case: "country.json",
    a_url_is_the_complete_address_of_a_website: "url.json",
    a_date_is_a_day_of_the_calendar_within_its_bounds: "date.json",
    an_acknowledgement_is_yes_or_nothing: "acknowledgement.json",
    all_errors_are_reported_at_once_in_questionnaire_order: "order.json",
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_file_of_vectors_is_run() {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors");
    for entry in std::fs::read_dir(directory).expect("tests/vectors is a directory") {
        let name = entry.expect("tests/vectors can be listed").file_name();
        assert!(FILES.iter().any(|file| name == *file), "{name:?} is not run: name it in vectors!");
    }
}

fn hold(file: &str) {
    let File { form, rule, beside, vectors } = serde_json::from_str(file).expect("a file of vectors");
    let form = match form.as_deref() {
        None => support::consultation(),
        Some("charter") => charter::charter(),
        Some(other) => panic!("there is no form {other:?}"),
    };
    for Vector { name, answers, errors, accepted } in vectors {
        let others = || beside.iter().filter(|(control, _)| !answers.contains_key(*control));
        let raw = raw(others().chain(&answers));
        let wanted = to_value(self::raw(others().chain(&accepted))).expect("raw answers are JSON");

        let (judged, found) = validate(&form, &raw);
        assert_eq!(to_value(&found).expect("errors are JSON"), Value::from(errors), "errors of {name:?} — {rule}");
        assert_eq!(to_value(judged.to_raw()).expect("raw answers are JSON"), wanted, "accepted of {name:?} — {rule}");

        let (again, missing) = validate(&form, &judged.to_raw());
        assert_eq!(again, judged, "what was accepted of {name:?} is accepted unchanged");
        assert!(missing.iter().all(|error| error.code == ErrorCode::Required), "{name:?} again: {missing:?}");
    }
}

fn raw<'a>(answers: impl Iterator<Item = (&'a String, &'a Value)>) -> RawAnswers {
    let expanded = answers.map(|(control, value)| (control.clone(), expand(value)));
    serde_json::from_value(Value::Object(expanded.collect())).expect("answers are strings or arrays of strings")
}

/// The value itself, or the text that `{"repeat": [text, count, …]}` stands for.
fn expand(value: &Value) -> Value {
    let Some(pairs) = value.get("repeat") else { return value.clone() };
    let pairs = pairs.as_array().expect("repeat is an array").chunks(2).map(|pair| match pair {
        [Value::String(text), Value::Number(count)] => {
            text.repeat(count.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count"))
        }
        other => panic!("repeat holds pairs of a text and a count, not {other:?}"),
    });
    Value::String(pairs.collect())
}
