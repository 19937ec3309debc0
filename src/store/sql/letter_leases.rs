//! Which process sends a letter: one statement that changes the letter's row decides.

use super::letter_rows::LetterRow;
use super::transaction::Transaction;
use super::{Connection, mail_pace, refused_addresses};
use crate::store::outbox::{AttemptEnd, LetterLease};
use sqlx::Error;

pub(super) struct TakeLetter<'a>(pub(super) &'a LetterLease);

impl Transaction for TakeLetter<'_> {
    type Outcome = Option<LetterRow>;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<LetterRow>, Error> {
        let Self(lease) = self;
        let give_up = "UPDATE letters SET status = 'given-up', address = '', subject = '', body = '', ended_at = $1 \
            WHERE status = 'waiting' AND useless_at <= $1 AND leased_until < $1";
        sqlx::query(give_up).bind(lease.now).execute(&mut *connection).await?;
        // The pace is a row too: while no letter waits, looking for one changes nothing.
        if !self.is_any_due(connection).await? || !mail_pace::spend(connection, lease.now, lease.apart).await? {
            return Ok(None);
        }
        while let Some(letter) = self.take(connection).await? {
            match refused_addresses::refused(connection, letter.address()).await? {
                Some(by) => refused_addresses::hold(connection, letter.id(), &by, lease.now).await?,
                None => return Ok(Some(letter)),
            }
        }
        Ok(None)
    }
}

impl TakeLetter<'_> {
    async fn is_any_due(&self, connection: &mut Connection) -> Result<bool, Error> {
        let select = "SELECT count(*) FROM \
            (SELECT 1 FROM letters WHERE status = 'waiting' AND next_at <= $1 AND leased_until < $1 LIMIT 1) AS due";
        let due: i64 = sqlx::query_scalar(select).bind(self.0.now).fetch_one(connection).await?;
        Ok(due > 0)
    }

    async fn take(&self, connection: &mut Connection) -> Result<Option<LetterRow>, Error> {
        let Self(lease) = self;
        // The condition stands twice: of two processes that choose the same letter, the second waits for the row and then finds
        // that it does not meet the condition any more.
        let take = "UPDATE letters SET runner = $1, leased_until = $3, attempts = attempts + 1 \
            WHERE id = (SELECT id FROM letters WHERE status = 'waiting' AND next_at <= $2 AND leased_until < $2 \
            ORDER BY next_at, id LIMIT 1) AND status = 'waiting' AND next_at <= $2 AND leased_until < $2 \
            RETURNING id, purpose, locale, address, subject, body, unsubscribe, made_at, tried_since, attempts";
        sqlx::query_as(take).bind(&lease.runner).bind(lease.now).bind(lease.until).fetch_optional(connection).await
    }
}

pub(super) struct EndAttempt<'a> {
    pub(super) id: &'a str,
    pub(super) runner: &'a str,
    pub(super) end: &'a AttemptEnd,
}

impl Transaction for EndAttempt<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let (status, next_at, ended_at, reply) = match self.end {
            AttemptEnd::Sent { at } => ("sent", None, Some(*at), ""),
            AttemptEnd::Later { next_at, reply } => ("waiting", Some(*next_at), None, reply.as_str()),
            AttemptEnd::Refused { at, reply } | AttemptEnd::Failed { at, reply } => {
                ("failed", None, Some(*at), reply.as_str())
            }
        };
        // An attempt whose end was committed, and whose reply was lost, is ended in the same way again.
        let update = "UPDATE letters SET status = $3, next_at = COALESCE($4, next_at), ended_at = $5, reply = $6, \
            leased_until = 0 WHERE id = $1 AND runner = $2 AND status IN ('waiting', $3)";
        let updated = sqlx::query(update)
            .bind(self.id)
            .bind(self.runner)
            .bind(status)
            .bind(next_at)
            .bind(ended_at)
            .bind(reply)
            .execute(&mut *connection)
            .await?;
        let erase = "UPDATE letters SET address = '', subject = '', body = '' WHERE id = $1 AND status = 'sent'";
        sqlx::query(erase).bind(self.id).execute(&mut *connection).await?;
        if let (AttemptEnd::Refused { at, .. }, 1..) = (self.end, updated.rows_affected()) {
            refused_addresses::note(connection, self.id, *at).await?;
        }
        Ok(updated.rows_affected() > 0)
    }
}
