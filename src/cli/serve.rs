//! `consultation serve`: serves the site until the process is told to stop.

mod connection_args;

use super::command_actor::command_actor;
use super::datagouv_args::PublicationArgs;
use super::demo_folder::DemoFolder;
use super::mail_args::MailArgs;
use super::settings::{SiteArgs, StoreArgs, WindowArgs, WorkspaceArgs};
use super::{Failure, serve_demo};
use crate::server;
use crate::server::client_ip::TrustedProxies;
use crate::server::jobs::LEASE;
use crate::server::log_retention::LogRetention;
use crate::server::setting::{SettingOrigin, SettingOrigins};
use crate::server::settings::{ServeSettings, parse_origin};
use crate::server::shared_drafts::DraftLimits;
use crate::site::LocaleVisibility;
use crate::store::Store;
use clap::parser::ValueSource;
use clap::{ArgMatches, Args};
use connection_args::ConnectionArgs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Args)]
#[command(mut_arg("demo", DemoFolder::named_or_default))]
pub(super) struct Serve {
    /// Where the values come from.
    #[arg(skip)]
    origins: SettingOrigins,
    /// Address to listen on
    #[arg(long, env = "CONSULTATION_ADDR", value_name = "ADDRESS", default_value = "127.0.0.1:3000")]
    addr: SocketAddr,
    /// Store of the responses.
    #[command(flatten)]
    store: StoreArgs,
    /// Serve a demonstration: an office of invented people, made at the first start in a folder of its own, with links that sign
    /// in as each of them. It sends no mail and publishes on no platform
    #[arg(
        long,
        conflicts_with_all = ["database_url", "open_data", "built_packages", "exports", "smtp_url", "log_retention", "look_retention"]
    )]
    demo: Option<DemoFolder>,
    /// Forms, sentences and pages.
    #[command(flatten)]
    site: SiteArgs,
    /// Public origin, such as https://consultation.example.org, for absolute links and the Origin check
    #[arg(long, env = "CONSULTATION_PUBLIC_URL", value_name = "ORIGIN", value_parser = parse_origin)]
    public_url: Option<String>,
    /// With a public origin in https: tell browsers that every subdomain of its host is reached over https alone, too
    #[arg(long, env = "CONSULTATION_HSTS_SUBDOMAINS", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    hsts_subdomains: bool,
    /// Folder of the published package, served at /{form}/open-data/; with several forms, of one folder each
    #[arg(long, env = "CONSULTATION_OPEN_DATA", value_name = "DIR", default_value = "data/open-data")]
    open_data: PathBuf,
    /// When the forms take responses, and by which clock.
    #[command(flatten)]
    window: WindowArgs,
    /// Proxies whose forwarded address is believed, as a list of networks: 10.0.0.0/8,::1
    #[arg(
        long,
        env = "CONSULTATION_TRUSTED_PROXIES",
        value_name = "CIDR,…",
        default_value = "",
        hide_default_value = true
    )]
    trusted_proxies: TrustedProxies,
    /// Where the operators' workspace is.
    #[command(flatten)]
    workspace: WorkspaceArgs,
    /// How the workspace publishes.
    #[command(flatten)]
    publication: PublicationArgs,
    /// Folder of the files of responses that operators ask for in the workspace, each for a day
    #[arg(long, env = "CONSULTATION_EXPORTS", value_name = "DIR", default_value = "data/exports")]
    exports: PathBuf,
    /// Days after which entries of the audit log are cut off, 180 at least; without it, all stay
    #[arg(long, env = "CONSULTATION_LOG_RETENTION", value_name = "DAYS", value_parser = clap::value_parser!(u32).range(180..))]
    log_retention: Option<u32>,
    /// Days after which entries of the audit log about looks at private answers lose who looked at what, 180 at least; without it,
    /// they say it for as long as they stay
    #[arg(long, env = "CONSULTATION_LOOK_RETENTION", value_name = "DAYS", value_parser = clap::value_parser!(u32).range(180..))]
    look_retention: Option<u32>,
    /// How mail is sent.
    #[command(flatten)]
    mail: MailArgs,
    /// Milliseconds after which a job of a process that ended is taken by another; for the tests
    #[arg(long, env = "CONSULTATION_JOB_LEASE", value_name = "MILLISECONDS", value_parser = clap::value_parser!(u32).range(1..), hide = true)]
    job_lease: Option<u32>,
    /// Address of metrics in Prometheus form, off unless set
    #[arg(long, env = "CONSULTATION_METRICS_ADDR", value_name = "ADDRESS")]
    metrics_addr: Option<SocketAddr>,
    /// How long clients may take, and how many are served at once.
    #[command(flatten)]
    connections: ConnectionArgs,
    /// Submissions per client address and minute; 0 is no limit
    #[arg(long, env = "CONSULTATION_RATE_LIMIT", value_name = "NUMBER", default_value_t = 0)]
    rate_limit: u32,
    /// Shared drafts that the store keeps at once, of 64 KiB at most each; 0 offers none
    #[arg(long, env = "CONSULTATION_SHARED_DRAFTS", value_name = "NUMBER", default_value_t = DraftLimits::DEFAULT_MOST)]
    shared_drafts: u64,
    /// Shared drafts that a client address may begin in a minute; 0 is no limit
    #[arg(long, env = "CONSULTATION_SHARED_DRAFT_RATE", value_name = "NUMBER", default_value_t = DraftLimits::DEFAULT_PER_CLIENT)]
    shared_draft_rate: u32,
    /// Event streams of shared drafts that a client address may have open at once; 0 is no limit
    #[arg(long, env = "CONSULTATION_SHARED_DRAFT_STREAMS", value_name = "NUMBER", default_value_t = DraftLimits::DEFAULT_STREAMS_PER_CLIENT)]
    shared_draft_streams: u32,
    /// Milliseconds for which results and supporter lists may be shown as they were read; for the tests
    #[arg(long, env = "CONSULTATION_CACHE_TTL", value_name = "MILLISECONDS", default_value_t = 1000, hide = true)]
    cache_ttl: u64,
    /// Also serve the languages that are not translated as far as they ask to be
    #[arg(long, env = "CONSULTATION_ALL_LOCALES", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    all_locales: bool,
    /// For translators: every sentence in place at /{tag}/preview, and the pseudo-languages en-xa and en-xb
    #[arg(long, env = "CONSULTATION_PREVIEW", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    preview: bool,
}

