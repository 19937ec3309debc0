//! The status of each form: the only part of the home page that changes while the site stays the same. It holds no text, so
//! that it can be the key of a cached page.

use super::package_location::is_published;
use super::site_context::SiteContext;
use crate::phase::Phase;
use questionnaire::Form;

/// The status of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FormStatus {
    pub(super) phase: Phase,
    /// Whether the form's package exists and can be read.
    pub(super) is_published: bool,
}

/// The present status of each form, in the order of the site's forms.
pub(super) fn form_statuses(context: &SiteContext) -> Vec<FormStatus> {
    let status = |form: &Form| FormStatus { phase: context.phase(form), is_published: is_published(context, form) };
    context.site.forms().iter().map(|form| status(form)).collect()
}
