//! Which sentence is told by which.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use super::Basis;
use super::assign::{self, Edge};
use super::weigh::{Sentence, Weighed};

/// Sentences of one language that share at least this much are paired.
const ALIKE: f64 = 0.22;
/// Of two languages, at least this much of their names and numbers.
const ALIKE_IN_NAMES: f64 = 0.6;
/// Signs that they share at least.
const SIGNS: usize = 2;
/// What standing at the same place of both texts adds to a pair, where all else is equal.
const SAME_PLACE: f64 = 0.04;
/// A sign that stands in more sentences than this finds none.
const FREQUENT: usize = 48;
/// A sentence is compared closely with this many that share most of its signs.
const COMPARED: usize = 10;

/// The pairs worth most as a whole, ascending.
pub(super) fn pairs(weighed: &Weighed, basis: Basis) -> Vec<(usize, usize)> {
    let mut pairs = match basis {
        Basis::Words => the_same(weighed),
        Basis::NamesAndNumbers => Vec::new(),
    };
    let (mut free_a, mut free_b) = (vec![true; weighed.a.len()], vec![true; weighed.b.len()]);
    for &(a, b) in &pairs {
        free_a[a] = false;
        free_b[b] = false;
    }
    let mut found = near(weighed, &weighed.a, &weighed.b);
    let back = near(weighed, &weighed.b, &weighed.a);
    found.extend(back.into_iter().map(|(b, a)| (a, b)));
    found.sort_unstable();
    found.dedup();
    let edges = found
        .into_iter()
        .filter(|&(a, b)| free_a[a] && free_b[b])
        .filter_map(|(a, b)| edge(weighed, basis, a, b))
        .collect();
    pairs.extend(assign::heaviest(edges));
    pairs.sort_unstable();
    pairs
}

fn edge(weighed: &Weighed, basis: Basis, a: usize, b: usize) -> Option<Edge> {
    let (one, other) = (&weighed.a[a], &weighed.b[b]);
    let alike = weighed.alike(&one.signs, &other.signs);
    let least = match basis {
        Basis::Words => ALIKE,
        Basis::NamesAndNumbers => ALIKE_IN_NAMES,
    };
    let enough = alike >= least && weighed.shared(&one.signs, &other.signs).1 >= SIGNS;
    let apart = place(a, weighed.a.len()) - place(b, weighed.b.len());
    // A grain of chance, the same with the sides changed about, so that one pairing is the best.
    let grain = (tie(&one.key) ^ tie(&other.key) ^ tie(&(a.min(b), a.max(b)))) % 1000;
    enough.then_some(Edge {
        a,
        b,
        weight: alike + SAME_PLACE * (1.0 - apart * apart) + grain as f64 * 1e-9,
    })
}

/// Where a sentence stands in its text, 0 to 1.
fn place(at: usize, of: usize) -> f64 {
    at as f64 / of.saturating_sub(1).max(1) as f64
}

/// The same number for the same thing in every run.
pub(super) fn tie(what: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// Sentences with the same words. Where both texts have one as often, the first with the first;
/// otherwise each with the one nearest to its place.
fn the_same(weighed: &Weighed) -> Vec<(usize, usize)> {
    let mut places: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for (at, sentence) in weighed.a.iter().enumerate() {
        places.entry(&sentence.key).or_default().0.push(at);
    }
    for (at, sentence) in weighed.b.iter().enumerate() {
        places.entry(&sentence.key).or_default().1.push(at);
    }
    let (of_a, of_b) = (weighed.a.len(), weighed.b.len());
    let mut pairs = Vec::new();
    for (a, b) in places.into_values() {
        if a.len() <= b.len() {
            let to = turns(&a, of_a, &b, of_b);
            pairs.extend(a.into_iter().zip(to));
        } else {
            let to = turns(&b, of_b, &a, of_a);
            pairs.extend(to.into_iter().zip(b));
        }
    }
    pairs
}

/// For each of the fewer places one of the more, in order, near its own.
fn turns(few: &[usize], of_few: usize, many: &[usize], of_many: usize) -> Vec<usize> {
    let mut next = 0;
    few.iter()
        .enumerate()
        .map(|(nth, at)| {
            let last = many.len() - (few.len() - nth);
            let apart = |turn: usize| (place(*at, of_few) - place(many[turn], of_many)).abs();
            while next < last && apart(next + 1) < apart(next) {
                next += 1;
            }
            next += 1;
            many[next - 1]
        })
        .collect()
}

/// For each of `from`, the few of `to` that share most.
fn near(weighed: &Weighed, from: &[Sentence], to: &[Sentence]) -> Vec<(usize, usize)> {
    let mut holders: Vec<Vec<u32>> = vec![Vec::new(); weighed.signs()];
    for (at, sentence) in to.iter().enumerate() {
        for sign in &sentence.signs {
            let held = &mut holders[*sign as usize];
            if held.len() <= FREQUENT {
                held.push(at as u32);
            }
        }
    }
    let mut found = Vec::new();
    let mut shared: HashMap<u32, u64> = HashMap::new();
    for (at, sentence) in from.iter().enumerate() {
        shared.clear();
        for sign in &sentence.signs {
            let held = &holders[*sign as usize];
            if held.len() <= FREQUENT {
                for other in held {
                    *shared.entry(*other).or_default() += weighed.weight(*sign);
                }
            }
        }
        let mut ranked: Vec<(u64, u32)> =
            shared.iter().map(|(at, shared)| (*shared, *at)).collect();
        ranked.sort_unstable_by_key(|&(shared, other)| (std::cmp::Reverse(shared), other));
        ranked.truncate(COMPARED);
        found.extend(ranked.into_iter().map(|(_, other)| (at, other as usize)));
    }
    found
}
