//! Which work a job is, by its kind.

use super::export_jobs::{EXPORT, run_export_job};
use super::jobs::{JobProgress, WorkResult};
use super::package_jobs::run_package_job;
use super::state::ServerState;
use crate::store::Job;

/// Does a job.
pub(super) async fn run_job(state: ServerState, job: Job, progress: JobProgress) -> WorkResult {
    match job.kind.as_str() {
        EXPORT => run_export_job(state, job, progress).await,
        _ => run_package_job(state, job, progress).await,
    }
}
