//! Markdown that stands alone: Pandoc's, with real footnotes, every embed and live table resolved.

mod escape;
mod spans;
mod tables;

use std::fmt::Write as _;

use crate::annex;
use crate::cite::Citations;
use crate::document::*;
use crate::notes::{Mark, NoteText, Notes};
use escape::prefixed;
pub(crate) use escape::{escape, escaped};
use spans::{Marks, Run};
use tables::pipe_rows;
pub(crate) use tables::write_matrix;

/// The note as Markdown that needs no library.
pub fn markdown(document: &Document, citations: &Citations) -> String {
    let mut writer = Markdown {
        notes: Notes::new(document, citations),
        apart: false,
    };
    let mut out = front_matter(&document.front);
    writer.blocks(&document.blocks, &mut out);
    writer.note_list(&mut out);
    if citations.listed {
        let _ = writeln!(out, "\n## {}", citations.list_heading);
        for entry in &citations.bibliography {
            out.push('\n');
            inlines(entry, &mut out);
            out.push('\n');
        }
    }
    let evidence = annex::evidence(document);
    if !evidence.is_empty() {
        let _ = writeln!(out, "\n## {}\n", annex::title(document.words));
        let heads = annex::heads(document.words).map(str::to_owned);
        pipe_rows(
            &heads,
            evidence
                .iter()
                .map(|row| row.cells(document.words).to_vec()),
            &mut out,
        );
    }
    out
}

/// The note's blocks alone, with what would be in notes below them in brackets.
pub(crate) fn blocks(document: &Document, citations: &Citations) -> String {
    let mut writer = Markdown {
        notes: Notes::new(document, citations),
        apart: false,
    };
    writer.notes.inside = true;
    writer.apart = true;
    let mut out = String::new();
    writer.blocks(&document.blocks, &mut out);
    out
}

fn front_matter(front: &FrontMatter) -> String {
    let kept = crate::front::kept(&front.inner);
    if !kept.is_empty() {
        return format!("---\n{kept}---\n");
    }
    let named = [
        ("title", &front.title),
        ("author", &front.author),
        ("marking", &front.marking),
        ("as-of", &front.as_of),
    ];
    let named = named
        .iter()
        .filter_map(|(name, value)| Some((*name, value.as_deref()?)));
    let others = front
        .others
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let mut out = String::new();
    for (name, value) in named.chain(others) {
        // A JSON string is a YAML string.
        let _ = writeln!(out, "{name}: {}", serde_json::Value::from(value));
    }
    if out.is_empty() {
        return out;
    }
    format!("---\n{out}---\n")
}

struct Markdown<'d> {
    notes: Notes<'d>,
    /// Whether citations that stand where a note's number would are set apart from the words before.
    apart: bool,
}

impl<'d> Markdown<'d> {
    fn blocks(&mut self, blocks: &'d [Block], out: &mut String) {
        for block in blocks {
            if !out.is_empty() {
                out.push('\n');
            }
            self.block(block, out);
        }
    }

    fn block(&mut self, block: &'d Block, out: &mut String) {
        match &block.kind {
            BlockKind::Heading(level, heading) => {
                let mut words = String::new();
                self.inlines(heading, &mut words);
                let marks = "#".repeat(usize::from(*level));
                let _ = writeln!(out, "{marks} {}", words.replace('\n', " "));
            }
            BlockKind::Paragraph(inlines) => {
                let mut words = String::new();
                self.inlines(inlines, &mut words);
                let _ = writeln!(out, "{words}");
            }
            BlockKind::Quote(inner) => {
                let mut quoted = String::new();
                self.blocks(inner, &mut quoted);
                prefixed(&quoted, "> ", "> ", out);
            }
            BlockKind::List {
                first,
                tight,
                items,
            } => self.list(*first, *tight, items, out),
            BlockKind::Code { language, text } => {
                // After backticks no word may hold one.
                let mark = if language.contains('`') { '~' } else { '`' };
                // Longer than any fence inside.
                let longest = text.split(|letter| letter != mark).map(str::len).max();
                let fence = mark.to_string().repeat(longest.unwrap_or(0).max(2) + 1);
                let language = language.replace('\\', "\\\\").replace('&', "\\&");
                let _ = writeln!(
                    out,
                    "{fence}{language}\n{}\n{fence}",
                    text.trim_end_matches('\n')
                );
            }
            BlockKind::Table(table) => self.table(table, out),
            BlockKind::Rule => out.push_str("* * *\n"),
            BlockKind::Embed(embed) => self.embed(embed, out),
            BlockKind::Positions(positions) => self.positions(positions, out),
            BlockKind::Live(live) => self.live(live, out),
            BlockKind::Callout(callout) => self.callout(callout, out),
        }
    }

