//! What a citation of an article or a quotation of an excerpt must say.

use demarche_extract::{Publication, is_of_reference};
use demarche_text::PartialDate;
use rusqlite::{OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};

use super::fts;
use crate::articles::reference_of;
use crate::sql::{date_at, rows};
use crate::{ArticleId, ExcerptId, Library, PositionId, Reader, Result};

/// An article as a citation needs it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedArticle {
    /// Its row.
    pub id: i64,
    /// The key in `[@key]`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// `newspaper`, `wire`, `broadcaster`, `government` or `other`.
    pub outlet_kind: Option<String>,
    /// Who wrote it, in the page's order.
    pub byline: Vec<String>,
    /// When it was published, as far as is known.
    pub published: Option<PartialDate>,
    /// Its address: the canonical one, or else where it was fetched.
    pub url: Option<String>,
    /// When it was read at its address, RFC 3339 or less: as its reference says, or else when its page was captured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessed: Option<String>,
    /// When the snapshot that its body was made from was captured, RFC 3339 in UTC.
    pub captured_at: Option<String>,
    /// That snapshot's SHA-256, lower-case hex.
    pub sha256: Option<String>,
    /// BCP 47, where known.
    pub language: Option<String>,
    /// Whether it, or its outlet, is marked as sensitive: see [`crate::sensitive`].
    #[serde(default)]
    pub held: bool,
    /// How it was published, where it came from a bibliography that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
}

impl CitedArticle {
    /// When it was read at its address; nothing for what has none. What editions kept before that was known of articles tells
    /// only when a page was captured.
    pub fn read_at(&self) -> Option<&str> {
        self.url.as_ref()?;
        let captured = || {
            self.captured_at
                .as_deref()
                .filter(|_| self.publication.is_none())
        };
        self.accessed.as_deref().or_else(captured)
    }
}

/// An excerpt with what a quotation of it must say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedExcerpt {
    /// Its row.
    pub id: i64,
    /// The exact words.
    pub quote: String,
    /// Who said them, where a coded position or an accepted quotation tells.
    pub speaker: Option<Speaker>,
    /// When they were said, as far as is known.
    pub said: Option<PartialDate>,
    /// Whether its words are no longer in the article's latest body.
    pub orphan: bool,
    /// The article that holds it.
    pub article: CitedArticle,
}

/// Who said an excerpt's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The speaker's name; several are joined by commas.
    pub name: String,
    /// The post held when it was said.
    pub post: Option<String>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// Whether the speaker, or one of several, is marked as sensitive: see [`crate::sensitive`].
    #[serde(default)]
    pub held: bool,
    /// Whether the words are not the speaker's own: a writer tells in others what was said, or somebody else says that it was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub told: bool,
}

impl Library {
    /// The article of a citation key, unless it is in the trash. The key of one that was merged leads to what
    /// it became part of.
    pub fn cited_article(&self, key: &str) -> Result<Option<CitedArticle>> {
        self.read(|reader| {
            article(
                reader,
                "article.id = (SELECT coalesce(merged_into, id) FROM article WHERE citation_key = ?1) \
                 AND article.trashed_at IS NULL",
                key,
            )
        })
    }

    /// Articles, those in the trash left out.
    pub fn cited_articles(&self, ids: &[ArticleId]) -> Result<Vec<CitedArticle>> {
        self.read(|reader| {
            let mut articles = Vec::new();
            for &id in ids {
                articles.extend(article_numbered(reader, id)?);
            }
            Ok(articles)
        })
    }

    /// An excerpt, unless it is in the trash. What is cited of its article is the snapshot that the excerpt was made on.
    pub fn cited_excerpt(&self, id: ExcerptId) -> Result<Option<CitedExcerpt>> {
        self.read(|reader| excerpt(reader, id))
    }

