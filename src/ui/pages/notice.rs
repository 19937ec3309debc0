//! Pages that say one thing and where to go from there.

use super::layout::Layout;
use super::request_reference::request_reference;
use crate::i18n::{Catalogue, Key, key};
use crate::ui::form::{linked, receipts};
use crate::ui::message_view;
use leptos::prelude::*;
use questionnaire::Form;

/// The form is not open yet; `date` in words.
pub fn not_yet_open_page(layout: &Layout, catalogue: &Catalogue, _: &Form, date: &str) -> AnyView {
    let words = message_view::formatted_message(catalogue, key::FORM_EARLY.name(), &[("date", &date)]);
    notice_page(layout, catalogue, key::FORM_EARLY_HEADING, view! { <p class="lead">{words}</p> }.into_any(), None)
}

/// The form is closed since `date`, in words; `results` is where its results are. Responses are still to be seen.
pub fn closed(layout: &Layout, catalogue: &Catalogue, form: &Form, date: &str, results: Option<String>) -> AnyView {
    let words = message_view::formatted_message(catalogue, key::FORM_CLOSED.name(), &[("date", &date)]);
    let words = view! {
        <p class="lead">{words}</p>
        <p>{message_view::message(catalogue, key::FORM_CLOSED_DRAFT)}</p>
        <p><a href=receipts(catalogue, form)>{message_view::message(catalogue, key::RECEIPT_LINK)}</a></p>
    };
    notice_page(layout, catalogue, key::FORM_CLOSED_HEADING, words.into_any(), results)
}

/// There is no such page.
pub fn not_found(layout: &Layout) -> AnyView {
    notice_page(
        layout,
        &layout.catalogue,
        key::NOT_FOUND_HEADING,
        view! { <p class="lead">{message_view::message(&layout.catalogue, key::NOT_FOUND)}</p> }.into_any(),
        None,
    )
}

/// A submission was refused, and `why`; with the request's id where the server is at fault.
pub fn error_page(layout: &Layout, why: Key, request_id: Option<&str>) -> AnyView {
    let words = view! {
        <p class="lead">{message_view::message(&layout.catalogue, why)}</p>
        {request_reference(&layout.catalogue, request_id)}
    };
    notice_page(layout, &layout.catalogue, key::REFUSED_HEADING, words.into_any(), None)
}

/// `results`, where they may be seen, are a better way on than the home page.
fn notice_page(
    layout: &Layout,
    catalogue: &Catalogue,
    heading: Key,
    words: AnyView,
    results: Option<String>,
) -> AnyView {
    let home = if results.is_some() { "button quiet" } else { "button" };
    let results = results
        .map(|href| view! { <a class="button" href=href>{message_view::message(catalogue, key::RESULTS_SEE)}</a> });
    let main = view! {
        <div class="column prose">
            <h1>{message_view::message(catalogue, heading)}</h1>
            {words}
            <p>{linked(catalogue, key::FORM_CONTACT.name())}</p>
            <p class="moves">
                {results}
                <a class=home href=format!("/{}", catalogue.locale())>{message_view::message(catalogue, key::FORM_HOME)}</a>
            </p>
        </div>
    };
    layout.render(main.into_any(), None)
}
