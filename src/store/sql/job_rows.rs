//! A job as a row of its table.

use crate::store::jobs::{Job, JobStatus};
use crate::store::{Result, StoreError};

#[derive(sqlx::FromRow)]
pub(super) struct JobRow {
    id: String,
    kind: String,
    form: String,
    parameters: String,
    status: String,
    progress: String,
    outcome: String,
    made_at: i64,
    ended_at: Option<i64>,
    is_stop_wanted: i64,
    attempts: i64,
}

impl JobRow {
    pub(super) fn into_job(self) -> Result<Job> {
        Ok(Job {
            status: JobStatus::from_name(&self.status).ok_or(StoreError::Damaged("a job"))?,
            id: self.id,
            kind: self.kind,
            form: self.form,
            parameters: self.parameters,
            progress: self.progress,
            outcome: self.outcome,
            made_at: self.made_at,
            ended_at: self.ended_at,
            is_stop_wanted: self.is_stop_wanted != 0,
            attempts: self.attempts,
        })
    }
}
