//! Joins items to a list in the locale's style: `a, b et c`.

use super::{Catalogue, key};

/// Joins the items; with commas only if the locale does not define its own style.
pub fn join_list(catalogue: &Catalogue, items: &[String]) -> String {
    let join = |with: key::Key, one: &str, two: &str| match catalogue.plural_rule(with) {
        Some(_) => catalogue.format(with.name(), &[("one", &one), ("two", &two)]),
        None => format!("{one}, {two}"),
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [one, two] => join(key::LIST_TWO, one, two),
        [first, middle @ .., last] => {
            let start = middle.iter().fold(first.clone(), |list, item| join(key::LIST_MIDDLE, &list, item));
            join(key::LIST_END, &start, last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(locale: &str, patterns: &[(&str, &str)]) -> Catalogue {
        let owned = |(key, pattern): &(&str, &str)| ((*key).to_owned(), (*pattern).to_owned());
        Catalogue::new(locale, patterns.iter().map(owned))
    }

    #[test]
    fn a_language_joins_as_it_says_or_as_it_does_elsewhere_and_never_as_another() {
        let english = catalogue("en", &[(key::LIST_TWO.name(), "\u{1}one\u{3} and \u{1}two\u{3}")]);
        let things = ["1a".to_owned(), "1b".to_owned()];
        assert_eq!(join_list(&english, &things), "1a and 1b");
        for (tag, joined) in [("en-gb", "1a and 1b"), ("pl", "1a, 1b")] {
            let mut other = catalogue(tag, &[]);
            other.add_fallback(&english);
            assert_eq!(join_list(&other, &things), joined, "{tag}");
        }
    }
}
