//! `feed.refresh`: asking the servers of feeds for what is new. Nothing else does, and no clock.

use std::sync::{Arc, Weak};

use demarche_fetch::{Guard, Validators};
use demarche_library::feeds::FeedSource;
use demarche_library::{FeedId, Library};
use demarche_text::{Phrase, phrase};

use super::super::in_turn::{OfOneServer, in_turn};
use super::ask::{Stands, ask};
use super::home;
use crate::failure;
use crate::jobs::{self, Handle, Made};
use crate::session::Session;
use crate::types::feeds::FeedRefresh;
use crate::types::import::JobStarted;
use crate::types::library::Failure;

pub(crate) fn start(session: &Arc<Session>, request: FeedRefresh) -> Result<JobStarted, Failure> {
    let ids: Vec<FeedId> = request.feeds.iter().copied().map(FeedId).collect();
    let library = session.library()?;
    let feeds = library.feed_sources(&ids)?;
    let label = match feeds.as_slice() {
        [] => {
            return Err(failure::invalid(
                phrase!("There is no feed to refresh."),
                phrase!("Add a feed first."),
            ));
        }
        [feed] => phrase!("Refresh {title}", title = feed.title),
        feeds => phrase!("Refresh {n} feed" | "Refresh {n} feeds", n = feeds.len()),
    };
    let guard = Guard {
        allow_private: request.allow_private,
    };
    let names = feeds
        .iter()
        .map(|feed| Phrase::plain(&feed.title))
        .collect();
    let again = {
        let ids: Vec<i64> = feeds.iter().map(|feed| feed.id.0).collect();
        move |session: &Arc<Session>, items: &[usize]| {
            let request = FeedRefresh {
                feeds: items.iter().map(|at| ids[*at]).collect(),
                allow_private: guard.allow_private,
            };
            start(session, request)
        }
    };
    let job = jobs::start(session, label, names, again, |handle| {
        refresh_all(
            Arc::clone(session),
            Arc::downgrade(&library),
            handle,
            feeds,
            guard,
        )
    });
    Ok(JobStarted { job })
}

async fn refresh_all(
    session: Arc<Session>,
    library: Weak<Library>,
    handle: Handle,
    feeds: Vec<FeedSource>,
    guard: Guard,
) {
    let each = |_, feed: FeedSource| {
        let (session, handle) = (Arc::clone(&session), handle.clone());
        let library = library.clone();
        async move {
            let outcome = refresh_one(&session, &library, &handle, &feed, guard).await;
            if let Err(failure) = &outcome
                && !handle.cancel.is_cancelled()
            {
                keep_failure(&session, &library, feed.id, failure);
            }
            outcome.map(Made::noted)
        }
    };
    in_turn(
        &handle,
        feeds,
        OfOneServer::One,
        |feed| Some(&feed.url),
        each,
    )
    .await;
}

async fn refresh_one(
    session: &Arc<Session>,
    library: &Weak<Library>,
    handle: &Handle,
    feed: &FeedSource,
    guard: Guard,
) -> Result<Phrase, Failure> {
    let validators = Validators {
        etag: feed.etag.clone(),
        last_modified: feed.last_modified.clone(),
    };
    let stands = ask(session, handle, &feed.url, &validators, guard).await?;
    let library = home(library)?;
    match stands {
        Stands::Unchanged { moved_to } => {
            let moved = moved(&library, feed.id, moved_to.as_deref())?;
            let outcome = library.feed_unchanged(feed.id, moved_to.as_deref())?;
            session.changed(outcome);
            let mut notes = vec![phrase!("Nothing new.")];
            notes.extend(moved);
            Ok(Phrase::several(notes))
        }
        Stands::Feed(mut found) => {
            let received = found.received();
            let moved = moved(&library, feed.id, received.moved_to.as_deref())?;
            let outcome = library.receive_feed(feed.id, &received)?;
            let brought = session.changed(outcome);
            let mut notes = vec![match (brought.new, brought.revised) {
                (0, 0) => phrase!("Nothing new."),
                (new, 0) => phrase!("{n} new entry." | "{n} new entries.", n = new),
                (0, revised) => {
                    phrase!("{n} entry revised." | "{n} entries revised.", n = revised)
                }
                (new, revised) => phrase!(
                    "{n} new entry, {revised} revised." | "{n} new entries, {revised} revised.",
                    n = new,
                    revised
                ),
            }];
            notes.extend(moved);
            notes.append(&mut found.problems);
            Ok(Phrase::several(notes))
        }
        Stands::Page(_) => Err(failure::of_feed(
            phrase!("A web page stands where the feed was."),
            phrase!(
                "Open the address in a browser: the feed may have moved, or the site may want something first."
            ),
        )),
    }
}

/// What to say of a feed that has moved for good; asked before that is written down.
fn moved(library: &Library, feed: FeedId, to: Option<&str>) -> Result<Option<Phrase>, Failure> {
    let Some(to) = to else { return Ok(None) };
    Ok(Some(match library.known_feed(to)? {
        Some((other, false)) if other != feed => {
            phrase!(
                "It has moved for good to {to}, where another of your feeds is.",
                to
            )
        }
        _ => phrase!("It has moved for good to {to}.", to),
    }))
}

/// Keeps why a feed could not be had, so that its row says it until it can. The library may have been
/// closed in the meantime; then there is nowhere to keep it.
fn keep_failure(session: &Arc<Session>, library: &Weak<Library>, feed: FeedId, failure: &Failure) {
    let kept = home(library).and_then(|library| {
        let outcome = library.feed_failed(feed, &failure::to_keep(failure))?;
        session.changed(outcome);
        Ok(())
    });
    if let Err(error) = kept {
        tracing::warn!(%error, "a feed's failure could not be kept");
    }
}
