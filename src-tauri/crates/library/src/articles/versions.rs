//! Two body versions of an article laid side by side, and what rests on what changed.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use demarche_text::Revision;
use demarche_text::diff::{self, Side};
use demarche_text::phrase;
use demarche_text::revision::{Change, Kind, Version};
use serde::{Deserialize, Serialize};

use super::body;
use super::facts::{CapturedFact, FactChange, Facts};
use super::recapture::Counts;
use super::{BodyVersion, BodyVersionRow, Cut, page};
use crate::excerpts::{self, Excerpt};
use crate::notes::{self, NoteResting};
use crate::packed::Json;
use crate::sql::rows;
use crate::{
    ArticleId, BodyVersionId, Error, ExcerptId, Library, OrNotFound, Reader, Result, SnapshotId,
};

/// Two body versions of an article laid side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VersionsDiff {
    /// The article.
    pub article: ArticleId,
    /// Its headline now.
    pub title: String,
    /// The version that the changes begin from.
    pub from: BodyVersionRow,
    /// The version that they lead to.
    pub to: BodyVersionRow,
    /// What the pages behind the two say of themselves otherwise.
    pub facts: Vec<FactChange>,
    /// Every sentence of both, in the order of the newer text.
    pub changes: Vec<VersionChange>,
    /// How many of them changed.
    pub counts: Counts,
    /// The article's excerpts whose words are in the version that the changes begin from.
    pub excerpts: Vec<ExcerptFate>,
    /// The notes that rest on the article or its excerpts; those touched first.
    pub notes: Vec<NoteResting>,
}

/// What became of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionChange {
    /// What, and where it stands in either text.
    pub change: Change,
    /// Its words: of both texts, or of one.
    pub parts: Vec<VersionPart>,
}

/// A run of words, with the white space around them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionPart {
    /// The words.
    pub text: String,
    /// Which text has them.
    pub side: Side,
}

/// What became of an excerpt between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcerptFate {
    /// The excerpt as it is now.
    pub excerpt: Excerpt,
    /// Whether its words are in the newer text.
    pub fate: Fate,
    /// Whether its sentence changed materially.
    pub touched: bool,
}

/// Where an excerpt's words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// In the same place of both texts.
    Unchanged,
    /// In both, in another place.
    Moved,
    /// Only in the older text.
    Orphan,
}

impl Counts {
    /// The changes of two texts.
    pub(super) fn of(revision: &Revision<'_>) -> Self {
        let mut counts = Self::default();
        for change in revision.changes() {
            match change.kind {
                Kind::Same => {}
                Kind::Trivial => counts.trivial += 1,
                Kind::Moved => counts.reordered += 1,
                Kind::Reworded | Kind::Removed | Kind::Added => counts.material += 1,
            }
        }
        counts
    }
}

impl Library {
    /// A body version of any age: its blocks, and who made it.
    pub fn body_version(&self, id: BodyVersionId) -> Result<BodyVersion> {
        self.read(|reader| page::body_version(reader, id))
    }

    /// What differs between two body versions of an article. `from` need not be the older one.
    pub fn versions_diff(
        &self,
        article: ArticleId,
        from: BodyVersionId,
        to: BodyVersionId,
    ) -> Result<VersionsDiff> {
        self.read(|reader| versions_diff(reader, article, from, to))
    }
}

/// A version's text and what was left out of it.
pub(super) struct Stored {
    text: String,
    left_out: Vec<String>,
}

impl Stored {
    pub(super) fn read(reader: &Reader<'_>, id: BodyVersionId) -> Result<Self> {
        let (text, Json(cuts)): (String, Json<Vec<Cut>>) = reader
            .conn()
            .prepare_cached("SELECT text, cuts FROM body_version WHERE id = ?")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .or_not_found(id)?;
        Ok(Self {
            text,
            left_out: cuts.into_iter().map(|cut| cut.text).collect(),
        })
    }

    pub(super) fn version(&self) -> Version<'_> {
        Version {
            text: &self.text,
            left_out: &self.left_out,
        }
    }
}

fn versions_diff(
    reader: &Reader<'_>,
    article: ArticleId,
    from: BodyVersionId,
    to: BodyVersionId,
) -> Result<VersionsDiff> {
    let title: String = reader
        .conn()
        .prepare_cached("SELECT title FROM article WHERE id = ?")?
        .query_row([article], |row| row.get(0))
        .or_not_found(article)?;
    let all = page::versions(reader, article)?;
    let row = |id| {
        let found = all.iter().find(|row| row.id == id).cloned();
        found.ok_or_else(|| Error::invalid(phrase!("That is a version of another article.")))
    };
    let (from_row, to_row) = (row(from)?, row(to)?);
    let (older, newer) = (Stored::read(reader, from)?, Stored::read(reader, to)?);
    let revision = Revision::of(older.version(), newer.version());
    let facts = match (from_row.snapshot, to_row.snapshot) {
        (Some(before), Some(after)) => changed_facts(reader, before, after)?,
        // What an analyst typed does not speak for the page.
        _ => Vec::new(),
    };
    let mut counts = Counts::of(&revision);
    counts.material += facts
        .iter()
        .filter(|change| change.fact == CapturedFact::Title)
        .count() as u32;
    let excerpts = fates(reader, article, (from, to), &revision)?;
    let touched: Vec<ExcerptId> = excerpts
        .iter()
        .filter(|it| it.touched || it.fate == Fate::Orphan)
        .map(|it| it.excerpt.id)
        .collect();
    Ok(VersionsDiff {
        article,
        title,
        from: from_row,
        to: to_row,
        facts,
        changes: revision
            .changes()
            .iter()
            .map(|change| worded(&revision, *change))
            .collect(),
        counts,
        excerpts,
        notes: notes::resting(reader, article, &touched, counts.material > 0)?,
    })
}