    /// The supporting excerpt of a position that holds these words, or else its shortest.
    pub fn cited_excerpt_of(
        &self,
        position: PositionId,
        words: &str,
    ) -> Result<Option<CitedExcerpt>> {
        self.read(|reader| {
            let first: Option<ExcerptId> = reader
                .conn()
                .prepare_cached(
                    "SELECT excerpt.id FROM evidence JOIN excerpt ON excerpt.id = evidence.excerpt \
                     WHERE evidence.position = ?1 AND evidence.role = 'supporting' AND excerpt.trashed_at IS NULL \
                     ORDER BY instr(excerpt.quote, ?2) = 0, length(excerpt.quote), excerpt.id LIMIT 1",
                )?
                .query_row((position, words), |row| row.get(0))
                .optional()?;
            match first {
                Some(id) => excerpt(reader, id),
                None => Ok(None),
            }
        })
    }

    /// Whether the latest body of some article holds these words side by side, signs and capitals apart. With `within`, whether
    /// one of these does, or has no text to look at.
    pub fn holds_words(&self, words: &str, within: &[ArticleId]) -> Result<bool> {
        let Some(phrase) = fts::phrase("text", words) else {
            return Ok(false);
        };
        let ids: Vec<String> = within.iter().map(|id| id.0.to_string()).collect();
        let ids = format!("[{}]", ids.join(","));
        self.read(|reader| {
            for table in ["body_fts", "body_trigram"] {
                let sql = format!(
                    "SELECT 1 FROM {table} JOIN article ON article.body = {table}.rowid \
                     WHERE {table} MATCH ?1 AND article.trashed_at IS NULL \
                     AND (?2 = '[]' OR article.id IN (SELECT value FROM json_each(?2))) LIMIT 1"
                );
                let mut statement = reader.conn().prepare_cached(&sql)?;
                if statement.exists((&phrase, &ids))? {
                    return Ok(true);
                }
            }
            let unread = "SELECT 1 FROM article WHERE words = 0 AND id IN (SELECT value FROM json_each(?1)) LIMIT 1";
            Ok(reader.conn().prepare_cached(unread)?.exists([&ids])?)
        })
    }
}

/// Columns: id, key, title, outlet, its kind, published and precision, URL, language, captured, hash, held, media type.
/// The snapshot is that of a body version, or else the article's latest. The address of a DOI stands behind the one that
/// the reference gives.
const ARTICLE: &str = "SELECT article.id, article.citation_key, article.title, outlet.name, outlet.kind, \
       article.published, article.published_precision, \
       CASE WHEN article.canonical_url LIKE 'https://doi.org/%' THEN coalesce(article.url, article.canonical_url) \
         ELSE coalesce(article.canonical_url, article.url) END, article.language, \
       snapshot.captured_at, raw.sha256, \
       EXISTS (SELECT 1 FROM sensitive WHERE (sensitive.kind = 'article' AND sensitive.target = article.id) \
         OR (sensitive.kind = 'outlet' AND sensitive.target = article.outlet)), \
       snapshot.media_type \
     FROM article LEFT JOIN outlet ON outlet.id = article.outlet \
     LEFT JOIN snapshot ON snapshot.id = coalesce( \
       (SELECT body_version.snapshot FROM body_version WHERE body_version.id = coalesce(?2, article.body)), \
       (SELECT max(latest.id) FROM snapshot latest WHERE latest.article = article.id)) \
     LEFT JOIN raw ON raw.id = snapshot.raw";

fn article(reader: &Reader<'_>, condition: &str, key: &str) -> Result<Option<CitedArticle>> {
    let sql = format!("{ARTICLE} WHERE {condition}");
    let found = reader
        .conn()
        .prepare_cached(&sql)?
        .query_row((key, None::<i64>), article_at)
        .optional()?;
    with_byline(reader, found)
}

fn article_of(reader: &Reader<'_>, id: ArticleId, body: i64) -> Result<Option<CitedArticle>> {
    let sql = format!("{ARTICLE} WHERE article.id = ?1");
    let found = reader
        .conn()
        .prepare_cached(&sql)?
        .query_row((id, body), article_at)
        .optional()?;
    with_byline(reader, found)
}

