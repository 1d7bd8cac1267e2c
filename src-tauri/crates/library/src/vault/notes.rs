//! Notes that stand in a vault as well, and bringing in what is written there.

use std::path::Path;

use demarche_text::phrase;
use rusqlite::OptionalExtension as _;

use super::{parts_of, sha256, stable_id};
use crate::notes::{self, NoteRowParts, Saved};
use crate::sql::{moment, rows};
use crate::{Error, Library, NoteId, NotebookId, Op, Outcome, PlaceKind, Result, Tx};

/// A note with what a vault must know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownNote {
    /// Its row.
    pub id: NoteId,
    /// By what it is known in vaults: see [`stable_id`]. Of one that was brought in with an id, that.
    pub vault_id: String,
    /// The name of its notebook.
    pub notebook: String,
    /// Its title.
    pub title: String,
    /// Its Markdown.
    pub text: String,
    /// Goes up by one with every save.
    pub revision: i64,
    /// When it was made, RFC 3339 in UTC.
    pub made_at: String,
    /// When it was last saved.
    pub edited_at: String,
    /// Whether it is in the trash.
    pub trashed: bool,
    /// Where it was last brought in from.
    pub brought: Option<Brought>,
}

/// Of a note that was brought in, what its file and its text were then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Its id in the file, or [`Brought::by_path`].
    pub key: String,
    /// Where the file lay in its vault.
    pub path: String,
    /// The file's SHA-256.
    pub file_sha256: String,
    /// The SHA-256 of the text that it gave.
    pub text_sha256: String,
}

impl Brought {
    /// The key of a file without an id: hashes of where the vault is and of the path in it.
    pub fn by_path(root: &Path, path: &str) -> String {
        format!("{}{}", Self::by_root(root), &sha256(path.as_bytes())[..24])
    }

    /// What the keys of all files without an id of one vault begin with.
    pub fn by_root(root: &Path) -> String {
        let root = sha256(root.as_os_str().as_encoded_bytes());
        format!("path-{}-", &root[..16])
    }
}

/// A file that becomes a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVaultNote {
    /// Its title.
    pub title: String,
    /// The notebook that it goes into, which is made where there is none.
    pub notebook: String,
    /// Its Markdown.
    pub text: String,
    /// Where it is from.
    pub brought: Brought,
}

/// What a file says of a note that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultChange {
    /// The note.
    pub note: NoteId,
    /// The revision that it must be at.
    pub revision: i64,
    /// Its title from now on.
    pub title: String,
    /// Its notebook from now on.
    pub notebook: String,
    /// Its Markdown from now on.
    pub text: String,
    /// Where it is from.
    pub brought: Brought,
}

impl Library {
    /// Every note, those in the trash too, by number.
    pub fn vault_notes(&self) -> Result<Vec<KnownNote>> {
        let mark = self.mark()?;
        self.read(|reader| {
            let mut statement = reader.conn().prepare_cached(
                "SELECT note.id, notebook.name, note.title, note.text, note.revision, note.made_at, note.edited_at, \
                   note.trashed_at IS NOT NULL, note_vault.key, note_vault.path, note_vault.file_sha256, \
                   note_vault.text_sha256 \
                 FROM note JOIN notebook ON notebook.id = note.notebook \
                 LEFT JOIN note_vault ON note_vault.note = note.id ORDER BY note.id",
            )?;
            rows(&mut statement, [], |row| {
                let id: NoteId = row.get(0)?;
                let made_at: String = row.get(5)?;
                let brought = match row.get::<_, Option<String>>(8)? {
                    Some(key) => Some(Brought {
                        key,
                        path: row.get(9)?,
                        file_sha256: row.get(10)?,
                        text_sha256: row.get(11)?,
                    }),
                    None => None,
                };
                let given = brought.as_ref().filter(|it| parts_of(&it.key).is_some());
                let vault_id = match given {
                    Some(brought) => brought.key.clone(),
                    None => stable_id(&mark, PlaceKind::Note, id.0, &made_at),
                };
                Ok(KnownNote {
                    id,
                    vault_id,
                    notebook: row.get(1)?,
                    title: row.get(2)?,
                    text: row.get(3)?,
                    revision: row.get(4)?,
                    made_at,
                    edited_at: row.get(6)?,
                    trashed: row.get(7)?,
                    brought,
                })
            })
        })
    }

