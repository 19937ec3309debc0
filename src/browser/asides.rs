//! Answers that are not in the form any more, kept until the person has copied them or does not want them.

use super::storage::{self, key};
use super::{controls, json};
use crate::i18n::key as sentence;
use crate::ui::state::{App, Aside, Reason};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswer, RawAnswers};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Where they are kept, beside the draft.
pub(super) const ASIDES: &str = "asides";

/// Puts answers aside, once each.
pub(super) fn put(app: App, answers: &RawAnswers, reason: Reason, private: bool) {
    if answers.is_empty() {
        return;
    }
    let aside = |(control, answer): (&str, &RawAnswer)| Aside {
        control: control.to_owned(),
        answer: RawAnswer::Many(answer.values().to_vec()),
        reason,
        private,
    };
    let mut asides = app.asides.get_untracked();
    for aside in answers.iter().map(aside) {
        if !asides.contains(&aside) {
            asides.push(aside);
        }
    }
    app.asides.set(asides);
    keep(app);
}

/// Shows again what was put aside before the page was left.
pub(super) fn restore(app: App) {
    let key = key(&app.form(), ASIDES);
    let read = |storage, private| {
        let text = storage::get(&storage?, &key)?;
        Some(json::parse(&text)?.items().iter().filter_map(|json| from_json(json, private)).collect::<Vec<_>>())
    };
    let mut asides = read(storage::local(), false).unwrap_or_default();
    asides.extend(read(storage::session(), true).unwrap_or_default());
    app.asides.set(asides);
}

/// Forgets what was put aside.
pub(super) fn dismiss(app: App) {
    app.asides.set(Vec::new());
    keep(app);
}

/// Copies the text of that rank. The clipboard's own interface is missing on insecure origins; this is not.
pub(super) fn copy(app: App, rank: usize) {
    let text = controls::by_id(&format!("aside-{rank}")).and_then(|text| text.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(text) = text else { return };
    text.select();
    let copied = controls::document().unchecked_into::<HtmlDocument>().exec_command("copy");
    // Selected, it can still be copied by hand.
    if copied == Ok(true) {
        app.spoken.set(app.format(sentence::ASIDE_COPIED, &[]));
    }
}

fn keep(app: App) {
    let key = key(&app.form(), ASIDES);
    let asides = app.asides.read_untracked();
    for (storage, private) in [(storage::local(), false), (storage::session(), true)] {
        let own: Vec<_> = asides.iter().filter(|aside| aside.private == private).map(to_json).collect();
        let text = (!own.is_empty()).then(|| json::write(&Json::List(own)));
        // Where nothing can be kept, they stay on the page.
        _ = storage.map(|storage| storage::set(&storage, &key, text.as_deref()));
    }
}

fn to_json(aside: &Aside) -> Json {
    Json::Object(vec![
        ("control".to_owned(), Json::Text(aside.control.clone())),
        ("values".to_owned(), Json::List(aside.answer.values().iter().cloned().map(Json::Text).collect())),
        ("other_tab".to_owned(), Json::Number((aside.reason == Reason::OtherTab).into())),
    ])
}

fn from_json(json: &Json, private: bool) -> Option<Aside> {
    let values = json.get("values")?.items().iter().map(|value| value.text().map(str::to_owned));
    Some(Aside {
        control: json.text_of("control")?,
        answer: RawAnswer::Many(values.collect::<Option<_>>()?),
        reason: if json.number_of("other_tab")? > 0 { Reason::OtherTab } else { Reason::NoPlace },
        private,
    })
}
