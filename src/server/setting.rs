//! A setting of a server as it holds: its name, its value, and where the value comes from. The module knows no setting in particular.

use std::collections::BTreeMap;

/// Where the value of a setting comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SettingOrigin {
    /// An option of the command.
    Option,
    /// An environment variable.
    Variable,
    /// Nobody set it.
    #[default]
    Default,
}

/// The value of a setting. A secret has none here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingValue {
    /// It is this.
    Text(String),
    /// It is on.
    On,
    /// It is set, and secret.
    Secret,
    /// It has no value, or is off.
    Unset,
}

/// A setting as it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectiveSetting {
    /// The name of its option, without the dashes.
    pub name: &'static str,
    /// The value.
    pub value: SettingValue,
    /// Where the value comes from.
    pub origin: SettingOrigin,
}

/// Where the values of options come from, by the names of the options.
#[derive(Clone, Debug, Default)]
pub struct SettingOrigins(BTreeMap<String, SettingOrigin>);

impl FromIterator<(String, SettingOrigin)> for SettingOrigins {
    fn from_iter<I: IntoIterator<Item = (String, SettingOrigin)>>(origins: I) -> Self {
        Self(origins.into_iter().collect())
    }
}

impl SettingOrigins {
    /// Returns where the value of an option comes from.
    pub fn of(&self, name: &str) -> SettingOrigin {
        self.0.get(name).copied().unwrap_or_default()
    }

    /// Notes that an option brought the values of these others along.
    pub fn came_with_option(&mut self, names: &[&str]) {
        self.0.extend(names.iter().map(|name| ((*name).to_owned(), SettingOrigin::Option)));
    }
}
