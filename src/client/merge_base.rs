//! The merge base: the draft's id and its public answers, as this tab and the storage last had them in common. It shows whether
//! the tab or the storage changed an answer, and whether the tab's draft is gone.
//!
//! Session storage holds a copy for the case that the browser discards and restores the tab. Private answers need no copy,
//! because session storage already holds them as a draft of their own. This module draws no conclusion: `agreement` does.

use super::context::{Client, MergeBase};
use super::storage::{self, key};
use super::{change_times, draft_storage, json};
use questionnaire::{Form, Json, RawAnswers};
use web_sys::Storage;

impl MergeBase {
    /// Whether the draft was sent or erased since.
    pub(super) fn is_gone(&self, local: &Storage, form: &Form) -> bool {
        let Some(ours) = &self.draft else { return false };
        // A tab that clears its last answer also removes the times. If the times are there and the answers are not, something
        // other than a save removed the answers.
        let vanished = !self.answers.is_empty() && !draft_storage::has_draft(local, form);
        match storage::get(local, &key(form, storage::DRAFT_ID)) {
            Some(theirs) => theirs != *ours || vanished && change_times::has_times(local, form),
            None => self.is_stored || vanished,
        }
    }

    /// The answers that differ from the merge base, as (public, private).
    pub(super) fn changed_since(&self, form: &Form, answers: RawAnswers) -> (RawAnswers, RawAnswers) {
        let (public, private) = answers.split_private(form);
        (public.changed_since(&self.answers), private.changed_since(&draft_storage::load_private(form)))
    }

    fn to_json(&self) -> Json {
        Json::Object(vec![
            ("draft".to_owned(), self.draft.clone().map_or(Json::Other, Json::Text)),
            ("written".to_owned(), Json::Number(self.is_stored.into())),
            ("answers".to_owned(), self.answers.to_json()),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            draft: json.get_str("draft"),
            is_stored: json.get_u32("written")? > 0,
            answers: RawAnswers::from_json(json.get("answers")?)?,
        })
    }
}

/// Makes these public answers the merge base; returns the previous public answers.
pub(super) fn replace_merge_base(client: Client, answers: RawAnswers) -> RawAnswers {
    let Some(local) = storage::local() else { return RawAnswers::default() };
    let form = client.form();
    let id = storage::get(&local, &key(&form, storage::DRAFT_ID));
    let is_stored = id.is_some();
    // An old draft has no id, so its time of saving stands in for the id.
    let draft = id.or_else(|| draft_storage::saved_at(&local, &form));
    let common = MergeBase { draft, is_stored, answers };
    let before = client.merge_base.replace(common.clone());
    if before != common
        && let Some(session) = storage::session()
    {
        let text = common.draft.is_some().then(|| json::to_text(&common.to_json()));
        // If the storage has no room, a restored tab takes everything in its controls for newly typed.
        storage::set(&session, &key(&form, storage::MERGE_BASE), text.as_deref());
    }
    before.answers
}

/// Sets the merge base to the copy from before the tab was discarded.
pub(super) fn set_merge_base(client: Client, noted: MergeBase) {
    client.merge_base.replace(noted);
}

/// The copy of the merge base in session storage.
pub(super) fn noted_merge_base(session: &Storage, form: &Form) -> Option<MergeBase> {
    let text = storage::get(session, &key(form, storage::MERGE_BASE))?;
    MergeBase::from_json(&json::parse(&text)?)
}

/// The id of the current draft, if there is one.
pub(super) fn draft_id(client: Client) -> Option<String> {
    client.merge_base.borrow().draft.clone()
}

/// Whether another tab sent or erased the current draft.
pub(super) fn is_draft_gone(client: Client, local: &Storage) -> bool {
    client.merge_base.borrow().is_gone(local, &client.form())
}

/// Removes the merge base and returns it, because the draft that it belonged to is gone.
pub(super) fn take_merge_base(client: Client) -> MergeBase {
    client.merge_base.take()
}
