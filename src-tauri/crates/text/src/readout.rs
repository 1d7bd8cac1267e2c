//! Two sides' texts of one event, laid side by side: what both say, the same or in other words, and
//! what only one of them says.
//!
//! Unlike the versions of one text in [`crate::revision`], two readouts share no wording and no order.
//! Sentences are paired by what they name: rare words weigh more than frequent ones, names and numbers
//! more than words, and of all pairings the one is taken that is worth most as a whole, wherever the
//! sentences stand. A sentence may be told by the other side in several that follow each other. The
//! answer is the same with the sides changed about.
//!
//! The work grows with the length of the texts, not with its square: a sentence is compared with few
//! others, those that share most of its rarer words.

mod assign;
mod differ;
mod group;
mod pair;
#[cfg(test)]
mod tests;
mod weigh;
mod words;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::span::Offsets;
use crate::trivial;
pub use differ::differences;
use group::Group;
use weigh::{Sentence, Weighed};

/// A name in a text, by what it names and not by how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Where it stands, in scalar values.
    pub span: Span,
    /// What it names, the same in both texts: "China", "Beijing" and "中国" may have one key.
    pub key: String,
}

/// One side's text.
#[derive(Debug, Clone, Copy)]
pub struct Readout<'t> {
    /// The text; a line break ends a sentence.
    pub text: &'t str,
    /// Its language as a BCP 47 tag, where it is known.
    pub language: Option<&'t str>,
    /// Names known in it, ascending, none overlapping another. Other names are told by their capitals.
    pub names: &'t [Name],
}

/// What the sentences were paired by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// By all that they say.
    Words,
    /// By known names and by numbers alone, since the texts' languages differ: what stands alone may
    /// still be said by the other side.
    NamesAndNumbers,
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Both, in the same words, but for what [`trivial`] counts for nothing.
    Same,
    /// Both, in other words.
    Differently,
    /// The first text alone.
    OnlyA,
    /// The second text alone.
    OnlyB,
}

/// What stands side by side: sentences of either text, by their numbers from 0. Of a pair, one side has
/// one sentence and the other one or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Who says it.
    pub kind: Kind,
    /// Whether it is told at another place of the other text: it crosses pairs that keep their order.
    pub crosses: bool,
    /// Sentences of the first text; empty where only the second says it.
    pub a: Range<usize>,
    /// Sentences of the second text; empty where only the first says it.
    pub b: Range<usize>,
}

/// Two texts, sentence by sentence. Every sentence of either stands in exactly one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alignment {
    /// What the sentences were paired by.
    pub basis: Basis,
    /// The sentences of the first text, in scalar values.
    pub a: Vec<Span>,
    /// The sentences of the second text, in scalar values.
    pub b: Vec<Span>,
    /// In the order of the first text. What only the second says stands where it says it; a pair that
    /// crosses stands where the first text has it.
    pub rows: Vec<Row>,
}

/// Lays two readouts side by side.
pub fn align(a: Readout<'_>, b: Readout<'_>) -> Alignment {
    let basis = basis(a.language, b.language);
    let weighed = Weighed::of(a, b, basis);
    let pairs = pair::pairs(&weighed, basis).into_iter();
    let mut groups: Vec<Group> = pairs.map(Group::of).collect();
    if basis == Basis::Words {
        group::widen(&weighed, &mut groups);
    }
    let chain = group::in_order(&weighed, &groups);
    let kind = Kinds {
        basis,
        a: (a.text, Offsets::of(a.text)),
        b: (b.text, Offsets::of(b.text)),
        weighed: &weighed,
    };
    let spans = |sentences: &[Sentence]| sentences.iter().map(|sentence| sentence.span).collect();
    Alignment {
        basis,
        a: spans(&weighed.a),
        b: spans(&weighed.b),
        rows: rows(groups, &chain, &kind),
    }
}

/// The language of a BCP 47 tag: `zh` of `zh-Hans`.
fn primary(tag: &str) -> String {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    language.to_ascii_lowercase()
}

fn basis(a: Option<&str>, b: Option<&str>) -> Basis {
    match (a.map(primary), b.map(primary)) {
        (Some(a), Some(b)) if a != b => Basis::NamesAndNumbers,
        _ => Basis::Words,
    }
}

struct Kinds<'t> {
    basis: Basis,
    a: (&'t str, Offsets),
    b: (&'t str, Offsets),
    weighed: &'t Weighed,
}

impl Kinds<'_> {
    fn of(&self, group: &Group) -> Kind {
        let words = |(text, offsets): &(&str, Offsets), spans: &[Sentence]| {
            let whole = spans.first().zip(spans.last());
            whole.map_or_else(String::new, |(first, last)| {
                let span = Span::new(first.span.start, last.span.end);
                offsets.slice(text, span).to_owned()
            })
        };
        let a = words(&self.a, &self.weighed.a[group.a.clone()]);
        let b = words(&self.b, &self.weighed.b[group.b.clone()]);
        if self.basis == Basis::Words && (a == b || trivial::only_trivially(&a, &b)) {
            Kind::Same
        } else {
            Kind::Differently
        }
    }
}

/// Every sentence in its row. `groups` ascend by `a`; `chain` says which of them keep their order.
fn rows(groups: Vec<Group>, chain: &[bool], kinds: &Kinds<'_>) -> Vec<Row> {
    let (of_a, of_b) = (kinds.weighed.a.len(), kinds.weighed.b.len());
    let mut paired = vec![false; of_b];
    for group in &groups {
        paired[group.b.clone()].fill(true);
    }
    let mut rows = Vec::with_capacity(of_a + of_b);
    let (mut next_a, mut next_b) = (0, 0);
    let alone = |kind, a, b| Row {
        kind,
        crosses: false,
        a,
        b,
    };
    let only_a = |places: Range<usize>| places.map(|at| alone(Kind::OnlyA, at..at + 1, 0..0));
    let only_b = |places: Range<usize>| {
        let unpaired = places.filter(|at| !paired[*at]);
        unpaired.map(|at| alone(Kind::OnlyB, 0..0, at..at + 1))
    };
    for (group, in_order) in groups.into_iter().zip(chain) {
        rows.extend(only_a(next_a..group.a.start));
        next_a = group.a.end;
        if *in_order {
            rows.extend(only_b(next_b..group.b.start));
            next_b = group.b.end;
        }
        rows.push(Row {
            kind: kinds.of(&group),
            crosses: !in_order,
            a: group.a,
            b: group.b,
        });
    }
    rows.extend(only_a(next_a..of_a));
    rows.extend(only_b(next_b..of_b));
    rows
}
