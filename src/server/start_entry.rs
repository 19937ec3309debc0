//! The entry of the audit log about the start of a server: with which settings it runs.

use super::effective_settings::effective_settings;
use super::setting::{EffectiveSetting, SettingValue};
use super::settings::ServeSettings;
use crate::store::timestamps::now_ms;
use crate::workspace::{Act, Action, Object};

/// The act of starting a server. A setting without a value is left out.
pub(super) fn start_act(settings: &ServeSettings) -> Act {
    let act = Act::new(
        settings.started_by.clone(),
        Action::StartServer,
        Object::server(settings.address.to_string()),
        now_ms(),
    );
    let act = act.with("version", env!("CARGO_PKG_VERSION"));
    effective_settings(settings).into_iter().fold(act, |act, EffectiveSetting { name, value, .. }| match value {
        SettingValue::Text(text) => act.with(name, text),
        SettingValue::On => act.with(name, "yes"),
        SettingValue::Secret => act.with(name, "set"),
        SettingValue::Unset => act,
    })
}
