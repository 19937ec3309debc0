//! The restriction of processing (RGPD, article 18): a response that is kept and not used until the restriction is lifted.

use super::{CounterName, NewListing, PublicRow, PublishedChange, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Restricts responses and lifts restrictions.
#[async_trait]
pub trait RestrictionStore: Send + Sync + 'static {
    /// Restricts a response: its answers and their history are kept, and its receipt holder may read, amend and withdraw it. Its published
    /// texts with their codings, its places in the review queue and in the supporter list go; counters no longer count it. No other
    /// subject of the store returns its answers.
    async fn restrict(&self, form: &str, restriction: Restriction, act: Act) -> Result<RestrictOutcome>;

    /// Lifts a restriction: the response counts again, and its texts are published as the decisions on them say, with the codings and
    /// settlements that were made of the same texts. Texts of double samples do not return to their samples.
    async fn lift_restriction(&self, form: &str, lifting: RestrictionEnd, act: Act) -> Result<RestrictOutcome>;

    /// Returns a response if it is restricted.
    async fn restricted_response(&self, form: &str, response_id: &str) -> Result<Option<RestrictedResponse>>;

    /// Returns every restricted response of a form, ordered by id.
    async fn restricted_responses(&self, form: &str) -> Result<Vec<RestrictedResponse>>;

    /// Returns the number of restricted responses of a form.
    async fn count_restricted(&self, form: &str) -> Result<u64>;
}

/// A response to restrict.
#[derive(Clone, Debug)]
pub struct Restriction {
    /// The response.
    pub response_id: String,
    /// The revision that was seen.
    pub revision: u32,
    /// The time, in milliseconds since 1970.
    pub at: i64,
    /// The name of whoever restricts it.
    pub name: String,
    /// The reason, for those who read the response.
    pub reason: String,
    /// The counters that no longer count the response.
    pub removed: Vec<CounterName>,
}

/// A response whose restriction is lifted.
#[derive(Clone, Debug)]
pub struct RestrictionEnd {
    /// The response.
    pub response_id: String,
    /// The revision that was seen.
    pub revision: u32,
    /// The counters that count the response again.
    pub added: Vec<CounterName>,
    /// The group to which the respondent belongs; empty if the form has none.
    pub group: String,
    /// What is published of each text again, by control.
    pub texts: Vec<(String, PublishedChange)>,
    /// What the supporter list shows of the response again, with the digest of what was confirmed.
    pub listing: Option<(Vec<u8>, NewListing)>,
}

/// A restricted response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestrictedResponse {
    /// The public answers.
    pub row: PublicRow,
    /// When it was restricted, in milliseconds since 1970.
    pub since: i64,
    /// The name of whoever restricted it.
    pub name: String,
    /// The reason.
    pub reason: String,
}

/// The outcome of restricting a response, or of lifting a restriction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestrictOutcome {
    /// It is done.
    Done,
    /// The response has changed since it was seen, is gone, or was restricted or released meanwhile.
    Stale,
}
