//! The moderation of supporters: the status of each response that may be listed, and the operator's decisions.

use crate::store::{Candidate, DecideOutcome, Decision, NewListing, Page, Store, StoreError, SupporterVerdict};
use crate::text::folding::fold_text;
use questionnaire::{Community, Form, PublicAnswers, RawAnswers, Supporter, normalise};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// How many responses are read from the store at once.
const PAGE: u32 = 500;

/// The responses of a form whose supporters the operator confirms or refuses.
pub struct Moderation {
    form: Arc<Form>,
    store: Arc<dyn Store>,
}

/// One response with its moderation status.
pub struct CandidateEntry {
    /// The id of the response.
    pub response_id: String,
    /// When the response was first received, in milliseconds since 1970.
    pub received_at: i64,
    /// The supporter that would be listed.
    pub supporter: Supporter,
    /// The moderation status.
    pub standing: ModerationStatus,
    /// The newest decision, even if the response changed after it.
    pub last: Option<Decision>,
    revision: u32,
}

/// The moderation status of a supporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModerationStatus {
    /// The respondent did not agree to be listed.
    NoConsent,
    /// The operator has not decided yet.
    Pending,
    /// The supporter changed after the decision, so it needs a new one.
    Changed,
    /// The supporter is confirmed and listed.
    Confirmed,
    /// The supporter is refused and not listed.
    Refused,
}

/// Why a decision failed.
#[derive(Debug, thiserror::Error)]
pub enum ModerationError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The stored response with this id cannot be read: it is not what this software writes.
    #[error("response {0} is damaged in the store")]
    Damaged(String),
    /// No response to this form has an id with this prefix.
    #[error("{0}: no response to this form has an id that begins so")]
    Unknown(String),
    /// The ids of several responses have this prefix.
    #[error("{0}: the ids of several responses begin so; give more of it")]
    Ambiguous(String),
    /// The respondent did not agree to be listed: id, name, and the question that asks for it.
    #[error("{0} ({1}) did not agree to be listed: only who answered yes to question {2} can be")]
    NoConsent(String, String, String),
    /// The response was amended or withdrawn at the same time.
    #[error("{0} was amended or withdrawn while it was decided on: list it again")]
    Stale(String),
}

impl ModerationStatus {
    /// The name of the status in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoConsent => "no-consent",
            Self::Pending => "pending",
            Self::Changed => "changed",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
        }
    }

    /// Whether the operator has to decide.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Pending | Self::Changed)
    }
}

impl Moderation {
    /// The moderation of a form; `None` for a form without supporter list.
    pub fn new(form: Arc<Form>, store: Arc<dyn Store>) -> Option<Self> {
        form.supporter_settings().is_some().then_some(Self { form, store })
    }

    /// The next responses after this id, by id, with those that cannot be read; `None` at the end.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn candidates_after(&self, after: &str) -> Result<Option<Page<CandidateEntry>>, ModerationError> {
        self.entries("", after, PAGE).await
    }

    /// Whether the store works at present. If it does not, a failed decision is not the fault of the single response.
    pub async fn is_store_ready(&self) -> bool {
        self.store.ping().await.is_ok()
    }

    /// The only response whose id has this prefix.
    ///
    /// # Errors
    /// When no response or several have it, or the store fails.
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

    /// The supporter of a stored response and its status; `None` if the stored answers cannot be parsed.
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

    /// Whether a decision about this response is possible.
    ///
    /// # Errors
    /// When the respondent did not agree to be listed.
    pub fn may_decide(&self, entry: &CandidateEntry) -> Result<(), ModerationError> {
        let consent = self.form.supporter_settings().map(|community| community.consent.to_string()).unwrap_or_default();
        if entry.standing == ModerationStatus::NoConsent {
            Err(ModerationError::NoConsent(entry.response_id.clone(), entry.supporter.name.clone(), consent))
        } else {
            Ok(())
        }
    }

    /// Records a decision with its actor, its time in milliseconds since 1970 and a note, and adds the supporter to the list or
    /// removes it.
    ///
    /// # Errors
    /// When the respondent did not agree to be listed or changed the response meanwhile, or when the store fails.
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

/// The digest of a supporter's listed texts. A decision holds for the texts with the same digest alone.
pub(super) fn digest(supporter: &Supporter) -> Vec<u8> {
    let mut hash = Sha256::new();
    let Supporter { name, kind, country, website, statement } = supporter;
    for text in [name, kind, country, website, statement] {
        // The length precedes each text, so that two different lists of texts never give the same bytes.
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
