//! The columns of a supporter file, which the file and its description for programs share. It knows no supporter.

/// What a file says of each supporter.
pub(super) const SUPPORTER_COLUMNS: [&str; 5] = ["name", "kind", "country", "website", "statement"];
