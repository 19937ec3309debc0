//! The roll of a form's supporters: where each stands, and the operator's decisions.

use crate::store::{Candidate, DecideOutcome, Decision, NewListing, Page, Store, StoreError, SupporterVerdict};
use crate::text::folding::fold_text;
use questionnaire::{Community, Form, PublicAnswers, RawAnswers, Supporter, normalise};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// As many responses as are read at once.
const PAGE: u32 = 500;

/// The supporters of a form in a store, to be decided on.
pub struct Moderation {
    form: Arc<Form>,
    store: Arc<dyn Store>,
}

/// One response, and where it stands.
pub struct CandidateEntry {
    /// Whose it is.
    pub response_id: String,
    /// When it first arrived, in milliseconds since 1970.
    pub received_at: i64,
    /// What would be listed of it.
    pub supporter: Supporter,
    /// Where it stands.
    pub standing: ModerationStatus,
    /// The newest decision on it, whether it still holds or not.
    pub last: Option<Decision>,
    revision: u32,
}

/// Where a supporter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModerationStatus {
    /// It did not agree to be listed.
    NoConsent,
    /// Nobody decided on it.
    Pending,
    /// It is not what somebody decided on any more.
    Changed,
    /// It is listed.
    Confirmed,
    /// It is not listed.
    Refused,
}

/// Why something could not be decided.
#[derive(Debug, thiserror::Error)]
pub enum ModerationError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A stored response is not what this program wrote.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// No response is called so.
    #[error("{0}: no response to this form has an id that begins so")]
    Unknown(String),
    /// Several are.
    #[error("{0}: the ids of several responses begin so; give more of it")]
    Ambiguous(String),
    /// It did not agree.
    #[error("{0} ({1}) did not agree to be listed: only who answered yes to question {2} can be")]
    NoConsent(String, String, String),
    /// Its author was faster.
    #[error("{0} was amended or withdrawn while it was decided on: list it again")]
    Stale(String),
}

impl ModerationStatus {
    /// The standing's name, as JSON writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoConsent => "no-consent",
            Self::Pending => "pending",
            Self::Changed => "changed",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// Whether a person is to decide.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Pending | Self::Changed)
    }
}

impl Moderation {
    /// The roll of a form; nothing where the form has no community.
    pub fn new(form: Arc<Form>, store: Arc<dyn Store>) -> Option<Self> {
        form.supporter_settings().is_some().then_some(Self { form, store })
    }

    /// The next responses after the one given, by id, as far as they can be read; nothing at the end.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn candidates_after(&self, after: &str) -> Result<Option<Page<CandidateEntry>>, ModerationError> {
        self.entries("", after, PAGE).await
    }

    /// Whether the store takes anything now: whatever could not be kept, the fault is its own.
    pub async fn is_store_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    /// The only response whose id begins so.
    ///
    /// # Errors
    /// When there is none or several, or the store fails.
    pub async fn find(&self, prefix: &str) -> Result<CandidateEntry, ModerationError> {
        let prefix = normalise(prefix).to_lowercase();
        let found = if prefix.is_empty() { None } else { self.entries(&prefix, "", 2).await? };
        let Some(Page { mut read, mut damaged, .. }) = found else { return Err(ModerationError::Unknown(prefix)) };
        match (read.pop(), damaged.pop()) {
            (Some(entry), None) if read.is_empty() => Ok(entry),
            (None, Some(id)) if damaged.is_empty() => Err(ModerationError::Damaged(id)),
            _ => Err(ModerationError::Ambiguous(prefix)),
        }
    }

    async fn entries(
        &self,
        prefix: &str,
        after: &str,
        limit: u32,
    ) -> Result<Option<Page<CandidateEntry>>, ModerationError> {
        let Some(community) = self.form.supporter_settings() else { return Ok(None) };
        let candidates = self.store.supporter_candidates(self.form.id().as_str(), prefix, after, limit).await?;
        Ok(Page::from_rows(
            candidates,
            |candidate| &candidate.response_id,
            |candidate| self.entry(community, candidate),
        ))
    }

    /// What a candidate is and where it stands; nothing where it is not what this program wrote.
    fn entry(&self, community: &Community, candidate: Candidate) -> Option<CandidateEntry> {
        let Candidate { response_id, revision, received_at, document, is_listed, decision } = candidate;
        let raw: RawAnswers = serde_json::from_str(&document).ok()?;
        let answers = PublicAnswers::from_stored(&self.form, &raw);
        let supporter = community.supporter(&answers);
        let standing = match &decision {
            _ if is_listed => ModerationStatus::Confirmed,
            _ if !community.has_consented(&answers) => ModerationStatus::NoConsent,
            None => ModerationStatus::Pending,
            Some(last) if last.verdict == SupporterVerdict::Refused && last.digest == digest(&supporter) => {
                ModerationStatus::Refused
            }
            Some(_) => ModerationStatus::Changed,
        };
        Some(CandidateEntry { response_id, received_at, supporter, standing, last: decision, revision })
    }

    /// Whether a decision can be made on it.
    ///
    /// # Errors
    /// When it did not agree to be listed.
    pub fn may_decide(&self, entry: &CandidateEntry) -> Result<(), ModerationError> {
        let consent = self.form.supporter_settings().map(|community| community.consent.to_string()).unwrap_or_default();
        if entry.standing == ModerationStatus::NoConsent {
            Err(ModerationError::NoConsent(entry.response_id.clone(), entry.supporter.name.clone(), consent))
        } else {
            Ok(())
        }
    }

    /// Keeps a decision, with who, when (in milliseconds since 1970) and why. What is listed follows it.
    ///
    /// # Errors
    /// When it did not agree to be listed, its author changed it meanwhile, or the store fails.
    pub async fn decide(
        &self,
        entry: &CandidateEntry,
        verdict: SupporterVerdict,
        (by, at, note): (&str, i64, &str),
    ) -> Result<(), ModerationError> {
        self.may_decide(entry)?;
        let listing = (verdict == SupporterVerdict::Confirmed).then(|| listing(&entry.supporter));
        let (response_id, digest) = (entry.response_id.clone(), digest(&entry.supporter));
        let decision = Decision { response_id, verdict, digest, note: note.to_owned(), by: by.to_owned(), at };
        match self.store.record_supporter_decision(self.form.id().as_str(), entry.revision, decision, listing).await? {
            DecideOutcome::Done => Ok(()),
            DecideOutcome::Stale => Err(ModerationError::Stale(entry.response_id.clone())),
        }
    }
}

/// Tells what is listed of a response from anything else that could be.
pub(super) fn digest(supporter: &Supporter) -> Vec<u8> {
    let mut hash = Sha256::new();
    let Supporter { name, kind, country, website, statement } = supporter;
    for text in [name, kind, country, website, statement] {
        // With its length, so that no two lists of texts run into the same bytes.
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    hash.finalize().to_vec()
}

fn listing(supporter: &Supporter) -> NewListing {
    let Supporter { name, kind, country, website, statement } = supporter.clone();
    let (sorted, folded) = (fold_text(&name), fold_text(&format!("{name}\n{website}\n{statement}")));
    NewListing { name, kind, country, website, statement, sorted, folded }
}
