//! The page's visible text, line by line, with what the markup says of each part of a line: the names
//! and dates around a headline are told by their elements more than by their words.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::OnceLock;

use dom_query::{NodeData, NodeId, NodeRef};
use regex::Regex;

use super::marks::{Mark, Meanings};
use crate::CutReason;
use crate::block::{bare, fold_space};
use crate::elements::hides;
use crate::facts::glued::apart;
use crate::features::ends_sentence;
use crate::html::landmarks::Landmarks;
use crate::lexicon;

/// Elements that do not end a line.
const INLINE: [&str; 34] = [
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "date",
    "relative-time",
    "time-ago",
    "local-time",
    "faceplate-timeago",
];
/// Elements for a date.
const DATES: [&str; 6] = [
    "time",
    "date",
    "relative-time",
    "time-ago",
    "local-time",
    "faceplate-timeago",
];
/// Attributes in which elements for dates have one for machines.
const MACHINE: [&str; 14] = [
    "datetime",
    "content",
    "title",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
    "data-published-date",
    "data-publish-date",
    "data-pubdate",
    "data-utime",
    "data-epoch",
    "ts",
];
/// Elements without visible text.
const SILENT: [&str; 16] = [
    "head", "script", "style", "noscript", "template", "iframe", "svg", "math", "object", "select",
    "textarea", "title", "video", "audio", "canvas", "option",
];
/// Lines read of a page; names and dates stand around the headline and at the article's end.
const MOST_LINES: usize = 20_000;
/// Bytes from which an `aside` element is a box of its own.
const LONG_ASIDE: usize = 600;
/// Words from which a line is prose.
const PROSE_WORDS: usize = 25;

/// The lines of a page.
#[derive(Debug, Default)]
pub(super) struct Trail {
    pub(super) lines: Vec<Line>,
    /// The line that is the headline.
    pub(super) headline: Option<usize>,
}

/// A line: what stands in one block.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) parts: Vec<Part>,
    /// The level of the heading that it is.
    pub(super) heading: Option<u8>,
    /// Whether it is a menu's, a sidebar's or a teaser's.
    pub(super) aside: bool,
    /// Whether it is prose.
    pub(super) prose: bool,
    /// Whether it stands in the `article` element of the headline.
    pub(super) own: bool,
    /// Whether it stands in the page's `main` element.
    pub(super) main: bool,
}

/// What one element of a line says.
#[derive(Debug, Default, Clone)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) mark: Mark,
    /// The date that a `time` element or an `itemprop` gives for machines.
    pub(super) datetime: Option<String>,
}

impl Trail {
    /// Reads the lines; `title` tells the headline.
    pub(super) fn read(page: &Landmarks<'_>, title: Option<&str>) -> Self {
        let document = page.document;
        let root = document.body().unwrap_or_else(|| document.root());
        let headline = headline(page, title);
        let article = headline.and_then(|node| {
            node.ancestors_it(None)
                .find(|above| above.node_name().is_some_and(|name| &*name == "article"))
        });
        let around: HashSet<NodeId> = headline
            .iter()
            .flat_map(|node| node.ancestors_it(None).map(|node| node.id))
            .collect();
        let mut walk = Walk {
            trail: Self::default(),
            raw: String::new(),
            parts: Vec::new(),
            headline: headline.map(|node| node.id),
            article: article.map(|node| node.id),
            around,
            meanings: Meanings::default(),
            picture: None,
        };
        let place = Place::default();
        walk.stamp(&root);
        walk.children(&root, place);
        walk.flush(place);
        walk.trail
    }

    /// Lines without markup.
    pub(super) fn of_lines(lines: &[&str], headline: usize) -> Self {
        let line = |text: &&str| {
            let text = match day_in_pieces(text) {
                Some(day) => Cow::Owned(day),
                None => apart(text),
            };
            Line {
                parts: vec![Part {
                    text: text.to_string(),
                    ..Part::default()
                }],
                heading: None,
                // The day of a picture is none of the article's.
                aside: lexicon::hit(&text).is_some_and(|hit| hit.reason == CutReason::Caption),
                prose: is_prose(&text),
                text: text.into_owned(),
                own: false,
                main: false,
            }
        };
        Self {
            lines: lines.iter().map(line).collect(),
            headline: (headline < lines.len()).then_some(headline),
        }
    }

