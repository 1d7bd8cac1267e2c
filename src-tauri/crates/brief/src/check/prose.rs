//! The sentences of a note and where each stands.

use std::ops::Range;
use std::rc::Rc;

use crate::document::*;
use crate::sources::{Article, Excerpt};

/// What stands in a paragraph's words for an excerpt within it.
const STANDS_FOR_WORDS: &str = "“…”";

/// A paragraph's words.
#[derive(Default)]
pub(super) struct Prose {
    /// The words, with [`STANDS_FOR_WORDS`] for what is embedded.
    pub(super) text: String,
    /// Where pieces of the words come from: byte here, byte in the Markdown, bytes in the Markdown.
    pieces: Vec<(usize, usize, usize)>,
    /// The sources that stand in it, by the bytes of the words at which they do.
    marks: Vec<Mark>,
    /// Whether the block that follows is the source of what introduces it.
    introduces: bool,
    /// The words that it embeds, or that the block after it does.
    pub(super) embedded: Vec<Embedded>,
    /// The excerpts to which it links, by the bytes of the words at which the links end.
    pub(super) linked: Vec<(usize, Excerpt)>,
    /// What stands for its sentences as well: in a cell, the sources of its row.
    beside: Rc<[Source]>,
    /// Whether it is a cell of a table, whose words are mostly no sentence.
    pub(super) is_cell: bool,
}

/// An excerpt that is put in.
pub(super) struct Embedded {
    /// Where it stands in the words: a place, or what stands for it.
    pub(super) at: Range<usize>,
    /// It.
    pub(super) excerpt: Excerpt,
    /// Its bytes in the Markdown.
    pub(super) source: Range<usize>,
}

/// A source and where it stands.
struct Mark {
    at: usize,
    source: Source,
}

/// What a sentence can rest on.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// The articles that a citation names, as far as there are any.
    Articles(Vec<Article>),
    /// The words themselves, or what the analyst says of the source.
    Own,
    /// A footnote that calls the sentence a judgement.
    Judgement,
}

/// A sentence of a paragraph.
pub(super) struct Sentence {
    /// Its bytes in the paragraph's words.
    pub(super) range: Range<usize>,
    /// What it rests on.
    pub(super) sources: Vec<Source>,
}

/// Every paragraph of a note that says something of its own, cells of its tables among them: those of quotes and footnotes do
/// not.
pub(super) fn prose(document: &Document) -> Vec<Prose> {
    let mut all = Vec::new();
    collect(document, &document.blocks, &mut all);
    all
}

fn collect(document: &Document, blocks: &[Block], all: &mut Vec<Prose>) {
    for (index, block) in blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::Paragraph(inlines) => {
                let next = blocks.get(index + 1).map(|block| &block.kind);
                let mut prose = Prose {
                    introduces: matches!(
                        next,
                        Some(BlockKind::Embed(_) | BlockKind::Positions(_) | BlockKind::Live(_))
                    ),
                    ..Prose::default()
                };
                prose.read(document, inlines);
                if let Some(BlockKind::Embed(embed)) = next {
                    prose.embeds(embed, prose.text.len());
                }
                all.push(prose);
            }
            BlockKind::Table(table) => {
                for row in &table.rows {
                    cells(document, row, all);
                }
            }
            // A quotation set in a box is a quotation still.
            BlockKind::Callout(callout) if callout.kind != "quote" && callout.kind != "cite" => {
                collect(document, &callout.blocks, all);
            }
            BlockKind::List { items, .. } => {
                // A task is something to do, and no claim.
                for item in items.iter().filter(|item| item.task.is_none()) {
                    collect(document, &item.blocks, all);
                }
            }
            _ => {}
        }
    }
}

/// The cells of a row: a source in one of them is a source of all.
fn cells(document: &Document, row: &[Vec<Inline>], all: &mut Vec<Prose>) {
    let mut cells: Vec<Prose> = row
        .iter()
        .map(|inlines| {
            let mut cell = Prose {
                is_cell: true,
                ..Prose::default()
            };
            cell.read(document, inlines);
            cell
        })
        .collect();
    let marks = cells.iter().flat_map(|cell| &cell.marks);
    let sources: Rc<[Source]> = marks.map(|mark| mark.source.clone()).collect();
    for cell in &mut cells {
        cell.beside = Rc::clone(&sources);
    }
    all.extend(cells);
}

/// The paragraphs that a note sets apart as quotations; embedded excerpts are no such.
pub(super) fn quotations(document: &Document) -> Vec<Prose> {
    let mut all = Vec::new();
    each_block(&document.blocks, &mut |block| {
        if let BlockKind::Quote(blocks) = &block.kind {
            for inner in blocks {
                if let BlockKind::Paragraph(inlines) = &inner.kind {
                    let mut prose = Prose::default();
                    prose.read(document, inlines);
                    all.push(prose);
                }
            }
        }
    });
    all
}

/// Whether the stop between two stretches of words is that of a day: "am 18. März".
fn is_within_date(before: &str, after: &str) -> bool {
    let Some(day) = before.trim_end().strip_suffix('.') else {
        return false;
    };
    let digits = day.len() - day.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    let word = after
        .trim_start()
        .split(|it: char| !it.is_alphabetic())
        .next();
    let Some(month) = word.filter(|it| !it.is_empty() && (1..=2).contains(&digits)) else {
        return false;
    };
    let day = &day[day.len() - digits..];
    demarche_text::date::parse_words(&format!("{day}. {month} 2000")).is_some()
}

