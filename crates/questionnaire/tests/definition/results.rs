//! The results settings of a form.

use crate::files::{HEAD, QUESTIONS, refused};
use crate::support::consultation;
use questionnaire::{Form, ResultsPolicy};

fn with_results(lines: &str) -> String {
    let required = QUESTIONS.replacen("options = \"yes-no\"", "options = \"yes-no\"\nrequired = true", 1);
    format!("{}{required}", HEAD.replace("[options]", &format!("[results]\n{lines}\n[options]")))
}

#[test]
fn the_consultation_shows_results_after_closing_by_kind_of_respondent() {
    let form = consultation();
    assert_eq!(form.results_policy(), ResultsPolicy::AfterClosing);
    assert_eq!(form.breakdown().map(|(question, _)| question.id().as_str()), Some("7d"));
}

#[test]
fn results_are_hidden_by_default() {
    let form = Form::parse_form(&format!("{HEAD}{QUESTIONS}")).expect("a form");
    assert_eq!(form.results_policy(), ResultsPolicy::Never);
    assert!(form.breakdown().is_none());
    let form = Form::parse_form(&with_results("policy = \"live\"\nbreakdown = \"1a\"")).expect("a form");
    assert_eq!(form.results_policy(), ResultsPolicy::Live);
    assert!(form.breakdown().is_some());
}

#[test]
fn an_unknown_policy_or_breakdown_is_refused() {
    refused(&with_results("policy = \"later\""), 3, "policy \"later\" is unknown: use never, live, after-closing");
    refused(&with_results("policy = \"live\"\nbreakdown = \"9z\""), 3, "no question is called so");
    refused(&with_results("policy = \"live\"\nbreakdown = \"1b\""), 3, "required question of kind choice");
    refused(&with_results("policy = \"live\"\nbreakdown = \"1c\""), 3, "required question of kind choice");
    refused(&with_results("breakdown = \"1a\""), 3, "missing field `policy`");
}

#[test]
fn a_form_says_how_far_coders_have_to_agree() {
    let least = |lines: &str| Form::parse_form(&with_results(lines)).map(|form| form.least_agreement()).ok();
    assert_eq!(consultation().least_agreement(), 0.667);
    assert_eq!(least("policy = \"live\""), Some(0.667));
    assert_eq!(least("policy = \"live\"\nagreement = 0.8"), Some(0.8));
    assert_eq!(least("policy = \"live\"\nagreement = 1"), Some(1.0));
    for refused in ["1.2", "-0.1", "nan", "\"0.8\""] {
        assert_eq!(least(&format!("policy = \"live\"\nagreement = {refused}")), None, "{refused}");
    }
}
