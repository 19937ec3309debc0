//! Displaced answers: answers that are no longer in the form, stored until the person dismisses them, or sends or erases the draft
//! after them. The caller says why an answer was displaced.

use super::context::Client;
use super::storage::{self, key};
use super::{announcements, dom, dom_translation, json};
use crate::i18n::form_keys;
use crate::i18n::{Catalogue, key as sentence};
use crate::ids;
use crate::ui::messages;
use crate::ui::state::{DisplacedAnswer, DisplacementReason};
use leptos::prelude::*;
use questionnaire::{Form, Json, RawAnswer, RawAnswers};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDocument, HtmlTextAreaElement};

/// Adds displaced answers, each only once.
pub(super) fn displace_answers(client: Client, answers: &RawAnswers, reason: DisplacementReason, private: bool) {
    if answers.is_empty() {
        return;
    }
    let displaced_answer = |(control, answer): (&str, &RawAnswer)| DisplacedAnswer {
        control: control.to_owned(),
        answer: RawAnswer::Many(answer.values().to_vec()),
        reason,
        private,
    };
    let mut displaced = client.displaced_answers.get_untracked();
    // Another tab may have added displaced answers since, so the stored ones are read again.
    for displaced_answer in stored_displaced_answers(client).into_iter().chain(answers.iter().map(displaced_answer)) {
        if !displaced.contains(&displaced_answer) {
            displaced.push(displaced_answer);
        }
    }
    client.displaced_answers.set(displaced);
    save_displaced_answers(client);
}

/// Shows the displaced answers that were stored before the person left the page.
pub(super) fn restore(client: Client) {
    client.displaced_answers.set(stored_displaced_answers(client));
}

/// The displaced answers in both storages.
fn stored_displaced_answers(client: Client) -> Vec<DisplacedAnswer> {
    let key = key(&client.form(), storage::DISPLACED_ANSWERS);
    let read = |storage, private| {
        let text = storage::get(&storage?, &key)?;
        Some(json::parse(&text)?.as_array().iter().filter_map(|json| from_json(json, private)).collect::<Vec<_>>())
    };
    let mut displaced = read(storage::local(), false).unwrap_or_default();
    displaced.extend(read(storage::session(), true).unwrap_or_default());
    displaced
}

/// Removes all displaced answers.
pub(super) fn clear_displaced_answers(client: Client) {
    client.displaced_answers.set(Vec::new());
    save_displaced_answers(client);
}

/// Shows the displaced answers, each in a copy of the page's model item.
pub(super) fn bind_displaced_answers(client: Client) {
    let (Some(list), Some(model)) = (dom::bound(ids::DISPLACED_ANSWERS_LIST), dom::bound(ids::DISPLACED_ANSWER)) else {
        return;
    };
    dom_translation::exclude(&list);
    Effect::new(move |_| {
        let (catalogue, displaced) = (client.catalogue.read(), client.displaced_answers.read());
        list.set_text_content(None);
        for (rank, displaced_answer) in displaced.iter().enumerate() {
            let Ok(Ok(item)) = model.clone_node_with_deep(true).map(JsCast::dyn_into::<Element>) else { return };
            _ = item.remove_attribute("id");
            let (name, text) = label_of(&catalogue, &client.form(), displaced_answer);
            let reason = match displaced_answer.reason {
                DisplacementReason::OtherTab => sentence::ASIDE_OTHER_TAB,
                DisplacementReason::NoPlace => sentence::ASIDE_NO_PLACE,
                DisplacementReason::Ended => sentence::ASIDE_ENDED,
            };
            let id = ids::displaced_answer(rank);
            fill_part(&item, "label", "for", &id, &name);
            fill_part(
                &item,
                ".displaced-answer-reason",
                "class",
                "displaced-answer-reason",
                &catalogue.message(reason),
            );
            fill_part(&item, "textarea", "id", &id, &text);
            _ = list.append_child(&item);
        }
    });
}

/// Sets the text and one attribute of a part of an item.
fn fill_part(item: &Element, part: &str, attribute: &str, value: &str, words: &str) {
    if let Ok(Some(part)) = item.query_selector(part) {
        _ = part.set_attribute(attribute, value);
        part.set_text_content(Some(words));
    }
}

/// The short label of the question, if the form has it, and the answer, with labels in place of codes where there are any.
fn label_of(catalogue: &Catalogue, form: &Form, displaced_answer: &DisplacedAnswer) -> (String, String) {
    let question = form.question_for_control(&displaced_answer.control);
    let name = question.map_or_else(
        || displaced_answer.control.clone(),
        |question| catalogue.message_by_key(&form_keys::question_attribute_key(question, "short")),
    );
    let mut alone = RawAnswers::default();
    alone.set(&displaced_answer.control, displaced_answer.answer.clone());
    let words = question.and_then(|question| messages::answer_labels(catalogue, question, &alone));
    (name, words.unwrap_or_else(|| displaced_answer.answer.values().join("\n")))
}

/// Copies the text beside a button. It does not use `navigator.clipboard`, which is missing on insecure origins.
pub(super) fn copy(client: Client, button: &Element) {
    let text = button.previous_element_sibling().and_then(|text| text.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(text) = text else { return };
    text.select();
    let copied = dom::document().unchecked_into::<HtmlDocument>().exec_command("copy");
    // The text stays selected if copying fails, so that the person can copy it with the keyboard.
    if copied == Ok(true) {
        announcements::announce(&client.format(sentence::ASIDE_COPIED, &[]));
    }
}

fn save_displaced_answers(client: Client) {
    let key = key(&client.form(), storage::DISPLACED_ANSWERS);
    let displaced = client.displaced_answers.read_untracked();
    for (storage, private) in [(storage::local(), false), (storage::session(), true)] {
        let own: Vec<_> =
            displaced.iter().filter(|displaced_answer| displaced_answer.private == private).map(to_json).collect();
        let text = (!own.is_empty()).then(|| json::to_text(&Json::List(own)));
        // If the text cannot be stored, the displaced answers remain on the page.
        _ = storage.map(|storage| storage::set(&storage, &key, text.as_deref()));
    }
}

fn to_json(displaced_answer: &DisplacedAnswer) -> Json {
    Json::Object(vec![
        ("control".to_owned(), Json::Text(displaced_answer.control.clone())),
        ("values".to_owned(), Json::List(displaced_answer.answer.values().iter().cloned().map(Json::Text).collect())),
        ("reason".to_owned(), Json::Text(name_of(displaced_answer.reason).to_owned())),
    ])
}

/// The name under which a reason is stored.
fn name_of(reason: DisplacementReason) -> &'static str {
    match reason {
        DisplacementReason::OtherTab => "other-tab",
        DisplacementReason::NoPlace => "no-place",
        DisplacementReason::Ended => "ended",
    }
}

fn from_json(json: &Json, private: bool) -> Option<DisplacedAnswer> {
    let values = json.get("values")?.as_array().iter().map(|value| value.as_str().map(str::to_owned));
    Some(DisplacedAnswer {
        control: json.get_str("control")?,
        answer: RawAnswer::Many(values.collect::<Option<_>>()?),
        reason: [DisplacementReason::OtherTab, DisplacementReason::Ended]
            .into_iter()
            .find(|reason| json.get("reason").and_then(Json::as_str) == Some(name_of(*reason)))
            .unwrap_or(DisplacementReason::NoPlace),
        private,
    })
}
