//! The example library: what it holds lies beside this file.

use demarche_library::{Library, Result};

/// Fills a new, empty library with the example.
pub(crate) fn build(library: &Library) -> Result<()> {
    let _ = library;
    Ok(())
}
