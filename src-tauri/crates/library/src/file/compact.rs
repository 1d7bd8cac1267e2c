//! Compacting: the room in the file that nothing uses any more is given back to the disk.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::phrase;
use rusqlite::ErrorCode;
use serde::{Deserialize, Serialize};

use super::beside;
use crate::{Error, Library, Result, history};

/// What compacting did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compacted {
    /// Bytes on disk before, with the changes beside the file.
    pub before: u64,
    /// Bytes on disk now.
    pub after: u64,
    /// Entries of the history of which what was there before and after is no longer kept, since more than 20,000
    /// came after them. What was done, by whom and when is kept of every entry.
    pub forgotten: u64,
}

/// Steps of SQLite's machine between two looks at whether to stop.
const STEPS: i32 = 10_000;

impl Library {
    /// Writes the file anew without the room that nothing uses. SQLite does so in one transaction: a crash, a full disk
    /// or a stop leaves the library as it was. It takes as much room again for as long as it runs, and changes wait for
    /// it. What can be undone is the same afterwards.
    ///
    /// # Errors
    /// [`Error::DiskFull`] when there is no room for it, and [`Error::Cancelled`] when `stop` was set.
    pub fn compact(&self, stop: &Arc<AtomicBool>) -> Result<Compacted> {
        let path = self.path().ok_or_else(|| {
            Error::invalid(phrase!("A library in memory takes no room on a disk."))
        })?;
        let before = on_disk(path);
        let forgotten = self.unrecorded(|tx, _| history::forget_all_old(tx))?;
        self.with_writer(|conn| {
            let stopped = Arc::clone(stop);
            conn.progress_handler(STEPS, Some(move || stopped.load(Ordering::Relaxed)))?;
            let vacuumed = conn.execute_batch("VACUUM");
            conn.progress_handler(0, None::<fn() -> bool>)?;
            match vacuumed {
                Err(error)
                    if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) =>
                {
                    return Err(Error::Cancelled);
                }
                other => other?,
            }
            // Puts the file's new pages into it, and the room of its changes back. Where somebody reads just now, that
            // happens when they are done.
            conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            Ok(())
        })?;
        Ok(Compacted {
            before,
            after: on_disk(path),
            forgotten,
        })
    }
}

fn on_disk(path: &Path) -> u64 {
    let size = |ending| fs::metadata(beside(path, ending)).map_or(0, |file| file.len());
    size("") + size("-wal")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OpenOptions;
    use crate::testing::{article_of, dump, noon};

    /// A library with room that nothing uses, and changes to undo and to redo.
    fn roomy(path: &Path) -> Library {
        let library = Library::create(path, OpenOptions::at("Ada", noon())).unwrap();
        for number in 0..20 {
            let text = format!("Ships left harbour {number}. ").repeat(40);
            library
                .store(&article_of(&format!("Council {number}"), &text))
                .unwrap();
        }
        let _ = library.undo().unwrap();
        library
            .unrecorded(|tx, _| {
                tx.execute(
                    "INSERT INTO setting (name, value) VALUES ('x', ?)",
                    ["y".repeat(4 << 20)],
                )?;
                Ok(tx.execute("DELETE FROM setting WHERE name = 'x'", [])?)
            })
            .unwrap();
        library
    }

    fn compact(library: &Library) -> Result<Compacted> {
        library.compact(&Arc::default())
    }

    #[test]
    fn room_is_given_back_and_all_that_was_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let library = roomy(&folder.path().join("a.demarche"));
        let (whole, head) = (dump(&library), library.history_head().unwrap());
        let compacted = compact(&library).unwrap();
        assert!(
            compacted.after + (4 << 20) <= compacted.before,
            "{compacted:?}"
        );
        assert_eq!(compacted.forgotten, 0);
        assert_eq!(dump(&library), whole);
        assert_eq!(library.history_head().unwrap(), head);
        assert!(library.verify().unwrap().problems.is_empty());
        assert!(library.redo().unwrap().value.is_some());
        for _ in 0..20 {
            assert!(library.undo().unwrap().value.is_some());
        }
        assert_eq!(library.counts().unwrap().articles, 0);
        assert!(library.verify().unwrap().problems.is_empty());
        // Nothing is left to give back, and no harm done by asking.
        assert!(compact(&library).is_ok());
    }

    #[test]
    fn of_entries_that_undo_does_not_reach_the_trail_stays_and_the_chain_holds() {
        let folder = tempfile::tempdir().unwrap();
        let library = roomy(&folder.path().join("a.demarche"));
        let before = library.history(None, 100).unwrap();
        let kept = library
            .unrecorded(|tx, _| history::forget_older_than(tx, 5))
            .unwrap();
        assert_eq!(kept as usize, before.len() - 5);
        compact(&library).unwrap();
        assert_eq!(library.history(None, 100).unwrap(), before);
        assert!(library.verify().unwrap().problems.is_empty());
    }

    #[test]
    fn a_stop_leaves_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.demarche");
        let library = roomy(&path);
        let whole = dump(&library);
        let stopped = Arc::new(AtomicBool::new(true));
        assert!(matches!(library.compact(&stopped), Err(Error::Cancelled)));
        assert_eq!(dump(&library), whole);
        // It goes on being of use.
        library.store(&article_of("B", "Two.")).unwrap();
        assert!(library.verify().unwrap().problems.is_empty());
        drop(library);
        let library = Library::open(&path, OpenOptions::at("Ada", noon())).unwrap();
        assert!(library.verify().unwrap().problems.is_empty());
    }

    #[test]
    fn a_full_disk_is_told_and_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.demarche");
        let library = roomy(&path);
        let whole = dump(&library);
        library
            .with_writer(|conn| {
                // SQLite's own limit on a file is met as a full disk is.
                let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0))?;
                conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
                Ok(())
            })
            .unwrap();
        let text = "Words that need more room than there is. ".repeat(200_000);
        let full = library.store(&article_of("Long", &text));
        assert!(matches!(full, Err(Error::DiskFull)), "{full:?}");
        assert_eq!(dump(&library), whole);
        compact(&library).unwrap();
        assert_eq!(dump(&library), whole);
        assert!(library.verify().unwrap().problems.is_empty());
    }

    #[test]
    fn a_library_that_is_only_read_is_not_compacted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.demarche");
        drop(roomy(&path));
        let options = OpenOptions::at("Ada", noon());
        let library =
            Library::open_to_read(path, options, demarche_text::Phrase::plain("it is a test"))
                .unwrap();
        assert!(matches!(compact(&library), Err(Error::ReadOnly { .. })));
    }
}
