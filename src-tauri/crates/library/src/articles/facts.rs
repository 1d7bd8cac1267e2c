//! What a page says of itself at each capture, and what of it an article takes over.

use demarche_extract::{Draft, Fact};
use demarche_text::{PartialDate, trivial};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};

use super::store::first_words;
use super::{NewArticle, PublishedFrom, origins};
use crate::sql::{date_at, date_columns, rows, text_enum};
use crate::{ArticleId, OrNotFound, Reader, Result, SnapshotId, Tx};

text_enum! {
    /// What a page says of itself, by the name of the article's own detail.
    pub enum CapturedFact {
        /// The headline.
        Title = "title",
        /// The authors.
        Byline = "byline",
        /// The place that the text is dated from.
        Dateline = "dateline",
        /// When it was published.
        Published = "published",
        /// When it was last modified.
        Modified = "modified",
    }
}

impl CapturedFact {
    /// The fact's name in a draft.
    fn of_draft(self) -> Fact {
        match self {
            Self::Title => Fact::Title,
            Self::Byline => Fact::Byline,
            Self::Dateline => Fact::Dateline,
            Self::Published => Fact::Published,
            Self::Modified => Fact::Modified,
        }
    }
}

/// What a page says of itself; what it does not say is `None` or empty.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The authors, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub byline: Vec<String>,
    /// The place that the text is dated from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// When it was last modified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<PartialDate>,
    /// The number that a reference gives a book, by which it is found: [`demarche_extract::Reference::book`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub isbn: Option<String>,
}

/// What a page says now and said otherwise before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactChange {
    /// Of what.
    pub fact: CapturedFact,
    /// What it said; none where it said nothing.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
    /// Whether the article says so now. What an analyst set stays, and so does the first date of
    /// publication, since a page that gives a later one was published before it all the same.
    pub taken: bool,
}

impl Facts {
    /// What a draft was read to say, before anybody edits it.
    pub fn of(draft: &Draft) -> Self {
        Self {
            title: draft.title.as_ref().map(|found| found.value.clone()),
            byline: draft.byline.clone(),
            dateline: draft.dateline.clone(),
            published: draft.published.as_ref().map(|found| found.value.clone()),
            modified: draft.modified.clone(),
            isbn: None,
        }
    }

    /// What was read at a capture.
    pub(super) fn of_snapshot(reader: &Reader<'_>, id: SnapshotId) -> Result<Self> {
        let json: String = reader
            .conn()
            .prepare_cached("SELECT facts FROM snapshot WHERE id = ?")?
            .query_row([id], |row| row.get(0))
            .or_not_found(id)?;
        Ok(serde_json::from_str(&json)?)
    }

    /// What was read at an article's newest capture; nothing where there was none.
    pub(super) fn newest(reader: &Reader<'_>, article: ArticleId) -> Result<Self> {
        let json: Option<String> = reader
            .conn()
            .prepare_cached(
                "SELECT facts FROM snapshot WHERE article = ? ORDER BY captured_at DESC, id DESC LIMIT 1",
            )?
            .query_row([article], |row| row.get(0))
            .optional()?;
        Ok(serde_json::from_str(json.as_deref().unwrap_or("{}"))?)
    }

    /// What the article itself says.
    pub(super) fn of_article(reader: &Reader<'_>, id: ArticleId) -> Result<Self> {
        let mut own = reader
            .conn()
            .prepare_cached(
                "SELECT title, dateline, published, published_precision, modified, modified_precision \
                 FROM article WHERE id = ?",
            )?
            .query_row([id], |row| {
                Ok(Self {
                    title: row.get(0)?,
                    dateline: row.get(1)?,
                    published: date_at(row, 2)?,
                    modified: date_at(row, 4)?,
                    byline: Vec::new(),
                    isbn: None,
                })
            })
            .or_not_found(id)?;
        let mut names = reader
            .conn()
            .prepare_cached("SELECT name FROM byline WHERE article = ? ORDER BY place, id")?;
        own.byline = rows(&mut names, [id], |row| row.get(0))?;
        Ok(own)
    }

    pub(super) fn worded(&self, fact: CapturedFact) -> Option<String> {
        let date = |date: &Option<PartialDate>| date.as_ref().map(|date| date.date.clone());
        match fact {
            CapturedFact::Title => self.title.clone(),
            CapturedFact::Byline => Some(self.byline.join(", ")).filter(|names| !names.is_empty()),
            CapturedFact::Dateline => self.dateline.clone(),
            CapturedFact::Published => date(&self.published),
            CapturedFact::Modified => date(&self.modified),
        }
    }

