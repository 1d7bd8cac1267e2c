//! Sources whose names may not leave with an export.
//!
//! An article, an outlet (with every article of it) or a person is marked; what is told of it in a document
//! is then "[source held]". [`Library::held_sources`] lists every word by which such a source could be known, so that
//! whoever writes a document can prove that it holds none.

mod surname;
#[cfg(test)]
mod tests;

use demarche_text::{Phrase, phrase};
use rusqlite::Params;
use serde::{Deserialize, Serialize};

use crate::sql::{moment, rows, text_enum};
use crate::{Error, Library, Op, OrNotFound as _, Outcome, PlaceKind, Reader, Result, Tx};
pub(crate) use surname::surnames;

text_enum! {
    /// What a word tells of a held source.
    pub enum Trait {
        /// What it is called, or was.
        Name = "name",
        /// What a person is called by alone, where it tells of them and nobody else.
        Surname = "surname",
        /// A headline.
        Title = "title",
        /// Who wrote it.
        Author = "author",
        /// What it is cited by.
        Key = "key",
        /// Where it was published.
        Address = "address",
        /// The SHA-256 of what was captured.
        Hash = "hash",
        /// What a file was called that it was read from.
        FileName = "file name",
    }
}

impl Trait {
    /// What it is called.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Name => phrase!("name"),
            Self::Surname => phrase!("surname"),
            Self::Title => phrase!("title"),
            Self::Author => phrase!("author"),
            Self::Key => phrase!("key"),
            Self::Address => phrase!("address"),
            Self::Hash => phrase!("hash"),
            Self::FileName => phrase!("file name"),
        }
    }
}

/// A source that is marked as sensitive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SensitiveSource {
    /// Article, outlet or actor.
    pub kind: PlaceKind,
    /// Its row.
    pub id: i64,
    /// Its title or name.
    pub name: String,
    /// Who marked it.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub marked_at: String,
}

/// A held source with every word by which it could be known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldSource {
    /// Article, outlet or actor. The articles of a held outlet are listed as articles too.
    pub kind: PlaceKind,
    /// Its row.
    pub id: i64,
    /// Its title or name, to tell the analyst which one is meant.
    pub name: String,
    /// What would give it away.
    pub words: Vec<(Trait, String)>,
}

impl Library {
    /// What is marked as sensitive, by kind and name.
    pub fn sensitive(&self) -> Result<Vec<SensitiveSource>> {
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(include_str!("list.sql"))?;
            rows(&mut statement, [], |row| {
                Ok(SensitiveSource {
                    kind: row.get(0)?,
                    id: row.get(1)?,
                    name: row.get(2)?,
                    analyst: row.get(3)?,
                    marked_at: row.get(4)?,
                })
            })
        })
    }

    /// Marks an article, an outlet or an actor as sensitive, or takes the mark away. Marking twice changes nothing.
    pub fn mark_sensitive(&self, kind: PlaceKind, id: i64, sensitive: bool) -> Result<Outcome<()>> {
        let sql = match kind {
            PlaceKind::Article => "SELECT title FROM article WHERE id = ? AND merged_into IS NULL",
            PlaceKind::Outlet => "SELECT name FROM outlet WHERE id = ?",
            PlaceKind::Actor => "SELECT name FROM actor WHERE id = ? AND merged_into IS NULL",
            _ => {
                return Err(Error::invalid(phrase!(
                    "Only an article, an outlet or an actor is a source."
                )));
            }
        };
        let name = self.read(|reader| {
            reader
                .conn()
                .prepare_cached(sql)?
                .query_row([id], |row| row.get::<_, String>(0))
                .or_not_found(Source { kind, id })
        })?;
        let op = Op::MarkSensitive { name, sensitive };
        self.transact(op, |tx| mark_in(tx, kind, id, sensitive))
    }

    /// Of rows of a noun, whether each rests on a held source: is one, was published by or said by one, or is coded of one's
    /// words. No row of a noun that has no sources does.
    pub fn rest_on_held(&self, kind: PlaceKind, ids: &[i64]) -> Result<Vec<bool>> {
        self.read(|reader| rest_on_held_in(reader, kind, ids))
    }

    /// Every held source, with all that would give it away in a document. Empty where nothing is marked.
    pub fn held_sources(&self) -> Result<Vec<HeldSource>> {
        self.read(held)
    }
}

