//! Documents name what there is: their links lead to files and headings, and the guide of the operators names pages and buttons by the
//! words that are on them.

use super::sources::{files_in, read, root};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The documents, each with its text without blocks of code.
fn documents() -> Vec<(PathBuf, String)> {
    let top = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];
    let mut paths: Vec<PathBuf> = top.iter().map(|name| root().join(name)).collect();
    paths.extend(["docs", "docs/adr"].into_iter().flat_map(|folder| files_in(folder, "md")));
    paths.into_iter().map(|path| (path.clone(), without_code(&read(&path)))).collect()
}

fn without_code(text: &str) -> String {
    let mut is_code = false;
    let is_text = |line: &&str| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    };
    text.lines().filter(is_text).collect::<Vec<_>>().join("\n")
}

/// The targets of the links of a text: `[words](target)`.
fn targets(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target).collect()
}

/// The anchors of a document's headings, as forges make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings =
        text.lines().filter_map(|line| line.strip_prefix('#')).map(|rest| rest.trim_start_matches('#').trim());
    let is_kept = |c: &char| c.is_alphanumeric() || *c == ' ' || *c == '-' || *c == '_';
    headings
        .map(|heading| heading.to_lowercase().chars().filter(is_kept).collect::<String>().replace(' ', "-"))
        .collect()
}

/// Why a link of a document leads nowhere.
fn fault(document: &Path, target: &str) -> Option<String> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = if path.is_empty() { document.to_owned() } else { document.parent()?.join(path) };
    if !file.exists() {
        return Some(format!("{}: {target}: no such file", document.display()));
    }
    let is_missing = !anchor.is_empty() && file.is_file() && !anchors(&without_code(&read(&file))).contains(anchor);
    is_missing.then(|| format!("{}: {target}: no such heading", document.display()))
}

#[test]
fn every_link_of_a_document_leads_to_a_file_and_a_heading() {
    let found = documents();
    assert!(found.len() > 30, "{} documents", found.len());
    let links: usize = found.iter().map(|(_, text)| targets(text).len()).sum();
    assert!(links > 150, "{links} links");
    let faults: Vec<String> = found
        .iter()
        .flat_map(|(path, text)| targets(text).into_iter().filter_map(|target| fault(path, target)).collect::<Vec<_>>())
        .collect();
    assert_eq!(faults, Vec::<String>::new());
}

/// The English messages that stand on a page as they are written.
fn english_messages() -> BTreeSet<String> {
    files_in("locales/en", "ftl").iter().flat_map(|path| messages(&read(path))).collect()
}

fn messages(ftl: &str) -> Vec<String> {
    let values = ftl.lines().filter_map(|line| line.split_once(" = ")).map(|(_, value)| value);
    // What follows a placeable is not known before the page is made.
    values.map(|value| value.split('{').next().unwrap_or_default().trim_end().to_owned()).collect()
}

/// The words in italics.
fn italics(text: &str) -> Vec<String> {
    let plain = text.replace("**", "");
    let mut parts = plain.split('*').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut words = Vec::new();
    parts.next();
    while let (Some(italic), _) = (parts.next(), parts.next()) {
        words.push(italic);
    }
    words
}

#[test]
fn the_guide_of_the_operators_names_pages_and_buttons_by_their_words() {
    let (known, text) = (english_messages(), without_code(&read(&root().join("docs/operating.md"))));
    let named = italics(&text);
    assert!(named.len() > 80, "{} words in italics", named.len());
    let unknown: Vec<&String> = named.iter().filter(|words| !known.contains(*words)).collect();
    assert_eq!(unknown, Vec::<&String>::new());
}
