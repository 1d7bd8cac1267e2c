//! Undo and redo: an entry's changeset, inverted or not, applied.

use std::sync::{Arc, Mutex, PoisonError};

use demarche_text::{Phrase, phrase};
use rusqlite::session::{ConflictAction, ConflictType, invert_strm};
use rusqlite::{Connection, OptionalExtension};

use super::chain;
use super::record::{count, forget_oldest, unpack};
use super::touched::Touched;
use crate::sql::moment;
use crate::{Changes, Error, HistoryId, Library, Op, Outcome, Result};

impl Library {
    /// Takes the latest change back. The value is its label; none when there is nothing to undo. Some
    /// ten thousand changes can be taken back.
    ///
    /// Fails with [`Error::HistoryConflict`] and changes nothing when rows are not as the history left them.
    pub fn undo(&self) -> Result<Outcome<Option<Phrase>>> {
        self.step(Step::Undo)
    }

    /// Makes the change that was undone last again, unless something was changed since.
    pub fn redo(&self) -> Result<Outcome<Option<Phrase>>> {
        self.step(Step::Redo)
    }

    fn step(&self, step: Step) -> Result<Outcome<Option<Phrase>>> {
        let analyst = self.analyst();
        let (outcome, touched) = self.unrecorded(|tx, now| {
            let next = match step {
                Step::Undo => next_undo(tx)?,
                Step::Redo => next_redo(tx)?,
            };
            let Some((id, label)) = next else {
                let nothing = Outcome {
                    value: None,
                    changes: Changes::default(),
                    label: Phrase::default(),
                };
                return Ok((nothing, Touched::default()));
            };
            let packed: Vec<u8> = tx
                .prepare_cached("SELECT changeset FROM history WHERE id = ?")?
                .query_row([id], |row| row.get(0))?;
            let changeset = unpack(&packed)?;
            apply(tx, &changeset, step, &label)?;
            // A row whose making was made again is the same row again.
            tx.prepare_cached("UPDATE share_row SET gone = 0 WHERE gone = 2")?
                .execute([])?;
            let (changes, touched) = count(&changeset)?;
            tx.prepare_cached("UPDATE history SET state = ?2, redoable = ?3 WHERE id = ?1")?
                .execute((id, step.leaves(), matches!(step, Step::Undo)))?;
            // The entry keeps no changeset of its own: the one that it acted on has it.
            tx.prepare_cached(
                "INSERT INTO history (label, op, analyst, at, changeset, digest, changes, state, of) \
                 SELECT label, op, ?2, ?3, x'', ?5, changes, ?4, id FROM history WHERE id = ?1",
            )?
            .execute((
                id,
                analyst.as_str(),
                moment(now),
                step.word(),
                chain::digest(&[]),
            ))?;
            chain::seal(tx, tx.last_insert_rowid())?;
            forget_oldest(tx)?;
            let outcome = Outcome {
                value: Some(label.clone()),
                changes,
                label,
            };
            Ok((outcome, touched))
        })?;
        self.forget_names(&outcome.changes, &touched, false);
        Ok(outcome)
    }
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Undo,
    Redo,
}

impl Step {
    fn word(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    /// The state of the entry acted on, afterwards.
    fn leaves(self) -> &'static str {
        match self {
            Self::Undo => "undone",
            Self::Redo => "done",
        }
    }
}

/// What undo would undo: the latest change in force.
pub(super) fn next_undo(conn: &Connection) -> Result<Option<(HistoryId, Phrase)>> {
    next(
        conn,
        "SELECT id, op, label, length(changeset) FROM history WHERE state = 'done' ORDER BY id DESC LIMIT 1",
    )
}

/// What redo would redo: the earliest undone change that still fits, since later ones were undone before it.
pub(super) fn next_redo(conn: &Connection) -> Result<Option<(HistoryId, Phrase)>> {
    next(
        conn,
        "SELECT id, op, label, length(changeset) FROM history WHERE redoable = 1 ORDER BY id LIMIT 1",
    )
}

/// None, too, when the entry is so old that its changeset is gone.
fn next(conn: &Connection, sql: &'static str) -> Result<Option<(HistoryId, Phrase)>> {
    let found: Option<(HistoryId, String, String, i64)> = conn
        .prepare_cached(sql)?
        .query_row([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    Ok(found
        .filter(|(.., length)| *length > 0)
        .map(|(id, op, label, _)| (id, Op::read_label(&op, &label))))
}

/// Applies a changeset whole or not at all. SQLite defers foreign keys while it does.
fn apply(conn: &Connection, changeset: &[u8], step: Step, label: &Phrase) -> Result<()> {
    let mut inverted = Vec::new();
    let mut input = match step {
        Step::Undo => {
            invert_strm(&mut &changeset[..], &mut inverted)?;
            inverted.as_slice()
        }
        Step::Redo => changeset,
    };
    let table = Arc::new(Mutex::new(None));
    let seen = Arc::clone(&table);
    let applied = conn.apply_strm(
        &mut input,
        None::<fn(&str) -> bool>,
        move |conflict, item| {
            // A foreign-key conflict belongs to no row, and its item may not be asked for one.
            let name = match conflict {
                ConflictType::SQLITE_CHANGESET_FOREIGN_KEY => None,
                _ => item.op().ok().map(|op| Phrase::plain(op.table_name())),
            };
            let name = name.unwrap_or_else(|| phrase!("a row that others refer to"));
            seen.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get_or_insert(name);
            ConflictAction::SQLITE_CHANGESET_ABORT
        },
    );
    let conflict = table.lock().unwrap_or_else(PoisonError::into_inner).take();
    match (applied, conflict) {
        (_, Some(table)) => Err(Error::HistoryConflict {
            label: label.clone(),
            again: matches!(step, Step::Redo),
            table,
        }),
        (applied, None) => Ok(applied?),
    }
}
