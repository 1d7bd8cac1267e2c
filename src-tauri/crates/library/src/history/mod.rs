//! Every change as a changeset of SQLite's session extension: the audit trail, undo and redo.

mod chain;
mod details;
mod record;
#[cfg(test)]
pub(crate) mod tests;
mod touched;
mod undo;

use demarche_text::Phrase;
use serde::{Deserialize, Serialize};

use crate::sql::{rows, text_enum};
use crate::{Changes, HistoryId, Library, Op, Reader, Result};

pub(crate) use chain::{broken, note};
pub(crate) use details::changed_rows;
pub use details::{ChangedField, ChangedRow, HistoryDetails, RowChange};
#[cfg(test)]
pub(crate) use record::forget_older_than;
pub(crate) use record::{Recorded, forget_all_old, record};
pub(crate) use touched::Touched;

text_enum! {
    /// Where an entry of the history stands.
    pub enum HistoryState {
        /// In force.
        Done = "done",
        /// In force, and out of the reach of undo.
        Settled = "settled",
        /// Taken back.
        Undone = "undone",
        /// The entry that taking a change back left.
        Undo = "undo",
        /// The entry that making a change again left.
        Redo = "redo",
    }
}

/// An entry of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// Its row.
    pub id: HistoryId,
    /// What a user reads: "Import “…”".
    pub label: Phrase,
    /// The op's stable name; of the op undone or redone, for such an entry.
    pub op: String,
    /// Who made the change.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Where it stands.
    pub state: HistoryState,
    /// Rows changed, by table.
    pub changes: Vec<(String, u32)>,
}

impl Library {
    /// The history, newest first, from before an entry on.
    pub fn history(&self, before: Option<HistoryId>, limit: u32) -> Result<Vec<HistoryEntry>> {
        self.read(|reader| entries(reader, before, limit))
    }

    /// Puts every change so far out of the reach of undo; the audit trail keeps them. For a library
    /// that is handed over made, such as the example.
    pub fn settle_history(&self) -> Result<()> {
        self.unrecorded(|tx, _| {
            tx.execute(
                "UPDATE history SET state = 'settled' WHERE state = 'done'",
                [],
            )?;
            tx.execute("UPDATE history SET redoable = 0, coalescing = NULL", [])?;
            Ok(())
        })
    }

    /// The newest entry; it is another one after every change, undoing and redoing included.
    pub fn last_change(&self) -> Result<Option<HistoryId>> {
        self.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached("SELECT max(id) FROM history")?
                .query_row([], |row| row.get(0))?)
        })
    }

    /// The newest entry and its hash in hexadecimal. Written down elsewhere it tells later whether the history
    /// up to there is still what it was: each hash covers all entries before it.
    pub fn history_head(&self) -> Result<Option<(HistoryId, String)>> {
        self.read(chain::head)
    }

    /// The labels of what undo would undo and redo would redo.
    pub fn undo_and_redo_labels(&self) -> Result<(Option<Phrase>, Option<Phrase>)> {
        self.read(|reader| {
            Ok((
                undo::next_undo(reader.conn())?.map(|(_, label)| label),
                undo::next_redo(reader.conn())?.map(|(_, label)| label),
            ))
        })
    }
}

fn entries(
    reader: &Reader<'_>,
    before: Option<HistoryId>,
    limit: u32,
) -> Result<Vec<HistoryEntry>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT id, label, op, analyst, at, state, changes FROM history \
         WHERE id < coalesce(?1, 9223372036854775807) ORDER BY id DESC LIMIT ?2",
    )?;
    let found = rows(&mut statement, (before, limit), |row| {
        Ok((
            HistoryEntry {
                id: row.get(0)?,
                label: Phrase::default(),
                op: row.get(2)?,
                analyst: row.get(3)?,
                at: row.get(4)?,
                state: row.get(5)?,
                changes: Vec::new(),
            },
            row.get::<_, String>(1)?,
            row.get::<_, String>(6)?,
        ))
    })?;
    found
        .into_iter()
        .map(|(mut entry, label, changes)| {
            entry.label = Op::read_label(&entry.op, &label);
            let changes: Changes = changes_of(&changes)?;
            entry.changes = changes.0.into_iter().collect();
            Ok(entry)
        })
        .collect()
}

fn changes_of(json: &str) -> Result<Changes> {
    Ok(Changes(serde_json::from_str(json)?))
}
