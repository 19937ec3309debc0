//! A page with a form of three questions for the tests of this folder: its elements, its state, and changes that other tabs
//! make to its storages. The page and all that it stored are removed when the test ends.

use super::answers::read_controls;
use super::context::{Client, ClientContext};
use super::storage::{self, key};
use super::{dom, draft_saving, draft_storage, form_controls, json, uuid};
use crate::i18n::Catalogue;
use crate::ui::state::{FormState, InitialState};
use leptos::prelude::*;
use questionnaire::{Form, RawAnswer, RawAnswers};
use web_sys::{Element, Storage};

/// The time of the clock in every test.
pub(super) const NOW: &str = "2026-03-04T12:00:00.000Z";
/// One hour before and one hour after.
pub(super) const EARLIER: &str = "2026-03-04T11:00:00.000Z";
pub(super) const LATER: &str = "2026-03-04T13:00:00.000Z";

/// The questions: a text, a choice, and a private text in a section whose id is a word.
pub(super) const TEXT: &str = "1a";
pub(super) const CHOICE: &str = "1b";
pub(super) const PRIVATE: &str = "2a";

const SECTIONS: &str = "[
    {'id': '1', 'questions': [
        {'id': '1a', 'kind': 'text', 'max': 50}, {'id': '1b', 'kind': 'choice', 'options': 'yes-no'}
    ]},
    {'id': 'contact', 'questions': [{'id': '2a', 'kind': 'email', 'max': 50, 'private': 1}]}
]";

const ELEMENTS: &str = "
    <p id='status'></p>
    <section id='1'><h2 id='heading-1'>One</h2>
        <textarea id='c-1a' name='1a'></textarea>
        <input type='radio' id='c-1b' name='1b' value='yes'><input type='radio' name='1b' value='no'>
    </section>
    <section id='s-contact'><h2 id='heading-contact'>Two</h2><input id='c-2a' name='2a'></section>
    <p id='elsewhere'></p>";

/// A page and the one tab that shows it.
pub(super) struct TestPage {
    pub(super) client: Client,
    pub(super) local: Storage,
    pub(super) session: Storage,
    root: Element,
}

impl TestPage {
    /// A page without input, in a browser that stores nothing for it.
    pub(super) fn new() -> Self {
        // The owner of the signals lives as long as the context, which is leaked too.
        let owner = Owner::new();
        owner.set();
        std::mem::forget(owner);
        _ = any_spawner::Executor::init_wasm_bindgen();
        let (local, session) = (storage::local().expect("local storage"), storage::session().expect("session storage"));
        // The form gets a random id, so that data of other tests does not affect this one.
        let client = context_for(form(&("test-".to_owned() + &uuid::random_id())));
        Self { client, local, session, root: add_element("main", ELEMENTS) }
    }

    /// The same page loaded again in the same tab: only the controls are as before, because the browser restores them.
    pub(super) fn loaded_again(&self) -> Client {
        context_for(Form::clone(&self.client.form()))
    }

    /// Types into a control as a person does, and lets the client read it.
    pub(super) fn type_into(&self, name: &str, text: &str) {
        form_controls::set_control_value(name, Some(&RawAnswer::One(text.to_owned())));
        read_controls(self.client);
    }

    /// Saves now instead of after the delay.
    pub(super) fn save(&self) {
        draft_saving::save(self.client);
    }

    /// Simulates that another tab saves these public answers, each of them changed at that instant.
    pub(super) fn save_elsewhere(&self, public: &RawAnswers, instant: &str) {
        let form = self.client.form();
        let mut times = RawAnswers::default();
        for (name, _) in public.iter() {
            times.set(name, RawAnswer::One(instant.to_owned()));
        }
        let id = storage::get(&self.local, &key(&form, storage::DRAFT_ID));
        self.set_stored(storage::DRAFT_ID, Some(&id.unwrap_or_else(uuid::random_id)));
        self.set_stored(storage::TIMES, Some(&json::to_text(&times.to_json())));
        assert!(draft_storage::write_draft(&self.local, &form, instant, public.clone()), "there is room for a draft");
    }

    /// Simulates that another tab removes the draft from the browser.
    pub(super) fn erase_elsewhere(&self) {
        for what in storage::LOCAL_KEYS {
            self.set_stored(what, None);
        }
    }

    /// The text in local storage under a key of this form.
    pub(super) fn stored(&self, what: &str) -> Option<String> {
        storage::get(&self.local, &key(&self.client.form(), what))
    }

    /// Simulates that another tab writes into local storage.
    pub(super) fn set_stored(&self, what: &str, text: Option<&str>) {
        assert!(storage::set(&self.local, &key(&self.client.form(), what), text), "there is room for {what}");
    }
}

impl Drop for TestPage {
    fn drop(&mut self) {
        // Without a pending save, the timer of this page does nothing during another test.
        self.client.is_save_pending.set(false);
        self.root.remove();
        _ = self.local.clear();
        _ = self.session.clear();
    }
}

/// A form of three questions in two sections.
fn form(id: &str) -> Form {
    let text = r#"{"id": "ID", "version": 1, "options": {"yes-no": ["yes", "no"]}, "sections": SECTIONS}"#;
    let text = text.replace("ID", id).replace("SECTIONS", &SECTIONS.replace('\'', "\""));
    Form::from_json(&json::parse(&text).expect("JSON")).expect("a form")
}

fn context_for(form: Form) -> Client {
    let state = FormState::new(InitialState {
        form,
        catalogue: Catalogue::default(),
        answers: RawAnswers::default(),
        errors: Vec::new(),
        closes: None,
        checked: 0,
        amends: None,
        may_mail: false,
    });
    ClientContext::leaked(state, draft_saving::save, || NOW.to_owned())
}

/// Adds an element with that content to the page.
pub(super) fn add_element(name: &str, content: &str) -> Element {
    let element = dom::document().create_element(name).expect("an element");
    element.set_inner_html(content);
    dom::document().body().expect("a body").append_child(&element).expect("an element that is added");
    element
}

/// Answers of one value each.
pub(super) fn answers_of(all: &[(&str, &str)]) -> RawAnswers {
    let mut answers = RawAnswers::default();
    for (name, value) in all {
        answers.set(name, RawAnswer::One((*value).to_owned()));
    }
    answers
}

/// The value that a control of the page shows.
pub(super) fn shown(name: &str) -> String {
    form_controls::control_value(name).values().first().cloned().unwrap_or_default()
}
