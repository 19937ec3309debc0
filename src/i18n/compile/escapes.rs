//! Escapes in Fluent at which the parser would panic: `\u` or `\U` in a literal, fewer hexadecimal digits than it needs, and then a character
//! that is not ASCII. The parser cuts the text in the middle of that character. This module knows nothing else of Fluent.

/// Returns the number of the first line, from 1, that has such an escape.
pub(super) fn line_of_broken_escape(source: &str) -> Option<usize> {
    source.split('\n').position(has_broken_escape).map(|line| line + 1)
}

/// A literal begins and ends on one line, so what stands before the first quotation mark of a line is no escape.
fn has_broken_escape(line: &str) -> bool {
    let Some(quote) = line.find('"') else { return false };
    let literals = &line[quote..];
    // A backslash after an odd number of backslashes is the second one of an escape.
    let mut is_escaped = false;
    literals.char_indices().any(|(at, c)| {
        let begins_escape = c == '\\' && !is_escaped;
        is_escaped = begins_escape;
        begins_escape && breaks_off(&literals[at + 1..])
    })
}

/// Whether what follows a backslash is an escape that breaks off so.
fn breaks_off(after: &str) -> bool {
    let digits = match after.chars().next() {
        Some('u') => 4,
        Some('U') => 6,
        _ => return false,
    };
    after[1..].chars().take(digits).find(|c| !c.is_ascii_hexdigit()).is_some_and(|c| !c.is_ascii())
}
