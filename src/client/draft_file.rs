//! The draft as a file: saved on this device, and loaded on this device or another one. The answers of a file are validated
//! like any other input. This module knows no storage.

use super::answers::read_controls;
use super::context::Client;
use super::{announcements, change_times, displaced_answers, dom, form_controls, json, navigation, save_timer, tasks};
use crate::i18n::{Key, key};
use crate::ids;
use crate::ui::state::DisplacementReason;
use js_sys::Array;
use leptos::prelude::*;
use questionnaire::{Draft, DraftError, Json, RawAnswers};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// The largest accepted file, in bytes. It is several times the size of a draft in which every answer has its greatest length.
const MAX_FILE_LEN: f64 = 1_000_000.0;

/// Saves the draft to a file. The file holds private answers only if `private` is true.
pub(super) fn save(client: Client, private: bool) {
    let form = client.form();
    let (mut answers, own) = read_controls(client).split_private(&form);
    if private {
        answers.overlay(&own);
    }
    let Json::Object(mut members) = Draft::new(&form, client.now(), answers).to_json() else { return };
    members.insert(0, ("form".to_owned(), Json::Text(form.id().to_string())));
    let name = client.format(key::FILE_NAME, &[("form", form.id())]);
    if start_download(&name, &json::to_text(&Json::Object(members))).is_err() {
        announcements::announce_and_show(client, key::FILE_UNSAVED);
    }
}

/// Whether a file of this draft could hold a private answer.
pub(super) fn holds_private_answers(client: Client) -> bool {
    let form = client.form();
    let private = |name: &str| form.question_for_control(name).is_some_and(|question| question.is_private());
    read_controls(client).iter().any(|(name, _)| private(name))
}

/// Offers a text as a download by clicking a temporary link.
fn start_download(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = dom::document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Listens for the choice of a file.
pub(super) fn listen_for_file(client: Client) {
    let Some(tools) = dom::bound(ids::TOOLS) else { return };
    dom::add_listener(&tools, "change", move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input.filter(|input| input.type_() == "file") else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            tasks::spawn(load_file(client, file), move || announcements::announce_and_show(client, key::FILE_BROKEN));
        }
        // Clearing the value lets the person choose the same file again.
        input.set_value("");
    });
}

async fn load_file(client: Client, file: File) {
    let text = if file.size() > MAX_FILE_LEN { None } else { JsFuture::from(file.text()).await.ok() };
    match parse_draft_file(client, &text.and_then(|text| text.as_string()).unwrap_or_default()) {
        Ok(answers) => {
            let ours = read_controls(client);
            let differs = |(name, answer): &(&str, _)| ours.get(name).is_some_and(|own| own != *answer);
            let differing = answers.iter().filter(differs).count();
            client.pending_import.replace(answers);
            client.ui.write().status_message = None;
            client.ui.write().import_conflicts = differing;
            if differing == 0 {
                import_answers(client, true);
            } else {
                navigation::focus(ids::FILE_KEEP);
            }
        }
        Err(why) => announcements::announce_and_show(client, why),
    }
}

/// Returns the answers of a file that fit the form; the others become displaced answers.
fn parse_draft_file(client: Client, text: &str) -> Result<RawAnswers, Key> {
    let form = client.form();
    let json = json::parse(text.trim_start_matches('\u{feff}')).ok_or(key::FILE_BROKEN)?;
    let draft = Draft::from_json(&json).map_err(|error| match error {
        DraftError::TooNew => key::FILE_TOO_NEW,
        DraftError::Unreadable => key::FILE_BROKEN,
    })?;
    let (fitting, others) = draft.split_compatible(&form);
    let elsewhere = json.get("form").is_some_and(|id| id.as_str() != Some(form.id().as_str()));
    if elsewhere || (fitting.is_empty() && !others.is_empty()) {
        return Err(key::FILE_OTHER_FORM);
    }
    // It is unknown whether a removed question was private, so its answers are treated as private.
    displaced_answers::displace_answers(client, &others, DisplacementReason::NoPlace, true);
    Ok(fitting)
}

/// Imports the answers of a file: all of them, or only those to questions that have no answer yet.
pub(super) fn import_answers(client: Client, everything: bool) {
    let theirs = client.pending_import.take();
    let mut answers = read_controls(client);
    for (name, answer) in theirs.iter() {
        if everything || answers.get(name).is_none() {
            answers.set(name, answer.clone());
            form_controls::set_control_value(name, Some(answer));
            change_times::mark_changed(client, name);
        }
    }
    client.answers.set(answers);
    client.ui.write().import_conflicts = 0;
    save_timer::save_soon(client);
    announcements::announce_and_show(client, key::FILE_LOADED);
    navigation::focus(ids::DRAFT_FILE);
}
