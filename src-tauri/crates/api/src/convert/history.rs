//! The history's entries.

use crate::types::library::{ChangedField, ChangedRow, HistoryDetails, HistoryEntry, TableChange};

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

impl From<demarche_library::history::HistoryDetails> for HistoryDetails {
    fn from(details: demarche_library::history::HistoryDetails) -> Self {
        Self {
            rows: details.rows.into_iter().map(Into::into).collect(),
            total: details.total,
            kept: details.kept,
        }
    }
}

impl From<demarche_library::history::ChangedRow> for ChangedRow {
    fn from(row: demarche_library::history::ChangedRow) -> Self {
        let fields = row.fields.into_iter().map(|field| ChangedField {
            column: field.column,
            before: field.before,
            after: field.after,
        });
        Self {
            table: row.table,
            row: row.row,
            change: row.change.into(),
            fields: fields.collect(),
        }
    }
}
