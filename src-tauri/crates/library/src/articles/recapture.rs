//! Capturing an article again: a new snapshot, and a new body version where the text changed.

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::fmt;

use demarche_extract::{Block, Body, Draft};
use demarche_text::near::{Overlap, Passages};
use demarche_text::span::Offsets;
use demarche_text::{PartialDate, Span, address, word};
use demarche_text::{Phrase, phrase};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::analysis::Analysis;
use super::body::{self, NewBody, in_force};
use super::facts::{self, CapturedFact, FactChange, Facts};
use super::snapshot::Packed;
use super::store::write_snapshot;
use super::{Cut, NewArticle, copies, of_address};
use crate::packed::Json;
use crate::sql::{date_at, rows};
use crate::{
    ArticleId, BodyVersionId, Error, ExcerptId, Library, Op, OrNotFound, Outcome, Place, Reader,
    Result, SnapshotId, Tx, excerpts, feeds, notes,
};

/// What capturing an article again gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recaptured {
    /// The article.
    pub article: ArticleId,
    /// Its headline now.
    pub title: String,
    /// What was captured.
    pub snapshot: SnapshotId,
    /// The new version in force; none when the text is the same.
    pub body_version: Option<BodyVersionId>,
    /// The version that was in force before; still in force when the text is the same.
    pub before: BodyVersionId,
    /// Since when the text is the same: the first capture that had it, RFC 3339 in UTC. None when it changed.
    pub unchanged_since: Option<String>,
    /// What changed in the text, and whether the headline did.
    pub counts: Counts,
    /// Excerpts found again in the new version.
    pub moved: u32,
    /// Excerpts that were not, and stay on their old version.
    pub orphans: Vec<ExcerptId>,
    /// What the page says of itself and said otherwise before.
    pub facts: Vec<FactChange>,
    /// Notes that rest on what changed materially.
    pub notes: Vec<Place>,
}

/// How many sentences changed, by how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Reworded, removed or added; a changed headline is one.
    pub material: u32,
    /// Changed in nothing that tells.
    pub trivial: u32,
    /// The same in another place.
    pub reordered: u32,
}

/// An article that has the address of what comes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionOf {
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// When its newest snapshot was captured, RFC 3339 in UTC.
    pub captured_at: Option<String>,
    /// Whether the text that comes in is the one that it has.
    pub unchanged: bool,
}

/// Why what comes in may be another page than the article's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// There is no article in it.
    Nothing,
    /// It has far fewer words.
    Short {
        /// Words that came in.
        words: usize,
        /// Words of the article.
        before: usize,
    },
    /// It shares next to nothing with the article.
    Other,
}

impl Loss {
    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Nothing => phrase!("The page holds no article any more."),
            Self::Short { words, before } => phrase!(
                "The page holds {n} word of an article that had {before}: it may be cut short, or ask readers to pay or to sign in."
                    | "The page holds {n} words of an article that had {before}: it may be cut short, or ask readers to pay or to sign in.",
                n = words,
                before
            ),
            Self::Other => {
                phrase!("The page holds another text: next to nothing of the article's is in it.")
            }
        }
    }
}

/// In English.
impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

/// Fewer words than this share of the article's are a loss.
const SHORT: f64 = 0.3;
/// So are fewer than this where nothing is new in them: the beginning alone.
const CUT_SHORT: f64 = 0.6;
const NOTHING_NEW: f64 = 0.9;
/// Texts that share less than this either way are two texts.
const SHARED: f64 = 0.1;
/// An article with fewer words cannot be told apart by what it shares.
const TELLING_WORDS: usize = 30;

impl Loss {
    /// What would be lost if `after` took the place of `before`; `None` when it may.
    pub fn between(before: &str, after: &str) -> Option<Self> {
        let (had, has) = (word::count(before), word::count(after));
        if has == 0 {
            return Some(Self::Nothing);
        }
        let short = Some(Self::Short {
            words: has,
            before: had,
        });
        let share = has as f64 / had.max(1) as f64;
        if share < SHORT {
            return short;
        }
        let overlap = Overlap::of(&Passages::of(before), &Passages::of(after), |_| false);
        let (kept, known) = (overlap.share_of_a(), overlap.share_of_b());
        if share < CUT_SHORT && known >= NOTHING_NEW {
            return short;
        }
        (had >= TELLING_WORDS && kept.max(known) < SHARED).then_some(Self::Other)
    }
}

impl Library {
    /// The article that has one of the addresses of what comes in, the oldest of several.
    pub fn version_of(&self, new: &NewArticle) -> Result<Option<VersionOf>> {
        self.read(|reader| {
            let Some(&oldest) = of_address(reader, &new.addresses())?.first() else {
                return Ok(None);
            };
            let mut found = reader
                .conn()
                .prepare_cached(
                    "SELECT title, (SELECT max(snapshot.captured_at) FROM snapshot WHERE snapshot.article = article.id) \
                     FROM article WHERE id = ?",
                )?
                .query_row([oldest], |row| {
                    Ok(VersionOf {
                        article: oldest,
                        title: row.get(0)?,
                        captured_at: row.get(1)?,
                        unchanged: false,
                    })
                })?;
            found.unchanged = has_text(reader, found.article, &new.body.text)?;
            Ok(Some(found))
        })
    }

