//! A theme's words with what is to be said of its reliability: one way to write it, for everything that shows the theme.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// The words of a theme or of its figure as plain text; a caution follows them.
pub(super) fn with_caution(catalogue: &Catalogue, words: &str, caution: Option<Key>) -> String {
    match caution {
        None => words.to_owned(),
        Some(caution) => {
            let caution = catalogue.message(caution);
            catalogue.format(key::RESULTS_THEME_CAUTION.name(), &[("label", &words), ("caution", &caution)])
        }
    }
}

/// The caution as a mark beside the words of a theme.
pub(super) fn caution_mark(catalogue: &Catalogue, caution: Option<Key>) -> Option<AnyView> {
    let caution = caution?;
    Some(view! { " " <small class="tag">{message(catalogue, caution)}</small> }.into_any())
}
