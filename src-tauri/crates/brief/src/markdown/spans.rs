//! Emphasis: runs of words, each with its marks, as Markdown that reads back as the same.
//!
//! Emphasis inside emphasis stands upright, as it does in print; so a run is emphasised or not. What CommonMark's rules about
//! what may stand beside a mark do not allow as it is written first, is written a second way, with the letters beside
//! the marks as character references: beside a sign every mark opens and closes.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::escape;

/// How a run is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) emphasis: bool,
    pub(super) strong: bool,
    pub(super) strike: bool,
}

/// What stands in a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Words, not escaped yet.
    Words(String, Marks),
    /// Markdown as it is: code, a link, a reference to a note.
    Whole(String, Marks),
    /// A line's end, which has no marks of its own.
    Break(&'static str),
}

const EMPHASIS: &str = "*";
const STRONG: &str = "**";
const STRIKE: &str = "~~";

/// Adds runs to a paragraph.
pub(super) fn write(runs: &[Run], out: &mut String) {
    let pieces = pieces(runs);
    let marked = pieces.iter().any(|piece| matches!(piece, Piece::Mark(_)));
    let from = out.len();
    plainly(&pieces, out);
    if marked && read(&out[from..], &pieces) != wanted(runs) {
        out.truncate(from);
        safely(&pieces, out);
    }
}

/// What is written, in order.
enum Piece<'r> {
    Mark(&'static str),
    Words(&'r str),
    Whole(&'r str),
    Break(&'static str),
}

/// Runs with their marks opened and closed: those that last longest outside.
fn pieces(runs: &[Run]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut open: Vec<&'static str> = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        let marks = marks_at(runs, index);
        while let Some(at) = open.iter().position(|mark| !has(marks, mark)) {
            // What was opened inside is closed first, and opened again below.
            for mark in open.drain(at..).rev() {
                pieces.push(Piece::Mark(mark));
            }
        }
        let mut missing: Vec<&'static str> = [STRONG, EMPHASIS, STRIKE]
            .into_iter()
            .filter(|mark| has(marks, mark) && !open.contains(mark))
            .collect();
        let lasts = |mark: &str| {
            let after = index..runs.len();
            after
                .take_while(|&at| has(marks_at(runs, at), mark))
                .count()
        };
        missing.sort_by_key(|mark| std::cmp::Reverse(lasts(mark)));
        for mark in missing {
            pieces.push(Piece::Mark(mark));
            open.push(mark);
        }
        pieces.push(match run {
            Run::Words(words, _) => Piece::Words(words),
            Run::Whole(markdown, _) => Piece::Whole(markdown),
            Run::Break(mark) => Piece::Break(mark),
        });
    }
    pieces.extend(open.into_iter().rev().map(Piece::Mark));
    pieces
}

/// The marks of a run; of a break those that the runs on both sides have.
fn marks_at(runs: &[Run], index: usize) -> Marks {
    let of = |run: &Run| match run {
        Run::Words(_, marks) | Run::Whole(_, marks) => Some(*marks),
        Run::Break(_) => None,
    };
    if let Some(marks) = of(&runs[index]) {
        return marks;
    }
    let before = runs[..index].iter().rev().find_map(of).unwrap_or_default();
    let after = runs[index..].iter().find_map(of).unwrap_or_default();
    Marks {
        emphasis: before.emphasis && after.emphasis,
        strong: before.strong && after.strong,
        strike: before.strike && after.strike,
    }
}

fn has(marks: Marks, mark: &str) -> bool {
    match mark {
        EMPHASIS => marks.emphasis,
        STRONG => marks.strong,
        _ => marks.strike,
    }
}

fn plainly(pieces: &[Piece<'_>], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Mark(mark) => out.push_str(mark),
            Piece::Words(words) => escape(words, out),
            Piece::Whole(markdown) => out.push_str(markdown),
            Piece::Break(mark) => out.push_str(mark),
        }
    }
}

/// With every letter beside a mark as a character reference, and a comment between two marks of one place.
fn safely(pieces: &[Piece<'_>], out: &mut String) {
    let is_mark =
        |at: Option<usize>| matches!(at.and_then(|at| pieces.get(at)), Some(Piece::Mark(_)));
    for (index, piece) in pieces.iter().enumerate() {
        let after_mark = is_mark(index.checked_sub(1));
        match piece {
            Piece::Mark(mark) => {
                if after_mark {
                    out.push_str("<!---->");
                }
                out.push_str(mark);
            }
            Piece::Words(words) => {
                let before_mark = is_mark(Some(index + 1));
                let last = words.chars().count().saturating_sub(1);
                let mut plain = String::new();
                for (at, letter) in words.chars().enumerate() {
                    if (at == 0 && after_mark) || (at == last && before_mark) {
                        escape(&plain, out);
                        plain.clear();
                        out.push_str(&format!("&#{};", letter as u32));
                    } else {
                        plain.push(letter);
                    }
                }
                escape(&plain, out);
            }
            Piece::Whole(markdown) => out.push_str(markdown),
            Piece::Break(mark) => out.push_str(mark),
        }
    }
}

/// A letter and how it is set; what is whole, and breaks, are one letter each.
type Letter = (char, u8);

const WHOLE: char = '\u{fffc}';
const BREAK: char = '\n';

fn flags(marks: Marks) -> u8 {
    u8::from(marks.emphasis) | (u8::from(marks.strong) << 1) | (u8::from(marks.strike) << 2)
}

/// What should be read.
fn wanted(runs: &[Run]) -> Vec<Letter> {
    let mut letters = Vec::new();
    for run in runs {
        match run {
            Run::Words(words, marks) => {
                letters.extend(words.chars().map(|letter| (letter, flags(*marks))));
            }
            Run::Whole(_, marks) => letters.push((WHOLE, flags(*marks))),
            Run::Break(_) => letters.push((BREAK, 0)),
        }
    }
    letters
}

/// What is read of a paragraph: a link in the place of what is whole, which begins and ends with a sign as that does.
fn read(written: &str, pieces: &[Piece<'_>]) -> Vec<Letter> {
    let mut text = String::new();
    let mut rest = written;
    for piece in pieces {
        if let Piece::Whole(markdown) = piece
            && let Some(at) = rest.find(markdown)
        {
            text.push_str(&rest[..at]);
            text.push_str("[x](y)");
            rest = &rest[at + markdown.len()..];
        }
    }
    text.push_str(rest);
    let (mut letters, mut depths, mut inside_link) = (Vec::new(), [0_u8; 3], false);
    for event in Parser::new_ext(&text, Options::ENABLE_STRIKETHROUGH) {
        let marks = flags(Marks {
            emphasis: depths[0] % 2 == 1,
            strong: depths[1] > 0,
            strike: depths[2] > 0,
        });
        match event {
            Event::Start(Tag::Emphasis) => depths[0] += 1,
            Event::Start(Tag::Strong) => depths[1] += 1,
            Event::Start(Tag::Strikethrough) => depths[2] += 1,
            Event::End(TagEnd::Emphasis) => depths[0] -= 1,
            Event::End(TagEnd::Strong) => depths[1] -= 1,
            Event::End(TagEnd::Strikethrough) => depths[2] -= 1,
            Event::Start(Tag::Link { .. }) => {
                letters.push((WHOLE, marks));
                inside_link = true;
            }
            Event::End(TagEnd::Link) => inside_link = false,
            Event::Text(_) if inside_link => {}
            Event::Text(words) => letters.extend(words.chars().map(|letter| (letter, marks))),
            Event::SoftBreak | Event::HardBreak => letters.push((BREAK, 0)),
            _ => {}
        }
    }
    letters
}
