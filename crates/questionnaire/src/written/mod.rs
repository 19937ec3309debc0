//! What an author writes of a question, and what can be wrong with a form. It knows no rule: the kinds and the definition
//! judge what is written here, and say what is wrong in these terms.

mod error;
mod question;

pub(crate) use error::DefinitionError;
pub(crate) use question::QuestionFields;

/// Whether a field that says yes or no is left out.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
pub(crate) fn is_false(value: &bool) -> bool {
    !value
}
