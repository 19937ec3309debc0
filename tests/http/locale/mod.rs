//! Languages unknown to the code: what a folder is enough for, what translators are told, what cannot break the site.

mod broken_files;
mod file_layout;
mod po_exchange;
mod serving;
mod tools;

use crate::support::program::{Place, text};
use std::fs;
use std::path::{Path, PathBuf};

/// Puts a language of these tests into a site.
fn drop_in(site: &Path, tag: &str) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http/locale").join(tag);
    let to = site.join("locales").join(tag);
    fs::create_dir_all(&to).expect("a folder");
    for file in ["form.ftl", "site.ftl"] {
        fs::copy(from.join(file), to.join(file)).expect("a copy");
    }
}

/// Writes one file of a language.
fn write(site: &Path, tag: &str, file: &str, words: impl AsRef<[u8]>) -> PathBuf {
    let folder = site.join("locales").join(tag);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(file), words).expect("it is written");
    folder.join(file)
}

/// What `consultation locale …` prints for that site, and whether it succeeded.
fn locale(place: &Place, site: &Path, arguments: &[&str]) -> (bool, String) {
    let folder = site.display().to_string();
    let output = place.run(&[&["locale"], arguments, &["--site", &folder]].concat());
    (output.status.success(), text(&output.stdout).to_owned() + text(&output.stderr))
}
