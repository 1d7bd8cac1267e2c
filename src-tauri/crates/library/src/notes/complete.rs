//! What a link could go on with while it is typed.

use serde::{Deserialize, Serialize};

use super::fts;
use super::links::{TITLED, place, resolve, select};
use crate::sql::rows;
use crate::{Place, PlaceKind, Reader, Result};

/// What was typed before the prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// `[[`: anything with a title.
    Link,
    /// `@`: an actor.
    Actor,
    /// `![[`: an excerpt, by its words or its article's title.
    Embed,
    /// `[@`: an article, by key or title.
    Citation,
}

/// One thing that it could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// What it is.
    pub place: Place,
    /// What to put in, brackets included.
    pub insert: String,
}

/// Up to `limit` places, those whose name begins with the prefix before those where a later word does.
pub(super) fn complete(
    reader: &Reader<'_>,
    trigger: Trigger,
    prefix: &str,
    limit: u32,
) -> Result<Vec<Completion>> {
    let prefix = prefix.trim();
    let places = match trigger {
        Trigger::Link => {
            let mut places = Vec::new();
            for kind in TITLED {
                places.extend(begun(reader, kind, prefix, limit)?);
            }
            // An excerpt has no title: it is found by its words, once some are typed.
            if prefix.chars().count() > 2 {
                places.extend(excerpts(reader, prefix, limit)?);
            }
            places
        }
        Trigger::Actor => begun(reader, PlaceKind::Actor, prefix, limit)?,
        Trigger::Embed => excerpts(reader, prefix, limit)?,
        Trigger::Citation => articles_by_key(reader, prefix, limit)?,
    };
    let mut places = places;
    let begins = prefix.to_lowercase();
    places.sort_by_key(|place| !place.title.to_lowercase().starts_with(&begins));
    places.truncate(limit as usize);
    places
        .into_iter()
        .map(|place| {
            Ok(Completion {
                insert: insertion(reader, trigger, &place)?,
                place,
            })
        })
        .collect()
}

/// Places of a kind with a word that begins with the prefix; the latest when it is empty.
fn begun(reader: &Reader<'_>, kind: PlaceKind, prefix: &str, limit: u32) -> Result<Vec<Place>> {
    let (select, table) = (select(kind), kind.word());
    let narrowed = match kind {
        PlaceKind::Article => {
            "article.id IN (SELECT rowid FROM title_fts WHERE title_fts MATCH ?1)"
        }
        PlaceKind::Note => {
            "note.id IN (SELECT rowid FROM note_fts WHERE note_fts MATCH 'title : (' || ?1 || ')')"
        }
        PlaceKind::Actor => {
            "actor.id IN (SELECT actor FROM actor_name WHERE name LIKE ?1 || '%' ESCAPE '\\' OR name LIKE '% ' || ?1 || '%' ESCAPE '\\' \
             UNION SELECT id FROM actor WHERE name LIKE ?1 || '%' ESCAPE '\\' OR name LIKE '% ' || ?1 || '%' ESCAPE '\\')"
        }
        PlaceKind::Country => {
            "(country.code = upper(?1) OR country.name LIKE ?1 || '%' ESCAPE '\\' OR country.id IN \
             (SELECT country FROM country_name WHERE kind = 'name' AND name LIKE ?1 || '%' ESCAPE '\\'))"
        }
        PlaceKind::Issue => {
            "(issue.name LIKE ?1 || '%' ESCAPE '\\' OR issue.name LIKE '% ' || ?1 || '%' ESCAPE '\\')"
        }
        _ => {
            "(event.name LIKE ?1 || '%' ESCAPE '\\' OR event.name LIKE '% ' || ?1 || '%' ESCAPE '\\')"
        }
    };
    let indexed = matches!(kind, PlaceKind::Article | PlaceKind::Note);
    let pattern = match (indexed, prefix) {
        (_, "") => None,
        (true, prefix) => match fts::every_word(prefix) {
            Some(query) => Some(query),
            None => return Ok(Vec::new()),
        },
        (false, prefix) => Some(like(prefix)),
    };
    let narrowed = if pattern.is_some() {
        narrowed
    } else {
        "?1 IS NULL"
    };
    let sql = format!("{select} AND {narrowed} ORDER BY {table}.id DESC LIMIT ?2");
    let mut statement = reader.conn().prepare_cached(&sql)?;
    rows(&mut statement, (pattern, limit), |row| place(kind, row))
}