    /// The lines around the headline in which the article's names and dates stand: those below until
    /// prose has begun, then a few above.
    pub(super) fn head(&self) -> Vec<usize> {
        const ABOVE: usize = 8;
        const BELOW: usize = 150;
        const PROSE: usize = 3;
        let Some(at) = self.headline else {
            return Vec::new();
        };
        let mut lines: Vec<usize> = Vec::new();
        let mut prose = 0;
        for below in at..self.lines.len().min(at + BELOW) {
            let line = &self.lines[below];
            if line.prose {
                prose += 1;
                if prose >= PROSE {
                    break;
                }
            }
            if !line.aside {
                lines.push(below);
            }
        }
        let from = (at.saturating_sub(ABOVE)..at)
            .rev()
            .take_while(|above| !self.lines[*above].prose)
            .last()
            .unwrap_or(at);
        lines.extend((from..at).filter(|above| !self.lines[*above].aside));
        lines
    }

    /// The lines below the head.
    pub(super) fn rest(&self) -> impl Iterator<Item = &Line> {
        let head = self.head();
        let from = head.iter().max().map_or(0, |last| last + 1);
        self.lines[from..].iter().filter(|line| !line.aside)
    }
}

/// The element that is the headline.
fn headline<'d>(page: &Landmarks<'d>, title: Option<&str>) -> Option<NodeRef<'d>> {
    let key = title.map(bare).unwrap_or_default();
    let headings = &page.headings;
    let is = |node: &&NodeRef<'d>, name: &str| node.has_name(name);
    let same = |node: &&NodeRef<'d>| !key.is_empty() && bare(&node.text()) == key;
    let like = |node: &&NodeRef<'d>| {
        let own = bare(&node.text());
        let part = 2 * key.len() >= own.len() && own.contains(key.as_str());
        own.len() >= 12 && (key.contains(own.as_str()) || part)
    };
    // A foot can have headings of the first level too.
    let foot = |node: &&NodeRef<'d>| {
        node.ancestors_it(None)
            .any(|above| above.node_name().is_some_and(|name| &*name == "footer"))
    };
    headings
        .iter()
        .find(|node| is(node, "h1") && same(node))
        .or_else(|| headings.iter().find(same))
        .or_else(|| headings.iter().find(|node| !key.is_empty() && like(node)))
        .copied()
        .or_else(|| {
            let lower = page
                .document
                .select("h3, h4, h5, h6, [class*='title'], [class*='headline']");
            let lower = lower.nodes();
            lower.iter().find(|node| same(node)).copied()
        })
        .or_else(|| leaf(page, &key))
        .or_else(|| {
            headings
                .iter()
                .find(|node| is(node, "h1") && !foot(node))
                .copied()
        })
}

/// The element that has the headline's words and nothing else, whatever it is called.
fn leaf<'d>(page: &Landmarks<'d>, key: &str) -> Option<NodeRef<'d>> {
    const SHORTEST: usize = 12;
    if key.len() < SHORTEST {
        return None;
    }
    let root = page.document.root();
    let mut nodes = root.descendants_it();
    nodes.find_map(|node| {
        if !node.is_text() {
            return None;
        }
        let text = node.text();
        if text.len() < key.len() || text.trim().len() > 2 * key.len() + 16 || bare(&text) != *key {
            return None;
        }
        let above = node.parent()?;
        let name = above.node_name()?;
        (!SILENT.contains(&&*name) && &*name != "a").then_some(above)
    })
}

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    mark: Mark,
    heading: Option<u8>,
    own: bool,
    main: bool,
}

struct Walk {
    trail: Trail,
    raw: String,
    parts: Vec<Part>,
    headline: Option<NodeId>,
    /// The innermost `article` element around the headline.
    article: Option<NodeId>,
    around: HashSet<NodeId>,
    meanings: Meanings,
    /// The picture before the next words.
    picture: Option<Picture>,
}

/// What a picture says of the words after it.
struct Picture {
    /// Whether its names say that it is of who wrote the page.
    avatar: bool,
    /// What it shows, bare, where one link holds both.
    shows: String,
}

