//! The number of a question, shown before its label. It is the same in every language and keeps its own text direction.

use super::html_writer::HtmlWriter;
use questionnaire::Question;

/// Adds the number with a following space, if the question has a number.
pub fn write_question_number(html: &mut impl HtmlWriter, question: &Question) {
    if let Some(number) = question.number() {
        let attributes = &[("class", Some("question-number")), ("translate", Some("no"))];
        html.element("bdi", attributes, |html| html.add_text(number));
        html.add_text(" ");
    }
}
