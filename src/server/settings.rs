//! The settings: a flag and a variable each, with the default that needs none.

use super::client_ip::TrustedProxies;
use super::ttl_cache::Lifetime;
use crate::site::window_settings::{FormWindows, WindowBound};
use crate::site::zone::Zone;
use crate::site::{Diagnostic, LocaleVisibility, Site};
use crate::store::{self, DatabaseUrl, Store, StoreError};
use axum::http::Uri;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Where the forms, sentences and pages come from.
#[derive(Args, Clone, Debug, Default)]
pub struct SiteSettings {
    /// Directory of forms, locales and pages, in place of the embedded ones
    #[arg(long, env = "CONSULTATION_SITE", value_name = "DIR", value_parser = folder)]
    pub site: Option<PathBuf>,
}

/// Which store holds the responses.
#[derive(Args, Clone, Debug)]
pub struct StoreSettings {
    /// Store of the responses: sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT,…/DATABASE
    #[arg(
        long,
        env = "CONSULTATION_DATABASE_URL",
        // It may hold a password.
        hide_env_values = true,
        value_name = "URL",
        default_value = "sqlite:data/consultation.db"
    )]
    pub database_url: DatabaseUrl,
}

impl SiteSettings {
    /// Reads the site.
    ///
    /// # Errors
    /// One line that says why the site cannot be used.
    pub fn load(&self) -> Result<Site, String> {
        Site::load(self.site.as_deref()).map_err(|problems| self.settings_error(&problems))
    }

    /// One line that says why the site cannot be used: its first error, and the command that lists the others.
    pub(super) fn settings_error(&self, problems: &[Diagnostic]) -> String {
        let setting = self.site.as_ref().map(|folder| format!("--site {}: ", folder.display())).unwrap_or_default();
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        match problems.len() {
            0 | 1 => format!("{setting}{first}"),
            all => format!("{setting}{first} (and {} more: see consultation check)", all - 1),
        }
    }
}

impl StoreSettings {
    /// Opens the store, and creates it if it does not exist.
    ///
    /// # Errors
    /// One line that says why the store cannot be opened.
    pub async fn open(&self) -> Result<Arc<dyn Store>, String> {
        store::open(self.database_url.reveal()).await.map_err(|error| self.store_error(&error))
    }

    /// Opens an existing store.
    ///
    /// # Errors
    /// One line that says why the store cannot be opened.
    pub async fn open_existing(&self) -> Result<Arc<dyn Store>, String> {
        store::open_existing(self.database_url.reveal()).await.map_err(|error| self.store_error(&error))
    }

    fn store_error(&self, error: &StoreError) -> String {
        format!("--database-url {}: {error}", self.database_url)
    }
}

/// How the site is served.
#[derive(Args, Clone, Debug)]
pub struct ServeSettings {
    /// Address to listen on
    #[arg(long, env = "CONSULTATION_ADDR", value_name = "ADDRESS", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Store of the responses.
    #[command(flatten)]
    pub store: StoreSettings,
    /// Forms, sentences and pages.
    #[command(flatten)]
    pub site: SiteSettings,
    /// Public origin, such as https://consultation.example.org, for absolute links and the Origin check
    #[arg(long, env = "CONSULTATION_PUBLIC_URL", value_name = "ORIGIN", value_parser = origin)]
    pub public_url: Option<String>,
    /// With a public origin in https: tell browsers that every subdomain of its host is reached over https alone, too
    #[arg(long, env = "CONSULTATION_HSTS_SUBDOMAINS", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub hsts_subdomains: bool,
    /// Folder of the published package, served at /{form}/open-data/; with several forms, of one folder each
    #[arg(long, env = "CONSULTATION_OPEN_DATA", value_name = "DIR", default_value = "data/open-data")]
    pub open_data: PathBuf,
    /// When the forms take responses, and by which clock.
    #[command(flatten)]
    pub window: WindowSettings,
    /// Proxies whose forwarded address is believed, as a list of networks: 10.0.0.0/8,::1
    #[arg(
        long,
        env = "CONSULTATION_TRUSTED_PROXIES",
        value_name = "CIDR,…",
        default_value = "",
        hide_default_value = true
    )]
    pub trusted_proxies: TrustedProxies,
    /// Address of metrics in Prometheus form, off unless set
    #[arg(long, env = "CONSULTATION_METRICS_ADDR", value_name = "ADDRESS")]
    pub metrics_addr: Option<SocketAddr>,
    /// Submissions per client address and minute; 0 is no limit
    #[arg(long, env = "CONSULTATION_RATE_LIMIT", value_name = "NUMBER", default_value_t = 0)]
    pub rate_limit: u32,
    /// Milliseconds for which results and supporter lists may be shown as they were read; for the tests
    #[arg(long, env = "CONSULTATION_CACHE_TTL", value_name = "MILLISECONDS", default_value_t = 1000, hide = true)]
    pub cache_ttl: u64,
    /// Also serve the languages that are not translated as far as they ask to be
    #[arg(long, env = "CONSULTATION_ALL_LOCALES", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub all_locales: bool,
    /// For translators: every sentence in place at /{tag}/preview, and the pseudo-languages en-xa and en-xb
    #[arg(long, env = "CONSULTATION_PREVIEW", value_parser = clap::builder::BoolishValueParser::new(), action = clap::ArgAction::SetTrue)]
    pub preview: bool,
}