    /// The address to fetch an article again from: where it was fetched last, or else its own.
    pub fn address_of(&self, id: ArticleId) -> Result<Option<String>> {
        self.read(|reader| {
            reader
                .conn()
                .prepare_cached(include_str!("address.sql"))?
                .query_row([id], |row| row.get(0))
                .or_not_found(id)
        })
    }

    /// What an article would lose if `body` took the place of the one in force; `None` when it may.
    pub fn loss(&self, id: ArticleId, body: &Body) -> Result<Option<Loss>> {
        let text = self.read(|reader| body::text(reader, in_force(reader, id)?))?;
        Ok(Loss::between(&text, &body.text))
    }

    /// Keeps and cuts the pieces of a draft that the article's body in force kept or cut: what an analyst
    /// decided on import holds, and what changed on the page is not mixed with how it was read.
    pub fn judge_as_before(&self, id: ArticleId, draft: &mut Draft) -> Result<()> {
        let (text, blocks, cuts) = self.read(|reader| {
            let version = in_force(reader, id)?;
            let (Json(blocks), Json(cuts)): (Json<Vec<Block>>, Json<Vec<Cut>>) = reader
                .conn()
                .prepare_cached("SELECT blocks, cuts FROM body_version WHERE id = ?")?
                .query_row([version], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok((body::text(reader, version)?, blocks, cuts))
        })?;
        let offsets = Offsets::of(&text);
        let kept: HashSet<&str> = blocks
            .iter()
            .map(|block| offsets.slice(&text, Span::new(block.start, block.end)))
            .collect();
        let cut: HashMap<&str, _> = cuts
            .iter()
            .map(|cut| (cut.text.as_str(), cut.reason))
            .collect();
        let mut standing: HashSet<String> = draft
            .pieces
            .iter()
            .filter(|piece| piece.cut.is_none())
            .map(|piece| piece.text.clone())
            .collect();
        for piece in &mut draft.pieces {
            let words = piece.text.as_str();
            match (piece.cut, kept.contains(words), cut.get(words)) {
                // A line that is there twice is kept once.
                (Some(_), true, None) if standing.insert(words.to_owned()) => piece.cut = None,
                (None, false, Some(reason)) => piece.cut = Some(*reason),
                _ => {}
            }
        }
        Ok(())
    }

    /// Stores what was captured of an article again: its snapshot always, a new body version when the text
    /// is another, and what the page says of itself where no analyst said otherwise. Excerpts and
    /// quotations follow in the same change, and the entry of a feed that it comes from is imported.
    pub fn recapture(&self, id: ArticleId, new: &NewArticle) -> Result<Outcome<Recaptured>> {
        let Some(capture) = &new.capture else {
            return Err(Error::invalid(phrase!("Nothing was captured.")));
        };
        // A reference without a text says what it says of the article, whose text stays.
        let unread = new.body.text.trim().is_empty();
        if unread && !new.without_text {
            return Err(Error::invalid(phrase!("The article would have no text.")));
        }
        let (title, published, trashed): (String, Option<PartialDate>, bool) =
            self.read(|reader| {
                reader
                    .conn()
                    .prepare_cached(
                        "SELECT title, published, published_precision, trashed_at IS NOT NULL FROM article WHERE id = ?",
                    )?
                    .query_row([id], |row| Ok((row.get(0)?, date_at(row, 1)?, row.get(3)?)))
                    .or_not_found(id)
            })?;
        if trashed {
            return Err(Error::invalid(phrase!("The article is in the trash.")));
        }
        let names = self.known_names()?;
        let published = published.as_ref().or(capture.facts.published.as_ref());
        let analysis = Analysis::of(&new.body.text, published, &names);
        let packed = Packed::of(&capture.bytes)?;
        self.transact(Op::RecaptureArticle { title }, |tx| {
            let before = in_force(tx, id)?;
            let text = body::text(tx, before)?;
            let same_bytes = newest_hash(tx, id)?.is_some_and(|hash| hash == packed.sha256);
            let same = unread || same_bytes || has_text(tx, id, &new.body.text)?;
            let since = if same { Some(since(tx, id)?) } else { None };
            let read = Facts::newest(tx, id)?;
            if let Some(reference) = &new.reference {
                write_snapshot(tx, id, reference, &Packed::of(&reference.bytes)?)?;
            }
            let snapshot = write_snapshot(tx, id, capture, &packed)?;
            let facts = facts::take(tx, id, &read, new, &capture.facts, &text)?;
            fill_in(tx, id, new)?;
            facts::write_edited(tx, id, new)?;
            let replaced = if same {
                None
            } else {
                write_wires(tx, id, &new.wires)?;
                let new = NewBody {
                    body: &new.body,
                    cuts: &new.cuts,
                    snapshot: Some(snapshot),
                    made_by: &capture.extractor,
                };
                Some(body::replace(tx, id, &new, &analysis, &names)?)
            };
            let body_version = replaced.as_ref().map(|replaced| replaced.version);
            let (mut counts, followed) = replaced
                .map(|replaced| (replaced.counts, replaced.followed))
                .unwrap_or_default();
            counts.material += facts
                .iter()
                .filter(|change| change.fact == CapturedFact::Title)
                .count() as u32;
            excerpts::create_of_words(tx, id, &new.excerpts)?;
            feeds::imported_in(tx, new.feed_entry, &new.addresses(), id)?;
            let resting = notes::resting(tx, id, &followed.touched, counts.material > 0)?;
            Ok(Recaptured {
                article: id,
                title: title_of(tx, id)?,
                snapshot,
                body_version,
                before,
                unchanged_since: since,
                counts,
                moved: followed.found,
                orphans: followed.orphans,
                facts,
                notes: resting
                    .into_iter()
                    .filter(|resting| resting.touched)
                    .map(|resting| resting.note)
                    .collect(),
            })
        })
    }
}

/// Whether an article has this text: in force, or as it was captured last.
pub(super) fn has_text(reader: &Reader<'_>, id: ArticleId, text: &str) -> Result<bool> {
    if body::text(reader, in_force(reader, id)?)? == text {
        return Ok(true);
    }
    match captured_last(reader, id)? {
        Some(version) => Ok(body::text(reader, version)? == text),
        None => Ok(false),
    }
}

/// The newest version that was made from a snapshot.
fn captured_last(reader: &Reader<'_>, id: ArticleId) -> Result<Option<BodyVersionId>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT id FROM body_version WHERE article = ? AND snapshot IS NOT NULL ORDER BY number DESC LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// When the text that was captured last was captured first; when it was typed, where it was not captured.
fn since(reader: &Reader<'_>, id: ArticleId) -> Result<String> {
    let version = match captured_last(reader, id)? {
        Some(version) => version,
        None => in_force(reader, id)?,
    };
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT coalesce(snapshot.captured_at, body_version.made_at) FROM body_version \
             LEFT JOIN snapshot ON snapshot.id = body_version.snapshot WHERE body_version.id = ?",
        )?
        .query_row([version], |row| row.get(0))?)
}

