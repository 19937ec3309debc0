//! The daily digest: what waits for an operator, with a link to each.

use super::{LetterWriter, Parts};
use crate::i18n::{Key, key};
use crate::mail::LetterPurpose;
use crate::store::NewLetter;

/// Something that waits.
pub struct DigestItem {
    /// What, with the number of things.
    pub words: Key,
    /// How many things.
    pub count: u64,
    /// The name of the form.
    pub form: String,
    /// Where it is done, as a whole address.
    pub link: String,
}

/// The digest of a day for an account; it ends at the address `end`.
pub fn digest(
    writer: &LetterWriter<'_>,
    (account, address, day): (&str, &str, &str),
    items: &[DigestItem],
    end: &str,
) -> NewLetter {
    let site = writer.catalogue.message(key::SITE_NAME);
    let item = |item: &DigestItem| {
        let words = writer.format_message(item.words, &[("count", &item.count)]);
        format!("{}: {words}\n{}", item.form, item.link)
    };
    let mut paragraphs = vec![writer.format_message(key::MAIL_DIGEST_LEAD, &[])];
    paragraphs.extend(items.iter().map(item));
    paragraphs.push(format!("{}\n{end}", writer.format_message(key::MAIL_DIGEST_END, &[])));
    let letter = writer.letter(Parts {
        purpose: LetterPurpose::Digest,
        occasion: format!("digest/{account}/{day}"),
        address: address.to_owned(),
        subject: writer.format_message(key::MAIL_DIGEST_SUBJECT, &[("site", &site)]),
        paragraphs,
    });
    // Tomorrow's digest says what still waits.
    let useless_at = Some(writer.now + 24 * 60 * 60 * 1000);
    NewLetter { unsubscribe: end.to_owned(), useless_at, ..letter }
}
