//! The draft kept in this browser: public answers in local storage, private ones in session storage.
//!
//! Storage may be denied, full, or hold rubbish. None of that may stop the typing, and each is said to the person.

use super::{clock, controls, json};
use crate::ui::state::{App, DraftState, Notice};
use gloo_storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::*;
use questionnaire::{Draft, DraftError, Form, RawAnswers};
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// Typing is saved this long after it began: within the second that a person is promised.
const SAVE_AFTER: Duration = Duration::from_millis(500);

thread_local! {
    /// Whether a save is on its way.
    static DUE: Cell<bool> = const { Cell::new(false) };
    /// The public answers as this tab and the storage last had them in common.
    static SHARED: RefCell<RawAnswers> = RefCell::default();
    /// The id of the submission at hand, for where nothing can be kept.
    static SUBMISSION: Cell<Option<String>> = const { Cell::new(None) };
}

/// Where a form's draft is kept, in both storages.
fn key(form: &Form) -> String {
    format!("consultation.draft.{}", form.id())
}

/// Whether the browser has storage for this site. `gloo_storage` panics where it is denied, so ask first.
fn allowed() -> bool {
    let window = controls::window();
    matches!(window.local_storage(), Ok(Some(_))) && matches!(window.session_storage(), Ok(Some(_)))
}

/// The answers to go on with: what was typed already, then what the draft holds for the fields left alone.
pub(super) fn restore(app: App, typed: &RawAnswers) -> RawAnswers {
    let mut answers = RawAnswers::default();
    if !allowed() {
        app.draft.set(DraftState::Denied);
        return typed.clone();
    }
    let form = app.form();
    let mut saved_at = None;
    for read in [read::<LocalStorage>(&form), read::<SessionStorage>(&form)] {
        match read {
            Stored::Draft(draft) => {
                saved_at = saved_at.max(Some(draft.saved_at().to_owned()));
                answers.merge(&draft.fit(&form).0);
            }
            Stored::Rubbish => app.notice.set(Some(Notice::Broken)),
            Stored::Nothing => {}
        }
    }
    SHARED.set(answers.clone());
    if !answers.is_empty() {
        let moment = saved_at.as_deref().and_then(clock::moment);
        app.notice.set(Some(Notice::Restored(moment)));
        if let Some(moment) = moment {
            app.draft.set(DraftState::Saved(moment));
        }
    }
    answers.merge(typed);
    controls::write_all(&form, &answers);
    answers
}

enum Stored {
    Nothing,
    Rubbish,
    Draft(Draft),
}

/// What a storage holds. Rubbish is set aside under another key, so that it is neither lost nor met again.
fn read<S: Storage>(form: &Form) -> Stored {
    let key = key(form);
    let Ok(Some(text)) = S::raw().get_item(&key) else { return Stored::Nothing };
    match json::parse(&text).ok_or(DraftError::Unreadable).and_then(|json| Draft::from_json(&json)) {
        Ok(draft) => Stored::Draft(draft),
        Err(_) => {
            _ = S::raw().set_item(&format!("{key}.unreadable"), &text);
            S::delete(&key);
            Stored::Rubbish
        }
    }
}

/// Saves what was typed before the program arrived, if anything was.
pub(super) fn keep(app: App) {
    if !app.answers.read_untracked().is_empty() {
        schedule(app);
    }
}

/// Sees to it that the answers are saved soon.
pub(super) fn schedule(app: App) {
    if !DUE.replace(true) {
        set_timeout(move || save(app), SAVE_AFTER);
    }
}

/// Saves the answers now, if they changed since they were last saved.
pub(super) fn save(app: App) {
    if !DUE.replace(false) {
        return;
    }
    app.draft.set(store(app));
}

fn store(app: App) -> DraftState {
    if !allowed() {
        return DraftState::Denied;
    }
    let form = app.form();
    let now = clock::now();
    let (public, private) = app.answers.get_untracked().split(&form);
    SHARED.set(public.clone());
    let written = write::<LocalStorage>(&form, &now, public) && write::<SessionStorage>(&form, &now, private);
    match clock::moment(&now) {
        Some(moment) if written => DraftState::Saved(moment),
        _ => DraftState::Full,
    }
}

/// Whether the browser kept the answers. None at all leave nothing behind.
fn write<S: Storage>(form: &Form, now: &str, answers: RawAnswers) -> bool {
    if answers.is_empty() {
        S::delete(key(form));
        return true;
    }
    S::raw().set_item(&key(form), &json::write(&Draft::new(form, now.to_owned(), answers).to_json())).is_ok()
}

/// Follows what other tabs keep: an answer that changed there and not here is taken up, so neither tab loses what was
/// typed in the other.
pub(super) fn share(app: App) {
    controls::on(&controls::window(), "storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        if event.key().is_some_and(|name| name == key(&app.form()))
            && let Some(draft) = event.new_value().and_then(|text| Draft::from_json(&json::parse(&text)?).ok())
        {
            adopt(app, draft);
        }
    });
}

fn adopt(app: App, draft: Draft) {
    let form = app.form();
    let (theirs, _) = draft.fit(&form);
    let before = SHARED.replace(theirs.clone());
    let mut ours = app.answers.write();
    for name in form.questions().filter(|question| !question.is_private()).flat_map(|question| question.controls()) {
        let (there, here, then) = (theirs.get(&name), ours.get(&name), before.get(&name));
        if there != then && here == then {
            controls::write(&name, there);
            match there {
                Some(answer) => ours.set(&name, answer.clone()),
                None => _ = ours.remove(&name),
            }
        }
    }
}

/// The id under which these answers are sent, made once and kept until they are received: sending them again cannot
/// record them twice, not even from another day.
pub(super) fn submission_id(app: App) -> String {
    let key = submission_key(&app.form());
    let kept =
        SUBMISSION.take().or_else(|| allowed().then(|| LocalStorage::raw().get_item(&key).ok().flatten()).flatten());
    let id = kept.unwrap_or_else(controls::random_id);
    if allowed() {
        // Where it cannot be kept, it lives as long as the page.
        _ = LocalStorage::raw().set_item(&key, &id);
    }
    SUBMISSION.set(Some(id.clone()));
    id
}

fn submission_key(form: &Form) -> String {
    format!("consultation.submission.{}", form.id())
}

/// Takes the draft out of this browser.
pub(super) fn erase(app: App) {
    DUE.set(false);
    SUBMISSION.set(None);
    if allowed() {
        LocalStorage::delete(submission_key(&app.form()));
        let key = key(&app.form());
        LocalStorage::delete(&key);
        SessionStorage::delete(&key);
        app.draft.set(DraftState::Empty);
    }
}
