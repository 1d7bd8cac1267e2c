//! From a tree of elements to blocks, in the order of the page.

use std::collections::{HashMap, HashSet};

use dom_query::{NodeData, NodeId, NodeRef};

use super::tables;
use crate::block::{Block, Element, Markup, Page, fold_space, hash};
use crate::lexicon::{ClassHint, class_hint, is_lead, is_way_home};
use crate::{BlockKind, CutReason, elements};

const SKIPPED: [&str; 16] = [
    "head", "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "select",
    "textarea", "title", "video", "audio", "canvas", "input",
];

/// The most blocks of a page that are read: far beyond any article.
pub(crate) const MOST_BLOCKS: usize = 20_000;

/// Reads the blocks under `root`, at most [`MOST_BLOCKS`].
pub(crate) fn page(root: &NodeRef<'_>) -> Page {
    let mut walk = Walk {
        heavy: heavy(root),
        ..Walk::default()
    };
    walk.page.elements.push(Element {
        parent: 0,
        tag: "",
        look: 0,
    });
    let place = Place {
        kind: BlockKind::Paragraph,
        level: None,
        list_depth: 0,
        item: 0,
        table: Table::None,
        markup: Markup::default(),
        link: false,
    };
    walk.children(root, &place);
    walk.flush(&place);
    walk.page
}

/// Where in the tree the walk is.
#[derive(Clone)]
struct Place {
    kind: BlockKind,
    level: Option<u32>,
    list_depth: u32,
    /// The list item around, as an element's number; its first block is the item, others go on in it.
    item: usize,
    table: Table,
    markup: Markup,
    link: bool,
}

/// What the table around is, if any.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    /// None, or one that only lays out the page.
    None,
    /// One of data; its rows are blocks.
    Data,
}

#[derive(Default)]
struct Walk {
    page: Page,
    /// Elements that hold most of the page's text.
    heavy: HashSet<NodeId>,
    text: String,
    linked: usize,
    breaks: u32,
    /// Cells of the row so far.
    cells: usize,
    /// The last list item that has given its block.
    last_item: usize,
    hints: Hints,
}

/// What class and id names say, remembered: a page says the same ones over and over.
#[derive(Default)]
struct Hints {
    known: HashMap<String, (Option<ClassHint>, bool)>,
}

impl Hints {
    /// What they say, and whether it is that here is the sentence below a headline.
    fn of(&mut self, names: &str) -> (Option<ClassHint>, bool) {
        if let Some(hint) = self.known.get(names) {
            return *hint;
        }
        let hint = (class_hint(names), is_lead(names));
        self.known.insert(names.to_owned(), hint);
        hint
    }
}

impl Walk {
    fn children(&mut self, node: &NodeRef<'_>, place: &Place) {
        for child in node.children_it(false) {
            if self.page.blocks.len() >= MOST_BLOCKS {
                return;
            }
            let read = child.query_or(false, |inner| match &inner.data {
                NodeData::Text { contents } => {
                    self.text(contents, place);
                    true
                }
                _ => false,
            });
            if !read && child.is_element() {
                self.element(&child, place);
            }
        }
    }

    fn text(&mut self, text: &str, place: &Place) {
        if text.trim().is_empty() {
            self.text.push(' ');
            return;
        }
        self.breaks = 0;
        if place.link {
            self.linked += text.chars().filter(|c| c.is_alphanumeric()).count();
        }
        self.text.push_str(text);
    }

    fn element(&mut self, node: &NodeRef<'_>, place: &Place) {
        let Some(name) = node.qual_name_ref().map(|name| name.local.clone()) else {
            return;
        };
        let name = name.as_ref();
        if SKIPPED.contains(&name) {
            return;
        }
        if name == "br" {
            self.breaks += 1;
            self.text.push(' ');
            if self.breaks >= 2 && place.table == Table::None {
                self.flush(place);
            }
            return;
        }
        // A link home at the end of a paragraph is none of its words.
        if name == "a" && !self.text.is_empty() && is_way_home(&node.text()) {
            self.flush(place);
        }
        let mut inside = place.clone();
        inside.link |= name == "a";
        let block = elements::block(name);
        if let Some(tag) = block {
            self.flush(place);
            self.page.elements.push(Element {
                parent: place.markup.within,
                tag,
                look: look(node, tag),
            });
            inside.markup.within = self.page.elements.len() - 1;
        }
        let heavy = self.heavy.contains(&node.id);
        describe(node, name, &mut inside, heavy, &mut self.hints);
        match name {
            "table" if tables::is_data(node) => inside.table = Table::Data,
            "table" => inside.table = Table::None,
            "tr" if place.table == Table::Data => self.cells = 0,
            _ => {}
        }
        if name == "pre" {
            self.preformatted(node, &inside);
            return;
        }
        match (name, place.table) {
            ("td" | "th", Table::Data) => {
                if self.cells > 0 {
                    self.text.push_str(" | ");
                }
                self.cells += 1;
                self.cell(node, &inside);
            }
            ("td" | "th", Table::None) => {
                self.flush(place);
                self.children(node, &inside);
                self.flush(&inside);
            }
            _ => self.children(node, &inside),
        }
        if block.is_some() {
            self.flush(&inside);
        }
    }

