//! The answers on the check-your-answers page: every question that is asked, its answer, and a link or button to change it.

use super::html_writer::HtmlWriter;
use super::message::write_message;
use super::question_number::write_question_number;
use crate::i18n::{Catalogue, form_keys, key};
use crate::ids;
use crate::ui::messages;
use questionnaire::{Form, Question, RawAnswers, is_asked};

/// The way to change an answer: a hash location of the form's page, or, without scripts, a button that sends everything back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeControl {
    /// A link to the field.
    Link,
    /// A button of a form that holds every answer.
    Button,
    /// None, because these answers are already recorded.
    Nothing,
}

/// Adds the answers by section.
pub fn write_answer_summary(
    html: &mut impl HtmlWriter,
    catalogue: &Catalogue,
    form: &Form,
    raw: &RawAnswers,
    by: ChangeControl,
) {
    for section in form.sections() {
        write_message(html, "h3", None, catalogue, &form_keys::section_key(section));
        html.element("dl", &[("class", Some("answers"))], |html| {
            for question in section.questions().iter().filter(|question| is_asked(form, question, raw)) {
                html.element("div", &[("class", Some("row"))], |html| write_row(html, catalogue, question, raw, by));
            }
        });
    }
}

fn write_row(
    html: &mut impl HtmlWriter,
    catalogue: &Catalogue,
    question: &Question,
    raw: &RawAnswers,
    by: ChangeControl,
) {
    html.element("dt", &[], |html| {
        write_question_number(html, question);
        write_message(html, "span", None, catalogue, &form_keys::question_key(question));
        if question.is_private() {
            write_message(html, "span", Some("tag"), catalogue, key::CHECK_PRIVATE.name());
        }
    });
    let answer = messages::answer_labels(catalogue, question, raw);
    let class = if answer.is_some() { "answer" } else { "answer none" };
    html.element("dd", &[("class", Some(class)), ("dir", Some("auto"))], |html| {
        html.add_text(&answer.unwrap_or_else(|| catalogue.message(key::ANSWER_NONE)));
    });
    if by != ChangeControl::Nothing {
        html.element("dd", &[("class", Some("change"))], |html| write_change(html, catalogue, question, by));
    }
}

fn write_change(html: &mut impl HtmlWriter, catalogue: &Catalogue, question: &Question, by: ChangeControl) {
    let id = question.id().as_str();
    if by == ChangeControl::Button {
        let (name, value) = (Some(ids::body::CHANGE), Some(id));
        html.open("button", &[("class", Some("link")), ("type", Some("submit")), ("name", name), ("value", value)]);
    } else {
        html.open("a", &[("href", Some(&ids::link(&ids::control(id))))]);
    }
    write_message(html, "span", None, catalogue, key::CHANGE.name());
    html.element("span", &[("class", Some("visually-hidden"))], |html| {
        html.add_text(" ");
        html.add_text(&catalogue.message_by_key(&form_keys::question_attribute_key(question, "short")));
    });
    html.close();
}
