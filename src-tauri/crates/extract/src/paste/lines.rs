//! From pasted text to blocks: line ends of every kind, bullets, table cells, quoted mail, Markdown,
//! code, and paragraphs that a margin broke.

use std::collections::{HashMap, HashSet};

use crate::block::{Block, fold_space};
use crate::{BlockKind, CutReason};

use super::wrap;

/// The most lines of a paste that are looked at: far beyond any article.
pub(crate) const MOST_LINES: usize = 60_000;
/// A longer line is no paragraph; it is cut into several where words end.
const MOST_LINE: usize = 20_000;
/// Times that a short line must stand in text with a margin to be the head or foot of its pages.
const RUNNING: usize = 3;

/// What a paste is made of.
#[derive(Debug, Default)]
pub(crate) struct Pasted {
    pub(crate) blocks: Vec<Block>,
    /// The line of the paste, from 1, that each block begins on.
    pub(crate) lines: Vec<usize>,
    /// Blocks that are no article whatever stands around them: page heads of a PDF, code fences.
    pub(crate) forced: Vec<Option<CutReason>>,
    /// Whether all lines were looked at.
    pub(crate) whole: bool,
}

/// The blocks of a text. Every line that is not blank is in one of them.
pub(crate) fn read(text: &str) -> Pasted {
    let lines = split(text);
    let margin = wrap::margin(&lines);
    let running = margin.map_or_else(HashSet::new, |_| running_heads(&lines));
    let code = wrap::is_code(&lines);
    let table: Vec<bool> = lines.iter().map(|line| cells(line) >= 2).collect();
    let markdown = !code && lines.iter().any(|line| heading(line).is_some());
    let joined = margin.map(|_| wrap::known_words(&lines));
    let mut pasted = Pasted {
        whole: true,
        ..Pasted::default()
    };
    // The block that goes on, the line before it in raw form, and how deep it is quoted.
    let mut open: Option<(usize, &str, usize)> = None;
    let mut fenced = false;
    let mut bullet: Option<usize> = None;
    for (at, raw) in lines.iter().enumerate() {
        if pasted.blocks.len() >= MOST_LINES {
            pasted.whole = false;
            break;
        }
        let (depth, line) = if code { (0, *raw) } else { quoted(raw) };
        let folded = fold_space(line);
        if folded.is_empty() {
            // A quote mark alone is a blank line of what is quoted.
            open = None;
            continue;
        }
        if folded.starts_with("```") || folded.starts_with("~~~") {
            fenced = !fenced;
            pasted.push(at, text_block(folded), Some(CutReason::Other));
            open = None;
            continue;
        }
        if fenced || code {
            pasted.push(at, preformatted(line, folded), None);
            open = None;
            continue;
        }
        if running.contains(&pattern(&folded)) {
            // The paragraph goes on after the foot and the head of a page.
            pasted.push(at, text_block(folded), Some(CutReason::Repeated));
            continue;
        }
        if let (Some(margin), Some((block, before, quoted)), Some(known)) =
            (margin, open, joined.as_ref())
            && quoted == depth
            && item(&folded).is_none()
            && margin.goes_on(before, line)
        {
            let soft = before.trim_end().ends_with('\u{ad}');
            wrap::join(&mut pasted.blocks[block].text, &folded, soft, known);
            open = Some((block, line, depth));
            continue;
        }
        if folded.chars().count() == 1 && BULLETS.contains(&folded.as_str()) {
            pasted.stray(bullet.replace(at), &lines);
            open = None;
            continue;
        }
        let number = bullet.take();
        let near = |other: usize| table.get(other).copied().unwrap_or(false);
        let mut made = if table[at] && (cells(line) > 2 || near(at + 1) || at > 0 && near(at - 1)) {
            row(line)
        } else {
            block(&folded, markdown, number.is_some())
        };
        if depth > 0 {
            made.kind = BlockKind::Quote;
            made.level = None;
        }
        for part in parts(&made.text) {
            pasted.push(
                number.unwrap_or(at),
                Block {
                    text: part.to_owned(),
                    ..made.clone()
                },
                None,
            );
        }
        open = Some((pasted.blocks.len() - 1, line, depth));
    }
    pasted.stray(bullet, &lines);
    pasted
}

impl Pasted {
    /// A bullet that nothing stands after.
    fn stray(&mut self, bullet: Option<usize>, lines: &[&str]) {
        if let Some(at) = bullet {
            self.push(
                at,
                text_block(fold_space(lines[at])),
                Some(CutReason::Other),
            );
        }
    }

    fn push(&mut self, line: usize, block: Block, forced: Option<CutReason>) {
        self.blocks.push(block);
        self.lines.push(line + 1);
        self.forced.push(forced);
    }
}

