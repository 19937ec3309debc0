//! The synthesis of free texts: the coding frames of a form, and the codings of its published texts.
//!
//! Only texts as they are published are read here, and of each response the group of its respondent. Private answers cannot be
//! reached.

mod agreement;
mod coded_questions;
mod coded_texts;
mod counted;
mod double_codings;
mod double_samples;
mod equal_texts;
mod error;
mod frames;
mod groups;
mod likeness;
mod probability_samples;
mod project_texts;
mod settling;
mod suggestions;
mod text_codes;
mod texts;

pub use agreement::QuestionAgreement;
pub use coded_questions::{CodedQuestion, coded_questions};
pub use coded_texts::{CodingFilter, ListedCoding};
pub use double_codings::{DoubleCodings, double_codings};
pub use double_samples::DrawRequest;
pub use error::SynthesisError;
pub use frames::{FrameHistory, coding_frames};
pub use groups::assign_groups;
pub use likeness::{NearText, assign_likeness};
pub use probability_samples::QuestionSample;
pub use settling::differs;
pub use suggestions::{MadeSuggestions, SuggestionIndexes, Taken};
pub use text_codes::{Counted, counted_codes};
pub use texts::{NewCoding, QuestionCoding};

use crate::store::Store;
use questionnaire::Form;
use questionnaire::column::public_columns;
use std::sync::Arc;

/// The frames and codings of one form in a store.
#[derive(Clone)]
pub struct SynthesisService {
    form: Arc<Form>,
    store: Arc<dyn Store>,
}

impl SynthesisService {
    /// Creates the synthesis of a form.
    pub fn new(form: Arc<Form>, store: Arc<dyn Store>) -> Self {
        Self { form, store }
    }

    /// Returns whether the store could record something now: what failed then failed for a reason of its own.
    pub async fn is_store_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    /// Returns the controls whose texts can be coded, in the order of the form.
    pub fn controls(&self) -> Vec<String> {
        text_controls(&self.form)
    }

    fn form_id(&self) -> &str {
        self.form.id().as_str()
    }

    /// Refuses a control without free texts.
    fn check_control(&self, control: &str) -> Result<(), SynthesisError> {
        let is_known = self.controls().iter().any(|known| known == control);
        if is_known { Ok(()) } else { Err(SynthesisError::NoTexts(control.to_owned())) }
    }
}

/// Returns the controls of a form whose answers are published free texts.
pub fn text_controls(form: &Form) -> Vec<String> {
    public_columns(form).iter().filter_map(|column| column.text_control()).collect()
}
