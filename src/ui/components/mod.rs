//! The parts of the form's page that are made of the state: views of the answers and the errors. The server renders each where its
//! place is; the browser makes it anew there, as a whole, when what it is made of changes.

mod check_answers;
mod error_summary;

pub use check_answers::{AnswerSummary, ChangeControl};
pub use error_summary::ErrorSummary;
