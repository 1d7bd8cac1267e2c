//! Notes, their links and backlinks.

mod cited;
mod complete;
mod fts;
mod given;
mod links;
mod offices;
mod people;
mod plain;
mod resting;
mod spoken;
mod unlinked;
mod versions;
mod written;

use demarche_text::phrase;
use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use crate::sql::{moment, rows};
use crate::{
    Error, Library, NoteId, NotebookId, Op, OrNotFound as _, Outcome, Place, PlaceKind, Reader,
    Result, Tx,
};

pub use cited::{CitedArticle, CitedExcerpt, Speaker};
pub(crate) use cited::{article_numbered, excerpt as cited_excerpt};
pub use complete::{Completion, Trigger};
pub(crate) use fts::phrase;
pub use given::{Given, given};
pub(crate) use links::write_in as relink;
pub use links::{backlinks, resolve};
pub use offices::{Held, Office};
pub use people::Person;
pub(crate) use plain::plain;
pub use resting::NoteResting;
pub(crate) use resting::resting;
pub use spoken::{OnRecord, Spoken};
pub use unlinked::{Mention, Unlinked};
pub use versions::NoteVersion;
pub(crate) use versions::{add as add_version, keep as keep_version};
pub(crate) use written::in_fences;
pub use written::{CitedKey, Form, KINDS, Target, Written, cited_keys, leading_key, written};

/// Where a note goes that names no notebook.
pub const FIRST_NOTEBOOK: &str = "Notes";

/// A note in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRow {
    /// Its row.
    pub id: NoteId,
    /// Its title.
    pub title: String,
    /// The name of the notebook that holds it.
    pub notebook: String,
    /// The template that it was made from.
    pub template: Option<String>,
    /// When it was last saved, RFC 3339 in UTC.
    pub edited_at: String,
    /// How many words its Markdown has.
    pub words: u32,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What lists show of it.
    pub row: NoteRow,
    /// Its Markdown.
    pub text: String,
    /// Goes up by one with every save.
    pub revision: i64,
    /// The notes that lead here.
    pub backlinks: Vec<Place>,
    /// Where it leads, each place once, in its order.
    pub links: Vec<Place>,
}

/// What a save gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The revision that the note is at now.
    pub revision: i64,
    /// When, RFC 3339 in UTC.
    pub saved_at: String,
}

/// A note to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewNote {
    /// Its title.
    pub title: String,
    /// The name of the template that its text is from.
    pub template: Option<String>,
    /// Its Markdown.
    pub text: String,
}

impl Library {
    /// The notes that are not in the trash, last edited first; those that hold every word of `text`
    /// (its last word may be begun only), in a notebook or in all.
    pub fn notes(&self, text: &str, notebook: Option<NotebookId>) -> Result<Vec<NoteRow>> {
        self.read(|reader| list(reader, text, notebook))
    }

    /// A note, from the trash too.
    pub fn note(&self, id: NoteId) -> Result<Note> {
        self.read(|reader| note(reader, id))
    }

    /// Makes a note in the first notebook.
    pub fn create_note(&self, new: &NewNote) -> Result<Outcome<NoteId>> {
        let title = clean_title(&new.title)
            .or_else(|| heading(&new.text))
            .ok_or_else(|| Error::invalid(phrase!("A note needs a title.")))?;
        let op = Op::CreateNote {
            title: title.clone(),
        };
        self.transact(op, |tx| create_in(tx, &title, new))
    }

    /// Puts `text` in the place of a note's text, if the note is still at `revision`; fails with
    /// [`Error::NoteChanged`] if not. Without a `title` its first heading is the title; a text without
    /// a heading, or with the one that it had, keeps the title. Saves within a minute are one entry of the history.
    pub fn save_note(
        &self,
        id: NoteId,
        text: &str,
        title: Option<&str>,
        revision: i64,
    ) -> Result<Outcome<Saved>> {
        let before = self.read(|reader| stored(reader, id))?;
        let title = title
            .and_then(clean_title)
            .or_else(|| heading(text).filter(|now| heading(&before.text).as_ref() != Some(now)))
            .unwrap_or(before.title);
        let op = Op::SaveNote {
            note: id,
            title: title.clone(),
        };
        self.transact(op, |tx| save_in(tx, id, text, &title, revision))
    }

    /// Puts `markdown` at the end of a note, apart from what is there by an empty line.
    pub fn append_to_note(&self, id: NoteId, markdown: &str) -> Result<Outcome<Saved>> {
        let title = self.read(|reader| stored(reader, id))?.title;
        self.transact(
            Op::AppendNote {
                title: title.clone(),
            },
            |tx| {
                let before = stored(tx, id)?;
                let text = appended(&before.text, markdown);
                save_in(tx, id, &text, &before.title, before.revision)
            },
        )
    }

