//! What is kept of an article's passages, and who else holds them.

use std::collections::{HashMap, HashSet};

use demarche_text::near::{self, Passages};
use rusqlite::OptionalExtension;

use crate::sql::rows;
use crate::{ArticleId, Reader, Result, Tx};

/// A passage that so many articles of one outlet hold is boilerplate: "About us", a disclaimer. An outlet
/// seldom prints one report so often, and where it does, the whole texts still tell.
const COMMON_IN_OUTLET: u32 = 4;
/// The same where the outlet is not known: articles without one may be of as many.
const COMMON_IN_UNKNOWN: u32 = 16;
/// Of a passage so many holders are read at the most.
const READ: u32 = 128;
/// Candidates share at least this much of the shorter text, as far as samples tell. Less is chance.
const LEAST: f64 = 0.05;

/// What is kept of an article's passages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sketch {
    /// 0 where unknown.
    pub(super) outlet: i64,
    /// How many passages the whole text has.
    pub(super) passages: usize,
    /// Those of the sample.
    pub(super) codes: Vec<u32>,
}

impl Sketch {
    /// That of a text with these passages. The outlet is 0 where unknown.
    pub(super) fn of(outlet: i64, passages: &Passages) -> Self {
        Self {
            outlet,
            passages: passages.count(),
            codes: passages.sample(),
        }
    }
}

/// The sketch of an article; none in the trash.
pub(super) fn read(reader: &Reader<'_>, article: ArticleId) -> Result<Option<Sketch>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT outlet, passages, hashes FROM sketch WHERE id = ?")?
        .query_row([article], |row| {
            let (codes, _) = row.get_ref(2)?.as_blob()?.as_chunks::<4>();
            Ok(Sketch {
                outlet: row.get(0)?,
                passages: row.get::<_, i64>(1)? as usize,
                codes: codes.iter().map(|code| u32::from_be_bytes(*code)).collect(),
            })
        })
        .optional()?)
}

/// Writes the sketch of an article anew, with the outlet that it has now.
pub(super) fn write(tx: &Tx<'_>, article: ArticleId, passages: &Passages) -> Result<Sketch> {
    let outlet = tx
        .conn()
        .prepare_cached("SELECT coalesce(outlet, 0) FROM article WHERE id = ?")?
        .query_row([article], |row| row.get(0))?;
    let sketch = Sketch::of(outlet, passages);
    let codes = sketch.codes.iter();
    let packed: Vec<u8> = codes.flat_map(|code| code.to_be_bytes()).collect();
    tx.conn()
        .prepare_cached(
            "INSERT INTO sketch (id, outlet, passages, hashes) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (id) DO UPDATE SET outlet = excluded.outlet, passages = excluded.passages, hashes = excluded.hashes \
             WHERE hashes <> excluded.hashes OR outlet <> excluded.outlet OR passages <> excluded.passages",
        )?
        .execute((article, outlet, sketch.passages as i64, packed))?;
    Ok(sketch)
}

/// Forgets the passages of an article.
pub(super) fn remove(tx: &Tx<'_>, article: ArticleId) -> Result<()> {
    tx.conn()
        .prepare_cached("DELETE FROM sketch WHERE id = ?")?
        .execute([article])?;
    Ok(())
}

/// What the library holds of a sample.
#[derive(Debug, Clone, Default)]
pub(super) struct Held {
    /// Articles that may be copies, the likeliest first, with the share of the shorter text that samples tell.
    pub(super) candidates: Vec<(ArticleId, f64)>,
    /// Of the sample: boilerplate.
    pub(super) common: HashSet<u32>,
    /// Of these, those that would not be with one article of the outlet fewer.
    pub(super) turning: Vec<u32>,
}

/// Looks for a sample in the library. `article` is the one that it is of, if it is stored.
pub(super) fn held(
    reader: &Reader<'_>,
    sketch: &Sketch,
    article: Option<ArticleId>,
) -> Result<Held> {
    let mut found = Held::default();
    let mut shared: HashMap<ArticleId, u32> = HashMap::new();
    let mut statement = holders_statement(reader)?;
    let mut holders = Vec::new();
    for &code in &sketch.codes {
        let mut rows = statement.query((code.to_be_bytes(), READ))?;
        holders.clear();
        let mut group = (0_i64, 0_u32);
        let mut common: Option<i64> = None;
        while let Some(row) = rows.next()? {
            let outlet: i64 = row.get(0)?;
            if common.is_some_and(|common| common != outlet) {
                break;
            }
            group = match group {
                (known, count) if known == outlet => (known, count + 1),
                _ => (outlet, 1),
            };
            let most = match outlet {
                0 => COMMON_IN_UNKNOWN,
                _ => COMMON_IN_OUTLET,
            };
            if group.1 > most {
                // One fewer would be boilerplate too: no need to know how many more there are.
                group.1 = u32::MAX;
                break;
            }
            if group.1 == most {
                common = Some(outlet);
            }
            holders.push(ArticleId(row.get(1)?));
        }
        match common {
            None => {
                for &holder in &holders {
                    *shared.entry(holder).or_insert(0) += 1;
                }
            }
            Some(outlet) => {
                found.common.insert(code);
                if outlet == sketch.outlet && group.1 != u32::MAX {
                    found.turning.push(code);
                }
            }
        }
    }
    // Where nearly all of a text is common, it is a text that is printed often, and its copies share little
    // else. Elsewhere a copy of all of it shares some of the rest.
    if found.common.len() * 4 >= sketch.codes.len() * 3 {
        for &code in &found.common {
            let mut rows = statement.query((code.to_be_bytes(), READ))?;
            while let Some(row) = rows.next()? {
                *shared.entry(ArticleId(row.get(1)?)).or_insert(0) += 1;
            }
        }
    }
    if let Some(article) = article {
        shared.remove(&article);
    }
    found.candidates = candidates(reader, sketch.passages, shared)?;
    Ok(found)
}

/// Articles of the library that hold a passage; not more than are read of one.
pub(super) fn holders(reader: &Reader<'_>, code: u32) -> Result<Vec<ArticleId>> {
    rows(
        &mut *holders_statement(reader)?,
        (code.to_be_bytes(), READ),
        |row| row.get(1),
    )
}

fn holders_statement<'c>(reader: &Reader<'c>) -> Result<rusqlite::CachedStatement<'c>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT outlet, article FROM passage WHERE hash = ?1 LIMIT ?2")?)
}

/// Those that share enough to be looked at.
fn candidates(
    reader: &Reader<'_>,
    passages: usize,
    shared: HashMap<ArticleId, u32>,
) -> Result<Vec<(ArticleId, f64)>> {
    let mut length = reader
        .conn()
        .prepare_cached("SELECT passages FROM sketch WHERE id = ?")?;
    let mut found = Vec::new();
    for (article, count) in shared {
        let other = length.query_row([article], |row| row.get::<_, i64>(0))? as usize;
        let sampled = near::limit(passages).min(near::limit(other)) as f64 / u64::MAX as f64;
        let share = f64::from(count) / (passages.min(other) as f64 * sampled);
        if share >= LEAST {
            found.push((article, share.min(1.0)));
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    Ok(found)
}
