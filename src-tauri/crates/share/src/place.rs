//! Where a team's change sets lie, as it is set up.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::{Error, Result, Writes};

/// Where change sets lie, and whether they are encrypted there. Nobody's name or password is part of it: it is kept in
/// the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAt {
    /// The place.
    pub place: Place,
    /// Whether all that is written there is encrypted, and nothing is read that is not.
    pub encrypted: bool,
    /// How it takes new files, as found when it was set up.
    #[serde(default)]
    pub writes: Writes,
}

/// A place that the members of a team all see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A folder.
    Folder(PathBuf),
    /// Storage that speaks as Amazon's S3 does.
    S3(Bucket),
    /// A folder of a WebDAV server, by its address.
    Webdav(String),
}

/// Where in such storage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bucket {
    /// `https://s3.example.org`.
    pub address: String,
    /// The bucket.
    pub bucket: String,
    /// The folder in it; empty for none.
    pub folder: String,
    /// The region that requests are signed for.
    pub region: String,
    /// Whether the bucket is named in the host, and not in the path.
    pub bucket_in_host: bool,
}

impl SharedAt {
    /// What a library was set up with.
    ///
    /// # Errors
    /// [`Error::NotSetUp`].
    pub fn of(library: &demarche_library::Library) -> Result<Self> {
        library
            .share_place()?
            .and_then(|text| serde_json::from_str(&text).ok())
            .ok_or(Error::NotSetUp)
    }
}

impl Place {
    /// By what a machine keeps the login for it, so that it goes to no other place; none where it takes none.
    pub fn login_key(&self) -> Option<String> {
        match self {
            Self::Folder(_) => None,
            Self::S3(_) => Some(format!("s3 {}", self.name())),
            Self::Webdav(_) => Some(format!("webdav {}", self.name())),
        }
    }

    /// What it is called, for people.
    pub fn name(&self) -> String {
        match self {
            Self::Folder(path) => path.display().to_string(),
            Self::S3(at) => {
                let parts = [&at.address, &at.bucket, &at.folder];
                let parts = parts.map(|part| part.trim().trim_matches('/'));
                parts.join("/").trim_end_matches('/').to_owned()
            }
            Self::Webdav(address) => address.trim().trim_end_matches('/').to_owned(),
        }
    }
}
