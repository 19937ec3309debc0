//! One entry of the audit log: an act, its outcome, and its place in the chain.
//!
//! Entries hold texts rather than types, so that an older program can still read and verify what a newer one has written. The
//! reason and the details lie beside the entry, which holds their digest: they can be erased, and the chain still holds. In the same way
//! an entry about a look can lose who looked at what, once its time is over: its number, time and action stay, with the digest of the rest.

use super::ChainHead;
use crate::workspace::{Act, Outcome};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// The number, counted from 1 without gaps.
    pub number: i64,
    /// The random id of the act.
    pub act_id: String,
    /// The time of the act, in milliseconds since 1970.
    pub at: i64,
    /// Who acted: `account:…` or `cli:…`.
    pub actor: String,
    /// The role under which the actor acted; empty for none.
    pub role: String,
    /// The code of the action.
    pub action: String,
    /// The form; empty for none.
    pub form: String,
    /// The kind of the object.
    pub object_kind: String,
    /// The id of the object.
    pub object_id: String,
    /// How the act ended.
    pub outcome: String,
    /// Why, and more about it; `None` once erased.
    pub explanation: Option<Explanation>,
    /// The digest of the reason and the details.
    pub explanation_digest: Vec<u8>,
    /// The digest of who acted, on what, and how it ended; empty in an entry that is older than this digest.
    pub content_digest: Vec<u8>,
    /// The hash of the entry before; empty for the first.
    pub previous: Vec<u8>,
    /// The hash of this entry.
    pub hash: Vec<u8>,
}

/// The erasable part of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Why the act was done; may be empty.
    pub reason: String,
    /// Ids, codes, numbers and digests by name, as a JSON object.
    pub details: String,
}

impl Explanation {
    /// Returns the details by name. Details that another program wrote in another form are one detail without a name.
    pub fn details_by_name(&self) -> Vec<(String, String)> {
        match serde_json::from_str::<BTreeMap<String, String>>(&self.details) {
            Ok(details) => details.into_iter().collect(),
            Err(_) => vec![(String::new(), self.details.clone())],
        }
    }

    fn digest(&self) -> Vec<u8> {
        hash_of([self.reason.as_bytes(), self.details.as_bytes()])
    }
}

impl AuditEntry {
    /// The outcome of an entry of which who looked at what was erased.
    pub const ERASED: &str = "erased";

    /// Returns the entry of an act that follows `head`.
    pub fn following(head: &ChainHead, act: &Act, outcome: Outcome) -> Self {
        let details = serde_json::Value::from_iter(act.details.iter().map(|(name, value)| (*name, value.as_str())));
        let explanation = Explanation { reason: act.reason.clone(), details: details.to_string() };
        let entry = Self {
            number: head.number + 1,
            act_id: act.id.clone(),
            at: act.at,
            actor: act.actor.to_string(),
            role: act.actor.role().map(|role| role.name().to_owned()).unwrap_or_default(),
            action: act.action.code().to_owned(),
            form: act.form.clone().unwrap_or_default(),
            object_kind: act.object.kind.to_owned(),
            object_id: act.object.id.clone(),
            outcome: outcome.name().to_owned(),
            explanation_digest: explanation.digest(),
            explanation: Some(explanation),
            content_digest: Vec::new(),
            previous: head.hash.clone(),
            hash: Vec::new(),
        };
        let entry = Self { content_digest: entry.computed_content_digest(), ..entry };
        Self { hash: entry.computed_hash(), ..entry }
    }

    /// Returns the hash that belongs to the entry.
    pub fn computed_hash(&self) -> Vec<u8> {
        let (number, at) = (self.number.to_be_bytes(), self.at.to_be_bytes());
        if !self.content_digest.is_empty() {
            return hash_of([
                &number[..],
                &at[..],
                self.action.as_bytes(),
                &self.content_digest,
                &self.explanation_digest,
                &self.previous,
            ]);
        }
        hash_of([
            &number[..],
            self.act_id.as_bytes(),
            &at[..],
            self.actor.as_bytes(),
            self.role.as_bytes(),
            self.action.as_bytes(),
            self.form.as_bytes(),
            self.object_kind.as_bytes(),
            self.object_id.as_bytes(),
            self.outcome.as_bytes(),
            &self.explanation_digest,
            &self.previous,
        ])
    }

    /// Returns the digest that belongs to who acted, on what, and how it ended.
    fn computed_content_digest(&self) -> Vec<u8> {
        hash_of([
            self.act_id.as_bytes(),
            self.actor.as_bytes(),
            self.role.as_bytes(),
            self.form.as_bytes(),
            self.object_kind.as_bytes(),
            self.object_id.as_bytes(),
            self.outcome.as_bytes(),
        ])
    }

    /// Returns whether who looked at what was erased.
    pub fn is_erased(&self) -> bool {
        self.outcome == Self::ERASED
    }

    /// Returns whether who acted, on what and how it ended are what the act had; what was erased is.
    pub fn has_own_content(&self) -> bool {
        let is_bare =
            [&self.actor, &self.role, &self.form, &self.object_kind, &self.object_id].into_iter().all(String::is_empty);
        // What has no digest of its content is covered by its hash as a whole.
        self.content_digest.is_empty()
            || (self.is_erased() && is_bare)
            || self.computed_content_digest() == self.content_digest
    }

    /// Returns whether the reason and the details are the ones that the act had; erased ones are.
    pub fn has_own_details(&self) -> bool {
        self.explanation.as_ref().is_none_or(|explanation| explanation.digest() == self.explanation_digest)
    }
}

/// Hashes parts, each with its length before it, so that no two lists of parts have the same hash.
fn hash_of<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}
