//! Things one after the other, in the language's way: `a, b et c`.

use super::{Catalogue, key};

/// The items as one list; with commas alone where the language has not said how it joins them.
pub fn list(catalogue: &Catalogue, items: &[String]) -> String {
    let join = |with: key::Key, one: &str, two: &str| match catalogue.rule(with) {
        Some(_) => catalogue.format(with.name(), &[("one", &one), ("two", &two)]),
        None => [one, two].join(", "),
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
