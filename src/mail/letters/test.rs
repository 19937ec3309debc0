//! The letter by which an operator tries mail out: an example of another letter that says what it is.

use super::LetterWriter;
use crate::i18n::key;
use crate::mail::LetterPurpose;
use crate::store::NewLetter;

const MINUTE: i64 = 60 * 1000;

/// An example of a letter about a form, for the account that wants it at this address. There is one a minute for an account: of two
/// for one occasion, the outbox takes one.
pub fn test_of(
    writer: &LetterWriter<'_>,
    example: NewLetter,
    (account, address, form): (&str, &str, &str),
) -> NewLetter {
    let subject = writer.format_message(key::MAIL_TEST_SUBJECT, &[("subject", &example.subject)]);
    let lead = writer.format_message(key::MAIL_TEST_LEAD, &[]);
    NewLetter {
        occasion: format!("test/{account}/{}", writer.now / MINUTE),
        purpose: LetterPurpose::Test.name().to_owned(),
        form: form.to_owned(),
        response_id: None,
        address: address.to_owned(),
        subject,
        body: format!("{lead}\n\n{}", example.body),
        // The link of an example ends nothing.
        unsubscribe: String::new(),
        useless_at: Some(writer.now + 60 * MINUTE),
        ..example
    }
}
