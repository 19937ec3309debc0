//! Letters to the sender of a response: its receipt, and what became of it.

use super::{LetterWriter, Parts};
use crate::i18n::{Key, key};
use crate::mail::LetterPurpose;
use crate::store::NewLetter;
use questionnaire::Form;

/// The response that a letter is about.
pub struct AboutResponse<'a> {
    /// The form that was answered.
    pub form: &'a Form,
    /// The response's id.
    pub response_id: &'a str,
    /// The revision that the letter is about.
    pub revision: u32,
    /// The address of its sender.
    pub address: String,
}

/// The receipt, with its code in a link.
pub fn receipt(writer: &LetterWriter<'_>, about: AboutResponse<'_>, code: &str) -> NewLetter {
    let title = writer.catalogue.message_by_key("title");
    let link = format!("{}#{code}", receipt_page(writer, about.form));
    let paragraphs = vec![
        writer.format_message(key::MAIL_RECEIPT_LEAD, &[("form", &title)]),
        format!("{}\n{link}", writer.format_message(key::MAIL_RECEIPT_LINK, &[])),
        writer.format_message(key::MAIL_RECEIPT_KEEP, &[]),
        writer.format_message(key::MAIL_RECEIPT_WHY, &[]),
    ];
    let occasion = format!("receipt/{}/{}", about.response_id, about.revision);
    of_response(writer, about, (LetterPurpose::Receipt, occasion), (key::MAIL_RECEIPT_SUBJECT, paragraphs))
}

/// The response was amended at this date, by its sender or by the team. An amendment may change the address, and each of both gets its
/// copy.
pub fn amended(
    writer: &LetterWriter<'_>,
    about: AboutResponse<'_>,
    (date, by_team, copy): (&str, bool, usize),
) -> NewLetter {
    let title = writer.catalogue.message_by_key("title");
    let page = receipt_page(writer, about.form);
    let (lead, check) = match by_team {
        true => (key::MAIL_CORRECTED_LEAD, key::MAIL_CORRECTED_CHECK),
        false => (key::MAIL_AMENDED_LEAD, key::MAIL_AMENDED_CHECK),
    };
    let mut paragraphs = vec![
        writer.format_message(lead, &[("form", &title), ("date", &date)]),
        format!("{}\n{page}", writer.format_message(check, &[])),
    ];
    if by_team {
        let contact = writer.catalogue.message(key::SITE_EMAIL);
        paragraphs.push(writer.format_message(key::MAIL_WITHDRAWN_CONTACT, &[("address", &contact)]));
    }
    paragraphs.push(writer.format_message(key::MAIL_RECEIPT_ASKED, &[]));
    let occasion = format!("amended/{}/{}/{copy}", about.response_id, about.revision);
    of_response(writer, about, (LetterPurpose::Amended, occasion), (key::MAIL_AMENDED_SUBJECT, paragraphs))
}

/// The response was withdrawn at this date, by its sender or by the team.
pub fn withdrawn(writer: &LetterWriter<'_>, about: AboutResponse<'_>, (date, by_team): (&str, bool)) -> NewLetter {
    let title = writer.catalogue.message_by_key("title");
    let lead = if by_team { key::MAIL_WITHDRAWN_BY_TEAM } else { key::MAIL_WITHDRAWN_LEAD };
    let contact = writer.catalogue.message(key::SITE_EMAIL);
    let paragraphs = vec![
        writer.format_message(lead, &[("form", &title), ("date", &date)]),
        writer.format_message(key::MAIL_WITHDRAWN_CONTACT, &[("address", &contact)]),
        writer.format_message(key::MAIL_RECEIPT_ASKED, &[]),
    ];
    // Nothing of the response remains in the store, so the trace of the letter does not name it either.
    let about_it = (LetterPurpose::Withdrawn, format!("withdrawn/{}", uuid::Uuid::new_v4()));
    // The response is gone by then, and the letter must not go with it.
    NewLetter { response_id: None, ..of_response(writer, about, about_it, (key::MAIL_WITHDRAWN_SUBJECT, paragraphs)) }
}

/// The address of the page of receipts.
fn receipt_page(writer: &LetterWriter<'_>, form: &Form) -> String {
    format!("{}/{}/{}/receipt", writer.origin, writer.catalogue.locale(), form.id())
}

/// A letter about a response, whose subject names the form.
pub(super) fn of_response(
    writer: &LetterWriter<'_>,
    about: AboutResponse<'_>,
    (purpose, occasion): (LetterPurpose, String),
    (subject, paragraphs): (Key, Vec<String>),
) -> NewLetter {
    let title = writer.catalogue.message_by_key("title");
    let subject = writer.format_message(subject, &[("form", &title)]);
    let letter = writer.letter(Parts { purpose, occasion, address: about.address, subject, paragraphs });
    NewLetter { form: about.form.id().to_string(), response_id: Some(about.response_id.to_owned()), ..letter }
}
