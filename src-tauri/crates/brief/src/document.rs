//! A note as a tree: made once from its Markdown, rendered by every writer.
//!
//! Whatever a note refers to is resolved when the tree is made, so that a writer needs no library.
//! Byte ranges lead back to the Markdown; lines are counted from 1.

mod stops;
mod walk;

use std::ops::Range;

use demarche_library::PlaceKind;
use demarche_text::Phrase;
use serde::{Deserialize, Serialize};

use crate::live::View;
use crate::matrix::Matrix;
use crate::sources::{Article, Excerpt};
use crate::words::Words;
pub use stops::quoted;
pub(crate) use walk::Reached;
pub use walk::{each_block, each_inline, each_inlines, plain};

/// A whole note.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// What its YAML front matter says.
    pub front: FrontMatter,
    /// Its blocks, footnote definitions apart.
    pub blocks: Vec<Block>,
    /// The footnotes that the analyst wrote, in the order of their first reference.
    pub footnotes: Vec<Vec<Block>>,
    /// The labels of footnotes that nothing refers to, which are on no page.
    pub unreferenced: Vec<String>,
    /// Every citation, embed and sourced cell, in the order of the Markdown.
    pub citations: Vec<Citation>,
    /// The language in which the program speaks in it.
    pub words: Words,
    /// The notes that it embeds itself, those within sentences apart, in their order.
    pub embedded: Vec<EmbeddedNote>,
    /// The markings of the notes in it, those in each other among them.
    pub marked: Vec<Marked>,
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
    /// Every other flat field, in its order.
    pub others: Vec<(String, String)>,
    /// What stands between the fences, as it is written.
    pub inner: String,
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
    /// A box set apart.
    Callout(Callout),
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
    /// A live list: a timeline, or the origins of articles.
    Live(Box<Live>),
}

/// A box set apart: a quote that begins with `[!note]` and, on the same line, its title.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// The word after the exclamation mark, in small letters.
    pub kind: String,
    /// Its title; the kind's own word where none is written.
    pub title: Vec<Inline>,
    /// What stands under the title.
    pub blocks: Vec<Block>,
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
    /// Highlighted, as with a marker.
    Highlight(Vec<Inline>),
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
    /// `[[…]]` to words, a position or an article: what the link says on screen a note says on paper.
    Link,
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

/// `![[note]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbeddedNote {
    /// The note's number.
    pub note: i64,
    /// Its title.
    pub title: String,
    /// The heading under which the part stands that is embedded; none for all of it.
    pub part: Option<String>,
    /// The bytes of the embed in the Markdown.
    pub range: Range<usize>,
}

/// A note that is embedded and has a marking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The note's title.
    pub title: String,
    /// Its marking, as written.
    pub marking: String,
    /// The bytes of the embed in the Markdown.
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
    pub problems: Vec<Phrase>,
    /// The index of each cell's citation, by row and column; none for a cell without an excerpt.
    pub citations: Vec<Vec<Option<usize>>>,
}

/// A fenced `timeline` or `origins` block.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// Which of the two.
    pub fence: Fence,
    /// What it asks for.
    pub query: PositionsQuery,
    /// The list; none when the query has a problem.
    pub view: Option<View>,
    /// What is wrong with it, a sentence each.
    pub problems: Vec<Phrase>,
    /// The index of each row's citation; none for a row without a source.
    pub citations: Vec<Option<usize>>,
}

/// What a `positions`, `timeline` or `origins` block asks for. Empty lists mean all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionsQuery {
    /// ISO 3166 alpha-2 codes or names, as written.
    pub countries: Vec<String>,
    /// Actors' names, as written.
    pub actors: Vec<String>,
    /// Issues' names, as written.
    pub issues: Vec<String>,
    /// `YYYY-MM-DD`, inclusive.
    pub as_of: Option<String>,
    /// Codes or names of blocs, as written.
    pub blocs: Vec<String>,
    /// Who has rows: `actors`, `countries` or `blocs`; by what is named where it is not said.
    pub rows: Option<Rows>,
    /// Whether blocs' members have rows under them.
    pub members: bool,
    /// Whether positions attributed by others count.
    pub attributed: bool,
    /// `YYYY-MM-DD`, inclusive.
    pub from: Option<String>,
    /// Whether only direct words count.
    pub direct: bool,
    /// An outlet's name, as written.
    pub outlet: Option<String>,
    /// A wire's short name, as written.
    pub wire: Option<String>,
    /// The least confidence.
    pub confidence: Option<Confidence>,
    /// An analyst's name, as written.
    pub analyst: Option<String>,
    /// Whether only what two independent origins support counts.
    pub confirmed: bool,
    /// Citation keys, as written: whose origins are asked for.
    pub articles: Vec<String>,
    /// Whether events stand among what was said.
    pub events: Option<bool>,
}

pub use crate::query::Fence;

pub use demarche_library::compare::MatrixRows as Rows;
pub use demarche_library::positions::Confidence;

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
