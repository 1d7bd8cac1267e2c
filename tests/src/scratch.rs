//! Places for a test's files that vanish with it.

use std::path::{Path, PathBuf};

/// A folder of its own for one test.
pub struct Scratch(tempfile::TempDir);

impl Scratch {
    /// Makes an empty folder.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self(
            tempfile::Builder::new().prefix("demarche-").tempdir()?,
        ))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// A path in the folder; nothing is made there.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file and gives its path.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> std::io::Result<PathBuf> {
        let path = self.path(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }
}

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or_else(|| unreachable!("the tests lie in a folder of the repository"))
}

/// A file of `tests/fixtures/`.
pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// A file beside the repository that some tests read when it is there: `None`, with a word about
/// it on standard error, when it is not.
pub fn shared(name: &str) -> Option<PathBuf> {
    let path = root().parent()?.join("shared").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not there", path.display());
    None
}
