//! The site's style sheet, `style`, which the form's page waits for, has no rule that only other pages need: theirs are in `public`.

use super::sources::{files_in, read, root, rust_files};
use std::collections::BTreeSet;

/// Where the classes of the form's page are written: the form, the frame around it, what its client makes, and its scripts.
const FORM: [&str; 6] = [
    "src/ui/form",
    "src/ui/components",
    "src/client",
    "src/ui/pages/layout.rs",
    "src/ui/pages/language_menu.rs",
    "src/ui/pages/moved_end.rs",
];

#[test]
fn every_class_of_the_sites_style_sheet_is_one_of_the_forms_page() {
    let rust = FORM.into_iter().flat_map(|path| rust_files(&root().join(path)));
    let scripts = files_in("public", "js").into_iter().filter(|path| !path.ends_with("receipt.js"));
    let written: String = rust.chain(scripts).map(|path| read(&path)).collect();
    let known: BTreeSet<_> = written.split(|c: char| !is_of_a_name(c)).collect();
    let sheets: String = files_in("style", "css").iter().map(|path| read(path)).collect();
    let strange: BTreeSet<_> = classes(&sheets).into_iter().filter(|class| !known.contains(class)).collect();
    assert_eq!(strange, BTreeSet::new());
}

/// The classes in the selectors of style sheets.
fn classes(sheets: &str) -> Vec<&str> {
    let selectors = sheets.split('{').filter_map(|part| part.rsplit(['}', ';', '/']).next());
    let points = selectors.flat_map(|selector| selector.split('.').skip(1));
    let names = points.filter_map(|rest| rest.split(|c: char| !is_of_a_name(c)).next());
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

fn is_of_a_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

#[test]
fn classes_are_those_of_selectors() {
    let sheet =
        "/* of a.css */ .a:is(.b-c, .d)::after { margin: 0.5rem; } @media (width < 3.5rem) { p.e { color: red; } }";
    assert_eq!(classes(sheet), ["a", "b-c", "d", "e"]);
}
