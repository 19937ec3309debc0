//! The addresses that a mail server refused for good: what was refused and when, how many letters are held, and the two buttons. The
//! address itself is not shown.

use super::{MailPage, ReplyView, letter_button, letter_name, reply};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::pages::Moment;
use crate::ui::pages::number_format::number;
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// An address that was refused.
#[derive(Clone, Debug)]
pub struct RefusedAddressRow {
    /// The id of the letter that was refused.
    pub id: String,
    /// What that letter was.
    pub purpose: Key,
    /// The response that it was about.
    pub response: Option<String>,
    /// When it was refused.
    pub refused: Moment,
    /// Why.
    pub reply: ReplyView,
    /// How many letters to the address are held.
    pub held: u64,
}

/// The table; nothing if no address was refused.
pub(super) fn refused_addresses(frame: &Frame, page: &MailPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let heads = [
        key::WORKSPACE_MAIL_PURPOSE,
        key::WORKSPACE_MAIL_REFUSED_AT,
        key::WORKSPACE_MAIL_WHY,
        key::WORKSPACE_MAIL_HELD,
        key::WORKSPACE_MAIL_WHAT,
    ];
    let head = |words: Key| view! { <th scope="col">{message(catalogue, words)}</th> };
    (!page.refused.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_MAIL_REFUSED)}</h2>
                <p>{message(catalogue, key::WORKSPACE_MAIL_REFUSED_LEAD)}</p>
                <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_MAIL_REFUSED)>
                    <table class="stacked">
                        <thead><tr>{heads.map(head).into_iter().collect_view()}</tr></thead>
                        <tbody>{page.refused.iter().map(|one| row(frame, page, one)).collect_view()}</tbody>
                    </table>
                </section>
            </section>
        }
        .into_any()
    })
}

fn row(frame: &Frame, page: &MailPage, one: &RefusedAddressRow) -> AnyView {
    let catalogue = &frame.catalogue;
    let give_up = (one.held > 0)
        .then(|| letter_button(frame, page, &one.id, (fields::GIVE_UP_HELD, key::WORKSPACE_MAIL_GIVE_UP_HELD)));
    view! {
        <tr>
            <th scope="row">{letter_name(frame, page, one.purpose, one.response.as_deref())}</th>
            <td data-label=catalogue.message(key::WORKSPACE_MAIL_REFUSED_AT)><time datetime=one.refused.at.clone()>{one.refused.words.clone()}</time></td>
            <td data-label=catalogue.message(key::WORKSPACE_MAIL_WHY)>{reply(frame, &one.reply)}</td>
            <td data-label=catalogue.message(key::WORKSPACE_MAIL_HELD)>{number(catalogue, one.held)}</td>
            <td>
                {letter_button(frame, page, &one.id, (fields::WRITE_AGAIN, key::WORKSPACE_MAIL_WRITE_AGAIN))}
                {give_up}
            </td>
        </tr>
    }
    .into_any()
}
