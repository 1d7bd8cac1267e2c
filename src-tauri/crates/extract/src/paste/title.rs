//! Which line of a paste is the headline.

use std::collections::{HashMap, HashSet};

use crate::block::{Block, bare};
use crate::trees::Forest;

use super::features::{self, Line};

/// How far above the first kept paragraph a headline may stand, in lines, and how far below.
const ABOVE: usize = 80;
const BELOW: usize = 6;
/// Words that a headline has at most; characters where words have no spaces between them.
pub(crate) const MOST_WORDS: f32 = 34.0;
const MOST_CHARACTERS: f32 = 70.0;
/// Log-odds from which the best line is taken for the headline.
const LEAST: f32 = -3.2;

/// The lines that could be the headline, and a row of numbers for each.
pub(crate) fn candidates(
    blocks: &[Block],
    lines: &[Line],
    kept: &[bool],
    odds: &[f32],
) -> Vec<(usize, Vec<f32>)> {
    let count = lines.len();
    let long = |at: &usize| kept[*at] && (lines[*at].prose || lines[*at].words >= 25.0);
    let Some(first) = (0..count)
        .find(long)
        .or_else(|| kept.iter().position(|kept| *kept))
    else {
        return Vec::new();
    };
    let shared = features::topic(lines, |at| kept[at]);
    let spoken = features::spoken(lines, |at| kept[at] && at >= first);
    let (from, to) = (first.saturating_sub(ABOVE), (first + BELOW).min(count));
    let keys: Vec<String> = blocks[from..to]
        .iter()
        .map(|block| bare(&block.text))
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in &keys {
        *times.entry(key).or_default() += 1;
    }
    // What the ends of the lines are, to know the last step of a trail of breadcrumbs.
    let steps: HashSet<&str> = blocks[from..to]
        .iter()
        .filter_map(|block| last_step(&block.text))
        .filter(|step| step.len() >= 8)
        .collect();
    let opening = kept.iter().position(|kept| *kept).unwrap_or(first);
    let most = (from..to)
        .map(|at| spoken[at])
        .fold(0.0_f32, f32::max)
        .max(1.0);
    // How many lines speak more of the article, how many speak of it twice as much as they are long.
    let mut order: Vec<f32> = (from..to).map(|at| spoken[at]).collect();
    order.sort_unstable_by(|a, b| b.total_cmp(a));
    let dense = |at: usize| spoken[at] / lines[at].words.max(3.0);
    let most_dense = (from..to).map(dense).fold(0.0_f32, f32::max).max(0.1);
    let mut before = 0.0_f32;
    (from..to)
        .filter_map(|at| {
            let line = &lines[at];
            let limit = if blocks[at]
                .text
                .chars()
                .any(demarche_text::word::is_unspaced)
            {
                MOST_CHARACTERS
            } else {
                MOST_WORDS
            };
            let rank = spoken[at] > before;
            before = before.max(spoken[at]);
            // A paragraph that ends as one is no headline; a question may be.
            let sentence = line.prose && !blocks[at].text.ends_with(['?', '!', '？', '！']);
            let date = line.dated && is_date(&blocks[at].text);
            if line.words < 1.0
                || line.words > limit
                || sentence
                || date
                || line.is_notice()
                || keys[at - from].len() < 4
            {
                return None;
            }
            let mut row = features::alone(lines, at);
            let near = |ahead: std::ops::Range<usize>, test: &dyn Fn(&Line) -> bool| {
                ahead.filter(|at| *at < count && test(&lines[*at])).count() as f32
            };
            let signed = |line: &Line| line.dated || line.signed;
            row.extend([
                first as f32 - at as f32,
                opening as f32 - at as f32,
                f32::from(u8::from(kept[at])),
                odds[at].clamp(-8.0, 8.0),
                shared[at],
                spoken[at],
                spoken[at] / most,
                f32::from(u8::from(rank)),
                order.partition_point(|other| *other > spoken[at]) as f32,
                dense(at) / most_dense,
                if first > at {
                    features::shared(line, &lines[first])
                } else {
                    -1.0
                },
                lines
                    .get(at + 1)
                    .map_or(-1.0, |next| features::shared(line, next)),
                at.checked_sub(1)
                    .map_or(-1.0, |at| features::shared(line, &lines[at])),
                times[keys[at - from].as_str()] as f32,
                f32::from(u8::from(steps.contains(blocks[at].text.as_str()))),
                near(at + 1..at + 3, &signed),
                near(at + 1..at + 7, &signed),
                near(at.saturating_sub(6)..at, &signed),
                near(at + 1..at + 4, &|line| line.prose),
                near(at + 1..at + 13, &|line| line.prose),
                near(at.saturating_sub(12)..at, &|line| line.prose),
                near(at.saturating_sub(4)..at, &|line| line.words <= 4.0),
                near(at.saturating_sub(20)..at, &|line| line.words <= 4.0),
                near(at + 1..at + 5, &|line| line.words <= 4.0),
                near(at + 1..first.max(at + 1), &|line| line.words >= 5.0),
                at as f32,
                f32::from(u8::from(blocks[at].kind == crate::BlockKind::Heading)),
            ]);
            Some((at, row))
        })
        .collect()
}

/// The headline; `None` where no line is likely to be one.
pub(crate) fn find(
    blocks: &[Block],
    lines: &[Line],
    kept: &[bool],
    odds: &[f32],
    forest: &Forest,
) -> Option<usize> {
    let judged: Vec<(f32, usize)> = candidates(blocks, lines, kept, odds)
        .into_iter()
        .map(|(at, row)| (forest.odds(&row), at))
        .collect();
    let best = judged
        .iter()
        .copied()
        .filter(|(odds, _)| *odds > LEAST)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(_, at)| at)?;
    // A trail of breadcrumbs ends with the headline, which has a line of its own.
    let last = last_step(&blocks[best].text);
    judged
        .iter()
        .map(|(_, at)| *at)
        .find(|at| last.is_some_and(|last| bare(&blocks[*at].text) == bare(last)))
        .or(Some(best))
}

/// Whether a line is little more than a date.
fn is_date(text: &str) -> bool {
    let dates = demarche_text::date::find(text);
    let inside: usize = dates.iter().map(|found| found.span.len()).sum();
    inside * 2 > text.chars().count()
}

/// The last step of a trail of breadcrumbs.
fn last_step(text: &str) -> Option<&str> {
    let (_, last) = text.rsplit_once(['›', '»', '>', '/', '|'])?;
    Some(last.trim()).filter(|last| !last.is_empty())
}
