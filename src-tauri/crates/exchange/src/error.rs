//! The one error of this crate.

use std::fmt;
use std::path::{Path, PathBuf};

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

/// Why a file could not be written or read as a whole. What is wrong with one item of it is no error.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is none of the formats that are read.
    Unknown,
    /// It is too large to be read.
    TooLarge {
        /// In megabytes.
        most: u64,
    },
    /// It is one of the formats, and broken or hostile.
    Broken(Phrase),
    /// A database could not be written or read.
    Database(rusqlite::Error),
    /// Held sources could not be looked for.
    Held(demarche_brief::Error),
}

impl Error {
    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::File { path, source } => phrase!(
                "{path}: {reason}.",
                path = path.display(),
                reason = Argument::shown(source)
            ),
            Self::Unknown => {
                phrase!("The file is no REFI-QDA project, no DNA database and no Web Annotations.")
            }
            Self::TooLarge { most } => phrase!(
                "The file has more than {most} MB, which is the most that is read.",
                most
            ),
            Self::Broken(sentence) => sentence.clone(),
            Self::Database(reason) => phrase!(
                "The database could not be read or written: {reason}.",
                reason = Argument::shown(reason)
            ),
            Self::Held(error) => phrase!(
                "Held sources could not be looked for. {reason}",
                reason = error.phrase()
            ),
        }
    }
}

/// In English.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            Self::Database(source) => Some(source),
            Self::Held(source) => Some(source),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<demarche_brief::Error> for Error {
    fn from(error: demarche_brief::Error) -> Self {
        Self::Held(error)
    }
}

impl Error {
    /// An [`Error::File`] at `path`.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    pub(crate) fn broken(sentence: Phrase) -> Self {
        Self::Broken(sentence)
    }
}