fn article_at(row: &Row<'_>) -> rusqlite::Result<CitedArticle> {
    let url: Option<String> = row.get(7)?;
    let media_type: Option<String> = row.get(12)?;
    // When a bibliography was read says nothing of when its works were, nor is a paste read anywhere.
    let is_page = url.is_some() && !media_type.is_some_and(|it| is_of_reference(&it));
    Ok(CitedArticle {
        accessed: row.get::<_, Option<String>>(9)?.filter(|_| is_page),
        id: row.get(0)?,
        key: row.get(1)?,
        title: row.get(2)?,
        outlet: row.get(3)?,
        outlet_kind: row.get(4)?,
        byline: Vec::new(),
        published: date_at(row, 5)?,
        url,
        language: row.get(8)?,
        captured_at: row.get(9)?,
        sha256: row.get(10)?,
        held: row.get(11)?,
        publication: None,
    })
}

fn with_byline(reader: &Reader<'_>, article: Option<CitedArticle>) -> Result<Option<CitedArticle>> {
    let Some(mut article) = article else {
        return Ok(None);
    };
    let sql = "SELECT name FROM byline WHERE article = ? ORDER BY place, id";
    let mut statement = reader.conn().prepare_cached(sql)?;
    article.byline = rows(&mut statement, [article.id], |row| row.get(0))?;
    let said = reference_of(reader, ArticleId(article.id))?;
    let published = said.map(|said| said.publication);
    article.publication = published.filter(|it| *it != Publication::default());
    let accessed = article
        .publication
        .as_ref()
        .and_then(|it| it.accessed.clone());
    article.accessed = accessed
        .or(article.accessed)
        .filter(|_| article.url.is_some());
    Ok(Some(article))
}

/// An article outside the trash.
pub(crate) fn article_numbered(reader: &Reader<'_>, id: ArticleId) -> Result<Option<CitedArticle>> {
    let sql = format!("{ARTICLE} WHERE article.id = ?1 AND article.trashed_at IS NULL");
    let found = reader
        .conn()
        .prepare_cached(&sql)?
        .query_row((id, None::<i64>), article_at)
        .optional()?;
    with_byline(reader, found)
}

/// See [`Library::cited_excerpt`].
pub(crate) fn excerpt(reader: &Reader<'_>, id: ExcerptId) -> Result<Option<CitedExcerpt>> {
    let found = reader
        .conn()
        .prepare_cached(
            "SELECT article, body_version, quote, orphan FROM excerpt WHERE id = ? AND trashed_at IS NULL",
        )?
        .query_row([id], |row| {
            Ok((
                row.get::<_, ArticleId>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, bool>(3)?,
            ))
        })
        .optional()?;
    let Some((article, body, quote, orphan)) = found else {
        return Ok(None);
    };
    let (speaker, said) = match of_position(reader, id)? {
        Some(told) => told,
        None => of_quotation(reader, id)?.unwrap_or_default(),
    };
    Ok(Some(CitedExcerpt {
        id: id.0,
        quote,
        speaker,
        said,
        orphan,
        article: article_of(reader, article, body)?.unwrap_or_default(),
    }))
}

type Told = (Option<Speaker>, Option<PartialDate>);

/// What the position says that rests on an excerpt: a supported one before others, the first coded first.
fn of_position(reader: &Reader<'_>, excerpt: ExcerptId) -> Result<Option<Told>> {
    told(reader, include_str!("speaker_of_position.sql"), excerpt)
}

/// What the accepted quotation says that an excerpt was made from.
fn of_quotation(reader: &Reader<'_>, excerpt: ExcerptId) -> Result<Option<Told>> {
    told(reader, include_str!("speaker_of_quotation.sql"), excerpt)
}

fn told(reader: &Reader<'_>, sql: &str, excerpt: ExcerptId) -> Result<Option<Told>> {
    Ok(reader
        .conn()
        .prepare_cached(sql)?
        .query_row([excerpt], |row| {
            let name: Option<String> = row.get(0)?;
            let speaker = match name.filter(|name| !name.is_empty()) {
                Some(name) => Some(Speaker {
                    name,
                    post: row.get(1)?,
                    country: row.get(2)?,
                    held: row.get(5)?,
                    told: row.get(6)?,
                }),
                None => None,
            };
            Ok((speaker, date_at(row, 3)?))
        })
        .optional()?)
}
