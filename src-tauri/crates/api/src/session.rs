//! What is open: a library, drafts, jobs, settings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use demarche_library::verify::Verification;
use demarche_library::{Clock, Library, OpenOptions, Outcome};
use demarche_text::{Phrase, phrase};
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

use crate::companion::Companion;
use crate::drafts::Drafts;
use crate::jobs::Jobs;
use crate::settings::SettingsFile;
use crate::types::exchange::ExchangeReport;
use crate::types::library::{Failure, LibraryChanged};
use crate::types::{Done, Id};
use crate::{Event, Folders, Sink, failure};

/// A library that is being worked on is backed up this often.
const BACKUPS_APART: TimeDelta = TimeDelta::hours(1);
/// Until it is looked for the first time: a backup reads the whole file, and whoever opens a library wants to see it first.
const FIRST_BACKUP_CHECK: Duration = Duration::from_secs(5);
/// How often it is looked whether a backup is due.
const BACKUP_CHECKS_APART: Duration = Duration::from_secs(600);

/// What an [`crate::Api`] is made from.
pub struct Setup {
    /// Where files lie when no path is given.
    pub folders: Folders,
    /// Tells the time.
    pub clock: Clock,
    /// The analyst's name until the settings say another.
    pub analyst: String,
    /// Who works here, whatever the settings say.
    pub working_as: Option<String>,
    /// Hears what happens.
    pub events: Sink,
    /// Whether this goes on for long, as a window does: the library that is opened is then the one
    /// to open at the next start, and backups are made now and then.
    pub long_lived: bool,
}

impl Setup {
    /// The user's folders and login name, and the machine's clock.
    ///
    /// # Errors
    /// When the user has no home folder.
    pub fn of_user(events: Sink) -> Result<Self, Failure> {
        let named = |variable: &str| std::env::var(variable).ok().filter(|name| !name.is_empty());
        Ok(Self {
            folders: Folders::of_user().ok_or_else(failure::no_home)?,
            clock: Arc::new(Utc::now),
            analyst: named("USER")
                .or_else(|| named("USERNAME"))
                .unwrap_or_else(|| "Analyst".to_owned()),
            working_as: None,
            events,
            long_lived: true,
        })
    }
}

/// Why the last backup of a library failed, until one succeeds.
#[derive(Default)]
struct BackupFailed(Mutex<Option<(PathBuf, Phrase)>>);

impl BackupFailed {
    /// Notes how a backup went. Says whether that is news.
    fn note(&self, library: &Library, failed: Option<Phrase>) -> bool {
        let noted = library.path().map(Path::to_owned).zip(failed);
        let mut before = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_news = *before != noted;
        *before = noted;
        is_news
    }

    fn of(&self, library: &Library) -> Option<Phrase> {
        let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (path, failed) = noted.as_ref()?;
        (library.path() == Some(path)).then(|| failed.clone())
    }
}

/// The state behind every command.
pub(crate) struct Session {
    library: RwLock<Option<Arc<Library>>>,
    pub(crate) drafts: Drafts,
    pub(crate) jobs: Jobs,
    pub(crate) settings: SettingsFile,
    pub(crate) folders: Folders,
    pub(crate) runtime: Handle,
    clock: Clock,
    working_as: Option<String>,
    events: Arc<Sink>,
    long_lived: bool,
    network_used: Mutex<Option<DateTime<Utc>>>,
    backup_failed: Arc<BackupFailed>,
    verified: Mutex<Option<(PathBuf, Verification)>>,
    /// What came of jobs that exchange with other programs.
    reports: Mutex<BTreeMap<Id, ExchangeReport>>,
    pub(crate) vault_reports: crate::commands::vault::Reports,
    pub(crate) share_reports: crate::commands::sharing::Reports,
    pub(crate) companion: Companion,
}

/// How long a library that is to be replaced is waited for.
const CLOSING: Duration = Duration::from_secs(5);

