//! Runs the server: start, signals, graceful shutdown.

use super::assets::Assets;
use super::cached_pages::warm_pages;
use super::connections::{self, ConnectionLimits};
use super::demo_store::holds_demo;
use super::effective_settings::effective_settings;
use super::export_jobs::erase_old_exports;
use super::job_kinds::run_job;
use super::jobs::JobRunner;
use super::log_head::note_log_head;
use super::log_retention::keep_log_short;
use super::mail_service::MailService;
use super::rate_limit::RateLimiter;
use super::serve_error::{AnnounceError, ServeError};
use super::session_expiry::end_old_sessions;
use super::settings::ServeSettings;
use super::shared_drafts::{erase_expired_drafts, follow_other_processes};
use super::site_context::SiteContext;
use super::site_reload::{follow_take_ups, log_problems, note_languages, reload_site};
use super::site_source::{ReadSite, SiteSource};
use super::start_entry::start_act;
use super::state::ServerState;
use super::ttl_cache::Lifetime;
use super::window_moves_follower::follow_window_moves;
use super::workspace_listener::OwnListener;
use super::{metrics, results, router::site_service, telemetry};
use crate::site::submission_window::{SubmissionWindow, WindowEndSource};
use crate::store::{Store, StoreError};
use crate::workspace::{Actor, Outcome};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

/// How long open requests may take to finish once the server is told to stop.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(8);

/// Serves the site until the process is told to stop. `announce` is called once it listens, with the store and the origin of the workspace.
///
/// # Errors
/// One line that says why the server could not start or continue.
pub async fn serve(
    settings: ServeSettings,
    announce: impl AsyncFnOnce(&dyn Store, &str) -> Result<(), AnnounceError>,
) -> Result<(), ServeError> {
    telemetry::init_tracing();
    let source = SiteSource::new(&settings);
    let ReadSite { site, windows, record } = source.read()?;
    log_problems(&site);
    let mail = MailService::new(settings.mail.as_ref())?;
    let store = settings.database_url.open(&settings.started_by).await?;
    match (settings.is_demo, holds_demo(store.as_ref()).await?) {
        (false, true) => return Err(ServeError::IsDemo),
        (true, false) => return Err(ServeError::IsNoDemo),
        (true, true) | (false, false) => {}
    }
    store.log_act(start_act(&settings), Outcome::Done).await?;
    let listen_error = |source| ServeError::Listen { address: settings.address, source };
    let listener = TcpListener::bind(settings.address).await.map_err(listen_error)?;
    let address = listener.local_addr()?;
    let context = SiteContext {
        site: Arc::new(site),
        record: Arc::new(record),
        assets: Arc::new(Assets::load()),
        windows,
        origin: settings.public_url.clone().unwrap_or_else(|| format!("http://{address}")),
        public_url: settings.public_url.clone(),
        hsts_subdomains: settings.hsts_subdomains,
        preview: settings.preview,
        sends_mail: settings.mail.is_some(),
        is_demo: settings.is_demo,
        open_data: settings.open_data.clone(),
    };
    let workspace = OwnListener::bind(&settings.workspace).await?;
    let limit = RateLimiter::per_minute(settings.rate_limit);
    note_mail_origin(store.as_ref(), &context).await?;
    let state = ServerState::new(context, Arc::clone(&store)).await?;
    let state = state.with_rate_limit(limit.clone(), settings.trusted_proxies.clone());
    let state = state.with_cache_lifetime(Lifetime::new(settings.cache_lifetime));
    let state = state.with_request_limits(settings.connections.requests);
    let context = workspace.context(&state, &settings.workspace)?;
    let limits = workspace.share(connection_limits(&settings));
    let context = context.with_publication(settings.publication.clone()).with_exports(settings.exports.clone());
    let context = context.with_start(settings.started_by.clone(), effective_settings(&settings));
    let state = state
        .with_workspace(context)
        .with_site_source(source)
        .with_draft_limits(settings.draft_limits, limits.site.most);
    let hub = Arc::clone(&state.shared_drafts.hub);
    if let Some(address) = settings.metrics_address {
        let hub = Arc::clone(&hub);
        let mailing = settings.mail.is_some();
        metrics::serve(address, (Arc::clone(&store), mailing), move || hub.streams()).await?;
    }
    // From here on, the handlers below receive the signals, so that no signal ends the process before its shutdown.
    let hangup = signal(SignalKind::hangup())?;
    let stop = stop_signal()?;
    tokio::spawn(reload_on_hangup(hangup, state.clone(), settings.started_by.clone()));
    let (stopping, stopped) = watch::channel(false);
    // A start that fails logs nothing but its error, so the lines about the site and the work in the background
    // follow once nothing can fail any more.
    log(&state.current_site().context);
    tracing::info!("listening on http://{address}");
    announce(store.as_ref(), &state.workspace.origin).await.map_err(ServeError::Announce)?;
    let snapshot = state.current_site();
    let recount = tokio::spawn(results::recount(Arc::clone(&snapshot.context.site), Arc::clone(&store)));
    tokio::spawn(async move { warm_pages(&snapshot).await });
    let follower = tokio::spawn(follow_window_moves(state.clone(), log));
    // The built-in files never change, so their state can be found when it is asked for.
    if state.site_source.folder().is_some() {
        note_languages(&state.current_site().context.record);
    }
    let take_ups = tokio::spawn(follow_take_ups(state.clone(), log));
    let exports = tokio::spawn(erase_old_exports(state.clone()));
    let noting = tokio::spawn(note_log_head(Arc::clone(&store)));
    let (retention, clock) = (settings.log_retention, state.workspace.clock.clone());
    let cutting = tokio::spawn(keep_log_short(Arc::clone(&store), clock, retention, settings.started_by.clone()));
    let clock = state.workspace.clock.clone();
    let sessions = tokio::spawn(end_old_sessions(Arc::clone(&store), clock, settings.started_by.clone()));
    tokio::spawn(limit.evict_idle());
    tokio::spawn(state.workspace.sign_in_limit.clone().evict_idle());
    tokio::spawn(state.shared_drafts.begun.clone().evict_idle());
    tokio::spawn(follow_other_processes(Arc::clone(&store), Arc::clone(&hub)));
    let erasing = tokio::spawn(erase_expired_drafts(Arc::clone(&store), Arc::clone(&hub)));
    tokio::spawn(async move {
        stop.await;
        tracing::info!("stopping");
        // An open event stream would keep its connection from closing.
        hub.stop();
        stopping.send_replace(true);
    });
    let runner = JobRunner::new(Arc::clone(&store), state.workspace.clock.clone(), settings.job_lease);
    let of_job = state.clone();
    let jobs = runner.run(stopped.clone(), move |job, progress| run_job(of_job.clone(), job, progress));
    let site = connections::serve(listener, site_service(state.clone()), limits.site, until_stopped(stopped.clone()));
    let mail = mail.run(state.clone(), stopped.clone());
    tokio::join!(site, workspace.serve(&state, limits.workspace, until_stopped(stopped)), jobs, mail);
    // The next start repeats a recount that is aborted here.
    recount.abort();
    erasing.abort();
    for background in [follower, take_ups, exports, noting, cutting, sessions] {
        background.abort();
    }
    store.close().await;
    Ok(())
}