    /// A cell of a table of data: one run of text, whatever blocks are in it.
    fn cell(&mut self, node: &NodeRef<'_>, place: &Place) {
        for child in node.children_it(false) {
            if child.is_text() {
                let text = child.text();
                if place.link {
                    self.linked += text.chars().filter(|c| c.is_alphanumeric()).count();
                }
                self.text.push_str(&text);
            } else if let Some(name) = child.node_name() {
                if SKIPPED.contains(&name.as_ref()) {
                    continue;
                }
                let mut inside = place.clone();
                inside.link |= name.as_ref() == "a";
                let apart = name.as_ref() == "br" || elements::block(name.as_ref()).is_some();
                if apart {
                    self.text.push(' ');
                }
                self.cell(&child, &inside);
                if apart {
                    self.text.push(' ');
                }
            }
        }
    }

    /// Text whose lines and spaces count.
    fn preformatted(&mut self, node: &NodeRef<'_>, place: &Place) {
        let mut text = String::new();
        verbatim(node, &mut text);
        let lines: Vec<String> = text
            .lines()
            .map(|line| {
                let bare = line.trim_end().replace('\t', "    ");
                bare.chars().filter(|c| !c.is_control()).collect()
            })
            .collect();
        let told = |line: &String| !line.trim().is_empty();
        let (Some(first), Some(last)) = (lines.iter().position(told), lines.iter().rposition(told))
        else {
            return;
        };
        let text = lines[first..=last].join("\n");
        if text.chars().any(char::is_alphanumeric) {
            self.push(text, 0, place);
        }
    }

    fn flush(&mut self, place: &Place) {
        self.breaks = 0;
        let text = fold_space(&std::mem::take(&mut self.text));
        let linked = std::mem::take(&mut self.linked);
        if text.chars().any(char::is_alphanumeric) {
            self.push(text, linked, place);
        }
    }

    fn push(&mut self, text: String, linked: usize, place: &Place) {
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count().max(1);
        let mut markup = place.markup.clone();
        markup.links = (linked as f32 / letters as f32).min(1.0);
        let (mut kind, mut level) = (place.kind, place.level);
        if kind == BlockKind::ListItem {
            // The second paragraph of an item is no item of its own.
            if place.item == self.last_item {
                (kind, level) = (BlockKind::Paragraph, None);
            }
            self.last_item = place.item;
        }
        self.page.blocks.push(Block {
            text,
            kind,
            level,
            markup: Some(markup),
        });
    }
}

/// The text of a node as it stands, a line for every block and break in it.
fn verbatim(node: &NodeRef<'_>, text: &mut String) {
    for child in node.children_it(false) {
        if child.is_text() {
            text.push_str(&child.text());
        } else if let Some(name) = child.node_name() {
            let name = name.as_ref();
            if SKIPPED.contains(&name) {
                continue;
            }
            let apart = elements::block(name).is_some();
            if (apart && !text.is_empty() && !text.ends_with('\n')) || name == "br" {
                text.push('\n');
            }
            verbatim(&child, text);
            if apart && !text.ends_with('\n') {
                text.push('\n');
            }
        }
    }
}

/// A hash of an element's tag and classes, numbers in them aside.
fn look(node: &NodeRef<'_>, tag: &str) -> u64 {
    let mut look = tag.as_bytes().to_vec();
    if let Some(classes) = node.attr("class") {
        look.push(b' ');
        look.extend(classes.bytes().filter(|byte| !byte.is_ascii_digit()));
    }
    hash(&look)
}

/// Of the text that is in no link, the percentage from which an element holds the page.
const HEAVY: usize = 70;

