//! Pasted text: what "select all, copy" takes from a page, or a few paragraphs, or anything else.

use std::collections::HashSet;

use demarche_text::word;

use crate::block::{Block, Page, bare, fold_space};
use crate::facts::{byline, dates};
use crate::features::{Seen, ends_sentence};
use crate::judge::Model;
use crate::lexicon::is_function_word;
use crate::{BlockKind, CutReason, Draft, assemble};

/// The most bytes of a paste that are looked at, and the most lines: far beyond any article.
const MOST_BYTES: usize = 4 << 20;
const MOST_LINES: usize = 60_000;
/// A longer line is no paragraph; it is cut into several where words end.
const MOST_LINE: usize = 20_000;

/// Reads a paste.
pub(crate) fn read(text: &str, model: &Model) -> Draft {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (blocks, lines) = blocks(&text[..end]);
    let whole = end == text.len() && blocks.len() < MOST_LINES;
    let page = Page {
        blocks,
        elements: Vec::new(),
    };
    let mut draft = assemble::paste(page, &lines, model);
    if !whole {
        draft.problems.push(
            "The text is longer than 4 MB or 60,000 lines; only its beginning was read.".to_owned(),
        );
    }
    draft
}

/// The blocks of a text, and the line (from 1) that each begins on.
pub(crate) fn blocks(text: &str) -> (Vec<Block>, Vec<usize>) {
    let lines: Vec<&str> = text.lines().collect();
    let wrapped = is_wrapped(&lines);
    let (mut blocks, mut at): (Vec<Block>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut open = false;
    for (number, line) in lines.iter().enumerate() {
        if blocks.len() >= MOST_LINES {
            break;
        }
        let folded = fold_space(line);
        if !folded.chars().any(char::is_alphanumeric) {
            open = false;
            continue;
        }
        if wrapped
            && open
            && let Some(last) = blocks.last_mut()
        {
            // A word cut by the margin comes together again where both halves are letters.
            last.text.push(' ');
            last.text.push_str(&folded);
            continue;
        }
        open = true;
        for part in parts(&folded) {
            blocks.push(block(part));
            at.push(number + 1);
        }
    }
    (blocks, at)
}

fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = line;
    while rest.len() > MOST_LINE {
        let mut cut = MOST_LINE;
        while !rest.is_char_boundary(cut) {
            cut -= 1;
        }
        let cut = rest[..cut]
            .rfind(' ')
            .filter(|space| *space > 0)
            .unwrap_or(cut);
        parts.push(&rest[..cut]);
        rest = rest[cut..].trim_start();
    }
    parts.push(rest);
    parts
}

