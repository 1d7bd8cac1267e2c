//! Held sources: what is told of a source that is marked as sensitive is "[source held]" in every format, in a document in its
//! note's language.
//!
//! [`hold`] takes it out of the document, before any writer sees it: citations, attributions, links, rows of comparisons and
//! of the annex; and held people's and outlets' names out of what is quoted of others. What an analyst wrote in words of their
//! own is not rewritten; [`traces`] then reads the file that
//! was made, as whoever receives it could, and finds every name, title, address, key and hash that is left.
//! [`Out`] does the same for tables, comparisons and pictures.

mod tables;
mod texts;
mod trace;

use demarche_library::PlaceKind;
use demarche_library::sensitive::{HeldSource, Trait};

use crate::Error;
use crate::document::*;
use crate::export::Format;
use crate::live::{Cell, Source};
use crate::matrix::{CellPosition, Matrix, Row};
use crate::sources::{Article, Excerpt, Speaker};
use crate::words::Word;
pub use tables::{Out, Written, hold_network, hold_timeline, prove_out};
pub use trace::{Trace, traces};

/// What stands for a held source.
pub const HELD: &str = "[source held]";

/// Fails where a file tells of a held source.
pub(crate) fn prove(
    bytes: &[u8],
    format: Format,
    file_name: Option<&str>,
    held: &[HeldSource],
    open: &[&Article],
) -> Result<(), Error> {
    let traces = traces(bytes, format, file_name, held, open)?;
    if traces.is_empty() {
        return Ok(());
    }
    Err(Error::Held(traces))
}

/// Takes every held source out of a document.
pub fn hold(document: &mut Document, held: &[HeldSource]) {
    let held = Held::new(held, document.words.get(Word::Held));
    for citation in &mut document.citations {
        for item in &mut citation.items {
            if let Some(excerpt) = &mut item.excerpt {
                held.names.veil(&mut excerpt.quote);
                held.names.veil_article(&mut excerpt.article);
            }
            hold_item(item);
            if let Some(article) = &mut item.article {
                held.names.veil_article(article);
            }
        }
    }
    held.blocks(&mut document.blocks);
    for note in &mut document.footnotes {
        held.blocks(note);
    }
}

/// Takes every held source out of a comparison.
pub fn hold_matrix(matrix: &mut Matrix, held: &[HeldSource]) {
    let held = Held::new(held, HELD);
    matrix.rows.iter_mut().for_each(|row| held.row(row));
}

/// Whether an article's name was taken out of the document.
pub(crate) fn is_nameless(article: &Article) -> bool {
    article.held && article.id == 0
}

/// Whether nothing may be told of where an excerpt is from.
fn is_held(excerpt: &Excerpt) -> bool {
    excerpt.article.held || excerpt.speaker.as_ref().is_some_and(|it| it.held)
}

fn hold_item(item: &mut CitedItem) {
    let of_excerpt = item.excerpt.as_ref().is_some_and(is_held);
    if !of_excerpt && !item.article.as_ref().is_some_and(|it| it.held) {
        return;
    }
    if let Some(excerpt) = &mut item.excerpt {
        hold_excerpt(excerpt);
    }
    *item = CitedItem {
        article: Some(nameless()),
        excerpt: item.excerpt.take(),
        written: String::new(),
        prefix: String::new(),
        locator: String::new(),
        without_author: false,
    };
}

/// Leaves of an excerpt its words.
pub(crate) fn hold_excerpt(excerpt: &mut Excerpt) {
    excerpt.article = nameless();
    excerpt.said = None;
    excerpt.speaker = Some(Speaker {
        name: HELD.to_owned(),
        held: true,
        ..Speaker::default()
    });
}

/// An article of which nothing is told.
pub(crate) fn nameless() -> Article {
    Article {
        title: HELD.to_owned(),
        held: true,
        ..Article::default()
    }
}

struct Held<'h> {
    held: &'h [HeldSource],
    /// What stands for one.
    word: &'static str,
    /// "@Name" of every held person.
    mentions: Vec<String>,
    names: Names<'h>,
}