    /// What `after` says otherwise. What it does not say at all is no change: another kind of capture,
    /// such as a paste, says less.
    pub(super) fn changed(&self, after: &Self) -> Vec<FactChange> {
        let differ = |fact: &CapturedFact| match (self.worded(*fact), after.worded(*fact)) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(a), Some(b)) => match fact {
                CapturedFact::Published | CapturedFact::Modified => a != b,
                _ => !trivial::only_trivially(&a, &b),
            },
        };
        CapturedFact::ALL
            .iter()
            .copied()
            .filter(differ)
            .map(|fact| FactChange {
                fact,
                before: self.worded(fact),
                after: after.worded(fact),
                taken: false,
            })
            .collect()
    }
}

/// Gives an article what its page says now, where it says what the page said before (`read`, what the
/// last capture gave). `text` is the body before this capture.
pub(super) fn take(
    tx: &Tx<'_>,
    id: ArticleId,
    read: &Facts,
    new: &NewArticle,
    now: &Facts,
    text: &str,
) -> Result<Vec<FactChange>> {
    let own = Facts::of_article(tx, id)?;
    let mut changes = read.changed(now);
    let mut taken = Vec::new();
    for change in &mut changes {
        let given = own.worded(change.fact);
        let of_the_page = match change.fact {
            CapturedFact::Title => given.is_none_or(|title| {
                Some(&title) == change.before.as_ref() || title == first_words(text)
            }),
            CapturedFact::Byline | CapturedFact::Dateline => {
                given.is_none() || given == change.before
            }
            CapturedFact::Published => given.is_none(),
            CapturedFact::Modified => true,
        };
        if of_the_page {
            write(tx, id, change.fact, new, now)?;
        }
        if of_the_page {
            taken.push(change.fact.of_draft());
        }
        change.taken = own.worded(change.fact) == change.after || of_the_page;
    }
    origins::replace(tx, id, &taken, &new.origins)?;
    Ok(changes)
}

fn write(
    tx: &Tx<'_>,
    id: ArticleId,
    fact: CapturedFact,
    new: &NewArticle,
    now: &Facts,
) -> Result<()> {
    let conn = tx.conn();
    match fact {
        CapturedFact::Title => {
            conn.prepare_cached("UPDATE article SET title = ?2 WHERE id = ?1")?
                .execute((id, &now.title))?;
        }
        CapturedFact::Byline => {
            conn.prepare_cached("DELETE FROM byline WHERE article = ?")?
                .execute([id])?;
            super::edit::write_byline(tx, id, &now.byline)?;
        }
        CapturedFact::Dateline => {
            conn.prepare_cached("UPDATE article SET dateline = ?2 WHERE id = ?1")?
                .execute((id, &now.dateline))?;
        }
        CapturedFact::Published => {
            let (date, precision) = date_columns(now.published.as_ref());
            let from = new
                .published_from
                .filter(|from| *from != PublishedFrom::Analyst);
            conn.prepare_cached(
                "UPDATE article SET published = ?2, published_precision = ?3, published_from = ?4 WHERE id = ?1",
            )?
            .execute((id, date, precision, from))?;
        }
        CapturedFact::Modified => {
            let (date, precision) = date_columns(now.modified.as_ref());
            conn.prepare_cached(
                "UPDATE article SET modified = ?2, modified_precision = ?3 WHERE id = ?1",
            )?
            .execute((id, date, precision))?;
        }
    }
    Ok(())
}

/// Writes what an analyst said instead of the page before it was stored: a headline, a date.
pub(super) fn write_edited(tx: &Tx<'_>, id: ArticleId, new: &NewArticle) -> Result<()> {
    let read = new.capture.as_ref().and_then(|it| it.facts.title.as_ref());
    let title = new.title.as_ref().filter(|title| read != Some(*title));
    if let Some(title) = title.filter(|title| !title.trim().is_empty()) {
        tx.conn()
            .prepare_cached("UPDATE article SET title = ?2 WHERE id = ?1")?
            .execute((id, title.trim()))?;
        origins::of_analyst(tx, id, &[(Fact::Title, true)])?;
    }
    if new.published_from == Some(PublishedFrom::Analyst) {
        let (date, precision) = date_columns(new.published.as_ref());
        tx.conn()
            .prepare_cached(
                "UPDATE article SET published = ?2, published_precision = ?3, published_from = 'analyst' WHERE id = ?1",
            )?
            .execute((id, date, precision))?;
        origins::of_analyst(tx, id, &[(Fact::Published, date.is_some())])?;
    }
    Ok(())
}
