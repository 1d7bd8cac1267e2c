//! A picture of a table.

use super::{Cell, Kind, Table};
use crate::matrix::print;
use crate::picture::{Ink, Page, across, letters, wrapped};

/// Lines of words in a cell before they are cut.
const MOST_LINES: usize = 12;
/// As wide as a picture gets where its columns can be narrower.
const WIDEST: usize = 1480;
/// A picture is not narrower, so that its heading has room.
const NARROWEST: usize = 400;

/// Columns in which nothing stands are left out, and those that are for programs.
pub(super) fn svg(table: &Table) -> String {
    let shown = columns(table);
    let widths: Vec<usize> = shown.iter().map(|(_, width)| *width).collect();
    let heading = table.heading();
    let mut page = Page::new(widths.iter().sum::<usize>().max(NARROWEST));
    if !heading.is_empty() {
        page.paragraph(&heading, Ink::BOLD);
    }
    let heads: Vec<_> = shown
        .iter()
        .map(|(at, width)| wrapped(&table.columns[*at].name, letters(*width), MOST_LINES))
        .collect();
    page.row(&widths, &heads, |_| Ink::BOLD);
    for row in &table.rows {
        let cells: Vec<&Cell> = shown
            .iter()
            .map(|(at, _)| row.get(*at).unwrap_or(&Cell::Empty))
            .collect();
        let lines: Vec<_> = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| wrapped(&cell.worded(), letters(*width), MOST_LINES))
            .collect();
        page.row(&widths, &lines, |at| match cells.get(at) {
            Some(Cell::Stance(stance)) => Ink::on(print(*stance)),
            _ => Ink::PLAIN,
        });
    }
    for line in &table.below {
        page.paragraph(line, Ink::FAINT);
    }
    page.finish(&heading)
}

/// The places of the columns that are shown, and how wide each is: as what stands in it needs, within what its kind may
/// have; where all are too wide together, each gives of what it has over the
/// least, which words of usual length keep whole.
fn columns(table: &Table) -> Vec<(usize, usize)> {
    let mut shown: Vec<(usize, usize, usize)> = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let longest = cells.map(|cell| cell.worded().chars().count()).max();
        let longest = longest.unwrap_or(0);
        let drawn = !table.undrawn.contains(&column.name.as_str());
        if !drawn || longest == 0 && !table.rows.is_empty() {
            continue;
        }
        let (least, most) = room(column.kind);
        let word = |text: &str| {
            let words = text.split_whitespace();
            words.map(|word| word.chars().count()).max().unwrap_or(0)
        };
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let longest_word = cells.map(|cell| word(&cell.worded())).max().unwrap_or(0);
        let whole = across(longest_word.max(word(&column.name)));
        let least = whole.clamp(least, most);
        let wanted = across(longest).clamp(least, most);
        shown.push((at, wanted, least));
    }
    let all: usize = shown.iter().map(|(_, wanted, _)| wanted).sum();
    let give: usize = shown.iter().map(|(_, wanted, least)| wanted - least).sum();
    let over = all.saturating_sub(WIDEST).min(give);
    let narrowed = shown.into_iter().map(|(at, wanted, least)| {
        let gives = (wanted - least) * over;
        (at, wanted - gives.checked_div(give).unwrap_or(0))
    });
    narrowed.collect()
}

/// How wide a column of a kind is at least and at most.
fn room(kind: Kind) -> (usize, usize) {
    match kind {
        Kind::Text | Kind::Link => (76, 190),
        Kind::Words => (170, 380),
        Kind::Number => (62, 90),
        Kind::Date => (84, 130),
        Kind::Stance => (84, 140),
    }
}
