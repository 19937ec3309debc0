//! Replaces passages of a text by a visible marker.

use crate::store::Verdict;

/// The marker that replaces a redacted passage in a published text, or a text that is withheld as a whole.
pub const MARKER: &str = "[masqué]";

/// Replaces every span `[from, to)` of Unicode scalar values by the marker. Spans that overlap or touch get one marker; the part
/// of a span outside of the text is ignored.
pub fn redact(text: &str, spans: &[(u32, u32)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut hiding = false;
    for (at, c) in (0u32..).zip(text.chars()) {
        let hidden = is_hidden(at, spans);
        if hidden && !hiding {
            out.push_str(MARKER);
        } else if !hidden {
            out.push(c);
        }
        hiding = hidden;
    }
    out
}

/// Returns a text as it is published under a verdict.
pub(super) fn published_text(text: &str, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Accepted => text.to_owned(),
        Verdict::Withheld => MARKER.to_owned(),
        Verdict::Redacted(spans) => redact(text, spans),
    }
}

/// Returns whether these spans cover `[from, to)` completely.
pub fn covers(spans: &[(u32, u32)], from: u32, to: u32) -> bool {
    (from..to).all(|at| is_hidden(at, spans))
}

fn is_hidden(at: u32, spans: &[(u32, u32)]) -> bool {
    spans.iter().any(|(from, to)| (*from..*to).contains(&at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_becomes_one_marker() {
        assert_eq!(redact("écrivez à a@b.fr.", &[(10, 16)]), "écrivez à [masqué].");
        assert_eq!(redact("abcdef", &[(0, 2), (1, 3), (3, 4)]), "[masqué]ef");
        assert_eq!(redact("abc", &[]), "abc");
        assert_eq!(redact("🦀b", &[(0, 1), (5, 9), (4, 2)]), "[masqué]b");
    }

    #[test]
    fn a_passage_is_hidden_whole_or_it_is_not_hidden() {
        assert!(covers(&[(0, 2), (2, 4)], 1, 4));
        assert!(!covers(&[(0, 2)], 1, 3));
    }
}
