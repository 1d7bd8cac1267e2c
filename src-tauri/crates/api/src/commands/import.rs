//! Importing: drafts from a paste, a file or an address, and storing them.

use std::path::Path;
use std::sync::Arc;

use demarche_extract::Draft;
use demarche_fetch::{Fetched, Guard, Limits, Progress, fetch_page};
use tokio::sync::Semaphore;

use crate::convert::import::{import_draft, nothing_kept};
use crate::drafts::{Captured, HeldDraft};
use crate::failure;
use crate::jobs::{self, Handle};
use crate::session::Session;
use crate::types::import::{
    DraftRef, ImportDraft, ImportFetch, ImportRevision, ImportSource, ImportSourceKind, JobStarted,
    Stored,
};
use crate::types::library::Failure;
use crate::types::{Empty, Id};

pub(crate) mod fetch_draft;
pub(crate) mod files;
pub(crate) mod read;

/// Addresses that are fetched at the same time.
pub(super) const AT_ONCE: usize = 4;

pub(crate) fn preview(
    session: &Arc<Session>,
    source: ImportSource,
) -> Result<ImportDraft, Failure> {
    // Without a library a draft could not be shown, and would stay behind unseen.
    session.library()?;
    let now = session.now();
    match source {
        ImportSource::Paste { text, html } => {
            let (captured, draft) = read::paste(text, html, now)?;
            shown(session, &session.drafts.hold(captured, draft))
        }
        ImportSource::File { path } => {
            let path = Path::new(&path);
            let taken = read::file_of(read::bytes_of(path)?, path, now)?;
            let left_out = taken.note();
            // Of a file with several articles all are held, and the first is answered.
            let drafts = taken.drafts.into_iter();
            let held: Vec<HeldDraft> = drafts
                .map(|(captured, draft)| session.drafts.hold(captured, draft))
                .collect();
            match held.first() {
                Some(first) => shown(session, first),
                None => Err(failure::invalid(
                    left_out.unwrap_or_else(|| "There is no text in it.".to_owned()),
                    "Choose another file.",
                )),
            }
        }
    }
}

pub(crate) fn drafts(session: &Arc<Session>, _: Empty) -> Result<Vec<ImportDraft>, Failure> {
    let drafts = session.drafts.all();
    drafts.iter().map(|held| shown(session, held)).collect()
}

pub(crate) fn revise(
    session: &Arc<Session>,
    revision: ImportRevision,
) -> Result<ImportDraft, Failure> {
    let held = session.drafts.revise(revision.draft, |held| {
        for piece in revision.toggle {
            held.toggle(piece)?;
        }
        read::check_length(&held.draft)?;
        if let Some(title) = revision.title {
            held.edits.title = Some(title);
        }
        if let Some(published) = revision.published {
            held.edits.published = Some(match published.date.trim() {
                "" => None,
                _ => Some(published.try_into()?),
            });
        }
        if let Some(outlet) = revision.outlet {
            held.edits.outlet = Some(outlet);
        }
        if let Some(url) = revision.url {
            held.captured.url = match url.trim() {
                "" => None,
                given => Some(web_address(given)?),
            };
        }
        Ok(())
    })?;
    shown(session, &held)
}

pub(crate) fn discard(session: &Arc<Session>, draft: DraftRef) -> Result<Empty, Failure> {
    session.drafts.drop(draft.draft)?;
    Ok(Empty {})
}

pub(crate) fn store(session: &Arc<Session>, draft: DraftRef) -> Result<Stored, Failure> {
    let held = session.drafts.get(draft.draft)?;
    let unread = held.captured.source == ImportSourceKind::Reference && held.title().is_some();
    if held.body().text.trim().is_empty() && !unread {
        return Err(failure::invalid(
            nothing_kept(held.captured.source),
            "Copy the article itself and paste it again, or keep the pieces that belong to it.",
        ));
    }
    let library = session.library()?;
    let mut article = held.article();
    article.feed_entry = held.entry_in(&library);
    let outcome = library.store(&article)?;
    let stored = session.changed(outcome);
    session.drafts.drop(held.id)?;
    Ok(Stored {
        article: stored.article.0,
        title: stored.title,
        quotations: stored.quotations,
        duplicates: stored.duplicates.into_iter().map(Into::into).collect(),
    })
}

