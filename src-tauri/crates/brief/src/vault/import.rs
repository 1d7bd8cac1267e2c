//! The files of a vault's folder as notes: what is new, what was changed, and what cannot be read.
//!
//! Nothing is written here, neither to the vault nor to the library.

mod reading;

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_library::notes::{FIRST_NOTEBOOK, heading};
use demarche_library::vault::{
    Brought, Folder, KnownNote, NewVaultNote, VaultChange, parts_of, sha256,
};
use demarche_library::{Error as Storing, Library, NoteId, PlaceKind};
use demarche_text::{Phrase, phrase};

use super::LONGEST;
use super::export::is_markdown;
use super::front;
use super::name;
use super::report::{Report, What};
use crate::Error;
pub(crate) use reading::Reading;

/// What a vault brings, to be put into the library.
#[derive(Debug, Default)]
pub struct Incoming {
    /// Files that become notes.
    pub new: Vec<NewVaultNote>,
    /// Notes that become what their files say.
    pub changes: Vec<VaultChange>,
    /// Notes that were changed as well as their files.
    pub conflicts: Vec<Both>,
    /// What is to be told of every other file.
    pub report: Report,
}

/// A note and a file that say different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// The note.
    pub note: NoteId,
    /// Where its file lies.
    pub path: String,
    /// The title that the file gives.
    pub title: String,
    /// What the file says, as the note would have it.
    pub text: String,
}

/// Reads a vault against a library. With `take_vault` what a file says counts where the note was changed as well.
///
/// # Errors
/// Where the library or the folder cannot be read, or with [`Storing::Cancelled`]. A file that cannot be read is told of in
/// the report.
pub fn import(
    library: &Library,
    folder: &Folder,
    take_vault: bool,
    stop: &AtomicBool,
    progress: &dyn Fn(u32, u32),
) -> Result<Incoming, Error> {
    let reading = Reading::of(library, folder, stop)?;
    let mut incoming = Incoming::default();
    reading.tell_others(&mut incoming.report);
    let total = reading.files.len() as u32;
    let mut met = HashSet::new();
    for (done, path) in reading.files.iter().enumerate() {
        if stop.load(Ordering::Relaxed) {
            return Err(Storing::Cancelled.into());
        }
        progress(done as u32, total);
        if let Err(why) = reading.file(path, take_vault, &mut met, &mut incoming)? {
            incoming.report.tell(path, What::Failed, why, None);
        }
    }
    progress(total, total);
    reading.tell_deleted(&met, &mut incoming.report);
    Ok(incoming)
}

