//! What the platform says of a dataset or a file, beside what it should say: compared as the platform keeps it, since it
//! writes tags its own way and may trim a text.

use crate::text::folding::fold_text;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// As many characters of a value as a message shows.
const MAX_SHOWN_LEN: usize = 60;

/// Something that the platform says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Whose: a file's name, or the dataset.
    pub(super) subject: String,
    /// The member, as the platform names it.
    pub(super) field: &'static str,
    /// What it should say.
    pub(super) wanted: Value,
    /// What it says.
    pub(super) kept: Value,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { subject, field, wanted, kept } = self;
        write!(f, "the {field} of {subject} as {}, and was asked for {}", short(kept), short(wanted))
    }
}

/// A value on one line, cut where it is long.
fn short(value: &Value) -> String {
    let whole = value.to_string();
    let cut: String = whole.chars().take(MAX_SHOWN_LEN).collect();
    if cut.len() < whole.len() { format!("{cut}…") } else { whole }
}

/// The members of `said` that say something else than they should.
pub(super) fn differences(
    subject: &str,
    said: &Value,
    wanted: impl IntoIterator<Item = (&'static str, Value)>,
) -> impl Iterator<Item = Difference> {
    wanted.into_iter().filter(|(field, wanted)| !is_equivalent(field, &said[*field], wanted)).map(
        move |(field, wanted)| Difference { subject: subject.to_owned(), field, wanted, kept: said[field].clone() },
    )
}

/// The object with these differences settled.
pub(super) fn with_wanted_values(said: &Value, differences: &[Difference]) -> Value {
    let mut object = said.clone();
    for difference in differences {
        object[difference.field] = difference.wanted.clone();
    }
    object
}

fn is_equivalent(field: &str, said: &Value, wanted: &Value) -> bool {
    match (said, wanted) {
        (Value::Array(said), Value::Array(wanted)) if field == "tags" => has_tags(said, wanted),
        (Value::String(said), Value::String(wanted)) => normalised_words(said) == normalised_words(wanted),
        _ => said == wanted,
    }
}

/// The words of a text: white space around and between them, and how accents are encoded, say nothing.
fn normalised_words(text: &str) -> Vec<String> {
    text.split_whitespace().map(|word| word.nfc().collect()).collect()
}

/// Whether the platform has all these tags. It keeps them in its own order, in lower case and without accents, with hyphens
/// in place of all signs, and once where two fall together. Other tags may have been added there by hand. It spells a tag
/// of another script in Latin letters, by rules of its own: any tag that stands for none of the others can be that one.
fn has_tags(said: &[Value], wanted: &[Value]) -> bool {
    let letters = |list: &[Value]| list.iter().filter_map(Value::as_str).map(letters).collect::<BTreeSet<_>>();
    let (said, wanted) = (letters(said), letters(wanted));
    let missing = || wanted.difference(&said).filter(|tag| !tag.is_empty());
    missing().all(|tag| !tag.is_ascii()) && missing().count() <= said.difference(&wanted).count()
}

/// The letters and digits of a tag, without case and accents.
fn letters(tag: &str) -> String {
    fold_text(tag).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn tags_are_compared_as_the_platform_keeps_them() {
        for (wanted, kept) in [
            (json!(["cybersécurité", "Appel de Paris"]), json!(["appel-de-paris", "cybersecurite"])),
            (json!(["Œuvre d’art", "œuvre d'art"]), json!(["oeuvre-d-art"])),
            (json!(["open data"]), json!(["added-by-hand", "open-data"])),
            (json!(["данные", "paris"]), json!(["dannye", "paris"])),
            (json!(["данные"]), json!(["данные"])),
        ] {
            assert!(is_equivalent("tags", &kept, &wanted), "{wanted} {kept}");
        }
        for (wanted, kept) in [
            (json!(["cybersécurité", "paris"]), json!(["cybersecurite"])),
            (json!(["cyber"]), json!(["cybersecurite"])),
            (json!(["данные", "paris"]), json!(["paris"])),
            (json!(["paris"]), json!(null)),
        ] {
            assert!(!is_equivalent("tags", &kept, &wanted), "{wanted} {kept}");
        }
    }

    #[test]
    fn white_space_and_encoding_make_no_other_text() {
        let kept = "Un titre\n\nclair";
        assert!(is_equivalent("title", &json!(kept), &json!(" Un\u{a0}titre\r\n\r\nclair ")));
        assert!(is_equivalent("title", &json!("Réponse"), &json!("Re\u{301}ponse")));
        assert!(!is_equivalent("title", &json!("Un titre"), &json!("Un Titre")));
        assert!(!is_equivalent("private", &json!("false"), &json!(false)));
    }
}
