//! Checks the messages and content pages of a locale. Each error has its file, its line and a remedy.

use super::cldr::plurals;
use super::french_typography::{applies_to, find_typography_errors};
use super::message_length::{longest_rendering, max_length, renderings};
use super::workspace::TranslationWorkspace;
use crate::i18n::compile::placeholders;
use crate::i18n::pattern::{Segment, pieces};
use crate::site::{Diagnostic, MessageSource, key_of, or_report, prose_lines};
use std::collections::BTreeSet;

/// All errors in a locale.
pub(crate) fn check(workspace: &TranslationWorkspace, tag: &str) -> Vec<Diagnostic> {
    let Some(written) = workspace.locale_files(tag) else { return Vec::new() };
    let mut problems = written.problems.clone();
    for (name, sentence) in &written.unknown {
        problems.push(message_diagnostic(name, sentence, "no page uses it; remove it"));
    }
    for (name, sentence) in &written.sentences {
        let faults = lint_message(workspace, tag, name, sentence);
        problems.extend(faults.into_iter().map(|fault| message_diagnostic(name, sentence, &fault)));
    }
    problems.extend(missing(workspace, tag));
    if applies_to(tag) {
        problems.extend(page_typography(workspace, tag));
    }
    problems.sort();
    problems.dedup();
    problems
}

fn message_diagnostic(name: &str, sentence: &MessageSource, fault: &str) -> Diagnostic {
    Diagnostic::new(sentence.file.clone(), sentence.line, format!("{}: {fault}", key_of(name)))
}

/// The typography errors in the content pages.
fn page_typography(workspace: &TranslationWorkspace, tag: &str) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for file in or_report(workspace.files.list_files(&format!("content/{tag}"), ".md"), &mut problems) {
        let lines = workspace.files.read_text(&file).map(|text| prose_lines(&text));
        let lines = or_report(lines.map_err(|why| Diagnostic::new(file.clone(), 1, why)), &mut problems);
        let errors =
            lines.iter().flat_map(|(line, text)| find_typography_errors(text).into_iter().map(|it| (*line, it)));
        problems.extend(errors.map(|(line, error)| Diagnostic::new(file.clone(), line, error)));
    }
    problems
}

fn missing(workspace: &TranslationWorkspace, tag: &str) -> Vec<Diagnostic> {
    let Some(written) = workspace.locale_files(tag) else { return Vec::new() };
    let source = workspace.source_locale();
    // A message that exists but is invalid already has an error at its own line.
    let is_reported =
        |key: &str| written.problems.iter().any(|problem| problem.message.starts_with(&format!("{key}: ")));
    let absent = |name: &&String| !written.sentences.contains_key(*name) && !is_reported(key_of(name));
    let one = |name: &String| {
        let file = source.sentences.get(name).map(|sentence| sentence.file.rsplit('/').next().unwrap_or_default());
        let file = format!("locales/{tag}/{}", file.unwrap_or("site.ftl"));
        let key = key_of(name);
        let (message, attribute) = key.split_once('.').map_or((key, None), |(message, it)| (message, Some(it)));
        // The reading of the locale reports a file that cannot be read; this message is then listed at its first line.
        let line = line_of_comment(&workspace.files.read_text(&file).unwrap_or_default(), message, attribute);
        Diagnostic::new(file, line, format!("{key}: is not translated; add it"))
    };
    workspace.expected.iter().filter(absent).map(one).collect()
}

/// The line on which the scaffold has the message as a comment, else the first line.
fn line_of_comment(text: &str, message: &str, attribute: Option<&str>) -> usize {
    let lines: Vec<&str> = text.lines().map(|line| line.trim_start_matches("# ")).collect();
    let begins =
        |line: &str, name: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let Some(head) = lines.iter().position(|line| begins(line, message)) else { return 1 };
    let inside = attribute.and_then(|attribute| {
        lines[head..].iter().position(|line| begins(line.trim_start(), &format!(".{attribute}")))
    });
    head + inside.unwrap_or(0) + 1
}

fn lint_message(workspace: &TranslationWorkspace, tag: &str, name: &str, sentence: &MessageSource) -> Vec<String> {
    let mut faults = Vec::new();
    let originals = [Some(workspace.source_locale()), workspace.locale_files("en")];
    let sources = originals.map(|it| it.and_then(|it| it.sentences.get(name)));
    let source = sources.into_iter().flatten().next();
    let named = placeholders(&sentence.pattern);
    let known: BTreeSet<&str> = sources.into_iter().flatten().flat_map(|it| placeholders(&it.pattern)).collect();
    if let Some(source) = source.filter(|_| tag != workspace.source_locale().tag) {
        let lost = placeholders(&source.pattern).into_iter().filter(|placeholder| !named.contains(placeholder));
        faults.extend(lost.map(|placeholder| format!("{{ ${placeholder} }} is lost; put it where it belongs")));
        let invented = named.iter().filter(|placeholder| !known.contains(**placeholder));
        faults.extend(invented.map(|placeholder| format!("nobody fills {{ ${placeholder} }}; remove it")));
    }
    choices(&sentence.pattern, &plurals(tag), &mut faults);
    let text = longest_rendering(&sentence.pattern);
    faults.extend(renderings(&sentence.pattern).iter().find_map(|text| markup(text)));
    let most = max_length(key_of(name), source.map(|source| longest_rendering(&source.pattern).chars().count()));
    let length = text.chars().count();
    if length > most {
        faults.push(format!("{length} characters are too many for its place; {most} at most"));
    }
    if applies_to(tag) {
        let mut errors: Vec<_> =
            renderings(&sentence.pattern).iter().flat_map(|text| find_typography_errors(text)).collect();
        errors.sort();
        errors.dedup();
        faults.extend(errors);
    }
    match (key_of(name), text.as_str()) {
        ("locale-direction", "ltr" | "rtl") => {}
        ("locale-direction", _) => faults.push("write ltr or rtl".into()),
        ("locale-threshold", number) if number.parse::<u8>().is_ok_and(|percent| percent <= 100) => {}
        ("locale-threshold", _) => faults.push("write a whole number of per cent, from 0 to 100".into()),
        _ => {}
    }
    faults
}

/// Checks that each choice by plural category has all categories that the language uses for whole numbers, and no other.
fn choices(pattern: &str, plurals: &[&str], faults: &mut Vec<String>) {
    for piece in pieces(pattern) {
        let Segment::Choice(name, branches) = piece else { continue };
        let is_category = |label: &&str| label.parse::<u32>().is_err();
        let labels: Vec<&str> = branches.iter().map(|(label, _)| *label).filter(is_category).collect();
        // A choice with only the default is a choice by number, as for the first day of a month.
        if labels != ["other"] {
            let missing = plurals.iter().filter(|category| !labels.contains(category));
            faults.extend(missing.map(|category| format!("the plural [{category}] of ${name} is missing; add it")));
        }
        let never = labels.iter().filter(|label| **label != "other" && !plurals.contains(label));
        faults.extend(never.map(|label| format!("this language has no plural [{label}]; remove it")));
        for (_, branch) in branches {
            choices(branch, plurals, faults);
        }
    }
}

/// Refuses markup: messages are plain text, so it would be shown literally.
fn markup(text: &str) -> Option<String> {
    let tag = text
        .match_indices('<')
        .any(|(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
    let entity = ["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&#"].iter().any(|entity| text.contains(entity));
    let markdown = text.contains("**") || text.contains("](");
    (tag || entity || markdown).then(|| "has markup, which is shown as it is; write plain words".to_owned())
}
