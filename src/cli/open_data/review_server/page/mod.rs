//! The pages of the review: HTML without scripts, with every text escaped. This file holds their common parts; each page has a
//! file.

mod bulk_accept;
mod single_text;

pub(super) use bulk_accept::unflagged_page;
pub(super) use single_text::{FailedDecision, text_page};

use crate::i18n::{Key, key};
use crate::review::{FreeText, ReviewService};
use crate::site::{FormMessages, Site};
use std::collections::BTreeMap;
use std::fmt::Write;

/// How many texts there are, and how many of them are decided.
#[derive(Clone, Copy, Default)]
pub(super) struct Progress {
    pub(super) all: u64,
    pub(super) decided: u64,
}

/// The data that every page is rendered from.
pub(super) struct ReviewPages {
    pub(super) service: ReviewService,
    wording: FormMessages,
    /// The name of each language in that language, by tag.
    languages: BTreeMap<String, String>,
}

impl ReviewPages {
    pub(super) fn new(service: ReviewService, site: &Site, wording: FormMessages) -> Self {
        let languages = site.locales().iter().map(|locale| (locale.tag().to_owned(), locale.name())).collect();
        Self { service, wording, languages }
    }

    fn say(&self, key: Key) -> String {
        escaped(&self.wording.say(key))
    }

    fn say_with(&self, key: Key, arguments: crate::i18n::Arguments<'_>) -> String {
        escaped(&self.wording.say_with(key, arguments))
    }

    fn heading(&self, title: Key, progress: Progress) -> String {
        let Progress { all, decided } = progress;
        format!(
            "<h1>{}</h1><p class=\"progress\"><label for=\"progress\">{}</label>\
             <progress id=\"progress\" max=\"{}\" value=\"{decided}\"></progress></p>",
            self.say(title),
            self.say_with(key::DESK_PROGRESS, &[("decided", &decided), ("all", &all)]),
            all.max(1)
        )
    }

    /// A text under its question, with its flagged passages marked.
    fn render_text(&self, text: &FreeText) -> String {
        let question = self.service.question(&text.control).map(|question| self.wording.question(question));
        let language = self.languages.get(&text.locale).unwrap_or(&text.locale);
        format!(
            "<section><h2><span class=\"number\">{}</span> {}</h2><p class=\"place\">{}</p>\
             <blockquote lang=\"{}\" dir=\"auto\">{}</blockquote></section>",
            escaped(&text.control),
            escaped(&question.unwrap_or_default()),
            self.say_with(key::DESK_RESPONSE, &[("response", &text.response_id), ("locale", language)]),
            escaped(&text.locale),
            marked(text)
        )
    }

    fn document(&self, title: &str, main: &str) -> String {
        let (locale, direction) = (self.wording.locale(), self.wording.say(key::LOCALE_DIRECTION));
        format!(
            "<!DOCTYPE html><html lang=\"{locale}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <link rel=\"stylesheet\" href=\"style.css\"></head><body><main>{main}</main></body></html>"
        )
    }
}

/// The text with every flagged passage in a `<mark>`; overlapping passages share one.
fn marked(text: &FreeText) -> String {
    let (mut out, mut inside) = (String::new(), false);
    for (at, c) in (0u32..).zip(text.text.chars()) {
        let flagged = text.flags.iter().any(|flag| (flag.from..flag.to).contains(&at));
        if flagged != inside {
            out.push_str(if flagged { "<mark>" } else { "</mark>" });
            inside = flagged;
        }
        push_escaped(c, &mut out);
    }
    if inside {
        out.push_str("</mark>");
    }
    out
}

/// A hidden input.
fn hidden(name: &str, value: &str) -> String {
    format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escaped(value))
}

/// A button that submits the form with its action.
fn button(main: &mut String, class: &str, action: &str, label: &str) {
    // Writing to a string cannot fail.
    _ = write!(main, "<button class=\"{class}\" name=\"action\" value=\"{action}\">{label}</button>");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_escaped(c, &mut out);
    }
    out
}

fn push_escaped(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        other => out.push(other),
    }
}
