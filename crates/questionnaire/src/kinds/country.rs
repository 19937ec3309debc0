//! The kind `country`: one of all countries.

use super::Answer;
use super::reader::Reader;
use super::{CellSource, ClosedQuestionKind, Codes, ColumnPart, Judge, Kind, Properties, Rules, SyntheticAnswer};
use crate::country_codes::{COUNTRY_CODES, is_country};
use crate::ids::OptionCode;
use crate::random::Random;
use crate::text::normalise;
use crate::written::QuestionFields;
use std::borrow::Cow;

/// A country. It has no rules except the list of countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country;

pub(super) const COUNTRY: Reader = Reader { word: "country", fields: &[], read: |_, _| Ok(Kind::Country(Country)) };

/// The codes of all countries, in alphabetical order.
pub fn countries() -> impl Iterator<Item = OptionCode> {
    COUNTRY_CODES.split(' ').filter_map(OptionCode::parse)
}

impl Rules for Country {
    fn write(&self, _: &mut QuestionFields) -> &'static str {
        COUNTRY.word
    }

    fn accept(&self, judge: &mut Judge<'_>) -> Option<Answer> {
        let given = judge.only_value()?;
        judge.code(given, is_country(given)).map(|code| Answer::Choice(code, None))
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise(text)
    }

    fn can_show(&self, value: &str) -> bool {
        is_country(value)
    }

    fn columns(&self) -> Vec<ColumnPart> {
        ColumnPart::only(CellSource::Whole)
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        Some((ClosedQuestionKind::Country, Codes::Countries))
    }

    /// Chooses countries at the start of the list more often, as real answers favour some countries.
    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        let codes: Vec<_> = countries().collect();
        let among = random.random_below(codes.len()) + 1;
        SyntheticAnswer::one(codes[random.random_below(among)].as_str())
    }

    fn refused_sample(&self) -> Option<String> {
        Some("France".into())
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties { is_one_of_few: true, ..Properties::OFFERED }
    }
}

#[cfg(test)]
mod tests {
    use super::countries;

    #[test]
    fn there_are_249_countries_each_once_and_in_order() {
        let codes: Vec<_> = countries().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