/// Whether a footnote says no more than that something is a judgement, as the fix for a sentence without a
/// source writes it.
fn calls_a_judgement(document: &Document, footnote: usize) -> bool {
    let mut words = String::new();
    each_inlines(&document.footnotes[footnote], &mut |inlines| {
        words.push_str(&plain(inlines));
    });
    demarche_text::word::count(&words) <= 4 && super::claims::is_judgement(&words)
}

/// The articles among these sources.
pub(super) fn articles<'s>(sources: impl Iterator<Item = &'s Source>) -> Vec<i64> {
    let articles = sources.filter_map(|source| match source {
        Source::Articles(articles) => Some(articles),
        _ => None,
    });
    articles.flatten().map(|article| article.id).collect()
}

fn says_nothing(document: &Document, footnote: usize) -> bool {
    let mut blocks = document.footnotes[footnote].iter();
    blocks.all(|block| matches!(&block.kind, BlockKind::Paragraph(words) if words.is_empty()))
}

impl Prose {
    fn read(&mut self, document: &Document, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, at) => {
                    self.pieces.push((self.text.len(), *at, words.len()));
                    self.text.push_str(words);
                }
                Inline::Code(words) => self.text.push_str(words),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strike(inner)
                | Inline::Highlight(inner) => {
                    self.read(document, inner);
                }
                // The body of a note that is put in is read by itself.
                Inline::Link { range, .. }
                    if document.embedded.iter().any(|it| it.range == *range) => {}
                Inline::Link { inlines, .. } => self.read(document, inlines),
                Inline::Cite(index, _) if document.citations[*index].from == CitationFrom::Link => {
                    let items = document.citations[*index].items.iter();
                    let excerpts = items.filter_map(|item| item.excerpt.clone());
                    let at = self.text.len();
                    self.linked.extend(excerpts.map(|excerpt| (at, excerpt)));
                    self.mark(Source::Own);
                }
                Inline::Cite(index, range) => {
                    self.pieces.push((self.text.len(), range.start, 0));
                    let items = document.citations[*index].items.iter();
                    let articles = items.filter_map(|item| item.article.clone());
                    self.mark(Source::Articles(articles.collect()));
                }
                // A note that says nothing is no source.
                Inline::Footnote(index) if says_nothing(document, *index) => {}
                Inline::Footnote(index) => self.mark(match calls_a_judgement(document, *index) {
                    true => Source::Judgement,
                    false => Source::Own,
                }),
                Inline::Embed(embed) => {
                    let start = self.text.len();
                    self.text.push_str(STANDS_FOR_WORDS);
                    self.embeds(embed, start);
                    self.pieces
                        .push((start, embed.range.start, embed.range.len()));
                    self.mark(Source::Own);
                }
                Inline::SoftBreak | Inline::HardBreak => self.text.push(' '),
            }
        }
    }

    fn embeds(&mut self, embed: &Embed, start: usize) {
        let excerpt = embed.excerpt.as_deref().cloned();
        self.embedded.extend(excerpt.map(|excerpt| Embedded {
            at: start..self.text.len(),
            excerpt,
            source: embed.range.clone(),
        }));
    }

    /// The articles that the paragraph cites.
    pub(super) fn cited(&self) -> Vec<i64> {
        articles(self.marks.iter().map(|mark| &mark.source))
    }

    fn mark(&mut self, source: Source) {
        let at = self.text.len();
        self.marks.push(Mark { at, source });
    }

    /// The bytes of the Markdown that bytes of the words come from.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.source_of(range.start);
        // The end is that of the last byte's piece: what follows may come from elsewhere.
        let last = range.end.saturating_sub(1).max(range.start);
        let end = match self.piece(last) {
            Some((here, there, length)) if length > 0 => there + (range.end - here).min(length),
            _ => self.source_of(range.end),
        };
        start..end.max(start)
    }

    fn piece(&self, byte: usize) -> Option<(usize, usize, usize)> {
        let after = self.pieces.partition_point(|(here, ..)| *here <= byte);
        self.pieces.get(after.checked_sub(1)?).copied()
    }

    fn source_of(&self, byte: usize) -> usize {
        match self.piece(byte) {
            Some((here, there, length)) => there + (byte - here).min(length),
            None => self.pieces.first().map_or(0, |(_, there, _)| *there),
        }
    }

    /// The sentences. A source between two sentences belongs to the first.
    pub(super) fn sentences(&self) -> Vec<Sentence> {
        let offsets = demarche_text::span::Offsets::of(&self.text);
        let spans = demarche_text::sentence::spans(&self.text);
        let spans = spans
            .iter()
            .map(|span| offsets.byte(span.start)..offsets.byte(span.end))
            .filter(|range| !self.text[range.clone()].trim().is_empty());
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for range in spans {
            match ranges.last_mut() {
                Some(last)
                    if is_within_date(&self.text[last.clone()], &self.text[range.clone()]) =>
                {
                    last.end = range.end;
                }
                _ => ranges.push(range),
            }
        }
        let mut sentences = Vec::new();
        for (index, range) in ranges.iter().enumerate() {
            let first = index == 0;
            let next = ranges.get(index + 1).map(|it| it.start);
            let marks = self.marks.iter().filter(|mark| {
                let begun = first || mark.at > range.start;
                begun && next.is_none_or(|next| mark.at <= next)
            });
            let mut sources: Vec<Source> = marks.map(|mark| mark.source.clone()).collect();
            let words = self.text[range.clone()].trim_end();
            let introduces = self.introduces && next.is_none() && words.ends_with([':', '：']);
            if introduces {
                sources.push(Source::Own);
            }
            if sources.is_empty() {
                sources = self.beside.to_vec();
            }
            let start = range.start + (words.len() - words.trim_start().len());
            sentences.push(Sentence {
                range: start..range.start + words.len(),
                sources,
            });
        }
        sentences
    }
}
