//! The errors of answers, as codes. Each locale has the messages for them.

use super::Day;
use serde::Serialize;

/// An error in the answer of one control. Its JSON is an entry of the problem document's `errors` in the HTTP API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The control's name: a question's id, `2c-other`, or a name that belongs to no question.
    pub question: String,
    /// The error.
    #[serde(flatten)]
    pub code: ErrorCode,
}

/// An error in an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ErrorCode {
    /// A required question has no answer.
    Required,
    /// A text exceeds its maximum length, in Unicode scalar values.
    TooLong {
        /// The maximum length.
        max: usize,
        /// The text's length.
        actual: usize,
    },
    /// The answer has fewer options than the minimum.
    TooFew {
        /// The minimum.
        min: usize,
        /// The number given.
        actual: usize,
    },
    /// The answer has more options, or more values, than the maximum.
    TooMany {
        /// The maximum.
        max: usize,
        /// The number given.
        actual: usize,
    },
    /// A value is not one of the options.
    UnknownOption {
        /// The value given.
        value: String,
    },
    /// A text cannot be an e-mail address.
    NotAnEmail,
    /// A text cannot be the address of a website, for example because `https://` is missing.
    NotAUrl,
    /// A text is not a day of the calendar in the format `2020-02-03`.
    NotADate,
    /// A day is before the earliest one allowed.
    TooEarly {
        /// The earliest day.
        earliest: Day,
    },
    /// A day is after the latest one allowed.
    TooLate {
        /// The latest day.
        latest: Day,
    },
    /// The name belongs to no question of the form.
    UnknownQuestion,
}

impl ErrorCode {
    /// The names of all codes that concern the answer to a question.
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

    /// The code's name in the HTTP API.
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
