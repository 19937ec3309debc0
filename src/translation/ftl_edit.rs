//! Splits a Fluent file into messages, so that one of them can change while every other byte stays as it is.

/// The lines of one message: its value, or one of its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MessageSpan {
    /// The key: `q-1a`, `q-1a.short`.
    pub(super) key: String,
    /// The first line, from 0.
    pub(super) from: usize,
    /// The line after the last one.
    pub(super) to: usize,
    /// The pattern as written, without its indentation.
    pub(super) pattern: String,
    /// The comment above the message.
    pub(super) comment: String,
}

/// All messages of a file, in order. The file must be valid Fluent.
pub(super) fn units(text: &str) -> Vec<MessageSpan> {
    let lines: Vec<&str> = text.lines().collect();
    let (mut units, mut comment, mut at) = (Vec::new(), Vec::new(), 0);
    while at < lines.len() {
        let line = lines[at];
        if let Some(words) = line.strip_prefix("# ") {
            comment.push(words);
            at += 1;
        } else if let Some((name, _)) = message_head(line) {
            let end = end_of(&lines, at);
            let about = comment.join("\n");
            let starts: Vec<usize> =
                (at..end).filter(|line| *line == at || attribute(lines[*line]).is_some()).chain([end]).collect();
            for (rank, span) in starts.windows(2).enumerate() {
                let (from, to) = (span[0], span[1]);
                let (key, first) = match attribute(lines[from]).filter(|_| rank > 0) {
                    Some((attribute, first)) => (format!("{name}.{attribute}"), first),
                    None => (name.to_owned(), message_head(line).map_or("", |(_, first)| first)),
                };
                let pattern = dedented(first, &lines[from + 1..to]);
                units.push(MessageSpan { key, from, to, pattern, comment: about.clone() });
            }
            comment.clear();
            at = end;
        } else {
            comment.clear();
            at += 1;
        }
    }
    units.retain(|unit| !unit.key.starts_with('-') && !unit.pattern.is_empty());
    units
}

/// The line after the last line of the message that begins at `at`.
fn end_of(lines: &[&str], at: usize) -> usize {
    let goes_on = |line: &&str| line.is_empty() || line.starts_with([' ', '}', '[', '*', '{']);
    let mut end = at + 1 + lines[at + 1..].iter().take_while(|line| goes_on(line)).count();
    while lines[end - 1].trim().is_empty() {
        end -= 1;
    }
    end
}

/// The name of a message or term, and its text on the same line.
pub(super) fn message_head(line: &str) -> Option<(&str, &str)> {
    if !line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
        return None;
    }
    name_and_value(line)
}

fn attribute(line: &str) -> Option<(&str, &str)> {
    let inside = line.strip_prefix(' ')?.trim_start();
    name_and_value(inside.strip_prefix('.')?)
}

fn name_and_value(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.split_once('=')?;
    let name = name.trim_end();
    name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_').then_some((name, rest.trim()))
}

fn dedented(first: &str, rest: &[&str]) -> String {
    let indent = |line: &&&str| line.len() - line.trim_start_matches(' ').len();
    let margin = rest.iter().filter(|line| !line.trim().is_empty()).map(|line| indent(&line)).min().unwrap_or(0);
    let rest = rest.iter().map(|line| line.get(margin..).unwrap_or_default().trim_end());
    let lines: Vec<&str> = [first].into_iter().filter(|first| !first.is_empty()).chain(rest).collect();
    lines.join("\n")
}

