//! The current step. The hash location determines it, so back, forward and links all work.
//!
//! This module does not decide whether the person may continue, and saves no answer.

use super::answers::read_controls;
use super::context::Client;
use super::dom::{add_listener, bound, by_id, document, window};
use super::storage::{self, key};
use crate::ids;
use crate::ui::state::Step;
use crate::ui::title;
use leptos::prelude::*;
use web_sys::FocusOptions;

/// Listens to changes of the hash location, and keeps the tab's title up to date.
pub(super) fn listen_for_navigation(client: Client) {
    on_hash_change(client, false);
    add_listener(&window(), "hashchange", move |_| on_hash_change(client, true));
    Effect::new(move |_| document().set_title(&title::page_title(client.state)));
}

/// Sets the hash location; the event that this triggers shows the step.
pub(super) fn navigate_to(place: &str) {
    _ = window().location().set_hash(place);
}

/// Stores the current step with the draft. The loader (`public/start.js`) goes there when the person returns.
pub(super) fn store_step(client: Client) {
    let Some(local) = storage::local() else { return };
    let place = step_hash(client).filter(|_| !client.answers.read_untracked().is_empty());
    storage::set(&local, &key(&client.form(), storage::PLACE), place.as_deref());
}

/// The hash location of the current step, if the person can resume there.
fn step_hash(client: Client) -> Option<String> {
    match client.ui.get_untracked().step {
        Step::Section(rank) => client.form().sections().get(rank).map(|section| ids::section(section.id())),
        Step::Check => Some(ids::CHECK.to_owned()),
        Step::Whole | Step::Sent => None,
    }
}

/// Goes to the first section and scrolls to its top, even if the first section is already shown.
pub(super) fn go_to_start(client: Client) {
    if let Some(first) = client.form().sections().first() {
        navigate_to(&ids::section(first.id()));
        show_top_of_step(client, Step::Section(0));
    }
}

/// Moves the focus to an element in the next frame, when the page shows it.
pub(super) fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(element) = by_id(&id) {
            _ = element.focus();
        }
    });
}

fn on_hash_change(client: Client, moved: bool) {
    let hash = window().location().hash().unwrap_or_default();
    let place = hash.trim_start_matches('#');
    let before = client.ui.get_untracked().step;
    let (step, target) = resolve_hash(client, place);
    client.ui.write().step = step;
    if !moved {
        return;
    }
    // The new step may be the check-your-answers page, which must show the current answers.
    read_controls(client);
    store_step(client);
    if step != before {
        client.ui.write().status_message = None;
    }
    match target {
        Some(control) => focus(&control),
        None if step != before => show_top_of_step(client, step),
        None => {}
    }
}

/// Maps a hash location to a step and to the control to focus, if it names one. Returns the current step for the id of any
/// other element, such as the target of the skip link.
pub(super) fn resolve_hash(client: Client, place: &str) -> (Step, Option<String>) {
    let form = client.form();
    let rank = |address: &str| form.sections().iter().position(|section| ids::section(section.id()) == address);
    if place == ids::CHECK {
        return (Step::Check, None);
    }
    if place == ids::SENT && client.receipt.read_untracked().is_some() {
        return (Step::Sent, None);
    }
    if let Some(rank) = rank(place) {
        return (Step::Section(rank), None);
    }
    let here = client.ui.get_untracked().step;
    let element = by_id(place);
    let section = element.as_ref().and_then(|element| element.closest("section").ok().flatten());
    match section.and_then(|section| rank(&section.id())) {
        Some(rank) => (Step::Section(rank), Some(place.to_owned())),
        None if element.is_some() && here != Step::Whole => (here, None),
        // A section whose id begins with a letter is also found by its id without the prefix `s-`.
        None => {
            let called = form.sections().iter().position(|section| section.id().as_str() == place);
            (Step::Section(called.unwrap_or(0)), None)
        }
    }
}

/// Scrolls to the top of a new step and focuses its heading. After the first step, the scroll position is the stepper, because
/// the introduction above it was read at the first step; the style sheet sets the stepper's scroll margin.
fn show_top_of_step(client: Client, step: Step) {
    let heading = match step {
        Step::Section(rank) => client.form().sections().get(rank).map(|section| ids::heading(section.id())),
        Step::Check => Some(ids::CHECK_HEADING.to_owned()),
        Step::Sent => Some(ids::SENT_HEADING.to_owned()),
        Step::Whole => None,
    };
    request_animation_frame(move || {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        if let Some(steps) = bound(ids::STEPS).filter(|_| step > Step::Section(0)) {
            steps.scroll_into_view();
        }
        if let Some(heading) = heading.as_deref().and_then(bound) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            _ = heading.focus_with_options(&options);
        }
    });
}
