//! The browser's two storages, and the keys under which a form's data is stored. Access to a storage may be denied, and a
//! storage may be full, at any moment; neither stops the client. This module knows texts and keys, not their meaning.

use super::dom::window;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use questionnaire::Form;
use web_sys::Storage;

/// The answers of a draft: the public ones in local storage, the private ones in session storage.
pub(super) const DRAFT: &str = "draft";
/// In local storage, the id of the draft, from its first saving until it is sent or erased.
pub(super) const DRAFT_ID: &str = "draft-id";
/// In local storage, the times at which the public answers of the draft changed, by control.
pub(super) const TIMES: &str = "changed";
/// In local storage, the hash location of the person's step.
pub(super) const PLACE: &str = "place";
/// In both storages, displaced answers.
pub(super) const DISPLACED_ANSWERS: &str = "asides";
/// In local storage, the id under which the draft is sent.
pub(super) const SUBMISSION: &str = "submission";
/// In local storage, a mark while a submission waits for a network.
pub(super) const WAITING: &str = "waiting";
/// In session storage, the merge base: the state that this tab and the storage last had in common.
pub(super) const MERGE_BASE: &str = "agreed";
/// In local storage, the ids of the drafts that were sent last, with their times, for tabs that were suspended meanwhile.
pub(super) const SENT: &str = "sent";
/// In session storage, the time at which a response was received, and whether this tab or another one sent it.
pub(super) const RECEIVED: &str = "received";

/// The keys of a draft in local storage. Its id is removed last, because other tabs take a missing id as the sign that the
/// draft is gone.
pub(super) const LOCAL_KEYS: [&str; 7] = [DRAFT, TIMES, PLACE, DISPLACED_ANSWERS, SUBMISSION, WAITING, DRAFT_ID];
/// The keys of a draft in session storage.
pub(super) const SESSION_KEYS: [&str; 3] = [DRAFT, DISPLACED_ANSWERS, MERGE_BASE];

/// The key of a form's data: `consultation.draft.consultation`.
pub(super) fn key(form: &Form, what: &str) -> String {
    format!("consultation.{what}.{}", form.id())
}

/// Local storage, which outlives the tab. `gloo_storage` (0.4) panics if storage is denied, so `window` is asked first.
pub(super) fn local() -> Option<Storage> {
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw()).filter(is_readable)
}

/// Session storage, which ends with the tab.
pub(super) fn session() -> Option<Storage> {
    window().session_storage().ok().flatten().map(|_| SessionStorage::raw()).filter(is_readable)
}

/// Whether the storage can be read. A storage that cannot be read counts as missing; otherwise it would look as if another tab
/// had emptied it.
fn is_readable(storage: &Storage) -> bool {
    storage.get_item("consultation").is_ok()
}

/// The text stored under a key.
pub(super) fn get(storage: &Storage, key: &str) -> Option<String> {
    storage.get_item(key).ok().flatten()
}

/// Stores a text under a key, or removes the key; returns whether the browser did it.
pub(super) fn set(storage: &Storage, key: &str, text: Option<&str>) -> bool {
    match text {
        Some(text) => storage.set_item(key, text).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}
