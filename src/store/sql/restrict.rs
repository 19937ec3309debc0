//! Restricts a response: its answers are put apart, and what was made of them is taken away.

use super::Connection;
use super::tally_changes::Changes;
use super::transaction::Transaction;
use crate::store::{RestrictOutcome, Restriction};
use sqlx::Error;

/// Puts the answers of a response apart, and takes away all that was made of them.
pub(super) struct Restrict<'a> {
    pub(super) form: &'a str,
    pub(super) restriction: &'a Restriction,
    pub(super) act_id: &'a str,
}

impl Transaction for Restrict<'_> {
    type Outcome = RestrictOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<RestrictOutcome, Error> {
        let Restriction { response_id, revision, at, name, reason, removed } = self.restriction;
        // The update also locks the row, so that an amendment, a withdrawal, a review and a coding wait.
        let update = "UPDATE responses SET restricted_at = $1 \
            WHERE form = $2 AND id = $3 AND revision = $4 AND restricted_at IS NULL RETURNING number";
        let updated: Option<i64> = sqlx::query_scalar(update)
            .bind(at)
            .bind(self.form)
            .bind(response_id)
            .bind(i64::from(*revision))
            .fetch_optional(&mut *connection)
            .await?;
        let Some(number) = updated else { return outcome_if_repeated(self.act_id, connection).await };
        let insert = "INSERT INTO restricted_answers (response_number, form, document, reason, restricted_name) \
            SELECT response_number, $2, document, $3, $4 FROM answers WHERE response_number = $1";
        sqlx::query(insert).bind(number).bind(self.form).bind(reason).bind(name).execute(&mut *connection).await?;
        let delete = "DELETE FROM answers WHERE response_number = $1";
        sqlx::query(delete).bind(number).execute(&mut *connection).await?;
        let takes_away = [
            "DELETE FROM review_queue WHERE response_id = $1",
            "DELETE FROM supporters WHERE response_id = $1",
            // Foreign keys delete the codings and settlements that stand, and the texts of double samples.
            "DELETE FROM reviewed_texts WHERE response_id = $1",
        ];
        for change in takes_away {
            sqlx::query(change).bind(response_id).execute(&mut *connection).await?;
        }
        let mut counted = Changes::default();
        counted.add(self.form, removed, -1);
        counted.add_to_tallies(connection).await?;
        Ok(RestrictOutcome::Done)
    }
}

/// Returns `Done` if this act was already committed and only the reply to it was lost.
pub(super) async fn outcome_if_repeated(act_id: &str, connection: &mut Connection) -> Result<RestrictOutcome, Error> {
    let select = "SELECT count(*) FROM audit_log WHERE act_id = $1";
    let same: i64 = sqlx::query_scalar(select).bind(act_id).fetch_one(connection).await?;
    Ok(if same > 0 { RestrictOutcome::Done } else { RestrictOutcome::Stale })
}