    fn list(&mut self, first: Option<u64>, tight: bool, items: &'d [Item], out: &mut String) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 && !tight {
                out.push('\n');
            }
            let mut inner = String::new();
            match item.task {
                Some(true) => inner.push_str("[x] "),
                Some(false) => inner.push_str("[ ] "),
                None => {}
            }
            let mut blocks = String::new();
            for block in &item.blocks {
                if !blocks.is_empty() && !tight {
                    blocks.push('\n');
                }
                self.block(block, &mut blocks);
            }
            inner.push_str(&blocks);
            let marker = match first {
                Some(first) => format!("{}. ", first.saturating_add(index as u64)),
                None => "- ".to_owned(),
            };
            let indent = " ".repeat(marker.len());
            if inner.is_empty() {
                let _ = writeln!(out, "{}", marker.trim_end());
            }
            prefixed(&inner, &marker, &indent, out);
        }
    }

    fn embed(&mut self, embed: &'d Embed, out: &mut String) {
        let Some(excerpt) = &embed.excerpt else {
            escape(&embed.written, out);
            out.push('\n');
            return;
        };
        let mut quoted = String::new();
        for line in excerpt.quote.split('\n').filter(|it| !it.trim().is_empty()) {
            escape(line, &mut quoted);
            quoted.push_str("\n\n");
        }
        quoted.push_str("— ");
        escape(
            &crate::cite::source_line(excerpt, self.notes.document.words),
            &mut quoted,
        );
        self.citation(embed.citation, &mut quoted);
        prefixed(&quoted, "> ", "> ", out);
    }

    /// As editors of notes write it; for any other reader it is a quote.
    fn callout(&mut self, callout: &'d Callout, out: &mut String) {
        let mut inner = format!("[!{}] ", callout.kind);
        let mut title = String::new();
        self.inlines(&callout.title, &mut title);
        inner.push_str(title.trim());
        inner.push('\n');
        if !callout.blocks.is_empty() {
            inner.push('\n');
        }
        let mut below = String::new();
        self.blocks(&callout.blocks, &mut below);
        inner.push_str(&below);
        prefixed(&inner, "> ", "> ", out);
    }

    fn inlines(&mut self, list: &'d [Inline], out: &mut String) {
        let mut runs = Vec::new();
        self.runs(list, Marks::default(), &mut runs);
        spans::write(&runs, out);
    }

    /// What stands in a paragraph, each part with the marks of all that it is in.
    fn runs(&mut self, list: &'d [Inline], marks: Marks, runs: &mut Vec<Run>) {
        for inline in list {
            match inline {
                Inline::Text(words, _) => runs.push(Run::Words(words.clone(), marks)),
                Inline::Emphasis(inner) => {
                    let emphasis = !marks.emphasis;
                    self.runs(inner, Marks { emphasis, ..marks }, runs);
                }
                Inline::Strong(inner) => {
                    let strong = true;
                    self.runs(inner, Marks { strong, ..marks }, runs);
                }
                Inline::Strike(inner) => {
                    let strike = true;
                    self.runs(inner, Marks { strike, ..marks }, runs);
                }
                Inline::Highlight(inner) => {
                    let mut highlighted = "==".to_owned();
                    self.inlines(inner, &mut highlighted);
                    highlighted.push_str("==");
                    runs.push(Run::Whole(highlighted, marks));
                }
                Inline::Link {
                    to: LinkTarget::Url(url),
                    inlines,
                    ..
                } => {
                    let mut link = "[".to_owned();
                    self.inlines(inlines, &mut link);
                    let url = url.replace('<', "%3C").replace('>', "%3E");
                    let _ = write!(link, "](<{url}>)");
                    runs.push(Run::Whole(link, marks));
                }
                Inline::Link { inlines, .. } => self.runs(inlines, marks, runs),
                Inline::Cite(citation, _) => {
                    let mut cited = String::new();
                    self.citation(*citation, &mut cited);
                    runs.push(Run::Whole(cited, marks));
                }
                Inline::Footnote(index) => match self.notes.footnote(*index).0 {
                    Mark::Number(number) => runs.push(Run::Whole(format!("[^{number}]"), marks)),
                    Mark::InText => {
                        runs.push(Run::Words(self.notes.footnote_words(*index), marks));
                    }
                },
                Inline::Embed(embed) => match &embed.excerpt {
                    Some(excerpt) => {
                        runs.push(Run::Words(quoted(&excerpt.quote), marks));
                        let mut cited = String::new();
                        self.citation(embed.citation, &mut cited);
                        runs.push(Run::Whole(cited, marks));
                    }
                    None => runs.push(Run::Words(embed.written.clone(), marks)),
                },
                Inline::Code(_) => {
                    let mut code = String::new();
                    plain_inline(inline, &mut code);
                    runs.push(Run::Whole(code, marks));
                }
                Inline::SoftBreak => runs.push(Run::Break("\n")),
                Inline::HardBreak => runs.push(Run::Break("\\\n")),
            }
        }
    }

    fn citation(&mut self, index: usize, out: &mut String) {
        match self.notes.citation(index) {
            Mark::Number(number) => {
                let _ = write!(out, "[^{number}]");
            }
            Mark::InText => {
                if !self.apart {
                    inlines(self.notes.in_text(index), out);
                    return;
                }
                // Links lead into the library; beside a vault's file their words are what counts.
                if !out.ends_with([' ', '\n']) {
                    out.push(' ');
                }
                escape(&plain(self.notes.in_text(index)), out);
            }
        }
    }

    fn note_list(&mut self, out: &mut String) {
        self.notes.inside = true;
        for number in 1..=self.notes.list.len() {
            let mut words = String::new();
            match self.notes.list[number - 1] {
                NoteText::Written(blocks) => self.blocks(blocks, &mut words),
                NoteText::Citation(index) => {
                    inlines(&self.notes.citations.texts[index], &mut words);
                    words.push('\n');
                }
            }
            out.push('\n');
            prefixed(&words, &format!("[^{number}]: "), "    ", out);
        }
    }
}

/// Generated inlines, such as a citation.
pub(crate) fn inlines(list: &[Inline], out: &mut String) {
    for inline in list {
        match inline {
            Inline::Emphasis(inner) => {
                out.push('*');
                inlines(inner, out);
                out.push('*');
            }
            Inline::Strong(inner) => {
                out.push_str("**");
                inlines(inner, out);
                out.push_str("**");
            }
            Inline::Link {
                to: LinkTarget::Url(url),
                ..
            } => {
                let _ = write!(out, "<{url}>");
            }
            other => plain_inline(other, out),
        }
    }
}

fn plain_inline(inline: &Inline, out: &mut String) {
    match inline {
        Inline::Text(words, _) => escape(words, out),
        Inline::Code(words) => {
            let longest = words.split(|letter| letter != '`').map(str::len).max();
            let fence = "`".repeat(longest.unwrap_or(0) + 1);
            let pad = if words.starts_with('`') || words.ends_with('`') {
                " "
            } else {
                ""
            };
            let _ = write!(out, "{fence}{pad}{words}{pad}{fence}");
        }
        Inline::SoftBreak => out.push('\n'),
        Inline::HardBreak => out.push_str("\\\n"),
        _ => {}
    }
}
