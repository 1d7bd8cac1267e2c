//! Sharing between analysts: where a team's change sets lie, publishing and taking in as jobs, conflicts, and merging
//! a library.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use demarche_library::Library;
use demarche_library::share::{Choice, Side};
use demarche_share::{Passphrase, Place, SharedAt};

use super::keeping::stoppable;
use crate::failure;
use crate::jobs::{self, Handle, Made};
use crate::session::Session;
use crate::types::import::JobStarted;
use crate::types::library::{Failure, LibraryPath};
use crate::types::sharing::{
    Secret, ShareConflict, SharePlace, ShareReport, ShareResolve, ShareRun, ShareSetup, ShareSide,
    ShareStatus,
};
use crate::types::{ById, Done, Empty, Id};

/// Change sets that the status tells of.
const SETS: u32 = 20;
/// Reports that are kept; the oldest make room.
const KEPT: usize = 8;
/// Files that were not taken in and that the job tells of by name; the report has all.
const LISTED: usize = 100;

/// What the last jobs told, by their number.
#[derive(Default)]
pub(crate) struct Reports(Mutex<BTreeMap<Id, ShareReport>>);

impl Reports {
    fn keep(&self, job: Id, report: ShareReport) {
        let mut reports = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reports.insert(job, report);
        while reports.len() > KEPT {
            reports.pop_first();
        }
    }
}

pub(crate) fn status(session: &Arc<Session>, _: Empty) -> Result<ShareStatus, Failure> {
    status_of(&*session.library()?)
}

fn status_of(library: &Library) -> Result<ShareStatus, Failure> {
    let shared = SharedAt::of(library).ok();
    let waiting = library.share_waiting()?;
    Ok(ShareStatus {
        encrypted: shared.as_ref().is_some_and(|shared| shared.encrypted),
        place: shared.map(|shared| shared.place.into()),
        mark: library.share_mark()?,
        rows: waiting.rows.into_iter().map(Into::into).collect(),
        held_back: waiting.held_back,
        conflicts: waiting.conflicts,
        sensitive: waiting.sensitive,
        sets: library
            .share_sets(SETS)?
            .into_iter()
            .map(Into::into)
            .collect(),
    })
}

pub(crate) fn setup(session: &Arc<Session>, request: ShareSetup) -> Result<ShareStatus, Failure> {
    let library = session.library()?;
    if request.new_mark {
        library.renew_share_mark()?;
    }
    match request.place {
        Some(place) => {
            let place: Place = place.into();
            let store = place.open()?;
            let passphrase = passphrase(request.passphrase);
            demarche_share::set_up(&library, &place, store.as_ref(), passphrase.as_ref())?;
        }
        None if !request.new_mark => library.set_share_place(None)?,
        None => {}
    }
    status_of(&library)
}

fn passphrase(typed: Option<Secret>) -> Option<Passphrase> {
    typed
        .filter(|typed| !typed.0.is_empty())
        .map(|typed| Passphrase::new(typed.0))
}

pub(crate) fn publish(session: &Arc<Session>, request: ShareRun) -> Result<JobStarted, Failure> {
    // A folder that others see: what is written there leaves this machine, whoever carries it.
    session.uses_network();
    start(
        session,
        "Publish changes",
        request,
        publish,
        |library, request, handle, stop| {
            let shared = SharedAt::of(library)?;
            let store = shared.place.open()?;
            let passphrase = passphrase(request.passphrase);
            let published = demarche_share::publish(
                library,
                store.as_ref(),
                passphrase.as_ref(),
                request.with_sensitive,
                stop,
                &|_, done, total| handle.through(done as u32, total as u32),
            )?;
            Ok((published.into(), None))
        },
    )
}

pub(crate) fn take_in(session: &Arc<Session>, request: ShareRun) -> Result<JobStarted, Failure> {
    session.uses_network();
    start(
        session,
        "Take in changes",
        request,
        take_in,
        |library, request, handle, stop| {
            let shared = SharedAt::of(library)?;
            let store = shared.place.open()?;
            let passphrase = passphrase(request.passphrase);
            let taken = demarche_share::take_in(
                library,
                store.as_ref(),
                passphrase.as_ref(),
                stop,
                &|_, done, total| handle.through(done as u32, total as u32),
            )?;
            Ok((taken.value.clone().into(), Some(taken)))
        },
    )
}

