//! The error summary: all errors at the top of the page, each with a link to its control. It follows the GOV.UK pattern.

use super::html_writer::HtmlWriter;
use super::message::write_message;
use super::question_number::write_question_number;
use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::messages;
use questionnaire::{FieldError, Form};

/// Adds the error summary, if there are errors. The client focuses it when it appears.
pub fn write_error_summary(html: &mut impl HtmlWriter, catalogue: &Catalogue, form: &Form, errors: &[FieldError]) {
    if errors.is_empty() {
        return;
    }
    let attributes = &[("class", Some("summary")), ("id", Some(ids::ERRORS)), ("tabindex", Some("-1"))];
    html.element("div", attributes, |html| {
        // Only a child element has the role `alert`. On the box itself, the alert would keep some screen readers from announcing
        // the focus on the box.
        html.element("div", &[("role", Some("alert"))], |html| {
            write_message(html, "h2", None, catalogue, key::ERROR_HEADING.name());
            html.element("ul", &[], |html| {
                for error in errors {
                    html.element("li", &[], |html| write_error(html, catalogue, form, error));
                }
            });
        });
    });
}

fn write_error(html: &mut impl HtmlWriter, catalogue: &Catalogue, form: &Form, error: &FieldError) {
    // An error whose name belongs to no question has no control to link to.
    let question = form.question_for_control(&error.question);
    let href = question.map(|_| ids::link(&ids::control(&error.question)));
    let lang = catalogue.lang(&messages::error_key(catalogue, error));
    html.element("a", &[("href", href.as_deref()), ("lang", lang.as_deref())], |html| {
        if let Some(question) = question {
            write_question_number(html, question);
        }
        html.add_text(&messages::error(catalogue, error));
    });
}
