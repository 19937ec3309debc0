//! Tests of the client's modules in a browser, on a page made by `test_support`. The path of a person through a whole form is
//! tested in `end2end`.

mod components;
mod dom_translation;
mod draft_saving;
mod draft_storage;
mod navigation;
mod tab_merging;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
