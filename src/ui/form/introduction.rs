//! The introduction of the form, before the first question.

use crate::i18n::{Catalogue, Fragment, key};
use crate::ui::message_view;
use leptos::prelude::*;

/// The paragraphs `introduction-1`, `introduction-2` … of the form's messages. The second begins with the closing date, in
/// words, if there is one.
pub(in crate::ui) fn introduction(catalogue: &Catalogue, closes: Option<&str>) -> AnyView {
    let keys = (1..).map(|number| format!("introduction-{number}")).take_while(|key| catalogue.has(key));
    let paragraph = |(rank, key): (usize, String)| {
        let dated = closes.filter(|_| rank == 1 && catalogue.has("introduction-window"));
        let window =
            dated.map(|date| message_view::formatted_message(catalogue, "introduction-window", &[("date", &date)]));
        let window = window.map(|window| view! { {window}" " });
        view! { <p>{window}{linked(catalogue, &key)}</p> }
    };
    keys.enumerate().map(paragraph).collect_view().into_any()
}

/// A message whose placeholders `{ $email }` and `{ $site }` become links: to the operator's e-mail address, and to the
/// operator's other site.
pub(in crate::ui) fn linked(catalogue: &Catalogue, key: &str) -> AnyView {
    let fragment = |fragment| match fragment {
        Fragment::Text(text) => text.into_any(),
        Fragment::Placeholder(name) if name == "email" => {
            let email = catalogue.message(key::SITE_EMAIL);
            view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }.into_any()
        }
        Fragment::Placeholder(_) => {
            let address = catalogue.message(key::SITE_HOMEPAGE);
            let words = address.split_once("://").map_or(address.as_str(), |(_, words)| words).to_owned();
            view! { <a href=address>{words}</a> }.into_any()
        }
    };
    let parts = catalogue.fragments(key).into_iter().map(fragment).collect_view();
    match catalogue.lang(key) {
        Some(lang) => view! { <span lang=lang>{parts}</span> }.into_any(),
        None => parts.into_any(),
    }
}
