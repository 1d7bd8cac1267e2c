//! Why the program ends before its work is done.

use std::fmt::Display;
use std::io;
use std::process::ExitCode;

use demarche_api::types::library::Failure;

/// An end that is not success.
#[derive(Debug)]
pub(crate) enum Stop {
    /// A command that was given wrongly: status 2.
    Usage(String),
    /// A failure, or more than one, with everything told: status 1.
    Failed(String),
    /// Whoever read the output went away, as `head` does; nothing is left to say.
    NobodyReads,
}

impl Stop {
    pub(crate) fn usage(reason: impl Display) -> Self {
        Self::Usage(reason.to_string())
    }

    pub(crate) fn failed(reason: impl Display) -> Self {
        Self::Failed(reason.to_string())
    }

    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Self::Usage(reason) | Self::Failed(reason) => Some(reason),
            Self::NobodyReads => None,
        }
    }

    pub(crate) fn status(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::Failed(_) => ExitCode::from(1),
            Self::NobodyReads => ExitCode::SUCCESS,
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure.to_string())
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::Failed(format!("Standard input or output failed: {error}.")),
        }
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(format!("An answer could not be read: {error}."))
    }
}
