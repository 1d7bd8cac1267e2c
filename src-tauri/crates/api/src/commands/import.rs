//! Importing: drafts from a paste, a file or an address, and storing them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use demarche_extract::Draft;
use demarche_fetch::{Guard, Limits, Progress, fetch_page};
use demarche_library::articles::{NewArticle, Preview};
use demarche_library::{HistoryId, Library};
use demarche_text::phrase;

use super::in_turn::{OfOneServer, in_turn};
use crate::convert::import::{import_draft, nothing_kept};
use crate::dispatch::guarded;
use crate::drafts::{Captured, HeldDraft};
use crate::failure;
use crate::jobs::{self, Handle, Made, plain};
use crate::session::Session;
use crate::types::import::{
    DraftRef, DraftState, ImportDraft, ImportDraftsRequest, ImportFetch, ImportRevision,
    ImportSource, ImportSourceKind, JobStarted, StoreAll, Stored, StoredDraft,
};
use crate::types::library::Failure;
use crate::types::{Empty, Id};

pub(crate) mod fetch_draft;
pub(crate) mod files;
pub(crate) mod read;
mod taken;
pub(crate) mod zotero;

use taken::Taken;
pub(crate) use taken::unencrypted;

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
            let taken = taken::file_of(read::bytes_of(path)?, path, now)?;
            let left_out = taken.note();
            // Of a file with several articles all are held, and the first is answered.
            let drafts = taken.drafts.into_iter();
            let held: Vec<HeldDraft> = drafts
                .map(|(captured, draft)| session.drafts.hold(captured, draft))
                .collect();
            match held.first() {
                Some(first) => shown(session, first),
                None => Err(failure::invalid(
                    left_out.unwrap_or_else(|| phrase!("There is no text in it.")),
                    phrase!("Choose another file."),
                )),
            }
        }
    }
}

pub(crate) fn list(session: &Arc<Session>, _: Empty) -> Result<Vec<DraftState>, Failure> {
    let library = session.library()?;
    let drafts = session.drafts.revisions().into_iter();
    drafts
        .map(|(draft, changed)| {
            Ok(DraftState {
                draft,
                revision: revision(&library, changed)?,
            })
        })
        .collect()
}

pub(crate) fn drafts(
    session: &Arc<Session>,
    request: ImportDraftsRequest,
) -> Result<Vec<ImportDraft>, Failure> {
    session.library()?;
    let waiting = session.drafts.revisions().into_iter().map(|(id, _)| id);
    let wanted = |id: &Id| request.drafts.as_ref().is_none_or(|of| of.contains(id));
    // One that was stored or discarded meanwhile is gone.
    let held = waiting
        .filter(wanted)
        .filter_map(|id| session.drafts.get(id).ok());
    Ok(held.map(|held| listed(session, &held)).collect())
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
        if let (Some(excerpt), Some(selected)) = (revision.excerpt, &mut held.selected) {
            selected.excerpt = excerpt;
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
    let library = session.library()?;
    let article = to_store(&held, &library)?;
    let outcome = library.store(&article)?;
    let stored = session.changed(outcome);
    session.drafts.drop(held.id)?;
    Ok(stored.into())
}

pub(crate) fn store_all(
    session: &Arc<Session>,
    request: StoreAll,
) -> Result<Vec<StoredDraft>, Failure> {
    let library = session.library()?;
    let mut outcomes: BTreeMap<Id, Result<Stored, Failure>> = BTreeMap::new();
    let (mut of, mut articles) = (Vec::new(), Vec::new());
    for draft in &request.drafts {
        let held = session.drafts.get(*draft);
        match held.and_then(|held| to_store(&held, &library)) {
            Ok(article) => {
                of.push(*draft);
                articles.push(article);
            }
            Err(failure) => {
                outcomes.insert(*draft, Err(failure));
            }
        }
    }
    for (draft, outcome) in of.into_iter().zip(library.store_all(&articles)?) {
        let stored = outcome.map(|outcome| Stored::from(session.changed(outcome)));
        if stored.is_ok() {
            session.drafts.drop(draft)?;
        }
        outcomes.insert(draft, stored.map_err(Failure::from));
    }
    let answer = |draft: Id| {
        let (stored, failure) = match outcomes.remove(&draft)? {
            Ok(stored) => (Some(stored), None),
            Err(failure) => (None, Some(failure)),
        };
        Some(StoredDraft {
            draft,
            stored,
            failure,
        })
    };
    Ok(request.drafts.into_iter().filter_map(answer).collect())
}

/// The article that a draft is stored as.
pub(crate) fn to_store(held: &HeldDraft, library: &Arc<Library>) -> Result<NewArticle, Failure> {
    let unread = held.captured.source == ImportSourceKind::Reference && held.title().is_some();
    if held.body().text.trim().is_empty() && !unread {
        return Err(failure::invalid(
            nothing_kept(held.captured.source),
            phrase!(
                "Copy the article itself and paste it again, or keep the pieces that belong to it."
            ),
        ));
    }
    let mut article = held.article();
    article.feed_entry = held.entry_in(library);
    Ok(article)
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
                phrase!("No address was given."),
                phrase!("Give an address that begins with https:// or http://."),
            ));
        }
        [url] => phrase!("Fetch {url}", url),
        urls => phrase!("Fetch {n} page" | "Fetch {n} pages", n = urls.len()),
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
    let job = jobs::start(session, label, plain(&urls), again, |handle| {
        fetch_all(Arc::clone(session), handle, urls, guard)
    });
    Ok(JobStarted { job })
}

