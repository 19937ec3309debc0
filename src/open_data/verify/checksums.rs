//! Compares the files of a package with its list of checksums, so that a change that no figure tells is found too.

use crate::open_data::package::SUMS;
use crate::open_data::package::folder::{digest_of, listed_digests, locate, names};
use crate::open_data::package_files::PackageFiles;
use crate::open_data::read_error::PackageReadError;

/// Returns the files that the list does not have so, each as one line.
pub(super) fn problems(files: &PackageFiles<'_>) -> Result<Vec<String>, PackageReadError> {
    let Some(listed) = listed_digests(files.0).map_err(PackageReadError::Folder)? else {
        return Ok(vec![format!("{SUMS}: there is no list of checksums")]);
    };
    let mut problems = Vec::new();
    for (name, expected) in &listed {
        let digest =
            locate(files.0, name).map(|path| digest_of(&path)).transpose().map_err(PackageReadError::Folder)?;
        match digest {
            None => problems.push(format!("{name}: {SUMS} lists it, and it is not there")),
            Some((_, digest)) if digest != *expected => {
                problems.push(format!("{name}: it is not the file that {SUMS} lists"));
            }
            Some(_) => {}
        }
    }
    let found = names(files.0).map_err(PackageReadError::Folder)?;
    let unlisted = found.iter().filter(|name| *name != SUMS && !listed.contains_key(*name));
    problems.extend(unlisted.map(|name| format!("{name}: {SUMS} does not list it")));
    Ok(problems)
}
