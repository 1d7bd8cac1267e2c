//! Telling of a table that went elsewhere.

use demarche_api::types::tables::{Exported, TableFormat};
use serde_json::Value;

use crate::args::TableOut;
use crate::commands::note::written;
use crate::out::Out;
use crate::stop::Stop;

/// The form and the file that were asked for; without any it is Markdown, and JSON for machines.
pub(crate) fn form(out: &Out, to: &TableOut) -> Result<(TableFormat, Option<String>), Stop> {
    let unasked = match out.is_json() {
        true => TableFormat::Json,
        false => TableFormat::Markdown,
    };
    Ok(to.asked()?.unwrap_or((unasked, None)))
}

/// The text as it is, or where the file is. For machines JSON is an object a line; what was asked for in
/// another form stays in that.
pub(crate) fn told(out: &mut Out, exported: &Exported) -> Result<(), Stop> {
    let Some(text) = &exported.text else {
        return written(out, exported);
    };
    for warning in &exported.warnings {
        eprintln!("demarche-cli: {warning}");
    }
    if out.is_json() {
        match serde_json::from_str(text) {
            Ok(Value::Array(rows)) => return rows.iter().try_for_each(|row| out.json(row)),
            Ok(object @ Value::Object(_)) => return out.json(&object),
            _ => {}
        }
    }
    out.text(text)?;
    match text.ends_with('\n') {
        true => Ok(()),
        false => out.line(""),
    }
}
