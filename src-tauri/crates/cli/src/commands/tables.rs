//! Telling of a table that went elsewhere.

use demarche_api::types::tables::Exported;

use crate::commands::note::written;
use crate::out::Out;
use crate::stop::Stop;

/// The text as it is, or where the file is.
pub(crate) fn told(out: &mut Out, exported: &Exported) -> Result<(), Stop> {
    let Some(text) = &exported.text else {
        return written(out, exported);
    };
    for warning in &exported.warnings {
        eprintln!("demarche-cli: {warning}");
    }
    out.text(text)?;
    match text.ends_with('\n') {
        true => Ok(()),
        false => out.line(""),
    }
}
