//! The notes of a library into a vault's folder.

mod note;
mod put;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_library::notes::{Form, written};
use demarche_library::sensitive::HeldSource;
use demarche_library::vault::{
    Brought, Folder, Kept, KnownNote, Manifest, parts_of, sha256, stable_id,
};
use demarche_library::{ArticleId, Error as Storing, Library, PlaceKind};
use demarche_text::phrase;

use super::HEAD;
use super::front;
use super::name::{self, Taken};
use super::out::{self, page_of};
use super::pages::Pages;
use super::report::{Report, What};
use super::shelf::{Page, Shelf};
use crate::Error;
use put::File;

/// How a vault is written.
pub struct Export<'e> {
    /// Whether held sources are named all the same.
    pub with_held: bool,
    /// Whether what the library says takes the place of a file that was changed as well, as long as what the file says
    /// is kept among the note's versions.
    pub take_library: bool,
    /// Set to end it at the next file.
    pub stop: &'e AtomicBool,
    /// Hears how many files of how many are done.
    pub progress: &'e dyn Fn(u32, u32),
}

/// Writes the notes of a library, and what they lead to, into a folder.
///
/// Only what changed is written. A file that was changed in the vault since it was last written stays as it is, and
/// so do files that are not this program's; what became of each is told.
///
/// # Errors
/// Where the library or the folder cannot be read, or with [`Storing::Cancelled`]; what was written until then stays,
/// and is known to be this program's. A file that cannot be written is told of in the report.
pub fn export(library: &Library, folder: &Folder, how: &Export<'_>) -> Result<Report, Error> {
    let manifest = Manifest::of(folder)?;
    let held = match how.with_held {
        true => Vec::new(),
        false => library.held_sources()?,
    };
    let mut exporting = Exporting {
        library,
        folder,
        how,
        kept: by_id(&manifest),
        before: manifest,
        after: BTreeMap::new(),
        held,
        report: Report::default(),
        met: HashSet::new(),
    };
    let gone = exporting.all();
    // Also of what was done before it was cancelled.
    let mut written = std::mem::take(&mut exporting.before);
    if gone.is_ok() {
        written.files = std::mem::take(&mut exporting.after);
    } else {
        let done: HashSet<&str> = exporting
            .after
            .values()
            .map(|kept| kept.id.as_str())
            .collect();
        written
            .files
            .retain(|_, kept| !done.contains(kept.id.as_str()));
        written.files.append(&mut exporting.after);
    }
    written.write(folder)?;
    gone?;
    Ok(exporting.report)
}

/// What was last written of each id, and where.
fn by_id(manifest: &Manifest) -> HashMap<String, (String, Kept)> {
    let files = manifest.files.iter();
    files
        .map(|(path, kept)| (kept.id.clone(), (path.clone(), kept.clone())))
        .collect()
}

struct Exporting<'e> {
    library: &'e Library,
    folder: &'e Folder,
    how: &'e Export<'e>,
    before: Manifest,
    kept: HashMap<String, (String, Kept)>,
    after: BTreeMap<String, Kept>,
    held: Vec<HeldSource>,
    report: Report,
    /// The ids that are in the library still.
    met: HashSet<String>,
}