impl<'h> Held<'h> {
    fn new(held: &'h [HeldSource], word: &'static str) -> Self {
        let names = Names::of(held, word);
        let people = held.iter().filter(|source| source.kind == PlaceKind::Actor);
        let words = people.flat_map(|source| &source.words);
        let mut mentions: Vec<String> = words
            .filter(|(of, _)| *of == Trait::Name)
            .map(|(_, name)| format!("@{name}"))
            .collect();
        // So that none is taken for the beginning of another.
        mentions.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self {
            held,
            word,
            mentions,
            names,
        }
    }
}

/// What held people and outlets are called in what others say: their words cannot be put otherwise.
struct Names<'h> {
    sought: Vec<trace::Sought<'h>>,
    /// What stands for one.
    word: &'static str,
}

impl<'h> Names<'h> {
    fn of(held: &'h [HeldSource], word: &'static str) -> Self {
        let words = held.iter().flat_map(|source| &source.words);
        let names = words.filter(|(of, _)| matches!(of, Trait::Name | Trait::Surname));
        let mut names: Vec<_> = names.collect();
        // So that none is taken for the beginning of another.
        names.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
        let sought = names
            .into_iter()
            .map(|(of, name)| trace::Sought::new(*of, name));
        Self {
            sought: sought.collect(),
            word,
        }
    }

    /// Puts "[source held]" for every name that stands as a word of its own.
    fn veil(&self, words: &mut String) {
        if self.sought.is_empty() {
            return;
        }
        let mut squashed = trace::Squashed::of(words);
        for name in &self.sought {
            let places = name.places(words, &squashed);
            if places.is_empty() {
                continue;
            }
            for place in places.into_iter().rev() {
                words.replace_range(place, self.word);
            }
            squashed = trace::Squashed::of(words);
        }
    }

    /// Whether a name stands anywhere in what a bibliography tells.
    fn is_told_in(&self, said: &serde_json::Value) -> bool {
        use serde_json::Value::{Array, Object, String};
        match said {
            String(words) => {
                let mut veiled = words.clone();
                self.veil(&mut veiled);
                veiled != *words
            }
            Array(values) => values.iter().any(|it| self.is_told_in(it)),
            Object(values) => values.values().any(|it| self.is_told_in(it)),
            _ => false,
        }
    }

    /// The same in an open article's title, and in what a bibliography tells of it.
    fn veil_article(&self, article: &mut Article) {
        self.veil(&mut article.title);
        let Some(publication) = &mut article.publication else {
            return;
        };
        let told = [
            &mut publication.genre,
            &mut publication.container,
            &mut publication.publisher,
            &mut publication.authority,
            &mut publication.event,
            &mut publication.series,
            &mut publication.summary,
        ];
        let people = publication.editors.iter_mut();
        let people = people.chain(&mut publication.translators);
        for words in told.into_iter().flatten().chain(people) {
            self.veil(words);
        }
        publication.rest.retain(|_, said| !self.is_told_in(said));
        // How a name divides tells the name.
        publication.names.retain(|name| {
            let mut spoken = name.spoken.clone();
            self.veil(&mut spoken);
            spoken == name.spoken
        });
    }
}

