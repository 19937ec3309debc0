//! Proposals: what one person wants to do and another has to confirm. The act that is proposed takes place in the transaction that
//! confirms the proposal; the store does not know what a proposal says.

use super::Result;
use crate::workspace::{Act, Action};
use async_trait::async_trait;

/// Keeps proposals until they are confirmed or declined. The one of an act that was done is confirmed with it.
#[async_trait]
pub trait ProposalStore: Send + Sync + 'static {
    /// Returns the proposals about a form on which nobody has decided, the oldest first.
    async fn open_proposals(&self, form: &str) -> Result<Vec<Proposal>>;

    /// Adds a proposal. Returns false if there is an open one of the same action for the form.
    async fn propose(&self, proposal: NewProposal, act: Act) -> Result<bool>;

    /// Declines an open proposal, one's own too. Returns false if there is none with that id.
    async fn decline_proposal(&self, form: &str, id: &str, name: &str, act: Act) -> Result<bool>;
}

/// A proposal to be stored. Who proposes it, when and why is that of its act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProposal {
    /// The form that it is about.
    pub form: String,
    /// What is proposed.
    pub action: Action,
    /// What exactly, as JSON.
    pub content: String,
    /// The name of the person who proposes, for readers.
    pub name: String,
}

/// A proposal on which nobody has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The proposal's id: that of the act by which it was made.
    pub id: String,
    /// The code of the action that is proposed.
    pub action: String,
    /// What exactly, as JSON.
    pub content: String,
    /// Why.
    pub reason: String,
    /// The actor who proposed it, as the log names it.
    pub by: String,
    /// The name of that person.
    pub name: String,
    /// The time of the proposal, in milliseconds since 1970.
    pub at: i64,
}
