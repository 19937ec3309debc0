//! The stepper: the current step, all steps, and a link to each. Without scripts it serves as a table of contents.

use crate::i18n::form_keys;
use crate::i18n::key;
use crate::ids;
use crate::ui::message_view;
use crate::ui::messages;
use crate::ui::state::InitialState;
use leptos::prelude::*;

/// The stepper: one link per section, then "check your answers".
pub(super) fn steps(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    let items = page.form.sections().iter().enumerate().map(|(rank, section)| {
        let label = message_view::message_by_key(catalogue, &form_keys::section_key(section));
        let mark = (rank + 1).to_string();
        let progress =
            messages::progress_text(catalogue, messages::section_progress(&page.form, section, &page.answers));
        let id = ids::progress(section.id());
        let progress = view! { " "<span class="progress scripted" id=id>{progress}</span> };
        view! { <li>{step(ids::link(&ids::section(section.id())), mark, label, Some(progress.into_any()))}</li> }
    });
    // The client fills in the current step; space for it is reserved until then.
    let total = page.form.sections().len();
    let place =
        catalogue.format(key::STEP.name(), &[("step", &total), ("total", &total), ("answered", &0), ("asked", &0)]);
    view! {
        <nav class="steps" id=ids::STEPS aria-label=catalogue.message(key::STEPS)>
            <p class="position place" data-place=place><span id=ids::POSITION lang=catalogue.lang(key::STEP.name())></span></p>
            <ol>
                {items.collect_view()}
                <li class="scripted">{step(ids::link(ids::CHECK), "✓".into(), message_view::message(catalogue, key::STEP_CHECK), None)}</li>
            </ol>
        </nav>
    }
    .into_any()
}

fn step(href: String, mark: String, label: AnyView, progress: Option<AnyView>) -> AnyView {
    view! {
        <a href=href>
            <span class="dot" aria-hidden="true">{mark}</span>
            <span class="label">{label}{progress}</span>
        </a>
    }
    .into_any()
}