/// Notes in the store whether the site sends mail, so that commands write the letters that pages do.
async fn note_mail_origin(store: &dyn Store, context: &SiteContext) -> Result<(), StoreError> {
    let origin = context.sends_mail.then_some(context.origin.as_str());
    if store.mail_origin().await?.as_deref() == origin { Ok(()) } else { store.note_mail_origin(origin).await }
}

/// What holds for the connections of the site and of the workspace.
fn connection_limits(settings: &ServeSettings) -> ConnectionLimits {
    ConnectionLimits { grace: SHUTDOWN_GRACE, ..settings.connections.limits(settings.is_behind_proxy()) }
}

/// Ends when the server is told to stop.
async fn until_stopped(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which is a stop too.
    _ = stopped.wait_for(|stop| *stop).await;
}

/// Logs the submission window and the time zone of each form, for the operator.
fn log(context: &SiteContext) {
    for form in context.site.forms() {
        let SubmissionWindow { opens, closes } = context.windows.window_of(form);
        let [opens, closes] =
            [opens, closes].map(|end| end.map_or_else(|| "-".to_owned(), |end| end.timestamp().to_string()));
        let [opens_from, closes_from] =
            context.windows.sources_of(form).map(|source| source.map_or("-", WindowEndSource::name));
        let time_zone = context.windows.zone(form);
        tracing::info!(form = %form.id(), opens, opens_from, closes, closes_from, %time_zone, "the form's window");
    }
}

/// A future that ends when the process is told to stop. Signals count from the call on, also before the future is polled.
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Reads the site again on SIGHUP, in this process alone. If it has errors, the server continues with the old one.
async fn reload_on_hangup(mut hangup: Signal, state: ServerState, by: Actor) {
    while hangup.recv().await.is_some() {
        match reload_site(&state, by.clone()).await {
            Ok(snapshot) => {
                log(&snapshot.context);
                tracing::info!("the site was read again");
                tokio::spawn(async move { warm_pages(&snapshot).await });
            }
            Err(error) => tracing::error!("{error}"),
        }
    }
}
