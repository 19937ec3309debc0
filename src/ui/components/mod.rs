//! The components of the form's page: views of the answers and of the errors, made from the state. The server renders each in
//! its place; the client renders it there again, as a whole, when its input changes.

mod check_answers;
mod error_summary;

pub use check_answers::{AnswerSummary, ChangeControl};
pub use error_summary::ErrorSummary;
