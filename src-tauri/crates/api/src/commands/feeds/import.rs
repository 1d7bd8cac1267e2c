//! `feed.import`: entries to drafts. The page is fetched; where it cannot be had, and the feed holds the
//! text, the draft is made of that.

use std::sync::{Arc, Weak};

use demarche_extract::{Draft, EVIDENCE, Fact, FactOrigin, Found, Origin, from_html, from_paste};
use demarche_fetch::Guard;
use demarche_library::feeds::{EntryRow, EntryText};
use demarche_library::{FeedEntryId, Library};
use demarche_text::{Phrase, phrase};

use super::super::in_turn::{OfOneServer, in_turn};
use super::home;
use crate::commands::import::{fetch_page_of, read};
use crate::drafts::Captured;
use crate::failure;
use crate::jobs::{self, Handle, Made};
use crate::session::Session;
use crate::types::feeds::FeedImport;
use crate::types::import::{ImportSourceKind, JobStarted};
use crate::types::library::Failure;

pub(crate) fn start(session: &Arc<Session>, request: FeedImport) -> Result<JobStarted, Failure> {
    let mut ids: Vec<FeedEntryId> = Vec::new();
    for id in &request.entries {
        let id = FeedEntryId(*id);
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let library = session.library()?;
    let entries = library.entries_of(&ids)?;
    let label = match entries.as_slice() {
        [] => {
            return Err(failure::invalid(
                phrase!("No entry was chosen."),
                phrase!("Choose the entries that are to be imported."),
            ));
        }
        [entry] => phrase!("Import {name}", name = name_of(entry)),
        entries => phrase!("Import {n} entry" | "Import {n} entries", n = entries.len()),
    };
    let guard = Guard {
        allow_private: request.allow_private,
    };
    let names = entries.iter().map(name_of).collect();
    let again = move |session: &Arc<Session>, items: &[usize]| {
        let request = FeedImport {
            entries: items.iter().map(|at| ids[*at].0).collect(),
            allow_private: guard.allow_private,
        };
        start(session, request)
    };
    let job = jobs::start(session, label, names, again, |handle| {
        import_all(
            Arc::clone(session),
            Arc::downgrade(&library),
            handle,
            entries,
            guard,
        )
    });
    Ok(JobStarted { job })
}

fn name_of(entry: &EntryRow) -> Phrase {
    match (&entry.title, &entry.url) {
        (title, _) if !title.is_empty() => Phrase::plain(title),
        (_, Some(url)) => Phrase::plain(url),
        _ => phrase!("an entry of {feed}", feed = entry.feed_title),
    }
}

async fn import_all(
    session: Arc<Session>,
    library: Weak<Library>,
    handle: Handle,
    entries: Vec<EntryRow>,
    guard: Guard,
) {
    let each = |_, entry: EntryRow| {
        let (session, handle) = (Arc::clone(&session), handle.clone());
        let library = library.clone();
        async move { import_one(&session, &library, &handle, &entry, guard).await }
    };
    in_turn(
        &handle,
        entries,
        OfOneServer::One,
        |entry| entry.url.as_deref(),
        each,
    )
    .await;
}

async fn import_one(
    session: &Arc<Session>,
    library: &Weak<Library>,
    handle: &Handle,
    entry: &EntryRow,
    guard: Guard,
) -> Result<Made, Failure> {
    let (made, note) = match &entry.url {
        Some(url) => match fetch_page_of(session, handle, url, guard).await {
            Ok(page) => (page, None),
            Err(failure) if handle.cancel.is_cancelled() || !entry.full_text => {
                return Err(failure);
            }
            Err(failure) => {
                let note = Phrase::several([
                    failure.message,
                    phrase!("This is the text that the feed holds."),
                ]);
                (of_feed(session, library, entry).await?, Some(note))
            }
        },
        None => (of_feed(session, library, entry).await?, None),
    };
    let (captured, mut draft) = made;
    fill(&mut draft, entry);
    let held = session
        .drafts
        .hold_entry(captured, draft, entry.id, &home(library)?, note.clone());
    Ok(Made {
        drafts: vec![held.id],
        note,
        ..Made::default()
    })
}

/// A draft of the text that the feed holds.
async fn of_feed(
    session: &Arc<Session>,
    library: &Weak<Library>,
    entry: &EntryRow,
) -> Result<(Captured, Draft), Failure> {
    let Some(text) = home(library)?.entry_text(entry.id)? else {
        return Err(failure::of_feed(
            phrase!("The entry has no page, and the feed does not hold its text."),
            phrase!(
                "Look for the article on the site, and import it by its address or as a paste."
            ),
        ));
    };
    let at = session.now();
    let url = entry.url.clone();
    let read = tokio::task::spawn_blocking(move || {
        let is_html = text.is_html();
        let EntryText {
            media_type,
            base,
            text,
        } = text;
        let draft = match is_html {
            true => from_html(&text, base.as_deref().or(url.as_deref())),
            false => from_paste(&text),
        };
        read::check_length(&draft)?;
        let captured = Captured {
            source: ImportSourceKind::Feed,
            file_name: None,
            bytes: text.into_bytes(),
            media_type: format!("{media_type}; charset=utf-8"),
            url: url.clone(),
            final_url: url,
            headers: Vec::new(),
            at,
            reference: None,
        };
        Ok((captured, draft))
    });
    read.await.unwrap_or_else(|_| Err(failure::job_broke()))
}

/// What the feed says where the page, or the text, does not.
fn fill(draft: &mut Draft, entry: &EntryRow) {
    let mut filled = Vec::new();
    if draft.title.is_none() && !entry.title.is_empty() {
        draft.title = Some(Found {
            value: entry.title.clone(),
            origin: Origin::Feed,
        });
        filled.push((Fact::Title, Some(entry.title.clone())));
    }
    if draft.byline.is_empty() && !entry.authors.is_empty() {
        draft.byline.clone_from(&entry.authors);
        filled.push((Fact::Byline, Some(entry.authors.join(", "))));
    }
    if let (None, Some(date)) = (&draft.published, &entry.published) {
        draft.published = Some(Found {
            value: date.clone(),
            origin: Origin::Feed,
        });
        filled.push((Fact::Published, Some(date.date.clone())));
    }
    if let (None, Some(date)) = (&draft.modified, &entry.modified) {
        draft.modified = Some(date.clone());
        filled.push((Fact::Modified, Some(date.date.clone())));
    }
    if let (None, Some(language)) = (&draft.language, &entry.language) {
        draft.language = Some(language.clone());
        filled.push((Fact::Language, None));
    }
    for (fact, evidence) in filled {
        draft.origins.retain(|known| known.fact != fact);
        draft.origins.push(FactOrigin {
            fact,
            origin: Origin::Feed,
            evidence: evidence.map(|words| words.chars().take(EVIDENCE).collect()),
        });
    }
}
