//! Going through a note: its headings, words, links, and the order in which it is read.

use std::ops::Range;

use demarche_text::word;

use super::*;
use crate::matrix::Matrix;
use crate::words::Word;

impl Document {
    /// Its headings, in order, those inside quotes and lists too.
    pub fn outline(&self) -> Vec<OutlineEntry> {
        let mut entries = Vec::new();
        self.each_block(&mut |block| {
            if let BlockKind::Heading(level, inlines) = &block.kind {
                entries.push(OutlineEntry {
                    level: *level,
                    text: plain(inlines),
                    line: block.line,
                });
            }
        });
        entries
    }

    /// The title: the front matter's, or else the first heading of level 1.
    pub fn title(&self) -> Option<String> {
        self.front.title.clone().or_else(|| {
            self.outline()
                .into_iter()
                .find(|entry| entry.level == 1)
                .map(|entry| entry.text)
        })
    }

    /// How many words a reader reads: text, quotes and footnotes; live tables and code apart.
    pub fn words(&self) -> usize {
        let mut count = 0;
        let mut add = |block: &Block| match &block.kind {
            BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => {
                count += word::count(&plain(inlines));
            }
            BlockKind::Callout(callout) => count += word::count(&plain(&callout.title)),
            BlockKind::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    count += word::count(&plain(cell));
                }
            }
            BlockKind::Embed(Embed {
                excerpt: Some(excerpt),
                ..
            }) => count += word::count(&excerpt.quote),
            _ => {}
        };
        for blocks in std::iter::once(&self.blocks).chain(&self.footnotes) {
            each_block(blocks, &mut add);
        }
        count
    }

    /// Calls `visit` for every block in reading order, footnotes apart.
    pub fn each_block<'d>(&'d self, visit: &mut impl FnMut(&'d Block)) {
        each_block(&self.blocks, visit);
    }

    /// The citations' indices in the order in which a reader meets them: a footnote's where it is first referred to.
    pub fn reading_order(&self) -> Vec<usize> {
        let mut walk = ReadingOrder {
            document: self,
            order: Vec::new(),
            seen: vec![false; self.footnotes.len()],
        };
        walk.blocks(&self.blocks);
        walk.order
    }

    /// What a reader of its blocks meets.
    pub(crate) fn reached(&self) -> Reached {
        let mut walk = ReadingOrder {
            document: self,
            order: Vec::new(),
            seen: vec![false; self.footnotes.len()],
        };
        walk.blocks(&self.blocks);
        let mut citations = vec![false; self.citations.len()];
        walk.order.iter().for_each(|&it| citations[it] = true);
        Reached {
            citations,
            footnotes: walk.seen,
        }
    }
}

/// Which of a note's citations and footnotes its blocks reach.
pub(crate) struct Reached {
    pub(crate) citations: Vec<bool>,
    pub(crate) footnotes: Vec<bool>,
}

impl Document {
    /// "Author · as of 18 March 2022", as far as it is said.
    pub fn byline(&self) -> Option<String> {
        let as_of = self.front.as_of.as_deref().map(|day| self.words.day(day));
        let as_of = as_of.map(|day| self.words.say(Word::AsOf, &[("day", &day)]));
        let parts = [self.front.author.clone(), as_of];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// The title to set above the first block: the front matter's, unless the first heading says it.
    pub fn title_above(&self) -> Option<&str> {
        let title = self.front.title.as_deref()?;
        let first = self.blocks.first().map(|block| &block.kind);
        match first {
            Some(BlockKind::Heading(1, words)) if plain(words).trim() == title.trim() => None,
            _ => Some(title),
        }
    }

    /// The blocks that stand above the byline, its own title if it begins with one, and those below.
    pub fn around_byline(&self) -> (&[Block], &[Block]) {
        let first = self.blocks.first().map(|block| &block.kind);
        let titled =
            self.title_above().is_none() && matches!(first, Some(BlockKind::Heading(1, _)));
        self.blocks.split_at(usize::from(titled))
    }

    /// The level of the headings that the program adds at the end: that of the note's own parts.
    pub(crate) fn section_level(&self) -> u8 {
        let titled = self.title_above().is_none();
        let mut levels: Vec<u8> = self.outline().iter().map(|entry| entry.level).collect();
        if titled && levels.first() == Some(&1) {
            // The title itself is not one of them.
            levels.remove(0);
            return levels.into_iter().min().unwrap_or(2).max(1);
        }
        levels.into_iter().min().unwrap_or(1)
    }

    /// Calls `visit` for every excerpt that is put in, as a block or within a sentence, in footnotes too.
    pub fn each_embed<'d>(&'d self, visit: &mut impl FnMut(&'d Embed)) {
        for blocks in std::iter::once(&self.blocks).chain(&self.footnotes) {
            each_block(blocks, &mut |block| {
                if let BlockKind::Embed(embed) = &block.kind {
                    visit(embed);
                }
            });
            each_inline(blocks, &mut |inline| {
                if let Inline::Embed(embed) = inline {
                    visit(embed);
                }
            });
        }
    }

    /// Calls `visit` for every link in reading order with its bytes, those in footnotes last.
    pub fn each_link<'d>(&'d self, visit: &mut impl FnMut(&'d LinkTarget, &'d Range<usize>)) {
        for blocks in std::iter::once(&self.blocks).chain(&self.footnotes) {
            each_inlines(blocks, &mut |inlines| links(inlines, visit));
        }
    }
}

