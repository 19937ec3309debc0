//! The parts of the page that are views of the state: the summary of the errors, the answers to be checked.
//!
//! A view is made anew as a whole when what it is made of changes, and no node of it is ever changed or moved. Translators of
//! the browser, and its extensions, put nodes of their own in the place of texts: a text that the program held on to would
//! then be on the page no more, and its element would keep the words of another entry.

use super::context::Client;
use super::dom::{bound, document};
use super::{dom_translation, element_effects};
use crate::i18n::Catalogue;
use crate::ids;
use crate::ui::components::{AnswerSummary, ChangeControl, ErrorSummary};
use crate::ui::state::Step;
use leptos::prelude::*;
use questionnaire::{FieldError, RawAnswers};
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Makes every view follow the state, from now on. What the server rendered must still be what the state says.
pub(super) fn bind_views(client: Client) {
    let summary =
        move |catalogue: &Catalogue, errors: &Vec<FieldError>| ErrorSummary(catalogue, &client.form(), errors);
    bind_view(client, ids::SUMMARY, move || client.errors.get(), summary);
    // Nothing but the answers at the check: a view that is made anew when a draft is saved would take the focus away.
    let checked = move || (client.ui.get().step == Step::Check).then(|| client.answers.get());
    let review = move |catalogue: &Catalogue, answers: &Option<RawAnswers>| {
        answers.as_ref().map(|answers| AnswerSummary(catalogue, &client.form(), answers, ChangeControl::Link))
    };
    bind_view(client, ids::REVIEW, checked, review);
}

/// Shows in its place a view that is made of the page's sentences and of what `read` gives, whenever one of them changes.
fn bind_view<T: PartialEq + 'static, V: IntoView + 'static>(
    client: Client,
    place: &str,
    read: impl Fn() -> T + 'static,
    view: impl Fn(&Catalogue, &T) -> V + 'static,
) {
    let Some(place) = bound(place) else { return };
    dom_translation::exclude(&place);
    let made_of = RefCell::new(untrack(|| (client.catalogue.get(), read())));
    let make = move |place: &Element| {
        let now = (client.catalogue.get(), read());
        let before = made_of.replace(now);
        let now = made_of.borrow();
        if !Arc::ptr_eq(&before.0, &now.0) || before.1 != now.1 {
            let focused = focused(place);
            place.set_text_content(None);
            view(&now.0, &now.1).build().mount(place, None);
            if let Some(same) = focused.and_then(|focused| place.query_selector(&focused).ok()?) {
                _ = same.unchecked_into::<HtmlElement>().focus();
            }
        }
    };
    element_effects::bind_element(Some(place.into()), Box::new(make));
}

/// How to find the element within `place` that has the focus, once all is made anew: a view has links, and boxes with an id.
fn focused(place: &Element) -> Option<String> {
    let focused = document().active_element().filter(|element| place.contains(Some(element)))?;
    let named = |name: &str| Some(format!("[{name}='{}']", focused.get_attribute(name)?));
    named("href").or_else(|| named("id"))
}
