//! Every inconsistency of a question is refused, on the line where the question starts.

use crate::files::{ADDED, HEAD, QUESTIONS, question_refused, refused, with_question};

#[test]
fn two_questions_with_one_id_are_refused() {
    question_refused("id = \"1b\"\nkind = \"text\"\nmax = 5", "\"1b\": rename this question");
    let second = "[[sections]]\nid = \"2\"\n[[sections.questions]]\nid = \"1a\"\nkind = \"text\"\nmax = 5\n";
    refused(&format!("{HEAD}{QUESTIONS}{second}"), 23, "\"1a\": rename this question");
}

#[test]
fn a_question_named_like_the_free_text_of_another_is_refused() {
    let other = "id = \"1d\"\nkind = \"choice\"\noptions = \"colours\"\nother-max = 9";
    let same = "[[sections.questions]]\nid = \"1d-other\"\nkind = \"text\"\nmax = 5";
    refused(&with_question(&format!("{other}\n{same}")), 26, "\"1d-other\": rename this question");
}

#[test]
fn two_published_columns_with_one_name_are_refused() {
    question_refused("id = \"1c-red\"\nkind = \"text\"\nmax = 5", "\"q1c_red\": rename this question");
}

#[test]
fn an_unknown_option_list_is_refused() {
    question_refused(
        "id = \"1d\"\nkind = \"choice\"\noptions = \"shapes\"",
        "\"shapes\" does not exist: write it under [options]",
    );
    question_refused(
        "id = \"1d\"\nkind = \"several\"\noptions = \"shapes\"",
        "\"shapes\" does not exist: write it under [options]",
    );
    question_refused("id = \"1d\"\nkind = \"choice\"", "add options = ");
}

#[test]
fn a_condition_on_a_later_or_unknown_question_is_refused() {
    let text = |condition: &str| format!("id = \"1d\"\nkind = \"text\"\nmax = 5\nasked-when = \"{condition}\"");
    question_refused(&text("9z = yes"), "\"9z\", and no earlier question is called so: name one that stands above");
    question_refused(&text("1d = yes"), "\"1d\", and no earlier question is called so: name one that stands above");
    let later = "[[sections.questions]]\nid = \"1e\"\nkind = \"choice\"\noptions = \"yes-no\"";
    refused(
        &with_question(&format!("{}\n{later}", text("1e = yes"))),
        ADDED,
        "\"1e\", and no earlier question is called so",
    );
}

#[test]
fn a_condition_on_anything_but_an_option_of_a_single_choice_is_refused() {
    let text = |condition: &str| format!("id = \"1d\"\nkind = \"text\"\nmax = 5\nasked-when = \"{condition}\"");
    question_refused(&text("1b = yes"), "1b, which is not a single choice: name a question of kind choice");
    question_refused(&text("1c = red"), "1c, which is not a single choice");
    question_refused(&text("1a = perhaps"), "\"perhaps\", which 1a does not offer: use one of list yes-no");
    question_refused(&text("1a = "), "option \"\", which 1a does not offer");
    question_refused(&text("1a"), "write asked-when = \"1c = yes\"");
}

#[test]
fn a_private_question_that_depends_on_another_is_refused() {
    let text = "id = \"1d\"\nkind = \"line\"\nmax = 5\nprivate = true\nasked-when = \"1a = yes\"";
    question_refused(text, "a private question cannot depend on 1a: ask it always");
}

#[test]
fn a_minimum_over_its_maximum_is_refused() {
    let several = |bounds: &str| format!("id = \"1d\"\nkind = \"several\"\noptions = \"colours\"\n{bounds}");
    question_refused(&several("min = 3\nmax = 2"), "min 3 is over max 2: lower min or raise max");
    question_refused(&several("min = 4"), "min 4 is over max 3: lower min or raise max");
    question_refused(&several("max = 0"), "min 1 is over max 0: lower min or raise max");
    question_refused(&several("max = 4"), "max 4 is over the 3 options of list colours: lower max or add options");
}

#[test]
fn a_date_whose_bounds_are_no_days_or_in_the_wrong_order_is_refused() {
    let date = |bounds: &str| format!("id = \"1d\"\nkind = \"date\"\n{bounds}");
    question_refused(
        &date("earliest = \"2021-02-29\""),
        "earliest \"2021-02-29\" is no day of the calendar: write earliest = \"2020-02-03\"",
    );
    question_refused(
        &date("latest = \"3 February 2020\""),
        "latest \"3 February 2020\" is no day of the calendar: write latest = \"2020-02-03\"",
    );
    question_refused(
        &date("earliest = \"2020-02-04\"\nlatest = \"2020-02-03\""),
        "earliest 2020-02-04 is after latest 2020-02-03: exchange them, or change one",
    );
    question_refused(&date("max = 3"), "\"max\" has no meaning for a question of kind \"date\": remove it");
    let line = "id = \"1d\"\nkind = \"line\"\nmax = 5\nlatest = \"2020-02-03\"";
    question_refused(line, "\"latest\" has no meaning for a question of kind \"line\": remove it");
}

