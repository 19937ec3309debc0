//! The answers on the check-your-answers page: every question that is asked, its answer, and a link or button to change it.

use crate::i18n::form_keys;
use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::messages;
use crate::ui::number::number;
use leptos::either::Either;
use leptos::prelude::*;
use questionnaire::{Form, Question, RawAnswers, is_asked};

/// The way to change an answer: a hash location of the form's page, or, without scripts, a button that sends everything back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ChangeControl {
    /// A link to the field.
    Link,
    /// A button of a form that holds every answer.
    Button,
    /// None, because these answers are already recorded.
    Nothing,
}

/// The answers by section.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn AnswerSummary(catalogue: &Catalogue, form: &Form, raw: &RawAnswers, by: ChangeControl) -> impl IntoView + use<> {
    let section = |section: &questionnaire::Section| {
        let asked = section.questions().iter().filter(|question| is_asked(form, question, raw));
        let rows: Vec<_> = asked.map(|question| row(catalogue, question, raw, by)).collect();
        view! { <h3 lang=catalogue.lang(&form_keys::section_key(section))>{catalogue.message_by_key(&form_keys::section_key(section))}</h3><dl class="answers">{rows}</dl> }
    };
    form.sections().iter().map(section).collect::<Vec<_>>()
}

fn row(catalogue: &Catalogue, question: &Question, raw: &RawAnswers, by: ChangeControl) -> impl IntoView + use<> {
    let value = messages::answer_labels(catalogue, question, raw);
    let none = value.is_none();
    let private = question.is_private().then(|| view! { <span class="tag" lang=catalogue.lang(key::CHECK_PRIVATE.name())>{catalogue.message(key::CHECK_PRIVATE)}</span> });
    let short = format!(" {}", catalogue.message_by_key(&form_keys::question_attribute_key(question, "short")));
    let change = view! { <span lang=catalogue.lang(key::CHANGE.name())>{catalogue.message(key::CHANGE)}</span><span class="visually-hidden">{short}</span> };
    let change = match by {
        ChangeControl::Link => {
            Some(Either::Left(view! { <a href=ids::link(&ids::control(question.id().as_str()))>{change}</a> }))
        }
        ChangeControl::Button => Some(Either::Right(
            view! { <button class="link" type="submit" name=ids::body::CHANGE value=question.id().to_string()>{change}</button> },
        )),
        ChangeControl::Nothing => None,
    };
    let change = change.map(|change| view! { <dd class="change">{change}</dd> });
    view! {
        <div class="row">
            <dt>{number(question)}<span lang=catalogue.lang(&form_keys::question_key(question))>{catalogue.message_by_key(&form_keys::question_key(question))}</span>{private}</dt>
            <dd class="answer" class:none=none dir="auto">{value.unwrap_or_else(|| catalogue.message(key::ANSWER_NONE))}</dd>
            {change}
        </div>
    }
}
