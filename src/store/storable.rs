//! Makes texts storable: every text is converted here before it enters a store, so that each engine stores and finds it in the
//! same way.
//!
//! PostgreSQL rejects a NUL in a text, and SQLite's LIKE stops at one. A row of a PostgreSQL index holds at most 2,704 bytes. A
//! response with any text must be reviewable, listed and found, so no engine gets a NUL or a longer sort key.

mod mail;

use super::{
    Coding, Decision, NewDoubleSample, NewFrameChanges, NewJob, NewListing, NewProbabilitySample, NewProposal,
    NewRequestStep, NewReservation, NewRightsRequest, NewSignOff, NewWindowMove, PublishedChange, QueueFilter,
    QueuePlace, Restriction, RestrictionEnd, Review, Settlement, SignIn, SignInWay, SupporterFilter, TextKey,
};
use crate::workspace::audit::AuditFilter;
use crate::workspace::{Act, Actor, Grant, Identity, LinkPurpose, NewLink};
use std::borrow::Cow;

/// The character that replaces a NUL: U+FFFD, the replacement character.
const REPLACEMENT: &str = "\u{fffd}";

/// The longest sort key in bytes: together with an id and the name of a form it fits into a row of an index.
const MAX_SORT_KEY_BYTES: usize = 2_000;

/// Replaces every NUL of a text by U+FFFD. The number of characters stays the same.
pub fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', REPLACEMENT).into() } else { text.into() }
}

fn owned(text: String) -> String {
    if text.contains('\0') { text.replace('\0', REPLACEMENT) } else { text }
}

impl Review {
    pub(super) fn storable(self) -> Self {
        let Self { response_id, control, text_digest, act, note, person, by, at } = self;
        let [response_id, control, note, person, by] = [response_id, control, note, person, by].map(owned);
        Self { response_id, control, text_digest, act, note, person, by, at }
    }
}

impl Coding {
    pub(super) fn storable(mut self) -> Self {
        for text in [&mut self.response_id, &mut self.control, &mut self.memo, &mut self.coder, &mut self.by] {
            *text = owned(std::mem::take(text));
        }
        self.codes = self.codes.map(owned);
        if let Some(suggestion) = &mut self.suggestion {
            suggestion.codes = owned(std::mem::take(&mut suggestion.codes));
        }
        self
    }
}

impl NewProbabilitySample {
    pub(super) fn storable(mut self) -> Self {
        for text in [&mut self.control, &mut self.seed, &mut self.by] {
            *text = owned(std::mem::take(text));
        }
        for stratum in &mut self.strata {
            stratum.stratum = owned(std::mem::take(&mut stratum.stratum));
            stratum.responses = std::mem::take(&mut stratum.responses).into_iter().map(owned).collect();
        }
        self
    }
}

impl NewSignOff {
    pub(super) fn storable(mut self) -> Self {
        for text in [&mut self.language, &mut self.in_name_of, &mut self.by] {
            *text = owned(std::mem::take(text));
        }
        self
    }
}

impl NewDoubleSample {
    pub(super) fn storable(mut self) -> Self {
        for text in [&mut self.control, &mut self.seed, &mut self.by] {
            *text = owned(std::mem::take(text));
        }
        for text in &mut self.texts {
            text.response_id = owned(std::mem::take(&mut text.response_id));
            text.coders = std::mem::take(&mut text.coders).map(owned);
        }
        self
    }
}

impl Settlement {
    pub(super) fn storable(mut self) -> Self {
        let Self { response_id, control, reason, person, by, .. } = &mut self;
        for text in [response_id, control, reason, person, by] {
            *text = owned(std::mem::take(text));
        }
        self.codes = self.codes.map(owned);
        self
    }
}

impl NewFrameChanges {
    pub(super) fn storable(self) -> Self {
        let Self { control, seen, changes, by } = self;
        let changes = changes.into_iter().map(owned).collect();
        Self { control: owned(control), seen, changes, by: owned(by) }
    }
}

impl Decision {
    pub(super) fn storable(self) -> Self {
        let Self { response_id, verdict, digest, note, by, at } = self;
        let [response_id, note, by] = [response_id, note, by].map(owned);
        Self { response_id, verdict, digest, note, by, at }
    }
}

impl NewListing {
    pub(super) fn storable(self) -> Self {
        let Self { name, kind, country, website, statement, sorted, folded } = self;
        let [name, kind, country, website, statement, mut sorted, folded] =
            [name, kind, country, website, statement, sorted, folded].map(owned);
        sorted.truncate(sorted.floor_char_boundary(MAX_SORT_KEY_BYTES));
        Self { name, kind, country, website, statement, sorted, folded }
    }
}

impl SupporterFilter {
    pub(super) fn storable(&self) -> Self {
        let Self { kind, country, words } = self.clone();
        Self { kind: kind.map(owned), country: country.map(owned), words: words.into_iter().map(owned).collect() }
    }
}