fn newest_hash(reader: &Reader<'_>, id: ArticleId) -> Result<Option<String>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT raw.sha256 FROM snapshot JOIN raw ON raw.id = snapshot.raw WHERE snapshot.article = ? \
             ORDER BY snapshot.captured_at DESC, snapshot.id DESC LIMIT 1",
        )?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

fn title_of(reader: &Reader<'_>, id: ArticleId) -> Result<String> {
    reader
        .conn()
        .prepare_cached("SELECT title FROM article WHERE id = ?")?
        .query_row([id], |row| row.get(0))
        .or_not_found(id)
}

/// Gives an article what it did not have: a language and its addresses.
fn fill_in(tx: &Tx<'_>, id: ArticleId, new: &NewArticle) -> Result<()> {
    let filled = tx
        .conn()
        .prepare_cached(
            "UPDATE article SET language = coalesce(language, ?2), url = coalesce(url, ?3), \
             canonical_url = coalesce(canonical_url, ?4), url_key = iif(url IS NULL, ?5, url_key), \
             canonical_key = iif(canonical_url IS NULL, ?6, canonical_key) WHERE id = ?1 \
             AND (language IS NULL AND ?2 NOT NULL OR url IS NULL AND ?3 NOT NULL OR canonical_url IS NULL AND ?4 NOT NULL)",
        )?
        .execute((
            id,
            &new.language,
            &new.url,
            &new.canonical_url,
            new.url.as_deref().and_then(address::key),
            new.canonical_url.as_deref().and_then(address::key),
        ))?;
    match filled {
        0 => Ok(()),
        _ => copies::facts_changed(tx, id),
    }
}

/// Writes which agencies the text credits, unless that is what is stored.
fn write_wires(tx: &Tx<'_>, id: ArticleId, wires: &[(String, u32)]) -> Result<()> {
    let mut stored = tx
        .conn()
        .prepare_cached("SELECT wire, mentions FROM wire_credit WHERE article = ? ORDER BY id")?;
    let stored: Vec<(String, u32)> = rows(&mut stored, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if stored == wires {
        return Ok(());
    }
    tx.conn()
        .prepare_cached("DELETE FROM wire_credit WHERE article = ?")?
        .execute([id])?;
    super::store::add_wires(tx, id, wires)
}