/// Elements that hold most of the text that is in no link. What such a one is called says little:
/// whole pages stand in `<form>` or in `class="with-sidebar"`.
fn heavy(root: &NodeRef<'_>) -> HashSet<NodeId> {
    fn letters(node: &NodeRef<'_>, all: &mut Vec<(NodeId, usize)>) -> usize {
        let mut count = 0;
        for child in node.children_it(false) {
            let (own, inside) = child.query_or((0, false), |inner| match &inner.data {
                NodeData::Text { contents } => (contents.trim().len(), false),
                NodeData::Element(element) => {
                    let name = element.name.local.as_ref();
                    (0, name != "a" && !SKIPPED.contains(&name))
                }
                _ => (0, false),
            });
            count += own;
            if inside {
                count += letters(&child, all);
            }
        }
        all.push((node.id, count));
        count
    }
    let mut all = Vec::new();
    let whole = letters(root, &mut all);
    all.into_iter()
        .filter(|(_, count)| *count * 100 > whole * HEAVY)
        .map(|(id, _)| id)
        .collect()
}

/// Takes in what an element says of what is in it; of a heavy one, only what speaks for it.
fn describe(node: &NodeRef<'_>, name: &str, place: &mut Place, heavy: bool, hints: &mut Hints) {
    let outside = place.markup.clone();
    let before = (outside.against, outside.article);
    place.markup.against = None;
    place.markup.article = false;
    told(node, name, place, hints);
    let markup = &mut place.markup;
    // Comments can well be longer than what they are about.
    if heavy && markup.against != Some(CutReason::Comments) {
        *markup = Markup {
            article: markup.article,
            main: markup.main,
            within: markup.within,
            against: None,
            ..outside
        };
    }
    if markup.article {
        markup.article_at = markup.within;
        markup.against_at = 0;
    } else if markup.against.is_some() {
        markup.against_at = markup.within;
    } else {
        markup.against = before.0;
    }
    markup.article |= before.1;
}

fn told(node: &NodeRef<'_>, name: &str, place: &mut Place, hints: &mut Hints) {
    match name {
        "p" | "div" | "section" | "article" if place.kind == BlockKind::Heading => {}
        "blockquote" => (place.kind, place.level) = (BlockKind::Quote, None),
        "pre" => (place.kind, place.level) = (BlockKind::Preformatted, None),
        "tr" if place.table == Table::Data => {
            (place.kind, place.level) = (BlockKind::TableRow, None);
        }
        "ul" | "ol" | "menu" => place.list_depth += 1,
        "li" => {
            (place.kind, place.level) = (BlockKind::ListItem, Some(place.list_depth.max(1)));
            place.item = place.markup.within;
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = u32::from(name.as_bytes()[1] - b'0');
            (place.kind, place.level) = (BlockKind::Heading, Some(level));
        }
        _ => {}
    }
    let markup = &mut place.markup;
    let Some(element) = node.element_ref() else {
        return;
    };
    let attribute = |name: &str| {
        let mut attributes = element.attrs.iter();
        let found = attributes.find(|attribute| &attribute.name.local == name);
        found.map(|attribute| attribute.value.as_ref())
    };
    let role: &str = attribute("role").unwrap_or_default();
    match name {
        "nav" => (markup.nav, markup.against) = (true, Some(CutReason::Navigation)),
        "header" => markup.header = true,
        "footer" => (markup.footer, markup.against) = (true, Some(CutReason::Footer)),
        "aside" => (markup.aside, markup.against) = (true, Some(CutReason::Widget)),
        "figure" | "figcaption" => {
            (markup.figure, markup.against) = (true, Some(CutReason::Caption))
        }
        "form" | "button" | "label" => {
            (markup.form, markup.against) = (true, Some(CutReason::Widget))
        }
        "main" | "article" => markup.main = true,
        _ => {}
    }
    if role == "heading" {
        let level = attribute("aria-level").and_then(|level| level.trim().parse().ok());
        let level = level.filter(|level| (1..=6).contains(level)).unwrap_or(2);
        (place.kind, place.level) = (BlockKind::Heading, Some(level));
    }
    let markup = &mut place.markup;
    match role {
        "navigation" | "menu" | "menubar" => markup.nav = true,
        "contentinfo" => markup.footer = true,
        "complementary" => markup.aside = true,
        "button" | "dialog" | "search" => markup.form = true,
        "main" | "article" => markup.main = true,
        _ => {}
    }
    if attribute("itemprop") == Some("articleBody") {
        (markup.article, markup.against) = (true, None);
    }
    markup.hidden |=
        attribute("hidden").is_some() || attribute("style").is_some_and(elements::hides);
    if matches!(name, "body" | "html") {
        return;
    }
    if name.contains('-')
        && let (Some(ClassHint::Furniture(why)), _) = hints.of(name)
    {
        markup.against = Some(why);
    }
    for names in [attribute("class"), attribute("id")].into_iter().flatten() {
        let (hint, lead) = hints.of(names);
        markup.lead |= lead;
        match hint {
            Some(ClassHint::Article) => (markup.article, markup.against) = (true, None),
            Some(ClassHint::Furniture(why)) => markup.against = Some(why),
            None => {}
        }
    }
}
