//! Taking in what others published.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use super::conflicts::{self, Open};
use super::known::{self, Head, Known, Last, covers, knew};
use super::names::{Names, is_uid};
use super::nouns::{self, Noun};
use super::state::{self, State};
use super::{Change, ChangeSet, FORMAT, Header, apply, raws};
use crate::sql::moment_of;
use crate::{Error, Library, Op, Outcome, Result, Tx};

/// A file that lies where the team's change sets lie, and is not taken in yet.
pub struct Arrived<'f> {
    /// What the file is called, for messages.
    pub name: String,
    /// What it says of itself.
    pub header: Header,
    /// Of the file, lower-case hex.
    pub sha256: String,
    /// Reads all of it; a sentence where it cannot be read.
    pub read: Box<dyn Fn() -> Result<ChangeSet, String> + 'f>,
}

impl std::fmt::Debug for Arrived<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Arrived")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// What taking in gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TakenIn {
    /// The change sets that were taken in.
    pub sets: Vec<TakenSet>,
    /// Rows that are new here.
    pub added: u32,
    /// Rows that say something else now.
    pub changed: u32,
    /// Rows that went to the trash or, where their noun has none, are gone.
    pub removed: u32,
    /// Rows that contradict what stands here: nothing of them was changed.
    pub conflicts: u32,
    /// Files that were not taken in, each with its reason.
    pub refused: Vec<Refused>,
    /// Files that wait for others, which are not here yet, each with what it waits for.
    pub waiting: Vec<Refused>,
}

/// A change set that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenSet {
    /// What its file is called.
    pub file: String,
    /// Who published it.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// How many rows it tells of.
    pub changes: u32,
}

/// A file that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// What it is called.
    pub file: String,
    /// Why not, a sentence.
    pub reason: String,
}

/// A change set that was published or taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownSet {
    /// Whose.
    pub mark: String,
    /// Its number.
    pub number: i64,
    /// Who published it.
    pub analyst: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Whether this library did.
    pub own: bool,
}

impl Library {
    /// The change sets that were published or taken in last, the newest first.
    pub fn share_sets(&self, limit: u32) -> Result<Vec<KnownSet>> {
        self.read(|reader| {
            crate::sql::all(
                reader.conn(),
                "SELECT mark, number, analyst, published_at, own FROM share_taken ORDER BY id DESC LIMIT ?",
                [limit],
                |row| {
                    Ok(KnownSet {
                        mark: row.get(0)?,
                        number: row.get(1)?,
                        analyst: row.get(2)?,
                        at: row.get(3)?,
                        own: row.get(4)?,
                    })
                },
            )
        })
    }

    /// The last change set known of each mark, with its file's SHA-256: what lies after it is new.
    pub fn share_known_sets(&self) -> Result<BTreeMap<String, (i64, String)>> {
        self.read(|reader| {
            Ok(known::last_taken(reader.conn())?
                .into_iter()
                .map(|(mark, last)| (mark, (last.number, last.sha256)))
                .collect())
        })
    }

    /// Takes in what can be taken in, in one change; `done` is told of each file. A file that is damaged or does not
    /// fit leaves nothing and stops no other.
    ///
    /// # Errors
    /// [`Error::Cancelled`] as soon as `stop` is set; then nothing was taken in.
    pub fn take_in(
        &self,
        arrived: &[Arrived<'_>],
        stop: &AtomicBool,
        done: &mut dyn FnMut(&str),
    ) -> Result<Outcome<TakenIn>> {
        let mark = self.share_mark()?;
        let row_mark = self.mark()?;
        let mut from: Vec<&str> = arrived
            .iter()
            .map(|file| file.header.analyst.as_str())
            .collect();
        from.sort_unstable();
        from.dedup();
        let op = Op::TakeInChanges {
            from: from.join(", "),
        };
        self.transact(op, |tx| {
            let mut taken = TakenIn::default();
            let before = conflicts::last(tx.conn())?;
            let mut queue = Queue::of(tx, &mark, arrived, &mut taken)?;
            let mut taking = Taking::of(tx, &row_mark)?;
            while let Some(publication) = queue.next() {
                let (label, at) = publication.clone();
                let files: Vec<&Arrived<'_>> = at.iter().map(|&at| &arrived[at]).collect();
                match taking.publication(&files, stop, done) {
                    Ok(counts) => {
                        counts.add_to(&mut taken);
                        for (file, changes) in files.iter().zip(counts.each) {
                            queue.took(file);
                            taken.sets.push(TakenSet {
                                file: file.name.clone(),
                                analyst: file.header.analyst.clone(),
                                at: file.header.at.clone(),
                                changes,
                            });
                        }
                    }
                    Err(Failed::Stopped(error)) => return Err(error),
                    Err(Failed::File(file, reason)) => {
                        queue.drop_mark(&label);
                        taken.refused.push(Refused { file, reason });
                        taking = Taking::of(tx, &row_mark)?;
                    }
                }
            }
            queue.tell_waiting(&mut taken);
            // What a later change set of these decided is none any more.
            taken.conflicts = conflicts::since(tx.conn(), before)?;
            Ok(taken)
        })
    }
}

/// The files that wait to be taken in, by the library that published them.
struct Queue<'a> {
    arrived: &'a [Arrived<'a>],
    own_mark: String,
    last: BTreeMap<String, Last>,
    waiting: BTreeMap<String, Vec<usize>>,
    dropped: HashSet<String>,
}

