//! A question as its author wrote it, and the possible errors of a form. This module knows no rules: the kinds and the
//! definition check what is written here.

mod error;
mod question;

pub(crate) use error::DefinitionError;
pub(crate) use question::QuestionFields;

/// Whether a boolean field is left out of the file.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
pub(crate) fn is_false(value: &bool) -> bool {
    !value
}
