//! Creates the files of a new locale from the source locale. Each message is commented out, with translator notes above it;
//! formatting rules and plural categories are filled in from CLDR.

use super::cldr::{Language, plurals};
use super::ftl_edit::{MessageSpan, message_head, render_message, units};
use super::message_length::{longest_rendering, max_length};
use super::workspace::TranslationWorkspace;
use crate::i18n::compile::placeholders;
use crate::site::{Diagnostic, key_of};
use std::path::PathBuf;

/// The percentage of messages to translate before the locale is shown, unless its translators set another.
const THRESHOLD: &str = "80";

/// The files to write for a locale: those that do not exist yet, and existing ones with their missing messages appended.
///
/// # Errors
/// A file that cannot be read. No file is to be written then.
pub(crate) fn scaffold(
    workspace: &TranslationWorkspace,
    tag: &str,
    language: Option<&Language>,
) -> Result<Vec<(PathBuf, String)>, Diagnostic> {
    let source = workspace.source(tag);
    let names: std::collections::BTreeSet<&str> =
        source.sentences.values().map(|sentence| sentence.file.as_str()).collect();
    let mut files = Vec::new();
    for file in names {
        let name = file.rsplit('/').next().unwrap_or(file);
        let own = format!("locales/{tag}/{name}");
        let original = workspace.files.read_text(file).map_err(|why| Diagnostic::new(file, 1, why))?;
        let present = workspace.files.read_if_there(&own).map_err(|why| Diagnostic::new(own.clone(), 1, why))?;
        let form = workspace.forms.iter().any(|form| name.strip_suffix(".ftl") == Some(form.id().as_str()));
        let rules = language.filter(|_| !form).map(Language::rules).unwrap_or_default();
        if let Some(text) = (FileScaffold { workspace, tag, file, rules }).scaffolded(&original, present.as_deref()) {
            files.push((workspace.root.join(own), text));
        }
    }
    Ok(files)
}

struct FileScaffold<'a> {
    workspace: &'a TranslationWorkspace,
    tag: &'a str,
    file: &'a str,
    rules: Vec<(String, String)>,
}

impl FileScaffold<'_> {
    /// The file of the new locale; `None` if there is nothing to add.
    fn scaffolded(&self, original: &str, present: Option<&str>) -> Option<String> {
        let lines: Vec<&str> = original.lines().collect();
        let units = units(original);
        let mut out = present.map(|present| present.trim_end().to_owned() + "\n\n").unwrap_or_default();
        let begun = out.len();
        let mut at = 0;
        while at < lines.len() {
            let (line, end) = (lines[at], units.iter().filter(|unit| unit.from >= at).find(|unit| unit.from == at));
            let Some(first) = end else {
                // Comments and blank lines of the source are copied as context of its messages. A term is copied as a
                // comment.
                let words = message_head(line).map_or_else(|| line.to_owned(), |_| format!("# {line}"));
                if present.is_none() && !(words.is_empty() && out.ends_with("\n\n")) {
                    out.push_str(&words);
                    out.push('\n');
                }
                at += 1;
                continue;
            };
            let message = first.key.split('.').next().unwrap_or_default();
            let group: Vec<&MessageSpan> =
                units.iter().filter(|unit| unit.key.split('.').next() == Some(message)).collect();
            at = group.last().map_or(at + 1, |unit| unit.to);
            if present.is_none_or(|present| !mentions(present, message)) {
                out.push_str(&self.message(message, &group, present.is_some()));
            }
        }
        // If the locale is built in, its formatting rules are the built-in ones.
        let begins = present.is_none() && self.file.ends_with("/identity.ftl");
        if begins && self.workspace.files.is_built_in(&format!("locales/{}/site.ftl", self.tag)) {
            out += &threshold();
        }
        let whole = present.is_none() || out.len() > begun;
        whole.then(|| out.trim_end().to_owned() + "\n")
    }

    fn message(&self, message: &str, units: &[&MessageSpan], with_comment: bool) -> String {
        if let Some((key, pattern)) = self.rules.iter().find(|(key, _)| key == message) {
            let mut out = render_message(key, pattern);
            if key == "locale-direction" {
                out += &threshold();
            }
            return out + "\n";
        }
        let comment = units.first().filter(|unit| with_comment && !unit.comment.is_empty());
        let mut out: String =
            comment.iter().flat_map(|unit| unit.comment.lines()).map(|line| format!("# {line}\n")).collect();
        out += &units
            .iter()
            .filter_map(|unit| self.translator_note(unit))
            .map(|line| format!("# {line}\n"))
            .collect::<String>();
        let value = units.first().is_none_or(|unit| unit.key != message).then(|| format!("# {message} =\n"));
        out += &value.unwrap_or_default();
        for unit in units {
            let pattern = expand_plurals(&unit.pattern, &plurals(self.tag));
            out.extend(render_message(&unit.key, &pattern).lines().map(|line| format!("# {line}\n")));
        }
        out + "\n"
    }

    /// The note for translators: the placeholders to keep, and the maximum length.
    fn translator_note(&self, unit: &MessageSpan) -> Option<String> {
        let source = self.workspace.source(self.tag);
        let here = |(name, sentence): &(&String, &crate::site::MessageSource)| {
            key_of(name) == unit.key && sentence.file == self.file
        };
        let (_, sentence) = source.sentences.iter().find(here)?;
        let limit = max_length(&unit.key, Some(longest_rendering(&sentence.pattern).chars().count()));
        let names: Vec<String> = placeholders(&sentence.pattern).iter().map(|name| format!("{{ ${name} }}")).collect();
        let keep = if names.is_empty() { String::new() } else { format!(" Keep {}.", names.join(", ")) };
        Some(format!("-> {}: at most {limit} characters.{keep}", unit.key))
    }
}

