//! Checks French typography (Lexique de l'Imprimerie nationale): a narrow no-break space before `; ! ?`, a no-break space
//! before `:` and inside « », and the typographic apostrophe.

const NARROW_NBSP: char = '\u{202f}';
const NBSP: char = '\u{a0}';

/// Whether the rules apply to a locale.
pub(super) fn applies_to(tag: &str) -> bool {
    tag == "fr" || tag.starts_with("fr-")
}

/// The errors in a text, each as its remedy.
pub(super) fn find_typography_errors(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut errors = Vec::new();
    for (at, c) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1).copied();
        let mut wants = |found: Option<char>, space: char, name: &str, place: &str| {
            if found.is_some_and(|found| found != space) {
                errors.push(format!("put {name} {place} {c}"));
            }
        };
        match c {
            // The marks of `?!` stay together, and the `?` in a URL has no space.
            ';' | '!' | '?' if !matches!(before, Some('!' | '?' | '…' | '(')) && after.is_none_or(ends) => {
                wants(before, NARROW_NBSP, "a narrow no-break space (U+202F)", "before");
            }
            // `https://` and 14:32 have no spaces.
            ':' if after.is_none_or(ends) => wants(before, NBSP, "a no-break space (U+00A0)", "before"),
            '«' => wants(after, NBSP, "a no-break space (U+00A0)", "after"),
            '»' => wants(before, NBSP, "a no-break space (U+00A0)", "before"),
            // Matches `l'Appel`, and `l'` before a link or a placeholder. French quotes with « », so a ' after a letter is
            // never a quotation mark.
            '\'' if before.is_some_and(char::is_alphabetic) => {
                errors.push("write the typographic apostrophe ’ (U+2019) in place of '".to_owned());
            }
            _ => {}
        }
    }
    errors.sort();
    errors.dedup();
    errors
}

/// Whether a mark before this character ends a sentence or a part of one.
fn ends(after: char) -> bool {
    after.is_whitespace() || matches!(after, '!' | '?' | ')' | '»' | '”' | NARROW_NBSP | NBSP)
}

#[cfg(test)]
mod tests {
    use super::find_typography_errors;

    #[test]
    fn french_texts_are_held_to_the_rules() {
        for right in [
            "Une question\u{202f}? Oui\u{202f}!",
            "Ici\u{a0}: «\u{a0}là\u{a0}»",
            "https://a.fr à 14:32",
            "Quoi\u{202f}?!",
            "Enregistré\u{a0}:",
            "L’Appel d’aujourd’hui, qu’il a lancé",
            "Attendez 5' au plus",
        ] {
            assert_eq!(find_typography_errors(right), Vec::<String>::new(), "{right}");
        }
        for wrong in ["Une question ?", "Une question?", "Ici : là", "«là»", "« là »", "l'Appel", "qu'", "Aujourd'hui"]
        {
            assert!(!find_typography_errors(wrong).is_empty(), "{wrong}");
        }
    }
}
