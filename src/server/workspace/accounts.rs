//! Accounts and roles: the page, and what its forms change.

mod view;

use super::body::Body;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use super::signed_in::SignedIn;
use crate::i18n::key;
use crate::store::{AccountOutcome, StoreError};
use crate::ui::workspace::{MadeLink, fields};
use crate::workspace::permit::{ManageAccounts, SeeAccounts};
use crate::workspace::{Action, Grant, Identity, NewLink, Object, OneTimeCode};
use axum::response::{IntoResponse, Redirect, Response};
use view::respond;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/accounts", all_accounts).in_menu(key::WORKSPACE_ACCOUNTS, key::WORKSPACE_ACCOUNTS_LEAD),
        post("/operator/{tag}/accounts/invite", invite),
        post("/operator/{tag}/accounts/cancel", cancel),
        post("/operator/{tag}/accounts/grant", grant),
        post("/operator/{tag}/accounts/revoke", revoke),
        post("/operator/{tag}/accounts/close", close),
    ]
}

async fn all_accounts(permitted: Permitted<SeeAccounts>) -> Response {
    respond(&permitted, None, None).await
}

/// Invites somebody. The link is shown once: the store has its digest alone.
async fn invite(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let address = body.field_value(fields::ADDRESS);
    let grants = body.grants().filter(|grants| grants.iter().all(|grant| is_known(&permitted, grant)));
    let Some(grants) = grants.filter(|_| Identity::is_address(&address)) else {
        return respond(&permitted, Some(key::WORKSPACE_INVITATION_INVALID), None).await;
    };
    if permitted.account.identity == Identity::of_address(&address) {
        return respond(&permitted, Some(key::WORKSPACE_OWN_ACCOUNT), None).await;
    }
    let code = OneTimeCode::generate();
    let link = NewLink::invitation(code.digest(), &address, grants, permitted.now);
    let act = permitted.act(Action::Invite, Object::invitation(&link.id)).because(&body.field_value(fields::REASON));
    let act = act.with("roles", Grant::list(link.purpose.grants()));
    match permitted.store().make_link(link, act).await {
        Ok(()) => {
            let link = code.link(&permitted.state.workspace.origin);
            respond(&permitted, None, Some(MadeLink { address, link })).await
        }
        Err(error) => permitted.broken(&error).await,
    }
}

async fn cancel(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let id = body.field_value(fields::INVITATION);
    let act = permitted.act(Action::CancelInvitation, Object::invitation(&id));
    match permitted.store().cancel_invitation(&id, act).await {
        Ok(_) => back(&permitted),
        Err(error) => permitted.broken(&error).await,
    }
}

async fn grant(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let Some(grant) = one_grant(&body).filter(|grant| is_known(&permitted, grant)) else {
        return respond(&permitted, Some(key::WORKSPACE_ROLE_INVALID), None).await;
    };
    let account = body.field_value(fields::ACCOUNT);
    let act = permitted.act(Action::GrantRole, Object::account(&account)).because(&body.field_value(fields::REASON));
    let act = act.with("roles", Grant::list(std::slice::from_ref(&grant)));
    let changed = permitted.store().grant_role(&account, &grant, act).await;
    changed_page(&permitted, changed).await
}

async fn revoke(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let Some(grant) = one_grant(&body) else {
        return respond(&permitted, Some(key::WORKSPACE_ROLE_INVALID), None).await;
    };
    let account = body.field_value(fields::ACCOUNT);
    let act = permitted.act(Action::RevokeRole, Object::account(&account)).because(&body.field_value(fields::REASON));
    let act = act.with("roles", Grant::list(std::slice::from_ref(&grant)));
    let changed = permitted.store().revoke_role(&account, &grant, act).await;
    changed_page(&permitted, changed).await
}

async fn close(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let account = body.field_value(fields::ACCOUNT);
    let act = permitted.act(Action::CloseAccount, Object::account(&account)).because(&body.field_value(fields::REASON));
    let changed = permitted.store().close_account(&account, act).await;
    changed_page(&permitted, changed).await
}

fn one_grant(body: &Body) -> Option<Grant> {
    body.grants()?.into_iter().next()
}

/// Whether the form of a grant is one of the site.
fn is_known(signed: &SignedIn, grant: &Grant) -> bool {
    grant.form.as_ref().is_none_or(|form| signed.snapshot.context.site.form(form).is_some())
}

async fn changed_page(signed: &SignedIn, changed: Result<AccountOutcome, StoreError>) -> Response {
    match changed {
        Ok(AccountOutcome::Done) => back(signed),
        Ok(AccountOutcome::OwnAccount) => respond(signed, Some(key::WORKSPACE_OWN_ACCOUNT), None).await,
        Ok(AccountOutcome::LastAdministrator) => respond(signed, Some(key::WORKSPACE_LAST_ADMINISTRATOR), None).await,
        Ok(AccountOutcome::Unchanged) => respond(signed, Some(key::WORKSPACE_UNCHANGED), None).await,
        Err(error) => signed.broken(&error).await,
    }
}

/// Leads back to the page, so that a reload sends nothing again.
fn back(signed: &SignedIn) -> Response {
    Redirect::to(&signed.address(fields::ACCOUNTS)).into_response()
}
