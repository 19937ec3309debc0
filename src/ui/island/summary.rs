//! Everything wrong, at the top of the page, with a way to each field: the GOV.UK pattern.

use crate::i18n::key;
use crate::ui::ids;
use crate::ui::number::number;
use crate::ui::state::App;
use crate::ui::words;
use leptos::prelude::*;

/// The summary, while there is anything wrong. The browser gives it the focus when it appears.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let app = App::here();
    let item = move |error: &questionnaire::FieldError| {
        let words = words::error(&app.catalogue.read(), error);
        // A name that no question has leads nowhere.
        let form = app.form();
        let question = form.question_of_control(&error.question);
        let lang = app.catalogue.read().lang(&words::error_key(&app.catalogue.read(), error));
        let href = question.map(|_| ids::link(&ids::control(&error.question)));
        view! { <li><a href=href lang=lang>{question.and_then(number)}{words}</a></li> }
    };
    // The alert is a child: announced on its own, it would otherwise hide the focus on the box from some screen readers.
    let summary = move || {
        view! {
            <div class="summary" id=ids::ERRORS tabindex="-1">
                <div role="alert">
                    <h2 lang=app.lang(key::ERROR_HEADING)>{app.say(key::ERROR_HEADING)}</h2>
                    <ul>{app.errors.read().iter().map(item).collect::<Vec<_>>()}</ul>
                </div>
            </div>
        }
    };
    move || (!app.errors.read().is_empty()).then(summary)
}
