//! Withdraws a response for a reason. Where the form leaves the erasure of what may be published to two persons, one proposes it and
//! another confirms it.

use super::super::body::Body;
use super::super::permitted::Permitted;
use super::super::signed_in::SignedIn;
use super::{Parameters, Shown, response_id, show};
use crate::i18n::{Key, key};
use crate::server::found_response::FindError;
use crate::server::operator_actions::{WithdrawDecision, WithdrawError, withdraw_response};
use crate::server::response_letters::LetterChoice;
use crate::store::{NewProposal, Proposal, StoreError};
use crate::ui::workspace::{ProposalView, fields};
use crate::workspace::permit::WithdrawResponses;
use crate::workspace::{Action, Object, Permission, permits};
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;
use serde::{Deserialize, Serialize};

type Permit = Permitted<WithdrawResponses>;

/// The response to be withdrawn, as a proposal keeps it.
#[derive(Serialize, Deserialize)]
struct ProposedErasure {
    response: String,
    revision: u32,
}

pub(super) async fn withdraw(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (id, reason) = (response_id(&parameters), body.field_value(fields::REASON));
    if reason.is_empty() {
        return refuse(&permitted, &parameters, reason, key::WORKSPACE_NO_REASON).await;
    }
    let Ok(seen) = body.field_value(fields::SEEN).parse() else {
        return refuse(&permitted, &parameters, reason, key::WORKSPACE_RESPONSE_STALE).await;
    };
    let letter = LetterChoice::of_site(&permitted.snapshot.context);
    let decision = WithdrawDecision { actor: permitted.actor(), reason: &reason, at: permitted.now, confirmed: None };
    match withdraw_response(permitted.store(), &form, (id, seen), decision, letter).await {
        Err(WithdrawError::NeedsTwoPersons) => {
            match propose(&permitted, &form, ProposedErasure { response: id.to_owned(), revision: seen }, &reason).await
            {
                Ok(true) => to_response(&permitted, &form, id),
                Ok(false) => refuse(&permitted, &parameters, reason, key::WORKSPACE_ERASURE_PROPOSED_ALREADY).await,
                Err(error) => permitted.broken(&error).await,
            }
        }
        done => answer(&permitted, &parameters, &form, (done.map(|_| ()), reason)).await,
    }
}

/// Confirms the proposal of somebody else, which withdraws the response in the same transaction.
pub(super) async fn confirm(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (proposal, reason) = (body.field_value(fields::PROPOSAL), body.field_value(fields::REASON));
    let id = response_id(&parameters);
    let wanted = match find(&permitted, &form, id).await {
        Ok(Some((found, wanted))) if found.id == proposal => wanted,
        Ok(_) => return refuse(&permitted, &parameters, reason, key::WORKSPACE_NO_PROPOSAL).await,
        Err(error) => return permitted.broken(&error).await,
    };
    let name = permitted.account.name.as_str();
    let confirmed = Some((proposal.as_str(), name));
    let decision = WithdrawDecision { actor: permitted.actor(), reason: &reason, at: permitted.now, confirmed };
    let letter = LetterChoice::of_site(&permitted.snapshot.context);
    let done = withdraw_response(permitted.store(), &form, (id, wanted.revision), decision, letter).await;
    answer(&permitted, &parameters, &form, (done.map(|_| ()), reason)).await
}

