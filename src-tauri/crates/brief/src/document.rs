//! A note as a tree: made once from its Markdown, rendered by every writer.
//!
//! Whatever a note refers to is resolved when the tree is made, so that a writer needs no library.
//! Byte ranges lead back to the Markdown; lines are counted from 1.

use std::ops::Range;

use demarche_library::PlaceKind;

use crate::matrix::Matrix;
use crate::sources::{Article, Excerpt};

/// A whole note.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// What its YAML front matter says.
    pub front: FrontMatter,
    /// Its blocks, footnote definitions apart.
    pub blocks: Vec<Block>,
    /// The footnotes that the analyst wrote, in the order of their first reference.
    pub footnotes: Vec<Vec<Block>>,
    /// Every citation, embed and sourced cell, in the order of the Markdown.
    pub citations: Vec<Citation>,
}

/// The lines between `---` at the head of a note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// `title`.
    pub title: Option<String>,
    /// `marking`: TLP, Chatham House Rule and the like, as written.
    pub marking: Option<String>,
    /// `as-of`: the day up to which the note tells, as written.
    pub as_of: Option<String>,
    /// `author`, as written.
    pub author: Option<String>,
    /// Every other field, in its order.
    pub others: Vec<(String, String)>,
    /// The bytes that it takes, both fences included; empty when there is none.
    pub range: Range<usize>,
}

/// A block and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The line of the Markdown on which it begins, from 1.
    pub line: u32,
    /// Its bytes in the Markdown.
    pub range: Range<usize>,
}

/// Kinds of block.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading of level 1 to 6.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A block quote.
    Quote(Vec<Block>),
    /// A list; `first` is the number of the first item of a numbered one.
    List {
        /// The first item's number; none for a bulleted list.
        first: Option<u64>,
        /// Whether items are set without space between them.
        tight: bool,
        /// The items.
        items: Vec<Item>,
    },
    /// Code, with the word after its fence.
    Code {
        /// The word after the fence; empty when there is none.
        language: String,
        /// The code.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A thematic break.
    Rule,
    /// An excerpt, quoted as a block.
    Embed(Embed),
    /// A live comparison.
    Positions(Box<Positions>),
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Whether it is ticked; none when it is no task.
    pub task: Option<bool>,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// The line on which it begins, from 1.
    pub line: u32,
}

/// A table: one row of heads, then rows of as many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// How each column is aligned.
    pub columns: Vec<Align>,
    /// The head's cells.
    pub head: Vec<Vec<Inline>>,
    /// The rows' cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the text runs.
    Start,
    /// In the middle.
    Centre,
    /// Against the text's run.
    End,
}

/// What stands inside a paragraph, heading or cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words, and the byte of the Markdown at which they begin. Generated words stand at byte 0.
    Text(String, usize),
    /// Code.
    Code(String),
    /// Emphasis, mostly italic.
    Emphasis(Vec<Inline>),
    /// Strong emphasis, mostly bold.
    Strong(Vec<Inline>),
    /// Struck out.
    Strike(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads.
        to: LinkTarget,
        /// The words of the link.
        inlines: Vec<Inline>,
        /// Its bytes in the Markdown.
        range: Range<usize>,
    },
    /// The citation with this index in [`Document::citations`], and its bytes in the Markdown.
    Cite(usize, Range<usize>),
    /// A reference to the footnote with this index in [`Document::footnotes`].
    Footnote(usize),
    /// An excerpt, quoted within a sentence.
    Embed(Embed),
    /// A line's end in the Markdown that is only a space.
    SoftBreak,
    /// A line's end.
    HardBreak,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// Something in the library.
    Place {
        /// What kind of thing it is.
        kind: PlaceKind,
        /// Its row's number, or a country's code.
        id: String,
    },
    /// A web or mail address that is safe to show as a link.
    Url(String),
    /// Nothing: what was written names nothing that the library holds.
    Broken(String),
}

/// A reference to one or more articles at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation {
    /// What made it.
    pub from: CitationFrom,
    /// What it refers to, in its order.
    pub items: Vec<CitedItem>,
    /// The line of the Markdown, from 1.
    pub line: u32,
}

/// What a citation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationFrom {
    /// `[@key]` in the text.
    Key,
    /// `![[excerpt:12]]`.
    Embed,
    /// A cell of a live comparison.
    Cell,
}

/// One article in a citation.
#[derive(Debug, Clone, PartialEq)]
pub struct CitedItem {
    /// The key or the embed's target, as written.
    pub written: String,
    /// The article; none when the key leads nowhere.
    pub article: Option<Article>,
    /// The excerpt, where one is cited.
    pub excerpt: Option<Excerpt>,
    /// Words before it: "see".
    pub prefix: String,
    /// Where in the article: "p. 4".
    pub locator: String,
    /// `-@key`: without the author's name.
    pub without_author: bool,
}

