//! Long pages: Markdown turned into a title and HTML.

use super::files::{Files, stem};
use super::problem::{Problem, noted};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

/// A long page, written in Markdown.
#[derive(Clone, Debug)]
pub struct ContentPage {
    /// The tag of the language it is written in.
    pub lang: String,
    /// Its first heading.
    pub title: String,
    /// The rest, as HTML.
    pub html: String,
}

/// The long pages of one language, by name.
pub(super) fn read_pages(files: &Files, tag: &str, problems: &mut Vec<Problem>) -> BTreeMap<String, ContentPage> {
    let mut pages = BTreeMap::new();
    for file in noted(files.under(&format!("content/{tag}"), ".md"), problems) {
        let page = files.read(&file).and_then(|text| {
            content_page(&text, tag).ok_or_else(|| "begin the page with its title: # Title".to_owned())
        });
        match page {
            Ok(page) => _ = pages.insert(stem(&file).to_owned(), page),
            Err(why) => problems.push(Problem::new(file, 1, why)),
        }
    }
    pages
}

/// Reads a page: its title is the first heading, which the page shows on its own. Raw HTML is shown as text.
fn content_page(markdown: &str, tag: &str) -> Option<ContentPage> {
    let mut events = Parser::new_ext(markdown, Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES).map(
        |event| match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            event => event,
        },
    );
    if !matches!(events.next(), Some(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))) {
        return None;
    }
    let mut title = String::new();
    for event in events.by_ref() {
        match event {
            Event::Text(text) | Event::Code(text) => title.push_str(&text),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    Some(ContentPage { lang: tag.to_owned(), title, html })
}
