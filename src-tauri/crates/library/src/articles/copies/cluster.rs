//! Clusters of copies: kept as articles come, change and go.
//!
//! Two articles are *linked* when [`super::judge`] says that they are one origin, and a cluster is what
//! links hold together. Where an analyst said that two articles are no copies of each other, they are
//! never in one cluster, also not by way of a third: links are then taken in the order of their
//! strength, the strongest first, and one that would join the two is left out. So the third goes with the
//! one that it shares more with.
//!
//! The clusters are those that the articles outside the trash have, whatever happened before: they do not
//! depend on the order of imports. Only what a change can touch is worked out anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use demarche_text::near::Passages;
use rusqlite::OptionalExtension;

use super::links::Links;
use super::{Duplicate, duplicates, separate, sketch};
use crate::sql::rows;
use crate::{ArticleId, Reader, Result, Tx};

/// Puts an article into the cluster that its passages say, after its text was written for the first time
/// or anew.
pub(in crate::articles) fn place(
    tx: &Tx<'_>,
    article: ArticleId,
    passages: &Passages,
) -> Result<()> {
    placed(tx, article, passages).map(drop)
}

/// The same; answers what was worked out on the way.
fn placed(tx: &Tx<'_>, article: ArticleId, passages: &Passages) -> Result<Links> {
    let mut links = Links::default();
    // In the trash it holds nothing; when it comes back it is placed by the text that it has then.
    if !is_live(tx, article)? {
        return Ok(links);
    }
    let mut touched = BTreeSet::from([article]);
    leave(tx, article, &mut touched)?;
    let sketch = sketch::write(tx, article, passages)?;
    links.know(tx, article, passages)?;
    let held = links.held_of(tx, article, &sketch)?;
    for &code in &held.turning {
        touched.extend(sketch::holders(tx, code)?);
    }
    settle(tx, &mut links, &touched)?;
    Ok(links)
}

/// The same of an article that was just stored, with the bytes of this hash; `works` are of the work that its reference tells
/// of. Answers the copies of it that the library has had: they are looked for once, and among all that was stored until now.
pub(in crate::articles) fn place_new(
    tx: &Tx<'_>,
    article: ArticleId,
    text: &str,
    passages: &Passages,
    sha256: Option<&str>,
    works: &[ArticleId],
) -> Result<Vec<Duplicate>> {
    let mut links = placed(tx, article, passages)?;
    duplicates::known(tx, &mut links, article, text, sha256, works)
}

/// Takes articles out of their clusters, after they went to the trash or were merged.
pub(crate) fn withdraw(tx: &Tx<'_>, articles: &[ArticleId]) -> Result<()> {
    let mut touched = BTreeSet::new();
    for &article in articles {
        leave(tx, article, &mut touched)?;
        sketch::remove(tx, article)?;
        touched.insert(article);
    }
    settle(tx, &mut Links::default(), &touched)
}

/// Puts an article back, after it came out of the trash.
pub(crate) fn bring_back(tx: &Tx<'_>, article: ArticleId) -> Result<()> {
    match text(tx, article)? {
        Some(text) => place(tx, article, &Passages::of(&text)),
        None => Ok(()),
    }
}

/// Looks at an article again, after its outlet, an address or its wire credits were edited.
pub(in crate::articles) fn facts_changed(tx: &Tx<'_>, article: ArticleId) -> Result<()> {
    bring_back(tx, article)
}

/// Works the clusters of articles out again, after what was said of them changed.
pub(super) fn reconsider(tx: &Tx<'_>, articles: &BTreeSet<ArticleId>) -> Result<()> {
    settle(tx, &mut Links::default(), articles)
}

/// Notes who is touched when an article no longer holds what it holds: what it makes boilerplate is not
/// any more.
fn leave(tx: &Tx<'_>, article: ArticleId, touched: &mut BTreeSet<ArticleId>) -> Result<()> {
    if let Some(sketch) = sketch::read(tx, article)? {
        for code in sketch::held(tx, &sketch, Some(article))?.turning {
            touched.extend(sketch::holders(tx, code)?);
        }
    }
    Ok(())
}

/// Works out the clusters that a change of these articles can touch: those that they are in, and those
/// that they are linked to now.
fn settle(tx: &Tx<'_>, links: &mut Links, touched: &BTreeSet<ArticleId>) -> Result<()> {
    let mut region = BTreeSet::new();
    for &article in touched {
        region.insert(article);
        if let Some(origin) = origin(tx, article)? {
            region.extend(members(tx, origin)?);
        }
    }
    let mut live = BTreeSet::new();
    for &article in &region {
        if is_live(tx, article)? {
            live.insert(article);
        } else {
            set_origin(tx, article, None)?;
        }
    }
    // What was said of one of them may have kept apart what now may come together.
    let parted = separate::any(tx, &region)?;
    let mut groups = Groups::default();
    let changed = live.iter().filter(|article| touched.contains(article));
    let unchanged = live.iter().filter(|article| !touched.contains(article));
    let mut to_look_at = changed.clone().count();
    for &article in changed.chain(unchanged) {
        // Else unchanged articles are linked to nobody outside: all that is asked is whether they still hang together.
        if to_look_at == 0 && !parted && groups.together(&live) {
            break;
        }
        to_look_at = to_look_at.saturating_sub(1);
        for &(candidate, _) in &links.held(tx, article)?.candidates {
            let known = match live.contains(&candidate) {
                true => candidate,
                false => origin(tx, candidate)?.unwrap_or(candidate),
            };
            if groups.of(article) != groups.of(known)
                && links
                    .judge(tx, article, candidate)?
                    .is_some_and(|found| found.one)
            {
                groups.join(article, known);
            }
        }
    }
    let mut clusters = groups.among(live.iter().copied());
    for outside in groups.outside(&live) {
        let cluster = clusters.entry(groups.of(outside)).or_default();
        cluster.extend(members(tx, outside)?);
        cluster.insert(outside);
    }
    let together: Vec<BTreeSet<ArticleId>> = clusters.into_values().collect();
    let concerned: BTreeSet<ArticleId> = together.iter().flatten().copied().collect();
    if separate::any(tx, &concerned)? {
        for cluster in apart(tx, links, &concerned)? {
            name(tx, &cluster)?;
        }
    } else {
        for cluster in together {
            name(tx, &cluster)?;
        }
    }
    Ok(())
}

