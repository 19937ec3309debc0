//! The spaces of French typography (Lexique de l'Imprimerie nationale): a narrow one before `; ! ?`, a full one before `:`
//! and inside « », none of which a line may break at.

const NARROW: char = '\u{202f}';
const FULL: char = '\u{a0}';

/// What is wrong with the spaces of a text, and how to mend it.
pub(super) fn faults(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    for (at, c) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1).copied();
        let mut wants = |found: Option<char>, space: char, name: &str, place: &str| {
            if found.is_some_and(|found| found != space) {
                faults.push(format!("put {name} {place} {c}"));
            }
        };
        match c {
            // `?!` stay together, and so does the `?` of an address.
            ';' | '!' | '?' if !matches!(before, Some('!' | '?' | '…' | '(')) && after.is_none_or(ends) => {
                wants(before, NARROW, "a narrow no-break space (U+202F)", "before");
            }
            // `https://` and 14:32 have no spaces.
            ':' if after.is_none_or(ends) => wants(before, FULL, "a no-break space (U+00A0)", "before"),
            '«' => wants(after, FULL, "a no-break space (U+00A0)", "after"),
            '»' => wants(before, FULL, "a no-break space (U+00A0)", "before"),
            _ => {}
        }
    }
    faults.dedup();
    faults
}

/// Whether a mark before this is the end of a sentence or of its part.
fn ends(after: char) -> bool {
    after.is_whitespace() || matches!(after, '!' | '?' | ')' | '»' | '”' | NARROW | FULL)
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn french_spaces_are_held_to_the_rules() {
        for right in [
            "Une question\u{202f}? Oui\u{202f}!",
            "Ici\u{a0}: «\u{a0}là\u{a0}»",
            "https://a.fr à 14:32",
            "Quoi\u{202f}?!",
            "Enregistré\u{a0}:",
        ] {
            assert_eq!(faults(right), Vec::<String>::new(), "{right}");
        }
        for wrong in ["Une question ?", "Une question?", "Ici : là", "«là»", "« là »"] {
            assert!(!faults(wrong).is_empty(), "{wrong}");
        }
    }
}
