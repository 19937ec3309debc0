//! The package as the platform should hold it.

use crate::media_type::{self, essence};
use crate::open_data::package::folder::{FolderError, package_digest, verified};
use crate::open_data::package::{CSV, DATAPACKAGE, JSON, SUMS};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// The key under which a dataset stores the token with which it was created.
pub(super) const TOKEN_FIELD: &str = "consultation:creation";

/// The longest title that the platform accepts, in characters.
const MAX_TITLE_LEN: usize = 350;

/// Why a folder cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// The folder does not hold the package that was made.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// A file of the package cannot be read.
    #[error("the package cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// The package's descriptor is invalid.
    #[error("{DATAPACKAGE} is no descriptor of a package")]
    Descriptor,
    /// The package's title is too long for the platform.
    #[error("the package's title is longer than {MAX_TITLE_LEN} characters: shorten it")]
    Title,
}

/// A package to publish.
pub struct UploadPackage {
    descriptor: Value,
    organization: Option<String>,
    digest: String,
    /// The files, in the order in which they are sent.
    pub(super) files: Vec<UploadFile>,
}

/// A file to publish.
pub(super) struct UploadFile {
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// The name under which the file is sent: the platform requires an extension.
    pub(super) sent_as: String,
    pub(super) media_type: &'static str,
    pub(super) sha1: String,
    pub(super) title: String,
    /// The platform's resource type: `main` for data, `documentation` for files that explain them.
    pub(super) role: &'static str,
}

impl UploadPackage {
    /// Reads and verifies a package. `title` returns the titles of files that the descriptor does not name.
    ///
    /// # Errors
    /// When the folder does not hold the package that was made, or the platform would not accept it.
    pub fn from_folder(
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
        // Data files come first, because the platform lists files in the order of their upload.
        files.sort_by_key(|file| (file.role != "main", file.name.clone()));
        let digest = package_digest(folder)?.ok_or(io::ErrorKind::NotFound).map_err(io::Error::from)?;
        let package = Self { descriptor, organization, digest, files };
        match package.title().chars().count() {
            0 => Err(PackageError::Descriptor),
            length if length > MAX_TITLE_LEN => Err(PackageError::Title),
            _ => Ok(package),
        }
    }

    /// Returns the digest that tells this package from another.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Returns the dataset's title.
    pub fn title(&self) -> &str {
        self.descriptor["title"].as_str().unwrap_or_default()
    }

    /// Returns the dataset's descriptive members.
    pub(super) fn metadata(&self) -> [(&'static str, Value); 5] {
        [
            ("title", self.title().into()),
            ("description", self.descriptor["description"].clone()),
            // The platform's code for Licence Ouverte 2.0.
            ("license", "lov2".into()),
            ("frequency", "punctual".into()),
            ("tags", self.descriptor["keywords"].clone()),
        ]
    }

    /// Returns the dataset to create: private, with the token `mark`.
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