/// An excerpt put into a note.
#[derive(Debug, Clone, PartialEq)]
pub struct Embed {
    /// What was written between the brackets.
    pub written: String,
    /// The excerpt; none when the library has none of that number.
    pub excerpt: Option<Box<Excerpt>>,
    /// The index of its citation in [`Document::citations`].
    pub citation: usize,
    /// Its bytes in the Markdown.
    pub range: Range<usize>,
}

/// A fenced `positions` block.
#[derive(Debug, Clone, PartialEq)]
pub struct Positions {
    /// What it asks for.
    pub query: PositionsQuery,
    /// The table; none when the query has a problem.
    pub matrix: Option<Matrix>,
    /// What is wrong with it, a sentence each.
    pub problems: Vec<String>,
    /// The index of each cell's citation, by row and column; none for a cell without an excerpt.
    pub citations: Vec<Vec<Option<usize>>>,
}

/// What a `positions` block asks for. Empty lists mean all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PositionsQuery {
    /// ISO 3166 alpha-2 codes or names, as written.
    pub countries: Vec<String>,
    /// Actors' names, as written.
    pub actors: Vec<String>,
    /// Issues' names, as written.
    pub issues: Vec<String>,
    /// `YYYY-MM-DD`, inclusive.
    pub as_of: Option<String>,
    /// Whether positions attributed by others count.
    pub attributed: bool,
}

/// A heading in a note's outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineEntry {
    /// 1 to 6.
    pub level: u8,
    /// The heading's words.
    pub text: String,
    /// Its line, from 1.
    pub line: u32,
}

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
                count += words_in(&plain(inlines));
            }
            BlockKind::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    count += words_in(&plain(cell));
                }
            }
            BlockKind::Embed(Embed {
                excerpt: Some(excerpt),
                ..
            }) => count += words_in(&excerpt.quote),
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
}

impl Document {
    /// The same note with the marks of its citations after the stop that follows them, and without the
    /// space before them: "so [@key]." is set as "so.¹" where a citation is a note.
    pub fn with_marks_after_stops(mut self) -> Self {
        after_stops_in(&mut self.blocks);
        self
    }
}

fn after_stops_in(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => after_stops(inlines),
            BlockKind::Quote(inner) => after_stops_in(inner),
            BlockKind::List { items, .. } => {
                for item in items {
                    after_stops_in(&mut item.blocks);
                }
            }
            BlockKind::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(after_stops);
            }
            _ => {}
        }
    }
}

fn after_stops(inlines: &mut Vec<Inline>) {
    let mut at = 0;
    while at < inlines.len() {
        match &mut inlines[at] {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
                after_stops(inner);
            }
            Inline::Cite(..) => {
                if let Some(Inline::Text(before, _)) = at.checked_sub(1).map(|it| &mut inlines[it])
                {
                    before.truncate(before.trim_end_matches(' ').len());
                } else if at > 0 && inlines[at - 1] == Inline::SoftBreak {
                    inlines.remove(at - 1);
                    at -= 1;
                }
                if let Some(Inline::Text(after, _)) = inlines.get_mut(at + 1)
                    && after.starts_with(['.', ',', ';', ':', '!', '?'])
                {
                    let stop = after.remove(0).to_string();
                    match at.checked_sub(1).map(|it| &mut inlines[it]) {
                        Some(Inline::Text(before, _)) => before.push_str(&stop),
                        _ => {
                            inlines.insert(at, Inline::Text(stop, 0));
                            at += 1;
                        }
                    }
                }
            }
            _ => {}
        }
        at += 1;
    }
}

impl FrontMatter {
    /// "Author · as of 18 March 2022", as far as it is said.
    pub fn byline(&self) -> Option<String> {
        let as_of = self.as_of.as_deref().map(crate::date::worded_iso);
        let parts = [self.author.clone(), as_of.map(|day| format!("as of {day}"))];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

impl Document {
    /// The title to set above the first block: the front matter's, unless the first heading says it.
    pub fn title_above(&self) -> Option<&str> {
        let title = self.front.title.as_deref()?;
        let first = self.blocks.first().map(|block| &block.kind);
        match first {
            Some(BlockKind::Heading(1, words)) if plain(words).trim() == title.trim() => None,
            _ => Some(title),
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
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
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
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
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
                    self.order
                        .extend(positions.citations.iter().flatten().flatten());
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
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
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => {
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

fn words_in(text: &str) -> usize {
    use unicode_segmentation::UnicodeSegmentation;
    // ASCII needs no segmentation rules: runs of letters, digits and what joins them.
    if text.is_ascii() {
        return text
            .split(|letter: char| !(letter.is_ascii_alphanumeric() || "'_.,".contains(letter)))
            .filter(|word| word.bytes().any(|byte| byte.is_ascii_alphanumeric()))
            .count();
    }
    text.unicode_words().count()
}