fn threshold() -> String {
    "# Below so many per cent of sentences translated, the language is not shown.\n".to_owned()
        + &render_message("locale-threshold", THRESHOLD)
}

/// Whether a file has that message, written or commented out.
fn mentions(text: &str, message: &str) -> bool {
    let named =
        |line: &str| message_head(line.strip_prefix("# ").unwrap_or(line)).is_some_and(|(name, _)| name == message);
    text.lines().any(named)
}

/// Rewrites choices by plural category to the categories of another language. Each new branch has the text of the same
/// category, or of the default. Only choices with one variant per line are rewritten, which all messages in this repository
/// have.
pub(super) fn expand_plurals(pattern: &str, plurals: &[&str]) -> String {
    let variant = |line: &str| -> Option<(String, String)> {
        let (label, words) = line.trim_start().trim_start_matches('*').strip_prefix('[')?.split_once(']')?;
        Some((label.trim().to_owned(), words.trim().to_owned()))
    };
    let variants: Vec<_> = pattern.lines().filter_map(variant).collect();
    let by_category = variants.iter().filter(|(label, _)| label.parse::<u32>().is_err()).count() > 1;
    let Some((_, default)) = variants.last().filter(|_| by_category) else { return pattern.to_owned() };
    let words =
        |category: &str| variants.iter().find(|(label, _)| label == category).map_or(default, |(_, words)| words);
    let numbers = variants.iter().filter(|(label, _)| label.parse::<u32>().is_ok());
    let mut lines: Vec<String> = numbers.map(|(label, words)| format!("    [{label}] {words}")).collect();
    for (rank, category) in plurals.iter().enumerate() {
        let star = if rank + 1 == plurals.len() { "   *" } else { "    " };
        lines.push(format!("{star}[{category}] {}", words(category)));
    }
    let first = pattern.lines().take_while(|line| variant(line).is_none()).collect::<Vec<_>>().join("\n");
    let last: Vec<&str> = pattern.lines().rev().take_while(|line| variant(line).is_none()).collect();
    let last = last.into_iter().rev().collect::<Vec<_>>().join("\n");
    [first, lines.join("\n"), last].join("\n")
}

#[cfg(test)]
mod tests {
    use super::expand_plurals;

    #[test]
    fn a_choice_takes_the_categories_of_the_new_language() {
        let source = "{ $n ->\n    [0] none\n    [one] { $n } left\n   *[other] { $n } lefts\n}";
        let expected =
            "{ $n ->\n    [0] none\n    [one] { $n } left\n    [few] { $n } lefts\n   *[many] { $n } lefts\n}";
        assert_eq!(expand_plurals(source, &["one", "few", "many"]), expected);
        assert_eq!(
            expand_plurals("{ $n ->\n    [1] 1er\n   *[other] { $n }\n} du mois", &["one"]),
            "{ $n ->\n    [1] 1er\n   *[other] { $n }\n} du mois"
        );
    }
}
