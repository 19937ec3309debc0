//! The questionnaire on paper. A field prints no more than fits in it, so what is answered is printed beside it.

use super::answers::read_controls;
use super::context::Client;
use super::dom::{add_listener, bound, document, window};
use crate::ids;
use questionnaire::{Kind, Question};

/// Says that the whole questionnaire is printed, whatever the step, and how: `form` or `blank`.
const PRINTING_ATTR: &str = ids::data::PRINT;
const BLANK_VALUE: &str = "blank";

/// Prints the whole questionnaire, with the answers or blank.
pub(super) fn print(blank: bool) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(PRINTING_ATTR, if blank { BLANK_VALUE } else { "form" });
        _ = window().print();
    }
}

/// Puts the answers on paper whenever something is printed, and takes them off again.
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
    let answers = read_controls(client);
    for name in client.form().questions().filter_map(text_control) {
        if let Some(paper) = bound(&ids::paper(&name)) {
            paper.set_text_content(with_answers.then(|| answers.first(&name)));
        }
    }
}

/// The control of a question that is a text, if it has one.
fn text_control(question: &Question) -> Option<String> {
    match question.kind() {
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => Some(question.id().to_string()),
        Kind::SingleChoice(_) => question.other_control(),
        Kind::Country | Kind::Acknowledgement | Kind::MultipleChoice(_) | Kind::Scale(_) => None,
    }
}
