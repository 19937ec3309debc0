//! Building and publishing the package of a form: what the commands and the jobs of the workspace share. The module knows no job.

mod build;
mod settings;
mod upload;

pub use build::{BuildFacts, BuildRequest, build_package};
pub use settings::{PlatformSettings, PlatformToken, PublicationSettings, TokenError};
pub(super) use upload::mark_published;
pub use upload::{PlatformTarget, UploadError, publish_on_platform, read_package};

use super::package_location;
use super::site_context::SiteContext;
use questionnaire::Form;
use std::path::PathBuf;

/// The folder where the package of a form is built before it is published.
pub(super) fn built_folder(settings: &PublicationSettings, form: &Form) -> PathBuf {
    settings.built_packages.join(form.id().as_str())
}

/// The folder of the published package of a form.
pub(super) fn published_folder(context: &SiteContext, form: &Form) -> PathBuf {
    package_location::package_dir(context, form)
}
