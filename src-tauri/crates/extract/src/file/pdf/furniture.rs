//! What stands on page after page: running heads and feet, and page numbers.

use std::collections::HashMap;
use std::sync::OnceLock;

use regex::Regex;

use super::layout::Column;
use crate::block::fold_space;
use crate::{BlockKind, CutReason, Piece};

/// Lines at the top and at the foot of a page that can be a running head or foot.
const EDGE: usize = 3;
/// Points by which such a line may stand higher or lower from page to page.
const APART: f32 = 4.0;

/// Takes running heads, feet and page numbers out of the pages; answers them as cut pieces, each
/// wording once.
pub(super) fn take(pages: &mut [Vec<Column>]) -> Vec<Piece> {
    let mut stands: HashMap<String, Vec<(usize, f32)>> = HashMap::new();
    for (number, page) in pages.iter().enumerate() {
        for (_, y, text) in edges(page) {
            stands.entry(key(&text)).or_default().push((number, y));
        }
    }
    let pages_of = |places: &[(usize, f32)], y: f32| {
        let mut on: Vec<usize> = places
            .iter()
            .filter(|(_, other)| (other - y).abs() <= APART)
            .map(|(page, _)| *page)
            .collect();
        on.dedup();
        on.len()
    };
    // Even and odd pages have heads of their own, and so has every chapter.
    let needed = if pages.len() <= 4 { 2 } else { 3 };
    let count = pages.len();
    let mut taken: Vec<Piece> = Vec::new();
    let mut told: Vec<String> = Vec::new();
    for (number, page) in pages.iter_mut().enumerate() {
        let mut out: Vec<(usize, usize)> = Vec::new();
        for ((column, line), y, text) in edges(page) {
            let key = key(&text);
            let repeated = stands
                .get(&key)
                .is_some_and(|places| pages_of(places, y) >= needed);
            let numbered = is_page_number(&text, number + 1, count);
            if !repeated && !numbered {
                continue;
            }
            out.push((column, line));
            if !told.contains(&key) {
                told.push(key);
                taken.push(Piece {
                    text: fold_space(&text),
                    kind: BlockKind::Paragraph,
                    level: None,
                    cut: Some(match numbered {
                        true => CutReason::Footer,
                        false => CutReason::Repeated,
                    }),
                });
            }
        }
        for (at, column) in page.iter_mut().enumerate() {
            let mut line = 0;
            column.lines.retain(|_| {
                let kept = !out.contains(&(at, line));
                line += 1;
                kept
            });
        }
    }
    taken
}

type Place = (usize, usize);

/// The first and last lines of a page, with their places and heights.
fn edges(page: &[Column]) -> Vec<(Place, f32, String)> {
    let mut all: Vec<(Place, f32, &str)> = Vec::new();
    for (column, of) in page.iter().enumerate() {
        for (line, of) in of.lines.iter().enumerate() {
            all.push(((column, line), of.y, &of.text));
        }
    }
    all.sort_by(|a, b| a.1.total_cmp(&b.1));
    let heights = |from: &mut dyn Iterator<Item = f32>| {
        let mut seen: Vec<f32> = Vec::new();
        for y in from {
            if seen.last().is_none_or(|last| (last - y).abs() > 2.0) {
                if seen.len() == EDGE {
                    break;
                }
                seen.push(y);
            }
        }
        seen.last().copied()
    };
    let top = heights(&mut all.iter().map(|(_, y, _)| *y));
    let foot = heights(&mut all.iter().rev().map(|(_, y, _)| *y));
    let (Some(top), Some(foot)) = (top, foot) else {
        return Vec::new();
    };
    all.into_iter()
        .filter(|(_, y, _)| *y <= top + 2.0 || *y >= foot - 2.0)
        .map(|(place, y, text)| (place, y, text.to_owned()))
        .collect()
}

/// What makes two lines the same head: their words, whatever the number.
fn key(text: &str) -> String {
    let bare = text.trim().to_lowercase();
    // The pages before the first are numbered i, ii, iii.
    if (1..=6).contains(&bare.len()) && bare.bytes().all(|byte| b"ivxlc".contains(&byte)) {
        return "#".to_owned();
    }
    let mut key = String::new();
    for scalar in text.chars().flat_map(char::to_lowercase) {
        if scalar.is_numeric() {
            if !key.ends_with('#') {
                key.push('#');
            }
        } else if !scalar.is_whitespace() {
            key.push(scalar);
        }
    }
    key
}

/// Whether a line is the number of its page and no more.
fn is_page_number(text: &str, page: usize, pages: usize) -> bool {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(r"^\W*(?:\p{L}{1,6}\.? )?(\d{1,4})(?:\s*(?:/|\p{L}{1,4})\s*(\d{1,4}))?\W*$")
            .expect("the pattern is well formed")
    });
    let Some(found) = pattern.captures(text.trim()) else {
        return false;
    };
    let first: Option<usize> = found[1].parse().ok();
    let of: Option<usize> = found.get(2).and_then(|of| of.as_str().parse().ok());
    first == Some(page) && of.is_none_or(|of| of == pages)
}
