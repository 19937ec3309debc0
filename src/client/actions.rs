//! Carries out what a button or link of the page asks for, by calling the module that does it.
//!
//! This module listens to no event: `input_events` does.

use super::answers::{clear_form, note_change, read_controls};
use super::context::Client;
use super::errors::show_errors;
use super::{
    announcements, displaced_answers, draft_erasure, draft_file, form_controls, navigation, print, received,
    save_timer, submission, waiting,
};
use crate::i18n::key;
use crate::ids::{self, act};
use crate::ui::state::{DraftNotice, Prompt, Step};
use leptos::prelude::*;
use questionnaire::{validate, validate_section};
use web_sys::Element;

/// Carries out the action that a button names in its `data-act`.
pub(super) fn dispatch_action(client: Client, act: &str, button: &Element) {
    let asking = client.ui.get_untracked().prompt;
    client.ui.write().prompt = None;
    match act {
        act::SEND => submission::submit(client),
        act::CANCEL_WAITING => {
            waiting::stop_waiting(client);
            announcements::announce_and_show(client, key::WAITING_CANCELLED);
            navigation::focus(ids::CHECK_HEADING);
        }
        act::ERASE_ASK => client.ui.write().prompt = (asking != Some(Prompt::Erase)).then_some(Prompt::Erase),
        act::ERASE => erase_all(client),
        act::SAVE if asking != Some(Prompt::Save) && draft_file::holds_private_answers(client) => {
            client.ui.write().prompt = Some(Prompt::Save);
        }
        act::SAVE if asking == Some(Prompt::Save) => {}
        act::SAVE => draft_file::save(client, false),
        // The pressed button disappears with the question, so the focus moves to the one that asked it.
        act::SAVE_PUBLIC | act::SAVE_ALL => {
            draft_file::save(client, act == act::SAVE_ALL);
            navigation::focus(ids::DRAFT_SAVE);
        }
        act::FILE_KEEP => draft_file::import_answers(client, false),
        act::FILE_TAKE => draft_file::import_answers(client, true),
        act::PRINT_FORM => print::print(false),
        act::PRINT_BLANK => print::print(true),
        act::COPY => displaced_answers::copy(client, button),
        act::DISMISS => {
            displaced_answers::clear_displaced_answers(client);
            // The draft is saved again without these answers; otherwise it would displace them again on the next load.
            save_timer::save_soon(client);
            navigation::focus(ids::MAIN);
        }
        act::RECEIVED_SEE => navigation::navigate_to(ids::SENT),
        act::RECEIVED_BEGIN => {
            received::dismiss_received(client);
            navigation::go_to_start(client);
        }
        act::RECEIVED_DISMISS => {
            received::dismiss_received(client);
            navigation::focus(ids::MAIN);
        }
        _ => debug_assert!(false, "a button asks for {act:?}, and nothing is called so"),
    }
}

/// Goes to the next step if the current section has no errors. After the last section, all answers are validated and the next
/// step is the check-your-answers page.
pub(super) fn continue_to_next_step(client: Client) {
    let form = client.form();
    let Step::Section(rank) = client.ui.get_untracked().step else { return };
    let Some(section) = form.sections().get(rank) else { return };
    let next = form.sections().get(rank + 1);
    let raw = read_controls(client);
    let wrong = match next {
        Some(_) => validate_section(&form, section, &raw),
        None => validate(&form, &raw).1,
    };
    if show_errors(client, wrong) {
        navigation::navigate_to(&next.map_or_else(|| ids::CHECK.to_owned(), |section| ids::section(section.id())));
    }
}

/// Erases the draft and empties the form.
fn erase_all(client: Client) {
    draft_erasure::erase_draft(client);
    clear_form(client);
    client.ui.write().notice = Some(DraftNotice::Erased);
    navigation::go_to_start(client);
}

/// Clears the answer to a single choice.
pub(super) fn clear_answer(client: Client, name: &str) {
    _ = client.answers.write().remove(name);
    form_controls::set_control_value(name, None);
    note_change(client, name);
    // The pressed button disappears, so the focus moves to the control that it cleared.
    navigation::focus(&ids::control(name));
}
