//! The kind `acknowledgement`: a statement to tick.

use super::Answer;
use super::reader::Reader;
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, Properties, Rules, SyntheticAnswer, only,
};
use crate::ids::OptionCode;
use crate::random::Random;
use crate::text::normalise;
use crate::written::QuestionFields;
use std::borrow::Cow;

/// A statement to tick: the answer is [`OptionCode::YES`] or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement;

pub(super) const ACKNOWLEDGEMENT: Reader =
    Reader { word: "acknowledgement", fields: &[], read: |_, _| Ok(Kind::Acknowledgement(Acknowledgement)) };

impl Rules for Acknowledgement {
    fn write_fields(&self, _: &mut QuestionFields) -> &'static str {
        ACKNOWLEDGEMENT.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let given = check.only_value()?;
        check.code(given, self.can_show(given)).map(|code| Answer::Choice(code, None))
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        only(values, other).is_some_and(|value| self.can_show(value))
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise(text)
    }

    fn can_show(&self, value: &str) -> bool {
        value == OptionCode::YES
    }

    fn columns(&self) -> Vec<ColumnPart> {
        OptionCode::parse(OptionCode::YES).map(|yes| ColumnPart::only(CellSource::Chosen(yes))).unwrap_or_default()
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        let codes = OptionCode::parse(OptionCode::YES).into_iter().collect();
        Some((ClosedQuestionKind::Acknowledgement, Codes::Listed(codes)))
    }

    fn synthetic_answer(&self, _: &mut Random) -> SyntheticAnswer {
        SyntheticAnswer::one(OptionCode::YES)
    }

    fn refused_sample(&self) -> Option<String> {
        None
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties::OFFERED
    }
}
