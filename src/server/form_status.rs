//! Where each form stands: all that can change on the home page while the site stays the same. It holds facts and no words, so
//! that it can be the key of a cached page.

use super::package_location::is_published;
use super::site_context::SiteContext;
use crate::phase::Phase;
use questionnaire::Form;

/// Where a form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FormStatus {
    pub(super) phase: Phase,
    /// Whether the form's package is there to be read.
    pub(super) is_published: bool,
}

/// Where each form stands now, in the order of the site's forms.
pub(super) fn form_statuses(context: &SiteContext) -> Vec<FormStatus> {
    let status = |form: &Form| FormStatus { phase: context.phase(form), is_published: is_published(context, form) };
    context.site.forms().iter().map(|form| status(form)).collect()
}
