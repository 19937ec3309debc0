//! Letters to a supporter: it is listed, or it is not.

use super::LetterWriter;
use super::response::{AboutResponse, of_response};
use crate::i18n::key;
use crate::mail::LetterPurpose;
use crate::store::NewLetter;

/// The decision on whether this supporter is listed.
pub fn supporter(writer: &LetterWriter<'_>, about: AboutResponse<'_>, name: &str, is_listed: bool) -> NewLetter {
    let title = writer.catalogue.message_by_key("title");
    let contact = writer.catalogue.message(key::SITE_EMAIL);
    let arguments: [(&str, &dyn ToString); 3] = [("name", &name), ("form", &title), ("address", &contact)];
    let (subject, paragraphs) = if is_listed {
        let page = format!("{}/{}/{}/community", writer.origin, writer.catalogue.locale(), about.form.id());
        let lead = format!("{}\n{page}", writer.format_message(key::MAIL_LISTED_LEAD, &arguments));
        (key::MAIL_LISTED_SUBJECT, vec![lead, writer.format_message(key::MAIL_LISTED_CHANGES, &arguments)])
    } else {
        let lead = writer.format_message(key::MAIL_NOT_LISTED_LEAD, &arguments);
        (key::MAIL_NOT_LISTED_SUBJECT, vec![lead, writer.format_message(key::MAIL_NOT_LISTED_CONTACT, &arguments)])
    };
    // One letter for each decision.
    let occasion = format!("supporter/{}/{}", about.response_id, writer.now);
    of_response(writer, about, (LetterPurpose::Supporter, occasion), (subject, paragraphs))
}
