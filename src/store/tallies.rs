//! Tallies: how many responses count in each cell, and when responses came. The store knows no meaning of a cell.

use super::Result;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// What the results count of a response, as opaque names. The store only adds and subtracts.
pub type CounterName = String;

/// Reads the tallies that follow from the responses, and counts them anew.
#[async_trait]
pub trait TallyStore: Send + Sync + 'static {
    /// How many responses of a form count in each cell; cells that count none are missing.
    async fn tallies(&self, form: &str) -> Result<BTreeMap<CounterName, u64>>;

    /// How many responses of a form were received in each span of so many milliseconds in which any was: by the span's first
    /// millisecond since 1970, in order.
    async fn arrivals(&self, form: &str, span: i64) -> Result<Vec<(i64, u64)>>;

    /// Puts these tallies in place of a form's. Responses recorded between their counting and this are not in them.
    async fn replace_tallies(&self, form: &str, cells: &BTreeMap<CounterName, u64>) -> Result<()>;
}
