//! Several tabs on one draft: the newer answer to each question stands, and what gave way is put aside to be copied.
//!
//! What a tab and the storage last had in common tells which of them changed an answer; when both did, the times of the
//! changes decide. These are kept beside the draft, whose own shape is promised to others.

use super::storage::{self, key};
use super::{agreement, displaced_answers, draft_storage, form_controls, json, local_time};
use crate::ui::state::{DisplacementReason, FormState};
use leptos::prelude::*;
use questionnaire::{Form, RawAnswer, RawAnswers, merge};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// The times at which the public answers of the draft changed, by control.
pub(super) const TIMES_KEY: &str = "changed";

thread_local! {
    /// When answers changed in this tab, by control: RFC 3339 of one clock, so that the texts compare as the times do.
    static CHANGED_AT: RefCell<RawAnswers> = RefCell::default();
}

/// Notes that an answer changes now in this tab.
pub(super) fn mark_changed(name: &str) {
    CHANGED_AT.with_borrow_mut(|typed| typed.set(name, RawAnswer::One(local_time::now())));
}

/// Keeps the times of these public answers, before the answers themselves: another tab compares them when it hears of those.
pub(super) fn keep_times(local: &Storage, form: &Form, public: &RawAnswers) {
    let mut times = times(local, form);
    CHANGED_AT.with_borrow(|typed| {
        for (name, time) in typed.iter().filter(|(name, _)| is_public(form, name)) {
            if typed.first(name) > times.first(name) {
                times.set(name, time.clone());
            }
        }
    });
    let text = (!public.is_empty()).then(|| json::to_text(&times.to_json()));
    // Where there is no room for the times, whoever writes last wins.
    storage::set(local, &key(form, TIMES_KEY), text.as_deref());
}

fn times(local: &Storage, form: &Form) -> RawAnswers {
    let text = storage::get(local, &key(form, TIMES_KEY));
    text.and_then(|text| RawAnswers::from_json(&json::parse(&text)?)).unwrap_or_default()
}

/// Whether that storage holds times, as it does beside public answers.
pub(super) fn has_times(local: &Storage, form: &Form) -> bool {
    storage::get(local, &key(form, TIMES_KEY)).is_some()
}

fn is_public(form: &Form, name: &str) -> bool {
    form.question_for_control(name).is_some_and(|question| !question.is_private())
}

/// Follows what other tabs keep, send and erase: at once where the tab hears of it, else when it comes back.
pub(super) fn listen_for_other_tabs(app: FormState) {
    form_controls::add_listener(&form_controls::window(), "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        // Without a key, all of the storage was emptied.
        if event.key().is_none_or(|name| draft_storage::is_draft_key(&app.form(), &name)) {
            sync_from_storage(app);
        }
    });
    form_controls::add_listener(&form_controls::window(), "focus", move |_| sync_from_storage(app));
    for awake in ["visibilitychange", "resume"] {
        form_controls::add_listener(&form_controls::document(), awake, move |_| {
            // Before it is hidden, the page saves, and agrees first.
            if !form_controls::document().hidden() {
                sync_from_storage(app);
            }
        });
    }
}

/// Takes up what other tabs have done unheard: a tab that was asleep gets no word of it.
pub(super) fn sync_from_storage(app: FormState) {
    _ = agreement::reconcile_with_storage(app);
}

/// Takes up the public answers that the storage holds.
pub(super) fn merge_into_state(app: FormState, theirs: &RawAnswers) {
    let form = app.form();
    let common = agreement::replace_merge_base(&form, theirs.clone());
    if *theirs == common {
        return;
    }
    let (ours, private) = form_controls::answers(app).split_private(&form);
    let times = storage::local().map(|local| times(&local, &form)).unwrap_or_default();
    let merged =
        CHANGED_AT.with_borrow(|typed| merge(&common, &ours, theirs, |name| typed.first(name) >= times.first(name)));
    displaced_answers::set_aside(app, &merged.overridden, DisplacementReason::OtherTab, false);
    let changed = |name: &String| is_public(&form, name) && merged.answers.get(name) != ours.get(name);
    for name in form.questions().flat_map(|question| question.controls()).filter(changed) {
        form_controls::set_control_value(&name, merged.answers.get(&name));
    }
    if merged.answers != ours {
        let mut answers = merged.answers;
        answers.overlay(&private);
        app.answers.set(answers);
    }
}
