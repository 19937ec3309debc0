//! Tests of drafts in the two storages: written and read, unreadable, and in a full storage.

use crate::client::draft_storage::{
    Stored, has_draft, load_private, load_public, read_stored, saved_at, stored_state, write_draft,
};
use crate::client::storage::{self, key};
use crate::client::test_support::{EARLIER, PRIVATE, TEXT, TestPage, answers_of};
use crate::ui::state::DraftState;
use questionnaire::RawAnswers;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_written_is_read_again_each_part_from_its_storage() {
    let page = TestPage::new();
    let form = page.client.form();
    let (public, private) = (answers_of(&[(TEXT, "Ça « va » ?\n\"")]), answers_of(&[(PRIVATE, "a@example.org")]));
    assert!(write_draft(&page.local, &form, EARLIER, public.clone()));
    assert!(write_draft(&page.session, &form, EARLIER, private.clone()));
    assert_eq!(load_public(&form), Some(public));
    assert_eq!(load_private(&form), private);
    assert_eq!(saved_at(&page.local, &form).as_deref(), Some(EARLIER));
}

#[wasm_bindgen_test]
fn no_answers_leave_nothing_behind() {
    let page = TestPage::new();
    let form = page.client.form();
    assert!(write_draft(&page.local, &form, EARLIER, answers_of(&[(TEXT, "typed")])));
    assert!(has_draft(&page.local, &form));
    assert!(write_draft(&page.local, &form, EARLIER, RawAnswers::default()));
    assert!(!has_draft(&page.local, &form));
    assert_eq!(load_public(&form), Some(RawAnswers::default()));
    assert_eq!(stored_state(&form), DraftState::Empty);
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_said_once_and_put_beside() {
    for text in ["{", "null", "[]", r#"{"format": 99}"#] {
        let page = TestPage::new();
        let form = page.client.form();
        page.set_stored(storage::DRAFT, Some(text));
        assert_eq!(load_public(&form), None, "{text}");
        assert_eq!(storage::get(&page.local, &(key(&form, storage::DRAFT) + ".unreadable")).as_deref(), Some(text));
        assert!(matches!(read_stored(&page.local, &form), Stored::Nothing), "{text}");
    }
}

#[wasm_bindgen_test]
fn answers_for_which_there_is_no_room_are_not_kept() {
    let page = TestPage::new();
    let form = page.client.form();
    let huge = answers_of(&[(TEXT, &"x".repeat(12_000_000))]);
    assert!(!write_draft(&page.local, &form, EARLIER, huge));
}
