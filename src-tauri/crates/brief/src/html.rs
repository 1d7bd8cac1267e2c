//! HTML: for the live preview, and as a page of its own.
//!
//! Both are inert by the way they are made: the only tags are the ones written here, every word is
//! escaped, and an address is `https:`, `http:`, `mailto:` or, in the preview, `demarche:`. A property
//! test holds them to that with a sanitiser.

mod inlines;
mod live;
mod matrix;
mod page;

pub(crate) use matrix::matrix_alone;
pub use page::page;

use std::fmt::Write as _;

use demarche_text::{Phrase, phrase};

use crate::Error;
use crate::cite::Citations;
use crate::document::*;
use crate::notes::Notes;
use crate::sources::{Excerpt, Sources};

/// A note as the preview shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Inert HTML. Blocks carry `data-line`, their line in the Markdown from 1; what the library
    /// holds is linked as `demarche://kind/id`.
    pub html: String,
    /// The headings.
    pub outline: Vec<OutlineEntry>,
    /// How many words it has.
    pub words: usize,
    /// How many articles are cited, each as often as it is.
    pub citations: usize,
}

/// Renders a note's Markdown for the preview.
pub fn render(text: &str, sources: &dyn Sources) -> Result<Rendered, Error> {
    Ok(rendered(text, &crate::parse::document(text, sources)?))
}

/// Renders a piece of a note, as [`crate::parse::piece`] reads it.
pub fn render_piece(text: &str, whole: &str, sources: &dyn Sources) -> Result<Rendered, Error> {
    Ok(rendered(text, &crate::parse::piece(text, whole, sources)?))
}

fn rendered(text: &str, document: &Document) -> Rendered {
    let citations = Citations::short(document);
    let mut html = Html::new(document, &citations, Form::Preview);
    html.out.reserve(text.len() * 2);
    html.blocks(&document.blocks, false);
    html.note_list();
    let made_by_hand = |it: &&Citation| !matches!(it.from, CitationFrom::Cell | CitationFrom::Link);
    Rendered {
        html: html.out,
        outline: document.outline(),
        words: document.words(),
        citations: document
            .citations
            .iter()
            .filter(made_by_hand)
            .map(|it| it.items.len())
            .sum(),
    }
}

/// Generated inlines, such as a citation, as HTML.
pub(crate) fn generated(inlines: &[Inline]) -> String {
    let (document, citations) = (Document::default(), Citations::default());
    let mut html = Html::new(&document, &citations, Form::Page);
    html.inlines(inlines);
    html.out
}

/// What the HTML is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Preview,
    Page,
}

struct Html<'d> {
    out: String,
    notes: Notes<'d>,
    form: Form,
}

impl<'d> Html<'d> {
    fn new(document: &'d Document, citations: &'d Citations, form: Form) -> Self {
        Self {
            out: String::new(),
            notes: Notes::new(document, citations),
            form,
        }
    }

    fn blocks(&mut self, blocks: &'d [Block], tight: bool) {
        for block in blocks {
            self.block(block, tight);
        }
    }

    /// An opening tag with the block's line, and its direction from its own words.
    fn open(&mut self, tag: &str, line: u32) {
        let _ = write!(self.out, "<{tag} dir=\"auto\"");
        self.line(line);
        self.out.push('>');
    }

    fn line(&mut self, line: u32) {
        if self.form == Form::Preview && line > 0 {
            let _ = write!(self.out, " data-line=\"{line}\"");
        }
    }

