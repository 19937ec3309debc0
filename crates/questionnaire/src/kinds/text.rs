//! The kinds `text` and `line`: a free text, on several lines or on one.

use super::Answer;
use super::reader::{Reader, max_length};
use super::{
    AnswerCheck, CellSource, ClosedQuestionKind, Codes, ColumnPart, Kind, Properties, Rules, SyntheticAnswer,
    TypedText, only,
};
use crate::random::Random;
use crate::text::{is_normalised, normalise, normalise_name};
use crate::written::QuestionFields;
use std::borrow::Cow;

/// A free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The maximum length, in Unicode scalar values of the normalised text.
    pub max: usize,
    /// Whether the text may have several lines.
    pub lines: Lines,
}

/// Whether a control takes one line or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One line, for a name or a title.
    SingleLine,
    /// Any number of lines, for sentences.
    MultiLine,
}

pub(super) const TEXT: Reader = Reader {
    word: "text",
    fields: &["max"],
    read: |written, _| Ok(Kind::Text(Text { max: max_length(written)?, lines: Lines::MultiLine })),
};

pub(super) const LINE: Reader = Reader {
    word: "line",
    fields: &["max"],
    read: |written, _| Ok(Kind::Text(Text { max: max_length(written)?, lines: Lines::SingleLine })),
};

impl Rules for Text {
    fn write_fields(&self, fields: &mut QuestionFields) -> &'static str {
        fields.max = Some(self.max);
        match self.lines {
            Lines::SingleLine => LINE.word,
            Lines::MultiLine => TEXT.word,
        }
    }

    fn accept(&self, check: &mut AnswerCheck<'_>) -> Option<Answer> {
        let text = self.normalise(check.only_value()?);
        check.is_short_enough(check.control, self.max, &text).then(|| Answer::Text(text.into_owned()))
    }

    fn accepts_unchanged(&self, values: &[Cow<'_, str>], other: Option<&str>) -> bool {
        only(values, other).is_some_and(|text| is_normalised(text, &self.normalise(text), self.max))
    }

    fn normalise<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.lines {
            Lines::SingleLine => normalise_name(text),
            Lines::MultiLine => normalise(text),
        }
    }

    fn can_show(&self, _: &str) -> bool {
        true
    }

    fn columns(&self) -> Vec<ColumnPart> {
        ColumnPart::only(CellSource::Text)
    }

    fn closed(&self) -> Option<(ClosedQuestionKind, Codes)> {
        None
    }

    fn synthetic_answer(&self, random: &mut Random) -> SyntheticAnswer {
        SyntheticAnswer::one(random.random_text(self.max))
    }

    fn refused_sample(&self) -> Option<String> {
        Some("x".repeat(self.max + 21))
    }

    fn required_message_attributes(&self) -> Vec<String> {
        Vec::new()
    }

    fn properties(&self) -> Properties {
        Properties {
            text_limit: Some(self.max),
            is_multi_line: self.lines == Lines::MultiLine,
            ..Properties::typed(TypedText::Words)
        }
    }
}
