//! Whether the draft in this tab is still the one that this browser keeps, and what both hold together.
//!
//! Another tab may have sent or erased it while this one heard nothing: it stood in the back/forward cache, was frozen, or
//! was discarded and put back by the browser with everything in its controls. Keeping and sending take a [`Reconciled`],
//! which [`reconcile_with_storage`] alone makes, so neither is done with answers that are gone.
//!
//! Several tabs may work on one draft: the newer answer to each question stands, and what gave way is put aside to be copied.
//! What a tab and the storage last had in common tells which of them changed an answer; when both did, the times of the
//! changes decide. This module does not know how a draft is saved or sent.

use super::answers::{self, clear_form};
use super::context::Client;
use super::{
    change_times, displaced_answers, draft_erasure, draft_storage, form_controls, merge_base, received, save_timer,
    sent_drafts, storage, waiting,
};
use crate::ui::state::{DisplacementReason, DraftNotice, Sending};
use leptos::prelude::*;
use questionnaire::{RawAnswers, merge};
use web_sys::Storage;

/// Proof that this tab holds what the storage holds, or that there is no storage.
pub(super) struct Reconciled(());

/// Takes up what other tabs have kept. `None` when the draft of this tab is gone: the form is then empty, or holds the draft
/// that was begun since, and the person is told why.
pub(super) fn reconcile_with_storage(client: Client) -> Option<Reconciled> {
    let (false, Some(local)) = (client.is_amending(), storage::local()) else { return Some(Reconciled(())) };
    let form = client.form();
    waiting::stop_if_cancelled_elsewhere(client, &local);
    let gone = merge_base::is_draft_gone(client, &local);
    if gone {
        abandon_draft(client, &local);
    }
    match draft_storage::load_public(&form) {
        Some(theirs) => merge_into_state(client, &theirs),
        // What cannot be read says nothing about the answers here, which are kept in its place.
        None => {
            merge_base::replace_merge_base(client, RawAnswers::default());
            save_timer::save_soon(client);
        }
    }
    if gone {
        client.ui.write().draft = draft_storage::stored_state(&form);
        return None;
    }
    Some(Reconciled(()))
}

/// Takes up the public answers that the storage holds.
fn merge_into_state(client: Client, theirs: &RawAnswers) {
    let form = client.form();
    let common = merge_base::replace_merge_base(client, theirs.clone());
    if *theirs == common {
        return;
    }
    let (ours, private) = answers::read_controls(client).split_private(&form);
    let times = storage::local().map(|local| change_times::stored_times(&local, &form)).unwrap_or_default();
    let merged = merge(&common, &ours, theirs, |name| change_times::is_newer_here(client, name, &times));
    displaced_answers::set_aside(client, &merged.overridden, DisplacementReason::OtherTab, false);
    let changed = |name: &String| change_times::is_public(&form, name) && merged.answers.get(name) != ours.get(name);
    for name in form.questions().flat_map(|question| question.controls()).filter(changed) {
        form_controls::set_control_value(&name, merged.answers.get(&name));
    }
    if merged.answers != ours {
        let mut answers = merged.answers;
        answers.overlay(&private);
        client.answers.set(answers);
    }
}

/// Of what the controls hold when the page opens, what was typed since this tab last agreed with the storage. The rest was put
/// back by the browser, which knows nothing of drafts that were sent or erased meanwhile.
pub(super) fn typed_since(client: Client, held: &RawAnswers) -> RawAnswers {
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else { return held.clone() };
    let form = client.form();
    let Some(common) = merge_base::noted_merge_base(&session, &form) else { return held.clone() };
    let gone = common.is_gone(&local, &form);
    let since = common.changed_since(&form, held.clone());
    merge_base::set_merge_base(client, common);
    if gone {
        client.answers.set(held.clone());
        abandon_draft(client, &local);
        return RawAnswers::default();
    }
    let (mut typed, private) = since;
    typed.overlay(&private);
    typed
}

/// Empties the form of a draft that is gone. What was typed since this tab last agreed is put aside, and the person is told why
/// the draft is gone.
fn abandon_draft(client: Client, local: &Storage) {
    let form = client.form();
    let common = merge_base::take_merge_base(client);
    let (public, private) = common.changed_since(&form, client.answers.get_untracked());
    draft_erasure::forget_draft(client);
    clear_form(client);
    displaced_answers::restore(client);
    displaced_answers::set_aside(client, &public, DisplacementReason::Ended, false);
    displaced_answers::set_aside(client, &private, DisplacementReason::Ended, true);
    let sent = common.draft.and_then(|draft| sent_drafts::sent_at(client, local, &draft));
    client.ui.update(|shown| {
        shown.sending = Sending::Idle;
        shown.notice = sent.is_none().then_some(DraftNotice::Erased);
    });
    if let Some(instant) = sent {
        received::record_received(client, &instant, true);
        received::announce_received(client);
    }
}
