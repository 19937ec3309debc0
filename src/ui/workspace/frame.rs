//! The frame of every page of the workspace: the head, the menu of what this account may open, the languages, and who is signed
//! in.

use super::menu::{MenuView, menu};
use super::session_end::{SessionTimes, session_end};
use super::{address, fields};
use crate::i18n::{Catalogue, Key, key};
use crate::ids;
use crate::ui::message_view::message;
use crate::ui::pages::{Language, demo_notice, emblem, language_menu};
use leptos::prelude::*;

/// The parts around the main content of a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The messages of the page's locale.
    pub catalogue: Catalogue,
    /// The messages around the content, if that is in another language than its reader's.
    pub around: Option<Catalogue>,
    /// The heading of the page.
    pub heading: String,
    /// Whether the page tells that something went wrong; the title of the tab then begins with it.
    pub is_refusal: bool,
    /// The languages, each with the address of this page in it.
    pub languages: Vec<Language>,
    /// The addresses of the style sheets.
    pub styles: Vec<String>,
    /// The addresses of the scripts, without which the page is complete too.
    pub scripts: Vec<String>,
    /// The pages that the account may open.
    pub menu: MenuView,
    /// The name of the account that is signed in.
    pub person: Option<String>,
    /// Whether the site is a demonstration, which the page says.
    pub is_demo: bool,
    /// When its session ends.
    pub session: Option<SessionTimes>,
}

impl Frame {
    /// Marks the page as one that tells what went wrong.
    #[must_use]
    pub fn as_refusal(self) -> Self {
        Self { is_refusal: true, ..self }
    }

    /// Adds a style sheet and a script of the page's own.
    #[must_use]
    pub fn with_files(mut self, style: String, script: String) -> Self {
        self.styles.push(style);
        self.scripts.push(script);
        self
    }

    /// Puts the content into the language of whoever it is meant for; what is around it stays in that of its reader.
    #[must_use]
    pub fn with_content_for(self, catalogue: Catalogue, heading: Key) -> Self {
        let heading = catalogue.message(heading);
        Self { heading, around: Some(self.catalogue), catalogue, ..self }
    }

    /// The messages in the language of the page's reader.
    pub fn readers(&self) -> &Catalogue {
        self.around.as_ref().unwrap_or(&self.catalogue)
    }

    /// The language and the direction of what is around the content, if the content has another language.
    pub fn readers_language(&self) -> (Option<String>, Option<String>) {
        let around = self.around.as_ref().filter(|around| around.locale() != self.catalogue.locale());
        around.map(|around| (around.locale().to_owned(), around.message(key::LOCALE_DIRECTION))).unzip()
    }

    /// The address of another page of the workspace in the language of the page's reader.
    pub fn address(&self, ending: &str) -> String {
        address(self.readers().locale(), ending)
    }

    /// The whole document around `main`.
    pub fn render(&self, main: AnyView) -> AnyView {
        let catalogue = &self.catalogue;
        let around = self.readers();
        let (lang, dir) = self.readers_language();
        view! {
            <html lang=catalogue.locale().to_owned() dir=catalogue.message(key::LOCALE_DIRECTION)>
                {self.head()}
                <body class="workspace">
                    <a class="skip" href=ids::link(ids::MAIN) lang=lang dir=dir>{message(around, key::SITE_SKIP)}</a>
                    {self.header()}
                    <main id=ids::MAIN tabindex="-1">{main}</main>
                    {self.session.map(|times| session_end(around, times, (self.address(fields::SIGN_IN), self.address(fields::SESSIONS)), self.readers_language()))}
                </body>
            </html>
        }
        .into_any()
    }

    fn head(&self) -> AnyView {
        let catalogue = &self.catalogue;
        let place = catalogue.message(key::WORKSPACE_TITLE);
        let title = catalogue.format(key::TITLE.name(), &[("step", &self.heading), ("title", &place)]);
        let title =
            if self.is_refusal { catalogue.format(key::ERROR_TITLE.name(), &[("title", &title)]) } else { title };
        let styles = self.styles.iter().map(|href| view! { <link rel="stylesheet" href=href.clone() /> });
        let scripts = self.scripts.iter().map(|src| view! { <script type="module" src=src.clone()></script> });
        view! {
            <head>
                <meta charset="utf-8" />
                <title>{title}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex" />
                {styles.collect_view()}
                {scripts.collect_view()}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
            </head>
        }
        .into_any()
    }

    fn header(&self) -> AnyView {
        let catalogue = self.readers();
        let (lang, dir) = self.readers_language();
        view! {
            <header class="header" lang=lang dir=dir>
                {self.is_demo.then(|| demo_notice(catalogue))}
                <div class="bar">
                    <a class="mark" href=self.address("")>
                        {emblem()}
                        <span>
                            {message(catalogue, key::WORKSPACE_TITLE)}
                            <small>{message(catalogue, key::SITE_NAME)}</small>
                        </span>
                    </a>
                    {language_menu(catalogue, &self.languages)}
                    {self.person()}
                </div>
                {menu(catalogue, &self.menu)}
            </header>
        }
        .into_any()
    }

    fn person(&self) -> Option<AnyView> {
        let catalogue = self.readers();
        let name = self.person.clone()?;
        let view = view! {
            <div class="person">
                <a href=self.address(fields::SESSIONS)><bdi>{name}</bdi></a>
                <form method="post" action=self.address(fields::SIGN_OUT)>
                    <button type="submit" class="link">{message(catalogue, key::WORKSPACE_SIGN_OUT)}</button>
                </form>
            </div>
        };
        Some(view.into_any())
    }
}

/// A box that tells why something was not done. The browser moves the focus there, because it has `autofocus`.
pub(super) fn problem(catalogue: &Catalogue, why: Option<Key>) -> Option<AnyView> {
    let why = why?;
    Some(
        view! { <p class="notice wrong" role="alert" tabindex="-1" autofocus>{message(catalogue, why)}</p> }.into_any(),
    )
}
