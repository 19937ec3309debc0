//! The page's own controls, read and written by name: they hold what a person typed, the state follows them.

use super::{actions, amendment, announcements, draft_storage, tab_sync};
use crate::i18n::Countries;
use crate::ids::{self, data};
use crate::ui::state::FormState;
use leptos::prelude::*;
use questionnaire::{Form, RawAnswer, RawAnswers};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    NodeList, Window,
};

pub(super) fn window() -> Window {
    leptos::prelude::window()
}

pub(super) fn document() -> Document {
    leptos::prelude::document()
}

/// The element of that id, if the page has one.
pub(super) fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The element of that id, which the page has. Where it has not, the program and the page disagree, and a build for
/// programmers says so at once.
pub(super) fn bound(id: &str) -> Option<HtmlElement> {
    let element = by_id(id);
    debug_assert!(element.is_some(), "the page has no element {id:?}");
    element
}

/// Calls `work` at every such event, for as long as the page lives.
pub(super) fn add_listener(target: &EventTarget, event: &str, work: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(work);
    // A target that exists takes any listener.
    _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// One control, as the questionnaire sees it.
enum Control {
    Text(HtmlTextAreaElement),
    Line(HtmlInputElement),
    List(HtmlSelectElement),
    /// A radio button or a check box, of the options of one question.
    Option(HtmlInputElement),
}

/// Every control of that name.
fn controls_named(name: &str) -> Vec<Control> {
    let nodes = document().get_elements_by_name(name);
    let control = |index| {
        let node: JsValue = nodes.item(index)?.into();
        match node.dyn_into::<HtmlInputElement>() {
            Ok(input) if matches!(input.type_().as_str(), "radio" | "checkbox") => Some(Control::Option(input)),
            Ok(input) => Some(Control::Line(input)),
            Err(node) => match node.dyn_into() {
                Ok(area) => Some(Control::Text(area)),
                Err(node) => node.dyn_into().ok().map(Control::List),
            },
        }
    };
    (0..nodes.length()).filter_map(control).collect()
}

/// What was answered: what the controls hold at this moment. A password manager or a form filler changes them without a word,
/// so whoever acts on the answers, whatever it does, asks for them here.
pub(super) fn answers(app: FormState) -> RawAnswers {
    for name in app.form().questions().flat_map(|question| question.controls()) {
        take_in(app, &name);
    }
    app.answers.get_untracked()
}

/// Takes in what the controls of that name hold; says whether that is news.
fn take_in(app: FormState, name: &str) -> bool {
    let mut held = RawAnswers::default();
    held.set(name, control_value(name));
    let is_news =
        held.get(name).map(RawAnswer::values) != app.answers.read_untracked().get(name).map(RawAnswer::values);
    if is_news {
        let mut answers = app.answers.write();
        match held.remove(name) {
            Some(answer) => answers.set(name, answer),
            None => _ = answers.remove(name),
        }
        drop(answers);
        amendment::on_answer_changed(app, name);
    }
    is_news
}

/// What the controls of that name hold.
fn control_value(name: &str) -> RawAnswer {
    let controls = controls_named(name);
    // A check box alone is ticked or not; several hold several answers.
    let alone = controls.len() == 1;
    let (mut values, mut one) = (Vec::new(), true);
    for control in controls {
        match control {
            Control::Text(area) => values.push(area.value()),
            Control::Line(input) => values.push(input.value()),
            Control::List(list) => values.push(list.value()),
            Control::Option(input) => {
                one &= alone || input.type_() == "radio";
                if input.checked() {
                    values.push(input.value());
                }
            }
        }
    }
    if one { RawAnswer::One(values.pop().unwrap_or_default()) } else { RawAnswer::Many(values) }
}

/// What every control of the form holds.
pub(super) fn read_all(form: &Form) -> RawAnswers {
    let mut raw = RawAnswers::default();
    for name in form.questions().flat_map(|question| question.controls()) {
        raw.set(&name, control_value(&name));
    }
    raw
}

/// Writes an answer into the controls of that name.
pub(super) fn set_control_value(name: &str, answer: Option<&RawAnswer>) {
    let values = answer.map_or(&[][..], RawAnswer::values);
    let first = values.first().map_or("", String::as_str);
    for control in controls_named(name) {
        match control {
            Control::Text(area) => area.set_value(first),
            Control::Line(input) => input.set_value(first),
            Control::List(list) => {
                list.set_value(first);
                // For `public/country.js`: nothing else tells that the program has chosen.
                _ = Event::new("change").and_then(|event| list.dispatch_event(&event));
            }
            Control::Option(input) => input.set_checked(values.contains(&input.value())),
        }
    }
}

/// Writes every answer into its controls; a control without an answer is emptied.
pub(super) fn write_all(form: &Form, raw: &RawAnswers) {
    for name in form.questions().flat_map(|question| question.controls()) {
        set_control_value(&name, raw.get(&name));
    }
}

/// The names of the countries that the page offers: they are not in its catalogue.
pub(super) fn countries() -> Countries {
    let options = document().query_selector_all(".country option").ok();
    let name = |index| {
        let option: Element = options.as_ref()?.item(index)?.unchecked_into();
        Some((option.get_attribute("value")?, option.text_content()?))
    };
    let count = options.as_ref().map_or(0, NodeList::length);
    Countries { lang: None, names: (0..count).filter_map(name).collect() }
}

/// Follows what is typed and chosen, and what the browser itself puts back into the controls.
pub(super) fn listen_for_input(app: FormState) {
    let Some(form) = bound(ids::FORM) else { return };
    add_listener(&form, "input", move |event| {
        let target: Option<JsValue> = event.target().map(Into::into);
        let name = target
            .and_then(|target| js_sys::Reflect::get(&target, &"name".into()).ok())
            .and_then(|name| name.as_string());
        // What else there is in the form is no answer: hidden fields, and what extensions of the browser put there.
        let asked = |name: &String| app.form().question_for_control(name).is_some();
        if let Some(name) = name.filter(asked)
            && take_in(app, &name)
        {
            announcements::schedule(app, name);
        }
    });
    // Who fills in several controls may tell of one of them alone.
    add_listener(&form, "change", move |_| _ = answers(app));
    add_listener(&form, "submit", move |event| {
        event.prevent_default();
        actions::continue_to_next_step(app);
    });
    add_listener(&form, "click", move |event| {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if let Some(name) = closest(&target, data::CLEAR).and_then(|button| button.get_attribute(data::CLEAR)) {
            actions::clear_answer(app, &name);
        } else if target.closest("a.next").is_ok_and(|link| link.is_some()) {
            event.prevent_default();
            actions::continue_to_next_step(app);
        }
    });
    add_listener(&document(), "click", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(button) = target.and_then(|target| closest(&target, data::ACT)) {
            actions::dispatch_action(app, &button.get_attribute(data::ACT).unwrap_or_default(), &button);
        }
    });
    // From the back/forward cache the page comes as it was left, but another tab may have sent or erased meanwhile.
    add_listener(&window(), "pageshow", move |_| {
        app.answers.set(read_all(&app.form()));
        if !amendment::is_amending(app) {
            tab_sync::sync_from_storage(app);
        }
    });
    add_listener(&window(), "pagehide", move |_| save_now(app));
    add_listener(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            save_now(app);
        }
    });
}

/// Keeps the answers now: this may be the last moment.
fn save_now(app: FormState) {
    answers(app);
    draft_storage::save(app);
}

/// The element with that attribute in which something happened.
fn closest(target: &Element, attribute: &str) -> Option<Element> {
    target.closest(&format!("[{attribute}]")).ok().flatten()
}

/// A random id in the shape of a version 4 UUID. `crypto.randomUUID` is missing on insecure origins; this is not.
pub(super) fn random_id() -> String {
    let mut bytes = [0_u8; 16];
    let crypto = window().crypto();
    if crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)).is_err() {
        // An id that two browsers share would refuse the second response: any chance is better than none.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut id = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        for nibble in [byte >> 4, byte & 15] {
            id.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
        }
    }
    id
}
