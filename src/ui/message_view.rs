//! Sentences as the server shows them: one that is borrowed from another language says which, so that it is read aloud and
//! hyphenated as what it is.

use crate::i18n::{Arguments, Catalogue, Key};
use leptos::prelude::*;

/// A sentence of the program.
pub(super) fn message(catalogue: &Catalogue, key: Key) -> AnyView {
    formatted_message(catalogue, key.name(), &[])
}

/// The sentence of any key.
pub(super) fn message_by_key(catalogue: &Catalogue, key: &str) -> AnyView {
    formatted_message(catalogue, key, &[])
}

/// The sentence of any key with its placeholders filled.
pub(super) fn formatted_message(catalogue: &Catalogue, key: &str, arguments: Arguments<'_>) -> AnyView {
    let words = catalogue.format(key, arguments);
    match catalogue.lang(key) {
        Some(lang) => view! { <span lang=lang>{words}</span> }.into_any(),
        None => words.into_any(),
    }
}
