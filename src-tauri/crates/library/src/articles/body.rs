//! Body versions: the clean text, and what follows when there is a new one.

use demarche_extract::{Block, BlockKind, Body, Draft};
use demarche_text::phrase;
use demarche_text::{PartialDate, Revision, Span};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::analysis::{Analysis, Cast, KnownNames, write_mentions};
use super::anchored::{Follow, Followed};
use super::recapture::Counts;
use super::store::cuts;
use super::versions::Stored;
use super::{Cut, copies};
use crate::packed::Json;
use crate::sql::{date_at, moment};
use crate::{
    ArticleId, BodyVersionId, Error, Library, Op, OrNotFound, Outcome, Reader, Result, SnapshotId,
    Tx,
};

/// A body version to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewBody<'b> {
    /// The text and its blocks.
    pub body: &'b Body,
    /// What was left out of it.
    pub cuts: &'b [Cut],
    /// What it was made from; none when typed by hand.
    pub snapshot: Option<SnapshotId>,
    /// The extractor and its version, or the analyst.
    pub made_by: &'b str,
}

/// What a new body version did to what was anchored in the old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reanchored {
    /// The version in force now.
    pub body_version: BodyVersionId,
    /// Excerpts found again in it.
    pub moved: u32,
    /// Excerpts that were not, and stay on their old version.
    pub orphans: u32,
}

impl Library {
    /// The text of a body version.
    pub fn body_text(&self, id: BodyVersionId) -> Result<String> {
        self.read(|reader| text(reader, id))
    }

    /// What was left out of an article's body in force.
    pub fn cuts(&self, id: ArticleId) -> Result<Vec<Cut>> {
        self.read(|reader| {
            let Json(cuts) = reader
                .conn()
                .prepare_cached(
                    "SELECT body_version.cuts FROM article \
                     JOIN body_version ON body_version.id = article.body WHERE article.id = ?",
                )?
                .query_row([id], |row| row.get(0))
                .or_not_found(id)?;
            Ok(cuts)
        })
    }

    /// The newest snapshot of an article, to be extracted anew.
    pub fn newest_snapshot(&self, id: ArticleId) -> Result<Option<SnapshotId>> {
        self.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached(
                    "SELECT id FROM snapshot WHERE article = ? ORDER BY captured_at DESC, id DESC LIMIT 1",
                )?
                .query_row([id], |row| row.get(0))
                .optional()?)
        })
    }

    /// Makes the body that a draft gives the one in force. `snapshot` is what the draft was made from.
    /// A draft with the same text changes nothing.
    pub fn reextract(
        &self,
        id: ArticleId,
        snapshot: SnapshotId,
        draft: &Draft,
        extractor: &str,
    ) -> Result<Outcome<Reanchored>> {
        let body = draft.body();
        let cuts = cuts(&draft.pieces);
        let new = NewBody {
            body: &body,
            cuts: &cuts,
            snapshot: Some(snapshot),
            made_by: extractor,
        };
        self.replace_body(id, &new, |title| Op::ReextractArticle { title })
    }

    /// Makes a text typed by hand the one in force. Blocks are parted by blank lines; those whose
    /// text stays keep their kind.
    pub fn edit_body(&self, id: ArticleId, text: &str) -> Result<Outcome<Reanchored>> {
        let (old, old_text, cuts) = self.read(|reader| {
            let version = in_force(reader, id)?;
            let (Json(blocks), Json(cuts)): (Json<Vec<Block>>, Json<Vec<Cut>>) = reader
                .conn()
                .prepare_cached("SELECT blocks, cuts FROM body_version WHERE id = ?")?
                .query_row([version], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok((blocks, crate::articles::body::text(reader, version)?, cuts))
        })?;
        let body = blocks_of(text, &old, &old_text);
        let analyst = self.analyst();
        let new = NewBody {
            body: &body,
            cuts: &cuts,
            snapshot: None,
            made_by: &analyst,
        };
        self.replace_body(id, &new, |title| Op::EditBody { title })
    }

    fn replace_body(
        &self,
        id: ArticleId,
        new: &NewBody<'_>,
        op: impl FnOnce(String) -> Op,
    ) -> Result<Outcome<Reanchored>> {
        if new.body.text.trim().is_empty() {
            return Err(Error::invalid(phrase!("The article would have no text.")));
        }
        let (title, published): (String, Option<PartialDate>) = self.read(|reader| {
            reader
                .conn()
                .prepare_cached(
                    "SELECT title, published, published_precision FROM article WHERE id = ?",
                )?
                .query_row([id], |row| Ok((row.get(0)?, date_at(row, 1)?)))
                .or_not_found(id)
        })?;
        let names = self.known_names()?;
        let analysis = Analysis::of(&new.body.text, published.as_ref(), &names);
        self.transact(op(title), |tx| {
            let old = in_force(tx, id)?;
            if text(tx, old)? == new.body.text {
                return Ok(Reanchored {
                    body_version: old,
                    moved: 0,
                    orphans: 0,
                });
            }
            let replaced = replace(tx, id, new, &analysis, &names)?;
            Ok(Reanchored {
                body_version: replaced.version,
                moved: replaced.followed.found,
                orphans: replaced.followed.orphans.len() as u32,
            })
        })
    }
}

