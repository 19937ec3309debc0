//! The files of a site: those inside the program, or those of a folder.
//!
//! The sentences of the program itself (buttons, errors, dates) are inside it in every language it speaks. A folder need not
//! have them: what it lacks is read from the program, file by file. What programs leave beside a person's files
//! ([`is_leftover`]) is none of them, wherever it lies: nothing here lists it.

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

/// Where the files are.
#[derive(Clone, Debug)]
pub(crate) enum Files {
    /// Inside the program.
    Embedded,
    /// In a folder that has `forms`, `locales` and `content`.
    Folder(PathBuf),
}

impl Files {
    pub(crate) fn from_folder(folder: Option<&Path>) -> Self {
        folder.map_or(Self::Embedded, |folder| Self::Folder(folder.to_owned()))
    }

    /// The names of the folders right below `folder`, sorted; none where it is not there.
    ///
    /// # Errors
    /// Where `folder` cannot be read.
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

    /// The paths of the files right below `folder` that end so, sorted; none where it is not there.
    ///
    /// # Errors
    /// Where `folder` cannot be read.
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

    /// Whether that file holds sentences of the program, which this folder does not have itself.
    pub(crate) fn is_built_in(&self, path: &str) -> bool {
        match self {
            Self::Embedded => false,
            Self::Folder(root) => BUILT_IN_LOCALE_FILES.contains(path) && root.join(path).symlink_metadata().is_err(),
        }
    }

    /// The text of a file.
    ///
    /// # Errors
    /// Why it cannot be used, and what to do.
    pub(crate) fn read(&self, path: &str) -> Result<String, FileError> {
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

    /// The text of a file that need not be there: what cannot be read is no reason to write over it.
    ///
    /// # Errors
    /// As [`Self::read`], where the file is there.
    pub(crate) fn read_if_there(&self, path: &str) -> Result<Option<String>, FileError> {
        if self.has(path) { self.read(path).map(Some) } else { Ok(None) }
    }

    fn has(&self, path: &str) -> bool {
        match self {
            Self::Embedded => embedded(path).iter().any(|known| known == path),
            Self::Folder(_) if self.is_built_in(path) => true,
            // Whoever may not look finds out on reading.
            Self::Folder(root) => {
                !matches!(root.join(path).symlink_metadata(), Err(error) if error.kind() == ErrorKind::NotFound)
            }
        }
    }
}

/// What a site calls itself: the one file of sentences beside its forms' that every site has of its own.
const IDENTITY: &str = "/identity.ftl";

/// The files of the program's own sentences, in every language it speaks: neither a form's, nor those that name a site.
static BUILT_IN_LOCALE_FILES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let forms: BTreeSet<String> = Forms::iter().map(|path| stem(&path).to_owned()).collect();
    let of_program = |path: &String| path.ends_with(".ftl") && !path.ends_with(IDENTITY) && !forms.contains(stem(path));
    Locales::iter().map(|path| path.into_owned()).filter(of_program).collect()
});

/// Whether a form of that id would have its sentences where those of the program are.
pub(crate) fn is_reserved_form_id(id: &str) -> bool {
    BUILT_IN_LOCALE_FILES.iter().any(|path| stem(path) == id)
}

/// Reads a file that lies in `root` in truth too: a link that leads elsewhere would publish what the site does not hold.
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

/// What lies right below a folder; nothing where it is not there.
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

/// The name of a file without its ending.
pub(crate) fn stem(file: &str) -> &str {
    Path::new(file).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}
