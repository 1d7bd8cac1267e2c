//! The integrity check on open.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use demarche_text::Phrase;

use super::{Access, quick_check};
use crate::Result;

/// Files up to this size are checked before they are opened, in a fraction of a second; larger ones
/// while they are in use already.
const AT_ONCE: u64 = 32 << 20;
/// Until the check of a larger file begins: it reads all of it, and whoever opens a library wants to see it first.
const AFTER: Duration = Duration::from_secs(3);
/// Steps of SQLite's machine between two looks at whether the library is being closed.
const STEPS: i32 = 10_000;

/// What the check found or is about to find.
#[derive(Debug, Default)]
pub(crate) struct Check {
    problems: Arc<Mutex<Vec<Phrase>>>,
    closing: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Check {
    /// A check that is over.
    pub(crate) fn done(problems: Vec<Phrase>) -> Self {
        let mut check = Self::default();
        check.problems = Arc::new(Mutex::new(problems));
        check
    }

    /// Whether a file can be checked before it is opened.
    pub(crate) fn at_once(path: &Path) -> bool {
        std::fs::metadata(path).is_ok_and(|file| file.len() <= AT_ONCE)
    }

    /// Checks a file beside its use.
    pub(crate) fn in_background(access: Arc<Access>) -> Self {
        let mut check = Self::default();
        let problems = Arc::clone(&check.problems);
        let closing = Arc::clone(&check.closing);
        check.thread = Some(std::thread::spawn(move || {
            let begun = Instant::now();
            while let Some(left) = AFTER.checked_sub(begun.elapsed()) {
                if closing.load(Ordering::Relaxed) {
                    return;
                }
                std::thread::park_timeout(left);
            }
            let path = access.path();
            let found = run(&access, &closing).unwrap_or_else(|error| {
                if closing.load(Ordering::Relaxed) {
                    return Vec::new();
                }
                vec![error.reason()]
            });
            for problem in &found {
                tracing::error!(path = %path.display(), %problem, "the library is damaged");
            }
            *problems.lock().unwrap_or_else(PoisonError::into_inner) = found;
        }));
        check
    }

    /// What was found so far.
    pub(crate) fn problems(&self) -> Vec<Phrase> {
        self.problems
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The first of them.
    pub(crate) fn first_problem(&self) -> Option<Phrase> {
        let problems = self.problems.lock().unwrap_or_else(PoisonError::into_inner);
        problems.first().cloned()
    }
}

fn run(access: &Access, closing: &Arc<AtomicBool>) -> Result<Vec<Phrase>> {
    let mut conn = access.reader()?;
    let closing = Arc::clone(closing);
    conn.progress_handler(STEPS, Some(move || closing.load(Ordering::Relaxed)))?;
    quick_check(&conn, access.path())
}

impl Drop for Check {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{article_of, noon};
    use crate::{Library, OpenOptions};

    #[test]
    fn damage_is_found_beside_the_use_and_closing_does_not_wait() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.demarche");
        let library = Library::create(&path, OpenOptions::at("Ada", noon())).unwrap();
        for number in 0..50 {
            library
                .store(&article_of(
                    &format!("Title {number}"),
                    &format!("Words {number}. ").repeat(200),
                ))
                .unwrap();
        }
        drop(library);
        let found = |path: &Path| {
            let mut check = Check::in_background(Arc::new(Access::to_write(path)));
            check.thread.take().unwrap().join().unwrap();
            check.problems()
        };
        assert_eq!(found(&path), [""; 0]);
        drop(Check::in_background(Arc::new(Access::to_write(&path))));

        let mut bytes = std::fs::read(&path).unwrap();
        let page = bytes.len() / 4096 / 2;
        bytes[page * 4096..page * 4096 + 512].fill(0xEE);
        std::fs::write(&path, &bytes).unwrap();
        assert!(!found(&path).is_empty());
    }
}
