//! The sentences of a note and where each stands.

use std::ops::Range;

use crate::document::*;

/// A paragraph's words.
pub(super) struct Prose {
    /// The words, with embeds as “…”.
    pub(super) text: String,
    /// Where pieces of the words come from: byte here, byte in the Markdown, bytes in the Markdown.
    pieces: Vec<(usize, usize, usize)>,
    /// The bytes of the words at which a source stands.
    marks: Vec<usize>,
    /// Whether the block that follows is the source of what introduces it.
    introduces: bool,
}

/// A sentence of a paragraph.
pub(super) struct Sentence {
    /// Its bytes in the paragraph's words.
    pub(super) range: Range<usize>,
    /// Whether it has a source.
    pub(super) sourced: bool,
}

/// Every paragraph of a note that says something of its own: those of quotes, tables and footnotes do not.
pub(super) fn prose(document: &Document) -> Vec<Prose> {
    let mut all = Vec::new();
    collect(&document.blocks, &mut all);
    all
}

fn collect(blocks: &[Block], all: &mut Vec<Prose>) {
    for (index, block) in blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::Paragraph(inlines) => {
                let next = blocks.get(index + 1).map(|block| &block.kind);
                let mut prose = Prose {
                    text: String::new(),
                    pieces: Vec::new(),
                    marks: Vec::new(),
                    introduces: matches!(next, Some(BlockKind::Embed(_) | BlockKind::Positions(_))),
                };
                prose.read(inlines);
                all.push(prose);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    collect(&item.blocks, all);
                }
            }
            _ => {}
        }
    }
}

impl Prose {
    fn read(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, at) => {
                    self.pieces.push((self.text.len(), *at, words.len()));
                    self.text.push_str(words);
                }
                Inline::Code(words) => self.text.push_str(words),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                    self.read(inner);
                }
                Inline::Link { to, inlines, .. } => {
                    self.read(inlines);
                    if let LinkTarget::Place { kind, .. } = to
                        && matches!(
                            kind,
                            demarche_library::PlaceKind::Excerpt
                                | demarche_library::PlaceKind::Position
                                | demarche_library::PlaceKind::Article
                        )
                    {
                        self.marks.push(self.text.len());
                    }
                }
                Inline::Cite(_, range) => {
                    self.pieces.push((self.text.len(), range.start, 0));
                    self.marks.push(self.text.len());
                }
                Inline::Footnote(_) => self.marks.push(self.text.len()),
                Inline::Embed(embed) => {
                    let start = self.text.len();
                    self.text.push_str("“…”");
                    self.pieces
                        .push((start, embed.range.start, embed.range.len()));
                    self.marks.push(self.text.len());
                }
                Inline::SoftBreak | Inline::HardBreak => self.text.push(' '),
            }
        }
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
        let ranges: Vec<_> = spans
            .iter()
            .map(|span| offsets.byte(span.start)..offsets.byte(span.end))
            .filter(|range| !self.text[range.clone()].trim().is_empty())
            .collect();
        let mut sentences = Vec::new();
        for (index, range) in ranges.iter().enumerate() {
            let first = index == 0;
            let next = ranges.get(index + 1).map(|it| it.start);
            let sourced = self.marks.iter().any(|&mark| {
                let begun = first || mark > range.start;
                begun && next.is_none_or(|next| mark <= next)
            });
            let words = self.text[range.clone()].trim_end();
            let introduces = self.introduces && next.is_none() && words.ends_with([':', '：']);
            let start = range.start + (words.len() - words.trim_start().len());
            sentences.push(Sentence {
                range: start..range.start + words.len(),
                sourced: sourced || introduces,
            });
        }
        sentences
    }
}
