//! Whether the draft in this tab is still the one that this browser keeps.
//!
//! Another tab may have sent or erased it while this one heard nothing: it stood in the back/forward cache, was frozen, or was
//! discarded and put back by the browser with everything in its controls. Keeping and sending take an [`Reconciled`], which
//! [`reconcile_with_storage`] alone makes, so neither is done with answers that are gone.
//!
//! What this tab and the storage last had in common is noted in session storage, for a tab that is discarded: the draft's id
//! and its public answers. The private ones are noted there already, as their own draft.

use super::storage::{self, key};
use super::{
    actions, amendment, displaced_answers, draft_storage, form_controls, json, local_time, received, submission,
    tab_sync,
};
use crate::ui::state::{DisplacementReason, DraftNotice, FormState, Sending};
use leptos::prelude::*;
use questionnaire::{Form, Json, RawAnswers};
use std::cell::RefCell;
use web_sys::Storage;

/// In local storage, the id of the draft, from its first saving until it is sent or erased.
pub(super) const DRAFT_ID: &str = "draft-id";
/// In session storage, what this tab and the storage last had in common.
pub(super) const MERGE_BASE_KEY: &str = "agreed";
/// In local storage, the ids of the drafts that were sent last, and when: for tabs that hear of it late.
const SENT_KEY: &str = "sent";
/// So many sent drafts are known. No tab sleeps through more of them.
const MAX_SENT: usize = 8;

/// Proof that this tab holds what the storage holds, or that there is no storage.
pub(super) struct Reconciled(());

/// What this tab and the storage last had in common.
#[derive(Clone, Default, PartialEq)]
struct MergeBase {
    /// The id of the draft, while there is one.
    draft: Option<String>,
    /// Whether the storage holds the id. Where an earlier version of this program kept the draft, it does not yet.
    written: bool,
    /// The public answers.
    answers: RawAnswers,
}

thread_local! {
    static MERGE_BASE: RefCell<MergeBase> = RefCell::default();
}

/// Takes up what other tabs have kept. `None` when the draft of this tab is gone: the form is then empty, or holds the draft
/// that was begun since, and the person is told why.
pub(super) fn reconcile_with_storage(app: FormState) -> Option<Reconciled> {
    let (false, Some(local)) = (amendment::is_amending(app), storage::local()) else { return Some(Reconciled(())) };
    let form = app.form();
    submission::heed_other_tabs(app, &local);
    let gone = MERGE_BASE.with_borrow(|common| common.is_gone(&local, &form));
    if gone {
        abandon_draft(app, &local);
    }
    match draft_storage::load_public(&form) {
        Some(theirs) => tab_sync::merge_into_state(app, &theirs),
        // What cannot be read says nothing about the answers here, which are kept in its place.
        None => {
            replace_merge_base(&form, RawAnswers::default());
            draft_storage::schedule(app);
        }
    }
    if gone {
        app.ui.write().draft = draft_storage::stored_state(&form);
        return None;
    }
    Some(Reconciled(()))
}

impl MergeBase {
    /// Whether the draft was sent or erased since.
    fn is_gone(&self, local: &Storage, form: &Form) -> bool {
        let Some(ours) = &self.draft else { return false };
        // A tab that takes the last answer back leaves no times; without their answers, somebody else removed these.
        let vanished = !self.answers.is_empty() && !draft_storage::has_draft(local, form);
        match storage::get(local, &key(form, DRAFT_ID)) {
            Some(theirs) => theirs != *ours || vanished && tab_sync::has_times(local, form),
            None => self.written || vanished,
        }
    }

    fn to_json(&self) -> Json {
        Json::Object(vec![
            ("draft".to_owned(), self.draft.clone().map_or(Json::Other, Json::Text)),
            ("written".to_owned(), Json::Number(self.written.into())),
            ("answers".to_owned(), self.answers.to_json()),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            draft: json.get_str("draft"),
            written: json.get_u32("written")? > 0,
            answers: RawAnswers::from_json(json.get("answers")?)?,
        })
    }
}

/// Notes that this tab and the storage have these public answers in common; returns those that they had before.
pub(super) fn replace_merge_base(form: &Form, answers: RawAnswers) -> RawAnswers {
    let Some(local) = storage::local() else { return RawAnswers::default() };
    let id = storage::get(&local, &key(form, DRAFT_ID));
    let written = id.is_some();
    // The time of its saving stands for the id of a draft that has none.
    let draft = id.or_else(|| draft_storage::saved_at(&local, form));
    let common = MergeBase { draft, written, answers };
    let before = MERGE_BASE.replace(common.clone());
    if before != common
        && let Some(session) = storage::session()
    {
        let text = common.draft.is_some().then(|| json::to_text(&common.to_json()));
        // Where there is no room, a tab that is discarded takes what it finds in its controls for typed.
        storage::set(&session, &key(form, MERGE_BASE_KEY), text.as_deref());
    }
    before.answers
}