    /// Makes notes of a vault's files: one change for all of them. A note whose id has a number that is free here gets
    /// that number.
    pub fn bring_in_notes(&self, new: &[NewVaultNote]) -> Result<Outcome<Vec<NoteId>>> {
        let op = Op::BringInNotes { n: new.len() };
        self.transact(op, |tx| {
            let mut made = Vec::with_capacity(new.len());
            for note in new {
                made.push(insert_in(tx, note)?);
            }
            // When all are there, since they lead to each other.
            for (note, id) in new.iter().zip(&made) {
                notes::relink(tx, *id, &note.text)?;
            }
            Ok(made)
        })
    }

    /// Gives a note what its file in a vault says, as one change. What the note said until then is kept as a version.
    ///
    /// # Errors
    /// [`Error::NoteChanged`] where the note is not at the revision any more.
    pub fn bring_in_note(&self, change: &VaultChange) -> Result<Outcome<Saved>> {
        let op = Op::BringInNote {
            title: change.title.clone(),
        };
        self.transact(op, |tx| {
            notes::keep_version(tx, change.note)?;
            let saved = notes::save_in(
                tx,
                change.note,
                &change.text,
                &change.title,
                change.revision,
            )?;
            let notebook = notebook_in(tx, &change.notebook)?;
            tx.conn()
                .prepare_cached("UPDATE note SET notebook = ?2 WHERE id = ?1 AND notebook <> ?2")?
                .execute((change.note, notebook))?;
            remember_in(tx, change.note, &change.brought)?;
            Ok(saved)
        })
    }

    /// Keeps a text that a note's file in a vault has, while the note says something else, among the note's versions, so
    /// that both can be laid side by side. Says whether it was not there yet. The note stays as it is.
    pub fn keep_vault_version(&self, id: NoteId, title: &str, text: &str) -> Result<bool> {
        let versions = self.note_versions(id)?;
        for version in &versions {
            if self.note_version(id, version.revision)? == text {
                return Ok(false);
            }
        }
        let op = Op::BringInNote {
            title: title.to_owned(),
        };
        // Versions are no part of the history, so this leaves no entry there.
        self.transact(op, |tx| notes::add_version(tx, id, title, text))?;
        Ok(true)
    }
}

fn insert_in(tx: &Tx<'_>, note: &NewVaultNote) -> Result<NoteId> {
    let notebook = notebook_in(tx, &note.notebook)?;
    let wanted = parts_of(&note.brought.key).map(|(_, number)| NoteId(number));
    let free = match wanted {
        Some(number) => {
            let taken =
                "SELECT 1 FROM note WHERE id = ? UNION SELECT 1 FROM edition WHERE note = ?1";
            let taken = tx.conn().prepare_cached(taken)?.exists([number])?;
            (!taken).then_some(number)
        }
        None => None,
    };
    let id = notes::insert_in(
        tx,
        &NoteRowParts {
            id: free,
            notebook,
            title: &note.title,
            template: None,
            text: &note.text,
        },
    )?;
    remember_in(tx, id, &note.brought)?;
    Ok(id)
}

/// The notebook of this name, made where there is none.
fn notebook_in(tx: &Tx<'_>, name: &str) -> Result<NotebookId> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Error::invalid(phrase!("A notebook needs a name.")));
    }
    let found = tx
        .conn()
        .prepare_cached("SELECT id FROM notebook WHERE name = ?")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    match found {
        Some(notebook) => Ok(notebook),
        None => Ok(tx
            .conn()
            .prepare_cached("INSERT INTO notebook (name) VALUES (?) RETURNING id")?
            .query_row([name], |row| row.get(0))?),
    }
}

fn remember_in(tx: &Tx<'_>, note: NoteId, brought: &Brought) -> Result<()> {
    tx.conn()
        .prepare_cached(
            "INSERT INTO note_vault (note, key, path, file_sha256, text_sha256, brought_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (note) DO UPDATE SET key = excluded.key, path = excluded.path, file_sha256 = excluded.file_sha256, \
               text_sha256 = excluded.text_sha256, brought_at = excluded.brought_at",
        )?
        .execute((
            note,
            &brought.key,
            &brought.path,
            &brought.file_sha256,
            &brought.text_sha256,
            moment(tx.now()),
        ))?;
    Ok(())
}
