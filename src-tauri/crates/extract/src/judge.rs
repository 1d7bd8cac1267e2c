//! Which blocks are the article: trees that weigh what each looks like and where it stands, then trees
//! that weigh what its neighbours were judged to be, then the likeliest run of kept and cut blocks.
//!
//! The trees are data, `data/weights-page.tsv`, made by
//! `cargo run --release -p demarche-extract --example weigh` from pages whose article is known. Pastes
//! have trees of their own: [`crate::paste`].

use std::sync::OnceLock;

use crate::block::Page;
use crate::features::{self, Seen};
use crate::standing::{GROUPS, NO_GROUP};
use crate::trees::Forest;

/// Numbers that describe how the neighbourhood was judged in the first round.
const NEAR: usize = 9;
pub(crate) const AROUND: usize = NEAR + GROUPS;
/// What changing between kept and cut from one block to the next costs, in log-odds.
const CHANGE: f32 = 0.6;

/// What judges the blocks of pages.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Judges a block by itself.
    pub(crate) first: Forest,
    /// Judges a block with its neighbours judged.
    pub(crate) second: Forest,
}

/// The line between the trees of the two rounds.
const SECOND: &str = "second round";

impl Model {
    /// Reads what [`Model::written`] makes; lines that are no trees count for nothing.
    pub fn read(text: &str) -> Self {
        let (first, second) = text.split_once(SECOND).unwrap_or((text, ""));
        Self {
            first: Forest::read(first.lines()),
            second: Forest::read(second.lines()),
        }
    }

    /// The trees of the first round, a line each, then those of the second.
    pub fn written(&self) -> String {
        format!(
            "{}{SECOND}\n{}",
            self.first.written(),
            self.second.written()
        )
    }
}

/// The model for pages.
pub(crate) fn bundled() -> &'static Model {
    static PAGE: OnceLock<Model> = OnceLock::new();
    PAGE.get_or_init(|| Model::read(include_str!("../data/weights-page.tsv")))
}

/// What was made of the blocks.
pub(crate) struct Judged {
    pub(crate) seen: Vec<Seen>,
    pub(crate) kept: Vec<bool>,
    /// The words that are likely to be judged wrongly, as a share of those that are kept.
    pub(crate) doubt: f32,
}

/// Judges all blocks of one page.
pub(crate) fn judge(page: &Page, model: &Model) -> Judged {
    let seen = features::describe(page);
    let first: Vec<f32> = seen
        .iter()
        .map(|seen| model.first.odds(&seen.features))
        .collect();
    let around = around(&first, &seen);
    let mut row = Vec::with_capacity(features::COUNT + AROUND);
    let odds: Vec<f32> = seen
        .iter()
        .zip(&around)
        .map(|(seen, around)| {
            row.clear();
            row.extend_from_slice(&seen.features);
            row.extend_from_slice(around);
            model.second.odds(&row).clamp(-12.0, 12.0)
        })
        .collect();
    let kept = likeliest(&odds, CHANGE);
    let doubt = doubt(&odds, &seen, &kept);
    Judged { seen, kept, doubt }
}

fn doubt(odds: &[f32], seen: &[Seen], kept: &[bool]) -> f32 {
    let (mut wrong, mut whole) = (0.0, 0.0);
    for ((odds, seen), kept) in odds.iter().zip(seen).zip(kept) {
        let words = seen.words as f32;
        wrong += words / (1.0 + odds.abs().exp());
        if *kept {
            whole += words;
        }
    }
    wrong / f32::max(whole, 1.0)
}

