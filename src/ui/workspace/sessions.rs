//! The sessions of the account: where it is signed in since when, and how to end that.

use super::{Frame, fields};
use crate::i18n::key;
use crate::ui::message_view::message;
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

/// The page.
pub fn sessions(frame: &Frame, sessions: &[SessionView]) -> AnyView {
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
                <td>{session.seen.clone()}</td>
                <td>{end}</td>
            </tr>
        }
    };
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_SESSIONS)}</h1>
        <p>{message(catalogue, key::WORKSPACE_SESSIONS_LEAD)}</p>
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_SESSIONS)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{message(catalogue, key::WORKSPACE_SESSION_SINCE)}</th>
                        <th scope="col">{message(catalogue, key::WORKSPACE_SESSION_SEEN)}</th>
                        <th scope="col">{message(catalogue, key::WORKSPACE_SESSION)}</th>
                    </tr>
                </thead>
                <tbody>{sessions.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
        <form method="post" action=frame.address(fields::SIGN_OUT_EVERYWHERE) class="block">
            <button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_SIGN_OUT_EVERYWHERE)}</button>
        </form>
    };
    frame.render(main.into_any())
}
