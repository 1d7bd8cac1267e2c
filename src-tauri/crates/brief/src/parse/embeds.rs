//! Notes within notes: `![[note]]` alone in a paragraph is the note's body, and `![[note#Heading]]` one part of it.
//!
//! What is embedded is read by itself, in the outer note's language and, where it names no day of its own, as of its day. Its citations
//! and footnotes then join the outer note's, and its headings go down under the heading above it. All of it stands where the embed
//! does: its own lines and bytes are in another text.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use demarche_library::PlaceKind;
use demarche_library::notes::Target;
use pulldown_cmark::Event;

use super::{Reader, Within, is_blank, read};
use crate::document::*;
use crate::words::Word;

/// Notes within notes within a note.
const DEEPEST_NOTE: usize = 8;

/// Notes that a note embeds, those in each other among them, and the bytes of them all.
const MOST_NOTES: usize = 256;
const MOST_BYTES: usize = 4 << 20;

/// The notes within which a note is read, and how much more of notes may come: the same for whoever goes through them.
#[derive(Clone)]
pub(crate) struct Around {
    /// The text of the outermost, whose number nobody has told.
    outermost: Rc<str>,
    /// The numbers of those that are embedded, its own the last.
    notes: Vec<i64>,
    /// How many notes and bytes may still be embedded, wherever they stand.
    left: Rc<Cell<(usize, usize)>>,
}

impl Around {
    /// Around the notes that a note of this text embeds.
    pub(crate) fn of(text: &str) -> Self {
        Self {
            outermost: text.into(),
            notes: Vec::new(),
            left: Rc::new(Cell::new((MOST_NOTES, MOST_BYTES))),
        }
    }

    /// Around what a note embeds that stands here itself; or what is said in its place.
    pub(crate) fn and(&self, note: i64, text: &str) -> Result<Self, Word> {
        if self.notes.contains(&note) || *self.outermost == *text {
            return Err(Word::StandsAbove);
        }
        let (notes, bytes) = self.left.get();
        if self.notes.len() >= DEEPEST_NOTE || notes == 0 || bytes < text.len() {
            return Err(Word::TooMuch);
        }
        self.left.set((notes - 1, bytes - text.len()));
        let mut around = self.clone();
        around.notes.push(note);
        Ok(around)
    }

    /// How many notes stand around what is read.
    pub(crate) fn depth(&self) -> usize {
        self.notes.len()
    }
}

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
        self.embeds.push(EmbeddedNote {
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
        self.embeds.iter().find(|it| it.range == *range)
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
        self.document.embedded.extend(notes.iter().cloned());
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
        let around = match self.within.around.and(embedded.note, &text) {
            Ok(around) => around,
            Err(word) => {
                let sentence = words.say(word, &[("title", &embedded.title)]);
                let sentence = BlockKind::Paragraph(vec![Inline::Text(sentence, 0)]);
                return Some(vec![self.block(sentence, embedded.range.clone())]);
            }
        };
        let within = Within {
            around,
            words: Some(words),
            as_of: self.document.front.as_of.clone(),
            apart: false,
        };
        let inner = self.look_up(|sources| read(&text, None, sources, within))?;
        self.taken_in(inner, embedded)
    }

    /// The blocks of another note, or of a part of it, as blocks of this one.
    fn taken_in(&mut self, mut inner: Document, embedded: &EmbeddedNote) -> Option<Vec<Block>> {
        let reached = match &embedded.part {
            Some(part) => inner.keep_part(part)?,
            None => Reached {
                citations: vec![true; inner.citations.len()],
                footnotes: vec![true; inner.footnotes.len()],
            },
        };
        let mut blocks = inner.blocks;
        let line = self.line(embedded.range.start);
        let mut highest = None;
        each_block(&blocks, &mut |block| {
            if let BlockKind::Heading(level, _) = block.kind {
                highest = Some(highest.map_or(level, |it: u8| it.min(level)));
            }
        });
        let base = self.footnotes.len();
        let taken = Taken {
            citations: places(&reached.citations, self.document.citations.len()),
            footnotes: places(&reached.footnotes, base),
            // A title is the outer note's alone, wherever it stands.
            down: (self.level.max(1) + 1).saturating_sub(highest.unwrap_or(u8::MAX)),
            line,
            range: embedded.range.clone(),
        };
        let citations = inner.citations.into_iter().zip(&reached.citations);
        let citations = citations.filter(|(_, is_kept)| **is_kept);
        self.document
            .citations
            .extend(citations.map(|(it, _)| Citation { line, ..it }));
        let marked = inner.front.marking.map(|marking| Marked {
            title: embedded.title.clone(),
            marking,
            range: embedded.range.clone(),
        });
        let within = inner.marked.into_iter().map(|it| Marked {
            range: embedded.range.clone(),
            ..it
        });
        self.document
            .marked
            .extend(marked.into_iter().chain(within));
        taken.blocks(&mut blocks);
        let footnotes = inner.footnotes.into_iter().zip(&reached.footnotes);
        let footnotes = footnotes.filter(|(_, is_kept)| **is_kept);
        for (at, (mut note, _)) in footnotes.enumerate() {
            taken.blocks(&mut note);
            // No label that is written holds a null, so that none of another note is taken for it.
            let label = format!("\u{0}note {}", base + at);
            self.footnotes.insert(label.clone(), base + at);
            self.defined.push((label, note));
        }
        Some(blocks)
    }
}

impl Document {
    /// Leaves of the note one part, and of its footnotes those that the part reaches. None where the part is not there.
    pub(crate) fn keep_part(&mut self, part: &str) -> Option<Reached> {
        self.blocks = part_of(std::mem::take(&mut self.blocks), part)?;
        self.unreferenced.clear();
        let reached = self.reached();
        for (note, is_kept) in self.footnotes.iter_mut().zip(&reached.footnotes) {
            if !is_kept {
                note.clear();
            }
        }
        let all = std::iter::once(&self.blocks).chain(&self.footnotes);
        let ranges: Vec<Range<usize>> = all.flatten().map(|block| block.range.clone()).collect();
        let stands = |it: &Range<usize>| {
            let holds = |range: &Range<usize>| range.start <= it.start && it.end <= range.end;
            ranges.iter().any(holds)
        };
        self.embedded.retain(|it| stands(&it.range));
        self.marked.retain(|it| stands(&it.range));
        Some(reached)
    }
}

/// Where each of several things comes to stand, of which some are kept.
fn places(kept: &[bool], first: usize) -> Vec<usize> {
    let next = |next: &mut usize, is_kept: &bool| {
        let place = *next;
        *next += usize::from(*is_kept);
        Some(place)
    };
    kept.iter().scan(first, next).collect()
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
    /// The place of each of its citations and footnotes among this note's.
    citations: Vec<usize>,
    footnotes: Vec<usize>,
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
                    citations.for_each(|it| *it = self.citations[*it]);
                }
                BlockKind::Live(live) => {
                    let citations = live.citations.iter_mut().flatten();
                    citations.for_each(|it| *it = self.citations[*it]);
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
                    *citation = self.citations[*citation];
                    *range = self.range.clone();
                }
                Inline::Footnote(note) => *note = self.footnotes[*note],
                Inline::Embed(embed) => self.embed(embed),
                Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => {}
            }
        }
    }

    fn embed(&self, embed: &mut Embed) {
        embed.citation = self.citations[embed.citation];
        embed.range = self.range.clone();
    }
}