/// A message as a Fluent file writes it.
pub(super) fn render_message(key: &str, pattern: &str) -> String {
    let (head, margin) = match key.split_once('.') {
        Some((_, attribute)) => (format!("    .{attribute} = "), "        "),
        // The lines of a choice are not indented more than the message's name.
        None if pattern.starts_with('{') && pattern.ends_with("\n}") => (format!("{key} = "), ""),
        None => (format!("{key} = "), "    "),
    };
    let mut lines = pattern.lines();
    let mut out = head + lines.next().unwrap_or_default() + "\n";
    for line in lines {
        out.push_str(if line.is_empty() { "" } else { margin });
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// The file with one message changed or added. A new message is placed within its parent message, or replaces the
/// scaffold's comment, or comes at the end.
pub(super) fn replace_message(text: &str, key: &str, pattern: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let units = units(text);
    let message = key.split('.').next().unwrap_or(key);
    if let Some(unit) = units.iter().find(|unit| unit.key == key) {
        return splice(&lines, unit.from, unit.to, &render_message(key, pattern));
    }
    let of_message = |unit: &&MessageSpan| unit.key.split('.').next() == Some(message);
    if let Some(last) = units.iter().rfind(of_message) {
        return match key.contains('.') {
            true => splice(&lines, last.to, last.to, &render_message(key, pattern)),
            // The message had only attributes, so its first line has no value yet.
            false => {
                let head_at = lines.iter().position(|line| message_head(line).is_some_and(|(name, _)| name == message));
                let at = head_at.unwrap_or(last.from);
                splice(&lines, at, at + 1, &render_message(key, pattern))
            }
        };
    }
    let new = if key.contains('.') {
        format!("{message} =\n{}", render_message(key, pattern))
    } else {
        render_message(key, pattern)
    };
    let commented =
        |line: &&str| line.strip_prefix("# ").and_then(message_head).is_some_and(|(name, _)| name == message);
    match lines.iter().position(commented) {
        Some(at) => {
            let end = at + lines[at..].iter().take_while(|line| line.starts_with('#')).count();
            splice(&lines, at, end, &new)
        }
        None => format!("{text}{}{new}", if text.is_empty() || text.ends_with("\n\n") { "" } else { "\n" }),
    }
}

fn splice(lines: &[&str], from: usize, to: usize, new: &str) -> String {
    let line = |line: &&str| format!("{line}\n");
    lines[..from].iter().map(line).chain([new.to_owned()]).chain(lines[to..].iter().map(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### Head\n\n# About a.\na = One\n    .short = Two\n\nn = { $n ->\n    [one] x\n   *[other] y\n}\n# Long.\nlong =\n    Three\n    four\n";

    #[test]
    fn every_sentence_is_found_with_its_words_and_its_comment() {
        let found: Vec<_> = units(FILE).into_iter().map(|unit| (unit.key, unit.pattern, unit.comment)).collect();
        let of = |key: &str, pattern: &str, comment: &str| (key.to_owned(), pattern.to_owned(), comment.to_owned());
        assert_eq!(
            found,
            [
                of("a", "One", "About a."),
                of("a.short", "Two", "About a."),
                of("n", "{ $n ->\n    [one] x\n   *[other] y\n}", ""),
                of("long", "Three\nfour", "Long."),
            ]
        );
    }

    #[test]
    fn a_sentence_written_again_as_it_is_changes_nothing_of_its_meaning() {
        for unit in units(FILE) {
            let again = replace_message(FILE, &unit.key, &unit.pattern);
            let patterns = |text: &str| crate::i18n::compile::compile(text).patterns;
            assert_eq!(patterns(&again), patterns(FILE), "{}", unit.key);
        }
    }

    #[test]
    fn a_new_sentence_finds_its_place() {
        assert_eq!(replace_message("a = 1\n", "a.short", "2"), "a = 1\n    .short = 2\n");
        assert_eq!(
            replace_message("# About.\n# a = x\n#     .short = y\n\nb = 2\n", "a", "1"),
            "# About.\na = 1\n\nb = 2\n"
        );
        assert_eq!(replace_message("a =\n    .short = 2\n", "a", "1"), "a = 1\n    .short = 2\n");
        assert_eq!(replace_message("a = 1\n", "b.short", "2"), "a = 1\n\nb =\n    .short = 2\n");
    }
}