impl Walk {
    fn children(&mut self, node: &NodeRef<'_>, place: Place) {
        for child in node.children_it(false) {
            if self.trail.lines.len() >= MOST_LINES {
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

    fn text(&mut self, text: &str, place: Place) {
        self.raw.push_str(text);
        // Most is what stands between tags.
        if text.bytes().all(|byte| byte.is_ascii_whitespace()) {
            return;
        }
        let text = fold_space(text);
        if !text.is_empty() {
            let mark = self.beside_picture(&text, place.mark);
            self.parts.push(Part {
                text,
                mark,
                datetime: None,
            });
        }
    }

    /// The day of publication that what holds the headline has in an attribute of its own, such as
    /// `data-pubdate`.
    fn stamp(&mut self, node: &NodeRef<'_>) {
        for attribute in node.attrs() {
            let name: &str = attribute.name.local.as_ref();
            if !name.starts_with("data-") || !is_machine(&attribute.value) {
                continue;
            }
            let said = self.meanings.of(name);
            if said.published && !said.modified {
                let mark = Mark {
                    published: true,
                    ..Mark::default()
                };
                self.parts.push(Part {
                    text: String::new(),
                    mark,
                    datetime: Some(attribute.value.to_string()),
                });
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, place: Place) {
        let Some(name) = node.qual_name_ref().map(|name| name.local.clone()) else {
            return;
        };
        let name = name.as_ref();
        if SILENT.contains(&name) || (is_hidden(node) && !self.around.contains(&node.id)) {
            return;
        }
        if name == "img" {
            self.picture = Some(self.picture(node, place));
            return;
        }
        if name == "br" {
            self.flush(place);
            return;
        }
        let block = !INLINE.contains(&name);
        let mut inside = place;
        self.describe(node, name, &mut inside);
        if block {
            self.flush(place);
        }
        if matches!(name, "main" | "article") && self.around.contains(&node.id) {
            self.stamp(node);
        }
        inside.main |= name == "main";
        if name == "article" {
            // One in another is of another page.
            inside.own = self.article == Some(node.id);
        }
        let from = self.parts.len();
        self.children(node, inside);
        self.date(node, from, inside);
        if self.headline == Some(node.id) {
            self.flush(inside);
            self.trail.headline = self.trail.lines.len().checked_sub(1);
        } else if block {
            self.flush(inside);
        } else if !self.raw.ends_with(char::is_whitespace) && place.mark != inside.mark {
            // Elements of different meaning are set apart by style, not by spaces.
            self.raw.push(' ');
        }
    }

    fn picture(&mut self, node: &NodeRef<'_>, place: Place) -> Picture {
        const MOST_SOURCE: usize = 300;
        let class = node.attr("class").unwrap_or_default();
        let source = node.attr("src").unwrap_or_default();
        let mut avatar = self.meanings.of(&class).avatar;
        if !avatar && source.len() <= MOST_SOURCE && !source.starts_with("data:") {
            avatar = self.meanings.of(path(&source)).avatar;
        }
        let shows = if place.mark.link {
            bare(&node.attr("alt").unwrap_or_default())
        } else {
            String::new()
        };
        Picture { avatar, shows }
    }

    /// The mark of words that come after a picture.
    fn beside_picture(&mut self, text: &str, mark: Mark) -> Mark {
        if self.picture.is_none() || !text.chars().any(char::is_alphabetic) {
            return mark;
        }
        let avatar = self.picture.take().is_some_and(|picture| {
            picture.avatar || (!picture.shows.is_empty() && picture.shows == bare(text))
        });
        Mark { avatar, ..mark }
    }

    /// The date that the element gives for machines, put on the first part that it holds.
    fn date(&mut self, node: &NodeRef<'_>, from: usize, place: Place) {
        let mark = place.mark;
        if !(mark.time || mark.published || mark.modified || mark.dated) {
            return;
        }
        // A container of a date says nothing by its title.
        let own = mark.time || mark.published || mark.modified;
        let given = node.attrs().into_iter().find_map(|attribute| {
            let name: &str = attribute.name.local.as_ref();
            let at = MACHINE.iter().position(|known| *known == name)?;
            let value = attribute.value.trim();
            (at < 2 && own || is_machine(value)).then(|| (at, value.to_owned()))
        });
        let Some((_, given)) = given else { return };
        let datetime = Some(given);
        // A block inside it took the parts before: then it holds none that could be given the date.
        match self.parts.get_mut(from) {
            Some(first) => first.datetime = datetime,
            None => self.parts.push(Part {
                text: String::new(),
                mark: place.mark,
                datetime,
            }),
        }
    }

    fn flush(&mut self, place: Place) {
        let text = fold_space(&std::mem::take(&mut self.raw));
        let parts = std::mem::take(&mut self.parts);
        let dated = parts.iter().any(|part| part.datetime.is_some());
        if !dated && !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let (text, parts) = match day_in_pieces(&text) {
            Some(day) => {
                let mark = parts.first().map(|part| part.mark).unwrap_or_default();
                let part = Part {
                    text: day.clone(),
                    mark,
                    datetime: None,
                };
                (day, vec![part])
            }
            None => (text, parts),
        };
        let aside = parts.iter().all(|part| part.mark.aside || part.mark.reader);
        let linked = parts.iter().all(|part| part.mark.link);
        self.trail.lines.push(Line {
            prose: !linked && is_prose(&text),
            heading: place.heading,
            own: place.own,
            main: place.main,
            text,
            parts,
            aside,
        });
    }

    /// Takes in what an element says of what is in it.
    fn describe(&mut self, node: &NodeRef<'_>, name: &str, place: &mut Place) {
        let own = self.around.contains(&node.id);
        let mark = &mut place.mark;
        match name {
            "a" => mark.link = true,
            name if DATES.contains(&name) => mark.time = true,
            "nav" | "form" if !own => mark.aside = true,
            // A few words set aside beside the headline are its date and its author.
            "aside" if !own => mark.aside |= node.text().trim().len() > LONG_ASIDE,
            // A site's own header may show the day on which the page was asked for, its footer another.
            "header" | "footer" if !own => {
                let inside = node.ancestors_it(Some(12)).any(|above| {
                    above
                        .node_name()
                        .is_some_and(|name| matches!(name.as_ref(), "main" | "article"))
                });
                mark.aside |= !inside && (name == "footer" || self.trail.headline.is_none());
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                place.heading = Some(name.as_bytes()[1] - b'0')
            }
            "body" | "html" => return,
            _ => {}
        }
        let Some(element) = node.element_ref() else {
            return;
        };
        for attribute in &element.attrs {
            let value: &str = &attribute.value;
            let said = match attribute.name.local.as_ref() {
                "class" | "id" | "itemprop" | "rel" | "data-testid" => self.meanings.of(value),
                "href" if name == "a" => {
                    let said = self.meanings.of(path(value));
                    mark.author |= said.author;
                    mark.topic |= said.topic;
                    mark.published |= is_archive_of_day(path(value));
                    continue;
                }
                "pubdate"
                | "data-pubdate"
                | "data-published"
                | "data-published-date"
                | "data-publish-date" => {
                    mark.published |= !own;
                    continue;
                }
                _ => continue,
            };
            if said.author {
                mark.author = true;
                mark.aside &= name != "aside";
            }
            mark.person |= said.person;
            // Of what holds the headline a name tells the state, as "status-publish" does.
            mark.published |= said.published && !own;
            mark.modified |= said.modified && !own;
            mark.entry |= said.entry && !own;
            mark.dated |= said.dated && !own;
            mark.reader |= said.reader && !own;
            mark.happening |= said.happening && !own;
            mark.aside |= said.aside && !own;
        }
    }
}

/// A day whose year, month and clock stand in elements of their own: "2022 03/18 22:20:00".
fn day_in_pieces(text: &str) -> Option<String> {
    const LONGEST: usize = 24;
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    if text.len() > LONGEST || !text.starts_with("20") || !text.contains('/') {
        return None;
    }
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(r"^(20[0-9]{2})\s*([01][0-9])\s*/\s*([0-3][0-9])((?:\s*[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?)$")
            .expect("the pattern is well formed")
    });
    let found = pattern.captures(text)?;
    Some(format!(
        "{}-{}-{} {}",
        &found[1],
        &found[2],
        &found[3],
        found[4].trim()
    ))
}

/// Whether a value can be a day or a moment, as a title can that says what "2 days ago" is.
fn is_machine(value: &str) -> bool {
    const MOST: usize = 60;
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    digits >= 5
        && value.len() <= MOST
        && (digits == value.len()
            || value
                .split(|c: char| !c.is_ascii_digit())
                .any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20"))))
}

/// Whether an address is that of all that was published on a day, as `/2022/03/18/` is: a date leads
/// to it where it is the day of publication.
fn is_archive_of_day(path: &str) -> bool {
    let mut parts = path.trim_end_matches('/').rsplit('/');
    let mut digits = |lengths: std::ops::RangeInclusive<usize>| {
        parts.next().is_some_and(|part| {
            lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    digits(1..=2) && digits(1..=2) && digits(4..=4)
}

/// The path of a link's address.
fn path(address: &str) -> &str {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find('/').map_or("", |slash| &rest[slash..])
}

fn is_prose(text: &str) -> bool {
    ends_sentence(text) && demarche_text::word::count(text) >= PROSE_WORDS
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.element_ref().is_some_and(|element| {
        let mut attributes = element.attrs.iter();
        attributes.any(|attribute| match attribute.name.local.as_ref() {
            "hidden" => true,
            "style" => hides(&attribute.value),
            _ => false,
        })
    })
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    #[test]
    fn parts_know_what_their_elements_say() {
        let page = "<body><header><time datetime='2026-11-24'>Tuesday</time></header><article><h1>Talks go on</h1>\
            <div class='byline'>By <a href='/x'>Jane Doe</a></div><time datetime='2022-03-18'>today</time></article></body>";
        let document = Document::from(page);
        let trail = Trail::read(&Landmarks::of(&document), Some("Talks go on"));
        assert_eq!(trail.headline, Some(1));
        assert!(trail.lines[0].aside);
        let byline = &trail.lines[2];
        assert_eq!(byline.text, "By Jane Doe");
        assert!(byline.parts[1].mark.author && byline.parts[1].mark.link);
        assert_eq!(
            trail.lines[3].parts[0].datetime.as_deref(),
            Some("2022-03-18")
        );
    }
}
