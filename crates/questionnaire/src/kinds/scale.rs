//! The kind `scale`: a point of a scale.

use super::Answer;
use super::reader::Reader;
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, OptionList, Properties, Rules,
    SyntheticAnswer, only,
};
use crate::ids::OptionCode;
use crate::random::Random;
use crate::text::normalise;
use crate::written::{DefinitionError, QuestionFields};
use std::borrow::Cow;

/// Whole numbers from `first` to `last`, some of them labelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The lowest point.
    pub first: u8,
    /// The highest point.
    pub last: u8,
    /// The points that have a label.
    pub labelled: Vec<u8>,
}

pub(super) const SCALE: Reader = Reader { word: "scale", fields: &["min", "max", "labelled"], read: read_scale };

fn read_scale<'w>(written: &'w QuestionFields, _: &[OptionList]) -> Result<Kind, DefinitionError<'w>> {
    let point = |value: Option<usize>, field| {
        value.and_then(|value| u8::try_from(value).ok()).ok_or(DefinitionError::NoEnd(field))
    };
    let (first, last) = (point(written.min, "min")?, point(written.max, "max")?);
    if first >= last {
        return Err(DefinitionError::NoPoints(first, last));
    }
    let labelled = written.labelled.clone().unwrap_or_default();
    if let Some(outside) = labelled.iter().find(|point| !(first..=last).contains(point)) {
        return Err(DefinitionError::OffScale(*outside, first, last));
    }
    Ok(Kind::Scale(Scale { first, last, labelled }))
}

impl Scale {
    /// The point that the value denotes. The comparison is textual, so that `03` and `+3` are refused.
    fn point(&self, value: &str) -> Option<u8> {
        (self.first..=self.last).find(|point| point.to_string() == value)
    }
}

impl Rules for Scale {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        (fields.min, fields.max) = (Some(self.first.into()), Some(self.last.into()));
        fields.labelled = Some(self.labelled.clone());
        SCALE.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let value = check.only_value()?;
        let point = self.point(value);
        if point.is_none() {
            check.report_unknown(value);
        }
        point.map(Answer::Scale)
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        only(values, other).is_some_and(|value| self.point(value).is_some())
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise(text)
    }

    fn can_show(&self, value: &str) -> bool {
        self.point(value).is_some()
    }

    fn columns(&self) -> Vec<ColumnPart> {
        ColumnPart::only(CellSource::Whole)
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        let points = (self.first..=self.last).filter_map(|point| OptionCode::parse(&point.to_string()));
        Some((ClosedQuestionKind::Scale, Codes::Listed(points.collect())))
    }

    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        let above = random.random_below(usize::from(self.last - self.first) + 1);
        SyntheticAnswer::one((usize::from(self.first) + above).to_string())
    }

    fn refused_sample(&self) -> Option<String> {
        None
    }

    fn required_message_attributes(&self) -> Vec<String> {
        self.labelled.iter().map(|point| format!("point-{point}")).collect()
    }

    fn properties(&self) -> Properties {
        Properties { is_radio_group: true, is_one_of_few: true, ..Properties::OFFERED }
    }
}
