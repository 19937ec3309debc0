//! The letter to a person whose rights request was answered.

use super::{LetterWriter, Parts};
use crate::i18n::{Key, key};
use crate::mail::LetterPurpose;
use crate::store::NewLetter;
use crate::workspace::{InvokedRight, RequestDecision};
use questionnaire::Form;

/// The request that was answered, and how.
pub struct AnsweredRequest<'a> {
    /// The form.
    pub form: &'a Form,
    /// The address of the person.
    pub address: String,
    /// The day on which the request came, in words.
    pub received: &'a str,
    /// The right that was invoked.
    pub invoked: InvokedRight,
    /// The answer.
    pub decision: RequestDecision,
    /// What whoever answered it adds in the language of the person; may be empty.
    pub words: &'a str,
}

/// The answer to a rights request. One that grants less than was asked for names the ways to object to it (RGPD, article 12).
pub fn answered(writer: &LetterWriter<'_>, request: AnsweredRequest<'_>) -> NewLetter {
    let title = writer.catalogue.message_by_key("title");
    let contact = writer.catalogue.message(key::SITE_EMAIL);
    let right = writer.catalogue.message(right_words(request.invoked));
    let asked: [(&str, &dyn ToString); 3] = [("form", &title), ("date", &request.received), ("right", &right)];
    let mut paragraphs = vec![
        writer.format_message(key::MAIL_REQUEST_LEAD, &asked),
        writer.format_message(decision_words(request.decision), &[]),
    ];
    if !request.words.is_empty() {
        paragraphs.push(request.words.to_owned());
    }
    let last = match request.decision {
        RequestDecision::Granted => key::MAIL_REQUEST_CONTACT,
        RequestDecision::Partly | RequestDecision::Refused => key::MAIL_REQUEST_REMEDY,
    };
    paragraphs.push(writer.format_message(last, &[("address", &contact)]));
    let letter = writer.letter(Parts {
        purpose: LetterPurpose::Request,
        // The register names no response and no person, and neither does the trace of the letter.
        occasion: format!("request/{}", uuid::Uuid::new_v4()),
        address: request.address,
        subject: writer.format_message(key::MAIL_REQUEST_SUBJECT, &[("form", &title)]),
        paragraphs,
    });
    // The response may be erased by then, and the letter must not go with it.
    NewLetter { form: request.form.id().to_string(), ..letter }
}

fn right_words(right: InvokedRight) -> Key {
    match right {
        InvokedRight::Access => key::MAIL_REQUEST_ACCESS,
        InvokedRight::Rectification => key::MAIL_REQUEST_RECTIFICATION,
        InvokedRight::Erasure => key::MAIL_REQUEST_ERASURE,
        InvokedRight::Restriction => key::MAIL_REQUEST_RESTRICTION,
        InvokedRight::Objection => key::MAIL_REQUEST_OBJECTION,
    }
}

fn decision_words(decision: RequestDecision) -> Key {
    match decision {
        RequestDecision::Granted => key::MAIL_REQUEST_GRANTED,
        RequestDecision::Partly => key::MAIL_REQUEST_PARTLY,
        RequestDecision::Refused => key::MAIL_REQUEST_REFUSED,
    }
}
