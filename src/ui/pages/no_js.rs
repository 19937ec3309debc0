//! The two steps after the form for browsers without scripts: the check-your-answers page, and the confirmation.

use super::layout::Layout;
use crate::i18n::{Catalogue, Key, key};
use crate::ui::components::ChangeControl;
use crate::ui::form;
use crate::ui::form::component_view::answer_summary;
use crate::ui::message_view;
use crate::ui::state::ConfirmationKind;
use leptos::prelude::*;
use questionnaire::{Form, RawAnswers};

/// The form that sends the checked answers.
#[derive(Clone)]
pub struct SubmitForm {
    /// The names and values of further hidden fields.
    pub hidden: Vec<(&'static str, String)>,
    /// The label of the button.
    pub button: Key,
    /// A message shown above the answers.
    pub notice: Option<Key>,
}

/// The check-your-answers page. The answers are hidden fields of the page, because the server stores nothing before they are
/// sent.
pub fn review(layout: &Layout, catalogue: &Catalogue, form: &Form, raw: &RawAnswers, sends: &SubmitForm) -> AnyView {
    let answers = raw
        .iter()
        .flat_map(|(name, answer)| answer.values().iter().map(|value| (name.to_owned(), value.clone())))
        .chain(sends.hidden.iter().map(|(name, value)| ((*name).to_owned(), value.clone())))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let notice = sends.notice.map(|notice| view! { <p class="notice">{catalogue.message(notice)}</p> });
    let main = view! {
        <form method="post" class="check column">
            <h1>{message_view::message_by_key(catalogue, "title")}</h1>
            {notice}
            <h2>{message_view::message(catalogue, key::CHECK_HEADING)}</h2>
            <p class="lead">{message_view::message(catalogue, key::CHECK_LEAD)}</p>
            {answers.collect_view()}
            {answer_summary(catalogue, form, raw, ChangeControl::Button)}
            {form::privacy_notice(catalogue)}
            <p class="moves"><button class="button send" type="submit">{message_view::message(catalogue, sends.button)}</button></p>
        </form>
    };
    layout.render(main.into_any(), None)
}

/// The confirmation with the receipt code.
pub fn confirmation(
    layout: &Layout,
    catalogue: &Catalogue,
    form: &Form,
    code: &str,
    (kind, may_mail): (ConfirmationKind, bool),
) -> AnyView {
    let main = view! {
        <div class="column sent">
            <h1>{message_view::message_by_key(catalogue, "title")}</h1>
            {form::confirmation(catalogue, form, Some(code), (kind, may_mail))}
        </div>
    };
    layout.render(main.into_any(), None)
}