    /// Puts notes into the trash.
    pub fn trash_notes(&self, ids: &[NoteId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashNotes { n: ids.len() }, |tx| {
            for &id in ids {
                let sql = "UPDATE note SET trashed_at = ?2 WHERE id = ?1 AND trashed_at IS NULL";
                let now = moment(tx.now());
                if tx.conn().prepare_cached(sql)?.execute((id, now))? == 0 {
                    stored(tx, id)?;
                }
            }
            Ok(())
        })
    }

    /// The notes that lead to something; for an article, those that embed its excerpts too.
    pub fn backlinks(&self, kind: PlaceKind, id: i64) -> Result<Vec<Place>> {
        self.read(|reader| backlinks(reader, kind, id))
    }

    /// What `[[target]]` names.
    pub fn resolve_link(&self, target: &str) -> Result<Option<Place>> {
        self.read(|reader| resolve(reader, target))
    }

    /// What of a kind has this name, or this number.
    pub fn named_place(&self, kind: PlaceKind, name: &str) -> Result<Option<Place>> {
        self.read(|reader| links::named(reader, kind, name.trim()))
    }

    /// What a link, mention, embed or citation that begins with `prefix` could be.
    pub fn complete_link(
        &self,
        trigger: Trigger,
        prefix: &str,
        limit: u32,
    ) -> Result<Vec<Completion>> {
        self.read(|reader| complete::complete(reader, trigger, prefix, limit))
    }
}

/// What a save rests on.
struct Stored {
    title: String,
    text: String,
    revision: i64,
}

fn stored(reader: &Reader<'_>, id: NoteId) -> Result<Stored> {
    reader
        .conn()
        .prepare_cached("SELECT title, text, revision FROM note WHERE id = ?")?
        .query_row([id], |row| {
            Ok(Stored {
                title: row.get(0)?,
                text: row.get(1)?,
                revision: row.get(2)?,
            })
        })
        .or_not_found(id)
}

const ROW: &str = "SELECT note.id, note.title, notebook.name, note.template, note.edited_at, note.text, note.revision \
     FROM note JOIN notebook ON notebook.id = note.notebook";

fn list(reader: &Reader<'_>, text: &str, notebook: Option<NotebookId>) -> Result<Vec<NoteRow>> {
    let matching = fts::every_word(text);
    let sql = match &matching {
        Some(_) => format!(
            "{ROW} JOIN note_fts ON note_fts.rowid = note.id WHERE note_fts MATCH ?2 AND note.trashed_at IS NULL \
             AND (?1 IS NULL OR note.notebook = ?1) ORDER BY note.edited_at DESC, note.id DESC"
        ),
        None if text.trim().is_empty() => format!(
            "{ROW} WHERE note.trashed_at IS NULL AND ?2 IS NULL AND (?1 IS NULL OR note.notebook = ?1) \
             ORDER BY note.edited_at DESC, note.id DESC"
        ),
        // Only signs, which no index holds.
        None => return Ok(Vec::new()),
    };
    let mut statement = reader.conn().prepare_cached(&sql)?;
    rows(&mut statement, (notebook, matching), |row| {
        row_at(row, &row.get::<_, String>(5)?)
    })
}

fn row_at(row: &rusqlite::Row<'_>, text: &str) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: row.get(0)?,
        title: row.get(1)?,
        notebook: row.get(2)?,
        template: row.get(3)?,
        edited_at: row.get(4)?,
        words: demarche_text::word::count(text) as u32,
    })
}

fn note(reader: &Reader<'_>, id: NoteId) -> Result<Note> {
    let mut note = reader
        .conn()
        .prepare_cached(&format!("{ROW} WHERE note.id = ?"))?
        .query_row([id], |row| {
            let text: String = row.get(5)?;
            Ok(Note {
                row: row_at(row, &text)?,
                text,
                revision: row.get(6)?,
                backlinks: Vec::new(),
                links: Vec::new(),
            })
        })
        .or_not_found(id)?;
    note.backlinks = backlinks(reader, PlaceKind::Note, id.0)?;
    note.links = links::links(reader, id)?;
    Ok(note)
}

