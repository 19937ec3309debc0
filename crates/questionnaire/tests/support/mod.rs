//! What every test of this crate starts from.

use questionnaire::Form;
use std::sync::LazyLock;

static CONSULTATION: LazyLock<Form> = LazyLock::new(|| {
    Form::parse_form(include_str!("../../../../forms/consultation.toml")).expect("forms/consultation.toml is a form")
});

/// The form that ships: forms/consultation.toml.
pub(crate) fn consultation() -> Form {
    CONSULTATION.clone()
}
