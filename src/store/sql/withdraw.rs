//! Removal of a whole response, and of the private answers of a form.

use super::tally_changes::Changes;
use super::transaction::Transaction;
use super::{Connection, letters};
use crate::store::{WithdrawOutcome, Withdrawal};
use sqlx::Error;

pub(super) struct Withdraw<'a> {
    pub(super) form: &'a str,
    pub(super) withdrawal: &'a Withdrawal,
}

impl Transaction for Withdraw<'_> {
    type Outcome = WithdrawOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<WithdrawOutcome, Error> {
        let select = "SELECT id, revision FROM responses WHERE form = $1 AND receipt_digest = $2";
        let found: Option<(String, i64)> = sqlx::query_as(select)
            .bind(self.form)
            .bind(&self.withdrawal.receipt_digest)
            .fetch_optional(&mut *connection)
            .await?;
        let Some((id, revision)) = found else {
            return self.outcome_if_repeated(connection).await;
        };
        let is_told = letters::wants_letters(connection, &id).await?;
        // Foreign keys delete all other rows of the response together with this one.
        let delete = "DELETE FROM responses WHERE id = $1 AND revision = $2";
        if revision != i64::from(self.withdrawal.revision)
            || sqlx::query(delete).bind(id).bind(revision).execute(&mut *connection).await?.rows_affected() == 0
        {
            return Ok(WithdrawOutcome::Stale);
        }
        self.insert_tombstone(connection).await?;
        if let Some(letter) = self.withdrawal.letter.as_ref().filter(|_| is_told) {
            letters::insert(connection, letter).await?;
        }
        let mut counted = Changes::default();
        counted.add(self.form, &self.withdrawal.removed, -1);
        counted.add_to_tallies(connection).await?;
        Ok(WithdrawOutcome::Done)
    }
}

impl Withdraw<'_> {
    /// Returns `Done` if this withdrawal was already committed and only the reply to it was lost.
    async fn outcome_if_repeated(&self, connection: &mut Connection) -> Result<WithdrawOutcome, Error> {
        let select =
            "SELECT count(*) FROM withdrawals WHERE receipt_digest = $1 AND withdrawn_at = $2 AND withdrawn_by = $3";
        let same: i64 = sqlx::query_scalar(select)
            .bind(&self.withdrawal.receipt_digest)
            .bind(self.withdrawal.at)
            .bind(self.withdrawal.by.name())
            .fetch_one(connection)
            .await?;
        Ok(if same > 0 { WithdrawOutcome::Done } else { WithdrawOutcome::Gone })
    }

    async fn insert_tombstone(&self, connection: &mut Connection) -> Result<(), Error> {
        let insert =
            "INSERT INTO withdrawals (receipt_digest, form, withdrawn_at, withdrawn_by) VALUES ($1, $2, $3, $4)";
        sqlx::query(insert)
            .bind(&self.withdrawal.receipt_digest)
            .bind(self.form)
            .bind(self.withdrawal.at)
            .bind(self.withdrawal.by.name())
            .execute(connection)
            .await?;
        Ok(())
    }
}

/// Erases the private answers of a form.
pub(super) struct Purge<'a> {
    pub(super) form: &'a str,
}

impl Transaction for Purge<'_> {
    type Outcome = u64;

    // The duration grows with the number of responses.
    const IS_BRIEF: bool = false;

    async fn apply(&self, connection: &mut Connection) -> Result<u64, Error> {
        // A letter holds the address, which is a private answer.
        let letters = "DELETE FROM letters WHERE form = $1 AND status IN ('waiting', 'failed')";
        sqlx::query(letters).bind(self.form).execute(&mut *connection).await?;
        let former = "DELETE FROM private_history WHERE response_id IN (SELECT id FROM responses WHERE form = $1)";
        sqlx::query(former).bind(self.form).execute(&mut *connection).await?;
        let newest =
            "DELETE FROM private_answers WHERE response_number IN (SELECT number FROM responses WHERE form = $1)";
        Ok(sqlx::query(newest).bind(self.form).execute(connection).await?.rows_affected())
    }
}
