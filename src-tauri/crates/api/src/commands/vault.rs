//! An Obsidian vault, both ways, as jobs: what became of each file is told when they end.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use demarche_brief::vault::{self, Export, Report, Told, What};
use demarche_library::vault::{Folder, NewVaultNote};
use demarche_library::{Error as Storing, Library};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::keeping::stoppable;
use crate::convert::vault::page;
use crate::failure;
use crate::jobs::{self, Handle, Made, told};
use crate::session::Session;
use crate::types::Id;
use crate::types::import::JobStarted;
use crate::types::library::Failure;
use crate::types::vault::{VaultExport, VaultImport, VaultReport, VaultReportRequest};

/// New notes of one change: a vault of ten thousand is a few dozen changes to undo.
const AT_ONCE: usize = 500;
/// The same in bytes of text, since a change is held in memory.
const BYTES_AT_ONCE: usize = 32 << 20;
/// Files that the list of jobs tells of by name; the report has all.
const LISTED: usize = 200;
/// Reports that are kept; the oldest make room.
const KEPT: usize = 8;

/// What the last jobs told, by their number.
#[derive(Default)]
pub(crate) struct Reports(Mutex<BTreeMap<Id, Arc<Report>>>);

impl Reports {
    fn keep(&self, job: Id, report: Report) {
        let mut reports = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reports.insert(job, Arc::new(report));
        while reports.len() > KEPT {
            reports.pop_first();
        }
    }

    fn get(&self, job: Id) -> Option<Arc<Report>> {
        let reports = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reports.get(&job).cloned()
    }
}

pub(crate) fn export(session: &Arc<Session>, request: VaultExport) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let folder = request.path.clone();
    let again = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| export(session, request.clone())
    };
    let label = phrase!("Export notes to a vault");
    Ok(start(
        session,
        label,
        folder,
        again,
        move |_, handle, stop| {
            let folder = Folder::open_or_make(Path::new(&request.path))?;
            let how = Export {
                with_held: request.with_held,
                take_library: request.take_library,
                stop,
                progress: &|done, total| handle.through(done, total),
            };
            Ok(vault::export(&library, &folder, &how)?)
        },
    ))
}

pub(crate) fn import(session: &Arc<Session>, request: VaultImport) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let folder = request.path.clone();
    let again = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| import(session, request.clone())
    };
    let label = phrase!("Import a vault");
    Ok(start(
        session,
        label,
        folder,
        again,
        move |session, handle, stop| {
            let folder = Folder::open(Path::new(&request.path))?;
            let progress = |done, total| handle.through(done, total);
            let incoming = vault::import(&library, &folder, request.take_vault, stop, &progress)?;
            bring_in(session, &library, incoming, stop)
        },
    ))
}

/// Starts a job about the vault in a folder.
fn start(
    session: &Arc<Session>,
    label: Phrase,
    folder: String,
    again: impl Fn(&Arc<Session>, &[usize]) -> Result<JobStarted, Failure> + Send + Sync + 'static,
    work: impl FnOnce(&Session, &Handle, &AtomicBool) -> Result<Report, Failure> + Send + 'static,
) -> JobStarted {
    let items = vec![Phrase::plain(folder)];
    let job = jobs::start(session, label, items, again, |handle| {
        run(Arc::clone(session), handle, work)
    });
    JobStarted { job }
}

pub(crate) fn report(
    session: &Arc<Session>,
    request: VaultReportRequest,
) -> Result<VaultReport, Failure> {
    let report = session.vault_reports.get(request.job).ok_or_else(|| {
        failure::invalid(
            phrase!(
                "Job {job} tells of no vault.",
                job = Argument::shown(request.job)
            ),
            phrase!("Export or import the vault again: what became of its files is told then."),
        )
    })?;
    Ok(page(&report, request.offset, request.limit))
}

/// Runs the work of a job, keeps its report and tells the worst of it in the job itself.
async fn run(
    session: Arc<Session>,
    handle: Handle,
    work: impl FnOnce(&Session, &Handle, &AtomicBool) -> Result<Report, Failure> + Send + 'static,
) {
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, told) = (Arc::clone(&stop), handle.clone());
    handle.begin(0);
    stoppable(&handle, stop, move || {
        let report = match work(&session, &told, &stopped) {
            Ok(report) => report,
            Err(failure) => return told.finish(0, Err(failure)),
        };
        let sum = summary(&report);
        list(&told, &report);
        session.vault_reports.keep(told.job(), report);
        told.finish(0, Ok(Made::noted(sum)));
    })
    .await;
}

