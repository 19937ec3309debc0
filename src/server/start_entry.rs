//! The entry of the audit log about the start of a server: with which settings it runs. Of what may hold a secret it says only whether it is
//! set.

use super::settings::ServeSettings;
use crate::site::LocaleVisibility;
use crate::store::timestamps::now_ms;
use crate::workspace::{Act, Action, Object};
use axum::http::Uri;

/// The act of starting a server.
pub(super) fn start_act(settings: &ServeSettings) -> Act {
    // Every setting is named here, so that a new one is entered or left out by decision.
    let ServeSettings {
        address,
        started_by,
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
        idle_timeout,
        max_connections,
        rate_limit,
        draft_limits,
        cache_lifetime: _,
        locale_visibility,
        preview,
    } = settings;
    let act = Act::new(started_by.clone(), Action::StartServer, Object::server(address.to_string()), now_ms());
    let mut said = Said(act);
    said.add("database-url", &database_url);
    said.add("version", &env!("CARGO_PKG_VERSION"));
    said.add_if("demonstration", is_demo.then_some("yes"));
    said.add_if("site", site_folder.as_ref().map(|folder| folder.display()));
    said.add_if("public-url", public_url.as_ref());
    said.add_if("hsts-subdomains", hsts_subdomains.then_some("yes"));
    said.add("open-data", &open_data.display());
    said.add("built-packages", &publication.built_packages.display());
    said.add("exports", &exports.display());
    said.add_if("datagouv-url", publication.platform.as_ref().map(|platform| host(&platform.url)));
    let bounds = |all: &[crate::site::window_settings::WindowBound]| {
        all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    said.add("opens-at", &bounds(&windows.opens));
    said.add("closes-at", &bounds(&windows.closes));
    said.add_if("time-zone", windows.time_zone.as_ref());
    said.add("trusted-proxies", &trusted_proxies);
    said.add_if("operator-addr", workspace.address);
    said.add_if("operator-url", workspace.origin.as_ref());
    said.add_if("oidc-issuer", workspace.provider.as_ref().map(|provider| &provider.issuer));
    said.add_if("log-retention", log_retention.days);
    said.add_if("look-retention", log_retention.look_days);
    said.add_if("mail", mail.is_some().then_some("yes"));
    said.add_if("metrics-addr", metrics_address.as_ref());
    said.add_if("idle-timeout", idle_timeout.map(|timeout| timeout.as_secs()));
    said.add_if("max-connections", max_connections.as_ref());
    said.add("rate-limit", &rate_limit);
    said.add("shared-drafts", &draft_limits.most);
    said.add_if("all-locales", matches!(locale_visibility, LocaleVisibility::All).then_some("yes"));
    said.add_if("preview", preview.then_some("yes"));
    said.0
}

/// The host of an address, without a name and a password that may stand before it.
fn host(url: &str) -> String {
    let uri: Option<Uri> = url.parse().ok();
    uri.as_ref().and_then(Uri::host).unwrap_or("…").to_owned()
}

/// The act so far. A setting without a value is left out.
struct Said(Act);

impl Said {
    fn add(&mut self, name: &'static str, value: &dyn ToString) {
        let value = value.to_string();
        if !value.is_empty() {
            self.0.details.insert(name, value);
        }
    }

    fn add_if(&mut self, name: &'static str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.add(name, &value);
        }
    }
}
