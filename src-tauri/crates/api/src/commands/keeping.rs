//! Keeping the library: checking it, its backups and going back to one, and saving what can be read of a damaged one.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_library::bundle;
use demarche_library::file::{self, Passphrase};
use demarche_library::verify::Part;
use tokio::task::spawn_blocking;

use crate::failure;
use crate::jobs::{self, Handle, Made};
use crate::session::Session;
use crate::types::Empty;
use crate::types::import::JobStarted;
use crate::types::library::{
    Backup, BackupEncrypted, BundleRequest, Failure, LibraryPath, RestoreRequest, Restored,
    SalvageRequest, Salvaged, Verification,
};

/// Checks the library as a job; `library.verification` then has what was found.
pub(crate) fn verify(session: &Arc<Session>, _: Empty) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let items = Part::ALL.iter().map(|part| name(*part));
    let again = |session: &Arc<Session>, _: &[usize]| verify(session, Empty {});
    let checking = Arc::clone(session);
    let job = jobs::start(
        session,
        phrase!("Check the library"),
        items.collect(),
        again,
        |handle| async move {
            let stop = Arc::new(AtomicBool::new(false));
            let (stopped, told) = (Arc::clone(&stop), handle.clone());
            let work = move || {
                let mut all = demarche_library::verify::Verification::default();
                told.begin(0);
                let checked = library.verify_parts(&stopped, |part, found| {
                    let at = Part::ALL
                        .iter()
                        .position(|other| *other == part)
                        .unwrap_or(0);
                    told.finish(at, outcome(&found.checked, &found.problems));
                    if at + 1 < Part::ALL.len() {
                        told.begin(at + 1);
                    }
                    all.checked.extend(found.checked);
                    all.problems.extend(found.problems);
                });
                match checked {
                    Ok(()) => checking.verified(&library, Some(all)),
                    Err(demarche_library::Error::Cancelled) => {}
                    Err(error) => told.finish(Part::ALL.len() - 1, Err(error.into())),
                }
            };
            stoppable(&handle, stop, work).await;
        },
    );
    Ok(JobStarted { job })
}

/// Gives back the room that nothing uses, and checks the library afterwards, as a job.
pub(crate) fn compact(session: &Arc<Session>, _: Empty) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let items = vec![phrase!("Compact the file"), phrase!("Check the library")];
    let again = |session: &Arc<Session>, _: &[usize]| compact(session, Empty {});
    let label = phrase!("Compact the library");
    let job = jobs::start(session, label, items, again, |handle| async move {
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, told) = (Arc::clone(&stop), handle.clone());
        let work = move || {
            told.begin(0);
            match library.compact(&stopped) {
                Ok(compacted) => told.finish(0, Ok(Made::noted(given_back(&compacted)))),
                Err(demarche_library::Error::Cancelled) => return,
                Err(error) => return told.finish(0, Err(error.into())),
            }
            told.begin(1);
            let mut problems = Vec::new();
            let checked =
                library.verify_parts(&stopped, |_, found| problems.extend(found.problems));
            match checked {
                Ok(()) if problems.is_empty() => {
                    told.finish(1, Ok(Made::noted(phrase!("The library is sound."))));
                }
                Ok(()) => told.finish(1, Err(failure::not_sound(&problems))),
                Err(demarche_library::Error::Cancelled) => {}
                Err(error) => told.finish(1, Err(error.into())),
            }
        };
        stoppable(&handle, stop, work).await;
    });
    Ok(JobStarted { job })
}

fn given_back(compacted: &file::Compacted) -> Phrase {
    let kilobytes = |bytes: u64| bytes.div_ceil(1000);
    let file::Compacted {
        before,
        after,
        forgotten,
    } = *compacted;
    let (after, before) = (kilobytes(after), kilobytes(before));
    let room = phrase!("{after} kB, before {before} kB.", after, before);
    let trail = phrase!(
        "Of {n} old entry of the history the trail alone is kept, as the history does of all before the newest 20,000."
            | "Of {n} old entries of the history the trail alone is kept, as the history does of all before the newest 20,000.",
        n = forgotten
    );
    Phrase::several([room].into_iter().chain((forgotten > 0).then_some(trail)))
}

/// What the last check of the open library found; none while it was not checked since it was opened.
pub(crate) fn verification(
    session: &Arc<Session>,
    _: Empty,
) -> Result<Option<Verification>, Failure> {
    let library = session.library()?;
    Ok(session.verification(&library).map(Into::into))
}

fn outcome(checked: &[Phrase], problems: &[Phrase]) -> Result<Made, Failure> {
    match problems {
        [] => Ok(Made::noted(phrase!(
            "{checked}",
            checked = Argument::all(checked)
        ))),
        problems => Err(failure::not_sound(problems)),
    }
}

