//! A picture of a table.

use super::{Cell, Kind, Table};
use crate::matrix::print;
use crate::picture::{Ink, Page, letters, wrapped};

/// Lines of words in a cell before they are cut.
const MOST_LINES: usize = 8;

pub(super) fn svg(table: &Table) -> String {
    let widths: Vec<usize> = table.columns.iter().map(|it| width(it.kind)).collect();
    let width = widths.iter().sum::<usize>().max(400);
    let heading = table.heading();
    let mut page = Page::new(width);
    if !heading.is_empty() {
        page.paragraph(&heading, Ink::BOLD);
    }
    let heads = table.columns.iter().zip(&widths);
    let heads: Vec<_> = heads
        .map(|(column, width)| wrapped(&column.name, letters(*width), MOST_LINES))
        .collect();
    page.row(&widths, &heads, |_| Ink::BOLD);
    for row in &table.rows {
        let cells: Vec<&Cell> = table.cells(row).map(|(_, cell)| cell).collect();
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

fn width(kind: Kind) -> usize {
    match kind {
        Kind::Text | Kind::Link => 190,
        Kind::Words => 380,
        Kind::Number => 90,
        Kind::Date => 130,
        Kind::Stance => 140,
    }
}
