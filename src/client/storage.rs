//! The browser's two storages. Either may be denied or full, at any moment, and neither may ever be in the way.

use super::form_controls::window;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use questionnaire::Form;
use web_sys::Storage;

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