pub(crate) fn create_in(tx: &Tx<'_>, title: &str, new: &NewNote) -> Result<NoteId> {
    let notebook: Option<NotebookId> = tx
        .conn()
        .prepare_cached("SELECT id FROM notebook ORDER BY id LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    let notebook = match notebook {
        Some(notebook) => notebook,
        None => tx
            .conn()
            .prepare_cached("INSERT INTO notebook (name) VALUES (?) RETURNING id")?
            .query_row([FIRST_NOTEBOOK], |row| row.get(0))?,
    };
    let id = insert_in(
        tx,
        &NoteRowParts {
            id: None,
            notebook,
            title,
            template: new.template.as_deref(),
            text: &new.text,
        },
    )?;
    links::write_in(tx, id, &new.text)?;
    Ok(id)
}

/// A note's row that is to be made.
pub(crate) struct NoteRowParts<'n> {
    /// Its number; the next one where none is given.
    pub(crate) id: Option<NoteId>,
    pub(crate) notebook: NotebookId,
    pub(crate) title: &'n str,
    pub(crate) template: Option<&'n str>,
    pub(crate) text: &'n str,
}

/// Makes a note's row; where it leads is for the caller to write.
pub(crate) fn insert_in(tx: &Tx<'_>, new: &NoteRowParts<'_>) -> Result<NoteId> {
    let id = tx
        .conn()
        .prepare_cached(
            "INSERT INTO note (id, notebook, title, template, text, revision, made_at, edited_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?6) RETURNING id",
        )?
        .query_row(
            (
                new.id,
                new.notebook,
                new.title,
                new.template,
                new.text,
                moment(tx.now()),
            ),
            |row| row.get(0),
        )?;
    made(tx, id)?;
    Ok(id)
}

pub(crate) fn save_in(
    tx: &Tx<'_>,
    id: NoteId,
    text: &str,
    title: &str,
    revision: i64,
) -> Result<Saved> {
    let before = stored(tx, id)?;
    if before.revision != revision {
        return Err(Error::NoteChanged {
            expected: revision,
            now: before.revision,
        });
    }
    let saved_at = moment(tx.now());
    if before.text != text {
        versions::keep_past_the_clock(tx, id)?;
    }
    let revision = new_revision(tx, id, revision)?;
    tx.conn()
        .prepare_cached(
            "UPDATE note SET title = ?2, text = ?3, revision = ?4, edited_at = ?5 WHERE id = ?1",
        )?
        .execute((id, title, text, revision, &saved_at))?;
    versions::pack(tx, id)?;
    links::write_in(tx, id, text)?;
    Ok(Saved { revision, saved_at })
}

/// A revision that the note never had: not even one that was undone, which a window may still show.
/// The highest is therefore kept where undo does not reach.
fn new_revision(tx: &Tx<'_>, id: NoteId, after: i64) -> Result<i64> {
    let revision: i64 = tx
        .conn()
        .prepare_cached(
            "INSERT INTO setting (name, value) VALUES (?1, ?2 + 1) ON CONFLICT (name) DO UPDATE \
             SET value = max(CAST(value AS INTEGER), ?2) + 1 RETURNING CAST(value AS INTEGER)",
        )?
        .query_row((format!("note.{id}.revision"), after), |row| row.get(0))?;
    Ok(revision)
}

/// The revision of a note's text that is about to take the place of what it has.
pub(crate) fn next_revision(tx: &Tx<'_>, id: NoteId) -> Result<i64> {
    new_revision(tx, id, stored(tx, id)?.revision)
}

/// What follows when a note's row was made: its revision, and no version of a note that had its number before.
pub(crate) fn made(tx: &Tx<'_>, id: NoteId) -> Result<()> {
    let conn = tx.conn();
    conn.prepare_cached("UPDATE note SET revision = ?2 WHERE id = ?1")?
        .execute((id, new_revision(tx, id, 0)?))?;
    conn.prepare_cached("DELETE FROM note_version WHERE note = ?")?
        .execute([id])?;
    Ok(())
}

fn appended(text: &str, markdown: &str) -> String {
    let before = text.trim_end();
    let gap = if before.is_empty() { "" } else { "\n\n" };
    format!("{before}{gap}{}\n", markdown.trim_end())
}

pub(crate) fn clean_title(title: &str) -> Option<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

/// The words of the first heading of level 1 outside code and front matter.
pub fn heading(text: &str) -> Option<String> {
    let mut lines = text.lines();
    if text.starts_with("---\n") {
        // Without an end it is no front matter, and holds no heading that counts before a rule.
        lines
            .by_ref()
            .skip(1)
            .find(|line| matches!(line.trim_end(), "---" | "..."));
    }
    let mut fenced = false;
    for line in lines {
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
        } else if let (false, Some(words)) = (fenced, line.strip_prefix("# ")) {
            return clean_title(words.trim_end_matches('#'));
        }
    }
    None
}

#[cfg(test)]
mod tests;
