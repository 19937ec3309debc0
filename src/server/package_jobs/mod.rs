//! The jobs on the package of a form: building it and publishing it, in the background of a process.

mod build;
pub mod documents;
mod failure;
mod publish_package;

use super::jobs::{JobProgress, WorkResult};
use super::state::ServerState;
use crate::store::{Job, NewJob};
use crate::workspace::{Act, Action, Object};
use documents::{BUILD, BuildParameters, PUBLISH, PackageOutcome, json};
use failure::FailureKind;
use questionnaire::Form;
use serde::Serialize;

/// What the jobs on the package of a form are about. One of them waits or runs at a time.
pub(super) fn job_subject(form: &Form) -> String {
    format!("package:{}", form.id())
}

/// A job on the package of a form, which somebody asks for at this time.
pub(super) fn new_job(form: &Form, kind: &str, parameters: &impl Serialize, at: i64) -> NewJob {
    NewJob {
        id: uuid::Uuid::new_v4().to_string(),
        kind: kind.to_owned(),
        subject: job_subject(form),
        form: form.id().to_string(),
        parameters: json(parameters),
        made_at: at,
    }
}

/// The job that builds the package of a form, and the act of whoever asks for it at this time.
pub fn package_request(form: &Form, parameters: &BuildParameters, at: i64) -> (NewJob, Act) {
    let job = new_job(form, BUILD, parameters, at);
    let id = form.id().as_str();
    let act = Act::new(parameters.by.actor.clone(), Action::BuildPackage, Object::form(id), at).on_form(id);
    let act = act.with("job", &job.id).with("withhold-unreviewed", parameters.withhold_unreviewed);
    (job, act)
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
