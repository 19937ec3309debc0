//! The steps of the form: where one is, what there is, and a way to each. Without scripts, a table of contents.

use super::state::{App, Step};
use super::words;
use crate::i18n::key;
use leptos::prelude::*;

/// The stepper: one link per section, then "check your answers".
#[component]
pub(super) fn Steps() -> impl IntoView {
    let app = App::here();
    let form = app.form();
    let total = form.sections().len();
    let items = form.sections().iter().enumerate().map(|(rank, section)| {
        let label = app.text(words::section(section));
        item(app, Step::Section(rank), format!("#{}", section.id()), (rank + 1).to_string(), label)
    });
    let check = item(app, Step::Check, "#check".to_owned(), "✓".to_owned(), app.say(key::STEP_CHECK));
    let position = move || match app.step.get() {
        Step::Section(rank) => Some(app.format(key::STEP, &[("step", &(rank + 1)), ("total", &total)])),
        _ => None,
    };
    view! {
        <nav class="steps" aria-label=app.say(key::STEPS) hidden=move || app.step.get() == Step::Sent>
            <p class="position">{position}</p>
            <ol>{items.collect_view()}<li class="scripted">{check}</li></ol>
        </nav>
    }
}

fn item(app: App, step: Step, href: String, mark: String, label: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let current = move || (app.step.get() == step).then_some("step");
    let done = move || matches!((app.step.get(), step), (Step::Check, Step::Section(_))) || matches!((app.step.get(), step), (Step::Section(here), Step::Section(there)) if there < here);
    let link = view! {
        <a href=href aria-current=current class:done=done>
            <span class="mark" aria-hidden="true">{mark}</span>
            <span class="label">{label}</span>
        </a>
    };
    if matches!(step, Step::Check) { link.into_any() } else { view! { <li>{link}</li> }.into_any() }
}
