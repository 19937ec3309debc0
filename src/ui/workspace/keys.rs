//! The keys of the pages on which texts are reviewed and coded: the letter beside what it acts on, and the part of the page where keys
//! are turned off or changed. `public/operator-keys.js` makes them act.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// What a page says about its keys.
pub(super) struct KeyWords {
    /// The heading.
    pub(super) heading: Key,
    /// The label of the switch.
    pub(super) on: Key,
    /// Where keys act, and where not.
    pub(super) about: Key,
}

/// The key of a control, shown while keys act.
pub(super) fn key_hint(name: &str) -> AnyView {
    view! { <kbd class="review-key" aria-hidden="true" translate="no" data-key-hint=name.to_owned()>{name.to_uppercase()}</kbd> }
        .into_any()
}

/// The keys of a page. The script shows this part and lists them in it, because keys act only with it. `opened_by` is the key that
/// opens the part.
pub(super) fn keys_part(catalogue: &Catalogue, words: &KeyWords, opened_by: Option<&'static str>) -> AnyView {
    view! {
        <details
            class="review-keys"
            data-keys
            data-keys-press=catalogue.message(key::WORKSPACE_KEYS_PRESS)
            data-keys-done=catalogue.message(key::WORKSPACE_KEYS_DONE)
            hidden
        >
            <summary data-key=opened_by>{message(catalogue, words.heading)}{opened_by.map(key_hint)}</summary>
            <label class="choice">
                <input type="checkbox" data-keys-on checked />
                <span>{message(catalogue, words.on)}</span>
            </label>
            <p>{message(catalogue, words.about)}</p>
            <p>{message(catalogue, key::WORKSPACE_KEYS_CHANGE)}</p>
            <ul data-keys-list></ul>
            <p role="status" data-keys-told></p>
            <button type="button" class="button quiet" data-keys-reset>{message(catalogue, key::WORKSPACE_KEYS_RESET)}</button>
        </details>
    }
    .into_any()
}
