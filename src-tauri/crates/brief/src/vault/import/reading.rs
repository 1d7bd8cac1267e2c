//! A vault with all that is known of it, and a file's text as a note's.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_library::sensitive::HeldSource;
use demarche_library::vault::{
    Folder, Kept, KnownNote, Manifest, Walk, parts_of, sha256, stable_id,
};
use demarche_library::{Error as Storing, ExcerptId, Library, PlaceKind};

use super::super::HEAD;
use super::super::back::{self, Back};
use super::super::export::is_markdown;
use super::super::front;
use super::super::out::Writer;
use super::super::shelf::{Page, Shelf};
use super::{stem, without_mark};
use crate::Error;

/// A vault that is being read.
pub(crate) struct Reading<'r> {
    library: &'r Library,
    pub(super) folder: &'r Folder,
    pub(super) walk: Walk,
    pub(super) manifest: Manifest,
    /// What was last written of each id.
    pub(super) kept: HashMap<String, Kept>,
    held: OnceCell<Vec<HeldSource>>,
    mark: String,
    pub(super) notes: Vec<KnownNote>,
    /// Places in `notes`, by what a file knows them by.
    pub(super) known: HashMap<String, usize>,
    shelf: Shelf,
    /// The ids that files have, and which file counts where several have one.
    pub(super) lying: HashMap<String, String>,
    pub(super) files: Vec<String>,
    /// Whether the vault's files were numbered by this library.
    ours: bool,
    /// Whether a number names in this library what it names in the vault, or nothing.
    numbers: RefCell<HashMap<(PlaceKind, i64), bool>>,
}

impl<'r> Reading<'r> {
    pub(crate) fn of(
        library: &'r Library,
        folder: &'r Folder,
        stop: &AtomicBool,
    ) -> Result<Self, Error> {
        let mut reading = Self {
            library,
            folder,
            walk: folder.walk(stop)?,
            manifest: Manifest::of(folder)?,
            kept: HashMap::new(),
            held: OnceCell::new(),
            mark: library.mark()?,
            notes: library.vault_notes()?,
            known: HashMap::new(),
            shelf: Shelf::default(),
            lying: HashMap::new(),
            files: Vec::new(),
            ours: false,
            numbers: RefCell::default(),
        };
        for (at, note) in reading.notes.iter().enumerate() {
            reading.known.insert(note.vault_id.clone(), at);
            if let Some(brought) = &note.brought {
                reading.known.insert(brought.key.clone(), at);
            }
        }
        let kept = reading.manifest.files.values();
        reading.kept = kept.map(|it| (it.id.clone(), it.clone())).collect();
        reading.shelve(stop)?;
        let numbered = |note: &KnownNote| {
            let id = stable_id(&reading.mark, PlaceKind::Note, note.id.0, &note.made_at);
            reading.lying.contains_key(&id)
        };
        reading.ours = reading.notes.iter().any(numbered)
            || reading.shelf.ids().iter().any(|(kind, number, id)| {
                *kind != PlaceKind::Note && *id == stable_id(&reading.mark, *kind, *number, "")
            });
        Ok(reading)
    }

    /// Finds what each file tells of.
    fn shelve(&mut self, stop: &AtomicBool) -> Result<(), Error> {
        for found in &self.walk.files {
            if stop.load(Ordering::Relaxed) {
                return Err(Storing::Cancelled.into());
            }
            if !is_markdown(&found.path) {
                continue;
            }
            self.files.push(found.path.clone());
            let Ok(Some(head)) = self.folder.head(&found.path, HEAD) else {
                continue;
            };
            let head = String::from_utf8_lossy(&head);
            let read = front::apart(without_mark(&head));
            let Some(id) = read.id else {
                continue;
            };
            let Some((kind, number)) = parts_of(&id) else {
                continue;
            };
            let last = self.manifest.files.get(&found.path);
            let last = last.is_some_and(|kept| kept.id == id);
            if !last && self.lying.contains_key(&id) {
                continue;
            }
            let title = match self.known.get(&id) {
                Some(&at) => self.notes[at].title.clone(),
                None => read.title.unwrap_or_else(|| stem(&found.path).to_owned()),
            };
            self.shelf.add(Page {
                kind,
                number,
                id: id.clone(),
                title,
                path: found.path[..found.path.len() - 3].to_owned(),
            });
            self.lying.insert(id, found.path.clone());
        }
        Ok(())
    }

    /// The Markdown that a file gives, of a note that is known or of none.
    pub(crate) fn text_of(&self, file: &str, note: Option<&KnownNote>) -> Back {
        let file = without_mark(file);
        let read = front::apart(file);
        if read.verbatim || read.id.is_none() {
            return Back {
                text: read.own + &file[read.end..],
                problems: Vec::new(),
            };
        }
        let held = note.map(|note| self.held_in(note)).unwrap_or_default();
        let known = |kind, number| self.is_known(kind, number);
        let mut back = back::back(&file[read.end..], &self.shelf, &held, &known);
        back.text = read.own + &back.text;
        back
    }

    /// What a note has where its file says "[source held]": nothing where it was changed since, and may have other
    /// sources there.
    fn held_in(&self, note: &KnownNote) -> Vec<String> {
        let held = self
            .held
            .get_or_init(|| self.library.held_sources().unwrap_or_default());
        let last = self.kept.get(&note.vault_id);
        let last = last.and_then(|last| last.text_sha256.as_ref());
        if held.is_empty() || last != Some(&sha256(note.text.as_bytes())) {
            return Vec::new();
        }
        let writer = Writer {
            shelf: &self.shelf,
            sources: self.library,
            held,
        };
        writer
            .body(&note.text)
            .map(|out| out.held)
            .unwrap_or_default()
    }

    fn is_known(&self, kind: PlaceKind, number: i64) -> bool {
        if let Some(&known) = self.numbers.borrow().get(&(kind, number)) {
            return known;
        }
        let known = self.ours || !self.is_there(kind, number);
        self.numbers.borrow_mut().insert((kind, number), known);
        known
    }

    fn is_there(&self, kind: PlaceKind, number: i64) -> bool {
        match kind {
            PlaceKind::Excerpt => {
                let found = self.library.cited_excerpt(ExcerptId(number));
                !matches!(found, Ok(None))
            }
            kind => {
                let target = format!("{}:{number}", kind.word());
                !matches!(self.library.resolve_link(&target), Ok(None))
            }
        }
    }
}
