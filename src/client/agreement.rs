//! Compares the draft of this tab with the draft that the browser stores, and merges both.
//!
//! Another tab may have sent or erased the draft without an event reaching this tab: this tab was in the back/forward cache,
//! was frozen, or was discarded and later restored by the browser with all its controls filled. Saving and sending therefore
//! take a [`Reconciled`], which only [`reconcile_with_storage`] makes, so a tab never saves or sends answers of a draft that is
//! gone.
//!
//! Several tabs may edit one draft: for each question the newer answer wins, and the other becomes a displaced answer that the
//! person can copy. The merge base, the state that the tab and the storage last had in common, shows which of them changed an
//! answer; if both did, the times of the changes decide. This module does not know how a draft is saved or sent.

use super::answers::{self, clear_form};
use super::context::Client;
use super::{
    change_times, displaced_answers, draft_erasure, draft_storage, form_controls, merge_base, received, save_timer,
    sent_drafts, storage, waiting,
};
use crate::ui::state::{DisplacementReason, DraftNotice, DraftState, Sending};
use leptos::prelude::*;
use questionnaire::{RawAnswers, merge};
use web_sys::Storage;

/// Proof that the answers of this tab match the storage, or that there is no storage.
pub(super) struct Reconciled(());

/// Merges the answers that other tabs saved into this tab. Returns `None` if the draft of this tab was sent or erased: the form
/// is then empty, or holds the draft that another tab began since, and a message says why.
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
        // An unreadable draft gives no information about the answers of this tab, so these are saved in its place.
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

/// Merges the public answers of the storage into the controls and the state.
fn merge_into_state(client: Client, theirs: &RawAnswers) {
    let form = client.form();
    let common = merge_base::replace_merge_base(client, theirs.clone());
    if *theirs == common {
        return;
    }
    // What another tab saved can be erased here too. That this tab cannot save its own answers stays on the page.
    if matches!(client.ui.get_untracked().draft, DraftState::Empty | DraftState::Saved(_)) {
        client.ui.write().draft = draft_storage::stored_state(&form);
    }
    let (ours, private) = answers::read_controls(client).split_private(&form);
    let times = storage::local().map(|local| change_times::stored_times(&local, &form)).unwrap_or_default();
    let merged = merge(&common, &ours, theirs, |name| change_times::is_newer_here(client, name, &times));
    displaced_answers::displace_answers(client, &merged.overridden, DisplacementReason::OtherTab, false);
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

/// Of the answers that the controls hold when the page opens, returns those that the person typed since this tab last agreed
/// with the storage. The browser restored the others, and it does not know that a draft was sent or erased meanwhile.
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

/// Empties the form after its draft was sent or erased. Answers typed since this tab last agreed with the storage become
/// displaced answers, and a message says why the draft is gone.
fn abandon_draft(client: Client, local: &Storage) {
    let form = client.form();
    let common = merge_base::take_merge_base(client);
    let (public, private) = common.changed_since(&form, client.answers.get_untracked());
    draft_erasure::forget_draft(client);
    clear_form(client);
    displaced_answers::restore(client);
    displaced_answers::displace_answers(client, &public, DisplacementReason::Ended, false);
    displaced_answers::displace_answers(client, &private, DisplacementReason::Ended, true);
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
