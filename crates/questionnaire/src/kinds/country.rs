//! The kind `country`: one of all countries.

use super::Answer;
use super::reader::Reader;
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, Properties, Rules, SyntheticAnswer, only,
};
use crate::country_codes::is_country;
use crate::ids::countries;
use crate::random::Random;
use crate::text::normalise;
use crate::written::QuestionFields;
use std::borrow::Cow;

/// A country. It has no rules except the list of countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country;

pub(super) const COUNTRY: Reader = Reader { word: "country", fields: &[], read: |_, _| Ok(Kind::Country(Country)) };

impl Rules for Country {
    fn write_fields(&self, _: &mut QuestionFields) -> &'static str {
        COUNTRY.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let given = check.only_value()?;
        check.code(given, is_country(given)).map(|code| Answer::Choice(code, None))
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        only(values, other).is_some_and(is_country)
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
