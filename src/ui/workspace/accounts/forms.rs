//! The forms that change accounts: invite, grant a role, close.

use super::{AccountView, AccountsPage, GrantView, InvitationView};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::workspace::address_input::address_input;
use crate::ui::workspace::{Frame, fields, role_key};
use crate::workspace::{Act, Role};
use leptos::prelude::*;

/// The form that invites somebody.
pub(super) fn invite(frame: &Frame, page: &AccountsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let typed = &page.typed;
    let role = |role: &Role| {
        view! {
            <label class="choice">
                <input type="checkbox" name=fields::ROLE value=role.name() checked=typed.roles.contains(role) />
                <span>{message(catalogue, role_key(*role))}</span>
            </label>
        }
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_INVITE)}</h2>
            <form method="post" action=frame.address(fields::INVITE) class="card stack">
                <label>
                    <span>{message(catalogue, key::WORKSPACE_ADDRESS)}</span>
                    {address_input(typed.address.clone(), "off", true)}
                </label>
                <fieldset class="choices">
                    <legend>{message(catalogue, key::WORKSPACE_ROLES)}</legend>
                    {Role::ALL.iter().map(role).collect_view()}
                </fieldset>
                {form_choice(frame, page, &typed.form)}
                {reason(frame, &typed.reason)}
                <p><button type="submit" class="button">{message(catalogue, key::WORKSPACE_INVITE_GO)}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// The forms that change an account. One's own account cannot be granted a role.
pub(super) fn change(frame: &Frame, page: &AccountsPage, account: &AccountView) -> AnyView {
    view! {
        {(!account.is_own).then(|| grant(frame, page, account))}
        {close(frame, account)}
    }
    .into_any()
}

fn grant(frame: &Frame, page: &AccountsPage, account: &AccountView) -> AnyView {
    let catalogue = &frame.catalogue;
    let option = |role: &Role| view! { <option value=role.name()>{catalogue.message(role_key(*role))}</option> };
    view! {
        <details>
            <summary>{message(catalogue, key::WORKSPACE_GRANT)}</summary>
            <form method="post" action=frame.address(fields::GRANT) class="stack">
                <input type="hidden" name=fields::ACCOUNT value=account.id.clone() />
                <label>
                    <span>{message(catalogue, key::WORKSPACE_ROLE)}</span>
                    <select name=fields::ROLE>{Role::ALL.iter().map(option).collect_view()}</select>
                </label>
                {form_choice(frame, page, "")}
                {reason(frame, "")}
                <p><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_GRANT)}</button></p>
            </form>
        </details>
    }
    .into_any()
}

fn close(frame: &Frame, account: &AccountView) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <details>
            <summary>{message(catalogue, key::WORKSPACE_CLOSE)}</summary>
            <form method="post" action=frame.address(fields::CLOSE) class="stack">
                <p>{message(catalogue, key::WORKSPACE_CLOSE_LEAD)}</p>
                <input type="hidden" name=fields::ACCOUNT value=account.id.clone() />
                {reason(frame, "")}
                <p><button type="submit" class="button quiet danger">{message(catalogue, key::WORKSPACE_CLOSE)}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// Revokes a role.
pub(super) fn revoke(frame: &Frame, account: &AccountView, grant: &GrantView) -> AnyView {
    let catalogue = &frame.catalogue;
    let form = grant.form.as_ref().map(|(id, _)| id.clone()).unwrap_or_default();
    let label = format!("{} {}", catalogue.message(key::WORKSPACE_REVOKE), catalogue.message(role_key(grant.role)));
    let hidden = view! {
        <input type="hidden" name=fields::ACCOUNT value=account.id.clone() />
        <input type="hidden" name=fields::ROLE value=grant.role.name() />
        <input type="hidden" name=fields::FORM value=form />
    };
    take_back(frame, fields::REVOKE, key::WORKSPACE_REVOKE, &label, hidden.into_any())
}

/// Takes an invitation back.
pub(super) fn cancel(frame: &Frame, invitation: &InvitationView) -> AnyView {
    let label = format!("{} {}", frame.catalogue.message(key::WORKSPACE_CANCEL_INVITATION), invitation.address);
    let hidden = view! { <input type="hidden" name=fields::INVITATION value=invitation.id.clone() /> };
    take_back(frame, fields::CANCEL, key::WORKSPACE_CANCEL_INVITATION, &label, hidden.into_any())
}

/// A form that asks for the reason before something is taken back.
fn take_back(frame: &Frame, address: &str, verb: Key, label: &str, hidden: AnyView) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <details class="take-back">
            <summary aria-label=label.to_owned()>{message(catalogue, verb)}</summary>
            <form method="post" action=frame.address(address) class="stack">
                {hidden}
                {reason(frame, "")}
                <p><button type="submit" class="button quiet danger" aria-label=label.to_owned()>{message(catalogue, verb)}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// The form for which a role holds. With a single form of the site there is nothing to choose.
fn form_choice(frame: &Frame, page: &AccountsPage, chosen: &str) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let option = |(id, name): &(String, String)| {
        view! { <option value=id.clone() selected=id == chosen>{name.clone()}</option> }
    };
    (page.forms.len() > 1).then(|| {
        view! {
            <label>
                <span>{message(catalogue, key::WORKSPACE_FORM)}</span>
                <select name=fields::FORM>
                    <option value="">{catalogue.message(key::WORKSPACE_WHOLE_SITE)}</option>
                    {page.forms.iter().map(option).collect_view()}
                </select>
            </label>
        }
        .into_any()
    })
}

fn reason(frame: &Frame, typed: &str) -> AnyView {
    view! {
        <label>
            <span>{message(&frame.catalogue, key::WORKSPACE_REASON)}</span>
            <input type="text" name=fields::REASON value=typed.to_owned() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" />
        </label>
    }
    .into_any()
}
