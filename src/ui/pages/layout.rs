//! The layout of every page: the head, the header with the languages, the main content, the footer with the content pages.

use super::language_menu::{Language, language_menu};
use super::moved_end::{MovedEndView, moved_ends};
use crate::i18n::{Catalogue, Key, key};
use crate::ids;
use crate::ui::message_view;
use leptos::prelude::*;

/// The parts around the main content of a page.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The messages of the page's locale.
    pub catalogue: Catalogue,
    /// The title of the tab.
    pub title: String,
    /// The languages, each with the address of this page in it.
    pub languages: Vec<Language>,
    /// The links to the site's forms, if it has several.
    pub forms: Vec<FormLink>,
    /// The links to the site's content pages.
    pub pages: Vec<Link>,
    /// The addresses of the style sheets.
    pub styles: Vec<String>,
    /// The style sheet that the page carries, if it carries one.
    pub carried_style: Option<String>,
    /// The absolute address of the page, if the site has a public address.
    pub canonical: Option<String>,
    /// The addresses of the page in every language for search engines, each with its tag or `x-default`.
    pub alternates: Vec<(String, String)>,
    /// Whether search engines may list the page.
    pub listed: bool,
    /// Whether the site is a demonstration, which the page says.
    pub is_demo: bool,
    /// The address of the script of this page, if it has one.
    pub script: Option<String>,
    /// The ends of the window that were moved, on a page about a form.
    pub moved: Vec<MovedEndView>,
}

/// A link and its label.
#[derive(Clone, Debug)]
pub struct Link {
    /// The address.
    pub href: String,
    /// The label.
    pub label: Key,
}

/// A link to a form.
#[derive(Clone, Debug)]
pub struct FormLink {
    /// The address.
    pub href: String,
    /// The form's name.
    pub words: String,
    /// The language of the name, if it is a fallback from another locale.
    pub lang: Option<String>,
    /// Whether this page belongs to the form.
    pub current: bool,
}

/// The client: the addresses of its files, and its initial state.
#[derive(Clone, Debug)]
pub struct ClientBundle {
    /// The address of the loader.
    pub start: String,
    /// The address of the JavaScript module that the loader imports.
    pub module: String,
    /// The address of the wasm file.
    pub wasm: String,
    /// The initial state of the page, as JSON.
    pub state: String,
}

impl Layout {
    /// Adds a style sheet of the page's own.
    #[must_use]
    pub fn with_style(mut self, style: String) -> Self {
        self.styles.push(style);
        self
    }

    /// The whole document around `main`, with the client if there is one.
    pub fn render(&self, main: AnyView, program: Option<&ClientBundle>) -> AnyView {
        let catalogue = &self.catalogue;
        let locale = catalogue.locale().to_owned();
        view! {
            <html lang=locale dir=catalogue.message(key::LOCALE_DIRECTION)>
                {self.head(program)}
                <body>
                    <a class="skip" href=ids::link(ids::MAIN)>{message_view::message(catalogue, key::SITE_SKIP)}</a>
                    {self.header()}
                    <main id=ids::MAIN tabindex="-1">{moved_ends(catalogue, &self.moved)} {main}</main>
                    {self.footer()}
                    {program.map(state)}
                </body>
            </html>
        }
        .into_any()
    }

    fn head(&self, program: Option<&ClientBundle>) -> AnyView {
        let alternates = self.alternates.iter().filter(|_| self.listed).map(|(tag, href)| {
            view! { <link rel="alternate" hreflang=tag.clone() href=href.clone() /> }
        });
        let styles = self.styles.iter().map(|href| view! { <link rel="stylesheet" href=href.clone() /> });
        view! {
            <head>
                <meta charset="utf-8" />
                <title>{self.title.clone()}</title>
                <meta name="description" content=self.catalogue.message(key::SITE_DESCRIPTION) />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {(!self.listed).then(|| view! { <meta name="robots" content="noindex" /> })}
                {self.carried_style.clone().map(|style| view! { <style inner_html=style></style> })}
                {styles.collect_view()}
                {program.map(loading)}
                {self.script.clone().map(|src| view! { <script type="module" src=src></script> })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                {self.canonical.clone().map(|href| view! { <link rel="canonical" href=href /> })}
                {alternates.collect_view()}
            </head>
        }
        .into_any()
    }

    fn header(&self) -> AnyView {
        let catalogue = &self.catalogue;
        view! {
            <header class="header">
                {self.is_demo.then(|| demo_notice(catalogue))}
                <div class="bar">
                    <a class="mark" href=format!("/{}", catalogue.locale())>
                        {emblem()}
                        <span>{message_view::message(catalogue, key::SITE_NAME)}</span>
                    </a>
                    {self.navigation()}
                    {language_menu(catalogue, &self.languages)}
                </div>
            </header>
        }
        .into_any()
    }

    fn navigation(&self) -> Option<AnyView> {
        let way = |form: &FormLink| {
            let current = form.current.then_some("true");
            view! { <li><a href=form.href.clone() aria-current=current lang=form.lang.clone()>{form.words.clone()}</a></li> }
        };
        let forms: Vec<_> = self.forms.iter().map(way).collect();
        let label = self.catalogue.message(key::SITE_FORMS);
        (!forms.is_empty()).then(|| view! { <nav class="forms" aria-label=label><ul>{forms}</ul></nav> }.into_any())
    }

    fn footer(&self) -> AnyView {
        let pages = self
            .pages
            .iter()
            .map(|page| view! { <li><a href=page.href.clone()>{message_view::message(&self.catalogue, page.label)}</a></li> });
        view! {
            <footer class="footer">
                <nav class="bar" aria-label=self.catalogue.message(key::SITE_PAGES)>
                    <ul>{pages.collect_view()}</ul>
                </nav>
            </footer>
        }
        .into_any()
    }
}

/// Says that the site is a demonstration.
pub(in crate::ui) fn demo_notice(catalogue: &Catalogue) -> AnyView {
    view! { <p class="demo">{message_view::message(catalogue, key::SITE_DEMO)}</p> }.into_any()
}

/// The site's emblem.
pub(in crate::ui) fn emblem() -> AnyView {
    view! {
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M16 1.5v29M1.5 16h29M16 1.5c-9 8-9 21 0 29M16 1.5c9 8 9 21 0 29" fill="none" stroke="currentColor" stroke-width="1.5" />
            <circle class="core" cx="16" cy="16" r="4.5" />
        </svg>
    }
    .into_any()
}

/// The links that load the client. They start the download at once, with a lower priority than the files that the first paint
/// needs.
fn loading(program: &ClientBundle) -> AnyView {
    view! {
        <link rel="preload" href=program.wasm.clone() r#as="fetch" r#type="application/wasm" crossorigin="anonymous" fetchpriority="low" />
        <link rel="modulepreload" href=program.module.clone() fetchpriority="low" />
        <script type="module" src=program.start.clone()></script>
    }
    .into_any()
}

/// The initial state of the client. `<` is escaped, so that no text can end the element.
fn state(program: &ClientBundle) -> AnyView {
    let json = program.state.replace('<', "\\u003c");
    view! { <script type="application/json" id=ids::STATE inner_html=json></script> }.into_any()
}
