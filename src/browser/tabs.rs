//! Several tabs on one draft: the newer answer to each question stands, and what gave way is put aside to be copied.
//!
//! What a tab and the storage last had in common tells which of them changed an answer; when both did, the times of the
//! changes decide. These are kept beside the draft, whose own shape is promised to others.

use super::storage::{self, key};
use super::{acts, asides, clock, controls, drafts, json};
use crate::ui::state::{App, Notice, Reason, Sending};
use leptos::prelude::*;
use questionnaire::{Form, RawAnswer, RawAnswers, merge};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// The times at which the public answers of the draft changed, by control.
pub(super) const CHANGED: &str = "changed";
/// Written and removed at once, for the other tabs to hear of it.
const ERASED: &str = "erased";

thread_local! {
    /// The public answers as this tab and the storage last had them in common.
    static COMMON: RefCell<RawAnswers> = RefCell::default();
    /// When answers changed in this tab, by control: RFC 3339 of one clock, so that the texts compare as the times do.
    static TYPED: RefCell<RawAnswers> = RefCell::default();
}

/// The tab and the storage have these public answers in common.
pub(super) fn agree(public: RawAnswers) {
    COMMON.set(public);
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

fn is_public(form: &Form, name: &str) -> bool {
    form.question_of_control(name).is_some_and(|question| !question.is_private())
}

/// Follows what other tabs keep and erase.
pub(super) fn follow(app: App) {
    controls::on(&controls::window(), "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        let (form, Some(name)) = (app.form(), event.key()) else { return };
        if drafts::is_draft(&form, &name) {
            // Taken back, the last answer leaves no draft behind; rubbish says nothing about answers.
            let gone = event.new_value().is_none().then(RawAnswers::default);
            if let Some(theirs) = drafts::kept(&form).or(gone) {
                take_up(app, &theirs);
            }
        } else if name == key(&form, ERASED) && event.new_value().is_some() {
            drafts::forget(app);
            acts::empty(app);
            app.shown.write().sending = Sending::Idle;
            app.shown.write().notice = Some(Notice::Erased);
        } else if name == key(&form, drafts::WAITING) && event.new_value().is_none() {
            super::send::stop_waiting(app);
        }
    });
}

/// Lets the other tabs know that the draft was erased.
pub(super) fn tell_erased(local: &Storage, form: &Form) {
    let key = key(form, ERASED);
    storage::set(local, &key, Some("1"));
    storage::set(local, &key, None);
}

/// Takes up what another tab has kept unheard: a tab that was asleep gets no word of it.
pub(super) fn catch_up(app: App) {
    if let Some(theirs) = drafts::kept(&app.form()) {
        take_up(app, &theirs);
    }
}

fn take_up(app: App, theirs: &RawAnswers) {
    let form = app.form();
    let common = COMMON.replace(theirs.clone());
    if *theirs == common {
        return;
    }
    let (ours, private) = app.answers.get_untracked().split(&form);
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
