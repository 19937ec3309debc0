//! Removal of a whole response, and of the private answers of a form.

use super::proposals::{Confirmation, confirm};
use super::tally_changes::Changes;
use super::transaction::Transaction;
use super::{Connection, letters};
use crate::store::{WithdrawOutcome, Withdrawal, WithdrawnBy};
use sqlx::Error;

pub(super) struct Withdraw<'a> {
    pub(super) form: &'a str,
    pub(super) withdrawal: &'a Withdrawal,
}

impl Transaction for Withdraw<'_> {
    type Outcome = WithdrawOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<WithdrawOutcome, Error> {
        let select = "SELECT id FROM responses WHERE form = $1 AND receipt_digest = $2";
        let found: Option<String> = sqlx::query_scalar(select)
            .bind(self.form)
            .bind(&self.withdrawal.receipt_digest)
            .fetch_optional(&mut *connection)
            .await?;
        let Some(id) = found else {
            return self.outcome_if_repeated(connection).await;
        };
        // This update changes no value. It locks the row, so that an amendment waits for this transaction.
        let hold = "UPDATE responses SET revision = revision WHERE id = $1 AND revision = $2 \
            RETURNING received_at, restricted_at";
        let held: Option<(i64, Option<i64>)> = sqlx::query_as(hold)
            .bind(&id)
            .bind(i64::from(self.withdrawal.revision))
            .fetch_optional(&mut *connection)
            .await?;
        let Some((received_at, restricted_at)) = held else { return Ok(WithdrawOutcome::Stale) };
        if let Some(refusal) = self.confirm_proposal(connection).await? {
            return Ok(refusal);
        }
        let is_told = letters::wants_letters(connection, &id).await?;
        // Foreign keys delete all other rows of the response together with this one.
        sqlx::query("DELETE FROM responses WHERE id = $1").bind(id).execute(&mut *connection).await?;
        self.insert_tombstone(connection, (received_at, restricted_at.unwrap_or(self.withdrawal.at))).await?;
        if let Some(letter) = self.withdrawal.letter.as_ref().filter(|_| is_told) {
            letters::insert(connection, letter).await?;
        }
        let mut counted = Changes::default();
        // Counters do not count a restricted response.
        if restricted_at.is_none() {
            counted.add(self.form, &self.withdrawal.removed, -1);
        }
        counted.add_to_tallies(connection).await?;
        Ok(WithdrawOutcome::Done)
    }
}

impl Withdraw<'_> {
    /// Confirms the proposal, if there is one; returns why it cannot be confirmed.
    async fn confirm_proposal(&self, connection: &mut Connection) -> Result<Option<WithdrawOutcome>, Error> {
        let (Some((id, name)), WithdrawnBy::Operator(act)) = (&self.withdrawal.confirms, &self.withdrawal.by) else {
            return Ok(None);
        };
        Ok(match confirm(connection, (self.form, id), name, act).await? {
            Confirmation::Done => None,
            Confirmation::Own => Some(WithdrawOutcome::OwnProposal),
            Confirmation::Gone => Some(WithdrawOutcome::NoProposal),
        })
    }

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

    /// Keeps that there was a response, which packages whose build began from `received_at` on and before `removed_at` held.
    async fn insert_tombstone(
        &self,
        connection: &mut Connection,
        (received_at, removed_at): (i64, i64),
    ) -> Result<(), Error> {
        let insert = "INSERT INTO withdrawals \
            (receipt_digest, form, withdrawn_at, withdrawn_by, removed_at, first_built_at) \
            SELECT $1, $2, $3, $4, $6, (SELECT min(at) FROM \
                (SELECT began_at AS at FROM package_builds WHERE form = $2 \
                    UNION ALL SELECT built_at FROM publications WHERE form = $2) AS builds \
                WHERE at >= $5 AND at < $6)";
        sqlx::query(insert)
            .bind(&self.withdrawal.receipt_digest)
            .bind(self.form)
            .bind(self.withdrawal.at)
            .bind(self.withdrawal.by.name())
            .bind(received_at)
            .bind(removed_at)
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
        let addresses = "DELETE FROM refused_addresses WHERE form = $1 AND (response_id IS NULL OR response_id IN \
            (SELECT id FROM responses WHERE form = $1 AND restricted_at IS NULL))";
        sqlx::query(addresses).bind(self.form).execute(&mut *connection).await?;
        // A restricted response is kept as it is: its sender may need it (RGPD, article 18).
        let former = "DELETE FROM private_history WHERE response_id IN \
            (SELECT id FROM responses WHERE form = $1 AND restricted_at IS NULL)";
        sqlx::query(former).bind(self.form).execute(&mut *connection).await?;
        let newest = "DELETE FROM private_answers WHERE response_number IN \
            (SELECT number FROM responses WHERE form = $1 AND restricted_at IS NULL)";
        Ok(sqlx::query(newest).bind(self.form).execute(connection).await?.rows_affected())
    }
}
