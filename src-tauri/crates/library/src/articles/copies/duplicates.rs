//! What import tells of a text that the library has already, whole or in part.

use std::collections::{BTreeMap, BTreeSet};

use demarche_text::near::{Overlap, Passages};

use super::judge::{Judgement, Subject, judge};
use super::links::Links;
use super::sketch::{self, Held, Sketch};
use super::{Duplicate, separate};
use crate::sql::{date_at, rows};
use crate::{ArticleId, Library, OrNotFound, Reader, Result};

/// Below this share of what is an article's own it is no copy that anybody wants to be told of.
const TOLD: f64 = 0.2;
/// So many of the likeliest candidates are compared by their whole texts; a text that is printed more
/// often is known well enough by these.
const COMPARED: usize = 64;

/// A text that is not stored, of which copies are looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Probe<'p> {
    pub(crate) text: &'p str,
    pub(crate) passages: &'p Passages,
    pub(crate) wires: &'p [String],
    /// Its outlet's row, where there is one.
    pub(crate) outlet: Option<i64>,
    pub(crate) sha256: Option<&'p str>,
    /// The numbers of its addresses.
    pub(crate) keys: [Option<i64>; 2],
    /// Articles that are of the work that its reference tells of.
    pub(crate) works: &'p [ArticleId],
}

impl Library {
    /// The copies of a text that is not stored, by its passages alone.
    pub fn copies_of_text(&self, text: &str) -> Result<Vec<Duplicate>> {
        let passages = Passages::of(text);
        self.read(|reader| {
            let probe = Probe {
                text,
                passages: &passages,
                wires: &[],
                outlet: None,
                sha256: None,
                keys: [None, None],
                works: &[],
            };
            of_text(reader, &probe)
        })
    }
}

/// Articles outside the trash that one of these addresses names, as [`demarche_text::address`] folds them,
/// the first imported first. An article that was merged is the one that it became part of.
pub fn of_address(reader: &Reader<'_>, addresses: &[&str]) -> Result<Vec<ArticleId>> {
    let mut found = BTreeSet::new();
    for address in addresses {
        if let Some(key) = demarche_text::address::key(address) {
            found.extend(same(reader, None, [Some(key), None])?);
        }
    }
    Ok(found.into_iter().collect())
}

/// Articles outside the trash with the same bytes or the same address.
fn same(
    reader: &Reader<'_>,
    sha256: Option<&str>,
    keys: [Option<i64>; 2],
) -> Result<Vec<ArticleId>> {
    rows(
        &mut *reader.conn().prepare_cached(include_str!("same.sql"))?,
        (sha256, keys[0], keys[1]),
        |row| row.get(0),
    )
}

/// Copies of a text that is not stored, exact ones first, then by share.
pub(crate) fn of_text(reader: &Reader<'_>, probe: &Probe<'_>) -> Result<Vec<Duplicate>> {
    let subject = Subject {
        passages: probe.passages.clone().into(),
        outlet: probe.outlet.unwrap_or(0),
        wires: probe.wires.to_vec(),
        keys: probe.keys,
    };
    let sketch = Sketch::of(subject.outlet, probe.passages);
    let held = sketch::held(reader, &sketch, None)?;
    let sought = Sought {
        article: None,
        text: probe.text,
        subject: &subject,
        held: &held,
        sha256: probe.sha256,
        works: probe.works,
    };
    sought.find(reader, &mut Links::default())
}

/// Copies of an article, in the trash or not. `sha256` is that of its newest snapshot, `works` are of the work that its
/// reference tells of.
pub(crate) fn of_article(
    reader: &Reader<'_>,
    article: ArticleId,
    text: &str,
    sha256: Option<&str>,
    works: &[ArticleId],
) -> Result<Vec<Duplicate>> {
    let mut links = Links::default();
    let subject = links.subject(reader, article)?.or_not_found(article)?;
    // One in the trash has no sketch.
    let sketch = Sketch::of(subject.outlet, &subject.passages);
    links.held_of(reader, article, &sketch)?;
    known(reader, &mut links, article, text, sha256, works)
}