/// How the neighbours of each block were judged, weighed by their length.
pub(crate) fn around(odds: &[f32], seen: &[Seen]) -> Vec<[f32; AROUND]> {
    let count = odds.len();
    let likely: Vec<f32> = odds
        .iter()
        .map(|odds| 1.0 / (1.0 + (-odds).exp()))
        .collect();
    let weight: Vec<f32> = seen
        .iter()
        .map(|seen| (1.0 + seen.words as f32).ln())
        .collect();
    let (mut sums, mut weights) = (vec![0.0_f32; count + 1], vec![0.0_f32; count + 1]);
    // Words of likely article so far, for telling the main run from a stray line.
    let mut article = vec![0.0_f32; count + 1];
    for at in 0..count {
        sums[at + 1] = sums[at] + likely[at] * weight[at];
        weights[at + 1] = weights[at] + weight[at];
        let sure = if likely[at] > 0.5 { likely[at] } else { 0.0 };
        article[at + 1] = article[at] + sure * seen[at].words.min(150) as f32;
    }
    let mean = |from: usize, to: usize| {
        let total = weights[to] - weights[from];
        if total > 0.0 {
            (sums[to] - sums[from]) / total
        } else {
            0.0
        }
    };
    let all = article[count].max(1.0);
    let grouped = grouped(&likely, &weight, seen);
    (0..count)
        .map(|at| {
            let back = |reach: usize| at.saturating_sub(reach);
            let ahead = |reach: usize| (at + 1 + reach).min(count);
            let before = article[at] / all;
            let after = (article[count] - article[at + 1]) / all;
            let mut told = [0.0; AROUND];
            told[NEAR..].copy_from_slice(&grouped[at]);
            told[..NEAR].copy_from_slice(&[
                likely[at],
                if at > 0 { likely[at - 1] } else { 0.0 },
                if at + 1 < count { likely[at + 1] } else { 0.0 },
                mean(back(3), at),
                mean(at + 1, ahead(3)),
                mean(back(10), at),
                mean(at + 1, ahead(10)),
                before.min(after),
                ((article[ahead(10)] - article[back(10)]) / all).min(1.0),
            ]);
            told
        })
        .collect()
}

/// How the groups that each block is in were judged, weighed by length; -1 where it is in none.
fn grouped(likely: &[f32], weight: &[f32], seen: &[Seen]) -> Vec<[f32; GROUPS]> {
    let mut told = vec![[-1.0; GROUPS]; seen.len()];
    // The groups of a place are numbered from 0.
    let mut sums: Vec<(f32, f32)> = Vec::new();
    for place in 0..GROUPS {
        let group = |seen: &Seen| Some(seen.groups[place]).filter(|group| *group != NO_GROUP);
        let count = seen
            .iter()
            .filter_map(group)
            .max()
            .map_or(0, |last| last + 1);
        sums.clear();
        sums.resize(count, (0.0, 0.0));
        for (at, group) in seen.iter().map(group).enumerate() {
            let Some(group) = group else { continue };
            sums[group].0 += likely[at] * weight[at];
            sums[group].1 += weight[at];
        }
        for (told, group) in told.iter_mut().zip(seen.iter().map(group)) {
            let Some((sum, weight)) = group.map(|group| sums[group]) else {
                continue;
            };
            if weight > 0.0 {
                told[place] = sum / weight;
            }
        }
    }
    told
}

/// The run of kept and cut blocks with the highest sum of log-odds, less what each change costs.
pub(crate) fn likeliest(odds: &[f32], change: f32) -> Vec<bool> {
    let mut scores = (0.0_f32, f32::NEG_INFINITY);
    let mut from: Vec<(bool, bool)> = Vec::with_capacity(odds.len());
    for odds in odds {
        let (cut, kept) = scores;
        let to_cut = kept - change > cut;
        let to_kept = kept >= cut - change;
        from.push((to_cut, to_kept));
        scores = (
            if to_cut { kept - change } else { cut },
            odds + if to_kept { kept } else { cut - change },
        );
    }
    let mut state = scores.1 > scores.0;
    let mut path = vec![false; odds.len()];
    for at in (0..odds.len()).rev() {
        path[at] = state;
        state = if state { from[at].1 } else { from[at].0 };
    }
    path
}

/// The run of blocks whose worth sums up highest; an empty one where none is worth anything.
pub(crate) fn best_run(count: usize, worth: impl Fn(usize) -> f32) -> (usize, usize) {
    let (mut best, mut sum, mut start) = ((0.0, 0, 0), 0.0, 0);
    for at in 0..count {
        if sum <= 0.0 {
            (sum, start) = (0.0, at);
        }
        sum += worth(at);
        if sum > best.0 {
            best = (sum, start, at + 1);
        }
    }
    (best.1, best.2)
}

/// The run with most prose against other lines: what is left to keep where the weights keep no prose.
pub(crate) fn densest(seen: &[Seen]) -> Vec<bool> {
    let run = best_run(seen.len(), |at| {
        if seen[at].prose && seen[at].hit.is_none() {
            seen[at].words.min(80) as f32
        } else {
            -12.0
        }
    });
    let inside = |at: usize| (run.0..run.1).contains(&at);
    (0..seen.len())
        .map(|at| inside(at) && (seen[at].prose || seen[at].hit.is_none()))
        .collect()
}