fn excerpts(reader: &Reader<'_>, prefix: &str, limit: u32) -> Result<Vec<Place>> {
    let sql = format!(
        "{} AND (excerpt.quote LIKE '%' || ?1 || '%' ESCAPE '\\' OR article.title LIKE '%' || ?1 || '%' ESCAPE '\\' \
         OR excerpt.id = ?3) ORDER BY excerpt.id DESC LIMIT ?2",
        select(PlaceKind::Excerpt)
    );
    let number = prefix.trim_start_matches("excerpt:").parse::<i64>().ok();
    let words = prefix.trim_start_matches("excerpt:");
    let mut statement = reader.conn().prepare_cached(&sql)?;
    rows(&mut statement, (like(words), limit, number), |row| {
        place(PlaceKind::Excerpt, row)
    })
}

fn articles_by_key(reader: &Reader<'_>, prefix: &str, limit: u32) -> Result<Vec<Place>> {
    let sql = format!(
        "{} AND article.citation_key LIKE ?1 || '%' ESCAPE '\\' ORDER BY article.citation_key LIMIT ?2",
        select(PlaceKind::Article)
    );
    let mut statement = reader.conn().prepare_cached(&sql)?;
    let mut found = rows(&mut statement, (like(prefix), limit), |row| {
        place(PlaceKind::Article, row)
    })?;
    for titled in begun(reader, PlaceKind::Article, prefix, limit)? {
        if !found.contains(&titled) {
            found.push(titled);
        }
    }
    Ok(found)
}

/// A link to this very place that reads as `words`.
pub(super) fn link(reader: &Reader<'_>, place: &Place, words: &str) -> Result<String> {
    let trigger = match place.kind {
        PlaceKind::Actor => Trigger::Actor,
        _ => Trigger::Link,
    };
    let whole = insertion(reader, trigger, place)?;
    let target = whole.trim_matches(['[', ']']).split('|').next();
    let target = target.unwrap_or_default();
    Ok(match target.trim_start_matches('@') == words {
        true => format!("[[{target}]]"),
        false => format!("[[{target}|{}]]", label(words)),
    })
}

/// What to put in so that it leads to this very place.
fn insertion(reader: &Reader<'_>, trigger: Trigger, place: &Place) -> Result<String> {
    if trigger == Trigger::Citation {
        let key: String = reader
            .conn()
            .prepare_cached("SELECT citation_key FROM article WHERE id = ?")?
            .query_row([place.id], |row| row.get(0))?;
        return Ok(format!("[@{key}]"));
    }
    if trigger == Trigger::Embed {
        return Ok(format!("![[excerpt:{}]]", place.id));
    }
    if place.kind == PlaceKind::Excerpt {
        let words: Vec<&str> = place.title.split_whitespace().collect();
        let more = if words.len() > 6 { "…" } else { "" };
        let first = words.iter().take(6).copied().collect::<Vec<_>>().join(" ");
        return Ok(format!(
            "[[excerpt:{}|“{}{more}”]]",
            place.id,
            label(&first)
        ));
    }
    let label = label(&place.title);
    let prefix = if trigger == Trigger::Actor { "@" } else { "" };
    let kind = place.kind.word();
    // The shortest form that leads there: the title, the title with its kind, the number.
    let forms = [
        (label == place.title).then(|| format!("{prefix}{}", place.title)),
        (label == place.title).then(|| format!("{kind}:{}|{label}", place.title)),
    ];
    for form in forms.into_iter().flatten() {
        let target = form.split('|').next().unwrap_or_default();
        if resolve(reader, target)?.is_some_and(|it| it.kind == place.kind && it.id == place.id) {
            return Ok(format!("[[{form}]]"));
        }
    }
    Ok(format!("[[{kind}:{}|{label}]]", place.id))
}

/// A title without the signs that would end a link.
fn label(title: &str) -> String {
    let words = title.replace(['[', ']', '|', '\n'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A pattern for LIKE whose letters stand for themselves.
fn like(words: &str) -> String {
    words
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}