/// When the forms take responses, and by which clock.
#[derive(Args, Clone, Debug)]
pub struct WindowSettings {
    /// When the forms open that say nothing of it themselves, as RFC 3339: 2020-01-30T09:00:00+01:00; or one of them:
    /// event=2020-09-01T09:00:00+02:00
    #[arg(long, env = "CONSULTATION_OPENS_AT", value_name = "[FORM=]INSTANT,…", value_delimiter = ',')]
    pub opens_at: Vec<WindowBound>,
    /// When the forms close that say nothing of it themselves, as RFC 3339: 2020-03-16T23:59:59+01:00; or one of them:
    /// event=2020-11-01T23:59:59+01:00
    #[arg(long, env = "CONSULTATION_CLOSES_AT", value_name = "[FORM=]INSTANT,…", value_delimiter = ',')]
    pub closes_at: Vec<WindowBound>,
    /// Time zone in which people are told times, and by which responses are counted by day: Europe/Paris, +01:00 or UTC; by
    /// default the one that the form's window is written in
    #[arg(long, env = "CONSULTATION_TIME_ZONE", value_name = "ZONE", allow_hyphen_values = true)]
    pub time_zone: Option<Zone>,
}

impl ServeSettings {
    /// How long results and supporter lists stay in the caches.
    pub(super) fn cache_lifetime(&self) -> Lifetime {
        Lifetime::new(Duration::from_millis(self.cache_ttl))
    }

    /// Which languages are served: the translated ones, or all.
    pub fn locale_visibility(&self) -> LocaleVisibility {
        if self.all_locales { LocaleVisibility::All } else { LocaleVisibility::Ready }
    }
}

impl WindowSettings {
    /// The submission window of each form of `site`.
    ///
    /// # Errors
    /// As [`FormWindows::new`].
    pub fn windows(&self, site: &Site) -> Result<FormWindows, String> {
        FormWindows::new(site, &self.opens_at, &self.closes_at, self.time_zone.as_ref())
            .map_err(|error| error.to_string())
    }
}

fn folder(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if path.is_dir() { Ok(path) } else { Err("no such directory".into()) }
}

/// Parses an origin as browsers write it: scheme and host in lower case, the port unless it is the default one, no path.
fn origin(text: &str) -> Result<String, String> {
    let uri: Uri = text.parse().map_err(|_| "not an address")?;
    let (Some(scheme @ ("http" | "https")), Some(authority), "/" | "", None) =
        (uri.scheme_str(), uri.authority(), uri.path(), uri.query())
    else {
        return Err(AN_ORIGIN.into());
    };
    if authority.as_str().contains('@') {
        return Err(AN_ORIGIN.into());
    }
    let usual = if scheme == "https" { ":443" } else { ":80" };
    let authority = authority.as_str().to_ascii_lowercase();
    Ok(format!("{scheme}://{}", authority.strip_suffix(usual).unwrap_or(&authority)))
}

const AN_ORIGIN: &str = "write an origin, such as https://consultation.example.org";
