//! The one error of this crate.

/// What this crate answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something could not be done. The library is as it was, but for what the error says.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The library refuses.
    #[error(transparent)]
    Library(#[from] demarche_library::Error),
    /// Sharing was not set up, or what was set up cannot be read.
    #[error("sharing is not set up for this library")]
    NotSetUp,
    /// The place cannot be read or written.
    #[error("{what}: {reason}")]
    Place {
        /// What was tried.
        what: String,
        /// What the system or the server says.
        reason: String,
    },
    /// The server of the place cannot be reached, or refuses.
    #[error("at {name}: {reason}")]
    Server {
        /// What the place is called.
        name: String,
        /// What went wrong, a sentence.
        reason: String,
        /// Whether it does not know who asks, or does not let them.
        login: bool,
    },
    /// The server of the place is to know who asks, and nothing was given.
    #[error("the server at {0} asks for a name and a password")]
    NoLogin(String),
    /// Nothing may be written at the place.
    #[error("nothing may be written there with this name and password")]
    ReadOnly,
    /// A file of this name is there already: somebody else wrote it.
    #[error("there is a file {0} already")]
    Exists(String),
    /// The place is encrypted and no passphrase was given.
    #[error("what the team shares is encrypted: it takes the team's passphrase")]
    NoPassphrase,
    /// The passphrase does not open the team's key.
    #[error("the passphrase is not the team's")]
    WrongPassphrase,
    /// A passphrase that gives no protection.
    #[error(
        "a passphrase of fewer than 12 characters protects nothing: take four words that have nothing to do with each other"
    )]
    WeakPassphrase,
    /// The team's key is not one.
    #[error("the team's key at {0} is damaged or was replaced")]
    BadKey(String),
    /// The place is encrypted, or is not, other than was set up.
    #[error("{0}")]
    OtherwiseEncrypted(&'static str),
    /// Change sets lie there under this library's mark that it does not know.
    #[error(
        "change sets lie there under this library's mark that it does not know: a copy of it publishes too, or it was set back to a backup"
    )]
    Behind,
    /// What lies there in the place of this library's last change set is another file.
    #[error(
        "the last change set of this library was replaced there: a copy of the library gave the same number"
    )]
    Copy,
    /// What this library published does not lie there.
    #[error("what this library published before does not lie there: {0} is missing")]
    Lost(String),
    /// Sources that may not be named would lie there for everybody who sees the place.
    #[error("{0} sources that may not be named would lie there unencrypted")]
    Sensitive(u32),
    /// A change set cannot be read: a sentence.
    #[error("{0}")]
    File(String),
}

impl Error {
    pub(crate) fn place(what: impl Into<String>, reason: impl std::fmt::Display) -> Self {
        Self::Place {
            what: what.into(),
            reason: reason.to_string(),
        }
    }
}
