//! The one error of this crate.

use std::fmt;
use std::path::PathBuf;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::id::Noun;

/// What [`crate::Library`] answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done. Nothing was changed when a mutation fails.
#[derive(Debug)]
pub enum Error {
    /// No row has this id; it may have been deleted for good or undone.
    NotFound {
        /// Which noun, as its table is called.
        noun: &'static str,
        /// The id or code that was asked for.
        id: String,
    },
    /// What was asked for cannot be: the sentence says why.
    Invalid(Phrase),
    /// The note was saved by somebody else since it was read.
    NoteChanged {
        /// The revision that the save was based on.
        expected: i64,
        /// The revision that the note is at.
        now: i64,
    },
    /// Undoing or redoing meets rows that are not as the history left them.
    HistoryConflict {
        /// The entry's label.
        label: Phrase,
        /// Whether it was to be made again; it was to be undone otherwise.
        again: bool,
        /// The first table in conflict.
        table: Phrase,
    },
    /// Another process has the library open.
    Locked {
        /// The library.
        path: PathBuf,
        /// Who holds it, as a part of a sentence.
        holder: Phrase,
    },
    /// The library is open for reading alone, and this would change it.
    ReadOnly {
        /// The library.
        path: PathBuf,
        /// Why nothing can be written, as a part of a sentence.
        reason: Phrase,
    },
    /// There is no file at the path.
    Missing(PathBuf),
    /// A file is at the path already.
    Exists(PathBuf),
    /// The file is something else than a library; it was not touched.
    NotALibrary {
        /// The file.
        path: PathBuf,
        /// What it is instead, as a part of a sentence.
        reason: Phrase,
    },
    /// A later version of the program made or upgraded the library; it was not touched.
    TooNew {
        /// The file.
        path: PathBuf,
        /// The file's schema.
        found: i64,
        /// The latest schema that this program knows.
        known: i64,
    },
    /// The file cannot be read as a database; it was not touched.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        reason: Phrase,
    },
    /// A backup did not turn out right; it was removed.
    BadBackup(Phrase),
    /// A backup that only a passphrase opens, and none was given.
    NeedsPassphrase(PathBuf),
    /// The passphrase is another one than the backup was made with.
    WrongPassphrase(PathBuf),
    /// The disk has no room left.
    DiskFull,
    /// It was stopped before it was done.
    Cancelled,
    /// A file could not be read or written.
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// SQLite failed.
    Sqlite(rusqlite::Error),
    /// A JSON column holds something else.
    Json(serde_json::Error),
    /// Compressing or decompressing failed.
    Packing(std::io::Error),
}

impl Error {
    /// An [`Error::Invalid`] with this sentence.
    pub fn invalid(sentence: Phrase) -> Self {
        Self::Invalid(sentence)
    }

    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NotFound { noun, id } => absent(noun, id),
            Self::Invalid(sentence) => sentence.clone(),
            Self::NoteChanged { expected, now } => phrase!(
                "The note has changed since it was opened: it is at revision {now}, not {expected}.",
                now = Argument::shown(now),
                expected = Argument::shown(expected)
            ),
            Self::HistoryConflict {
                label,
                again: false,
                table,
            } => phrase!(
                "“{label}” cannot be undone: {table} was changed since in a way that the history does not know.",
                label,
                table
            ),
            Self::HistoryConflict { label, table, .. } => phrase!(
                "“{label}” cannot be redone: {table} was changed since in a way that the history does not know.",
                label,
                table
            ),
            Self::Locked { path, holder } => phrase!(
                "The library {path} is open already: {holder}.",
                path = path.display(),
                holder
            ),
            Self::ReadOnly { path, reason } => phrase!(
                "The library {path} is open for reading alone: {reason}.",
                path = path.display(),
                reason
            ),
            Self::Missing(path) => {
                phrase!("There is no library at {path}.", path = path.display())
            }
            Self::Exists(path) => {
                phrase!("There is a file at {path} already.", path = path.display())
            }
            Self::NotALibrary { path, reason } => phrase!(
                "{path} is not a Demarche library: {reason}.",
                path = path.display(),
                reason
            ),
            Self::TooNew { path, found, known } => phrase!(
                "{path} was last used by a newer Demarche (schema {found}; this one knows {known}).",
                path = path.display(),
                found = Argument::shown(found),
                known = Argument::shown(known)
            ),
            Self::Damaged { path, reason } => phrase!(
                "The library {path} is damaged: {reason}.",
                path = path.display(),
                reason
            ),
            Self::BadBackup(reason) => {
                phrase!("The backup could not be verified: {reason}.", reason)
            }
            Self::NeedsPassphrase(path) => phrase!(
                "{path} is encrypted: it needs its passphrase.",
                path = path.display()
            ),
            Self::WrongPassphrase(path) => phrase!(
                "This passphrase does not open {path}.",
                path = path.display()
            ),
            Self::DiskFull => phrase!("The disk is full: nothing was changed."),
            Self::Cancelled => phrase!("It was cancelled before it was done."),
            Self::File { path, source } => phrase!(
                "{path}: {reason}.",
                path = path.display(),
                reason = Argument::shown(source)
            ),
            Self::Sqlite(source) => phrase!(
                "The library could not be read or written: {reason}.",
                reason = Argument::shown(source)
            ),
            Self::Json(source) => phrase!(
                "The library holds unreadable JSON: {reason}.",
                reason = Argument::shown(source)
            ),
            Self::Packing(source) => phrase!(
                "Stored bytes could not be packed or unpacked: {reason}.",
                reason = Argument::shown(source)
            ),
        }
    }

    /// What went wrong as a part of a sentence, without what it was about.
    pub(crate) fn reason(self) -> Phrase {
        match self {
            Self::Damaged { reason, .. } => reason,
            Self::File { source, .. } | Self::Packing(source) => Phrase::shown(source),
            Self::Sqlite(source) => Phrase::shown(source),
            Self::Json(source) => Phrase::shown(source),
            other => other.phrase(),
        }
    }

    /// An [`Error::File`] at `path`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

