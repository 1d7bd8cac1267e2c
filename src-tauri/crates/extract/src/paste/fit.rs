//! Fitting the trees of [`super::judge`] to pastes whose article and headline are known.

use std::collections::{HashMap, HashSet};

use demarche_text::word;

use crate::block::{Block, bare};
use crate::boost::{Growth, Rows, grow};
use crate::features as common;
use crate::{BlockKind, Content, Draft, decode, html, sniff};

use super::features::{self, Line};
pub use super::judge::Model;
use super::judge::likeliest;
use super::{lines, title};

/// How the trees that judge lines are grown.
const GROWTH: Growth = Growth {
    trees: 220,
    depth: 5,
    rate: 0.06,
    pull: 4.0,
    least: 12.0,
    columns: 6,
    rows: 11,
};
/// How those of the headline are.
const TITLE_GROWTH: Growth = Growth {
    trees: 200,
    depth: 4,
    rate: 0.05,
    pull: 3.0,
    least: 5.0,
    columns: 6,
    rows: 12,
};
/// Parts of the samples, each judged by trees grown on the others, so that the headline's trees see
/// judgements as good as they will be on pastes that nothing was fitted to.
const PARTS: usize = 2;
/// Words in the runs by which a line is found in the article.
const RUN: usize = 4;

/// A paste, cut into lines, with what is known of each.
pub struct Sample {
    blocks: Vec<Block>,
    lines: Vec<Line>,
    rows: Vec<Vec<f32>>,
    /// Whether the line is the article's, and how much that counts.
    labels: Vec<(bool, f32)>,
    /// How much of the headline each line is, 0 to 1.
    titles: Vec<f32>,
    /// Samples of one number are of one page.
    page: usize,
}

/// Samples of a paste whose article and headline are known: of the whole of it, of what somebody takes who
/// selects the article and a few lines around it, and both with a shorter article. A page is first made a paste. `page` is the
/// number of the page.
pub fn samples(bytes: &[u8], article: &str, title: &str, page: usize) -> Vec<Sample> {
    let blocks = lines::read(&pasted(bytes)).blocks;
    let labels = labels(&blocks, article);
    let mut samples = Vec::new();
    let inside: Vec<usize> = (0..blocks.len()).filter(|at| labels[*at].0).collect();
    let mut take = |keep: &dyn Fn(usize) -> bool| {
        let chosen: Vec<usize> = (0..blocks.len()).filter(|at| keep(*at)).collect();
        samples.push(sample(
            chosen.iter().map(|at| blocks[*at].clone()).collect(),
            chosen.iter().map(|at| labels[*at]).collect(),
            title,
            page,
        ));
    };
    take(&|_| true);
    if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
        // Differing from page to page, the same every time.
        let near = first.saturating_sub(page * 7 % 12)..last + 1 + page * 5 % 14;
        // News is shorter than most pages at hand: of the article, a beginning and its last lines.
        let (head, tail) = (3 + page % 11, 1 + page % 3);
        let gone = inside
            .get(head..inside.len().saturating_sub(tail))
            .unwrap_or_default();
        let gone: HashSet<usize> = gone.iter().copied().collect();
        take(&|at| near.contains(&at));
        if !gone.is_empty() {
            take(&|at| !gone.contains(&at));
            take(&|at| near.contains(&at) && !gone.contains(&at));
        }
    }
    samples
}

fn sample(blocks: Vec<Block>, labels: Vec<(bool, f32)>, title: &str, page: usize) -> Sample {
    let seen: Vec<_> = blocks.iter().map(|block| common::alone(block, 1)).collect();
    let lines = features::lines(&blocks, &seen);
    let wanted = folded(title);
    Sample {
        rows: features::rows(&lines),
        titles: blocks
            .iter()
            .map(|block| likeness(&folded(&block.text), &wanted))
            .collect(),
        blocks,
        lines,
        labels,
        page,
    }
}

