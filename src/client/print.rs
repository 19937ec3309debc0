//! The print view. A field prints only the text that fits in it, so each answer is also printed in full beside its field.

use super::answers::read_controls;
use super::context::Client;
use super::dom::{add_listener, bound, document, window};
use crate::ids;
use crate::ui::messages;
use leptos::prelude::*;

/// Marks on the root element that the whole form is printed, whatever the step, and how: `form` or `blank`.
const PRINTING_ATTR: &str = ids::data::PRINT;
const BLANK_VALUE: &str = "blank";

/// Prints the whole form, with the answers or blank.
pub(super) fn print(blank: bool) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(PRINTING_ATTR, if blank { BLANK_VALUE } else { "form" });
        // Where printing fails, no event follows that would show the step again.
        if window().print().is_err() {
            _ = root.remove_attribute(PRINTING_ATTR);
        }
    }
}

/// Fills the answers into the print view before printing and removes them afterwards.
pub(super) fn listen_for_print(client: Client) {
    add_listener(&window(), "beforeprint", move |_| fill_print_fields(client, !is_blank()));
    add_listener(&window(), "afterprint", move |_| {
        fill_print_fields(client, false);
        if let Some(root) = document().document_element() {
            _ = root.remove_attribute(PRINTING_ATTR);
        }
    });
}

fn is_blank() -> bool {
    document().document_element().and_then(|root| root.get_attribute(PRINTING_ATTR)).as_deref() == Some(BLANK_VALUE)
}

fn fill_print_fields(client: Client, with_answers: bool) {
    let (form, answers, catalogue) = (client.form(), read_controls(client), client.catalogue.read_untracked());
    for question in form.questions() {
        for control in question.fields() {
            if let Some(paper) = bound(&ids::paper(&control)) {
                let words = with_answers.then(|| messages::field_words(&catalogue, question, answers.first(&control)));
                paper.set_text_content(words.as_deref());
            }
        }
    }
}
