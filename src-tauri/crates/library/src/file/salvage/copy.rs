//! The copy of a damaged file that is read, with a header.

use std::fs;
use std::path::Path;

use demarche_text::{Phrase, phrase};

use super::super::{MAGIC, beside};
use crate::{Error, Result, schema};

/// Copies the file with what SQLite keeps beside it, so that nothing is written to it, not even what it holds
/// ready itself. Says whether its header had to be written anew.
pub(super) fn copy_aside(from: &Path, work: &Path) -> Result<bool> {
    let metadata = match fs::metadata(from) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Missing(from.to_owned()));
        }
        other => other.map_err(Error::file(from))?,
    };
    let refused = |reason: Phrase| Error::NotALibrary {
        path: from.to_owned(),
        reason,
    };
    if metadata.is_dir() {
        return Err(refused(phrase!("it is a folder")));
    }
    if metadata.len() < 4096 {
        return Err(refused(phrase!(
            "it is too short to hold anything of a library"
        )));
    }
    if let Some(folder) = work.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    fs::copy(from, work).map_err(Error::file(work))?;
    for ending in ["-wal", "-journal"] {
        let left = beside(from, ending);
        if left.exists() {
            fs::copy(&left, beside(work, ending)).map_err(Error::file(&left))?;
        }
    }
    let mut bytes = fs::read(work).map_err(Error::file(work))?;
    let id = u32::from_be_bytes([bytes[68], bytes[69], bytes[70], bytes[71]]);
    if &bytes[..16] == MAGIC {
        return match i64::from(id) == schema::APPLICATION_ID {
            true => Ok(false),
            false => Err(refused(phrase!("it is a database of another program"))),
        };
    }
    // The first page holds the table of tables right behind the header, whose values are always the same.
    if !matches!(bytes[100], 0x05 | 0x0D) {
        return Err(refused(phrase!(
            "neither its header nor its table of tables can be read"
        )));
    }
    write_header(&mut bytes);
    fs::write(work, &bytes).map_err(Error::file(work))?;
    Ok(true)
}

/// The header of a library (https://www.sqlite.org/fileformat.html, 1.3), with pages of 4,096 bytes.
fn write_header(bytes: &mut [u8]) {
    let pages = (bytes.len() / 4096) as u32;
    let header = &mut bytes[..100];
    header.fill(0);
    header[..16].copy_from_slice(MAGIC);
    header[16..18].copy_from_slice(&4096_u16.to_be_bytes());
    // A rollback journal is said, since there may be no WAL that belongs to it; then the payload fractions.
    header[18..24].copy_from_slice(&[1, 1, 0, 64, 32, 32]);
    let mut put = |at: usize, value: u32| header[at..at + 4].copy_from_slice(&value.to_be_bytes());
    put(24, 1);
    put(28, pages);
    put(40, 1);
    put(44, 4);
    put(56, 1);
    put(60, schema::LATEST as u32);
    put(68, schema::APPLICATION_ID as u32);
    put(92, 1);
}