    fn block(&mut self, block: &'d Block, tight: bool) {
        match &block.kind {
            BlockKind::Heading(level, inlines) => {
                let tag = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(*level - 1).min(5)];
                self.open(tag, block.line);
                self.inlines(inlines);
                self.close(tag);
            }
            BlockKind::Paragraph(inlines) if tight => {
                self.inlines(inlines);
                self.out.push('\n');
            }
            BlockKind::Paragraph(inlines) => {
                self.open("p", block.line);
                self.inlines(inlines);
                self.close("p");
            }
            BlockKind::Quote(inner) => {
                self.open("blockquote", block.line);
                self.out.push('\n');
                self.blocks(inner, false);
                self.close("blockquote");
            }
            BlockKind::List {
                first,
                tight,
                items,
            } => self.list(*first, *tight, items, block.line),
            BlockKind::Code { text, .. } => {
                self.out.push_str("<pre");
                self.line(block.line);
                self.out.push_str("><code>");
                escape(text, &mut self.out);
                self.out.push_str("</code></pre>\n");
            }
            BlockKind::Table(table) => self.table(table, block.line),
            BlockKind::Rule => {
                self.out.push_str("<hr");
                self.line(block.line);
                self.out.push_str(">\n");
            }
            BlockKind::Embed(embed) => self.embed(embed, block.line),
            BlockKind::Positions(positions) => self.positions(positions, block.line),
            BlockKind::Live(live) => self.live(live, block.line),
            BlockKind::Callout(callout) => self.callout(callout, block.line),
        }
    }

    fn callout(&mut self, callout: &'d Callout, line: u32) {
        self.out.push_str("<aside dir=\"auto\" data-callout=\"");
        escape(&callout.kind, &mut self.out);
        self.out.push('"');
        self.line(line);
        self.out.push_str(">\n<p dir=\"auto\"><strong>");
        self.inlines(&callout.title);
        self.out.push_str("</strong></p>\n");
        self.blocks(&callout.blocks, false);
        self.close("aside");
    }

    fn close(&mut self, tag: &str) {
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn list(&mut self, first: Option<u64>, tight: bool, items: &'d [Item], line: u32) {
        let tag = if first.is_some() { "ol" } else { "ul" };
        let _ = write!(self.out, "<{tag}");
        if let Some(first) = first.filter(|&first| first != 1) {
            let _ = write!(self.out, " start=\"{first}\"");
        }
        self.line(line);
        self.out.push_str(">\n");
        for item in items {
            self.open("li", item.line);
            if let Some(ticked) = item.task {
                self.task(ticked);
            }
            self.blocks(&item.blocks, tight);
            self.close("li");
        }
        self.close(tag);
    }

    /// The box before a task; in the window it is ticked by a click.
    fn task(&mut self, ticked: bool) {
        let mark = if ticked { "☑" } else { "☐" };
        let _ = match self.form {
            Form::Preview => write!(self.out, "<span data-task=\"{ticked}\">{mark}</span> "),
            Form::Page => write!(self.out, "{mark} "),
        };
    }

    fn table(&mut self, table: &'d Table, line: u32) {
        self.out.push_str("<table");
        self.line(line);
        self.out.push_str("><thead><tr>");
        for (column, cell) in table.head.iter().enumerate() {
            self.cell("th", cell, table.columns.get(column).copied());
        }
        self.out.push_str("</tr></thead><tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                self.cell("td", cell, table.columns.get(column).copied());
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table>\n");
    }

    fn cell(&mut self, tag: &str, cell: &'d [Inline], align: Option<Align>) {
        let _ = write!(self.out, "<{tag} dir=\"auto\"");
        match align {
            Some(Align::Centre) => self.out.push_str(" align=\"center\""),
            Some(Align::End) => self.out.push_str(" align=\"right\""),
            _ => {}
        }
        self.out.push('>');
        self.inlines(cell);
        let _ = write!(self.out, "</{tag}>");
    }

    fn embed(&mut self, embed: &'d Embed, line: u32) {
        let Some(excerpt) = &embed.excerpt else {
            self.open("p", line);
            self.broken(&embed.written, &no_excerpt());
            self.close("p");
            return;
        };
        self.out.push_str("<blockquote dir=\"auto\"");
        if self.form == Form::Preview {
            let _ = write!(self.out, " data-excerpt=\"{}\"", excerpt.id);
            if excerpt.orphan {
                self.out.push_str(" data-orphan=\"true\"");
            }
        }
        self.line(line);
        self.out.push('>');
        for paragraph in excerpt.quote.split('\n').filter(|it| !it.trim().is_empty()) {
            self.out.push_str("<p dir=\"auto\">");
            escape(paragraph, &mut self.out);
            self.out.push_str("</p>");
        }
        self.out.push_str("<footer>— ");
        self.source_line(excerpt);
        if self.form == Form::Page {
            self.citation(embed.citation);
        }
        self.out.push_str("</footer></blockquote>\n");
    }

    fn source_line(&mut self, excerpt: &Excerpt) {
        let link = self.form == Form::Preview;
        if link {
            let _ = write!(self.out, "<a href=\"demarche://excerpt/{}\">", excerpt.id);
        }
        escape(
            &crate::cite::source_line(excerpt, self.notes.document.words),
            &mut self.out,
        );
        if link {
            self.out.push_str("</a>");
        }
    }
}

fn no_excerpt() -> Phrase {
    phrase!("There is no such excerpt.")
}

/// Escapes for text and for double-quoted attributes.
pub(crate) fn escape(words: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let replaced = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            // A null is no character of HTML.
            0 => "\u{fffd}",
            _ => continue,
        };
        out.push_str(&words[from..at]);
        out.push_str(replaced);
        from = at + 1;
    }
    out.push_str(&words[from..]);
}
