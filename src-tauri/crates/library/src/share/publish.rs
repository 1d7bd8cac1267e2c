//! What a library has to tell, and telling it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::known::{self, Head, Known};
use super::names::Names;
use super::nouns::{self, NOUNS, Noun};
use super::state::{self, State};
use super::{Change, ChangeSet, FORMAT, Header, RawBytes, conflicts, editions, references};
use crate::sql::{all, moment};
use crate::{Error, Library, Reader, Result};

/// What would be published, and what keeps some of it back.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Waiting {
    /// Rows that are new, say something else or are gone, by noun.
    pub rows: BTreeMap<String, u32>,
    /// Rows that wait for a conflict to be decided.
    pub held_back: u32,
    /// Conflicts that are open.
    pub conflicts: u32,
    /// Sources that may not be named among what would be published: the marks go along, and so do the sources.
    pub sensitive: u32,
}

/// What publishing gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Published {
    /// The numbers of the change sets that were written.
    pub numbers: Vec<i64>,
    /// Rows that they tell of, by noun.
    pub rows: BTreeMap<String, u32>,
    /// Rows that wait for a conflict to be decided.
    pub held_back: u32,
}

/// About as many bytes of text and captures as one file holds.
const FILE_BYTES: usize = 24 << 20;

/// Makes a file of a change set, and calls the function with its SHA-256 as soon as it is there.
pub type Write<'w> = &'w mut dyn FnMut(&ChangeSet, Count<'_>) -> Result<()>;

/// Counts a change set as given, by the SHA-256 of its file.
pub type Count<'c> = &'c mut dyn FnMut(&str) -> Result<()>;

/// A row to be told of.
struct Due {
    noun: &'static Noun,
    uid: String,
    row: Option<i64>,
}

impl Library {
    /// What would be published now.
    pub fn share_waiting(&self) -> Result<Waiting> {
        let mark = self.mark()?;
        self.read(|reader| {
            let names = Names::of(reader, &mark)?;
            let (due, held_back) = due(reader, &names)?;
            let conflicts =
                reader
                    .conn()
                    .query_row("SELECT count(*) FROM share_conflict", [], |row| row.get(0))?;
            let sensitive =
                reader
                    .conn()
                    .query_row("SELECT count(*) FROM sensitive", [], |row| row.get(0))?;
            Ok(Waiting {
                rows: counted(&due),
                held_back,
                conflicts,
                sensitive: if due.is_empty() { 0 } else { sensitive },
            })
        })
    }

    /// Publishes what differs from what the team last agreed on, as change sets with numbers from `first` on. `write`
    /// makes a file of each and, as soon as it is there, calls the function it is given with the file's SHA-256: the number
    /// counts as given from then on.
    ///
    /// # Errors
    /// What `write` fails with; then nothing counts as published, and the next publication tells it all again.
    pub fn publish(&self, first: i64, stop: &AtomicBool, write: Write<'_>) -> Result<Published> {
        let (mark, row_mark, analyst) = (self.share_mark()?, self.mark()?, self.analyst());
        self.unrecorded(|tx, _| Names::of(&Reader::new(tx), &row_mark)?.write(tx))?;
        let (names, mut due, held_back, mut header) = self.read(|reader| {
            let names = Names::of(reader, &row_mark)?;
            let (due, held_back) = due(reader, &names)?;
            let last = known::last_taken(reader.conn())?.remove(&mark);
            let header = Header {
                format: FORMAT,
                mark: mark.clone(),
                number: first,
                after: last.as_ref().map(|last| last.number),
                former: last.map(|last| last.sha256),
                more: false,
                analyst,
                at: moment(self.now()),
                seen: known::seen(reader.conn())?,
            };
            Ok((names, due, held_back, header))
        })?;
        if header.after.is_some_and(|last| last >= first) {
            return Err(Error::invalid(phrase!(
                "Numbers of change sets are never given twice."
            )));
        }
        let mut published = Published {
            numbers: Vec::new(),
            rows: counted(&due),
            held_back,
        };
        due.reverse();
        let mut sent_raws = BTreeSet::new();
        let mut sent = Vec::new();
        // A file at a time: changes get their turn in between, and what is counted as agreed on is what was sent.
        while !due.is_empty() {
            let mut filling = Filling::default();
            self.read(|reader| {
                while filling.bytes <= FILE_BYTES
                    && let Some(next) = due.pop()
                {
                    if stop.load(Ordering::Relaxed) {
                        return Err(Error::Cancelled);
                    }
                    filling.add(reader, &names, next, &mut sent_raws)?;
                }
                Ok(())
            })?;
            header.more = !due.is_empty();
            let set = ChangeSet {
                header: header.clone(),
                raws: filling.raws,
                changes: filling.changes,
            };
            let mut written = None;
            write(&set, &mut |sha256| {
                self.count_as_sent(&set.header, sha256)?;
                written = Some(sha256.to_owned());
                Ok(())
            })?;
            let sha256 = written
                .ok_or_else(|| Error::invalid(phrase!("The change set was not written.")))?;
            sent.extend(filling.hashes.into_iter().map(|(uid, hash)| {
                let head = Head {
                    mark: header.mark.clone(),
                    number: header.number,
                    hash,
                };
                (uid, head)
            }));
            published.numbers.push(header.number);
            header.after = Some(header.number);
            header.former = Some(sha256);
            header.number += 1;
        }
        self.unrecorded(|tx, _| {
            for (uid, head) in &sent {
                known::write(tx, uid, head, true)?;
            }
            Ok(())
        })?;
        Ok(published)
    }

    /// Counts a number as given.
    fn count_as_sent(&self, header: &Header, sha256: &str) -> Result<()> {
        self.unrecorded(|tx, _| {
            tx.prepare_cached(
                "INSERT INTO share_taken (mark, number, sha256, analyst, published_at, own) VALUES (?, ?, ?, ?, ?, 1)",
            )?
            .execute((
                &header.mark,
                header.number,
                sha256,
                &header.analyst,
                &header.at,
            ))?;
            Ok(())
        })
    }
}

/// A file that is being filled.
#[derive(Default)]
struct Filling {
    changes: Vec<Change>,
    raws: Vec<RawBytes>,
    hashes: Vec<(String, String)>,
    bytes: usize,
}

impl Filling {
    /// `sent` has the captures that went along before.
    fn add(
        &mut self,
        reader: &Reader<'_>,
        names: &Names,
        due: Due,
        sent: &mut BTreeSet<String>,
    ) -> Result<()> {
        let state = match due.row {
            Some(row) => match sent_state(reader, names, due.noun, row)? {
                Some(state) => Some(state),
                // It was undone meanwhile: the next publication tells of it.
                None => return Ok(()),
            },
            None => None,
        };
        if let (Some(state), "snapshot") = (&state, due.noun.table)
            && let Some(sha256) = state.text("raw")
            && sent.insert(sha256.to_owned())
        {
            let raw = raw(reader, sha256)?;
            self.bytes += raw.compressed.len();
            self.raws.push(raw);
        }
        if let Some(state) = &state {
            let texts = state.columns.values().filter_map(serde_json::Value::as_str);
            self.bytes += 400 + texts.map(str::len).sum::<usize>();
        }
        self.hashes
            .push((due.uid.clone(), state::hash(due.noun, state.as_ref())));
        self.changes.push(Change {
            uid: due.uid,
            noun: due.noun.table.to_owned(),
            state,
        });
        Ok(())
    }
}

/// A row as it is sent.
pub(crate) fn sent_state(
    reader: &Reader<'_>,
    names: &Names,
    noun: &'static Noun,
    row: i64,
) -> Result<Option<State>> {
    let mut state = state::read(reader, names, noun, row)?;
    if let Some(state) = &mut state {
        state.references = match noun.table {
            "note" => references::of(reader, names, state.text("text").unwrap_or_default())?,
            "edition" => editions::numbers(reader, names, row)?,
            _ => BTreeMap::new(),
        };
    }
    Ok(state)
}

/// What was captured.
pub(crate) fn raw(reader: &Reader<'_>, sha256: &str) -> Result<RawBytes> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT sha256, compressed FROM raw WHERE sha256 = ?")?
        .query_row([sha256], |row| {
            Ok(RawBytes {
                sha256: row.get(0)?,
                compressed: row.get(1)?,
            })
        })?)
}