impl Serve {
    /// Notes where the values come from.
    pub(super) fn note_origins(&mut self, given: &ArgMatches) {
        let origin = |id: &str| match given.value_source(id)? {
            ValueSource::CommandLine => Some(SettingOrigin::Option),
            ValueSource::EnvVariable => Some(SettingOrigin::Variable),
            _ => None,
        };
        let known = given.ids().filter_map(|id| Some((id.as_str().replace('_', "-"), origin(id.as_str())?)));
        self.origins = known.collect();
    }

    pub(super) async fn run(self) -> Result<(), Failure> {
        if self.log_retention.zip(self.look_retention).is_some_and(|(all, looks)| looks >= all) {
            return Err(Failure::usage(
                "--look-retention: give fewer days than --log-retention, after which all entries go",
            ));
        }
        let served = match self.demo.clone() {
            None => server::serve(self.into(), async |_, _| Ok(())).await,
            Some(folder) => {
                serve_demo::make_missing_office(&folder, &self.site.load()?).await?;
                let announce =
                    async |store: &dyn Store, origin: &str| serve_demo::print_links(&folder, store, origin).await;
                let settings = folder.apply_to(self.into()).await?;
                server::serve(settings, announce).await
            }
        };
        served.map_err(Failure::usage)
    }
}

impl From<Serve> for ServeSettings {
    fn from(serve: Serve) -> Self {
        Self {
            origins: serve.origins,
            address: serve.addr,
            database_url: serve.store.database_url,
            is_demo: serve.demo.is_some(),
            site_folder: serve.site.site,
            public_url: serve.public_url,
            hsts_subdomains: serve.hsts_subdomains,
            open_data: serve.open_data,
            windows: serve.window.bounds(),
            trusted_proxies: serve.trusted_proxies,
            workspace: serve.workspace.into(),
            publication: serve.publication.into(),
            exports: serve.exports,
            started_by: command_actor(),
            log_retention: LogRetention { days: serve.log_retention, look_days: serve.look_retention },
            mail: serve.mail.settings(),
            job_lease: serve.job_lease.map_or(LEASE, |lease| Duration::from_millis(lease.into())),
            metrics_address: serve.metrics_addr,
            connections: serve.connections.into(),
            rate_limit: serve.rate_limit,
            draft_limits: DraftLimits {
                most: serve.shared_drafts,
                per_client: serve.shared_draft_rate,
                streams_per_client: serve.shared_draft_streams,
            },
            cache_lifetime: Duration::from_millis(serve.cache_ttl),
            locale_visibility: if serve.all_locales { LocaleVisibility::All } else { LocaleVisibility::Ready },
            preview: serve.preview,
        }
    }
}
