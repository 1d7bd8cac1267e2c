//! Fitting what [`crate::judge`] weighs blocks with to pages whose article is known.

use std::collections::{HashMap, HashSet};

use demarche_text::word;

use crate::block::{Block, bare};
use crate::boost::{Growth, Rows, grow};
use crate::features::{self, Seen, flag};
pub use crate::judge::Model;
use crate::judge::{self, around};
use crate::{Draft, decode, html};

/// A page, cut into blocks, with what is known of each.
pub struct Sample {
    /// The blocks as they are seen before the readability algorithm is asked, and after.
    seen: [Vec<Seen>; 2],
    /// Whether the block is the article's, and how much that counts.
    labels: Vec<(bool, f32)>,
}

/// Reads a page whose article text is known.
pub fn sample(bytes: &[u8], article: &str) -> Sample {
    let text = decode(bytes, None).0;
    let [alone, asked] = [false, true].map(|asked| html::cut(&text, asked));
    Sample {
        labels: labels(&alone.blocks, article),
        seen: [features::describe(&alone), features::describe(&asked)],
    }
}

/// Words in the runs by which a block is found in the article.
const RUN: usize = 4;

fn labels(blocks: &[Block], article: &str) -> Vec<(bool, f32)> {
    // Longer blocks matter more.
    found(blocks, article)
        .iter()
        .map(|found| found.label((found.words.max(1) as f32).sqrt()))
        .collect()
}

/// How much of a block is the article's.
pub(crate) struct InArticle {
    pub(crate) words: usize,
    /// The share of its runs of words that the article has, 0 to 1.
    share: f32,
}

impl InArticle {
    /// Whether the block is the article's, and how much that counts of `weight`: what is half inside
    /// counts less.
    pub(crate) fn label(&self, weight: f32) -> (bool, f32) {
        let sure = (2.0 * (self.share - 0.5).abs()).max(0.1);
        (self.share >= 0.5, weight * sure)
    }
}

/// Finds each block in the article.
pub(crate) fn found(blocks: &[Block], article: &str) -> Vec<InArticle> {
    let all = folded(article);
    let runs: HashSet<&[String]> = all.windows(RUN).collect();
    let lines: HashSet<String> = article.lines().map(bare).collect();
    blocks
        .iter()
        .map(|block| {
            let words = folded(&block.text);
            let share = if words.len() < RUN {
                flag(!words.is_empty() && lines.contains(&bare(&block.text)))
            } else {
                let windows = words.windows(RUN);
                windows.clone().filter(|run| runs.contains(run)).count() as f32
                    / windows.len() as f32
            };
            InArticle {
                words: words.len(),
                share,
            }
        })
        .collect()
}

/// The words of a text, equal for equal words.
pub(crate) fn folded(text: &str) -> Vec<String> {
    word::words(text)
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// How the trees of both rounds are grown.
const GROWTH: Growth = Growth {
    trees: 120,
    depth: 4,
    rate: 0.1,
    pull: 5.0,
    least: 8.0,
    columns: 8,
    rows: 11,
};
/// Parts that the samples are cut into for the first round.
const PARTS: usize = 3;

/// Fits both rounds.
pub fn fit(samples: &[&Sample]) -> Model {
    // The second round must see judgements as good as they will be on pages that nobody has fitted:
    // each part is judged by trees that the others grew.
    let mut second = Rows::new(features::COUNT + judge::AROUND);
    for part in 0..PARTS {
        let mut others = Rows::new(features::COUNT);
        for (at, sample) in samples.iter().enumerate() {
            if at % PARTS != part {
                others.take_both(sample);
            }
        }
        let trees = grow(&others, GROWTH);
        for sample in samples.iter().skip(part).step_by(PARTS) {
            for seen in &sample.seen {
                let odds: Vec<f32> = seen.iter().map(|seen| trees.odds(&seen.features)).collect();
                second.take(seen, &sample.labels, Some(&around(&odds, seen)));
            }
        }
    }
    let mut first = Rows::new(features::COUNT);
    for sample in samples {
        first.take_both(sample);
    }
    Model {
        first: grow(&first, GROWTH),
        second: grow(&second, GROWTH),
    }
}

impl Rows {
    fn new(width: usize) -> Self {
        Self {
            width,
            values: Vec::new(),
            labels: Vec::new(),
            weights: Vec::new(),
        }
    }

    /// Takes in the blocks of a sample as they are seen before and after.
    fn take_both(&mut self, sample: &Sample) {
        for seen in &sample.seen {
            self.take(seen, &sample.labels, None);
        }
    }

    /// Takes in the blocks of a sample; every sample counts alike.
    fn take(
        &mut self,
        seen: &[Seen],
        labels: &[(bool, f32)],
        around: Option<&[[f32; judge::AROUND]]>,
    ) {
        let total: f32 = labels.iter().map(|(_, weight)| weight).sum();
        for (at, (seen, (label, weight))) in seen.iter().zip(labels).enumerate() {
            self.values.extend_from_slice(&seen.features);
            if let Some(around) = around {
                self.values.extend_from_slice(&around[at]);
            }
            self.labels.push(*label);
            self.weights.push(weight / total.max(1.0));
        }
    }
}

/// Reads a page with `model` in place of the one that is built in.
pub fn read(bytes: &[u8], model: &Model) -> Draft {
    html::read(&decode(bytes, None).0, None, model)
}

/// How many runs of four words `text` has in common with `article`, how many it has, and how many the
/// article has.
pub fn overlap(text: &str, article: &str) -> (usize, usize, usize) {
    let runs = |text: &str| -> HashMap<Vec<String>, usize> {
        let words: Vec<String> = text
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let mut runs: HashMap<Vec<String>, usize> = HashMap::new();
        if !words.is_empty() {
            for run in words.windows(RUN.min(words.len())) {
                *runs.entry(run.to_vec()).or_default() += 1;
            }
        }
        runs
    };
    let (found, wanted) = (runs(text), runs(article));
    let right = found
        .iter()
        .map(|(run, count)| (*count).min(wanted.get(run).copied().unwrap_or(0)))
        .sum();
    (right, found.values().sum(), wanted.values().sum())
}

/// Fitting the trees that judge pasted text.
pub mod pastes {
    pub use crate::paste::fit::{Model, Sample, fit, read, samples};
}
