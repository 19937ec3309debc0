//! Letters that bring a one-time link to the workspace. The code stands behind `#`, and can be typed.

use super::{LetterWriter, Parts};
use crate::i18n::{Key, join_list, key};
use crate::mail::LetterPurpose;
use crate::store::NewLetter;
use crate::workspace::{NewLink, OneTimeCode};

/// An invitation to these roles, by their names; it can be accepted until this date.
pub fn invitation(
    writer: &LetterWriter<'_>,
    (link, code): (&NewLink, &OneTimeCode),
    roles: &[String],
    until: &str,
) -> NewLetter {
    let site = writer.catalogue.message(key::SITE_NAME);
    let roles = join_list(writer.catalogue, roles);
    let lead = writer.format_message(key::MAIL_INVITATION_LEAD, &[("site", &site), ("roles", &roles)]);
    let how = writer.format_message(key::MAIL_INVITATION_LINK, &[("date", &until)]);
    with_link(writer, (link, code), (LetterPurpose::Invitation, key::MAIL_INVITATION_SUBJECT), (Some(lead), how))
}

/// A link that signs in.
pub fn sign_in(writer: &LetterWriter<'_>, made: (&NewLink, &OneTimeCode)) -> NewLetter {
    let how = writer.format_message(key::MAIL_SIGN_IN_LINK, &[]);
    with_link(writer, made, (LetterPurpose::SignIn, key::MAIL_SIGN_IN_SUBJECT), (None, how))
}

fn with_link(
    writer: &LetterWriter<'_>,
    (link, code): (&NewLink, &OneTimeCode),
    (purpose, subject): (LetterPurpose, Key),
    (lead, how): (Option<String>, String),
) -> NewLetter {
    let site = writer.catalogue.message(key::SITE_NAME);
    let mut paragraphs: Vec<_> = lead.into_iter().collect();
    paragraphs.push(format!("{how}\n{}", code.link(writer.origin)));
    paragraphs.push(format!("{}\n{}", writer.format_message(key::MAIL_CODE, &[]), code.reveal()));
    paragraphs.push(writer.format_message(key::MAIL_NOT_EXPECTED, &[]));
    let letter = writer.letter(Parts {
        purpose,
        occasion: format!("link/{}", link.id),
        address: link.address.clone(),
        subject: writer.format_message(subject, &[("site", &site)]),
        paragraphs,
    });
    NewLetter { useless_at: Some(link.ends_at), ..letter }
}
