//! Compares what the platform says of a dataset or a file with what it should say. The comparison is lenient where the platform
//! normalises values: it respells tags and may trim texts.

use crate::text::folding::fold_text;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The longest value that a message shows, in characters.
const MAX_SHOWN_LEN: usize = 60;

/// A value on the platform that differs from the wanted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The name of the file, or the dataset.
    pub(super) subject: String,
    /// The name of the member on the platform.
    pub(super) field: &'static str,
    /// The wanted value.
    pub(super) wanted: Value,
    /// The value on the platform.
    pub(super) stored: Value,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { subject, field, wanted, stored } = self;
        write!(f, "the {field} of {subject} as {}, and was asked for {}", short(stored), short(wanted))
    }
}

/// Formats a value on one line and cuts it if it is long.
fn short(value: &Value) -> String {
    let whole = value.to_string();
    let cut: String = whole.chars().take(MAX_SHOWN_LEN).collect();
    if cut.len() < whole.len() { format!("{cut}…") } else { whole }
}

/// Returns the members of `stored` that differ from the wanted values.
pub(super) fn differences(
    subject: &str,
    stored: &Value,
    wanted: impl IntoIterator<Item = (&'static str, Value)>,
) -> impl Iterator<Item = Difference> {
    wanted.into_iter().filter(|(field, wanted)| !is_equivalent(field, &stored[*field], wanted)).map(
        move |(field, wanted)| Difference { subject: subject.to_owned(), field, wanted, stored: stored[field].clone() },
    )
}

/// Returns the object with the wanted values in place of the differing ones.
pub(super) fn with_wanted_values(stored: &Value, differences: &[Difference]) -> Value {
    let mut object = stored.clone();
    for difference in differences {
        object[difference.field] = difference.wanted.clone();
    }
    object
}

fn is_equivalent(field: &str, stored: &Value, wanted: &Value) -> bool {
    match (stored, wanted) {
        (Value::Array(stored), Value::Array(wanted)) if field == "tags" => has_tags(stored, wanted),
        (Value::String(stored), Value::String(wanted)) => normalised_words(stored) == normalised_words(wanted),
        _ => stored == wanted,
    }
}

/// Splits a text into words. The comparison ignores white space and the Unicode normalisation form of accents.
fn normalised_words(text: &str) -> Vec<String> {
    text.split_whitespace().map(|word| word.nfc().collect()).collect()
}

/// Returns whether the platform has all wanted tags. It stores them in its own order, in lower case, without accents, with
/// hyphens in place of all signs, and without duplicates. Further tags may have been added by hand. It also transliterates tags
/// of other scripts by its own rules, so any stored tag that matches no other wanted tag may be such a tag.
fn has_tags(stored: &[Value], wanted: &[Value]) -> bool {
    let letters = |list: &[Value]| list.iter().filter_map(Value::as_str).map(letters).collect::<BTreeSet<_>>();
    let (stored, wanted) = (letters(stored), letters(wanted));
    let missing = || wanted.difference(&stored).filter(|tag| !tag.is_empty());
    missing().all(|tag| !tag.is_ascii()) && missing().count() <= stored.difference(&wanted).count()
}

/// Returns the letters and digits of a tag, without case and accents.
fn letters(tag: &str) -> String {
    fold_text(tag).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn tags_are_compared_as_the_platform_keeps_them() {
        for (wanted, stored) in [
            (json!(["cybersécurité", "Appel de Paris"]), json!(["appel-de-paris", "cybersecurite"])),
            (json!(["Œuvre d’art", "œuvre d'art"]), json!(["oeuvre-d-art"])),
            (json!(["open data"]), json!(["added-by-hand", "open-data"])),
            (json!(["данные", "paris"]), json!(["dannye", "paris"])),
            (json!(["данные"]), json!(["данные"])),
        ] {
            assert!(is_equivalent("tags", &stored, &wanted), "{wanted} {stored}");
        }
        for (wanted, stored) in [
            (json!(["cybersécurité", "paris"]), json!(["cybersecurite"])),
            (json!(["cyber"]), json!(["cybersecurite"])),
            (json!(["данные", "paris"]), json!(["paris"])),
            (json!(["paris"]), json!(null)),
        ] {
            assert!(!is_equivalent("tags", &stored, &wanted), "{wanted} {stored}");
        }
    }

    #[test]
    fn white_space_and_encoding_make_no_other_text() {
        let stored = "Un titre\n\nclair";
        assert!(is_equivalent("title", &json!(stored), &json!(" Un\u{a0}titre\r\n\r\nclair ")));
        assert!(is_equivalent("title", &json!("Réponse"), &json!("Re\u{301}ponse")));
        assert!(!is_equivalent("title", &json!("Un titre"), &json!("Un Titre")));
        assert!(!is_equivalent("private", &json!("false"), &json!(false)));
    }
}
