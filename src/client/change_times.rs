//! The time at which each answer changed, by control: if two tabs changed an answer, the newer change wins. The times have a
//! storage key of their own, because other software relies on the format of the draft.
//!
//! All times are RFC 3339 from the same clock, so comparing the texts compares the times. This module compares no answers.

use super::context::Client;
use super::json;
use super::storage::{self, key};
use questionnaire::{Form, RawAnswer, RawAnswers};
use web_sys::Storage;

/// Records that an answer changes now in this tab.
pub(super) fn mark_changed(client: Client, name: &str) {
    client.change_times.borrow_mut().set(name, RawAnswer::One(client.now()));
}

/// Stores the times of these public answers. It must run before the answers are stored, because another tab compares the times
/// when it receives the answers.
pub(super) fn store_times(client: Client, local: &Storage, public: &RawAnswers) {
    let form = client.form();
    let mut times = stored_times(local, &form);
    let typed = client.change_times.borrow();
    for (name, time) in typed.iter().filter(|(name, _)| is_public(&form, name)) {
        if typed.first(name) > times.first(name) {
            times.set(name, time.clone());
        }
    }
    drop(typed);
    let text = (!public.is_empty()).then(|| json::to_text(&times.to_json()));
    // If the storage has no room for the times, the tab that writes last wins.
    storage::set(local, &key(&form, storage::TIMES), text.as_deref());
}

/// The times in the storage.
pub(super) fn stored_times(local: &Storage, form: &Form) -> RawAnswers {
    let text = storage::get(local, &key(form, storage::TIMES));
    text.and_then(|text| RawAnswers::from_json(&json::parse(&text)?)).unwrap_or_default()
}

/// Whether this tab changed the answer of that control no earlier than `times` says.
pub(super) fn is_newer_here(client: Client, name: &str, times: &RawAnswers) -> bool {
    client.change_times.borrow().first(name) >= times.first(name)
}

/// Whether the storage holds times, as it does whenever it holds public answers.
pub(super) fn has_times(local: &Storage, form: &Form) -> bool {
    storage::get(local, &key(form, storage::TIMES)).is_some()
}

/// Whether the answer of that control may leave the tab, because it is public.
pub(super) fn is_public(form: &Form, name: &str) -> bool {
    form.question_for_control(name).is_some_and(|question| !question.is_private())
}
