//! The `[window]` table of a form's file. Instants are texts here: this crate knows no clock, and the caller parses them.

use super::settings_error::SettingsError;
use crate::form::WindowSource;
use serde::{Deserialize, Serialize};

/// The `[window]` table as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct WindowDefinition {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opens: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closes: Option<String>,
    #[serde(default, skip_serializing_if = "super::is_false")]
    always: bool,
}

impl WindowDefinition {
    /// The table for this window; `None` if the form does not specify one.
    pub(super) fn from_window(window: &WindowSource) -> Option<Self> {
        match window.clone() {
            WindowSource::Unspecified => None,
            WindowSource::Always => Some(Self { opens: None, closes: None, always: true }),
            WindowSource::Between { opens, closes } => Some(Self { opens, closes, always: false }),
        }
    }

    pub(super) fn parse(&self) -> Result<WindowSource, SettingsError> {
        match (self.always, &self.opens, &self.closes) {
            (true, None, None) => Ok(WindowSource::Always),
            (true, ..) => Err(SettingsError::AlwaysOpenWithInstants),
            (false, None, None) => Err(SettingsError::EmptyWindow),
            (false, opens, closes) => Ok(WindowSource::Between { opens: opens.clone(), closes: closes.clone() }),
        }
    }
}
