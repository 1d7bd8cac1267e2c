//! What an entry of the history changed: every row before and after, as a person can read it.

use demarche_text::{Phrase, phrase};
use rusqlite::OptionalExtension;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetIter;
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};

use super::HistoryState;
use super::record::unpack;
use crate::id::Noun as _;
use crate::sql::{all, text_enum};
use crate::{HistoryId, Library, Reader, Result, packed};

text_enum! {
    /// What became of a row.
    pub enum RowChange {
        /// It was added.
        Added = "added",
        /// It was changed.
        Changed = "changed",
        /// It was removed.
        Removed = "removed",
    }
}

/// A row that an entry changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedRow {
    /// Its table.
    pub table: String,
    /// Its number there.
    pub row: i64,
    /// What became of it.
    pub change: RowChange,
    /// Its values before and after; of a row that was changed, only those that were.
    pub fields: Vec<ChangedField>,
}

/// A value before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedField {
    /// Its column.
    pub column: String,
    /// What it was; none where it was empty or the row was not there.
    pub before: Option<Phrase>,
    /// What it became.
    pub after: Option<Phrase>,
}

/// All that an entry changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HistoryDetails {
    /// The rows, in the order in which the history has them; at most as many as were asked for.
    pub rows: Vec<ChangedRow>,
    /// How many there are in all.
    pub total: u32,
    /// Whether the values are still kept: of the oldest entries only their trail is.
    pub kept: bool,
}

/// Characters of a value that are shown.
const SHOWN: usize = 2_000;

impl Library {
    /// What an entry of the history changed, at most `limit` rows of it. Of undoing, what that changed back.
    pub fn history_details(&self, id: HistoryId, limit: u32) -> Result<HistoryDetails> {
        self.read(|reader| {
            let found: Option<(HistoryState, Vec<u8>)> = reader
                .conn()
                .prepare_cached(
                    "SELECT entry.state, coalesce(acted_on.changeset, entry.changeset) FROM history AS entry \
                     LEFT JOIN history AS acted_on ON acted_on.id = entry.of WHERE entry.id = ?",
                )?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let (state, packed) = found.ok_or_else(|| id.not_found())?;
            if packed.is_empty() {
                return Ok(HistoryDetails::default());
            }
            read(reader, &unpack(&packed)?, state == HistoryState::Undo, limit as usize)
        })
    }
}

/// The rows that a change touched, from its packed changeset.
pub(crate) fn changed_rows(reader: &Reader<'_>, packed: &[u8]) -> Result<Vec<ChangedRow>> {
    Ok(read(reader, &unpack(packed)?, false, usize::MAX)?.rows)
}

fn read(
    reader: &Reader<'_>,
    changeset: &[u8],
    undone: bool,
    limit: usize,
) -> Result<HistoryDetails> {
    let mut details = HistoryDetails {
        kept: true,
        ..HistoryDetails::default()
    };
    let mut input: &[u8] = changeset;
    let input: &mut dyn std::io::Read = &mut input;
    let mut items = ChangesetIter::start_strm(&input)?;
    let mut columns: (String, Vec<String>) = Default::default();
    while let Some(item) = items.next()? {
        details.total += 1;
        if details.rows.len() >= limit {
            continue;
        }
        let operation = item.op()?;
        let table = operation.table_name();
        if columns.0 != table {
            columns = (table.to_owned(), names(reader, table)?);
        }
        let count = operation.number_of_columns().unsigned_abs() as usize;
        let (had, has) = match operation.code() {
            Action::SQLITE_INSERT => (false, true),
            Action::SQLITE_DELETE => (true, false),
            _ => (true, true),
        };
        let mut row = 0;
        let mut fields = Vec::new();
        for at in 0..count {
            // A value that a change left alone is not in it.
            let before = had.then(|| item.old_value(at)).and_then(|value| value.ok());
            let after = has.then(|| item.new_value(at)).and_then(|value| value.ok());
            let name = columns.1.get(at).map_or("", String::as_str);
            if name == "id" {
                row = before
                    .or(after)
                    .and_then(|id| id.as_i64().ok())
                    .unwrap_or(0);
                continue;
            }
            let (before, after) = (before.and_then(shown), after.and_then(shown));
            if before != after {
                let (before, after) = match undone {
                    true => (after, before),
                    false => (before, after),
                };
                fields.push(ChangedField {
                    column: name.to_owned(),
                    before,
                    after,
                });
            }
        }
        let change = match (had, has, undone) {
            (true, true, _) => RowChange::Changed,
            (false, true, false) | (true, false, true) => RowChange::Added,
            _ => RowChange::Removed,
        };
        details.rows.push(ChangedRow {
            table: table.to_owned(),
            row,
            change,
            fields,
        });
    }
    Ok(details)
}

fn names(reader: &Reader<'_>, table: &str) -> Result<Vec<String>> {
    all(
        reader.conn(),
        "SELECT name FROM pragma_table_info(?)",
        [table],
        |row| row.get(0),
    )
}

fn shown(value: ValueRef<'_>) -> Option<Phrase> {
    match value {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(Phrase::shown(number)),
        ValueRef::Real(number) => Some(Phrase::shown(number)),
        ValueRef::Text(text) => Some(beginning(&String::from_utf8_lossy(text))),
        ValueRef::Blob(bytes) => {
            let packed = packed::is_packed(bytes).then(|| packed::text(bytes).ok());
            Some(match packed.flatten() {
                Some(text) => beginning(&text),
                None => phrase!("{n} byte" | "{n} bytes", n = bytes.len()),
            })
        }
    }
}

fn beginning(text: &str) -> Phrase {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => phrase!(
            "{words}… ({n} character)" | "{words}… ({n} characters)",
            words = &text[..end],
            n = text.chars().count()
        ),
        None => Phrase::plain(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_as_they_are_and_bytes_are_counted_in_a_template() {
        let check = |value, expected| assert_eq!(shown(value), expected);
        check(ValueRef::Null, None);
        check(ValueRef::Integer(7), Some(Phrase::plain("7")));
        check(ValueRef::Text(b"Talks"), Some(Phrase::plain("Talks")));
        let bytes = |n: usize| phrase!("{n} byte" | "{n} bytes", n);
        check(ValueRef::Blob(&[0; 12]), Some(bytes(12)));
        assert_eq!(bytes(12), "12 bytes");
        assert_eq!(bytes(1), "1 byte");
        let long = shown(ValueRef::Text("é".repeat(SHOWN + 1).as_bytes())).unwrap();
        assert!(long.to_string().ends_with("é… (2001 characters)"));
        assert!(matches!(long, Phrase::Filled(_)));
    }
}
