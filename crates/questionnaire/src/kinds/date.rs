//! The kind `date`: a day, within bounds if the question has them.

use super::reader::Reader;
use super::{
    Answer, AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Day, ErrorCode, Kind, OptionList,
    Properties, Rules, SyntheticAnswer, only,
};
use crate::random::Random;
use crate::text::normalise;
use crate::written::{DefinitionError, QuestionFields};
use std::borrow::Cow;

/// How many days synthetic answers are spread over.
const SYNTHETIC_DAYS: usize = 400;
/// The first day of synthetic answers to a question without bounds.
const SYNTHETIC_YEAR: &str = "2020-01-01";

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The first day that may be given.
    pub earliest: Option<Day>,
    /// The last day that may be given.
    pub latest: Option<Day>,
}

pub(super) const DATE: Reader = Reader { word: "date", fields: &["earliest", "latest"], read: read_date };

fn read_date<'w>(written: &'w QuestionFields, _: &[OptionList]) -> Result<Kind, DefinitionError<'w>> {
    let bound = |field, text: &'w Option<String>| {
        let day = |text: &'w String| Day::parse(text).ok_or(DefinitionError::NoDay(field, text));
        text.as_ref().map(day).transpose()
    };
    let (earliest, latest) = (bound("earliest", &written.earliest)?, bound("latest", &written.latest)?);
    match earliest.zip(latest) {
        Some((earliest, latest)) if earliest > latest => {
            Err(DefinitionError::EarliestOverLatest(earliest.to_string(), latest.to_string()))
        }
        _ => Ok(Kind::Date(Date { earliest, latest })),
    }
}

impl Rules for Date {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        fields.earliest = self.earliest.map(|day| day.to_string());
        fields.latest = self.latest.map(|day| day.to_string());
        DATE.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let day = Day::parse(check.only_value()?);
        let wrong = match (day, self.earliest, self.latest) {
            (None, _, _) => Some(ErrorCode::NotADate),
            (Some(day), Some(earliest), _) if day < earliest => Some(ErrorCode::TooEarly { earliest }),
            (Some(day), _, Some(latest)) if day > latest => Some(ErrorCode::TooLate { latest }),
            (Some(_), _, _) => None,
        };
        match wrong {
            Some(code) => {
                check.report(code);
                None
            }
            None => day.map(Answer::Date),
        }
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        let day = only(values, other).and_then(Day::parse);
        day.is_some_and(|day| {
            self.earliest.is_none_or(|earliest| day >= earliest) && self.latest.is_none_or(|latest| day <= latest)
        })
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise(text)
    }

    /// Accepts days only: a browser empties a date field that is set to any other text.
    fn can_show(&self, value: &str) -> bool {
        Day::parse(value).is_some()
    }

    fn columns(&self) -> Vec<ColumnPart> {
        ColumnPart::only(CellSource::Whole)
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        let (first, last) = (self.earliest.unwrap_or(Day::FIRST), self.latest.unwrap_or(Day::LAST));
        Some((ClosedQuestionKind::Date, Codes::Months(first, last)))
    }

    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        let first = self.earliest.or(self.latest).or_else(|| Day::parse(SYNTHETIC_YEAR)).unwrap_or(Day::FIRST);
        let last = self.latest.unwrap_or(Day::LAST);
        let mut day = first;
        for _ in 0..random.random_below(SYNTHETIC_DAYS) {
            day = if day < last { day.following() } else { first };
        }
        SyntheticAnswer::one(day.to_string())
    }

    fn refused_sample(&self) -> Option<String> {
        let too_late = self.latest.map(Day::following).filter(|day| Some(*day) != self.latest);
        Some(too_late.map_or_else(|| "2020-02-30".to_owned(), |day| day.to_string()))
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties { is_field: true, ..Properties::OFFERED }
    }
}
