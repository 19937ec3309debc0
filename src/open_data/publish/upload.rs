//! The package as it is to stand on the platform.

use crate::media_type::{self, essence};
use crate::open_data::package::folder::{FolderError, verified};
use crate::open_data::package::{CSV, DATAPACKAGE, JSON, SUMS};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// Under which name a dataset carries the mark that it was made under.
pub(super) const TOKEN_FIELD: &str = "consultation:creation";

/// The longest title that the platform takes, in characters.
const MAX_TITLE_LEN: usize = 350;

/// Why a folder cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// It is not the package that was made.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A file of it cannot be read.
    #[error("the package cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// Its descriptor is not one.
    #[error("{DATAPACKAGE} is no descriptor of a package")]
    Descriptor,
    /// Its title is too long for the platform.
    #[error("the package's title is longer than {MAX_TITLE_LEN} characters: shorten it")]
    Title,
}

/// A package to be published.
pub struct UploadPackage {
    descriptor: Value,
    organization: Option<String>,
    /// Its files, in the order they are sent.
    pub(super) files: Vec<UploadFile>,
}

/// A file to be published.
pub(super) struct UploadFile {
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// The name it is sent under: the platform wants an ending.
    pub(super) sent_as: String,
    pub(super) media_type: &'static str,
    pub(super) sha1: String,
    pub(super) title: String,
    /// `main` or `documentation`, as the platform tells data from what explains it.
    pub(super) role: &'static str,
}

impl UploadPackage {
    /// Reads and verifies a package. `title` names the files that the descriptor does not.
    ///
    /// # Errors
    /// When it is not the package that was made, or cannot stand on the platform.
    pub fn read(
        folder: &Path,
        organization: Option<String>,
        title: impl Fn(&str) -> String,
    ) -> Result<Self, PackageError> {
        let names: Vec<String> = verified(folder)?.into_keys().chain([SUMS.to_owned()]).collect();
        let descriptor: Value = serde_json::from_reader(io::BufReader::new(File::open(folder.join(DATAPACKAGE))?))
            .map_err(|_| PackageError::Descriptor)?;
        let own_title = |name: &str| {
            let resources = descriptor["resources"].as_array()?;
            let resource = resources.iter().find(|resource| resource["path"] == name)?;
            Some(resource["title"].as_str()?.to_owned())
        };
        let file = |name: &String| {
            let role = if [CSV, JSON].contains(&name.as_str()) { "main" } else { "documentation" };
            let title = own_title(name).unwrap_or_else(|| title(name));
            let path = folder.join(name);
            let sent_as = if name.contains('.') { name.clone() } else { format!("{name}.txt") };
            Ok(UploadFile {
                sha1: sha1(&path)?,
                media_type: essence(media_type::of_file(&sent_as).unwrap_or(media_type::TEXT)),
                name: name.clone(),
                title,
                path,
                sent_as,
                role,
            })
        };
        let mut files: Vec<UploadFile> = names.iter().map(file).collect::<io::Result<_>>()?;
        // The data first: they are listed in the order they come.
        files.sort_by_key(|file| (file.role != "main", file.name.clone()));
        let package = Self { descriptor, organization, files };
        match package.title().chars().count() {
            0 => Err(PackageError::Descriptor),
            length if length > MAX_TITLE_LEN => Err(PackageError::Title),
            _ => Ok(package),
        }
    }

    /// The dataset's title.
    pub fn title(&self) -> &str {
        self.descriptor["title"].as_str().unwrap_or_default()
    }

    /// What the dataset says of itself.
    pub(super) fn metadata(&self) -> [(&'static str, Value); 5] {
        [
            ("title", self.title().into()),
            ("description", self.descriptor["description"].clone()),
            // Licence Ouverte 2.0, as the platform names it.
            ("license", "lov2".into()),
            ("frequency", "punctual".into()),
            ("tags", self.descriptor["keywords"].clone()),
        ]
    }

    /// The dataset to make: private, and under a mark.
    pub(super) fn dataset(&self, mark: &str) -> Value {
        let mut dataset = json!({ "private": true, "extras": { TOKEN_FIELD: mark } });
        for (name, value) in self.metadata() {
            dataset[name] = value;
        }
        if let Some(organization) = &self.organization {
            dataset["organization"] = json!({ "id": organization });
        }
        dataset
    }
}

fn sha1(path: &Path) -> io::Result<String> {
    let mut digest = Sha1::new();
    io::copy(&mut File::open(path)?, &mut digest)?;
    Ok(format!("{:x}", digest.finalize()))
}
