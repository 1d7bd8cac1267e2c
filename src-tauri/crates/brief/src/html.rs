//! HTML: for the live preview, and as a page of its own.
//!
//! Both are inert by the way they are made: the only tags are the ones written here, every word is
//! escaped, and an address is `https:`, `http:`, `mailto:` or, in the preview, `demarche:`. A property
//! test holds them to that with a sanitiser.

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
use crate::notes::{Mark, NoteText, Notes};
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
        escape(&crate::cite::source_line(excerpt), &mut self.out);
        if link {
            self.out.push_str("</a>");
        }
    }

    /// Why a live block cannot be shown, in its place.
    fn problem(&mut self, problem: &Phrase) {
        self.out.push_str("<p>");
        self.open_broken(&phrase!("This block cannot be shown."), Some(problem));
        escape(&problem.to_string(), &mut self.out);
        self.close_broken();
        self.out.push_str("</p>\n");
    }

    fn broken(&mut self, written: &str, why: &Phrase) {
        self.open_broken(why, None);
        escape(written, &mut self.out);
        self.close_broken();
    }

    /// Marks what leads nowhere, in a preview. What the program itself says is there as a template too, from which a
    /// window says it in its own language: why, and `words` where those that are marked are the program's.
    fn open_broken(&mut self, why: &Phrase, words: Option<&Phrase>) {
        if self.form == Form::Page {
            return;
        }
        self.out.push_str("<span data-broken=\"true\"");
        for (name, phrase) in [("data-why", Some(why)), ("data-words", words)] {
            if let Some(Ok(json)) = phrase.map(serde_json::to_string) {
                let _ = write!(self.out, " {name}=\"");
                escape(&json, &mut self.out);
                self.out.push('"');
            }
        }
        self.out.push_str(" title=\"");
        escape(&why.to_string(), &mut self.out);
        self.out.push_str("\">");
    }

    fn close_broken(&mut self) {
        if self.form == Form::Preview {
            self.out.push_str("</span>");
        }
    }

    fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, _) => escape(words, &mut self.out),
                Inline::Code(words) => {
                    self.out.push_str("<code>");
                    escape(words, &mut self.out);
                    self.out.push_str("</code>");
                }
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Strike(inner) => self.wrapped("del", inner),
                Inline::Highlight(inner) => self.wrapped("mark", inner),
                Inline::Link { to, inlines, .. } => self.link(to, inlines),
                // On screen the link itself leads to it.
                Inline::Cite(citation, _)
                    if self.form == Form::Preview
                        && self.notes.document.citations[*citation].from == CitationFrom::Link => {}
                Inline::Cite(citation, _) => self.citation(*citation),
                Inline::Footnote(index) => match self.notes.footnote(*index).0 {
                    Mark::Number(number) => self.note_mark(number),
                    Mark::InText => escape(&self.notes.footnote_words(*index), &mut self.out),
                },
                Inline::Embed(embed) => match &embed.excerpt {
                    Some(excerpt) => self.embedded(excerpt, embed.citation),
                    None => self.broken(&embed.written, &no_excerpt()),
                },
                Inline::SoftBreak => self.out.push('\n'),
                Inline::HardBreak => self.out.push_str("<br>\n"),
            }
        }
    }

    /// An excerpt within a sentence.
    fn embedded(&mut self, excerpt: &Excerpt, citation: usize) {
        let link = self.form == Form::Preview;
        if link {
            let _ = write!(
                self.out,
                "<a href=\"demarche://excerpt/{}\" title=\"",
                excerpt.id
            );
            escape(&crate::cite::source_line(excerpt), &mut self.out);
            self.out.push_str("\">");
        }
        // Its marks stay on its own side in whatever it stands.
        self.out.push_str("<bdi>");
        escape(&quoted(&excerpt.quote), &mut self.out);
        self.out.push_str("</bdi>");
        if link {
            self.out.push_str("</a>");
        } else {
            self.citation(citation);
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &'d [Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(inner);
        let _ = write!(self.out, "</{tag}>");
    }

    fn link(&mut self, to: &LinkTarget, inlines: &'d [Inline]) {
        let address = match to {
            LinkTarget::Url(address) => address.clone(),
            LinkTarget::Place { kind, id } if self.form == Form::Preview => {
                format!("demarche://{}/{id}", kind.word())
            }
            LinkTarget::Place { .. } => return self.inlines(inlines),
            LinkTarget::Broken(target) => {
                self.open_broken(&phrase!("Nothing is called “{target}”.", target), None);
                self.inlines(inlines);
                return self.close_broken();
            }
        };
        self.out.push_str("<a href=\"");
        escape(&address, &mut self.out);
        self.out.push_str("\">");
        self.inlines(inlines);
        self.out.push_str("</a>");
    }

    fn citation(&mut self, index: usize) {
        match self.notes.citation(index) {
            Mark::Number(number) => self.note_mark(number),
            Mark::InText => {
                let text = self.notes.in_text(index);
                let missing = self.notes.document.citations[index]
                    .items
                    .iter()
                    .any(|item| item.article.is_none());
                if missing {
                    self.open_broken(&phrase!("No article has this key."), None);
                }
                self.inlines(text);
                if missing {
                    self.close_broken();
                }
            }
        }
    }

    fn note_mark(&mut self, number: usize) {
        // A raised comma where two numbers would read as one.
        if self.out.ends_with("</sup>") {
            self.out.push_str("<sup>,</sup>");
        }
        let _ = match self.form {
            Form::Preview => write!(self.out, "<sup data-note=\"{number}\">{number}</sup>"),
            Form::Page => write!(
                self.out,
                "<sup><a href=\"#note-{number}\" id=\"ref-{number}\">{number}</a></sup>"
            ),
        };
    }

    /// The notes met so far, at the end.
    fn note_list(&mut self) {
        if self.notes.list.is_empty() {
            return;
        }
        self.notes.inside = true;
        self.out.push_str("<hr>\n<ol");
        if self.form == Form::Preview {
            self.out.push_str(" data-notes=\"true\"");
        }
        self.out.push_str(">\n");
        for number in 1..=self.notes.list.len() {
            match self.form {
                Form::Preview => self.out.push_str("<li dir=\"auto\">"),
                Form::Page => {
                    let _ = write!(self.out, "<li dir=\"auto\" id=\"note-{number}\">");
                }
            }
            match self.notes.list[number - 1] {
                NoteText::Written(blocks) => self.blocks(blocks, blocks.len() == 1),
                NoteText::Citation(index) => {
                    let text: &'d [Inline] = &self.notes.citations.texts[index];
                    self.inlines(text);
                }
            }
            if self.form == Form::Page {
                let _ = write!(self.out, " <a href=\"#ref-{number}\">↩</a>");
            }
            self.close("li");
        }
        self.close("ol");
    }
}

/// Escapes for text and for double-quoted attributes.
fn no_excerpt() -> Phrase {
    phrase!("There is no such excerpt.")
}

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
