//! A library as a folder of open files: everything in it as JSON, notes as Markdown, articles as text and what
//! was captured as it was captured. It becomes a library again that is equal row by row.
//!
//! `demarche.json` names every file with its size and SHA-256 and every table with its rows; `tables/` has
//! a JSON object a line for each row. A value that is too long for a line, or is no text, stands in a file of its
//! own: `{"file": "notes/3-the-call.md"}`; JSON that the library keeps packed is `{"packed": "…", "hex": "…"}`, with the
//! bytes as they are kept, other bytes that are short are `{"hex": "…"}`.

mod read;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use read::import_bundle;

/// The form of bundle that this program writes and reads.
const FORMAT: u32 = 1;
/// The file that names all others.
const MANIFEST: &str = "demarche.json";

/// What was written or read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bundled {
    /// The folder, or the new library.
    pub path: PathBuf,
    /// Files in the folder, `demarche.json` left out.
    pub files: u64,
    /// Rows, by table.
    pub rows: BTreeMap<String, u64>,
}

/// What `demarche.json` says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    format: u32,
    schema: i64,
    made_at: String,
    rows: BTreeMap<String, u64>,
    /// The greatest number that a table ever gave, where numbers are never given twice.
    sequences: BTreeMap<String, i64>,
    files: BTreeMap<String, Listed>,
}

/// A file as `demarche.json` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    bytes: u64,
    sha256: String,
}
