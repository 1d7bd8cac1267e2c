//! Tables out: to files, or as text for the clipboard.

use std::path::Path;

use demarche_brief::{Table, TableFormat, export_table};

use crate::failure;
use crate::types::library::Failure;
use crate::types::tables::Exported;

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
