//! A document in Typst's language. Every word is a string literal, so that none is read as markup.

mod inlines;
mod tables;

use std::borrow::Cow;
use std::fmt::Write as _;

use super::breaks::{Breaks, Place, Rows};
use crate::cite::Citations;
use crate::direction::{
    direction, language, language_of_script, language_runs_left, mark_beside, runs_left,
    with_region,
};
use crate::document::*;
use crate::notes::Notes;
use crate::words::Word;

const PREAMBLE: &str = include_str!("brief.typ");

/// A longer word, such as a path or a key, is broken.
const LONGEST_IN_TEXT: usize = 60;

/// Begins a page, or goes on at the top of one.
const BREAK: &str = "#colbreak(weak: true)\n\n";

/// A quotation of fewer characters stands whole on one page.
const KEPT_WHOLE: usize = 900;

/// What stands before the body; `families` follow the first font.
pub(super) fn preamble(document: &Document, families: &[String]) -> String {
    let marking = document.front.marking.as_deref();
    let author = document.front.author.as_deref();
    // In the order of the file, so that no name of a place is looked for in what was put in.
    let places = [
        ("MARKING", marking.map_or("none".to_owned(), literal)),
        ("TITLE", literal(&title(document))),
        ("AUTHOR", author.map_or("()".to_owned(), literal)),
        (
            "FAMILIES",
            families.iter().map(|name| literal(name) + ", ").collect(),
        ),
        ("LANGUAGE", set_in(&language(document))),
    ];
    let mut out = String::new();
    let mut rest = PREAMBLE;
    for (place, value) in places {
        if let Some((before, after)) = rest.split_once(place) {
            out.push_str(before);
            out.push_str(&value);
            rest = after;
        }
    }
    out + rest
}

/// What the file is called where a reader shows its title: without one of its own, by its first heading or words.
fn title(document: &Document) -> String {
    const LONGEST: usize = 80;
    let heading = || document.outline().into_iter().map(|it| it.text).next();
    let words = || {
        let mut words = String::new();
        crate::document::each_inlines(&document.blocks, &mut |inlines| {
            if words.trim().is_empty() {
                words = plain(inlines).chars().take(LONGEST).collect();
            }
        });
        words
    };
    let known = document.title().or_else(heading).unwrap_or_else(words);
    match known.trim() {
        "" => document.words.get(Word::Note).to_owned(),
        title => title.to_owned(),
    }
}

/// "en-GB" as Typst's arguments.
fn set_in(tag: &str) -> String {
    let (language, region) = with_region(tag);
    let language = format!("lang: {}", literal(language));
    match region {
        Some(region) => format!("{language}, region: {}", literal(region)),
        None => language,
    }
}

/// What follows the preamble.
pub(super) struct Body {
    pub(super) markup: String,
    /// For each note, the places before which a page may begin for it, the best first.
    pub(super) notes: Vec<Vec<Place>>,
    /// The tables whose rows may be parted.
    pub(super) tables: Vec<Rows>,
    /// How many places there are.
    pub(super) last_place: Place,
}

pub(super) fn body(document: &Document, citations: &Citations, breaks: &Breaks) -> Body {
    let to_left = language_runs_left(&language(document));
    let mut writer = Typst {
        out: "\n".to_owned(),
        to_left,
        note_to_left: to_left,
        notes: Notes::new(document, citations),
        after_note: 0,
        level: 0,
        breaks,
        longest: LONGEST_IN_TEXT,
        place: 0,
        whole: None,
        noted_at: Vec::new(),
        tables: Vec::new(),
    };
    if let Some(title) = document.title_above() {
        writer.call("above", title);
        writer.level = 1;
    }
    let (above, below) = document.around_byline();
    writer.blocks(above);
    if let Some(byline) = document.byline() {
        writer.call("byline", &byline);
    }
    writer.blocks(below);
    if citations.listed {
        writer.section(document, citations.list_heading);
        for entry in &citations.bibliography {
            writer.out.push_str("#entry[");
            writer.directed(entry);
            writer.out.push_str("]\n\n");
        }
    }
    writer.annex(document);
    Body {
        markup: writer.out,
        notes: writer.noted_at,
        tables: writer.tables,
        last_place: writer.place,
    }
}

/// That the text's language or direction was turned, and which way it ran before.
struct Turned {
    opened: bool,
    before: bool,
}

