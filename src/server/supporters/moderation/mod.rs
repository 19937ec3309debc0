//! The moderation of supporters: the status of each response that may be listed, and the operator's decisions.

mod error;
mod listing;
mod status;

pub use error::ModerationError;
pub use status::ModerationStatus;

use crate::server::response_letters::LetterChoice;
use crate::store::{Candidate, DecideOutcome, Decision, NewListing, Page, Store, StoreError, SupporterVerdict, pages};
use crate::workspace::{Act, Action, Object, Signature};
use futures::TryStreamExt;
pub(super) use listing::listing_digest;
use listing::new_listing;
use questionnaire::{Community, Form, PublicAnswers, RawAnswers, Supporter, normalise};
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
    pub status: ModerationStatus,
    /// The newest decision, even if the response changed after it.
    pub last: Option<Decision>,
    revision: u32,
}

impl CandidateEntry {
    /// What an operator has seen: the revision and the time of the newest decision. Whoever decides on something else has to
    /// look again.
    pub fn seen(&self) -> String {
        format!("{}-{}", self.revision, self.last.as_ref().map_or(0, |last| last.at))
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

    /// Every response, the oldest first, and the ids of those that cannot be read.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn all(&self) -> Result<(Vec<CandidateEntry>, Vec<String>), ModerationError> {
        let (mut entries, mut damaged) = (Vec::new(), Vec::new());
        let mut pages = pages("", |after| async move { self.candidates_after(&after).await });
        while let Some(page) = pages.try_next().await? {
            damaged.extend(page.damaged);
            entries.extend(page.read);
        }
        // The oldest response comes first, so that the operator can decide in order of arrival.
        entries.sort_by(|one, other| (one.received_at, &one.response_id).cmp(&(other.received_at, &other.response_id)));
        Ok((entries, damaged))
    }

    /// The supporter on which the newest decision was taken, if the response has changed since.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn decided_on(&self, entry: &CandidateEntry) -> Result<Option<Supporter>, ModerationError> {
        let (Some(community), Some(last)) = (self.form.supporter_settings(), &entry.last) else { return Ok(None) };
        let former = self.store.former_answers(self.form.id().as_str(), &entry.response_id).await?;
        let supporter = |document: &String| {
            let raw: RawAnswers = serde_json::from_str(document).ok()?;
            Some(community.supporter(&PublicAnswers::from_stored(&self.form, &raw)))
        };
        let supporters = former.iter().filter_map(supporter);
        Ok(supporters.into_iter().find(|former| listing_digest(former) == last.digest && *former != entry.supporter))
    }

    /// What the list shows of a response with these answers, with the digest of what was confirmed, where the newest decision holds for
    /// them.
    ///
    /// # Errors
    /// When the store fails.
    pub(in crate::server) async fn confirmed_listing(
        &self,
        response_id: &str,
        answers: &PublicAnswers,
    ) -> Result<Option<(Vec<u8>, NewListing)>, StoreError> {
        let Some(community) = self.form.supporter_settings().filter(|community| community.has_consented(answers))
        else {
            return Ok(None);
        };
        let supporter = community.supporter(answers);
        let digest = listing_digest(&supporter);
        let newest = self.store.newest_decision(self.form.id().as_str(), response_id).await?;
        let holds = newest.is_some_and(|last| last.verdict == SupporterVerdict::Confirmed && last.digest == digest);
        Ok(holds.then(|| (digest, new_listing(&supporter))))
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
        let status = match &decision {
            _ if is_listed => ModerationStatus::Confirmed,
            _ if !community.has_consented(&answers) => ModerationStatus::NoConsent,
            None => ModerationStatus::Pending,
            Some(last) if last.verdict == SupporterVerdict::Refused && last.digest == listing_digest(&supporter) => {
                ModerationStatus::Refused
            }
            Some(_) => ModerationStatus::Changed,
        };
        Some(CandidateEntry { response_id, received_at, supporter, status, last: decision, revision })
    }

    /// Whether a decision about this response is possible.
    ///
    /// # Errors
    /// When the respondent did not agree to be listed.
    pub fn may_decide(&self, entry: &CandidateEntry) -> Result<(), ModerationError> {
        match self.form.supporter_settings() {
            Some(community) if entry.status == ModerationStatus::NoConsent => Err(ModerationError::NoConsent(
                entry.response_id.clone(),
                entry.supporter.name.clone(),
                community.consent.to_string(),
            )),
            _ => Ok(()),
        }
    }

    /// Records a decision with its signature, its time in milliseconds since 1970 and a note, and adds the supporter to the list or
    /// removes it. `letter` says whether the supporter is told.
    ///
    /// # Errors
    /// When the respondent did not agree to be listed or changed the response meanwhile, or when the store fails.
    pub async fn decide(
        &self,
        entry: &CandidateEntry,
        verdict: SupporterVerdict,
        (by, at, note): (&Signature, i64, &str),
        letter: LetterChoice<'_>,
    ) -> Result<(), ModerationError> {
        self.may_decide(entry)?;
        let told = (entry.supporter.name.as_str(), verdict == SupporterVerdict::Confirmed, at);
        let version = (entry.response_id.as_str(), entry.revision);
        let letter = letter.decision_letter(self.store.as_ref(), (&self.form, version), told).await?;
        let listing = (verdict == SupporterVerdict::Confirmed).then(|| new_listing(&entry.supporter));
        let (response_id, digest) = (entry.response_id.clone(), listing_digest(&entry.supporter));
        let form = self.form.id().as_str();
        let act = Act::new(by.actor.clone(), Action::DecideOnSupporter, Object::response(&response_id), at);
        let act = act.on_form(form).with("verdict", verdict.name()).with("revision", entry.revision);
        let decision = Decision { response_id, verdict, digest, note: note.to_owned(), by: by.name.clone(), at };
        match self.store.record_supporter_decision(form, entry.revision, decision, listing, letter, act).await? {
            DecideOutcome::Done => Ok(()),
            DecideOutcome::Stale => Err(ModerationError::Stale(entry.response_id.clone())),
        }
    }
}
