//! The components as Leptos views, for the pages that the server renders.

use crate::i18n::Catalogue;
use crate::ui::components::{self, Attributes, ChangeControl, HtmlWriter};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;
use questionnaire::{FieldError, Form, Question, RawAnswers};

/// The error summary.
pub fn error_summary(catalogue: &Catalogue, form: &Form, errors: &[FieldError]) -> AnyView {
    view_of(|html| components::write_error_summary(html, catalogue, form, errors))
}

/// The answers by section.
pub fn answer_summary(catalogue: &Catalogue, form: &Form, raw: &RawAnswers, by: ChangeControl) -> AnyView {
    view_of(|html| components::write_answer_summary(html, catalogue, form, raw, by))
}

/// The number of a question.
pub fn question_number(question: &Question) -> AnyView {
    view_of(|html| components::write_question_number(html, question))
}

fn view_of(write: impl FnOnce(&mut ViewWriter)) -> AnyView {
    let mut writer = ViewWriter::default();
    write(&mut writer);
    together(writer.views)
}

/// One view of several. A single one stays as it is, because Leptos puts a mark after each list.
fn together(mut views: Vec<AnyView>) -> AnyView {
    if views.len() == 1 { views.remove(0) } else { views.into_any() }
}

/// Makes views, and keeps the elements that are not closed yet.
#[derive(Default)]
struct ViewWriter {
    open: Vec<OpenElement>,
    views: Vec<AnyView>,
}

struct OpenElement {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    before: Vec<AnyView>,
}

impl HtmlWriter for ViewWriter {
    fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        let given = attributes.iter().filter_map(|(name, value)| Some((*name, (*value)?)));
        let attributes = given.map(|(name, value)| custom_attribute(name, value.to_owned()).into_any_attr()).collect();
        self.open.push(OpenElement { tag, attributes, before: std::mem::take(&mut self.views) });
    }

    fn close(&mut self) {
        if let Some(OpenElement { tag, attributes, before }) = self.open.pop() {
            let content = together(std::mem::replace(&mut self.views, before));
            self.views.push(custom(tag).child(content).add_any_attr(attributes).into_any());
        }
    }

    fn add_text(&mut self, words: &str) {
        self.views.push(words.to_owned().into_any());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::components::samples;

    #[test]
    fn the_server_gives_every_sample_its_html() {
        for (sample, html) in samples::all() {
            assert_eq!(view_of(|html| samples::write_sample(sample, html)).to_html(), html.trim_end(), "{sample:?}");
        }
    }
}
