//! The form as plain HTML: complete and usable without any script. The browser's program changes nothing of it but the
//! spots that live: counters, messages, what is hidden. They are found by id, or by the `data-` attributes below.

mod choice;
mod introduction;
mod question;
mod scale;
mod section;
mod several;
mod steps;
mod text;

use super::island::{CheckStep, DraftNotice, DraftTools, ErrorSummary, SentStep};
use super::state::PageState;
use super::words;
use crate::i18n::key;
use leptos::prelude::*;
use questionnaire::FieldError;

pub(super) use introduction::{introduction, linked};

/// Everything inside `main`. The islands find the state in the context.
pub(super) fn whole(page: &PageState) -> AnyView {
    let sections = page.form.sections().iter().enumerate().map(|(rank, section)| section::section(page, rank, section));
    view! {
        <div id="summary">{ErrorSummary().into_any()}</div>
        <h1 class="title">{page.catalogue.text("title")}</h1>
        <div class="layout">
            {steps::steps(page)}
            <div class="column">
                <p class="told" id="told" hidden></p>
                <p class="unscripted">{page.catalogue.say(key::PRINT_HINT)}</p>
                <div id="draft">{DraftNotice().into_any()}</div>
                <div id="tools">{DraftTools().into_any()}</div>
                <form id="form" class="form" method="post" novalidate>
                    <div class="introduction" id="introduction">{introduction(&page.catalogue, page.closes.as_deref())}</div>
                    {sections.collect_view()}
                </form>
                <div id="check-step">{CheckStep().into_any()}</div>
                <div id="sent-step">{SentStep().into_any()}</div>
            </div>
        </div>
        <p class="visually-hidden" role="status" id="status"></p>
    }
    .into_any()
}

/// The message about one control: always there, so that the control can refer to it, and hidden while there is none.
fn message(page: &PageState, control: &str) -> AnyView {
    let own = |error: &&FieldError| error.question == control;
    let sentences: Vec<_> = page.errors.iter().filter(own).map(|error| words::error(&page.catalogue, error)).collect();
    view! { <p class="error" id=format!("q-{control}-error") hidden=sentences.is_empty()>{sentences.join(" ")}</p> }
        .into_any()
}

/// Where the answer of a control is printed by the browser's program, since a field shows no more than fits in it.
fn paper(control: &str) -> AnyView {
    view! { <p class="paper" id=format!("p-{control}") aria-hidden="true" dir="auto"></p> }.into_any()
}

/// `aria-invalid`, for a control with an error.
fn invalid(page: &PageState, control: &str) -> Option<&'static str> {
    page.errors.iter().any(|error| error.question == control).then_some("true")
}
