//! Renders the page of accounts and roles from what the store has now.

use crate::i18n::{Key, key};
use crate::server::workspace::page;
use crate::server::workspace::signed_in::SignedIn;
use crate::store::StoreError;
use crate::ui::workspace::{AccountView, AccountsPage, GrantView, InvitationView, MadeLink, TypedInvitation, accounts};
use crate::workspace::{Account, Grant, Identity, Invitation, readable_address};
use axum::http::StatusCode;
use axum::response::Response;

/// What a page tells of the change that was asked for.
#[derive(Default)]
pub(super) struct Feedback {
    /// Why it was not made.
    pub(super) problem: Option<Key>,
    /// The link of an invitation that was just made.
    pub(super) link: Option<MadeLink>,
    /// The invitation that was refused, as it was typed.
    pub(super) typed: TypedInvitation,
}

/// Responds with the page.
pub(super) async fn respond(signed: &SignedIn, feedback: Feedback) -> Response {
    let Feedback { problem, link, typed } = feedback;
    let shown = match accounts_page(signed).await {
        Ok(shown) => AccountsPage { problem, link, typed, ..shown },
        Err(error) => return signed.broken(&error).await,
    };
    let frame = page::frame(signed, Some(&signed.account), key::WORKSPACE_ACCOUNTS);
    let (status, frame) = match problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || accounts(&frame, &shown)).await
}

async fn accounts_page(signed: &SignedIn) -> Result<AccountsPage, StoreError> {
    let (site, locale) = (&signed.snapshot.context.site, signed.locale());
    let forms: Vec<_> =
        site.forms().iter().map(|form| (form.id().as_str().to_owned(), locale.name_of(form).0)).collect();
    let form = |id: &String| {
        let name = forms.iter().find(|(known, _)| known == id).map_or_else(|| id.clone(), |(_, name)| name.clone());
        (id.clone(), name)
    };
    let grants = |grants: &[Grant]| {
        grants.iter().map(|grant| GrantView { role: grant.role, form: grant.form.as_ref().map(form) }).collect()
    };
    let account = |account: Account| AccountView {
        identity: match &account.identity {
            Identity::Address(key) => readable_address(key),
            Identity::Provider { issuer, subject } => format!("{subject}, {issuer}"),
        },
        grants: grants(&account.grants),
        since: signed.moment(account.created_at),
        closed: account.closed_at.map(|at| signed.moment(at)),
        is_own: account.id == signed.account.id,
        id: account.id,
        name: account.name,
    };
    let invitations = signed.store().invitations(signed.now).await?;
    let invitation = |invitation: Invitation| InvitationView {
        grants: grants(&invitation.grants),
        until: signed.moment(invitation.ends_at),
        id: invitation.id,
        address: readable_address(&invitation.address),
    };
    Ok(AccountsPage {
        accounts: signed.store().accounts().await?.into_iter().map(account).collect(),
        invitations: invitations.into_iter().map(invitation).collect(),
        forms: forms.clone(),
        ..AccountsPage::default()
    })
}
