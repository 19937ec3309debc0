//! Tests of two tabs with one draft: what one of them saves, sends, erases or cancels, and how the other reacts.

use crate::client::agreement::reconcile_with_storage;
use crate::client::test_support::{CHOICE, EARLIER, LATER, PRIVATE, TEXT, TestPage, answers_of, shown};
use crate::client::{json, merge_base, storage, waiting};
use crate::ui::state::{DisplacedAnswer, DisplacementReason, DraftNotice, DraftState, Sending};
use leptos::prelude::*;
use questionnaire::{Json, RawAnswer};
use wasm_bindgen_test::wasm_bindgen_test;

/// A displaced answer to the text question.
fn displaced(value: &str, reason: DisplacementReason) -> DisplacedAnswer {
    let answer = RawAnswer::Many(vec![value.to_owned()]);
    DisplacedAnswer { control: TEXT.to_owned(), answer, reason, private: false }
}

#[wasm_bindgen_test]
fn an_answer_of_another_tab_is_taken_up_and_shown() {
    let page = TestPage::new();
    page.type_into(CHOICE, "no");
    page.save_elsewhere(&answers_of(&[(TEXT, "theirs")]), EARLIER);
    assert!(reconcile_with_storage(page.client).is_some());
    assert_eq!(page.client.answers.get_untracked(), answers_of(&[(CHOICE, "no"), (TEXT, "theirs")]));
    assert_eq!((shown(TEXT), shown(CHOICE)), ("theirs".to_owned(), "no".to_owned()));
    assert_eq!(page.client.displaced_answers.get_untracked(), []);
}

#[wasm_bindgen_test]
fn a_draft_that_another_tab_saved_can_be_erased_here() {
    let page = TestPage::new();
    page.save_elsewhere(&answers_of(&[(TEXT, "theirs")]), EARLIER);
    assert!(reconcile_with_storage(page.client).is_some());
    assert!(matches!(page.client.ui.get_untracked().draft, DraftState::Saved(_)));
    // The other tab takes its only answer back, and the times with it.
    page.save_elsewhere(&answers_of(&[]), LATER);
    page.set_stored(storage::TIMES, None);
    assert!(reconcile_with_storage(page.client).is_some());
    assert_eq!(page.client.ui.get_untracked().draft, DraftState::Empty);
    // What this tab could not save is still said.
    page.client.ui.write().draft = DraftState::Full;
    page.save_elsewhere(&answers_of(&[(TEXT, "theirs")]), LATER);
    assert!(reconcile_with_storage(page.client).is_some());
    assert_eq!(page.client.ui.get_untracked().draft, DraftState::Full);
}

#[wasm_bindgen_test]
fn of_two_answers_the_newer_one_stands_here() {
    let page = TestPage::new();
    page.type_into(TEXT, "ours");
    page.save_elsewhere(&answers_of(&[(TEXT, "theirs")]), EARLIER);
    assert!(reconcile_with_storage(page.client).is_some());
    assert_eq!(shown(TEXT), "ours");
    assert_eq!(page.client.displaced_answers.get_untracked(), [displaced("theirs", DisplacementReason::OtherTab)]);
}

#[wasm_bindgen_test]
fn of_two_answers_the_newer_one_stands_there() {
    let page = TestPage::new();
    page.type_into(TEXT, "ours");
    page.save_elsewhere(&answers_of(&[(TEXT, "theirs")]), LATER);
    assert!(reconcile_with_storage(page.client).is_some());
    assert_eq!(shown(TEXT), "theirs");
    assert_eq!(page.client.displaced_answers.get_untracked(), [displaced("ours", DisplacementReason::OtherTab)]);
}

#[wasm_bindgen_test]
fn an_answer_taken_back_in_another_tab_is_taken_back_here() {
    let page = TestPage::new();
    page.type_into(TEXT, "typed");
    page.type_into(CHOICE, "yes");
    page.save();
    page.save_elsewhere(&answers_of(&[(CHOICE, "yes")]), LATER);
    assert!(reconcile_with_storage(page.client).is_some());
    assert_eq!((shown(TEXT), shown(CHOICE)), (String::new(), "yes".to_owned()));
    assert_eq!(page.client.displaced_answers.get_untracked(), []);
}

#[wasm_bindgen_test]
fn a_draft_that_another_tab_erased_gives_no_proof_and_leaves_what_was_typed_since() {
    let page = TestPage::new();
    page.type_into(TEXT, "saved");
    page.type_into(PRIVATE, "a@example.org");
    page.save();
    page.erase_elsewhere();
    page.type_into(TEXT, "typed since");
    assert!(reconcile_with_storage(page.client).is_none());
    assert_eq!((shown(TEXT), shown(PRIVATE)), (String::new(), String::new()));
    assert!(page.client.answers.get_untracked().is_empty());
    assert_eq!(page.client.displaced_answers.get_untracked(), [displaced("typed since", DisplacementReason::Ended)]);
    assert_eq!(page.client.ui.get_untracked().notice, Some(DraftNotice::Erased));
    // The form now holds a new draft, which may be saved and sent.
    assert!(reconcile_with_storage(page.client).is_some());
}

#[wasm_bindgen_test]
fn a_draft_that_another_tab_sent_is_said_to_be_received() {
    let page = TestPage::new();
    page.type_into(TEXT, "saved");
    page.save();
    let draft = merge_base::draft_id(page.client).expect("a draft that was saved has an id");
    page.erase_elsewhere();
    let sent =
        Json::Object(vec![("draft".to_owned(), Json::Text(draft)), ("at".to_owned(), Json::Text(LATER.to_owned()))]);
    page.set_stored(storage::SENT, Some(&json::to_text(&Json::List(vec![sent]))));
    assert!(reconcile_with_storage(page.client).is_none());
    let ui = page.client.ui.get_untracked();
    assert!(ui.received.is_some_and(|received| received.elsewhere));
    assert_eq!(ui.notice, None);
}

#[wasm_bindgen_test]
fn what_waits_waits_no_more_once_another_tab_was_told_so() {
    let page = TestPage::new();
    assert!(waiting::start_waiting(page.client));
    assert!(!waiting::start_waiting(page.client), "it waits already");
    page.client.ui.write().sending = Sending::Waiting;
    assert!(page.stored(storage::WAITING).is_some());
    page.set_stored(storage::WAITING, None);
    assert!(reconcile_with_storage(page.client).is_some());
    assert!(!waiting::is_waiting(page.client));
    assert_eq!(page.client.ui.get_untracked().sending, Sending::Idle);
}
