//! The settings with which a server runs, for the page that shows them and for the entry of the audit log about its start. Of a secret
//! they say only that it is set.

use super::connections::{ConnectionSettings, RequestLimits, connections_under_file_limit};
use super::identity_provider::{ClientAuth, ProviderSettings};
use super::publication::{PlatformSettings, PlatformToken, PublicationSettings};
use super::setting::{EffectiveSetting, SettingOrigin, SettingOrigins, SettingValue};
use super::settings::{ServeSettings, WorkspaceSettings};
use super::shared_drafts::DraftLimits;
use crate::mail::MailSettings;
use crate::site::LocaleVisibility;
use crate::site::window_settings::WindowBound;
use axum::http::Uri;

/// Every setting, in the order in which the README lists them.
pub(super) fn effective_settings(settings: &ServeSettings) -> Vec<EffectiveSetting> {
    // Every setting is named here, so that a new one is shown or left out by decision.
    let ServeSettings {
        origins,
        address,
        started_by: _,
        database_url,
        is_demo,
        site_folder,
        public_url,
        hsts_subdomains,
        open_data,
        windows,
        trusted_proxies,
        workspace,
        publication,
        exports,
        log_retention,
        mail,
        job_lease: _,
        metrics_address,
        connections,
        rate_limit,
        draft_limits,
        cache_lifetime: _,
        locale_visibility,
        preview,
    } = settings;
    let mut list = SettingList { origins, all: Vec::new() };
    list.add("addr", address);
    list.add("database-url", database_url);
    list.add_switch("demo", *is_demo);
    list.add_if("site", site_folder.as_ref().map(|folder| folder.display()));
    list.add_if("public-url", public_url.as_ref());
    list.add_switch("hsts-subdomains", *hsts_subdomains);
    list.add("opens-at", &bounds(&windows.opens));
    list.add("closes-at", &bounds(&windows.closes));
    list.add_if("time-zone", windows.time_zone.as_ref());
    list.add("trusted-proxies", trusted_proxies);
    list.add_connections(connections, settings.is_behind_proxy());
    list.add("rate-limit", rate_limit);
    let DraftLimits { most, per_client, streams_per_client } = draft_limits;
    list.add("shared-drafts", most);
    list.add("shared-draft-rate", per_client);
    list.add("shared-draft-streams", streams_per_client);
    list.add_workspace(workspace);
    list.add_mail(mail.as_ref());
    list.add_if("metrics-addr", metrics_address.as_ref());
    list.add("open-data", &open_data.display());
    list.add_publication(publication);
    list.add("exports", &exports.display());
    list.add_if("log-retention", log_retention.days);
    list.add_if("look-retention", log_retention.look_days);
    list.add_switch("all-locales", matches!(locale_visibility, LocaleVisibility::All));
    list.add_switch("preview", *preview);
    list.all
}

fn bounds(all: &[WindowBound]) -> String {
    all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The host of an address, without a name and a password that may stand before it.
fn host(url: &str) -> String {
    let uri: Option<Uri> = url.parse().ok();
    uri.as_ref().and_then(Uri::host).unwrap_or("…").to_owned()
}

/// The settings so far.
struct SettingList<'a> {
    origins: &'a SettingOrigins,
    all: Vec<EffectiveSetting>,
}

impl SettingList<'_> {
    /// Adds a value; an empty text is none.
    fn add(&mut self, name: &'static str, value: &dyn ToString) {
        let value = value.to_string();
        self.push(name, if value.is_empty() { SettingValue::Unset } else { SettingValue::Text(value) });
    }

    fn add_if(&mut self, name: &'static str, value: Option<impl ToString>) {
        match value {
            Some(value) => self.add(name, &value),
            None => self.push(name, SettingValue::Unset),
        }
    }

    fn add_switch(&mut self, name: &'static str, is_on: bool) {
        self.push(name, if is_on { SettingValue::On } else { SettingValue::Unset });
    }

    fn add_secret(&mut self, name: &'static str, origin: Option<SettingOrigin>) {
        let value = if origin.is_some() { SettingValue::Secret } else { SettingValue::Unset };
        self.all.push(EffectiveSetting { name, value, origin: origin.unwrap_or_default() });
    }

    fn push(&mut self, name: &'static str, value: SettingValue) {
        let origin = if value == SettingValue::Unset { SettingOrigin::Default } else { self.origins.of(name) };
        self.all.push(EffectiveSetting { name, value, origin });
    }

    fn add_connections(&mut self, connections: &ConnectionSettings, is_behind_proxy: bool) {
        let ConnectionSettings { idle: _, head, most, requests } = connections;
        let RequestLimits { body, body_bytes_per_second, answer } = requests;
        self.add("idle-timeout", &connections.idle_time(is_behind_proxy).as_secs());
        self.add("head-timeout", &head.as_secs());
        self.add("body-grace", &body.as_secs());
        self.add("body-rate", body_bytes_per_second);
        self.add("request-timeout", &answer.as_secs());
        self.add("max-connections", &most.unwrap_or_else(connections_under_file_limit));
    }

    fn add_workspace(&mut self, workspace: &WorkspaceSettings) {
        let WorkspaceSettings { address, origin, provider } = workspace;
        self.add_if("operator-addr", *address);
        self.add_if("operator-url", origin.as_ref());
        let of = |get: fn(&ProviderSettings) -> String| provider.as_ref().map(get);
        self.add_if("oidc-issuer", of(|provider| provider.issuer.clone()));
        self.add_if("oidc-client-id", of(|provider| provider.client_id.clone()));
        self.add_if("oidc-client-secret-file", of(|provider| provider.secret_file.display().to_string()));
        self.add_if("oidc-client-auth", of(|provider| client_auth(provider.client_auth).to_owned()));
        self.add_if("oidc-scopes", of(|provider| provider.scopes.join(" ")));
        self.add_switch("oidc-without-pkce", provider.as_ref().is_some_and(|provider| !provider.pkce));
    }

    fn add_mail(&mut self, mail: Option<&MailSettings>) {
        // The address holds a name and perhaps a password.
        let origin = mail.map(|_| self.origins.of("smtp-url"));
        self.add_secret("smtp-url", origin);
        let shown = mail.map(|MailSettings { server: _, password_file, from, pace }| (password_file, from, pace));
        self.add_if("smtp-password-file", shown.and_then(|(file, ..)| file.as_ref()).map(|file| file.display()));
        self.add_if("mail-from", shown.map(|(_, from, _)| from));
        self.add_if("mail-rate", shown.map(|(.., pace)| pace.rate()));
    }

    fn add_publication(&mut self, publication: &PublicationSettings) {
        let PublicationSettings { built_packages, platform } = publication;
        self.add("built-packages", &built_packages.display());
        let platform = platform.as_ref();
        self.add_if("datagouv-url", platform.map(|platform| host(&platform.url)));
        let (file, token) = match platform.map(|PlatformSettings { token, .. }| token) {
            Some(PlatformToken::File(file)) => (Some(file.display()), None),
            Some(PlatformToken::Value(_)) => (None, Some(SettingOrigin::Variable)),
            None => (None, None),
        };
        self.add_if("datagouv-token-file", file);
        self.add_secret("datagouv-token", token);
        self.add_if("datagouv-organization", platform.and_then(|platform| platform.organization.as_ref()));
        let record = platform.and_then(|platform| platform.record.as_ref());
        self.add_if("datagouv-record", record.map(|file| file.display()));
    }
}

fn client_auth(auth: ClientAuth) -> &'static str {
    match auth {
        ClientAuth::Basic => "basic",
        ClientAuth::Post => "post",
    }
}
