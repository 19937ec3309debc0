//! Which process does a job: one statement that changes the job's row decides.

use super::Connection;
use super::job_rows::JobRow;
use super::transaction::Transaction;
use crate::store::jobs::{JobEnd, Lease, LeaseState, MAX_ATTEMPTS};
use sqlx::Error;

pub(super) struct TakeJob<'a>(pub(super) &'a Lease);

impl Transaction for TakeJob<'_> {
    type Outcome = Option<JobRow>;

    async fn apply(&self, connection: &mut Connection) -> Result<Option<JobRow>, Error> {
        let Self(lease) = self;
        let abandon = "UPDATE jobs SET status = CASE WHEN is_stop_wanted = 1 THEN 'stopped' ELSE 'failed' END, \
            outcome = '', ended_at = $1, runner = '' \
            WHERE status = 'running' AND leased_until < $1 AND (is_stop_wanted = 1 OR attempts >= $2)";
        sqlx::query(abandon).bind(lease.now).bind(MAX_ATTEMPTS).execute(&mut *connection).await?;
        // The condition stands twice: of two processes that choose the same job, the second waits for the row and then finds
        // that it does not meet the condition any more.
        let take = "UPDATE jobs SET status = 'running', runner = $1, leased_until = $3, attempts = attempts + 1 \
            WHERE id = (SELECT id FROM jobs WHERE status = 'waiting' OR (status = 'running' AND leased_until < $2) \
            ORDER BY made_at, id LIMIT 1) \
            AND (status = 'waiting' OR (status = 'running' AND leased_until < $2)) RETURNING *";
        sqlx::query_as(take).bind(&lease.runner).bind(lease.now).bind(lease.until).fetch_optional(connection).await
    }
}

pub(super) struct RenewLease<'a> {
    pub(super) id: &'a str,
    pub(super) lease: &'a Lease,
    pub(super) progress: Option<&'a str>,
}

impl Transaction for RenewLease<'_> {
    type Outcome = LeaseState;

    async fn apply(&self, connection: &mut Connection) -> Result<LeaseState, Error> {
        let update = "UPDATE jobs SET leased_until = $3, progress = COALESCE($4, progress) \
            WHERE id = $1 AND runner = $2 AND status = 'running' RETURNING is_stop_wanted";
        let found: Option<i64> = sqlx::query_scalar(update)
            .bind(self.id)
            .bind(&self.lease.runner)
            .bind(self.lease.until)
            .bind(self.progress)
            .fetch_optional(connection)
            .await?;
        Ok(match found {
            None => LeaseState::Lost,
            Some(0) => LeaseState::Held,
            Some(_) => LeaseState::StopWanted,
        })
    }
}

pub(super) struct GiveBack<'a> {
    pub(super) id: &'a str,
    pub(super) runner: &'a str,
}

impl Transaction for GiveBack<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> Result<(), Error> {
        // A process that gives a job back did not fail at it.
        let update = "UPDATE jobs SET status = 'waiting', runner = '', attempts = attempts - 1 \
            WHERE id = $1 AND runner = $2 AND status = 'running'";
        sqlx::query(update).bind(self.id).bind(self.runner).execute(connection).await?;
        Ok(())
    }
}

pub(super) struct EndJob<'a> {
    pub(super) id: &'a str,
    pub(super) runner: &'a str,
    pub(super) end: &'a JobEnd,
}

impl Transaction for EndJob<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let update = "UPDATE jobs SET status = $3, progress = COALESCE($4, progress), outcome = $5, ended_at = $6, \
            runner = '' WHERE id = $1 AND runner = $2 AND status = 'running'";
        let ended = sqlx::query(update)
            .bind(self.id)
            .bind(self.runner)
            .bind(self.end.status.name())
            .bind(&self.end.progress)
            .bind(&self.end.outcome)
            .bind(self.end.at)
            .execute(connection)
            .await?;
        Ok(ended.rows_affected() > 0)
    }
}
