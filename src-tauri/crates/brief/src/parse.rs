//! Markdown to a [`Document`], every reference resolved.
//!
//! CommonMark with tables, footnotes, task lists and strikethrough, and the references of
//! [`demarche_library::notes::written`]. HTML is shown as it is written, apart from `<br>` and
//! comments, which guide the writer of a note and are in no output: nothing that a note holds
//! reaches a page as markup.

mod asides;
mod callouts;
mod embeds;
pub(crate) mod fences;
mod highlights;
mod inline_notes;
mod inlines;

use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use std::ops::Range;

use demarche_library::notes::cited_keys;
use pulldown_cmark::{Alignment, BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::Error;
use crate::document::*;
use crate::front::front_matter;
use crate::sources::Sources;
use crate::words::Words;
use callouts::callout;
pub(crate) use embeds::Around;
pub(crate) use inline_notes::is_escaped;

/// Blocks nest no deeper than this, nor do emphases: what is deeper joins its surroundings. Readers
/// of HTML take time that is quadratic in the depth.
const DEEPEST: usize = 24;

/// Stands before a citation's words in the address that the parser hands on.
const CITATION: &str = "\u{0}cite:";

/// Reads a note.
pub fn document(text: &str, sources: &dyn Sources) -> Result<Document, Error> {
    read(text, None, sources, Within::none(text))
}

/// Reads a note alone: the notes that it embeds are links to them. One that stands in another is read in that one's language and,
/// where it names no day of its own, as of its day.
pub(crate) fn alone(
    text: &str,
    outer: Option<&Document>,
    sources: &dyn Sources,
) -> Result<Document, Error> {
    let within = Within {
        words: outer.map(|it| it.words),
        as_of: outer.and_then(|it| it.front.as_of.clone()),
        apart: true,
        ..Within::none(text)
    };
    read(text, None, sources, within)
}

/// What a note is read in.
struct Within {
    /// The notes around those that it embeds.
    around: Around,
    /// The language and the day of the outermost, for one that is embedded.
    words: Option<Words>,
    as_of: Option<String>,
    /// Whether embedded notes stay links.
    apart: bool,
}

impl Within {
    fn none(text: &str) -> Self {
        Self {
            around: Around::of(text),
            words: None,
            as_of: None,
            apart: false,
        }
    }
}

/// Reads a piece of a note, such as one block of it with the note's front matter; where the piece tells of
/// what the note cites, that is what `whole` does, and the notes that it embeds.
pub fn piece(text: &str, whole: &str, sources: &dyn Sources) -> Result<Document, Error> {
    let cited = match text.contains(Fence::Origins.word()) {
        true => cited_articles(&read(whole, Some(&[]), sources, Within::none(whole))?),
        false => Vec::new(),
    };
    read(text, Some(&cited), sources, Within::none(whole))
}

fn read(
    text: &str,
    cited: Option<&[i64]>,
    sources: &dyn Sources,
    within: Within,
) -> Result<Document, Error> {
    let mut front = front_matter(text);
    front.as_of = front.as_of.or_else(|| within.as_of.clone());
    if sources.are_of_old() {
        // Their Markdown has the flat fields alone.
        front.inner.clear();
    }
    let words = within.words.unwrap_or_else(|| words_of(&front, sources));
    let shallow = shallow(text);
    let mut on_broken = |link: BrokenLink<'_>| {
        cited_keys(&link.reference).map(|_| {
            (
                format!("{CITATION}{}", link.reference).into(),
                CowStr::from(""),
            )
        })
    };
    let body = &shallow[front.range.end..];
    let parser = Parser::new_with_broken_link_callback(body, options(), Some(&mut on_broken));
    let shift = front.range.end;
    let asides = asides::asides(body);
    let asides: Vec<Range<usize>> = asides
        .into_iter()
        .map(|aside| aside.start + shift..aside.end + shift)
        .collect();
    let events = parser
        .into_offset_iter()
        .map(|(event, range)| (event, range.start + shift..range.end + shift))
        .flat_map(|(event, range)| asides::outside(event, range, &asides, &shallow));
    let mut reader = Reader {
        sources,
        text: &shallow,
        events: events.peekable(),
        line_starts: line_starts(text),
        document: Document {
            words,
            front,
            ..Document::default()
        },
        within,
        embeds: Vec::new(),
        level: 0,
        footnotes: HashMap::new(),
        defined: Vec::new(),
        error: None,
        loose: false,
        last_loose: false,
    };
    let mut blocks = reader.blocks(0);
    let mut defined = std::mem::take(&mut reader.defined);
    let cited = match cited {
        Some(cited) => distinct(cited.iter().copied()),
        None => cited_articles(&reader.document),
    };
    reader.origins(&mut blocks, &cited);
    for (_, blocks) in &mut defined {
        reader.origins(blocks, &cited);
    }
    if let Some(error) = reader.error {
        return Err(error);
    }
    let mut document = reader.document;
    document.blocks = blocks;
    document.footnotes = vec![Vec::new(); reader.footnotes.len()];
    for (label, blocks) in defined {
        match reader.footnotes.get(&label) {
            Some(&index) => document.footnotes[index].extend(blocks),
            None => document.unreferenced.push(label),
        }
    }
    Ok(document)
}