/// The clusters of these articles and of all that links lead to from them, with what was said to be no
/// copies kept apart.
pub(super) fn apart(
    reader: &Reader<'_>,
    links: &mut Links,
    from: &BTreeSet<ArticleId>,
) -> Result<Vec<BTreeSet<ArticleId>>> {
    let mut reached = from.clone();
    let mut asked: Vec<ArticleId> = from.iter().copied().collect();
    let mut found: BTreeMap<(ArticleId, ArticleId), f64> = BTreeMap::new();
    while let Some(article) = asked.pop() {
        for &(candidate, _) in &links.held(reader, article)?.candidates {
            let Some(judgement) = links.judge(reader, article, candidate)? else {
                continue;
            };
            if judgement.one {
                let pair = (article.min(candidate), article.max(candidate));
                found.insert(pair, judgement.strength);
                if reached.insert(candidate) {
                    asked.push(candidate);
                }
            }
        }
    }
    let separated = separate::among(reader, &reached)?;
    let mut strongest: Vec<((ArticleId, ArticleId), f64)> = found.into_iter().collect();
    // Links that are as strong are taken by the age of the articles.
    strongest.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut groups = Groups::default();
    for ((a, b), _) in strongest {
        let (one, other) = (groups.of(a), groups.of(b));
        let parted = separated.iter().any(|&(x, y)| {
            let pair = (groups.of(x), groups.of(y));
            pair == (one, other) || pair == (other, one)
        });
        if !parted {
            groups.join(a, b);
        }
    }
    Ok(groups.among(reached).into_values().collect())
}

/// Articles that were found to belong together.
#[derive(Debug, Default)]
pub(super) struct Groups(HashMap<ArticleId, ArticleId>);

impl Groups {
    /// What stands for the group of an article.
    pub(super) fn of(&mut self, article: ArticleId) -> ArticleId {
        let above = *self.0.entry(article).or_insert(article);
        if above == article {
            return article;
        }
        let top = self.of(above);
        self.0.insert(article, top);
        top
    }

    pub(super) fn join(&mut self, a: ArticleId, b: ArticleId) {
        let (a, b) = (self.of(a), self.of(b));
        // The lower stands for both, so that no chain grows long by the order of joining.
        self.0.insert(a.max(b), a.min(b));
    }

    /// The groups that these are in, by what stands for each.
    pub(super) fn among(
        &mut self,
        articles: impl IntoIterator<Item = ArticleId>,
    ) -> BTreeMap<ArticleId, BTreeSet<ArticleId>> {
        let mut groups: BTreeMap<ArticleId, BTreeSet<ArticleId>> = BTreeMap::new();
        for article in articles {
            groups.entry(self.of(article)).or_default().insert(article);
        }
        groups
    }

    fn together(&mut self, articles: &BTreeSet<ArticleId>) -> bool {
        let mut tops = articles.iter().map(|&article| self.of(article));
        match tops.next() {
            Some(first) => tops.all(|top| top == first),
            None => true,
        }
    }

    /// Those of the known that are none of these.
    fn outside(&self, articles: &BTreeSet<ArticleId>) -> Vec<ArticleId> {
        self.0
            .keys()
            .filter(|article| !articles.contains(article))
            .copied()
            .collect()
    }
}

/// Gives a cluster the name of its first article.
fn name(tx: &Tx<'_>, cluster: &BTreeSet<ArticleId>) -> Result<()> {
    let first = cluster.first().copied();
    for &article in cluster {
        set_origin(tx, article, first)?;
    }
    Ok(())
}

fn set_origin(tx: &Tx<'_>, article: ArticleId, origin: Option<ArticleId>) -> Result<()> {
    tx.conn()
        .prepare_cached("UPDATE article SET origin = ?2 WHERE id = ?1 AND origin IS NOT ?2")?
        .execute((article, origin))?;
    Ok(())
}

/// The cluster that an article is in; none in the trash, and before it was placed.
pub(super) fn origin(reader: &Reader<'_>, article: ArticleId) -> Result<Option<ArticleId>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT origin FROM article WHERE id = ?")?
        .query_row([article], |row| row.get(0))
        .optional()?
        .flatten())
}

/// The articles of a cluster.
pub(super) fn members(reader: &Reader<'_>, origin: ArticleId) -> Result<Vec<ArticleId>> {
    let mut statement = reader
        .conn()
        .prepare_cached("SELECT id FROM article WHERE origin = ? AND trashed_at IS NULL")?;
    rows(&mut statement, [origin], |row| row.get(0))
}

pub(super) fn is_live(reader: &Reader<'_>, article: ArticleId) -> Result<bool> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT 1 FROM article WHERE id = ? AND trashed_at IS NULL")?
        .exists([article])?)
}

fn text(reader: &Reader<'_>, article: ArticleId) -> Result<Option<String>> {
    Ok(reader
        .conn()
        .prepare_cached(
            "SELECT body_version.text FROM article \
             JOIN body_version ON body_version.id = article.body WHERE article.id = ?",
        )?
        .query_row([article], |row| row.get(0))
        .optional()?)
}
