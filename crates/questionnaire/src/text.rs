//! Normalises and measures texts. The client, the server, the store and the exports share these functions.

use crate::invisible::{is_blank, is_ignorable, is_meaningless, is_visible};
use std::borrow::Cow;

/// The normalised text, as it is stored: CRLF becomes LF, and white space and invisible characters at the edges are
/// trimmed. A text without visible characters becomes empty. Normalising is idempotent.
pub fn normalise(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(is_blank);
    if !trimmed.contains(is_visible) {
        return Cow::Borrowed("");
    }
    if !trimmed.contains('\r') {
        return Cow::Borrowed(trimmed);
    }
    let mut normalised = String::with_capacity(trimmed.len());
    for (rank, line) in trimmed.split('\n').enumerate() {
        if rank > 0 {
            normalised.push('\n');
        }
        // The last line ends with no line break, because the text was trimmed.
        normalised.push_str(line.trim_end_matches('\r'));
    }
    Cow::Owned(normalised)
}

/// The normalised name, as it is stored: invisible characters that have no meaning in their position are removed.
pub(crate) fn normalise_name(text: &str) -> Cow<'_, str> {
    normalise_without(text, is_meaningless)
}

/// The normalised address, as it is stored: all invisible characters are removed, because the address would not work with
/// them.
pub fn normalise_address(text: &str) -> Cow<'_, str> {
    normalise_without(text, is_meaningless_in_address)
}

fn normalise_without(text: &str, takes_out: fn(Option<char>, char, Option<char>) -> bool) -> Cow<'_, str> {
    let normalised = normalise(text);
    if !normalised.contains(is_ignorable) {
        return normalised;
    }
    // Removing characters can expose white space at the edges.
    Cow::Owned(normalise(&without(&normalised, takes_out)).into_owned())
}

fn is_meaningless_in_address(before: Option<char>, c: char, after: Option<char>) -> bool {
    is_ignorable(c) && (!matches!(c, '\u{200c}' | '\u{200d}') || is_meaningless(before, c, after))
}

/// Whether a text is within its maximum length and has a visible character, and normalising it changes nothing.
pub(crate) fn is_normalised(text: &str, normalised: &str, max: usize) -> bool {
    normalised == text && !text.is_empty() && (text.len() <= max || text.chars().count() <= max)
}

/// The text without the characters for which `takes_out` returns true. Its arguments are the last character that was kept,
/// the character itself, and the next one.
fn without(text: &str, takes_out: fn(Option<char>, char, Option<char>) -> bool) -> String {
    let mut normalised = String::with_capacity(text.len());
    let mut last = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !takes_out(last, c, chars.peek().copied()) {
            normalised.push(c);
            last = Some(c);
        }
    }
    normalised
}

/// The length of the normalised text, in Unicode scalar values.
pub fn char_count(text: &str) -> usize {
    normalise(text).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_counts_once_however_it_is_written() {
        assert_eq!(char_count(&format!("a{}b", "\r\n".repeat(250))), 252);
        assert_eq!(normalise("a\r\nb\r\n"), "a\nb");
    }

    #[test]
    fn an_emoji_counts_once() {
        assert_eq!(char_count(&"🦀".repeat(500)), 500);
    }

    #[test]
    fn outer_white_space_does_not_count() {
        assert_eq!(char_count(" \u{a0}a b\t\n"), 3);
        assert_eq!(normalise(" \u{a0}a b\t\n").as_ref(), "a b");
        assert_eq!(normalise("\u{feff} \u{200b}a\u{200b}b\u{2060}\u{3164}"), "a\u{200b}b");
    }

    #[test]
    fn a_text_of_which_nothing_can_be_seen_is_empty() {
        assert_eq!((normalise("\u{200f}\u{fe0f}\0"), char_count("\u{202e}")), ("".into(), 0));
    }

    #[test]
    fn a_name_and_an_address_lose_what_means_nothing() {
        assert_eq!(normalise_name("\u{200e}a\u{200b}b\u{fe0f} \u{200d}"), "\u{200e}ab\u{fe0f}");
        assert_eq!(normalise_address("\u{200e}a\u{ad}@b\u{fe0f}.fr \u{34f}"), "a@b.fr");
        for normalise in [normalise_name, normalise_address] {
            assert_eq!(normalise("https://نامه\u{200c}ای.example"), "https://نامه\u{200c}ای.example");
        }
    }
}
