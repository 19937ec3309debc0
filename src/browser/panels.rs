//! The parts of the page that come and go as a whole: the draft's notice and tools, the check, the confirmation. Their words
//! are the page's own; here is when each is shown.

use super::amend;
use super::controls::{bound, document};
use super::live::{attribute, class, follow_with, hide, lang, text};
use crate::i18n::{Key, key};
use crate::ui::ids;
use crate::ui::state::{App, Asking, Confirmed, DraftState, Notice, Sending, Step};
use crate::ui::words;
use leptos::prelude::*;
use web_sys::Element;

/// Makes every part follow the state, from now on. Where a recorded response is amended, the page has no draft and no tools.
pub(super) fn follow(app: App) {
    if !amend::is_at_hand(app) {
        received(app);
        draft(app);
        tools(app);
    }
    check(app);
    sent(app);
}

/// While the code is in the page, it can be seen again; once the page was left, it cannot.
fn received(app: App) {
    let received = move || app.shown.get().received;
    hide(ids::RECEIVED, move || app.shown.get().step == Step::Sent || received().is_none());
    text(ids::RECEIVED_WHEN, move || {
        received().map(|it| words::received(&app.catalogue.read(), it)).unwrap_or_default()
    });
    lang(app, ids::RECEIVED_WHEN, Box::new(move || received().map(words::received_key)));
    hide(ids::RECEIVED_CODE, move || app.receipt.read().is_some());
    hide(ids::RECEIVED_SEE, move || app.receipt.read().is_none());
}

fn draft(app: App) {
    let is_sent = move || app.shown.get().step == Step::Sent;
    hide(ids::DRAFT, is_sent);
    // What was typed while the answers were on their way is shown there too.
    hide(ids::TOOLS, move || is_sent() && app.asides.read().is_empty());
    class(ids::DRAFT, "trouble", move || matches!(app.shown.get().draft, DraftState::Denied | DraftState::Full));
    sentence(app, ids::DRAFT_WAITING, move || {
        (app.shown.get().sending == Sending::Waiting)
            .then(|| (key::WAITING_HEADING, app.format(key::WAITING_HEADING, &[]) + "."))
    });
    sentence(app, ids::DRAFT_FOUND, move || {
        let (notice, _) = told(app);
        notice.map(|notice| (words::found_key(notice), words::found(&app.catalogue.read(), notice)))
    });
    sentence(app, ids::DRAFT_KEPT, move || {
        let (_, draft) = told(app);
        draft.map(|draft| (words::kept_key(draft), words::kept(&app.catalogue.read(), draft)))
    });
    hide(ids::ERASING, move || !matches!(app.shown.get().draft, DraftState::Saved(_)));
    hide(ids::ERASE_ASK, move || app.shown.get().asking != Some(Asking::Erase));
    text(ids::ERASE, move || {
        let asked = app.shown.get().asking == Some(Asking::Erase);
        app.format(if asked { key::DRAFT_ERASE_CANCEL } else { key::DRAFT_ERASE }, &[])
    });
}

/// What was found on arrival, and what becomes of the draft, as far as a person needs to be told.
fn told(app: App) -> (Option<Notice>, Option<DraftState>) {
    let shown = app.shown.get();
    words::told(shown.notice, shown.draft)
}

/// One sentence of several in a row, in the language that it is in.
fn sentence(app: App, id: &'static str, said: impl Fn() -> Option<(Key, String)> + Copy + 'static) {
    // The space parts it from the next one.
    text(id, move || said().map(|(_, words)| words + " ").unwrap_or_default());
    lang(app, id, Box::new(move || said().map(|(key, _)| key)));
}

fn tools(app: App) {
    let blank = move || app.answers.read().is_empty();
    hide(ids::SAVE, blank);
    hide(ids::PRINT_BLANK, blank);
    hide(ids::SAVE_ASK, move || app.shown.get().asking != Some(Asking::Save));
    hide(ids::FILE_ASK, move || app.shown.get().differing == 0);
    text(ids::FILE_DIFFERS, move || app.format(key::FILE_ASK, &[("count", &app.shown.get().differing)]));
    hide(ids::ASIDES, move || app.asides.read().is_empty());
}

fn check(app: App) {
    hide(ids::CHECK_STEP, move || app.shown.get().step != Step::Check);
    hide(ids::WAITING, move || app.shown.get().sending != Sending::Waiting);
    let failure = move || match app.shown.get().sending {
        Sending::Failed(why) => Some(why),
        _ => None,
    };
    hide(ids::FAILURE, move || failure().is_none());
    text(ids::FAILURE_WHY, move || failure().map(|why| app.format(why, &[])).unwrap_or_default());
    lang(app, ids::FAILURE_WHY, Box::new(failure));
    let busy = move || app.shown.get().sending == Sending::Busy;
    text(ids::SEND, move || {
        let words = match app.confirmed() {
            _ if busy() => key::CHECK_SENDING,
            Confirmed::Sent => key::CHECK_SEND,
            Confirmed::Amended => key::AMEND_SEND,
        };
        app.format(words, &[])
    });
    follow_with(
        bound(ids::SEND).map(Into::into),
        Box::new(move |button| attribute(button, "aria-disabled", busy().then_some("true"))),
    );
}

fn sent(app: App) {
    let code = move || app.receipt.read().as_ref().map(|receipt| receipt.receipt_code.clone());
    hide(ids::SENT_STEP, move || app.shown.get().step != Step::Sent || code().is_none());
    text(ids::RECEIPT_CODE, move || code().unwrap_or_default());
    let moves = bound(ids::SENT_MOVES).map(Into::into);
    follow_with(
        moves,
        Box::new(move |moves| {
            if let Some(code) = code() {
                let locale = app.catalogue.read().locale().to_owned();
                post_with(moves, &format!("/{locale}/{}/receipt", app.form().id()), &code);
            }
        }),
    );
}

/// Puts a form around the buttons, which posts the code: never part of an address.
fn post_with(buttons: &Element, address: &str, code: &str) {
    let form = match buttons.closest("form") {
        Ok(Some(form)) => form,
        _ => {
            let (Ok(form), Ok(input)) = (document().create_element("form"), document().create_element("input")) else {
                return;
            };
            attribute(&form, "method", Some("post"));
            attribute(&input, "type", Some("hidden"));
            attribute(&input, "name", Some(ids::body::RECEIPT_CODE));
            // Elements just made, and elements of this page: nothing is refused.
            _ = form.append_child(&input);
            _ = buttons.replace_with_with_node_1(&form);
            _ = form.append_child(buttons);
            form
        }
    };
    attribute(&form, "action", Some(address));
    if let Ok(Some(input)) = form.query_selector("input") {
        attribute(&input, "value", Some(code));
    }
}
