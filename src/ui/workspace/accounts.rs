//! Accounts and roles: who has which, who is invited, and the forms to change that.

mod forms;

use super::frame::problem;
use super::{Frame, role_key};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::workspace::Role;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AccountsPage {
    /// Every account.
    pub accounts: Vec<AccountView>,
    /// The invitations that can be accepted.
    pub invitations: Vec<InvitationView>,
    /// The forms of the site: id and name.
    pub forms: Vec<(String, String)>,
    /// Why the last change was not made.
    pub problem: Option<Key>,
    /// The link of an invitation that was just made. It is shown once, unless it is on its way by mail.
    pub link: Option<MadeLink>,
    /// What the form that invites somebody holds: nothing, or what was typed into it and refused.
    pub typed: TypedInvitation,
}

/// An invitation as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedInvitation {
    /// The address.
    pub address: String,
    /// The roles.
    pub roles: Vec<Role>,
    /// The form for which the roles hold; empty for the whole site.
    pub form: String,
    /// The reason.
    pub reason: String,
}

/// An account.
#[derive(Clone, Debug)]
pub struct AccountView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address, or the provider's issuer.
    pub identity: String,
    /// The roles.
    pub grants: Vec<GrantView>,
    /// Since when there is the account, in words.
    pub since: String,
    /// Since when it is closed, in words.
    pub closed: Option<String>,
    /// Whether it is the account of whoever looks.
    pub is_own: bool,
}

/// A role of an account.
#[derive(Clone, Debug)]
pub struct GrantView {
    /// The role.
    pub role: Role,
    /// The id and the name of the form, if it holds for one.
    pub form: Option<(String, String)>,
}

/// An invitation.
#[derive(Clone, Debug)]
pub struct InvitationView {
    /// The id.
    pub id: String,
    /// The address.
    pub address: String,
    /// The roles.
    pub grants: Vec<GrantView>,
    /// Until when it can be accepted, in words.
    pub until: String,
}

/// A link that was made.
#[derive(Clone, Debug)]
pub struct MadeLink {
    /// For whom it is.
    pub address: String,
    /// The link, to be handed over; `None` if it is on its way by mail.
    pub link: Option<String>,
}

/// The page.
pub fn accounts(frame: &Frame, page: &AccountsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_ACCOUNTS)}</h1>
        {problem(catalogue, page.problem)}
        {page.link.as_ref().map(|link| made_link(frame, link))}
        <ul class="accounts">{page.accounts.iter().map(|account| account_item(frame, page, account)).collect_view()}</ul>
        {invitations(frame, page)}
        {forms::invite(frame, page)}
    };
    frame.render(main.into_any())
}

fn made_link(frame: &Frame, made: &MadeLink) -> AnyView {
    let catalogue = &frame.catalogue;
    let (heading, lead) = match made.link {
        Some(_) => (key::WORKSPACE_LINK_FOR, key::WORKSPACE_LINK_LEAD),
        None => (key::WORKSPACE_LINK_SENT, key::WORKSPACE_LINK_SENT_LEAD),
    };
    let link = made.link.clone().map(|link| view! { <p><code class="made-link" dir="ltr">{link}</code></p> });
    view! {
        <section class="notice right" role="status">
            <h2>{formatted_message(catalogue, heading.name(), &[("address", &made.address)])}</h2>
            <p>{message(catalogue, lead)}</p>
            {link}
        </section>
    }
    .into_any()
}

fn account_item(frame: &Frame, page: &AccountsPage, account: &AccountView) -> AnyView {
    let catalogue = &frame.catalogue;
    let state = match &account.closed {
        Some(date) => formatted_message(catalogue, key::WORKSPACE_ACCOUNT_CLOSED.name(), &[("date", date)]),
        None => formatted_message(catalogue, key::WORKSPACE_ACCOUNT_SINCE.name(), &[("date", &account.since)]),
    };
    let own = account
        .is_own
        .then(|| view! { " " <small class="tag">{message(catalogue, key::WORKSPACE_ACCOUNT_OWN)}</small> });
    let is_open = account.closed.is_none();
    let class = if is_open { "card account" } else { "card account closed" };
    view! {
        <li class=class>
            <div class="who">
                <h2><bdi>{account.name.clone()}</bdi>{own}</h2>
                <p class="quiet"><bdi>{account.identity.clone()}</bdi></p>
                <p class="quiet">{state}</p>
            </div>
            {is_open.then(|| view! {
                <div class="what">
                    {grants(frame, account)}
                    {forms::change(frame, page, account)}
                </div>
            })}
        </li>
    }
    .into_any()
}

fn grants(frame: &Frame, account: &AccountView) -> AnyView {
    let catalogue = &frame.catalogue;
    if account.grants.is_empty() {
        return view! { <p class="quiet">{message(catalogue, key::WORKSPACE_ACCOUNT_WITHOUT_ROLE)}</p> }.into_any();
    }
    let grant = |grant: &GrantView| {
        view! { <li>{grant_words(frame, grant)} {forms::revoke(frame, account, grant)}</li> }
    };
    view! { <ul class="grants">{account.grants.iter().map(grant).collect_view()}</ul> }.into_any()
}

/// The role, and the form for which it holds.
fn grant_words(frame: &Frame, grant: &GrantView) -> AnyView {
    let form = grant.form.as_ref().map(|(_, name)| view! { " " <bdi class="of-form">{name.clone()}</bdi> });
    view! { <span>{message(&frame.catalogue, role_key(grant.role))}{form}</span> }.into_any()
}

fn invitations(frame: &Frame, page: &AccountsPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let item = |invitation: &InvitationView| {
        let until =
            formatted_message(catalogue, key::WORKSPACE_INVITATION_UNTIL.name(), &[("date", &invitation.until)]);
        let grants = invitation.grants.iter().map(|grant| view! { <li>{grant_words(frame, grant)}</li> });
        view! {
            <li class="card account">
                <div class="who">
                    <h3><bdi>{invitation.address.clone()}</bdi></h3>
                    <p class="quiet">{until}</p>
                </div>
                <div class="what">
                    <ul class="grants">{grants.collect_view()}</ul>
                    {forms::cancel(frame, invitation)}
                </div>
            </li>
        }
    };
    (!page.invitations.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_INVITATIONS)}</h2>
                <ul class="accounts">{page.invitations.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
