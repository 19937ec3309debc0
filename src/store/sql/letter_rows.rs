//! Letters as rows of their table.

use super::to_u64;
use crate::store::outbox::{FailedLetter, Letter, RefusedAddress};
use crate::store::{Result, StoreError};

/// A letter with what it says; without `Debug`, as [`Letter`].
#[derive(sqlx::FromRow)]
pub(super) struct LetterRow {
    id: String,
    purpose: String,
    locale: String,
    address: String,
    subject: String,
    body: String,
    unsubscribe: String,
    made_at: i64,
    tried_since: i64,
    attempts: i64,
}

impl LetterRow {
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    pub(super) fn into_letter(self) -> Letter {
        let Self { id, purpose, locale, address, subject, body, unsubscribe, made_at, tried_since, attempts } = self;
        Letter { id, purpose, locale, address, subject, body, unsubscribe, made_at, tried_since, attempts }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct RefusedRow {
    id: String,
    purpose: String,
    response_id: Option<String>,
    refused_at: i64,
    reply: String,
    held: i64,
}

impl RefusedRow {
    pub(super) fn into_refused(self) -> RefusedAddress {
        let Self { id, purpose, response_id, refused_at, reply, held } = self;
        RefusedAddress { id, purpose, response_id, refused_at, reply, held: to_u64(held) }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct FailedRow {
    id: String,
    purpose: String,
    response_id: Option<String>,
    made_at: i64,
    ended_at: Option<i64>,
    reply: String,
    attempts: i64,
}

impl FailedRow {
    pub(super) fn into_failed(self) -> Result<FailedLetter> {
        let Self { id, purpose, response_id, made_at, ended_at, reply, attempts } = self;
        let failed_at = ended_at.ok_or(StoreError::Damaged("a letter"))?;
        Ok(FailedLetter { id, purpose, response_id, made_at, failed_at, reply, attempts })
    }
}
