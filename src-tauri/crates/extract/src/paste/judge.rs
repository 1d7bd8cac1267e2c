//! Which lines of a paste are the article: trees that weigh each line with what stands around it, then
//! the likeliest run of kept and cut lines. Other trees tell the headline.
//!
//! A second round of trees that sees what the first made of a line's neighbours, as pages have, makes
//! pastes worse: on pages that were not fitted F1 fell from 92.2 to 91.6.
//!
//! The trees are data, `data/weights-paste.tsv`, made by
//! `cargo run --release -p demarche-extract --example weigh_paste` from pastes whose article is known.
//! Of 296 pages, each judged by trees grown on the three folds of four that it is not in, F1 is 92.0 (precision 90.6,
//! recall 93.4; 92.2 before the rules of `cuts` for boxes in news); keeping exactly the article's lines would give 97.4, since a few articles are not in the
//! text of their page.

use std::sync::OnceLock;

use crate::CutReason;
use crate::block::Block;
use crate::features::{self as common, Seen};
use crate::judge::densest;
use crate::trees::Forest;

use super::features::{self, Line};
use super::insets;

/// What changing between kept and cut from one line to the next costs, in log-odds.
const CHANGE: f32 = 0.2;
/// What speaks for keeping a line, in log-odds: an article that lacks a line is worse than one that has
/// a line too many, which can be cut by hand.
const FOR: f32 = 0.8;
/// Log-odds beyond which a line is as sure as any.
const SURE: f32 = 12.0;
/// The line of the data file between one forest and the next.
const NEXT: &str = "next";

/// What judges the lines of a paste.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Judge a line by itself and what stands around it.
    pub(crate) article: Forest,
    /// Judge whether a line is the headline.
    pub(crate) title: Forest,
}

impl Model {
    /// Reads what [`Model::written`] makes; lines that are no trees count for nothing.
    pub fn read(text: &str) -> Self {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut forest = || Forest::read(lines.by_ref().take_while(|line| *line != NEXT));
        Self {
            article: forest(),
            title: forest(),
        }
    }

    /// The trees of both, a line each.
    pub fn written(&self) -> String {
        [&self.article, &self.title]
            .map(Forest::written)
            .join(&format!("{NEXT}\n"))
    }
}

/// The model that comes with the program.
pub(crate) fn bundled() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| Model::read(include_str!("../../data/weights-paste.tsv")))
}

/// What was made of the lines.
pub(crate) struct Judged {
    pub(crate) seen: Vec<Seen>,
    pub(crate) lines: Vec<Line>,
    /// Why lines are no article's whatever stands around them.
    pub(crate) insets: Vec<Option<CutReason>>,
    /// Log-odds of being the article's.
    pub(crate) odds: Vec<f32>,
    pub(crate) kept: Vec<bool>,
}

/// Judges all lines of a paste.
pub(crate) fn judge(blocks: &[Block], model: &Model) -> Judged {
    let mut seen: Vec<Seen> = blocks.iter().map(|block| common::alone(block, 1)).collect();
    common::tell_sentences(&mut seen);
    let lines = features::lines(blocks, &seen);
    let insets = insets::find(blocks, &seen);
    let others: Vec<usize> = (0..blocks.len())
        .filter(|at| insets[*at].is_none())
        .collect();
    let beside: Vec<Line> = others.iter().map(|at| lines[*at].clone()).collect();
    let judged: Vec<f32> = features::rows(&beside)
        .iter()
        .map(|row| model.article.odds(row))
        .collect();
    let (mut odds, mut kept) = (vec![-SURE; blocks.len()], vec![false; blocks.len()]);
    for (line, at) in others.iter().enumerate() {
        odds[*at] = judged[line];
    }
    for (line, likely) in likeliest(&judged).into_iter().enumerate() {
        kept[others[line]] = likely;
    }
    Judged {
        kept: found(kept, &seen),
        seen,
        lines,
        insets,
        odds,
    }
}

/// Of the words in the densest run of prose, the least share that is kept.
const LEAST_SHARE: f32 = 0.4;

/// What the trees keep; where that is little of the densest run of prose they have lost the article, and
/// the run holds.
fn found(kept: Vec<bool>, seen: &[Seen]) -> Vec<bool> {
    let run = densest(seen);
    let prose = |kept: &[bool]| {
        let lines = seen.iter().zip(kept);
        lines
            .filter(|(seen, kept)| **kept && seen.prose)
            .map(|(seen, _)| seen.words)
            .sum::<usize>() as f32
    };
    if prose(&kept) < LEAST_SHARE * prose(&run) {
        run
    } else {
        kept
    }
}

/// The run of kept and cut lines with the highest sum of log-odds, less what changes cost.
pub(crate) fn likeliest(odds: &[f32]) -> Vec<bool> {
    let odds: Vec<f32> = odds
        .iter()
        .map(|odds| (odds + FOR).clamp(-SURE, SURE))
        .collect();
    crate::judge::likeliest(&odds, CHANGE)
}