fn block(line: &str) -> Block {
    let item = ["• ", "· ", "‣ ", "◦ ", "* ", "- ", "– "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .filter(|rest| !rest.is_empty());
    Block {
        text: item.unwrap_or(line).to_owned(),
        kind: if item.is_some() {
            BlockKind::ListItem
        } else {
            BlockKind::Paragraph
        },
        level: item.map(|_| 1),
        markup: None,
    }
}

/// Whether paragraphs are broken by a margin, as in mail: most lines that go on are of one width, and
/// many go on with a small letter.
fn is_wrapped(lines: &[&str]) -> bool {
    let pairs: Vec<(usize, bool)> = lines
        .windows(2)
        .filter(|pair| !pair[0].trim().is_empty() && !pair[1].trim().is_empty())
        .map(|pair| {
            let width = pair[0].trim_end().chars().count();
            (width, pair[1].trim_start().starts_with(char::is_lowercase))
        })
        .collect();
    let wide = pairs
        .iter()
        .filter(|(width, _)| (45..=100).contains(width))
        .count();
    let running = pairs.iter().filter(|(_, lower)| *lower).count();
    pairs.len() >= 3 && wide * 10 >= pairs.len() * 8 && running * 10 >= pairs.len() * 4
}

/// How far above the first paragraph a headline may stand: a list of contents can come between.
const ABOVE: usize = 30;
/// How far above it costs nothing.
const NEAR: usize = 8;
/// By how much a line must beat one above it: a summary under a headline shares as many words.
const BEATS: f32 = 0.15;

/// The headline of a paste: of the lines above the first kept paragraph, the one that shares most
/// words with the article and looks like one.
pub(crate) fn title_of(blocks: &[Block], seen: &[Seen], kept: &[bool]) -> Option<usize> {
    let first =
        (0..blocks.len()).find(|&at| kept[at] && (seen[at].prose || seen[at].words >= 25))?;
    let article: HashSet<String> = (first..blocks.len())
        .filter(|&at| kept[at])
        .take(40)
        .flat_map(|at| word::words(&blocks[at].text))
        .map(|word| word.folded)
        .collect();
    let from = first.saturating_sub(ABOVE);
    let keys: Vec<String> = blocks[from..first]
        .iter()
        .map(|block| bare(&block.text))
        .collect();
    let short = |at: usize| seen[at].words <= 4;
    let signed = (from..first).find(|&at| {
        byline::of_line(&blocks[at].text).is_some() || dates::of_line(&blocks[at].text).is_some()
    });
    let mut best: Option<(f32, usize)> = None;
    for at in from..first {
        let Some(mut score) = likeness(&blocks[at], &seen[at], &article) else {
            continue;
        };
        let key = &keys[at - from];
        // A trail of breadcrumbs ends with the headline.
        let trail = keys.iter().any(|other| {
            other.len() >= 12 && other.len() < key.len() && key.ends_with(other.as_str())
        });
        let stop = ends_sentence(&blocks[at].text) && !blocks[at].text.ends_with(['?', '!']);
        for (so, cost) in [
            (trail, 0.5),
            (stop, 0.5),
            // A heading that belongs to the text is the first section's.
            (kept[at] && signed.is_some_and(|signed| signed < at), 0.35),
            (signed.is_some_and(|signed| signed < at), 0.1),
            // Headlines stand right above names and dates.
            (
                signed.is_some_and(|signed| at < signed && signed <= at + 4),
                -0.2,
            ),
            // In the middle of a menu.
            (
                short(at) && short(at.saturating_sub(1)) && short(at + 1),
                0.3,
            ),
        ] {
            if so {
                score -= cost;
            }
        }
        if keys.iter().filter(|other| *other == key).count() > 1 {
            score += 0.1;
        }
        score -= 0.04 * (first - at).saturating_sub(NEAR) as f32;
        if score > 0.0 && best.is_none_or(|(other, _)| score > other + BEATS) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// How much a line looks like the headline of the article; `None` where it cannot be.
fn likeness(block: &Block, seen: &Seen, article: &HashSet<String>) -> Option<f32> {
    let unspaced = block.text.chars().any(word::is_unspaced);
    let most = if unspaced { 60 } else { 34 };
    let least = if unspaced { 5 } else { 2 };
    if !(least..=most).contains(&seen.words) || bare(&block.text).len() < 8 {
        return None;
    }
    if seen
        .hit
        .is_some_and(|hit| hit.whole || hit.reason != CutReason::Byline)
        || byline::of_line(&block.text).is_some()
        || dates::of_line(&block.text).is_some()
    {
        return None;
    }
    let telling: Vec<String> = word::words(&block.text)
        .into_iter()
        .map(|word| word.folded)
        .filter(|word| !is_function_word(word))
        .collect();
    let shared = telling
        .iter()
        .filter(|word| article.contains(*word))
        .count();
    // One shared word of one is what a menu has too; five of six are a headline's.
    let share = 0.4 * shared as f32 / telling.len().max(1) as f32 + 0.13 * shared.min(5) as f32;
    let length = match seen.words {
        0..=3 => -0.1,
        4..=18 => 0.2,
        19..=24 => 0.1,
        _ => 0.0,
    };
    let marks = [" » ", " › ", " > ", " / ", " | "]
        .iter()
        .any(|mark| block.text.contains(mark));
    let heading = if block.kind == BlockKind::Heading {
        0.3
    } else {
        0.0
    };
    Some(share + length + heading - if marks { 0.4 } else { 0.1 })
}
