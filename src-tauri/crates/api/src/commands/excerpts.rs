//! Excerpts: made from a selection, commented, cited.

use std::sync::Arc;

use demarche_library::excerpts::ExcerptFilter;
use demarche_library::{ExcerptId, OrNotFound as _};
use demarche_text::{Span, phrase};

use crate::failure;
use crate::session::Session;
use crate::types::articles::{
    Cited, Excerpt, ExcerptCreate, ExcerptFind, ExcerptFound, ExcerptList, ExcerptListRequest,
    ExcerptUpdate,
};
use crate::types::captures::{Candidate, Reanchor};
use crate::types::library::Failure;
use crate::types::{ById, ByIds, Done};

pub(crate) fn create(session: &Arc<Session>, new: ExcerptCreate) -> Result<Excerpt, Failure> {
    let library = session.library()?;
    let span = span(new.start, new.end)?;
    let made = library.create_excerpt(new.body_version.into(), span, new.comment.as_deref())?;
    let id = session.changed(made);
    Ok(library.excerpt(id)?.into())
}

/// An excerpt and where it stands, for following a link to it.
pub(crate) fn get(session: &Arc<Session>, excerpt: ById) -> Result<Excerpt, Failure> {
    Ok(session.library()?.excerpt(ExcerptId(excerpt.id))?.into())
}

/// Where words that were pasted stand in an article.
pub(crate) fn find(session: &Arc<Session>, request: ExcerptFind) -> Result<ExcerptFound, Failure> {
    let found = session.library()?.find_words(&request.words)?;
    Ok(ExcerptFound {
        found: found.map(Into::into),
    })
}

/// A span as a window gives it.
pub(crate) fn span(start: u32, end: u32) -> Result<Span, Failure> {
    if start >= end {
        return Err(failure::invalid(
            phrase!("Nothing is selected."),
            phrase!("Select the words, and do it again."),
        ));
    }
    Ok(Span::new(start as usize, end as usize))
}

pub(crate) fn update(session: &Arc<Session>, update: ExcerptUpdate) -> Result<Done, Failure> {
    let library = session.library()?;
    Ok(session.done(library.update_excerpt(update.id.into(), update.comment.as_deref())?))
}

pub(crate) fn trash(session: &Arc<Session>, excerpts: ByIds) -> Result<Done, Failure> {
    let ids: Vec<ExcerptId> = excerpts.ids.into_iter().map(ExcerptId).collect();
    Ok(session.done(session.library()?.trash_excerpts(&ids)?))
}

pub(crate) fn list(
    session: &Arc<Session>,
    request: ExcerptListRequest,
) -> Result<ExcerptList, Failure> {
    let filter = ExcerptFilter {
        text: request.text,
        issue: request.issue.map(Into::into),
        orphans_only: request.orphans_only,
    };
    let library = session.library()?;
    let (rows, total) = library.excerpts(&filter, request.offset, request.limit)?;
    Ok(ExcerptList {
        total,
        rows: rows.into_iter().map(Into::into).collect(),
    })
}

/// Where an excerpt's words may be now.
pub(crate) fn candidates(session: &Arc<Session>, excerpt: ById) -> Result<Vec<Candidate>, Failure> {
    let found = session.library()?.excerpt_candidates(excerpt.id.into())?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Puts an excerpt on other words.
pub(crate) fn reanchor(session: &Arc<Session>, to: Reanchor) -> Result<Excerpt, Failure> {
    let library = session.library()?;
    let id = ExcerptId(to.id);
    let span = span(to.start, to.end)?;
    session.done(library.reanchor_excerpt(id, to.body_version.into(), span)?);
    Ok(library.excerpt(id)?.into())
}

/// The quote with its citation in the settings' style.
pub(crate) fn cite(session: &Arc<Session>, excerpt: ById) -> Result<Cited, Failure> {
    let id = ExcerptId(excerpt.id);
    let cited = session.library()?.cited_excerpt(id)?.or_not_found(id)?;
    let style = super::styles::asked(session, None)?;
    let cited = demarche_brief::cite_excerpt(&cited, &style)?;
    Ok(Cited {
        text: cited.text,
        markdown: cited.markdown,
        html: cited.html,
    })
}
