//! The submission windows of a site's forms, and its time zone. Each end of a form's window is the one to which operators moved
//! it, else the one that the operator set for the form, else the one in its file, else the one that the operator set for all
//! forms. The time zone applies to times and to the count of responses by day.

use super::Site;
use super::submission_window::{ClosesBeforeOpening, InstantError, SubmissionWindow, WindowEndSource, ZonedInstant};
use super::window_moves::WindowMoves;
use super::zone::Zone;
use crate::phase::WindowEnd;
use questionnaire::Form;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use std::sync::Arc;

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

/// As it is written in the setting.
impl Display for WindowBound {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        if let Some(form) = &self.form {
            write!(out, "{form}=")?;
        }
        write!(out, "{}", self.at.timestamp())
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

/// The window of a form without the moves of operators, and where its opening and its closing come from.
#[derive(Clone, Debug, Default)]
struct SetWindow {
    window: SubmissionWindow,
    sources: [Option<WindowEndSource>; 2],
}

/// The windows of all forms, and the site's time zone.
#[derive(Clone, Debug, Default)]
pub struct FormWindows {
    set: BTreeMap<String, SetWindow>,
    zone: Option<Zone>,
    moves: Arc<WindowMoves>,
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
            let file = site.window(form);
            let rest = if file.is_some() { WindowEndSource::File } else { WindowEndSource::CommonSetting };
            let written = file.unwrap_or_else(common);
            let (opens, opens_from) = opens.end_of(id, written.opens, rest);
            let (closes, closes_from) = closes.end_of(id, written.closes, rest);
            let window = SubmissionWindow { opens, closes };
            let window = window.verify().map_err(|why| WindowSettingsError::Order(id.to_owned(), why))?;
            let window = if let Some(zone) = zone { window.in_zone(zone) } else { window };
            Ok((id.to_owned(), SetWindow { window, sources: [opens_from, closes_from] }))
        };
        let set = site.forms().iter().map(|form| window(form)).collect::<Result<_, WindowSettingsError>>()?;
        Ok(Self { set, zone: zone.cloned(), moves: Arc::default() })
    }

    /// The same windows after these moves of operators.
    #[must_use]
    pub fn with_moves(self, moves: Arc<WindowMoves>) -> Self {
        Self { moves, ..self }
    }

    /// The moves of operators.
    pub fn moves(&self) -> &Arc<WindowMoves> {
        &self.moves
    }

    /// The window of a form of the site.
    pub fn window_of(&self, form: &Form) -> SubmissionWindow {
        self.moves.moved_window(form.id().as_str(), &self.set_window(form).window, &self.zone(form))
    }

    /// Where the opening and the closing of a form come from; `None` for an end that the window does not have.
    pub fn sources_of(&self, form: &Form) -> [Option<WindowEndSource>; 2] {
        let moves = self.moves.of_form(form.id().as_str());
        let is_moved = |end| moves.iter().any(|one| one.end == end);
        let set = self.set_window(form).sources;
        let source = |(end, set)| if is_moved(end) { Some(WindowEndSource::Store) } else { set };
        let [opening, closing] = WindowEnd::BOTH;
        [(opening, set[0]), (closing, set[1])].map(source)
    }

    fn set_window(&self, form: &Form) -> SetWindow {
        self.set.get(form.id().as_str()).cloned().unwrap_or_default()
    }

    /// The time zone in which pages state when a response was received or a window ends, and by which responses are counted
    /// by day: the site's, else that of the form's window, else UTC.
    pub fn zone(&self, form: &Form) -> Zone {
        self.zone.clone().unwrap_or_else(|| self.set_window(form).window.zone())
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

    /// The end for a form, with its source: the setting for the form, else what the form's file or the setting for all says.
    fn end_of(
        &self,
        form: &str,
        written: Option<ZonedInstant>,
        rest: WindowEndSource,
    ) -> (Option<ZonedInstant>, Option<WindowEndSource>) {
        match self.named.get(form) {
            Some(named) => (Some(named.clone()), Some(WindowEndSource::NamedSetting)),
            None => (written.clone(), written.map(|_| rest)),
        }
    }
}