impl Exporting<'_> {
    fn all(&mut self) -> Result<(), Error> {
        let walk = self.folder.walk(self.how.stop)?;
        let mut taken = Taken::default();
        let mut lying = HashMap::new();
        for file in &walk.files {
            taken.add(&file.path);
            if let Some(id) = self.id_in(&file.path) {
                let last = self
                    .kept
                    .get(&id)
                    .is_some_and(|(path, _)| *path == file.path);
                if last || !lying.contains_key(&id) {
                    lying.insert(id, file.path.clone());
                }
            }
        }
        for (path, _) in &walk.passed_over {
            taken.add(path);
        }
        let files: HashSet<&str> = walk.files.iter().map(|file| file.path.as_str()).collect();
        let notes: Vec<KnownNote> = self.library.vault_notes()?;
        let notes: Vec<KnownNote> = notes.into_iter().filter(|note| !note.trashed).collect();
        let mut shelf = Shelf::default();
        let mut place = |id: &str, folder: &str, title: &str, brought: Option<&str>| {
            let known = lying.get(id).map(String::as_str);
            let known = known.or_else(|| brought.filter(|path| files.contains(path)));
            match known.and_then(|path| path.strip_suffix(".md")) {
                Some(path) => path.to_owned(),
                None => taken.free(folder, title),
            }
        };
        for note in &notes {
            let brought = self.foreign(note);
            let path = place(
                &note.vault_id,
                &name::folder(&note.notebook),
                &note.title,
                brought.map(|it| it.path.as_str()),
            );
            shelf.add(Page {
                kind: PlaceKind::Note,
                number: note.id.0,
                id: note.vault_id.clone(),
                title: note.title.clone(),
                path,
            });
        }
        let mark = self.library.mark()?;
        let mut linked: Vec<Page> = Vec::new();
        for (kind, number, title) in self.linked(&notes)? {
            let id = stable_id(&mark, kind, number, "");
            let path = place(&id, folder_of(kind), &title, None);
            linked.push(Page {
                kind,
                number,
                id,
                title,
                path,
            });
        }
        for page in &linked {
            shelf.add(page.clone());
        }
        let total = (notes.len() + linked.len()) as u32;
        let mut done = 0;
        (self.how.progress)(done, total);
        for note in &notes {
            self.going_on()?;
            self.note(note, &shelf)?;
            done += 1;
            (self.how.progress)(done, total);
        }
        for page in &linked {
            self.going_on()?;
            self.page(page, &shelf)?;
            done += 1;
            (self.how.progress)(done, total);
        }
        self.left(&files)?;
        Ok(())
    }

    /// Where a note lies in this vault whose file has no id, if it was brought in from here.
    fn foreign<'n>(&self, note: &'n KnownNote) -> Option<&'n Brought> {
        let root = Brought::by_root(self.folder.root());
        note.brought.as_ref().filter(|it| it.key.starts_with(&root))
    }

    fn going_on(&self) -> Result<(), Error> {
        match self.how.stop.load(Ordering::Relaxed) {
            true => Err(Storing::Cancelled.into()),
            false => Ok(()),
        }
    }

    /// The id in a file's properties.
    fn id_in(&self, path: &str) -> Option<String> {
        if !is_markdown(path) {
            return None;
        }
        let head = self.folder.head(path, HEAD).ok().flatten()?;
        let head = String::from_utf8_lossy(&head);
        front::apart(&head).id.filter(|id| parts_of(id).is_some())
    }

    /// What the notes lead to and may be told of, each once, with its title.
    fn linked(&self, notes: &[KnownNote]) -> Result<Vec<(PlaceKind, i64, String)>, Error> {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        for note in notes {
            self.going_on()?;
            let mut places = Vec::new();
            for reference in written(&note.text) {
                places.extend(page_of(self.library, reference.form, &reference.target)?);
            }
            for target in out::named(&note.text) {
                places.extend(page_of(self.library, Form::Link, &target)?);
            }
            for place in places {
                let is_page = matches!(
                    place.kind,
                    PlaceKind::Article
                        | PlaceKind::Actor
                        | PlaceKind::Issue
                        | PlaceKind::Country
                        | PlaceKind::Event
                );
                let key = (place.kind, place.id);
                if is_page && !is_held(&self.held, key.0, key.1) && seen.insert(key) {
                    found.push((place.kind, place.id, place.title));
                }
            }
        }
        Ok(found)
    }

    fn note(&mut self, note: &KnownNote, shelf: &Shelf) -> Result<(), Error> {
        let Some(page) = shelf.of(PlaceKind::Note, note.id.0) else {
            return Ok(());
        };
        let path = format!("{}.md", page.path);
        let of = File {
            id: &note.vault_id,
            path: &path,
            note: Some(note),
        };
        // Where only the file's own form differs, a file without an id that was brought in stays the user's.
        if self
            .foreign(note)
            .is_some_and(|it| it.path == path && it.text_sha256 == sha256(note.text.as_bytes()))
            && self.id_in(&path).is_none()
        {
            self.report.unchanged += 1;
            return Ok(());
        }
        let (text, open) = match note::file_of(self.library, note, page, shelf, &self.held)? {
            Ok(made) => made,
            Err(reason) => {
                self.met.insert(note.vault_id.clone());
                self.report.tell(&path, What::Failed, reason, Some(note.id));
                return Ok(());
            }
        };
        self.put(&of, text, &open)
    }

    fn page(&mut self, page: &Page, shelf: &Shelf) -> Result<(), Error> {
        let pages = Pages {
            library: self.library,
            shelf,
            held: &self.held,
        };
        let text = pages.file(page)?;
        let open = match page.kind {
            PlaceKind::Article => self.library.cited_articles(&[ArticleId(page.number)])?,
            _ => Vec::new(),
        };
        let path = format!("{}.md", page.path);
        let of = File {
            id: &page.id,
            path: &path,
            note: None,
        };
        self.put(&of, text, &open)
    }

    /// What was written once and is not any more.
    fn left(&mut self, files: &HashSet<&str>) -> Result<(), Error> {
        let before = std::mem::take(&mut self.before.files);
        for (path, kept) in &before {
            if self.met.contains(&kept.id) || !files.contains(path.as_str()) {
                continue;
            }
            let held =
                parts_of(&kept.id).is_some_and(|(kind, number)| is_held(&self.held, kind, number));
            if held {
                self.remove_ours(path, &kept.id, None)?;
                continue;
            }
            let why = match parts_of(&kept.id) {
                Some((PlaceKind::Note, _)) => {
                    phrase!("Its note is in the trash, or is gone; the file stays.")
                }
                _ => phrase!("No note leads to it any more; the file stays."),
            };
            self.report.tell(path, What::LeftOver, why, None);
            self.after.insert(path.clone(), kept.clone());
        }
        self.before.files = before;
        Ok(())
    }
}

fn is_held(held: &[HeldSource], kind: PlaceKind, number: i64) -> bool {
    held.iter()
        .any(|source| source.kind == kind && source.id == number)
}

/// Whether a file is Markdown by its ending.
pub(crate) fn is_markdown(path: &str) -> bool {
    path.len() > 3
        && path.is_char_boundary(path.len() - 3)
        && path[path.len() - 3..].eq_ignore_ascii_case(".md")
}

fn folder_of(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Article => "Articles",
        PlaceKind::Actor => "Actors",
        PlaceKind::Issue => "Issues",
        PlaceKind::Country => "Countries",
        _ => "Events",
    }
}
