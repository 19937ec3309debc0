//! Reads the files of the repository for the tests of this folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The repository's top folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file.
pub fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("a source is text")
}

/// Every Rust file below a folder; for a file, the file itself.
pub fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).expect("a module is a folder") {
        let path = entry.expect("an entry of a folder").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every Rust file of the program and of the question model, with its text.
pub fn sources() -> Vec<(PathBuf, String)> {
    let folders = [root().join("src"), root().join("crates/questionnaire/src")];
    let files = folders.iter().flat_map(|folder| rust_files(folder));
    files.map(|file| (file.clone(), read(&file))).collect()
}

/// The files right in a folder that have this ending.
pub fn files_in(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.extension().is_some_and(|own| own == ending)).collect()
}

/// The lines of a text that are code, with their numbers.
pub fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}
