//! The draft kept in this browser: public answers in local storage, private ones in session storage.
//!
//! Storage may be denied, full, or hold rubbish. None of that may stop the typing, and each is said to the person.

use super::agreement::{self, Reconciled};
use super::storage::{self, key};
use super::{displaced_answers, form_controls, json, local_time, navigation, submission, tab_sync};
use crate::ui::state::{DisplacementReason, DraftNotice, DraftState, FormState};
use leptos::prelude::*;
use questionnaire::{Draft, DraftError, Form, RawAnswers};
use std::cell::Cell;
use std::time::Duration;
use web_sys::Storage;

/// Typing is saved this long after it began: within the second that a person is promised.
const SAVE_AFTER: Duration = Duration::from_millis(500);

/// What is kept of a draft outside the tab: its answers, when each changed, where the person was, what was put aside, the id
/// under which it is sent or waits to be. Its own id is the last to go: by that other tabs know that the draft is gone.
const LOCAL_KEYS: [&str; 7] =
    [DRAFT, tab_sync::TIMES_KEY, PLACE, displaced_answers::ASIDES, SUBMISSION, WAITING, agreement::DRAFT_ID];
/// What is kept of it in the tab.
const SESSION_KEYS: [&str; 3] = [DRAFT, displaced_answers::ASIDES, agreement::MERGE_BASE_KEY];
const DRAFT: &str = "draft";
const PLACE: &str = "place";
const SUBMISSION: &str = "submission";
/// Holds something while a submission waits for a network.
pub(super) const WAITING: &str = "waiting";

thread_local! {
    /// Whether a save is on its way.
    static SAVE_PENDING: Cell<bool> = const { Cell::new(false) };
    /// The id of the submission at hand, for where nothing can be kept.
    static SUBMISSION_ID: Cell<Option<String>> = const { Cell::new(None) };
}

/// The answers to go on with, of what the controls hold: what was typed before the program arrived, then what the draft holds
/// for the fields left alone. Only the former is saved: a draft that is merely opened keeps the time of its saving.
pub(super) fn restore(app: FormState, held: &RawAnswers) -> RawAnswers {
    let mut answers = RawAnswers::default();
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else {
        app.ui.write().draft = DraftState::Denied;
        return held.clone();
    };
    let form = app.form();
    let mut saved_at = None;
    displaced_answers::restore(app);
    let typed = agreement::typed_since(app, held);
    for (storage, private) in [(&local, false), (&session, true)] {
        match read_stored(storage, &form) {
            Stored::Draft(draft) => {
                saved_at = saved_at.max(Some(draft.saved_at().to_owned()));
                let (fitting, others) = draft.split_compatible(&form);
                answers.overlay(&fitting);
                displaced_answers::set_aside(app, &others, DisplacementReason::NoPlace, private);
            }
            Stored::Corrupt => app.ui.write().notice = Some(DraftNotice::Broken),
            Stored::Nothing => {}
        }
    }
    agreement::replace_merge_base(&form, answers.clone().split_private(&form).0);
    if !answers.is_empty() {
        let moment = saved_at.as_deref().and_then(local_time::local_datetime);
        app.ui.write().notice = Some(DraftNotice::Restored(moment));
        match moment {
            Some(moment) => app.ui.write().draft = DraftState::Saved(moment),
            // It names no time, so it gets one.
            None => schedule(app),
        }
    }
    let found = answers.clone();
    answers.overlay(&typed);
    form_controls::write_all(&form, &answers);
    if answers != found {
        schedule(app);
    }
    answers
}

enum Stored {
    Nothing,
    Corrupt,
    Draft(Draft),
}

