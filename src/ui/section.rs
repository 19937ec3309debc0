//! One section of the form: one step.

use super::question::QuestionField;
use super::state::{Act, App, Step};
use super::words;
use crate::i18n::key;
use leptos::prelude::*;
use questionnaire::Section;

/// A section's heading, text, questions, and the ways on and back.
#[component]
pub(super) fn SectionStep(rank: usize, section: Section) -> impl IntoView {
    let app = App::here();
    let id = section.id().to_string();
    let heading = format!("{id}-heading");
    let labelled_by = heading.clone();
    let about = format!("{}.about", words::section(&section));
    let about = app.catalogue.with_untracked(|catalogue| catalogue.has(&about)).then(|| view! { <p class="about">{app.text(about)}</p> });
    let required: Vec<_> = section.questions().iter().filter(|question| question.is_required()).map(|question| words::detail(question, "short")).collect();
    let questions = section.questions().iter().map(|question| view! { <QuestionField question=question.clone() /> }.into_any()).collect_view();
    let elsewhere = move || !matches!(app.step.get(), Step::Whole) && app.step.get() != Step::Section(rank);
    view! {
        <section id=id class="section" aria-labelledby=labelled_by hidden=elsewhere>
            <h2 id=heading tabindex="-1">{app.text(words::section(&section))}</h2>
            {about}
            {(!required.is_empty()).then(|| view! { <p class="required-fields">{required_fields(app, required)}</p> })}
            {questions}
            {moves(app, rank)}
        </section>
    }
}

fn required_fields(app: App, keys: Vec<String>) -> impl Fn() -> String {
    move || {
        let names: Vec<_> = app.catalogue.with(|catalogue| keys.iter().map(|key| catalogue.text(key)).collect());
        app.format(key::REQUIRED_FIELDS, &[("fields", &names.join(", "))])
    }
}

/// The ways on are addresses within the page, so they work before the program has arrived and without it.
fn moves(app: App, rank: usize) -> AnyView {
    let form = app.form();
    let address = |rank: usize| form.sections().get(rank).map(|section| format!("#{}", section.id()));
    let back = rank.checked_sub(1).and_then(address).map(|href| view! { <a class="button quiet back" href=href>{app.say(key::PREVIOUS)}</a> });
    let on = match address(rank + 1) {
        Some(href) => {
            let go_on = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                app.act.run(Act::Continue(rank));
            };
            view! { <a class="button next" href=href on:click=go_on>{app.say(key::CONTINUE)}</a> }.into_any()
        }
        None => view! { <button class="button next" type="submit">{app.say(key::REVIEW)}</button> }.into_any(),
    };
    view! { <p class="moves">{back}{on}</p> }.into_any()
}
