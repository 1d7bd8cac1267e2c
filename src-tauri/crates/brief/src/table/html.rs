//! HTML: a table element that stands in any page, without a style of its own.

use std::fmt::Write as _;

use super::{Cell, Kind, Table};
use crate::html::escape;

pub(super) fn html(table: &Table) -> String {
    let mut out = String::from("<table>\n");
    let heading = table.heading();
    if !heading.is_empty() {
        element("caption", "", &heading, &mut out);
        out.push('\n');
    }
    out.push_str("<thead><tr>");
    for column in &table.columns {
        element("th", " scope=\"col\"", &column.name, &mut out);
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (column, cell) in table.cells(row) {
            match cell {
                Cell::Link { words, address } if is_web(address) => {
                    out.push_str("<td><a href=\"");
                    escape(address, &mut out);
                    out.push_str("\">");
                    escape(words, &mut out);
                    out.push_str("</a></td>");
                }
                cell if column.kind == Kind::Number => {
                    element("td", " align=\"right\"", &cell.worded(), &mut out);
                }
                cell => element("td", " dir=\"auto\"", &cell.worded(), &mut out),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    for line in &table.below {
        element("p", "", line, &mut out);
        out.push('\n');
    }
    out
}

fn element(name: &str, attributes: &str, words: &str, out: &mut String) {
    let _ = write!(out, "<{name}{attributes}>");
    escape(words, out);
    let _ = write!(out, "</{name}>");
}

/// Whether an address leads to the web or into the program, and runs nothing.
pub(super) fn is_web(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    ["http", "https", "demarche"].contains(&scheme.to_ascii_lowercase().as_str())
}
