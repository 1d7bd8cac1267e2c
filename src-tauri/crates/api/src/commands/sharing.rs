//! Sharing between analysts: where a team's change sets lie and as whom a server is asked there, publishing and taking in as jobs, conflicts, and merging
//! a library.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use demarche_fetch::Login;
use demarche_library::Library;
use demarche_library::share::{Choice, Side};
use demarche_share::{Passphrase, Place, SharedAt, Store};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::keeping::stoppable;
use crate::failure;
use crate::jobs::{self, Handle, Made, told};
use crate::remote;
use crate::session::Session;
use crate::settings::KeptLogin;
use crate::types::import::JobStarted;
use crate::types::library::{Failure, LibraryPath};
use crate::types::sharing::{
    Secret, ShareConflict, SharePlace, ShareReport, ShareResolve, ShareRun, ShareSetup, ShareSide,
    ShareStatus, ShareWords,
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
    let library = session.library()?;
    let shared = SharedAt::of(&library).ok();
    let waiting = library.share_waiting()?;
    let key = shared.as_ref().and_then(|shared| shared.place.login_key());
    let login = key.and_then(|key| session.settings.login(&key));
    let writes = shared.as_ref().map(|shared| shared.writes);
    Ok(ShareStatus {
        name: shared
            .as_ref()
            .map_or_else(String::new, |shared| shared.place.name()),
        encrypted: shared.as_ref().is_some_and(|shared| shared.encrypted),
        writes: writes.unwrap_or_default().into(),
        password_kept: login.as_ref().is_some_and(|login| login.password.is_some()),
        user: login.map(|login| login.user),
        kept_in: session.settings.path().display().to_string(),
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

pub(crate) fn setup(session: &Arc<Session>, request: ShareSetup) -> Result<JobStarted, Failure> {
    if request
        .place
        .as_ref()
        .is_some_and(|place| !matches!(place, SharePlace::Folder { .. }))
    {
        session.uses_network();
    }
    start(
        session,
        phrase!("Set sharing up"),
        request,
        setup,
        |with, request| {
            let library = with.library;
            if request.new_mark {
                library.renew_share_mark()?;
            }
            match request.place {
                Some(place) => {
                    let place: Place = place.into();
                    let typed = request.login.as_ref().map(|login| Login {
                        user: login.user.trim().to_owned(),
                        password: login.password.0.clone(),
                    });
                    let store = remote::open(&place, typed.as_ref(), with.stop)?;
                    let passphrase = passphrase(request.passphrase);
                    demarche_share::set_up(library, &place, store.as_ref(), passphrase.as_ref())?;
                    if let (Some(key), Some(login), Some(typed)) =
                        (place.login_key(), request.login, typed)
                    {
                        let kept = KeptLogin {
                            user: typed.user,
                            password: login.keep.then_some(typed.password),
                        };
                        with.session.settings.keep_login(key, Some(kept))?;
                    }
                }
                None if !request.new_mark => {
                    let shared = SharedAt::of(library).ok();
                    library.set_share_place(None)?;
                    if let Some(key) = shared.and_then(|shared| shared.place.login_key()) {
                        with.session.settings.keep_login(key, None)?;
                    }
                }
                None => {}
            }
            Ok((None, None))
        },
    )
}

/// The place, opened for whoever this machine asks as: by the password that was typed, else by the one that was kept.
fn open(with: &With<'_>, typed: Option<Secret>) -> Result<Box<dyn Store>, Failure> {
    let place = SharedAt::of(with.library)?.place;
    let kept = place
        .login_key()
        .and_then(|key| with.session.settings.login(&key));
    let typed = typed.map(|typed| typed.0).filter(|typed| !typed.is_empty());
    let login = kept.and_then(|kept| {
        Some(Login {
            user: kept.user,
            password: typed.or(kept.password)?,
        })
    });
    Ok(remote::open(&place, login.as_ref(), with.stop)?)
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
        phrase!("Publish changes"),
        request,
        publish,
        |with, request| {
            let store = open(with, request.password)?;
            let published = demarche_share::publish(
                with.library,
                store.as_ref(),
                passphrase(request.passphrase).as_ref(),
                request.with_sensitive,
                with.stop,
                &|_, done, total| with.handle.through(done as u32, total as u32),
            )?;
            Ok((Some(published.into()), None))
        },
    )
}

pub(crate) fn take_in(session: &Arc<Session>, request: ShareRun) -> Result<JobStarted, Failure> {
    session.uses_network();
    start(
        session,
        phrase!("Take in changes"),
        request,
        take_in,
        |with, request| {
            let store = open(with, request.password)?;
            let taken = demarche_share::take_in(
                with.library,
                store.as_ref(),
                passphrase(request.passphrase).as_ref(),
                with.stop,
                &|_, done, total| with.handle.through(done as u32, total as u32),
            )?;
            Ok((Some(taken.value.clone().into()), Some(taken)))
        },
    )
}

pub(crate) fn merge(session: &Arc<Session>, request: LibraryPath) -> Result<JobStarted, Failure> {
    start(
        session,
        phrase!("Merge a library"),
        request,
        merge,
        |with, request| {
            let taken = with
                .library
                .merge_file(Path::new(&request.path), with.stop)?;
            Ok((Some(taken.value.clone().into()), Some(taken)))
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

pub(crate) fn words(session: &Arc<Session>, conflict: ById) -> Result<Vec<ShareWords>, Failure> {
    let words = session.library()?.share_conflict_words(conflict.id)?;
    Ok(words.into_iter().map(Into::into).collect())
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

/// What such work works with.
struct With<'w> {
    session: &'w Arc<Session>,
    library: &'w Library,
    handle: &'w Handle,
    stop: &'w Arc<AtomicBool>,
}

type Did = (
    Option<ShareReport>,
    Option<demarche_library::Outcome<demarche_library::share::TakenIn>>,
);

/// Runs such work as a job, keeps its report, and tells windows what changed.
fn start<R: Clone + Send + Sync + 'static>(
    session: &Arc<Session>,
    label: Phrase,
    request: R,
    again: fn(&Arc<Session>, R) -> Result<JobStarted, Failure>,
    work: impl FnOnce(&With<'_>, R) -> Result<Did, Failure> + Send + 'static,
) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let once_more = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| again(session, request.clone())
    };
    let job = jobs::start(session, label.clone(), vec![label], once_more, |handle| {
        let session = Arc::clone(session);
        async move {
            let stop = Arc::new(AtomicBool::new(false));
            let (stopped, told) = (Arc::clone(&stop), handle.clone());
            handle.begin(0);
            stoppable(&handle, stop, move || {
                let with = With {
                    session: &session,
                    library: &library,
                    handle: &told,
                    stop: &stopped,
                };
                let (report, outcome) = match work(&with, request) {
                    Ok(done) => done,
                    Err(failure) => return told.finish(0, Err(failure)),
                };
                if let Some(outcome) = outcome {
                    session.changed(outcome);
                }
                let made = match report {
                    Some(report) => {
                        list(&told, &report);
                        let sum = summary(&report);
                        session.share_reports.keep(told.job(), report);
                        Made::noted(sum)
                    }
                    None => Made::default(),
                };
                told.finish(0, Ok(made));
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
            phrase!(
                "{file}: {reason}",
                file = refused.file,
                reason = refused.reason
            ),
            phrase!("The others were taken in without it. Ask whoever published it."),
        );
        handle.add(Phrase::plain(&refused.file), Err(failure));
    }
}

/// "12 rows published", "3 new, 2 changed, 1 in conflict".
fn summary(report: &ShareReport) -> Phrase {
    let published: u32 = report.rows.iter().map(|row| row.count).sum();
    let counts = [
        told(published, |n| {
            phrase!("{n} row published" | "{n} rows published", n)
        }),
        told(report.added, |n| phrase!("{n} new" | "{n} new", n)),
        told(report.changed, |n| {
            phrase!("{n} changed" | "{n} changed", n)
        }),
        told(report.removed, |n| {
            phrase!("{n} removed" | "{n} removed", n)
        }),
        told(report.conflicts, |n| {
            phrase!("{n} in conflict" | "{n} in conflict", n)
        }),
        told(report.held_back, |n| {
            phrase!(
                "{n} held back by conflicts" | "{n} held back by conflicts",
                n
            )
        }),
        told(report.waiting.len() as u32, |n| {
            phrase!(
                "{n} file waiting for others" | "{n} files waiting for others",
                n
            )
        }),
        told(report.refused.len() as u32, |n| {
            phrase!("{n} file refused" | "{n} files refused", n)
        }),
    ];
    let counts: Vec<Phrase> = counts.into_iter().flatten().collect();
    match counts.as_slice() {
        [] => phrase!("There is nothing new."),
        counts => phrase!("{counts}", counts = Argument::all(counts)),
    }
}
