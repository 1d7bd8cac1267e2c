//! The page of a reference: a draft that has facts gains its text.

use std::sync::Arc;

use demarche_fetch::Guard;
use demarche_text::{Phrase, phrase};

use super::{fetch_page_of, read, taken};
use crate::failure;
use crate::jobs::{self, Handle, Made};
use crate::session::Session;
use crate::types::Id;
use crate::types::import::{FetchDraft, ImportSourceKind, JobStarted};
use crate::types::library::Failure;

pub(crate) fn start(session: &Arc<Session>, request: FetchDraft) -> Result<JobStarted, Failure> {
    session.library()?;
    let held = session.drafts.get(request.draft)?;
    let named = held.captured.url.or(held.draft.canonical_url);
    let Some(url) = named else {
        return Err(failure::invalid(
            phrase!("The draft names no address."),
            phrase!("Give its address, or import its text as a file or a paste."),
        ));
    };
    let guard = Guard {
        allow_private: request.allow_private,
    };
    let again = {
        let request = request.clone();
        move |session: &Arc<Session>, _: &[usize]| start(session, request.clone())
    };
    let label = phrase!("Fetch {url}", url);
    let job = jobs::start(session, label, vec![Phrase::plain(&url)], again, |handle| {
        let session = Arc::clone(session);
        async move {
            handle.begin(0);
            let outcome = fetch(&session, &handle, request.draft, &url, guard).await;
            handle.finish(0, outcome);
        }
    });
    Ok(JobStarted { job })
}

async fn fetch(
    session: &Arc<Session>,
    handle: &Handle,
    draft: Id,
    url: &str,
    guard: Guard,
) -> Result<Made, Failure> {
    let (mut captured, page) = fetch_page_of(session, handle, url, guard).await?;
    captured.source = ImportSourceKind::Reference;
    let held = session.drafts.revise(draft, |held| {
        captured.file_name = held.captured.file_name.take();
        captured.reference = held.captured.reference.take();
        let draft = taken::with_facts_of(&held.draft, page);
        read::check_length(&draft)?;
        held.replace(captured, draft);
        Ok(())
    })?;
    Ok(held.id.into())
}
