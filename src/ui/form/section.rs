//! One section of the form, which is one step.

use super::question::question;
use crate::i18n::form_keys;
use crate::i18n::{join_list, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Question, Section};

/// A section with its heading, text, questions, and links to the next and previous step.
pub(super) fn section(page: &InitialState, rank: usize, section: &Section) -> AnyView {
    let catalogue = &page.catalogue;
    let id = ids::section(section.id());
    let heading = ids::heading(section.id());
    let labelled_by = heading.clone();
    let about = format!("{}.about", form_keys::section_key(section));
    let about =
        catalogue.has(&about).then(|| view! { <p class="about">{message_view::message_by_key(catalogue, &about)}</p> });
    let questions = section.questions().iter().map(|asked| question(page, asked));
    view! {
        <section id=id class="section" aria-labelledby=labelled_by>
            <h2 id=heading tabindex="-1">{message_view::message_by_key(catalogue, &form_keys::section_key(section))}</h2>
            {about}
            {required_fields(page, section)}
            {questions.collect_view()}
            {step_navigation(page, rank)}
        </section>
    }
    .into_any()
}

/// The message that names the required questions of a section.
fn required_fields(page: &InitialState, section: &Section) -> Option<AnyView> {
    let required = section.questions().iter().filter(|question| question.is_required());
    let name =
        |question: &Question| page.catalogue.message_by_key(&form_keys::question_attribute_key(question, "short"));
    let names: Vec<_> = required.map(name).collect();
    let sentence = message_view::formatted_message(
        &page.catalogue,
        key::REQUIRED_FIELDS.name(),
        &[("fields", &join_list(&page.catalogue, &names))],
    );
    (!names.is_empty()).then(|| view! { <p class="required-fields">{sentence}</p> }.into_any())
}

/// The links to the next and previous step. They are hash locations, so they work before the client has loaded and without it.
fn step_navigation(page: &InitialState, rank: usize) -> AnyView {
    let catalogue = &page.catalogue;
    let address = |rank: usize| page.form.sections().get(rank).map(|section| ids::link(&ids::section(section.id())));
    let back = rank.checked_sub(1).and_then(address);
    let back = back.map(
        |href| view! { <a class="button quiet back" href=href>{message_view::message(catalogue, key::PREVIOUS)}</a> },
    );
    let on = match address(rank + 1) {
        Some(href) => {
            view! { <a class="button next" href=href>{message_view::message(catalogue, key::CONTINUE)}</a> }.into_any()
        }
        None => view! { <button class="button review" type="submit">{message_view::message(catalogue, key::REVIEW)}</button> }
            .into_any(),
    };
    view! { <p class="moves">{back}{on}</p> }.into_any()
}
