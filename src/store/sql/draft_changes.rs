//! The changes of shared drafts, each as one transaction. Other processes are told of a change when it is committed.

use super::draft_rows::{COUNT, DraftRow};
use super::transaction::Transaction;
use super::{Connection, announce, to_u64};
use crate::store::{
    CreateDraftOutcome, DraftAccess, DraftChange, DraftNotice, DraftStatus, DraftVersion, NewSharedDraft,
    ReplaceDraftOutcome,
};
use sqlx::Error;

/// The row of an id and a token, read within a transaction.
async fn find(access: &DraftAccess, connection: &mut Connection) -> Result<Option<DraftRow>, Error> {
    let select = "SELECT version, ciphertext IS NOT NULL AS is_kept, expires_at, ciphertext FROM shared_drafts \
        WHERE id = $1 AND token_digest = $2";
    sqlx::query_as(select).bind(&access.id).bind(&access.token_digest).fetch_optional(connection).await
}

pub(super) struct Create<'a> {
    pub(super) draft: &'a NewSharedDraft,
    pub(super) most: u64,
}

impl Transaction for Create<'_> {
    type Outcome = CreateDraftOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<CreateDraftOutcome, Error> {
        let NewSharedDraft { access, ciphertext, expires_at } = self.draft;
        let held: i64 = sqlx::query_scalar(COUNT).fetch_one(&mut *connection).await?;
        let is_full = to_u64(held) >= self.most;
        if !is_full {
            let insert = "INSERT INTO shared_drafts (id, token_digest, version, ciphertext, expires_at) \
                VALUES ($1, $2, 1, $3, $4) ON CONFLICT DO NOTHING";
            let inserted = sqlx::query(insert)
                .bind(&access.id)
                .bind(&access.token_digest)
                .bind(ciphertext)
                .bind(expires_at)
                .execute(&mut *connection)
                .await?;
            if inserted.rows_affected() > 0 {
                return Ok(CreateDraftOutcome::Created);
            }
        }
        // The same draft may have been created before, and only the reply was lost.
        let known = find(access, connection).await?;
        Ok(match known {
            Some(row) if row.row.version == 1 && row.ciphertext.as_ref() == Some(ciphertext) => {
                CreateDraftOutcome::Replay
            }
            Some(row) => {
                let status = if row.row.is_kept { DraftStatus::Kept } else { DraftStatus::Erased };
                CreateDraftOutcome::Taken(DraftVersion { number: row.row.version, status })
            }
            None => CreateDraftOutcome::Full,
        })
    }
}

pub(super) struct Replace<'a>(pub(super) &'a DraftChange);

impl Transaction for Replace<'_> {
    type Outcome = ReplaceDraftOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<ReplaceDraftOutcome, Error> {
        let DraftChange { access, replaces, ciphertext, now, expires_at } = self.0;
        let update = "UPDATE shared_drafts SET version = version + 1, ciphertext = $1, expires_at = $2 \
            WHERE id = $3 AND token_digest = $4 AND version = $5 AND ciphertext IS NOT NULL AND expires_at > $6";
        let updated = sqlx::query(update)
            .bind(ciphertext)
            .bind(expires_at)
            .bind(&access.id)
            .bind(&access.token_digest)
            .bind(replaces)
            .bind(now)
            .execute(&mut *connection)
            .await?;
        if updated.rows_affected() > 0 {
            let number = replaces + 1;
            let notice = DraftNotice::Changed { id: access.id.clone(), number, is_erased: false };
            announce(connection, &notice.to_text()).await?;
            return Ok(ReplaceDraftOutcome::Done(number));
        }
        let Some(row) = find(access, connection).await? else { return Ok(ReplaceDraftOutcome::Unknown) };
        let DraftVersion { number, status } = row.row.version(*now);
        Ok(match status {
            // Each ciphertext has a fresh nonce, so an equal one is this change, whose reply was lost.
            DraftStatus::Kept if number == replaces + 1 && row.ciphertext.as_ref() == Some(ciphertext) => {
                ReplaceDraftOutcome::Done(number)
            }
            DraftStatus::Kept => ReplaceDraftOutcome::Changed(number),
            ended => ReplaceDraftOutcome::Ended(ended),
        })
    }
}

pub(super) struct Erase<'a>(pub(super) &'a DraftAccess);

impl Transaction for Erase<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let Some(row) = find(self.0, connection).await? else { return Ok(false) };
        let update = "UPDATE shared_drafts SET version = version + 1, ciphertext = NULL WHERE id = $1 AND ciphertext IS NOT NULL";
        let updated = sqlx::query(update).bind(&self.0.id).execute(&mut *connection).await?;
        if updated.rows_affected() > 0 {
            let number = row.row.version + 1;
            let notice = DraftNotice::Changed { id: self.0.id.clone(), number, is_erased: true };
            announce(connection, &notice.to_text()).await?;
        }
        Ok(true)
    }
}

pub(super) struct EraseExpired {
    pub(super) now: i64,
    pub(super) forget: i64,
}

impl Transaction for EraseExpired {
    type Outcome = u64;

    // The duration grows with the number of drafts.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> Result<u64, Error> {
        let erase = "UPDATE shared_drafts SET ciphertext = NULL WHERE expires_at <= $1 AND ciphertext IS NOT NULL";
        let erased = sqlx::query(erase).bind(self.now).execute(&mut *connection).await?.rows_affected();
        let forget = "DELETE FROM shared_drafts WHERE expires_at <= $1";
        sqlx::query(forget).bind(self.forget).execute(&mut *connection).await?;
        if erased > 0 {
            announce(connection, &DraftNotice::Missed.to_text()).await?;
        }
        Ok(erased)
    }
}

pub(super) struct EraseAll;

impl Transaction for EraseAll {
    type Outcome = u64;

    // The duration grows with the number of drafts.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> Result<u64, Error> {
        let erase = "UPDATE shared_drafts SET version = version + 1, ciphertext = NULL WHERE ciphertext IS NOT NULL";
        let erased = sqlx::query(erase).execute(&mut *connection).await?.rows_affected();
        announce(connection, &DraftNotice::Missed.to_text()).await?;
        Ok(erased)
    }
}
