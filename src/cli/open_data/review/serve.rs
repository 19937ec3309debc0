//! `consultation open-data review --serve`: the workspace's pages of the review on this machine, for the user who runs the command.

use super::{Failure, FormArgs};
use crate::cli::command_actor::signature;
use crate::server::assets::Assets;
use crate::server::demo_store::holds_demo;
use crate::server::local_operator::LocalOperator;
use crate::server::local_workspace::{local_router, review_address};
use crate::server::site_context::SiteContext;
use crate::server::state::ServerState;
use crate::site::window_settings::{FormWindows, WindowBounds};
use crate::workspace::{Grant, Role, SessionToken};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Serves the review until the user interrupts it.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn serve(address: SocketAddr, source: &FormArgs, language: &str, by: &str) -> Result<(), Failure> {
    if !address.ip().is_loopback() {
        return Err(Failure::usage(format!("--serve {address}: the review is for this machine alone: 127.0.0.1:PORT")));
    }
    let (site, form, store) = source.open_with_site().await?;
    let tag = site.locale(language).ok_or_else(|| Failure::usage(format!("--language {language}: unknown")))?.tag();
    let page = review_address(tag, &form);
    let windows =
        FormWindows::new(&site, &WindowBounds::default()).map_err(|error| Failure::usage(error.to_string()))?;
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::usage(format!("--serve: {error}")))?;
    let origin = format!("http://{}", listener.local_addr().map_err(Failure::runtime)?);
    let context = SiteContext {
        site: Arc::new(site),
        record: Arc::default(),
        assets: Arc::new(Assets::load()),
        windows,
        origin: origin.clone(),
        public_url: None,
        hsts_subdomains: false,
        preview: false,
        sends_mail: false,
        is_demo: holds_demo(store.as_ref()).await.map_err(Failure::runtime)?,
        open_data: PathBuf::new(),
    };
    let state = ServerState::new(context, store).await.map_err(Failure::runtime)?;
    let token = SessionToken::generate();
    let grant = Grant::for_form(Role::Reviewer, form.id().as_str());
    let operator = LocalOperator::new(&token, signature(by), grant);
    eprintln!("{origin}/{}/", token.reveal());
    let router = local_router(state, operator, token, page).into_make_service_with_connect_info::<SocketAddr>();
    let stop = async {
        // If signals are not available, the server runs until the process ends.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        served = axum::serve(listener, router).into_future() => served.map_err(Failure::runtime),
        () = stop => Ok(()),
    }
}
