//! What other programs read and write, as jobs.

use std::collections::{BTreeMap, HashSet};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_exchange::{self as exchange, Error, Format, Read, hold, warc};
use demarche_library::Library;
use demarche_library::exchange::{Coded, Item};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::keeping::stoppable;
use crate::failure;
use crate::jobs::{self, Handle, Made, told};
use crate::session::Session;
use crate::types::ById;
use crate::types::exchange::{
    ExchangeCount, ExchangeExport, ExchangeFormat, ExchangeImport, ExchangeRefused, ExchangeReport,
};
use crate::types::import::JobStarted;
use crate::types::library::Failure;

/// What files say wrote them.
const PROGRAM: &str = concat!("Demarche ", env!("CARGO_PKG_VERSION"));

pub(crate) fn export(
    session: &Arc<Session>,
    request: ExchangeExport,
) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let again = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| export(session, request.clone())
    };
    let label = phrase!("Write {name}", name = named(&request.path));
    let at = session.now();
    let job = jobs::start(
        session,
        label,
        vec![Phrase::plain(&request.path)],
        again,
        |handle| {
            let session = Arc::clone(session);
            one(session, handle, move |_, stop| {
                let report = match request.format {
                    ExchangeFormat::Annotations => {
                        written(&library, &request, Format::Annotations)?
                    }
                    ExchangeFormat::Qda => written(&library, &request, Format::Qda)?,
                    ExchangeFormat::Dna => written(&library, &request, Format::Dna)?,
                    ExchangeFormat::FollowTheMoney => {
                        written(&library, &request, Format::FollowTheMoney)?
                    }
                    ExchangeFormat::Warc => archived(&library, &request, at, stop)?,
                };
                Ok((report, None))
            })
        },
    );
    Ok(JobStarted { job })
}

pub(crate) fn import(
    session: &Arc<Session>,
    request: ExchangeImport,
) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let again = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| import(session, request.clone())
    };
    let label = phrase!("Import {name}", name = named(&request.path));
    let job = jobs::start(
        session,
        label,
        vec![Phrase::plain(&request.path)],
        again,
        |handle| {
            let changed = Arc::clone(session);
            one(Arc::clone(session), handle, move |handle, stop| {
                let read = exchange::read(Path::new(&request.path))?;
                let Read {
                    coded,
                    problems,
                    told,
                    only_known,
                    from,
                } = read;
                let mut told_of = |done: usize, all: usize| handle.progress(done, all);
                let outcome = library.take_coded(&coded, from, only_known, stop, &mut told_of)?;
                let taken = changed.changed(outcome);
                let counts = |all: &BTreeMap<&str, u32>| {
                    all.iter()
                        .map(|(noun, count)| ExchangeCount {
                            noun: (*noun).to_owned(),
                            count: *count,
                        })
                        .collect()
                };
                let report = ExchangeReport {
                    path: request.path,
                    made: counts(&taken.made),
                    known: counts(&taken.known),
                    refused: problems
                        .into_iter()
                        .chain(taken.refused)
                        .map(|(item, reason)| refused(item, reason))
                        .collect(),
                    told,
                };
                let nothing = report.made.is_empty() && report.known.is_empty();
                let failed = nothing.then(|| report.refused.first().map(failure::nothing_taken));
                Ok((report, failed.flatten()))
            })
        },
    );
    Ok(JobStarted { job })
}

pub(crate) fn report(session: &Arc<Session>, job: ById) -> Result<Option<ExchangeReport>, Failure> {
    Ok(session.report(job.id))
}

/// The one item of such a job: its report is kept, and told in a line.
async fn one(
    session: Arc<Session>,
    handle: Handle,
    work: impl FnOnce(&Handle, &AtomicBool) -> Result<(ExchangeReport, Option<Failure>), Failure>
    + Send
    + 'static,
) {
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, told) = (Arc::clone(&stop), handle.clone());
    handle.begin(0);
    let run = move || {
        let outcome = work(&told, &stopped).and_then(|(report, failed)| {
            let line = line(&report);
            session.reported(told.job(), report);
            match failed {
                Some(failure) => Err(failure),
                None => Ok(Made::noted(line)),
            }
        });
        told.finish(0, outcome);
    };
    stoppable(&handle, stop, run).await;
}

fn line(report: &ExchangeReport) -> Phrase {
    let counted = |all: &[ExchangeCount]| {
        let each = all.iter();
        Argument::all(each.map(|it| exchange::counted(&it.noun, it.count as usize)))
    };
    let made = (!report.made.is_empty()).then(|| phrase!("{made}.", made = counted(&report.made)));
    let known = (!report.known.is_empty())
        .then(|| phrase!("Known already: {known}.", known = counted(&report.known)));
    let refused = told(report.refused.len() as u32, |n| {
        phrase!("Not taken: {count}.", count = n)
    });
    let parts: Vec<Phrase> = [made, known, refused].into_iter().flatten().collect();
    match parts.is_empty() {
        true => phrase!("Nothing."),
        false => Phrase::several(parts),
    }
}

fn refused(item: Item, reason: Phrase) -> ExchangeRefused {
    let name = match item.name.is_empty() {
        true => unnamed(item.noun),
        false => item.name,
    };
    ExchangeRefused {
        noun: item.noun.to_owned(),
        name,
        reason,
    }
}

