//! What becomes of the rows that a change set tells of.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::conflicts::{self, Open};
use super::known::{self, Head, Known, covers, knew};
use super::names::{Names, is_uid};
use super::nouns::{self, Noun};
use super::state::{self, State};
use super::take::{Arrived, TakenIn};
use super::{Change, Header, apply, raws};
use crate::{Error, Result, Tx};

/// What a publication changed.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    added: u32,
    changed: u32,
    removed: u32,
    pub(crate) each: Vec<u32>,
}

impl Counts {
    pub(crate) fn add_to(&self, taken: &mut TakenIn) {
        taken.added += self.added;
        taken.changed += self.changed;
        taken.removed += self.removed;
    }
}

/// Why a publication was not taken in.
pub(crate) enum Failed {
    /// All of it ends.
    Stopped(Error),
    /// The file at fault, and why.
    File(String, Phrase),
}

/// Where a change comes from.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) mark: String,
    pub(crate) number: i64,
    pub(crate) analyst: String,
    pub(crate) at: String,
    /// What was known where it was made.
    pub(crate) seen: BTreeMap<String, i64>,
    /// Where all that a library holds comes, changed or not: its states that were merged before.
    pub(crate) states: Option<BTreeSet<String>>,
}

/// The state of taking in.
pub(crate) struct Taking<'t> {
    pub(crate) tx: &'t Tx<'t>,
    pub(crate) names: Names,
    known: Known,
    /// What stands for the state that this library is in.
    state: String,
    open: HashMap<String, Vec<Open>>,
    /// Rows that are to be made.
    new: HashSet<(&'static str, i64)>,
    next: HashMap<&'static str, i64>,
    after: apply::After,
}

impl<'t> Taking<'t> {
    pub(crate) fn of(tx: &'t Tx<'t>, row_mark: &str) -> Result<Self> {
        let mut names = Names::of(tx, row_mark)?;
        names.write(tx.conn())?;
        Ok(Self {
            known: Known::read(tx.conn())?,
            state: known::state_mark(tx.conn())?,
            open: conflicts::open(tx.conn())?,
            new: HashSet::new(),
            next: HashMap::new(),
            after: apply::After::default(),
            tx,
            names,
        })
    }

