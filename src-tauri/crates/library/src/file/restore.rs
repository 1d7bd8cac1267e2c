//! Going back to a backup. What stood there is put aside, never lost.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use super::{Lock, Passphrase, access, backup, beside, expect_library, quick_check, sealed};
use crate::{Error, OpenOptions, Result};

/// What restoring a backup did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restored {
    /// The library.
    pub path: PathBuf,
    /// The backup that it now is.
    pub from: PathBuf,
    /// Where that is which stood there before; none when nothing did.
    pub put_aside: Option<PathBuf>,
}

/// Makes the library at `path` what a backup is. The library must be closed; what stood there goes into the
/// folder of backups under a name that thinning leaves alone, with whatever is beside it.
///
/// # Errors
/// When another process has the library, when the backup is no library, or does not pass the check. Then
/// nothing was changed.
/// An encrypted one needs its passphrase.
pub fn restore(
    path: &Path,
    from: &Path,
    passphrase: Option<&Passphrase>,
    options: &OpenOptions,
) -> Result<Restored> {
    let (path, from) = (super::absolute(path)?, super::absolute(from)?);
    let encrypted = from.is_file() && sealed::is_encrypted(&from)?;
    let passphrase = match (encrypted, passphrase) {
        (false, _) => None,
        (true, Some(passphrase)) => Some(passphrase),
        (true, None) => return Err(Error::NeedsPassphrase(from)),
    };
    if !encrypted {
        expect_library(&from)?;
    }
    let now = (options.clock)();
    let _lock = Lock::take(&path, now)?;
    let unfinished = beside(&path, ".new");
    let made = (|| {
        match passphrase {
            None => access::copy_bytes(&from, &unfinished)?,
            Some(passphrase) => {
                let mut to = File::create(&unfinished).map_err(Error::file(&unfinished))?;
                sealed::decrypt(&from, &mut to, passphrase)?;
                expect_library(&unfinished)?;
            }
        }
        let conn = Connection::open_with_flags(
            &unfinished,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        if let Some(problem) = quick_check(&conn, &from)?.into_iter().next() {
            return Err(Error::Damaged {
                path: from.clone(),
                reason: problem,
            });
        }
        conn.close().map_err(|(_, error)| error)?;
        for ending in ["-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(beside(&unfinished, ending));
        }
        File::open(&unfinished)
            .and_then(|file| file.sync_all())
            .map_err(Error::file(&unfinished))?;
        let put_aside = put_aside(&path, now)?;
        fs::rename(&unfinished, &path).map_err(Error::file(&path))?;
        Ok(Restored {
            path: path.clone(),
            from: from.clone(),
            put_aside,
        })
    })();
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

/// Moves what stands at the library's place into its folder of backups, with the changes that SQLite has not
/// put into the file yet, which belong to it.
fn put_aside(path: &Path, now: chrono::DateTime<chrono::Utc>) -> Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    let to = backup::beside_backups(path, "replaced", now);
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    for ending in ["-wal", "-journal"] {
        let left = beside(path, ending);
        if left.exists() {
            fs::rename(&left, beside(&to, ending)).map_err(Error::file(&left))?;
        }
    }
    let _ = fs::remove_file(beside(path, "-shm"));
    fs::rename(path, &to).map_err(Error::file(path))?;
    Ok(Some(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Library;
    use crate::testing::{Watch, article_of, dump};

    #[test]
    fn a_backup_takes_the_librarys_place_which_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let path = folder.path().join("a.demarche");
        let library = Library::create(&path, watch.options()).unwrap();
        library.store(&article_of("A", "One.")).unwrap();
        let backup = library.backup(3).unwrap();
        let then = dump(&library);
        watch.forward(60);
        library.store(&article_of("B", "Two.")).unwrap();
        let later = dump(&library);
        assert!(matches!(
            restore(&path, &backup.path, None, &watch.options()),
            Err(Error::Locked { .. })
        ));
        drop(library);
        let restored = restore(&path, &backup.path, None, &watch.options()).unwrap();
        let library = Library::open(&path, watch.options()).unwrap();
        assert_eq!(dump(&library), then);
        let aside = Library::open(restored.put_aside.unwrap(), watch.options()).unwrap();
        assert_eq!(dump(&aside), later);
        // It is no backup that thinning could remove.
        assert_eq!(library.backups().unwrap().len(), 1);
    }

    /// A clock that was set back shows a moment twice: what stood there is put aside each time.
    #[test]
    fn going_back_twice_in_one_moment_keeps_both() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let path = folder.path().join("a.demarche");
        let library = Library::create(&path, watch.options()).unwrap();
        let backup = library.backup(3).unwrap();
        drop(library);
        let mut aside = Vec::new();
        for title in ["A", "B"] {
            let library = Library::open(&path, watch.options()).unwrap();
            library.store(&article_of(title, "One.")).unwrap();
            let stood = dump(&library);
            drop(library);
            let restored = restore(&path, &backup.path, None, &watch.options()).unwrap();
            aside.push((restored.put_aside.unwrap(), stood));
        }
        for (aside, stood) in aside {
            assert_eq!(dump(&Library::open(aside, watch.options()).unwrap()), stood);
        }
    }

    #[test]
    fn a_backup_that_is_damaged_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let path = folder.path().join("a.demarche");
        let library = Library::create(&path, watch.options()).unwrap();
        for number in 0..30 {
            let text = format!("Words {number}. ").repeat(200);
            library.store(&article_of("A", &text)).unwrap();
        }
        let backup = library.backup(3).unwrap().path;
        drop(library);
        let mut bytes = fs::read(&backup).unwrap();
        let middle = bytes.len() / 8192 * 4096;
        bytes[middle..middle + 4096].fill(0xEE);
        fs::write(&backup, &bytes).unwrap();
        let before = fs::read(&path).unwrap();
        assert!(matches!(
            restore(&path, &backup, None, &watch.options()),
            Err(Error::Damaged { .. })
        ));
        assert_eq!(fs::read(&path).unwrap(), before);
        let foreign = folder.path().join("x.txt");
        fs::write(&foreign, "words").unwrap();
        assert!(restore(&path, &foreign, None, &watch.options()).is_err());
        assert!(!beside(&path, ".new").exists());
    }
}
