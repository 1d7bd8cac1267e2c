//! The one error of this crate.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::Path;

use demarche_text::{Phrase, phrase};

/// What this crate answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done. The library is as it was, but for what the error says.
#[derive(Debug)]
pub enum Error {
    /// The library refuses.
    Library(demarche_library::Error),
    /// Sharing was not set up, or what was set up cannot be read.
    NotSetUp,
    /// The place cannot be read or written.
    Place {
        /// What was tried.
        what: Phrase,
        /// What the system or the server says.
        reason: Phrase,
    },
    /// There is no room for what was to be written at this path.
    Full(String),
    /// The server of the place cannot be reached, or refuses.
    Server {
        /// What the place is called.
        name: String,
        /// What went wrong, a sentence.
        reason: Phrase,
        /// Whether it does not know who asks, or does not let them.
        login: bool,
    },
    /// The server of the place is to know who asks, and nothing was given.
    NoLogin(String),
    /// Nothing may be written at the place.
    ReadOnly,
    /// A file of this name is there already: somebody else wrote it.
    Exists(String),
    /// The place is encrypted and no passphrase was given.
    NoPassphrase,
    /// The passphrase does not open the team's key.
    WrongPassphrase,
    /// A passphrase that gives no protection.
    WeakPassphrase,
    /// The team's key is not one.
    BadKey(String),
    /// The place is encrypted, or is not, other than was set up.
    OtherwiseEncrypted(Phrase),
    /// Change sets lie there under this library's mark that it does not know.
    Behind,
    /// What lies there in the place of this library's last change set is another file.
    Copy,
    /// What this library published does not lie there.
    Lost(String),
    /// Sources that may not be named would lie there for everybody who sees the place.
    Sensitive(u32),
    /// The server does not give out one file, though it can be reached: a sentence.
    Withheld(Phrase),
    /// A change set cannot be read: a sentence.
    File(Phrase),
}

impl Error {
    pub(crate) fn place(what: Phrase, reason: Phrase) -> Self {
        Self::Place { what, reason }
    }

    /// What the system says of a path that was to be written.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full(path.display().to_string())
            }
            _ => Self::place(
                phrase!("{path} cannot be written", path = path.display()),
                Phrase::shown(error),
            ),
        }
    }

    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Library(error) => error.phrase(),
            Self::NotSetUp => phrase!("Sharing is not set up for this library."),
            Self::Place { what, reason } => phrase!("{what}: {reason}.", what, reason),
            Self::Full(path) => phrase!("The disk has no room left for {path}.", path),
            Self::Server { name, reason, .. } => phrase!("At {name}: {reason}", name, reason),
            Self::NoLogin(name) => {
                phrase!("The server at {name} asks for a name and a password.", name)
            }
            Self::ReadOnly => phrase!("Nothing may be written there with this name and password."),
            Self::Exists(file) => phrase!("There is a file {file} already.", file),
            Self::NoPassphrase => {
                phrase!("What the team shares is encrypted: it takes the team's passphrase.")
            }
            Self::WrongPassphrase => phrase!("The passphrase is not the team's."),
            Self::WeakPassphrase => phrase!(
                "A passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other."
            ),
            Self::BadKey(file) => {
                phrase!("The team's key at {file} is damaged or was replaced.", file)
            }
            Self::OtherwiseEncrypted(it) | Self::Withheld(it) | Self::File(it) => it.clone(),
            Self::Behind => phrase!(
                "Change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup."
            ),
            Self::Copy => phrase!(
                "The last change set of this library was replaced there: a copy of the library gave the same number."
            ),
            Self::Lost(file) => phrase!(
                "What this library published before does not lie there: {file} is missing.",
                file
            ),
            Self::Sensitive(n) => phrase!(
                "{n} source that may not be named would lie there unencrypted."
                    | "{n} sources that may not be named would lie there unencrypted.",
                n
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
            Self::Library(error) => error.source(),
            _ => None,
        }
    }
}

impl From<demarche_library::Error> for Error {
    fn from(error: demarche_library::Error) -> Self {
        Self::Library(error)
    }
}
