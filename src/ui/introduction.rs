//! What the consultation is about, before the first question.

use super::state::{App, Step};
use crate::i18n::Fragment;
use leptos::prelude::*;

/// The introduction's paragraphs, and the closing date if there is one. Shown with the first section only.
#[component]
pub(super) fn Introduction() -> impl IntoView {
    let app = App::here();
    view! { <div class="introduction" hidden=move || !matches!(app.step.get(), Step::Whole | Step::Section(0))>{paragraphs(app)}</div> }
}

/// The paragraphs `introduction-1`, `introduction-2` … of the form's sentences; the one about the window comes second.
pub(super) fn paragraphs(app: App) -> AnyView {
    let keys: Vec<_> = app.catalogue.with_untracked(|catalogue| {
        let numbered = (1..).map(|number| format!("introduction-{number}")).take_while(|key| catalogue.has(key));
        numbered.collect()
    });
    let paragraph = move |(rank, key): (usize, String)| {
        let window = (rank == 1).then(|| app.closes.get_value()).flatten();
        view! {
            <p>
                {move || window.clone().map(|date| app.catalogue.with(|catalogue| catalogue.format("introduction-window", &[("date", &date)]) + " "))}
                {move || fragments(app, &key)}
            </p>
        }
        .into_any()
    };
    keys.into_iter().enumerate().map(paragraph).collect_view().into_any()
}

/// A sentence with `{ $site }` and `{ $email }` as links.
fn fragments(app: App, key: &str) -> Vec<AnyView> {
    let fragment = |fragment| match fragment {
        Fragment::Text(text) => view! { <span>{text}</span> }.into_any(),
        Fragment::Slot(name) if name == "email" => view! { <a href="mailto:contact@pariscall.international">"contact@pariscall.international"</a> }.into_any(),
        Fragment::Slot(_) => view! { <a href="https://pariscall.international">"pariscall.international"</a> }.into_any(),
    };
    app.catalogue.with(|catalogue| catalogue.fragments(key)).into_iter().map(fragment).collect()
}
