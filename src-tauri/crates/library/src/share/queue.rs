//! Which of the files that lie there can be taken in, and in what order.

use std::collections::{BTreeMap, HashSet};

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::known::{self, Last};
use super::take::{Arrived, Refused, TakenIn};
use super::{FORMAT, Header};
use crate::sql::moment_of;
use crate::{Result, Tx};

/// The files that wait to be taken in, by the library that published them.
pub(crate) struct Queue<'a> {
    arrived: &'a [Arrived<'a>],
    own_mark: String,
    last: BTreeMap<String, Last>,
    waiting: BTreeMap<String, Vec<usize>>,
    dropped: HashSet<String>,
}

impl<'a> Queue<'a> {
    pub(crate) fn of(
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
    pub(crate) fn next(&mut self) -> Option<(String, Vec<usize>)> {
        self.waiting
            .keys()
            .filter(|mark| !self.dropped.contains(*mark))
            .find_map(|mark| match self.whole(mark) {
                Ok(files) => Some((mark.clone(), files)),
                Err(_) => None,
            })
    }

    /// The files of a mark's next publication, or what they wait for.
    fn whole(&self, mark: &str) -> Result<Vec<usize>, (usize, Phrase)> {
        let mut last = self.last.get(mark).cloned();
        let mut found = Vec::new();
        for &at in self.waiting.get(mark).into_iter().flatten() {
            let header = &self.arrived[at].header;
            let before = last.as_ref().map(|last| last.number);
            if header.after != before {
                let missing = match header.after {
                    Some(number) if before.is_none_or(|before| number > before) => {
                        phrase!(
                            "Change set {number} of the same library is not here yet.",
                            number = Argument::shown(number)
                        )
                    }
                    _ => phrase!("It does not follow on the one that was taken in last."),
                };
                return Err((at, missing));
            }
            if header.former.as_ref() != last.as_ref().map(|last| &last.sha256) {
                return Err((
                    at,
                    phrase!(
                        "The change set before it is not the one that it was written after: one of the two was replaced."
                    ),
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
                    phrase!(
                        "Change set {number} of library {short}, on which it rests, was not taken in.",
                        number = Argument::shown(number),
                        short
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
            phrase!("The rest of its publication is not here yet."),
        ))
    }

    pub(crate) fn took(&mut self, file: &Arrived<'_>) {
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
    pub(crate) fn drop_mark(&mut self, mark: &str) {
        self.dropped.insert(mark.to_owned());
    }

    pub(crate) fn tell_waiting(&self, taken: &mut TakenIn) {
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

fn check_header(header: &Header) -> Result<(), Phrase> {
    if header.format > FORMAT {
        return Err(phrase!(
            "It was written by a newer Demarche (form {format}; this one reads form {known}).",
            format = Argument::shown(header.format),
            known = Argument::shown(FORMAT)
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
        return Err(phrase!("What it says of itself is no change set’s."));
    }
    Ok(())
}