/// Fetches addresses as a job. Each that answers becomes a draft; each that does not keeps its reason.
pub(crate) fn fetch(session: &Arc<Session>, request: ImportFetch) -> Result<JobStarted, Failure> {
    session.library()?;
    let mut urls: Vec<String> = Vec::new();
    for url in request.urls {
        let url = url.trim().to_owned();
        if !url.is_empty() && !urls.contains(&url) {
            urls.push(url);
        }
    }
    let label = match urls.as_slice() {
        [] => {
            return Err(failure::invalid(
                "No address was given.",
                "Give an address that begins with https:// or http://.",
            ));
        }
        [url] => format!("Fetch {url}"),
        urls => format!("Fetch {} pages", urls.len()),
    };
    let guard = Guard {
        allow_private: request.allow_private,
    };
    let (addresses, allow_private) = (urls.clone(), request.allow_private);
    let again = move |session: &Arc<Session>, items: &[usize]| {
        let urls = items.iter().map(|at| addresses[*at].clone()).collect();
        let request = ImportFetch {
            urls,
            allow_private,
        };
        fetch(session, request)
    };
    let job = jobs::start(session, label, urls.clone(), again, |handle| {
        fetch_all(Arc::clone(session), handle, urls, guard)
    });
    Ok(JobStarted { job })
}

async fn fetch_all(session: Arc<Session>, handle: Handle, urls: Vec<String>, guard: Guard) {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut fetches = tokio::task::JoinSet::new();
    for (item, url) in urls.into_iter().enumerate() {
        // The turn is taken here, so that the addresses are begun in their order.
        let turn = Arc::clone(&turns).acquire_owned().await;
        if handle.cancel.is_cancelled() || turn.is_err() {
            break;
        }
        let (session, handle) = (Arc::clone(&session), handle.clone());
        fetches.spawn(async move {
            let _turn = turn;
            handle.begin(item);
            let outcome = fetch_one(&session, &handle, &url, guard).await;
            handle.finish(item, outcome.map(Into::into));
        });
    }
    // A panic in one fetch leaves its item unfinished, which the job's end shows.
    while fetches.join_next().await.is_some() {}
}

async fn fetch_one(
    session: &Arc<Session>,
    handle: &Handle,
    url: &str,
    guard: Guard,
) -> Result<Id, Failure> {
    let (captured, draft) = fetch_page_of(session, handle, url, guard).await?;
    Ok(session.drafts.hold(captured, draft).id)
}

/// Fetches a page and reads it.
pub(crate) async fn fetch_page_of(
    session: &Arc<Session>,
    handle: &Handle,
    url: &str,
    guard: Guard,
) -> Result<(Captured, Draft), Failure> {
    let received = std::sync::atomic::AtomicU64::new(0);
    let tell = |progress: Progress| {
        let before = received.swap(progress.received, std::sync::atomic::Ordering::Relaxed);
        handle.received(progress.received.saturating_sub(before));
    };
    session.uses_network();
    let now = session.now();
    let fetched = fetch_page(url, Limits::page(), guard, now, &tell, &handle.cancel).await?;
    // Extraction takes milliseconds at most pages and longer at the worst: not on the threads that
    // wait for the network.
    let read = tokio::task::spawn_blocking(move || {
        let mut draft = read::page(
            &fetched.bytes,
            &fetched.media_type,
            Some(&fetched.final_url),
        )?;
        draft
            .problems
            .extend(fetched.left_encryption_at.as_deref().map(unencrypted));
        Ok((captured(fetched), draft))
    });
    read.await.unwrap_or_else(|_| Err(failure::job_broke()))
}

/// What to say of an address that a redirect led to, away from an encrypted one.
pub(crate) fn unencrypted(url: &str) -> String {
    format!(
        "It was answered by {url}, which is not encrypted: it can have been changed on the way."
    )
}

fn captured(fetched: Fetched) -> Captured {
    Captured {
        source: ImportSourceKind::Url,
        file_name: None,
        bytes: fetched.bytes,
        media_type: fetched.media_type,
        url: Some(fetched.requested_url),
        final_url: Some(fetched.final_url),
        headers: fetched.headers,
        at: fetched.captured_at,
    }
}

fn web_address(given: &str) -> Result<String, Failure> {
    match url::Url::parse(given) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(given.to_owned()),
        _ => Err(failure::invalid(
            format!("“{given}” is not a web address."),
            "Give an address that begins with https:// or http://, or leave it empty.",
        )),
    }
}

fn shown(session: &Session, held: &HeldDraft) -> Result<ImportDraft, Failure> {
    let library = session.library()?;
    let article = held.article();
    let preview = library.preview(&article)?;
    Ok(import_draft(held, preview, library.version_of(&article)?))
}
