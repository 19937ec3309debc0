//! The sessions of the account: where it is signed in since when, and how to end that.

use super::address_input::address_input;
use super::frame::problem;
use super::{Frame, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use leptos::prelude::*;

/// A session.
#[derive(Clone, Debug)]
pub struct SessionView {
    /// The public id.
    pub id: String,
    /// The time of the sign-in, in words.
    pub since: String,
    /// The time of the last request, in words.
    pub seen: String,
    /// Whether it is the session of this page.
    pub is_current: bool,
}

/// The digest of the account.
#[derive(Clone, Debug)]
pub struct DigestView {
    /// The address that the account is known by; empty if it is known by a provider.
    pub address: String,
    /// The address that gets the digest, if the account wants it.
    pub wanted_at: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SessionsPage {
    /// The sessions.
    pub sessions: Vec<SessionView>,
    /// The digest; `None` where no mail is sent.
    pub digest: Option<DigestView>,
    /// Why something was not done.
    pub problem: Option<Key>,
}

/// The page.
pub fn sessions(frame: &Frame, page: &SessionsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let row = |session: &SessionView| {
        let end = match session.is_current {
            true => view! { <strong>{message(catalogue, key::WORKSPACE_SESSION_THIS)}</strong> }.into_any(),
            false => view! {
                <form method="post" action=frame.address(fields::SESSIONS)>
                    <input type="hidden" name=fields::SESSION value=session.id.clone() />
                    <button type="submit" class="link danger">{message(catalogue, key::WORKSPACE_SESSION_END)}</button>
                </form>
            }
            .into_any(),
        };
        view! {
            <tr>
                <th scope="row">{session.since.clone()}</th>
                <td data-label=catalogue.message(key::WORKSPACE_SESSION_SEEN)>{session.seen.clone()}</td>
                <td>{end}</td>
            </tr>
        }
    };
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_SESSIONS)}</h1>
        {problem(catalogue, page.problem)}
        <p>{message(catalogue, key::WORKSPACE_SESSIONS_LEAD)}</p>
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_SESSIONS)>
            <table class="stacked">
                <thead>
                    <tr>
                        <th scope="col">{message(catalogue, key::WORKSPACE_SESSION_SINCE)}</th>
                        <th scope="col">{message(catalogue, key::WORKSPACE_SESSION_SEEN)}</th>
                        <th scope="col">{message(catalogue, key::WORKSPACE_SESSION)}</th>
                    </tr>
                </thead>
                <tbody>{page.sessions.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
        <form method="post" action=frame.address(fields::SIGN_OUT_EVERYWHERE) class="block">
            <button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_SIGN_OUT_EVERYWHERE)}</button>
        </form>
        {page.digest.as_ref().map(|view| digest(frame, view))}
    };
    frame.render(main.into_any())
}

/// Whether a digest comes each day, and the form that changes it.
fn digest(frame: &Frame, digest: &DigestView) -> AnyView {
    let catalogue = &frame.catalogue;
    let change = match &digest.wanted_at {
        Some(address) => view! {
            <p>{formatted_message(catalogue, key::WORKSPACE_DIGEST_ON.name(), &[("address", address)])}</p>
            <button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_DIGEST_END)}</button>
        }
        .into_any(),
        None => view! {
            <input type="hidden" name=fields::VALUE value=fields::YES />
            <label>
                <span>{message(catalogue, key::WORKSPACE_ADDRESS)}</span>
                {address_input(digest.address.clone(), "email", true)}
            </label>
            <button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_DIGEST_BEGIN)}</button>
        }
        .into_any(),
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_DIGEST)}</h2>
            <p>{message(catalogue, key::WORKSPACE_DIGEST_LEAD)}</p>
            <form method="post" action=frame.address(fields::DIGEST) class="card stack">{change}</form>
        </section>
    }
    .into_any()
}
