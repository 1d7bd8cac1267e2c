//! The open library: one writer, several readers.

mod kept;
mod open;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use demarche_text::{Phrase, phrase};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::articles::KnownNames;
use crate::compare::Said;
use crate::compare::shifts::Mentioned;
use crate::file::{self, Access, Check, Lock};
use crate::grid::Orders;
use crate::history::{self, Recorded, Touched};
use crate::tx::{Changes, Outcome, Reader, Tx};
use crate::{AnalystId, Error, Op, Result};
pub(crate) use kept::Pending;
use kept::{Kept, Renewed};
pub(crate) use open::analyst_row;
pub use open::{Clock, OpenOptions};
use open::{NOBODY_YET, known_analyst};

/// An open library. Share it between threads behind an `Arc`; do not call it from inside a closure
/// that it runs.
pub struct Library {
    // The connections stand before the lock: fields are dropped in order, and the lock goes last.
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    path: Option<PathBuf>,
    access: Arc<Access>,
    clock: Clock,
    analyst: RwLock<(AnalystId, String)>,
    recorded: Recorded,
    names: Kept<KnownNames>,
    switcher: Kept<Arc<crate::search::Names>>,
    named: Kept<Arc<crate::search::Named>>,
    said: Renewed<Said, Touched>,
    mentioned: Kept<Arc<Mentioned>>,
    orders: Orders,
    check: Check,
    lock: Option<Lock>,
}

impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Library")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

/// Readers that stay open between reads; more are opened and closed when more threads read at once.
const READERS_KEPT: usize = 4;

impl Library {
    /// The file; none for a library in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What the integrity check on open found; empty when sound, and while the check of a large file
    /// still runs.
    pub fn problems(&self) -> Vec<Phrase> {
        self.check.problems()
    }

    /// Why nothing can be written, as a part of a sentence; none for a library that can be changed. Every change
    /// then fails with [`Error::ReadOnly`].
    pub fn read_only(&self) -> Option<&Phrase> {
        self.access.why_read_only()
    }

    /// How its file is reached.
    pub(crate) fn access(&self) -> &Access {
        &self.access
    }

    /// What may go wrong with where it lies: sentences. Another machine has it, or a program copies it.
    pub fn warnings(&self) -> Vec<Phrase> {
        let mut warnings = Vec::new();
        if let Some(elsewhere) = self.lock.as_ref().and_then(Lock::elsewhere) {
            warnings.push(phrase!("When the library was opened, another machine had it or had not closed it: {elsewhere}. \
                 Close it there, or the later of two copies takes the place of the other.", elsewhere));
        }
        if let Some(program) = self.path.as_deref().and_then(file::synced_by) {
            warnings.push(phrase!("{program} copies the folder of the library between machines. Close it here before it is opened \
                 elsewhere, and let {program} finish; backups are made as always.", program));
        }
        warnings
    }

    /// Who works with it.
    pub fn analyst(&self) -> String {
        self.analyst
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .1
            .clone()
    }

    /// Changes from now on are made by this analyst.
    pub fn set_analyst(&self, name: &str) -> Result<()> {
        let id = match self.read_only() {
            None => self.analyst_of(name)?,
            // Who only reads leaves nothing that would have to name them.
            Some(_) => self
                .read(|reader| known_analyst(reader.conn(), name.trim()))?
                .unwrap_or(NOBODY_YET),
        };
        *self.analyst.write().unwrap_or_else(PoisonError::into_inner) =
            (id, name.trim().to_owned());
        Ok(())
    }

