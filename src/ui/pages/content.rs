//! A content page, made from Markdown.

use super::layout::Layout;
use leptos::prelude::*;

/// The page with its title and its text. `html` comes from a file of the site; `lang` is the language of the text if it is a
/// fallback from another locale.
pub fn content(layout: &Layout, title: String, html: String, lang: Option<String>) -> AnyView {
    let main = view! {
        <article class="column prose" lang=lang>
            <h1>{title}</h1>
            <div inner_html=html></div>
        </article>
    };
    layout.render(main.into_any(), None)
}
