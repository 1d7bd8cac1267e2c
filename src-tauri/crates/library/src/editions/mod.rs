//! Briefings as they were issued: frozen, numbered, and hashed.
//!
//! An edition holds all that a document is made of: the Markdown, what every link, embed, citation and live
//! block in it led to, the citation style, and what it rests on. Nothing that happens to the library later can change
//! what it says; [`changes`] tells what did change. One that came from another library is what it was there, byte for
//! byte; to be held against the note, its numbers and keys are put into this library's.

mod basis;
mod changes;

use std::collections::BTreeMap;

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::sql::{moment, rows};
use crate::{EditionId, Error, Library, NoteId, Op, OrNotFound as _, Outcome, Reader, Result};

pub use basis::{Basis, FrozenEvidence};
pub use changes::{
    EditionChanges, EvidenceChange, EvidenceFate, PositionChange, PositionFate, Since,
};

/// An edition in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionRow {
    /// Its row.
    pub id: EditionId,
    /// 1 for the first of its note.
    pub number: i64,
    /// When it was issued, RFC 3339 in UTC.
    pub issued_at: String,
    /// See [`fingerprint`].
    pub sha256: String,
    /// Who issued it. Two libraries may have issued one each under one number.
    pub analyst: String,
}

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// What lists show of it.
    pub row: EditionRow,
    /// The note that it is of.
    pub note: NoteId,
    /// The Markdown, as it was.
    pub text: String,
    /// What it rests on, as it was.
    pub basis: Basis,
    /// What everything that it refers to led to, in the JSON of whoever issued it.
    pub resolved: String,
    /// The citation style, in the same way.
    pub style: String,
    /// The day up to which it tells, where the note says one.
    pub as_of: Option<String>,
    /// What numbers and keys in it led to where it was issued, by the names that all libraries know; none where that
    /// was this library.
    pub numbers: Option<BTreeMap<String, Option<String>>>,
}

/// What to freeze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEdition {
    /// The note.
    pub note: NoteId,
    /// The revision whose text is issued.
    pub revision: i64,
    /// What it rests on.
    pub basis: Basis,
    /// What everything that it refers to leads to, in JSON.
    pub resolved: String,
    /// The citation style, in JSON.
    pub style: String,
    /// The day up to which it tells.
    pub as_of: Option<String>,
}

