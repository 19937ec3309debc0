//! Fixtures shared by the tests of this crate.

use questionnaire::Form;
use std::sync::LazyLock;

static CONSULTATION: LazyLock<Form> = LazyLock::new(|| {
    Form::parse_form(include_str!("../../../../forms/consultation.toml")).expect("forms/consultation.toml is a form")
});

/// The built-in consultation: forms/consultation.toml.
pub(crate) fn consultation() -> Form {
    CONSULTATION.clone()
}