/// The lines of a text. Word breaks lines with a vertical tab, PDF viewers end pages with a form feed,
/// and old programs end lines with a carriage return alone.
fn split(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut from = 0;
    for (at, end) in text.match_indices([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]) {
        if end == "\n" && at > 0 && at == from && text.as_bytes()[at - 1] == b'\r' {
            from = at + 1;
            continue;
        }
        lines.push(&text[from..at]);
        from = at + end.len();
    }
    lines.push(&text[from..]);
    lines
}

/// How deep mail quotes a line, and the line without its quote marks.
fn quoted(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    while let Some(inner) = rest.trim_start().strip_prefix('>') {
        (depth, rest) = (depth + 1, inner);
    }
    // ">>" alone is an arrow of a menu, and ">" before nothing a quoted blank line.
    if depth > 0 && (rest.starts_with([' ', '\t']) || rest.is_empty() || depth == 1) {
        (depth, rest)
    } else {
        (0, line)
    }
}

const BULLETS: [&str; 14] = [
    "•", "·", "‣", "◦", "▪", "■", "●", "○", "*", "-", "–", "—", "o", "\u{f0b7}",
];

/// What stands after a bullet.
pub(super) fn item(folded: &str) -> Option<&str> {
    let rest = BULLETS
        .iter()
        .find_map(|mark| folded.strip_prefix(mark)?.strip_prefix(' '))?;
    // An "o" is a bullet of word processors only before a tab; folded, it would be a word.
    (!rest.is_empty() && !folded.starts_with('o')).then_some(rest)
}

/// The level and the words of a Markdown heading.
fn heading(line: &str) -> Option<(u32, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    ((1..=6).contains(&level) && rest.starts_with(' ') && rest.chars().any(char::is_alphabetic))
        .then(|| (level as u32, rest.trim().trim_end_matches('#').trim_end()))
}

fn text_block(text: String) -> Block {
    Block {
        text,
        kind: BlockKind::Paragraph,
        level: None,
        markup: None,
    }
}

fn block(folded: &str, markdown: bool, bulleted: bool) -> Block {
    if let Some((level, words)) = heading(folded).filter(|_| markdown) {
        return Block {
            kind: BlockKind::Heading,
            level: Some(level),
            ..text_block(words.to_owned())
        };
    }
    match item(folded).or(bulleted.then_some(folded)) {
        Some(words) => Block {
            kind: BlockKind::ListItem,
            level: Some(1),
            ..text_block(words.to_owned())
        },
        None => text_block(folded.to_owned()),
    }
}

/// Code keeps what it is indented by.
fn preformatted(line: &str, folded: String) -> Block {
    let indent: String = line
        .chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| if c == '\t' { "    " } else { " " })
        .collect();
    Block {
        kind: BlockKind::Preformatted,
        ..text_block(format!("{indent}{folded}"))
    }
}

/// Cells of a table row as a browser copies it: with tabs between them.
fn cells(line: &str) -> usize {
    if !line.contains('\t') {
        return 0;
    }
    let mut cells = line.split('\t').filter(|cell| !cell.trim().is_empty());
    // Word puts a tab between a bullet or number and its item.
    let first = cells.next().unwrap_or_default().trim();
    let mark =
        first.chars().count() <= 3 && (BULLETS.contains(&first) || first.ends_with(['.', ')']));
    usize::from(!mark) + cells.count()
}

fn row(line: &str) -> Block {
    let cells: Vec<String> = line
        .split('\t')
        .map(fold_space)
        .filter(|cell| !cell.is_empty())
        .collect();
    Block {
        kind: BlockKind::TableRow,
        ..text_block(cells.join(" | "))
    }
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
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts
}

/// A line with its numbers left out: heads and feet of pages differ in them only.
fn pattern(folded: &str) -> String {
    folded
        .chars()
        .filter(|c| !c.is_numeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The short lines that come again and again in text with a margin, and numbers alone.
fn running_heads(lines: &[&str]) -> HashSet<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for line in lines {
        let folded = fold_space(line);
        if !folded.is_empty() && folded.chars().count() <= 90 {
            *times.entry(pattern(&folded)).or_default() += 1;
        }
    }
    times
        .into_iter()
        .filter(|(pattern, times)| {
            let number = !pattern.chars().any(char::is_alphanumeric);
            *times >= RUNNING && pattern.chars().all(|c| !matches!(c, '.' | ';' | '"'))
                || number && *times >= 2 && pattern.chars().all(|c| matches!(c, ' ' | '-' | '–'))
        })
        .map(|(pattern, _)| pattern)
        .collect()
}
