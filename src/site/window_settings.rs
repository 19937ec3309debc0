//! The submission windows of a site's forms, and its time zone. A form's window is the one that the operator set for it,
//! else the one in its file, else the one that the operator set for all forms. The time zone applies to times and to the
//! count of responses by day.

use super::Site;
use super::submission_window::{ClosesBeforeOpening, InstantError, SubmissionWindow, ZonedInstant};
use super::zone::Zone;
use questionnaire::{Form, WindowSource};
use std::collections::BTreeMap;
use std::str::FromStr;

/// One setting of an opening or closing: for the named form, or for all forms without a window of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowBound {
    form: Option<String>,
    at: ZonedInstant,
}

impl FromStr for WindowBound {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, InstantError> {
        let (form, at) = text.split_once('=').map_or((None, text), |(form, at)| (Some(form.trim().to_owned()), at));
        Ok(Self { form, at: at.trim().parse()? })
    }
}

/// The settings `--opens-at`, `--closes-at` and `--time-zone`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowBounds {
    /// When forms open.
    pub opens: Vec<WindowBound>,
    /// When forms close.
    pub closes: Vec<WindowBound>,
    /// The site's time zone.
    pub time_zone: Option<Zone>,
}

/// Why the settings are invalid, on one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowSettingsError {
    /// A window closes before it opens.
    #[error("form {0}: {1} --opens-at and --closes-at")]
    Order(String, ClosesBeforeOpening),
    /// The setting names a form that the site does not have.
    #[error("{0} {1}=…: there is no such form")]
    UnknownForm(&'static str, String),
    /// The setting for all forms is given twice.
    #[error("{0} is given twice: keep one")]
    Twice(&'static str),
    /// The setting for one form is given twice.
    #[error("{0} {1}=… is given twice: keep one")]
    TwiceForForm(&'static str, String),
}

/// Why the window in a form's file is invalid.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FileWindowError {
    /// The opening or closing is not an instant.
    #[error(transparent)]
    Instant(#[from] InstantError),
    /// The window closes before it opens.
    #[error("{0} [window]")]
    Order(ClosesBeforeOpening),
}

/// The windows of all forms, and the site's time zone.
#[derive(Clone, Debug, Default)]
pub struct FormWindows {
    windows: BTreeMap<String, SubmissionWindow>,
    zone: Option<Zone>,
}

impl FormWindows {
    /// The windows of the forms of `site`.
    ///
    /// # Errors
    /// One line: a setting that is given twice or names an unknown form, or a window that closes before it opens.
    pub fn new(site: &Site, bounds: &WindowBounds) -> Result<Self, WindowSettingsError> {
        let zone = bounds.time_zone.as_ref();
        let opens = Bounds::from_setting("--opens-at", &bounds.opens, site)?;
        let closes = Bounds::from_setting("--closes-at", &bounds.closes, site)?;
        let window = |form: &Form| {
            let id = form.id().as_str();
            let common = || SubmissionWindow { opens: opens.common.clone(), closes: closes.common.clone() };
            let written = site.window(form).unwrap_or_else(common);
            let window = SubmissionWindow {
                opens: opens.named.get(id).cloned().or(written.opens),
                closes: closes.named.get(id).cloned().or(written.closes),
            };
            let window = window.verify().map_err(|why| WindowSettingsError::Order(id.to_owned(), why))?;
            let window = if let Some(zone) = zone { window.in_zone(zone) } else { window };
            Ok((id.to_owned(), window))
        };
        let windows = site.forms().iter().map(|form| window(form)).collect::<Result<_, WindowSettingsError>>()?;
        Ok(Self { windows, zone: zone.cloned() })
    }

    /// The window of a form of the site.
    pub fn window_of(&self, form: &Form) -> SubmissionWindow {
        self.windows.get(form.id().as_str()).cloned().unwrap_or_default()
    }

    /// The time zone in which pages state when a response was received or a window ends, and by which responses are counted
    /// by day: the site's, else that of the form's window, else UTC.
    pub fn zone(&self, form: &Form) -> Zone {
        self.zone.clone().unwrap_or_else(|| self.window_of(form).zone())
    }
}

/// The values of one setting.
struct Bounds<'a> {
    common: Option<ZonedInstant>,
    named: BTreeMap<&'a str, ZonedInstant>,
}

impl<'a> Bounds<'a> {
    fn from_setting(setting: &'static str, ends: &'a [WindowBound], site: &Site) -> Result<Self, WindowSettingsError> {
        let mut read = Self { common: None, named: BTreeMap::new() };
        for WindowBound { form, at } in ends {
            let before = match form.as_deref() {
                Some(form) if site.form(form).is_none() => {
                    return Err(WindowSettingsError::UnknownForm(setting, form.to_owned()));
                }
                Some(form) => read.named.insert(form, at.clone()),
                None => read.common.replace(at.clone()),
            };
            if before.is_some() {
                return Err(match form {
                    Some(form) => WindowSettingsError::TwiceForForm(setting, form.clone()),
                    None => WindowSettingsError::Twice(setting),
                });
            }
        }
        Ok(read)
    }
}

/// The window in a form's file; `None` if the file leaves it to the settings.
///
/// # Errors
/// Why the window is invalid.
pub(crate) fn window_of_file(form: &Form) -> Result<Option<SubmissionWindow>, FileWindowError> {
    let end = |text: &Option<String>| text.as_deref().map(str::parse::<ZonedInstant>).transpose();
    match form.window() {
        WindowSource::Unspecified => Ok(None),
        WindowSource::Always => Ok(Some(SubmissionWindow::default())),
        WindowSource::Between { opens, closes } => SubmissionWindow { opens: end(opens)?, closes: end(closes)? }
            .verify()
            .map(Some)
            .map_err(FileWindowError::Order),
    }
}
