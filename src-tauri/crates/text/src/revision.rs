//! What became of a text in its next version: sentence by sentence, with trivial edits set apart and
//! moved passages told as moved, and where the words of an anchor stand now.
//!
//! The work grows with the length of the texts, not with its square: sentences are paired by what they
//! share, each with few others, and of the pairs the heaviest chain is taken in which none cross.

pub(crate) mod chain;
mod follow;
mod pair;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::span::Offsets;
use crate::trivial::{self, Edge};
use crate::{Span, sentence};

pub use follow::{Place, places};

/// What became of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Letter for letter the same.
    Same,
    /// Says the same: see [`trivial`](crate::trivial). A line at the edge of the article that came,
    /// went or changed is trivial too, and so is one that the other capture has outside its body.
    Trivial,
    /// Other words in the same place.
    Reworded,
    /// The same words in another place; told where they stand now.
    Moved,
    /// Only in the older text.
    Removed,
    /// Only in the newer text.
    Added,
}

/// A sentence of either text, or a pair of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What became of it.
    pub kind: Kind,
    /// Whether a paragraph begins with it.
    pub paragraph: bool,
    /// Where it stands in the older text, in scalar values.
    pub before: Option<Span>,
    /// Where it stands in the newer text, in scalar values.
    pub after: Option<Span>,
}

/// A version of a text.
#[derive(Debug, Clone, Copy)]
pub struct Version<'t> {
    /// The text; a line break ends a sentence and a paragraph.
    pub text: &'t str,
    /// Texts that came in with it and were left out, such as captions.
    pub left_out: &'t [String],
}

/// An older and a newer version of a text, laid side by side.
#[derive(Debug)]
pub struct Revision<'t> {
    before: &'t str,
    after: &'t str,
    at_before: Offsets,
    at_after: Offsets,
    changes: Vec<Change>,
}

/// Words that a sentence must have to be told as moved; a sentence next to one that moved need not.
const MOVES: usize = 4;

impl<'t> Revision<'t> {
    /// Lays two versions side by side.
    pub fn of(before: Version<'t>, after: Version<'t>) -> Self {
        let (old, new) = (Side::of(before), Side::of(after));
        let changes = changes(&old, &new);
        Self {
            before: before.text,
            after: after.text,
            at_before: old.offsets,
            at_after: new.offsets,
            changes,
        }
    }

    /// Lays two texts side by side of which nothing else is known.
    pub fn of_texts(before: &'t str, after: &'t str) -> Self {
        let version = |text| Version {
            text,
            left_out: &[],
        };
        Self::of(version(before), version(after))
    }

    /// Every sentence of both, in the order of the newer text; what was removed stands where it stood.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The words of a span of the older text.
    pub fn before(&self, span: Span) -> &'t str {
        self.at_before.slice(self.before, span)
    }

    /// The words of a span of the newer text.
    pub fn after(&self, span: Span) -> &'t str {
        self.at_after.slice(self.after, span)
    }

    /// Whether a sentence that holds part of `span` of the older text was reworded or removed.
    pub fn touches(&self, span: Span) -> bool {
        self.changes.iter().any(|change| {
            matches!(change.kind, Kind::Reworded | Kind::Removed)
                && change.before.is_some_and(|before| before.overlaps(span))
        })
    }
}

/// One text, cut into sentences.
struct Side<'t> {
    text: &'t str,
    offsets: Offsets,
    sentences: Vec<Sentence>,
    /// The keys of what was left out.
    left_out: HashSet<String>,
}

struct Sentence {
    span: Span,
    paragraph: bool,
    /// What tells in it, and how many words and signs that is.
    key: String,
    weight: usize,
    edge: Option<Edge>,
}

impl<'t> Side<'t> {
    fn of(version: Version<'t>) -> Self {
        let text = version.text;
        let offsets = Offsets::of(text);
        let mut sentences: Vec<Sentence> = Vec::new();
        let mut lines = lines(text).into_iter().peekable();
        let mut line: Option<(Span, Option<Edge>)> = None;
        for span in sentence::spans(text) {
            let known = line.is_some_and(|(line, _)| span.start < line.end);
            if !known {
                while lines.next_if(|line| line.end <= span.start).is_some() {}
                line = lines
                    .next()
                    .map(|line| (line, trivial::edge(offsets.slice(text, line))));
            }
            let words = offsets.slice(text, span);
            let mut key = trivial::key(words);
            if key.is_empty() {
                // Signs alone, such as a line of asterisks: they are told by what they are.
                key = words.split_whitespace().collect();
            }
            sentences.push(Sentence {
                span,
                paragraph: !known,
                weight: key.split(' ').count(),
                key,
                edge: line.and_then(|(_, edge)| edge),
            });
        }
        Self {
            text,
            offsets,
            sentences,
            left_out: version
                .left_out
                .iter()
                .flat_map(|left| {
                    let inside = sentence::spans(left);
                    inside.into_iter().map(|span| trivial::key(span.of(left)))
                })
                .collect(),
        }
    }

