//! Pages with a single message and links to other pages.

use super::layout::Layout;
use super::request_reference::request_reference;
use crate::i18n::{Catalogue, Key, key};
use crate::ui::form::{linked, receipts};
use crate::ui::message_view;
use leptos::prelude::*;
use questionnaire::Form;

/// The page of a form that is not open yet; `date` is the opening date in words.
pub fn not_yet_open_page(layout: &Layout, catalogue: &Catalogue, _: &Form, date: &str) -> AnyView {
    let words = message_view::formatted_message(catalogue, key::FORM_EARLY.name(), &[("date", &date)]);
    notice_page(layout, catalogue, key::FORM_EARLY_HEADING, view! { <p class="lead">{words}</p> }.into_any(), None)
}

/// The page of a form that is closed since `date`, in words; `results` is the address of its results. The page links to the
/// receipts, because responses can still be viewed.
pub fn closed(layout: &Layout, catalogue: &Catalogue, form: &Form, date: &str, results: Option<String>) -> AnyView {
    let words = message_view::formatted_message(catalogue, key::FORM_CLOSED.name(), &[("date", &date)]);
    let words = view! {
        <p class="lead">{words}</p>
        <p>{message_view::message(catalogue, key::FORM_CLOSED_DRAFT)}</p>
        <p><a href=receipts(catalogue, form)>{message_view::message(catalogue, key::RECEIPT_LINK)}</a></p>
    };
    notice_page(layout, catalogue, key::FORM_CLOSED_HEADING, words.into_any(), results)
}

/// The page for an unknown address.
pub fn not_found(layout: &Layout) -> AnyView {
    notice_page(
        layout,
        &layout.catalogue,
        key::NOT_FOUND_HEADING,
        view! { <p class="lead">{message_view::message(&layout.catalogue, key::NOT_FOUND)}</p> }.into_any(),
        None,
    )
}

/// The page for a refused submission, with the reason `why`, and with the request's id if the server caused the error.
pub fn error_page(layout: &Layout, why: Key, request_id: Option<&str>) -> AnyView {
    let words = view! {
        <p class="lead">{message_view::message(&layout.catalogue, why)}</p>
        {request_reference(&layout.catalogue, request_id)}
    };
    notice_page(layout, &layout.catalogue, key::REFUSED_HEADING, words.into_any(), None)
}

/// A page with a heading, a text and links. If there are `results`, their link is the main button instead of the link to the
/// home page.
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
