//! Answers that are not in the form any more, kept until the person has copied them or does not want them.

use super::storage::{self, key};
use super::{controls, json, morph, speech};
use crate::i18n::{Catalogue, key as sentence};
use crate::ui::ids;
use crate::ui::state::{App, Aside, Reason};
use crate::ui::words;
use leptos::prelude::*;
use questionnaire::{Form, Json, RawAnswer, RawAnswers};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlTextAreaElement};

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
    // Another tab may have put others aside meanwhile.
    for aside in kept(app).into_iter().chain(answers.iter().map(aside)) {
        if !asides.contains(&aside) {
            asides.push(aside);
        }
    }
    app.asides.set(asides);
    keep(app);
}

/// Shows again what was put aside before the page was left.
pub(super) fn restore(app: App) {
    app.asides.set(kept(app));
}

/// What the storages hold of it.
fn kept(app: App) -> Vec<Aside> {
    let key = key(&app.form(), ASIDES);
    let read = |storage, private| {
        let text = storage::get(&storage?, &key)?;
        Some(json::parse(&text)?.items().iter().filter_map(|json| from_json(json, private)).collect::<Vec<_>>())
    };
    let mut asides = read(storage::local(), false).unwrap_or_default();
    asides.extend(read(storage::session(), true).unwrap_or_default());
    asides
}

/// Forgets what was put aside.
pub(super) fn dismiss(app: App) {
    app.asides.set(Vec::new());
    keep(app);
}

/// Shows what is put aside, an item of the page's model for each.
pub(super) fn follow(app: App) {
    let (Some(list), Some(model)) = (controls::bound(ids::ASIDES_LIST), controls::bound(ids::ASIDE)) else { return };
    morph::leave(&list);
    Effect::new(move |_| {
        let (catalogue, asides) = (app.catalogue.read(), app.asides.read());
        list.set_text_content(None);
        for (rank, aside) in asides.iter().enumerate() {
            let Ok(Ok(item)) = model.clone_node_with_deep(true).map(JsCast::dyn_into::<Element>) else { return };
            _ = item.remove_attribute("id");
            let (name, text) = words_of(&catalogue, &app.form(), aside);
            let reason = match aside.reason {
                Reason::OtherTab => sentence::ASIDE_OTHER_TAB,
                Reason::NoPlace => sentence::ASIDE_NO_PLACE,
                Reason::Ended => sentence::ASIDE_ENDED,
            };
            let id = ids::aside(rank);
            write(&item, "label", "for", &id, &name);
            write(&item, ".aside-reason", "class", "aside-reason", &catalogue.say(reason));
            write(&item, "textarea", "id", &id, &text);
            _ = list.append_child(&item);
        }
    });
}

/// Writes the words of a part of an item, and one attribute of it.
fn write(item: &Element, part: &str, attribute: &str, value: &str, words: &str) {
    if let Ok(Some(part)) = item.query_selector(part) {
        _ = part.set_attribute(attribute, value);
        part.set_text_content(Some(words));
    }
}

/// The question in short, where the form has it, and what was answered, in words as far as there are any.
fn words_of(catalogue: &Catalogue, form: &Form, aside: &Aside) -> (String, String) {
    let question = form.question_of_control(&aside.control);
    let name =
        question.map_or_else(|| aside.control.clone(), |question| catalogue.text(&words::detail(question, "short")));
    let mut alone = RawAnswers::default();
    alone.set(&aside.control, aside.answer.clone());
    let words = question.and_then(|question| words::answer(catalogue, question, &alone));
    (name, words.unwrap_or_else(|| aside.answer.values().join("\n")))
}

/// Copies the text beside a button. The clipboard's own interface is missing on insecure origins; this is not.
pub(super) fn copy(app: App, button: &Element) {
    let text = button.previous_element_sibling().and_then(|text| text.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(text) = text else { return };
    text.select();
    let copied = controls::document().unchecked_into::<HtmlDocument>().exec_command("copy");
    // Selected, it can still be copied by hand.
    if copied == Ok(true) {
        speech::say(&app.format(sentence::ASIDE_COPIED, &[]));
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
        ("reason".to_owned(), Json::Text(name_of(aside.reason).to_owned())),
    ])
}

/// How a reason is written.
fn name_of(reason: Reason) -> &'static str {
    match reason {
        Reason::OtherTab => "other-tab",
        Reason::NoPlace => "no-place",
        Reason::Ended => "ended",
    }
}

fn from_json(json: &Json, private: bool) -> Option<Aside> {
    let values = json.get("values")?.items().iter().map(|value| value.text().map(str::to_owned));
    Some(Aside {
        control: json.text_of("control")?,
        answer: RawAnswer::Many(values.collect::<Option<_>>()?),
        reason: [Reason::OtherTab, Reason::Ended]
            .into_iter()
            .find(|reason| json.get("reason").and_then(Json::text) == Some(name_of(*reason)))
            .unwrap_or(Reason::NoPlace),
        private,
    })
}
