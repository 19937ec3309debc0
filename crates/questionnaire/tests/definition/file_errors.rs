//! Every inconsistency beyond a single question is refused: TOML syntax, names, option lists, sections and fields.

use crate::files::{ADDED, HEAD, QUESTIONS, refused, with_question};
use questionnaire::Form;

#[test]
fn the_valid_questions_of_these_tests_are_accepted() {
    assert_eq!(Form::parse_form(&format!("{HEAD}{QUESTIONS}")).map(|form| form.questions().count()), Ok(3));
}

#[test]
fn an_unknown_field_is_refused() {
    refused(
        &with_question("id = \"1d\"\nkind = \"text\"\nmax = 5\nmaximum = 6"),
        ADDED + 4,
        "unknown field `maximum`, expected one of",
    );
    refused(
        &with_question("id = \"1d\"\nkind = \"text\"\nmax = 5\nother_max = 6"),
        ADDED + 4,
        "unknown field `other_max`",
    );
    refused(&HEAD.replace("id = \"1\"", "id = \"1\"\ntitle = \"One\""), 9, "unknown field `title`");
    refused(&format!("title = \"Survey\"\n{HEAD}{QUESTIONS}"), 1, "unknown field `title`");
}

#[test]
fn a_value_of_the_wrong_type_is_refused() {
    refused(&with_question("id = \"1d\"\nkind = \"text\"\nmax = \"500\""), ADDED + 3, "expected usize");
    refused(
        &with_question("id = \"1d\"\nkind = \"text\"\nmax = 5\nrequired = \"yes\""),
        ADDED + 4,
        "expected a boolean",
    );
    refused(&format!("{HEAD}{QUESTIONS}").replace("version = 1", "version = \"1\""), 2, "expected u32");
}

#[test]
fn a_missing_field_is_refused() {
    refused(&with_question("kind = \"text\"\nmax = 5"), ADDED, "missing field `id`");
    refused(&with_question("id = \"1d\"\nmax = 5"), ADDED, "missing field `kind`");
    refused(HEAD, 7, "missing field `questions`");
    refused("id = \"survey\"\nversion = 1\n", 1, "missing field `sections`");
}

#[test]
fn rare_combinations_take_only_public_choices_and_scales() {
    let with = |rare: &str| {
        format!("{HEAD}{QUESTIONS}")
            .replace("version = 1", &format!("version = 1\nopen-data = {{ rare = [{rare:?}] }}"))
    };
    let choice = Form::parse_form(&format!("{HEAD}{QUESTIONS}")).expect("a form");
    let choice = choice.questions().find(|question| matches!(question.kind(), questionnaire::Kind::SingleChoice(_)));
    let choice = choice.expect("a choice").id().to_string();
    let form = Form::parse_form(&with(&choice)).expect("a form");
    assert_eq!(
        form.open_data().expect("it is published").rare.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [choice]
    );
    let again: Form = serde_json::from_str(&serde_json::to_string(&form).expect("JSON")).expect("a form");
    assert_eq!(again, form);
    refused(&with("9z"), 1, "no question is called so");
}

#[test]
fn a_file_that_is_no_toml_is_refused() {
    refused(&with_question("id = \"1d\"\nkind = choice"), ADDED + 2, "string values must be quoted");
    refused(&with_question("id = \"1d\nkind = \"text\""), ADDED + 1, "basic string");
    refused(&with_question("id = \"1d\"\nid = \"1e\"\nkind = \"text\"\nmax = 5"), ADDED + 2, "duplicate key");
    refused(&format!("{HEAD}[[sections.questions\n"), 9, "expected `]]`");
}

#[test]
fn an_empty_form_or_section_is_refused() {
    refused("# A comment.\nid = \"survey\"\nversion = 1\nsections = []\n", 2, "no section: add a [[sections]] table");
    refused(&format!("{HEAD}questions = []\n"), 7, "section 1 has no question: add one or remove the section");
}

#[test]
fn two_sections_with_one_id_are_refused() {
    let second = "[[sections]]\nid = \"1\"\n[[sections.questions]]\nid = \"2a\"\nkind = \"text\"\nmax = 5\n";
    refused(&format!("{HEAD}{QUESTIONS}{second}"), 21, "two sections are called \"1\": rename one");
}

#[test]
fn a_list_with_under_two_or_repeated_options_is_refused() {
    let list = |options: &str| format!("{HEAD}{QUESTIONS}").replace("yes-no = [\"yes\", \"no\"]", options);
    refused(&list("yes-no = [\"yes\", \"no\", \"yes\"]"), 4, "option yes stands twice in yes-no: remove one");
    refused(&list("yes-no = [\"yes\"]"), 4, "list yes-no has fewer than two options: add some");
    refused(&list("yes-no = []"), 4, "list yes-no has fewer than two options: add some");
    refused(&list("# Two.\nyes-no = [\n\"yes\",\n\"yes\"]"), 5, "option yes stands twice");
}

#[test]
fn a_name_with_other_characters_than_letters_digits_and_hyphens_is_refused() {
    let file = format!("{HEAD}{QUESTIONS}");
    let advice = "use lower-case letters, digits and single hyphens";
    refused(&file.replace("\"survey\"", "\"Survey 1\""), 1, &format!("form id \"Survey 1\": {advice}"));
    refused(&format!("# A comment.\n{file}").replace("\"survey\"", "\"\""), 2, &format!("form id \"\": {advice}"));
    refused(&file.replace("id = \"1\"", "id = \"#1\""), 7, &format!("section id \"#1\": {advice}"));
    refused(&file.replace("id = \"1b\"", "id = \"1_b\""), 13, &format!("question id \"1_b\": {advice}"));
    refused(&file.replace("\"green\"", "\"Vert\""), 5, &format!("option \"Vert\": {advice}"));
    refused(&file.replace("colours", "the--colours"), 5, &format!("list of options \"the--colours\": {advice}"));
}
