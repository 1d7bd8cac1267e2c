//! A file of one change set: a line that says what it is, then lines of JSON, packed with zstd and, where the place
//! is encrypted, encrypted as a whole. The last line counts them, so that a file that was cut short is found out.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};

use data_encoding::BASE64;
use demarche_library::share::{Change, ChangeSet, FORMAT, Header, RawBytes};
use demarche_text::phrase;
use demarche_text::phrase::Argument;
use serde::{Deserialize, Serialize};

use crate::{Error, Key, Result};

/// No file is longer.
pub(crate) const FILE_MOST: u64 = 384 << 20;
/// No file unpacks to more.
const UNPACKED_MOST: u64 = 512 << 20;
/// The memory that unpacking may take, as a power of two.
const WINDOW: u32 = 27;
/// The first line is no longer.
const FIRST_MOST: usize = 200;
/// No change set tells of more rows.
const CHANGES_MOST: usize = 2_000_000;

/// The first line.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct First {
    demarche: String,
    format: u32,
    encrypted: bool,
}

/// A line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    Header(Header),
    Raw { sha256: String, zstd: String },
    Change(Change),
    End(usize),
}

const KIND: &str = "change set";

/// The bytes of a change set's file.
///
/// # Errors
/// Where it cannot be packed, or is longer than any file may be.
pub fn encode(set: &ChangeSet, key: Option<&Key>) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| {
        Error::File(phrase!(
            "It cannot be packed: {error}.",
            error = Argument::shown(error)
        ))
    };
    let mut packer = zstd::Encoder::new(Vec::new(), 3).map_err(failed)?;
    // A byte that turned on its way is found out by this, and not by what it turned into.
    packer.include_checksum(true).map_err(failed)?;
    let mut write = |line: &Line| -> Result<()> {
        serde_json::to_writer(&mut packer, line)
            .map_err(std::io::Error::from)
            .and_then(|()| packer.write_all(b"\n"))
            .map_err(failed)
    };
    write(&Line::Header(set.header.clone()))?;
    for raw in &set.raws {
        write(&Line::Raw {
            sha256: raw.sha256.clone(),
            zstd: BASE64.encode(&raw.compressed),
        })?;
    }
    for change in &set.changes {
        write(&Line::Change(change.clone()))?;
    }
    write(&Line::End(set.raws.len() + set.changes.len()))?;
    let packed = packer.finish().map_err(failed)?;
    let first = First {
        demarche: KIND.to_owned(),
        format: FORMAT,
        encrypted: key.is_some(),
    };
    let mut bytes = serde_json::to_vec(&first).map_err(|error| {
        Error::File(phrase!(
            "It cannot be written: {error}.",
            error = Argument::shown(error)
        ))
    })?;
    bytes.push(b'\n');
    match key {
        Some(key) => bytes.extend(key.seal(&packed)?),
        None => bytes.extend(packed),
    }
    match bytes.len() as u64 > FILE_MOST {
        true => Err(Error::File(phrase!(
            "A change set would be longer than any that can be read."
        ))),
        false => Ok(bytes),
    }
}

/// The change set in a file. With a key, what is not encrypted with it is refused.
///
/// # Errors
/// [`Error::File`] with what is wrong.
pub fn decode(bytes: &[u8], key: Option<&Key>) -> Result<ChangeSet> {
    let packed = open(bytes, key)?;
    read(&packed, false)
}

/// What a file says of itself, without the rest.
pub(crate) fn header(bytes: &[u8], key: Option<&Key>) -> Result<Header> {
    let packed = open(bytes, key)?;
    Ok(read(&packed, true)?.header)
}

fn open(bytes: &[u8], key: Option<&Key>) -> Result<Vec<u8>> {
    let end = bytes
        .iter()
        .take(FIRST_MOST)
        .position(|byte| *byte == b'\n')
        .ok_or_else(|| Error::File(phrase!("It is no change set of Demarche’s.")))?;
    let first: First = serde_json::from_slice(&bytes[..end])
        .map_err(|_| Error::File(phrase!("It is no change set of Demarche’s.")))?;
    if first.demarche != KIND {
        return Err(Error::File(phrase!("It is no change set of Demarche’s.")));
    }
    if first.format > FORMAT {
        return Err(Error::File(phrase!(
            "It was written by a newer Demarche (form {format}; this one reads form {known}).",
            format = Argument::shown(first.format),
            known = Argument::shown(FORMAT)
        )));
    }
    let rest = &bytes[end + 1..];
    match (first.encrypted, key) {
        (true, Some(key)) => key.unseal(rest, FILE_MOST),
        (false, None) => Ok(rest.to_vec()),
        (true, None) => Err(Error::File(phrase!(
            "It is encrypted, and sharing was set up without a passphrase."
        ))),
        (false, Some(_)) => Err(Error::File(phrase!(
            "It is not encrypted, as all that the team shares is: whoever put it there does not know the passphrase."
        ))),
    }
}

fn read(packed: &[u8], header_alone: bool) -> Result<ChangeSet> {
    let cut =
        |error: Argument| Error::File(phrase!("It is damaged or was cut short: {error}.", error));
    let broken = |error: &dyn std::fmt::Display| cut(Argument::shown(error));
    let mut unpacker = zstd::Decoder::new(packed).map_err(|error| broken(&error))?;
    unpacker
        .window_log_max(WINDOW)
        .map_err(|error| broken(&error))?;
    let mut lines = BufReader::new(unpacker.take(UNPACKED_MOST));
    let mut unpacked = 0;
    let mut line = Vec::new();
    let mut next = |line: &mut Vec<u8>| -> Result<Line> {
        line.clear();
        lines
            .read_until(b'\n', line)
            .map_err(|error| broken(&error))?;
        unpacked += line.len() as u64;
        if unpacked >= UNPACKED_MOST {
            return Err(Error::File(phrase!(
                "It unpacks to more than {n} bytes, which no change set does.",
                n = UNPACKED_MOST
            )));
        }
        if line.pop() != Some(b'\n') {
            return Err(cut(Argument::Phrase(phrase!("it ends before its end"))));
        }
        serde_json::from_slice(line).map_err(|error| {
            Error::File(phrase!(
                "It is damaged: a line of it is not what it should be: {error}.",
                error = Argument::shown(error)
            ))
        })
    };
    let Line::Header(header) = next(&mut line)? else {
        return Err(Error::File(phrase!("It does not say what it is.")));
    };
    let mut set = ChangeSet {
        header,
        raws: Vec::new(),
        changes: Vec::new(),
    };
    if header_alone {
        return Ok(set);
    }
    loop {
        if set.changes.len() + set.raws.len() > CHANGES_MOST {
            return Err(Error::File(phrase!(
                "It tells of more rows than any change set does."
            )));
        }
        match next(&mut line)? {
            Line::Header(_) => return Err(Error::File(phrase!("It says twice what it is."))),
            Line::Raw { sha256, zstd } => set.raws.push(RawBytes {
                sha256,
                compressed: BASE64
                    .decode(zstd.as_bytes())
                    .map_err(|error| broken(&error))?,
            }),
            Line::Change(change) => set.changes.push(change),
            Line::End(count) if count == set.raws.len() + set.changes.len() => return Ok(set),
            Line::End(_) => return Err(cut(Argument::Phrase(phrase!("lines of it are missing")))),
        }
    }
}
