//! Which blocks are the article: a weighed sum of what each looks like, then of what its
//! neighbours were judged to be, then the likeliest run of kept and cut blocks.
//!
//! The weights are data, `data/weights-page.tsv` and `data/weights-paste.tsv`, made by
//! `cargo run -p demarche-extract --example weigh` from pages whose article is known.

use std::sync::OnceLock;

use crate::block::Block;
use crate::features::{self, COUNT, Seen};

/// Numbers that describe how the neighbourhood was judged in the first round.
const AROUND: usize = 9;
/// What changing between kept and cut from one block to the next costs, in log-odds.
const CHANGE: f32 = 1.0;

/// The weights of both rounds.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Of a block by itself.
    pub first: Vec<f32>,
    /// Of a block with its neighbours judged.
    pub second: Vec<f32>,
}

impl Weights {
    /// All zero: every block as likely to be kept as cut.
    pub fn none() -> Self {
        Self {
            first: vec![0.0; COUNT],
            second: vec![0.0; COUNT + AROUND],
        }
    }

    /// Reads the two lines of numbers that [`Weights::written`] makes; what is missing counts zero.
    pub fn read(text: &str) -> Self {
        let mut weights = Self::none();
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        for round in [&mut weights.first, &mut weights.second] {
            for (weight, field) in round
                .iter_mut()
                .zip(lines.next().unwrap_or_default().split('\t'))
            {
                *weight = field.parse().unwrap_or(0.0);
            }
        }
        weights
    }

    /// Two lines of numbers with tabs between them.
    pub fn written(&self) -> String {
        let line = |round: &[f32]| {
            let numbers: Vec<String> = round.iter().map(|weight| format!("{weight:.3}")).collect();
            numbers.join("\t")
        };
        format!("{}\n{}\n", line(&self.first), line(&self.second))
    }
}

/// The weights for pages (`true`) or pastes.
pub(crate) fn weights(page: bool) -> &'static Weights {
    static PAGE: OnceLock<Weights> = OnceLock::new();
    static PASTE: OnceLock<Weights> = OnceLock::new();
    if page {
        PAGE.get_or_init(|| Weights::read(include_str!("../data/weights-page.tsv")))
    } else {
        PASTE.get_or_init(|| Weights::read(include_str!("../data/weights-paste.tsv")))
    }
}

/// What was made of the blocks.
pub(crate) struct Judged {
    pub(crate) seen: Vec<Seen>,
    pub(crate) kept: Vec<bool>,
}

/// Judges all blocks of one page or paste.
pub(crate) fn judge(blocks: &[Block], weights: &Weights) -> Judged {
    let seen = features::describe(blocks);
    let first: Vec<f32> = seen
        .iter()
        .map(|seen| dot(&weights.first, &seen.features))
        .collect();
    let around = around(&first, &seen);
    let odds: Vec<f32> = seen
        .iter()
        .zip(&around)
        .map(|(seen, around)| {
            let (own, neighbours) = weights.second.split_at(COUNT);
            (dot(own, &seen.features) + dot(neighbours, around)).clamp(-12.0, 12.0)
        })
        .collect();
    let kept = likeliest(&odds);
    Judged { seen, kept }
}

fn dot(weights: &[f32], values: &[f32]) -> f32 {
    weights
        .iter()
        .zip(values)
        .map(|(weight, value)| weight * value)
        .sum()
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
    (0..count)
        .map(|at| {
            let back = |reach: usize| at.saturating_sub(reach);
            let ahead = |reach: usize| (at + 1 + reach).min(count);
            let before = article[at] / all;
            let after = (article[count] - article[at + 1]) / all;
            [
                likely[at],
                if at > 0 { likely[at - 1] } else { 0.0 },
                if at + 1 < count { likely[at + 1] } else { 0.0 },
                mean(back(3), at),
                mean(at + 1, ahead(3)),
                mean(back(10), at),
                mean(at + 1, ahead(10)),
                before.min(after),
                ((article[ahead(10)] - article[back(10)]) / all).min(1.0),
            ]
        })
        .collect()
}

/// The run of kept and cut blocks with the highest sum of log-odds, less what changes cost.
fn likeliest(odds: &[f32]) -> Vec<bool> {
    let mut scores = (0.0_f32, f32::NEG_INFINITY);
    let mut from: Vec<(bool, bool)> = Vec::with_capacity(odds.len());
    for odds in odds {
        let (cut, kept) = scores;
        let to_cut = kept - CHANGE > cut;
        let to_kept = kept >= cut - CHANGE;
        from.push((to_cut, to_kept));
        scores = (
            if to_cut { kept - CHANGE } else { cut },
            odds + if to_kept { kept } else { cut - CHANGE },
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