impl Act {
    pub(super) fn storable(self) -> Self {
        let Self { id, at, mut actor, action, form, mut object, reason, mut details } = self;
        if let Actor::Command { user, host } = actor {
            actor = Actor::Command { user: owned(user), host: owned(host) };
        }
        object.id = owned(object.id);
        details.values_mut().for_each(|value| *value = owned(std::mem::take(value)));
        Self { id, at, actor, action, form: form.map(owned), object, reason: owned(reason), details }
    }
}

impl NewJob {
    pub(super) fn storable(self) -> Self {
        let Self { id, kind, subject, form, parameters, made_at } = self;
        let [id, kind, subject, form, parameters] = [id, kind, subject, form, parameters].map(owned);
        Self { id, kind, subject, form, parameters, made_at }
    }
}

impl Grant {
    pub(super) fn storable(&self) -> Self {
        Self { role: self.role, form: self.form.clone().map(owned) }
    }
}

impl NewLink {
    pub(super) fn storable(mut self) -> Self {
        self.address = owned(self.address);
        if let LinkPurpose::Invitation(grants) = &mut self.purpose {
            grants.iter_mut().for_each(|grant| *grant = grant.storable());
        }
        self
    }
}

impl SignIn {
    pub(super) fn storable(mut self) -> Self {
        if let SignInWay::Provider { identity, name, id_token, .. } = &mut self.way {
            let (issuer, subject) = identity.columns();
            *identity = Identity::from_columns(owned(issuer.to_owned()), owned(subject.to_owned()));
            *name = owned(std::mem::take(name));
            *id_token = owned(std::mem::take(id_token));
        }
        self
    }
}

impl AuditFilter {
    pub(super) fn storable(&self) -> Self {
        let Self { actor, action, object, form, from, until } = self.clone();
        let [actor, action, object, form] = [actor, action, object, form].map(|text| text.map(owned));
        Self { actor, action, object, form, from, until }
    }
}

impl PublishedChange {
    pub(super) fn storable(self) -> Self {
        match self {
            Self::Replace { text, folded, likeness } => {
                Self::Replace { text: owned(text), folded: owned(folded), likeness }
            }
            other @ (Self::Keep | Self::Remove) => other,
        }
    }
}

impl Restriction {
    pub(super) fn storable(self) -> Self {
        let Self { response_id, name, reason, .. } = self;
        Self { response_id: owned(response_id), name: owned(name), reason: owned(reason), ..self }
    }
}

impl RestrictionEnd {
    pub(super) fn storable(self) -> Self {
        let texts = self.texts.into_iter().map(|(control, change)| (owned(control), change.storable())).collect();
        let listing = self.listing.map(|(digest, listing)| (digest, listing.storable()));
        Self { response_id: owned(self.response_id), texts, listing, ..self }
    }
}

impl TextKey {
    pub(super) fn storable(&self) -> Self {
        let Self { response_id, control } = self.clone();
        Self { response_id: owned(response_id), control: owned(control) }
    }
}

impl QueuePlace {
    pub(super) fn storable(self) -> Self {
        Self { response_id: owned(self.response_id), ..self }
    }
}

impl QueueFilter {
    pub(super) fn storable(&self) -> Self {
        let Self { stages, statuses, control, locale, flags, is_unflagged, not_read_by } = self.clone();
        let [control, locale, not_read_by] = [control, locale, not_read_by].map(|text| text.map(owned));
        let statuses = statuses.into_iter().map(owned).collect();
        Self { stages, statuses, control, locale, flags, is_unflagged, not_read_by }
    }
}

impl NewWindowMove {
    pub(super) fn storable(self) -> Self {
        let notes = self.notes.into_iter().map(|(tag, note)| (owned(tag), owned(note))).collect();
        Self { notes, form: owned(self.form), name: owned(self.name), ..self }
    }
}

impl NewProposal {
    pub(super) fn storable(self) -> Self {
        Self { form: owned(self.form), name: owned(self.name), ..self }
    }
}

impl NewRightsRequest {
    pub(super) fn storable(self) -> Self {
        let Self { form, received_on, invoked, through, reference, name } = self;
        let [form, received_on, reference, name] = [form, received_on, reference, name].map(owned);
        Self { form, received_on, invoked, through, reference, name }
    }
}

impl NewRequestStep {
    pub(super) fn storable(self) -> Self {
        let Self { step, value, note, name } = self;
        let [value, note, name] = [value, note, name].map(owned);
        Self { step, value, note, name }
    }
}

impl NewReservation {
    pub(super) fn storable(&self) -> Self {
        Self { person: owned(self.person.clone()), name: owned(self.name.clone()), ..*self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_shown_as_what_cannot_be_shown_and_the_rest_is_left_alone() {
        assert_eq!(storable("a\0b\0"), "a\u{fffd}b\u{fffd}");
        assert!(matches!(storable("\u{1}é🦀"), Cow::Borrowed("\u{1}é🦀")));
    }
}
