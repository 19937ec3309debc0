//! The kinds of question, and the rules that each kind has of its own.

use crate::ids::OptionCode;

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A free text.
    Text(Text),
    /// An e-mail address.
    Email {
        /// Longest length, in Unicode scalar values.
        max: usize,
    },
    /// The address of a website.
    Url {
        /// Longest length, in Unicode scalar values.
        max: usize,
    },
    /// A country, by its ISO 3166-1 alpha-2 code.
    Country,
    /// A statement to be ticked: the answer is [`OptionCode::YES`] or none.
    Acknowledgement,
    /// One option of a list.
    SingleChoice(SingleChoice),
    /// Several options of a list.
    MultipleChoice(MultipleChoice),
    /// A whole number on a scale.
    Scale(Scale),
}

/// A free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Longest length, in Unicode scalar values of the normalised text.
    pub max: usize,
    /// Whether line breaks are expected.
    pub lines: Lines,
}

/// Whether a text is typed on one line or on several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// A name, a title: one line.
    SingleLine,
    /// Sentences: as many lines as needed.
    MultiLine,
}

/// A named list of option codes; two questions that offer the same options share it, and its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionList {
    pub(crate) name: String,
    pub(crate) codes: Vec<OptionCode>,
}

impl OptionList {
    /// The list's name, by which its sentences are found.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The options, in the order shown.
    pub fn codes(&self) -> &[OptionCode] {
        &self.codes
    }

    pub(crate) fn find(&self, code: &str) -> Option<&OptionCode> {
        self.codes.iter().find(|option| option.as_str() == code)
    }
}

/// One option of a list, with a free text when the option `other` is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SingleChoice {
    /// What can be chosen.
    pub options: OptionList,
    /// Longest free text beside the option `other`, where the question offers one.
    pub other_max: Option<usize>,
}

/// Several options of a list. Choosing none at all is always possible while the question is optional.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MultipleChoice {
    /// What can be chosen.
    pub options: OptionList,
    /// Fewest options of an answer; equal to `max` when the number is exact.
    pub min: usize,
    /// Most options of an answer.
    pub max: usize,
}

/// Whole numbers from `first` to `last`, some of them labelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The lowest point.
    pub first: u8,
    /// The highest point.
    pub last: u8,
    /// The points that carry a label.
    pub labelled: Vec<u8>,
}