/// Declines a proposal, one's own too.
pub(super) async fn decline(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let (proposal, reason) = (body.field_value(fields::PROPOSAL), body.field_value(fields::REASON));
    let act = permitted.act(Action::DeclineProposal, Object::response(response_id(&parameters)));
    let act = act.because(&reason).with("proposal", &proposal);
    let name = &permitted.account.name;
    match permitted.store().decline_proposal(form.id().as_str(), &proposal, name, act).await {
        Ok(true) => to_response(&permitted, &form, response_id(&parameters)),
        Ok(false) => refuse(&permitted, &parameters, reason, key::WORKSPACE_NO_PROPOSAL).await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// The open proposal to withdraw a response, as its page shows it.
pub(super) async fn open_proposal(
    signed: &SignedIn,
    form: &Form,
    id: &str,
) -> Result<Option<ProposalView>, StoreError> {
    let Some((proposal, _)) = find(signed, form, id).await? else { return Ok(None) };
    let may_decide = permits(&signed.account.grants, Permission::WithdrawResponses, Some(form.id().as_str())).is_some();
    Ok(Some(signed.proposal_view(proposal, may_decide)))
}

/// The response that a proposal wants to withdraw.
///
/// # Errors
/// When the proposal is not what this module writes.
pub(in crate::server::workspace) fn proposed_response(proposal: &Proposal) -> Result<String, StoreError> {
    wanted(proposal).map(|wanted| wanted.response)
}

fn wanted(proposal: &Proposal) -> Result<ProposedErasure, StoreError> {
    serde_json::from_str(&proposal.content).map_err(|_| StoreError::Damaged("a proposal"))
}

async fn find(signed: &SignedIn, form: &Form, id: &str) -> Result<Option<(Proposal, ProposedErasure)>, StoreError> {
    let open = signed.store().open_proposals(form.id().as_str()).await?;
    let is_meant = |proposal: &Proposal| proposal.action == Action::WithdrawResponse.code();
    let Some(proposal) = open.into_iter().find(is_meant) else { return Ok(None) };
    let wanted = wanted(&proposal)?;
    Ok((wanted.response == id).then_some((proposal, wanted)))
}

/// Proposes the withdrawal. Returns false if there is a proposal to withdraw a response already.
async fn propose(permitted: &Permit, form: &Form, wanted: ProposedErasure, reason: &str) -> Result<bool, StoreError> {
    let act = permitted.act(Action::Propose, Object::response(&wanted.response)).because(reason);
    let act = act.with("action", Action::WithdrawResponse.code()).with("revision", wanted.revision);
    let proposal = NewProposal {
        form: form.id().to_string(),
        action: Action::WithdrawResponse,
        content: serde_json::to_string(&wanted).map_err(|_| StoreError::Damaged("a proposal"))?,
        name: permitted.account.name.clone(),
    };
    permitted.store().propose(proposal, act).await
}

/// The answer to a withdrawal.
async fn answer(
    permitted: &Permit,
    parameters: &Parameters,
    form: &Form,
    (done, reason): (Result<(), WithdrawError>, String),
) -> Response {
    let refused = match done {
        Ok(()) => {
            let list = format!("/{}/{}", form.id(), fields::RESPONSES);
            return Redirect::to(&permitted.address(&list)).into_response();
        }
        Err(WithdrawError::Store(error) | WithdrawError::Find(FindError::Store(error))) => {
            return permitted.broken(&error).await;
        }
        Err(WithdrawError::Damaged(id)) => {
            tracing::error!(response = %id, "a response cannot be withdrawn, because it cannot be read");
            return permitted.broken(&StoreError::Damaged("a response")).await;
        }
        Err(WithdrawError::Find(_)) => return permitted.missing().await,
        Err(WithdrawError::Busy) => key::WORKSPACE_RESPONSE_STALE,
        Err(WithdrawError::OwnProposal) => key::WORKSPACE_PROPOSAL_OWN,
        Err(WithdrawError::NoProposal | WithdrawError::NeedsTwoPersons) => key::WORKSPACE_NO_PROPOSAL,
    };
    refuse(permitted, parameters, reason, refused).await
}

async fn refuse(permitted: &Permit, parameters: &Parameters, reason: String, problem: Key) -> Response {
    let shown = Shown { problem: Some(problem), reason, is_private: false };
    show(permitted, parameters, Vec::new(), shown).await
}

fn to_response(permitted: &Permit, form: &Form, id: &str) -> Response {
    Redirect::to(&permitted.address(&format!("/{}/{}/{id}", form.id(), fields::RESPONSES))).into_response()
}