/// The rows that say something else than what the team last agreed on, and how many of them are held back.
fn due(reader: &Reader<'_>, names: &Names) -> Result<(Vec<Due>, u32)> {
    let conn = reader.conn();
    let known = Known::read(conn)?;
    let open = conflicts::open(conn)?;
    let mut found = Vec::new();
    let mut held_back = 0;
    for noun in NOUNS {
        for (row, uid) in names.of_table(noun.table) {
            let heads = known.heads(uid);
            let hash = state::hash(noun, state::read(reader, names, noun, row)?.as_ref());
            if !heads.is_empty() && heads.iter().all(|head| head.hash == hash) {
                continue;
            }
            if open.contains_key(uid) {
                held_back += 1;
                continue;
            }
            found.push(Due {
                noun,
                uid: uid.to_owned(),
                row: Some(row),
            });
        }
    }
    let mut gone: Vec<(String, String)> = all(
        conn,
        "SELECT uid, noun FROM share_row WHERE gone = 1 ORDER BY id",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    gone.retain(|(uid, _)| {
        names.row(uid).is_none() && known.heads(uid).iter().any(|head| !head.hash.is_empty())
    });
    for (uid, table) in gone {
        if open.contains_key(&uid) {
            held_back += 1;
        } else if let Some(noun) = nouns::noun(&table) {
            found.push(Due {
                noun,
                uid,
                row: None,
            });
        }
    }
    Ok((found, held_back))
}

fn counted(due: &[Due]) -> BTreeMap<String, u32> {
    let mut rows = BTreeMap::new();
    for due in due {
        *rows.entry(due.noun.table.to_owned()).or_insert(0) += 1;
    }
    rows
}
