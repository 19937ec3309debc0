//! Texts that are nearly equal to the one before the coder, with their differences marked. Nothing is confirmed beforehand.

use super::parameter;
use super::text_view::{NearTextView, PassageView};
use crate::i18n::{Catalogue, key};
use crate::ids::coding::near_text;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::number;
use leptos::prelude::*;

/// The texts, folded away; `None` if there is none.
pub(super) fn near_texts(catalogue: &Catalogue, near: &[NearTextView]) -> Option<AnyView> {
    let items = near.iter().enumerate().map(|(place, text)| item(catalogue, place, text)).collect_view();
    let count = number(catalogue, near.len() as u64);
    (!near.is_empty()).then(|| {
        view! {
            <details class="review-rest">
                <summary>{formatted_message(catalogue, key::CODING_NEAR.name(), &[("count", &count)])}</summary>
                <p class="hint">{message(catalogue, key::CODING_NEAR_HINT)}</p>
                <ul class="near-texts">{items}</ul>
            </details>
        }
        .into_any()
    })
}

fn item(catalogue: &Catalogue, place: usize, text: &NearTextView) -> AnyView {
    let id = near_text(place);
    view! {
        <li>
            <p class="near-text" id=id.clone() lang=text.locale.clone() dir="auto">{text.passages.iter().map(passage).collect_view()}</p>
            <label class="choice">
                <input type="checkbox" name=parameter::NEAR value=text.name.clone() aria-describedby=id />
                <span>{message(catalogue, key::CODING_NEAR_CONFIRM)}</span>
            </label>
        </li>
    }
    .into_any()
}

fn passage(passage: &PassageView) -> AnyView {
    match passage {
        PassageView::Same(words) => words.clone().into_any(),
        PassageView::Only(words) => view! { <del>{words.clone()}</del> }.into_any(),
        PassageView::Added(words) => view! { <ins>{words.clone()}</ins> }.into_any(),
    }
}
