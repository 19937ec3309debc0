//! The keys of messages of the page of the site: its languages, its forms and its folder.

use super::{Key, keys};

keys! {
    /// The messages of the page of the site: its languages, its forms and its folder.
    LANGUAGES_OF_SITE:
    WORKSPACE_SITE = "workspace-site",
    WORKSPACE_SITE_LEAD = "workspace-site-lead",
    WORKSPACE_SITE_LANGUAGES = "workspace-site-languages",
    WORKSPACE_SITE_LANGUAGE = "workspace-site-language",
    WORKSPACE_SITE_TRANSLATED = "workspace-site-translated",
    WORKSPACE_SITE_MISSING = "workspace-site-missing",
    WORKSPACE_SITE_BORROWED = "workspace-site-borrowed",
    WORKSPACE_SITE_STALE = "workspace-site-stale",
    WORKSPACE_SITE_NEEDS_WORK = "workspace-site-needs-work",
    WORKSPACE_SITE_UNRECORDED = "workspace-site-unrecorded",
    WORKSPACE_SITE_EXTRA = "workspace-site-extra",
    WORKSPACE_SITE_SOURCE = "workspace-site-source",
    WORKSPACE_SITE_NOT_SHOWN = "workspace-site-not-shown",
    WORKSPACE_SITE_PREVIEWS = "workspace-site-previews",
    WORKSPACE_SITE_INTERFACE = "workspace-site-interface",
    WORKSPACE_SITE_FORMS = "workspace-site-forms",
    WORKSPACE_SITE_VERSION = "workspace-site-version",
    WORKSPACE_SITE_NOT_YET_OPEN = "workspace-site-not-yet-open",
    WORKSPACE_SITE_OPEN = "workspace-site-open",
    WORKSPACE_SITE_CLOSED = "workspace-site-closed",
    WORKSPACE_SITE_FOLDER = "workspace-site-folder",
    WORKSPACE_SITE_BUILT_IN = "workspace-site-built-in",
    WORKSPACE_SITE_SAME = "workspace-site-same",
    WORKSPACE_SITE_CHANGES = "workspace-site-changes",
    WORKSPACE_SITE_ADDED = "workspace-site-added",
    WORKSPACE_SITE_CHANGED = "workspace-site-changed",
    WORKSPACE_SITE_REMOVED = "workspace-site-removed",
    WORKSPACE_SITE_ERRORS = "workspace-site-errors",
    WORKSPACE_SITE_WARNINGS = "workspace-site-warnings",
    WORKSPACE_SITE_TAKE_UP = "workspace-site-take-up",
    WORKSPACE_SITE_TAKE_UP_LEAD = "workspace-site-take-up-lead",
    WORKSPACE_SITE_LAST = "workspace-site-last",
    WORKSPACE_SITE_OTHER_FILES = "workspace-site-other-files",
    WORKSPACE_SITE_HAS_ERRORS = "workspace-site-has-errors",
    WORKSPACE_SITE_IN_USE = "workspace-site-in-use",
    WORKSPACE_SITE_STALE_TAKE_UP = "workspace-site-stale-take-up",
}
