//! The question of a text.

use crate::i18n::Catalogue;
use crate::i18n::form_keys::question_key;
use crate::ui::form::component_view::question_number as number_view;
use leptos::prelude::*;
use questionnaire::Form;

/// The question to which a control belongs, with its number.
pub(in crate::ui::workspace) fn question(catalogue: &Catalogue, form: &Form, control: &str) -> AnyView {
    let Some(question) = form.question_for_control(control) else { return control.to_owned().into_any() };
    let key = question_key(question);
    view! { {number_view(question)}<span lang=catalogue.lang(&key)>{catalogue.message_by_key(&key)}</span> }.into_any()
}

/// The number of the question to which a control belongs, or the control's name.
pub(super) fn question_number(form: &Form, control: &str) -> String {
    form.question_for_control(control).and_then(|question| question.number()).unwrap_or(control).to_owned()
}
