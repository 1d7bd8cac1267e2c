//! Positions: what the analyst keeps.

use std::sync::Arc;

use demarche_library::positions::{
    EvidenceRole, NewEvidence, NewPosition, PositionFilter, add_in, is_to_come,
};
use demarche_library::{ArticleId, ExcerptId, Library, PositionId, Tx};
use demarche_text::phrase;

use crate::convert::import::count;
use crate::failure;
use crate::session::Session;
use crate::types::library::Failure;
use crate::types::positions::{
    Position, PositionAdded, PositionCheck, PositionInput, PositionList, PositionListRequest,
    PositionRow, PositionUpdate, PositionWarning,
};
use crate::types::{ById, ByIds, Done};

pub(crate) fn add(session: &Arc<Session>, input: PositionInput) -> Result<PositionAdded, Failure> {
    let position = coded(session, input)?;
    let library = session.library()?;
    let id = session.changed(library.add_position(&position)?);
    Ok(PositionAdded {
        id: id.0,
        warnings: afterwards(&library, &position, Some(id)),
    })
}

pub(crate) fn check(
    session: &Arc<Session>,
    check: PositionCheck,
) -> Result<Vec<PositionWarning>, Failure> {
    let position = check.position.try_into()?;
    warnings(&*session.library()?, &position, check.own.map(Into::into))
}

/// What is to be coded; refused where it would be said on a day that is yet to come.
pub(crate) fn coded(session: &Session, input: PositionInput) -> Result<NewPosition, Failure> {
    let position: NewPosition = input.try_into()?;
    match &position.said {
        Some(said) if is_to_come(said, session.now()) => Err(failure::invalid(
            phrase!(
                "{said} is yet to come: nothing can have been said then.",
                said = said.to_the_day()
            ),
            phrase!("Correct the day on which it was said."),
        )),
        _ => Ok(position),
    }
}

pub(crate) fn warnings(
    library: &Library,
    position: &NewPosition,
    own: Option<PositionId>,
) -> Result<Vec<PositionWarning>, Failure> {
    let warnings = library.position_warnings(position, own)?;
    Ok(warnings.into_iter().map(Into::into).collect())
}

/// Of what is stored already: a warning that cannot be told is no reason to say that nothing was.
pub(crate) fn afterwards(
    library: &Library,
    position: &NewPosition,
    own: Option<PositionId>,
) -> Vec<PositionWarning> {
    warnings(library, position, own).unwrap_or_default()
}

pub(crate) fn update(session: &Arc<Session>, update: PositionUpdate) -> Result<Done, Failure> {
    let position = coded(session, update.position)?;
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
    position: &mut NewPosition,
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
    add_in(tx, position)
}
