//! A page that came in: a draft, or an article where that was asked for and nothing has to be decided.

use demarche_text::{Phrase, phrase};
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

use demarche_extract::from_html;
use serde::{Deserialize, Serialize};

use crate::Event;
use crate::commands::import::{self, read};
use crate::drafts::{HeldDraft, Selected};
use crate::failure;
use crate::jobs::{self, Made};
use crate::session::Session;
use crate::types::Id;
use crate::types::companion::{PageArrived, SelectionStands};
use crate::types::import::JobStarted;
use crate::types::library::Failure;

/// How long the browser is kept waiting for what becomes of a page that is stored at once.
const PATIENCE: Duration = Duration::from_secs(20);

/// A page as it was seen.
#[derive(Deserialize)]
pub(super) struct Page {
    url: String,
    html: String,
    selection: Option<Selection>,
}

#[derive(Deserialize)]
struct Selection {
    text: String,
    html: String,
}

/// What is told of it in the browser.
#[derive(Serialize)]
pub(super) struct Taken {
    title: Option<String>,
    became: Became,
    /// How the words that were selected stand in the text; none where none were.
    selection: Option<SelectionStands>,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Became {
    /// It waits in the import sheet.
    Draft,
    /// It is an article.
    Stored,
    /// It was to be stored, but something has to be decided first.
    ToDecide,
    /// It is being stored.
    Storing,
}

/// Takes a page in.
pub(super) fn take(session: &Arc<Session>, page: Page) -> Result<Taken, Failure> {
    session.library()?;
    let (captured, draft) = read::page_seen(page.html, &page.url, session.now())?;
    let selected = page.selection.and_then(words_of);
    let held = session.drafts.hold_page(captured, draft, selected);
    let (title, selection) = (held.title().map(str::to_owned), held.selection_stands());
    let became = match session.settings.companion().store_at_once {
        true => store_now(session, &held),
        false => Became::Draft,
    };
    if matches!(became, Became::Draft | Became::ToDecide) {
        session.tell(Event::PageArrived(PageArrived {
            draft: held.id,
            title: title.clone(),
        }));
    }
    Ok(Taken {
        title,
        became,
        selection,
    })
}

/// What was selected, as it looked and as it is written, which styles may make look otherwise.
fn words_of(selection: Selection) -> Option<Selected> {
    let looked = selection.text.trim().to_owned();
    let written = from_html(&selection.html, None).pieces;
    let written: Vec<String> = written.into_iter().map(|piece| piece.text).collect();
    Selected::of(vec![looked, written.join("\n\n")])
}

/// Stores a page as a job, and waits a moment for what comes of it.
fn store_now(session: &Arc<Session>, held: &HeldDraft) -> Became {
    let (say, hear) = mpsc::channel();
    let tell = move |became| {
        // The browser may have been answered before.
        let _ = say.send(became);
    };
    start(session, held, Box::new(tell));
    hear.recv_timeout(PATIENCE).unwrap_or(Became::Storing)
}

fn start(session: &Arc<Session>, held: &HeldDraft, say: Box<dyn FnOnce(Became) + Send>) -> Id {
    let draft = held.id;
    let name = held
        .title()
        .or(held.captured.url.as_deref())
        .map_or_else(|| phrase!("a page"), Phrase::plain);
    let again = move |session: &Arc<Session>, _: &[usize]| {
        let held = session.drafts.get(draft)?;
        let job = start(session, &held, Box::new(|_| {}));
        Ok(JobStarted { job })
    };
    let label = phrase!("Import from the browser");
    jobs::start(session, label, vec![name], again, |handle| {
        let session = Arc::clone(session);
        async move {
            handle.begin(0);
            let done = tokio::task::spawn_blocking(move || store(&session, draft)).await;
            let done = done.unwrap_or_else(|_| Err(failure::job_broke()));
            say(match &done {
                Ok(made) if made.drafts.is_empty() => Became::Stored,
                _ => Became::ToDecide,
            });
            let failed = done.is_err();
            handle.finish(0, done);
            if failed {
                handle.keep_draft(0, draft);
            }
        }
    })
}

/// Stores a draft in which nothing has to be decided; one in which something has stays, with a note that says what.
fn store(session: &Arc<Session>, draft: Id) -> Result<Made, Failure> {
    let held = session.drafts.get(draft)?;
    let library = session.library()?;
    let article = import::to_store(&held, &library)?;
    let waits = |why: Phrase| Made {
        drafts: vec![draft],
        note: Some(Phrase::several([
            why,
            phrase!("It waits in the import sheet."),
        ])),
        ..Made::default()
    };
    if held.title().is_none() {
        return Ok(waits(phrase!("It has no title.")));
    }
    if library.version_of(&article)?.is_some() {
        return Ok(waits(phrase!(
            "The library has an article of this address."
        )));
    }
    if library
        .preview(&article)?
        .duplicates
        .iter()
        .any(|copy| copy.exact)
    {
        return Ok(waits(phrase!("The library has the same text.")));
    }
    let stored = session.changed(library.store(&article)?);
    session.drafts.drop(draft)?;
    Ok(Made::noted(phrase!(
        "Imported: {title}",
        title = stored.title
    )))
}
