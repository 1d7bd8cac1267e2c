//! The history's entries.

use crate::types::library::{HistoryEntry, TableChange};

impl From<demarche_library::history::HistoryEntry> for HistoryEntry {
    fn from(entry: demarche_library::history::HistoryEntry) -> Self {
        Self {
            id: entry.id.0,
            label: entry.label,
            analyst: entry.analyst,
            at: entry.at,
            state: entry.state.into(),
            changes: entry
                .changes
                .into_iter()
                .map(|(table, rows)| TableChange { table, rows })
                .collect(),
        }
    }
}
