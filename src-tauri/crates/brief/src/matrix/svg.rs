//! A picture: for slides and pages that take no table.

use demarche_library::positions::Stance;

use super::{Cell, Matrix, Row, print};
use crate::picture::{Ink, Page, letters, wrapped};
use crate::words::Words;

// In pixels of 1/96 inch.
const FIRST: usize = 190;
const COLUMN: usize = 250;
/// Lines of words in a cell before they are cut.
const MOST_LINES: usize = 5;

/// The matrix as SVG.
pub fn svg(matrix: &Matrix) -> String {
    let mut widths = vec![COLUMN; matrix.issues.len() + 1];
    widths[0] = FIRST;
    let width = widths.iter().sum::<usize>().max(FIRST + COLUMN);
    let mut page = Page::new(width);
    let heads = matrix.issues.iter().map(|issue| issue.name.as_str());
    let heads: Vec<Vec<String>> = std::iter::once("")
        .chain(heads)
        .map(|name| wrapped(name, letters(COLUMN), MOST_LINES))
        .collect();
    page.row(&widths, &heads, |_| Ink::BOLD);
    for row in &matrix.rows {
        let mut lines = vec![head(row)];
        lines.extend(row.cells.iter().map(cell_lines));
        page.row(&widths, &lines, |at| {
            match at.checked_sub(1).and_then(|at| row.cells.get(at)) {
                None => Ink::BOLD,
                Some(cell) => match &cell.latest {
                    Some(latest) => Ink::on(print(latest.stance)),
                    None => Ink::FAINT,
                },
            }
        });
    }
    page.paragraph(&matrix.caption(Words::ENGLISH), Ink::FAINT);
    let legend = matrix.legend(Words::ENGLISH);
    if !legend.is_empty() {
        page.paragraph(&legend, Ink::FAINT);
    }
    page.finish(&matrix.caption(Words::ENGLISH))
}

fn head(row: &Row) -> Vec<String> {
    let mut lines = wrapped(row.name(), letters(FIRST), MOST_LINES);
    if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
        lines.push(code.clone());
    }
    if let Some(post) = &row.post {
        lines.extend(wrapped(post, letters(FIRST), MOST_LINES));
    }
    lines
}

fn cell_lines(cell: &Cell) -> Vec<String> {
    let letters = letters(COLUMN);
    let Some(latest) = &cell.latest else {
        return wrapped(&bound(&cell.unsaid(Words::ENGLISH)), letters, MOST_LINES);
    };
    let text = format!("{} {}", print(latest.stance).mark, latest.quoted());
    let mut lines = wrapped(&text, letters, MOST_LINES);
    for told in &cell.told(Words::ENGLISH) {
        lines.extend(wrapped(&bound(told), letters, 2));
    }
    lines
}

/// With no line between a mark and its number: "−− 1".
fn bound(told: &str) -> String {
    let mut out = String::new();
    let mut before = "";
    for word in told.split(' ') {
        let marked = Stance::ALL.iter().any(|it| print(*it).mark == before);
        match word.starts_with(|letter: char| letter.is_ascii_digit()) && marked {
            true => out.push('\u{a0}'),
            false if out.is_empty() => {}
            false => out.push(' '),
        }
        out.push_str(word);
        before = word;
    }
    out
}
