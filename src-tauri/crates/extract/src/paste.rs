//! Pasted text: what "select all, copy" takes from a page, or a few paragraphs, or anything else.

use demarche_text::word;

use crate::block::{Block, bare, fold_space};
use crate::facts::{byline, dates};
use crate::features::{Seen, ends_sentence};
use crate::lexicon::is_function_word;
use crate::{BlockKind, CutReason, Draft, assemble};

/// The most bytes of a paste that are looked at, and the most lines: far beyond any article.
const MOST_BYTES: usize = 4 << 20;
const MOST_LINES: usize = 60_000;
/// A longer line is no paragraph; it is cut into several where words end.
const MOST_LINE: usize = 20_000;

/// Reads a paste.
pub(crate) fn read(text: &str) -> Draft {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (blocks, lines) = blocks(&text[..end]);
    let whole = end == text.len() && blocks.len() < MOST_LINES;
    let mut draft = assemble::paste(blocks, &lines);
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

/// How far above the first paragraph a headline may stand.
const ABOVE: usize = 10;

/// The headline of a paste: of the lines above the first kept paragraph, the one that shares most
/// words with the article and looks like one.
pub(crate) fn title_of(blocks: &[Block], seen: &[Seen], kept: &[bool]) -> Option<usize> {
    let first =
        (0..blocks.len()).find(|&at| kept[at] && (seen[at].prose || seen[at].words >= 25))?;
    let article: Vec<String> = (first..blocks.len())
        .filter(|&at| kept[at])
        .take(40)
        .flat_map(|at| word::words(&blocks[at].text))
        .map(|word| word.folded)
        .collect();
    let mut best: Option<(f32, usize)> = None;
    for at in first.saturating_sub(ABOVE)..first {
        let Some(score) = likeness(&blocks[at], &seen[at], &article) else {
            continue;
        };
        // Nearer is likelier, but a summary often stands between headline and text.
        let near = 0.06 * (first - at) as f32;
        let stop = if ends_sentence(&blocks[at].text) && !blocks[at].text.ends_with('?') {
            0.5
        } else {
            0.0
        };
        let score = score - near - stop;
        if score > 0.0 && best.is_none_or(|(other, _)| score > other) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// How much a line looks like the headline of the article; `None` where it cannot be.
fn likeness(block: &Block, seen: &Seen, article: &[String]) -> Option<f32> {
    let unspaced = block.text.chars().any(word::is_unspaced);
    let most = if unspaced { 60 } else { 34 };
    if seen.words < if unspaced { 5 } else { 3 } || seen.words > most {
        return None;
    }
    if seen
        .hit
        .is_some_and(|hit| hit.whole || hit.reason != CutReason::Byline)
        || byline::of_line(&block.text).is_some()
        || dates::of_line(&block.text).is_some()
        || bare(&block.text).len() < 8
    {
        return None;
    }
    let telling: Vec<String> = word::words(&block.text)
        .into_iter()
        .map(|word| word.folded)
        .filter(|word| !is_function_word(word))
        .collect();
    let shared = telling.iter().filter(|word| article.contains(word)).count();
    let share = shared as f32 / telling.len().max(1) as f32;
    let length = if (5..=22).contains(&seen.words) {
        0.2
    } else {
        0.0
    };
    Some(
        share
            + length
            + if block.kind == BlockKind::Heading {
                0.3
            } else {
                0.0
            }
            - 0.1,
    )
}
