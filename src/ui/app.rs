//! The form's page from its heading down: what the server renders whole and the browser takes over.

use super::draft_notice::DraftNotice;
use super::error_summary::ErrorSummary;
use super::introduction::Introduction;
use super::review::CheckStep;
use super::section::SectionStep;
use super::sent::SentStep;
use super::state::{Act, App, Step};
use super::steps::Steps;
use leptos::prelude::*;

/// Everything inside `main`. The state is given through the context.
#[component]
pub fn Whole() -> impl IntoView {
    let app = App::here();
    let form = app.form();
    let sections = form.sections().iter().enumerate();
    let sections = sections.map(|(rank, section)| view! { <SectionStep rank section=section.clone() /> }.into_any()).collect_view();
    let live = move || app.step.get() != Step::Whole;
    let away = move || matches!(app.step.get(), Step::Check | Step::Sent);
    view! {
        <ErrorSummary />
        <h1 class="title" class:small=live>{app.text("title".into())}</h1>
        <div class="layout" class:live=live>
            <Steps />
            <div class="column">
                <DraftNotice />
                <form
                    id="form"
                    class="form"
                    method="post"
                    novalidate
                    hidden=away
                    on:submit=move |event| {
                        event.prevent_default();
                        app.act.run(Act::Submit);
                    }
                >
                    <Introduction />
                    {sections}
                </form>
                <CheckStep />
                <SentStep />
            </div>
        </div>
        <p class="visually-hidden" role="status">{app.spoken}</p>
    }
}
