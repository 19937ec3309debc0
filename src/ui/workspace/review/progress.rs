//! The heading of the review's pages, with the progress of the whole review.

use crate::i18n::{Catalogue, key};
use crate::ids::review as names;
use crate::ui::pages::number_format::number;
use leptos::prelude::*;

/// How many texts there are, and how many of them are decided.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProgressView {
    /// All texts.
    pub all: u64,
    /// The decided ones.
    pub decided: u64,
    /// Whether every response is in the queue.
    pub is_complete: bool,
}

/// The heading of a page with the progress of the whole review.
pub(super) fn heading(catalogue: &Catalogue, title: String, progress: ProgressView) -> AnyView {
    let ProgressView { all, decided, is_complete } = progress;
    let behind =
        (!is_complete).then(|| view! { <p class="hint review-behind">{catalogue.message(key::REVIEW_BEHIND)}</p> });
    let words = catalogue.format(
        key::REVIEW_PROGRESS.name(),
        &[("decided", &number(catalogue, decided)), ("all", &number(catalogue, all))],
    );
    view! {
        <h1>{title}</h1>
        <p class="review-progress">
            <label for=names::PROGRESS>{words}</label>
            <progress id=names::PROGRESS max=all.max(1).to_string() value=decided.to_string()></progress>
        </p>
        {behind}
    }
    .into_any()
}
