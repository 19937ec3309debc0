//! Tallies: how many responses each counter counts, and when responses arrived. The store does not know what a counter means.

use super::Result;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// The opaque name of a counter. The store only adds to counters and subtracts from them.
pub type CounterName = String;

/// Reads the tallies of the recorded responses, and replaces them after a recount.
#[async_trait]
pub trait TallyStore: Send + Sync + 'static {
    /// Returns the count of every counter of a form; counters at zero are missing.
    async fn tallies(&self, form: &str) -> Result<BTreeMap<CounterName, u64>>;

    /// Returns how many responses of a form arrived in each span of `span` milliseconds, keyed by the first millisecond of the
    /// span since 1970, in order. Spans without a response are missing.
    async fn arrivals(&self, form: &str, span: i64) -> Result<Vec<(i64, u64)>>;

    /// Replaces the tallies of a form. Responses recorded after they were counted are missing from them.
    async fn replace_tallies(&self, form: &str, cells: &BTreeMap<CounterName, u64>) -> Result<()>;
}
