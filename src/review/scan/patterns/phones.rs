//! Finds telephone numbers: enough digits in a row, with the usual characters between them. This module knows no country's
//! numbering plan.

use super::{Flag, FlagKind, PatternScanner};

fn is_separator(c: char) -> bool {
    c == ' ' || "-./()_–".contains(c)
}

impl PatternScanner<'_> {
    /// Returns every passage shaped like a telephone number.
    pub(super) fn phones(&self) -> Vec<Flag> {
        let mut flags = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            match self.phone(at) {
                Some((end, true)) => {
                    flags.push(self.flag(FlagKind::Phone, at, end));
                    at = end;
                }
                Some((end, false)) => at = end,
                None => at += 1,
            }
        }
        flags
    }

    /// Scans the number that begins at `start`. Returns its end, and whether it is as long as a telephone number.
    fn phone(&self, start: usize) -> Option<(usize, bool)> {
        let plus = self.chars[start] == '+';
        if !(plus || self.chars[start] == '(' || self.chars[start].is_ascii_digit()) {
            return None;
        }
        let (mut digits, mut gap, mut end) = (0, 0, start);
        for (at, c) in self.chars.iter().enumerate().skip(start + usize::from(plus)) {
            if c.is_ascii_digit() {
                (digits, gap, end) = (digits + 1, 0, at + 1);
            } else if is_separator(*c) && gap < 3 {
                gap += 1;
            } else {
                break;
            }
        }
        if digits == 0 {
            return None;
        }
        let abroad = plus || (self.char_at(start) == Some('0') && self.char_at(start + 1) == Some('0'));
        let long = if abroad { digits >= 7 } else { digits >= 9 };
        Some((end, long && !self.is_reference(start)))
    }

    /// Returns whether a number continues a word, as in `CVE-2019-0708123` or `ISO27001`.
    fn is_reference(&self, start: usize) -> bool {
        let before = |steps: usize| start.checked_sub(steps).and_then(|at| self.char_at(at));
        match before(1) {
            Some('-') => before(2).is_some_and(char::is_alphabetic),
            Some(c) => c.is_alphabetic(),
            None => false,
        }
    }
}
