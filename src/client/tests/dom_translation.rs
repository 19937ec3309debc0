//! Tests that one tree of elements takes over the texts of another: what a language changes, and what stays.

use crate::client::dom_translation::{exclude, translate};
use crate::client::test_support::add_element;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// An element of the page that is removed when the test ends.
struct Tree(Element);

impl Tree {
    fn new(content: &str) -> Self {
        Self(add_element("div", content))
    }

    /// The first element within the tree that matches the selector.
    fn find<T: JsCast>(&self, selector: &str) -> T {
        self.0.query_selector(selector).expect("a selector").expect("an element").unchecked_into()
    }

    /// Translates the tree into the texts of another, which is not on the page.
    fn translate_to(&self, content: &str) {
        let there = self.0.clone_node_with_deep(false).expect("a copy").unchecked_into::<Element>();
        there.set_inner_html(content);
        translate(&self.0, &there);
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
fn words_and_the_attributes_of_a_language_change() {
    let tree = Tree::new("<p lang='fr' title='Titre'>Bonjour <b>toi</b></p><a href='/fr/x' hreflang='fr'>Lien</a>");
    tree.translate_to("<p dir='rtl'>Hello <b>you</b></p><a href='/en/x' hreflang='en' aria-current='true'>Link</a>");
    let link = "<a href=\"/en/x\" hreflang=\"en\" aria-current=\"true\">Link</a>";
    assert_eq!(tree.0.inner_html(), "<p dir=\"rtl\">Hello <b>you</b></p>".to_owned() + link);
}

#[wasm_bindgen_test]
fn elements_stay_the_ones_that_they_were() {
    let tree = Tree::new("<label>Nom <input name='n'></label>");
    let (label, input) = (tree.find::<Element>("label"), tree.find::<HtmlInputElement>("input"));
    tree.translate_to("<label>Name <input name='n'></label>");
    assert!(tree.find::<Element>("label") == label && tree.find::<HtmlInputElement>("input") == input);
    assert_eq!(label.text_content().as_deref(), Some("Name "));
}

#[wasm_bindgen_test]
fn controls_keep_what_they_hold() {
    let tree = Tree::new("<input name='a'><textarea name='b'></textarea><input type='checkbox' name='c' value='1'>");
    tree.find::<HtmlInputElement>("[name=a]").set_value("typed");
    tree.find::<HtmlTextAreaElement>("textarea").set_value("two\nlines");
    tree.find::<HtmlInputElement>("[name=c]").set_checked(true);
    tree.translate_to(
        "<input name='a' title='t'><textarea name='b'>else</textarea><input type='checkbox' name='c' value='1'>",
    );
    assert_eq!(tree.find::<HtmlInputElement>("[name=a]").value(), "typed");
    assert_eq!(tree.find::<Element>("[name=a]").get_attribute("title").as_deref(), Some("t"));
    assert_eq!(tree.find::<HtmlTextAreaElement>("textarea").value(), "two\nlines");
    assert!(tree.find::<HtmlInputElement>("[name=c]").checked());
}

#[wasm_bindgen_test]
fn what_is_chosen_in_a_list_stays_chosen_where_each_language_sorts_it_otherwise() {
    let tree = Tree::new("<select><option value='de'>Allemagne<option value='es'>Espagne</select>");
    let list: HtmlSelectElement = tree.find("select");
    list.set_value("de");
    tree.translate_to("<select><option value='es'>Spain<option value='de'>Germany</select>");
    assert_eq!((list.value().as_str(), list.selected_index()), ("de", 1));
    assert_eq!(list.text_content().as_deref(), Some("SpainGermany"));
}

#[wasm_bindgen_test]
fn a_hint_that_one_language_has_comes_and_goes() {
    let tree = Tree::new("<h3>Un</h3><p class='hint'>Aide</p><h3>Deux</h3>");
    tree.translate_to("<h3>One</h3><h3>Two</h3><p class='hint'>Help</p>");
    assert_eq!(tree.0.inner_html(), "<h3>One</h3><h3>Two</h3><p class=\"hint\">Help</p>");
}

#[wasm_bindgen_test]
fn what_somebody_else_put_there_stays() {
    let tree = Tree::new("<style>.x {}</style><p>Bonjour</p><div class='extension'>Other</div>");
    let (style, other) = (tree.find::<Element>("style"), tree.find::<Element>(".extension"));
    tree.translate_to("<p>Hello</p>");
    assert!(tree.find::<Element>("style") == style && tree.find::<Element>(".extension") == other);
    assert_eq!(tree.find::<Element>("p").text_content().as_deref(), Some("Hello"));
    assert_eq!(other.text_content().as_deref(), Some("Other"));
}

#[wasm_bindgen_test]
fn what_a_translator_put_in_the_place_of_words_goes() {
    let tree = Tree::new("<p><font><font>Hallo</font></font></p>");
    tree.translate_to("<p>Hello</p>");
    assert_eq!(tree.0.inner_html(), "<p>Hello</p>");
}

#[wasm_bindgen_test]
fn what_the_program_fills_is_left_to_it() {
    let tree = Tree::new("<p class='count'>3 restants</p>");
    exclude(&tree.find("p"));
    tree.translate_to("<p class='count' lang='en'>5 left</p>");
    let filled: Element = tree.find("p");
    assert_eq!(filled.text_content().as_deref(), Some("3 restants"));
    assert_eq!(filled.get_attribute("lang").as_deref(), Some("en"));
}

#[wasm_bindgen_test]
fn an_element_that_something_was_put_around_is_found_by_its_id() {
    let tree = Tree::new("<div class='wrapper'><p id='translated-elsewhere'>Bonjour</p></div>");
    tree.translate_to("<p id='translated-elsewhere'>Hello</p>");
    assert_eq!(tree.find::<Element>(".wrapper > p").text_content().as_deref(), Some("Hello"));
}
