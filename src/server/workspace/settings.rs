//! The settings of the server: what the entry of the audit log about its start has, and where each value comes from. Of a secret the
//! page says only that it is set.

use super::page;
use super::permitted::Permitted;
use super::route::{Route, get};
use crate::i18n::{Key, key};
use crate::server::setting::{EffectiveSetting, SettingOrigin, SettingValue};
use crate::server::site_context::SiteContext;
use crate::site::submission_window::WindowEndSource;
use crate::ui::workspace::{FormDatesRow, SettingRow, SettingsPage, ShownValue, settings};
use crate::workspace::permit::SeeSettings;
use axum::http::StatusCode;
use axum::response::Response;
use questionnaire::Form;
use std::sync::Arc;

/// The setting that no option has: other users of the machine can read a command line.
const TOKEN: (&str, &str) = ("datagouv-token", "CONSULTATION_DATAGOUV_TOKEN");

pub(super) fn routes() -> Vec<Route> {
    vec![get("/operator/{tag}/settings", settings_page).in_menu(key::WORKSPACE_SETTINGS, key::WORKSPACE_SETTINGS_LEAD)]
}

async fn settings_page(permitted: Permitted<SeeSettings>) -> Response {
    let context = &permitted.snapshot.context;
    let all = &permitted.state.workspace.settings;
    let shown = SettingsPage {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        settings: all.iter().map(setting_row).collect(),
        dates: context.site.main_first().map(|form| dates_row(&permitted, context, all, form)).collect(),
    };
    let frame = page::frame(&permitted, Some(&permitted.account), key::WORKSPACE_SETTINGS);
    page::respond(StatusCode::OK, move || settings(&frame, &shown)).await
}

fn setting_row(setting: &EffectiveSetting) -> SettingRow {
    let EffectiveSetting { name, value, origin } = setting;
    let value = match value {
        SettingValue::Text(text) => ShownValue::Text(text.clone()),
        SettingValue::On => ShownValue::Word(key::WORKSPACE_SETTINGS_ON),
        SettingValue::Secret => ShownValue::Word(key::WORKSPACE_SETTINGS_SECRET),
        SettingValue::Unset => ShownValue::Word(key::WORKSPACE_SETTINGS_UNSET),
    };
    let (token, variable) = TOKEN;
    let name = if *name == token { variable.to_owned() } else { format!("--{name}") };
    SettingRow { name, value, origin: origin_key(*origin) }
}

fn origin_key(origin: SettingOrigin) -> Key {
    match origin {
        SettingOrigin::Option => key::WORKSPACE_SETTINGS_FROM_OPTION,
        SettingOrigin::Variable => key::WORKSPACE_SETTINGS_FROM_VARIABLE,
        SettingOrigin::Default => key::WORKSPACE_SETTINGS_FROM_DEFAULT,
    }
}

/// The dates of a form. What a setting says comes from where that setting does.
fn dates_row(
    permitted: &Permitted<SeeSettings>,
    context: &SiteContext,
    all: &[EffectiveSetting],
    form: &Arc<Form>,
) -> FormDatesRow {
    let window = context.windows.window_of(form);
    let [opens_from, closes_from] = context.windows.sources_of(form);
    let set_by = |name: &str| {
        let setting = all.iter().find(|setting| setting.name == name);
        origin_key(setting.map(|setting| setting.origin).unwrap_or_default())
    };
    let origin = |source: Option<WindowEndSource>, name: &str| match source? {
        WindowEndSource::Store => Some(key::WORKSPACE_SETTINGS_FROM_STORE),
        WindowEndSource::File => Some(key::WORKSPACE_SETTINGS_FROM_FILE),
        WindowEndSource::NamedSetting | WindowEndSource::CommonSetting => Some(set_by(name)),
    };
    let when = |end: Option<i64>| end.map(|at| permitted.moment(at));
    let opens = window.opens.map(|end| end.timestamp().as_millisecond());
    let closes = window.closes.map(|end| end.timestamp().as_millisecond());
    FormDatesRow {
        form: permitted.locale().name_of(form).0,
        ends: [when(opens).zip(origin(opens_from, "opens-at")), when(closes).zip(origin(closes_from, "closes-at"))],
    }
}