pub(crate) fn merge(session: &Arc<Session>, request: LibraryPath) -> Result<JobStarted, Failure> {
    start(
        session,
        "Merge a library",
        request,
        merge,
        |library, request, _, stop| {
            let taken = library.merge_file(Path::new(&request.path), stop)?;
            Ok((taken.value.clone().into(), Some(taken)))
        },
    )
}

pub(crate) fn report(session: &Arc<Session>, job: ById) -> Result<Option<ShareReport>, Failure> {
    let reports = session.share_reports.0.lock();
    Ok(reports
        .unwrap_or_else(PoisonError::into_inner)
        .get(&job.id)
        .cloned())
}

pub(crate) fn conflicts(session: &Arc<Session>, _: Empty) -> Result<Vec<ShareConflict>, Failure> {
    let conflicts = session.library()?.share_conflicts()?;
    Ok(conflicts.into_iter().map(Into::into).collect())
}

pub(crate) fn resolve(session: &Arc<Session>, request: ShareResolve) -> Result<Done, Failure> {
    let decided: Vec<(i64, Choice)> = request
        .decisions
        .into_iter()
        .map(|decision| {
            let side = match decision.side {
                ShareSide::Mine => Side::Mine,
                ShareSide::Theirs => Side::Theirs,
            };
            let choice = match decision.fields {
                None => Choice::All(side),
                Some(fields) => {
                    Choice::Each(fields.into_iter().map(|field| (field, side)).collect())
                }
            };
            (decision.conflict, choice)
        })
        .collect();
    Ok(session.done(session.library()?.resolve_conflicts(&decided)?))
}

type Did = (
    ShareReport,
    Option<demarche_library::Outcome<demarche_library::share::TakenIn>>,
);

/// Runs such work as a job, keeps its report, and tells windows what changed.
fn start<R: Clone + Send + Sync + 'static>(
    session: &Arc<Session>,
    label: &str,
    request: R,
    again: fn(&Arc<Session>, R) -> Result<JobStarted, Failure>,
    work: impl FnOnce(&Library, R, &Handle, &AtomicBool) -> Result<Did, Failure> + Send + 'static,
) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let once_more = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| again(session, request.clone())
    };
    let item = label.to_owned();
    let job = jobs::start(session, label.to_owned(), vec![item], once_more, |handle| {
        let session = Arc::clone(session);
        async move {
            let stop = Arc::new(AtomicBool::new(false));
            let (stopped, told) = (Arc::clone(&stop), handle.clone());
            handle.begin(0);
            stoppable(&handle, stop, move || {
                let (report, outcome) = match work(&library, request, &told, &stopped) {
                    Ok(done) => done,
                    Err(failure) => return told.finish(0, Err(failure)),
                };
                if let Some(outcome) = outcome {
                    session.changed(outcome);
                }
                list(&told, &report);
                let sum = summary(&report);
                session.share_reports.keep(told.job(), report);
                told.finish(0, Ok(Made::noted(sum)));
            })
            .await;
        }
    });
    Ok(JobStarted { job })
}

/// Tells in the job of the files that were not taken in.
fn list(handle: &Handle, report: &ShareReport) {
    for refused in report.refused.iter().take(LISTED) {
        let failure = failure::invalid(
            format!("{}: {}.", refused.file, refused.reason),
            "The others were taken in without it. Ask whoever published it.",
        );
        handle.add(refused.file.clone(), Err(failure));
    }
}

/// "12 rows published", "3 new, 2 changed, 1 in conflict".
fn summary(report: &ShareReport) -> String {
    let published: u32 = report.rows.iter().map(|row| row.count).sum();
    let counts = [
        (published, "published"),
        (report.added, "new"),
        (report.changed, "changed"),
        (report.removed, "removed"),
        (report.conflicts, "in conflict"),
        (report.held_back, "held back by conflicts"),
        (report.waiting.len() as u32, "files waiting for others"),
        (report.refused.len() as u32, "files refused"),
    ];
    let told: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    match told.is_empty() {
        true => "There is nothing new.".to_owned(),
        false => told.join(", "),
    }
}

impl From<SharePlace> for Place {
    fn from(place: SharePlace) -> Self {
        match place {
            SharePlace::Folder { path } => Self::Folder(path.into()),
        }
    }
}

impl From<Place> for SharePlace {
    fn from(place: Place) -> Self {
        match place {
            Place::Folder(path) => Self::Folder {
                path: path.to_string_lossy().into_owned(),
            },
        }
    }
}
