//! Positions: what the analyst keeps.

use std::sync::Arc;

use demarche_library::positions::{EvidenceRole, NewEvidence, NewPosition, PositionFilter, add_in};
use demarche_library::{ArticleId, ExcerptId, Library, PositionId, Tx};

use crate::convert::import::count;
use crate::session::Session;
use crate::types::actors::Created;
use crate::types::library::Failure;
use crate::types::positions::{
    Position, PositionInput, PositionList, PositionListRequest, PositionRow, PositionUpdate,
};
use crate::types::{ById, ByIds, Done};

pub(crate) fn add(session: &Arc<Session>, input: PositionInput) -> Result<Created, Failure> {
    let position = input.try_into()?;
    let id = session.changed(session.library()?.add_position(&position)?);
    Ok(Created { id: id.0 })
}

pub(crate) fn update(session: &Arc<Session>, update: PositionUpdate) -> Result<Done, Failure> {
    let position = update.position.try_into()?;
    let outcome = session
        .library()?
        .update_position(update.id.into(), &position)?;
    Ok(session.done(outcome))
}

pub(crate) fn trash(session: &Arc<Session>, positions: ByIds) -> Result<Done, Failure> {
    let ids: Vec<PositionId> = positions.ids.into_iter().map(PositionId).collect();
    Ok(session.done(session.library()?.trash_positions(&ids)?))
}

pub(crate) fn get(session: &Arc<Session>, position: ById) -> Result<Position, Failure> {
    Ok(session.library()?.position(position.id.into())?.into())
}

pub(crate) fn list(
    session: &Arc<Session>,
    request: PositionListRequest,
) -> Result<PositionList, Failure> {
    let filter = PositionFilter {
        actor: request.actor.map(Into::into),
        country: request.country,
        issue: request.issue.map(Into::into),
        article: request.article.map(Into::into),
        text: request.text,
    };
    let (offset, limit) = (request.offset as usize, request.limit as usize);
    let (total, rows) = session.library()?.positions(&filter, offset, limit)?;
    Ok(PositionList {
        total: count(total),
        rows: rows.into_iter().map(Into::into).collect(),
    })
}

/// All positions that have evidence in an article.
pub(crate) fn of_article(
    library: &Library,
    article: ArticleId,
) -> Result<Vec<PositionRow>, Failure> {
    let filter = PositionFilter {
        article: Some(article),
        ..PositionFilter::default()
    };
    let (_, rows) = library.positions(&filter, 0, usize::MAX)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Codes a position inside the change that made the excerpt which supports it.
pub(crate) fn add_with_excerpt_in(
    tx: &Tx<'_>,
    mut position: NewPosition,
    excerpt: ExcerptId,
) -> demarche_library::Result<PositionId> {
    if !position
        .evidence
        .iter()
        .any(|evidence| evidence.excerpt == excerpt)
    {
        position.evidence.push(NewEvidence {
            excerpt,
            role: EvidenceRole::Supporting,
        });
    }
    add_in(tx, &position)
}
