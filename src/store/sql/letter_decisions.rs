//! What people decide on letters that failed, and how old ones are forgotten. A letter that is held by a refused address waits for the
//! decision on that address.

use super::Connection;
use super::transaction::Transaction;
use sqlx::Error;

pub(super) struct RetryLetter<'a> {
    pub(super) form: &'a str,
    pub(super) id: &'a str,
    pub(super) at: i64,
}

impl Transaction for RetryLetter<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let update = "UPDATE letters SET status = 'waiting', next_at = $3, tried_since = $3, leased_until = 0, attempts = 0, \
            ended_at = NULL WHERE id = $2 AND form IN ('', $1) AND status = 'failed' \
            AND NOT EXISTS (SELECT 1 FROM refused_addresses WHERE id = letters.held_by)";
        let updated = sqlx::query(update).bind(self.form).bind(self.id).bind(self.at).execute(connection).await?;
        Ok(updated.rows_affected() > 0)
    }
}

pub(super) struct GiveLetterUp<'a> {
    pub(super) form: &'a str,
    pub(super) id: &'a str,
    pub(super) at: i64,
}

impl Transaction for GiveLetterUp<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let update = "UPDATE letters SET status = 'given-up', address = '', subject = '', body = '', ended_at = $3 \
            WHERE id = $2 AND form IN ('', $1) AND status = 'failed' \
            AND NOT EXISTS (SELECT 1 FROM refused_addresses WHERE id = letters.held_by)";
        let updated = sqlx::query(update).bind(self.form).bind(self.id).bind(self.at).execute(connection).await?;
        Ok(updated.rows_affected() > 0)
    }
}

pub(super) struct ForgetLetters {
    pub(super) failed_before: i64,
    pub(super) ended_before: i64,
}

impl Transaction for ForgetLetters {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> Result<(), Error> {
        let give_up = "UPDATE letters SET status = 'given-up', address = '', subject = '', body = '' \
            WHERE status = 'failed' AND ended_at < $1";
        sqlx::query(give_up).bind(self.failed_before).execute(&mut *connection).await?;
        let forget = "DELETE FROM letters WHERE status IN ('sent', 'given-up') AND ended_at < $1";
        sqlx::query(forget).bind(self.ended_before).execute(&mut *connection).await?;
        // An address of nobody who is still in the store.
        let clear = "DELETE FROM refused_addresses WHERE form <> '' AND response_id IS NULL AND refused_at < $1";
        sqlx::query(clear).bind(self.failed_before).execute(connection).await?;
        Ok(())
    }
}
