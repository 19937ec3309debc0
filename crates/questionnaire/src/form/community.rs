//! Which questions of a form make a supporter entry.

use crate::ids::QuestionId;

/// The public questions that a supporter entry is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// The supporter's name.
    pub name: QuestionId,
    /// The kind of supporter: a single choice.
    pub kind: QuestionId,
    /// The supporter's country.
    pub country: QuestionId,
    /// The supporter's website.
    pub website: Option<QuestionId>,
    /// The supporter's statement.
    pub statement: Option<QuestionId>,
    /// The consent to be listed, which is the answer `yes`.
    pub consent: QuestionId,
}
