//! The menu of the languages in the header of every page, of the public site and of the workspace.

use crate::i18n::{Catalogue, key};
use leptos::prelude::*;

/// A language, with the address of this page in it.
#[derive(Clone, Debug)]
pub struct Language {
    /// The BCP 47 tag.
    pub tag: String,
    /// The name of the language in that language.
    pub name: String,
    /// The address of this page in the language.
    pub href: String,
}

/// The links to this page in every language; the current one is marked.
pub(crate) fn language_menu(catalogue: &Catalogue, languages: &[Language]) -> AnyView {
    let link = |language: &Language| {
        let current = (language.tag == catalogue.locale()).then_some("true");
        view! {
            <li>
                <a href=language.href.clone() hreflang=language.tag.clone() lang=language.tag.clone() dir="auto" aria-current=current>
                    {language.name.clone()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="languages" aria-label=catalogue.message(key::SITE_LANGUAGES)>
            <ul>{languages.iter().map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
