//! What a place can do.

use serde::{Deserialize, Serialize};

use crate::Result;

/// The folder that holds all that is shared, below the place.
pub const ROOT: &str = "demarche-share";

/// How a place takes new files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writes {
    /// A file that is there already stays: of two of one name the first counts.
    #[default]
    Once,
    /// It does not know the condition: of two of one name that come at the same moment the second counts.
    Replacing,
    /// Nothing may be written there.
    Never,
}

/// A place where files lie by name. Names are `/`-separated and begin with `demarche-share`.
pub trait Store: Send + Sync {
    /// The names of the files, in any order. What is no file of this program's may be among them.
    ///
    /// # Errors
    /// Where the place cannot be reached. A place where nothing lies yet is none.
    fn list(&self) -> Result<Vec<String>>;

    /// A file; none where there is none of this name.
    ///
    /// # Errors
    /// Where it cannot be read, or is longer than `most` bytes.
    fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>>;

    /// Writes a file whole or not at all.
    ///
    /// # Errors
    /// [`crate::Error::Exists`] where there is one of this name.
    fn put_new(&self, name: &str, bytes: &[u8]) -> Result<()>;

    /// How the place takes new files. It may write one file and remove it for that.
    ///
    /// # Errors
    /// Where the place cannot be reached.
    fn writes(&self) -> Result<Writes> {
        Ok(Writes::Once)
    }
}
