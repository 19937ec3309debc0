//! Translates the page in place: takes the texts from the same page in another language. Controls, the focus and the elements
//! that the client manages stay, and so do the styles and elements that extensions of the browser added. This module knows no
//! form and no state.

use super::dom;
use crate::ids::data;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, Node};

/// Marks an element that the client fills and translates itself.
const MANAGED_ATTR: &str = data::MANAGED;

/// The attributes whose values may differ between languages.
const ATTRIBUTES: [&str; 11] = [
    "lang",
    "dir",
    "href",
    "hreflang",
    "title",
    "aria-label",
    "content",
    data::PLACE,
    data::COPIED,
    data::BESIDE,
    data::FAILED,
];

/// The attributes that distinguish elements of the same tag, together with their classes.
const IDENTITY: [&str; 6] = ["id", "name", "rel", "type", "role", "src"];

/// The classes that the client and the scripts add and remove.
const TOGGLED_CLASSES: [&str; 5] = ["unasked", "done", "over", "trouble", "visually-hidden"];

/// Elements that one language may have and another may not: paragraphs of the introduction, hints, descriptions of sections.
/// The site did not make any other element that is on this page and not on the other.
const OPTIONAL: &str = "p:not([id]):not([class]), .hint, .about";

/// Excludes the content of an element from translation, because the client manages it.
pub(super) fn exclude(element: &Element) {
    // The attribute's name is a valid constant, so setting it cannot fail.
    _ = element.set_attribute(MANAGED_ATTR, "");
}

/// Gives `here` the texts of `there`.
pub(super) fn translate(here: &Element, there: &Element) {
    for name in ATTRIBUTES {
        attribute(here, there, name);
    }
    // In a link to a language, `aria-current` marks the language of the page and comes from the other page; in other links the
    // client sets it.
    if here.has_attribute("hreflang") {
        attribute(here, there, "aria-current");
    }
    // Each language sorts the countries differently, so each option takes over code and name together, and the chosen code is
    // then selected again.
    if let Some(list) = here.dyn_ref::<HtmlSelectElement>() {
        let chosen = list.value();
        children(here, there);
        list.set_value(&chosen);
        return;
    }
    if here.tag_name() == "OPTION" {
        attribute(here, there, "value");
    }
    // The content of a text area is its value, and neither a script nor a style sheet is text to translate.
    if !here.has_attribute(MANAGED_ATTR) && !matches!(here.tag_name().as_str(), "TEXTAREA" | "SCRIPT" | "STYLE") {
        children(here, there);
    }
}

fn attribute(here: &Element, there: &Element, name: &str) {
    let value = there.get_attribute(name);
    if value == here.get_attribute(name) {
        return;
    }
    // An element already has an attribute of this name, so setting it cannot fail.
    _ = match value {
        Some(value) => here.set_attribute(name, &value),
        None => here.remove_attribute(name),
    };
}

/// Walks through both lists of children. Inserts elements that only the other language has, such as a hint, and removes those
/// that only this language has.
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

/// A node and its following siblings. Each sibling is read only when it is needed, after changes to the one before.
fn siblings(first: Option<Node>) -> impl Iterator<Item = Node> {
    std::iter::successors(first, Node::next_sibling)
}

/// The element with the id of `wanted` if it is not a child of `parent`, because the client or a script wrapped another element
/// around it.
fn elsewhere(parent: &Element, wanted: &Node) -> Option<Element> {
    let id = wanted.dyn_ref::<Element>()?.get_attribute("id")?;
    let element: Element = dom::by_id(&id)?.into();
    (element.parent_element().as_ref() != Some(parent)).then_some(element)
}

/// The child of `parent`, from `rest` on, that corresponds to `wanted`.
fn find(parent: &Element, rest: Option<&Node>, wanted: &Node) -> Option<Node> {
    let first = |is_it: &dyn Fn(&Node) -> bool| siblings(rest.cloned()).find(is_it);
    // In the head, style sheets differ only in their address, so an equal node is looked for first.
    let same = if parent.tag_name() == "HEAD" { first(&|node| node.is_equal_node(Some(wanted))) } else { None };
    // An extension may have added a class to an element, so an element with exactly these classes is looked for before one with
    // more.
    same.or_else(|| first(&|node| is_same_node(node, wanted) && is_same_node(wanted, node)))
        .or_else(|| first(&|node| is_same_node(node, wanted)))
}

/// Removes nodes, except those that extensions of the browser added.
fn remove(nodes: impl Iterator<Item = Node>, model: &Element) {
    // If the model has text, every node here is one of its texts, or has replaced one.
    let has_words = siblings(model.first_child()).any(|node| is_words(&node));
    let is_ours = |node: &Node| match node.dyn_ref::<Element>() {
        // Browsers' translation features put translated text into `font` elements, and the site's pages have none.
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

/// Whether two nodes correspond: both are text, or both are elements with the same tag and identity, and `here` has every class
/// of `there`.
fn is_same_node(here: &Node, there: &Node) -> bool {
    here.node_name() == there.node_name()
        && match (here.dyn_ref::<Element>(), there.dyn_ref::<Element>()) {
            (Some(here), Some(there)) => {
                let classes = there.get_attribute("class").unwrap_or_default();
                let mut classes = classes.split_whitespace().filter(|class| !TOGGLED_CLASSES.contains(class));
                IDENTITY.iter().all(|name| here.get_attribute(name) == there.get_attribute(name))
                    && classes.all(|class| here.class_list().contains(class))
            }
            _ => true,
        }
}
