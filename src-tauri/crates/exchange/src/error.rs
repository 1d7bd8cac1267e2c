//! The one error of this crate.

use std::path::{Path, PathBuf};

/// Why a file could not be written or read as a whole. What is wrong with one item of it is no error.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is none of the formats that are read.
    #[error("The file is no REFI-QDA project, no DNA database and no Web Annotations.")]
    Unknown,
    /// It is too large to be read.
    #[error("The file has more than {most} MB, which is the most that is read.")]
    TooLarge {
        /// In megabytes.
        most: u64,
    },
    /// It is one of the formats, and broken or hostile.
    #[error("{0}")]
    Broken(String),
    /// A database could not be written or read.
    #[error("The database could not be read or written: {0}")]
    Database(#[from] rusqlite::Error),
    /// Held sources could not be looked for.
    #[error("Held sources could not be looked for: {0}")]
    Held(#[from] demarche_brief::Error),
}

impl Error {
    /// An [`Error::File`] at `path`.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    pub(crate) fn broken(sentence: impl Into<String>) -> Self {
        Self::Broken(sentence.into())
    }
}
