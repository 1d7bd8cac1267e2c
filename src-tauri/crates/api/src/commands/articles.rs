//! Articles: lists, pages, details, bodies and snapshots.

use std::sync::Arc;

use demarche_library::articles::{ArticleFilter, ArticleUpdate as Update};
use demarche_library::{ArticleId, Library};
use demarche_text::phrase;

use super::import::read;
use crate::convert::articles::{Beside, article};
use crate::convert::dates::{cleared_or, first_day, last_day};
use crate::failure;
use crate::session::Session;
use crate::types::articles::{
    Article, ArticleList, ArticleListRequest, ArticleUpdate, BodyEdit, Cut, Reanchored,
};
use crate::types::library::Failure;
use crate::types::{ById, ByIds, Done, Id};

pub(crate) fn list(
    session: &Arc<Session>,
    request: ArticleListRequest,
) -> Result<ArticleList, Failure> {
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
    let (rows, total) = session.library()?.articles(
        &filter,
        request.sort.into(),
        request.descending,
        request.offset,
        request.limit,
    )?;
    Ok(ArticleList {
        total,
        rows: rows.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn get(session: &Arc<Session>, named: ById) -> Result<Article, Failure> {
    let library = session.library()?;
    let id = ArticleId(named.id);
    let found = library.article(id)?;
    // One that was merged is the one that it became part of.
    let id = found.row.id;
    let beside = Beside {
        excerpts: library
            .excerpts_of(id)?
            .into_iter()
            .map(Into::into)
            .collect(),
        quotations: library
            .quotations_of(id)?
            .into_iter()
            .map(Into::into)
            .collect(),
        positions: super::positions::of_article(&library, id)?,
    };
    Ok(article(found, beside))
}

pub(crate) fn update(session: &Arc<Session>, update: ArticleUpdate) -> Result<Done, Failure> {
    let id = ArticleId(update.id);
    let update = Update {
        title: update.title,
        outlet: update.outlet,
        published: cleared_or(update.published)?,
        url: update.url,
        byline: update.byline,
        dateline: update.dateline,
    };
    Ok(session.done(session.library()?.update_article(id, &update)?))
}

pub(crate) fn trash(session: &Arc<Session>, articles: ByIds) -> Result<Done, Failure> {
    let ids: Vec<ArticleId> = articles.ids.into_iter().map(ArticleId).collect();
    Ok(session.done(session.library()?.trash_articles(&ids)?))
}

/// Makes the body anew from what was captured last.
pub(crate) fn reextract(session: &Arc<Session>, named: ById) -> Result<Reanchored, Failure> {
    let library = session.library()?;
    let id = ArticleId(named.id);
    let Some(snapshot) = library.newest_snapshot(id)? else {
        return Err(failure::invalid(
            phrase!("The article was typed by hand: there is no page to extract it from."),
            phrase!("Edit its text instead."),
        ));
    };
    let url = url_of(&library, id)?;
    let (bytes, media_type) = library.snapshot_bytes(snapshot)?;
    let draft = read::page(&bytes, &media_type, url.as_deref())?;
    let extractor = demarche_extract::EXTRACTOR;
    let outcome = library.reextract(id, snapshot, &draft, extractor)?;
    Ok(session.changed(outcome).into())
}

fn url_of(library: &Library, id: ArticleId) -> Result<Option<String>, Failure> {
    let article = library.article(id)?;
    Ok(article
        .snapshots
        .into_iter()
        .next()
        .and_then(|newest| newest.final_url))
}

pub(crate) fn edit_body(session: &Arc<Session>, edit: BodyEdit) -> Result<Reanchored, Failure> {
    let outcome = session.library()?.edit_body(edit.id.into(), &edit.text)?;
    Ok(session.changed(outcome).into())
}

pub(crate) fn cuts(session: &Arc<Session>, named: ById) -> Result<Vec<Cut>, Failure> {
    let cuts = session.library()?.cuts(named.id.into())?;
    Ok(cuts.into_iter().map(Into::into).collect())
}

pub(crate) fn body_text(session: &Session, body_version: Id) -> Result<String, Failure> {
    Ok(session.library()?.body_text(body_version.into())?)
}

pub(crate) fn snapshot(session: &Session, snapshot: Id) -> Result<(Vec<u8>, String), Failure> {
    Ok(session.library()?.snapshot_bytes(snapshot.into())?)
}