impl Reading<'_> {
    /// What is no note: other files, links, names that are none.
    fn tell_others(&self, report: &mut Report) {
        for found in &self.walk.files {
            if !is_markdown(&found.path) {
                let why = phrase!("It stays in the vault: the library holds notes.");
                report.tell(&found.path, What::Attachment, why, None);
            }
        }
        for (path, why) in &self.walk.passed_over {
            report.tell(
                path,
                What::PassedOver,
                phrase!("Passed over: {why}.", why),
                None,
            );
        }
    }

    /// Notes whose files are gone.
    fn tell_deleted(&self, met: &HashSet<String>, report: &mut Report) {
        let why = || phrase!("Its file is gone from the vault; the note is kept.");
        let mut told = HashSet::new();
        for (path, kept) in &self.manifest.files {
            if met.contains(&kept.id) || self.lying.contains_key(&kept.id) {
                continue;
            }
            if let Some(&at) = self.known.get(&kept.id)
                && !self.notes[at].trashed
            {
                told.insert(at);
                report.tell(path, What::Deleted, why(), Some(self.notes[at].id));
            }
        }
        let root = Brought::by_root(self.folder.root());
        for (at, note) in self.notes.iter().enumerate() {
            let brought = note.brought.as_ref().filter(|it| it.key.starts_with(&root));
            if let Some(brought) = brought
                && !note.trashed
                && !met.contains(&brought.key)
                && !self.lying.contains_key(&note.vault_id)
                && told.insert(at)
            {
                report.tell(&brought.path, What::Deleted, why(), Some(note.id));
            }
        }
    }

    /// Reads one file; what is wrong with it comes back as words.
    fn file(
        &self,
        path: &str,
        take_vault: bool,
        met: &mut HashSet<String>,
        incoming: &mut Incoming,
    ) -> Result<Result<(), Phrase>, Error> {
        let bytes = match self.folder.read(path, LONGEST) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(Err(phrase!("It is gone."))),
            Err(error) => return Ok(Err(error.phrase())),
        };
        let file_sha256 = sha256(&bytes);
        let file = match String::from_utf8(bytes) {
            Ok(file) if !file.contains('\0') => file,
            Ok(_) => return Ok(Err(phrase!("It is no text: it holds zero bytes."))),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                return Ok(Err(phrase!(
                    "It is not UTF-8: byte {at} is part of no letter.",
                    at = at + 1
                )));
            }
        };
        let read = front::apart(without_mark(&file));
        let id = read.id.clone().filter(|id| parts_of(id).is_some());
        if let Some((kind, _)) = id.as_deref().and_then(parts_of)
            && kind != PlaceKind::Note
        {
            self.page(path, &file_sha256, &mut incoming.report);
            return Ok(Ok(()));
        }
        // Of two files with one id, one is the note's.
        let own = id.filter(|id| self.lying.get(id).is_some_and(|lying| lying == path));
        let key = match &own {
            Some(id) => id.clone(),
            None => Brought::by_path(self.folder.root(), path),
        };
        met.insert(key.clone());
        let note = self.known.get(&key).map(|&at| &self.notes[at]);
        if let Some(note) = note
            && self.is_same(path, note, &key, &file_sha256)
        {
            incoming.report.unchanged += 1;
            return Ok(Ok(()));
        }
        let back = self.text_of(&file, note);
        for problem in &back.problems {
            incoming.report.tell(
                path,
                What::PassedOver,
                problem.clone(),
                note.map(|it| it.id),
            );
        }
        let brought = Brought {
            key: key.clone(),
            path: path.to_owned(),
            text_sha256: sha256(back.text.as_bytes()),
            file_sha256,
        };
        let Some(note) = note else {
            let title = match own {
                Some(_) => read.title.unwrap_or_else(|| stem(path).to_owned()),
                None => stem(path).to_owned(),
            };
            incoming.new.push(NewVaultNote {
                title,
                notebook: notebook(path, read.notebook.as_deref()),
                text: back.text,
                brought,
            });
            return Ok(Ok(()));
        };
        if note.trashed {
            let why = phrase!("Its note is in the trash; restore it to bring the file in.");
            incoming
                .report
                .tell(path, What::PassedOver, why, Some(note.id));
            return Ok(Ok(()));
        }
        self.against(
            path, note, read.title, back.text, brought, take_vault, incoming,
        );
        Ok(Ok(()))
    }

    /// Whether a file is what was last written or brought in, and lies in its note's folder.
    fn is_same(&self, path: &str, note: &KnownNote, key: &str, file_sha256: &str) -> bool {
        let brought = note.brought.as_ref().filter(|it| it.key == key);
        let same = self
            .kept
            .get(&note.vault_id)
            .is_some_and(|it| it.sha256 == file_sha256)
            || brought.is_some_and(|it| it.file_sha256 == file_sha256);
        same && !note.trashed && lies_in(path, &note.notebook)
    }

    /// A file against its note.
    #[allow(clippy::too_many_arguments, reason = "each is a part of one file")]
    fn against(
        &self,
        path: &str,
        note: &KnownNote,
        given: Option<String>,
        text: String,
        brought: Brought,
        take_vault: bool,
        incoming: &mut Incoming,
    ) {
        let last = self.kept.get(&note.vault_id);
        let before = note.brought.as_ref().filter(|it| it.key == brought.key);
        let same_file = last.is_some_and(|last| last.sha256 == brought.file_sha256)
            || before.is_some_and(|before| before.file_sha256 == brought.file_sha256);
        let title = title(note, given, &text);
        let notebook = match lies_in(path, &note.notebook) {
            true => note.notebook.clone(),
            false => notebook(path, Some(&note.notebook)),
        };
        let same = text == note.text && title == note.title && notebook == note.notebook;
        if same || same_file && notebook == note.notebook {
            incoming.report.unchanged += 1;
            return;
        }
        if same_file {
            // It was moved and nothing else.
            incoming.changes.push(VaultChange {
                note: note.id,
                revision: note.revision,
                title: note.title.clone(),
                notebook,
                text: note.text.clone(),
                brought,
            });
            return;
        }
        let now = sha256(note.text.as_bytes());
        let based = [
            last.and_then(|last| last.text_sha256.as_ref()),
            before.map(|before| &before.text_sha256),
        ];
        let untouched = based.into_iter().flatten().any(|it| *it == now);
        if untouched || take_vault || text == note.text {
            incoming.changes.push(VaultChange {
                note: note.id,
                revision: note.revision,
                title,
                notebook,
                text,
                brought,
            });
        } else {
            incoming.conflicts.push(Both {
                note: note.id,
                path: path.to_owned(),
                title,
                text,
            });
        }
    }

    /// A file that is written from the library.
    fn page(&self, path: &str, file_sha256: &str, report: &mut Report) {
        match self.manifest.files.get(path) {
            Some(last) if last.sha256 != file_sha256 => {
                let why = phrase!(
                    "It is written from the library; what was changed in it stays in the vault."
                );
                report.tell(path, What::ChangedInVault, why, None);
            }
            _ => report.unchanged += 1,
        }
    }
}

/// A note's title from now on: the one that was changed in the file's properties, or else a heading that was changed.
fn title(note: &KnownNote, given: Option<String>, text: &str) -> String {
    if let Some(given) = given.filter(|given| *given != note.title) {
        return given;
    }
    match heading(text) {
        Some(now) if heading(&note.text).as_ref() != Some(&now) => now,
        _ => note.title.clone(),
    }
}

/// The notebook of a file: the one that it names, where that is the folder that it lies in, or else the folder.
fn notebook(path: &str, named: Option<&str>) -> String {
    let folder = folder_of(path);
    match named {
        Some(named) if name::folder(named) == folder => named.to_owned(),
        _ if folder.is_empty() => FIRST_NOTEBOOK.to_owned(),
        _ => folder.to_owned(),
    }
}

/// Whether a file lies where a notebook's files do.
fn lies_in(path: &str, notebook: &str) -> bool {
    let folder = folder_of(path);
    folder == name::folder(notebook) || folder.is_empty() && notebook == FIRST_NOTEBOOK
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A file's name without its folders and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    &name[..name.len() - 3]
}

/// A text without the mark that some editors put before it.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
