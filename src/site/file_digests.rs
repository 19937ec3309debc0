//! The digests of a site's files, by which two readings of its folder are compared.

use super::files::Files;
use super::{Diagnostic, locales::is_tag};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// The digests of files, by their paths.
pub(crate) type FileDigests = BTreeMap<String, String>;

/// The digest of each file of the site in a folder, or of the built-in site, by its path. A file that cannot be read has the digest of
/// nothing.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn file_digests(folder: Option<&Path>) -> Result<FileDigests, Diagnostic> {
    let files = Files::from_folder(folder);
    let mut paths = files.list_files("forms", ".toml")?;
    for tag in files.folders("locales")? {
        paths.extend(files.list_files(&format!("locales/{tag}"), "")?);
    }
    for tag in files.folders("content")?.into_iter().filter(|tag| is_tag(tag)) {
        paths.extend(files.list_files(&format!("content/{tag}"), ".md")?);
    }
    let digest = |path: String| {
        let bytes = files.read_text(&path).map(String::into_bytes);
        let digest = Sha256::digest(bytes.unwrap_or_else(|_| Vec::new()));
        (path, HEXLOWER.encode(&digest))
    };
    Ok(paths.into_iter().map(digest).collect())
}