fn folded(text: &str) -> Vec<String> {
    word::words(text)
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

/// The share of words that two headlines have in common.
fn likeness(line: &[String], title: &[String]) -> f32 {
    let mut left: HashMap<&str, i32> = HashMap::new();
    for word in title {
        *left.entry(word).or_default() += 1;
    }
    let mut shared = 0;
    for word in line {
        if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    2.0 * shared as f32 / (line.len() + title.len()).max(1) as f32
}

fn labels(blocks: &[Block], article: &str) -> Vec<(bool, f32)> {
    let all = folded(article);
    let runs: HashSet<&[String]> = all.windows(RUN).collect();
    let lines: HashSet<String> = article.lines().map(bare).collect();
    blocks
        .iter()
        .map(|block| {
            let words = folded(&block.text);
            let inside = if words.len() < RUN {
                f32::from(u8::from(
                    !words.is_empty() && lines.contains(&bare(&block.text)),
                ))
            } else {
                let windows = words.windows(RUN);
                windows.clone().filter(|run| runs.contains(run)).count() as f32
                    / windows.len() as f32
            };
            // Longer lines matter more, ones that are half inside matter less.
            (
                inside >= 0.5,
                (2.0 + words.len() as f32).ln() * (2.0 * (inside - 0.5).abs()).max(0.1),
            )
        })
        .collect()
}

/// Grows all trees.
pub fn fit(samples: &[&Sample]) -> Model {
    let odds = by_others(samples);
    let mut title_rows = Rows {
        width: 0,
        values: Vec::new(),
        labels: Vec::new(),
        weights: Vec::new(),
    };
    for (sample, odds) in samples.iter().zip(&odds) {
        let kept = likeliest(odds);
        let best = sample.titles.iter().copied().fold(0.0_f32, f32::max);
        if best < 0.7 {
            continue;
        }
        for (at, row) in title::candidates(&sample.blocks, &sample.lines, &kept, odds) {
            title_rows.width = row.len();
            title_rows.values.extend(row);
            let label = sample.titles[at] >= best.min(0.95);
            title_rows.labels.push(label);
            let doubtful = !label && sample.titles[at] > 0.7;
            title_rows.weights.push(if doubtful { 0.1 } else { 1.0 });
        }
    }
    Model {
        article: grow(&table(samples), GROWTH),
        title: grow(&title_rows, TITLE_GROWTH),
    }
}

/// The text of a paste; of a page, what a browser copies when all is selected: its blocks but the hidden
/// ones, the cells of a row with tabs between them. Menus inside menus are closed.
fn pasted(bytes: &[u8]) -> String {
    let text = decode(bytes, None).0;
    if sniff(bytes) != Content::Html {
        return text;
    }
    let mut pasted = String::new();
    for block in html::cut(&text, false).blocks {
        let markup = block.markup.unwrap_or_default();
        if markup.hidden || markup.nav && block.level.is_some_and(|level| level > 1) {
            continue;
        }
        let tabs = block.kind == BlockKind::TableRow;
        pasted += &(if tabs {
            block.text.replace(" | ", "\t")
        } else {
            block.text
        });
        pasted.push('\n');
    }
    pasted
}

/// Reads a paste, or a page made one, with `model` in place of the one that is built in.
pub fn read(bytes: &[u8], model: &Model) -> Draft {
    super::read_by(&pasted(bytes), model)
}

/// The log-odds of each sample's lines by trees grown on other pages.
fn by_others(samples: &[&Sample]) -> Vec<Vec<f32>> {
    let mut odds = vec![Vec::new(); samples.len()];
    for part in 0..PARTS {
        let others: Vec<&Sample> = samples
            .iter()
            .copied()
            .filter(|sample| sample.page % PARTS != part)
            .collect();
        let forest = grow(&table(&others), GROWTH);
        for (odds, sample) in odds.iter_mut().zip(samples) {
            if sample.page % PARTS == part {
                *odds = sample.rows.iter().map(|row| forest.odds(row)).collect();
            }
        }
    }
    odds
}

/// Long pastes count more than short ones, by the square root of their weight.
fn table(samples: &[&Sample]) -> Rows {
    let mut table = Rows {
        width: samples
            .iter()
            .find_map(|sample| sample.rows.first())
            .map_or(0, Vec::len),
        values: Vec::new(),
        labels: Vec::new(),
        weights: Vec::new(),
    };
    for sample in samples {
        let total: f32 = sample.labels.iter().map(|(_, weight)| weight).sum();
        for (row, (label, weight)) in sample.rows.iter().zip(&sample.labels) {
            table.values.extend_from_slice(row);
            table.labels.push(*label);
            table.weights.push(weight / total.max(1.0).sqrt());
        }
    }
    table
}
