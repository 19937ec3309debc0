//! How a text is normalised and measured, the same wherever it is typed, counted, stored or exported.

use std::borrow::Cow;

/// The text as it is kept: CRLF turned into LF until none is left, and outer white space trimmed. A text kept and given
/// again is not changed any more.
pub fn normalise(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
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

/// The length of a text in Unicode scalar values, once normalised.
pub fn length(text: &str) -> usize {
    normalise(text).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_counts_once_however_it_is_written() {
        assert_eq!(length(&format!("a{}b", "\r\n".repeat(250))), 252);
        assert_eq!(normalise("a\r\nb\r\n"), "a\nb");
    }

    #[test]
    fn an_emoji_counts_once() {
        assert_eq!(length(&"🦀".repeat(500)), 500);
    }

    #[test]
    fn outer_white_space_does_not_count() {
        assert_eq!((length(" \u{a0}a b\t\n"), normalise(" \u{a0}a b\t\n").as_ref()), (3, "a b"));
    }
}