pub(super) struct Typst<'d> {
    out: String,
    /// Whether what is written runs from right to left, and whether the note does, and with it what stands under its pages.
    to_left: bool,
    note_to_left: bool,
    notes: Notes<'d>,
    /// Where the last reference to a note ended.
    after_note: usize,
    /// The level of the last heading as its tag tells it.
    level: u8,
    breaks: &'d Breaks,
    /// How many letters have room in a line of what is written to.
    longest: usize,
    /// The last place at which a page might have begun.
    place: Place,
    /// The place of the table around it that is kept on one page.
    whole: Option<Place>,
    /// For each note, the places before which a page may begin for it, the best first.
    noted_at: Vec<Vec<Place>>,
    /// The tables so far whose rows may be parted.
    tables: Vec<Rows>,
}

impl<'d> Typst<'d> {
    /// A function called with plain words.
    fn call(&mut self, function: &str, words: &str) {
        let _ = writeln!(self.out, "#{function}({})\n", literal(words));
    }

    fn words(&mut self, words: &str) {
        if !words.is_empty() {
            let words = self.breakable(words);
            let _ = write!(self.out, "#{};", literal(&words));
        }
    }

    /// Words none of which is wider than what it stands in.
    fn breakable<'w>(&self, words: &'w str) -> Cow<'w, str> {
        crate::room::breakable(words, self.longest)
    }

    fn blocks(&mut self, blocks: &'d [Block]) {
        // No page begins between a heading and what it is of, or before the first block of what holds them.
        let mut held = true;
        let mut headed = false;
        for block in blocks {
            if !held {
                self.page_may_begin();
            }
            held = matches!(block.kind, BlockKind::Heading(..));
            match (headed, held) {
                (false, true) => self.label("over"),
                (true, false) => self.label("under"),
                _ => {}
            }
            headed = held && !self.notes.inside;
            self.block(block);
            self.out.push_str("\n\n");
        }
    }

    /// Marks where a heading begins, or what is under it, for whoever looks whether both are on one page.
    fn label(&mut self, end: &str) {
        if !self.notes.inside {
            let _ = writeln!(self.out, "#metadata(none)<{end}-{}>", self.place);
        }
    }

    /// A place between blocks at which a page may begin.
    fn page_may_begin(&mut self) {
        if self.next_place() {
            self.out.push_str(BREAK);
        }
    }

    /// Goes on to the next place; answers whether a page begins there.
    fn next_place(&mut self) -> bool {
        if self.notes.inside {
            return false;
        }
        self.place += 1;
        self.breaks.before(self.place)
    }

    fn block(&mut self, block: &'d Block) {
        match &block.kind {
            BlockKind::Heading(level, inlines) => self.heading(*level, inlines),
            BlockKind::Paragraph(inlines) => self.directed(inlines),
            BlockKind::Quote(inner) => {
                self.out.push_str("#quote(block: true)[");
                self.blocks(inner);
                self.out.push(']');
            }
            BlockKind::List {
                first,
                tight,
                items,
            } => self.list(*first, *tight, items),
            BlockKind::Code { text, .. } => {
                let _ = write!(
                    self.out,
                    "#raw(block: true, {})",
                    literal_lines(text.trim_end_matches('\n'))
                );
            }
            BlockKind::Table(table) => self.table(table),
            BlockKind::Rule => self
                .out
                .push_str("#line(length: 100%, stroke: 0.5pt + luma(60%))"),
            BlockKind::Embed(embed) => self.embed(embed),
            BlockKind::Positions(positions) => self.positions(positions),
            BlockKind::Live(live) => self.live(live),
            BlockKind::Callout(callout) => {
                let to_left = runs_left(&plain(&callout.title));
                let direction = if to_left { "rtl" } else { "ltr" };
                let _ = write!(self.out, "#callout({direction}, [");
                self.directed(&callout.title);
                self.out.push_str("])[");
                self.blocks(&callout.blocks);
                self.out.push(']');
            }
        }
    }

    /// A heading looks as its level says; its tag skips no level, as PDF/UA-1 (7.4.2) asks. In a note, and without words,
    /// it is no heading.
    fn heading(&mut self, level: u8, inlines: &'d [Inline]) {
        let words = plain(inlines);
        if self.notes.inside || words.trim().is_empty() {
            self.wrapped("strong", inlines);
            return;
        }
        let told = level.min(self.level + 1);
        self.level = told;
        let turned = self.turn(&words);
        let _ = write!(self.out, "#heading(level: {told})[");
        if told != level {
            let _ = writeln!(self.out, "#set text(size: heading-size({level}))");
        }
        self.inlines(inlines);
        self.out.push(']');
        self.turn_back(turned);
    }

    /// The heading of a part that the program adds.
    fn section(&mut self, document: &Document, words: &str) {
        let level = document.section_level().min(self.level + 1);
        self.level = level;
        let _ = writeln!(self.out, "#heading(level: {level}, {})\n", literal(words));
    }

    /// Inlines that run as their first letter does.
    fn directed(&mut self, inlines: &'d [Inline]) {
        let turned = self.turn(&plain(inlines));
        self.inlines(inlines);
        self.turn_back(turned);
    }

    /// Words that run as their first letter does.
    fn directed_words(&mut self, words: &str) {
        let turned = self.turn(words);
        self.words(words);
        self.turn_back(turned);
    }

    /// Opens what holds a text of another script or direction than the note's: set in its own.
    fn turn(&mut self, text: &str) -> Turned {
        let language = language_of_script(text);
        let to_left = direction(text).unwrap_or(self.to_left);
        let turned = Turned {
            opened: language.is_some() || to_left != self.to_left,
            before: std::mem::replace(&mut self.to_left, to_left),
        };
        if turned.opened {
            self.out.push_str("#[#set text(");
            if let Some(language) = language {
                let _ = write!(self.out, "lang: {}, ", literal(language));
            }
            let run = if to_left { "rtl" } else { "ltr" };
            let _ = writeln!(self.out, "dir: {run})");
        }
        turned
    }

    fn turn_back(&mut self, turned: Turned) {
        self.to_left = turned.before;
        self.out.push_str(if turned.opened { "]" } else { "" });
    }

    /// Writes what may run against its surroundings between marks of its own direction.
    fn within_marks(&mut self, text: &str, write: impl FnOnce(&mut Self)) {
        let mark = mark_beside(text, self.to_left);
        self.words(mark);
        write(self);
        self.words(mark);
    }

    fn list(&mut self, first: Option<u64>, tight: bool, items: &'d [Item]) {
        // The marks of a list stand where its first item begins.
        let begins = items.iter().flat_map(|item| item.blocks.first()).next();
        let turned = match begins.map(|block| &block.kind) {
            Some(BlockKind::Paragraph(inlines)) => Some(self.turn(&plain(inlines))),
            _ => None,
        };
        let mark = |item: &Item| match item.task {
            Some(true) => "☑",
            Some(false) => "☐",
            None => "•",
        };
        let tasks = first.is_none() && items.iter().any(|item| item.task.is_some());
        let begin = |at: usize| match first {
            Some(first) => format!("#enum(start: {}, ", first.saturating_add(at as u64)),
            None if tasks => {
                let marks = items[at..].iter().map(|it| literal(mark(it)) + ", ");
                format!("#tasks(({}), ", marks.collect::<String>())
            }
            None => "#list(".to_owned(),
        };
        let _ = write!(self.out, "{}tight: {tight}", begin(0));
        for (at, item) in items.iter().enumerate() {
            if at > 0 && self.next_place() {
                let _ = write!(self.out, ")\n\n{BREAK}{}tight: {tight}", begin(at));
            }
            self.out.push_str(", [");
            if item.task.is_some() && !tasks {
                self.words(mark(item));
                self.words(" ");
            }
            self.blocks(&item.blocks);
            self.out.push(']');
        }
        self.out.push(')');
        if let Some(turned) = turned {
            self.turn_back(turned);
        }
    }

    fn embed(&mut self, embed: &'d Embed) {
        let Some(excerpt) = &embed.excerpt else {
            self.words(&embed.written);
            return;
        };
        let whole = excerpt.quote.chars().count() < KEPT_WHOLE;
        let _ = write!(self.out, "#excerpt({whole})[");
        for line in excerpt
            .quote
            .split('\n')
            .filter(|line| !line.trim().is_empty())
        {
            self.directed_words(line);
            self.out.push_str("\n\n");
        }
        self.out.push_str("][");
        let source = format!(
            "— {}",
            crate::cite::source_line(excerpt, self.notes.document.words)
        );
        let turned = self.turn(&source);
        self.words(&source);
        self.citation(embed.citation);
        self.turn_back(turned);
        self.out.push(']');
    }
}

/// A string literal; line breaks are spaces.
fn literal(words: &str) -> String {
    literal_lines(&words.replace(['\n', '\r', '\t'], " "))
}

fn literal_lines(words: &str) -> String {
    let mut literal = String::with_capacity(words.len() + 2);
    literal.push('"');
    for letter in words.chars() {
        match letter {
            '\\' => literal.push_str("\\\\"),
            '"' => literal.push_str("\\\""),
            '\n' => literal.push_str("\\n"),
            '\t' => literal.push_str("    "),
            control if control.is_control() => literal.push('\u{fffd}'),
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}
