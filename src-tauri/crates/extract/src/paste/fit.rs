//! Fitting the trees of [`super::judge`] to pastes whose article and headline are known.

use std::collections::{HashMap, HashSet};

use demarche_text::word;

use crate::block::Block;
use crate::boost::{Growth, Rows, grow};
use crate::features::{self as common, ends_sentence};
use crate::fit::{folded, found};
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
/// selects the article and a few lines around it, and both made like news. A page is first made a
/// paste. `page` is the number of the page.
pub fn samples(bytes: &[u8], article: &str, title: &str, page: usize) -> Vec<Sample> {
    let blocks = lines::read(&pasted(bytes)).blocks;
    let labels: Vec<(bool, f32)> = found(&blocks, article)
        .iter()
        .map(|found| found.label(importance(found.words)))
        .collect();
    let inside: Vec<usize> = (0..blocks.len()).filter(|at| labels[*at].0).collect();
    let whole: Vec<Labelled> = blocks.into_iter().zip(labels).collect();
    let mut samples = vec![sample(whole.clone(), title, page, false)];
    if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
        // Differing from page to page, the same every time.
        let near = first.saturating_sub(page * 7 % 12)..last + 1 + page * 5 % 14;
        let near = whole[near.start..near.end.min(whole.len())].to_vec();
        samples.push(sample(near.clone(), title, page, false));
        let scripts = [0, 1].map(|turn| page % 3 == turn);
        samples.push(sample(news(&whole, page), title, page, scripts[0]));
        samples.push(sample(news(&near, page + 5), title, page, scripts[1]));
    }
    samples
}

/// A line of a paste, whether it is the article's, and how much that counts.
type Labelled = (Block, (bool, f32));

/// Lines that stand in the middle of news and are not its own; others of the page follow them.
const BOXES: [&str; 8] = [
    "Advertisement",
    "Read more",
    "Also read",
    "Related",
    "Story continues below",
    "Recommended",
    "Sign up for our newsletter",
    "More on this story",
];

/// What makes a page like news, which most pages at hand are not: a shorter article, a sentence or two in a
/// paragraph, and boxes with other stories between them.
fn news(lines: &[Labelled], page: usize) -> Vec<Labelled> {
    let mut chance = Chance(page as u64 + 1);
    let inside: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].1.0).collect();
    // Of the article, a beginning and its last lines.
    let (head, tail) = (3 + page % 11, 1 + page % 3);
    let gone: HashSet<usize> = inside
        .get(head..inside.len().saturating_sub(tail))
        .unwrap_or_default()
        .iter()
        .copied()
        .collect();
    let entries: Vec<&Block> = lines
        .iter()
        .filter(|(block, (inside, _))| {
            !inside && (4..=20).contains(&word::count(&block.text)) && !ends_sentence(&block.text)
        })
        .map(|(block, _)| block)
        .collect();
    let mut made = Vec::new();
    for (at, (block, label)) in lines.iter().enumerate() {
        if gone.contains(&at) {
            continue;
        }
        if !label.0 {
            made.push((block.clone(), *label));
            continue;
        }
        for text in sentences(&block.text, 1 + chance.of(2)) {
            let words = word::count(&text);
            let weight = label.1 * importance(words) / importance(word::count(&block.text));
            made.push((
                Block {
                    text,
                    ..block.clone()
                },
                (true, weight),
            ));
            if words >= 12 && chance.of(4) == 0 {
                let heading = Block {
                    text: BOXES[chance.of(BOXES.len())].to_owned(),
                    kind: BlockKind::Paragraph,
                    level: None,
                    markup: None,
                };
                let others = (0..chance.of(4))
                    .filter_map(|_| entries.get(chance.of(entries.len().max(1))))
                    .map(|entry| (*entry).clone());
                made.extend(std::iter::once(heading).chain(others).map(|block| {
                    let weight = importance(word::count(&block.text));
                    (block, (false, weight))
                }));
            }
        }
    }
    made
}

/// A paragraph cut after every so many sentences.
fn sentences(text: &str, each: usize) -> Vec<String> {
    let mut parts = Vec::new();
    let (mut from, mut count) = (0, 0);
    for (at, _) in text.match_indices(". ") {
        let (before, after) = (&text[from..=at], &text[at + 2..]);
        // "U.S. officials" and "No. 5" end no sentence.
        if word::count(before) >= 5 && after.starts_with(char::is_uppercase) {
            count += 1;
            if count % each == 0 {
                parts.push(before.to_owned());
                from = at + 2;
            }
        }
    }
    parts.push(text[from..].to_owned());
    parts
}

/// Chance that is the same every time (a linear congruence, Knuth's MMIX).
struct Chance(u64);

impl Chance {
    fn of(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// How much a line of so many words counts.
fn importance(words: usize) -> f32 {
    (2.0 + words as f32).ln()
}

/// A sample of these lines; `caseless`: as they would look in a script that has no capitals.
fn sample(labelled: Vec<Labelled>, title: &str, page: usize, caseless: bool) -> Sample {
    let (blocks, labels): (Vec<Block>, Vec<(bool, f32)>) = labelled.into_iter().unzip();
    let seen: Vec<_> = blocks.iter().map(|block| common::alone(block, 1)).collect();
    let mut lines = features::lines(&blocks, &seen);
    if caseless {
        lines.iter_mut().for_each(Line::forget_case);
    }
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