pub(crate) fn rest_on_held_in(
    reader: &Reader<'_>,
    kind: PlaceKind,
    ids: &[i64],
) -> Result<Vec<bool>> {
    let sql = match kind {
        PlaceKind::Article => include_str!("held_article.sql"),
        PlaceKind::Excerpt => include_str!("held_excerpt.sql"),
        PlaceKind::Position => include_str!("held_position.sql"),
        PlaceKind::Quotation => include_str!("held_quotation.sql"),
        PlaceKind::Actor => {
            "SELECT EXISTS (SELECT 1 FROM sensitive WHERE kind = 'actor' AND target = ?1)"
        }
        _ => return Ok(vec![false; ids.len()]),
    };
    let mut statement = reader.conn().prepare_cached(sql)?;
    ids.iter()
        .map(|id| Ok(statement.query_row([id], |row| row.get(0))?))
        .collect()
}

fn mark_in(tx: &Tx<'_>, kind: PlaceKind, id: i64, sensitive: bool) -> Result<()> {
    if sensitive {
        tx.conn()
            .prepare_cached(
                "INSERT INTO sensitive (kind, target, analyst, marked_at) VALUES (?, ?, ?, ?) \
                 ON CONFLICT (kind, target) DO NOTHING",
            )?
            .execute((kind, id, tx.analyst(), moment(tx.now())))?;
    } else {
        tx.conn()
            .prepare_cached("DELETE FROM sensitive WHERE kind = ? AND target = ?")?
            .execute((kind, id))?;
    }
    Ok(())
}

/// A row of one of the kinds that are sources.
struct Source {
    kind: PlaceKind,
    id: i64,
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.kind.word(), self.id)
    }
}

impl crate::id::Noun for Source {
    const NOUN: &'static str = "source";
}

fn held(reader: &Reader<'_>) -> Result<Vec<HeldSource>> {
    let conn = reader.conn();
    let of = |sql: &str, kind: PlaceKind| -> Result<Vec<HeldSource>> {
        let mut statement = conn.prepare_cached(sql)?;
        rows(&mut statement, [], |row| {
            Ok(HeldSource {
                kind,
                id: row.get(0)?,
                name: row.get(1)?,
                words: Vec::new(),
            })
        })
    };
    let mut found = of(include_str!("actors.sql"), PlaceKind::Actor)?;
    found.extend(of(include_str!("outlets.sql"), PlaceKind::Outlet)?);
    found.extend(of(include_str!("articles.sql"), PlaceKind::Article)?);
    for source in &mut found {
        source.words = match source.kind {
            PlaceKind::Actor => told(reader, include_str!("words_of_actor.sql"), [source.id])?,
            PlaceKind::Outlet => told(reader, include_str!("words_of_outlet.sql"), [source.id])?,
            _ => told(reader, include_str!("words_of_article.sql"), [source.id])?,
        };
    }
    surname::add(reader, &mut found)?;
    Ok(found)
}

/// Reads two columns: what a word tells, and the word.
fn told(reader: &Reader<'_>, sql: &str, params: impl Params) -> Result<Vec<(Trait, String)>> {
    let mut statement = reader.conn().prepare_cached(sql)?;
    let mut words: Vec<(Trait, String)> =
        rows(&mut statement, params, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let files: Vec<(Trait, String)> = words
        .iter()
        .filter(|(of, address)| *of == Trait::Address && address.starts_with("file:"))
        .filter_map(|(_, address)| {
            let name = address.rsplit(['/', '\\']).next()?;
            Some((Trait::FileName, name.to_owned()))
        })
        .collect();
    words.extend(files);
    words.retain(|(_, word)| !word.trim().is_empty());
    words.dedup();
    Ok(words)
}
