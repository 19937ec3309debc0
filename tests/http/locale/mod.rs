//! Locales that the code does not know: a folder is enough to add one, translators get diagnostics, and no file breaks
//! the site.

mod broken_files;
mod file_layout;
mod po_exchange;
mod serving;
mod tools;

use crate::support::program::{Place, text};
use std::fs;
use std::path::{Path, PathBuf};

/// Adds a locale of these tests to a site.
fn drop_in(site: &Path, tag: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/locale").join(tag);
    let to = site.join("locales").join(tag);
    fs::create_dir_all(&to).expect("a folder");
    for file in ["form.ftl", "site.ftl"] {
        fs::copy(from.join(file), to.join(file)).expect("a copy");
    }
}

/// Writes one file of a locale.
fn write(site: &Path, tag: &str, file: &str, words: impl AsRef<[u8]>) -> PathBuf {
    let folder = site.join("locales").join(tag);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(file), words).expect("it is written");
    folder.join(file)
}

/// The output of `consultation locale …` for that site, and whether it succeeded.
fn locale(place: &Place, site: &Path, arguments: &[&str]) -> (bool, String) {
    let folder = site.display().to_string();
    let output = place.run(&[&["locale"], arguments, &["--site", &folder]].concat());
    (output.status.success(), text(&output.stdout).to_owned() + text(&output.stderr))
}