impl Session {
    pub(crate) fn new(setup: Setup, runtime: Handle) -> Result<Self, Failure> {
        Ok(Self {
            library: RwLock::new(None),
            drafts: Drafts::default(),
            jobs: Jobs::default(),
            settings: SettingsFile::read(setup.folders.settings(), &setup.analyst)?,
            folders: setup.folders,
            runtime,
            clock: setup.clock,
            working_as: setup.working_as,
            events: Arc::new(setup.events),
            long_lived: setup.long_lived,
            network_used: Mutex::new(None),
            backup_failed: Arc::default(),
            verified: Mutex::default(),
            reports: Mutex::default(),
            vault_reports: crate::commands::vault::Reports::default(),
            share_reports: crate::commands::sharing::Reports::default(),
            companion: Companion::default(),
        })
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// The open library, or the failure that says there is none.
    pub(crate) fn library(&self) -> Result<Arc<Library>, Failure> {
        self.open_library().ok_or_else(failure::no_library)
    }

    pub(crate) fn open_library(&self) -> Option<Arc<Library>> {
        let library = self.library.read().unwrap_or_else(PoisonError::into_inner);
        library.clone()
    }

    /// Opens a library with `open` and makes it the one that commands work on. The one before is
    /// closed as soon as nothing uses it any more; it stays open when this fails.
    pub(crate) fn switch(
        &self,
        path: &Path,
        open: impl FnOnce(&Path, OpenOptions) -> demarche_library::Result<Library>,
    ) -> Result<Arc<Library>, Failure> {
        let mut current = self.library.write().unwrap_or_else(PoisonError::into_inner);
        // Opening what is open already would meet the lock that this process holds itself.
        let wanted = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let same = current.as_ref().filter(|library| {
            let path = library.path();
            path.is_some_and(|path| canonical(path) == canonical(&wanted))
        });
        let library = match same {
            Some(library) => Arc::clone(library),
            None => Arc::new(open(&wanted, self.options())?),
        };
        *current = Some(Arc::clone(&library));
        drop(current);
        if self.long_lived {
            // The library is open all the same.
            if let Err(error) = self.settings.remember_library(&wanted) {
                tracing::warn!(%error, "the library to open at the next start was not kept");
            }
            self.back_up_now_and_then(&library);
        }
        self.tell(Event::LibraryChanged(LibraryChanged {
            tables: vec!["*".to_owned()],
            label: Phrase::default(),
        }));
        Ok(library)
    }

    /// How a library is opened here.
    pub(crate) fn options(&self) -> OpenOptions {
        OpenOptions {
            analyst: match &self.working_as {
                Some(name) => name.clone(),
                None => self.settings.get().analyst,
            },
            clock: Arc::clone(&self.clock),
        }
    }

    /// The library named, else the open one, else the one that would be opened.
    pub(crate) fn library_path(&self, named: Option<&Path>) -> PathBuf {
        let open = self.open_library();
        named
            .map(Path::to_owned)
            .or_else(|| open.and_then(|library| library.path().map(Path::to_owned)))
            .or_else(|| self.settings.last_library())
            .unwrap_or_else(|| self.folders.default_library())
    }

    /// Closes what is open, lets `change` do something to a library's file ([`Session::library_path`]), and
    /// opens that library.
    pub(crate) fn replace<T>(
        &self,
        named: Option<&Path>,
        change: impl FnOnce(&Path, &OpenOptions) -> demarche_library::Result<T>,
    ) -> Result<T, Failure> {
        let path = self.library_path(named);
        self.close()?;
        let changed = change(&path, &self.options());
        // Whatever became of it: a library that can be opened is open afterwards.
        let opened = self.switch(&path, |path, options| Library::open(path, options));
        let changed = changed?;
        opened?;
        Ok(changed)
    }

    /// Closes the open library as soon as nothing uses it. It stays open where something goes on using it.
    fn close(&self) -> Result<(), Failure> {
        let mut current = self.library.write().unwrap_or_else(PoisonError::into_inner);
        let Some(mut library) = current.take() else {
            return Ok(());
        };
        let until = std::time::Instant::now() + CLOSING;
        loop {
            match Arc::try_unwrap(library) {
                Ok(library) => {
                    drop(library);
                    return Ok(());
                }
                Err(used) if std::time::Instant::now() < until => {
                    library = used;
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(used) => {
                    *current = Some(used);
                    return Err(failure::still_in_use());
                }
            }
        }
    }

    /// Keeps what came of an exchange; only the latest are kept, as of jobs.
    pub(crate) fn reported(&self, job: Id, report: ExchangeReport) {
        const KEPT: usize = 50;
        let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        reports.insert(job, report);
        while reports.len() > KEPT {
            reports.pop_first();
        }
    }

    pub(crate) fn report(&self, job: Id) -> Option<ExchangeReport> {
        let reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        reports.get(&job).cloned()
    }

    /// Keeps what a check found.
    pub(crate) fn verified(&self, library: &Library, found: Option<Verification>) {
        let found = library.path().map(Path::to_owned).zip(found);
        *self.verified.lock().unwrap_or_else(PoisonError::into_inner) = found;
    }

    /// What the last check of this library found.
    pub(crate) fn verification(&self, library: &Library) -> Option<Verification> {
        let verified = self.verified.lock().unwrap_or_else(PoisonError::into_inner);
        let (path, found) = verified.as_ref()?;
        (library.path() == Some(path)).then(|| found.clone())
    }

    /// Makes a backup whenever one is due, until the library is closed.
    fn back_up_now_and_then(&self, library: &Arc<Library>) {
        let library = Arc::downgrade(library);
        let noted = Arc::clone(&self.backup_failed);
        let events = Arc::clone(&self.events);
        let kept = self.settings.get().backups_kept;
        self.runtime.spawn(async move {
            tokio::time::sleep(FIRST_BACKUP_CHECK).await;
            loop {
                let Some(open) = library.upgrade() else { break };
                let noted = Arc::clone(&noted);
                let went = spawn_blocking(move || {
                    let failed = open.backup_if_due(kept, BACKUPS_APART).err();
                    if let Some(error) = &failed {
                        tracing::error!(%error, "no backup was made");
                    }
                    let worded = failed.map(|error| {
                        Phrase::several([phrase!("No backup was made."), error.phrase()])
                    });
                    noted.note(&open, worded)
                });
                if let Ok(true) = went.await {
                    events(Event::LibraryChanged(LibraryChanged {
                        tables: Vec::new(),
                        label: Phrase::default(),
                    }));
                }
                tokio::time::sleep(BACKUP_CHECKS_APART).await;
            }
        });
    }

    /// What is wrong with a library: what its check found, and a backup that failed.
    pub(crate) fn problems(&self, library: &Library) -> Vec<Phrase> {
        let mut problems = library.problems();
        problems.extend(library.warnings());
        problems.extend(self.backup_failed.of(library));
        problems
    }

    /// Notes that a backup was made.
    pub(crate) fn backed_up(&self, library: &Library) {
        self.backup_failed.note(library, None);
    }

    /// Tells the windows what a change changed, and gives its value.
    pub(crate) fn changed<T>(&self, outcome: Outcome<T>) -> T {
        self.tell_changes(&outcome);
        outcome.value
    }

    /// The same for changes that answer nothing but their label.
    pub(crate) fn done<T>(&self, outcome: Outcome<T>) -> Done {
        self.tell_changes(&outcome);
        Done {
            label: outcome.label,
        }
    }

    fn tell_changes<T>(&self, outcome: &Outcome<T>) {
        if !outcome.changes.is_empty() {
            self.tell(Event::LibraryChanged(LibraryChanged {
                tables: outcome.changes.tables().map(str::to_owned).collect(),
                label: outcome.label.clone(),
            }));
        }
    }

    pub(crate) fn tell(&self, event: Event) {
        (self.events)(event);
    }

    /// Notes that the network is being used now.
    pub(crate) fn uses_network(&self) {
        let mut used = self
            .network_used
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *used = Some(self.now());
    }

    pub(crate) fn network_used(&self) -> Option<DateTime<Utc>> {
        *self
            .network_used
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where a path leads, links followed; the path itself while nothing is there.
fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
