//! The settings that several commands share: a flag and a variable each, with the default that needs none.

use super::Failure;
use super::command_actor::command_actor;
use super::provider_args::ProviderArgs;
use crate::server::settings::{WorkspaceSettings, parse_origin};
use crate::site::window_settings::{FormWindows, WindowBound, WindowBounds};
use crate::site::zone::Zone;
use crate::site::{Site, SiteError};
use crate::store::{DatabaseUrl, Store};
use crate::workspace::Act;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the forms, sentences and pages come from.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct SiteArgs {
    /// Directory of forms, locales and pages, in place of the embedded ones
    #[arg(long, env = "CONSULTATION_SITE", value_name = "DIR", value_parser = folder)]
    pub(super) site: Option<PathBuf>,
}

/// Which store holds the responses.
#[derive(Args, Clone, Debug)]
pub(super) struct StoreArgs {
    /// Store of the responses: sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT,…/DATABASE
    #[arg(
        long,
        env = "CONSULTATION_DATABASE_URL",
        // It may hold a password.
        hide_env_values = true,
        value_name = "URL",
        default_value = "sqlite:data/consultation.db"
    )]
    pub(super) database_url: DatabaseUrl,
}

/// Why a text is no reason for the audit log.
#[derive(Debug, thiserror::Error)]
#[error("a reason has at most {} characters", Act::LONGEST_REASON)]
pub(super) struct ReasonTooLong;

/// Reads a reason for the audit log.
pub(super) fn reason(text: &str) -> Result<String, ReasonTooLong> {
    if text.chars().count() > Act::LONGEST_REASON { Err(ReasonTooLong) } else { Ok(text.to_owned()) }
}

/// Where the operators' workspace is.
#[derive(Args, Clone, Debug)]
pub(super) struct WorkspaceArgs {
    /// Address of its own for the operators' workspace; without it, the workspace is at /operator of the site
    #[arg(long, env = "CONSULTATION_OPERATOR_ADDR", value_name = "ADDRESS")]
    operator_addr: Option<SocketAddr>,
    /// Public origin of a workspace with an address of its own, such as https://office.example.org
    #[arg(long, env = "CONSULTATION_OPERATOR_URL", value_name = "ORIGIN", value_parser = parse_origin, requires = "operator_addr")]
    operator_url: Option<String>,
    #[command(flatten)]
    provider: ProviderArgs,
}

/// When the forms take responses, and by which clock.
#[derive(Args, Clone, Debug)]
pub(super) struct WindowArgs {
    /// When the forms open that say nothing of it themselves, as RFC 3339: 2020-01-30T09:00:00+01:00; or one of them:
    /// event=2020-09-01T09:00:00+02:00
    #[arg(long, env = "CONSULTATION_OPENS_AT", value_name = "[FORM=]INSTANT,…", value_delimiter = ',')]
    opens_at: Vec<WindowBound>,
    /// When the forms close that say nothing of it themselves, as RFC 3339: 2020-03-16T23:59:59+01:00; or one of them:
    /// event=2020-11-01T23:59:59+01:00
    #[arg(long, env = "CONSULTATION_CLOSES_AT", value_name = "[FORM=]INSTANT,…", value_delimiter = ',')]
    closes_at: Vec<WindowBound>,
    /// Time zone in which people are told times, and by which responses are counted by day: Europe/Paris, +01:00 or UTC; by
    /// default the one that the form's window is written in
    #[arg(long, env = "CONSULTATION_TIME_ZONE", value_name = "ZONE", allow_hyphen_values = true)]
    time_zone: Option<Zone>,
}

impl SiteArgs {
    /// Reads the site.
    pub(super) fn load(&self) -> Result<Site, Failure> {
        let loaded = Site::load(self.site.as_deref());
        loaded.map_err(|problems| Failure::usage(SiteError::new(self.site.clone(), problems)))
    }
}

impl From<WorkspaceArgs> for WorkspaceSettings {
    fn from(workspace: WorkspaceArgs) -> Self {
        let WorkspaceArgs { operator_addr, operator_url, provider } = workspace;
        Self { address: operator_addr, origin: operator_url, provider: provider.settings() }
    }
}

impl StoreArgs {
    /// Opens the store, and creates it if it does not exist.
    pub(super) async fn open(&self) -> Result<Arc<dyn Store>, Failure> {
        self.database_url.open(&command_actor()).await.map_err(Failure::usage)
    }

    /// Opens an existing store.
    pub(super) async fn open_existing(&self) -> Result<Arc<dyn Store>, Failure> {
        self.database_url.open_existing(&command_actor()).await.map_err(Failure::usage)
    }
}

impl WindowArgs {
    /// The submission window of each form of `site`.
    pub(super) fn windows(&self, site: &Site) -> Result<FormWindows, Failure> {
        FormWindows::new(site, &self.bounds()).map_err(Failure::usage)
    }

    /// The settings of the windows.
    pub(super) fn bounds(&self) -> WindowBounds {
        WindowBounds { opens: self.opens_at.clone(), closes: self.closes_at.clone(), time_zone: self.time_zone.clone() }
    }
}

/// Why `--site` names no folder.
#[derive(Debug, thiserror::Error)]
#[error("no such directory")]
struct NoSuchDirectory;

fn folder(text: &str) -> Result<PathBuf, NoSuchDirectory> {
    let path = PathBuf::from(text);
    if path.is_dir() { Ok(path) } else { Err(NoSuchDirectory) }
}
