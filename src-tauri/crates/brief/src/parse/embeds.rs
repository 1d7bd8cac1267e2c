//! Notes within notes: `![[note]]` alone in a paragraph is the note's body, and `![[note#Heading]]` one part of it.
//!
//! What is embedded is read by itself, in the outer note's language and, where it names no day of its own, as of its day. Its citations
//! and footnotes then join the outer note's, and its headings go down under the heading above it. All of it stands where the embed
//! does: its own lines and bytes are in another text.

use std::ops::Range;

use demarche_library::PlaceKind;
use demarche_library::notes::Target;
use pulldown_cmark::Event;

use super::{Reader, Within, is_blank, read};
use crate::document::*;
use crate::words::Word;

/// Notes within notes within a note.
const DEEPEST_NOTE: usize = 8;

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, I> {
    /// Keeps that the link written last embeds the note that it leads to, whose body stands for it if it stands alone.
    pub(super) fn embeds(&mut self, address: &str, out: &[Inline]) {
        let Some(Inline::Link {
            to:
                LinkTarget::Place {
                    kind: PlaceKind::Note,
                    id,
                },
            range,
            ..
        }) = out.last()
        else {
            return;
        };
        let Ok(note) = id.parse() else {
            return;
        };
        let place = self.look_up(|sources| sources.place(address)).flatten();
        let title = place.map_or(String::new(), |it| it.title);
        let name = Target::of(address).name;
        let part = name.rsplit_once('#').map(|(_, part)| part.trim());
        let part = part.filter(|_| name != title).map(str::to_owned);
        self.embedded.push(EmbeddedNote {
            note,
            title,
            part,
            range: range.clone(),
        });
    }

    /// The note that a link embeds.
    fn embedded_by(&self, inline: &Inline) -> Option<&EmbeddedNote> {
        let Inline::Link { range, .. } = inline else {
            return None;
        };
        self.embedded.iter().find(|it| it.range == *range)
    }

    /// The blocks that a paragraph of nothing but embeds consists of; none for any other.
    pub(super) fn only_embeds(&mut self, inlines: &[Inline]) -> Option<Vec<Block>> {
        let embeds = |inline: &Inline| {
            matches!(inline, Inline::Embed(_)) || self.embedded_by(inline).is_some()
        };
        let is_space = |inline: &Inline| is_blank(inline) || *inline == Inline::HardBreak;
        if !inlines.iter().any(embeds) || !inlines.iter().all(|it| embeds(it) || is_space(it)) {
            return None;
        }
        let notes: Vec<EmbeddedNote> = inlines
            .iter()
            .filter_map(|it| self.embedded_by(it).cloned())
            .collect();
        let mut texts = Vec::with_capacity(notes.len());
        for embedded in &notes {
            let is_apart = self.within.apart;
            let text = self.look_up(|sources| match is_apart {
                true => Ok(None),
                false => sources.note(embedded.note),
            });
            texts.push(text.flatten()?);
        }
        let mut notes = notes.into_iter().zip(texts);
        let mut blocks = Vec::new();
        for inline in inlines {
            if let Inline::Embed(embed) = inline {
                let range = embed.range.clone();
                blocks.push(self.block(BlockKind::Embed(embed.clone()), range));
            } else if !is_space(inline)
                && let Some((embedded, text)) = notes.next()
            {
                let link = BlockKind::Paragraph(vec![inline.clone()]);
                let link = self.block(link, embedded.range.clone());
                let body = self.body_of(&embedded, text);
                blocks.extend(body.unwrap_or_else(|| vec![link]));
            }
        }
        Some(blocks)
    }

    /// What stands for a note of this text; none where the part of it is not there.
    fn body_of(&mut self, embedded: &EmbeddedNote, text: String) -> Option<Vec<Block>> {
        let words = self.document.words;
        let left = self.within.left.get();
        let said = match &self.within.texts {
            texts if texts.contains(&text) => Some(Word::StandsAbove),
            texts if texts.len() > DEEPEST_NOTE || left == 0 => Some(Word::TooMuch),
            _ => None,
        };
        self.within.left.set(left.saturating_sub(1));
        if let Some(word) = said {
            let sentence = words.say(word, &[("title", &embedded.title)]);
            let sentence = BlockKind::Paragraph(vec![Inline::Text(sentence, 0)]);
            return Some(vec![self.block(sentence, embedded.range.clone())]);
        }
        let mut texts = self.within.texts.clone();
        texts.push(text.clone());
        let within = Within {
            texts,
            words: Some(words),
            as_of: self.document.front.as_of.clone(),
            left: self.within.left.clone(),
            apart: false,
        };
        let inner = self.look_up(|sources| read(&text, None, sources, within))?;
        self.taken_in(inner, embedded)
    }

    /// The blocks of another note, or of a part of it, as blocks of this one.
    fn taken_in(&mut self, inner: Document, embedded: &EmbeddedNote) -> Option<Vec<Block>> {
        let mut blocks = match &embedded.part {
            Some(part) => part_of(inner.blocks, part)?,
            None => inner.blocks,
        };
        let line = self.line(embedded.range.start);
        let mut highest = None;
        each_block(&blocks, &mut |block| {
            if let BlockKind::Heading(level, _) = block.kind {
                highest = Some(highest.map_or(level, |it: u8| it.min(level)));
            }
        });
        let base = self.footnotes.len();
        let taken = Taken {
            citations: self.document.citations.len(),
            footnotes: base,
            down: (self.level + 1).saturating_sub(highest.unwrap_or(u8::MAX)),
            line,
            range: embedded.range.clone(),
        };
        self.document.citations.extend(
            inner
                .citations
                .into_iter()
                .map(|it| Citation { line, ..it }),
        );
        taken.blocks(&mut blocks);
        for (at, mut note) in inner.footnotes.into_iter().enumerate() {
            taken.blocks(&mut note);
            // No label that is written holds a null, so that none of another note is taken for it.
            let label = format!("\u{0}note {}", base + at);
            self.footnotes.insert(label.clone(), base + at);
            self.defined.push((label, note));
        }
        Some(blocks)
    }
}

