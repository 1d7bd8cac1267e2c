//! How a library's file is reached: to write, or only to read, and then without leaving a trace beside it.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{Error as Io, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::{beside, configure, connect, connect_reader, damaged};
use crate::{Error, Result};

/// How connections to a file are made.
#[derive(Debug)]
pub(crate) struct Access {
    path: PathBuf,
    /// Why it is only read; none where it is written too.
    read_only: Option<Phrase>,
    /// What was last seen of a file that is only read.
    seen: Mutex<Seen>,
    /// Where a copy is read in its place. It is deleted with this.
    copy: Option<TempDir>,
}

/// What tells that another process changed a file: the size and the time of it, and of the changes beside it.
type Seen = [Option<(u64, SystemTime)>; 2];

impl Access {
    /// To a file that may be written.
    pub(crate) fn to_write(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            read_only: None,
            seen: Mutex::default(),
            copy: None,
        }
    }

    /// To a file that may not be written, for this reason.
    pub(crate) fn to_read(path: &Path, reason: Phrase) -> Result<Self> {
        // Changes lie beside the file that a link leads to.
        let path = path.canonicalize().map_err(Error::file(path))?;
        let access = Self {
            read_only: Some(reason),
            seen: Mutex::new(seen(&path)),
            path,
            copy: None,
        };
        let tried = access.reader().and_then(|reader| {
            Ok(reader.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?)
        });
        match tried {
            // Changes that a crash left beside the file, and that only a writer could put into it.
            Err(_) if has_changes(&access.path) => access.copied(),
            Err(Error::Sqlite(error)) => Err(damaged(&access.path, error.into())),
            Err(other) => Err(other),
            Ok(()) => Ok(access),
        }
    }

    /// The same by a copy in the folder for temporary files, which may be written and goes with what is returned.
    pub(crate) fn copied(&self) -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("demarche-")
            .tempdir()
            .map_err(Error::file(std::env::temp_dir()))?;
        let from = self.file();
        let to = folder.path().join(COPY);
        copy_bytes(&from, &to)?;
        if has_changes(&from) {
            copy_bytes(&beside(&from, "-wal"), &beside(&to, "-wal"))?;
        }
        Ok(Self {
            path: self.path.clone(),
            read_only: self.read_only.clone(),
            seen: Mutex::new(seen(&self.path)),
            copy: Some(folder),
        })
    }

    /// The library's file.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Why nothing may be written, as a part of a sentence.
    pub(crate) fn why_read_only(&self) -> Option<&Phrase> {
        self.read_only.as_ref()
    }

    /// The file that is read.
    fn file(&self) -> PathBuf {
        match &self.copy {
            Some(folder) => folder.path().join(COPY),
            None => self.path.clone(),
        }
    }

    /// A connection that changes nothing.
    pub(crate) fn reader(&self) -> Result<Connection> {
        if self.read_only.is_none() || self.copy.is_some() {
            return connect_reader(&self.file());
        }
        // With another process's changes beside the file, SQLite reads those too. Without any it must be told that
        // there are none: else it would make the files that such changes need.
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let opened = match has_changes(&self.path) {
            true => Connection::open_with_flags(&self.path, flags),
            false => Connection::open_with_flags(
                immutable(&self.path),
                flags | OpenFlags::SQLITE_OPEN_URI,
            ),
        };
        let conn = opened.map_err(|error| damaged(&self.path, error.into()))?;
        configure(&conn)?;
        conn.pragma_update(None, "query_only", true)?;
        Ok(conn)
    }

    /// A connection to the copy that may change it.
    pub(crate) fn connect(&self) -> Result<Connection> {
        connect(&self.file())
    }

    /// Whether another process changed the file since this was last asked. A file that is written here is changed
    /// by nobody else, and a copy does not change.
    pub(crate) fn was_changed(&self) -> bool {
        if self.read_only.is_none() || self.copy.is_some() {
            return false;
        }
        let now = seen(&self.path);
        let mut before = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = *before != now;
        *before = now;
        changed
    }
}

/// What a copy is called in its folder.
const COPY: &str = "library.demarche";

/// Why the library at a path cannot be changed where it lies, as a part of a sentence; none when it can. Nothing is
/// left behind by asking.
pub(crate) fn why_not_writable(path: &Path) -> Option<Phrase> {
    let path = path.canonicalize().ok()?;
    for ending in ["", "-wal", "-shm", ".lock"] {
        let file = beside(&path, ending);
        match OpenOptions::new().write(true).open(&file) {
            Err(error) if refuses(&error) => return Some(worded(&file, &error, false)),
            _ => {}
        }
    }
    let folder = path.parent()?;
    match tempfile::tempfile_in(folder) {
        Err(error) if refuses(&error) => Some(worded(folder, &error, true)),
        _ => None,
    }
}

fn refuses(error: &Io) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}

fn worded(at: &Path, error: &Io, folder: bool) -> Phrase {
    let name = Argument::shown(at.file_name().unwrap_or(at.as_os_str()).display());
    match error.kind() {
        ErrorKind::ReadOnlyFilesystem => phrase!("it lies on a disk that can only be read"),
        _ if folder => phrase!(
            "the system does not permit writing to the folder “{name}”",
            name
        ),
        _ => phrase!(
            "the system does not permit writing to the file “{name}”",
            name
        ),
    }
}

