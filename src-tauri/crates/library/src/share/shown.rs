//! How a row, a column and a value read beside another version of theirs.

use rusqlite::OptionalExtension as _;
use serde_json::Value;

use super::args;
use super::names::Names;
use super::nouns::{Column, Json, Kind, List};
use super::state::{Columns, State};
use crate::{Reader, Result};

/// By what a reader knows a row, of what it says.
pub(crate) fn title(table: &str, state: &State) -> String {
    let columns: &[&str] = match table {
        "outlet" | "actor" | "event" | "issue" | "saved_view" => &["name"],
        "excerpt" | "quotation" => &["quote"],
        "position" => &["paraphrase"],
        "snapshot" => &["captured_at"],
        "body_version" => &["text"],
        _ => &["title"],
    };
    let words = columns
        .iter()
        .find_map(|column| state.text(column))
        .unwrap_or_default();
    let line = words.lines().next().unwrap_or_default().trim();
    const SHOWN: usize = 120;
    match line.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line.to_owned(),
    }
}

/// The title of a row of this library.
fn row_title(reader: &Reader<'_>, table: &str, row: i64) -> Result<String> {
    let sql = match table {
        "outlet" | "actor" | "event" | "issue" => format!("SELECT name FROM {table} WHERE id = ?"),
        "excerpt" | "quotation" => format!("SELECT quote FROM {table} WHERE id = ?"),
        "position" => "SELECT paraphrase FROM position WHERE id = ?".to_owned(),
        "snapshot" => "SELECT captured_at FROM snapshot WHERE id = ?".to_owned(),
        // By its first words: two texts of one article have the same title.
        "body_version" => {
            "SELECT substr(text, 1, 400) || CASE WHEN length(text) > 400 THEN '…' ELSE '' END \
             FROM body_version WHERE id = ?"
                .to_owned()
        }
        _ => format!("SELECT title FROM {table} WHERE id = ?"),
    };
    let title: Option<String> = reader
        .conn()
        .prepare_cached(&sql)?
        .query_row([row], |found| found.get(0))
        .optional()?;
    Ok(title.unwrap_or_default())
}

/// A value in words; nothing for nothing.
pub(crate) fn value(
    reader: &Reader<'_>,
    names: &Names,
    column: &Column,
    value: Option<&Value>,
) -> Result<String> {
    Ok(match (column.kind, value) {
        (_, None | Some(Value::Null)) => String::new(),
        (Kind::To(table), Some(Value::String(uid))) => match names.row_in(table, uid) {
            Some(row) => row_title(reader, table, row)?,
            None => uid.clone(),
        },
        (Kind::Args, Some(Value::String(text))) => args::shown(text, |table, uid| {
            let row = names.row_in(table, uid);
            row.map(|row| row_title(reader, table, row)).transpose()
        })?,
        (Kind::Json(Json::Words), Some(Value::String(text))) => {
            serde_json::from_str::<Vec<String>>(text)?.join(", ")
        }
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(other)) => other.to_string(),
    })
}

/// The rows of a list, one a line.
pub(crate) fn list(
    reader: &Reader<'_>,
    names: &Names,
    list: &List,
    state: &State,
) -> Result<String> {
    let mut lines = Vec::new();
    for row in state.lists.get(list.table).into_iter().flatten() {
        lines.push(line(reader, names, list, row)?);
    }
    // A list that is a mark alone has nothing to say but that it is there.
    lines.sort_unstable();
    Ok(lines.join("\n"))
}

fn line(reader: &Reader<'_>, names: &Names, list: &List, row: &Columns) -> Result<String> {
    let mut words = Vec::new();
    for column in list.columns {
        let text = value(reader, names, column, row.get(column.name))?;
        if !text.is_empty() {
            words.push(text);
        }
    }
    Ok(words.join(" · "))
}
