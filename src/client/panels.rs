//! The parts of the page that come and go as a whole: the draft's notice and tools, the check, the confirmation. Their words
//! are the page's own; here is when each is shown.

use super::amendment;
use super::bindings::{bind_class, bind_element, bind_hidden, bind_lang, bind_text, set_attribute};
use super::form_controls::{bound, document};
use crate::i18n::{Key, key};
use crate::ids;
use crate::ui::messages;
use crate::ui::state::{ConfirmationKind, DraftNotice, DraftState, FormState, Prompt, Sending, Step};
use leptos::prelude::*;
use web_sys::Element;

/// Makes every part follow the state, from now on. Where a recorded response is amended, the page has no draft and no tools.
pub(super) fn bind_panels(app: FormState) {
    if !amendment::is_amending(app) {
        received(app);
        draft(app);
        tools(app);
    }
    check(app);
    sent(app);
}

/// While the code is in the page, it can be seen again; once the page was left, it cannot.
fn received(app: FormState) {
    let received = move || app.ui.get().received;
    bind_hidden(ids::RECEIVED, move || app.ui.get().step == Step::Sent || received().is_none());
    bind_text(ids::RECEIVED_WHEN, move || {
        received().map(|it| messages::received(&app.catalogue.read(), it)).unwrap_or_default()
    });
    bind_lang(app, ids::RECEIVED_WHEN, Box::new(move || received().map(messages::received_key)));
    bind_hidden(ids::RECEIVED_CODE, move || app.receipt.read().is_some());
    bind_hidden(ids::RECEIVED_SEE, move || app.receipt.read().is_none());
}

fn draft(app: FormState) {
    let is_sent = move || app.ui.get().step == Step::Sent;
    bind_hidden(ids::DRAFT, is_sent);
    // What was typed while the answers were on their way is shown there too.
    bind_hidden(ids::TOOLS, move || is_sent() && app.asides.read().is_empty());
    bind_class(ids::DRAFT, "trouble", move || matches!(app.ui.get().draft, DraftState::Denied | DraftState::Full));
    bind_message(app, ids::DRAFT_WAITING, move || {
        (app.ui.get().sending == Sending::Waiting)
            .then(|| (key::WAITING_HEADING, app.format(key::WAITING_HEADING, &[]) + "."))
    });
    bind_message(app, ids::DRAFT_FOUND, move || {
        let (notice, _) = draft_messages(app);
        notice.map(|notice| {
            (messages::draft_notice_key(notice), messages::draft_notice_text(&app.catalogue.read(), notice))
        })
    });
    bind_message(app, ids::DRAFT_KEPT, move || {
        let (_, draft) = draft_messages(app);
        draft.map(|draft| (messages::draft_state_key(draft), messages::draft_state_text(&app.catalogue.read(), draft)))
    });
    bind_hidden(ids::ERASING, move || !matches!(app.ui.get().draft, DraftState::Saved(_)));
    bind_hidden(ids::ERASE_ASK, move || app.ui.get().prompt != Some(Prompt::Erase));
    bind_text(ids::ERASE, move || {
        let asked = app.ui.get().prompt == Some(Prompt::Erase);
        app.format(if asked { key::DRAFT_ERASE_CANCEL } else { key::DRAFT_ERASE }, &[])
    });
}

/// What was found on arrival, and what becomes of the draft, as far as a person needs to be told.
fn draft_messages(app: FormState) -> (Option<DraftNotice>, Option<DraftState>) {
    let shown = app.ui.get();
    messages::visible_draft_messages(shown.notice, shown.draft)
}

/// One sentence of several in a row, in the language that it is in.
fn bind_message(app: FormState, id: &'static str, said: impl Fn() -> Option<(Key, String)> + Copy + 'static) {
    // The space parts it from the next one.
    bind_text(id, move || said().map(|(_, words)| words + " ").unwrap_or_default());
    bind_lang(app, id, Box::new(move || said().map(|(key, _)| key)));
}

fn tools(app: FormState) {
    let blank = move || app.answers.read().is_empty();
    bind_hidden(ids::SAVE, blank);
    bind_hidden(ids::PRINT_BLANK, blank);
    bind_hidden(ids::SAVE_ASK, move || app.ui.get().prompt != Some(Prompt::Save));
    bind_hidden(ids::FILE_ASK, move || app.ui.get().import_conflicts == 0);
    bind_text(ids::FILE_DIFFERS, move || app.format(key::FILE_ASK, &[("count", &app.ui.get().import_conflicts)]));
    bind_hidden(ids::ASIDES, move || app.asides.read().is_empty());
}

fn check(app: FormState) {
    bind_hidden(ids::CHECK_STEP, move || app.ui.get().step != Step::Check);
    bind_hidden(ids::WAITING, move || app.ui.get().sending != Sending::Waiting);
    let failure = move || match app.ui.get().sending {
        Sending::Failed(why) => Some(why),
        _ => None,
    };
    bind_hidden(ids::FAILURE, move || failure().is_none());
    bind_text(ids::FAILURE_WHY, move || failure().map(|why| app.format(why, &[])).unwrap_or_default());
    bind_lang(app, ids::FAILURE_WHY, Box::new(failure));
    let busy = move || app.ui.get().sending == Sending::Busy;
    bind_text(ids::SEND, move || {
        let words = match app.confirmed() {
            _ if busy() => key::CHECK_SENDING,
            ConfirmationKind::Sent => key::CHECK_SEND,
            ConfirmationKind::Amended => key::AMEND_SEND,
        };
        app.format(words, &[])
    });
    bind_element(
        bound(ids::SEND).map(Into::into),
        Box::new(move |button| set_attribute(button, "aria-disabled", busy().then_some("true"))),
    );
}

fn sent(app: FormState) {
    let code = move || app.receipt.read().as_ref().map(|receipt| receipt.receipt_code.clone());
    bind_hidden(ids::SENT_STEP, move || app.ui.get().step != Step::Sent || code().is_none());
    bind_text(ids::RECEIPT_CODE, move || code().unwrap_or_default());
    let moves = bound(ids::SENT_MOVES).map(Into::into);
    bind_element(
        moves,
        Box::new(move |moves| {
            if let Some(code) = code() {
                let locale = app.catalogue.read().locale().to_owned();
                wrap_in_receipt_form(moves, &format!("/{locale}/{}/receipt", app.form().id()), &code);
            }
        }),
    );
}

/// Puts a form around the buttons, which posts the code: never part of an address.
fn wrap_in_receipt_form(buttons: &Element, address: &str, code: &str) {
    let form = match buttons.closest("form") {
        Ok(Some(form)) => form,
        _ => {
            let (Ok(form), Ok(input)) = (document().create_element("form"), document().create_element("input")) else {
                return;
            };
            set_attribute(&form, "method", Some("post"));
            set_attribute(&input, "type", Some("hidden"));
            set_attribute(&input, "name", Some(ids::body::RECEIPT_CODE));
            // Elements just made, and elements of this page: nothing is refused.
            _ = form.append_child(&input);
            _ = buttons.replace_with_with_node_1(&form);
            _ = form.append_child(buttons);
            form
        }
    };
    set_attribute(&form, "action", Some(address));
    if let Ok(Some(input)) = form.query_selector("input") {
        set_attribute(&input, "value", Some(code));
    }
}
