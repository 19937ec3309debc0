//! The register of rights requests: what people asked about their own response, and each step of the answer. Steps are only ever
//! added; the newest of each kind counts. The register holds no name: a reference leads to the letters, which are kept elsewhere.

use super::{NewLetter, Result};
use crate::workspace::{Act, InvokedRight, RequestChannel, RequestStep};
use async_trait::async_trait;

/// Keeps the register of rights requests.
#[async_trait]
pub trait RightsRequestStore: Send + Sync + 'static {
    /// Adds a request, under the id of its act. It gets the next number of the register.
    async fn register_request(&self, new: NewRightsRequest, act: Act) -> Result<()>;

    /// Returns every request about a form, the newest first, each with its steps in their order.
    async fn rights_requests(&self, form: &str) -> Result<Vec<RightsRequest>>;

    /// Adds a step to a request, and the letter that tells the person of it. Returns false if there is no such request.
    async fn add_request_step(
        &self,
        form: &str,
        id: &str,
        step: NewRequestStep,
        letter: Option<NewLetter>,
        act: Act,
    ) -> Result<bool>;
}

/// A request to be entered. Who enters it and when is that of its act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRightsRequest {
    /// The form.
    pub form: String,
    /// The day on which it came, as `2026-11-28`.
    pub received_on: String,
    /// Through what it came.
    pub through: RequestChannel,
    /// The right that the person invokes.
    pub invoked: InvokedRight,
    /// Where the letters are kept.
    pub reference: String,
    /// The name of whoever enters it.
    pub name: String,
}

/// A step to be added. Who takes it and when is that of its act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequestStep {
    /// What was done.
    pub step: RequestStep,
    /// The outcome: the id of a response, the name of a decision; empty where the note says it.
    pub value: String,
    /// How, or why.
    pub note: String,
    /// The name of whoever takes the step.
    pub name: String,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightsRequest {
    /// The request's id.
    pub id: String,
    /// The number in the register, from 1.
    pub number: i64,
    /// What was entered.
    pub entered: NewRightsRequest,
    /// The steps, the oldest first, each with its time in milliseconds since 1970.
    pub steps: Vec<(i64, NewRequestStep)>,
}
