//! The one judge: raw answers in, typed answers and every error out. It never fails and speaks no language.

use crate::answers::{Answer, Answers};
use crate::condition::is_asked;
use crate::country::is_country;
use crate::email::is_email;
use crate::form::{Form, Kind, MultipleChoice, OptionList, Question, Scale, Section, SingleChoice};
use crate::ids::OptionCode;
use crate::raw::RawAnswers;
use crate::text::normalise;
use crate::url::is_url;
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
    /// A name that no question of the form has.
    UnknownQuestion,
}

impl ErrorCode {
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
            Self::UnknownQuestion => "unknown_question",
        }
    }
}

/// Judges a whole response. Answers to questions not asked are dropped; errors come in questionnaire order, names that
/// no question has last. What is wrong is left out of the answers.
pub fn validate(form: &Form, raw: &RawAnswers) -> (Answers, Vec<FieldError>) {
    let mut judged = Validator::default();
    for section in form.sections() {
        judged.section(form, section, raw);
    }
    let given = raw.iter().filter(|(_, answer)| !answer.is_blank());
    for (name, _) in given.filter(|(name, _)| form.question_for_control(name).is_none()) {
        judged.push_error(name, ErrorCode::UnknownQuestion);
    }
    (judged.answers, judged.errors)
}

/// The errors of one section's questions, as [`validate`] would report them.
pub fn validate_section(form: &Form, section: &Section, raw: &RawAnswers) -> Vec<FieldError> {
    let mut judged = Validator::default();
    judged.section(form, section, raw);
    judged.errors
}

#[derive(Default)]
struct Validator {
    answers: Answers,
    errors: Vec<FieldError>,
}

impl Validator {
    fn section(&mut self, form: &Form, section: &Section, raw: &RawAnswers) {
        for question in section.questions().iter().filter(|question| is_asked(form, question, raw)) {
            let answer = self.question(question, raw);
            let Some(answer) = answer else { continue };
            let part = if question.is_private() { &mut self.answers.private.0 } else { &mut self.answers.public.0 };
            part.push((question.id().clone(), answer));
        }
    }

    fn push_error(&mut self, control: &str, code: ErrorCode) {
        self.errors.push(FieldError { question: control.to_owned(), code });
    }

    fn question(&mut self, question: &Question, raw: &RawAnswers) -> Option<Answer> {
        let id = question.id().as_str();
        let given = raw.values_of(id);
        if given.is_empty() {
            if question.is_required() {
                self.push_error(id, ErrorCode::Required);
            }
            return None;
        }
        let text = || question.kind().normalise(given[0]);
        match question.kind() {
            Kind::MultipleChoice(several) => self.multiple_choice(id, several, &given),
            _ if given.len() > 1 => {
                self.push_error(id, ErrorCode::TooMany { max: 1, actual: given.len() });
                None
            }
            Kind::Text(rule) => self.text(id, rule.max, &text()),
            Kind::Email { max } => self.validate_address(id, *max, &text(), is_email, ErrorCode::NotAnEmail),
            Kind::Url { max } => self.validate_address(id, *max, &text(), is_url, ErrorCode::NotAUrl),
            Kind::Country => self.validate_code(id, given[0], is_country(given[0])),
            Kind::Acknowledgement => self.validate_code(id, given[0], given[0] == OptionCode::YES),
            Kind::SingleChoice(choice) => self.choice(question, choice, given[0], raw),
            Kind::Scale(scale) => self.scale(id, scale, given[0]),
        }
    }

    fn text(&mut self, control: &str, max: usize, given: &str) -> Option<Answer> {
        self.check_length(control, max, given).then(|| Answer::Text(given.to_owned()))
    }

    /// Whether a normalised text is no longer than it may be.
    fn check_length(&mut self, control: &str, max: usize, given: &str) -> bool {
        let actual = given.chars().count();
        if actual > max {
            self.push_error(control, ErrorCode::TooLong { max, actual });
        }
        actual <= max
    }

    fn validate_address(
        &mut self,
        control: &str,
        max: usize,
        given: &str,
        is_address: fn(&str) -> bool,
        otherwise: ErrorCode,
    ) -> Option<Answer> {
        let short_enough = self.check_length(control, max, given);
        let address = is_address(given);
        if !address {
            self.push_error(control, otherwise);
        }
        (short_enough && address).then(|| Answer::Text(given.to_owned()))
    }

    /// An option of a question that has no list.
    fn validate_code(&mut self, control: &str, value: &str, known: bool) -> Option<Answer> {
        let code = OptionCode::parse(value).filter(|_| known);
        if code.is_none() {
            self.push_error(control, ErrorCode::UnknownOption { value: value.to_owned() });
        }
        code.map(|code| Answer::Choice(code, None))
    }

    fn choice(&mut self, question: &Question, choice: &SingleChoice, value: &str, raw: &RawAnswers) -> Option<Answer> {
        let code = self.parse_option(question.id().as_str(), &choice.options, value)?;
        let (OptionCode::OTHER, Some(max), Some(control)) = (code.as_str(), choice.other_max, question.other_control())
        else {
            return Some(Answer::Choice(code, None));
        };
        match raw.values_of(&control).as_slice() {
            [] => Some(Answer::Choice(code, None)),
            [text] => {
                let text = normalise(text);
                self.check_length(&control, max, &text).then(|| Answer::Choice(code, Some(text.into_owned())))
            }
            more => {
                self.push_error(&control, ErrorCode::TooMany { max: 1, actual: more.len() });
                None
            }
        }
    }

    fn parse_option(&mut self, control: &str, options: &OptionList, value: &str) -> Option<OptionCode> {
        let code = options.find(value);
        if code.is_none() {
            self.push_error(control, ErrorCode::UnknownOption { value: value.to_owned() });
        }
        code.cloned()
    }

    fn multiple_choice(&mut self, control: &str, several: &MultipleChoice, given: &[&str]) -> Option<Answer> {
        let before = self.errors.len();
        for value in given {
            self.parse_option(control, &several.options, value);
        }
        let codes: Vec<_> =
            several.options.codes().iter().filter(|code| given.contains(&code.as_str())).cloned().collect();
        let actual = codes.len();
        // How many are right cannot be told before it is known which they are.
        if self.errors.len() > before {
            return None;
        }
        if actual < several.min {
            self.push_error(control, ErrorCode::TooFew { min: several.min, actual });
        } else if actual > several.max {
            self.push_error(control, ErrorCode::TooMany { max: several.max, actual });
        }
        (several.min..=several.max).contains(&actual).then_some(Answer::Several(codes))
    }

    fn scale(&mut self, control: &str, scale: &Scale, value: &str) -> Option<Answer> {
        // Compared as text, so that `03` or `+3` are not taken for a point of the scale.
        let point = (scale.first..=scale.last).find(|point| point.to_string() == value);
        if point.is_none() {
            self.push_error(control, ErrorCode::UnknownOption { value: value.to_owned() });
        }
        point.map(Answer::Scale)
    }
}
