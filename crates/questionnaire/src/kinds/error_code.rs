//! What can be wrong with an answer, in codes: the sentences about them are each language's.

use super::Day;
use serde::Serialize;

/// Something wrong with one control's answer; in JSON as the contract's problems list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The control's name: a question's id, `2c-other`, or a name that no question has.
    pub question: String,
    /// What is wrong.
    #[serde(flatten)]
    pub code: ErrorCode,
}

/// What can be wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ErrorCode {
    /// A required question without an answer.
    Required,
    /// A text longer than it may be, in Unicode scalar values.
    TooLong {
        /// The longest length.
        max: usize,
        /// The text's length.
        actual: usize,
    },
    /// Fewer options than the question asks for.
    TooFew {
        /// The fewest.
        min: usize,
        /// As many as were given.
        actual: usize,
    },
    /// More options, or more values, than the question takes.
    TooMany {
        /// The most.
        max: usize,
        /// As many as were given.
        actual: usize,
    },
    /// A value that is not among the options.
    UnknownOption {
        /// The value given.
        value: String,
    },
    /// A text that cannot be an e-mail address.
    NotAnEmail,
    /// A text that cannot be the address of a website, such as one without `https://`.
    NotAUrl,
    /// A text that is no day of the calendar, such as one that is not written `2020-02-03`.
    NotADate,
    /// A day before the first that may be given.
    TooEarly {
        /// That first day.
        earliest: Day,
    },
    /// A day after the last that may be given.
    TooLate {
        /// That last day.
        latest: Day,
    },
    /// A name that no question of the form has.
    UnknownQuestion,
}

impl ErrorCode {
    /// The names of the codes that a question's answer can have.
    pub const NAMES_OF_ANSWERS: [&str; 10] = [
        "required",
        "too_long",
        "too_few",
        "too_many",
        "unknown_option",
        "not_an_email",
        "not_a_url",
        "not_a_date",
        "too_early",
        "too_late",
    ];

    /// The code's name in the contract.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooLong { .. } => "too_long",
            Self::TooFew { .. } => "too_few",
            Self::TooMany { .. } => "too_many",
            Self::UnknownOption { .. } => "unknown_option",
            Self::NotAnEmail => "not_an_email",
            Self::NotAUrl => "not_a_url",
            Self::NotADate => "not_a_date",
            Self::TooEarly { .. } => "too_early",
            Self::TooLate { .. } => "too_late",
            Self::UnknownQuestion => "unknown_question",
        }
    }
}
