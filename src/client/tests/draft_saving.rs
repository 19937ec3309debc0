//! Tests of the draft of a tab, from typing to opening the page again.

use crate::client::agreement::reconcile_with_storage;
use crate::client::draft_erasure::erase_draft;
use crate::client::draft_saving::{restore, submission_id};
use crate::client::draft_storage::{load_private, load_public};
use crate::client::test_support::{CHOICE, EARLIER, NOW, PRIVATE, TEXT, TestPage, answers_of, shown};
use crate::client::{form_controls, local_time, storage};
use crate::ui::state::{DraftNotice, DraftState};
use leptos::prelude::*;
use questionnaire::RawAnswers;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The answers in the controls of a tab that was just opened.
fn held(page: &TestPage) -> RawAnswers {
    form_controls::read_all(&page.client.form())
}

/// Makes every access to a storage throw, until dropped.
struct Denied(JsValue);

impl Denied {
    fn new() -> Self {
        Self(
            js_sys::eval("const f = Storage.prototype.getItem; Storage.prototype.getItem = () => { throw 0 }; f")
                .expect("f"),
        )
    }
}

impl Drop for Denied {
    fn drop(&mut self) {
        let prototype = js_sys::eval("Storage.prototype").expect("a prototype");
        _ = js_sys::Reflect::set(&prototype, &"getItem".into(), &self.0);
    }
}

#[wasm_bindgen_test]
fn what_is_typed_is_saved_at_the_time_of_the_clock_private_answers_in_the_tab_alone() {
    let page = TestPage::new();
    page.type_into(TEXT, "typed");
    page.type_into(PRIVATE, "a@example.org");
    page.save();
    let form = page.client.form();
    assert_eq!(load_public(&form), Some(answers_of(&[(TEXT, "typed")])));
    assert_eq!(load_private(&form), answers_of(&[(PRIVATE, "a@example.org")]));
    let now = local_time::local_datetime(NOW).expect("an instant");
    assert_eq!(page.client.ui.get_untracked().draft, DraftState::Saved(now));
    assert!(!page.client.is_save_pending.get());
}

#[wasm_bindgen_test]
fn a_draft_is_restored_to_the_controls_that_were_left_alone() {
    let page = TestPage::new();
    page.save_elsewhere(&answers_of(&[(TEXT, "saved"), (CHOICE, "yes")]), EARLIER);
    form_controls::set_control_value(TEXT, answers_of(&[(TEXT, "typed")]).get(TEXT));
    let answers = restore(page.client, &held(&page));
    assert_eq!(answers, answers_of(&[(TEXT, "typed"), (CHOICE, "yes")]));
    assert_eq!((shown(TEXT), shown(CHOICE)), ("typed".to_owned(), "yes".to_owned()));
    assert!(page.client.is_save_pending.get(), "what was typed is saved");
    let moment = local_time::local_datetime(EARLIER);
    assert_eq!(page.client.ui.get_untracked().notice, Some(DraftNotice::Restored(moment)));
}

#[wasm_bindgen_test]
fn a_draft_that_is_merely_opened_is_not_saved_anew() {
    let page = TestPage::new();
    page.save_elsewhere(&answers_of(&[(TEXT, "saved")]), EARLIER);
    restore(page.client, &held(&page));
    assert!(!page.client.is_save_pending.get());
}

#[wasm_bindgen_test]
fn what_the_browser_puts_back_of_a_draft_that_was_erased_is_not_taken_for_typed() {
    let page = TestPage::new();
    page.type_into(TEXT, "saved");
    page.save();
    let again = page.loaded_again();
    page.erase_elsewhere();
    assert!(restore(again, &held(&page)).is_empty());
    assert_eq!(shown(TEXT), "");
}

#[wasm_bindgen_test]
fn a_corrupt_draft_is_said_and_typing_goes_on() {
    let page = TestPage::new();
    page.set_stored(storage::DRAFT, Some("{"));
    assert!(restore(page.client, &held(&page)).is_empty());
    assert_eq!(page.client.ui.get_untracked().notice, Some(DraftNotice::Broken));
    page.type_into(TEXT, "typed");
    page.save();
    assert_eq!(load_public(&page.client.form()), Some(answers_of(&[(TEXT, "typed")])));
}

#[wasm_bindgen_test]
fn storage_that_is_denied_is_said_and_sending_goes_on() {
    let page = TestPage::new();
    form_controls::set_control_value(TEXT, answers_of(&[(TEXT, "typed")]).get(TEXT));
    let denied = Denied::new();
    assert_eq!(restore(page.client, &held(&page)), answers_of(&[(TEXT, "typed")]));
    assert_eq!(page.client.ui.get_untracked().draft, DraftState::Denied);
    let agreed = reconcile_with_storage(page.client).expect("nothing to disagree with");
    assert_eq!(submission_id(page.client, &agreed), submission_id(page.client, &agreed));
    drop(denied);
}

#[wasm_bindgen_test]
fn a_submission_has_one_id_until_the_draft_is_erased() {
    let page = TestPage::new();
    let id = |client| submission_id(client, &reconcile_with_storage(client).expect("a draft that is not gone"));
    let first = id(page.client);
    assert_eq!(id(page.client), first);
    assert_eq!(id(page.loaded_again()), first, "from another day");
    erase_draft(page.client);
    assert_ne!(id(page.client), first);
}

#[wasm_bindgen_test]
fn the_id_that_the_scripts_of_a_shared_draft_store_is_the_one_of_the_submission() {
    let page = TestPage::new();
    let id = |client| submission_id(client, &reconcile_with_storage(client).expect("a draft that is not gone"));
    let own = id(page.client);
    page.set_stored(storage::SUBMISSION, Some("that of all devices"));
    assert_eq!(id(page.client), "that of all devices");
    page.set_stored(storage::SUBMISSION, None);
    let after = id(page.client);
    assert!(after != "that of all devices" && after != own, "a copy is sent under an id of its own");
}

#[wasm_bindgen_test]
fn erasing_leaves_nothing_in_either_storage() {
    let page = TestPage::new();
    page.type_into(TEXT, "typed");
    page.type_into(PRIVATE, "a@example.org");
    page.save();
    erase_draft(page.client);
    assert_eq!((page.local.length(), page.session.length()), (Ok(0), Ok(0)));
    assert_eq!(page.client.ui.get_untracked().draft, DraftState::Empty);
}