impl Held<'_> {
    fn blocks(&self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Heading(_, inlines) | BlockKind::Paragraph(inlines) => {
                    self.inlines(inlines);
                }
                BlockKind::Quote(inner) => self.blocks(inner),
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.blocks(&mut item.blocks);
                    }
                }
                BlockKind::Table(table) => {
                    let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                    cells.for_each(|cell| self.inlines(cell));
                }
                BlockKind::Embed(embed) => self.embedded(embed),
                BlockKind::Positions(positions) => {
                    for row in positions.matrix.iter_mut().flat_map(|it| &mut it.rows) {
                        self.row(row);
                    }
                }
                BlockKind::Callout(callout) => {
                    self.inlines(&mut callout.title);
                    self.blocks(&mut callout.blocks);
                }
                BlockKind::Live(live) => {
                    for row in live.view.iter_mut().flat_map(|it| &mut it.rows) {
                        self.live_row(row);
                    }
                }
                BlockKind::Code { .. } | BlockKind::Rule => {}
            }
        }
    }

    fn inlines(&self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(words, _) => {
                    for mention in &self.mentions {
                        if words.contains(mention.as_str()) {
                            *words = words.replace(mention.as_str(), self.word);
                        }
                    }
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strike(inner)
                | Inline::Highlight(inner) => {
                    self.inlines(inner);
                }
                Inline::Link { to, .. } if self.leads_to(to) => {
                    *inline = Inline::Text(self.word.to_owned(), 0);
                }
                Inline::Link { inlines, .. } => self.inlines(inlines),
                Inline::Embed(embed) => self.embedded(embed),
                _ => {}
            }
        }
    }

    fn embedded(&self, embed: &mut Embed) {
        let Some(excerpt) = &mut embed.excerpt else {
            return;
        };
        self.names.veil(&mut excerpt.quote);
        self.names.veil_article(&mut excerpt.article);
        if is_held(excerpt) {
            hold_excerpt(excerpt);
            // Its number leads back to it for whoever has the library, and nobody else.
            embed.written = String::new();
        }
    }

    fn leads_to(&self, to: &LinkTarget) -> bool {
        match to {
            LinkTarget::Place { kind, id } => self
                .held
                .iter()
                .any(|source| source.kind == *kind && source.id.to_string() == *id),
            LinkTarget::Url(address) => self.held.iter().any(|source| {
                source.words.iter().any(|(of, word)| {
                    *of == Trait::Address && trace::squashed(word) == trace::squashed(address)
                })
            }),
            LinkTarget::Broken(_) => false,
        }
    }

    /// A row of a timeline, or of a list of origins, whose first cell is the article itself.
    fn live_row(&self, row: &mut crate::live::Row) {
        let held = match &row.source {
            Some(Source::Excerpt(excerpt)) => is_held(excerpt),
            Some(Source::Article(article)) => article.held,
            None => false,
        };
        let names: Vec<usize> = (0..row.cells.len())
            .filter(|&at| row.cells[at].strong)
            .filter(|&at| held || row.cells[at].words.split(", ").any(|it| self.names(it)))
            .collect();
        for at in names {
            row.cells[at] = Cell::name(self.word);
        }
        for cell in &mut row.cells {
            self.names.veil(&mut cell.words);
            self.names.veil(&mut cell.below);
        }
        if !held {
            return;
        }
        match &mut row.source {
            Some(Source::Excerpt(excerpt)) => {
                hold_excerpt(excerpt);
                // When it was said, and at which event, tells who was there.
                row.cells[0] = Cell::default();
                for cell in &mut row.cells {
                    cell.below = String::new();
                    cell.place = None;
                }
            }
            Some(Source::Article(article)) => {
                **article = nameless();
                row.cells[0] = Cell::words(self.word);
            }
            None => {}
        }
    }

    fn row(&self, row: &mut Row) {
        if row.actor.as_deref().is_some_and(|name| self.names(name)) {
            row.actor = Some(self.word.to_owned());
            row.country = None;
            row.post = None;
        }
        for cell in &mut row.cells {
            // It may be of one that is held, of which no more is known here.
            if !self.held.is_empty() {
                let dates = cell.was.iter_mut().chain(&mut cell.also);
                dates.for_each(|(_, said)| *said = None);
            }
            if let Some(latest) = &mut cell.latest {
                self.cell(latest);
            }
        }
    }

    fn cell(&self, latest: &mut CellPosition) {
        if latest.actor.as_deref().is_some_and(|name| self.names(name)) {
            latest.actor = Some(self.word.to_owned());
        }
        self.names.veil(&mut latest.words);
        if let Some(excerpt) = latest.excerpt.as_mut().filter(|it| is_held(it)) {
            hold_excerpt(excerpt);
            // Who was quoted, and when, leads to where.
            latest.actor = Some(self.word.to_owned());
            latest.said = None;
        }
    }

    fn names(&self, name: &str) -> bool {
        self.held.iter().any(|source| {
            source.kind == PlaceKind::Actor
                && source
                    .words
                    .iter()
                    .any(|(of, word)| *of == Trait::Name && word == name)
        })
    }
}