/// What a storage holds. Rubbish is set aside under another key, so that it is neither lost nor met again.
fn read_stored(storage: &Storage, form: &Form) -> Stored {
    let key = key(form, DRAFT);
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

/// The public answers kept now, by whichever tab; `None` where what is kept cannot be read.
pub(super) fn load_public(form: &Form) -> Option<RawAnswers> {
    match read_stored(&storage::local()?, form) {
        Stored::Draft(draft) => Some(draft.split_compatible(form).0),
        Stored::Nothing => Some(RawAnswers::default()),
        Stored::Corrupt => None,
    }
}

/// The private answers kept in this tab.
pub(super) fn load_private(form: &Form) -> RawAnswers {
    match storage::session().map(|session| read_stored(&session, form)) {
        Some(Stored::Draft(draft)) => draft.split_compatible(form).0,
        Some(Stored::Corrupt | Stored::Nothing) | None => RawAnswers::default(),
    }
}

/// Whether there are public answers in that storage.
pub(super) fn has_draft(local: &Storage, form: &Form) -> bool {
    storage::get(local, &key(form, DRAFT)).is_some()
}

/// When the public answers were saved, as RFC 3339.
pub(super) fn saved_at(local: &Storage, form: &Form) -> Option<String> {
    match read_stored(local, form) {
        Stored::Draft(draft) => Some(draft.saved_at().to_owned()),
        Stored::Corrupt | Stored::Nothing => None,
    }
}

/// What becomes of the draft that the storage holds.
pub(super) fn stored_state(form: &Form) -> DraftState {
    let saved_at = storage::local().and_then(|local| saved_at(&local, form));
    saved_at.and_then(|instant| local_time::local_datetime(&instant)).map_or(DraftState::Empty, DraftState::Saved)
}

/// Whether what stands under that key of the local storage tells how the draft is doing.
pub(super) fn is_draft_key(form: &Form, name: &str) -> bool {
    [DRAFT, agreement::DRAFT_ID, WAITING].iter().any(|what| name == key(form, what))
}

/// Sees to it that the answers are saved soon.
pub(super) fn schedule(app: FormState) {
    if !SAVE_PENDING.replace(true) {
        set_timeout(move || save(app), SAVE_AFTER);
    }
}

/// Saves the answers now, if they changed since they were last saved.
pub(super) fn save(app: FormState) {
    if SAVE_PENDING.get()
        && let Some(agreed) = agreement::reconcile_with_storage(app)
    {
        save_agreed(app, &agreed);
    }
}

/// The same, where the tab and the storage agree already.
pub(super) fn save_agreed(app: FormState, agreed: &Reconciled) {
    if SAVE_PENDING.replace(false) {
        let kept = store(app, agreed);
        app.ui.write().draft = kept;
    }
}

fn store(app: FormState, agreed: &Reconciled) -> DraftState {
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else { return DraftState::Denied };
    let form = app.form();
    let now = local_time::now();
    let (public, private) = app.answers.get_untracked().split_private(&form);
    // A draft whose last answer was taken back keeps its id: it is not gone.
    let nothing = public.is_empty() && private.is_empty() && agreement::draft_id().is_none();
    let known = nothing || agreement::ensure_draft_id(&local, &form, agreed);
    tab_sync::keep_times(&local, &form, &public);
    let written =
        known && write_draft(&local, &form, &now, public.clone()) && write_draft(&session, &form, &now, private);
    if !written {
        return DraftState::Full;
    }
    agreement::replace_merge_base(&form, public);
    save_step(app);
    local_time::local_datetime(&now).map_or(DraftState::Full, DraftState::Saved)
}

/// Whether the browser kept the answers. None at all leave nothing behind.
fn write_draft(storage: &Storage, form: &Form, now: &str, answers: RawAnswers) -> bool {
    let text = (!answers.is_empty()).then(|| json::to_text(&Draft::new(form, now.to_owned(), answers).to_json()));
    storage::set(storage, &key(form, DRAFT), text.as_deref())
}

/// Keeps where the person is, beside the draft: the loader (`public/start.js`) goes there on return.
pub(super) fn save_step(app: FormState) {
    let Some(local) = storage::local() else { return };
    let place = navigation::step_hash(app).filter(|_| !app.answers.read_untracked().is_empty());
    storage::set(&local, &key(&app.form(), PLACE), place.as_deref());
}

/// The id under which these answers are sent, made once and kept until they are received: sending them again cannot
/// record them twice, not even from another day.
pub(super) fn submission_id(app: FormState, _: &Reconciled) -> String {
    let (key, local) = (key(&app.form(), SUBMISSION), storage::local());
    let kept = SUBMISSION_ID.take().or_else(|| storage::get(local.as_ref()?, &key));
    let id = kept.unwrap_or_else(form_controls::random_id);
    if let Some(local) = local {
        // Where it cannot be kept, it lives as long as the page.
        storage::set(&local, &key, Some(&id));
    }
    SUBMISSION_ID.set(Some(id.clone()));
    id
}

/// Takes the draft out of this browser. Other tabs hear of it, or see it when they next agree with the storage.
pub(super) fn erase(app: FormState) {
    submission::stop_waiting(app);
    forget_draft(app);
    app.asides.set(Vec::new());
    let form = app.form();
    if let Some(local) = storage::local() {
        for what in LOCAL_KEYS {
            storage::set(&local, &key(&form, what), None);
        }
        app.ui.write().draft = DraftState::Empty;
    }
}

/// Takes out what this tab alone holds of the draft: its private answers are nowhere else.
pub(super) fn forget_draft(app: FormState) {
    SAVE_PENDING.set(false);
    SUBMISSION_ID.set(None);
    agreement::clear_merge_base();
    submission::forget_waiting();
    let form = app.form();
    if let Some(session) = storage::session() {
        for what in SESSION_KEYS {
            storage::set(&session, &key(&form, what), None);
        }
    }
}
