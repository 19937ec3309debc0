//! What this tab and the storage last had in common: the draft's id and its public answers. By that a tab knows which of two
//! changed an answer, and whether its draft is gone.
//!
//! It is noted in session storage, for a tab that is discarded. The private answers are noted there already, as their own
//! draft. This module draws no conclusion: `agreement` does.

use super::context::{Client, MergeBase};
use super::storage::{self, key};
use super::{change_times, draft_storage, json};
use questionnaire::{Form, Json, RawAnswers};
use web_sys::Storage;

impl MergeBase {
    /// Whether the draft was sent or erased since.
    pub(super) fn is_gone(&self, local: &Storage, form: &Form) -> bool {
        let Some(ours) = &self.draft else { return false };
        // A tab that takes the last answer back leaves no times; without their answers, somebody else removed these.
        let vanished = !self.answers.is_empty() && !draft_storage::has_draft(local, form);
        match storage::get(local, &key(form, storage::DRAFT_ID)) {
            Some(theirs) => theirs != *ours || vanished && change_times::has_times(local, form),
            None => self.is_stored || vanished,
        }
    }

    /// Of these answers, those that differ from what was in common: (public, private).
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

/// Notes that this tab and the storage have these public answers in common; returns those that they had before.
pub(super) fn replace_merge_base(client: Client, answers: RawAnswers) -> RawAnswers {
    let Some(local) = storage::local() else { return RawAnswers::default() };
    let form = client.form();
    let id = storage::get(&local, &key(&form, storage::DRAFT_ID));
    let is_stored = id.is_some();
    // The time of its saving stands for the id of a draft that has none.
    let draft = id.or_else(|| draft_storage::saved_at(&local, &form));
    let common = MergeBase { draft, is_stored, answers };
    let before = client.merge_base.replace(common.clone());
    if before != common
        && let Some(session) = storage::session()
    {
        let text = common.draft.is_some().then(|| json::to_text(&common.to_json()));
        // Where there is no room, a tab that is discarded takes what it finds in its controls for typed.
        storage::set(&session, &key(&form, storage::MERGE_BASE), text.as_deref());
    }
    before.answers
}

/// Goes on from what a tab that was discarded had noted.
pub(super) fn set_merge_base(client: Client, noted: MergeBase) {
    client.merge_base.replace(noted);
}

/// What a tab that was discarded had noted before.
pub(super) fn noted_merge_base(session: &Storage, form: &Form) -> Option<MergeBase> {
    let text = storage::get(session, &key(form, storage::MERGE_BASE))?;
    MergeBase::from_json(&json::parse(&text)?)
}

/// The id of the draft at hand, where there is one.
pub(super) fn draft_id(client: Client) -> Option<String> {
    client.merge_base.borrow().draft.clone()
}

/// Whether the draft at hand was sent or erased by another tab.
pub(super) fn is_draft_gone(client: Client, local: &Storage) -> bool {
    client.merge_base.borrow().is_gone(local, &client.form())
}

/// There is no draft any more that this tab and the storage could have in common; returns what they had.
pub(super) fn take_merge_base(client: Client) -> MergeBase {
    client.merge_base.take()
}
