//! Suggested codes, folded away until the coder asks for them: first reads the text, then compares. They choose nothing.

use super::text_view::{CodeLabel, SuggestedCodes};
use crate::i18n::{Catalogue, key};
use crate::ui::message_view::message;
use crate::ui::theme_caution::caution_mark;
use leptos::prelude::*;

/// The suggestions for a text in a language.
pub(super) fn suggested_codes(catalogue: &Catalogue, suggested: &SuggestedCodes, locale: &str) -> AnyView {
    let label = |label: &CodeLabel| {
        view! { <li><bdi>{label.words.clone()}</bdi>{caution_mark(catalogue, label.caution)}</li> }
    };
    let near = |(text, words): &(String, Vec<String>)| {
        let words = words.join(" · ");
        view! {
            <li>
                <q lang=locale.to_owned() dir="auto">{text.clone()}</q>
                " " <small class="hint" lang=locale.to_owned() dir="auto">{words}</small>
            </li>
        }
    };
    view! {
        <details class="review-rest">
            <summary>{message(catalogue, key::CODING_SUGGESTED)}</summary>
            <ol>{suggested.labels.iter().map(label).collect_view()}</ol>
            {(!suggested.near.is_empty()).then(|| view! {
                <p class="hint">{message(catalogue, key::CODING_SUGGESTED_WHY)}</p>
                <ul>{suggested.near.iter().map(near).collect_view()}</ul>
            })}
        </details>
    }
    .into_any()
}
