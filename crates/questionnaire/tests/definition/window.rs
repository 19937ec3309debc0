//! The submission window of a form, and whether it is the main form.

use crate::files::{HEAD, QUESTIONS, refused};
use crate::support::consultation;
use questionnaire::{Form, WindowSource};

fn with_lines(lines: &str) -> String {
    format!("{}{QUESTIONS}", HEAD.replace("[options]", &format!("{lines}\n[options]")))
}

fn window_of(lines: &str) -> WindowSource {
    let form = Form::parse_form(&with_lines(lines)).expect("a form");
    let again: Form = serde_json::from_str(&serde_json::to_string(&form).expect("JSON")).expect("a form");
    assert_eq!(again, form);
    form.window().clone()
}

#[test]
fn a_form_has_no_window_an_unbounded_one_or_one_between_instants() {
    assert_eq!(window_of(""), WindowSource::Unspecified);
    assert_eq!(window_of("[window]\nalways = true"), WindowSource::Always);
    let closes = Some("2020-03-16T23:59:59+01:00".to_owned());
    assert_eq!(
        window_of("[window]\ncloses = \"2020-03-16T23:59:59+01:00\""),
        WindowSource::Between { opens: None, closes }
    );
}

#[test]
fn an_invalid_window_is_refused() {
    refused(&with_lines("[window]"), 3, "the window says nothing");
    refused(&with_lines("[window]\nalways = true\nopens = \"2020-01-01T00:00:00Z\""), 3, "remove one");
    refused(&with_lines("[window]\nends = \"2020\""), 4, "unknown field `ends`");
}

#[test]
fn the_consultation_is_the_main_form() {
    assert!(consultation().is_main());
    assert!(!Form::parse_form(&with_lines("")).expect("a form").is_main());
}
