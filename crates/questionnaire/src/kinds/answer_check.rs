//! The input and output of a kind's rules: the values given to one question, and the errors found so far. It knows no kind.

use super::Answer;
use super::{ErrorCode, FieldError};
use crate::ids::OptionCode;
use crate::raw::RawAnswers;
use std::borrow::Cow;

/// The value of an answer that has only one, and no free text of an option.
pub(super) fn only<'v>(values: &'v [Cow<'_, str>], other: Option<&str>) -> Option<&'v str> {
    if let ([value], None) = (values, other) { Some(value) } else { None }
}

/// The values given to one question, at least one, and the list that collects errors.
pub(crate) struct AnswerCheck<'a> {
    /// The name of the question's own control.
    pub(super) control: &'a str,
    /// The trimmed values, without blank ones and repetitions.
    pub(super) values: &'a [&'a str],
    /// All answers; the free text of an option is among them.
    pub(super) raw: &'a RawAnswers,
    errors: &'a mut Vec<FieldError>,
}

impl<'a> AnswerCheck<'a> {
    pub(crate) fn new(
        control: &'a str,
        values: &'a [&'a str],
        raw: &'a RawAnswers,
        errors: &'a mut Vec<FieldError>,
    ) -> Self {
        Self { control, values, raw, errors }
    }

    /// Reports an error in the question's own control.
    pub(super) fn report(&mut self, code: ErrorCode) {
        self.report_in(self.control, code);
    }

    /// Reports an error in the named control.
    pub(super) fn report_in(&mut self, control: &str, code: ErrorCode) {
        self.errors.push(FieldError { question: control.to_owned(), code });
    }

    /// The single value; reports [`ErrorCode::TooMany`] if there are several.
    pub(super) fn only_value(&mut self) -> Option<&'a str> {
        match self.values {
            [value] => Some(value),
            values => {
                self.report(ErrorCode::TooMany { max: 1, actual: values.len() });
                None
            }
        }
    }

    /// Whether a normalised text is within its maximum length; reports an error if not.
    pub(super) fn is_short_enough(&mut self, control: &str, max: usize, text: &str) -> bool {
        let actual = text.chars().count();
        if actual > max {
            self.report_in(control, ErrorCode::TooLong { max, actual });
        }
        actual <= max
    }

    /// The text as an answer, if it is short enough and `is_address` accepts it; reports `otherwise` if `is_address` does
    /// not.
    pub(super) fn address(
        &mut self,
        max: usize,
        text: &str,
        is_address: fn(&str) -> bool,
        otherwise: ErrorCode,
    ) -> Option<Answer> {
        let is_short_enough = self.is_short_enough(self.control, max, text);
        let is_address = is_address(text);
        if !is_address {
            self.report(otherwise);
        }
        (is_short_enough && is_address).then(|| Answer::Text(text.to_owned()))
    }

    /// The value as a code if `known` is true; else reports an unknown option.
    pub(super) fn code(&mut self, value: &str, known: bool) -> Option<OptionCode> {
        let code = OptionCode::parse(value).filter(|_| known);
        if code.is_none() {
            self.report_unknown(value);
        }
        code
    }

    /// Reports a value that is not one of the options.
    pub(super) fn report_unknown(&mut self, value: &str) {
        self.report(ErrorCode::UnknownOption { value: value.to_owned() });
    }

    /// The number of errors found so far.
    pub(super) fn error_count(&self) -> usize {
        self.errors.len()
    }
}
