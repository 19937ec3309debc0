//! When answers changed, by control: of two that changed in two tabs, the newer one stands. The times are kept beside the
//! draft, whose own shape is promised to others.
//!
//! All of them are RFC 3339 of one clock, so the texts compare as the times do. This module compares no answers.

use super::context::Client;
use super::json;
use super::storage::{self, key};
use questionnaire::{Form, RawAnswer, RawAnswers};
use web_sys::Storage;

/// Notes that an answer changes now in this tab.
pub(super) fn mark_changed(client: Client, name: &str) {
    client.change_times.borrow_mut().set(name, RawAnswer::One(client.now()));
}

/// Keeps the times of these public answers, before the answers themselves: another tab compares them when it hears of those.
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
    // Where there is no room for the times, whoever writes last wins.
    storage::set(local, &key(&form, storage::TIMES), text.as_deref());
}

/// The times that the storage holds.
pub(super) fn stored_times(local: &Storage, form: &Form) -> RawAnswers {
    let text = storage::get(local, &key(form, storage::TIMES));
    text.and_then(|text| RawAnswers::from_json(&json::parse(&text)?)).unwrap_or_default()
}

/// Whether the answer to that control changed in this tab no earlier than those times say.
pub(super) fn is_newer_here(client: Client, name: &str, times: &RawAnswers) -> bool {
    client.change_times.borrow().first(name) >= times.first(name)
}

/// Whether that storage holds times, as it does beside public answers.
pub(super) fn has_times(local: &Storage, form: &Form) -> bool {
    storage::get(local, &key(form, storage::TIMES)).is_some()
}

/// Whether the answer to that control may leave the tab.
pub(super) fn is_public(form: &Form, name: &str) -> bool {
    form.question_for_control(name).is_some_and(|question| !question.is_private())
}
