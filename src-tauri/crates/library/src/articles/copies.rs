//! Copies: which articles are one text, and how many origins several articles have.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use demarche_text::{PartialDate, near};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use crate::sql::{date_at, rows};
use crate::{ArticleId, Library, OrNotFound, Reader, Result, Tx};

/// Passages kept of an article: the smallest hashes.
pub(super) const KEPT: usize = 64;
/// Articles that share this much of either's passages are one origin.
const ONE_ORIGIN: f64 = 0.5;
/// With the same agency credited, this much is enough.
const ONE_ORIGIN_BY_WIRE: f64 = 0.1;
/// Below this share an article is no copy that anybody wants to be told of.
const TOLD: f64 = 0.2;
/// Up to this many candidates the shares are worked out from the whole texts.
const EXACT_SHARES: usize = 32;

/// An article that is the same or nearly the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Duplicate {
    /// The article in the library.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// Its outlet's name.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<PartialDate>,
    /// 0 to 1: how much of the passages asked about it has too.
    pub share: f64,
    /// Whether bytes, address or body are the same.
    pub exact: bool,
}

/// How many articles there are, and how many origins they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origins {
    /// Distinct articles.
    pub articles: u32,
    /// Clusters of copies among them: articles that share no passages each count as one.
    pub origins: u32,
}

/// What copies are looked for of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Probe<'p> {
    pub(crate) article: Option<ArticleId>,
    pub(crate) text: &'p str,
    /// All hashes of the text, sorted.
    pub(crate) passages: &'p [u64],
    pub(crate) wires: &'p [String],
    pub(crate) sha256: Option<&'p str>,
    pub(crate) url: Option<&'p str>,
    pub(crate) canonical_url: Option<&'p str>,
}

/// An article that shares passages.
#[derive(Debug, Clone, Copy)]
struct Neighbour {
    article: ArticleId,
    /// Of the probe's passages, as the sketches tell.
    share: f64,
    /// Whether the two are one origin.
    one: bool,
}

impl Library {
    /// The origins of these articles: copies of one text count once.
    pub fn origins(&self, articles: &[ArticleId]) -> Result<Origins> {
        self.read(|reader| origins(reader, articles))
    }
}

/// The origins of these articles: copies of one text count once.
pub fn origins(reader: &Reader<'_>, articles: &[ArticleId]) -> Result<Origins> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT count(*), count(DISTINCT coalesce(origin, id)) FROM article \
             WHERE id IN (SELECT value FROM json_each(?))",
        )?
        .query_row([serde_json::to_string(articles)?], |row| {
            Ok(Origins {
                articles: row.get(0)?,
                origins: row.get(1)?,
            })
        })?)
}

/// Writes the passages of an article anew.
pub(super) fn write_passages(tx: &Tx<'_>, article: ArticleId, passages: &[u64]) -> Result<()> {
    tx.conn()
        .prepare_cached(
            "INSERT INTO sketch (id, hashes) VALUES (?1, ?2) \
             ON CONFLICT (id) DO UPDATE SET hashes = excluded.hashes WHERE hashes <> excluded.hashes",
        )?
        .execute((article, packed(near::sketch(passages, KEPT))))?;
    Ok(())
}

/// As the table holds them.
fn packed(hashes: &[u64]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.to_be_bytes()).collect()
}

/// The passages kept of an article, in order.
fn sketch_of(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<u64>> {
    let packed: Vec<u8> = reader
        .conn()
        .prepare_cached("SELECT hashes FROM sketch WHERE id = ?")?
        .query_row([article], |row| row.get(0))
        .optional()?
        .unwrap_or_default();
    let (hashes, _) = packed.as_chunks::<8>();
    Ok(hashes
        .iter()
        .map(|bytes| u64::from_be_bytes(*bytes))
        .collect())
}

/// Articles outside the trash that share passages with a sketch.
fn neighbours(
    reader: &Reader<'_>,
    article: Option<ArticleId>,
    sketch: &[u64],
    wires: &[String],
) -> Result<Vec<Neighbour>> {
    if sketch.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = reader
        .conn()
        .prepare_cached(include_str!("candidates.sql"))?;
    let candidates: Vec<(ArticleId, String)> =
        rows(&mut statement, (packed(sketch), article), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let mut found = Vec::new();
    for (article, credited) in candidates {
        let other = sketch_of(reader, article)?;
        let share = near::sketch_containment(sketch, &other, KEPT);
        let most = share.max(near::sketch_containment(&other, sketch, KEPT));
        let credited: Vec<String> = serde_json::from_str(&credited)?;
        let same_wire = wires.iter().any(|wire| credited.contains(wire));
        found.push(Neighbour {
            article,
            share,
            one: most >= ONE_ORIGIN || (same_wire && most >= ONE_ORIGIN_BY_WIRE),
        });
    }
    Ok(found)
}

/// Copies of a text in the library, exact ones first, then by share.
pub(crate) fn duplicates(reader: &Reader<'_>, probe: &Probe<'_>) -> Result<Vec<Duplicate>> {
    let mut statement = reader.conn().prepare_cached(include_str!("same.sql"))?;
    let same: Vec<ArticleId> = rows(
        &mut statement,
        (probe.sha256, probe.canonical_url, probe.url, probe.article),
        |row| row.get(0),
    )?;
    let mut shares: BTreeMap<ArticleId, f64> = same.iter().map(|id| (*id, 0.0)).collect();
    let near = neighbours(
        reader,
        probe.article,
        near::sketch(probe.passages, KEPT),
        probe.wires,
    )?;
    for neighbour in &near {
        shares.insert(neighbour.article, neighbour.share);
    }
    let exactly = shares.len() <= EXACT_SHARES;
    let mut found = Vec::new();
    for (article, estimated) in shares {
        let (title, outlet, published, text) = reader
            .conn()
            .prepare_cached(include_str!("copy.sql"))?
            .query_row([article], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, Option<String>>(1)?,
                    date_at(row, 2)?,
                    row.get::<_, Option<String>>(4)?,
                ))
            })
            .or_not_found(article)?;
        let text = text.unwrap_or_default();
        let share = if exactly {
            near::containment(probe.passages, &near::shingles(&text))
        } else {
            estimated
        };
        let exact = same.contains(&article) || (!text.is_empty() && text == probe.text);
        let one = near
            .iter()
            .any(|other| other.article == article && other.one);
        if exact || one || share >= TOLD {
            found.push(Duplicate {
                article,
                title,
                outlet,
                published,
                share,
                exact,
            });
        }
    }
    found.sort_by(|a, b| {
        b.exact
            .cmp(&a.exact)
            .then(b.share.total_cmp(&a.share))
            .then(a.article.cmp(&b.article))
    });
    Ok(found)
}

