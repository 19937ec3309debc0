//! The settings of the server, as plain values. `cli` reads them from flags and variables.

use super::client_ip::TrustedProxies;
use super::connections::ConnectionSettings;
use super::identity_provider::ProviderSettings;
use super::log_retention::LogRetention;
use super::publication::PublicationSettings;
use super::setting::SettingOrigins;
use super::shared_drafts::DraftLimits;
use crate::mail::MailSettings;
use crate::site::LocaleVisibility;
use crate::site::window_settings::WindowBounds;
use crate::store::DatabaseUrl;
use crate::workspace::Actor;
use axum::http::Uri;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Where the operators' workspace is.
#[derive(Clone, Debug, Default)]
pub struct WorkspaceSettings {
    /// The address of its own; `None` serves it with the site.
    pub address: Option<SocketAddr>,
    /// The public origin of a workspace with an address of its own.
    pub origin: Option<String>,
    /// The provider by which people sign in.
    pub provider: Option<ProviderSettings>,
}

/// How the site is served.
#[derive(Clone, Debug)]
pub struct ServeSettings {
    /// Where the values come from.
    pub origins: SettingOrigins,
    /// The address to listen on.
    pub address: SocketAddr,
    /// Who starts the server.
    pub started_by: Actor,
    /// The store of the responses.
    pub database_url: DatabaseUrl,
    /// Whether the store holds a demonstration.
    pub is_demo: bool,
    /// The folder of forms, locales and content pages; `None` serves the built-in ones.
    pub site_folder: Option<PathBuf>,
    /// The public origin, for absolute links and the `Origin` check.
    pub public_url: Option<String>,
    /// Whether HSTS includes the subdomains of the public origin's host.
    pub hsts_subdomains: bool,
    /// The folder of the published package.
    pub open_data: PathBuf,
    /// When the forms open and close, and the time zone.
    pub windows: WindowBounds,
    /// The proxies whose forwarded address is believed.
    pub trusted_proxies: TrustedProxies,
    /// Where the operators' workspace is.
    pub workspace: WorkspaceSettings,
    /// How the workspace publishes.
    pub publication: PublicationSettings,
    /// The folder of the files of responses that operators asked for.
    pub exports: PathBuf,
    /// How long entries stay in the audit log.
    pub log_retention: LogRetention,
    /// How mail is sent; `None` sends none.
    pub mail: Option<MailSettings>,
    /// How long a job is a process's own without renewal.
    pub job_lease: Duration,
    /// The address of the metrics; `None` serves none.
    pub metrics_address: Option<SocketAddr>,
    /// How long clients may take, and how many are served at once.
    pub connections: ConnectionSettings,
    /// Submissions per client address and minute; 0 is no limit.
    pub rate_limit: u32,
    /// How many shared drafts there may be.
    pub draft_limits: DraftLimits,
    /// How long results and supporter lists stay in the caches.
    pub cache_lifetime: Duration,
    /// Which locales are served: the translated ones, or all.
    pub locale_visibility: LocaleVisibility,
    /// Whether the preview pages and the pseudo-locales are served.
    pub preview: bool,
}

impl ServeSettings {
    /// Whether a proxy stands in front of the server.
    pub(super) fn is_behind_proxy(&self) -> bool {
        !self.trusted_proxies.is_empty()
    }
}

/// Why a text is not an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OriginError {
    /// The text is not a URI.
    #[error("not an address")]
    NotAnAddress,
    /// The URI has no scheme of the web, or has parts that an origin does not have.
    #[error("write an origin, such as https://consultation.example.org")]
    NotAnOrigin,
}

/// Parses an origin as browsers write it: scheme and host in lower case, the port unless it is the default one, no path.
///
/// # Errors
/// When the text is not the address of a site without a path.
pub fn parse_origin(text: &str) -> Result<String, OriginError> {
    let uri: Uri = text.parse().map_err(|_| OriginError::NotAnAddress)?;
    let (Some(scheme @ ("http" | "https")), Some(authority), "/" | "", None) =
        (uri.scheme_str(), uri.authority(), uri.path(), uri.query())
    else {
        return Err(OriginError::NotAnOrigin);
    };
    if authority.as_str().contains('@') {
        return Err(OriginError::NotAnOrigin);
    }
    let usual = if scheme == "https" { ":443" } else { ":80" };
    let authority = authority.as_str().to_ascii_lowercase();
    Ok(format!("{scheme}://{}", authority.strip_suffix(usual).unwrap_or(&authority)))
}
