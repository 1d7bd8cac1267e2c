//! Tables: those that were written, comparisons, and lists that are answered live.

use std::fmt::Write as _;

use super::{Markdown, escape, escaped};
use crate::document::*;
use crate::matrix::{Head, Laid, Matrix};
use crate::words::{Word, Words};

impl<'d> Markdown<'d> {
    pub(super) fn table(&mut self, table: &'d Table, out: &mut String) {
        self.row(&table.head, out);
        out.push('|');
        for column in &table.columns {
            out.push_str(match column {
                Align::Start => "---|",
                Align::Centre => ":-:|",
                Align::End => "--:|",
            });
        }
        out.push('\n');
        for row in &table.rows {
            self.row(row, out);
        }
    }

    fn row(&mut self, cells: &'d [Vec<Inline>], out: &mut String) {
        out.push('|');
        for cell in cells {
            let mut words = String::new();
            self.inlines(cell, &mut words);
            out.push(' ');
            push_cell(&words, out);
            out.push_str(" |");
        }
        out.push('\n');
    }

    pub(super) fn positions(&mut self, positions: &'d Positions, out: &mut String) {
        for problem in &positions.problems {
            escape(&problem.to_string(), out);
            out.push('\n');
        }
        if let Some(matrix) = &positions.matrix {
            let words = self.notes.document.words;
            let mark = |row: usize, column: usize, out: &mut String| {
                let citation = positions.citations.get(row).and_then(|it| it.get(column));
                if let Some(Some(citation)) = citation {
                    self.citation(*citation, out);
                }
            };
            write_matrix(matrix, words, mark, out);
        }
    }

    pub(super) fn live(&mut self, live: &'d Live, out: &mut String) {
        for problem in &live.problems {
            escape(&problem.to_string(), out);
            out.push('\n');
        }
        let Some(view) = &live.view else {
            return;
        };
        if !view.rows.is_empty() {
            let heads: Vec<String> = view.heads.iter().map(|head| escaped(head)).collect();
            let _ = writeln!(out, "| {} |", heads.join(" | "));
            let _ = writeln!(out, "|{}", "---|".repeat(view.heads.len()));
            for (row, citation) in view.rows.iter().zip(&live.citations) {
                out.push('|');
                for (at, cell) in row.cells.iter().enumerate() {
                    out.push(' ');
                    self.view_cell(cell, citation.filter(|_| at == row.cited), out);
                    out.push_str(" |");
                }
                out.push('\n');
            }
            out.push('\n');
        }
        escape(&view.below(), out);
        out.push('\n');
    }

    fn view_cell(&mut self, cell: &crate::live::Cell, citation: Option<usize>, out: &mut String) {
        if let Some(stance) = cell.stance {
            let mark = crate::matrix::print(stance).mark;
            let _ = write!(out, "**{}** ", escaped(mark));
        }
        let words = escaped(&cell.words.replace('\n', " "));
        let strong = if cell.strong && !words.is_empty() {
            "**"
        } else {
            ""
        };
        let _ = write!(out, "{strong}{words}{strong}");
        if let Some(citation) = citation {
            self.citation(citation, out);
        }
        if !cell.below.is_empty() {
            let gap = if words.is_empty() { "" } else { " " };
            let _ = write!(out, "{gap}({})", escaped(&cell.below.replace('\n', " ")));
        }
    }
}

/// A pipe table of plain words.
pub(super) fn pipe_rows(
    heads: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    out: &mut String,
) {
    let row = |cells: &[String], out: &mut String| {
        out.push('|');
        for cell in cells {
            out.push(' ');
            escape(&cell.replace('\n', " "), out);
            out.push_str(" |");
        }
        out.push('\n');
    };
    row(heads, out);
    let _ = writeln!(out, "|{}", "---|".repeat(heads.len()));
    for cells in rows {
        row(&cells, out);
    }
}

/// Adds a cell's words: on one line, with the bars escaped that code holds.
fn push_cell(words: &str, out: &mut String) {
    let mut escaped = false;
    for letter in words.chars() {
        match letter {
            '\n' => out.push(' '),
            '|' if !escaped => out.push_str("\\|"),
            letter => out.push(letter),
        }
        escaped = letter == '\\' && !escaped;
    }
}

/// A matrix as a pipe table with its caption; `mark` adds to a cell what stands after its words.
pub(crate) fn write_matrix(
    matrix: &Matrix,
    words: Words,
    mut mark: impl FnMut(usize, usize, &mut String),
    out: &mut String,
) {
    if matrix.issues.is_empty() || matrix.rows.is_empty() {
        let _ = write!(
            out,
            "{}\n\n{}\n",
            words.get(Word::NothingCoded),
            matrix.caption(words)
        );
        return;
    }
    for part in matrix.laid(words) {
        write_part(&part, &mut mark, out);
    }
    escape(&matrix.caption(words), out);
    let legend = matrix.legend(words);
    if !legend.is_empty() {
        out.push(' ');
        escape(&legend, out);
    }
    out.push('\n');
}

fn write_part(part: &Laid<'_>, mark: &mut impl FnMut(usize, usize, &mut String), out: &mut String) {
    let _ = write!(out, "| {} |", part.corner);
    for head in &part.columns {
        write_head(*head, out);
    }
    let _ = writeln!(out, "\n|---|{}", "---|".repeat(part.columns.len()));
    for (head, cells) in &part.lines {
        out.push('|');
        write_head(*head, out);
        for (cell, (row, column)) in cells {
            out.push(' ');
            match &cell.latest {
                Some(latest) => {
                    let _ = write!(
                        out,
                        "**{}** ",
                        escaped(crate::matrix::print(latest.stance).mark)
                    );
                    escape(&latest.quoted().replace('\n', " "), out);
                    let told = cell.below(part.words);
                    if !told.is_empty() {
                        out.push_str(" (");
                        escape(&told, out);
                        out.push(')');
                    }
                    mark(*row, *column, out);
                }
                None => escape(&cell.unsaid(part.words), out),
            }
            out.push_str(" |");
        }
        out.push('\n');
    }
    out.push('\n');
}

fn write_head(head: Head<'_>, out: &mut String) {
    out.push(' ');
    match head {
        Head::Issue(issue) => escape(&issue.name, out),
        Head::Row(row) => {
            escape(row.name(), out);
            if let (Some(_), Some((code, _))) = (&row.actor, &row.country) {
                let _ = write!(out, " ({code})");
            }
        }
    }
    out.push_str(" |");
}
