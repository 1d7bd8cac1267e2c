//! The one error of this crate.

use std::fmt;
use std::path::PathBuf;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::redact::Trace;

/// Why a note could not be rendered or written. No half file is left behind.
#[derive(Debug)]
pub enum Error {
    /// The library could not be read.
    Library(demarche_library::Error),
    /// There is no citation style of this name.
    NoStyle(String),
    /// There is no template of this name.
    NoTemplate(String),
    /// A citation style of the user's own cannot be used; the sentence says why.
    Style(Phrase),
    /// What an edition holds could not be read.
    Edition(Phrase),
    /// The file that was made still tells of held sources; it was not handed out.
    Held(Vec<Trace>),
    /// The document could not be made in this format.
    Format {
        /// What it is called in every language: "PDF".
        format: &'static str,
        /// What the format's own library says.
        reason: Phrase,
    },
    /// The file could not be written; what was there before is still there.
    Write {
        /// Where it should have been.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl Error {
    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Library(error) => error.phrase(),
            Self::NoStyle(name) => phrase!("There is no citation style “{name}”.", name),
            Self::NoTemplate(name) => phrase!("There is no template “{name}”.", name),
            Self::Style(reason) => phrase!("The citation style cannot be used: {reason}.", reason),
            Self::Edition(reason) => phrase!("The edition cannot be read: {reason}.", reason),
            Self::Held(traces) => phrase!(
                "The document still tells of {traces}.",
                traces = told(traces)
            ),
            Self::Format { format, reason } => {
                phrase!("The {format} could not be made: {reason}.", format, reason)
            }
            Self::Write { path, source } => phrase!(
                "{path} could not be written: {reason}.",
                path = path.display(),
                reason = Argument::shown(source)
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
            Self::Write { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<demarche_library::Error> for Error {
    fn from(error: demarche_library::Error) -> Self {
        Self::Library(error)
    }
}

/// "“Ada Example” (name of the held source “Ada Example”) in word/document.xml: “…said Ada Example…”".
fn told(traces: &[Trace]) -> Argument {
    const SHOWN: usize = 5;
    let mut told: Vec<Phrase> = traces
        .iter()
        .take(SHOWN)
        .map(|trace| {
            phrase!(
                "“{words}” ({of} of the held source “{source}”) in {place}: “…{around}…”",
                words = trace.words,
                of = trace.of.phrase(),
                source = trace.source,
                place = trace.place,
                around = trace.around
            )
        })
        .collect();
    if traces.len() > SHOWN {
        told.push(phrase!("{n} more" | "{n} more", n = traces.len() - SHOWN));
    }
    Argument::all(told)
}

impl Error {
    /// A format's own library failed.
    pub(crate) fn format(format: &'static str) -> impl FnOnce(String) -> Self {
        move |reason| Self::Format {
            format,
            reason: Phrase::plain(reason),
        }
    }
}
