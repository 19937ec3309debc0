//! What is said of the draft and what can be done with it. All of it is there from the start; the browser's program shows
//! the part that is true, and follows the buttons by their `data-act`.

use super::receipts;
use crate::i18n::{CalendarDate, Key, LocalDateTime, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::messages;
use crate::ui::state::{DraftNotice, DraftState, InitialState};
use leptos::prelude::*;

/// What was received before, the notice, the tools, and what had to be put aside.
pub(super) fn draft(page: &InitialState) -> AnyView {
    view! { {received(page)} {notice(page)} <div id=ids::TOOLS>{tools(page)} {asides(page)}</div> }.into_any()
}

/// A button that looks like a link. `act` is what the program does then.
fn link(page: &InitialState, act: &'static str, words: Key) -> AnyView {
    view! { <button type="button" class="link" data-act=act>{message_view::message(&page.catalogue, words)}</button> }
        .into_any()
}

/// About as long as the moment of saving can be in words.
const WIDE_MOMENT: LocalDateTime =
    LocalDateTime { day: CalendarDate { year: 2020, month: 9, day: 30 }, hour: 23, minute: 59 };

/// The server knows no draft: it says what is true of none, and keeps the place of what will be said of one, so that
/// nothing moves then. Each sentence stands alone, for each may be of a language of its own. One button asks and takes
/// back, so that the focus stays where it is, and on the harmless answer.
fn notice(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    let place = messages::draft_notice_text(catalogue, DraftNotice::Restored(Some(WIDE_MOMENT)));
    view! {
        <div class="draft place" id=ids::DRAFT data-place=place>
            <p id=ids::DRAFT_STATE>
                <span id=ids::DRAFT_WAITING></span>
                <span id=ids::DRAFT_FOUND></span>
                <span id=ids::DRAFT_KEPT lang=catalogue.lang(messages::draft_state_key(DraftState::Empty).name())>{messages::draft_state_text(catalogue, DraftState::Empty)}</span>
            </p>
            <p class="erasing" id=ids::ERASING hidden>
                <span id=ids::ERASE_ASK hidden>
                    <span role="alert">{message_view::message(catalogue, key::DRAFT_ERASE_ASK)}</span>
                    " "
                    <button type="button" class="link danger" data-act=ids::act::ERASE>{message_view::message(catalogue, key::DRAFT_ERASE_CONFIRM)}</button>
                </span>
                " "
                <button type="button" class="link" id=ids::ERASE data-act=ids::act::ERASE_ASK>{catalogue.message(key::DRAFT_ERASE)}</button>
            </p>
        </div>
    }
    .into_any()
}

/// That a response was received, for whoever comes back to a form that is empty again. Its code is shown once, and is not kept.
fn received(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <section class="received-note" id=ids::RECEIVED aria-labelledby=ids::RECEIVED_HEADING hidden>
            <h2 id=ids::RECEIVED_HEADING>{message_view::message(catalogue, key::RECEIVED_HEADING)}</h2>
            <p id=ids::RECEIVED_WHEN></p>
            <p id=ids::RECEIVED_CODE>{message_view::message(catalogue, key::RECEIVED_CODE)}</p>
            <p id=ids::RECEIVED_SEE>{link(page, ids::act::RECEIVED_SEE, key::RECEIVED_SEE_CODE)}</p>
            <p><a href=receipts(catalogue, &page.form)>{message_view::message(catalogue, key::RECEIVED_RECEIPTS)}</a></p>
            <p>
                {link(page, ids::act::RECEIVED_BEGIN, key::RECEIVED_BEGIN)}
                " "
                {link(page, ids::act::RECEIVED_DISMISS, key::RECEIVED_DISMISS)}
            </p>
        </section>
    }
    .into_any()
}

/// Saves the draft to a file, takes one up from a file, prints. Private answers leave the device in a file only if the
/// person says so; where a file and the form differ, the person says which answers stay.
fn tools(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <details class="tools">
            <summary>{message_view::message(catalogue, key::DRAFT_TOOLS)}</summary>
            <ul>
                <li id=ids::SAVE hidden>
                    <button type="button" class="link" id=ids::DRAFT_SAVE data-act=ids::act::SAVE>{message_view::message(catalogue, key::FILE_SAVE)}</button>
                    <span id=ids::SAVE_ASK hidden>
                        " "
                        <span role="alert">{message_view::message(catalogue, key::FILE_SAVE_ASK)}</span>
                        " "
                        {link(page, ids::act::SAVE_PUBLIC, key::FILE_SAVE_PUBLIC)}
                        " "
                        {link(page, ids::act::SAVE_ALL, key::FILE_SAVE_ALL)}
                    </span>
                </li>
                <li>
                    <label class="link" for=ids::DRAFT_FILE>
                        {message_view::message(catalogue, key::FILE_LOAD)}
                        <input class="visually-hidden" type="file" id=ids::DRAFT_FILE accept=".json,application/json" />
                    </label>
                    <span id=ids::FILE_ASK hidden>
                        " "
                        <span role="alert" id=ids::FILE_DIFFERS></span>
                        " "
                        <button type="button" class="link" id=ids::FILE_KEEP data-act=ids::act::FILE_KEEP>{message_view::message(catalogue, key::FILE_KEEP)}</button>
                        " "
                        {link(page, ids::act::FILE_TAKE, key::FILE_TAKE)}
                    </span>
                </li>
                <li>{link(page, ids::act::PRINT_FORM, key::PRINT_FORM)}</li>
                <li id=ids::PRINT_BLANK hidden>{link(page, ids::act::PRINT_BLANK, key::PRINT_BLANK)}</li>
            </ul>
        </details>
    }
    .into_any()
}

/// Answers that are not in the form any more. The program makes an item of the model for each.
fn asides(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <section class="asides" id=ids::ASIDES aria-labelledby=ids::ASIDES_HEADING hidden>
            <h2 id=ids::ASIDES_HEADING>{message_view::message(catalogue, key::ASIDE_HEADING)}</h2>
            <ul id=ids::ASIDES_LIST></ul>
            <button type="button" class="button quiet" data-act=ids::act::DISMISS>{message_view::message(catalogue, key::ASIDE_DISMISS)}</button>
        </section>
        <ul hidden>
            <li id=ids::ASIDE>
                <label class="aside-name" for=ids::ASIDE_TEXT></label>
                <p class="aside-reason"></p>
                <textarea id=ids::ASIDE_TEXT readonly rows="3" dir="auto"></textarea>
                <button type="button" class="link" data-act=ids::act::COPY>{message_view::message(catalogue, key::ASIDE_COPY)}</button>
            </li>
        </ul>
    }
    .into_any()
}
