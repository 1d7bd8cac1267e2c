//! Taking in what others published.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use demarche_text::Phrase;
use serde::{Deserialize, Serialize};

use super::queue::Queue;
use super::taking::{Failed, Taking};
use super::{ChangeSet, Header, conflicts, known};
use crate::{Library, Op, Outcome, Result};

/// A file that lies where the team's change sets lie, and is not taken in yet.
pub struct Arrived<'f> {
    /// What the file is called, for messages.
    pub name: String,
    /// What it says of itself.
    pub header: Header,
    /// Of the file, lower-case hex.
    pub sha256: String,
    /// Reads all of it; a sentence where it cannot be read.
    pub read: Box<dyn Fn() -> Result<ChangeSet, Phrase> + 'f>,
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
    pub reason: Phrase,
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
    /// [`crate::Error::Cancelled`] as soon as `stop` is set; then nothing was taken in.
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
