//! The columns of a supporter file, which the file and the HTTP API's description share. The module reads no supporter.

/// The columns of each supporter.
pub(super) const SUPPORTER_COLUMNS: [&str; 5] = ["name", "kind", "country", "website", "statement"];
