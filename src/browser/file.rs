//! The draft as a file: saved on this device, taken up here or on another one, judged like any other input.

use super::{asides, clock, controls, drafts, json, place, speech, tabs, tasks};
use crate::i18n::{Key, key};
use crate::ui::ids;
use crate::ui::state::{App, Reason};
use js_sys::Array;
use leptos::prelude::*;
use questionnaire::{Draft, DraftError, Json, RawAnswers};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// No draft is longer, in bytes: every question answered with the longest text, several times over.
const LONGEST: f64 = 1_000_000.0;

thread_local! {
    /// The answers of a file, until the person said which to keep.
    static READ: RefCell<RawAnswers> = RefCell::default();
}

/// Saves the draft to a file. Private answers are in it only if asked for.
pub(super) fn save(app: App, private: bool) {
    let form = app.form();
    let (mut answers, own) = controls::answers(app).split(&form);
    if private {
        answers.merge(&own);
    }
    let Json::Object(mut members) = Draft::new(&form, clock::now(), answers).to_json() else { return };
    members.insert(0, ("form".to_owned(), Json::Text(form.id().to_string())));
    let name = app.format(key::FILE_NAME, &[("form", form.id())]);
    if offer(&name, &json::write(&Json::Object(members))).is_err() {
        speech::tell(app, key::FILE_UNSAVED);
    }
}

/// Whether a file of this draft could hold something private.
pub(super) fn is_private(app: App) -> bool {
    let form = app.form();
    let private = |name: &str| form.question_of_control(name).is_some_and(|question| question.is_private());
    controls::answers(app).iter().any(|(name, _)| private(name))
}

/// Hands a text over as a file, as a link that is pressed would.
fn offer(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = controls::document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}

/// Follows the choice of a file.
pub(super) fn follow(app: App) {
    let Some(tools) = controls::bound(ids::TOOLS) else { return };
    controls::on(&tools, "change", move |event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input.filter(|input| input.type_() == "file") else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            tasks::spawn(load(app, file), move || speech::tell(app, key::FILE_BROKEN));
        }
        // The same file may be chosen again.
        input.set_value("");
    });
}

async fn load(app: App, file: File) {
    let text = if file.size() > LONGEST { None } else { JsFuture::from(file.text()).await.ok() };
    match read(app, &text.and_then(|text| text.as_string()).unwrap_or_default()) {
        Ok(answers) => {
            let ours = controls::answers(app);
            let differs = |(name, answer): &(&str, _)| ours.get(name).is_some_and(|own| own != *answer);
            let differing = answers.iter().filter(differs).count();
            READ.set(answers);
            app.shown.write().told = None;
            app.shown.write().differing = differing;
            if differing == 0 {
                take(app, true);
            } else {
                place::focus(ids::FILE_KEEP);
            }
        }
        Err(why) => speech::tell(app, why),
    }
}

/// The answers of a file that the form has a place for; the others are put aside.
fn read(app: App, text: &str) -> Result<RawAnswers, Key> {
    let form = app.form();
    let json = json::parse(text.trim_start_matches('\u{feff}')).ok_or(key::FILE_BROKEN)?;
    let draft = Draft::from_json(&json).map_err(|error| match error {
        DraftError::TooNew => key::FILE_TOO_NEW,
        DraftError::Unreadable => key::FILE_BROKEN,
    })?;
    let (fitting, others) = draft.fit(&form);
    let elsewhere = json.get("form").is_some_and(|id| id.text() != Some(form.id().as_str()));
    if elsewhere || (fitting.is_empty() && !others.is_empty()) {
        return Err(key::FILE_OTHER_FORM);
    }
    // Whether a question that is gone was private, nobody knows any more.
    asides::put(app, &others, Reason::NoPlace, true);
    Ok(fitting)
}

/// Takes up what a file answers: everything, or only what is not answered yet.
pub(super) fn take(app: App, everything: bool) {
    let theirs = READ.take();
    let mut answers = controls::answers(app);
    for (name, answer) in theirs.iter() {
        if everything || answers.get(name).is_none() {
            answers.set(name, answer.clone());
            controls::write(name, Some(answer));
            tabs::typed(name);
        }
    }
    app.answers.set(answers);
    app.shown.write().differing = 0;
    drafts::schedule(app);
    speech::tell(app, key::FILE_LOADED);
    place::focus(ids::DRAFT_FILE);
}
