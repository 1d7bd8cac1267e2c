//! Capturing articles again, and laying their versions side by side.

use std::sync::Arc;

use demarche_fetch::Guard;
use demarche_library::ArticleId;
use demarche_text::{Phrase, phrase};

use super::import::fetch_page_of;
use super::in_turn::{OfOneServer, in_turn};
use crate::failure;
use crate::jobs::{self, Handle};
use crate::session::Session;
use crate::types::articles::BodyVersion;
use crate::types::captures::{
    RecaptureRequest, Recaptured, StoreVersion, VersionsDiff, VersionsRequest,
};
use crate::types::import::JobStarted;
use crate::types::library::Failure;
use crate::types::{ById, Id};

/// Fetches articles' addresses again as a job. Each that still has the article becomes its newest snapshot,
/// and a new body version where the text changed.
pub(crate) fn recapture(
    session: &Arc<Session>,
    request: RecaptureRequest,
) -> Result<JobStarted, Failure> {
    let library = session.library()?;
    let mut articles: Vec<(ArticleId, String)> = Vec::new();
    for id in request.articles.into_iter().map(ArticleId) {
        if !articles.iter().any(|(known, _)| *known == id) {
            articles.push((id, library.article(id)?.row.title));
        }
    }
    let label = match articles.as_slice() {
        [] => {
            return Err(failure::invalid(
                phrase!("No article was named."),
                phrase!("Choose the articles to capture again."),
            ));
        }
        [(_, title)] => phrase!("Capture “{title}” again", title),
        articles => phrase!(
            "Capture {n} article again" | "Capture {n} articles again",
            n = articles.len()
        ),
    };
    let (ids, titles): (Vec<ArticleId>, Vec<Phrase>) = articles
        .into_iter()
        .map(|(id, title)| (id, Phrase::plain(title)))
        .unzip();
    let guard = Guard {
        allow_private: request.allow_private,
    };
    let (named, allow_private) = (ids.clone(), request.allow_private);
    let again = move |session: &Arc<Session>, items: &[usize]| {
        let articles = items.iter().map(|at| named[*at].0).collect();
        let request = RecaptureRequest {
            articles,
            allow_private,
        };
        recapture(session, request)
    };
    let job = jobs::start(session, label, titles, again, |handle| {
        recapture_all(Arc::clone(session), handle, ids, guard)
    });
    Ok(JobStarted { job })
}

async fn recapture_all(session: Arc<Session>, handle: Handle, ids: Vec<ArticleId>, guard: Guard) {
    let each = |item, id| {
        let (session, handle) = (Arc::clone(&session), handle.clone());
        async move {
            let recaptured = recapture_one(&session, &handle, item, id, guard).await;
            recaptured.map(Into::into)
        }
    };
    in_turn(&handle, ids, OfOneServer::Any, |_| None, each).await;
}

async fn recapture_one(
    session: &Arc<Session>,
    handle: &Handle,
    item: usize,
    id: ArticleId,
    guard: Guard,
) -> Result<Recaptured, Failure> {
    let Some(address) = session.library()?.address_of(id)? else {
        return Err(failure::no_address());
    };
    let (captured, draft) = fetch_page_of(session, handle, &address, guard).await?;
    let (session, handle) = (Arc::clone(session), handle.clone());
    let stored = tokio::task::spawn_blocking(move || {
        let library = session.library()?;
        let mut draft = draft;
        library.judge_as_before(id, &mut draft)?;
        // Held from here on: whatever happens, what was fetched can still be stored by hand.
        let held = session.drafts.hold(captured, draft);
        if let Some(loss) = library.loss(id, &held.body())? {
            handle.keep_draft(item, held.id);
            return Err(failure::page_lost(&loss));
        }
        let outcome = library.recapture(id, &held.article()).inspect_err(|_| {
            handle.keep_draft(item, held.id);
        })?;
        let recaptured = session.changed(outcome);
        session.drafts.drop(held.id)?;
        Ok(recaptured.into())
    });
    stored.await.unwrap_or_else(|_| Err(failure::job_broke()))
}

/// Stores a draft as a new version of an article; the analyst knows that it is one.
pub(crate) fn store_version(
    session: &Arc<Session>,
    version: StoreVersion,
) -> Result<Recaptured, Failure> {
    let held = session.drafts.get(version.draft)?;
    let id = ArticleId(version.article);
    let library = session.library()?;
    let mut article = held.article();
    article.feed_entry = held.entry_in(&library);
    let outcome = library.recapture(id, &article)?;
    let recaptured = session.changed(outcome);
    session.drafts.drop(held.id)?;
    Ok(recaptured.into())
}

pub(crate) fn diff(
    session: &Arc<Session>,
    request: VersionsRequest,
) -> Result<VersionsDiff, Failure> {
    let library = session.library()?;
    let (article, from, to) = (request.article, request.from, request.to);
    Ok(library
        .versions_diff(article.into(), from.into(), to.into())?
        .into())
}

/// A body version of any age, for the reader.
pub(crate) fn version(session: &Arc<Session>, version: ById) -> Result<BodyVersion, Failure> {
    let id: Id = version.id;
    Ok(session.library()?.body_version(id.into())?.into())
}
