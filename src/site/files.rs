//! The files of a site: the built-in ones, or those of a folder.
//!
//! The interface messages (buttons, errors, dates) are built in for several locales. A folder need not have them: each file
//! that it lacks is the built-in one. Files that other software leaves in folders ([`is_leftover`]) are ignored everywhere.

use super::diagnostic::Diagnostic;
use super::file_error::{FileError, MAX_BYTES};
use super::leftover::is_leftover;
use rust_embed::RustEmbed;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

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

/// The location of a site's files.
#[derive(Clone, Debug)]
pub(crate) enum Files {
    /// Compiled into the binary.
    Embedded,
    /// A folder with the subfolders `forms`, `locales` and `content`.
    Folder(PathBuf),
}

impl Files {
    pub(crate) fn from_folder(folder: Option<&Path>) -> Self {
        folder.map_or(Self::Embedded, |folder| Self::Folder(folder.to_owned()))
    }

    /// The names of the immediate subfolders of `folder`, sorted; empty if it does not exist.
    ///
    /// # Errors
    /// If `folder` cannot be read.
    pub(crate) fn folders(&self, folder: &str) -> Result<Vec<String>, Diagnostic> {
        let mut names: Vec<String> = match self {
            Self::Embedded => {
                let below =
                    |path: &String| Some(path.strip_prefix(folder)?.strip_prefix('/')?.split_once('/')?.0.to_owned());
                embedded(folder).iter().filter_map(below).collect()
            }
            Self::Folder(root) => {
                let own = entries(root, folder)?.into_iter().filter(|path| path.is_dir());
                own.filter_map(|path| name(&path)).collect()
            }
        };
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// The paths of the files directly in `folder` with that ending, sorted; empty if it does not exist.
    ///
    /// # Errors
    /// If `folder` cannot be read.
    pub(crate) fn list_files(&self, folder: &str, ending: &str) -> Result<Vec<String>, Diagnostic> {
        let mut paths: Vec<String> = match self {
            Self::Embedded => {
                let inside = |path: &String| {
                    path.strip_prefix(folder)
                        .and_then(|rest| rest.strip_prefix('/'))
                        .is_some_and(|rest| !rest.contains('/'))
                };
                embedded(folder).into_iter().filter(inside).collect()
            }
            Self::Folder(root) => {
                let own = entries(root, folder)?.into_iter().filter(|path| path.is_file());
                let own = own.filter_map(|path| Some(format!("{folder}/{}", name(&path)?)));
                let program = embedded(folder).into_iter().filter(|path| self.is_built_in(path));
                own.chain(program).collect()
            }
        };
        paths.retain(|path| path.ends_with(ending));
        paths.sort();
        Ok(paths)
    }

    /// Whether the path is a built-in file of interface messages that the site's folder does not have.
    pub(crate) fn is_built_in(&self, path: &str) -> bool {
        match self {
            Self::Embedded => false,
            Self::Folder(root) => BUILT_IN_LOCALE_FILES.contains(path) && root.join(path).symlink_metadata().is_err(),
        }
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Why the file cannot be used, and the remedy.
    pub(crate) fn read_text(&self, path: &str) -> Result<String, FileError> {
        let bytes = match self {
            Self::Embedded => {
                let file = Forms::get(path).or_else(|| Locales::get(path)).or_else(|| Content::get(path));
                file.ok_or(FileError::NotThere)?.data.into_owned()
            }
            Self::Folder(_) if self.is_built_in(path) => {
                Locales::get(path).ok_or(FileError::NotThere)?.data.into_owned()
            }
            Self::Folder(root) => read_inside(root, &root.join(path))?,
        };
        let text = String::from_utf8(bytes).map_err(|_| FileError::NotUtf8)?;
        // A byte order mark is not part of the text.
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    /// The text of a file that may be missing. A file that exists but cannot be read is an error, so that a caller does not
    /// overwrite it.
    ///
    /// # Errors
    /// As [`Self::read_text`], if the file exists.
    pub(crate) fn read_if_there(&self, path: &str) -> Result<Option<String>, FileError> {
        if self.has(path) { self.read_text(path).map(Some) } else { Ok(None) }
    }

    fn has(&self, path: &str) -> bool {
        match self {
            Self::Embedded => embedded(path).iter().any(|known| known == path),
            Self::Folder(_) if self.is_built_in(path) => true,
            // A path that the process may not inspect counts as existing; reading it then reports the permission error.
            Self::Folder(root) => {
                !matches!(root.join(path).symlink_metadata(), Err(error) if error.kind() == ErrorKind::NotFound)
            }
        }
    }
}

/// The end of the path of the file with the messages that identify the site. A folder never falls back on the built-in one,
/// so each site has its own.
const IDENTITY: &str = "/identity.ftl";

/// The built-in files of interface messages, in all locales: neither those of forms nor the one that identifies a site.
static BUILT_IN_LOCALE_FILES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let forms: BTreeSet<String> = Forms::iter().map(|path| stem(&path).to_owned()).collect();
    let of_program = |path: &String| path.ends_with(".ftl") && !path.ends_with(IDENTITY) && !forms.contains(stem(path));
    Locales::iter().map(|path| path.into_owned()).filter(of_program).collect()
});

/// Whether the messages of a form with that id would be in a built-in file.
pub(crate) fn is_reserved_form_id(id: &str) -> bool {
    BUILT_IN_LOCALE_FILES.iter().any(|path| stem(path) == id)
}

/// Reads a file in `root`. It refuses a link that leads out of `root`, which would publish a file that is not part of the
/// site.
fn read_inside(root: &Path, path: &Path) -> Result<Vec<u8>, FileError> {
    let real = path.canonicalize()?;
    if !real.starts_with(root.canonicalize()?) {
        return Err(FileError::LeadsOut);
    }
    if real.metadata()?.len() > MAX_BYTES {
        return Err(FileError::TooLarge);
    }
    Ok(fs::read(real)?)
}

fn embedded(folder: &str) -> Vec<String> {
    let all = Forms::iter().chain(Locales::iter()).chain(Content::iter());
    let all = all.map(|path| path.into_owned()).filter(|path| path.starts_with(folder));
    all.filter(|path| !path.split('/').any(is_leftover)).collect()
}

/// The entries directly in a folder; empty if it does not exist.
fn entries(root: &Path, folder: &str) -> Result<Vec<PathBuf>, Diagnostic> {
    let read = || fs::read_dir(root.join(folder))?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>();
    match read() {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Diagnostic::new(folder, 1, format!("cannot be read: {error}"))),
        Ok(mut paths) => {
            paths.retain(|path| name(path).is_none_or(|name| !is_leftover(&name)));
            Ok(paths)
        }
    }
}

fn name(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_str()?.to_owned())
}

/// The name of a file without its folder and extension.
pub(crate) fn stem(file: &str) -> &str {
    Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}
