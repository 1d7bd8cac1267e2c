//! Where this user's files lie.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of one user. Nothing in them is made before it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    data: PathBuf,
}

impl Folders {
    /// The system's own place for a program's data; `None` where the user has no home.
    pub fn of_user() -> Option<Self> {
        let data = ProjectDirs::from("", "", "Demarche")?.data_dir().to_owned();
        Some(Self { data })
    }

    /// Everything in one folder, as tests want it.
    pub fn at(data: impl Into<PathBuf>) -> Self {
        Self { data: data.into() }
    }

    /// The folder itself.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The library that is opened when none is named.
    pub fn default_library(&self) -> PathBuf {
        self.data.join("library.demarche")
    }

    /// The example library.
    pub fn example_library(&self) -> PathBuf {
        self.data.join("example.demarche")
    }

    /// The settings.
    pub fn settings(&self) -> PathBuf {
        self.data.join("settings.json")
    }
}
