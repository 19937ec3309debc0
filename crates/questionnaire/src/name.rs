//! Identifiers, parsed once: lower-case letters, digits and single hyphens, starting with a letter or a digit.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether `text` may serve as an identifier in addresses, control names, CSS and stored values.
fn is_name(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier; `None` when it has other characters than `a-z`, `0-9` and single inner hyphens.
            pub fn parse(text: &str) -> Option<Self> {
                is_name(text).then(|| Self(text.to_owned()))
            }

            /// The identifier as it is written everywhere.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                if is_name(&text) { Ok(Self(text)) } else { Err("use lower-case letters, digits and single hyphens") }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// A form's id, the last part of its address: `consultation`.
    FormId
}
name! {
    /// A section's id, its address within the form's page: `2` for `#2`.
    SectionId
}
name! {
    /// A question's id, which is also its control's name: `6a`.
    QuestionId
}
name! {
    /// The code of one option, the value that is stored and published: `cyber-hygiene`.
    OptionCode
}

impl OptionCode {
    /// The code under which a single choice offers a free text.
    pub const OTHER: &'static str = "other";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lower_case_letters_digits_and_single_hyphens() {
        for good in ["1a", "a", "protect-the-internet", "2c-other"] {
            assert_eq!(QuestionId::parse(good).as_ref().map(QuestionId::as_str), Some(good));
        }
        for bad in ["", "A", "é", "a b", "-a", "a-", "a--b", "a_b", "a\n", &"x".repeat(65)] {
            assert_eq!(QuestionId::parse(bad), None, "{bad:?}");
            assert!(serde_json::from_value::<QuestionId>(bad.into()).is_err(), "{bad:?}");
        }
    }
}
