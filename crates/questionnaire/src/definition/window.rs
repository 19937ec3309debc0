//! What a form's file says of the time during which it takes responses. Instants are texts here: this crate knows no
//! clock, so whoever has one reads them.

use crate::form::FormWindow;
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
    /// How a window is written; a form that says nothing of it has no table.
    pub(super) fn of(window: &FormWindow) -> Option<Self> {
        match window.clone() {
            FormWindow::Unsaid => None,
            FormWindow::Always => Some(Self { opens: None, closes: None, always: true }),
            FormWindow::Between { opens, closes } => Some(Self { opens, closes, always: false }),
        }
    }

    pub(super) fn parse(&self) -> Result<FormWindow, String> {
        match (self.always, &self.opens, &self.closes) {
            (true, None, None) => Ok(FormWindow::Always),
            (true, ..) => Err("the form is open always, or from opens until closes: remove one".into()),
            (false, None, None) => {
                Err("the window says nothing: add opens, closes or always = true, or remove the table".into())
            }
            (false, opens, closes) => Ok(FormWindow::Between { opens: opens.clone(), closes: closes.clone() }),
        }
    }
}
