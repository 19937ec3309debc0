//! Restricts the processing of a response for a reason, and lifts the restriction.

use super::super::body::Body;
use super::super::permitted::Permitted;
use super::{Parameters, Shown, response_id, show};
use crate::i18n::{Key, key};
use crate::server::found_response::{FindError, response_with_id};
use crate::server::restrictions::{RestrictError, Restrictor};
use crate::store::StoreError;
use crate::ui::workspace::{RestrictionView, fields};
use crate::workspace::permit::RestrictResponses;
use crate::workspace::{Permit, Signature};
use axum::response::{IntoResponse, Redirect, Response};

/// What becomes of the restriction.
#[derive(Clone, Copy)]
enum Change {
    Restrict,
    Lift,
}

pub(super) async fn restrict(permitted: Permitted<RestrictResponses>, parameters: Parameters, body: Body) -> Response {
    change(Change::Restrict, &permitted, &parameters, &body).await
}

pub(super) async fn lift(permitted: Permitted<RestrictResponses>, parameters: Parameters, body: Body) -> Response {
    change(Change::Lift, &permitted, &parameters, &body).await
}

async fn change(
    change: Change,
    permitted: &Permitted<RestrictResponses>,
    parameters: &Parameters,
    body: &Body,
) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (id, reason) = (response_id(parameters), body.field_value(fields::REASON));
    if reason.is_empty() {
        return refuse(permitted, parameters, reason, key::WORKSPACE_NO_REASON).await;
    }
    let found = match response_with_id(permitted.store(), &form, id).await {
        Ok(found) => found,
        Err(FindError::Store(error)) => return permitted.broken(&error).await,
        Err(FindError::NotACode | FindError::Unknown | FindError::Withdrawn(_)) => return permitted.missing().await,
    };
    if body.field_value(fields::SEEN) != found.stored.revision.to_string() {
        return refuse(permitted, parameters, reason, key::WORKSPACE_RESTRICTION_STALE).await;
    }
    let by = Signature { name: permitted.account.name.clone(), actor: permitted.actor() };
    let store = &permitted.state.store;
    let restrictor = Restrictor { store, form: &form, by: &by, reason: &reason, at: permitted.now };
    let done = match change {
        Change::Restrict => restrictor.restrict(found).await,
        Change::Lift => restrictor.lift(found).await,
    };
    match done {
        Ok(()) => {
            let page = format!("/{}/{}/{id}", form.id(), fields::RESPONSES);
            Redirect::to(&permitted.address(&page)).into_response()
        }
        Err(RestrictError::Stale) => refuse(permitted, parameters, reason, key::WORKSPACE_RESTRICTION_STALE).await,
        Err(RestrictError::Store(error)) => permitted.broken(&error).await,
        Err(error @ (RestrictError::Find(_) | RestrictError::Review(_))) => {
            tracing::error!(%error, response = %id, "the texts of a response cannot be read");
            permitted.broken(&StoreError::Damaged("a response")).await
        }
    }
}

/// The restriction of a response as its page and its sheet show it.
pub(super) async fn restriction_view<P: Permit>(
    permitted: &Permitted<P>,
    form: &str,
    id: &str,
) -> Result<Option<RestrictionView>, StoreError> {
    let restricted = permitted.store().restricted_response(form, id).await?;
    Ok(restricted.map(|restricted| RestrictionView {
        person: restricted.name,
        since: permitted.moment(restricted.since),
        reason: restricted.reason,
    }))
}

async fn refuse(
    permitted: &Permitted<RestrictResponses>,
    parameters: &Parameters,
    reason: String,
    problem: Key,
) -> Response {
    show(permitted, parameters, Vec::new(), Shown { problem: Some(problem), reason, is_private: false }).await
}
