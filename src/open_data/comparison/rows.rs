//! Compares the rows of two packages: those of responses, and the themes of texts. Rows are held as digests.

use crate::open_data::package::{CODINGS, CSV};
use crate::open_data::package_files::PackageFiles;
use crate::open_data::read_error::PackageReadError;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Half of a SHA-256: two million rows need few bytes each, and no two are confused.
pub(super) type ShortDigest = [u8; 16];

/// Calls `each` with the digests of the id and of the cells of each row. Returns the names of the columns.
pub(super) fn for_each_row(
    folder: &Path,
    mut each: impl FnMut(ShortDigest, ShortDigest),
) -> Result<BTreeSet<String>, PackageReadError> {
    let invalid = |error| PackageReadError::Csv(CSV, error);
    let mut rows = PackageFiles(folder).csv(CSV)?;
    let names: Vec<String> = rows.headers().map_err(invalid)?.iter().map(str::to_owned).collect();
    let mut row = csv::StringRecord::new();
    while rows.read_record(&mut row).map_err(invalid)? {
        let mut cells = Sha256::new();
        // A cell counts under its column's name, so that a column that comes or goes without content changes no row.
        for (name, cell) in names.iter().zip(&row).filter(|(_, cell)| !cell.is_empty()) {
            cells.update((name.len() as u64).to_be_bytes());
            cells.update(name);
            cells.update((cell.len() as u64).to_be_bytes());
            cells.update(cell);
        }
        each(half(Sha256::digest(row.get(0).unwrap_or_default()).into()), half(cells.finalize().into()));
    }
    Ok(names.into_iter().collect())
}

fn half(digest: [u8; 32]) -> ShortDigest {
    let mut half = [0; 16];
    half.copy_from_slice(&digest[..16]);
    half
}

/// The themes of each text, by response and control; none if the package has no file of them.
pub(super) fn codings(folder: &Path) -> Result<BTreeMap<ShortDigest, BTreeSet<String>>, PackageReadError> {
    let files = PackageFiles(folder);
    let mut themes: BTreeMap<ShortDigest, BTreeSet<String>> = BTreeMap::new();
    if !files.has(CODINGS) {
        return Ok(themes);
    }
    for row in files.csv(CODINGS)?.records() {
        let row = row.map_err(|error| PackageReadError::Csv(CODINGS, error))?;
        let cell = |at: usize| row.get(at).unwrap_or_default();
        // The id of a response has no space.
        let text = half(Sha256::digest(format!("{} {}", cell(0), cell(1))).into());
        themes.entry(text).or_default().insert(cell(2).to_owned());
    }
    Ok(themes)
}

/// How many texts do not have the same themes in both packages.
pub(super) fn differing_texts(
    before: &BTreeMap<ShortDigest, BTreeSet<String>>,
    after: &BTreeMap<ShortDigest, BTreeSet<String>>,
) -> u64 {
    let gone = before.keys().filter(|text| !after.contains_key(*text)).count();
    let others = after.iter().filter(|(text, themes)| before.get(*text) != Some(themes)).count();
    (gone + others) as u64
}
