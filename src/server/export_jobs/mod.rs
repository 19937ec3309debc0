//! Files of responses that operators ask for: a job writes each through the function of the command, and it is kept for a day, for
//! whoever asked for it alone.

pub mod documents;
mod file;
mod keeping;

pub(super) use file::ExportFile;
pub(super) use keeping::{erase_old_exports, is_kept, kept_until};

use super::jobs::{JobProgress, WorkResult};
use super::package_jobs::documents::json;
use super::state::ServerState;
use crate::export::{ExportError, Options, export};
use crate::store::{AccountStore, Job, NewJob, Store, StoreError};
use crate::workspace::{Act, Action, Actor, Object, Outcome, Permission, permits};
use documents::{ExportFailure, ExportOutcome, ExportParameters, ExportProgress, WrittenExport};
use questionnaire::Form;
use std::sync::atomic::{AtomicU64, Ordering};

/// The kind of a job that writes responses into a file.
pub const EXPORT: &str = "export-responses";

/// What the jobs of one person on a form are about. One of them waits or runs at a time.
pub(super) fn job_subject(form: &Form, actor: &Actor) -> String {
    format!("export:{}:{actor}", form.id())
}

/// The job that writes a file of the responses to a form, and the act of whoever asks for it at this time.
pub fn export_request(form: &Form, parameters: &ExportParameters, at: i64) -> (NewJob, Act) {
    let (id, actor) = (form.id().as_str(), &parameters.by.actor);
    let job = NewJob {
        id: uuid::Uuid::new_v4().to_string(),
        kind: EXPORT.to_owned(),
        subject: job_subject(form, actor),
        form: id.to_owned(),
        parameters: json(parameters),
        made_at: at,
    };
    let act = Act::new(actor.clone(), Action::AskForExport, Object::form(id), at).on_form(id);
    let act = act.because(&parameters.reason).with("format", &parameters.format);
    let act = act.with("columns", parameters.columns()).with("job", &job.id);
    (job, act)
}

/// Writes the responses of a form into a file.
pub(super) async fn run_export_job(state: ServerState, job: Job, progress: JobProgress) -> WorkResult {
    match write(&state, &job, &progress).await {
        Ok(written) => WorkResult::Done(json(&ExportOutcome::Written(written))),
        Err(failure) => {
            tracing::warn!(?failure, "an export failed");
            WorkResult::Failed(json(&ExportOutcome::Failed(failure)))
        }
    }
}

async fn write(state: &ServerState, job: &Job, progress: &JobProgress) -> Result<WrittenExport, ExportFailure> {
    let parameters: ExportParameters = serde_json::from_str(&job.parameters).map_err(|_| ExportFailure::Unreadable)?;
    let format = parameters.format().ok_or(ExportFailure::Unreadable)?;
    let snapshot = state.current_site();
    let form = snapshot.context.site.form(&job.form).ok_or(ExportFailure::NoForm)?;
    if !may_export(state.store.as_ref(), &parameters, form).await? {
        return Err(ExportFailure::PermissionLost);
    }
    let all = state.store.count(form.id().as_str()).await?;
    log_reading(state.store.as_ref(), job, &parameters, (all, state.workspace.clock.now_ms())).await?;
    let file = ExportFile::of_job(&state.workspace.exports, &job.id, format);
    let mut writing = file.begin()?;
    let (rows, mut damaged) = (AtomicU64::new(0), 0);
    let read = |more: u64| {
        let rows = rows.fetch_add(more, Ordering::Relaxed) + more;
        progress.tell(json(&ExportProgress { rows, all }));
    };
    let missing = |error: ExportError| {
        damaged += 1;
        tracing::error!(%error, "a response is missing in an export");
    };
    let options = Options { format, private: parameters.is_private, byte_order_mark: parameters.byte_order_mark };
    export(form, state.store.clone(), options, &mut writing, (read, missing)).await?;
    let bytes = file.finish(writing)?;
    Ok(WrittenExport { rows: rows.into_inner(), damaged, bytes })
}

/// Enters in the log that the responses are read, before they are: what was read is logged even if the job ends early. The id is the
/// same for every process that goes on with the job.
async fn log_reading(
    store: &dyn Store,
    job: &Job,
    parameters: &ExportParameters,
    (rows, now): (u64, i64),
) -> Result<(), StoreError> {
    let action = if parameters.is_private { Action::ExportPrivateAnswers } else { Action::ExportResponses };
    let act = Act::new(parameters.by.actor.clone(), action, Object::form(&job.form), now).on_form(&job.form);
    let act = Act { id: format!("{}-read", job.id), ..act }.because(&parameters.reason);
    let act = act.with("format", &parameters.format).with("columns", parameters.columns());
    store.log_act(act.with("rows", rows).with("job", &job.id), Outcome::Done).await
}

/// Whether whoever asked for the file may still have it. A user of a machine needs no role.
async fn may_export(store: &dyn AccountStore, parameters: &ExportParameters, form: &Form) -> Result<bool, StoreError> {
    let Actor::Account { id, .. } = &parameters.by.actor else { return Ok(true) };
    let account = store.account(id).await?.filter(|account| account.closed_at.is_none());
    let Some(account) = account else { return Ok(false) };
    let may = |permission| permits(&account.grants, permission, Some(form.id().as_str())).is_some();
    Ok(may(Permission::ExportResponses) && (!parameters.is_private || may(Permission::SeePrivateAnswers)))
}
