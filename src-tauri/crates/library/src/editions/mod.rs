//! Briefings as they were issued: frozen, numbered, and hashed.

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::sql::{moment, rows};
use crate::{EditionId, Error, Library, NoteId, Op, OrNotFound as _, Outcome, Result};

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
    /// The positions that it rests on, as they were, in JSON.
    pub positions: String,
    /// The day up to which it tells, where the note says one.
    pub as_of: Option<String>,
    /// Who issued it.
    pub analyst: String,
}

/// What to freeze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEdition {
    /// The note.
    pub note: NoteId,
    /// The revision whose text is issued.
    pub revision: i64,
    /// The positions that it rests on, in JSON.
    pub positions: String,
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
            let sha256 = fingerprint(&text, &new.positions, new.as_of.as_deref());
            let issued_at = moment(tx.now());
            let id = tx
                .conn()
                .prepare_cached(
                    "INSERT INTO edition (note, number, text, positions, as_of, sha256, issued_at, analyst) \
                     VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                )?
                .query_row(
                    (
                        new.note,
                        number,
                        &text,
                        &new.positions,
                        &new.as_of,
                        &sha256,
                        &issued_at,
                        tx.analyst(),
                    ),
                    |row| row.get(0),
                )?;
            Ok(EditionRow {
                id,
                number,
                issued_at,
                sha256,
            })
        })
    }

    /// A note's editions, the first one first.
    pub fn editions(&self, note: NoteId) -> Result<Vec<EditionRow>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(
                "SELECT id, number, issued_at, sha256 FROM edition WHERE note = ? ORDER BY number",
            )?;
            rows(&mut statement, [note], |row| {
                Ok(EditionRow {
                    id: row.get(0)?,
                    number: row.get(1)?,
                    issued_at: row.get(2)?,
                    sha256: row.get(3)?,
                })
            })
        })
    }

    /// An edition.
    pub fn edition(&self, id: EditionId) -> Result<Edition> {
        self.read(|reader| {
            reader
                .conn()
                .prepare_cached(
                    "SELECT edition.id, number, issued_at, sha256, note, text, positions, as_of, analyst.name \
                     FROM edition JOIN analyst ON analyst.id = edition.analyst WHERE edition.id = ?",
                )?
                .query_row([id], |row| {
                    Ok(Edition {
                        row: EditionRow {
                            id: row.get(0)?,
                            number: row.get(1)?,
                            issued_at: row.get(2)?,
                            sha256: row.get(3)?,
                        },
                        note: row.get(4)?,
                        text: row.get(5)?,
                        positions: row.get(6)?,
                        as_of: row.get(7)?,
                        analyst: row.get(8)?,
                    })
                })
                .or_not_found(id)
        })
    }
}

fn next_number(conn: &rusqlite::Connection, note: NoteId) -> Result<i64> {
    let last: Option<i64> = conn
        .prepare_cached("SELECT number FROM edition WHERE note = ? ORDER BY number DESC LIMIT 1")?
        .query_row([note], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(0) + 1)
}

/// The SHA-256 of the text, the positions' JSON and the as-of day, with a null byte between them,
/// in lower-case hex. Anyone who holds an edition can work it out again.
pub fn fingerprint(text: &str, positions: &str, as_of: Option<&str>) -> String {
    let mut hash = Sha256::new();
    hash.update(text);
    hash.update([0]);
    hash.update(positions);
    hash.update([0]);
    hash.update(as_of.unwrap_or_default());
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::NewNote;
    use crate::testing::library;

    #[test]
    fn an_edition_stays_as_it_was_issued() {
        let library = library();
        let new = NewNote {
            title: "Brief".to_owned(),
            text: "First.".to_owned(),
            template: None,
        };
        let note = library.create_note(&new).unwrap().value;
        let mut edition = NewEdition {
            note,
            revision: 1,
            positions: "[]".to_owned(),
            as_of: Some("2022-03-18".to_owned()),
        };
        let issued = library.issue_edition(&edition).unwrap();
        assert_eq!(issued.label, "Issue edition 1 of “Brief”");
        let _ = library.save_note(note, "Second.", None, 1).unwrap();
        assert!(matches!(
            library.issue_edition(&edition),
            Err(Error::NoteChanged {
                expected: 1,
                now: 2
            })
        ));
        edition.revision = 2;
        let second = library.issue_edition(&edition).unwrap().value;
        assert_eq!(second.number, 2);
        let first = library.edition(issued.value.id).unwrap();
        assert_eq!(first.text, "First.");
        assert_eq!(
            first.row.sha256,
            fingerprint("First.", "[]", Some("2022-03-18"))
        );
        assert_ne!(first.row.sha256, second.sha256);
        assert_eq!(library.editions(note).unwrap(), [first.row, second]);
    }
}
