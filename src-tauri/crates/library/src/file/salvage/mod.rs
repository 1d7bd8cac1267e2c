//! Salvage: what can still be read of a damaged file, put into a new library, with a list of what was lost.

mod copy;
mod mend;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use demarche_text::{Phrase, phrase};
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use super::beside;
use crate::{Error, Library, OpenOptions, Result};
use copy::copy_aside;
use mend::{LeftOver, mend};
use rows::take_rows;

/// What salvaging gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Salvaged {
    /// The new library.
    pub path: PathBuf,
    /// Rows that were read and kept, by table; tables without any are left out.
    pub kept: BTreeMap<String, u64>,
    /// What was lost or had to be changed: sentences.
    pub lost: Vec<Phrase>,
    /// Rows that could be read but rest on ones that are gone: one JSON object a line. None when there are none.
    pub left_over: Option<PathBuf>,
    /// What checking the new library found wrong; empty when it is sound.
    pub problems: Vec<Phrase>,
}

/// Reads what can be read of the file at `from` into a new library at `to`, where nothing may stand yet. The
/// damaged file is not touched.
///
/// # Errors
/// When the file is no library, or so damaged that not even its tables can be found.
pub fn salvage(from: &Path, to: &Path, options: OpenOptions) -> Result<Salvaged> {
    let (from, to) = (super::absolute(from)?, super::absolute(to)?);
    if to.exists() {
        return Err(Error::Exists(to));
    }
    let work = beside(&to, ".salvage");
    let copied = copy_aside(&from, &work);
    let salvaged = copied.and_then(|mended| {
        let mut salvaged = read_into(&work, &to, &from, options)?;
        if mended {
            salvaged.lost.push(phrase!(
                "The file's first bytes were gone and were written anew."
            ));
        }
        Ok(salvaged)
    });
    for ending in ["", "-wal", "-journal", "-shm"] {
        let _ = fs::remove_file(beside(&work, ending));
    }
    salvaged
}

fn read_into(work: &Path, to: &Path, from: &Path, options: OpenOptions) -> Result<Salvaged> {
    let unfinished = beside(to, ".unfinished");
    let _ = fs::remove_file(&unfinished);
    // Made as any library is, and filled while nobody else can see it.
    drop(Library::create(&unfinished, options.clone())?);
    let made = (|| {
        let mut left = LeftOver::at(beside(to, ".left-over.jsonl"));
        let mut salvaged = Salvaged {
            path: to.to_owned(),
            ..Salvaged::default()
        };
        let source = Connection::open_with_flags(
            work,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        source.pragma_update(None, "query_only", true)?;
        let mut target = super::connect(&unfinished)?;
        target.pragma_update(None, "foreign_keys", false)?;
        let tx = target.transaction()?;
        take_rows(&source, &tx, &mut salvaged)?;
        mend(&tx, &mut salvaged, &mut left)?;
        tx.commit()?;
        target.close().map_err(|(_, error)| error)?;
        salvaged.left_over = left.finish()?;
        let library = Library::open(&unfinished, options)?;
        tell(&library, from, &mut salvaged)?;
        salvaged.problems = library.verify()?.problems;
        drop(library);
        let _ = fs::remove_file(beside(&unfinished, ".lock"));
        fs::rename(&unfinished, to).map_err(Error::file(to))?;
        Ok(salvaged)
    })();
    if made.is_err() {
        for ending in ["", "-wal", "-shm", ".lock"] {
            let _ = fs::remove_file(beside(&unfinished, ending));
        }
    }
    made
}

/// Closes the history as it is: what was undone or could be does not fit any more. An entry tells of it.
fn tell(library: &Library, from: &Path, salvaged: &mut Salvaged) -> Result<()> {
    let broken = library.read(|reader| Ok(crate::history::broken(reader)?.0))?;
    if !broken.is_empty() {
        salvaged.lost.push(phrase!(
            "The history's chain was broken by the damage; it was sealed anew."
        ));
    }
    let analyst = library.analyst();
    library.unrecorded(|tx, now| {
        crate::history::note(
            tx,
            "library.salvage",
            &format!("Salvage from {}", from.display()),
            &analyst,
            now,
        )
    })
}
