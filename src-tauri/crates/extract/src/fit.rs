//! Fitting the weights of [`crate::judge`] to pages whose article is known.

use std::collections::{HashMap, HashSet};

use demarche_text::word;

use crate::block::{Block, bare};
use crate::features::{self, Seen};
pub use crate::judge::Weights;
use crate::judge::around;
use crate::{Content, decode, html, paste, sniff};

/// A page or paste, cut into blocks, with what is known of each.
pub struct Sample {
    seen: Vec<Seen>,
    /// Whether the block is the article's, and how much that counts.
    labels: Vec<(bool, f32)>,
}

/// Reads a page or paste whose article text is known.
pub fn sample(bytes: &[u8], article: &str) -> Sample {
    let text = decode(bytes, None).0;
    let blocks = match sniff(bytes) {
        Content::Html => html::page_blocks(&text),
        _ => paste::blocks(&text).0,
    };
    Sample {
        labels: labels(&blocks, article),
        seen: features::describe(&blocks),
    }
}

/// Words in the runs by which a block is found in the article.
const RUN: usize = 4;

fn labels(blocks: &[Block], article: &str) -> Vec<(bool, f32)> {
    let words = |text: &str| -> Vec<String> {
        word::words(text)
            .into_iter()
            .map(|word| word.folded)
            .collect()
    };
    let all = words(article);
    let runs: HashSet<&[String]> = all.windows(RUN).collect();
    let mut lines: HashMap<String, usize> = HashMap::new();
    for line in article.lines() {
        *lines.entry(bare(line)).or_default() += 1;
    }
    blocks
        .iter()
        .map(|block| {
            let words = words(&block.text);
            let count = words.len().max(1) as f32;
            let inside = if words.len() < RUN {
                f32::from(u8::from(lines.contains_key(&bare(&block.text))))
            } else {
                let windows = words.windows(RUN);
                windows.clone().filter(|run| runs.contains(run)).count() as f32
                    / windows.len() as f32
            };
            // Longer blocks matter more, ones that are half inside matter less.
            (
                inside >= 0.5,
                (1.0 + count).ln() * (2.0 * (inside - 0.5).abs()).max(0.1),
            )
        })
        .collect()
}

/// Fits both rounds.
pub fn fit(samples: &[&Sample]) -> Weights {
    let own = |sample: &Sample| -> Vec<Vec<f32>> {
        sample
            .seen
            .iter()
            .map(|seen| seen.features.to_vec())
            .collect()
    };
    // The second round must see judgements as good as they will be on pages that nobody has fitted:
    // each half is judged by weights fitted to the other.
    let rows: Vec<Vec<Vec<f32>>> = samples.iter().map(|sample| own(sample)).collect();
    let half = |odd: usize| -> Vec<f32> {
        let chosen: Vec<usize> = (0..samples.len()).filter(|at| at % 2 == odd).collect();
        logistic(
            &chosen
                .iter()
                .map(|&at| (&rows[at], &samples[at].labels))
                .collect::<Vec<_>>(),
        )
    };
    let halves = [half(1), half(0)];
    let second_rows: Vec<Vec<Vec<f32>>> = samples
        .iter()
        .enumerate()
        .map(|(at, sample)| {
            let weights = &halves[at % 2];
            let odds: Vec<f32> = rows[at]
                .iter()
                .map(|row| row.iter().zip(weights).map(|(a, b)| a * b).sum())
                .collect();
            let around = around(&odds, &sample.seen);
            rows[at]
                .iter()
                .zip(around)
                .map(|(row, around)| row.iter().copied().chain(around).collect())
                .collect()
        })
        .collect();
    let every = |rows: &[Vec<Vec<f32>>]| -> Vec<f32> {
        logistic(
            &rows
                .iter()
                .zip(samples)
                .map(|(rows, sample)| (rows, &sample.labels))
                .collect::<Vec<_>>(),
        )
    };
    Weights {
        first: every(&rows),
        second: every(&second_rows),
    }
}

type Labelled<'s> = (&'s Vec<Vec<f32>>, &'s Vec<(bool, f32)>);

/// Logistic regression by AdaGrad, each page counting alike, with a pull towards zero.
fn logistic(pages: &[Labelled<'_>]) -> Vec<f32> {
    const ROUNDS: usize = 60;
    const RATE: f32 = 0.4;
    const PULL: f32 = 2e-3;
    let width = pages
        .iter()
        .find_map(|(rows, _)| rows.first())
        .map_or(0, Vec::len);
    let mut weights = vec![0.0_f32; width];
    let mut squares = vec![1e-6_f32; width];
    for _ in 0..ROUNDS {
        for (rows, labels) in pages {
            let total: f32 = labels
                .iter()
                .map(|(_, weight)| weight)
                .sum::<f32>()
                .max(1.0);
            let mut gradient = vec![0.0_f32; width];
            for (row, (label, weight)) in rows.iter().zip(*labels) {
                let odds: f32 = row
                    .iter()
                    .zip(&weights)
                    .map(|(value, weight)| value * weight)
                    .sum();
                let error = 1.0 / (1.0 + (-odds).exp()) - f32::from(u8::from(*label));
                for (slope, value) in gradient.iter_mut().zip(row) {
                    *slope += error * value * weight / total;
                }
            }
            for ((weight, square), slope) in weights.iter_mut().zip(&mut squares).zip(gradient) {
                let slope = slope + PULL * *weight;
                *square += slope * slope;
                *weight -= RATE * slope / square.sqrt();
            }
        }
    }
    weights
}