impl Library {
    /// Freezes a note's text with the positions that it rests on. Fails with [`Error::NoteChanged`] when
    /// the note is not at that revision any more.
    pub fn issue_edition(&self, new: &NewEdition) -> Result<Outcome<EditionRow>> {
        let (title, number) = self.read(|reader| {
            let title: String = reader
                .conn()
                .prepare_cached("SELECT title FROM note WHERE id = ?")?
                .query_row([new.note], |row| row.get(0))
                .or_not_found(new.note)?;
            Ok((title, next_number(reader.conn(), new.note)?))
        })?;
        self.transact(Op::IssueEdition { title, number }, |tx| {
            let (text, revision): (String, i64) = tx
                .conn()
                .prepare_cached("SELECT text, revision FROM note WHERE id = ?")?
                .query_row([new.note], |row| Ok((row.get(0)?, row.get(1)?)))
                .or_not_found(new.note)?;
            if revision != new.revision {
                return Err(Error::NoteChanged {
                    expected: new.revision,
                    now: revision,
                });
            }
            let number = next_number(tx.conn(), new.note)?;
            let positions = serde_json::to_string(&new.basis.positions)?;
            let evidence = serde_json::to_string(&new.basis.evidence)?;
            let sha256 = fingerprint([
                &text,
                &positions,
                &evidence,
                &new.resolved,
                &new.style,
                new.as_of.as_deref().unwrap_or_default(),
            ]);
            let issued_at = moment(tx.now());
            let id = tx
                .conn()
                .prepare_cached(
                    "INSERT INTO edition (note, number, text, positions, evidence, resolved, style, as_of, sha256, \
                     issued_at, analyst) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                )?
                .query_row(
                    (
                        new.note,
                        number,
                        &text,
                        &positions,
                        &evidence,
                        &new.resolved,
                        &new.style,
                        &new.as_of,
                        &sha256,
                        &issued_at,
                        tx.analyst(),
                    ),
                    |row| row.get(0),
                )?;
            let analyst = tx
                .conn()
                .prepare_cached("SELECT name FROM analyst WHERE id = ?")?
                .query_row([tx.analyst()], |row| row.get(0))?;
            Ok(EditionRow {
                id,
                number,
                issued_at,
                sha256,
                analyst,
            })
        })
    }

    /// A note's editions, the first one first.
    pub fn editions(&self, note: NoteId) -> Result<Vec<EditionRow>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(
                "SELECT edition.id, number, issued_at, sha256, analyst.name FROM edition \
                 JOIN analyst ON analyst.id = edition.analyst WHERE note = ? ORDER BY number, issued_at, edition.id",
            )?;
            rows(&mut statement, [note], |row| {
                Ok(EditionRow {
                    id: row.get(0)?,
                    number: row.get(1)?,
                    issued_at: row.get(2)?,
                    sha256: row.get(3)?,
                    analyst: row.get(4)?,
                })
            })
        })
    }

    /// An edition.
    pub fn edition(&self, id: EditionId) -> Result<Edition> {
        self.read(|reader| {
            let (mut edition, positions, evidence, numbers) = reader
                .conn()
                .prepare_cached(
                    "SELECT edition.id, number, issued_at, sha256, note, text, positions, evidence, resolved, style, \
                     as_of, analyst.name, numbers \
                     FROM edition JOIN analyst ON analyst.id = edition.analyst WHERE edition.id = ?",
                )?
                .query_row([id], |row| {
                    let edition = Edition {
                        row: EditionRow {
                            id: row.get(0)?,
                            number: row.get(1)?,
                            issued_at: row.get(2)?,
                            sha256: row.get(3)?,
                            analyst: row.get(11)?,
                        },
                        note: row.get(4)?,
                        text: row.get(5)?,
                        basis: Basis::default(),
                        resolved: row.get(8)?,
                        style: row.get(9)?,
                        as_of: row.get(10)?,
                        numbers: None,
                    };
                    let json = |at| row.get::<_, String>(at);
                    Ok((edition, json(6)?, json(7)?, row.get::<_, Option<String>>(12)?))
                })
                .or_not_found(id)?;
            edition.numbers = numbers.as_deref().map(serde_json::from_str).transpose()?;
            edition.basis = Basis {
                positions: serde_json::from_str(&positions)?,
                evidence: serde_json::from_str(&evidence)?,
            };
            Ok(edition)
        })
    }
}

/// The editions that are not what was issued, and how many were looked at.
pub(crate) fn altered(reader: &Reader<'_>) -> Result<(Vec<EditionId>, usize)> {
    let mut statement = reader.conn().prepare(
        "SELECT id, sha256, text, positions, evidence, resolved, style, coalesce(as_of, '') FROM edition ORDER BY id",
    )?;
    let mut found = statement.query([])?;
    let (mut altered, mut count) = (Vec::new(), 0);
    while let Some(row) = found.next()? {
        count += 1;
        let hash: String = row.get(1)?;
        let parts: Vec<String> = (2..8)
            .map(|at| row.get(at))
            .collect::<rusqlite::Result<_>>()?;
        let parts: [&str; 6] = std::array::from_fn(|at| parts[at].as_str());
        if fingerprint(parts) != hash {
            altered.push(row.get(0)?);
        }
    }
    Ok((altered, count))
}

fn next_number(conn: &rusqlite::Connection, note: NoteId) -> Result<i64> {
    let last: Option<i64> = conn
        .prepare_cached("SELECT number FROM edition WHERE note = ? ORDER BY number DESC LIMIT 1")?
        .query_row([note], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(0) + 1)
}

/// The SHA-256 of the text, the JSON of the positions, of the evidence, of what was resolved and of the style, and the
/// as-of day, with a null byte between them, in lower-case hex. Anyone who holds an edition can work it out again.
pub fn fingerprint(parts: [&str; 6]) -> String {
    let mut hash = Sha256::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            hash.update([0]);
        }
        hash.update(part);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests;
