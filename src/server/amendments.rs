//! What the store records when the answers of a response are replaced, by its receipt holder or by an operator.

use super::answer_document::to_document;
use super::counters;
use super::receipt_code::Secret;
use super::recorded_response::RecordedResponse;
use super::supporters::listing_digest;
use crate::store::{AmendedBy, Amendment, NewLetter, PrivateDocument};
use questionnaire::{Answers, Form};

/// The answers that replace those of a response.
pub(super) struct NewAnswers<'a> {
    pub(super) form: &'a Form,
    pub(super) secret: &'a Secret,
    pub(super) accepted: &'a Answers,
    /// The locale of the answers.
    pub(super) locale: &'a str,
    /// The time, in milliseconds since 1970.
    pub(super) at: i64,
    /// Who replaces the former ones.
    pub(super) by: AmendedBy,
    /// The letters that tell of it.
    pub(super) letters: Vec<NewLetter>,
}

/// The amendment of a response that was read, under the digest of its receipt; `revision` is the one that was shown.
pub(super) fn amendment(
    recorded: &RecordedResponse,
    (receipt_digest, revision): (Vec<u8>, u32),
    new: NewAnswers<'_>,
) -> Amendment {
    let NewAnswers { form, secret, accepted, locale, at, by, letters } = new;
    let (public, private) = (accepted.public.to_raw(), accepted.private.to_raw());
    // Private answers that were erased stay erased.
    let private = (!recorded.is_purged() || !private.is_empty()).then(|| PrivateDocument::new(to_document(&private)));
    Amendment {
        receipt_digest,
        revision: recorded.version(revision),
        amended_at: at,
        form_version: form.version(),
        locale: locale.to_owned(),
        fingerprint: secret.fingerprint(form, accepted),
        removed: recorded.cells(form),
        added: recorded.counter_changes(form, &accepted.public, locale),
        group: counters::group_of(form, &accepted.public),
        changed: recorded.changed(&public),
        listing: listing_digest(form, &accepted.public),
        by,
        letters,
        public: to_document(&public),
        private,
    }
}
