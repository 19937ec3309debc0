//! The drafts that were sent last. Other tabs that hold one of them and were suspended learn from this list that it was sent.
//! This module does not know the answers.

use super::context::Client;
use super::storage::{self, key};
use super::{json, merge_base};
use questionnaire::{Form, Json};
use web_sys::Storage;

/// The number of sent drafts that are stored. It exceeds the number of drafts sent while a tab is suspended.
const MAX_SENT: usize = 8;

/// Records that the current draft was received at that instant.
pub(super) fn note_sent(client: Client, instant: &str) {
    let (Some(local), Some(draft)) = (storage::local(), merge_base::draft_id(client)) else { return };
    let form = client.form();
    let mut sent = sent_drafts(&local, &form);
    sent.push(Json::Object(vec![
        ("draft".to_owned(), Json::Text(draft)),
        ("at".to_owned(), Json::Text(instant.to_owned())),
    ]));
    sent.drain(..sent.len().saturating_sub(MAX_SENT));
    // If the storage has no room, the other tabs report that the draft was erased, which is also true.
    storage::set(&local, &key(&form, storage::SENT), Some(&json::to_text(&Json::List(sent))));
}

fn sent_drafts(local: &Storage, form: &Form) -> Vec<Json> {
    let text = storage::get(local, &key(form, storage::SENT));
    text.and_then(|text| json::parse(&text)).map(|json| json.as_array().to_vec()).unwrap_or_default()
}

/// The instant at which that draft was received, if it was sent.
pub(super) fn sent_at(client: Client, local: &Storage, draft: &str) -> Option<String> {
    let sent = sent_drafts(local, &client.form());
    let one = sent.iter().find(|one| one.get("draft").and_then(Json::as_str) == Some(draft))?;
    Some(one.get_str("at").unwrap_or_else(|| client.now()))
}