    /// The row of an analyst, who is made when there is none of this name.
    pub(crate) fn analyst_of(&self, name: &str) -> Result<AnalystId> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::invalid(phrase!("An analyst needs a name.")));
        }
        analyst_row(&*self.writable()?, name)
    }

    /// Runs `read` on one consistent state of the library.
    pub fn read<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        if self.path.is_none() {
            return self.read_in_memory(read);
        }
        if self.access.was_changed() {
            self.forget_all();
        }
        let kept = lock(&self.readers).pop();
        let mut conn = match kept {
            Some(conn) => conn,
            None => self.access.reader()?,
        };
        // A panic in `read` drops the connection with its transaction, and the next reader opens anew.
        let answer = {
            let tx = conn.transaction()?;
            read(&Reader::new(&tx))
        };
        let mut readers = lock(&self.readers);
        if readers.len() < READERS_KEPT {
            readers.push(conn);
        }
        answer
    }

    /// A database in memory has one connection, which takes turns as reader and writer.
    fn read_in_memory<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let writer = lock(&self.writer);
        writer.pragma_update(None, "query_only", true)?;
        let ended = ReadEnds(&writer);
        let answer = read(&Reader::new(&writer));
        drop(ended);
        answer
    }

    /// Runs `change` and commits what it did, recorded as `op`, or nothing at all when it fails.
    ///
    /// A change that leaves every row as it was is no entry of the history.
    pub fn transact<T>(
        &self,
        op: Op,
        change: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let mut writer = self.writable()?;
        let sql = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (outcome, touched) = self.recorded_as(&sql, &op, change)?;
        sql.commit()?;
        self.forget_names(&outcome.changes, &touched, op.makes_only_known_actors());
        Ok(outcome)
    }

    /// Runs several changes, each recorded as its own op that can be undone by itself, and commits them
    /// together. One that fails leaves nothing behind and stops no other; the others are then made again.
    ///
    /// # Errors
    /// When they cannot be committed; then none of them is made.
    pub fn transact_each<T, F: Fn(&Tx<'_>) -> Result<T>>(
        &self,
        changes: &[(Op, F)],
    ) -> Result<Vec<Result<Outcome<T>>>> {
        let mut writer = self.writable()?;
        // A savepoint for each costs half as much as storing an article does, so there are some only where one fails.
        let (outcomes, touched) = match self.all_or_none(&mut writer, changes) {
            Ok((outcomes, touched)) => (outcomes.into_iter().map(Ok).collect(), touched),
            Err(_) => self.each_apart(&mut writer, changes)?,
        };
        let only_known_actors = changes.iter().all(|(op, _)| op.makes_only_known_actors());
        for outcome in outcomes.iter().flatten() {
            self.forget_names(&outcome.changes, &touched, only_known_actors);
        }
        Ok(outcomes)
    }

    fn all_or_none<T, F: Fn(&Tx<'_>) -> Result<T>>(
        &self,
        writer: &mut Connection,
        changes: &[(Op, F)],
    ) -> Result<(Vec<Outcome<T>>, Touched)> {
        let sql = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut outcomes = Vec::new();
        let mut all_touched = Touched::default();
        for (op, change) in changes {
            let (outcome, touched) = self.recorded_as(&sql, op, change)?;
            all_touched.add(&touched);
            outcomes.push(outcome);
        }
        sql.commit()?;
        Ok((outcomes, all_touched))
    }

    fn each_apart<T, F: Fn(&Tx<'_>) -> Result<T>>(
        &self,
        writer: &mut Connection,
        changes: &[(Op, F)],
    ) -> Result<(Vec<Result<Outcome<T>>>, Touched)> {
        let mut sql = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut outcomes = Vec::new();
        let mut all_touched = Touched::default();
        for (op, change) in changes {
            let apart = sql.savepoint()?;
            // Dropped without a commit, a savepoint takes back what was done since.
            let outcome = self.recorded_as(&apart, op, change).and_then(|outcome| {
                apart.commit()?;
                Ok(outcome)
            });
            let outcome = outcome.map(|(outcome, touched)| {
                all_touched.add(&touched);
                outcome
            });
            match outcome {
                // A full disk takes back the whole transaction, not the one change.
                Err(error) if sql.is_autocommit() => return Err(error),
                outcome => outcomes.push(outcome),
            }
        }
        sql.commit()?;
        Ok((outcomes, all_touched))
    }

    /// Makes a change inside an open transaction and writes its entry of the history. Answers as well which rows
    /// it touched.
    fn recorded_as<T>(
        &self,
        conn: &Connection,
        op: &Op,
        change: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<(Outcome<T>, Touched)> {
        let (analyst, name) = self.who();
        let analyst = match analyst {
            NOBODY_YET => analyst_row(conn, &name)?,
            known => known,
        };
        let now = (self.clock)();
        let session = self.recorded.session(conn)?;
        let value = change(&Tx::new(conn, now, analyst))?;
        // A new row is not the one that had its number before: that one keeps its name, under no number.
        conn.prepare_cached("UPDATE share_row SET gone = 1, row = -row WHERE gone = 2")?
            .execute([])?;
        let (changes, touched) = history::record(conn, session, op, &name, now)?;
        tracing::debug!(op = op.name(), ?changes, "changed the library");
        let outcome = Outcome {
            value,
            changes,
            label: op.label(),
        };
        Ok((outcome, touched))
    }

    /// Runs a change that is not part of the history: settings, and the history itself.
    pub(crate) fn unrecorded<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>, DateTime<Utc>) -> Result<T>,
    ) -> Result<T> {
        let mut writer = self.writable()?;
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = change(&tx, (self.clock)())?;
        tx.commit()?;
        Ok(value)
    }

    /// Runs something on the writer itself, for checks that SQLite words as writes.
    pub(crate) fn with_writer<T>(
        &self,
        run: impl FnOnce(&mut Connection) -> Result<T>,
    ) -> Result<T> {
        run(&mut *self.writable()?)
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// Who and what can be named in a text.
    pub(crate) fn known_names(&self) -> Result<KnownNames> {
        self.names.or_read(|| self.read(KnownNames::of))
    }

    /// Drops what was read of names that a change may have made stale.
    pub(crate) fn forget_names(
        &self,
        changes: &Changes,
        touched: &Touched,
        only_known_actors: bool,
    ) {
        if !only_known_actors && changes.rows("actor") + changes.rows("actor_name") > 0 {
            self.names.forget();
        }
        if crate::search::Names::touched_by(changes) {
            self.switcher.forget();
        }
        if crate::search::Named::touched_by(changes) {
            self.named.forget();
        }
        if Said::touched_by(changes) {
            self.said.touch(touched);
        }
        if !changes.is_empty() {
            self.orders.forget();
        }
        if Mentioned::touched_by(changes) {
            self.mentioned.forget();
        }
    }

    /// Drops all that was read: another process changed the file.
    fn forget_all(&self) {
        lock(&self.readers).clear();
        self.names.forget();
        self.switcher.forget();
        self.named.forget();
        self.said.forget();
        self.mentioned.forget();
        self.orders.forget();
    }

    /// Runs `read` with all that was said at hand. It may be of the state just before or after the one
    /// that is read, when a change comes between: then a row may be missing, and both are read again.
    pub(crate) fn read_said<T>(&self, read: impl Fn(&Reader<'_>, &Said) -> Result<T>) -> Result<T> {
        let once = || {
            let said = self.said()?;
            self.read(|reader| read(reader, &said))
        };
        match once() {
            Err(Error::NotFound { .. }) => {
                self.said.forget();
                once()
            }
            answer => answer,
        }
    }

    /// The orders of grids that are held.
    pub(crate) fn orders(&self) -> &Orders {
        &self.orders
    }

    /// All that was said, as of the last change.
    pub(crate) fn said(&self) -> Result<Arc<Said>> {
        self.said.renewed(|before, touched| {
            self.read(|reader| match before {
                Some(said) => said.renewed(reader, touched),
                None => Said::read(reader),
            })
        })
    }

    /// Which articles mention whom, read when it is not at hand.
    pub(crate) fn mentioned(&self) -> Result<Arc<Mentioned>> {
        self.mentioned
            .or_read(|| self.read(Mentioned::read).map(Arc::new))
    }

    /// The switcher's names, read when they are not at hand.
    pub(crate) fn kept_switcher_names(
        &self,
        read: impl FnOnce() -> Result<crate::search::Names>,
    ) -> Result<Arc<crate::search::Names>> {
        self.switcher.or_read(|| read().map(Arc::new))
    }

    /// The names that a search may give, read when they are not at hand.
    pub(crate) fn kept_named(
        &self,
        read: impl FnOnce() -> Result<crate::search::Named>,
    ) -> Result<Arc<crate::search::Named>> {
        self.named.or_read(|| read().map(Arc::new))
    }

    fn who(&self) -> (AnalystId, String) {
        self.analyst
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn writable(&self) -> Result<MutexGuard<'_, Connection>> {
        let Some(path) = &self.path else {
            return Ok(lock(&self.writer));
        };
        if let Some(reason) = self.check.first_problem() {
            return Err(Error::Damaged {
                path: path.clone(),
                reason,
            });
        }
        match self.read_only() {
            Some(reason) => Err(Error::ReadOnly {
                path: path.clone(),
                reason: reason.clone(),
            }),
            None => Ok(lock(&self.writer)),
        }
    }
}

/// Lets the connection write again, however the reading ended.
struct ReadEnds<'c>(&'c Connection);

impl Drop for ReadEnds<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.0.pragma_update(None, "query_only", false) {
            tracing::error!(%error, "the library in memory stays read-only");
        }
    }
}

/// A panicking closure rolled its transaction back, so what the mutex guards is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
