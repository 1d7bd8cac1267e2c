//! Asking a server for a feed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use demarche_extract::feed::{Feed, FeedLink, NoFeed, feed_links, read_feed};
use demarche_fetch::{Answer, Error, Fetched, Guard, Limits, Progress, Validators, fetch_feed};
use demarche_library::feeds::Received;
use demarche_text::{Phrase, phrase};

use crate::commands::import::unencrypted;
use crate::convert::feeds::new_entry;
use crate::failure;
use crate::jobs::Handle;
use crate::session::Session;
use crate::types::library::Failure;

/// What stands at an address.
pub(super) enum Stands {
    /// Nothing has changed since it was asked for last.
    Unchanged { moved_to: Option<String> },
    /// A feed. In a box, since it is far the largest.
    Feed(Box<Found>),
    /// A page, which names these feeds.
    Page(Vec<FeedLink>),
}

/// A feed as it was answered and read.
pub(super) struct Found {
    pub(super) feed: Feed,
    pub(super) moved_to: Option<String>,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
    /// What the user should know, as sentences.
    pub(super) problems: Vec<Phrase>,
}

impl Found {
    /// Its entries, for the library.
    pub(super) fn received(&mut self) -> Received {
        Received {
            moved_to: self.moved_to.clone(),
            etag: self.etag.clone(),
            last_modified: self.last_modified.clone(),
            entries: std::mem::take(&mut self.feed.entries)
                .into_iter()
                .map(new_entry)
                .collect(),
        }
    }
}

/// Asks for what stands at an address, and reads it.
pub(super) async fn ask(
    session: &Arc<Session>,
    handle: &Handle,
    url: &str,
    validators: &Validators,
    guard: Guard,
) -> Result<Stands, Failure> {
    let received = AtomicU64::new(0);
    let tell = |progress: Progress| {
        let before = received.swap(progress.received, Ordering::Relaxed);
        handle.received(progress.received.saturating_sub(before));
    };
    session.uses_network();
    let answer = fetch_feed(
        url,
        validators,
        Limits::page(),
        guard,
        session.now(),
        &tell,
        &handle.cancel,
    )
    .await
    .map_err(of_fetching)?;
    let fetched = match answer {
        Answer::Unchanged { moved_to } => return Ok(Stands::Unchanged { moved_to }),
        Answer::Fetched(fetched) => fetched,
    };
    // A large feed takes a while to read: not on the threads that wait for the network.
    tokio::task::spawn_blocking(move || read(fetched))
        .await
        .unwrap_or_else(|_| Err(failure::job_broke()))
}

fn read(fetched: Fetched) -> Result<Stands, Failure> {
    let url = Some(fetched.final_url.as_str());
    let media_type = Some(fetched.media_type.as_str()).filter(|named| !named.is_empty());
    let feed = match read_feed(&fetched.bytes, media_type, url) {
        Ok(feed) => feed,
        Err(NoFeed::Page) => {
            let (html, _) = demarche_extract::decode(&fetched.bytes, media_type);
            return Ok(Stands::Page(feed_links(&html, url)));
        }
        Err(no_feed) => {
            return Err(failure::of_feed(
                phrase!(
                    "What stands at {url} is no feed that can be read. {reason}",
                    url = fetched.final_url,
                    reason = no_feed.phrase()
                ),
                phrase!(
                    "Open the address in a browser to see what it is, or look on the site for its feed."
                ),
            ));
        }
    };
    let field = |name: &str| {
        let found = fetched.headers.iter().find(|(key, _)| key == name)?;
        Some(found.1.clone())
    };
    let mut problems = feed.problems.clone();
    problems.extend(fetched.left_encryption_at.as_deref().map(unencrypted));
    Ok(Stands::Feed(Box::new(Found {
        etag: field("etag"),
        last_modified: field("last-modified"),
        moved_to: fetched.moved_to,
        problems,
        feed,
    })))
}

/// Why a feed could not be had, in its own words where the page's would mislead.
fn of_fetching(error: Error) -> Failure {
    let look = phrase!(
        "Look on its site for the feed's new address, or delete the feed. What came in before stays."
    );
    match error {
        Error::Status { status: 404, .. } => {
            failure::of_feed(phrase!("There is no feed at this address (404)."), look)
        }
        Error::Status { status: 410, .. } => {
            failure::of_feed(phrase!("The feed was removed for good (410)."), look)
        }
        other => {
            let mut failure = Failure::from(other);
            failure.kept = phrase!("The entries that came in before are kept.");
            failure
        }
    }
}
