//! The browser's two storages, and what they hold of a form. Either may be denied or full, at any moment, and neither may
//! ever be in the way. This module knows texts and the keys that they stand under, not what they mean.

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
/// In local storage, where the person is in the form.
pub(super) const PLACE: &str = "place";
/// In both, answers that were put aside.
pub(super) const ASIDES: &str = "asides";
/// In local storage, the id under which the draft is sent.
pub(super) const SUBMISSION: &str = "submission";
/// In local storage, holds something while a submission waits for a network.
pub(super) const WAITING: &str = "waiting";
/// In session storage, what this tab and the storage last had in common.
pub(super) const MERGE_BASE: &str = "agreed";
/// In local storage, the ids of the drafts that were sent last, and when: for tabs that hear of it late.
pub(super) const SENT: &str = "sent";
/// In session storage, when a response was received, and whether this tab or another one sent it.
pub(super) const RECEIVED: &str = "received";

/// What is kept of a draft outside the tab. Its own id is the last to go: by that other tabs know that the draft is gone.
pub(super) const LOCAL_KEYS: [&str; 7] = [DRAFT, TIMES, PLACE, ASIDES, SUBMISSION, WAITING, DRAFT_ID];
/// What is kept of it in the tab.
pub(super) const SESSION_KEYS: [&str; 3] = [DRAFT, ASIDES, MERGE_BASE];

/// Where something of a form is kept: `consultation.draft.consultation`.
pub(super) fn key(form: &Form, what: &str) -> String {
    format!("consultation.{what}.{}", form.id())
}

/// What outlives the tab. `gloo_storage` panics where storage is denied, so the window is asked first.
pub(super) fn local() -> Option<Storage> {
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw()).filter(is_readable)
}

/// What dies with the tab.
pub(super) fn session() -> Option<Storage> {
    window().session_storage().ok().flatten().map(|_| SessionStorage::raw()).filter(is_readable)
}

/// One that cannot be read is as good as none: it must not be taken for one that was emptied.
fn is_readable(storage: &Storage) -> bool {
    storage.get_item("consultation").is_ok()
}

/// What is kept there.
pub(super) fn get(storage: &Storage, key: &str) -> Option<String> {
    storage.get_item(key).ok().flatten()
}

/// Keeps a text there, or nothing; says whether the browser did.
pub(super) fn set(storage: &Storage, key: &str, text: Option<&str>) -> bool {
    match text {
        Some(text) => storage.set_item(key, text).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}
