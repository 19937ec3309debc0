//! Accounts and roles: the page, and what its forms change.

mod view;

use super::body::Body;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use super::signed_in::SignedIn;
use crate::i18n::{Key, key};
use crate::server::link_letters::invitation_letter;
use crate::store::{AccountOutcome, StoreError};
use crate::ui::workspace::{MadeLink, TypedInvitation, fields};
use crate::workspace::permit::{ManageAccounts, SeeAccounts};
use crate::workspace::{Action, Grant, Identity, NewLink, Object, OneTimeCode, parse_address};
use axum::response::{IntoResponse, Redirect, Response};
use view::{Feedback, respond};

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
    respond(&permitted, Feedback::default()).await
}

/// Invites somebody. The link is mailed, or shown once: the store has its digest alone.
async fn invite(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let grants = body.grants().filter(|grants| grants.iter().all(|grant| is_known(&permitted, grant)));
    let (Some(grants), Some(address)) = (grants, parse_address(&body.field_value(fields::ADDRESS))) else {
        return refuse_invitation(&permitted, &body, key::WORKSPACE_INVITATION_INVALID).await;
    };
    if permitted.account.identity == Identity::of_address(&address) {
        return refuse_invitation(&permitted, &body, key::WORKSPACE_OWN_ACCOUNT).await;
    }
    let code = OneTimeCode::generate();
    let link = NewLink::invitation(code.digest(), &address, grants, permitted.now);
    let act = permitted.act(Action::Invite, Object::invitation(&link.id)).because(&body.field_value(fields::REASON));
    let act = act.with("roles", Grant::list(link.purpose.grants()));
    let origin = permitted.state.workspace.origin.as_str();
    let is_mailed = permitted.snapshot.context.sends_mail;
    let letter = is_mailed.then(|| invitation_letter(permitted.locale(), origin, (&link, &code), &permitted.zone()));
    match permitted.store().make_link(link, letter, act).await {
        Ok(()) => {
            // Who sends the link by mail shows it to nobody else.
            let link = (!is_mailed).then(|| code.link(origin));
            respond(&permitted, Feedback { link: Some(MadeLink { address, link }), ..Feedback::default() }).await
        }
        Err(error) => permitted.broken(&error).await,
    }
}

/// Responds with why the invitation was not made; the form keeps what was typed.
async fn refuse_invitation(signed: &SignedIn, body: &Body, problem: Key) -> Response {
    let typed = TypedInvitation {
        address: body.field_value(fields::ADDRESS),
        roles: body.known_roles(),
        form: body.field_value(fields::FORM),
        reason: body.field_value(fields::REASON),
    };
    respond(signed, Feedback { problem: Some(problem), typed, ..Feedback::default() }).await
}

async fn cancel(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let id = body.field_value(fields::INVITATION);
    let act = permitted.act(Action::CancelInvitation, Object::invitation(&id));
    let act = act.because(&body.field_value(fields::REASON));
    match permitted.store().cancel_invitation(&id, act).await {
        Ok(_) => back(&permitted),
        Err(error) => permitted.broken(&error).await,
    }
}

async fn grant(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let Some(grant) = one_grant(&body).filter(|grant| is_known(&permitted, grant)) else {
        return refuse(&permitted, key::WORKSPACE_ROLE_INVALID).await;
    };
    let account = body.field_value(fields::ACCOUNT);
    let act = permitted.act(Action::GrantRole, Object::account(&account)).because(&body.field_value(fields::REASON));
    let act = act.with("roles", Grant::list(std::slice::from_ref(&grant)));
    let changed = permitted.store().grant_role(&account, &grant, act).await;
    changed_page(&permitted, changed).await
}

async fn revoke(permitted: Permitted<ManageAccounts>, body: Body) -> Response {
    let Some(grant) = one_grant(&body) else {
        return refuse(&permitted, key::WORKSPACE_ROLE_INVALID).await;
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

/// Responds with why a change was not made.
async fn refuse(signed: &SignedIn, problem: Key) -> Response {
    respond(signed, Feedback { problem: Some(problem), ..Feedback::default() }).await
}

async fn changed_page(signed: &SignedIn, changed: Result<AccountOutcome, StoreError>) -> Response {
    match changed {
        Ok(AccountOutcome::Done) => back(signed),
        Ok(AccountOutcome::OwnAccount) => refuse(signed, key::WORKSPACE_OWN_ACCOUNT).await,
        Ok(AccountOutcome::LastAdministrator) => refuse(signed, key::WORKSPACE_LAST_ADMINISTRATOR).await,
        Ok(AccountOutcome::Unchanged) => refuse(signed, key::WORKSPACE_UNCHANGED).await,
        Err(error) => signed.broken(&error).await,
    }
}

/// Leads back to the page, so that a reload sends nothing again.
fn back(signed: &SignedIn) -> Response {
    Redirect::to(&signed.address(fields::ACCOUNTS)).into_response()
}
