//! A form with the kinds of question that the built-in consultation lacks.

use questionnaire::Form;
use std::sync::LazyLock;

static CHARTER: LazyLock<Form> =
    LazyLock::new(|| Form::parse_form(include_str!("charter.toml")).expect("tests/support/charter.toml is a form"));

/// The form: tests/support/charter.toml.
pub(crate) fn charter() -> Form {
    CHARTER.clone()
}