/// The blocks from a heading on, up to the next that is as high.
fn part_of(blocks: Vec<Block>, part: &str) -> Option<Vec<Block>> {
    let heading = |block: &Block| match &block.kind {
        BlockKind::Heading(level, inlines) => Some((*level, plain(inlines))),
        _ => None,
    };
    let is_it = |words: &str| words.trim().to_lowercase() == part.to_lowercase();
    let found = |block: &Block| heading(block).is_some_and(|(_, words)| is_it(&words));
    let start = blocks.iter().position(found)?;
    let (level, _) = heading(&blocks[start])?;
    let mut rest = blocks.into_iter().skip(start);
    let first = rest.next()?;
    let ends = |block: &Block| heading(block).is_some_and(|(it, _)| it <= level);
    let below = rest.take_while(|block| !ends(block));
    Some(std::iter::once(first).chain(below).collect())
}

/// Where the parts of another note come to stand.
struct Taken {
    /// How many citations and footnotes there are before its own.
    citations: usize,
    footnotes: usize,
    /// How many levels its headings go down.
    down: u8,
    /// Where the embed stands.
    line: u32,
    range: Range<usize>,
}

impl Taken {
    fn blocks(&self, blocks: &mut [Block]) {
        for block in blocks {
            block.line = self.line;
            block.range = self.range.clone();
            match &mut block.kind {
                BlockKind::Heading(level, inlines) => {
                    *level = level.saturating_add(self.down).min(6);
                    self.inlines(inlines);
                }
                BlockKind::Paragraph(inlines) => self.inlines(inlines),
                BlockKind::Quote(inner) => self.blocks(inner),
                BlockKind::Callout(callout) => {
                    self.inlines(&mut callout.title);
                    self.blocks(&mut callout.blocks);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        // A box that is ticked would be one of this note's.
                        item.line = 0;
                        self.blocks(&mut item.blocks);
                    }
                }
                BlockKind::Table(table) => {
                    let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                    cells.for_each(|cell| self.inlines(cell));
                }
                BlockKind::Embed(embed) => self.embed(embed),
                BlockKind::Positions(positions) => {
                    let citations = positions.citations.iter_mut().flatten().flatten();
                    citations.for_each(|it| *it += self.citations);
                }
                BlockKind::Live(live) => {
                    let citations = live.citations.iter_mut().flatten();
                    citations.for_each(|it| *it += self.citations);
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(_, at) => *at = 0,
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strike(inner)
                | Inline::Highlight(inner) => self.inlines(inner),
                Inline::Link { inlines, range, .. } => {
                    *range = self.range.clone();
                    self.inlines(inlines);
                }
                Inline::Cite(citation, range) => {
                    *citation += self.citations;
                    *range = self.range.clone();
                }
                Inline::Footnote(note) => *note += self.footnotes,
                Inline::Embed(embed) => self.embed(embed),
                Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => {}
            }
        }
    }

    fn embed(&self, embed: &mut Embed) {
        embed.citation += self.citations;
        embed.range = self.range.clone();
    }
}