/// Puts what a vault brings into the library. What fails of it is told, and the rest goes on.
fn bring_in(
    session: &Session,
    library: &Library,
    incoming: vault::Incoming,
    stop: &AtomicBool,
) -> Result<Report, Failure> {
    let mut report = incoming.report;
    let going_on = || match stop.load(Ordering::Relaxed) {
        true => Err(Failure::from(Storing::Cancelled)),
        false => Ok(()),
    };
    for change in &incoming.changes {
        going_on()?;
        let path = &change.brought.path;
        match library.bring_in_note(change) {
            Ok(outcome) => {
                session.changed(outcome);
                report.tell(path, What::Updated, Phrase::default(), Some(change.note));
            }
            Err(error) => report.tell(path, What::Failed, error.phrase(), Some(change.note)),
        }
    }
    for both in &incoming.conflicts {
        going_on()?;
        let title = format!("{} (vault)", both.title);
        let why = match library.keep_vault_version(both.note, &title, &both.text) {
            Ok(_) => phrase!(
                "Note and file were both changed. The note stays; what the file says is kept among the note’s versions, to compare and to restore."
            ),
            Err(error) => {
                report.tell(&both.path, What::Failed, error.phrase(), Some(both.note));
                continue;
            }
        };
        report.tell(&both.path, What::Conflict, why, Some(both.note));
    }
    for part in parts(&incoming.new) {
        going_on()?;
        match library.bring_in_notes(part) {
            Ok(outcome) => {
                for (note, id) in part.iter().zip(session.changed(outcome)) {
                    report.tell(
                        &note.brought.path,
                        What::Created,
                        Phrase::default(),
                        Some(id),
                    );
                }
            }
            Err(error) => {
                for note in part {
                    report.tell(&note.brought.path, What::Failed, error.phrase(), None);
                }
            }
        }
    }
    Ok(report)
}

/// New notes, so many at once as one change may hold.
fn parts(mut notes: &[NewVaultNote]) -> Vec<&[NewVaultNote]> {
    let mut parts = Vec::new();
    while !notes.is_empty() {
        let mut bytes = 0;
        let fitting = notes.iter().take(AT_ONCE).take_while(|note| {
            bytes += note.text.len();
            bytes <= BYTES_AT_ONCE
        });
        let (part, rest) = notes.split_at(fitting.count().max(1));
        parts.push(part);
        notes = rest;
    }
    parts
}

/// "3 written, 2 written anew, 40 as they were".
fn summary(report: &Report) -> Phrase {
    let counts = [
        told(report.count(What::Created), |n| {
            phrase!("{n} new note" | "{n} new notes", n)
        }),
        told(report.count(What::Updated), |n| {
            phrase!("{n} note changed" | "{n} notes changed", n)
        }),
        told(report.count(What::Written), |n| {
            phrase!("{n} written" | "{n} written", n)
        }),
        told(report.count(What::Renewed), |n| {
            phrase!("{n} written anew" | "{n} written anew", n)
        }),
        told(report.count(What::Conflict), |n| {
            phrase!("{n} changed on both sides" | "{n} changed on both sides", n)
        }),
        told(report.count(What::ChangedInVault), |n| {
            phrase!("{n} changed in the vault" | "{n} changed in the vault", n)
        }),
        told(report.count(What::HeldBack), |n| {
            phrase!("{n} held back" | "{n} held back", n)
        }),
        told(report.count(What::Removed), |n| {
            phrase!("{n} removed" | "{n} removed", n)
        }),
        told(report.count(What::Deleted), |n| {
            phrase!("{n} gone from the vault" | "{n} gone from the vault", n)
        }),
        told(report.count(What::LeftOver), |n| {
            phrase!("{n} left over" | "{n} left over", n)
        }),
        told(report.count(What::Attachment), |n| {
            phrase!("{n} is no note" | "{n} are no notes", n)
        }),
        told(report.count(What::PassedOver), |n| {
            phrase!("{n} passed over" | "{n} passed over", n)
        }),
        told(report.count(What::Failed), |n| {
            phrase!("{n} failed" | "{n} failed", n)
        }),
        told(report.unchanged, |n| {
            phrase!("{n} as it was" | "{n} as they were", n)
        }),
    ];
    let counts: Vec<Phrase> = counts.into_iter().flatten().collect();
    match counts.as_slice() {
        [] => phrase!("There is no note."),
        counts => phrase!("{counts}", counts = Argument::all(counts)),
    }
}

/// Tells in the job of the files that somebody should look at.
fn list(handle: &Handle, report: &Report) {
    let quiet = |what| {
        matches!(
            what,
            What::Written | What::Renewed | What::Created | What::Updated | What::Attachment
        )
    };
    let loud: Vec<&Told> = report.told.iter().filter(|it| !quiet(it.what)).collect();
    for told in loud.iter().take(LISTED) {
        let outcome = match told.what {
            What::Failed => Err(failure::invalid(
                told.detail.clone(),
                phrase!("The others went on without it."),
            )),
            _ => Ok(Made::noted(told.detail.clone())),
        };
        handle.add(Phrase::plain(&told.path), outcome);
    }
    let more = loud.len().saturating_sub(LISTED);
    if more > 0 {
        let note = phrase!("The report of this job has all of them.");
        handle.add(
            phrase!("{n} more file" | "{n} more files", n = more),
            Ok(Made::noted(note)),
        );
    }
}
