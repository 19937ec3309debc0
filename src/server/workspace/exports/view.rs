//! Exports as the page shows them, from their jobs and files.

use super::super::job_status::job_status_key;
use super::super::signed_in::SignedIn;
use super::{columns_key, may_see_private};
use crate::i18n::{Key, key};
use crate::server::export_jobs::documents::{ExportFailure, ExportOutcome, ExportParameters, ExportProgress};
use crate::server::export_jobs::{ExportFile, is_kept, job_subject, kept_until};
use crate::store::{Job, JobStatus, StoreError};
use crate::ui::workspace::{ExportView, ExportsPage, fields};
use questionnaire::{Form, Question};
use std::sync::Arc;

/// How many exports the page shows.
const JOBS: u32 = 20;

pub(super) async fn load_page(signed: &SignedIn, form: &Arc<Form>) -> Result<ExportsPage, StoreError> {
    let jobs = signed.store().jobs_on(&job_subject(form, &signed.actor(None)), JOBS).await?;
    Ok(ExportsPage {
        form: form.id().to_string(),
        form_name: signed.locale().name_of(form).0,
        exports: jobs.iter().filter_map(|job| export_view(signed, form, job)).collect(),
        may_have_private: form.questions().any(Question::is_private) && may_see_private(signed, form),
        ..ExportsPage::default()
    })
}

/// The file of a job, if it is whole, there, and its time is not over.
pub(super) fn file(signed: &SignedIn, job: &Job, parameters: &ExportParameters) -> Option<ExportFile> {
    let file = ExportFile::of_job(&signed.state.workspace.exports, &job.id, parameters.format()?);
    let is_kept = job.status == JobStatus::Done && is_kept(job, signed.now);
    Some(file).filter(|file| is_kept && file.is_there())
}

/// An export; `None` for one of another version of this program.
fn export_view(signed: &SignedIn, form: &Form, job: &Job) -> Option<ExportView> {
    let parameters: ExportParameters = serde_json::from_str(&job.parameters).ok()?;
    let outcome: Option<ExportOutcome> = serde_json::from_str(&job.outcome).ok();
    let progress: Option<ExportProgress> = serde_json::from_str(&job.progress).ok();
    let failure = match (&outcome, job.status) {
        (Some(ExportOutcome::Failed(failure)), _) => Some(failure_key(*failure)),
        (None, JobStatus::Failed) => Some(key::WORKSPACE_EXPORTS_BROKE_OFF),
        _ => None,
    };
    let written = match outcome {
        Some(ExportOutcome::Written(written)) => Some(written),
        _ => None,
    };
    let name = format!("{}.{}", job.id, parameters.format);
    let address = signed.address(&format!("/{}{}/{name}", form.id(), fields::EXPORTS));
    Some(ExportView {
        id: job.id.clone(),
        format: parameters.format.to_uppercase(),
        columns: columns_key(parameters.is_private),
        status: job_status_key(job.status),
        is_open: job.status.is_open(),
        is_wrong: matches!(job.status, JobStatus::Failed | JobStatus::Stopped),
        is_stopping: job.is_stop_wanted && job.status.is_open(),
        since: signed.moment(job.made_at),
        reason: parameters.reason.clone(),
        progress: progress.map(|progress| (progress.rows, progress.all)),
        written: written.map(|written| (written.rows, written.damaged, written.bytes)),
        href: file(signed, job, &parameters).map(|_| address),
        until: kept_until(job).map(|until| signed.moment(until)),
        failure,
    })
}

fn failure_key(failure: ExportFailure) -> Key {
    match failure {
        ExportFailure::Store => key::WORKSPACE_EXPORTS_STORE,
        ExportFailure::Folder => key::WORKSPACE_EXPORTS_FOLDER,
        ExportFailure::PermissionLost => key::WORKSPACE_EXPORTS_PERMISSION_LOST,
        ExportFailure::NoForm | ExportFailure::Unreadable => key::WORKSPACE_EXPORTS_BROKE_OFF,
    }
}
