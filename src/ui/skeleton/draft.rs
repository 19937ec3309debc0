//! What is said of the draft and what can be done with it. All of it is there from the start; the browser's program shows
//! the part that is true, and follows the buttons by their `data-act`.

use super::receipts;
use crate::i18n::{Day, Key, Moment, key};
use crate::ui::said;
use crate::ui::state::{DraftState, Notice, PageState};
use crate::ui::words;
use leptos::prelude::*;

/// What was received before, the notice, the tools, and what had to be put aside.
pub(super) fn draft(page: &PageState) -> AnyView {
    view! { {received(page)} {notice(page)} <div id="tools">{tools(page)} {asides(page)}</div> }.into_any()
}

/// A button that looks like a link. `act` is what the program does then.
fn link(page: &PageState, act: &'static str, words: Key) -> AnyView {
    view! { <button type="button" class="link" data-act=act>{said::say(&page.catalogue, words)}</button> }.into_any()
}

/// About as long as the moment of saving can be in words.
const LONGEST: Moment = Moment { day: Day { year: 2020, month: 9, day: 30 }, hour: 23, minute: 59 };

/// The server knows no draft: it says what is true of none, and keeps the place of what will be said of one, so that
/// nothing moves then. Each sentence stands alone, for each may be of a language of its own. One button asks and takes
/// back, so that the focus stays where it is, and on the harmless answer.
fn notice(page: &PageState) -> AnyView {
    let catalogue = &page.catalogue;
    let place = words::found(catalogue, Notice::Restored(Some(LONGEST)));
    view! {
        <div class="draft place" id="draft" data-place=place>
            <p id="draft-state">
                <span id="draft-waiting"></span>
                <span id="draft-found"></span>
                <span id="draft-kept" lang=catalogue.lang(words::kept_key(DraftState::Empty).name())>{words::kept(catalogue, DraftState::Empty)}</span>
            </p>
            <p class="erasing" id="erasing" hidden>
                <span id="erase-ask" hidden>
                    <span role="alert">{said::say(catalogue, key::DRAFT_ERASE_ASK)}</span>
                    " "
                    <button type="button" class="link danger" data-act="erase">{said::say(catalogue, key::DRAFT_ERASE_CONFIRM)}</button>
                </span>
                " "
                <button type="button" class="link" id="erase" data-act="erase-ask">{catalogue.say(key::DRAFT_ERASE)}</button>
            </p>
        </div>
    }
    .into_any()
}

/// That a response was received, for whoever comes back to a form that is empty again. Its code is shown once, and is not kept.
fn received(page: &PageState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <section class="received-note" id="received" aria-labelledby="received-heading" hidden>
            <h2 id="received-heading">{said::say(catalogue, key::RECEIVED_HEADING)}</h2>
            <p id="received-when"></p>
            <p id="received-code">{said::say(catalogue, key::RECEIVED_CODE)}</p>
            <p id="received-see"><a href="#sent">{said::say(catalogue, key::RECEIVED_SEE_CODE)}</a></p>
            <p><a href=receipts(catalogue, &page.form)>{said::say(catalogue, key::RECEIVED_RECEIPTS)}</a></p>
            <p>
                {link(page, "received-begin", key::RECEIVED_BEGIN)}
                " "
                {link(page, "received-dismiss", key::RECEIVED_DISMISS)}
            </p>
        </section>
    }
    .into_any()
}

/// Saves the draft to a file, takes one up from a file, prints. Private answers leave the device in a file only if the
/// person says so; where a file and the form differ, the person says which answers stay.
fn tools(page: &PageState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <details class="tools">
            <summary>{said::say(catalogue, key::DRAFT_TOOLS)}</summary>
            <ul>
                <li id="save" hidden>
                    <button type="button" class="link" id="draft-save" data-act="save">{said::say(catalogue, key::FILE_SAVE)}</button>
                    <span id="save-ask" hidden>
                        " "
                        <span role="alert">{said::say(catalogue, key::FILE_SAVE_ASK)}</span>
                        " "
                        {link(page, "save-public", key::FILE_SAVE_PUBLIC)}
                        " "
                        {link(page, "save-all", key::FILE_SAVE_ALL)}
                    </span>
                </li>
                <li>
                    <label class="link" for="draft-file">
                        {said::say(catalogue, key::FILE_LOAD)}
                        <input class="visually-hidden" type="file" id="draft-file" accept=".json,application/json" />
                    </label>
                    <span id="file-ask" hidden>
                        " "
                        <span role="alert" id="file-differs"></span>
                        " "
                        <button type="button" class="link" id="file-keep" data-act="file-keep">{said::say(catalogue, key::FILE_KEEP)}</button>
                        " "
                        {link(page, "file-take", key::FILE_TAKE)}
                    </span>
                </li>
                <li>{link(page, "print-form", key::PRINT_FORM)}</li>
                <li id="print-blank" hidden>{link(page, "print-blank", key::PRINT_BLANK)}</li>
            </ul>
        </details>
    }
    .into_any()
}

/// Answers that are not in the form any more. The program makes an item of the model for each.
fn asides(page: &PageState) -> AnyView {
    let catalogue = &page.catalogue;
    view! {
        <section class="asides" id="asides" aria-labelledby="asides-heading" hidden>
            <h2 id="asides-heading">{said::say(catalogue, key::ASIDE_HEADING)}</h2>
            <ul id="asides-list"></ul>
            <button type="button" class="button quiet" data-act="dismiss">{said::say(catalogue, key::ASIDE_DISMISS)}</button>
        </section>
        <ul hidden>
            <li id="aside">
                <label class="aside-name" for="aside-text"></label>
                <p class="aside-reason"></p>
                <textarea id="aside-text" readonly rows="3" dir="auto"></textarea>
                <button type="button" class="link" data-act="copy">{said::say(catalogue, key::ASIDE_COPY)}</button>
            </li>
        </ul>
    }
    .into_any()
}