/// The language in which the program speaks in a note.
fn words_of(front: &FrontMatter, sources: &dyn Sources) -> Words {
    match sources.are_of_old() {
        true => Words::ENGLISH,
        false => Words::of(crate::direction::written_language(front).as_deref()),
    }
}

/// The articles that a note cites or quotes, live tables apart, in its order, each once.
fn cited_articles(document: &Document) -> Vec<i64> {
    let by_hand = |it: &&Citation| it.from != CitationFrom::Cell;
    let citations = document.citations.iter().filter(by_hand);
    let articles = citations
        .flat_map(|it| &it.items)
        .filter_map(|item| item.article.as_ref());
    distinct(articles.map(|article| article.id))
}

fn distinct(articles: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut seen = HashSet::new();
    articles.filter(|&article| seen.insert(article)).collect()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_WIKILINKS
}

fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0)
        .chain(breaks.map(|(at, _)| at + 1))
        .collect()
}

/// The text with every line's quote marks past the deepest blanked, byte for byte as long: the parser
/// takes every line through every open quote.
fn shallow(text: &str) -> std::borrow::Cow<'_, str> {
    let too_deep = |line: &str| {
        line.bytes()
            .filter(|&byte| byte == b'>')
            .nth(DEEPEST)
            .is_some()
    };
    if !text.lines().any(too_deep) {
        return text.into();
    }
    let mut shallow = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut marks = 0;
        let mut opening = true;
        for letter in line.chars() {
            opening &= matches!(letter, '>' | ' ' | '\t' | '-' | '*' | '+');
            marks += usize::from(opening && letter == '>');
            let blanked = opening && letter == '>' && marks > DEEPEST;
            shallow.push(if blanked { ' ' } else { letter });
        }
    }
    shallow.into()
}

