//! Whether two articles are one origin.

use std::collections::HashSet;
use std::rc::Rc;

use demarche_text::near::{Overlap, Passages};
use rusqlite::OptionalExtension;

use crate::sql::rows;
use crate::{ArticleId, Reader, Result};

/// Articles that share this much of what is either's own are one origin.
const ONE_ORIGIN: f64 = 0.5;
/// This much is enough where both credit one agency, or have one address.
const ONE_ORIGIN_HINTED: f64 = 0.1;
/// Where nothing is left of either to judge by, this much of both texts.
const ONE_TEXT: f64 = 0.8;
/// A share is judged by so many passages of a text's own, and a tenth of the text, at the least.
const JUDGED_BY: usize = 8;

/// What is looked at in an article, stored or not.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub(super) passages: Rc<Passages>,
    /// 0 where unknown.
    pub(super) outlet: i64,
    /// The agencies credited.
    pub(super) wires: Vec<String>,
    /// The numbers of its addresses.
    pub(super) keys: [Option<i64>; 2],
}

impl Subject {
    /// A stored article; none where there is no text. `known` are its passages, where they are at hand.
    pub(super) fn read(
        reader: &Reader<'_>,
        article: ArticleId,
        known: Option<&Passages>,
    ) -> Result<Option<Self>> {
        let found = reader
            .conn()
            .prepare_cached(include_str!("subject.sql"))?
            .query_row([article], |row| {
                Ok(Self {
                    outlet: row.get(0)?,
                    keys: [row.get(1)?, row.get(2)?],
                    passages: Rc::new(match known {
                        Some(known) => known.clone(),
                        None => Passages::of(row.get_ref(3)?.as_str()?),
                    }),
                    wires: Vec::new(),
                })
            })
            .optional()?;
        let Some(mut subject) = found else {
            return Ok(None);
        };
        subject.wires = wires_of(reader, article)?;
        Ok(Some(subject))
    }

    /// The agencies that both credit.
    pub(super) fn common_wires<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s String> {
        self.wires.iter().filter(|wire| other.wires.contains(wire))
    }

    /// Whether both have an address that names one page.
    pub(super) fn same_address(&self, other: &Self) -> bool {
        self.keys
            .iter()
            .flatten()
            .any(|key| other.keys.contains(&Some(*key)))
    }
}

/// The agencies that an article credits.
fn wires_of(reader: &Reader<'_>, article: ArticleId) -> Result<Vec<String>> {
    let mut statement = reader
        .conn()
        .prepare_cached("SELECT wire FROM wire_credit WHERE article = ? ORDER BY id")?;
    rows(&mut statement, [article], |row| row.get(0))
}

/// What comparing two articles gives; the same both ways.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judgement {
    pub(super) overlap: Overlap,
    /// 0 to 1: how much of what is one article's own the other has, the greater of the two.
    pub(super) strength: f64,
    /// Whether they are one origin.
    pub(super) one: bool,
}

/// Compares two articles. `common` are the boilerplate codes in the sample of either.
pub(super) fn judge(a: &Subject, b: &Subject, common: &HashSet<u32>) -> Judgement {
    let overlap = Overlap::of(&a.passages, &b.passages, |code| common.contains(&code));
    let enough = |own: usize, of: usize| own >= JUDGED_BY.max(of / 10);
    let judged: Vec<usize> = [(overlap.own_a, overlap.of_a), (overlap.own_b, overlap.of_b)]
        .into_iter()
        .filter(|(own, of)| enough(*own, *of))
        .map(|(own, _)| own)
        .collect();
    let (strength, one) = match judged.iter().min() {
        Some(&own) => {
            let strength = overlap.own_shared as f64 / own as f64;
            // One outlet repeats its background paragraphs: a wire that all of them credit tells nothing there.
            let other_outlet = a.outlet == 0 || a.outlet != b.outlet;
            let hinted = a.same_address(b) || other_outlet && a.common_wires(b).next().is_some();
            let least = if hinted {
                ONE_ORIGIN_HINTED
            } else {
                ONE_ORIGIN
            };
            (
                strength,
                overlap.own_shared >= JUDGED_BY && strength >= least,
            )
        }
        None => {
            let strength = overlap.share_of_a().min(overlap.share_of_b());
            (strength, strength >= ONE_TEXT)
        }
    };
    Judgement {
        overlap,
        strength,
        one,
    }
}
