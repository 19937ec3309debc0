//! The style sheets beside the site's, in `public`: which of them a page needs, and which it links. The site's own sheet is of every page,
//! and those of the workspace, which change what these say, are not looked at.

use super::html::Document;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

const SHEETS: [&str; 6] = ["community.css", "country.css", "pages.css", "preview.css", "receipt.css", "results.css"];

type Classes = BTreeSet<String>;

/// The classes of each part of a selector, which are those of one element.
type Selector = Vec<Classes>;

/// Each selector, with the name of its sheet.
static RULES: LazyLock<Vec<(&str, Selector)>> = LazyLock::new(|| SHEETS.into_iter().flat_map(rules).collect());

/// The sheets with a rule for each of whose parts the page has an element.
pub(crate) fn needed(page: &Document) -> BTreeSet<String> {
    let values: BTreeSet<_> = page.elements().into_iter().filter_map(|element| element.attribute("class")).collect();
    let elements: Vec<Classes> = values.iter().map(|value| classes_in(value)).collect();
    let has = |part: &Classes| elements.iter().any(|classes| part.is_subset(classes));
    RULES.iter().filter(|(_, parts)| parts.iter().all(has)).map(|(sheet, _)| (*sheet).to_owned()).collect()
}

/// The sheets that the page links, without the site's and those of the workspace.
pub(crate) fn linked(page: &Document) -> BTreeSet<String> {
    let links = page.named("link").into_iter().filter(|link| link.attribute("rel").as_deref() == Some("stylesheet"));
    let addresses = links.filter_map(|link| link.attribute("href"));
    let names = addresses.filter_map(|address| address.rsplit('/').next().map(str::to_owned));
    names.filter(|name| SHEETS.contains(&name.as_str())).collect()
}

fn classes_in(value: &str) -> Classes {
    value.split_whitespace().map(str::to_owned).collect()
}

fn rules(sheet: &'static str) -> Vec<(&'static str, Selector)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(sheet);
    let text = without_comments(&std::fs::read_to_string(file).expect("a style sheet"));
    // Before each brace that opens stands a list of selectors, or an at-rule.
    let preludes = text.split('{').filter_map(|part| part.rsplit(['}', ';', '{']).next());
    let lists = preludes.map(str::trim).filter(|prelude| !prelude.is_empty() && !prelude.starts_with('@'));
    let selectors = lists.flat_map(|list| without_alternatives(list).split(',').map(parts).collect::<Vec<_>>());
    let rules: Vec<_> = selectors.map(|parts| (sheet, parts)).collect();
    let is_told_apart = rules.iter().all(|(_, parts)| !parts.is_empty());
    assert!(
        is_told_apart,
        "{sheet} has a selector without a class outside parentheses: no test knows which pages meet it"
    );
    rules
}

fn without_comments(text: &str) -> String {
    text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect()
}

/// A list of selectors without what stands in parentheses and brackets.
fn without_alternatives(list: &str) -> String {
    let mut depth = 0;
    let mut kept = String::new();
    for character in list.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

/// The parts of a selector that have classes.
fn parts(selector: &str) -> Selector {
    selector.split_whitespace().map(classes).filter(|classes| !classes.is_empty()).collect()
}

fn classes(part: &str) -> Classes {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    part.split('.').skip(1).map(name).collect()
}

#[test]
fn a_page_needs_a_sheet_if_it_has_an_element_for_each_part_of_a_rule() {
    let needs = |html: &str| needed(&Document::of(html)).into_iter().collect::<Vec<_>>();
    assert_eq!(needs("<p class='moves'>"), Vec::<String>::new());
    assert_eq!(needs("<div class='prose'><p class='moves'>"), ["pages.css"]);
    assert_eq!(needs("<article class='synthesis results'>"), ["results.css"]);
    assert_eq!(needs("<div class='country'>"), ["country.css"]);
    assert_eq!(needs("<i class='button'></i><i class='link danger'></i>"), Vec::<String>::new());
    assert_eq!(needs("<i class='button quiet danger'></i>"), ["pages.css"]);
}
