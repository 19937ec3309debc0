//! Whether the draft in this tab is still the one that this browser keeps.
//!
//! Another tab may have sent or erased it while this one heard nothing: it stood in the back/forward cache, was frozen, or was
//! discarded and put back by the browser with everything in its controls. Keeping and sending take an [`Agreed`], which
//! [`agree`] alone makes, so neither is done with answers that are gone.
//!
//! What this tab and the storage last had in common is noted in session storage, for a tab that is discarded: the draft's id
//! and its public answers. The private ones are noted there already, as their own draft.

use super::storage::{self, key};
use super::{acts, amend, asides, clock, controls, drafts, json, received, send, tabs};
use crate::ui::state::{App, Notice, Reason, Sending};
use leptos::prelude::*;
use questionnaire::{Form, Json, RawAnswers};
use std::cell::RefCell;
use web_sys::Storage;

/// In local storage, the id of the draft, from its first saving until it is sent or erased.
pub(super) const DRAFT_ID: &str = "draft-id";
/// In session storage, what this tab and the storage last had in common.
pub(super) const AGREED: &str = "agreed";
/// In local storage, the ids of the drafts that were sent last, and when: for tabs that hear of it late.
const SENT: &str = "sent";
/// So many sent drafts are known. No tab sleeps through more of them.
const SENT_KNOWN: usize = 8;

/// Proof that this tab holds what the storage holds, or that there is no storage.
pub(super) struct Agreed(());

/// What this tab and the storage last had in common.
#[derive(Clone, Default, PartialEq)]
struct Common {
    /// The id of the draft, while there is one.
    draft: Option<String>,
    /// Whether the storage holds the id. Where an earlier version of this program kept the draft, it does not yet.
    written: bool,
    /// The public answers.
    answers: RawAnswers,
}

thread_local! {
    static COMMON: RefCell<Common> = RefCell::default();
}

/// Takes up what other tabs have kept. `None` when the draft of this tab is gone: the form is then empty, or holds the draft
/// that was begun since, and the person is told why.
pub(super) fn agree(app: App) -> Option<Agreed> {
    let (false, Some(local)) = (amend::is_at_hand(app), storage::local()) else { return Some(Agreed(())) };
    let form = app.form();
    send::heed_other_tabs(app, &local);
    let gone = COMMON.with_borrow(|common| common.is_gone(&local, &form));
    if gone {
        leave(app, &local);
    }
    match drafts::kept(&form) {
        Some(theirs) => tabs::take_up(app, &theirs),
        // What cannot be read says nothing about the answers here, which are kept in its place.
        None => {
            settle(&form, RawAnswers::default());
            drafts::schedule(app);
        }
    }
    if gone {
        app.shown.write().draft = drafts::kept_state(&form);
        return None;
    }
    Some(Agreed(()))
}

impl Common {
    /// Whether the draft was sent or erased since.
    fn is_gone(&self, local: &Storage, form: &Form) -> bool {
        let Some(ours) = &self.draft else { return false };
        // A tab that takes the last answer back leaves no times; without their answers, somebody else removed these.
        let vanished = !self.answers.is_empty() && !drafts::is_kept(local, form);
        match storage::get(local, &key(form, DRAFT_ID)) {
            Some(theirs) => theirs != *ours || vanished && tabs::has_times(local, form),
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
            draft: json.text_of("draft"),
            written: json.number_of("written")? > 0,
            answers: RawAnswers::from_json(json.get("answers")?)?,
        })
    }
}

/// Notes that this tab and the storage have these public answers in common; returns those that they had before.
pub(super) fn settle(form: &Form, answers: RawAnswers) -> RawAnswers {
    let Some(local) = storage::local() else { return RawAnswers::default() };
    let id = storage::get(&local, &key(form, DRAFT_ID));
    let written = id.is_some();
    // The time of its saving stands for the id of a draft that has none.
    let draft = id.or_else(|| drafts::saved_at(&local, form));
    let common = Common { draft, written, answers };
    let before = COMMON.replace(common.clone());
    if before != common
        && let Some(session) = storage::session()
    {
        let text = common.draft.is_some().then(|| json::write(&common.to_json()));
        // Where there is no room, a tab that is discarded takes what it finds in its controls for typed.
        storage::set(&session, &key(form, AGREED), text.as_deref());
    }
    before.answers
}

