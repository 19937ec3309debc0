//! Publication by two persons, where the form asks for it: one proposed the package that was seen, another confirms or declines.

use super::super::body::Body;
use super::super::permitted::Permitted;
use super::forms::{Done, answer, begin_publication};
use super::page_state::PageState;
use super::proposed::{ProposedPublication, find, why_not_by};
use super::{PageError, published_form};
use crate::i18n::{Key, key};
use crate::store::{ProposedJobOutcome, StoreError};
use crate::ui::workspace::fields;
use crate::workspace::permit::PublishPackage;
use crate::workspace::{Action, Object};
use axum::response::Response;
use questionnaire::Form;

/// Confirms the proposal of somebody else, which begins the publication in the same transaction.
pub(super) async fn confirm(permitted: Permitted<PublishPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let done = confirm_proposal(&permitted, &form, &body).await;
    answer(&permitted, &form, done, "").await
}

async fn confirm_proposal(permitted: &Permitted<PublishPackage>, form: &Form, body: &Body) -> Done {
    let id = body.field_value(fields::PROPOSAL);
    let Some(proposal) = find(permitted, form, Some(&id)).await? else { return Ok(Some(key::WORKSPACE_NO_PROPOSAL)) };
    let wanted = ProposedPublication::from_proposal(&proposal)?;
    let state = PageState::read(permitted, form).await?;
    let Some((built, _)) = state.built().filter(|(built, _)| built.digest == wanted.digest) else {
        return Ok(Some(key::PUBLICATION_OTHER_PACKAGE));
    };
    if let Some(obstacle) = why_not_by(&built, &permitted.actor()) {
        return Ok(Some(obstacle));
    }
    let (job, act) = begin_publication(permitted, form, wanted, &body.field_value(fields::REASON));
    let act = act.with("proposal", &id);
    let outcome = permitted.store().add_proposed_job(job, &id, &permitted.account.name, act).await?;
    Ok(match outcome {
        ProposedJobOutcome::Done => None,
        ProposedJobOutcome::Busy => Some(key::PUBLICATION_BUSY),
        ProposedJobOutcome::OwnProposal => Some(key::WORKSPACE_PROPOSAL_OWN),
        ProposedJobOutcome::NoProposal => Some(key::WORKSPACE_NO_PROPOSAL),
    })
}

/// Declines a proposal, one's own too.
pub(super) async fn decline(permitted: Permitted<PublishPackage>, body: Body) -> Response {
    let Some(form) = published_form(&permitted) else { return permitted.missing().await };
    let done = decline_proposal(&permitted, &form, &body).await.map_err(PageError::from);
    answer(&permitted, &form, done, "").await
}

async fn decline_proposal(
    permitted: &Permitted<PublishPackage>,
    form: &Form,
    body: &Body,
) -> Result<Option<Key>, StoreError> {
    let id = body.field_value(fields::PROPOSAL);
    if find(permitted, form, Some(&id)).await?.is_none() {
        return Ok(Some(key::WORKSPACE_NO_PROPOSAL));
    }
    let act = permitted.act(Action::DeclineProposal, Object::form(form.id().as_str()));
    let act = act.because(&body.field_value(fields::REASON)).with("proposal", &id);
    let is_declined = permitted.store().decline_proposal(form.id().as_str(), &id, &permitted.account.name, act).await?;
    Ok((!is_declined).then_some(key::WORKSPACE_NO_PROPOSAL))
}
