//! The one error of this crate.

use std::path::PathBuf;

use crate::redact::Trace;

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
    /// A citation style of the user's own cannot be used; the sentence says why.
    #[error("the citation style cannot be used: {0}")]
    Style(String),
    /// What an edition holds could not be read.
    #[error("the edition cannot be read: {0}")]
    Edition(String),
    /// The file that was made still tells of held sources; it was not handed out.
    #[error("the document still tells of {}", told(.0))]
    Held(Vec<Trace>),
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

/// "“Ada Example” (name of the held source “Ada Example”) in word/document.xml: “…said Ada Example…”".
fn told(traces: &[Trace]) -> String {
    const SHOWN: usize = 5;
    let mut told: Vec<String> = traces
        .iter()
        .take(SHOWN)
        .map(|trace| {
            format!(
                "“{}” ({} of the held source “{}”) in {}: “…{}…”",
                trace.words,
                trace.of.word(),
                trace.source,
                trace.place,
                trace.around
            )
        })
        .collect();
    if traces.len() > SHOWN {
        told.push(format!("and {} more", traces.len() - SHOWN));
    }
    told.join("; ")
}

impl Error {
    pub(crate) fn format(format: &'static str) -> impl FnOnce(String) -> Self {
        move |reason| Self::Format { format, reason }
    }
}
