//! What other programs read and write of a library: W3C Web Annotations, REFI-QDA projects (MAXQDA, QualCoder, ATLAS.ti,
//! NVivo), Discourse Network Analyzer's databases, FollowTheMoney's entities and web archives (WARC).
//!
//! Everything between the library and a file is one plain value, [`Coded`]: the library reads and takes it, and
//! each module here turns it into its format and back. Reading believes nothing: it answers what could be read
//! beside a list of what could not, item by item. No module reads the library, the clock or the network.
#![warn(missing_docs)]

pub mod annotations;
pub mod dna;
mod error;
mod fields;
mod guid;
mod hold;
pub mod money;
pub mod qda;
pub mod warc;

use std::path::Path;

use demarche_library::exchange::{Coded, CodedExcerpt, Item};
use demarche_text::phrase::Argument;
use demarche_text::span::Offsets;
use demarche_text::{Phrase, Span, anchor, phrase};

pub use error::Error;
pub use hold::{Held, counted, hold, tells};

/// What a library can be written as for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// W3C Web Annotations in JSON-LD: the excerpts.
    Annotations,
    /// A REFI-QDA project, `.qdpx`.
    Qda,
    /// A database of Discourse Network Analyzer 3, `.dna`.
    Dna,
    /// FollowTheMoney entities, a JSON object a line.
    FollowTheMoney,
}

/// What was written and has no place in the format, in sentences.
pub type Told = Vec<Phrase>;

/// What was read of a file.
#[derive(Debug, Default)]
pub struct Read {
    /// Everything that could be read.
    pub coded: Coded,
    /// What could not, and why.
    pub problems: Vec<(Item, Phrase)>,
    /// What was read otherwise than it stands there: sentences.
    pub told: Told,
    /// Whether articles are only named, by their addresses: none is to be made of them.
    pub only_known: bool,
    /// What the file is, for the history: "REFI-QDA project".
    pub from: &'static str,
}

/// Writes a file whole or not at all; what stood there before is replaced. `program` names the program that writes.
pub fn write(coded: &Coded, format: Format, path: &Path, program: &str) -> Result<Told, Error> {
    whole(path, |part| {
        let (bytes, told) = match format {
            Format::Annotations => annotations::write(coded),
            Format::Qda => qda::write(coded, program)?,
            Format::FollowTheMoney => money::write(coded),
            Format::Dna => return dna::write(coded, part),
        };
        std::fs::write(part, bytes).map_err(Error::file(part))?;
        Ok(told)
    })
}

/// Lets something be written beside a path, which then takes its place; nothing is left of it where that fails.
pub fn whole<T>(path: &Path, write: impl FnOnce(&Path) -> Result<T, Error>) -> Result<T, Error> {
    let name = path.file_name().unwrap_or_default();
    let mut part = std::ffi::OsString::from(".");
    part.push(name);
    part.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(part);
    let _ = std::fs::remove_file(&part);
    let done = write(&part).and_then(|value| {
        std::fs::File::open(&part)
            .and_then(|file| file.sync_all())
            .and_then(|()| std::fs::rename(&part, path))
            .map_err(Error::file(path))?;
        Ok(value)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    done
}

/// Reads a file of one of the formats, told by its content. Nothing of it is run or followed; the file
/// itself is only read.
pub fn read(path: &Path) -> Result<Read, Error> {
    let bytes = bytes_of(path)?;
    if bytes.starts_with(b"SQLite format 3\0") {
        return dna::read(path);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return qda::read(&bytes);
    }
    let start = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if matches!(start, Some(b'{' | b'[')) || bytes.starts_with(b"\xef\xbb\xbf") {
        return annotations::read(&bytes);
    }
    Err(Error::Unknown)
}

/// The most that a file may have that is read, in bytes.
const MOST_FILE: u64 = 512 << 20;

fn bytes_of(path: &Path) -> Result<Vec<u8>, Error> {
    use std::io::Read as _;
    let file = std::fs::File::open(path).map_err(Error::file(path))?;
    let mut bytes = Vec::new();
    file.take(MOST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(Error::file(path))?;
    if bytes.len() as u64 > MOST_FILE {
        return Err(Error::TooLarge {
            most: MOST_FILE >> 20,
        });
    }
    Ok(bytes)
}

/// An item that could not be read.
pub(crate) fn problem(
    noun: &'static str,
    name: impl Into<String>,
    reason: Phrase,
) -> (Item, Phrase) {
    let name: String = name.into();
    let name = match name.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &name[..at]),
        None => name,
    };
    let name = Phrase::plain(name);
    (Item { noun, name }, reason)
}

/// An item without a name that could not be read; `number` tells it from the others of its file.
pub(crate) fn numbered_problem(
    noun: &'static str,
    number: impl std::fmt::Display,
    reason: Phrase,
) -> (Item, Phrase) {
    let number = Argument::shown(number);
    let name = phrase!("number {number}", number);
    (Item { noun, name }, reason)
}

/// The words of a span and what stands around them.
pub(crate) fn anchored(text: &str, offsets: &Offsets, span: Span) -> CodedExcerpt {
    let slice = |from: usize, to: usize| offsets.slice(text, Span::new(from, to)).to_owned();
    let end = (span.end + anchor::CONTEXT).min(offsets.scalars());
    CodedExcerpt {
        span: Some(span),
        quote: slice(span.start, span.end),
        prefix: slice(span.start.saturating_sub(anchor::CONTEXT), span.start),
        suffix: slice(span.end, end),
        ..CodedExcerpt::default()
    }
}

#[cfg(test)]
mod tests;
