//! The kind `several`: several options of a list.

use super::Answer;
use super::ErrorCode;
use super::reader::{Reader, option_list};
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, OptionList, Properties, Rules,
    SyntheticAnswer,
};
use crate::random::Random;
use crate::raw::RawAnswer;
use crate::text::normalise;
use crate::written::{DefinitionError, QuestionFields};
use std::borrow::Cow;

/// Several options of a list. An optional question accepts no option at all, whatever `min` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MultipleChoice {
    /// The options on offer.
    pub options: OptionList,
    /// The minimum number of options in an answer; equal to `max` if the number is exact.
    pub min: usize,
    /// The maximum number of options in an answer.
    pub max: usize,
}

pub(super) const SEVERAL: Reader = Reader { word: "several", fields: &["options", "min", "max"], read: read_several };

fn read_several<'w>(written: &'w QuestionFields, lists: &[OptionList]) -> Result<Kind, DefinitionError<'w>> {
    let options = option_list(written, lists)?;
    let min = written.min.unwrap_or(1).max(1);
    let max = written.max.unwrap_or(options.codes().len());
    if min > max {
        return Err(DefinitionError::MinOverMax(min, max));
    }
    if max > options.codes().len() {
        let list = written.options.as_deref().unwrap_or_default();
        return Err(DefinitionError::MaxOverOptions(max, options.codes().len(), list));
    }
    Ok(Kind::MultipleChoice(MultipleChoice { options, min, max }))
}

impl Rules for MultipleChoice {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        fields.options = Some(self.options.name().to_owned());
        (fields.min, fields.max) = (Some(self.min), Some(self.max));
        SEVERAL.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let (given, before) = (check.values, check.error_count());
        for value in given.iter().filter(|value| self.options.find(value).is_none()) {
            check.report_unknown(value);
        }
        // The number of options is checked only once all values are known options.
        if check.error_count() > before {
            return None;
        }
        let codes = self.options.codes().iter().filter(|code| given.contains(&code.as_str()));
        let codes: Vec<_> = codes.cloned().collect();
        let actual = codes.len();
        if actual < self.min {
            check.report(ErrorCode::TooFew { min: self.min, actual });
        } else if actual > self.max {
            check.report(ErrorCode::TooMany { max: self.max, actual });
        }
        (self.min..=self.max).contains(&actual).then_some(Answer::Several(codes))
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        let is_repeated = |(at, value): (usize, &Cow<'_, str>)| values[..at].contains(value);
        other.is_none()
            && (self.min..=self.max).contains(&values.len())
            && values.iter().all(|value| self.options.find(value).is_some())
            && !values.iter().enumerate().any(is_repeated)
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise(text)
    }

    fn can_show(&self, value: &str) -> bool {
        self.options.find(value).is_some()
    }

    fn columns(&self) -> Vec<ColumnPart> {
        let column = |code: &crate::ids::OptionCode| ColumnPart {
            suffix: format!("_{code}"),
            source: CellSource::Chosen(code.clone()),
        };
        self.options.codes().iter().map(column).collect()
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        Some((ClosedQuestionKind::Several, Codes::Listed(self.options.codes().to_vec())))
    }

    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        let mut left: Vec<_> = self.options.codes().iter().map(ToString::to_string).collect();
        let wanted = self.min + random.random_below(self.max - self.min + 1);
        let chosen = (0..wanted).map(|_| left.remove(random.random_below(left.len()))).collect();
        SyntheticAnswer { value: RawAnswer::Many(chosen), other: None }
    }

    fn refused_sample(&self) -> Option<String> {
        self.options.codes().first().map(ToString::to_string)
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties { takes_several_values: true, ..Properties::OFFERED }
    }
}
