//! Everything wrong, at the top of the page, with a way to each field: the GOV.UK pattern.

use super::state::App;
use super::words;
use crate::i18n::key;
use leptos::prelude::*;

/// The summary, while there is anything wrong. The browser gives it the focus when it appears.
#[component]
pub(super) fn ErrorSummary() -> impl IntoView {
    let app = App::here();
    move || (!app.errors.with(Vec::is_empty)).then(|| summary(app))
}

fn summary(app: App) -> AnyView {
    let items = move || {
        app.errors.with(|errors| {
            let item = |error: &questionnaire::FieldError| {
                let words = app.catalogue.with(|catalogue| words::error(catalogue, error));
                let href = format!("#c-{}", error.question);
                let known = app.form().question_of_control(&error.question).is_some();
                view! { <li>{if known { view! { <a href=href>{words}</a> }.into_any() } else { words.into_any() }}</li> }
            };
            errors.iter().map(item).collect_view()
        })
    };
    // The alert is a child: announced on its own, it would otherwise hide the focus on the box from some screen readers.
    view! {
        <div class="summary" id="errors" tabindex="-1" aria-labelledby="errors-heading">
            <div role="alert">
                <h2 id="errors-heading">{app.say(key::ERROR_HEADING)}</h2>
                <ul>{items}</ul>
            </div>
        </div>
    }
    .into_any()
}
