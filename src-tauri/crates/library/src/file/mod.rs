//! The file itself: what it must be before it is touched, the lock, backups.

mod access;
mod backup;
mod check;
mod compact;
mod lock;
mod restore;
mod salvage;
mod sealed;
mod synced;
pub(crate) mod tables;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use demarche_text::{Phrase, phrase};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result, schema};

pub(crate) use access::{Access, why_not_writable};
pub(crate) use backup::before_upgrade;
pub use backup::{Backup, backups_of};
pub(crate) use check::Check;
pub use compact::Compacted;
pub(crate) use lock::Lock;
pub use restore::{Restored, restore};
pub use salvage::{Salvaged, salvage};
pub use sealed::Passphrase;
pub(crate) use synced::synced_by;

/// Every SQLite file begins with these bytes (https://www.sqlite.org/fileformat.html, 1.3).
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// An absolute path never begins with `file:`, which SQLite would read as a URI.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(Error::file(path))
}

/// Refuses what is not a library by its header alone, before anything could write to it.
pub(crate) fn expect_library(path: &Path) -> Result<()> {
    let refused = |reason: Phrase| Error::NotALibrary {
        path: path.to_owned(),
        reason,
    };
    let metadata = match fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Missing(path.to_owned()));
        }
        other => other.map_err(Error::file(path))?,
    };
    if metadata.is_dir() {
        return Err(refused(phrase!("it is a folder")));
    }
    if metadata.len() == 0 {
        return Err(refused(phrase!("it is empty")));
    }
    let mut header = Vec::with_capacity(100);
    File::open(path)
        .and_then(|file| file.take(100).read_to_end(&mut header))
        .map_err(Error::file(path))?;
    if sealed::is_encrypted(path)? {
        return Err(refused(phrase!(
            "it is an encrypted backup, which becomes a library again by going back to it"
        )));
    }
    if header.len() < 100 || &header[..16] != MAGIC {
        return Err(refused(phrase!("it is not an SQLite database")));
    }
    let number = |at: usize| {
        i64::from(u32::from_be_bytes([
            header[at],
            header[at + 1],
            header[at + 2],
            header[at + 3],
        ]))
    };
    if number(68) != schema::APPLICATION_ID {
        return Err(refused(phrase!("it is a database of another program")));
    }
    if number(60) > schema::LATEST {
        return Err(Error::TooNew {
            path: path.to_owned(),
            found: number(60),
            known: schema::LATEST,
        });
    }
    Ok(())
}

/// Makes the file under another name first, so that a crash leaves no half-made library at `path`.
pub(crate) fn create(path: &Path, fill: impl FnOnce(&mut Connection) -> Result<()>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    let unfinished = beside(path, ".new");
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Error::file(&unfinished)(error));
        }
        _ => {}
    }
    let made = (|| {
        let mut conn = Connection::open_with_flags(
            &unfinished,
            OpenFlags::SQLITE_OPEN_READ_WRITE
                | OpenFlags::SQLITE_OPEN_CREATE
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        conn.pragma_update(None, "page_size", 4096)?;
        configure(&conn)?;
        fill(&mut conn)?;
        conn.close().map_err(|(_, error)| error)?;
        put_aside_left_overs(path)?;
        // A hard link fails where a rename would replace a file that came into being meanwhile.
        match fs::hard_link(&unfinished, path) {
            Ok(()) => fs::remove_file(&unfinished).map_err(Error::file(&unfinished)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                Err(Error::Exists(path.to_owned()))
            }
            // Some file systems have no hard links.
            Err(_) => fs::rename(&unfinished, path).map_err(Error::file(path)),
        }
    })();
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

/// SQLite would replay what a library that is gone left beside it into the new one, and break it.
fn put_aside_left_overs(path: &Path) -> Result<()> {
    for ending in ["-wal", "-journal", "-shm"] {
        let left_over = beside(path, ending);
        match fs::rename(&left_over, beside(&left_over, ".old")) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::file(&left_over)(error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The path with something put after its last name: `a.demarche` and `.lock` make `a.demarche.lock`.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Opens the writer of a file that [`expect_library`] let through.
pub(crate) fn connect(path: &Path) -> Result<Connection> {
    let conn = open(path)?;
    configure(&conn).map_err(|error| damaged(path, error))?;
    conn.pragma_update(None, "journal_mode", "WAL")
        .map_err(|error| damaged(path, error.into()))?;
    Ok(conn)
}

/// Opens a reader beside the writer.
pub(crate) fn connect_reader(path: &Path) -> Result<Connection> {
    let conn = open(path)?;
    configure(&conn)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

fn open(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).map_err(|error| damaged(path, error.into()))
}

/// What every connection needs. FULL, since NORMAL loses committed work when the power goes.
pub(crate) fn configure(conn: &Connection) -> Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cache_size", -16_384)?;
    // Without this SQLite (built with STAT4) prepares some statements anew whenever other values are bound.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// What is wrong with the file's structure; empty when sound.
pub(crate) fn quick_check(conn: &Connection, path: &Path) -> Result<Vec<Phrase>> {
    let mut statement = conn
        .prepare("PRAGMA quick_check(100)")
        .map_err(|error| damaged(path, error.into()))?;
    let mut found = Vec::new();
    for line in statement.query_map([], |row| row.get::<_, String>(0))? {
        match line.map_err(|error| damaged(path, error.into())) {
            Ok(line) if line == "ok" => {}
            Ok(line) => found.push(Phrase::plain(line)),
            // The check itself may stumble over what it looks for.
            Err(Error::Damaged { reason, .. }) => found.push(reason),
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

fn damaged(path: &Path, error: Error) -> Error {
    match error {
        Error::Sqlite(error)
            if matches!(
                error.sqlite_error_code(),
                Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
            ) =>
        {
            Error::Damaged {
                path: path.to_owned(),
                reason: Phrase::shown(error),
            }
        }
        Error::Sqlite(error)
            if matches!(
                error.sqlite_error_code(),
                Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::PermissionDenied)
            ) =>
        {
            Error::file(path)(std::io::ErrorKind::PermissionDenied.into())
        }
        other => other,
    }
}
