//! The one error of this crate.

use std::path::PathBuf;

/// Why a note could not be rendered or written. No half file is left behind.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The library could not be read.
    #[error(transparent)]
    Library(#[from] demarche_library::Error),
    /// There is no citation style of this name.
    #[error("there is no citation style “{0}”")]
    NoStyle(String),
    /// There is no template of this name.
    #[error("there is no template “{0}”")]
    NoTemplate(String),
    /// The document could not be made in this format.
    #[error("the {format} could not be made: {reason}")]
    Format {
        /// "PDF" and the like.
        format: &'static str,
        /// What the format's own library says.
        reason: String,
    },
    /// The file could not be written; what was there before is still there.
    #[error("{path} could not be written: {source}", path = path.display())]
    Write {
        /// Where it should have been.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl Error {
    pub(crate) fn format(format: &'static str) -> impl FnOnce(String) -> Self {
        move |reason| Self::Format { format, reason }
    }
}
