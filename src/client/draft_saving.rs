//! Saves the draft of this tab and restores it. No failure of the storage interrupts typing, and a message reports each one.
//!
//! Writing requires the proof that this tab agrees with the storage. This module shows nothing and sends nothing.

use super::agreement::{self, Reconciled};
use super::context::Client;
use super::draft_storage::{self, Stored};
use super::storage::{self, key};
use super::{change_times, displaced_answers, form_controls, local_time, merge_base, navigation, save_timer, uuid};
use crate::ui::state::{DisplacementReason, DraftNotice, DraftState};
use leptos::prelude::*;
use questionnaire::{Form, RawAnswers};
use web_sys::Storage;

/// Combines the answers typed before the client loaded with the stored draft, which fills the untouched controls. Returns the
/// answers and writes them into the controls. The draft is saved again only if something was typed: opening a draft does not
/// change its time of saving.
pub(super) fn restore(client: Client, held: &RawAnswers) -> RawAnswers {
    let mut answers = RawAnswers::default();
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else {
        client.ui.write().draft = DraftState::Denied;
        return held.clone();
    };
    let form = client.form();
    let mut saved_at = None;
    displaced_answers::restore(client);
    let typed = agreement::typed_since(client, held);
    for (storage, private) in [(&local, false), (&session, true)] {
        match draft_storage::read_stored(storage, &form) {
            Stored::Draft(draft) => {
                saved_at = saved_at.max(Some(draft.saved_at().to_owned()));
                let (fitting, others) = draft.split_compatible(&form);
                answers.overlay(&fitting);
                displaced_answers::displace_answers(client, &others, DisplacementReason::NoPlace, private);
            }
            Stored::Corrupt => client.ui.write().notice = Some(DraftNotice::Broken),
            Stored::Nothing => {}
        }
    }
    merge_base::replace_merge_base(client, answers.clone().split_private(&form).0);
    if !answers.is_empty() {
        let moment = saved_at.as_deref().and_then(local_time::local_datetime);
        client.ui.write().notice = Some(DraftNotice::Restored(moment));
        match moment {
            Some(moment) => client.ui.write().draft = DraftState::Saved(moment),
            // The stored draft has no readable time, so saving it again gives it one.
            None => save_timer::save_soon(client),
        }
    }
    let found = answers.clone();
    answers.overlay(&typed);
    form_controls::write_all(&form, &answers);
    if answers != found {
        save_timer::save_soon(client);
    }
    answers
}

/// Saves the answers now, if they changed since they were last saved.
pub(super) fn save(client: Client) {
    if save_timer::is_save_pending(client)
        && let Some(agreed) = agreement::reconcile_with_storage(client)
    {
        save_agreed(client, &agreed);
    }
}

/// Saves the answers now, if the tab and the storage already agree.
pub(super) fn save_agreed(client: Client, agreed: &Reconciled) {
    if save_timer::clear_pending_save(client) {
        let state = store_draft(client, agreed);
        client.ui.write().draft = state;
    }
}

/// Writes the draft to the storages; returns its new status.
fn store_draft(client: Client, agreed: &Reconciled) -> DraftState {
    let (Some(local), Some(session)) = (storage::local(), storage::session()) else { return DraftState::Denied };
    let form = client.form();
    let now = client.now();
    let (public, private) = client.answers.get_untracked().split_private(&form);
    // A draft whose last answer was cleared keeps its id, because the draft still exists.
    let nothing = public.is_empty() && private.is_empty() && merge_base::draft_id(client).is_none();
    let known = nothing || ensure_draft_id(client, &local, &form, agreed);
    change_times::store_times(client, &local, &public);
    let written = known
        && draft_storage::write_draft(&local, &form, &now, public.clone())
        && draft_storage::write_draft(&session, &form, &now, private);
    if !written {
        return DraftState::Full;
    }
    merge_base::replace_merge_base(client, public);
    navigation::store_step(client);
    local_time::local_datetime(&now).map_or(DraftState::Full, DraftState::Saved)
}

/// Gives the draft an id, if it has none; returns whether the browser stores the id.
fn ensure_draft_id(client: Client, local: &Storage, form: &Form, _: &Reconciled) -> bool {
    let key = key(form, storage::DRAFT_ID);
    storage::get(local, &key).is_some() || {
        let known = merge_base::draft_id(client);
        storage::set(local, &key, Some(&known.unwrap_or_else(uuid::random_id)))
    }
}

/// The id under which the answers are sent. It is made once and stored until the response is received, so that sending again,
/// even days later, cannot record the response twice.
pub(super) fn submission_id(client: Client, _: &Reconciled) -> String {
    let (key, local) = (key(&client.form(), storage::SUBMISSION), storage::local());
    // The stored id comes first, because the scripts of shared drafts store the one that all devices send under, or remove it.
    let stored = local.as_ref().and_then(|local| storage::get(local, &key));
    let id = stored.or_else(|| client.submission_id.take()).unwrap_or_else(uuid::random_id);
    let is_stored = local.is_some_and(|local| storage::set(&local, &key, Some(&id)));
    // An id that cannot be stored lasts as long as the page.
    client.submission_id.set((!is_stored).then(|| id.clone()));
    id
}
