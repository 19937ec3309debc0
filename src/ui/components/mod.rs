//! The components of the form's page: parts made from the answers and from the errors. The server writes each in its place; the
//! client writes it there again, as a whole, when its input changes. `samples` holds the HTML that both must give.

mod check_answers;
mod error_summary;
mod html_writer;
mod message;
mod question_number;
#[cfg(test)]
pub(crate) mod samples;

pub use check_answers::{ChangeControl, write_answer_summary};
pub use error_summary::write_error_summary;
pub use html_writer::{Attributes, HtmlWriter};
pub use question_number::write_question_number;
