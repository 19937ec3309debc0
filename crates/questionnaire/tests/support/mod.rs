//! What every test of this crate starts from.

use questionnaire::Form;
use std::sync::LazyLock;

static CONSULTATION: LazyLock<Form> = LazyLock::new(|| {
    Form::parse(include_str!("../../../../forms/consultation.toml")).expect("forms/consultation.toml is a form")
});

static CHARTER: LazyLock<Form> =
    LazyLock::new(|| Form::parse(include_str!("charter.toml")).expect("tests/support/charter.toml is a form"));

/// A form with the kinds of question that the one that ships has not.
pub(crate) fn charter() -> Form {
    CHARTER.clone()
}

/// The form that ships: forms/consultation.toml.
pub(crate) fn consultation() -> Form {
    CONSULTATION.clone()
}
