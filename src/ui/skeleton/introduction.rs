//! What the consultation is about, before the first question.

use crate::i18n::{Catalogue, Fragment};
use crate::ui::said;
use leptos::prelude::*;

/// The paragraphs `introduction-1`, `introduction-2` … of the form's sentences. The second begins with the closing date,
/// in words, where there is one.
pub(in crate::ui) fn introduction(catalogue: &Catalogue, closes: Option<&str>) -> AnyView {
    let keys = (1..).map(|number| format!("introduction-{number}")).take_while(|key| catalogue.has(key));
    let paragraph = |(rank, key): (usize, String)| {
        let window =
            closes.filter(|_| rank == 1).map(|date| said::format(catalogue, "introduction-window", &[("date", &date)]));
        let window = window.map(|window| view! { {window}" " });
        view! { <p>{window}{linked(catalogue, &key)}</p> }
    };
    keys.enumerate().map(paragraph).collect_view().into_any()
}

/// A sentence whose `{ $site }` and `{ $email }` are links.
pub(in crate::ui) fn linked(catalogue: &Catalogue, key: &str) -> AnyView {
    let link = |href: &'static str, words: &'static str| view! { <a href=href>{words}</a> }.into_any();
    let fragment = |fragment| match fragment {
        Fragment::Text(text) => text.into_any(),
        Fragment::Slot(name) if name == "email" => {
            link("mailto:contact@pariscall.international", "contact@pariscall.international")
        }
        Fragment::Slot(_) => link("https://pariscall.international", "pariscall.international"),
    };
    let parts = catalogue.fragments(key).into_iter().map(fragment).collect_view();
    match catalogue.lang(key) {
        Some(lang) => view! { <span lang=lang>{parts}</span> }.into_any(),
        None => parts.into_any(),
    }
}
