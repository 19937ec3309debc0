//! Tests that the client writes into the page what the server renders.

use crate::client::dom::document;
use crate::client::dom_writer::DomWriter;
use crate::ui::components::samples;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_client_writes_every_sample_as_the_server_renders_it() {
    for (sample, html) in samples::all() {
        let [rendered, written] = [(); 2].map(|()| document().create_element("div").expect("an element"));
        // Leptos puts these marks after each list. Nothing of the page depends on them.
        rendered.set_inner_html(&html.trim_end().replace("<!>", ""));
        samples::write_sample(sample, &mut DomWriter(written.clone()));
        // Two texts in a row are one text in HTML.
        written.normalize();
        assert_eq!(written.inner_html(), rendered.inner_html(), "{sample:?}");
        assert!(written.is_equal_node(Some(&rendered)), "{sample:?}");
    }
}
