//! Where a team's change sets lie, as it is set up.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{Error, Folder, Result, Store};

/// Where change sets lie, and whether they are encrypted there. No password is part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAt {
    /// The place.
    pub place: Place,
    /// Whether all that is written there is encrypted, and nothing is read that is not.
    pub encrypted: bool,
}

/// A place that the members of a team all see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A folder.
    Folder(PathBuf),
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
    /// Opens it.
    ///
    /// # Errors
    /// Where it cannot be reached.
    pub fn open(&self) -> Result<Box<dyn Store>> {
        match self {
            Self::Folder(path) => Ok(Box::new(Folder::open(Path::new(path))?)),
        }
    }

    /// What it is called, for people.
    pub fn name(&self) -> String {
        match self {
            Self::Folder(path) => path.display().to_string(),
        }
    }
}
