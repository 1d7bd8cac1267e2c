//! Whether a file may be written, and writing it.

use demarche_library::Error as Storing;
use demarche_library::vault::{Kept, KnownNote, sha256};
use demarche_text::{Phrase, phrase};

use super::super::LONGEST;
use super::super::import::Reading;
use super::super::report::What;
use super::Exporting;
use crate::Error;
use crate::export::Format;
use crate::redact;
use crate::sources::Article;

/// A file that is to be written.
pub(super) struct File<'f> {
    pub(super) id: &'f str,
    pub(super) path: &'f str,
    pub(super) note: Option<&'f KnownNote>,
}

impl Exporting<'_> {
    /// Writes a file if it may be written.
    pub(super) fn put(
        &mut self,
        of: &File<'_>,
        text: String,
        open: &[Article],
    ) -> Result<(), Error> {
        self.met.insert(of.id.to_owned());
        let note = of.note.map(|note| note.id);
        let last = self.kept.get(of.id).map(|(_, kept)| kept.clone());
        let open: Vec<&Article> = open.iter().collect();
        let proved = redact::prove(
            text.as_bytes(),
            Format::Markdown,
            Some(of.path),
            &self.held,
            &open,
        );
        if let Err(error) = proved {
            let Error::Held(_) = &error else {
                return Err(error);
            };
            let why = phrase!("It was not written. {why}", why = error.phrase());
            self.report.tell(of.path, What::HeldBack, why, note);
            return self.remove_ours(of.path, of.id, of.note);
        }
        let bytes = text.into_bytes();
        let new = sha256(&bytes);
        let kept = Kept {
            id: of.id.to_owned(),
            sha256: new.clone(),
            text_sha256: of.note.map(|note| sha256(note.text.as_bytes())),
        };
        let there = match self.folder.read(of.path, LONGEST) {
            Ok(there) => there,
            Err(error) => return self.failed(of, last, &error),
        };
        let what = match &there {
            None => What::Written,
            Some(there) if *there == bytes => {
                self.report.unchanged += 1;
                self.after.insert(of.path.to_owned(), kept);
                return Ok(());
            }
            Some(there) => {
                let there_sha = sha256(there);
                let ours = last.as_ref().is_some_and(|last| last.sha256 == there_sha);
                let brought = of.note.and_then(|note| note.brought.as_ref());
                let seen = brought.is_some_and(|it| it.file_sha256 == there_sha);
                let overruled = self.how.take_library && self.is_kept(of, there)?;
                if !(ours || seen || overruled) {
                    return self.changed(of, last);
                }
                What::Renewed
            }
        };
        let gone = there.is_none() && last.is_some();
        if let Err(error) = self.folder.write(of.path, &bytes) {
            return self.failed(of, last, &error);
        }
        let detail = match gone {
            true => phrase!("It was gone from the vault."),
            false => Phrase::default(),
        };
        self.report.tell(of.path, what, detail, note);
        self.after.insert(of.path.to_owned(), kept);
        Ok(())
    }

    fn failed(&mut self, of: &File<'_>, last: Option<Kept>, error: &Storing) -> Result<(), Error> {
        let note = of.note.map(|note| note.id);
        self.report
            .tell(of.path, What::Failed, error.phrase(), note);
        if let Some(last) = last {
            self.after.insert(of.path.to_owned(), last);
        }
        Ok(())
    }

    /// A file that somebody else changed stays.
    fn changed(&mut self, of: &File<'_>, last: Option<Kept>) -> Result<(), Error> {
        let brought = of.note.and_then(|note| note.brought.as_ref());
        let (what, detail) = match of.note {
            None => (
                What::ChangedInVault,
                phrase!(
                    "It was changed in the vault and stays so. It is written from the library: what was added does not come back."
                ),
            ),
            Some(note) => {
                let text = sha256(note.text.as_bytes());
                let known = [
                    last.as_ref().and_then(|last| last.text_sha256.as_ref()),
                    brought.map(|it| &it.text_sha256),
                ];
                match known.into_iter().flatten().any(|it| *it == text) {
                    true => (
                        What::ChangedInVault,
                        phrase!(
                            "It was changed in the vault and stays so. Import the vault to bring the change in."
                        ),
                    ),
                    false => (
                        What::Conflict,
                        phrase!(
                            "Note and file were both changed; both stay as they are. Import the vault to see them side by side."
                        ),
                    ),
                }
            }
        };
        let note = of.note.map(|note| note.id);
        self.report.tell(of.path, what, detail, note);
        if let Some(last) = last {
            self.after.insert(of.path.to_owned(), last);
        }
        Ok(())
    }

    /// Whether what a note's file says is among the note's versions.
    fn is_kept(&self, of: &File<'_>, there: &[u8]) -> Result<bool, Error> {
        let (Some(note), Ok(text)) = (of.note, std::str::from_utf8(there)) else {
            return Ok(false);
        };
        let brought = note.brought.as_ref().map(|it| it.file_sha256.as_str());
        if brought == Some(sha256(there).as_str()) {
            return Ok(true);
        }
        let import = Reading::of(self.library, self.folder, self.how.stop)?;
        let text = import.text_of(text, Some(note)).text;
        for version in self.library.note_versions(note.id)? {
            if self.library.note_version(note.id, version.revision)? == text {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Removes a file that would tell of a held source, if it is as this program wrote it.
    pub(super) fn remove_ours(
        &mut self,
        path: &str,
        id: &str,
        note: Option<&KnownNote>,
    ) -> Result<(), Error> {
        let Some((_, last)) = self.kept.get(id).cloned() else {
            return Ok(());
        };
        let there = match self.folder.read(path, LONGEST) {
            Ok(Some(there)) => there,
            Ok(None) | Err(_) => return Ok(()),
        };
        // What is in the file is in the library too, or was written from it.
        let there = sha256(&there);
        let brought = note.and_then(|note| note.brought.as_ref());
        let ours = last.sha256 == there || brought.is_some_and(|it| it.file_sha256 == there);
        let note = note.map(|note| note.id);
        if ours && self.folder.remove(path).is_ok() {
            let why = phrase!("It told of a source that is held.");
            self.report.tell(path, What::Removed, why, note);
        } else {
            let why = phrase!(
                "It tells of a source that is held, and was changed in the vault: look at it yourself."
            );
            self.report.tell(path, What::HeldBack, why, note);
            self.after.insert(path.to_owned(), last);
        }
        Ok(())
    }
}
