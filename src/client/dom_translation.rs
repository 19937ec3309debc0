//! One page's words put into another page of the same structure. Controls, focus and what the program itself moves stay, and
//! so does what others have put there: the styles and elements of the browser's extensions. This module knows no form and no
//! state.

use super::dom;
use crate::ids::data;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, Node};

/// Marks what the program fills, which follows the language by itself.
const MANAGED_ATTR: &str = data::FOLLOWED;

/// What a language may change of an element.
const ATTRIBUTES: [&str; 10] =
    ["lang", "dir", "href", "hreflang", "title", "aria-label", "content", data::PLACE, data::COPIED, data::BESIDE];

/// What tells elements of one kind apart, beside their classes.
const IDENTITY: [&str; 6] = ["id", "name", "rel", "type", "role", "src"];

/// The classes that the program and its scripts put on and take off.
const MOVED: [&str; 5] = ["unasked", "done", "over", "trouble", "visually-hidden"];

/// What one language may have and another lack: paragraphs of the introduction, hints, what a section is about. Whatever else is
/// on this page and not on the other was put there by somebody else.
const OPTIONAL: &str = "p:not([id]):not([class]), .hint, .about";

/// Leaves what is in that element to the program.
pub(super) fn exclude(element: &Element) {
    // The name is one of ours: the browser has no reason to refuse it.
    _ = element.set_attribute(MANAGED_ATTR, "");
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
    if !here.has_attribute(MANAGED_ATTR) && !matches!(here.tag_name().as_str(), "TEXTAREA" | "SCRIPT") {
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

/// Goes through both lists of children. What a language has more, such as a hint, comes; what it lacks goes.
fn children(parent: &Element, model: &Element) {
    let mut rest = parent.first_child();
    for wanted in siblings(model.first_child()) {
        if let Some(elsewhere) = elsewhere(parent, &wanted) {
            translate(&elsewhere, wanted.unchecked_ref());
        } else if let Some(found) = find(parent, rest.as_ref(), &wanted) {
            remove(siblings(rest).take_while(|node| *node != found), model);
            rest = found.next_sibling();
            match (found.dyn_ref::<Element>(), wanted.dyn_ref::<Element>()) {
                (Some(found), Some(wanted)) => translate(found, wanted),
                _ => found.set_node_value(wanted.node_value().as_deref()),
            }
        } else if let Ok(copy) = wanted.clone_node_with_deep(true) {
            _ = parent.insert_before(&copy, rest.as_ref());
        }
    }
    remove(siblings(rest), model);
}

/// A node and those after it, as they stand when each is asked for.
fn siblings(first: Option<Node>) -> impl Iterator<Item = Node> {
    std::iter::successors(first, Node::next_sibling)
}

/// The element that has the id of the one wanted and is no child of `parent`: something was put around it.
fn elsewhere(parent: &Element, wanted: &Node) -> Option<Element> {
    let id = wanted.dyn_ref::<Element>()?.get_attribute("id")?;
    let element: Element = dom::by_id(&id)?.into();
    (element.parent_element().as_ref() != Some(parent)).then_some(element)
}

/// Which of the children of `parent` from `rest` on stands for the node wanted.
fn find(parent: &Element, rest: Option<&Node>, wanted: &Node) -> Option<Node> {
    let first = |is_it: &dyn Fn(&Node) -> bool| siblings(rest.cloned()).find(is_it);
    // In the head a style sheet is told from another one by its address.
    let same = if parent.tag_name() == "HEAD" { first(&|node| node.is_equal_node(Some(wanted))) } else { None };
    // An extension may have given an element a class, but one that has the very classes comes first.
    same.or_else(|| first(&|node| is_same_node(node, wanted) && is_same_node(wanted, node)))
        .or_else(|| first(&|node| is_same_node(node, wanted)))
}

/// Takes nodes out, but for those that somebody else has put there.
fn remove(nodes: impl Iterator<Item = Node>, model: &Element) {
    // Where there are words, every node is one of them, or has taken the place of one.
    let has_words = siblings(model.first_child()).any(|node| is_words(&node));
    let is_ours = |node: &Node| match node.dyn_ref::<Element>() {
        // Translators of the browser put what they have translated into such elements, of which the page has none.
        Some(element) => has_words || element.tag_name() == "FONT" || element.matches(OPTIONAL) == Ok(true),
        None => true,
    };
    for node in nodes.filter(is_ours).collect::<Vec<_>>() {
        if let Some(parent) = node.parent_node() {
            _ = parent.remove_child(&node);
        }
    }
}

fn is_words(node: &Node) -> bool {
    node.node_type() == Node::TEXT_NODE && node.node_value().is_some_and(|words| !words.trim().is_empty())
}

/// Whether two nodes stand for the same thing: both of them text, or elements of one kind, of which `here` has every
/// class that `there` has.
fn is_same_node(here: &Node, there: &Node) -> bool {
    here.node_name() == there.node_name()
        && match (here.dyn_ref::<Element>(), there.dyn_ref::<Element>()) {
            (Some(here), Some(there)) => {
                let classes = there.get_attribute("class").unwrap_or_default();
                let mut classes = classes.split_whitespace().filter(|class| !MOVED.contains(class));
                IDENTITY.iter().all(|name| here.get_attribute(name) == there.get_attribute(name))
                    && classes.all(|class| here.class_list().contains(class))
            }
            _ => true,
        }
}
