//! References from the user's own Zotero, as a job.

use std::sync::Arc;

use demarche_extract::{Kind, read_as};
use demarche_fetch::{Error, ZOTERO_PAGE, ZOTERO_PORT, fetch_zotero};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::hold_all;
use super::taken::{self, Taken};
use crate::failure;
use crate::jobs::{self, Handle, Made};
use crate::session::Session;
use crate::types::import::{ImportZotero, JobStarted};
use crate::types::library::Failure;

/// The most references that are taken at once: each becomes a draft, which is shown before it is stored.
const MOST: usize = 2_000;

/// Asks the Zotero that runs on this machine for its references. Each becomes a draft.
pub(crate) fn start(session: &Arc<Session>, request: ImportZotero) -> Result<JobStarted, Failure> {
    session.library()?;
    let port = request.port.unwrap_or(ZOTERO_PORT);
    let again = move |session: &Arc<Session>, _: &[usize]| {
        start(session, ImportZotero { port: Some(port) })
    };
    let label = phrase!("Import from Zotero");
    let items = vec![Phrase::plain("Zotero")];
    let job = jobs::start(session, label, items, again, |handle| {
        let session = Arc::clone(session);
        async move {
            handle.begin(0);
            let outcome = read_all(&session, &handle, port).await;
            handle.finish(0, outcome);
        }
    });
    Ok(JobStarted { job })
}

async fn read_all(session: &Arc<Session>, handle: &Handle, port: u16) -> Result<Made, Failure> {
    let now = session.now();
    let mut all = Taken::default();
    let mut from = 0;
    loop {
        let page = fetch_zotero(port, from, &handle.cancel).await;
        let page = page.map_err(|error| unanswered(error, port))?;
        handle.received(page.bytes.len() as u64);
        // A page of notes and attachments alone has no reference in it.
        if let Ok(reading) = read_as(Kind::CslJson, &page.bytes, None, None) {
            let taken = taken::references_of(page.bytes, reading, now)?;
            all.drafts.extend(taken.drafts);
            all.skipped.extend(taken.skipped);
        }
        from += ZOTERO_PAGE;
        let total = page.total.unwrap_or(0);
        if from >= total {
            break;
        }
        if all.drafts.len() >= MOST {
            all.drafts.truncate(MOST);
            all.skipped.push(phrase!(
                "Zotero has {total} items; of those added last {most} were taken. Store or discard them, and export older ones from Zotero as a file.",
                total,
                most = MOST
            ));
            break;
        }
    }
    if all.drafts.is_empty() {
        return Err(failure::invalid(
            phrase!("Zotero has no reference with a title or an address."),
            phrase!("Add some to Zotero, and try again."),
        ));
    }
    Ok(hold_all(session, all))
}

fn unanswered(error: Error, port: u16) -> Failure {
    match error {
        Error::Status { status: 403, .. } => failure::invalid(
            phrase!("Zotero lets no other program in."),
            phrase!(
                "In Zotero’s settings, under Advanced, allow other applications on this computer to communicate with it."
            ),
        ),
        Error::Cancelled => error.into(),
        other => failure::invalid(
            phrase!(
                "Zotero did not answer at 127.0.0.1:{port}: {reason}",
                port = Argument::shown(port),
                reason = other.phrase()
            ),
            phrase!("Start Zotero 7 or newer on this machine, and try again."),
        ),
    }
}
