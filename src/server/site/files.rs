//! The files of a site: those inside the program, or those of a folder.

use rust_embed::RustEmbed;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(RustEmbed)]
#[folder = "forms"]
#[prefix = "forms/"]
struct Forms;

#[derive(RustEmbed)]
#[folder = "locales"]
#[prefix = "locales/"]
struct Locales;

#[derive(RustEmbed)]
#[folder = "content"]
#[prefix = "content/"]
struct Content;

/// Where the files are.
pub(super) enum Files {
    /// Inside the program.
    Embedded,
    /// In a folder that has `forms`, `locales` and `content`.
    Folder(PathBuf),
}

impl Files {
    pub(super) fn of(folder: Option<&Path>) -> Self {
        folder.map_or(Self::Embedded, |folder| Self::Folder(folder.to_owned()))
    }

    /// The names of the folders right below `folder`, sorted.
    pub(super) fn folders(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Embedded => {
                let paths = embedded(folder).into_iter();
                paths
                    .filter_map(|path| {
                        Some(path.strip_prefix(folder)?.strip_prefix('/')?.split_once('/')?.0.to_owned())
                    })
                    .collect()
            }
            Self::Folder(root) => {
                entries(&root.join(folder)).filter(|path| path.is_dir()).filter_map(|path| name(&path)).collect()
            }
        };
        names.sort();
        names.dedup();
        names
    }

    /// The paths of the files right below `folder` that end so, sorted.
    pub(super) fn under(&self, folder: &str, ending: &str) -> Vec<String> {
        let mut paths: Vec<String> = match self {
            Self::Embedded => {
                let inside = |path: &String| {
                    path.strip_prefix(folder)
                        .and_then(|rest| rest.strip_prefix('/'))
                        .is_some_and(|rest| !rest.contains('/'))
                };
                embedded(folder).into_iter().filter(inside).collect()
            }
            Self::Folder(root) => entries(&root.join(folder))
                .filter(|path| path.is_file())
                .filter_map(|path| Some(format!("{folder}/{}", name(&path)?)))
                .collect(),
        };
        paths.retain(|path| path.ends_with(ending));
        paths.sort();
        paths
    }

    /// The text of a file; `None` when it cannot be read, or is not UTF-8.
    pub(super) fn read(&self, path: &str) -> Option<String> {
        let bytes = match self {
            Self::Embedded => {
                Forms::get(path).or_else(|| Locales::get(path)).or_else(|| Content::get(path))?.data.into_owned()
            }
            Self::Folder(root) => fs::read(root.join(path)).ok()?,
        };
        let text = String::from_utf8(bytes).ok()?;
        // A byte order mark is not part of the text.
        Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}

fn embedded(folder: &str) -> Vec<String> {
    let all = Forms::iter().chain(Locales::iter()).chain(Content::iter());
    all.map(|path| path.into_owned()).filter(|path| path.starts_with(folder)).collect()
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path())
}

fn name(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_str()?.to_owned())
}
