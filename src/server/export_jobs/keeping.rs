//! How long files of exports are kept: a day after their job ended. What is older is erased in the background.

use super::super::state::ServerState;
use super::file::PART;
use crate::store::{Job, JobStore, StoreError};
use std::path::Path;
use std::time::{Duration, SystemTime};
use std::{fs, io};
use tokio::time::{MissedTickBehavior, interval};

/// How long a file is kept, in milliseconds: a day.
const KEPT: i64 = 24 * 60 * 60 * 1000;

/// How often old files are looked for.
const PAUSE: Duration = Duration::from_secs(10 * 60);

/// Until when the file of a job is kept, in milliseconds since 1970; `None` while the job is open.
pub(in crate::server) fn kept_until(job: &Job) -> Option<i64> {
    job.ended_at.filter(|_| !job.status.is_open()).map(|ended| ended + KEPT)
}

/// Whether the file of a job is kept now.
pub(in crate::server) fn is_kept(job: &Job, now: i64) -> bool {
    kept_until(job).is_none_or(|until| until > now)
}

/// Erases the files whose time is over until the process ends.
pub(in crate::server) async fn erase_old_exports(state: ServerState) {
    let mut pause = interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        pause.tick().await;
        let now = state.workspace.clock.now_ms();
        match erase(&state.workspace.exports, state.store.as_ref(), now).await {
            Ok(0) => {}
            Ok(erased) => tracing::info!(erased, "old files of responses were erased"),
            Err(error) => tracing::error!(%error, "old files of responses were not erased"),
        }
    }
}

/// Why old files were not erased.
#[derive(Debug, thiserror::Error)]
enum EraseError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the folder of exports: {0}")]
    Folder(#[from] io::Error),
}

/// Erases the files of ended jobs whose time is over, and what such a job left unfinished. Returns how many.
async fn erase<S: JobStore + ?Sized>(folder: &Path, store: &S, now: i64) -> Result<usize, EraseError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.collect::<io::Result<Vec<_>>>()?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error.into()),
    };
    let mut erased = 0;
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(id) = name.split('.').next().filter(|id| uuid::Uuid::try_parse(id).is_ok()) else { continue };
        let is_over = match store.job(id).await? {
            Some(job) if job.status.is_open() => false,
            Some(job) => name.ends_with(PART) || !is_kept(&job, now),
            // Another store's, or one that was restored from an older copy.
            None => is_older_than_a_day(&entry.metadata()?),
        };
        if is_over {
            fs::remove_file(entry.path())?;
            erased += 1;
        }
    }
    Ok(erased)
}

fn is_older_than_a_day(file: &fs::Metadata) -> bool {
    let age = file.modified().ok().and_then(|at| SystemTime::now().duration_since(at).ok());
    age.is_some_and(|age| i128::from(KEPT) < i128::try_from(age.as_millis()).unwrap_or(i128::MAX))
}
