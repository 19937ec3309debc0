//! The data that every page is rendered from: the site, the client's files, the submission windows, the origins. The module
//! renders nothing and knows no feature; the functions of each feature take it.

use super::assets::Assets;
use super::site_record::SiteRecord;
use crate::phase::Phase;
use crate::site::Site;
use crate::site::window_settings::FormWindows;
use jiff::Timestamp;
use questionnaire::Form;
use std::path::PathBuf;
use std::sync::Arc;

/// A site with its settings.
#[derive(Clone)]
pub struct SiteContext {
    /// Forms, messages and content pages.
    pub site: Arc<Site>,
    /// What was noted of the site when it was read.
    pub record: Arc<SiteRecord>,
    /// The client's files.
    pub assets: Arc<Assets>,
    /// The submission windows of the forms.
    pub windows: FormWindows,
    /// The origin of the site's addresses: the public origin, or else the address on which the server listens.
    pub origin: String,
    /// The site's public origin, if the operator set it.
    pub public_url: Option<String>,
    /// Whether the HSTS header of a secure public origin includes its subdomains.
    pub hsts_subdomains: bool,
    /// Whether the site has the pages for translators.
    pub preview: bool,
    /// Whether the settings name a server for mail; without one, no page mentions mail.
    pub sends_mail: bool,
    /// Whether the store holds a demonstration, which every page says.
    pub is_demo: bool,
    /// The folder of the published package.
    pub open_data: PathBuf,
}

impl SiteContext {
    /// Whether the site is reached over https, which the public origin in the settings says.
    pub(super) fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|origin| origin.starts_with("https:"))
    }

    /// The present phase of a form's submission window.
    pub(super) fn phase(&self, form: &Form) -> Phase {
        self.windows.window_of(form).phase(Timestamp::now())
    }
}
