//! Where the site comes from, and how it is read: at the start, on SIGHUP, and when an operator takes it up or looks what its folder
//! holds. The module serves nothing.

use super::serve_error::SettingsError;
use super::settings::ServeSettings;
use super::site_record::SiteRecord;
use crate::site::window_settings::{FormWindows, WindowBounds};
use crate::site::{LocaleVisibility, Site, SiteError};
use std::path::{Path, PathBuf};

/// How often a folder is read that changes meanwhile.
const ATTEMPTS: u32 = 3;

/// Where the site comes from. The default is the built-in site.
#[derive(Clone, Debug, Default)]
pub struct SiteSource {
    folder: Option<PathBuf>,
    locale_visibility: LocaleVisibility,
    preview: bool,
    windows: WindowBounds,
}

/// A site that was read, with the windows of its forms and what is noted of it.
pub(super) struct ReadSite {
    pub(super) site: Site,
    pub(super) windows: FormWindows,
    pub(super) record: SiteRecord,
}

impl SiteSource {
    /// The source that the settings name.
    pub(super) fn new(settings: &ServeSettings) -> Self {
        Self {
            folder: settings.site_folder.clone(),
            locale_visibility: settings.locale_visibility,
            preview: settings.preview,
            windows: settings.windows.clone(),
        }
    }

    /// The folder; `None` for the built-in site.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Reads and verifies the site.
    ///
    /// # Errors
    /// When it has errors, does not fit the settings, or changes while it is read.
    pub(super) fn read(&self) -> Result<ReadSite, SettingsError> {
        for _ in 0..ATTEMPTS {
            let record = SiteRecord::of_site(self.folder());
            let loaded = Site::load_with(self.folder(), self.locale_visibility);
            let mut site = loaded.map_err(|problems| SiteError::new(self.folder.clone(), problems))?;
            if self.folder.is_some() && !SiteRecord::of_site(self.folder()).has_files_of(&record) {
                continue;
            }
            if self.preview {
                site.add_pseudo_locales();
            }
            let windows = FormWindows::new(&site, &self.windows)?;
            return Ok(ReadSite { site, windows, record });
        }
        Err(SettingsError::Changing)
    }
}
