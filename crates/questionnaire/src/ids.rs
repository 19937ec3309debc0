//! Identifiers: lower-case letters, digits and single hyphens, starting with a letter or a digit. They are parsed once and
//! valid from then on.

use crate::country_codes::{COUNTRY_CODES, is_country};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether `text` may serve as an identifier in addresses, control names, CSS and stored values.
fn is_identifier(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident $is_one:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// Parses an identifier; `None` if it has characters other than `a-z`, `0-9` and single inner hyphens.
            pub fn parse(text: &str) -> Option<Self> {
                $is_one(text).then(|| Self(text.to_owned()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                if $is_one(&text) { Ok(Self(text)) } else { Err("use lower-case letters, digits and single hyphens") }
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
    FormId is_identifier
}
name! {
    /// A section's id, its address within the form's page: `2` for `#2`.
    SectionId is_identifier
}
name! {
    /// A question's id, which is also its control's name: `6a`.
    QuestionId is_identifier
}
/// Whether `text` can be an option's code: an identifier, or a country's code in upper case.
fn is_option_code(text: &str) -> bool {
    is_identifier(text) || is_country(text)
}

name! {
    /// The code of one option, which is the stored and published value: `cyber-hygiene`. A country's code is `FR`.
    OptionCode is_option_code
}

impl OptionCode {
    /// The code under which a single choice offers a free text.
    pub const OTHER: &'static str = "other";

    /// The code of a ticked statement.
    pub const YES: &'static str = "yes";

    /// Whether this is a country's code. Option lists cannot contain one.
    pub(crate) fn is_country(&self) -> bool {
        is_country(&self.0)
    }
}

/// The codes of all countries, in alphabetical order.
pub fn countries() -> impl Iterator<Item = OptionCode> {
    COUNTRY_CODES.split(' ').filter_map(OptionCode::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_countries_each_once_and_in_order() {
        let codes: Vec<_> = countries().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn an_option_may_be_a_country_and_no_other_name_may() {
        assert!(OptionCode::parse("FR").is_some() && OptionCode::parse("fr").is_some());
        assert!(OptionCode::parse("XX").is_none() && QuestionId::parse("FR").is_none());
    }

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
