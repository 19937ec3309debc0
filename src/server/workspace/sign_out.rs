//! Signing out: of this session or of all. An account of the provider also gets the way to sign out there.

use super::route::{Route, post};
use super::signed_in::SignedIn;
use super::{cookies, page};
use crate::i18n::key;
use crate::ui::workspace::{fields, signed_out as signed_out_view};
use crate::workspace::{Action, Object};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn routes() -> Vec<Route> {
    vec![post("/operator/{tag}/sign-out", sign_out), post("/operator/{tag}/sign-out-everywhere", sign_out_everywhere)]
}

async fn sign_out(signed: SignedIn) -> Response {
    let act = signed.act(Action::SignOut, Object::session(signed.session.id()));
    match signed.store().end_session(&signed.session.token_digest, act).await {
        Ok(_) => signed_out(&signed).await,
        Err(error) => signed.broken(&error).await,
    }
}

async fn sign_out_everywhere(signed: SignedIn) -> Response {
    let act = signed.act(Action::SignOutEverywhere, Object::account(&signed.account.id));
    match signed.store().end_sessions_of(&signed.account.id, act).await {
        Ok(_) => signed_out(&signed).await,
        Err(error) => signed.broken(&error).await,
    }
}

/// Removes the cookie. The session at the provider goes on, so the page has a link that ends it too; browsers would not follow a
/// redirect of a form to another site.
async fn signed_out(signed: &SignedIn) -> Response {
    let mut response = match logout_url(signed).await {
        Some(url) => {
            let frame = page::frame(signed, None, key::WORKSPACE_SIGNED_OUT);
            page::respond(StatusCode::OK, move || signed_out_view(&frame, &url)).await
        }
        None => Redirect::to(&signed.address(fields::SIGN_IN)).into_response(),
    };
    cookies::set(&mut response, &cookies::no_session_cookie(signed.is_secure()));
    response
}

/// The address that ends the session at the provider. Without an answer of the provider, the person is signed out here alone.
async fn logout_url(signed: &SignedIn) -> Option<String> {
    let (provider, id_token) = (signed.state.workspace.provider.as_ref()?, signed.session.id_token.as_ref()?);
    let back = format!("{}/operator/sign-in", signed.state.workspace.origin);
    match provider.logout_url(id_token, back, signed.now).await {
        Ok(url) => url,
        Err(error) => {
            tracing::warn!(%error, "the identity provider gives no address to sign out");
            None
        }
    }
}
