//! The keys of messages about open data.

use super::{Key, keys};

keys! {
    /// The messages of the published package and its page.
    OPEN_DATA:
    OPEN_DATA_TITLE = "open-data-title",
    OPEN_DATA_DESCRIPTION = "open-data-description",
    OPEN_DATA_KEYWORDS = "open-data-keywords",
    OPEN_DATA_CHANGES = "open-data-changes",
    OPEN_DATA_CHANGED = "open-data-changed",
    OPEN_DATA_REMOVED = "open-data-removed",
    OPEN_DATA_ROWS = "open-data-rows",
    OPEN_DATA_ROWS_JSON = "open-data-rows-json",
    OPEN_DATA_CODEBOOK = "open-data-codebook",
    OPEN_DATA_SCHEMA = "open-data-schema",
    OPEN_DATA_PACKAGE = "open-data-package",
    OPEN_DATA_RESULTS = "open-data-results",
    OPEN_DATA_LICENCE = "open-data-licence",
    OPEN_DATA_SUMS = "open-data-sums",
    OPEN_DATA_RESPONSE_ID = "open-data-response-id",
    OPEN_DATA_LOCALE = "open-data-locale",
    OPEN_DATA_OPTION = "open-data-option",
    OPEN_DATA_OTHER = "open-data-other",
    OPEN_DATA_MARKER = "open-data-marker",
    OPEN_DATA_CHOSEN = "open-data-chosen",
    OPEN_DATA_NOT_CHOSEN = "open-data-not-chosen",
    OPEN_DATA_HEADING = "open-data-heading",
    OPEN_DATA_LEAD = "open-data-lead",
    OPEN_DATA_NONE = "open-data-none",
    OPEN_DATA_FILES = "open-data-files",
    OPEN_DATA_SIZE = "open-data-size",
}
