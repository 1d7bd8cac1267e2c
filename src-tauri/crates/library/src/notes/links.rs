//! Where notes lead, and what leads to a place.

use rusqlite::{OptionalExtension as _, Params, Row};

use super::fts;
use super::written::{Form, Target, written};
use crate::sql::rows;
use crate::{NoteId, Place, PlaceKind, Reader, Result, Tx};

/// The kinds that `[[` offers, in the order in which a title without a kind is looked for.
pub(super) const TITLED: [PlaceKind; 6] = [
    PlaceKind::Note,
    PlaceKind::Article,
    PlaceKind::Actor,
    PlaceKind::Country,
    PlaceKind::Issue,
    PlaceKind::Event,
];

/// What `[[target]]` names: by title whatever the capitals, an article by its key too, a country by
/// its code; `kind:12` names a row. Without a kind the first of note, article, actor, country, issue and
/// event is meant; of several with one title, the oldest. `[[Folder/Note.md#Heading]]`, as editors of vaults write it,
/// names the note where nothing has that title. Nothing in the trash is found.
pub fn resolve(reader: &Reader<'_>, target: &str) -> Result<Option<Place>> {
    let parts = Target::of(target);
    if parts.name.is_empty() {
        return Ok(None);
    }
    let Some(kind) = parts.kind.and_then(PlaceKind::of_word) else {
        for kind in TITLED {
            if let Some(place) = titled(reader, kind, parts.name)? {
                return Ok(Some(place));
            }
        }
        // As editors of vaults write it: the file's folders before its name, its ending or a heading behind.
        let name = parts.name.split('#').next().unwrap_or_default();
        let name = name.rsplit('/').next().unwrap_or_default();
        let name = name.strip_suffix(".md").unwrap_or(name).trim();
        return match name.is_empty() || name == parts.name {
            true => Ok(None),
            false => titled(reader, PlaceKind::Note, name),
        };
    };
    named(reader, kind, parts.name)
}

/// What of a kind has this number, or else this name; of every kind, also of those that a note cannot link.
pub(super) fn named(reader: &Reader<'_>, kind: PlaceKind, name: &str) -> Result<Option<Place>> {
    let number = name.parse().ok().filter(|&number| number > 0);
    if let Some(id) = number
        && let Some(place) = numbered(reader, kind, id)?
    {
        return Ok(Some(place));
    }
    titled(reader, kind, name)
}

/// The article of a citation key.
pub(super) fn cited(reader: &Reader<'_>, key: &str) -> Result<Option<Place>> {
    let sql = format!(
        "{} AND article.id = (SELECT coalesce(merged_into, id) FROM article WHERE citation_key = ?)",
        select(PlaceKind::Article)
    );
    first(reader, PlaceKind::Article, &sql, [key])
}

/// The columns id, title and detail of every row of a kind that is not in the trash, to be narrowed
/// with `AND`.
pub(super) fn select(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Article => {
            "SELECT article.id, article.title, concat_ws(', ', outlet.name, substr(article.published, 1, 10)) \
             FROM article LEFT JOIN outlet ON outlet.id = article.outlet WHERE article.trashed_at IS NULL"
        }
        PlaceKind::Note => {
            "SELECT note.id, note.title, notebook.name \
             FROM note JOIN notebook ON notebook.id = note.notebook WHERE note.trashed_at IS NULL"
        }
        PlaceKind::Actor => {
            "SELECT actor.id, actor.name, coalesce(country.name, actor.kind) \
             FROM actor LEFT JOIN country ON country.id = actor.country \
             WHERE actor.trashed_at IS NULL AND actor.merged_into IS NULL"
        }
        PlaceKind::Country => {
            "SELECT country.id, country.name, country.code FROM country WHERE true"
        }
        PlaceKind::Issue => {
            "SELECT issue.id, issue.name, coalesce(parent.name, '') \
             FROM issue LEFT JOIN issue parent ON parent.id = issue.parent \
             WHERE issue.trashed_at IS NULL AND issue.merged_into IS NULL"
        }
        PlaceKind::Event => {
            "SELECT event.id, event.name, coalesce(event.held, '') FROM event WHERE event.trashed_at IS NULL"
        }
        PlaceKind::Excerpt => {
            "SELECT excerpt.id, excerpt.quote, article.title \
             FROM excerpt JOIN article ON article.id = excerpt.article WHERE excerpt.trashed_at IS NULL"
        }
        PlaceKind::Quotation => {
            "SELECT quotation.id, quotation.quote, article.title \
             FROM quotation JOIN article ON article.id = quotation.article WHERE article.trashed_at IS NULL"
        }
        PlaceKind::Position => {
            "SELECT position.id, position.paraphrase, issue.name \
             FROM position JOIN issue ON issue.id = position.issue WHERE position.trashed_at IS NULL"
        }
        PlaceKind::Post => {
            "SELECT post.id, post.title, coalesce(post.body, '') FROM post WHERE true"
        }
        PlaceKind::Outlet => "SELECT outlet.id, outlet.name, outlet.kind FROM outlet WHERE true",
        PlaceKind::View => {
            "SELECT view.id, view.name, view.screen FROM saved_view AS view WHERE view.trashed_at IS NULL"
        }
    }
}