/// Whether there are changes beside a file that are not in it yet.
fn has_changes(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|file| file.len() > 0)
}

fn seen(path: &Path) -> Seen {
    let of = |path: &Path| {
        let file = fs::metadata(path).ok()?;
        Some((file.len(), file.modified().ok()?))
    };
    [of(path), of(&beside(path, "-wal"))]
}

/// Copies the bytes alone: a copy of what may not be written, such as a backup on a disk that is read-only, may be.
pub(super) fn copy_bytes(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(Error::file(from))?;
    let mut target = File::create(to).map_err(Error::file(to))?;
    std::io::copy(&mut source, &mut target).map_err(Error::file(to))?;
    Ok(())
}

/// The file as a URI by which SQLite reads it without a lock and without files beside it
/// (https://www.sqlite.org/uri.html).
fn immutable(path: &Path) -> String {
    let mut uri = String::from("file:");
    let text = bytes(path.as_os_str());
    if !text.starts_with(b"/") {
        uri.push('/');
    }
    for byte in text {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(char::from(byte));
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            b':' if cfg!(windows) => uri.push(':'),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

#[cfg(unix)]
fn bytes(path: &OsStr) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path).to_vec()
}

#[cfg(not(unix))]
fn bytes(path: &OsStr) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Watch, article_of, dump};
    use crate::{Error, Library};

    fn to_read(path: &Path, watch: &Watch) -> Library {
        Library::open_to_read(
            path.to_owned(),
            watch.options(),
            Phrase::plain("it is a test"),
        )
        .unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_only_read_is_read_whole_and_refuses_changes() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        // A name that a URI could be broken by.
        let path = folder.path().join("a b%20?#ä&c=d.demarche");
        let library = Library::create(&path, watch.options()).unwrap();
        library
            .store(&article_of("Ferry", "Ships left the harbour."))
            .unwrap();
        let whole = dump(&library);
        drop(library);
        fs::remove_file(beside(&path, ".lock")).unwrap();
        let before = (names(folder.path()), fs::read(&path).unwrap());

        let library = to_read(&path, &watch);
        assert_eq!(dump(&library), whole);
        assert_eq!(*library.read_only().unwrap(), "it is a test");
        assert!(library.problems().is_empty());
        assert!(library.verify().unwrap().problems.is_empty());
        for refused in [
            library.store(&article_of("B", "Two.")).map(drop),
            library.undo().map(drop),
            library.settle_history(),
        ] {
            assert!(
                matches!(refused, Err(Error::ReadOnly { .. })),
                "{refused:?}"
            );
        }
        // Somebody else may look at it.
        library.set_analyst("Ben").unwrap();
        assert_eq!(library.analyst(), "Ben");
        assert_eq!(
            library.backup_if_due(1, chrono::TimeDelta::zero()).unwrap(),
            None
        );
        drop(library);
        assert_eq!((names(folder.path()), fs::read(&path).unwrap()), before);
    }

    #[test]
    fn what_another_process_writes_meanwhile_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let path = folder.path().join("a.demarche");
        drop(Library::create(&path, watch.options()).unwrap());
        let reader = to_read(&path, &watch);
        assert_eq!(reader.counts().unwrap().articles, 0);
        let writer = Library::open(&path, watch.options()).unwrap();
        for articles in 1..4 {
            writer
                .store(&article_of("A", &format!("Text {articles}.")))
                .unwrap();
            assert_eq!(reader.counts().unwrap().articles, articles);
        }
        // Closing puts the changes into the file.
        drop(writer);
        assert_eq!(reader.counts().unwrap().articles, 3);
        assert!(reader.verify().unwrap().problems.is_empty());
    }

    #[test]
    fn changes_that_a_crash_left_are_read_from_a_copy_that_goes_again() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let path = folder.path().join("a.demarche");
        let library = Library::create(&path, watch.options()).unwrap();
        library.store(&article_of("A", "One.")).unwrap();
        let left = folder.path().join("left.demarche");
        fs::copy(&path, &left).unwrap();
        fs::copy(beside(&path, "-wal"), beside(&left, "-wal")).unwrap();
        let access = Access::to_read(&left, Phrase::plain("it is a test"))
            .unwrap()
            .copied()
            .unwrap();
        let copy = access.copy.as_ref().unwrap().path().to_owned();
        let count = |conn: &Connection| -> i64 {
            conn.query_row("SELECT count(*) FROM article", [], |row| row.get(0))
                .unwrap()
        };
        assert_eq!(count(&access.reader().unwrap()), 1);
        drop(access);
        assert!(!copy.exists());
    }

    #[test]
    fn a_library_that_may_be_written_is_no_cause_to_say_anything() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.demarche");
        drop(Library::create(&path, Watch::default().options()).unwrap());
        let before = names(folder.path());
        assert_eq!(why_not_writable(&path), None);
        assert_eq!(names(folder.path()), before);
    }
}
