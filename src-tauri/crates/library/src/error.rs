//! The one error of this crate.

use std::path::PathBuf;

use crate::id::Noun;

/// What [`crate::Library`] answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done. Nothing was changed when a mutation fails.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No row has this id; it may have been deleted for good or undone.
    #[error("there is no {} {id}", .noun.replace('_', " "))]
    NotFound {
        /// Which noun, as its table is called.
        noun: &'static str,
        /// The id or code that was asked for.
        id: String,
    },
    /// What was asked for cannot be: the sentence says why.
    #[error("{0}")]
    Invalid(String),
    /// The note was saved by somebody else since it was read.
    #[error("the note has changed since it was opened: it is at revision {now}, not {expected}")]
    NoteChanged {
        /// The revision that the save was based on.
        expected: i64,
        /// The revision that the note is at.
        now: i64,
    },
    /// Undoing or redoing meets rows that are not as the history left them.
    #[error(
        "“{label}” cannot be {done}: {table} was changed since in a way that the history does not know"
    )]
    HistoryConflict {
        /// The entry's label.
        label: String,
        /// `undone` or `redone`.
        done: &'static str,
        /// The first table in conflict.
        table: String,
    },
    /// Another process has the library open.
    #[error("the library {path} is open already: {holder}", path = path.display())]
    Locked {
        /// The library.
        path: PathBuf,
        /// Who holds it, worded.
        holder: String,
    },
    /// The library is open for reading alone, and this would change it.
    #[error("the library {path} is open for reading alone: {reason}", path = path.display())]
    ReadOnly {
        /// The library.
        path: PathBuf,
        /// Why nothing can be written, worded.
        reason: String,
    },
    /// There is no file at the path.
    #[error("there is no library at {path}", path = .0.display())]
    Missing(PathBuf),
    /// A file is at the path already.
    #[error("there is a file at {path} already", path = .0.display())]
    Exists(PathBuf),
    /// The file is something else than a library; it was not touched.
    #[error("{path} is not a Demarche library: {reason}", path = path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
        /// What it is instead, worded.
        reason: String,
    },
    /// A later version of the program made or upgraded the library; it was not touched.
    #[error(
        "{path} was last used by a newer Demarche (schema {found}; this one knows {known})",
        path = path.display()
    )]
    TooNew {
        /// The file.
        path: PathBuf,
        /// The file's schema.
        found: i64,
        /// The latest schema that this program knows.
        known: i64,
    },
    /// The file cannot be read as a database; it was not touched.
    #[error("the library {path} is damaged: {reason}", path = path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite found.
        reason: String,
    },
    /// A backup did not turn out right; it was removed.
    #[error("the backup could not be verified: {0}")]
    BadBackup(String),
    /// A backup that only a passphrase opens, and none was given.
    #[error("{path} is encrypted: it needs its passphrase", path = .0.display())]
    NeedsPassphrase(PathBuf),
    /// The passphrase is another one than the backup was made with.
    #[error("this passphrase does not open {path}", path = .0.display())]
    WrongPassphrase(PathBuf),
    /// The disk has no room left.
    #[error("the disk is full: nothing was changed")]
    DiskFull,
    /// It was stopped before it was done.
    #[error("it was cancelled before it was done")]
    Cancelled,
    /// A file could not be read or written.
    #[error("{path}: {source}", path = path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// SQLite failed.
    #[error("the library could not be read or written: {0}")]
    Sqlite(rusqlite::Error),
    /// A JSON column holds something else.
    #[error("the library holds unreadable JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Compressing or decompressing failed.
    #[error("stored bytes could not be packed or unpacked: {0}")]
    Packing(std::io::Error),
}

impl Error {
    /// An [`Error::Invalid`] with this sentence.
    pub fn invalid(sentence: impl Into<String>) -> Self {
        Self::Invalid(sentence.into())
    }

    /// An [`Error::File`] at `path`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            _ => Self::Sqlite(error),
        }
    }
}

/// Turns an absent row into an error that names it.
pub trait OrNotFound<T> {
    /// The value, or [`Error::NotFound`] with this id.
    fn or_not_found(self, id: impl Noun) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, id: impl Noun) -> Result<T> {
        self.ok_or_else(|| id.not_found())
    }
}

impl<T> OrNotFound<T> for rusqlite::Result<T> {
    fn or_not_found(self, id: impl Noun) -> Result<T> {
        match self {
            Err(rusqlite::Error::QueryReturnedNoRows) => Err(id.not_found()),
            other => Ok(other?),
        }
    }
}