impl<'a> Queue<'a> {
    fn of(
        tx: &Tx<'_>,
        own_mark: &str,
        arrived: &'a [Arrived<'a>],
        taken: &mut TakenIn,
    ) -> Result<Self> {
        let last = known::last_taken(tx.conn())?;
        let mut waiting: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, file) in arrived.iter().enumerate() {
            let header = &file.header;
            if let Err(reason) = check_header(header) {
                taken.refused.push(Refused {
                    file: file.name.clone(),
                    reason,
                });
                continue;
            }
            let known = last.get(&header.mark).map_or(0, |last| last.number);
            // What lies there under this library's own mark, and is not known here, is a copy's, or was written before
            // this library was set back to a backup.
            if header.number > known {
                waiting.entry(header.mark.clone()).or_default().push(at);
            }
        }
        for files in waiting.values_mut() {
            files.sort_by_key(|&at| arrived[at].header.number);
        }
        Ok(Self {
            arrived,
            own_mark: own_mark.to_owned(),
            last,
            waiting,
            dropped: HashSet::new(),
        })
    }

    /// The next publication all of whose files are there, and all that it rests on.
    fn next(&mut self) -> Option<(String, Vec<usize>)> {
        self.waiting
            .keys()
            .filter(|mark| !self.dropped.contains(*mark))
            .find_map(|mark| match self.whole(mark) {
                Ok(files) => Some((mark.clone(), files)),
                Err(_) => None,
            })
    }

    /// The files of a mark's next publication, or what they wait for.
    fn whole(&self, mark: &str) -> Result<Vec<usize>, (usize, String)> {
        let mut last = self.last.get(mark).cloned();
        let mut found = Vec::new();
        for &at in self.waiting.get(mark).into_iter().flatten() {
            let header = &self.arrived[at].header;
            let before = last.as_ref().map(|last| last.number);
            if header.after != before {
                let missing = match header.after {
                    Some(number) if before.is_none_or(|before| number > before) => {
                        format!("change set {number} of the same library is not here yet")
                    }
                    _ => "it does not follow on the one that was taken in last".to_owned(),
                };
                return Err((at, missing));
            }
            if header.former.as_ref() != last.as_ref().map(|last| &last.sha256) {
                return Err((
                    at,
                    "the change set before it is not the one that it was written after: one of the two was replaced".to_owned(),
                ));
            }
            if let Some((other, number)) = header.seen.iter().find(|(other, number)| {
                !other.starts_with(known::MERGED)
                    && *other != mark
                    && **other != self.own_mark
                    && self
                        .last
                        .get(*other)
                        .is_none_or(|last| last.number < **number)
            }) {
                let short: String = other.chars().take(8).collect();
                return Err((
                    at,
                    format!(
                        "change set {number} of library {short}, on which it rests, was not taken in"
                    ),
                ));
            }
            found.push(at);
            if !header.more {
                return Ok(found);
            }
            last = Some(Last {
                number: header.number,
                sha256: self.arrived[at].sha256.clone(),
            });
        }
        // A crash may have left a publication of this library without its end.
        if mark == self.own_mark && !found.is_empty() {
            return Ok(found);
        }
        Err((
            found.last().copied().unwrap_or_default(),
            "the rest of its publication is not here yet".to_owned(),
        ))
    }

    fn took(&mut self, file: &Arrived<'_>) {
        self.last.insert(
            file.header.mark.clone(),
            Last {
                number: file.header.number,
                sha256: file.sha256.clone(),
            },
        );
        if let Some(files) = self.waiting.get_mut(&file.header.mark) {
            files.retain(|&at| self.arrived[at].header.number > file.header.number);
            if files.is_empty() {
                self.waiting.remove(&file.header.mark);
            }
        }
    }

    /// What comes after a file that was refused cannot be taken in either.
    fn drop_mark(&mut self, mark: &str) {
        self.dropped.insert(mark.to_owned());
    }

    fn tell_waiting(&self, taken: &mut TakenIn) {
        for mark in self.waiting.keys() {
            if self.dropped.contains(mark) {
                continue;
            }
            if let Err((at, reason)) = self.whole(mark) {
                let file = self.arrived[at].name.clone();
                taken.waiting.push(Refused { file, reason });
            }
        }
    }
}

