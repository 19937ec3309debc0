//! What a kind's rules judge: the values given to one question, and the errors found so far. It knows no kind.

use super::Answer;
use super::{ErrorCode, FieldError};
use crate::ids::OptionCode;
use crate::raw::RawAnswers;

/// The values given to one question, at least one, and whom to tell of errors.
pub(crate) struct Judge<'a> {
    /// The question's own control.
    pub(super) control: &'a str,
    /// The values that count: trimmed, without blank ones and repetitions.
    pub(super) values: &'a [&'a str],
    /// Every answer, for what stands beside an option.
    pub(super) raw: &'a RawAnswers,
    errors: &'a mut Vec<FieldError>,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(
        control: &'a str,
        values: &'a [&'a str],
        raw: &'a RawAnswers,
        errors: &'a mut Vec<FieldError>,
    ) -> Self {
        Self { control, values, raw, errors }
    }

    /// Reports what is wrong with the question's own control.
    pub(super) fn report(&mut self, code: ErrorCode) {
        self.report_of(self.control, code);
    }

    /// Reports what is wrong with a control.
    pub(super) fn report_of(&mut self, control: &str, code: ErrorCode) {
        self.errors.push(FieldError { question: control.to_owned(), code });
    }

    /// The one value; nothing where there are more, which is reported.
    pub(super) fn only_value(&mut self) -> Option<&'a str> {
        match self.values {
            [value] => Some(value),
            values => {
                self.report(ErrorCode::TooMany { max: 1, actual: values.len() });
                None
            }
        }
    }

    /// Whether a normalised text is no longer than it may be; reports it if not.
    pub(super) fn is_short_enough(&mut self, control: &str, max: usize, text: &str) -> bool {
        let actual = text.chars().count();
        if actual > max {
            self.report_of(control, ErrorCode::TooLong { max, actual });
        }
        actual <= max
    }

    /// The address, if it is short enough and one at all.
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

    /// The code that the value is, if it is `known`.
    pub(super) fn code(&mut self, value: &str, known: bool) -> Option<OptionCode> {
        let code = OptionCode::parse(value).filter(|_| known);
        if code.is_none() {
            self.report_unknown(value);
        }
        code
    }

    /// Reports a value that is not among the options.
    pub(super) fn report_unknown(&mut self, value: &str) {
        self.report(ErrorCode::UnknownOption { value: value.to_owned() });
    }

    /// How many errors were found so far.
    pub(super) fn error_count(&self) -> usize {
        self.errors.len()
    }
}
