//! Versions of a shared draft as entity tags, with which a reader says what it knows and a change says what it replaces.

/// The entity tag of a version.
pub(super) fn etag(number: i64) -> String {
    format!("\"{number}\"")
}

/// The version that an entity tag names. A proxy that compresses may have marked it as weak.
pub(super) fn version_of(etag: &str) -> Option<i64> {
    etag.trim().trim_start_matches("W/").strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{etag, version_of};

    #[test]
    fn a_version_is_read_as_it_was_written() {
        assert_eq!(version_of(&etag(7)), Some(7));
        assert_eq!(version_of("W/\"7\""), Some(7));
        for wrong in ["", "7", "*", "\"seven\"", "\"\"", "\"7", "\"1\", \"2\""] {
            assert_eq!(version_of(wrong), None, "{wrong}");
        }
    }
}
