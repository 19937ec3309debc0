//! The notice, the status and the tools of the draft. The server renders every part; the client shows those that apply and acts
//! on the buttons by their `data-act`.

use super::receipts;
use crate::i18n::{CalendarDate, Key, LocalDateTime, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::messages;
use crate::ui::state::{DraftNotice, DraftState, InitialState};
use leptos::prelude::*;

/// The notice of a received response, the status of the draft, its tools, and the displaced answers.
pub(super) fn draft(page: &InitialState) -> AnyView {
    view! { {received(page)} {notice(page)} <div id=ids::TOOLS>{tools(page)} {displaced_answers(page)}</div> }
        .into_any()
}

/// A button that looks like a link. `act` names the client's action.
fn link(page: &InitialState, act: &'static str, words: Key) -> AnyView {
    view! { <button type="button" class="link" data-act=act>{message_view::message(&page.catalogue, words)}</button> }
        .into_any()
}

/// A date and time that is about as long as any in a message.
const WIDE_MOMENT: LocalDateTime =
    LocalDateTime { day: CalendarDate { year: 2020, month: 9, day: 30 }, hour: 23, minute: 59 };

/// The status of the draft. The server does not know the draft, so it renders the message for an empty draft and reserves space
/// for the longest message, which keeps the page from moving later. Each message has its own element, because each may be in
/// another language. One button both asks and cancels, so that the focus stays on the harmless choice.
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

/// The notice that a response was received, for a person who returns to the emptied form. The receipt code is shown once and is
/// not stored.
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

/// The tools: saving the draft to a file, loading a file, sharing the draft by a link, printing. The file contains private
/// answers only if the person chooses so; if the file and the form have different answers, the person chooses which to keep.
/// `public/start.js` shows the button that shares where the browser can encrypt.
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
                <li id=ids::SHARE hidden data-failed=catalogue.message(key::SHARE_FAILED)>
                    <button type="button" class="link">{message_view::message(catalogue, key::SHARE_OPEN)}</button>
                    " "
                    <span role="status"></span>
                </li>
                <li>{link(page, ids::act::PRINT_FORM, key::PRINT_FORM)}</li>
                <li id=ids::PRINT_BLANK hidden>{link(page, ids::act::PRINT_BLANK, key::PRINT_BLANK)}</li>
            </ul>
        </details>
    }
    .into_any()
}

/// The list of displaced answers, with a hidden model item that the client copies for each answer.
fn displaced_answers(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <section class="displaced-answers" id=ids::DISPLACED_ANSWERS aria-labelledby=ids::DISPLACED_ANSWERS_HEADING hidden>
            <h2 id=ids::DISPLACED_ANSWERS_HEADING>{message_view::message(catalogue, key::ASIDE_HEADING)}</h2>
            <ul id=ids::DISPLACED_ANSWERS_LIST></ul>
            <button type="button" class="button quiet" data-act=ids::act::DISMISS>{message_view::message(catalogue, key::ASIDE_DISMISS)}</button>
        </section>
        <ul hidden>
            <li id=ids::DISPLACED_ANSWER>
                <label class="displaced-answer-name" for=ids::DISPLACED_ANSWER_TEXT></label>
                <p class="displaced-answer-reason"></p>
                <textarea id=ids::DISPLACED_ANSWER_TEXT readonly rows="3" dir="auto"></textarea>
                <button type="button" class="link" data-act=ids::act::COPY>{message_view::message(catalogue, key::ASIDE_COPY)}</button>
            </li>
        </ul>
    }
    .into_any()
}
