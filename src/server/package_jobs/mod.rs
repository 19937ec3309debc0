//! The jobs on the package of a form: building it and publishing it, in the background of a process.

mod build;
pub mod documents;
mod failure;
mod publish_package;

use super::jobs::{JobProgress, WorkResult};
use super::state::ServerState;
use crate::store::Job;
use documents::{BUILD, PUBLISH, PackageOutcome, json};
use failure::FailureKind;
use questionnaire::Form;

/// What the jobs on the package of a form are about. One of them waits or runs at a time.
pub(super) fn job_subject(form: &Form) -> String {
    format!("package:{}", form.id())
}

/// Does a job on a package. Its outcome says what it came to.
pub async fn run_package_job(state: ServerState, job: Job, progress: JobProgress) -> WorkResult {
    let outcome = match job.kind.as_str() {
        BUILD => build::build(&state, &job, &progress).await,
        PUBLISH => publish_package::publish(&state, &job, &progress).await.map(PackageOutcome::Published),
        _ => Err(FailureKind::Unreadable.into()),
    };
    match outcome {
        Ok(outcome @ PackageOutcome::Blocked(_)) => WorkResult::Failed(json(&outcome)),
        Ok(outcome) => WorkResult::Done(json(&outcome)),
        Err(failure) => {
            tracing::warn!(kind = ?failure.kind, detail = failure.detail, "a job on a package failed");
            WorkResult::Failed(json(&PackageOutcome::Failed(failure)))
        }
    }
}