fn check_header(header: &Header) -> Result<(), String> {
    if header.format > FORMAT {
        return Err(format!(
            "it was written by a newer Demarche (form {}; this one reads form {FORMAT})",
            header.format
        ));
    }
    let mark = header.mark.len() == 32
        && header
            .mark
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let numbers = 0 < header.number
        && header.number < 1 << 53
        && header
            .after
            .is_none_or(|after| 0 < after && after < header.number);
    if !mark || !numbers || moment_of(&header.at).is_none() || header.analyst.trim().is_empty() {
        return Err("what it says of itself is no change set’s".to_owned());
    }
    Ok(())
}

/// What a publication changed.
#[derive(Debug, Default)]
struct Counts {
    added: u32,
    changed: u32,
    removed: u32,
    each: Vec<u32>,
}

impl Counts {
    fn add_to(&self, taken: &mut TakenIn) {
        taken.added += self.added;
        taken.changed += self.changed;
        taken.removed += self.removed;
    }
}

/// Why a publication was not taken in.
enum Failed {
    /// All of it ends.
    Stopped(Error),
    /// The file at fault, and why.
    File(String, String),
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

    fn publication(
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
            let failed = |reason: String| Failed::File(file.name.clone(), reason);
            let set = (file.read)().map_err(failed)?;
            if set.header != file.header {
                return Err(failed("it was changed while it was read".to_owned()));
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
        if let Some(row) = apply::same_here(self.tx, noun, state)?.filter(|row| !other(row)) {
            return self.names.give(self.tx, noun, row, &change.uid);
        }
        let next = match self.next.get(noun.table) {
            Some(next) => *next,
            None => self.tx.conn().query_row(
                &format!("SELECT coalesce(max(id), 0) + 1 FROM {}", noun.table),
                [],
                |row| row.get(0),
            )?,
        };
        self.next.insert(noun.table, next + 1);
        self.new.insert((noun.table, next));
        self.names.give(self.tx, noun, next, &change.uid)
    }

    /// Takes one change in, or finds that it contradicts what stands here.
    fn change(&mut self, change: Change, source: &Source, counts: &mut Counts) -> Result<()> {
        let noun = nouns::noun(&change.noun)
            .ok_or_else(|| Error::invalid(format!("it tells of a “{}”", change.noun)))?;
        let row = self.names.row_in(noun.table, &change.uid);
        let Some(row) = row else {
            // Removed there, and never here.
            return match change.state {
                None => Ok(()),
                Some(_) => Err(Error::invalid(format!(
                    "{} is the name of something else here",
                    change.uid
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
        match (local, incoming) {
            (None, None) => return Ok(()),
            (None, Some(state)) => {
                apply::make(self, noun, row, &state)?;
                counts.added += 1;
            }
            (Some(_), _) if here == there => {
                self.close(&uid, source)?;
                return self.known.add(self.tx.conn(), &uid, head(here), replaces);
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
        let now = state::read(self.tx, &self.names, noun, row)?;
        let hash = state::hash(noun, now.as_ref());
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
            return Err(Error::invalid(format!("{table} {row} was not made")));
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
        Error::invalid(format!(
            "it tells of “{}”, which is not shared",
            change.noun
        ))
    })?;
    if !is_uid(noun.table, &change.uid) {
        return Err(Error::invalid(format!(
            "“{}” is no name of a row",
            change.uid.chars().take(60).collect::<String>()
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
fn worded(error: &Error) -> String {
    match error {
        Error::Sqlite(error) => format!("it holds a row that cannot be: {error}"),
        other => other.to_string(),
    }
}
