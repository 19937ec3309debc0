//! The server's life: start, signals, graceful end.

use super::assets::Assets;
use super::pages::Press;
use super::settings::ServeSettings;
use super::site::Site;
use super::state::{Served, ServerState};
use super::store;
use super::{router::router, telemetry};
use axum::serve::ListenerExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// What is in flight has this long to finish once the server is told to stop.
const GRACE: Duration = Duration::from_secs(8);

/// Serves until told to stop.
///
/// # Errors
/// One line that says why it could not start or go on.
pub async fn serve(settings: ServeSettings) -> Result<(), String> {
    telemetry::start();
    let window = settings.window()?;
    let site = load(settings.site.site.clone())?;
    let store = store::open(&settings.store.database_url).await.map_err(|error| format!("--database-url {}: {error}", settings.store.database_url))?;
    let press = Press { site: Arc::new(site), assets: Arc::new(Assets::load()), window, public_url: settings.public_url.clone() };
    let state = ServerState::new(press, Arc::clone(&store)).await.map_err(|error| error.to_string())?;
    let listener = TcpListener::bind(settings.addr).await.map_err(|error| format!("--addr {}: {error}", settings.addr))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    tokio::spawn(reload_on_hangup(state.clone(), settings.site.site.clone()));
    let listener = listener.tap_io(|connection| {
        // Small answers go out at once; a connection that does not take the option still works.
        _ = connection.set_nodelay(true);
    });
    let (stopping, mut stopped) = watch::channel(false);
    let ask = async move {
        stop_signal().await;
        tracing::info!("stopping");
        stopping.send_replace(true);
    };
    tracing::info!("listening on http://{address}");
    let finish = axum::serve(listener, router(state)).with_graceful_shutdown(ask).into_future();
    let overdue = async {
        // An error means that the server ended by itself.
        if stopped.wait_for(|stop| *stop).await.is_ok() {
            tokio::time::sleep(GRACE).await;
        }
    };
    tokio::select! {
        result = finish => result.map_err(|error| error.to_string())?,
        () = overdue => tracing::warn!("some connections were still open"),
    }
    store.close().await;
    Ok(())
}

/// Reads the site; everything wrong with it is the error.
fn load(folder: Option<PathBuf>) -> Result<Site, String> {
    Site::load(folder.as_deref()).map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

async fn stop_signal() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

/// On SIGHUP, reads the site again. With an error the old one stays.
async fn reload_on_hangup(state: ServerState, folder: Option<PathBuf>) {
    let Ok(mut hangup) = signal(SignalKind::hangup()) else { return };
    while hangup.recv().await.is_some() {
        match load(folder.clone()) {
            Ok(site) => {
                let press = Press { site: Arc::new(site), ..state.served().press.clone() };
                state.serve_instead(Served::render(press).await);
                tracing::info!("the site was read again");
            }
            Err(problems) => tracing::error!("the site was read again and has errors, so the old one is still served:\n{problems}"),
        }
    }
}
