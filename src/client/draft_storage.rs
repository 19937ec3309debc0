//! The draft in the browser's storages: public answers in local storage, private ones in session storage.
//!
//! A storage may be denied, full, or hold unreadable text, and the functions here return that to their caller. This module
//! knows the form and the storages, but neither the tab's own answers nor when they are saved.

use super::storage::{self, key};
use super::{json, local_time};
use crate::ui::state::DraftState;
use questionnaire::{Draft, DraftError, Form, RawAnswers};
use web_sys::Storage;

/// The content of a storage under the draft's key.
pub(super) enum Stored {
    Nothing,
    Corrupt,
    Draft(Draft),
}

/// Reads the draft in a storage. An unreadable draft is moved to another key, so that it is not lost and not read again.
pub(super) fn read_stored(storage: &Storage, form: &Form) -> Stored {
    let key = key(form, storage::DRAFT);
    let Some(text) = storage::get(storage, &key) else { return Stored::Nothing };
    match json::parse(&text).ok_or(DraftError::Unreadable).and_then(|json| Draft::from_json(&json)) {
        Ok(draft) => Stored::Draft(draft),
        Err(_) => {
            storage::set(storage, &format!("{key}.unreadable"), Some(&text));
            storage::set(storage, &key, None);
            Stored::Corrupt
        }
    }
}

/// The public answers in local storage, whichever tab saved them; `None` if they cannot be read.
pub(super) fn load_public(form: &Form) -> Option<RawAnswers> {
    match read_stored(&storage::local()?, form) {
        Stored::Draft(draft) => Some(draft.split_compatible(form).0),
        Stored::Nothing => Some(RawAnswers::default()),
        Stored::Corrupt => None,
    }
}

/// The private answers that this tab stored.
pub(super) fn load_private(form: &Form) -> RawAnswers {
    match storage::session().map(|session| read_stored(&session, form)) {
        Some(Stored::Draft(draft)) => draft.split_compatible(form).0,
        Some(Stored::Corrupt | Stored::Nothing) | None => RawAnswers::default(),
    }
}

/// Whether the storage holds public answers.
pub(super) fn has_draft(local: &Storage, form: &Form) -> bool {
    storage::get(local, &key(form, storage::DRAFT)).is_some()
}

/// The time at which the public answers were saved, as RFC 3339.
pub(super) fn saved_at(local: &Storage, form: &Form) -> Option<String> {
    match read_stored(local, form) {
        Stored::Draft(draft) => Some(draft.saved_at().to_owned()),
        Stored::Corrupt | Stored::Nothing => None,
    }
}

/// The status of the draft in local storage.
pub(super) fn stored_state(form: &Form) -> DraftState {
    let saved_at = storage::local().and_then(|local| saved_at(&local, form));
    saved_at.and_then(|instant| local_time::local_datetime(&instant)).map_or(DraftState::Empty, DraftState::Saved)
}

/// Writes answers as a draft; returns whether the browser stored them. Empty answers remove the draft.
pub(super) fn write_draft(storage: &Storage, form: &Form, now: &str, answers: RawAnswers) -> bool {
    let text = (!answers.is_empty()).then(|| json::to_text(&Draft::new(form, now.to_owned(), answers).to_json()));
    storage::set(storage, &key(form, storage::DRAFT), text.as_deref())
}
