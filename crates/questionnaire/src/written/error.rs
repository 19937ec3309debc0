//! Errors in the questions of a form. Their messages are formatted separately: the client only reads forms that the server
//! verified, so the wasm does not contain the messages.

use crate::ids::{OptionCode, QuestionId, SectionId};
use std::fmt;

/// One error; the texts are as the author wrote them.
pub(crate) enum DefinitionError<'a> {
    /// The thing to be named, and the text that is not a valid name.
    BadName(&'static str, &'a str),
    /// An option, and the list that contains it twice.
    OptionTwice(OptionCode, &'a str),
    FewOptions(&'a str),
    NoSection,
    SectionTwice(&'a str),
    NoQuestion(SectionId),
    /// The word that names no kind, and the words that do.
    UnknownKind(&'a str, Vec<&'static str>),
    /// A field, and the kind that does not accept it.
    Meaningless(&'static str, &'a str),
    NoLength(&'a str),
    NoOptions,
    NoList(&'a str),
    NoOtherLength,
    NoOther(&'a str),
    MinOverMax(usize, usize),
    /// The maximum number of options, how many options there are, and the list's name.
    MaxOverOptions(usize, usize, &'a str),
    NoEnd(&'static str),
    NoPoints(u8, u8),
    /// A labelled point, and the ends of the scale.
    OffScale(u8, u8, u8),
    /// A field that must be a day, and the text that is not one.
    NoDay(&'static str, &'a str),
    EarliestOverLatest(String, String),
    PrivateCondition(QuestionId),
    NoCondition(&'a str),
    ConditionOnNothing(&'a str),
    ConditionOnNoChoice(&'a str),
    /// The option in the condition, the question that does not offer it, and the list of options that it offers.
    ConditionOnNoOption(&'a str, &'a str, String),
}

impl fmt::Display for DefinitionError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadName(what, text) => {
                write!(f, "{what} {text:?}: use lower-case letters, digits and single hyphens")
            }
            Self::OptionTwice(code, list) => write!(f, "option {code} stands twice in {list}: remove one"),
            Self::FewOptions(list) => write!(f, "list {list} has fewer than two options: add some"),
            Self::NoSection => f.write_str("the form has no section: add a [[sections]] table"),
            Self::SectionTwice(id) => write!(f, "two sections are called {id:?}: rename one"),
            Self::NoQuestion(section) => {
                write!(f, "section {section} has no question: add one or remove the section")
            }
            Self::UnknownKind(kind, known) => {
                let (last, others) = known.split_last().unwrap_or((&"", &[]));
                write!(f, "kind {kind:?} is unknown: use {} or {last}", others.join(", "))
            }
            Self::Meaningless(field, kind) => {
                write!(f, "{field:?} has no meaning for a question of kind {kind:?}: remove it")
            }
            Self::NoLength(kind) => {
                write!(f, "a question of kind {kind:?} needs its longest length: add max = 500")
            }
            Self::NoOptions => f.write_str("the question offers no options: add options = \"a-list\""),
            Self::NoList(list) => write!(f, "list {list:?} does not exist: write it under [options]"),
            Self::NoOtherLength => f.write_str("other-max is 0: give the free text a length"),
            Self::NoOther(list) => {
                write!(f, "other-max needs an option \"other\": add it to list {list}, or remove other-max")
            }
            Self::MinOverMax(min, max) => write!(f, "min {min} is over max {max}: lower min or raise max"),
            Self::MaxOverOptions(max, count, list) => {
                write!(f, "max {max} is over the {count} options of list {list}: lower max or add options")
            }
            Self::NoEnd(field) => write!(f, "a scale needs {field}, from 0 to 255"),
            Self::NoPoints(first, last) => {
                write!(f, "min {first} is not under max {last}: give the scale two points or more")
            }
            Self::OffScale(point, first, last) => {
                write!(f, "labelled point {point} lies outside the scale: use points from {first} to {last}")
            }
            Self::NoDay(field, text) => {
                write!(f, "{field} {text:?} is no day of the calendar: write {field} = \"2020-02-03\"")
            }
            Self::EarliestOverLatest(earliest, latest) => {
                write!(f, "earliest {earliest} is after latest {latest}: exchange them, or change one")
            }
            Self::PrivateCondition(on) => write!(f, "a private question cannot depend on {on}: ask it always"),
            Self::NoCondition(text) => write!(f, "condition {text:?}: write asked-when = \"1c = yes\""),
            Self::ConditionOnNothing(on) => write!(
                f,
                "the condition names {on:?}, and no earlier question is called so: name one that stands above"
            ),
            Self::ConditionOnNoChoice(on) => {
                write!(f, "the condition names {on}, which is not a single choice: name a question of kind choice")
            }
            Self::ConditionOnNoOption(option, on, list) => {
                write!(f, "the condition names option {option:?}, which {on} does not offer: use one of list {list}")
            }
        }
    }
}
