//! The names of leftover files, which operating systems, editors and archives create in folders.

/// Names of files and folders that operating systems create, compared without case.
const OF_SYSTEMS: [&str; 6] = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "lost+found"];

/// Endings of the copies that editors and merge tools create, compared without case.
const OF_EDITORS: [&str; 10] = ["~", ".swp", ".swo", ".swx", ".orig", ".rej", ".bak", ".old", ".tmp", ".temp"];

/// Whether another program left a file or folder of that name; listings skip it. Names with a leading dot are hidden files;
/// a `#` before and after, or `~$`, marks an editor's copy.
pub(crate) fn is_leftover(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
        || OF_SYSTEMS.contains(&lower.as_str())
        || OF_EDITORS.iter().any(|ending| lower.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::is_leftover;

    #[test]
    fn what_programs_leave_is_told_from_what_people_write() {
        for name in [
            "._trip.toml",
            ".DS_Store",
            ".trip.toml.swp",
            ".#trip.toml",
            "#trip.toml#",
            "trip.toml~",
            "trip.toml.orig",
            "TRIP.BAK",
            "fr.tmp",
            "~$trip.toml",
            "Thumbs.db",
            "Desktop.ini",
            "__MACOSX",
            "lost+found",
        ] {
            assert!(is_leftover(name), "{name}");
        }
        for name in ["trip.toml", "fr", "pt-br", "about.md", "made-from.txt", "original.ftl", "tmp.toml", "#1.md"] {
            assert!(!is_leftover(name), "{name}");
        }
    }
}