/// Calls `visit` for every block, outer ones first.
pub fn each_block<'d>(blocks: &'d [Block], visit: &mut impl FnMut(&'d Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::Quote(inner) => each_block(inner, visit),
            BlockKind::Callout(callout) => each_block(&callout.blocks, visit),
            BlockKind::List { items, .. } => {
                for item in items {
                    each_block(&item.blocks, visit);
                }
            }
            _ => {}
        }
    }
}

/// Calls `visit` for the inlines of every paragraph, heading and cell.
pub fn each_inlines<'d>(blocks: &'d [Block], visit: &mut impl FnMut(&'d [Inline])) {
    each_block(blocks, &mut |block| match &block.kind {
        BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => visit(inlines),
        BlockKind::Callout(callout) => visit(&callout.title),
        BlockKind::Table(table) => {
            for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                visit(cell);
            }
        }
        _ => {}
    });
}

/// Calls `visit` for every inline, outer ones first.
pub fn each_inline<'d>(blocks: &'d [Block], visit: &mut impl FnMut(&'d Inline)) {
    fn walk<'d>(inlines: &'d [Inline], visit: &mut impl FnMut(&'d Inline)) {
        for inline in inlines {
            visit(inline);
            match inline {
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strike(inner)
                | Inline::Highlight(inner) => {
                    walk(inner, visit);
                }
                Inline::Link { inlines, .. } => walk(inlines, visit),
                _ => {}
            }
        }
    }
    each_inlines(blocks, &mut |inlines| walk(inlines, visit));
}

fn links<'d>(inlines: &'d [Inline], visit: &mut impl FnMut(&'d LinkTarget, &'d Range<usize>)) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Highlight(inner) => {
                links(inner, visit);
            }
            Inline::Link { to, inlines, range } => {
                visit(to, range);
                links(inlines, visit);
            }
            _ => {}
        }
    }
}

struct ReadingOrder<'d> {
    document: &'d Document,
    order: Vec<usize>,
    seen: Vec<bool>,
}

impl<'d> ReadingOrder<'d> {
    fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => {
                    self.inlines(inlines);
                }
                BlockKind::Quote(inner) => self.blocks(inner),
                BlockKind::Callout(callout) => {
                    self.inlines(&callout.title);
                    self.blocks(&callout.blocks);
                }
                BlockKind::List { items, .. } => {
                    items.iter().for_each(|item| self.blocks(&item.blocks));
                }
                BlockKind::Table(table) => {
                    for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                        self.inlines(cell);
                    }
                }
                BlockKind::Embed(embed) => self.order.push(embed.citation),
                BlockKind::Positions(positions) => {
                    let matrix = positions.matrix.iter();
                    for (_, (row, column)) in matrix.flat_map(Matrix::in_reading_order) {
                        let citation = positions.citations.get(row).and_then(|it| it.get(column));
                        self.order.extend(citation.copied().flatten());
                    }
                }
                BlockKind::Live(live) => self.order.extend(live.citations.iter().flatten()),
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strike(inner)
                | Inline::Highlight(inner) => {
                    self.inlines(inner);
                }
                Inline::Link { inlines, .. } => self.inlines(inlines),
                Inline::Cite(citation, _) => self.order.push(*citation),
                Inline::Embed(embed) => self.order.push(embed.citation),
                Inline::Footnote(note) => {
                    if !std::mem::replace(&mut self.seen[*note], true) {
                        self.blocks(&self.document.footnotes[*note]);
                    }
                }
                Inline::Text(..) | Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => {}
            }
        }
    }
}

/// The words of inlines, without their form, notes and citations.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(inlines, &mut text);
    text
}

fn push_plain(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words, _) | Inline::Code(words) => text.push_str(words),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Strike(inner)
            | Inline::Highlight(inner) => {
                push_plain(inner, text);
            }
            Inline::Link { inlines, .. } => push_plain(inlines, text),
            Inline::Embed(Embed {
                excerpt: Some(excerpt),
                ..
            }) => text.push_str(&excerpt.quote),
            Inline::Embed(_) | Inline::Cite(..) | Inline::Footnote(_) => {}
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
        }
    }
}
