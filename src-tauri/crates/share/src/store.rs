//! What a place can do.

use crate::Result;

/// The folder that holds all that is shared, below the place.
pub(crate) const ROOT: &str = "demarche-share";

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

    /// What the place is called, for people.
    fn name(&self) -> String;
}
