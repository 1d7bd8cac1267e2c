//! From lines to paragraphs, headings, lists and notes.

use std::collections::BTreeMap;

use demarche_text::word;

use super::hyphen::Words;
use super::layout::{Column, Line, median};
use crate::block::fold_space;
use crate::{BlockKind, CutReason, Piece};

/// What the lines of a document became.
pub(super) struct Made {
    pub(super) pieces: Vec<Piece>,
    /// The line that stands out most on the first page.
    pub(super) title: Option<String>,
}

/// How much larger than the text the letters of a heading are, and how much smaller those of a note.
const LARGER: f32 = 1.12;
const SMALLER: f32 = 0.93;
/// Headings are not longer, in words.
const MOST_HEADING: usize = 40;
/// Of the usual distance between lines: more begins a paragraph.
const APART: f32 = 1.4;

/// Marks of list items; the private ones are how symbol fonts write them.
const BULLETS: [char; 12] = [
    '•', '‣', '◦', '▪', '■', '●', '○', '►', '➢', '·', '\u{f0b7}', '\u{f0a7}',
];

pub(super) fn of(pages: Vec<Vec<Column>>) -> Made {
    let lines = || pages.iter().flatten().flat_map(|column| &column.lines);
    let words = Words::of(lines().map(|line| line.text.as_str()));
    let body = usual_size(lines());
    let heading = heading_from(lines(), body);
    let mut making = Making {
        words: &words,
        body,
        heading,
        open: None,
        made: Vec::new(),
        notes: Vec::new(),
    };
    for (number, page) in pages.iter().enumerate() {
        for column in page {
            making.column(column, number);
        }
    }
    making.close();
    let (mut made, notes) = (making.made, making.notes);
    let title = take_title(&mut made);
    let sizes = heading_sizes(&made);
    let mut pieces: Vec<Piece> = made
        .into_iter()
        .map(|paragraph| paragraph.piece(&sizes))
        .collect();
    pieces.extend(notes.into_iter().map(|paragraph| paragraph.piece(&sizes)));
    pieces.retain(|piece| piece.text.chars().any(char::is_alphanumeric));
    Made { pieces, title }
}

/// The size of most letters. Lines of text count for more than those of tables.
fn usual_size<'l>(lines: impl Iterator<Item = &'l Line>) -> f32 {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for line in lines {
        let letters = line.text.chars().count();
        let weight = if line.cells == 1 && letters >= 40 {
            4
        } else {
            1
        };
        *counts.entry((line.size * 4.0).round() as i32).or_default() += letters * weight;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or(10.0, |(size, _)| size as f32 / 4.0)
}

/// The share of the letters from which a size is a text's, however large.
const TEXT_SHARE: usize = 15;

/// The size from which letters are a heading's: larger than the text, and few.
fn heading_from<'l>(lines: impl Iterator<Item = &'l Line>, body: f32) -> f32 {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for line in lines {
        *counts.entry((line.size * 4.0).round() as i32).or_default() += line.text.chars().count();
    }
    let all: usize = counts.values().sum();
    let largest_text = counts
        .into_iter()
        .filter(|(_, count)| count * 100 > all * TEXT_SHARE && *count > 400)
        .map(|(size, _)| size as f32 / 4.0)
        .fold(body, f32::max);
    LARGER * largest_text
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Heading,
    Item,
    Row,
    /// A line of a table of contents.
    Contents,
}

#[derive(Debug)]
struct Paragraph {
    text: String,
    kind: Kind,
    size: f32,
    page: usize,
    cut: Option<CutReason>,
    last: Line,
    lines: usize,
}

impl Paragraph {
    fn piece(self, headings: &[i32]) -> Piece {
        let level = headings
            .iter()
            .position(|size| *size == rounded(self.size))
            .map_or(6, |at| at as u32 + 1);
        let (kind, level) = match self.kind {
            Kind::Text => (BlockKind::Paragraph, None),
            Kind::Heading => (BlockKind::Heading, Some(level.min(6))),
            Kind::Item => (BlockKind::ListItem, Some(1)),
            Kind::Row => (BlockKind::TableRow, None),
            Kind::Contents => (BlockKind::ListItem, Some(1)),
        };
        Piece {
            text: fold_space(&self.text),
            kind,
            level,
            cut: match self.kind {
                Kind::Contents => Some(CutReason::Navigation),
                _ => self.cut,
            },
        }
    }
}

struct Making<'w> {
    words: &'w Words,
    body: f32,
    /// The size from which letters are a heading's.
    heading: f32,
    open: Option<Paragraph>,
    made: Vec<Paragraph>,
    notes: Vec<Paragraph>,
}

