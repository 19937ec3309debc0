//! The panels of the page, which appear and disappear as a whole: the draft's notice and tools, the check-your-answers page,
//! the confirmation. The server renders their content; this module decides when each is shown.

use super::context::Client;
use super::dom::{bound, document};
use super::element_effects::{bind_class, bind_element, bind_hidden, bind_lang, bind_text, set_attribute};
use crate::i18n::{Key, key};
use crate::ids;
use crate::ui::messages;
use crate::ui::state::{ConfirmationKind, DraftNotice, DraftState, Prompt, Sending, Step};
use leptos::prelude::*;
use web_sys::Element;

/// Binds every panel to the state. A page that amends a recorded response has no draft and no tools.
pub(super) fn bind_panels(client: Client) {
    if !client.is_amending() {
        bind_received(client);
        bind_draft(client);
        bind_tools(client);
    }
    bind_check(client);
    bind_sent(client);
}

/// Binds the notice that a response was received. The receipt code can be shown again until the person leaves the page.
fn bind_received(client: Client) {
    let received = move || client.ui.get().received;
    bind_hidden(ids::RECEIVED, move || client.ui.get().step == Step::Sent || received().is_none());
    bind_text(ids::RECEIVED_WHEN, move || {
        received().map(|it| messages::received(&client.catalogue.read(), it)).unwrap_or_default()
    });
    bind_lang(client, ids::RECEIVED_WHEN, Box::new(move || received().map(messages::received_key)));
    bind_hidden(ids::RECEIVED_CODE, move || client.receipt.read().is_some());
    bind_hidden(ids::RECEIVED_SEE, move || client.receipt.read().is_none());
}

fn bind_draft(client: Client) {
    let is_sent = move || client.ui.get().step == Step::Sent;
    bind_hidden(ids::DRAFT, is_sent);
    // After sending, the tools stay visible if there are displaced answers, which hold what was typed during the sending.
    bind_hidden(ids::TOOLS, move || is_sent() && client.displaced_answers.read().is_empty());
    bind_class(ids::DRAFT, "trouble", move || matches!(client.ui.get().draft, DraftState::Denied | DraftState::Full));
    bind_message(client, ids::DRAFT_WAITING, move || {
        (client.ui.get().sending == Sending::Waiting)
            .then(|| (key::WAITING_HEADING, client.format(key::WAITING_HEADING, &[]) + "."))
    });
    bind_message(client, ids::DRAFT_FOUND, move || {
        let (notice, _) = draft_messages(client);
        notice.map(|notice| {
            (messages::draft_notice_key(notice), messages::draft_notice_text(&client.catalogue.read(), notice))
        })
    });
    bind_message(client, ids::DRAFT_KEPT, move || {
        let (_, draft) = draft_messages(client);
        draft.map(|draft| {
            (messages::draft_state_key(draft), messages::draft_state_text(&client.catalogue.read(), draft))
        })
    });
    bind_hidden(ids::ERASING, move || !matches!(client.ui.get().draft, DraftState::Saved(_)));
    bind_hidden(ids::ERASE_ASK, move || client.ui.get().prompt != Some(Prompt::Erase));
    bind_text(ids::ERASE, move || {
        let asked = client.ui.get().prompt == Some(Prompt::Erase);
        client.format(if asked { key::DRAFT_ERASE_CANCEL } else { key::DRAFT_ERASE }, &[])
    });
}

/// The messages about the stored draft that was found and about the current draft, without those that would repeat each other.
fn draft_messages(client: Client) -> (Option<DraftNotice>, Option<DraftState>) {
    let shown = client.ui.get();
    messages::visible_draft_messages(shown.notice, shown.draft)
}

/// Binds one message of several in a row, with its language.
fn bind_message(client: Client, id: &'static str, message: impl Fn() -> Option<(Key, String)> + Copy + 'static) {
    // The space separates the message from the next one.
    bind_text(id, move || message().map(|(_, words)| words + " ").unwrap_or_default());
    bind_lang(client, id, Box::new(move || message().map(|(key, _)| key)));
}

fn bind_tools(client: Client) {
    let blank = move || client.answers.read().is_empty();
    bind_hidden(ids::SAVE, blank);
    bind_hidden(ids::PRINT_BLANK, blank);
    bind_hidden(ids::SAVE_ASK, move || client.ui.get().prompt != Some(Prompt::Save));
    bind_hidden(ids::FILE_ASK, move || client.ui.get().import_conflicts == 0);
    bind_text(ids::FILE_DIFFERS, move || client.format(key::FILE_ASK, &[("count", &client.ui.get().import_conflicts)]));
    bind_hidden(ids::DISPLACED_ANSWERS, move || client.displaced_answers.read().is_empty());
}

fn bind_check(client: Client) {
    bind_hidden(ids::CHECK_STEP, move || client.ui.get().step != Step::Check);
    bind_hidden(ids::WAITING, move || client.ui.get().sending != Sending::Waiting);
    let failure = move || match client.ui.get().sending {
        Sending::Failed(why) => Some(why),
        _ => None,
    };
    bind_hidden(ids::FAILURE, move || failure().is_none());
    bind_text(ids::FAILURE_WHY, move || failure().map(|why| client.format(why, &[])).unwrap_or_default());
    bind_lang(client, ids::FAILURE_WHY, Box::new(failure));
    let busy = move || client.ui.get().sending == Sending::Busy;
    bind_text(ids::SEND, move || {
        let words = match client.confirmed() {
            _ if busy() => key::CHECK_SENDING,
            ConfirmationKind::Sent => key::CHECK_SEND,
            ConfirmationKind::Amended => key::AMEND_SEND,
        };
        client.format(words, &[])
    });
    bind_element(bound(ids::SEND).map(Into::into), move |button| {
        set_attribute(button, "aria-disabled", busy().then_some("true"));
    });
}

fn bind_sent(client: Client) {
    let code = move || client.receipt.read().as_ref().map(|receipt| receipt.receipt_code.clone());
    bind_hidden(ids::SENT_STEP, move || client.ui.get().step != Step::Sent || code().is_none());
    bind_text(ids::RECEIPT_CODE, move || code().unwrap_or_default());
    let moves = bound(ids::SENT_MOVES).map(Into::into);
    bind_element(moves, move |moves| {
        if let Some(code) = code() {
            let locale = client.catalogue.read().locale().to_owned();
            wrap_in_receipt_form(moves, &format!("/{locale}/{}/receipt", client.form().id()), &code);
        }
    });
}

/// Wraps the buttons in a form that posts the receipt code, so that the code never becomes part of an address.
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
            // The elements are new or belong to this page, so moving them cannot fail.
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