async fn fetch_all(session: Arc<Session>, handle: Handle, urls: Vec<String>, guard: Guard) {
    let each = |_, url: String| {
        let (session, handle) = (Arc::clone(&session), handle.clone());
        async move {
            let taken = fetch_from(&session, &handle, &url, guard).await?;
            Ok(hold_all(&session, taken))
        }
    };
    in_turn(&handle, urls, OfOneServer::Any, |url| Some(url), each).await;
}

/// Keeps what was taken from one file or address as drafts.
fn hold_all(session: &Session, taken: Taken) -> Made {
    let note = taken.note();
    let drafts = taken.drafts.into_iter();
    Made {
        drafts: drafts
            .map(|(captured, draft)| session.drafts.hold(captured, draft).id)
            .collect(),
        note,
        ..Made::default()
    }
}

/// Fetches what stands at an address and reads it, whatever it is.
async fn fetch_from(
    session: &Arc<Session>,
    handle: &Handle,
    url: &str,
    guard: Guard,
) -> Result<Taken, Failure> {
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
    let read = tokio::task::spawn_blocking(move || taken::fetched_of(fetched));
    read.await.unwrap_or_else(|_| Err(failure::job_broke()))
}

/// Fetches an article: of several at one address, the first.
pub(crate) async fn fetch_page_of(
    session: &Arc<Session>,
    handle: &Handle,
    url: &str,
    guard: Guard,
) -> Result<(Captured, Draft), Failure> {
    let taken = fetch_from(session, handle, url, guard).await?;
    let mut articles = taken.drafts.into_iter();
    articles
        .find(|(captured, _)| captured.source != ImportSourceKind::Reference)
        .ok_or_else(|| {
            failure::invalid(
                phrase!("The address leads to references, not to an article."),
                phrase!(
                    "Import the references by that address, and fetch the pages that they name."
                ),
            )
        })
}

pub(crate) fn web_address(given: &str) -> Result<String, Failure> {
    match url::Url::parse(given) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(given.to_owned()),
        _ => Err(failure::invalid(
            phrase!("“{given}” is not a web address.", given),
            phrase!("Give an address that begins with https:// or http://, or leave it empty."),
        )),
    }
}

fn shown(session: &Session, held: &HeldDraft) -> Result<ImportDraft, Failure> {
    let library = session.library()?;
    let article = held.article();
    // Before the library is asked: a change in between makes the answer stale, not the draft.
    let revision = revision(&library, held.revision)?;
    let preview = library.preview(&article)?;
    let version_of = library.version_of(&article)?;
    Ok(import_draft(held, revision, preview, version_of))
}

/// The same among others, which one that goes wrong may not hold up.
fn listed(session: &Session, held: &HeldDraft) -> ImportDraft {
    guarded("import.drafts", || shown(session, held)).unwrap_or_else(|failure| ImportDraft {
        failure: Some(failure),
        ..import_draft(held, String::new(), Preview::default(), None)
    })
}

/// What tells a draft in this state of the library from the same in another.
fn revision(library: &Library, changed: u32) -> Result<String, Failure> {
    let change = library.last_change()?.map_or(0, |HistoryId(id)| id);
    let path = library.path().map(Path::display);
    let path = path.map_or_else(String::new, |path| path.to_string());
    Ok(format!("{changed}.{change}.{path}"))
}
