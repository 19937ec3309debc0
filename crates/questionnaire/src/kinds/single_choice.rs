//! The kind `choice`: one option of a list.

use super::Answer;
use super::ErrorCode;
use super::reader::{Reader, option_list};
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, OptionList, Properties, Rules,
    SyntheticAnswer,
};
use crate::ids::OptionCode;
use crate::random::Random;
use crate::raw::RawAnswer;
use crate::text::{is_normalised, normalise};
use crate::written::{DefinitionError, QuestionFields};
use std::borrow::Cow;

/// One option of a list, with a free text if the option `other` is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SingleChoice {
    /// The options on offer.
    pub options: OptionList,
    /// The maximum length of the free text of `other`; `None` if the question does not offer one.
    pub other_max: Option<usize>,
}

pub(super) const CHOICE: Reader = Reader { word: "choice", fields: &["options", "other-max"], read: read_choice };

fn read_choice<'w>(written: &'w QuestionFields, lists: &[OptionList]) -> Result<Kind, DefinitionError<'w>> {
    let options = option_list(written, lists)?;
    let has_other = options.find(OptionCode::OTHER).is_some();
    match written.other_max {
        Some(0) => Err(DefinitionError::NoOtherLength),
        Some(_) if !has_other => Err(DefinitionError::NoOther(written.options.as_deref().unwrap_or_default())),
        other_max => Ok(Kind::SingleChoice(SingleChoice { options, other_max })),
    }
}

/// The name of the control that takes the free text of `other`, given the name of the question's control.
pub(crate) fn other_control(control: &str) -> String {
    format!("{control}-{}", OptionCode::OTHER)
}

/// Whether this is the name that [`other_control`] gives.
pub(crate) fn is_other_control(name: &str, control: &str) -> bool {
    name.strip_prefix(control).and_then(|rest| rest.strip_prefix('-')) == Some(OptionCode::OTHER)
}

impl Rules for SingleChoice {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        fields.options = Some(self.options.name().to_owned());
        fields.other_max = self.other_max;
        CHOICE.word
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let value = check.only_value()?;
        let Some(code) = self.options.find(value).cloned() else {
            check.report_unknown(value);
            return None;
        };
        let (OptionCode::OTHER, Some(max)) = (code.as_str(), self.other_max) else {
            return Some(Answer::Choice(code, None));
        };
        let control = other_control(check.control);
        match check.raw.values_of(&control).as_slice() {
            [] => Some(Answer::Choice(code, None)),
            [text] => {
                let text = normalise(text);
                check.is_short_enough(&control, max, &text).then(|| Answer::Choice(code, Some(text.into_owned())))
            }
            more => {
                check.report_in(&control, ErrorCode::TooMany { max: 1, actual: more.len() });
                None
            }
        }
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        let [value] = values else { return false };
        let is_right = |text: &str| {
            let max = self.other_max.filter(|_| value == OptionCode::OTHER);
            max.is_some_and(|max| is_normalised(text, &normalise(text), max))
        };
        self.options.find(value).is_some() && other.is_none_or(is_right)
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise(text)
    }

    fn can_show(&self, value: &str) -> bool {
        self.options.find(value).is_some()
    }

    fn columns(&self) -> Vec<ColumnPart> {
        let mut columns = ColumnPart::only(CellSource::Whole);
        if self.other_max.is_some() {
            columns.push(ColumnPart { suffix: format!("_{}", OptionCode::OTHER), source: CellSource::Other });
        }
        columns
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        Some((ClosedQuestionKind::Choice, Codes::Listed(self.options.codes().to_vec())))
    }

    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        let code = random.choose(self.options.codes()).to_string();
        let other = self.other_max.filter(|_| code == OptionCode::OTHER).map(|max| random.random_text(max));
        SyntheticAnswer { value: RawAnswer::One(code), other }
    }

    fn refused_sample(&self) -> Option<String> {
        None
    }

    fn required_message_attributes(&self) -> Vec<String> {
        self.other_max.iter().map(|_| OptionCode::OTHER.to_owned()).collect()
    }

    fn properties(&self) -> Properties {
        Properties { other_limit: self.other_max, is_radio_group: true, is_one_of_few: true, ..Properties::OFFERED }
    }
}
