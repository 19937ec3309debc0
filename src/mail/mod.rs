//! Mail: what letters say, and how they are sent from the outbox of the store.
//!
//! Whoever changes something hands the letter about it to the store in the same transaction; [`MailRunner`] sends it afterwards.
//! The module knows SMTP and messages, and neither requests nor pages. No log line holds an address, a subject or a text.

mod error;
pub mod letters;
mod purpose;
mod recipient;
mod runner;
mod schedule;
mod settings;
mod smtp;
mod smtp_server;

pub use error::MailError;
pub use purpose::LetterPurpose;
pub use recipient::{has_address, letter_address};
pub use runner::MailRunner;
pub use settings::{MailFrom, MailPace, MailSettings};
pub use smtp::SmtpClient;
pub use smtp_server::SmtpServer;
