//! Computes how long a message can become, and the limit at its place in the page. This module knows no language.

use crate::i18n::pattern::{Segment, pieces};

/// The longest text that a pattern can produce, with three characters for each placeholder.
pub(super) fn longest_rendering(pattern: &str) -> String {
    let piece = |piece| match piece {
        Segment::Text(text) => text.to_owned(),
        Segment::Placeholder(_) => "000".to_owned(),
        Segment::Choice(_, branches) => branches
            .into_iter()
            .map(|(_, branch)| longest_rendering(branch))
            .max_by_key(|text| text.chars().count())
            .unwrap_or_default(),
    };
    pieces(pattern).into_iter().map(piece).collect()
}

/// Texts that a pattern can produce; each of its branches occurs in at least one of them.
pub(super) fn renderings(pattern: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    for piece in pieces(pattern) {
        let next = match piece {
            Segment::Text(text) => vec![text.to_owned()],
            Segment::Placeholder(_) => vec!["000".to_owned()],
            Segment::Choice(_, branches) => branches.into_iter().flat_map(|(_, branch)| renderings(branch)).collect(),
        };
        let count = texts.len().max(next.len());
        let pairs = texts.iter().cycle().zip(next.iter().cycle()).take(count);
        texts = pairs.map(|(text, next)| format!("{text}{next}")).collect();
    }
    texts
}

/// The maximum number of characters for the message of that key: a fixed number where the page has little room, else a
/// multiple of the source's length.
pub(super) fn max_length(key: &str, source: Option<usize>) -> usize {
    const BUTTONS: [&str; 14] = [
        "previous",
        "continue",
        "review",
        "clear",
        "change",
        "print",
        "check-send",
        "check-sending",
        "draft-erase",
        "draft-erase-confirm",
        "draft-erase-cancel",
        "home-start",
        "form-home",
        "step-check",
    ];
    const LABELS: [&str; 6] = ["locale-name", "site-name", "check-private", "steps", "required", "site-languages"];
    match key {
        _ if BUTTONS.contains(&key) || LABELS.contains(&key) => 50,
        _ if key.ends_with(".short") => 60,
        _ if key.starts_with("month-") || key.starts_with("number-") => 20,
        _ if key.starts_with("page-") && key != "page-title" => 50,
        // Twice the length of the source, with a margin for short ones, is enough for any language.
        _ => source.map_or(1_000, |source| (source * 2).max(source + 40)),
    }
}