fn name(part: Part) -> Phrase {
    match part {
        Part::Pages => phrase!("Pages and indexes"),
        Part::References => phrase!("References between rows"),
        Part::Excerpts => phrase!("Excerpts against their texts"),
        Part::Quotations => phrase!("Quotations against their texts"),
        Part::Snapshots => phrase!("Snapshots against their hashes"),
        Part::Editions => phrase!("Editions against their hashes"),
        Part::Derived => phrase!("What is compared against what is stored"),
        Part::Copies => phrase!("Copies against their texts"),
        Part::Feeds => phrase!("Entries of feeds against marks and filters"),
        Part::History => phrase!("The history’s chain"),
        Part::FullText => phrase!("Full-text indexes"),
    }
}

/// Runs blocking work, and sets `stop` when the job is cancelled.
pub(crate) async fn stoppable(
    handle: &Handle,
    stop: Arc<AtomicBool>,
    work: impl FnOnce() + Send + 'static,
) {
    let mut working = spawn_blocking(work);
    tokio::select! {
        _ = &mut working => {}
        () = handle.cancel.cancelled() => {
            stop.store(true, Ordering::Relaxed);
            let _ = working.await;
        }
    }
}

/// Makes a backup that only its passphrase opens.
pub(crate) fn backup_encrypted(
    session: &Arc<Session>,
    request: BackupEncrypted,
) -> Result<Backup, Failure> {
    let passphrase = Passphrase::chosen(request.passphrase)?;
    let to = request.path.as_deref().map(Path::new);
    Ok(session.library()?.backup_encrypted(to, &passphrase)?.into())
}

/// The backups of the open library; without one, of that which would be opened.
pub(crate) fn backups(session: &Arc<Session>, _: Empty) -> Result<Vec<Backup>, Failure> {
    let backups = file::backups_of(&session.library_path(None))?;
    Ok(backups.into_iter().map(Into::into).collect())
}

/// Makes the library what a backup is, and opens it; what it was is put aside.
pub(crate) fn restore(
    session: &Arc<Session>,
    request: RestoreRequest,
) -> Result<Restored, Failure> {
    let backup = Path::new(&request.backup);
    let library = request.library.as_deref().map(Path::new);
    let passphrase = request.passphrase.map(Passphrase::given);
    Ok(session
        .replace(library, |library, options| {
            file::restore(library, backup, passphrase.as_ref(), options)
        })?
        .into())
}

/// Writes the whole library into a folder, as a job.
pub(crate) fn export_bundle(
    session: &Arc<Session>,
    to: LibraryPath,
) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let folder = to.path.clone();
    let again = move |session: &Arc<Session>, _: &[usize]| {
        export_bundle(
            session,
            LibraryPath {
                path: folder.clone(),
            },
        )
    };
    let label = phrase!("Export the library");
    let job = jobs::start(
        session,
        label,
        vec![Phrase::plain(&to.path)],
        again,
        |handle| {
            one(handle, move |stop| {
                let made = library.export_bundle(Path::new(&to.path), stop)?;
                bundle_made(made, library.sensitive()?.len())
            })
        },
    );
    Ok(JobStarted { job })
}

/// Makes a library of such a folder, as a job. It is not opened.
pub(crate) fn import_bundle(
    session: &Arc<Session>,
    request: BundleRequest,
) -> Result<JobStarted, Failure> {
    let options = session.options();
    let again = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| import_bundle(session, request.clone())
    };
    let label = phrase!("Import a library");
    let job = jobs::start(
        session,
        label,
        vec![Phrase::plain(&request.from)],
        again,
        |handle| {
            one(handle, move |stop| {
                let (from, to) = (Path::new(&request.from), Path::new(&request.to));
                bundle_made(bundle::import_bundle(from, to, options, stop)?, 0)
            })
        },
    );
    Ok(JobStarted { job })
}

/// The one item of a job that can be stopped.
async fn one(
    handle: Handle,
    work: impl FnOnce(&AtomicBool) -> Result<Made, Failure> + Send + 'static,
) {
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, told) = (Arc::clone(&stop), handle.clone());
    handle.begin(0);
    stoppable(&handle, stop, move || told.finish(0, work(&stopped))).await;
}

/// Says what was made. A whole library is everything: what is held of notes and tables that go out is named in it.
fn bundle_made(bundled: bundle::Bundled, held: usize) -> Result<Made, Failure> {
    let rows: u64 = bundled.rows.values().sum();
    let files = bundled.files;
    let files = phrase!("{n} file" | "{n} files", n = files);
    let rows = phrase!("{n} row" | "{n} rows", n = rows);
    let made = phrase!(
        "{path}: {files}, {rows}.",
        path = bundled.path.display(),
        files,
        rows
    );
    let whole = phrase!(
        "It is a whole copy: the source that you hold is named in it."
            | "It is a whole copy: the {n} sources that you hold are named in it.",
        n = held
    );
    let told = Phrase::several([made].into_iter().chain((held > 0).then_some(whole)));
    Ok(Made::noted(told))
}

/// Reads what can be read of a damaged library into a new one. Neither is opened.
pub(crate) fn salvage(
    session: &Arc<Session>,
    request: SalvageRequest,
) -> Result<Salvaged, Failure> {
    let options = session.options();
    let salvaged = file::salvage(Path::new(&request.from), Path::new(&request.to), options)?;
    Ok(salvaged.into())
}
