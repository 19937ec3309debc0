//! What a proposal to publish says, how it is made, and how it is found.

use super::super::permitted::Permitted;
use super::super::signed_in::SignedIn;
use crate::i18n::{Key, key};
use crate::server::package_jobs::documents::BuiltPackage;
use crate::store::{NewProposal, Proposal, StoreError};
use crate::ui::workspace::{ProposalView, PublicationProposal};
use crate::workspace::permit::PublishPackage;
use crate::workspace::{Action, Actor, Object, Permission, permits};
use questionnaire::Form;
use serde::{Deserialize, Serialize};

/// What is to be published, as a proposal keeps it.
#[derive(Serialize, Deserialize)]
pub(super) struct ProposedPublication {
    /// The digest of the package that was seen.
    pub(super) digest: String,
    /// Whether it goes to the platform too.
    pub(super) on_platform: bool,
    /// How many rare combinations were acknowledged.
    pub(super) rare: usize,
}

impl ProposedPublication {
    pub(super) fn from_proposal(proposal: &Proposal) -> Result<Self, StoreError> {
        serde_json::from_str(&proposal.content).map_err(|_| StoreError::Damaged("a proposal"))
    }
}

/// Proposes a publication. Returns false if there is a proposal already.
pub(super) async fn propose(
    permitted: &Permitted<PublishPackage>,
    form: &Form,
    wanted: &ProposedPublication,
    reason: &str,
) -> Result<bool, StoreError> {
    let proposal = NewProposal {
        form: form.id().to_string(),
        action: Action::PublishPackage,
        content: serde_json::to_string(wanted).map_err(|_| StoreError::Damaged("a proposal"))?,
        name: permitted.account.name.clone(),
    };
    let act = permitted.act(Action::Propose, Object::form(form.id().as_str())).because(reason);
    let act = act.with("action", Action::PublishPackage.code()).with("package", &wanted.digest);
    permitted.store().propose(proposal, act).await
}

/// The proposal to publish on which nobody has decided, as the page shows it.
pub(super) async fn open_proposal(
    signed: &SignedIn,
    form: &Form,
    built: Option<BuiltPackage>,
) -> Result<Option<PublicationProposal>, StoreError> {
    let Some(proposal) = find(signed, form, None).await? else { return Ok(None) };
    let wanted = ProposedPublication::from_proposal(&proposal)?;
    let may_decide = permits(&signed.account.grants, Permission::PublishPackage, Some(form.id().as_str())).is_some();
    let built = built.filter(|built| built.digest == wanted.digest);
    let obstacle = built.as_ref().and_then(|built| why_not_by(built, &signed.actor(None)));
    let proposal = signed.proposal_view(proposal, may_decide);
    Ok(Some(PublicationProposal {
        proposal: ProposalView { obstacle: proposal.obstacle.or(obstacle), ..proposal },
        is_built: built.is_some(),
        digest: wanted.digest,
        on_platform: wanted.on_platform,
    }))
}

/// Why this person may not let the publication of a package begin where two persons publish; `None` if they may. Whoever proposes a
/// publication may have decided on its texts: somebody else then sees to it that it takes place.
pub(super) fn why_not_by(package: &BuiltPackage, actor: &Actor) -> Option<Key> {
    package.sole_deciders.contains(&actor.to_string()).then_some(key::PUBLICATION_OWN_DECISIONS)
}

/// The open proposal to publish a form; with an id, if it is that one.
pub(super) async fn find(signed: &SignedIn, form: &Form, id: Option<&str>) -> Result<Option<Proposal>, StoreError> {
    let open = signed.store().open_proposals(form.id().as_str()).await?;
    let is_meant =
        |proposal: &Proposal| proposal.action == Action::PublishPackage.code() && id.is_none_or(|id| id == proposal.id);
    Ok(open.into_iter().find(is_meant))
}
