//! One page's words put into another page of the same structure. Controls, focus and what the program itself moves stay.

use crate::ui::ids::data;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, Node};

/// Marks what the program fills, which follows the language by itself.
const FOLLOWED: &str = data::FOLLOWED;

/// What a language may change of an element.
const ATTRIBUTES: [&str; 10] =
    ["lang", "dir", "href", "hreflang", "title", "aria-label", "content", data::PLACE, data::COPIED, data::BESIDE];

/// Leaves what is in that element to the program.
pub(super) fn leave(element: &Element) {
    // The name is one of ours: the browser has no reason to refuse it.
    _ = element.set_attribute(FOLLOWED, "");
}

/// Gives `here` the words of `there`.
pub(super) fn translate(here: &Element, there: &Element) {
    for name in ATTRIBUTES {
        attribute(here, there, name);
    }
    // Which language is the present one; elsewhere the program says what is current.
    if here.has_attribute("hreflang") {
        attribute(here, there, "aria-current");
    }
    // Each language sorts the countries its own way: a code goes with its name, and what was chosen stays chosen.
    if let Some(list) = here.dyn_ref::<HtmlSelectElement>() {
        let chosen = list.value();
        children(here, there);
        list.set_value(&chosen);
        return;
    }
    if here.tag_name() == "OPTION" {
        attribute(here, there, "value");
    }
    // What a text area holds is its value, and a script is not words.
    if !here.has_attribute(FOLLOWED) && !matches!(here.tag_name().as_str(), "TEXTAREA" | "SCRIPT") {
        children(here, there);
    }
}

fn attribute(here: &Element, there: &Element, name: &str) {
    let value = there.get_attribute(name);
    if value == here.get_attribute(name) {
        return;
    }
    // The name is one that an element already has: the browser has no reason to refuse it.
    _ = match value {
        Some(value) => here.set_attribute(name, &value),
        None => here.remove_attribute(name),
    };
}

/// Goes through both lists of children. Where a language has a node more, such as a hint, or one less, it comes or goes.
fn children(parent: &Element, model: &Element) {
    let (mut here, mut there) = (parent.first_child(), model.first_child());
    while let Some(wanted) = there {
        there = wanted.next_sibling();
        let mut found = here.clone();
        while found.as_ref().is_some_and(|node| !alike(node, &wanted)) {
            found = found.and_then(|node| node.next_sibling());
        }
        let Some(found) = found else {
            // A copy: the walk goes on from the original's sibling.
            if let Ok(copy) = wanted.clone_node_with_deep(true) {
                _ = parent.insert_before(&copy, here.as_ref());
            }
            continue;
        };
        remove(here, Some(&found));
        here = found.next_sibling();
        match (found.dyn_ref::<Element>(), wanted.dyn_ref::<Element>()) {
            (Some(found), Some(wanted)) => translate(found, wanted),
            _ => found.set_node_value(wanted.node_value().as_deref()),
        }
    }
    // What extensions of the browser put at the end of the body is not ours to remove.
    if parent.tag_name() != "BODY" {
        remove(here, None);
    }
}

/// Takes out the nodes from `first` up to `end`.
fn remove(first: Option<Node>, end: Option<&Node>) {
    let mut next = first;
    while let Some(node) = next.filter(|node| Some(node) != end) {
        next = node.next_sibling();
        if let Some(parent) = node.parent_node() {
            _ = parent.remove_child(&node);
        }
    }
}

/// Whether two nodes stand for the same thing: the same element, by its id where it has one, or both of them text.
fn alike(here: &Node, there: &Node) -> bool {
    // Not `Element::id`: of a form with a control that is called `id`, that is the control.
    let id = |node: &Node| node.dyn_ref::<Element>().and_then(|element| element.get_attribute("id"));
    here.node_name() == there.node_name() && id(here) == id(there)
}
