//! The pages of the disclosure review: one text, the texts in which nothing is flagged, and the list of all texts. They are
//! complete without scripts; `public/operator-review.js` adds keys and fetches the next text in advance.
//!
//! Everything here is made from plain data: the pages know neither the store nor what a decision needs.

mod address;
mod decision_form;
mod list;
mod marked_text;
mod progress;
mod question;
mod question_table;
mod single_text;
mod text_parts;
mod together;

pub use address::{ReviewAddress, ReviewSelection, parameter};
pub use decision_form::TypedDecision;
pub(super) use decision_form::textarea;
pub use list::{ListPage, ListedText, SelectOption, list_page};
pub use marked_text::Passage;
pub use progress::ProgressView;
pub(super) use question::question;
pub use question_table::QuestionRow;
pub use single_text::{PreviousText, Refusal, TextPage, text_page};
pub use text_parts::{LogLine, OpinionView, RestAnswer, TextView};
pub use together::{TogetherPage, together_page};