    pub(crate) fn publication(
        &mut self,
        files: &[&Arrived<'_>],
        stop: &AtomicBool,
        done: &mut dyn FnMut(&str),
    ) -> Result<Counts, Failed> {
        let conn = self.tx.conn();
        let sql = |sql: &str| {
            conn.execute_batch(sql)
                .map_err(|error| Failed::Stopped(error.into()))
        };
        sql("SAVEPOINT share_publication")?;
        let taken = self.all_of(files, stop, done);
        match &taken {
            Ok(_) => sql("RELEASE share_publication")?,
            Err(Failed::File(..)) => {
                sql("ROLLBACK TO share_publication; RELEASE share_publication")?
            }
            Err(Failed::Stopped(_)) => {}
        }
        taken
    }

    fn all_of(
        &mut self,
        files: &[&Arrived<'_>],
        stop: &AtomicBool,
        done: &mut dyn FnMut(&str),
    ) -> Result<Counts, Failed> {
        let mut counts = Counts::default();
        let mut changes: Vec<(usize, Change)> = Vec::new();
        for (at, file) in files.iter().enumerate() {
            go_on(stop)?;
            let failed = |reason: Phrase| Failed::File(file.name.clone(), reason);
            let set = (file.read)().map_err(failed)?;
            if set.header != file.header {
                return Err(failed(phrase!("It was changed while it was read.")));
            }
            for raw in &set.raws {
                raws::keep(self.tx, raw).map_err(|error| fault(file, error))?;
            }
            counts.each.push(set.changes.len() as u32);
            for change in &set.changes {
                check(change).map_err(|error| fault(file, error))?;
            }
            changes.extend(set.changes.into_iter().map(|change| (at, change)));
            done(&file.name);
        }
        for (at, change) in &changes {
            let source = source(&files[*at].header);
            self.reserve(change, &source)
                .map_err(|error| fault(files[*at], error))?;
        }
        changes
            .sort_by_key(|(_, change)| nouns::noun(&change.noun).map_or(usize::MAX, Noun::order));
        for (at, change) in changes {
            go_on(stop)?;
            let file = files[at];
            let source = source(&file.header);
            self.change(change, &source, &mut counts)
                .map_err(|error| fault(file, error))?;
        }
        let last = files
            .last()
            .map(|file| file.name.clone())
            .unwrap_or_default();
        self.finish().map_err(|error| match error {
            Error::DiskFull => Failed::Stopped(error),
            other => Failed::File(last, worded(&other)),
        })?;
        for file in files {
            let header = &file.header;
            self.tx
                .conn()
                .prepare_cached(
                    "INSERT INTO share_taken (mark, number, sha256, analyst, published_at, own) VALUES (?, ?, ?, ?, ?, 0)",
                )
                .and_then(|mut insert| {
                    insert.execute((
                        &header.mark,
                        header.number,
                        &file.sha256,
                        &header.analyst,
                        &header.at,
                    ))
                })
                .map_err(|error| Failed::Stopped(error.into()))?;
        }
        Ok(counts)
    }

    /// Takes in all that another library holds.
    pub(crate) fn whole(
        &mut self,
        changes: Vec<Change>,
        source: &Source,
        stop: &AtomicBool,
    ) -> Result<TakenIn> {
        let mut counts = Counts::default();
        let before = conflicts::last(self.tx.conn())?;
        for change in &changes {
            check(change)?;
            self.reserve(change, source)?;
        }
        for change in changes {
            if stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            self.change(change, source, &mut counts)?;
        }
        self.finish()?;
        let mut taken = TakenIn::default();
        counts.add_to(&mut taken);
        taken.conflicts = conflicts::since(self.tx.conn(), before)?;
        Ok(taken)
    }

    /// Gives a row that is not here yet its number, so that others can refer to it before it is made.
    fn reserve(&mut self, change: &Change, source: &Source) -> Result<()> {
        let (Some(noun), Some(state)) = (nouns::noun(&change.noun), &change.state) else {
            return Ok(());
        };
        if self.names.row(&change.uid).is_some() {
            return Ok(());
        }
        // Where a library that knew the row here has another of the same name, it has both.
        let other = |row: &i64| {
            let heads = self.names.uid(noun.table, *row);
            let heads = heads.map_or(&[][..], |uid| self.known.heads(uid));
            !heads.is_empty() && knew(&source.seen, heads)
        };
        let same = apply::same_here(self.tx, &self.names, noun, state)?;
        if let Some(row) = same.filter(|row| !other(row)) {
            return self.names.give(self.tx, noun, row, &change.uid);
        }
        let row = self.new_row(noun, &change.uid)?;
        self.new.insert((noun.table, row));
        Ok(())
    }

    /// Reserves the next number of a table for a row of this name.
    pub(crate) fn new_row(&mut self, noun: &'static Noun, uid: &str) -> Result<i64> {
        let next = match self.next.get(noun.table) {
            Some(next) => *next,
            // Of numbers that are never given twice the last one counts, whether its row is there or not.
            None => self.tx.conn().query_row(
                &format!(
                    "SELECT max((SELECT coalesce(max(id), 0) FROM {0}), \
                     (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '{0}')) + 1",
                    noun.table
                ),
                [],
                |row| row.get(0),
            )?,
        };
        self.next.insert(noun.table, next + 1);
        self.names.give(self.tx, noun, next, uid)?;
        Ok(next)
    }

    /// Takes one change in, or finds that it contradicts what stands here.
    fn change(&mut self, change: Change, source: &Source, counts: &mut Counts) -> Result<()> {
        let noun = nouns::noun(&change.noun).ok_or_else(|| {
            Error::invalid(phrase!("It tells of a “{noun}”.", noun = change.noun))
        })?;
        let row = self.names.row_in(noun.table, &change.uid);
        let Some(row) = row else {
            // Removed there, and never here.
            return match change.state {
                None => Ok(()),
                Some(_) => Err(Error::invalid(phrase!(
                    "{uid} is the name of something else here.",
                    uid = change.uid
                ))),
            };
        };
        let uid = self
            .names
            .uid(noun.table, row)
            .unwrap_or(&change.uid)
            .to_owned();
        let is_new = self.new.remove(&(noun.table, row));
        let local = match is_new {
            true => None,
            false => state::read(self.tx, &self.names, noun, row)?,
        };
        let incoming = match change.state.clone() {
            Some(state) => Some(state.here(self.tx, &self.names, noun, Some(row))?),
            None => None,
        };
        let (here, there) = (
            state::hash(noun, local.as_ref()),
            state::hash(noun, incoming.as_ref()),
        );
        let heads = self.known.heads(&uid);
        let knew = knew(&source.seen, heads);
        let agreed = heads.last().map(|head| head.hash.as_str());
        let unchanged = agreed == Some(here.as_str());
        if let Some(states) = &source.states
            && self.came_before(&uid, states, &there, &change)?
        {
            return Ok(());
        }
        // Whoever merged this very library, as it is, knew all of it.
        let unchanged = unchanged || covers(&source.seen, &self.state, 1);
        let head = |hash: String| Head {
            mark: source.mark.clone(),
            number: source.number,
            hash,
        };
        let replaces = knew;
        let mut as_it_came = true;
        match (local, incoming) {
            (None, None) => return Ok(()),
            (None, Some(state)) => {
                as_it_came = apply::make(self, noun, row, &state)?;
                counts.added += 1;
            }
            (Some(_), _) if here == there => {
                self.close(&uid, source)?;
                return self.known.add(self.tx.conn(), &uid, head(here), replaces);
            }
            // An edition that was issued stays, and never comes to say something else.
            (Some(_), None) if noun.table == "edition" => {
                return self.known.add(self.tx.conn(), &uid, head(here), replaces);
            }
            (Some(_), Some(_)) if noun.table == "edition" => {
                return Err(Error::invalid(phrase!(
                    "It changes an edition that was issued, which nobody can."
                )));
            }
            // What only a machine suggested is nobody's coding.
            (Some(local), Some(state))
                if (knew && unchanged && !apply::clashes(self.tx, noun, row, &state)?)
                    || (noun.table == "quotation" && is_suggestion(&local)) =>
            {
                apply::update(self, noun, row, &local, &state)?;
                counts.changed += 1;
            }
            (Some(_), Some(state)) if noun.table == "quotation" && is_suggestion(&state) => {
                return self.known.add(self.tx.conn(), &uid, head(there), false);
            }
            (Some(local), None) if knew && unchanged => {
                if apply::remove(self, noun, row, &local, &source.at)? {
                    counts.removed += 1;
                }
            }
            (Some(_), _) => {
                self.close(&uid, source)?;
                let open = conflicts::add(self.tx, &uid, noun, &change.state, source)?;
                self.open.entry(uid).or_default().push(open);
                return Ok(());
            }
        }
        self.close(&uid, source)?;
        let hash = if as_it_came {
            state::hash(noun, state::read(self.tx, &self.names, noun, row)?.as_ref())
        } else {
            there
        };
        self.known.add(self.tx.conn(), &uid, head(hash), replaces)
    }

    /// Whether a library that is merged as a whole said the same when it was merged before.
    fn came_before(
        &self,
        uid: &str,
        states: &BTreeSet<String>,
        there: &str,
        change: &Change,
    ) -> Result<bool> {
        if known::last_of(self.tx.conn(), uid, states)?.is_some_and(|hash| hash == there) {
            return Ok(true);
        }
        let open = self.open.get(uid).into_iter().flatten();
        Ok(open
            .filter(|open| states.contains(&open.mark))
            .any(|open| open.state == change.state))
    }

    /// Closes the conflicts that whoever made a version had decided on.
    fn close(&mut self, uid: &str, source: &Source) -> Result<()> {
        let Some(open) = self.open.get_mut(uid) else {
            return Ok(());
        };
        let mut closed = Vec::new();
        open.retain(|conflict| {
            let decided = covers(&source.seen, &conflict.mark, conflict.number);
            if decided {
                closed.push(conflict.id);
            }
            !decided
        });
        for id in closed {
            self.tx
                .conn()
                .prepare_cached("DELETE FROM share_conflict WHERE id = ?")?
                .execute([id])?;
        }
        Ok(())
    }

    /// What follows from the rows that were made and changed.
    fn finish(&mut self) -> Result<()> {
        if let Some((table, row)) = self.new.iter().next() {
            return Err(Error::invalid(phrase!(
                "{table} {row} was not made.",
                table,
                row = Argument::shown(row)
            )));
        }
        std::mem::take(&mut self.after).run(self.tx)
    }

    pub(crate) fn after(&mut self) -> &mut apply::After {
        &mut self.after
    }
}

/// Whether a quotation is as the machine found it.
fn is_suggestion(state: &State) -> bool {
    state.text("state") == Some("pending")
        && state
            .columns
            .get("revised")
            .and_then(serde_json::Value::as_i64)
            == Some(0)
}

fn source(header: &Header) -> Source {
    let mut seen = header.seen.clone();
    // Whatever it says of itself: it was written after its own former ones, and before itself.
    seen.insert(header.mark.clone(), header.number - 1);
    Source {
        mark: header.mark.clone(),
        number: header.number,
        analyst: header.analyst.clone(),
        at: header.at.clone(),
        seen,
        states: None,
    }
}

fn check(change: &Change) -> Result<()> {
    let noun = nouns::noun(&change.noun).ok_or_else(|| {
        Error::invalid(phrase!(
            "It tells of “{noun}”, which is not shared.",
            noun = change.noun
        ))
    })?;
    if !is_uid(noun.table, &change.uid) {
        return Err(Error::invalid(phrase!(
            "“{name}” is no name of a row.",
            name = change.uid.chars().take(60).collect::<String>()
        )));
    }
    change
        .state
        .as_ref()
        .map_or(Ok(()), |state| state.check(noun))
}

fn go_on(stop: &AtomicBool) -> Result<(), Failed> {
    match stop.load(Ordering::Relaxed) {
        true => Err(Failed::Stopped(Error::Cancelled)),
        false => Ok(()),
    }
}

fn fault(file: &Arrived<'_>, error: Error) -> Failed {
    match error {
        Error::DiskFull | Error::Cancelled => Failed::Stopped(error),
        other => Failed::File(file.name.clone(), worded(&other)),
    }
}

/// What SQLite says of a row that cannot be is not for reading.
fn worded(error: &Error) -> Phrase {
    match error {
        Error::Sqlite(error) => phrase!(
            "It holds a row that cannot be: {error}.",
            error = Argument::shown(error)
        ),
        other => other.phrase(),
    }
}
