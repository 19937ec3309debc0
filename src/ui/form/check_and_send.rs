//! The two steps after the sections: the check-your-answers page, and the confirmation. The server renders both hidden, and the
//! client shows each in its turn.

use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::state::{ConfirmationKind, InitialState};
use leptos::prelude::*;
use questionnaire::Form;

/// The check-your-answers page, with the button to send.
pub(super) fn check(page: &InitialState) -> AnyView {
    let catalogue = &page.catalogue;
    let button = if page.amends.is_some() { key::AMEND_SEND } else { key::CHECK_SEND };
    view! {
        <section class="check" id=ids::CHECK_STEP aria-labelledby=ids::CHECK_HEADING hidden>
            <div class="summary" id=ids::FAILURE tabindex="-1" role="alert" hidden>
                <h2>{message_view::message(catalogue, key::SEND_HEADING)}</h2>
                <p id=ids::FAILURE_WHY></p>
            </div>
            <div class="waiting" id=ids::WAITING tabindex="-1" hidden>
                <h2>{message_view::message(catalogue, key::WAITING_HEADING)}</h2>
                <p>{message_view::message(catalogue, key::WAITING)}</p>
                <p><button type="button" class="link" data-act=ids::act::CANCEL_WAITING>{message_view::message(catalogue, key::WAITING_CANCEL)}</button></p>
            </div>
            <h2 id=ids::CHECK_HEADING tabindex="-1">{message_view::message(catalogue, key::CHECK_HEADING)}</h2>
            <p class="lead">{message_view::message(catalogue, key::CHECK_LEAD)}</p>
            <div id=ids::REVIEW></div>
            {privacy_notice(catalogue)}
            <p class="moves"><button class="button send" type="button" id=ids::SEND data-act=ids::act::SEND>{catalogue.message(button)}</button></p>
        </section>
    }
    .into_any()
}

/// The notice before sending that says how the answers will be used (RGPD, article 13).
pub fn privacy_notice(catalogue: &Catalogue) -> AnyView {
    view! {
        <p class="notice">
            {message_view::message(catalogue, key::CHECK_NOTICE)}
            " "
            <a href=format!("/{}/privacy", catalogue.locale()) target="_blank">{message_view::message(catalogue, key::CHECK_NOTICE_LINK)}</a>
        </p>
    }
    .into_any()
}

/// The confirmation step, rendered before there is a receipt.
pub(super) fn sent(page: &InitialState) -> AnyView {
    let kind = if page.amends.is_some() { ConfirmationKind::Amended } else { ConfirmationKind::Sent };
    view! {
        <section class="sent" id=ids::SENT_STEP aria-labelledby=ids::SENT_HEADING hidden>
            {confirmation(&page.catalogue, &page.form, None, (kind, page.may_mail))}
        </section>
    }
    .into_any()
}

/// The confirmation, shown once the response is on disk. `public/receipt.js` runs the buttons that need a script; the other
/// buttons belong to a form of their own once there is a receipt code. `may_mail` says whether mail is sent.
pub fn confirmation(
    catalogue: &Catalogue,
    form: &Form,
    code: Option<&str>,
    (kind, may_mail): (ConfirmationKind, bool),
) -> AnyView {
    let [heading, lead, keep, next] = match kind {
        ConfirmationKind::Sent => [key::SENT_HEADING, key::SENT_LEAD, key::SENT_KEEP, key::SENT_NEXT],
        ConfirmationKind::Amended => [key::AMENDED_HEADING, key::AMENDED_LEAD, key::AMENDED_KEEP, key::AMENDED_NEXT],
    };
    view! {
        <div class="received">
            <h2 id=ids::SENT_HEADING tabindex="-1">{message_view::message(catalogue, heading)}</h2>
            <p>{message_view::message(catalogue, lead)}</p>
            <p class="code-label">{message_view::message(catalogue, key::SENT_CODE)}</p>
            <p class="code"><strong id=ids::RECEIPT_CODE translate="no">{code.unwrap_or_default().to_owned()}</strong></p>
            <p class="scripted copying">
                <button class="link" type="button" data-copy=ids::RECEIPT_CODE data-copied=catalogue.message(key::SENT_COPIED)>
                    {message_view::message(catalogue, key::SENT_COPY)}
                </button>
                <span role="status"></span>
            </p>
            <p>{message_view::message(catalogue, keep)}</p>
        </div>
        {confirmation_actions(catalogue, form, code, may_mail)}
        <p class="next-steps">{message_view::message(catalogue, next)}</p>
    }
    .into_any()
}

fn confirmation_actions(catalogue: &Catalogue, form: &Form, code: Option<&str>, may_mail: bool) -> AnyView {
    let mail = may_mail.then(|| {
        view! { <button class="button quiet" type="submit" name=ids::body::ACTION value=ids::action::MAIL>{message_view::message(catalogue, key::MAIL_RECEIPT_SEND)}</button> }
    });
    let buttons = view! {
        <button class="button quiet scripted" type="button" data-print>{message_view::message(catalogue, key::PRINT)}</button>
        <button class="button quiet" type="submit" name=ids::body::ACTION value=ids::action::DOWNLOAD>{message_view::message(catalogue, key::SENT_DOWNLOAD)}</button>
        {mail}
        <button class="button quiet" type="submit" name=ids::body::ACTION value=ids::action::SHOW>{message_view::message(catalogue, key::SENT_SEE)}</button>
    };
    match code {
        Some(code) => view! {
            <form class="moves" method="post" action=receipts(catalogue, form)>
                <input type="hidden" name=ids::body::RECEIPT_CODE value=code.to_owned() />
                {buttons}
            </form>
        }
        .into_any(),
        None => view! { <div class="moves" id=ids::SENT_MOVES>{buttons}</div> }.into_any(),
    }
}

/// The address of the page for receipts of a form.
pub fn receipts(catalogue: &Catalogue, form: &Form) -> String {
    format!("/{}/{}/receipt", catalogue.locale(), form.id())
}
