//! Preserves the layout of a text file that a tool rewrites: its byte order mark and its line ends. It knows no file
//! format.

use std::collections::{BTreeMap, BTreeSet};

/// Some editors write it at the start of a file; it is not part of the text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// `after` in the layout of `before`: a byte order mark stays, an unchanged line keeps its line end, and a new line takes
/// the line end that most lines of `before` have. So a CRLF file keeps CRLF, and a file with mixed line ends changes only
/// where its text changes.
pub(super) fn keep_layout(before: &str, after: &str) -> String {
    let (mark, before) = match before.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (Some(BYTE_ORDER_MARK), rest),
        None => (None, before),
    };
    let (old, new) = (lines(before), lines(after.trim_start_matches(BYTE_ORDER_MARK)));
    let with_crlf = old.iter().filter(|(_, end)| *end == "\r\n").count();
    let with_lf = old.iter().filter(|(_, end)| *end == "\n").count();
    let usual = if with_crlf > with_lf { "\r\n" } else { "\n" };
    let same = common_lines(&words_of(&old), &words_of(&new));
    let mut out: String = mark.into_iter().collect();
    for (at, (words, end)) in new.iter().enumerate() {
        let is_last = at + 1 == new.len();
        out.push_str(words);
        out.push_str(match same[at].map(|at| old[at].1) {
            // The last line of a file may have no line end.
            Some(kept) if is_last || !kept.is_empty() => kept,
            _ if end.is_empty() => "",
            _ => usual,
        });
    }
    out
}

fn words_of<'t>(lines: &[(&'t str, &'t str)]) -> Vec<&'t str> {
    lines.iter().map(|(words, _)| *words).collect()
}

/// The lines of a text, each with its line end.
fn lines(text: &str) -> Vec<(&str, &str)> {
    let parts = |line| {
        let words = str::trim_end_matches(line, '\n');
        let words = if words.len() < line.len() { words.strip_suffix('\r').unwrap_or(words) } else { words };
        line.split_at(words.len())
    };
    text.split_inclusive('\n').map(parts).collect()
}

/// For each new line, the matching old line, in order. The search first matches lines that occur once in both texts (as a
/// patience diff does), then the equal lines next to them. It finds the unchanged lines of any edit that a tool makes, and
/// its time grows only with the size of the texts.
fn common_lines(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut same = vec![None; new.len()];
    for (of_old, of_new) in increasing(&unique_pairs(old, new)) {
        same[of_new] = Some(of_old);
    }
    let mut used: BTreeSet<usize> = same.iter().flatten().copied().collect();
    let mut take = |same: &mut Vec<Option<usize>>, at: usize, candidate: Option<usize>| {
        let Some(candidate) = candidate.filter(|_| same[at].is_none()) else { return };
        if old.get(candidate) == Some(&new[at]) && used.insert(candidate) {
            same[at] = Some(candidate);
        }
    };
    for at in 0..new.len() {
        let after_the_one_before = if at == 0 { Some(0) } else { same[at - 1].map(|before| before + 1) };
        take(&mut same, at, after_the_one_before);
    }
    for at in (0..new.len()).rev() {
        let next = if at + 1 == new.len() { Some(old.len()) } else { same[at + 1] };
        take(&mut same, at, next.and_then(|next| next.checked_sub(1)));
    }
    same
}

/// The lines that occur once in each text, as (old line, new line), sorted by the new line.
fn unique_pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let (of_old, of_new) = (positions_of_words(old), positions_of_words(new));
    let pair = |(line, at): (&&str, &Vec<usize>)| match (of_old.get(line)?.as_slice(), at.as_slice()) {
        ([old], [new]) => Some((*old, *new)),
        _ => None,
    };
    let mut pairs: Vec<_> = of_new.iter().filter_map(pair).collect();
    pairs.sort_by_key(|(_, new)| *new);
    pairs
}

fn positions_of_words<'t>(lines: &[&'t str]) -> BTreeMap<&'t str, Vec<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        places.entry(line).or_default().push(at);
    }
    places
}

/// The longest sequence of pairs in which both lines increase, which leaves out moved lines.
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // `ends[n]` is the pair with the smallest old line that a run of n + 1 pairs can end with.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (at, (old, _)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end: &usize| pairs[*end].0 < *old);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut run: Vec<_> = std::iter::successors(ends.last().copied(), |at| before[*at]).map(|at| pairs[at]).collect();
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::keep_layout;
    use proptest::prelude::*;

    #[test]
    fn crlf_and_a_byte_order_mark_stay() {
        assert_eq!(keep_layout("\u{feff}a\r\nb\r\n", "a\nc\nb\n"), "\u{feff}a\r\nc\r\nb\r\n");
        assert_eq!(keep_layout("a\nb", "a\nc\n"), "a\nc\n");
        assert_eq!(keep_layout("", "a\n"), "a\n");
        assert_eq!(keep_layout("a", "a\nb\n"), "a\nb\n");
        assert_eq!(keep_layout("a\nb", "c\nb\n"), "c\nb");
    }

    #[test]
    fn of_mixed_line_ends_only_those_of_changed_lines_change() {
        let before = "a\r\n\nb\n\r\nc\r\n}\nd\n}\r\ne\r\n";
        assert_eq!(keep_layout(before, "a\n\nB\n\nc\n}\nd\nx\n}\ne\n"), "a\r\n\nB\r\n\r\nc\r\n}\nd\nx\r\n}\r\ne\r\n");
        assert_eq!(keep_layout(before, "b\n\nc\n}\nd\n}\ne\n"), "b\n\r\nc\r\n}\nd\n}\r\ne\r\n");
    }

    proptest! {
        #[test]
        fn a_text_that_did_not_change_keeps_every_byte(before in "\u{feff}?([ab}]{0,2}(\r\n|\n)){0,12}[ab]?") {
            let after = before.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            prop_assert_eq!(keep_layout(&before, &after), before);
        }

        #[test]
        fn the_words_are_those_of_the_new_text(before in "([ab}]{0,2}(\r\n|\n)){0,12}", after in "([ab}]{0,2}\n){0,12}") {
            prop_assert_eq!(keep_layout(&before, &after).replace("\r\n", "\n"), after);
        }
    }
}