    fn words(&self, at: usize) -> &'t str {
        self.offsets.slice(self.text, self.sentences[at].span)
    }
}

/// The lines of a text that are not blank, in scalar values.
fn lines(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let length = line.chars().count();
        if !line.trim().is_empty() {
            found.push(Span::new(at, at + length));
        }
        at += length;
    }
    found
}

/// What stands where: for each older sentence the newer one that it became.
struct Pairs {
    to: Vec<Option<usize>>,
    from: Vec<Option<usize>>,
    moved: HashSet<usize>,
}

fn changes(old: &Side<'_>, new: &Side<'_>) -> Vec<Change> {
    let mut pairs = Pairs {
        to: vec![None; old.sentences.len()],
        from: vec![None; new.sentences.len()],
        moved: HashSet::new(),
    };
    for (a, b) in pair::in_order(old, new) {
        pairs.to[a] = Some(b);
        pairs.from[b] = Some(a);
    }
    moves(old, new, &mut pairs);

    let mut changes = Vec::with_capacity(new.sentences.len());
    let mut next = 0;
    let mut removed_to = |limit: usize, changes: &mut Vec<Change>| {
        let left = (next..limit).filter(|at| pairs.to[*at].is_none());
        changes.extend(left.map(|at| alone(old, at, new, Kind::Removed)));
        next = next.max(limit);
    };
    // What came stands after what went from the same place.
    let mut came: Vec<Change> = Vec::new();
    for (at, from) in pairs.from.iter().enumerate() {
        let Some(from) = *from else {
            came.push(alone(new, at, old, Kind::Added));
            continue;
        };
        let change = |kind| Change {
            kind,
            paragraph: new.sentences[at].paragraph,
            before: Some(old.sentences[from].span),
            after: Some(new.sentences[at].span),
        };
        if pairs.moved.contains(&at) {
            came.push(change(Kind::Moved));
            continue;
        }
        removed_to(from, &mut changes);
        changes.append(&mut came);
        changes.push(change(paired(old, from, new, at)));
    }
    removed_to(old.sentences.len(), &mut changes);
    changes.append(&mut came);
    changes
}

/// A sentence that only one side has.
fn alone(side: &Side<'_>, at: usize, other: &Side<'_>, kind: Kind) -> Change {
    let sentence = &side.sentences[at];
    let trivial = sentence.edge.is_some() || other.left_out.contains(&sentence.key);
    let span = Some(sentence.span);
    Change {
        kind: if trivial { Kind::Trivial } else { kind },
        paragraph: sentence.paragraph,
        before: span.filter(|_| kind == Kind::Removed),
        after: span.filter(|_| kind == Kind::Added),
    }
}

fn paired(old: &Side<'_>, from: usize, new: &Side<'_>, to: usize) -> Kind {
    let (before, after) = (old.words(from), new.words(to));
    if before == after {
        return Kind::Same;
    }
    if trivial::only_trivially(before, after) {
        return Kind::Trivial;
    }
    match (old.sentences[from].edge, new.sentences[to].edge) {
        (Some(Edge::Stamp), Some(Edge::Stamp)) => Kind::Trivial,
        (Some(Edge::Caption), Some(Edge::Caption)) if !trivial::differ_in_fact(before, after) => {
            Kind::Trivial
        }
        _ => Kind::Reworded,
    }
}

/// Finds what stands elsewhere now: telling sentences with the same words that are left on both sides,
/// and their neighbours.
fn moves(old: &Side<'_>, new: &Side<'_>, pairs: &mut Pairs) {
    let mut left: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, sentence) in old.sentences.iter().enumerate().rev() {
        if pairs.to[at].is_none() && sentence.weight >= MOVES {
            left.entry(&sentence.key).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    for (to, sentence) in new.sentences.iter().enumerate() {
        if pairs.from[to].is_none()
            && let Some(from) = left.get_mut(sentence.key.as_str()).and_then(Vec::pop)
        {
            found.push((from, to));
        }
    }
    while let Some((from, to)) = found.pop() {
        if pairs.to[from].is_some() || pairs.from[to].is_some() {
            continue;
        }
        pairs.to[from] = Some(to);
        pairs.from[to] = Some(from);
        pairs.moved.insert(to);
        let beside = [
            from.checked_sub(1).zip(to.checked_sub(1)),
            Some((from + 1, to + 1)),
        ];
        for (a, b) in beside.into_iter().flatten() {
            let same = old.sentences.get(a).map(|sentence| &sentence.key)
                == new.sentences.get(b).map(|sentence| &sentence.key);
            if same && a < old.sentences.len() {
                found.push((a, b));
            }
        }
    }
}
