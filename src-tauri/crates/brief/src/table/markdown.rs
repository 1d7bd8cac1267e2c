//! Markdown: a pipe table under its title, with what stands below it.

use std::fmt::Write as _;

use super::{Cell, Kind, Table};
use crate::markdown::escape;

pub(super) fn markdown(table: &Table) -> String {
    let mut out = String::new();
    let heading = table.heading();
    if !heading.is_empty() {
        out.push_str("### ");
        escape(&one_line(&heading), &mut out);
        out.push_str("\n\n");
    }
    out.push('|');
    for column in &table.columns {
        out.push(' ');
        escape(&one_line(&column.name), &mut out);
        out.push_str(" |");
    }
    out.push_str("\n|");
    for column in &table.columns {
        out.push_str(if column.kind == Kind::Number {
            "--:|"
        } else {
            "---|"
        });
    }
    out.push('\n');
    for row in &table.rows {
        out.push('|');
        for (_, cell) in table.cells(row) {
            out.push(' ');
            push(cell, &mut out);
            out.push_str(" |");
        }
        out.push('\n');
    }
    for line in &table.below {
        out.push('\n');
        escape(&one_line(line), &mut out);
        out.push('\n');
    }
    out
}

fn push(cell: &Cell, out: &mut String) {
    match cell {
        Cell::Link { words, address } => {
            out.push('[');
            escape(&one_line(words), out);
            let address = one_line(address).replace('<', "%3C").replace('>', "%3E");
            let _ = write!(out, "](<{}>)", address.replace('|', "%7C"));
        }
        other => escape(&one_line(&other.worded()), out),
    }
}

/// Words on one line, as a pipe table needs them.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