/// How the lines of a column usually stand.
struct Shape {
    left: f32,
    right: f32,
    apart: f32,
    /// How wide a letter is.
    letter: f32,
}

impl Making<'_> {
    fn column(&mut self, column: &Column, page: usize) {
        let lines = &column.lines;
        let notes_at = self.notes_at(lines);
        let shape = shape(&lines[..notes_at]);
        for (at, line) in lines[..notes_at].iter().enumerate() {
            let before = at.checked_sub(1).map(|at| &lines[at]);
            self.line(line, before, &shape, page);
        }
        if notes_at < lines.len() {
            // Notes stand at the foot of a page and would part the paragraph that goes on overleaf.
            let text = self.open.take();
            let made = std::mem::take(&mut self.made);
            let shape = self::shape(&lines[notes_at..]);
            for (at, line) in lines.iter().enumerate().skip(notes_at) {
                let before = (at > notes_at).then(|| &lines[at - 1]);
                let begins = begins_note(&line.text);
                if begins {
                    self.close();
                }
                self.line(line, before, &shape, page);
            }
            self.close();
            self.notes.append(&mut self.made);
            self.made = made;
            self.open = text;
        }
    }

    /// Where the notes at the foot of a column begin: small letters to its end, the first of them a
    /// number or a mark.
    fn notes_at(&self, lines: &[Line]) -> usize {
        let small = lines
            .iter()
            .rev()
            .take_while(|line| line.size < SMALLER * self.body)
            .count();
        let from = lines.len() - small;
        let first = (from..lines.len()).find(|at| begins_note(&lines[*at].text));
        match first {
            Some(at) if from > 0 => at,
            _ => lines.len(),
        }
    }

    fn line(&mut self, line: &Line, before: Option<&Line>, shape: &Shape, page: usize) {
        let (text, bullet) = without_bullet(&line.text);
        let kind = if line.cells > 1 {
            Kind::Row
        } else if bullet {
            Kind::Item
        } else if is_contents(text) {
            Kind::Contents
        } else if line.size > self.heading && word::count(text) <= MOST_HEADING {
            Kind::Heading
        } else {
            Kind::Text
        };
        let goes_on = !bullet
            && self
                .open
                .as_ref()
                .is_some_and(|open| goes_on(open, line, before, kind, shape));
        if goes_on && let Some(open) = &mut self.open {
            self.words.join(&mut open.text, text);
            open.last = line.clone();
            open.lines += 1;
            open.page = page;
            return;
        }
        self.close();
        self.open = Some(Paragraph {
            text: text.to_owned(),
            kind,
            size: line.size,
            page,
            cut: None,
            last: line.clone(),
            lines: 1,
        });
    }

    fn close(&mut self) {
        self.made.extend(self.open.take());
    }
}

/// Whether a line belongs to the paragraph that is open.
fn goes_on(
    open: &Paragraph,
    line: &Line,
    before: Option<&Line>,
    kind: Kind,
    shape: &Shape,
) -> bool {
    let same_size = (open.size - line.size).abs() <= 0.08 * open.size.max(line.size);
    let fits = match (open.kind, kind) {
        (Kind::Row | Kind::Contents, _) | (_, Kind::Row | Kind::Contents) => false,
        (Kind::Heading, Kind::Heading) => same_size,
        (Kind::Heading, _) | (_, Kind::Heading) => false,
        _ => same_size,
    };
    if !fits {
        return false;
    }
    let em = line.size;
    let Some(before) = before else {
        // Over the end of a column or page only a sentence that is not at its end goes on.
        let small = line.text.chars().next().is_some_and(char::is_lowercase);
        let cut = open.text.ends_with(['-', '\u{ad}', '‐']);
        let unspaced = line.text.chars().next().is_some_and(word::is_unspaced);
        return kind != Kind::Heading && !ends(&open.text) && (small || cut || unspaced);
    };
    let apart = line.y - before.y;
    // Headings are set wider than the text around them.
    if kind == Kind::Heading {
        return (0.0..=1.4 * em).contains(&apart);
    }
    if apart < 0.0 || apart > (APART * shape.apart).max(1.15 * em) {
        return false;
    }
    // A first line stands further in; with hanging indents, further out.
    let deeper = line.x0 - before.x0;
    if deeper > 0.8 * em && before.x0 <= shape.left + 0.8 * em && open.lines > 1 {
        return open.kind == Kind::Item;
    }
    if deeper > 0.8 * em && open.lines == 1 && line.x0 > shape.left + 0.8 * em {
        // The second line further in than the first: a hanging indent, or a new paragraph after a
        // paragraph of one line.
        return !ends(&open.text);
    }
    if -deeper > 0.8 * em && open.lines > 1 {
        return false;
    }
    if open.kind == Kind::Item {
        return true;
    }
    // The first word of this line would have had room on the line before.
    let first = line.text.split_whitespace().next().unwrap_or_default();
    let room = shape.right - before.x1;
    let needed = (first.chars().count() as f32 + 1.0) * shape.letter;
    let unspaced = first.chars().next().is_some_and(word::is_unspaced);
    let short = match unspaced {
        true => room > 3.0 * em,
        false => room > needed + em,
    };
    !(short && (ends(&open.text) || room > 0.3 * (shape.right - shape.left)))
}