pub(super) fn numbered(reader: &Reader<'_>, kind: PlaceKind, id: i64) -> Result<Option<Place>> {
    let sql = match kind {
        PlaceKind::Article => format!(
            "{} AND article.id = (SELECT coalesce(merged_into, id) FROM article WHERE id = ?)",
            select(kind)
        ),
        PlaceKind::Issue => format!(
            "{} AND issue.id = (SELECT coalesce(merged_into, id) FROM issue WHERE id = ?)",
            select(kind)
        ),
        _ => format!("{} AND {}.id = ?", select(kind), kind.word()),
    };
    first(reader, kind, &sql, [id])
}

/// What the articles of a title that were merged became part of: the oldest of them.
fn merged(reader: &Reader<'_>, phrase: &str, name: &str) -> Result<Option<Place>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT merged_into, title FROM article WHERE merged_into IS NOT NULL \
         AND id IN (SELECT rowid FROM title_fts WHERE title_fts MATCH ?) ORDER BY id",
    )?;
    let found = rows(&mut statement, [phrase], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
    })?;
    let name = name.to_lowercase();
    for (into, title) in found {
        if title.trim().to_lowercase() == name
            && let Some(place) = numbered(reader, PlaceKind::Article, into)?
        {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

fn titled(reader: &Reader<'_>, kind: PlaceKind, name: &str) -> Result<Option<Place>> {
    let select = select(kind);
    match kind {
        // By the full-text index, since a scan would read every article; the index knows neither
        // capitals nor signs, so what it finds is looked at again.
        PlaceKind::Article => {
            let Some(phrase) = fts::phrase("title", name) else {
                return Ok(None);
            };
            let sql = format!(
                "{select} AND article.id IN (SELECT rowid FROM title_fts WHERE title_fts MATCH ?) ORDER BY article.id"
            );
            let named = same_title(reader, kind, &sql, &phrase, name)?;
            if named.is_some() {
                return Ok(named);
            }
            match cited(reader, name)? {
                None => merged(reader, &phrase, name),
                cited => Ok(cited),
            }
        }
        PlaceKind::Note => {
            let Some(phrase) = fts::phrase("title", name) else {
                return Ok(None);
            };
            let sql = format!(
                "{select} AND note.id IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?) ORDER BY note.id"
            );
            same_title(reader, kind, &sql, &phrase, name)
        }
        PlaceKind::Actor => {
            let sql =
                format!("{select} AND actor.name = ? COLLATE NOCASE ORDER BY actor.id LIMIT 1");
            if let Some(place) = first(reader, kind, &sql, [name])? {
                return Ok(Some(place));
            }
            let sql = format!(
                "{select} AND actor.id IN (SELECT actor FROM actor_name WHERE name = ? COLLATE NOCASE) \
                 ORDER BY actor.id LIMIT 1"
            );
            first(reader, kind, &sql, [name])
        }
        PlaceKind::Country => {
            let sql = format!(
                "{select} AND (country.code = upper(?1) OR country.name = ?1 COLLATE NOCASE OR country.id IN \
                 (SELECT country FROM country_name WHERE kind = 'name' AND name = ?1 COLLATE NOCASE)) \
                 ORDER BY country.code = upper(?1) DESC, country.id LIMIT 1"
            );
            first(reader, kind, &sql, [name])
        }
        PlaceKind::Issue => {
            let sql =
                format!("{select} AND issue.name = ? COLLATE NOCASE ORDER BY issue.id LIMIT 1");
            if let Some(place) = first(reader, kind, &sql, [name])? {
                return Ok(Some(place));
            }
            // The name of one that was merged leads to what it became part of; of several, that which had the name last.
            let sql = format!(
                "{select} AND issue.id = (SELECT former.merged_into FROM issue AS former \
                 JOIN issue AS live ON live.id = former.merged_into AND live.trashed_at IS NULL \
                 WHERE former.name = ? COLLATE NOCASE ORDER BY former.trashed_at DESC, former.id DESC LIMIT 1)"
            );
            first(reader, kind, &sql, [name])
        }
        PlaceKind::Event | PlaceKind::Outlet | PlaceKind::View => {
            let table = kind.word();
            let sql =
                format!("{select} AND {table}.name = ? COLLATE NOCASE ORDER BY {table}.id LIMIT 1");
            first(reader, kind, &sql, [name])
        }
        PlaceKind::Post => {
            let sql =
                format!("{select} AND post.title = ? COLLATE NOCASE ORDER BY post.id LIMIT 1");
            first(reader, kind, &sql, [name])
        }
        // These have no title.
        PlaceKind::Excerpt | PlaceKind::Position | PlaceKind::Quotation => Ok(None),
    }
}

fn same_title(
    reader: &Reader<'_>,
    kind: PlaceKind,
    sql: &str,
    phrase: &str,
    name: &str,
) -> Result<Option<Place>> {
    let mut statement = reader.conn().prepare_cached(sql)?;
    let found = rows(&mut statement, [phrase], |row| place(kind, row))?;
    let name = name.to_lowercase();
    Ok(found
        .into_iter()
        .find(|place| place.title.trim().to_lowercase() == name))
}

fn first(
    reader: &Reader<'_>,
    kind: PlaceKind,
    sql: &str,
    params: impl Params,
) -> Result<Option<Place>> {
    Ok(reader
        .conn()
        .prepare_cached(sql)?
        .query_row(params, |row| place(kind, row))
        .optional()?)
}

pub(super) fn place(kind: PlaceKind, row: &Row<'_>) -> rusqlite::Result<Place> {
    Ok(Place {
        kind,
        id: row.get(0)?,
        title: row.get(1)?,
        detail: row.get(2)?,
    })
}

/// Where a note leads, each place once, in the note's order; what leads nowhere is left out.
pub(super) fn links(reader: &Reader<'_>, note: NoteId) -> Result<Vec<Place>> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT target_kind, target_id FROM note_link WHERE note = ? AND target_kind IS NOT NULL ORDER BY id",
    )?;
    let targets = rows(&mut statement, [note], |row| {
        Ok((row.get::<_, PlaceKind>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut places: Vec<Place> = Vec::new();
    for (kind, id) in targets {
        if places.iter().any(|it| it.kind == kind && it.id == id) {
            continue;
        }
        places.extend(numbered(reader, kind, id)?);
    }
    Ok(places)
}

/// The notes that lead to something: those whose links led there when they were saved, and those whose
/// links led nowhere then and name its title. For an article, notes that embed its excerpts count too.
pub fn backlinks(reader: &Reader<'_>, kind: PlaceKind, id: i64) -> Result<Vec<Place>> {
    let title = numbered(reader, kind, id)?.map(|place| place.title);
    let sql = format!(
        "{} AND note.id IN ( \
           SELECT note FROM note_link WHERE target_kind = ?1 AND target_id = ?2 \
           UNION SELECT note FROM note_link WHERE ?1 = 'article' AND target_kind = 'excerpt' \
             AND target_id IN (SELECT id FROM excerpt WHERE article = ?2) \
           UNION SELECT note FROM note_link WHERE target_kind IS NULL AND kind IN ('link', 'actor') \
             AND target IN (?3, ?1 || ':' || ?3) COLLATE NOCASE \
         ) ORDER BY note.edited_at DESC, note.id DESC",
        select(PlaceKind::Note)
    );
    let mut statement = reader.conn().prepare_cached(&sql)?;
    rows(&mut statement, (kind, id, title), |row| {
        place(PlaceKind::Note, row)
    })
}

/// Writes where a note's text leads, unless that is what is stored.
pub(crate) fn write_in(tx: &Tx<'_>, note: NoteId, text: &str) -> Result<()> {
    let mut links = Vec::new();
    for reference in written(text) {
        let place = match reference.form {
            Form::Citation => cited(tx, &reference.target)?,
            Form::Actor => resolve(tx, &format!("@{}", reference.target))?,
            Form::Link | Form::Embed => resolve(tx, &reference.target)?,
        };
        let link = (
            reference.form.word().to_owned(),
            reference.target,
            place.as_ref().map(|place| place.kind),
            place.map(|place| place.id),
        );
        if !links.contains(&link) {
            links.push(link);
        }
    }
    let conn = tx.conn();
    let mut statement = conn.prepare_cached(
        "SELECT kind, target, target_kind, target_id FROM note_link WHERE note = ? ORDER BY id",
    )?;
    let stored = rows(&mut statement, [note], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    if stored == links {
        return Ok(());
    }
    conn.prepare_cached("DELETE FROM note_link WHERE note = ?")?
        .execute([note])?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO note_link (note, kind, target, target_kind, target_id) VALUES (?, ?, ?, ?, ?)",
    )?;
    for (form, target, kind, id) in &links {
        insert.execute((note, form, target, kind, id))?;
    }
    Ok(())
}
