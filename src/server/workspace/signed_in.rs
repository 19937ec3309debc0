//! An account that is signed in. Whoever is not is sent to the page to sign in.

use super::cookies;
use super::gate::{Access, Gate};
use super::visitor::Visitor;
use crate::i18n::key;
use crate::server::session_expiry::end_if_over;
use crate::server::state::ServerState;
use crate::store::{Proposal, StoreError};
use crate::ui::workspace::{ProposalView, fields};
use crate::workspace::{Account, Act, Action, Actor, LONGEST, Object, Role, Session, SessionState};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use std::ops::Deref;

/// The time of the last request is stored when it is older than this, in milliseconds: a minute.
const SEEN_PRECISION: i64 = 60 * 1000;

/// An account that is signed in.
pub(super) struct SignedIn {
    visitor: Visitor,
    pub(super) account: Account,
    pub(super) session: Session,
}

impl Gate for SignedIn {
    const ACCESS: Access = Access::SignedIn;
}

impl Deref for SignedIn {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl FromRequestParts<ServerState> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Response> {
        let mut visitor = Visitor::from_request_parts(parts, state).await?;
        match session(&visitor).await {
            Ok(Some((session, account))) => {
                let is_local = visitor.state.workspace.local.is_some();
                visitor.session_end = (!is_local).then_some(session.made_at + LONGEST);
                Ok(Self { visitor, account, session })
            }
            Ok(None) => Err(Redirect::to(&sign_in_address(&visitor)).into_response()),
            Err(error) => Err(visitor.broken(&error).await),
        }
    }
}

impl SignedIn {
    /// The same account in this language, which the site has.
    pub(super) fn in_language(self, tag: &str) -> Self {
        Self { visitor: self.visitor.in_language(tag), ..self }
    }

    /// An act that every account may do.
    pub(super) fn act(&self, action: Action, object: Object) -> Act {
        Act::new(self.actor(None), action, object, self.now)
    }

    /// A proposal as pages show it to this account, which may decide on such proposals or not.
    pub(super) fn proposal_view(&self, proposal: Proposal, may_decide: bool) -> ProposalView {
        let is_own = proposal.by == self.actor(None).to_string();
        ProposalView {
            obstacle: is_own.then_some(key::WORKSPACE_PROPOSAL_OWN),
            may_decline: may_decide,
            proposed: self.moment(proposal.at),
            id: proposal.id,
            person: proposal.name,
            reason: proposal.reason,
        }
    }

    /// Who acts, under a role.
    pub(super) fn actor(&self, role: Option<Role>) -> Actor {
        let id = self.account.id.clone();
        match self.state.workspace.local.as_ref().filter(|local| local.account.id == id) {
            Some(local) => local.actor.clone(),
            None => Actor::Account { id, role },
        }
    }
}

/// The session of a request and its account, if it counts now. Its last request is then this one.
async fn session(visitor: &Visitor) -> Result<Option<(Session, Account)>, StoreError> {
    let Some(token) = cookies::session_token(&visitor.headers, visitor.is_secure()) else { return Ok(None) };
    let digest = token.digest();
    if let Some(local) = visitor.state.workspace.local.as_ref().filter(|local| local.token_digest == digest) {
        let session = Session::new(digest, local.account.id.clone(), visitor.now);
        return Ok(Some((session, local.account.clone())));
    }
    let Some((session, account)) = visitor.store().session(&digest).await? else { return Ok(None) };
    if session.state_at(visitor.now) != SessionState::Live {
        let by = &visitor.state.workspace.started_by;
        end_if_over(visitor.store(), &session, (by, visitor.now)).await?;
        return Ok(None);
    }
    if visitor.now - session.seen_at >= SEEN_PRECISION {
        visitor.store().touch_session(&digest, visitor.now).await?;
    }
    Ok(Some((session, account)))
}

/// The address to sign in anew and then to return to this page.
pub(super) fn fresh_sign_in_address(visitor: &Visitor) -> String {
    let address = sign_in_address(visitor);
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{}=1", fields::FRESH)
}

/// The address to sign in and then to return to this page. What a form sent is not sent again.
fn sign_in_address(visitor: &Visitor) -> String {
    let sign_in = visitor.address(fields::SIGN_IN);
    if visitor.method != Method::GET {
        return sign_in;
    }
    let here = visitor.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let query = form_urlencoded::Serializer::new(String::new()).append_pair(fields::NEXT, &here).finish();
    format!("{sign_in}?{query}")
}
