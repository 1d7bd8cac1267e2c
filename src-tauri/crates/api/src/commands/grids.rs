//! The grids of articles, excerpts and actors.

use std::sync::Arc;

use demarche_library::actors::ActorFilter;
use demarche_library::articles::ArticleFilter;
use demarche_library::excerpts::ExcerptFilter;

use crate::convert::dates::{first_day, last_day};
use crate::session::Session;
use crate::types::grids::{
    ActorGrid, ActorGridRequest, ArticleGrid, ArticleGridRequest, ExcerptGrid, ExcerptGridRequest,
    GroupCount,
};
use crate::types::library::Failure;

impl From<demarche_library::grid::GroupCount> for GroupCount {
    fn from(group: demarche_library::grid::GroupCount) -> Self {
        Self {
            label: group.label,
            count: group.count,
        }
    }
}

pub(crate) fn articles(
    session: &Arc<Session>,
    request: ArticleGridRequest,
) -> Result<ArticleGrid, Failure> {
    let from = request.from.as_deref().map(first_day).transpose()?;
    let to = request.to.as_deref().map(last_day).transpose()?;
    let filter = ArticleFilter {
        text: request.text,
        outlet: request.outlet.map(Into::into),
        country: request.country,
        from: from.map(|day| day.to_string()),
        to: to.map(|day| day.to_string()),
        actor: request.actor.map(Into::into),
    };
    let page = session.library()?.article_grid(
        &filter,
        request.group.map(Into::into),
        request.sort.into(),
        request.descending,
        request.offset as usize,
        request.limit as usize,
    )?;
    Ok(ArticleGrid {
        total: page.total,
        groups: page.groups.into_iter().map(Into::into).collect(),
        rows: page.rows.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn excerpts(
    session: &Arc<Session>,
    request: ExcerptGridRequest,
) -> Result<ExcerptGrid, Failure> {
    let filter = ExcerptFilter {
        text: request.text,
        issue: request.issue.map(Into::into),
        orphans_only: request.orphans_only,
    };
    let page = session.library()?.excerpt_grid(
        &filter,
        request.group.map(Into::into),
        request.sort.into(),
        request.descending,
        request.offset as usize,
        request.limit as usize,
    )?;
    Ok(ExcerptGrid {
        total: page.total,
        groups: page.groups.into_iter().map(Into::into).collect(),
        rows: page.rows.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn actors(
    session: &Arc<Session>,
    request: ActorGridRequest,
) -> Result<ActorGrid, Failure> {
    let filter = ActorFilter {
        text: request.text,
        country: request.country,
        kind: request.kind.map(Into::into),
    };
    let page = session.library()?.actor_grid(
        &filter,
        request.group.map(Into::into),
        request.sort.into(),
        request.descending,
        request.offset as usize,
        request.limit as usize,
    )?;
    Ok(ActorGrid {
        total: page.total,
        groups: page.groups.into_iter().map(Into::into).collect(),
        rows: page.rows.into_iter().map(Into::into).collect(),
    })
}