/// Puts an article into the cluster that its passages say, taking apart or joining clusters where they
/// ask for it. The first article of a cluster names it.
pub(super) fn cluster(tx: &Tx<'_>, article: ArticleId) -> Result<()> {
    let mut links: HashMap<ArticleId, Vec<ArticleId>> = HashMap::new();
    let mut asked = vec![article];
    let before: Option<ArticleId> = tx
        .conn()
        .prepare_cached("SELECT origin FROM article WHERE id = ?")?
        .query_row([article], |row| row.get(0))?;
    // A new article can only join clusters; one whose text changed may have held its own together.
    if let Some(origin) = before {
        asked.extend(members(tx, origin)?);
    }
    while let Some(id) = asked.pop() {
        if links.contains_key(&id) {
            continue;
        }
        let near = neighbours(tx, Some(id), &sketch_of(tx, id)?, &wires_of(tx, id)?)?;
        let near: Vec<ArticleId> = near
            .iter()
            .filter(|other| other.one)
            .map(|other| other.article)
            .collect();
        if before.is_none() {
            return join(tx, article, &near);
        }
        asked.extend(&near);
        links.insert(id, near);
    }
    let mut left: BTreeSet<ArticleId> = links.keys().copied().collect();
    while let Some(first) = left.pop_first() {
        let mut reached = vec![first];
        while let Some(id) = reached.pop() {
            set_origin(tx, id, first)?;
            // The relation is the same both ways, but an article in the trash only links out of it.
            let linked = links.get(&id).into_iter().flatten().copied();
            let linking = links
                .iter()
                .filter(|(_, near)| near.contains(&id))
                .map(|(other, _)| *other);
            let next: Vec<ArticleId> = linked
                .chain(linking)
                .filter(|id| left.contains(id))
                .collect();
            for id in next {
                left.remove(&id);
                reached.push(id);
            }
        }
    }
    Ok(())
}

/// A new article joins the clusters of its neighbours into one.
fn join(tx: &Tx<'_>, article: ArticleId, near: &[ArticleId]) -> Result<()> {
    let mut origins = BTreeSet::new();
    for other in near {
        let origin: Option<ArticleId> = tx
            .conn()
            .prepare_cached("SELECT origin FROM article WHERE id = ?")?
            .query_row([other], |row| row.get(0))?;
        origins.insert(origin.unwrap_or(*other));
    }
    let first = origins.pop_first().unwrap_or(article);
    set_origin(tx, article, first)?;
    for origin in origins {
        for member in members(tx, origin)? {
            set_origin(tx, member, first)?;
        }
    }
    Ok(())
}

fn members(reader: &Reader<'_>, origin: ArticleId) -> Result<Vec<ArticleId>> {
    let mut statement = reader
        .conn()
        .prepare_cached("SELECT id FROM article WHERE origin = ?")?;
    rows(&mut statement, [origin], |row| row.get(0))
}

fn set_origin(tx: &Tx<'_>, article: ArticleId, origin: ArticleId) -> Result<()> {
    tx.conn()
        .prepare_cached("UPDATE article SET origin = ?2 WHERE id = ?1 AND origin IS NOT ?2")?
        .execute((article, origin))?;
    Ok(())
}

/// The agencies that an article credits.
pub(crate) fn wires_of(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<String>> {
    let mut statement = reader
        .conn()
        .prepare_cached("SELECT wire FROM wire_credit WHERE article = ? ORDER BY id")?;
    rows(&mut statement, [article], |row| row.get(0))
}
