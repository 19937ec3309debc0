//! Tallies: how many responses each counter counts. The store does not know what a counter means.

use super::{CounterName, PublicRow, Result};
use async_trait::async_trait;
use std::collections::BTreeMap;

/// Reads the tallies of the recorded responses, and recounts them.
#[async_trait]
pub trait TallyStore: Send + Sync + 'static {
    /// Returns the count of every counter of a form; counters at zero are missing.
    async fn tallies(&self, form: &str) -> Result<BTreeMap<CounterName, u64>>;

    /// Makes the tallies of a form those that its responses give. Responses may be recorded, amended and withdrawn meanwhile:
    /// their changes of the tallies remain.
    async fn recount(&self, form: &str, counters: &dyn ResponseCounters) -> Result<RecountOutcome>;
}

/// Names the counters that a recount adds to. A public row has no time of arrival, so that no time is ever counted together
/// with an answer; the times have counters of their own.
pub trait ResponseCounters: Sync {
    /// The counters of a response without its time of arrival, each once.
    fn counters_of(&self, row: &PublicRow) -> Vec<CounterName>;

    /// The length in milliseconds of the spans by which arrivals are counted.
    fn arrival_span(&self) -> i64;

    /// The counter of the responses that arrived in the span that begins at `since`, in milliseconds since 1970.
    fn arrival_counter(&self, since: i64) -> CounterName;
}

/// The outcome of a recount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecountOutcome {
    /// The tallies are those that the responses give.
    Done,
    /// Another program recounted the form at the same time. Its recount stands, and this one changed nothing.
    Superseded,
}
