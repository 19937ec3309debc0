//! Several tabs on one draft: the newer answer to each question stands, and what gave way is put aside to be copied.
//!
//! What a tab and the storage last had in common tells which of them changed an answer; when both did, the times of the
//! changes decide. These are kept beside the draft, whose own shape is promised to others.

use super::storage::{self, key};
use super::{agreement, asides, clock, controls, drafts, json};
use crate::ui::state::{App, Reason};
use leptos::prelude::*;
use questionnaire::{Form, RawAnswer, RawAnswers, merge};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// The times at which the public answers of the draft changed, by control.
pub(super) const CHANGED: &str = "changed";

thread_local! {
    /// When answers changed in this tab, by control: RFC 3339 of one clock, so that the texts compare as the times do.
    static TYPED: RefCell<RawAnswers> = RefCell::default();
}

/// Notes that an answer changes now in this tab.
pub(super) fn typed(name: &str) {
    TYPED.with_borrow_mut(|typed| typed.set(name, RawAnswer::One(clock::now())));
}

/// Keeps the times of these public answers, before the answers themselves: another tab compares them when it hears of those.
pub(super) fn keep_times(local: &Storage, form: &Form, public: &RawAnswers) {
    let mut times = times(local, form);
    TYPED.with_borrow(|typed| {
        for (name, time) in typed.iter().filter(|(name, _)| is_public(form, name)) {
            if typed.first(name) > times.first(name) {
                times.set(name, time.clone());
            }
        }
    });
    let text = (!public.is_empty()).then(|| json::write(&times.to_json()));
    // Where there is no room for the times, whoever writes last wins.
    storage::set(local, &key(form, CHANGED), text.as_deref());
}

fn times(local: &Storage, form: &Form) -> RawAnswers {
    let text = storage::get(local, &key(form, CHANGED));
    text.and_then(|text| RawAnswers::from_json(&json::parse(&text)?)).unwrap_or_default()
}

/// Whether that storage holds times, as it does beside public answers.
pub(super) fn has_times(local: &Storage, form: &Form) -> bool {
    storage::get(local, &key(form, CHANGED)).is_some()
}

fn is_public(form: &Form, name: &str) -> bool {
    form.question_of_control(name).is_some_and(|question| !question.is_private())
}

/// Follows what other tabs keep, send and erase: at once where the tab hears of it, else when it comes back.
pub(super) fn follow(app: App) {
    controls::on(&controls::window(), "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        // Without a key, all of the storage was emptied.
        if event.key().is_none_or(|name| drafts::tells(&app.form(), &name)) {
            catch_up(app);
        }
    });
    controls::on(&controls::window(), "focus", move |_| catch_up(app));
    for awake in ["visibilitychange", "resume"] {
        controls::on(&controls::document(), awake, move |_| {
            // Before it is hidden, the page saves, and agrees first.
            if !controls::document().hidden() {
                catch_up(app);
            }
        });
    }
}

/// Takes up what other tabs have done unheard: a tab that was asleep gets no word of it.
pub(super) fn catch_up(app: App) {
    _ = agreement::agree(app);
}

/// Takes up the public answers that the storage holds.
pub(super) fn take_up(app: App, theirs: &RawAnswers) {
    let form = app.form();
    let common = agreement::settle(&form, theirs.clone());
    if *theirs == common {
        return;
    }
    let (ours, private) = controls::answers(app).split(&form);
    let times = storage::local().map(|local| times(&local, &form)).unwrap_or_default();
    let merged =
        TYPED.with_borrow(|typed| merge(&common, &ours, theirs, |name| typed.first(name) >= times.first(name)));
    asides::put(app, &merged.replaced, Reason::OtherTab, false);
    let changed = |name: &String| is_public(&form, name) && merged.answers.get(name) != ours.get(name);
    for name in form.questions().flat_map(|question| question.controls()).filter(changed) {
        controls::write(&name, merged.answers.get(&name));
    }
    if merged.answers != ours {
        let mut answers = merged.answers;
        answers.merge(&private);
        app.answers.set(answers);
    }
}
