//! Tests of the step that a hash location means, and of the step that is stored with the draft.

use crate::client::navigation::{listen_for_navigation, resolve_hash, store_step};
use crate::client::test_support::{TEXT, TestPage};
use crate::client::{dom, storage};
use crate::ids;
use crate::ui::state::{Receipt, Step};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Sets the hash location without an event, so that the pages of other tests do not react.
fn set_address(place: &str) {
    let history = dom::window().history().expect("a history");
    let address = if place.is_empty() { "?".to_owned() } else { ids::link(place) };
    history.replace_state_with_url(&JsValue::NULL, "", Some(&address)).expect("an address");
}

#[wasm_bindgen_test]
fn an_address_is_a_step() {
    let page = TestPage::new();
    let step = |place| resolve_hash(page.client, place);
    assert_eq!(step("1"), (Step::Section(0), None));
    assert_eq!(step("s-contact"), (Step::Section(1), None));
    // A section whose id is a word is found by that word alone.
    assert_eq!(step("contact"), (Step::Section(1), None));
    assert_eq!(step(ids::CHECK), (Step::Check, None));
    assert_eq!(step(""), (Step::Section(0), None));
    assert_eq!(step("nothing"), (Step::Section(0), None));
}

#[wasm_bindgen_test]
fn a_control_is_an_address_in_its_step() {
    let page = TestPage::new();
    let control = ids::control("2a");
    assert_eq!(resolve_hash(page.client, &control), (Step::Section(1), Some(control)));
}

#[wasm_bindgen_test]
fn an_address_of_something_else_moves_nobody() {
    let page = TestPage::new();
    page.client.ui.write().step = Step::Check;
    assert_eq!(resolve_hash(page.client, "elsewhere"), (Step::Check, None));
}

#[wasm_bindgen_test]
fn the_confirmation_is_a_step_once_there_is_a_receipt() {
    let page = TestPage::new();
    assert_eq!(resolve_hash(page.client, ids::SENT), (Step::Section(0), None));
    page.client.receipt.set(Some(Receipt { receipt_code: "code".to_owned() }));
    assert_eq!(resolve_hash(page.client, ids::SENT), (Step::Sent, None));
}

#[wasm_bindgen_test]
fn the_page_opens_at_the_step_of_its_address() {
    let page = TestPage::new();
    set_address("s-contact");
    listen_for_navigation(page.client);
    set_address("");
    assert_eq!(page.client.ui.get_untracked().step, Step::Section(1));
}

#[wasm_bindgen_test]
fn the_step_is_kept_beside_answers_alone() {
    let page = TestPage::new();
    page.client.ui.write().step = Step::Section(1);
    store_step(page.client);
    assert_eq!(page.stored(storage::PLACE), None);
    page.type_into(TEXT, "typed");
    store_step(page.client);
    assert_eq!(page.stored(storage::PLACE).as_deref(), Some("s-contact"));
    page.client.ui.write().step = Step::Sent;
    store_step(page.client);
    assert_eq!(page.stored(storage::PLACE), None);
}
