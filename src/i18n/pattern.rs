//! The compact form of a sentence: text, placeholders and plural choices in one string.
//!
//! A placeholder is `⟨name⟩`, a choice `⟨name¦one=…¦other=…⟩`, where `⟨ ¦ ⟩` stand for three control characters that no
//! sentence may contain. A label of a choice is a whole number, matched exactly, or a CLDR plural category.

/// Opens a placeholder or a choice.
pub(crate) const OPEN: char = '\u{1}';
/// Parts the branches of a choice.
pub(crate) const SEPARATOR: char = '\u{2}';
/// Closes a placeholder or a choice.
pub(crate) const CLOSE: char = '\u{3}';

/// A piece of a pattern.
pub(crate) enum Segment<'a> {
    /// Words as they are.
    Text(&'a str),
    /// The value of an argument.
    Placeholder(&'a str),
    /// The branch that fits the value of an argument: label and pattern of each.
    Choice(&'a str, Vec<(&'a str, &'a str)>),
}

/// The pieces of `pattern`, in order.
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

/// Where the bracket that is open at the start of `text` closes.
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