#[test]
fn a_scale_out_of_bounds_is_refused() {
    let scale = |bounds: &str| format!("id = \"1d\"\nkind = \"scale\"\n{bounds}");
    question_refused(&scale("min = 4\nmax = 0"), "min 4 is not under max 0: give the scale two points or more");
    question_refused(&scale("min = 4\nmax = 4"), "min 4 is not under max 4: give the scale two points or more");
    question_refused(&scale("min = 0\nmax = 256"), "a scale needs max, from 0 to 255");
    question_refused(&scale("max = 4"), "a scale needs min, from 0 to 255");
    question_refused(&scale("min = 0"), "a scale needs max, from 0 to 255");
    question_refused(
        &scale("min = 0\nmax = 4\nlabelled = [0, 5]"),
        "point 5 lies outside the scale: use points from 0 to 4",
    );
    refused(&with_question(&scale("min = -1\nmax = 4")), ADDED + 3, "-1");
}

#[test]
fn a_condition_on_a_country_or_an_acknowledgement_is_refused() {
    for kind in ["country", "acknowledgement"] {
        let earlier = format!("id = \"1d\"\nkind = \"{kind}\"");
        let later = "[[sections.questions]]\nid = \"1e\"\nkind = \"text\"\nmax = 5\nasked-when = \"1d = yes\"";
        refused(&with_question(&format!("{earlier}\n{later}")), ADDED + 3, "1d, which is not a single choice");
    }
}

#[test]
fn an_unknown_kind_is_refused() {
    question_refused(
        "id = \"1d\"\nkind = \"slider\"",
        "use text, line, email, url, country, date, choice, several, scale or acknowledgement",
    );
}

#[test]
fn a_text_without_a_maximum_length_is_refused() {
    question_refused("id = \"1d\"\nkind = \"url\"\nmax = 0", "add max = 500");
    for kind in ["text", "line", "email"] {
        question_refused(&format!("id = \"1d\"\nkind = \"{kind}\""), "add max = 500");
        question_refused(&format!("id = \"1d\"\nkind = \"{kind}\"\nmax = 0"), "add max = 500");
    }
}

#[test]
fn a_field_that_has_no_meaning_for_the_kind_is_refused() {
    question_refused(
        "id = \"1d\"\nkind = \"text\"\nmax = 5\noptions = \"yes-no\"",
        "\"options\" has no meaning for a question of kind \"text\": remove it",
    );
    question_refused("id = \"1d\"\nkind = \"line\"\nmax = 5\nmin = 1", "\"min\" has no meaning");
    question_refused("id = \"1d\"\nkind = \"choice\"\noptions = \"yes-no\"\nmax = 1", "\"max\" has no meaning");
    question_refused(
        "id = \"1d\"\nkind = \"several\"\noptions = \"colours\"\nother-max = 5",
        "\"other-max\" has no meaning",
    );
    question_refused("id = \"1d\"\nkind = \"country\"\noptions = \"yes-no\"", "\"options\" has no meaning");
    question_refused("id = \"1d\"\nkind = \"country\"\nmax = 2", "\"max\" has no meaning");
    question_refused("id = \"1d\"\nkind = \"acknowledgement\"\nmin = 1", "\"min\" has no meaning");
    question_refused("id = \"1d\"\nkind = \"url\"\nother-max = 9", "\"other-max\" has no meaning");
    question_refused("id = \"1d\"\nkind = \"email\"\nmax = 5\nlabelled = [1]", "\"labelled\" has no meaning");
}

#[test]
fn a_free_text_without_the_option_other_is_refused() {
    let choice =
        |list: &str, max: usize| format!("id = \"1d\"\nkind = \"choice\"\noptions = \"{list}\"\nother-max = {max}");
    question_refused(&choice("yes-no", 500), "an option \"other\": add it to list yes-no, or remove other-max");
    question_refused(&choice("colours", 0), "other-max is 0: give the free text a length");
}

#[test]
fn a_question_has_a_number_if_its_id_is_one() {
    for (id, number) in [
        ("3b", true),
        ("12", true),
        ("12c", true),
        ("email", false),
        ("2fa", false),
        ("q1", false),
        ("1-2", false),
        ("1d-other", false),
    ] {
        let form = questionnaire::Form::parse_form(&with_question(&format!("id = \"{id}\"\nkind = \"line\"\nmax = 5")));
        let form = form.expect("a form");
        let question = form.questions().last().expect("the question");
        assert_eq!(question.number(), number.then_some(id), "{id}");
    }
}
