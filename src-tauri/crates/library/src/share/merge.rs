//! Merging another library, which is only read.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use demarche_text::phrase;

use super::known;
use super::names::Names;
use super::nouns::NOUNS;
use super::taking::{Source, Taking};
use super::{Change, TakenIn, publish, raws};
use crate::file::{self, Access};
use crate::sql::moment;
use crate::{Error, Library, Op, OpenOptions, Outcome, Reader, Result, settings};

impl Library {
    /// Merges the library in a file into this one, in one change: what only it has is added, what says the same stays,
    /// and what says something else is a conflict. The file is not changed. Merged again, it adds
    /// what it came to hold since.
    ///
    /// # Errors
    /// [`Error::Invalid`] where an older program made it and
    /// it was not opened since; [`Error::Cancelled`] as soon as `stop` is set. Then nothing was changed.
    pub fn merge_file(&self, other: &Path, stop: &AtomicBool) -> Result<Outcome<TakenIn>> {
        let path = file::absolute(other)?;
        file::expect_library(&path)?;
        let real = |path: &Path| path.canonicalize().map_err(Error::file(path));
        if let Some(own) = self.path()
            && real(own)? == real(&path)?
        {
            return Err(Error::invalid(phrase!(
                "A library cannot be merged into itself."
            )));
        }
        let reason = phrase!("it is merged into another");
        let access = Access::to_read(&path, reason.clone())?;
        let marked: bool = access.reader()?.query_row(
            "SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'vault.library')",
            [],
            |row| row.get(0),
        )?;
        // Its rows would have other names each time that it is read.
        if !marked {
            return Err(Error::invalid(phrase!(
                "{path} was last used by an older Demarche. Open it once, which upgrades it after a backup, and merge it then.",
                path = path.display()
            )));
        }
        drop(access);
        let name = path
            .file_stem()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let options = OpenOptions::at(self.analyst(), self.now());
        let other = Self::open_to_read(path, options, reason)?;
        self.merge(&other, &name, stop)
    }

    /// Merges another library that is open.
    pub fn merge(&self, other: &Self, name: &str, stop: &AtomicBool) -> Result<Outcome<TakenIn>> {
        other.read(|reader| self.merge_from(reader, name.to_owned(), stop))
    }

    fn merge_from(
        &self,
        other: &Reader<'_>,
        name: String,
        stop: &AtomicBool,
    ) -> Result<Outcome<TakenIn>> {
        let mark = settings::setting(other, "vault.library")?
            .ok_or_else(|| Error::invalid(phrase!("The other library has no mark of its own.")))?;
        let names = Names::of(other, &mark)?;
        let mut changes = Vec::new();
        for noun in NOUNS {
            for (row, uid) in names.of_table(noun.table) {
                changes.push(Change {
                    uid: uid.to_owned(),
                    noun: noun.table.to_owned(),
                    state: publish::sent_state(other, &names, noun, row)?,
                });
            }
        }
        let mut source = Source {
            mark: known::state_mark(other.conn())?,
            number: 1,
            analyst: name.clone(),
            at: moment(self.now()),
            seen: known::seen(other.conn())?,
            states: Some(BTreeSet::new()),
        };
        let row_mark = self.mark()?;
        self.transact(Op::MergeLibrary { from: name }, |tx| {
            // It knew what it held itself when it was merged before.
            let before = known::states_of(other.conn(), &known::merged(tx.conn())?)?;
            source
                .seen
                .extend(before.iter().map(|mark| (mark.clone(), 1)));
            source.states = Some(before);
            for change in &changes {
                if let ("snapshot", Some(state)) = (change.noun.as_str(), &change.state)
                    && let Some(sha256) = state.text("raw")
                {
                    raws::keep(tx, &publish::raw(other, sha256)?)?;
                }
            }
            Taking::of(tx, &row_mark)?.whole(changes, &source, stop)
        })
    }
}
