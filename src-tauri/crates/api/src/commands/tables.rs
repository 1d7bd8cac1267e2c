//! Tables out: to files, or as text for the clipboard.

use std::path::Path;
use std::sync::Arc;

use demarche_brief::table::{Cell, Column, Kind};
use demarche_brief::{Table, TableFormat, export_table};

use crate::failure;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::tables::{Exported, TableCell, TableColumnKind, TableExport};

/// Rows as a grid shows them: its columns, in its order.
pub(crate) fn export(_: &Arc<Session>, request: TableExport) -> Result<Exported, Failure> {
    let column = |column: crate::types::tables::TableColumn| Column {
        name: column.name,
        kind: match column.kind {
            TableColumnKind::Text => Kind::Text,
            TableColumnKind::Words => Kind::Words,
            TableColumnKind::Number => Kind::Number,
            TableColumnKind::Date => Kind::Date,
            TableColumnKind::Stance => Kind::Stance,
        },
    };
    let rows = request.rows.into_iter();
    let shown = Table {
        title: request.title,
        columns: request.columns.into_iter().map(column).collect(),
        rows: rows
            .map(|row| row.into_iter().map(cell).collect())
            .collect::<Result<_, _>>()?,
        ..Table::default()
    };
    table(&shown, request.format, request.path)
}

fn cell(cell: TableCell) -> Result<Cell, Failure> {
    Ok(match cell {
        TableCell::Empty => Cell::Empty,
        TableCell::Text(words) => Cell::text(words),
        TableCell::Number(number) => Cell::Number(number),
        TableCell::Date(date) => Cell::Date(date.try_into()?),
        TableCell::Stance(stance) => Cell::Stance(stance.into()),
    })
}

/// What a view shows, in a form for elsewhere: to a file, or as text to put on a clipboard.
pub(crate) fn table(
    table: &Table,
    format: crate::types::tables::TableFormat,
    path: Option<String>,
) -> Result<Exported, Failure> {
    let format = format.into();
    out(export_table(table, format)?, format, path)
}

/// Writes what was made, or answers it as text.
pub(crate) fn out(
    bytes: Vec<u8>,
    format: TableFormat,
    path: Option<String>,
) -> Result<Exported, Failure> {
    if path.is_none() && !format.is_text() {
        return Err(failure::invalid(
            "A workbook or a picture is no text.",
            "Say which file it is to be written to.",
        ));
    }
    let size = bytes.len() as u64;
    let text = match &path {
        Some(path) => {
            demarche_brief::file::write(Path::new(path), &bytes)?;
            None
        }
        None => Some(String::from_utf8_lossy(&bytes).into_owned()),
    };
    Ok(Exported {
        path,
        text,
        bytes: size,
        warnings: Vec::new(),
    })
}