struct Reader<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> {
    sources: &'t dyn Sources,
    text: &'t str,
    events: Peekable<I>,
    line_starts: Vec<usize>,
    document: Document,
    within: Within,
    /// The notes that links embed, whether they stand alone or not.
    embeds: Vec<EmbeddedNote>,
    /// The level of the heading above; 0 where there is none.
    level: u8,
    /// Labels of footnotes, numbered as they are first met.
    footnotes: HashMap<String, usize>,
    defined: Vec<(String, Vec<Block>)>,
    /// The first look-up that failed; the rest goes on without look-ups.
    error: Option<Error>,
    /// Whether the blocks that are being read hold a paragraph of their own, as those of a loose list's items do; and
    /// whether those read last did.
    loose: bool,
    last_loose: bool,
}

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, I> {
    /// Blocks up to the end of the block that holds them.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let outer = std::mem::take(&mut self.loose);
        let mut blocks = Vec::new();
        // How many containers that are too deep are open.
        let mut flattened = 0;
        while let Some((event, range)) = self.events.peek() {
            if is_inline(event) {
                let range = range.start..range.start;
                self.paragraph(range, &mut blocks);
                continue;
            }
            let Some((event, range)) = self.events.next() else {
                break;
            };
            let kind = match event {
                Event::End(_) if flattened > 0 => {
                    flattened -= 1;
                    continue;
                }
                Event::End(_) => break,
                Event::Start(Tag::Paragraph) => {
                    self.loose = true;
                    self.paragraph(range, &mut blocks);
                    continue;
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    self.level = level as u8;
                    BlockKind::Heading(level as u8, self.heading_inlines())
                }
                Event::Start(Tag::CodeBlock(kind)) => self.code(kind),
                Event::Start(Tag::HtmlBlock) => {
                    self.html(&range, &mut blocks);
                    continue;
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let inner = self.blocks(depth + 1);
                    self.defined.push((label.into_string(), inner));
                    continue;
                }
                Event::Start(Tag::Table(columns)) => self.table(&columns),
                Event::Start(_) if depth >= DEEPEST => {
                    flattened += 1;
                    continue;
                }
                Event::Start(Tag::BlockQuote(_)) => {
                    callout(self.blocks(depth + 1), self.document.words)
                }
                Event::Start(Tag::List(first)) => self.list(first, depth + 1),
                // The other containers are only made by options that are off.
                Event::Start(_) => {
                    flattened += 1;
                    continue;
                }
                Event::Rule => BlockKind::Rule,
                _ => continue,
            };
            blocks.push(self.block(kind, range));
        }
        self.last_loose = std::mem::replace(&mut self.loose, outer);
        blocks
    }

    fn block(&self, kind: BlockKind, range: Range<usize>) -> Block {
        Block {
            kind,
            line: self.line(range.start),
            range,
        }
    }

    fn line(&self, at: usize) -> u32 {
        self.line_starts.partition_point(|&start| start <= at) as u32
    }

    /// A paragraph, or the embeds that it consists of. In a tight list its range is not given: it is
    /// empty, and the inlines tell.
    fn paragraph(&mut self, range: Range<usize>, blocks: &mut Vec<Block>) {
        let tight = range.is_empty();
        let (inlines, end) = if tight {
            self.loose_inlines()
        } else {
            (self.inlines(0), range.end)
        };
        if let Some(embeds) = self.only_embeds(&inlines) {
            blocks.extend(embeds);
        } else if !inlines.iter().all(is_blank) {
            let range = range.start..end;
            blocks.push(self.block(BlockKind::Paragraph(inlines), range));
        }
    }

    fn list(&mut self, first: Option<u64>, depth: usize) -> BlockKind {
        let mut items = Vec::new();
        let mut tight = true;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let mut task = None;
                    if let Some((Event::TaskListMarker(ticked), _)) = self.events.peek() {
                        task = Some(*ticked);
                        self.events.next();
                    }
                    let mut blocks = self.blocks(depth);
                    tight &= !self.last_loose;
                    if let (None, Some(ticked)) = (task, self.loose_task(&mut blocks)) {
                        task = Some(ticked);
                    }
                    items.push(Item {
                        task,
                        blocks,
                        line: self.line(range.start),
                    });
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        BlockKind::List {
            first,
            tight,
            items,
        }
    }

    /// The task marker that a loose item's first paragraph began with.
    fn loose_task(&self, blocks: &mut [Block]) -> Option<bool> {
        let BlockKind::Paragraph(inlines) = &mut blocks.first_mut()?.kind else {
            return None;
        };
        let Some(Inline::Text(words, at)) = inlines.first() else {
            return None;
        };
        let ticked = match words.as_str() {
            TICKED => true,
            UNTICKED => false,
            _ => return None,
        };
        debug_assert!(*at > 0);
        inlines.remove(0);
        Some(ticked)
    }

    fn table(&mut self, columns: &[Alignment]) -> BlockKind {
        let mut table = Table {
            columns: columns.iter().map(|column| align(*column)).collect(),
            head: Vec::new(),
            rows: Vec::new(),
        };
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines(0)),
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        BlockKind::Table(table)
    }

    /// An HTML block: its comments left out, what else there is as it is written.
    fn html(&mut self, range: &Range<usize>, blocks: &mut Vec<Block>) {
        let mut html = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Html(words) | Event::Text(words) => html.push_str(&words),
                Event::End(_) => break,
                _ => {}
            }
        }
        let left = without_comments(&html);
        let mut inlines = Vec::new();
        for line in left.lines().filter(|line| !line.trim().is_empty()) {
            if !inlines.is_empty() {
                inlines.push(Inline::HardBreak);
            }
            inlines.push(Inline::Text(line.to_owned(), range.start));
        }
        if !inlines.is_empty() {
            blocks.push(self.block(BlockKind::Paragraph(inlines), range.clone()));
        }
    }

    fn look_up<T>(&mut self, ask: impl FnOnce(&dyn Sources) -> Result<T, Error>) -> Option<T> {
        if self.error.is_some() {
            return None;
        }
        ask(self.sources)
            .map_err(|error| self.error = Some(error))
            .ok()
    }
}

/// Stand for the marker of a loose list's task until its item is whole; no text holds them.
const TICKED: &str = "\u{0}[x]";
const UNTICKED: &str = "\u{0}[ ]";

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(words, _) => words.trim().is_empty(),
        Inline::SoftBreak => true,
        _ => false,
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Centre,
        Alignment::Right => Align::End,
    }
}

pub(crate) fn without_comments(html: &str) -> String {
    let mut left = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        left.push_str(&rest[..start]);
        rest = match rest[start..].find("-->") {
            Some(end) => &rest[start + end + 3..],
            None => "",
        };
    }
    left.push_str(rest);
    left
}
