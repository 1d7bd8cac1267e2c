//! CSV: one line a row, for other programs to count.

use super::{Cell, Table, number};
use crate::Error;

/// The rows under their heads. Dates are ISO 8601, stances the library's words. A value that a
/// spreadsheet would read as a formula gets an apostrophe before it.
pub(super) fn csv(table: &Table) -> Result<String, Error> {
    let heads = table.columns.iter().map(|column| column.name.clone());
    let rows = table.rows.iter().map(|row| {
        let cells = table.cells(row).map(|(_, cell)| field(cell));
        cells.collect::<Vec<_>>()
    });
    written(heads.collect(), rows)
}

/// Lines of fields (RFC 4180, UTF-8, a head line).
pub(crate) fn written(
    heads: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<String, Error> {
    let failed = |error: csv::Error| Error::format("CSV")(error.to_string());
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for record in std::iter::once(heads).chain(rows) {
        writer.write_record(record).map_err(failed)?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| Error::format("CSV")(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => guarded(words),
        Cell::Number(value) => number(*value),
        Cell::Date(date) => guarded(&date.date),
        Cell::Stance(stance) => stance.word().to_owned(),
        Cell::Link { address, .. } => guarded(address),
    }
}

/// A value that no spreadsheet runs: those that begin with a sign of a formula (OWASP's list, CSV
/// injection) begin with an apostrophe instead. A mark of a stance alone is no formula.
pub(crate) fn guarded(value: &str) -> String {
    let formula =
        value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !matches!(value, "+" | "++");
    if formula {
        format!("'{value}")
    } else {
        value.to_owned()
    }
}
