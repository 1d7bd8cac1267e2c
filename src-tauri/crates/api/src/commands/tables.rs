//! Tables out: to files, or as text for the clipboard.

use std::path::Path;
use std::sync::Arc;

use demarche_brief::redact::Out;
use demarche_brief::table::{Cell, Column, Kind};
use demarche_brief::{Table, TableFormat};
use demarche_library::sensitive::HeldSource;
use demarche_text::{Phrase, phrase};

use super::notes::told;
use crate::failure;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::tables::{Exported, TableCell, TableColumnKind, TableExport};

/// Rows as a grid shows them: its columns, in its order.
pub(crate) fn export(session: &Arc<Session>, request: TableExport) -> Result<Exported, Failure> {
    let column = |column: crate::types::tables::TableColumn| {
        let kind = match column.kind {
            TableColumnKind::Text => Kind::Text,
            TableColumnKind::Words => Kind::Words,
            TableColumnKind::Number => Kind::Number,
            TableColumnKind::Date => Kind::Date,
            TableColumnKind::Stance => Kind::Stance,
        };
        Column {
            name: column.name,
            kind,
            tells: kind.tells(),
        }
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
    let way = Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    let rests = match request.rows_of {
        Some(of) if !way.with_held => session.library()?.rest_on_held(of.kind.into(), &of.ids)?,
        _ => Vec::new(),
    };
    rows_of(session, shown, &rests, way)
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

/// A way out: as what, where to, and whether held sources are named.
pub(crate) struct Way {
    pub(crate) format: crate::types::tables::TableFormat,
    pub(crate) path: Option<String>,
    pub(crate) with_held: bool,
}

impl Way {
    /// The sources that are to be held on it.
    pub(crate) fn held(&self, session: &Arc<Session>) -> Result<Vec<HeldSource>, Failure> {
        Ok(match self.with_held {
            true => Vec::new(),
            false => session.library()?.held_sources()?,
        })
    }

    /// What is looked at in the file that comes of it.
    pub(crate) fn out<'h>(&'h self, held: &'h [HeldSource]) -> Out<'h> {
        let path = self.path.as_deref().map(Path::new);
        Out {
            held,
            file_name: path.and_then(told),
        }
    }
}

/// What a view shows, in a form for elsewhere: to a file, or as text to put on a clipboard.
pub(crate) fn table(session: &Arc<Session>, table: Table, way: Way) -> Result<Exported, Failure> {
    rows_of(session, table, &[], way)
}

/// The same, where it is known of each row whether it rests on a held source.
pub(crate) fn rows_of(
    session: &Arc<Session>,
    table: Table,
    rests: &[bool],
    way: Way,
) -> Result<Exported, Failure> {
    let held = way.held(session)?;
    let format = way.format.into();
    let (bytes, rows) = way.out(&held).table(table, rests, format)?;
    out(bytes, format, way.path, rows)
}

/// The sentence that says how many rows or names leave as "[source held]".
fn withheld(held: usize) -> Option<Phrase> {
    (held > 0).then(|| {
        phrase!(
            "One row or name leaves as “[source held]”."
                | "{n} rows or names leave as “[source held]”.",
            n = held
        )
    })
}

/// Writes what was made, or answers it as text; `held` tells how often something was held in it.
pub(crate) fn out(
    bytes: Vec<u8>,
    format: TableFormat,
    path: Option<String>,
    held: usize,
) -> Result<Exported, Failure> {
    if path.is_none() && !format.is_text() {
        return Err(failure::invalid(
            phrase!("A workbook or a picture is no text."),
            phrase!("Say which file it is to be written to."),
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
        warnings: withheld(held).into_iter().collect(),
    })
}
