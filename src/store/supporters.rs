//! Supporters: what the operator decided on each response that may be listed, and what is listed of it.

use super::Result;
use async_trait::async_trait;

/// Keeps the decisions on supporters, and the list that follows from them.
#[async_trait]
pub trait SupporterStore: Send + Sync + 'static {
    /// At most `limit` responses of a form whose ids begin with `prefix`, by id, after the one given, each with the newest
    /// decision on whether it is listed as a supporter.
    async fn supporter_candidates(&self, form: &str, prefix: &str, after: &str, limit: u32) -> Result<Vec<Candidate>>;

    /// Adds a decision on that version of a response. `listing` is what is listed of it from now on; with `None`, nothing.
    async fn record_supporter_decision(
        &self,
        form: &str,
        revision: u32,
        decision: Decision,
        listing: Option<NewListing>,
    ) -> Result<DecideOutcome>;

    /// At most `limit` decisions on a form's supporters in the order they were made, each with its number, after the
    /// number given.
    async fn decision_log(&self, form: &str, after: i64, limit: u32) -> Result<Vec<(i64, Decision)>>;

    /// At most `limit` of the listed supporters who are sought, by name, without the first `skip`.
    async fn supporters(
        &self,
        form: &str,
        filter: &SupporterFilter,
        skip: u64,
        limit: u32,
    ) -> Result<Vec<ListedSupporter>>;

    /// How many supporters [`Self::supporters`] would give in all.
    async fn count_supporters(&self, form: &str, filter: &SupporterFilter) -> Result<u64>;

    /// How many supporters are listed, by kind and country; groups without any are missing.
    async fn supporter_groups(&self, form: &str) -> Result<Vec<SupporterCount>>;
}

/// A response, for the operator to decide on. It holds no private answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Whose it is.
    pub response_id: String,
    /// Counts the versions, from 1.
    pub revision: u32,
    /// When it first arrived, in milliseconds since 1970.
    pub received_at: i64,
    /// Public answers as JSON.
    pub document: String,
    /// Whether it is listed.
    pub is_listed: bool,
    /// The newest decision on it.
    pub decision: Option<Decision>,
}

/// A person's decision on whether a supporter is listed. Decisions are only ever added: the newest counts, and only while
/// `digest` is that of what would be listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// On which response.
    pub response_id: String,
    /// What was decided.
    pub verdict: SupporterVerdict,
    /// Tells whether what would be listed is still what was decided on.
    pub digest: Vec<u8>,
    /// Why, for those who come after. May be empty.
    pub note: String,
    /// Who decided.
    pub by: String,
    /// Milliseconds since 1970.
    pub at: i64,
}

/// Whether a supporter is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupporterVerdict {
    /// It is.
    Confirmed,
    /// It is not.
    Refused,
}

impl SupporterVerdict {
    const ALL: [Self; 2] = [Self::Confirmed, Self::Refused];

    /// Its name in the store and in what people and programs read.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// The verdict of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}

/// What became of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecideOutcome {
    /// It is kept, and what is listed follows it.
    Done,
    /// The response was amended or withdrawn since it was read: nothing is decided.
    Stale,
}

/// What is listed from now on of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewListing {
    /// Who supports.
    pub name: String,
    /// The code of its kind.
    pub kind: String,
    /// The code of its country.
    pub country: String,
    /// Its address on the web; may be empty.
    pub website: String,
    /// What it says; may be empty.
    pub statement: String,
    /// By which the list is ordered: the name, folded.
    pub sorted: String,
    /// In which one searches: all texts, folded.
    pub folded: String,
}

/// A listed supporter, as anybody may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSupporter {
    /// The language it answered in.
    pub locale: String,
    /// Who supports.
    pub name: String,
    /// The code of its kind.
    pub kind: String,
    /// The code of its country.
    pub country: String,
    /// Its address on the web; may be empty.
    pub website: String,
    /// What it says; may be empty.
    pub statement: String,
}

/// Which of the listed supporters are meant. By default, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupporterFilter {
    /// Those of this kind.
    pub kind: Option<String>,
    /// Those of this country.
    pub country: Option<String>,
    /// Those whose texts hold every one of these, folded as they were.
    pub words: Vec<String>,
}

/// How many supporters of a kind are listed of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupporterCount {
    /// The code of the kind.
    pub kind: String,
    /// The code of the country.
    pub country: String,
    /// How many there are.
    pub supporters: u64,
}
