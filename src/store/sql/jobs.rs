//! Jobs: adding, finding, stopping and resuming them. Processes take them in `job_leases`.

use super::add_job::{AddJob, AddProposedJob};
use super::audit::Audited;
use super::job_leases::{EndJob, GiveBack, RenewLease, TakeJob};
use super::job_rows::JobRow;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::jobs::{Job, JobEnd, JobStore, Lease, LeaseState, NewJob, ProposedJobOutcome};
use crate::store::{Result, storable};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl JobStore for SqlStore {
    async fn add_job(&self, job: NewJob, act: Act) -> Result<bool> {
        let (job, act) = (job.storable(), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: AddJob(&job), act: &act }).await?)
    }

    async fn add_proposed_job(&self, job: NewJob, proposal: &str, name: &str, act: Act) -> Result<ProposedJobOutcome> {
        let (job, proposal, name, act) = (job.storable(), storable(proposal), storable(name), act.storable());
        let change = AddProposedJob { job: &job, proposal: &proposal, name: &name, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn job(&self, id: &str) -> Result<Option<Job>> {
        let select = "SELECT * FROM jobs WHERE id = $1";
        let row: Option<JobRow> = sqlx::query_as(select).bind(storable(id)).fetch_optional(&self.readers).await?;
        row.map(JobRow::into_job).transpose()
    }

    async fn jobs_on(&self, subject: &str, limit: u32) -> Result<Vec<Job>> {
        let select = "SELECT * FROM jobs WHERE subject = $1 ORDER BY made_at DESC, id DESC LIMIT $2";
        let rows: Vec<JobRow> =
            sqlx::query_as(select).bind(storable(subject)).bind(i64::from(limit)).fetch_all(&self.readers).await?;
        rows.into_iter().map(JobRow::into_job).collect()
    }

    async fn take_job(&self, lease: &Lease) -> Result<Option<Job>> {
        // Processes look often, and nearly always there is nothing to take: only a read then.
        let select = "SELECT count(*) FROM jobs WHERE status = 'waiting' OR (status = 'running' AND leased_until < $1)";
        let takeable: i64 = sqlx::query_scalar(select).bind(lease.now).fetch_one(&self.readers).await?;
        if takeable == 0 {
            return Ok(None);
        }
        run_with_retry(&self.writers, &TakeJob(lease)).await?.map(JobRow::into_job).transpose()
    }

    async fn renew_lease(&self, id: &str, lease: &Lease, progress: Option<&str>) -> Result<LeaseState> {
        Ok(run_with_retry(&self.writers, &RenewLease { id, lease, progress }).await?)
    }

    async fn give_job_back(&self, id: &str, runner: &str) -> Result<()> {
        Ok(run_with_retry(&self.writers, &GiveBack { id, runner }).await?)
    }

    async fn end_job(&self, id: &str, runner: &str, end: JobEnd) -> Result<bool> {
        Ok(run_with_retry(&self.writers, &EndJob { id, runner, end: &end }).await?)
    }

    async fn stop_job(&self, id: &str, at: i64, act: Act) -> Result<bool> {
        let (id, act) = (storable(id), act.storable());
        Ok(run_with_retry(&self.writers, &Audited { change: StopJob { id: &id, at }, act: &act }).await?)
    }

    async fn resume_job(&self, id: &str, parameters: &str, act: Act) -> Result<bool> {
        let (id, parameters, act) = (storable(id), storable(parameters), act.storable());
        let change = ResumeJob { id: &id, parameters: &parameters };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

struct StopJob<'a> {
    id: &'a str,
    at: i64,
}

impl Transaction for StopJob<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        let update = "UPDATE jobs SET is_stop_wanted = 1, \
            ended_at = CASE WHEN status = 'waiting' THEN $2 ELSE ended_at END, \
            status = CASE WHEN status = 'waiting' THEN 'stopped' ELSE status END \
            WHERE id = $1 AND status IN ('waiting', 'running')";
        Ok(sqlx::query(update).bind(self.id).bind(self.at).execute(connection).await?.rows_affected() > 0)
    }
}

struct ResumeJob<'a> {
    id: &'a str,
    parameters: &'a str,
}

impl Transaction for ResumeJob<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        let update = "UPDATE jobs SET status = 'waiting', parameters = $2, outcome = '', ended_at = NULL, is_stop_wanted = 0, attempts = 0 \
            WHERE id = $1 AND status IN ('failed', 'stopped') AND NOT EXISTS (SELECT 1 FROM jobs AS other \
            WHERE other.subject = jobs.subject AND other.status IN ('waiting', 'running'))";
        Ok(sqlx::query(update).bind(self.id).bind(self.parameters).execute(connection).await?.rows_affected() > 0)
    }
}