/// What two captures say otherwise; `taken` where the article says so now.
fn changed_facts(
    reader: &Reader<'_>,
    before: SnapshotId,
    after: SnapshotId,
) -> Result<Vec<FactChange>> {
    let (before, now) = (
        Facts::of_snapshot(reader, before)?,
        Facts::of_snapshot(reader, after)?,
    );
    let mut changes = before.changed(&now);
    let article: ArticleId = reader
        .conn()
        .prepare_cached("SELECT article FROM snapshot WHERE id = ?")?
        .query_row([after], |row| row.get(0))?;
    let own = Facts::of_article(reader, article)?;
    for change in &mut changes {
        change.taken = own.worded(change.fact) == change.after;
    }
    Ok(changes)
}

fn worded(revision: &Revision<'_>, change: Change) -> VersionChange {
    let parts = match (change.before, change.after) {
        (Some(before), Some(after)) => {
            let (before, after) = (revision.before(before), revision.after(after));
            joined(before, after)
        }
        (Some(before), None) => one(revision.before(before), Side::OnlyA),
        (None, Some(after)) => one(revision.after(after), Side::OnlyB),
        (None, None) => Vec::new(),
    };
    VersionChange { change, parts }
}

fn one(text: &str, side: Side) -> Vec<VersionPart> {
    vec![VersionPart {
        text: text.to_owned(),
        side,
    }]
}

/// The word difference, with a space between two words that both changed taken to belong to both: a
/// reader follows two runs, not ten.
fn joined(before: &str, after: &str) -> Vec<VersionPart> {
    if before == after {
        return one(before, Side::Common);
    }
    let mut parts: Vec<VersionPart> = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    let mut between = String::new();
    let close = |gone: &mut String, come: &mut String, parts: &mut Vec<VersionPart>| {
        for (text, side) in [(gone, Side::OnlyA), (come, Side::OnlyB)] {
            if !text.is_empty() {
                parts.push(VersionPart {
                    text: std::mem::take(text),
                    side,
                });
            }
        }
    };
    for part in diff::words(before, after) {
        match part.side {
            Side::Common if part.text.chars().any(char::is_alphanumeric) => {
                close(&mut gone, &mut come, &mut parts);
                let text = std::mem::take(&mut between) + &part.text;
                parts.push(VersionPart {
                    text,
                    side: Side::Common,
                });
            }
            Side::Common => between.push_str(&part.text),
            side => {
                if gone.is_empty() && come.is_empty() {
                    if !between.is_empty() {
                        parts.extend(one(&std::mem::take(&mut between), Side::Common));
                    }
                } else {
                    gone.push_str(&between);
                    come.push_str(&between);
                    between.clear();
                }
                match side {
                    Side::OnlyA => gone.push_str(&part.text),
                    _ => come.push_str(&part.text),
                }
            }
        }
    }
    close(&mut gone, &mut come, &mut parts);
    if !between.is_empty() {
        parts.extend(one(&between, Side::Common));
    }
    parts
}

/// What became of each excerpt whose words are in the version that the changes begin from.
fn fates(
    reader: &Reader<'_>,
    article: ArticleId,
    (from, to): (BodyVersionId, BodyVersionId),
    revision: &Revision<'_>,
) -> Result<Vec<ExcerptFate>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT id FROM excerpt WHERE article = ? AND trashed_at IS NULL ORDER BY start, id",
    )?;
    let ids: Vec<ExcerptId> = rows(&mut statement, [article], |row| row.get(0))?;
    let all = excerpts::excerpts(reader, &ids)?;
    let (older, newer) = (body::text(reader, from)?, body::text(reader, to)?);
    let mut texts: HashMap<BodyVersionId, String> = HashMap::new();
    for excerpt in &all {
        if let Entry::Vacant(place) = texts.entry(excerpt.body_version) {
            place.insert(body::text(reader, excerpt.body_version)?);
        }
    }
    let mut ways: HashMap<BodyVersionId, (Revision<'_>, Revision<'_>)> = HashMap::new();
    let mut fates = Vec::new();
    for excerpt in all {
        let on = excerpt.body_version;
        let own = excerpts::anchor(&excerpt);
        let (before, after) = if on == from {
            (Some(own.clone()), revision.find(&own))
        } else {
            let (back, forth) = ways.entry(on).or_insert_with(|| {
                let text = &texts[&on];
                (
                    Revision::of_texts(text, &older),
                    Revision::of_texts(text, &newer),
                )
            });
            (back.find(&own), forth.find(&own))
        };
        let Some(before) = before else { continue };
        let fate = match &after {
            Some(after) if after.span == before.span => Fate::Unchanged,
            Some(_) => Fate::Moved,
            None => Fate::Orphan,
        };
        fates.push(ExcerptFate {
            touched: revision.touches(before.span),
            excerpt,
            fate,
        });
    }
    Ok(fates)
}
