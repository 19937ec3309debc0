//! Converts content pages from Markdown to a title and HTML.

use super::diagnostic::{Diagnostic, or_report};
use super::files::{Files, stem};
use super::synthesis_source::is_synthesis;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use questionnaire::Form;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A content page, written in Markdown.
#[derive(Clone, Debug)]
pub struct ContentPage {
    /// The tag of the page's locale.
    pub lang: String,
    /// The page's first heading.
    pub title: String,
    /// The rest of the page, as HTML.
    pub html: String,
}

/// The content pages of one locale, by name.
pub(super) fn read_pages(
    files: &Files,
    tag: &str,
    forms: &[Arc<Form>],
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ContentPage> {
    let mut pages = BTreeMap::new();
    for file in or_report(files.list_files(&format!("content/{tag}"), ".md"), problems) {
        if is_synthesis(stem(&file), forms) {
            continue;
        }
        match files.read_text(&file).map(|text| content_page(&text, tag)) {
            Ok(Some(page)) => _ = pages.insert(stem(&file).to_owned(), page),
            Ok(None) => problems.push(Diagnostic::new(file, 1, "begin the page with its title: # Title")),
            Err(why) => problems.push(Diagnostic::new(file, 1, why)),
        }
    }
    pages
}

/// Converts raw HTML to text.
pub(crate) fn html_as_text(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        event => event,
    }
}

/// The extensions of Markdown that pages may use.
pub(crate) const MARKDOWN: Options = Options::ENABLE_HEADING_ATTRIBUTES.union(Options::ENABLE_TABLES);

/// The visible text of each line of a page, with the line's number from 1. Link addresses are left out, and code is
/// replaced by `0`.
pub(crate) fn prose_lines(markdown: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (event, range) in Parser::new_ext(markdown, MARKDOWN).into_offset_iter() {
        let text = match html_as_text(event) {
            Event::Text(text) => text.into_string(),
            Event::Code(_) => "0".to_owned(),
            // Inline elements do not split the text of a line: `l'[inscription](…)`.
            Event::Start(Tag::Link { .. } | Tag::Emphasis | Tag::Strong | Tag::Image { .. })
            | Event::End(TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image) => continue,
            _ => {
                goes_on = false;
                continue;
            }
        };
        let line = || markdown[..range.start].matches('\n').count() + 1;
        match lines.last_mut().filter(|_| goes_on) {
            Some((_, begun)) => begun.push_str(&text),
            None => lines.push((line(), text)),
        }
        goes_on = true;
    }
    lines
}

/// Parses a page. The first heading becomes the title, which the page's layout shows. Raw HTML is shown as text.
fn content_page(markdown: &str, tag: &str) -> Option<ContentPage> {
    let mut events = Parser::new_ext(markdown, MARKDOWN).map(html_as_text);
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

#[cfg(test)]
mod tests {
    use super::prose_lines;

    #[test]
    fn a_line_of_prose_is_what_a_person_reads_of_it() {
        let markdown = "# T {#id}\n\nDe l'[*a*](https://b.c \"t\") et `d` :\nsuite\n\n- e\n- **f** g\n\n<b>h</b>\n";
        let lines = ["T", "De l'a et 0 :", "suite", "e", "f g"].map(str::to_owned);
        let found = prose_lines(markdown);
        assert_eq!(found.iter().map(|(_, text)| text.clone()).take(5).collect::<Vec<_>>(), lines);
        assert_eq!(found.iter().map(|(line, _)| *line).take(5).collect::<Vec<_>>(), [1, 3, 4, 6, 7]);
    }
}
