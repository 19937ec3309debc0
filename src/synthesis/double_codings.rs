//! The first codings of the texts that two people coded without knowing of each other. Everything that shows agreement takes them
//! from here.

use super::SynthesisError;
use crate::coding::agreement::CodedUnits;
use crate::coding::frame::CodingFrame;
use crate::store::Store;
use questionnaire::Form;

/// The texts of a question that were coded twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoubleCodings {
    /// The codings of each text, by the id of its response and a letter for each coder.
    pub units: CodedUnits,
    /// The seed by which the texts were drawn; it draws the samples of the intervals too.
    pub seed: String,
}

/// Returns the first codings of a question, under the present frame.
pub(super) async fn double_codings(
    _form: &Form,
    _store: &dyn Store,
    _frame: &CodingFrame,
) -> Result<DoubleCodings, SynthesisError> {
    // No text is assigned to two coders yet, so no two codings are known to be independent.
    Ok(DoubleCodings::default())
}
