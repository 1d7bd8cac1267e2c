//! `feed.add`: from an address to a feed.

use std::sync::Arc;

use demarche_fetch::{Guard, Validators};
use demarche_library::FeedId;
use demarche_library::feeds::NewFeed;
use demarche_library::trash::TrashKind;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::super::in_turn::{OfOneServer, in_turn};
use super::ask::{Found, Stands, ask};
use crate::failure;
use crate::jobs::{self, Handle, Made, plain};
use crate::session::Session;
use crate::types::feeds::FeedAdd;
use crate::types::import::JobStarted;
use crate::types::library::Failure;

pub(crate) fn start(session: &Arc<Session>, request: FeedAdd) -> Result<JobStarted, Failure> {
    session.library()?;
    let mut urls: Vec<String> = Vec::new();
    for url in &request.urls {
        let url = with_scheme(url);
        if !url.is_empty() && !urls.contains(&url) {
            urls.push(url);
        }
    }
    let label = match urls.as_slice() {
        [] => {
            return Err(failure::invalid(
                phrase!("No address was given."),
                phrase!("Give the address of a feed, or of a page that has one."),
            ));
        }
        [url] => phrase!("Add feed {url}", url),
        urls => phrase!("Add {n} feed" | "Add {n} feeds", n = urls.len()),
    };
    let again = {
        let (urls, request) = (urls.clone(), request.clone());
        move |session: &Arc<Session>, items: &[usize]| {
            let urls = items.iter().map(|at| urls[*at].clone()).collect();
            start(
                session,
                FeedAdd {
                    urls,
                    ..request.clone()
                },
            )
        }
    };
    let job = jobs::start(session, label, plain(&urls), again, |handle| {
        add_all(Arc::clone(session), handle, urls, request)
    });
    Ok(JobStarted { job })
}

/// People give addresses as they read them, without a scheme.
fn with_scheme(url: &str) -> String {
    let url = url.trim();
    if let Some(rest) = url.strip_prefix("feed://") {
        return format!("https://{rest}");
    }
    if let Some(rest) = url.strip_prefix("feed:") {
        return rest.to_owned();
    }
    match url.contains("://") || url.is_empty() {
        true => url.to_owned(),
        false => format!("https://{url}"),
    }
}

async fn add_all(session: Arc<Session>, handle: Handle, urls: Vec<String>, request: FeedAdd) {
    let request = Arc::new(request);
    let each = |_, url: String| {
        let (session, handle) = (Arc::clone(&session), handle.clone());
        let request = Arc::clone(&request);
        async move {
            let note = add_one(&session, &handle, &url, &request).await?;
            Ok(Made::noted(note))
        }
    };
    in_turn(&handle, urls, OfOneServer::One, |url| Some(url), each).await;
}

/// Adds the feed at an address; answers what became of it.
async fn add_one(
    session: &Arc<Session>,
    handle: &Handle,
    url: &str,
    request: &FeedAdd,
) -> Result<Phrase, Failure> {
    if let Some(known) = known(session, url)? {
        return Ok(known);
    }
    let guard = Guard {
        allow_private: request.allow_private,
    };
    let no_validators = Validators::default();
    let mut notes = Vec::new();
    let mut at = url.to_owned();
    let mut stands = ask(session, handle, url, &no_validators, guard).await?;
    if let Stands::Page(links) = stands {
        let mut links = links.into_iter();
        let Some(main) = links.next() else {
            return Err(failure::of_feed(
                phrase!("The page names no feed."),
                phrase!(
                    "Look on the site for a link to its feed (RSS or Atom), and give that address."
                ),
            ));
        };
        let others: Vec<String> = links
            .map(|link| match link.title.as_str() {
                "" => link.url,
                title => format!("{title} ({})", link.url),
            })
            .collect();
        if !others.is_empty() {
            notes.push(phrase!(
                "The page names other feeds: {others}.",
                others = Argument::all(others)
            ));
        }
        if let Some(known) = known(session, &main.url)? {
            return Ok(joined(known, notes));
        }
        at = main.url;
        stands = ask(session, handle, &at, &no_validators, guard).await?;
    }
    match stands {
        Stands::Feed(found) => {
            let added = keep(session, at, *found, request, &mut notes)?;
            Ok(joined(added, notes))
        }
        Stands::Page(_) | Stands::Unchanged { .. } => Err(failure::of_feed(
            phrase!(
                "The page names {at} as its feed, and that is a page as well.",
                at
            ),
            phrase!(
                "Look on the site for a link to its feed (RSS or Atom), and give that address."
            ),
        )),
    }
}

fn keep(
    session: &Arc<Session>,
    asked: String,
    mut found: Found,
    request: &FeedAdd,
    notes: &mut Vec<Phrase>,
) -> Result<Phrase, Failure> {
    let url = match found.moved_to.take() {
        Some(moved) => {
            notes.push(phrase!(
                "{asked} has moved for good to {moved}.",
                asked,
                moved
            ));
            moved
        }
        None => asked,
    };
    if let Some(known) = known(session, &url)? {
        return Ok(known);
    }
    notes.append(&mut found.problems);
    let received = found.received();
    let entries = received.entries.len();
    let new = NewFeed {
        title: found.feed.title,
        url,
        site_url: found.feed.site_url,
        folder: request.folder.clone(),
        received: Some(received),
        ..NewFeed::default()
    };
    let outcome = session.library()?.add_feed(&new)?;
    session.changed(outcome);
    Ok(phrase!("{n} entry." | "{n} entries.", n = entries))
}

/// What to say of a feed that the library has; one in the trash comes back.
fn known(session: &Arc<Session>, url: &str) -> Result<Option<Phrase>, Failure> {
    let library = session.library()?;
    let Some((id, in_trash)) = library.known_feed(url)? else {
        return Ok(None);
    };
    let FeedId(row) = id;
    if in_trash {
        let outcome = library.restore(TrashKind::Feed, row)?;
        session.changed(outcome);
        return Ok(Some(phrase!("It was in the trash, and is back.")));
    }
    Ok(Some(phrase!("It is in the library already.")))
}

fn joined(first: Phrase, notes: Vec<Phrase>) -> Phrase {
    Phrase::several(std::iter::once(first).chain(notes))
}
