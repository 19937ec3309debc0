//! The compact form of a message: text, placeholders and plural choices in one string.
//!
//! A placeholder is `⟨name⟩`, a choice `⟨name¦one=…¦other=…⟩`, where `⟨ ¦ ⟩` stand for three control characters that no
//! message may contain. A label of a choice is a whole number, matched exactly, or a CLDR plural category.

/// Opens a placeholder or a choice.
pub(crate) const OPEN: char = '\u{1}';
/// Separates the branches of a choice.
pub(crate) const SEPARATOR: char = '\u{2}';
/// Closes a placeholder or a choice.
pub(crate) const CLOSE: char = '\u{3}';

/// A segment of a pattern.
pub(crate) enum Segment<'a> {
    /// Literal text.
    Text(&'a str),
    /// A placeholder, with the argument's name.
    Placeholder(&'a str),
    /// A plural choice: the argument's name, and the label and pattern of each branch.
    Choice(&'a str, Vec<(&'a str, &'a str)>),
}

/// The segments of `pattern`, in order.
pub(crate) fn pieces(mut pattern: &str) -> Vec<Segment<'_>> {
    let mut pieces = Vec::new();
    while let Some(start) = pattern.find(OPEN) {
        if start > 0 {
            pieces.push(Segment::Text(&pattern[..start]));
        }
        let inside = &pattern[start + 1..];
        let end = closing(inside);
        let mut parts = split_outermost(&inside[..end]).into_iter();
        let name = parts.next().unwrap_or_default();
        let branches: Vec<_> = parts.filter_map(|branch| branch.split_once('=')).collect();
        pieces.push(if branches.is_empty() { Segment::Placeholder(name) } else { Segment::Choice(name, branches) });
        pattern = inside.get(end + 1..).unwrap_or_default();
    }
    if !pattern.is_empty() {
        pieces.push(Segment::Text(pattern));
    }
    pieces
}

/// The position of the bracket that closes the one open at the start of `text`.
fn closing(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            OPEN => depth += 1,
            CLOSE if depth == 0 => return at,
            CLOSE => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

fn split_outermost(text: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            OPEN => depth += 1,
            CLOSE => depth -= 1,
            SEPARATOR if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}
