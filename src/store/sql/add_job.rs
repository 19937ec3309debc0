//! Adding a job; and one that one person proposed and another lets begin: the proposal is confirmed in the transaction that adds it.

use super::Connection;
use super::audit::Logged;
use super::proposals::{Confirmation, confirm};
use super::transaction::Transaction;
use crate::store::jobs::{NewJob, ProposedJobOutcome};
use crate::workspace::{Act, Outcome};
use sqlx::Error;

pub(super) struct AddJob<'a>(pub(super) &'a NewJob);

impl Transaction for AddJob<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> Result<bool, Error> {
        let Self(job) = self;
        let insert = "INSERT INTO jobs (id, kind, subject, form, parameters, status, progress, outcome, made_at, \
            is_stop_wanted, runner, leased_until, attempts) \
            VALUES ($1, $2, $3, $4, $5, 'waiting', '', '', $6, 0, '', 0, 0) ON CONFLICT DO NOTHING";
        let inserted = sqlx::query(insert)
            .bind(&job.id)
            .bind(&job.kind)
            .bind(&job.subject)
            .bind(&job.form)
            .bind(&job.parameters)
            .bind(job.made_at)
            .execute(&mut *connection)
            .await?;
        if inserted.rows_affected() > 0 {
            return Ok(true);
        }
        // An earlier attempt may have committed this job, and its reply was lost.
        let known: i64 =
            sqlx::query_scalar("SELECT count(*) FROM jobs WHERE id = $1").bind(&job.id).fetch_one(connection).await?;
        Ok(known > 0)
    }
}

pub(super) struct AddProposedJob<'a> {
    pub(super) job: &'a NewJob,
    pub(super) proposal: &'a str,
    pub(super) name: &'a str,
    pub(super) act: &'a Act,
}

impl Logged for ProposedJobOutcome {
    fn logged(&self) -> Option<Outcome> {
        (*self == Self::Done).then_some(Outcome::Done)
    }
}

impl Transaction for AddProposedJob<'_> {
    type Outcome = ProposedJobOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<ProposedJobOutcome, Error> {
        let select = "SELECT id FROM jobs WHERE id = $1";
        let known: Option<String> =
            sqlx::query_scalar(select).bind(&self.job.id).fetch_optional(&mut *connection).await?;
        if known.is_some() {
            // An earlier attempt committed it, and its reply was lost.
            return Ok(ProposedJobOutcome::Done);
        }
        // Acts are made one after another, so no other job comes between this look and the insertion.
        let open = "SELECT count(*) FROM jobs WHERE subject = $1 AND status IN ('waiting', 'running')";
        let others: i64 = sqlx::query_scalar(open).bind(&self.job.subject).fetch_one(&mut *connection).await?;
        if others > 0 {
            return Ok(ProposedJobOutcome::Busy);
        }
        match confirm(connection, (&self.job.form, self.proposal), self.name, self.act).await? {
            Confirmation::Own => return Ok(ProposedJobOutcome::OwnProposal),
            Confirmation::Gone => return Ok(ProposedJobOutcome::NoProposal),
            Confirmation::Done => {}
        }
        let is_added = AddJob(self.job).apply(connection).await?;
        if is_added { Ok(ProposedJobOutcome::Done) } else { Err(Error::RowNotFound) }
    }
}
