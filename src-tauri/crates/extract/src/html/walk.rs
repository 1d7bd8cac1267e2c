//! From a tree of elements to blocks, in the order of the page.

use dom_query::NodeRef;

use crate::block::{Block, Element, Markup, Page, fold_space, hash};
use crate::lexicon::{ClassHint, class_hint};
use crate::{BlockKind, CutReason};

const BLOCKS: [&str; 47] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
    "option",
    "caption",
    "button",
];
const SKIPPED: [&str; 16] = [
    "head", "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "select",
    "textarea", "title", "video", "audio", "canvas", "input",
];

/// The most blocks of a page that are read: far beyond any article.
pub(crate) const MOST_BLOCKS: usize = 20_000;

/// Reads the blocks under `root`, at most [`MOST_BLOCKS`].
pub(crate) fn page(root: &NodeRef<'_>) -> Page {
    let mut walk = Walk::default();
    walk.page.elements.push(Element {
        parent: 0,
        tag: "",
        look: 0,
    });
    let place = Place {
        kind: BlockKind::Paragraph,
        level: None,
        list_depth: 0,
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
    markup: Markup,
    link: bool,
}

#[derive(Default)]
struct Walk {
    page: Page,
    text: String,
    linked: usize,
    breaks: u32,
}

impl Walk {
    fn children(&mut self, node: &NodeRef<'_>, place: &Place) {
        for child in node.children_it(false) {
            if self.page.blocks.len() >= MOST_BLOCKS {
                return;
            }
            if child.is_text() {
                let text = child.text();
                if text.trim().is_empty() {
                    self.text.push(' ');
                } else {
                    self.breaks = 0;
                    if place.link {
                        self.linked += text.chars().filter(|c| c.is_alphanumeric()).count();
                    }
                    self.text.push_str(&text);
                }
            } else if child.is_element() {
                self.element(&child, place);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, place: &Place) {
        let Some(name) = node.node_name() else { return };
        let name = name.as_ref();
        if SKIPPED.contains(&name) {
            return;
        }
        if name == "br" {
            self.breaks += 1;
            self.text.push(' ');
            if self.breaks >= 2 || place.kind == BlockKind::Preformatted {
                self.flush(place);
            }
            return;
        }
        let mut inside = place.clone();
        inside.link |= name == "a";
        let block = BLOCKS.iter().find(|block| **block == name).copied();
        if let Some(tag) = block {
            self.flush(place);
            self.page.elements.push(Element {
                parent: place.markup.within,
                tag,
                look: look(node, tag),
            });
            inside.markup.within = self.page.elements.len() - 1;
        }
        describe(node, name, &mut inside);
        if matches!(name, "td" | "th") {
            if !self.text.trim().is_empty() {
                self.text.push_str(" | ");
            }
            // Paragraphs inside a cell stay in its row.
            self.inline(node, &inside);
        } else {
            self.children(node, &inside);
        }
        if block.is_some() {
            self.flush(&inside);
        }
    }

    /// A table cell: one run of text, unless it holds more than a cell's worth.
    fn inline(&mut self, node: &NodeRef<'_>, place: &Place) {
        let long = node
            .descendants_it()
            .filter(|inner| {
                inner
                    .node_name()
                    .is_some_and(|name| matches!(name.as_ref(), "p" | "table" | "ul" | "div"))
            })
            .take(3)
            .count()
            > 2;
        if long {
            let mut layout = place.clone();
            layout.kind = BlockKind::Paragraph;
            self.flush(place);
            self.children(node, &layout);
            self.flush(&layout);
        } else {
            for inner in node.descendants_it().filter(NodeRef::is_text) {
                let text = inner.text();
                if inner
                    .parent()
                    .and_then(|parent| parent.node_name())
                    .is_some_and(|name| SKIPPED.contains(&name.as_ref()))
                {
                    continue;
                }
                self.text.push_str(&text);
                self.text.push(' ');
            }
        }
    }

    fn flush(&mut self, place: &Place) {
        self.breaks = 0;
        let text = fold_space(&std::mem::take(&mut self.text));
        let linked = std::mem::take(&mut self.linked);
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count().max(1);
        let mut markup = place.markup.clone();
        markup.links = (linked as f32 / letters as f32).min(1.0);
        self.page.blocks.push(Block {
            text,
            kind: place.kind,
            level: place.level,
            markup: Some(markup),
        });
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

/// Takes in what an element says of what is in it.
fn describe(node: &NodeRef<'_>, name: &str, place: &mut Place) {
    let before = (place.markup.against, place.markup.article);
    place.markup.against = None;
    place.markup.article = false;
    told(node, name, place);
    let markup = &mut place.markup;
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

fn told(node: &NodeRef<'_>, name: &str, place: &mut Place) {
    match name {
        "p" | "div" | "section" | "article" if place.kind == BlockKind::Heading => {}
        "p" if place.kind == BlockKind::TableRow => place.kind = BlockKind::Paragraph,
        "blockquote" => (place.kind, place.level) = (BlockKind::Quote, None),
        "pre" => (place.kind, place.level) = (BlockKind::Preformatted, None),
        "tr" => (place.kind, place.level) = (BlockKind::TableRow, None),
        "ul" | "ol" | "menu" => place.list_depth += 1,
        "li" => (place.kind, place.level) = (BlockKind::ListItem, Some(place.list_depth.max(1))),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            let level = u32::from(name.as_bytes()[1] - b'0');
            (place.kind, place.level) = (BlockKind::Heading, Some(level));
        }
        _ => {}
    }
    let markup = &mut place.markup;
    let attribute = |name| node.attr(name);
    let role = attribute("role");
    let role = role.as_deref().unwrap_or_default();
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
    match role {
        "navigation" | "menu" | "menubar" => markup.nav = true,
        "contentinfo" => markup.footer = true,
        "complementary" => markup.aside = true,
        "button" | "dialog" | "search" => markup.form = true,
        "main" | "article" => markup.main = true,
        _ => {}
    }
    if attribute("itemprop").as_deref() == Some("articleBody") {
        (markup.article, markup.against) = (true, None);
    }
    let style = attribute("style")
        .unwrap_or_default()
        .replace(' ', "")
        .to_ascii_lowercase();
    markup.hidden |= attribute("hidden").is_some()
        || style.contains("display:none")
        || style.contains("visibility:hidden");
    if matches!(name, "body" | "html") {
        return;
    }
    for names in [attribute("class"), attribute("id")].into_iter().flatten() {
        match class_hint(&names) {
            Some(ClassHint::Article) => (markup.article, markup.against) = (true, None),
            Some(ClassHint::Furniture(why)) => markup.against = Some(why),
            None => {}
        }
    }
}
