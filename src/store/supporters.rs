//! Supporters: the operator's decision on each response that may be listed, and the resulting supporter list.

use super::{NewLetter, Result};
use crate::workspace::Act;
use async_trait::async_trait;

/// Stores the decisions on supporters and the supporter list that results from them.
#[async_trait]
pub trait SupporterStore: Send + Sync + 'static {
    /// Returns at most `limit` responses of a form whose ids begin with `prefix`, ordered by id, after the id `after`. Each has
    /// the newest decision on whether it is listed as a supporter.
    async fn supporter_candidates(&self, form: &str, prefix: &str, after: &str, limit: u32) -> Result<Vec<Candidate>>;

    /// Returns the public answers of the former revisions of a response, the newest first, as JSON.
    async fn former_answers(&self, form: &str, response_id: &str) -> Result<Vec<String>>;

    /// Adds a decision on a revision of a response, with the letter that tells of it. `listing` is what the list shows from now on;
    /// `None` removes the response.
    async fn record_supporter_decision(
        &self,
        form: &str,
        revision: u32,
        decision: Decision,
        listing: Option<NewListing>,
        letter: Option<NewLetter>,
        act: Act,
    ) -> Result<DecideOutcome>;

    /// Returns the newest decision on a response.
    async fn newest_decision(&self, form: &str, response_id: &str) -> Result<Option<Decision>>;

    /// Returns at most `limit` decisions on a form's supporters in chronological order, after the number `after`. Each has its
    /// number.
    async fn decision_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Decision)>>;

    /// Returns at most `limit` listed supporters that match the filter, ordered by name, without the first `skip`.
    async fn supporters(
        &self,
        form: &str,
        filter: &SupporterFilter,
        skip: u64,
        limit: u32,
    ) -> Result<Vec<ListedSupporter>>;

    /// Returns how many supporters match the filter, whatever `limit` and `skip` of [`Self::supporters`].
    async fn count_supporters(&self, form: &str, filter: &SupporterFilter) -> Result<u64>;

    /// Returns the number of listed supporters by kind and country; empty groups are missing.
    async fn supporter_groups(&self, form: &str) -> Result<Vec<SupporterCount>>;
}

/// A response on which the operator decides. It holds no private answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The response's id.
    pub response_id: String,
    /// The revision, counted from 1.
    pub revision: u32,
    /// The time of the first arrival, in milliseconds since 1970.
    pub received_at: i64,
    /// The public answers, as JSON.
    pub document: String,
    /// True if the supporter list shows the response.
    pub is_listed: bool,
    /// The newest decision on the response.
    pub decision: Option<Decision>,
}

/// An operator's decision on whether a supporter is listed. Decisions are append-only. The newest one counts, and only while
/// `digest` matches what the list would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The response that the decision is about.
    pub response_id: String,
    /// The decision.
    pub verdict: SupporterVerdict,
    /// The digest of what was decided on; it shows whether the content has changed since.
    pub digest: Vec<u8>,
    /// The reason, for later readers. May be empty.
    pub note: String,
    /// The actor who decided.
    pub by: String,
    /// The time of the decision, in milliseconds since 1970.
    pub at: i64,
}

/// Whether the operator lists a supporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupporterVerdict {
    /// The supporter is listed.
    Confirmed,
    /// The supporter is not listed.
    Refused,
}

impl SupporterVerdict {
    const ALL: [Self; 2] = [Self::Confirmed, Self::Refused];

    /// Returns the verdict's name in the store, in output and in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// Returns the verdict with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}

/// The outcome of recording a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecideOutcome {
    /// The decision is stored, and the supporter list reflects it.
    Done,
    /// The response was amended or withdrawn since it was read, so no decision is stored.
    Stale,
}

/// What the supporter list shows of a response from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewListing {
    /// The supporter's name.
    pub name: String,
    /// The code of the supporter's kind.
    pub kind: String,
    /// The code of the supporter's country.
    pub country: String,
    /// The address of the supporter's website; may be empty.
    pub website: String,
    /// The supporter's statement; may be empty.
    pub statement: String,
    /// The sort key of the list: the folded name.
    pub sorted: String,
    /// The text that a search matches: all texts, folded.
    pub folded: String,
}

/// A public entry of the supporter list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSupporter {
    /// The locale of the answers.
    pub locale: String,
    /// The supporter's name.
    pub name: String,
    /// The code of the supporter's kind.
    pub kind: String,
    /// The code of the supporter's country.
    pub country: String,
    /// The address of the supporter's website; may be empty.
    pub website: String,
    /// The supporter's statement; may be empty.
    pub statement: String,
}

/// A filter on the listed supporters. The default selects all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupporterFilter {
    /// Selects supporters of this kind.
    pub kind: Option<String>,
    /// Selects supporters of this country.
    pub country: Option<String>,
    /// Selects supporters whose texts contain each of these words, which are folded like the texts.
    pub words: Vec<String>,
}

/// The number of listed supporters of one kind and country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupporterCount {
    /// The code of the kind.
    pub kind: String,
    /// The code of the country.
    pub country: String,
    /// The number of supporters.
    pub supporters: u64,
}
