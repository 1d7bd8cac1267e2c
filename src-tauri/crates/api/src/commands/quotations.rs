//! Quotations: the Inbox and its triage.

use std::sync::Arc;

use demarche_library::QuotationId;
use demarche_library::positions::{Voice, voice_of};
use demarche_library::quotations::QuotationUpdate;
use demarche_text::phrase;

use super::excerpts::span;
use super::positions::{add_with_excerpt_in, afterwards, coded};
use crate::convert::dates::cleared_or;
use crate::failure;
use crate::session::Session;
use crate::types::articles::{
    Accepted, Inbox, IssueSuggestion, Quotation, QuotationAccept, QuotationRevise,
};
use crate::types::library::Failure;
use crate::types::{ById, ByIds, Done, Empty};

/// Articles that an Inbox shows at a time; `articles` tells how many there are. An article of news
/// takes about 9 kB, and an answer of more than 200 kB would be felt at every key.
const SHOWN: u32 = 20;

pub(crate) fn inbox(session: &Arc<Session>, _: Empty) -> Result<Inbox, Failure> {
    let inbox = session.library()?.inbox(0, SHOWN)?;
    Ok(Inbox {
        groups: inbox.groups.into_iter().map(Into::into).collect(),
        articles: inbox.articles,
        pending: inbox.pending,
    })
}

pub(crate) fn get(session: &Arc<Session>, quotation: ById) -> Result<Quotation, Failure> {
    Ok(session.library()?.quotation(quotation.id.into())?.into())
}

pub(crate) fn suggest(
    session: &Arc<Session>,
    quotation: ById,
) -> Result<Vec<IssueSuggestion>, Failure> {
    let found = session.library()?.suggest_issues(quotation.id.into())?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn accept(session: &Arc<Session>, accept: QuotationAccept) -> Result<Accepted, Failure> {
    let library = session.library()?;
    let id = QuotationId(accept.id);
    let mut stored = None;
    let outcome = match accept.position {
        None => library.accept_quotation(id)?,
        Some(position) => {
            let mut position = coded(session, position)?;
            if position.voice.is_none() {
                let speaker = library.quotation(id)?.actor;
                let of_another = speaker.is_some_and(|it| !position.actors.contains(&it.id));
                let post = position.post;
                let voice = library.read(|reader| voice_of(reader, post))?;
                if of_another && voice != Voice::Spokesperson {
                    // Words of one that are coded for another are an account of the other.
                    position.voice = Some(Voice::Attributed);
                }
            }
            let outcome = library.accept_quotation_and_code(id, |tx, excerpt| {
                add_with_excerpt_in(tx, &mut position, excerpt)
            })?;
            stored = Some(position);
            outcome
        }
    };
    let label = outcome.label.clone();
    let accepted = session.changed(outcome);
    Ok(Accepted {
        excerpt: accepted.excerpt.0,
        position: accepted.position.map(|id| id.0),
        label,
        warnings: stored.map_or_else(Vec::new, |position| {
            afterwards(&library, &position, accepted.position)
        }),
    })
}

pub(crate) fn accept_many(session: &Arc<Session>, quotations: ByIds) -> Result<Done, Failure> {
    let outcome = session.library()?.accept_quotations(&ids(quotations))?;
    Ok(session.done(outcome))
}

pub(crate) fn reject(session: &Arc<Session>, quotations: ByIds) -> Result<Done, Failure> {
    let outcome = session.library()?.reject_quotations(&ids(quotations))?;
    Ok(session.done(outcome))
}

pub(crate) fn revise(
    session: &Arc<Session>,
    revision: QuotationRevise,
) -> Result<Quotation, Failure> {
    let library = session.library()?;
    let id = QuotationId(revision.id);
    let update = QuotationUpdate {
        span: match (revision.start, revision.end) {
            (Some(start), Some(end)) => Some(span(start, end)?),
            (None, None) => None,
            _ => {
                return Err(failure::invalid(
                    phrase!("A quotation's words need a start and an end."),
                    phrase!("Select the words, and do it again."),
                ));
            }
        },
        actor: match (revision.actor, revision.clear_actor) {
            (Some(actor), _) => Some(Some(actor.into())),
            (None, true) => Some(None),
            (None, false) => None,
        },
        said: cleared_or(revision.said)?,
    };
    session.done(library.revise_quotation(id, &update)?);
    Ok(library.quotation(id)?.into())
}

fn ids(given: ByIds) -> Vec<QuotationId> {
    given.ids.into_iter().map(QuotationId).collect()
}
