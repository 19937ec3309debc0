//! Finds the folder of a form's published package, and says whether the package exists. The module reads no file of it.

use super::site_context::SiteContext;
use crate::open_data::package;
use crate::open_data::package::folder::locate;
use questionnaire::Form;
use std::path::PathBuf;

/// The folder of a form's package: the form's own folder inside the one in the settings. If the main form has no folder of its
/// own, its package lies in the folder in the settings itself.
pub(super) fn package_dir(context: &SiteContext, form: &Form) -> PathBuf {
    let own = context.open_data.join(form.id().as_str());
    let is_main = context.site.main().is_some_and(|main| main.id() == form.id());
    if is_main && !own.is_dir() { context.open_data.clone() } else { own }
}

/// Whether a form's package exists and can be read.
pub(super) fn is_published(context: &SiteContext, form: &Form) -> bool {
    form.open_data().is_some() && locate(&package_dir(context, form), package::DATAPACKAGE).is_some()
}