/// Gives the draft an id, if it has none; says whether the browser keeps it.
pub(super) fn identify(local: &Storage, form: &Form, _: &Agreed) -> bool {
    let key = key(form, DRAFT_ID);
    storage::get(local, &key).is_some() || {
        let known = COMMON.with_borrow(|common| common.draft.clone());
        storage::set(local, &key, Some(&known.unwrap_or_else(controls::random_id)))
    }
}

/// The id of the draft at hand, where there is one.
pub(super) fn draft_id() -> Option<String> {
    COMMON.with_borrow(|common| common.draft.clone())
}

/// There is no draft any more that this tab and the storage could have in common.
pub(super) fn forget() {
    COMMON.take();
}

/// Of what the controls hold when the page opens, what was typed since this tab last agreed with the storage. The rest was put
/// back by the browser, which knows nothing of drafts that were sent or erased meanwhile.
pub(super) fn typed_since(app: App, held: &RawAnswers) -> RawAnswers {
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else { return held.clone() };
    let form = app.form();
    let noted = storage::get(&session, &key(&form, AGREED));
    let Some(common) = noted.and_then(|text| Common::from_json(&json::parse(&text)?)) else { return held.clone() };
    let gone = common.is_gone(&local, &form);
    let since = changed_since(&form, held.clone(), &common);
    COMMON.set(common);
    if gone {
        app.answers.set(held.clone());
        leave(app, &local);
        return RawAnswers::default();
    }
    let (mut typed, private) = since;
    typed.merge(&private);
    typed
}

/// Of these answers, those that differ from what was in common: (public, private).
fn changed_since(form: &Form, answers: RawAnswers, common: &Common) -> (RawAnswers, RawAnswers) {
    let (public, private) = answers.split(form);
    (public.changed_since(&common.answers), private.changed_since(&drafts::kept_private(form)))
}

/// Empties the form of a draft that is gone. What was typed since this tab last agreed is put aside; why the draft is gone is said.
fn leave(app: App, local: &Storage) {
    let form = app.form();
    let common = COMMON.take();
    let (public, private) = changed_since(&form, app.answers.get_untracked(), &common);
    drafts::leave(app);
    acts::empty(app);
    asides::restore(app);
    asides::put(app, &public, Reason::Ended, false);
    asides::put(app, &private, Reason::Ended, true);
    let sent = common.draft.and_then(|draft| sent_at(local, &form, &draft));
    app.shown.update(|shown| {
        shown.sending = Sending::Idle;
        shown.notice = sent.is_none().then_some(Notice::Erased);
    });
    if let Some(instant) = sent {
        received::remember(app, &instant, true);
        received::announce(app);
    }
}

/// Notes that the draft at hand was received at that instant, for the tabs that hold it.
pub(super) fn note_sent(form: &Form, instant: &str) {
    let (Some(local), Some(draft)) = (storage::local(), draft_id()) else { return };
    let mut sent = sent(&local, form);
    sent.push(Json::Object(vec![
        ("draft".to_owned(), Json::Text(draft)),
        ("at".to_owned(), Json::Text(instant.to_owned())),
    ]));
    sent.drain(..sent.len().saturating_sub(SENT_KNOWN));
    // Without room for it, those tabs say that the draft was erased: that is true as well.
    storage::set(&local, &key(form, SENT), Some(&json::write(&Json::List(sent))));
}

fn sent(local: &Storage, form: &Form) -> Vec<Json> {
    let text = storage::get(local, &key(form, SENT));
    text.and_then(|text| json::parse(&text)).map(|json| json.items().to_vec()).unwrap_or_default()
}

/// When that draft was received, if it was sent.
fn sent_at(local: &Storage, form: &Form, draft: &str) -> Option<String> {
    let sent = sent(local, form);
    let one = sent.iter().find(|one| one.get("draft").and_then(Json::text) == Some(draft))?;
    Some(one.text_of("at").unwrap_or_else(clock::now))
}