/// What an item is called that has no name.
fn unnamed(noun: &str) -> Phrase {
    match noun {
        "actor" => phrase!("an actor"),
        "annotation" => phrase!("an annotation"),
        "article" => phrase!("an article"),
        "code" => phrase!("a code"),
        "document" => phrase!("a document"),
        "excerpt" => phrase!("an excerpt"),
        "issue" => phrase!("an issue"),
        "note" => phrase!("a note"),
        "position" => phrase!("a position"),
        "selection" => phrase!("a selection"),
        "source" => phrase!("a source"),
        "statement" => phrase!("a statement"),
        other => Phrase::plain(other),
    }
}

fn named(path: &str) -> String {
    let name = Path::new(path).file_name();
    name.map_or_else(
        || path.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// What may leave the library, and what is to be said of what may not.
fn chosen(library: &Library, request: &ExchangeExport) -> Result<(Coded, Vec<Phrase>), Failure> {
    let mut coded = library.coded()?;
    if !request.articles.is_empty() {
        let wanted: HashSet<i64> = request.articles.iter().copied().collect();
        if let Some(missing) = request
            .articles
            .iter()
            .find(|id| !coded.articles.iter().any(|one| one.number == **id))
        {
            return Err(failure::invalid(
                phrase!(
                    "There is no article {missing}.",
                    missing = Argument::shown(missing)
                ),
                phrase!("Give the numbers of articles that are not in the trash."),
            ));
        }
        coded.articles.retain(|one| wanted.contains(&one.number));
        coded.drop_loose();
        coded.positions.retain(|one| !one.evidence.is_empty());
        coded.notes.clear();
    }
    let held = library.held_sources()?;
    let mut told = Vec::new();
    if request.with_held {
        if !held.is_empty() {
            told.push(phrase!(
                "The file may tell of the source that you hold, since you asked for it: take care whom you give it to."
                    | "The file may tell of the {n} sources that you hold, since you asked for it: take care whom you give it to.",
                n = held.len()
            ));
        }
    } else {
        if held.iter().any(|source| {
            exchange::tells(&named(&request.path), std::slice::from_ref(source)).unwrap_or(true)
        }) {
            return Err(failure::invalid(
                phrase!("The file’s name tells of a source that you hold."),
                phrase!("Give the file another name."),
            ));
        }
        told.extend(hold(&mut coded, &held)?.sentence());
    }
    Ok((coded, told))
}

fn written(
    library: &Library,
    request: &ExchangeExport,
    format: Format,
) -> Result<ExchangeReport, Failure> {
    let (coded, mut told) = chosen(library, request)?;
    told.extend(exchange::write(
        &coded,
        format,
        Path::new(&request.path),
        PROGRAM,
    )?);
    let counts: &[(&str, usize)] = match format {
        Format::Annotations => &[("excerpts", coded.excerpts.len())],
        _ => &[
            ("articles", coded.articles.len()),
            ("excerpts", coded.excerpts.len()),
            ("positions", coded.positions.len()),
        ],
    };
    let made = counts.iter().map(|(noun, count)| ExchangeCount {
        noun: (*noun).to_owned(),
        count: *count as u32,
    });
    Ok(ExchangeReport {
        path: request.path.clone(),
        made: made.collect(),
        known: Vec::new(),
        refused: Vec::new(),
        told,
    })
}

/// Writes what was captured, one record after the other: never more than one is in memory.
fn archived(
    library: &Library,
    request: &ExchangeExport,
    at: chrono::DateTime<chrono::Utc>,
    stop: &AtomicBool,
) -> Result<ExchangeReport, Failure> {
    let (coded, mut told) = chosen(library, request)?;
    let articles: HashSet<i64> = coded.articles.iter().map(|one| one.number).collect();
    let held = match request.with_held {
        true => Vec::new(),
        false => library.held_sources()?,
    };
    let path = Path::new(&request.path);
    let (mut records, mut silent) = (0_u32, 0);
    exchange::whole(path, |part| -> Result<(), Error> {
        let mut file = std::fs::File::create(part).map_err(Error::file(part))?;
        let mut put = |bytes: &[u8]| file.write_all(bytes).map_err(Error::file(part));
        put(&warc::info(PROGRAM, at))?;
        let unread = |error: demarche_library::Error| Error::Broken(error.phrase());
        for captured in library.captures().map_err(unread)? {
            if stop.load(Ordering::Relaxed) {
                return Err(Error::Broken(phrase!(
                    "It was cancelled before it was done."
                )));
            }
            if !articles.contains(&captured.article.0) {
                continue;
            }
            let (bytes, _) = library.snapshot_bytes(captured.id).map_err(unread)?;
            if exchange::tells(&String::from_utf8_lossy(&bytes), &held)? {
                silent += 1;
                continue;
            }
            put(&warc::capture(&warc::Capture {
                bytes: &bytes,
                media_type: &captured.media_type,
                at: captured.at,
                url: captured.url.as_deref(),
                headers: &captured.headers,
            }))?;
            records += 1;
        }
        Ok(())
    })?;
    if silent > 0 {
        told.push(phrase!(
            "Left out because its page tells of a source that you hold: {n} capture."
                | "Left out because their pages tell of a source that you hold: {n} captures.",
            n = silent
        ));
    }
    Ok(ExchangeReport {
        path: request.path.clone(),
        made: vec![ExchangeCount {
            noun: "captures".to_owned(),
            count: records,
        }],
        known: Vec::new(),
        refused: Vec::new(),
        told,
    })
}
