//! Copies: the library's clusters, what two articles share, and what an analyst says of them.

use std::sync::Arc;

use demarche_library::ArticleId;

use super::tables;
use crate::session::Session;
use crate::types::copies::{
    Copies, CopiesExport, CopiesRequest, CopyPair, MergeArticles, OriginCount, Separation,
    SharedText,
};
use crate::types::library::Failure;
use crate::types::tables::Exported;
use crate::types::{ByIds, Done, Id};

pub(crate) fn list(session: &Arc<Session>, request: CopiesRequest) -> Result<Copies, Failure> {
    let library = session.library()?;
    Ok(library
        .copies(&request.text, request.offset, request.limit)?
        .into())
}

pub(crate) fn compare(session: &Arc<Session>, pair: CopyPair) -> Result<SharedText, Failure> {
    let library = session.library()?;
    Ok(library.compare_copies(pair.a.into(), pair.b.into())?.into())
}

pub(crate) fn separate(session: &Arc<Session>, said: Separation) -> Result<Done, Failure> {
    let outcome = session
        .library()?
        .separate_copies(&ids(said.articles), &ids(said.from))?;
    Ok(session.done(outcome))
}

pub(crate) fn rejoin(session: &Arc<Session>, said: Separation) -> Result<Done, Failure> {
    let outcome = session
        .library()?
        .rejoin_copies(&ids(said.articles), &ids(said.from))?;
    Ok(session.done(outcome))
}

pub(crate) fn merge(session: &Arc<Session>, request: MergeArticles) -> Result<Done, Failure> {
    let merges: Vec<(ArticleId, ArticleId)> = request
        .merges
        .into_iter()
        .map(|merge| (merge.from.into(), merge.into.into()))
        .collect();
    Ok(session.done(session.library()?.merge_articles(&merges)?))
}

pub(crate) fn origins(session: &Arc<Session>, articles: ByIds) -> Result<OriginCount, Failure> {
    Ok(session.library()?.origins(&ids(articles.ids))?.into())
}

/// All clusters as a table.
pub(crate) fn export(session: &Arc<Session>, request: CopiesExport) -> Result<Exported, Failure> {
    let found = session.library()?.copies(&request.text, 0, u32::MAX)?;
    let table = demarche_brief::views::copies(&found);
    let way = tables::Way {
        format: request.format,
        path: request.path,
        with_held: request.with_held,
    };
    tables::table(session, table, way)
}

fn ids(ids: Vec<Id>) -> Vec<ArticleId> {
    ids.into_iter().map(Into::into).collect()
}
