//! An account with a permission, as the argument of a handler. A refusal is logged and answered by a page that says which roles
//! have the permission.

use super::gate::{Access, Gate};
use super::page;
use super::signed_in::{SignedIn, fresh_sign_in_address};
use crate::i18n::key;
use crate::server::state::ServerState;
use crate::ui::workspace::{RefusedPage, refused};
use crate::workspace::{Act, Action, Actor, Object, Outcome, Permit, Role, permits};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use std::marker::PhantomData;
use std::ops::Deref;

/// An account that has the permission `P`, on the form in the address if there is one.
pub(super) struct Permitted<P> {
    signed: SignedIn,
    role: Role,
    permit: PhantomData<P>,
}

impl<P: Permit> Gate for Permitted<P> {
    const ACCESS: Access = Access::Needs(P::PERMISSION);
}

impl<P> Deref for Permitted<P> {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.signed
    }
}

impl<P: Permit> FromRequestParts<ServerState> for Permitted<P> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let signed = SignedIn::from_request_parts(parts, state).await?;
        let form = signed.form.as_ref().map(|form| form.id().as_str());
        let Some(role) = permits(&signed.account.grants, P::PERMISSION, form) else {
            return Err(refused_page::<P>(&signed, None).await);
        };
        if P::PERMISSION.needs_fresh_sign_in() && !signed.session.is_fresh_at(signed.now) {
            return Err(refused_page::<P>(&signed, Some(fresh_sign_in_address(&signed))).await);
        }
        Ok(Self { signed, role, permit: PhantomData })
    }
}

impl<P: Permit> Permitted<P> {
    /// The same account in this language, which the site has: for words that are meant for somebody else.
    pub(super) fn in_language(self, tag: &str) -> Self {
        Self { signed: self.signed.in_language(tag), ..self }
    }

    /// Who acts, under the role that has the permission.
    pub(super) fn actor(&self) -> Actor {
        self.signed.actor(Some(self.role))
    }

    /// An act under the role that has the permission, on the form in the address if there is one.
    pub(super) fn act(&self, action: Action, object: Object) -> Act {
        let act = Act::new(self.actor(), action, object, self.now);
        match &self.form {
            Some(form) => act.on_form(form.id().as_str()),
            None => act,
        }
    }
}

/// Logs the refusal, and renders the page about it; `sign_in` is the address to sign in again if the roles are enough.
async fn refused_page<P: Permit>(signed: &SignedIn, sign_in: Option<String>) -> Response {
    let act = signed.act(Action::AskWithoutPermission, Object::page(&signed.route));
    let act = act.with("permission", P::PERMISSION.name()).with("method", &signed.method);
    let act = act.with("sign-in", if sign_in.is_some() { "too old" } else { "recent enough" });
    let act = match &signed.form {
        Some(form) => act.on_form(form.id().as_str()),
        None => act,
    };
    if let Err(error) = signed.store().log_act(act, Outcome::Refused).await {
        return signed.broken(&error).await;
    }
    let heading = if sign_in.is_some() { key::WORKSPACE_FRESH_HEADING } else { key::WORKSPACE_REFUSED_HEADING };
    let frame = page::frame(signed, Some(&signed.account), heading).as_refusal();
    let shown = RefusedPage { permission: P::PERMISSION, sign_in };
    page::respond(StatusCode::FORBIDDEN, move || refused(&frame, &shown)).await
}
