//! What letters say: plain text from the messages of the recipient's language. A link stands on a line of its own, so that programs
//! which make links clickable take nothing else for a part of it.

mod digest;
mod link;
mod request;
mod response;
mod supporter;
mod test;

pub use digest::{DigestItem, digest};
pub use link::{invitation, sign_in};
pub use request::{AnsweredRequest, answered};
pub use response::{AboutResponse, amended, receipt, withdrawn};
pub use supporter::supporter;
pub use test::test_of;

use super::LetterPurpose;
use crate::i18n::{Arguments, Catalogue, Key, key};
use crate::store::NewLetter;

/// What every letter is written with.
#[derive(Clone, Copy)]
pub struct LetterWriter<'a> {
    /// The messages of the recipient's language; for a letter about a form, with those of the form.
    pub catalogue: &'a Catalogue,
    /// The origin of the addresses in the letter.
    pub origin: &'a str,
    /// The time, in milliseconds since 1970.
    pub now: i64,
}

/// The parts in which letters differ.
struct Parts {
    purpose: LetterPurpose,
    occasion: String,
    address: String,
    subject: String,
    paragraphs: Vec<String>,
}

impl LetterWriter<'_> {
    fn format_message(&self, key: Key, arguments: Arguments<'_>) -> String {
        self.catalogue.format(key.name(), arguments)
    }

    /// The letter to an operator, signed by the site.
    fn letter(&self, parts: Parts) -> NewLetter {
        let Parts { purpose, occasion, address, subject, paragraphs } = parts;
        let site = self.catalogue.message(key::SITE_NAME);
        // Programs know a signature by the space at the end of its first line (RFC 3676, 4.3).
        let body = format!("{}\n\n-- \n{site}\n{}\n", paragraphs.join("\n\n"), self.origin);
        NewLetter {
            id: uuid::Uuid::new_v4().to_string(),
            occasion,
            purpose: purpose.name().to_owned(),
            form: String::new(),
            response_id: None,
            locale: self.catalogue.locale().to_owned(),
            address,
            subject,
            body,
            unsubscribe: String::new(),
            made_at: self.now,
            useless_at: None,
        }
    }
}