/// What putting another body in force did.
pub(super) struct Replaced {
    pub(super) version: BodyVersionId,
    pub(super) counts: Counts,
    pub(super) followed: Followed,
}

/// Puts a new body in the place of the one in force, and lets what is anchored follow.
pub(super) fn replace(
    tx: &Tx<'_>,
    article: ArticleId,
    new: &NewBody<'_>,
    analysis: &Analysis,
    names: &KnownNames,
) -> Result<Replaced> {
    let before = in_force(tx, article)?;
    let older = Stored::read(tx, before)?;
    let version = write(tx, article, new, analysis)?;
    let newer = Stored::read(tx, version)?;
    let revision = Revision::of(older.version(), newer.version());
    let mut cast = Cast::new(names);
    write_mentions(tx, version, &analysis.mentions, &mut cast)?;
    let follow = Follow {
        article,
        version,
        text: &new.body.text,
        before,
        revision: &revision,
    };
    let followed = follow.excerpts(tx)?;
    follow.quotations(tx, &analysis.quotations, &mut cast)?;
    copies::place(tx, article, &analysis.passages)?;
    Ok(Replaced {
        version,
        counts: Counts::of(&revision),
        followed,
    })
}

/// The body version in force of an article.
pub(crate) fn in_force(reader: &Reader<'_>, id: ArticleId) -> Result<BodyVersionId> {
    reader
        .conn()
        .prepare_cached("SELECT body FROM article WHERE id = ? AND body IS NOT NULL")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

/// The text of a body version.
pub(crate) fn text(reader: &Reader<'_>, id: BodyVersionId) -> Result<String> {
    reader
        .conn()
        .prepare_cached("SELECT text FROM body_version WHERE id = ?")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

/// Writes a body version and puts it in force.
pub(super) fn write(
    tx: &Tx<'_>,
    article: ArticleId,
    new: &NewBody<'_>,
    analysis: &Analysis,
) -> Result<BodyVersionId> {
    let number: i64 = tx
        .conn()
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM body_version WHERE article = ?")?
        .query_row([article], |row| row.get(0))?;
    let version: BodyVersionId = tx
        .conn()
        .prepare_cached(include_str!("add_body.sql"))?
        .query_row(
            rusqlite::named_params! {
                ":article": article,
                ":number": number,
                ":snapshot": new.snapshot,
                ":text": new.body.text,
                ":blocks": Json(&new.body.blocks),
                ":cuts": Json(new.cuts),
                ":words": analysis.words as i64,
                ":unspaced": analysis.unspaced,
                ":folds": analysis.folds,
                ":made_at": moment(tx.now()),
                ":made_by": new.made_by,
            },
            |row| row.get(0),
        )?;
    tx.conn()
        .prepare_cached("UPDATE article SET body = ?2, words = ?3 WHERE id = ?1")?
        .execute((article, version, analysis.words as i64))?;
    Ok(version)
}

/// The blocks of a text typed by hand.
pub(crate) fn blocks_of(text: &str, old: &[Block], old_text: &str) -> Body {
    let offsets = demarche_text::span::Offsets::of(old_text);
    let kind_of = |block_text: &str| {
        old.iter()
            .find(|block| offsets.slice(old_text, Span::new(block.start, block.end)) == block_text)
            .map_or((BlockKind::Paragraph, None), |block| {
                (block.kind, block.level)
            })
    };
    let text = text.replace("\r\n", "\n");
    let mut pieces = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    // A last empty line ends the last block.
    for line in text.lines().map(str::trim_end).chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line);
        } else if !lines.is_empty() {
            let text = lines.join("\n");
            let (kind, level) = kind_of(&text);
            pieces.push(demarche_extract::Piece {
                text,
                kind,
                level,
                cut: None,
            });
            lines.clear();
        }
    }
    Body::of(&pieces)
}
