//! The components of the page: the error summary, and the answers on the check-your-answers page.
//!
//! A component is written anew as a whole when its input changes, and none of its nodes is changed or moved. Browsers'
//! translation features and extensions replace text nodes: a text node that the client kept would no longer be on the page, and
//! its element would keep the text of another entry.

use super::context::Client;
use super::dom::{bound, document};
use super::dom_writer::DomWriter;
use super::{dom_translation, element_effects};
use crate::i18n::Catalogue;
use crate::ids;
use crate::ui::components::{ChangeControl, write_answer_summary, write_error_summary};
use crate::ui::state::Step;
use leptos::prelude::*;
use questionnaire::{FieldError, RawAnswers};
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Binds every component to the state. The server-rendered content must match the current state.
pub(super) fn bind_views(client: Client) {
    let summary = move |html: &mut DomWriter, catalogue: &Catalogue, errors: &Vec<FieldError>| {
        write_error_summary(html, catalogue, &client.form(), errors);
    };
    bind_view(client, ids::SUMMARY, move || client.errors.get(), summary);
    // On the check-your-answers page only the answers are read: if saving a draft wrote the component anew, the focus would
    // be lost.
    let checked = move || (client.ui.get().step == Step::Check).then(|| client.answers.get());
    let review = move |html: &mut DomWriter, catalogue: &Catalogue, answers: &Option<RawAnswers>| {
        if let Some(answers) = answers {
            write_answer_summary(html, catalogue, &client.form(), answers, ChangeControl::Link);
        }
    };
    bind_view(client, ids::REVIEW, checked, review);
}

/// Writes a component in its place, from the page's messages and the value of `read`, whenever either changes.
fn bind_view<T: PartialEq + 'static>(
    client: Client,
    place: &str,
    read: impl Fn() -> T + 'static,
    write: impl Fn(&mut DomWriter, &Catalogue, &T) + 'static,
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
            write(&mut DomWriter(place.clone()), &now.0, &now.1);
            if let Some(same) = focused.and_then(|focused| place.query_selector(&focused).ok()?) {
                _ = same.unchecked_into::<HtmlElement>().focus();
            }
        }
    };
    element_effects::bind_element(Some(place.into()), make);
}

/// A selector for the element within `place` that has the focus, to find it after writing: a component has links, and boxes
/// with an id.
fn focused(place: &Element) -> Option<String> {
    let focused = document().active_element().filter(|element| place.contains(Some(element)))?;
    let named = |name: &str| Some(format!("[{name}='{}']", focused.get_attribute(name)?));
    named("href").or_else(|| named("id"))
}
