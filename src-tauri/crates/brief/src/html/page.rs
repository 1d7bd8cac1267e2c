//! A note as one HTML file that needs nothing else.

use std::fmt::Write as _;

use super::{Form, Html, escape};
use crate::annex;
use crate::cite::Citations;
use crate::document::Document;

/// Fetches nothing and runs nothing, wherever it is opened.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const STYLE: &str = include_str!("page.css");

/// The note as a page: notes at the end, then the works cited and the table of evidence.
pub fn page(document: &Document, citations: &Citations) -> String {
    let mut html = Html::new(document, citations, Form::Page);
    let title = document.title().unwrap_or_default();
    let language = crate::direction::language(document);
    let direction = match crate::direction::language_runs_left(&language) {
        true => " dir=\"rtl\"",
        false => "",
    };
    let _ = writeln!(
        html.out,
        "<!doctype html>\n<html lang=\"{language}\"{direction}>\n<head>\n<meta charset=\"utf-8\">",
    );
    let _ = writeln!(
        html.out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"
    );
    html.out
        .push_str("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    escape(&title, &mut html.out);
    let _ = writeln!(
        html.out,
        "</title>\n<style>\n{STYLE}</style>\n</head>\n<body>"
    );
    if let Some(marking) = &document.front.marking {
        html.out.push_str("<p><strong>");
        escape(marking, &mut html.out);
        html.out.push_str("</strong></p>\n");
    }
    if let Some(title) = document.title_above() {
        html.out.push_str("<h1 dir=\"auto\">");
        escape(title, &mut html.out);
        html.out.push_str("</h1>\n");
    }
    let (above, below) = document.around_byline();
    html.blocks(above, false);
    if let Some(byline) = document.byline() {
        html.out.push_str("<p><small>");
        escape(&byline, &mut html.out);
        html.out.push_str("</small></p>\n");
    }
    html.blocks(below, false);
    html.note_list();
    if citations.listed {
        let _ = writeln!(html.out, "<h2>{}</h2>", citations.list_heading);
        for entry in &citations.bibliography {
            html.out.push_str("<p dir=\"auto\">");
            html.inlines(entry);
            html.out.push_str("</p>\n");
        }
    }
    let evidence = annex::evidence(document);
    if !evidence.is_empty() {
        let _ = writeln!(
            html.out,
            "<h2>{}</h2>\n<table><thead><tr>",
            annex::title(document.words)
        );
        for head in annex::heads(document.words) {
            let _ = write!(html.out, "<th scope=\"col\">{head}</th>");
        }
        html.out.push_str("</tr></thead><tbody>\n");
        for row in &evidence {
            html.out.push_str("<tr>");
            for cell in row.cells(document.words) {
                html.out.push_str("<td dir=\"auto\">");
                escape(&cell, &mut html.out);
                html.out.push_str("</td>");
            }
            html.out.push_str("</tr>\n");
        }
        html.out.push_str("</tbody></table>\n");
    }
    html.out.push_str("</body>\n</html>\n");
    html.out
}
