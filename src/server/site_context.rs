//! What every page is made of, as plain data: the site, the client's files, the submission windows, the origins. It renders
//! nothing and knows no feature: each feature has functions that take it.

use super::assets::Assets;
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
    /// The client's files.
    pub assets: Arc<Assets>,
    /// When the forms take responses.
    pub windows: FormWindows,
    /// Where the site is found: its public origin, or else the address at which it listens.
    pub origin: String,
    /// The site's public origin, if the operator set it.
    pub public_url: Option<String>,
    /// Whether browsers are told that the subdomains of a secure public origin are as secure.
    pub hsts_subdomains: bool,
    /// Whether there are pages for translators.
    pub preview: bool,
    /// The folder of the published package.
    pub open_data: PathBuf,
}

impl SiteContext {
    /// Whether people reach the site over a secure connection, as far as the operator said.
    pub(super) fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(|origin| origin.starts_with("https:"))
    }

    /// Where the present lies with regard to the submission window of a form.
    pub(super) fn phase(&self, form: &Form) -> Phase {
        self.windows.window_of(form).phase(Timestamp::now())
    }
}
