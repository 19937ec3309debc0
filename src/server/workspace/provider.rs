//! Signing in by the OpenID provider: the way there, and the way back.
//!
//! An account of the provider begins with an invitation. Its code is kept in a cookie while the person signs in there, so that
//! the link binds the account, and no address of e-mail does.

use super::refusal::{Refusal, refuse};
use super::route::{Route, get};
use super::sign_in::own_address;
use super::visitor::Visitor;
use super::{cookies, pending};
use crate::i18n::key;
use crate::server::identity_provider::{IdentityProvider, PendingSignIn, Person, ProviderError, Returned, Wanted};
use crate::store::{SignIn, SignInOutcome, SignInWay, StoreError};
use crate::ui::workspace::fields;
use crate::workspace::{OneTimeCode, SessionToken};
use axum::response::{IntoResponse, Redirect, Response};

/// A longer address to return to would not fit into a cookie.
const LONGEST_NEXT: usize = 1000;

pub(super) fn routes() -> Vec<Route> {
    vec![get("/operator/{tag}/sign-in/provider", leave), get("/operator/sign-in/return", come_back)]
}

/// Sends a person to the provider.
async fn leave(visitor: Visitor) -> Response {
    let Some(provider) = &visitor.state.workspace.provider else {
        return Redirect::to(&visitor.address(fields::SIGN_IN)).into_response();
    };
    let next = Some(visitor.query(fields::NEXT)).filter(|next| next.len() <= LONGEST_NEXT);
    let next = own_address(&visitor, &next.unwrap_or_default());
    let wanted = Wanted {
        next: next.clone(),
        invitation: cookies::invitation(&visitor.headers, visitor.is_secure()).map(str::to_owned),
        is_fresh: !visitor.query(fields::FRESH).is_empty(),
    };
    match provider.begin(wanted, visitor.now).await {
        Ok((url, pending)) => {
            let mut response = Redirect::to(&url).into_response();
            cookies::set(&mut response, &cookies::pending_cookie(&pending::encode(&pending), visitor.is_secure()));
            response
        }
        Err(error) => failed(&visitor, next, &error).await,
    }
}

/// Takes a person back from the provider, and begins the session. The address names no language, since the provider knows it to
/// the letter; the page is in that of the page where the sign-in began.
async fn come_back(visitor: Visitor) -> Response {
    let pending = cookies::pending(&visitor.headers, visitor.is_secure()).and_then(pending::decode);
    let next = pending.as_ref().map(|pending| pending.next.clone()).unwrap_or_default();
    let visitor = visitor.in_language_of(&next);
    let Some(provider) = &visitor.state.workspace.provider else {
        return Redirect::to(&visitor.address(fields::SIGN_IN)).into_response();
    };
    let mut response = match begin_session(&visitor, provider, pending).await {
        Ok(Begun { token, next }) => {
            let mut response = Redirect::to(&next).into_response();
            cookies::set(&mut response, &cookies::session_cookie(&token, visitor.is_secure()));
            cookies::forget_invitation(&mut response, visitor.is_secure());
            response
        }
        Err(Failed::Refused(refusal)) => {
            let mut response = refuse(&visitor, next, refusal).await;
            cookies::forget_invitation(&mut response, visitor.is_secure());
            response
        }
        // The invitation is still good for another try.
        Err(Failed::Provider(error)) => failed(&visitor, next, &error).await,
        Err(Failed::Store(error)) => visitor.broken(&error).await,
    };
    // A sign-in at the provider is used once, whatever comes of it.
    cookies::forget_pending(&mut response, visitor.is_secure());
    response
}

/// A session that began, and the address to go to.
struct Begun {
    token: SessionToken,
    next: String,
}

/// What failed.
enum Failed {
    /// This server knows the person, and lets nobody in.
    Refused(Refusal),
    Provider(ProviderError),
    Store(StoreError),
}

impl From<ProviderError> for Failed {
    fn from(error: ProviderError) -> Self {
        Self::Provider(error)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

async fn begin_session(
    visitor: &Visitor,
    provider: &IdentityProvider,
    pending: Option<PendingSignIn>,
) -> Result<Begun, Failed> {
    let pending = pending.ok_or(ProviderError::OtherState)?;
    let returned = Returned::from_query(visitor.uri.query().unwrap_or_default());
    let person = provider.person(&returned, &pending, visitor.now).await?;
    let Person { identity, name, id_token, authenticated_at } = person;
    let invitation = pending.invitation.as_deref().and_then(OneTimeCode::typed).map(|code| code.digest());
    let token = SessionToken::generate();
    let request = SignIn {
        way: SignInWay::Provider { identity, name, id_token, authenticated_at, invitation },
        token_digest: token.digest(),
        former: cookies::session_token(&visitor.headers, visitor.is_secure()).map(|token| token.digest()),
        at: visitor.now,
    };
    let (why, message) = match visitor.store().sign_in(request).await? {
        SignInOutcome::Done(_) => return Ok(Begun { token, next: own_address(visitor, &pending.next) }),
        SignInOutcome::NoAccount => ("no-account", key::WORKSPACE_NO_ACCOUNT),
        SignInOutcome::OwnInvitation => ("own-invitation", key::WORKSPACE_CODE_OWN),
        SignInOutcome::UnknownLink | SignInOutcome::OtherBrowser => ("unknown-link", key::WORKSPACE_CODE_UNKNOWN),
    };
    Err(Failed::Refused(Refusal::of_provider(why, message)))
}

/// The page after the provider did not do its part, or this server did not take what it says. The log has why.
async fn failed(visitor: &Visitor, next: String, error: &ProviderError) -> Response {
    tracing::warn!(%error, "a sign-in by the identity provider failed");
    let refusal = match error {
        ProviderError::Away(_) | ProviderError::Discovery(_) => Refusal::of_absence(error.code()),
        ProviderError::NotFresh => Refusal::of_provider(error.code(), key::WORKSPACE_PROVIDER_NOT_FRESH),
        _ => Refusal::of_provider(error.code(), key::WORKSPACE_PROVIDER_FAILED),
    };
    refuse(visitor, next, refusal).await
}
