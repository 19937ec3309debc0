//! Serves the site anew: on SIGHUP, and when an operator takes up what the folder holds. Every process follows the newest take-up in
//! the store; one whose folder holds other files goes on with its site, says so, and looks again.

use super::cached_pages::warm_pages;
use super::serve_error::SettingsError;
use super::site_context::SiteContext;
use super::site_record::SiteRecord;
use super::site_snapshot::SiteSnapshot;
use super::site_source::ReadSite;
use super::state::ServerState;
use crate::site::Site;
use crate::store::timestamps::now_ms;
use crate::store::{SiteTakeUp, StoreError};
use crate::workspace::{Act, Action, Actor, Object, Outcome};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often the store is asked for a new take-up.
const PAUSE: Duration = Duration::from_secs(2);

/// What became of a take-up in this process.
pub(super) enum TakenUp {
    /// The site is served.
    Served(Arc<SiteSnapshot>),
    /// It is served already.
    Known,
    /// The folder of this process does not hold the site that was taken up.
    OtherFiles,
}

/// Logs the problems of a site that do not prevent serving it.
pub(super) fn log_problems(site: &Site) {
    for warning in site.warnings() {
        tracing::warn!("{warning}");
    }
    for hidden in site.hidden() {
        tracing::info!("{hidden}");
    }
}

/// Finds the state of the languages in the background, while the files are still those that were read.
pub(super) fn note_languages(record: &Arc<SiteRecord>) {
    let record = Arc::clone(record);
    tokio::spawn(async move { record.find_languages().await });
}

/// Why the former site is still served.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReloadError {
    /// The site cannot be read.
    #[error("the site was read again and has errors, so the old one is still served:\n{}", .0.lines())]
    Site(#[from] SettingsError),
    /// The audit log cannot be written.
    #[error("the site was not read again, because the audit log cannot be written: {0}")]
    Log(#[from] StoreError),
}

/// Reads the site again, enters it in the log as an act of whoever started this process, and serves it.
///
/// # Errors
/// When it cannot be read, or not entered in the log. The former one is then still served.
pub(super) async fn reload_site(state: &ServerState, by: Actor) -> Result<Arc<SiteSnapshot>, ReloadError> {
    let read = state.site_source.read()?;
    let act = Act::new(by, Action::ReloadSite, Object::site(read.record.digest()), now_ms());
    state.store.log_act(act, Outcome::Done).await?;
    Ok(serve_site(state, read))
}

/// Serves the site that was taken up, unless this process does already.
///
/// # Errors
/// When it cannot be read. The former one is then still served.
pub(super) fn take_up_site(state: &ServerState, taken: &SiteTakeUp) -> Result<TakenUp, SettingsError> {
    if state.taken_up.number() >= taken.number || state.site_source.folder().is_none() {
        return Ok(TakenUp::Known);
    }
    let read = state.site_source.read()?;
    if read.record.digest() != taken.digest {
        return Ok(TakenUp::OtherFiles);
    }
    let is_served = state.current_site().context.record.digest() == taken.digest;
    let served = if is_served { TakenUp::Known } else { TakenUp::Served(serve_site(state, read)) };
    state.taken_up.note(taken.number);
    Ok(served)
}

fn serve_site(state: &ServerState, read: ReadSite) -> Arc<SiteSnapshot> {
    log_problems(&read.site);
    let ReadSite { site, windows, record } = read;
    let (site, record) = (Arc::new(site), Arc::new(record));
    note_languages(&record);
    state.update_site(|present| {
        let windows = windows.with_moves(Arc::clone(present.context.windows.moves()));
        Arc::new(SiteSnapshot::new(SiteContext { site, windows, record, ..present.context.clone() }))
    })
}

/// Takes up what operators take up in other processes until the process ends, and calls `log` after each.
pub(super) async fn follow_take_ups(state: ServerState, log: fn(&SiteContext)) {
    let mut pause = interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut said = None;
    loop {
        pause.tick().await;
        match state.store.newest_take_up().await {
            Ok(Some(taken)) => {
                // What goes wrong with a take-up is said once, and tried again.
                let is_said = said == Some(taken.number);
                said = follow_take_up(&state, taken, log, is_said).await.or(said);
            }
            Ok(None) => {}
            // A store that is away is said by whoever follows the windows.
            Err(error) => tracing::debug!(%error, "the store does not say whether a site was taken up"),
        }
    }
}

/// Follows one take-up. Returns its number if this process does not serve it.
async fn follow_take_up(state: &ServerState, taken: SiteTakeUp, log: fn(&SiteContext), is_said: bool) -> Option<i64> {
    let number = taken.number;
    if state.taken_up.number() >= number {
        return None;
    }
    let of_thread = state.clone();
    match tokio::task::spawn_blocking(move || take_up_site(&of_thread, &taken)).await {
        Ok(Ok(TakenUp::Served(snapshot))) => {
            log(&snapshot.context);
            tracing::info!("the site that was taken up is served");
            warm_pages(&snapshot).await;
            None
        }
        Ok(Ok(TakenUp::Known)) => None,
        Ok(Ok(TakenUp::OtherFiles)) => {
            if !is_said {
                tracing::error!(
                    "the site's folder does not hold the site that was taken up, so the old one is still served"
                );
            }
            Some(number)
        }
        Ok(Err(error)) => {
            if !is_said {
                let problems = error.lines();
                tracing::error!(
                    "the site that was taken up has errors here, so the old one is still served:\n{problems}"
                );
            }
            Some(number)
        }
        Err(error) => {
            tracing::error!(%error, "the site that was taken up could not be read");
            Some(number)
        }
    }
}
