//! The page to sign in: at the provider if there is one, and with the code of a one-time link. The code is typed, or the script
//! takes it from the address. A mail scanner that opens the link presses no button, so the link stays unused.

use super::address_input::address_input;
use super::frame::problem;
use super::{Frame, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use leptos::prelude::*;

/// What the page says.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// The address to return to.
    pub next: String,
    /// Why the last attempt failed.
    pub problem: Option<Key>,
    /// What happened before: somebody must sign in, or accepts an invitation at the provider.
    pub notice: Option<Key>,
    /// The way to the provider.
    pub provider: Option<ProviderLink>,
    /// Whether a code was just taken, so that the provider is the only way on.
    pub is_code_taken: bool,
    /// Whether the code that was sent is the problem.
    pub is_code_refused: bool,
    /// Whether a link can be asked for by mail.
    pub offers_links: bool,
}

/// The way to the provider.
#[derive(Clone, Debug)]
pub struct ProviderLink {
    /// The host of the provider.
    pub host: String,
    /// The address that leads there.
    pub href: String,
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
            {page.provider.as_ref().map(|provider| provider_link(frame, provider))}
            {(!page.is_code_taken).then(|| code_form(frame, page))}
            {page.offers_links.then(|| ask_link(frame, page))}
        </div>
    };
    frame.render(main.into_any())
}

/// The way to the provider is a link and no form: browsers that restrict where forms lead would not follow it.
fn provider_link(frame: &Frame, provider: &ProviderLink) -> AnyView {
    let label = formatted_message(&frame.catalogue, key::WORKSPACE_SIGN_IN_WITH.name(), &[("host", &provider.host)]);
    view! { <p><a class="button big" href=provider.href.clone() rel="nofollow">{label}</a></p> }.into_any()
}

/// The form that asks for a link by mail.
fn ask_link(frame: &Frame, page: &SignInPage) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <h2>{message(catalogue, key::WORKSPACE_ASK_LINK)}</h2>
        <p>{message(catalogue, key::WORKSPACE_ASK_LINK_LEAD)}</p>
        <form method="post" action=frame.address(fields::SIGN_IN_LINK) class="card">
            <input type="hidden" name=fields::NEXT value=page.next.clone() />
            <label>
                <span>{message(catalogue, key::WORKSPACE_ADDRESS)}</span>
                {address_input(String::new(), "email", true)}
            </label>
            <button class="button quiet" type="submit">{message(catalogue, key::WORKSPACE_ASK_LINK_GO)}</button>
        </form>
    }
    .into_any()
}

fn code_form(frame: &Frame, page: &SignInPage) -> AnyView {
    let catalogue = &frame.catalogue;
    // The button of the form is the main one unless there is a provider.
    let (button, lead) = match page.provider {
        Some(_) => ("button quiet", key::WORKSPACE_CODE_INSTEAD),
        None => ("button", key::WORKSPACE_SIGN_IN_LEAD),
    };
    view! {
        <p>{message(catalogue, lead)}</p>
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
                    aria-invalid=page.is_code_refused.then_some("true")
                />
            </label>
            <button class=button type="submit">{message(catalogue, key::WORKSPACE_USE_CODE)}</button>
        </form>
    }
    .into_any()
}