/// That there is no row of a noun with an id. Each noun has a sentence of its own, as many languages decline it.
fn absent(noun: &str, id: &str) -> Phrase {
    match noun {
        "analyst" => phrase!("There is no analyst {id}.", id),
        "bloc" => phrase!("There is no bloc {id}.", id),
        "country" => phrase!("There is no country {id}.", id),
        "outlet" => phrase!("There is no outlet {id}.", id),
        "raw" => phrase!("There is no captured file {id}.", id),
        "article" => phrase!("There is no article {id}.", id),
        "snapshot" => phrase!("There is no capture {id}.", id),
        "body_version" => phrase!("There is no version of a text {id}.", id),
        "excerpt" => phrase!("There is no excerpt {id}.", id),
        "actor" => phrase!("There is no actor {id}.", id),
        "post" => phrase!("There is no post {id}.", id),
        "tenure" => phrase!("There is no tenure {id}.", id),
        "event" => phrase!("There is no event {id}.", id),
        "issue" => phrase!("There is no issue {id}.", id),
        "quotation" => phrase!("There is no quotation {id}.", id),
        "position" => phrase!("There is no position {id}.", id),
        "recode" => phrase!("There is no recoding {id}.", id),
        "recode_item" => phrase!("There is no position of a recoding {id}.", id),
        "notebook" => phrase!("There is no notebook {id}.", id),
        "note" => phrase!("There is no note {id}.", id),
        "edition" => phrase!("There is no edition {id}.", id),
        "feed" => phrase!("There is no feed {id}.", id),
        "feed_entry" => phrase!("There is no entry of a feed {id}.", id),
        "saved_view" => phrase!("There is no saved view {id}.", id),
        "feed_search" => phrase!("There is no saved search over feeds {id}.", id),
        "search" => phrase!("There is no saved search {id}.", id),
        "history" => phrase!("There is no entry of the history {id}.", id),
        "entry in the trash" => phrase!("There is no entry in the trash {id}.", id),
        "source" => phrase!("There is no source {id}.", id),
        "conflict" => phrase!("There is no conflict {id}.", id),
        "citation_style" => phrase!("There is no citation style {id}.", id),
        "shift" => phrase!("There is no shift {id}.", id),
        other => phrase!(
            "There is no {noun} {id}.",
            noun = other.replace('_', " "),
            id
        ),
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
            Self::Json(source) => Some(source),
            _ => None,
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error::FromSqlConversionFailure as Unread;
        match error {
            Unread(at, kind, source) => match source.downcast() {
                Ok(json) => Self::Json(*json),
                Err(source) => match source.downcast() {
                    Ok(packing) => Self::Packing(*packing),
                    Err(source) => Self::Sqlite(Unread(at, kind, source)),
                },
            },
            error if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull) => {
                Self::DiskFull
            }
            error => Self::Sqlite(error),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_noun_that_is_absent_has_a_sentence_of_its_own() {
        for noun in crate::id::NOUNS {
            let Phrase::Filled(said) = absent(noun, "7") else {
                panic!("{noun}");
            };
            assert!(!said.phrase.contains("{noun}"), "{noun}");
        }
    }
}
