//! Detects e-mail addresses, web addresses and telephone numbers by their shape alone. The patterns are tuned for recall: a
//! false positive costs the reviewer a glance, a false negative is published.

mod phones;

use super::{Flag, FlagKind};
use crate::text::folding::FoldedText;

/// Words that replace `@` when they stand in brackets.
const AT: [&str; 3] = ["at", "arobase", "arroba"];

/// Returns every passage of the text shaped like an address or a telephone number.
pub(super) fn find(text: &str, folded: &FoldedText) -> Vec<Flag> {
    let original: Vec<char> = text.chars().collect();
    let shapes = PatternScanner { chars: folded.plain(), folded, original };
    let mut flags = shapes.emails();
    flags.extend(shapes.links());
    flags.extend(shapes.domains());
    flags.extend(shapes.phones());
    flags
}

struct PatternScanner<'a> {
    chars: Vec<char>,
    folded: &'a FoldedText,
    original: Vec<char>,
}

fn is_mailbox(c: char) -> bool {
    c.is_alphanumeric() || "._%+'-".contains(c)
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || c == '.' || c == '-'
}

/// Returns whether a character may occur inside a web address.
fn is_link(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !"<>\"«»“”|{}\\^`".contains(c)
}

/// Returns whether a character at the end of an address belongs to the surrounding sentence instead.
fn is_closing(c: char) -> bool {
    ".,;:!?)]'’…".contains(c)
}

impl PatternScanner<'_> {
    fn flag(&self, kind: FlagKind, first: usize, end: usize) -> Flag {
        let (from, to) = self.folded.span(first, end - 1);
        Flag { from, to, kind }
    }

    fn char_at(&self, index: usize) -> Option<char> {
        self.chars.get(index).copied()
    }

    /// Returns the beginning of the run of characters accepted by `keep` that ends before `end`.
    fn scan_back(&self, end: usize, keep: fn(char) -> bool) -> usize {
        self.chars[..end].iter().rposition(|c| !keep(*c)).map_or(0, |at| at + 1)
    }

    /// Returns the end of the run of characters accepted by `keep` that begins at `start`.
    fn scan_forward(&self, start: usize, keep: fn(char) -> bool) -> usize {
        self.chars[start..].iter().position(|c| !keep(*c)).map_or(self.chars.len(), |at| start + at)
    }

    fn without_closing(&self, start: usize, end: usize) -> usize {
        self.chars[start..end].iter().rposition(|c| !is_closing(*c)).map_or(start, |at| start + at + 1)
    }

    fn emails(&self) -> Vec<Flag> {
        (0..self.chars.len()).filter_map(|at| self.email(at)).collect()
    }

    /// Returns the e-mail address around an `@` or around a replacement such as `(at)` or `[arobase]`.
    fn email(&self, at: usize) -> Option<Flag> {
        let (mut left, mut right) = (at, at + 1);
        if self.chars[at] != '@' {
            right = self.obfuscated_at(at)?;
            left = self.scan_back(at, char::is_whitespace);
            right = self.scan_forward(right, char::is_whitespace);
        }
        let start = self.scan_back(left, is_mailbox);
        let end = self.without_closing(right, self.scan_forward(right, is_domain));
        let has_word = |from: usize, to: usize| self.chars[from..to].iter().any(|c| c.is_alphanumeric());
        (has_word(start, left) && has_word(right, end)).then(|| self.flag(FlagKind::Email, start, end))
    }

    /// Returns the end of a bracketed replacement of `@` that opens at `at`.
    fn obfuscated_at(&self, at: usize) -> Option<usize> {
        "([{<".contains(self.chars[at]).then_some(())?;
        let start = self.scan_forward(at + 1, char::is_whitespace);
        let end = self.scan_forward(start, char::is_alphabetic);
        let word: String = self.chars[start..end].iter().collect();
        let close = self.scan_forward(end, char::is_whitespace);
        (AT.contains(&word.as_str()) && ")]}>".contains(self.char_at(close)?)).then_some(close + 1)
    }

    /// Returns the web addresses that begin with a scheme or with `www.`.
    fn links(&self) -> Vec<Flag> {
        let starts =
            |at: usize, word: &str| word.chars().enumerate().all(|(step, c)| self.char_at(at + step) == Some(c));
        let link = |at: usize| {
            let start = if starts(at, "://") {
                self.scan_back(at, |c| c.is_ascii_alphanumeric() || c == '+')
            } else if starts(at, "www.")
                && !at.checked_sub(1).is_some_and(|before| self.chars[before].is_alphanumeric())
            {
                at
            } else {
                return None;
            };
            let end = self.without_closing(at, self.scan_forward(at, is_link));
            (start < at || end > at + 4).then(|| self.flag(FlagKind::Url, start, end.max(at + 1)))
        };
        (0..self.chars.len()).filter_map(link).collect()
    }

    /// Returns the bare domains with the path that follows, such as `example.org/page`.
    fn domains(&self) -> Vec<Flag> {
        let mut flags = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            if !is_domain(self.chars[at]) {
                at += 1;
                continue;
            }
            let run = self.scan_forward(at, is_domain);
            let end = self.without_closing(at, run);
            let touches_at = self.char_at(run) == Some('@') || (at > 0 && self.chars[at - 1] == '@');
            if !touches_at && self.is_host(at, end) {
                let whole = if self.char_at(end).is_some_and(|c| c == '/' || c == ':') {
                    self.scan_forward(end, is_link)
                } else {
                    end
                };
                flags.push(self.flag(FlagKind::Url, at, self.without_closing(at, whole)));
            }
            at = run;
        }
        flags
    }

    /// Returns whether a run is a domain: its last label is a word of at least two letters that does not look like the first
    /// word of a sentence ("end.Then"), and the label before it is longer than an initial ("e.g").
    fn is_host(&self, start: usize, end: usize) -> bool {
        let labels: Vec<&[char]> = self.chars[start..end].split(|c| *c == '.').collect();
        let Some((last, before)) = labels.split_last() else { return false };
        let is_word = (2..=24).contains(&last.len()) && last.iter().all(char::is_ascii_alphabetic);
        // Servers encode a label with non-ASCII letters in this form: `рф` as `xn--p1ai`.
        let is_word = is_word || (last.len() > 4 && last.starts_with(&['x', 'n', '-', '-']));
        if !is_word || before.is_empty() || before.iter().any(|label| label.is_empty()) {
            return false;
        }
        let (from, to) = self.folded.span(end - last.len(), end - 1);
        let written = &self.original[from as usize..to as usize];
        let begins_a_sentence =
            written.first().is_some_and(|c| c.is_uppercase()) && written[1..].iter().any(|c| c.is_lowercase());
        !begins_a_sentence && before.iter().any(|label| label.len() > 1 && label.iter().any(|c| c.is_alphabetic()))
    }
}
