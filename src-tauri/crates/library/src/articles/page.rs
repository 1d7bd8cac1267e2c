//! An article with what belongs to it.

use rusqlite::Row;

use super::copies;
use super::{Article, BodyVersion, BodyVersionRow, Mention, SnapshotRow, body, list, references};
use crate::packed::Json;
use crate::sql::{date_at, rows};
use crate::{
    ActorRef, ArticleId, BodyVersionId, Library, OrNotFound, PlaceKind, Reader, Result, notes,
};

impl Library {
    /// An article with what belongs to it. One that was merged is the one that it became part of.
    pub fn article(&self, id: ArticleId) -> Result<Article> {
        self.read(|reader| page(reader, id))
    }
}

fn page(reader: &Reader<'_>, id: ArticleId) -> Result<Article> {
    let id = super::current(reader, id)?;
    let row = list::row(reader, id)?;
    let version = body::in_force(reader, id)?;
    let text = body::text(reader, version)?;
    let mut article = reader
        .conn()
        .prepare_cached(include_str!("details.sql"))?
        .query_row([id], |details| {
            Ok(Article {
                row,
                byline: Vec::new(),
                dateline: details.get(0)?,
                url: details.get(1)?,
                canonical_url: details.get(2)?,
                published_from: details.get(3)?,
                modified: date_at(details, 4)?,
                origins: details.get::<_, Json<_>>(11)?.0,
                trashed_at: details.get(6)?,
                wire_credits: Vec::new(),
                body: read_body(details, 7, version, &text)?,
                versions: Vec::new(),
                snapshots: Vec::new(),
                mentions: Vec::new(),
                backlinks: Vec::new(),
                copies: Vec::new(),
                cluster_articles: 0,
                cluster_origins: 0,
            })
        })
        .or_not_found(id)?;
    article.byline = rows(
        &mut *reader
            .conn()
            .prepare_cached("SELECT name FROM byline WHERE article = ? ORDER BY place, id")?,
        [id],
        |row| row.get(0),
    )?;
    article.wire_credits = rows(
        &mut *reader.conn().prepare_cached(
            "SELECT wire, mentions FROM wire_credit WHERE article = ? ORDER BY id",
        )?,
        [id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    article.versions = versions(reader, id)?;
    article.snapshots = snapshots(reader, id)?;
    article.mentions = mentions(reader, version)?;
    article.backlinks = notes::backlinks(reader, PlaceKind::Article, id.0)?;
    let sha256 = article
        .snapshots
        .first()
        .map(|snapshot| snapshot.sha256.as_str());
    let works = match references::of_article(reader, id)? {
        Some(said) => references::same_works(reader, &said, Some(id))?,
        None => Vec::new(),
    };
    let works: Vec<ArticleId> = works.into_iter().map(|(id, _)| id).collect();
    article.copies = copies::of_article(reader, id, &text, sha256, &works)?;
    let around = copies::around(reader, id, &article.copies)?;
    article.cluster_articles = around.articles;
    article.cluster_origins = around.origins;
    Ok(article)
}

/// Reads four columns from `at` on: number, blocks, made_at, made_by.
fn read_body(
    row: &Row<'_>,
    at: usize,
    id: BodyVersionId,
    text: &str,
) -> rusqlite::Result<BodyVersion> {
    let Json(blocks) = row.get(at + 1)?;
    Ok(BodyVersion {
        id,
        number: row.get(at)?,
        blocks,
        scalars: text.chars().count() as u32,
        made_at: row.get(at + 2)?,
        made_by: row.get(at + 3)?,
    })
}

/// A body version of any age.
pub(super) fn body_version(reader: &Reader<'_>, id: BodyVersionId) -> Result<BodyVersion> {
    let text = body::text(reader, id)?;
    reader
        .conn()
        .prepare_cached("SELECT number, blocks, made_at, made_by FROM body_version WHERE id = ?")?
        .query_row([id], |row| read_body(row, 0, id, &text))
        .or_not_found(id)
}

/// The body versions of an article, the newest first.
pub(super) fn versions(reader: &Reader<'_>, id: ArticleId) -> Result<Vec<BodyVersionRow>> {
    let mut statement = reader.conn().prepare_cached(include_str!("versions.sql"))?;
    rows(&mut statement, [id], |row| {
        Ok(BodyVersionRow {
            id: row.get(0)?,
            number: row.get(1)?,
            made_at: row.get(2)?,
            made_by: row.get(3)?,
            words: row.get(4)?,
            snapshot: row.get(5)?,
            captured_at: row.get(6)?,
        })
    })
}

fn snapshots(reader: &Reader<'_>, id: ArticleId) -> Result<Vec<SnapshotRow>> {
    let mut statement = reader
        .conn()
        .prepare_cached(include_str!("snapshots.sql"))?;
    let found = rows(&mut statement, [id], |row| {
        Ok((
            SnapshotRow {
                id: row.get(0)?,
                sha256: row.get(1)?,
                bytes: row.get::<_, i64>(2)? as u64,
                media_type: row.get(3)?,
                captured_at: row.get(4)?,
                requested_url: row.get(5)?,
                final_url: row.get(6)?,
                headers: Vec::new(),
                extractor: row.get(7)?,
            },
            row.get::<_, Option<String>>(8)?,
        ))
    })?;
    found
        .into_iter()
        .map(|(mut snapshot, headers)| {
            if let Some(json) = headers {
                snapshot.headers = serde_json::from_str(&json)?;
            }
            Ok(snapshot)
        })
        .collect()
}

fn mentions(reader: &Reader<'_>, version: BodyVersionId) -> Result<Vec<Mention>> {
    let mut statement = reader.conn().prepare_cached(include_str!("mentions.sql"))?;
    let found = rows(&mut statement, [version], |row| {
        let actor = ActorRef::at(row, 2)?;
        Ok(actor.map(|actor| (row.get(0), row.get(1), actor)))
    })?;
    found
        .into_iter()
        .flatten()
        .map(|(start, end, actor)| {
            Ok(Mention {
                start: start?,
                end: end?,
                actor,
            })
        })
        .collect()
}
