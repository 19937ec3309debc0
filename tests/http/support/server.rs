//! A server of the built-in site in this process: a real listener, and its own store in its own folder.

use super::built_files::built_files;
use super::client::Client;
use super::database::Database;
use consultation::server::SiteSnapshot;
use consultation::server::assets::Assets;
use consultation::server::clock::Clock;
use consultation::server::connections::{self, ConnectionLimits};
use consultation::server::identity_provider::IdentityProvider;
use consultation::server::site_context::SiteContext;
use consultation::server::state::ServerState;
use consultation::server::workspace_context::WorkspaceContext;
use consultation::site::Site;
use consultation::site::window_settings::{FormWindows, WindowBound, WindowBounds};
use consultation::store::{self, Store};
use std::future::pending;
use std::ops::Deref;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::OnceCell;

/// A server; it dereferences to its [`Client`].
pub(crate) struct Server {
    client: Client,
    store: Arc<dyn Store>,
    folder: Arc<TempDir>,
}

/// The settings of a server. By default none is set.
#[derive(Default)]
pub(crate) struct Setup {
    /// In the syntax of the setting: an instant, or `event=` and an instant, separated by commas.
    pub(crate) opens: Option<String>,
    pub(crate) closes: Option<String>,
    pub(crate) public_url: Option<&'static str>,
    pub(crate) hsts_subdomains: bool,
    /// In the syntax of the setting.
    pub(crate) time_zone: Option<&'static str>,
    pub(crate) open_data: std::path::PathBuf,
    /// Whether pages offer mail. What they add to the outbox stays there.
    pub(crate) sends_mail: bool,
    /// The folder of a site; the built-in one without it.
    pub(crate) site: Option<std::path::PathBuf>,
}

/// The pages of a server with nothing set: each is rendered once.
static PLAIN: OnceCell<Arc<SiteSnapshot>> = OnceCell::const_new();

static CLOSED: OnceCell<Arc<SiteSnapshot>> = OnceCell::const_new();

impl Server {
    pub(crate) async fn start() -> Self {
        let served = PLAIN.get_or_init(|| async { Arc::new(SiteSnapshot::new(site_context(Setup::default()))) }).await;
        Self::of(Arc::clone(served)).await
    }

    /// A server of a consultation that closed long ago.
    pub(crate) async fn closed() -> Self {
        let setup = || Setup { closes: Some("2020-03-16T23:59:59+01:00".into()), ..Setup::default() };
        let served = CLOSED.get_or_init(|| async { Arc::new(SiteSnapshot::new(site_context(setup()))) }).await;
        Self::of(Arc::clone(served)).await
    }

    pub(crate) async fn with(setup: Setup) -> Self {
        Self::of(Arc::new(SiteSnapshot::new(site_context(setup)))).await
    }

    /// A server whose sessions and links are judged by this clock, at the origin of a workspace.
    pub(crate) async fn at_time(clock: Clock, origin: &str) -> Self {
        let mut server = Self::start().await;
        let served = Arc::clone(PLAIN.get().expect("the plain site was just served"));
        let workspace = WorkspaceContext::new(origin.to_owned(), false).with_clock(clock);
        let state = ServerState::with_snapshot(served, Arc::clone(&server.store)).await.expect("a server's state");
        server.client = Self::listen(state.with_workspace(workspace)).await;
        server
    }

    /// A server at that listener with this clock, whose operators sign in by the provider that `made` makes for the address to
    /// which it sends people back.
    pub(crate) async fn with_provider(
        listener: TcpListener,
        origin: &str,
        clock: Clock,
        made: impl FnOnce(String) -> IdentityProvider,
    ) -> Self {
        let mut server = Self::start().await;
        let served = Arc::clone(PLAIN.get().expect("the plain site was just served"));
        let workspace = WorkspaceContext::new(origin.to_owned(), false).with_clock(clock);
        let provider = made(workspace.return_address());
        let state = ServerState::with_snapshot(served, Arc::clone(&server.store)).await.expect("a server's state");
        server.client = Self::serve(listener, state.with_workspace(workspace.with_provider(Some(provider))));
        server
    }

    /// Another server over the same store, whose clock stands still at this time.
    pub(crate) async fn again_at_time(&self, now: i64) -> Self {
        let served = Arc::clone(PLAIN.get().expect("the plain site was served before"));
        let workspace = WorkspaceContext::new("http://127.0.0.1".to_owned(), false).with_clock(Clock::new(move || now));
        let state = ServerState::with_snapshot(served, Arc::clone(&self.store)).await.expect("a server's state");
        let client = Self::listen(state.with_workspace(workspace)).await;
        Self { client, store: Arc::clone(&self.store), folder: Arc::clone(&self.folder) }
    }

    async fn of(served: Arc<SiteSnapshot>) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a folder"));
        let path = folder.path().join("store.db");
        let store = store::open(&format!("sqlite:{}", path.display())).await.expect("a store");
        Self::over(served, store, folder).await
    }

    /// Another server over the same store.
    pub(crate) async fn again(&self, setup: Setup) -> Self {
        let served = Arc::new(SiteSnapshot::new(site_context(setup)));
        Self::over(served, Arc::clone(&self.store), Arc::clone(&self.folder)).await
    }

    async fn over(served: Arc<SiteSnapshot>, store: Arc<dyn Store>, folder: Arc<TempDir>) -> Self {
        let state = ServerState::with_snapshot(served, Arc::clone(&store)).await.expect("a server's state");
        Self { client: Self::listen(state).await, store, folder }
    }

    async fn listen(state: ServerState) -> Client {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        Self::serve(listener, state)
    }

    fn serve(listener: TcpListener, state: ServerState) -> Client {
        let client = Client::new(format!("http://{}", listener.local_addr().expect("an address")));
        let service = consultation::server::site_service(state);
        tokio::spawn(connections::serve(listener, service, ConnectionLimits::default(), pending()));
        client
    }

    /// How many responses are kept.
    pub(crate) async fn count(&self) -> u64 {
        self.count_of("consultation").await
    }

    /// How many responses to that form are kept.
    pub(crate) async fn count_of(&self, form: &str) -> u64 {
        self.store.count(form).await.expect("a count")
    }

    pub(crate) fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }

    /// The file of the store, seen by another program.
    pub(crate) async fn database(&self) -> Database {
        Database::open(&self.folder.path().join("store.db")).await
    }
}

impl Deref for Server {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

fn site_context(setup: Setup) -> SiteContext {
    let ends = |text: Option<String>| -> Vec<WindowBound> {
        text.iter().flat_map(|text| text.split(',')).map(|end| end.parse().expect("an end of a window")).collect()
    };
    let time_zone = setup.time_zone.map(|zone| zone.parse().expect("a time zone"));
    let bounds = WindowBounds { opens: ends(setup.opens), closes: ends(setup.closes), time_zone };
    let site = Site::load(setup.site.as_deref()).expect("a site");
    SiteContext {
        windows: FormWindows::new(&site, &bounds).expect("windows"),
        site: Arc::new(site),
        record: Arc::default(),
        assets: Arc::new(Assets::from_built(built_files())),
        origin: setup.public_url.unwrap_or_default().to_owned(),
        public_url: setup.public_url.map(str::to_owned),
        hsts_subdomains: setup.hsts_subdomains,
        preview: false,
        sends_mail: setup.sends_mail,
        is_demo: false,
        open_data: setup.open_data,
    }
}