/// Whether a text ends where a sentence does.
fn ends(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»', '』', '」']);
    // A note's number in brackets hides the stop.
    let bare = match bare.rfind('[') {
        Some(at) if bare[at + 1..].chars().all(|c| c.is_ascii_digit()) => &bare[..at],
        _ => bare,
    };
    bare.ends_with([
        '.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '۔', '।',
    ])
}

/// Whether a line leads to a page by dots: "The talks ........ 12".
fn is_contents(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    let dots = bare
        .chars()
        .rev()
        .take_while(|c| matches!(c, '.' | '…' | ' ' | '·'));
    bare.len() < text.trim_end().len() && dots.filter(|c| *c != ' ').count() >= 4
}

fn begins_note(text: &str) -> bool {
    let start = text.trim_start_matches(['[', '(', ' ']);
    let digits = start.chars().take_while(|c| c.is_ascii_digit()).count();
    (1..=3).contains(&digits)
        && start
            .chars()
            .nth(digits)
            .is_some_and(|c| !c.is_numeric() && c != '%')
        || text.starts_with([
            '*', '†', '‡', '§', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹',
        ])
}

fn without_bullet(text: &str) -> (&str, bool) {
    let rest = text.strip_prefix(BULLETS).map(str::trim_start);
    if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
        return (rest, true);
    }
    for dash in ["– ", "— ", "- ", "* ", "o "] {
        if let Some(rest) = text.strip_prefix(dash)
            && rest.chars().next().is_some_and(char::is_alphanumeric)
        {
            return (rest, dash != "— " && dash != "o ");
        }
    }
    (text, false)
}

fn shape(lines: &[Line]) -> Shape {
    let left = lines
        .iter()
        .map(|line| line.x0)
        .fold(f32::INFINITY, f32::min);
    // The farthest line may be one that runs over: of most long lines.
    let mut ends: Vec<f32> = lines.iter().map(|line| line.x1).collect();
    ends.sort_by(f32::total_cmp);
    let right = ends.get(ends.len() * 9 / 10).copied().unwrap_or(0.0);
    let gaps = lines.windows(2).filter_map(|pair| {
        let gap = pair[1].y - pair[0].y;
        let same = rounded(pair[0].size) == rounded(pair[1].size);
        (same && gap > 0.5 * pair[0].size && gap < 3.0 * pair[0].size).then_some(gap)
    });
    let apart = median(gaps);
    let letters: usize = lines.iter().map(|line| line.text.chars().count()).sum();
    let wide: f32 = lines.iter().map(|line| line.x1 - line.x0).sum();
    Shape {
        left,
        right,
        apart,
        letter: wide / letters.max(1) as f32,
    }
}

fn rounded(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

/// The sizes of headings, the largest first.
fn heading_sizes(made: &[Paragraph]) -> Vec<i32> {
    let mut sizes: Vec<i32> = made
        .iter()
        .filter(|paragraph| paragraph.kind == Kind::Heading)
        .map(|paragraph| rounded(paragraph.size))
        .collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    sizes
}

/// The heading in the largest letters of the first page that has one, of the first two.
fn take_title(made: &mut [Paragraph]) -> Option<String> {
    let first = made
        .iter()
        .find(|paragraph| paragraph.kind == Kind::Heading)
        .map(|paragraph| paragraph.page)
        .filter(|page| *page < 2)?;
    let headings = made.iter_mut().filter(|paragraph| {
        paragraph.kind == Kind::Heading
            && paragraph.page == first
            && paragraph.text.chars().filter(|c| c.is_alphabetic()).count() >= 4
    });
    // Of two in the same size the one that comes first.
    let mut title: Option<&mut Paragraph> = None;
    for heading in headings {
        if title
            .as_ref()
            .is_none_or(|title| rounded(heading.size) > rounded(title.size))
        {
            title = Some(heading);
        }
    }
    let title = title?;
    title.cut = Some(CutReason::Title);
    Some(fold_space(&title.text))
}
