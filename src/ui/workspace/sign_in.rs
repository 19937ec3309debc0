//! The page to sign in with the code of a one-time link: it is typed, or the script takes it from the address. A mail scanner
//! that opens the link presses no button, so the link stays unused.

use super::frame::problem;
use super::{Frame, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// What the page says.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// The address to return to.
    pub next: String,
    /// Why the last attempt failed.
    pub problem: Option<Key>,
    /// What happened before: somebody signed out, or must sign in again.
    pub notice: Option<Key>,
}

/// The page.
pub fn sign_in(frame: &Frame, page: &SignInPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let notice = page.notice.map(|notice| view! { <p class="notice" role="status">{message(catalogue, notice)}</p> });
    let main = view! {
        <div class="narrow">
            <h1>{message(catalogue, key::WORKSPACE_SIGN_IN)}</h1>
            {problem(catalogue, page.problem)}
            {notice}
            <p>{message(catalogue, key::WORKSPACE_SIGN_IN_LEAD)}</p>
            <form method="post" action=frame.address(fields::SIGN_IN) class="card">
                <input type="hidden" name=fields::NEXT value=page.next.clone() />
                <label>
                    <span>{message(catalogue, key::WORKSPACE_CODE)}</span>
                    <small>{message(catalogue, key::WORKSPACE_CODE_HINT)}</small>
                    <input
                        name=fields::CODE
                        type="text"
                        required
                        autocomplete="one-time-code"
                        autocapitalize="characters"
                        spellcheck="false"
                        dir="ltr"
                        class="code"
                        aria-invalid=page.problem.map(|_| "true")
                    />
                </label>
                <button class="button" type="submit">{message(catalogue, key::WORKSPACE_USE_CODE)}</button>
            </form>
        </div>
    };
    frame.render(main.into_any())
}
