//! How a text is normalised and measured, the same wherever it is typed, counted, stored or exported.

use crate::invisible::{is_blank, is_ignorable, is_meaningless, is_visible};
use std::borrow::Cow;

/// The text as it is kept: CRLF turned into LF until none is left, and outer white space trimmed, with what stands for it
/// without being seen. Empty where nothing can be seen at all. A text kept and given again is not changed any more.
pub fn normalise(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(is_blank);
    if !trimmed.contains(is_visible) {
        return Cow::Borrowed("");
    }
    if !trimmed.contains('\r') {
        return Cow::Borrowed(trimmed);
    }
    let mut kept = String::with_capacity(trimmed.len());
    for (rank, line) in trimmed.split('\n').enumerate() {
        if rank > 0 {
            kept.push('\n');
        }
        // The last line has none: it was trimmed.
        kept.push_str(line.trim_end_matches('\r'));
    }
    Cow::Owned(kept)
}

/// A name as it is kept: normalised, without what cannot be seen and means nothing where it stands.
pub(crate) fn normalise_name(text: &str) -> Cow<'_, str> {
    normalise_without(text, is_meaningless)
}

/// An address as it is kept: normalised, without what cannot be seen, since nothing would reach it.
pub(crate) fn normalise_address(text: &str) -> Cow<'_, str> {
    normalise_without(text, is_meaningless_in_address)
}

fn normalise_without(text: &str, takes_out: fn(Option<char>, char, Option<char>) -> bool) -> Cow<'_, str> {
    let normalised = normalise(text);
    if !normalised.contains(is_ignorable) {
        return normalised;
    }
    // White space that was inside may be outside now.
    Cow::Owned(normalise(&without(&normalised, takes_out)).into_owned())
}

fn is_meaningless_in_address(before: Option<char>, c: char, after: Option<char>) -> bool {
    is_ignorable(c) && (!matches!(c, '\u{200c}' | '\u{200d}') || is_meaningless(before, c, after))
}

/// The text without the characters that `takes_out` says to take out, each told with the one kept before it and the one
/// that comes after it.
fn without(text: &str, takes_out: fn(Option<char>, char, Option<char>) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut last = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !takes_out(last, c, chars.peek().copied()) {
            kept.push(c);
            last = Some(c);
        }
    }
    kept
}

/// The length of a text in Unicode scalar values, once normalised.
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
        assert_eq!((char_count(" \u{a0}a b\t\n"), normalise(" \u{a0}a b\t\n").as_ref()), (3, "a b"));
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
