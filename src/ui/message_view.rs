//! Messages as the server renders them. A fallback from another locale is marked with its language, so that screen readers
//! pronounce it and browsers hyphenate it correctly.

use crate::i18n::{Arguments, Catalogue, Key};
use leptos::prelude::*;

/// A message of the interface.
pub(super) fn message(catalogue: &Catalogue, key: Key) -> AnyView {
    formatted_message(catalogue, key.name(), &[])
}

/// The message with that key.
pub(super) fn message_by_key(catalogue: &Catalogue, key: &str) -> AnyView {
    formatted_message(catalogue, key, &[])
}

/// The message with that key and its placeholders filled in.
pub(super) fn formatted_message(catalogue: &Catalogue, key: &str, arguments: Arguments<'_>) -> AnyView {
    let words = catalogue.format(key, arguments);
    match catalogue.lang(key) {
        Some(lang) => view! { <span lang=lang>{words}</span> }.into_any(),
        None => words.into_any(),
    }
}
