//! The questionnaire on paper. A field prints no more than fits in it, so what is answered is printed beside it.

use super::controls::{self, bound, document, on, window};
use crate::ui::ids;
use crate::ui::state::App;
use questionnaire::{Kind, Question};

/// Says that the whole questionnaire is printed, whatever the step, and how: `form` or `blank`.
const PRINTING: &str = ids::data::PRINT;
const BLANK: &str = "blank";

/// Prints the whole questionnaire, with the answers or blank.
pub(super) fn print(blank: bool) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute(PRINTING, if blank { BLANK } else { "form" });
        _ = window().print();
    }
}

/// Puts the answers on paper whenever something is printed, and takes them off again.
pub(super) fn follow(app: App) {
    on(&window(), "beforeprint", move |_| fill(app, !is_blank()));
    on(&window(), "afterprint", move |_| {
        fill(app, false);
        if let Some(root) = document().document_element() {
            _ = root.remove_attribute(PRINTING);
        }
    });
}

fn is_blank() -> bool {
    document().document_element().and_then(|root| root.get_attribute(PRINTING)).as_deref() == Some(BLANK)
}

fn fill(app: App, with_answers: bool) {
    let answers = controls::answers(app);
    for name in app.form().questions().filter_map(text_control) {
        if let Some(paper) = bound(&ids::paper(&name)) {
            paper.set_text_content(with_answers.then(|| answers.first(&name)));
        }
    }
}

/// The control of a question that is a text, if it has one.
fn text_control(question: &Question) -> Option<String> {
    match question.kind() {
        Kind::Text(_) | Kind::Email { .. } | Kind::Url { .. } => Some(question.id().to_string()),
        Kind::Choice(_) => question.other_control(),
        Kind::Country | Kind::Acknowledgement | Kind::Several(_) | Kind::Scale(_) => None,
    }
}
