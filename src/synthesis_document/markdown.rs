//! Reads a document: its Markdown with the directives in it.
//!
//! Directives are replaced by marks before the Markdown is read, so that they are the same inside of emphasis, tables and headings.

use super::{Directive, DocumentProblem, Placed};
use crate::site::{MARKDOWN, html_as_text};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};

/// The characters around the number of a directive. No text has them: they are private to a program.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// A document that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynthesisDocument {
    /// Its first heading.
    pub title: String,
    /// The rest, in order.
    pub parts: Vec<Part>,
    /// Its directives, in order; parts name them by their places here.
    pub directives: Vec<Placed>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// HTML with figures in it.
    Text(Vec<Inline>),
    /// A directive that takes a paragraph of its own.
    Block(usize),
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// HTML.
    Html(String),
    /// A directive.
    Figure(usize),
}

impl SynthesisDocument {
    /// Reads a document.
    ///
    /// # Errors
    /// Everything that is wrong in it, by line.
    pub fn parse(text: &str) -> Result<Self, Vec<DocumentProblem>> {
        let mut problems = Vec::new();
        let (marked, directives) = mark(text, &mut problems);
        let mut events = Parser::new_ext(&marked, MARKDOWN).map(html_as_text);
        let mut document = Self { title: String::new(), parts: Vec::new(), directives };
        if matches!(events.next(), Some(Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }))) {
            for event in events.by_ref() {
                match event {
                    Event::Text(text) | Event::Code(text) => document.title.push_str(&text),
                    Event::End(TagEnd::Heading(_)) => break,
                    _ => {}
                }
            }
            document.push_events(events.collect());
        } else {
            problems.push(DocumentProblem { line: 1, message: "begin the document with its title: # Title".into() });
        }
        if document.title.contains(MARKS[0]) {
            problems.push(DocumentProblem { line: 1, message: "no figure can stand in the title".into() });
        }
        document.check_places(&mut problems);
        problems.sort();
        if problems.is_empty() { Ok(document) } else { Err(problems) }
    }

    /// Takes what follows the title.
    fn push_events(&mut self, events: Vec<Event<'_>>) {
        let mut depth = 0_usize;
        let mut rest = Vec::new();
        let mut events = events.into_iter().peekable();
        while let Some(event) = events.next() {
            if depth == 0 && matches!(event, Event::Start(Tag::Paragraph)) {
                let paragraph: Vec<_> = std::iter::once(event)
                    .chain(std::iter::from_fn(|| events.next_if(|next| *next != Event::End(TagEnd::Paragraph))))
                    .collect();
                let end = events.next();
                match self.block(&paragraph[1..]) {
                    Some(block) => {
                        self.push_text(std::mem::take(&mut rest));
                        self.parts.push(Part::Block(block));
                    }
                    None => rest.extend(paragraph.into_iter().chain(end)),
                }
                continue;
            }
            match &event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            rest.push(event);
        }
        self.push_text(rest);
    }

    /// The directive of a paragraph that holds nothing else.
    fn block(&self, inside: &[Event<'_>]) -> Option<usize> {
        let [Event::Text(text)] = inside else { return None };
        let number: usize = text.trim().strip_prefix(MARKS[0])?.strip_suffix(MARKS[1])?.parse().ok()?;
        self.directives.get(number).is_some_and(|placed| placed.directive.is_block()).then_some(number)
    }

    fn push_text(&mut self, events: Vec<Event<'_>>) {
        let mut written = String::new();
        html::push_html(&mut written, events.into_iter());
        let mut pieces = Vec::new();
        let mut rest = written.as_str();
        while let Some((before, after)) = rest.split_once(MARKS[0]) {
            let Some((number, after)) = after.split_once(MARKS[1]) else { break };
            pieces.push(Inline::Html(before.to_owned()));
            pieces.extend(number.parse().ok().map(Inline::Figure));
            rest = after;
        }
        pieces.push(Inline::Html(rest.to_owned()));
        pieces.retain(|piece| *piece != Inline::Html(String::new()));
        if !pieces.is_empty() {
            self.parts.push(Part::Text(pieces));
        }
    }

    /// Reports directives that are not where they can be shown.
    fn check_places(&self, problems: &mut Vec<DocumentProblem>) {
        let is_shown = |at: usize| {
            self.parts.iter().any(|part| match part {
                Part::Block(block) => *block == at,
                Part::Text(pieces) => pieces.contains(&Inline::Figure(at)),
            })
        };
        let is_block = |at: usize| self.parts.contains(&Part::Block(at));
        for (at, placed) in self.directives.iter().enumerate() {
            if placed.directive.is_block() && !is_block(at) {
                let message = "this stands alone, between two empty lines, and not in a list or a table".into();
                problems.push(DocumentProblem { line: placed.line, message });
            } else if !is_shown(at) && !self.title.contains(MARKS[0]) {
                let message = "a figure stands in a text, and not in an address".into();
                problems.push(DocumentProblem { line: placed.line, message });
            }
        }
    }
}

/// Replaces each directive by its mark.
fn mark(text: &str, problems: &mut Vec<DocumentProblem>) -> (String, Vec<Placed>) {
    let (mut marked, mut directives) = (String::new(), Vec::new());
    for (number, line) in text.lines().enumerate() {
        let at = |message: String| DocumentProblem { line: number + 1, message };
        if line.contains(MARKS) {
            problems.push(at("U+E000 and U+E001 are no characters of a text".into()));
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            marked.push_str(before);
            let Some((inside, after)) = after.split_once("}}") else {
                problems.push(at("{{ has no }} on the same line".into()));
                rest = after;
                continue;
            };
            match Directive::parse(inside) {
                Ok((written, directive)) => {
                    marked.push_str(&format!("{}{}{}", MARKS[0], directives.len(), MARKS[1]));
                    directives.push(Placed { line: number + 1, written, directive });
                }
                Err(error) => problems.push(at(error.to_string())),
            }
            rest = after;
        }
        marked.push_str(rest);
        marked.push('\n');
    }
    (marked, directives)
}
