//! Which sentence became which: those with the same words first, then what is alike between them.

use std::collections::HashMap;
use std::ops::Range;

use super::Side;
use super::chain::{Pair, heaviest};
use crate::word;

/// Sentences that share at least this much are one sentence, reworded.
const ALIKE: f64 = 0.4;
/// A sentence that stands more often than this is paired by its turn, not with every other.
const TURNS: usize = 4;
/// What a gap may have, older sentences times newer ones, to compare each with each.
const SMALL_GAP: usize = 2_500;
/// In a larger one, a word that stands in more sentences than this tells nothing.
const COMMON: usize = 24;
/// In a larger one, a sentence is compared with this many that share most.
const COMPARED: usize = 6;
/// What a sentence is worth in a chain grows with its words up to here.
const LONG: usize = 40;

/// The pairs, ascending on both sides.
pub(super) fn in_order(old: &Side<'_>, new: &Side<'_>) -> Vec<(usize, usize)> {
    let (from, to) = (&old.sentences, &new.sentences);
    let head = from
        .iter()
        .zip(to)
        .take_while(|(a, b)| a.key == b.key)
        .count();
    let tail = from[head..]
        .iter()
        .rev()
        .zip(to[head..].iter().rev())
        .take_while(|(a, b)| a.key == b.key)
        .count();
    let (old_end, new_end) = (from.len() - tail, to.len() - tail);
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|at| (at, at)).collect();
    let mut next = (head, head);
    for anchor in the_same(old, head..old_end, new, head..new_end) {
        pairs.extend(alike(old, next.0..anchor.a, new, next.1..anchor.b));
        pairs.push((anchor.a, anchor.b));
        next = (anchor.a + 1, anchor.b + 1);
    }
    pairs.extend(alike(old, next.0..old_end, new, next.1..new_end));
    pairs.extend((0..tail).map(|at| (old_end + at, new_end + at)));
    pairs
}

fn worth(words: usize, alike: f64) -> u64 {
    // At most 41,000 a pair: no sum of a text's pairs overflows.
    ((1 + words.min(LONG)) as f64 * 1000.0 * alike) as u64
}

/// Pairs with the same key.
fn the_same(old: &Side<'_>, older: Range<usize>, new: &Side<'_>, newer: Range<usize>) -> Vec<Pair> {
    let mut places: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for at in older {
        places.entry(&old.sentences[at].key).or_default().0.push(at);
    }
    for at in newer.clone() {
        places.entry(&new.sentences[at].key).or_default().1.push(at);
    }
    let mut pairs = Vec::new();
    for (key, (from, to)) in places {
        let weight = worth(key.split(' ').count(), 1.0);
        let mut pair = |a: usize, b: usize| {
            pairs.push(Pair {
                a,
                b: b - newer.start,
                weight,
            });
        };
        if from.len() <= TURNS && to.len() <= TURNS {
            for a in &from {
                to.iter().for_each(|b| pair(*a, *b));
            }
        } else {
            // The first with the first and the last with the last: something came or went on one side.
            from.iter().zip(&to).for_each(|(a, b)| pair(*a, *b));
            let from_end = from.iter().rev().zip(to.iter().rev());
            from_end.for_each(|(a, b)| pair(*a, *b));
        }
    }
    let mut chain = heaviest(pairs, newer.len());
    for pair in &mut chain {
        pair.b += newer.start;
    }
    chain
}

/// Pairs between two anchors that share enough words.
fn alike(
    old: &Side<'_>,
    older: Range<usize>,
    new: &Side<'_>,
    newer: Range<usize>,
) -> Vec<(usize, usize)> {
    if older.is_empty() || newer.is_empty() {
        return Vec::new();
    }
    let features = |side: &Side<'_>, range: Range<usize>| -> Vec<Vec<u64>> {
        range.map(|at| features(side.words(at))).collect()
    };
    let (from, to) = (features(old, older.clone()), features(new, newer.clone()));
    let small = from.len().saturating_mul(to.len()) <= SMALL_GAP;
    let index = (!small).then(|| index(&to));
    let mut pairs = Vec::new();
    for (a, ours) in from.iter().enumerate() {
        let others = match &index {
            None => (0..to.len()).collect(),
            Some(index) => sharing(ours, index),
        };
        for b in others {
            let share = likeness(ours, &to[b]);
            if share >= ALIKE {
                pairs.push(Pair {
                    a,
                    b,
                    weight: worth(ours.len(), share),
                });
            }
        }
    }
    heaviest(pairs, to.len())
        .into_iter()
        .map(|pair| (older.start + pair.a, newer.start + pair.b))
        .collect()
}

/// The sentences that hold each word, but for words that many hold.
fn index(sentences: &[Vec<u64>]) -> HashMap<u64, Vec<usize>> {
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, features) in sentences.iter().enumerate() {
        for feature in features {
            let held = index.entry(*feature).or_default();
            if held.last() != Some(&at) {
                held.push(at);
            }
        }
    }
    index.retain(|_, held| held.len() <= COMMON);
    index
}

/// The sentences that share most of a sentence's rarer words.
fn sharing(ours: &[u64], index: &HashMap<u64, Vec<usize>>) -> Vec<usize> {
    let mut shared: HashMap<usize, usize> = HashMap::new();
    let mut last = None;
    for feature in ours {
        if last.replace(feature) == Some(feature) {
            continue;
        }
        for at in index.get(feature).into_iter().flatten() {
            *shared.entry(*at).or_default() += 1;
        }
    }
    let mut ranked: Vec<(usize, usize)> = shared.into_iter().collect();
    ranked.sort_by_key(|&(at, count)| (std::cmp::Reverse(count), at));
    ranked.truncate(COMPARED);
    ranked.into_iter().map(|(at, _)| at).collect()
}

/// A sentence's words, or pairs of characters where words are not told apart by spaces, as sorted
/// hashes with repetitions.
pub(super) fn features(text: &str) -> Vec<u64> {
    let words = word::words(text);
    let unspaced = |word: &word::Word| word.folded.chars().next().is_some_and(word::is_unspaced);
    let mut hashes = Vec::with_capacity(words.len());
    for run in words.chunk_by(|a, b| unspaced(a) == unspaced(b)) {
        if unspaced(&run[0]) && run.len() > 1 {
            hashes.extend(
                run.windows(2)
                    .map(|two| hash(&[&two[0].folded, &two[1].folded])),
            );
        } else {
            hashes.extend(run.iter().map(|word| hash(&[&word.folded])));
        }
    }
    hashes.sort_unstable();
    hashes
}

fn hash(parts: &[&str]) -> u64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    // Without a key: the same in every run.
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    hasher.finish()
}

/// Twice what both have over all that either has, 0 to 1.
pub(super) fn likeness(a: &[u64], b: &[u64]) -> f64 {
    let total = a.len() + b.len();
    if total == 0 {
        return 0.0;
    }
    2.0 * shared(a, b) as f64 / total as f64
}

/// How many of sorted hashes both have, repetitions counted.
pub(super) fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut at, mut count) = (0, 0);
    for hash in a {
        while at < b.len() && b[at] < *hash {
            at += 1;
        }
        if b.get(at) == Some(hash) {
            at += 1;
            count += 1;
        }
    }
    count
}