/// Gives the draft an id, if it has none; says whether the browser keeps it.
pub(super) fn ensure_draft_id(local: &Storage, form: &Form, _: &Reconciled) -> bool {
    let key = key(form, DRAFT_ID);
    storage::get(local, &key).is_some() || {
        let known = MERGE_BASE.with_borrow(|common| common.draft.clone());
        storage::set(local, &key, Some(&known.unwrap_or_else(form_controls::random_id)))
    }
}

/// The id of the draft at hand, where there is one.
pub(super) fn draft_id() -> Option<String> {
    MERGE_BASE.with_borrow(|common| common.draft.clone())
}

/// There is no draft any more that this tab and the storage could have in common.
pub(super) fn clear_merge_base() {
    MERGE_BASE.take();
}

/// Of what the controls hold when the page opens, what was typed since this tab last agreed with the storage. The rest was put
/// back by the browser, which knows nothing of drafts that were sent or erased meanwhile.
pub(super) fn typed_since(app: FormState, held: &RawAnswers) -> RawAnswers {
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else { return held.clone() };
    let form = app.form();
    let noted = storage::get(&session, &key(&form, MERGE_BASE_KEY));
    let Some(common) = noted.and_then(|text| MergeBase::from_json(&json::parse(&text)?)) else { return held.clone() };
    let gone = common.is_gone(&local, &form);
    let since = changed_since(&form, held.clone(), &common);
    MERGE_BASE.set(common);
    if gone {
        app.answers.set(held.clone());
        abandon_draft(app, &local);
        return RawAnswers::default();
    }
    let (mut typed, private) = since;
    typed.overlay(&private);
    typed
}

/// Of these answers, those that differ from what was in common: (public, private).
fn changed_since(form: &Form, answers: RawAnswers, common: &MergeBase) -> (RawAnswers, RawAnswers) {
    let (public, private) = answers.split_private(form);
    (public.changed_since(&common.answers), private.changed_since(&draft_storage::load_private(form)))
}

/// Empties the form of a draft that is gone. What was typed since this tab last agreed is put aside; why the draft is gone is said.
fn abandon_draft(app: FormState, local: &Storage) {
    let form = app.form();
    let common = MERGE_BASE.take();
    let (public, private) = changed_since(&form, app.answers.get_untracked(), &common);
    draft_storage::forget_draft(app);
    actions::reset_form(app);
    displaced_answers::restore(app);
    displaced_answers::set_aside(app, &public, DisplacementReason::Ended, false);
    displaced_answers::set_aside(app, &private, DisplacementReason::Ended, true);
    let sent = common.draft.and_then(|draft| sent_at(local, &form, &draft));
    app.ui.update(|shown| {
        shown.sending = Sending::Idle;
        shown.notice = sent.is_none().then_some(DraftNotice::Erased);
    });
    if let Some(instant) = sent {
        received::record_received(app, &instant, true);
        received::announce_received(app);
    }
}

/// Notes that the draft at hand was received at that instant, for the tabs that hold it.
pub(super) fn note_sent(form: &Form, instant: &str) {
    let (Some(local), Some(draft)) = (storage::local(), draft_id()) else { return };
    let mut sent = sent_drafts(&local, form);
    sent.push(Json::Object(vec![
        ("draft".to_owned(), Json::Text(draft)),
        ("at".to_owned(), Json::Text(instant.to_owned())),
    ]));
    sent.drain(..sent.len().saturating_sub(MAX_SENT));
    // Without room for it, those tabs say that the draft was erased: that is true as well.
    storage::set(&local, &key(form, SENT_KEY), Some(&json::to_text(&Json::List(sent))));
}

fn sent_drafts(local: &Storage, form: &Form) -> Vec<Json> {
    let text = storage::get(local, &key(form, SENT_KEY));
    text.and_then(|text| json::parse(&text)).map(|json| json.as_array().to_vec()).unwrap_or_default()
}

/// When that draft was received, if it was sent.
fn sent_at(local: &Storage, form: &Form, draft: &str) -> Option<String> {
    let sent = sent_drafts(local, form);
    let one = sent.iter().find(|one| one.get("draft").and_then(Json::as_str) == Some(draft))?;
    Some(one.get_str("at").unwrap_or_else(local_time::now))
}