/// Copies of an article of which `links` knows what the library holds.
pub(super) fn known(
    reader: &Reader<'_>,
    links: &mut Links,
    article: ArticleId,
    text: &str,
    sha256: Option<&str>,
    works: &[ArticleId],
) -> Result<Vec<Duplicate>> {
    let subject = links.subject(reader, article)?.or_not_found(article)?;
    let held = links.held(reader, article)?;
    let sought = Sought {
        article: Some(article),
        text,
        subject: &subject,
        held: &held,
        sha256,
        works,
    };
    sought.find(reader, links)
}

/// What copies are looked for of, stored or not.
struct Sought<'s> {
    /// Where it is stored.
    article: Option<ArticleId>,
    text: &'s str,
    subject: &'s Subject,
    held: &'s Held,
    sha256: Option<&'s str>,
    works: &'s [ArticleId],
}

impl Sought<'_> {
    fn find(&self, reader: &Reader<'_>, links: &mut Links) -> Result<Vec<Duplicate>> {
        let mut exact: BTreeSet<ArticleId> = same(reader, self.sha256, self.subject.keys)?
            .into_iter()
            .chain(self.works.iter().copied())
            .filter(|id| Some(*id) != self.article)
            .collect();
        let mut compared: BTreeMap<ArticleId, Judgement> = BTreeMap::new();
        let candidates = self.held.candidates.iter().map(|(id, _)| *id);
        for id in exact.clone().into_iter().chain(candidates.take(COMPARED)) {
            if compared.contains_key(&id) {
                continue;
            }
            if let Some(other) = links.subject(reader, id)? {
                compared.insert(id, judge(self.subject, &other, &self.held.common));
            }
        }
        for (id, judgement) in &compared {
            let all = |overlap: &Overlap| {
                overlap.shared == overlap.of_a && overlap.shared == overlap.of_b
            };
            if all(&judgement.overlap) && same_text(reader, *id, self.text)? {
                exact.insert(*id);
            }
        }
        // A text that is that of an article is no copy of what that article is no copy of.
        let mut apart: BTreeSet<ArticleId> = BTreeSet::new();
        for &article in &exact {
            apart.extend(separate::from(reader, article)?);
        }
        apart.retain(|id| !exact.contains(id));
        if let Some(article) = self.article {
            apart.extend(separate::from(reader, article)?);
        }
        let mut found = Vec::new();
        for (id, judgement) in compared {
            let is_exact = exact.contains(&id);
            if apart.contains(&id) || !(is_exact || judgement.one || judgement.strength >= TOLD) {
                continue;
            }
            // Of no text all is shared.
            let share = match judgement.overlap.of_a {
                0 => 1.0,
                _ => judgement.overlap.share_of_a(),
            };
            found.push(told(reader, id, share, is_exact)?);
        }
        found.sort_by(|a, b| {
            b.exact
                .cmp(&a.exact)
                .then(b.share.total_cmp(&a.share))
                .then(a.article.cmp(&b.article))
        });
        Ok(found)
    }
}

fn told(reader: &Reader<'_>, article: ArticleId, share: f64, exact: bool) -> Result<Duplicate> {
    reader
        .conn()
        .prepare_cached(include_str!("told.sql"))?
        .query_row([article], |row| {
            Ok(Duplicate {
                article,
                title: row.get(0)?,
                outlet: row.get(1)?,
                published: date_at(row, 2)?,
                share,
                exact,
            })
        })
        .or_not_found(article)
}

/// Whether an article's text in force is this one.
pub(super) fn same_text(reader: &Reader<'_>, article: ArticleId, text: &str) -> Result<bool> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT 1 FROM article JOIN body_version ON body_version.id = article.body \
             WHERE article.id = ?1 AND body_version.text = ?2",
        )?
        .exists((article, text))?)
}
