//! What stands inside paragraphs: words, emphasis, links, embeds and citations.

use std::ops::Range;

use demarche_library::notes::{Target, cited_keys};
use demarche_library::{Place, PlaceKind};
use pulldown_cmark::{Event, LinkType, Tag};

use super::{CITATION, DEEPEST, Reader, TICKED, UNTICKED, is_inline};
use crate::document::*;
use crate::live::Source;
use crate::sources::{Article, Excerpt};

impl<'t, I: Iterator<Item = (Event<'t>, Range<usize>)>> Reader<'t, I> {
    /// Inlines up to the end of what holds them.
    pub(super) fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut flattened = 0;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(_) if flattened > 0 => flattened -= 1,
                Event::End(_) => break,
                Event::Start(_) if depth >= DEEPEST => flattened += 1,
                event => self.inline(event, range, depth, &mut inlines),
            }
        }
        self.cited_once(&mut inlines);
        let inlines = self.highlights(inlines);
        self.inline_notes(inlines)
    }

    /// Takes out the citation of a link to an article that a key or an embed beside it cites.
    fn cited_once(&self, inlines: &mut Vec<Inline>) {
        let articles = |inline: &Inline| -> Vec<i64> {
            let (Inline::Cite(index, _)
            | Inline::Embed(Embed {
                citation: index, ..
            })) = inline
            else {
                return Vec::new();
            };
            let items = self.document.citations[*index].items.iter();
            items
                .filter_map(|item| Some(item.article.as_ref()?.id))
                .collect()
        };
        let by_hand: Vec<i64> = inlines
            .iter()
            .filter(|inline| !self.is_of_link(inline))
            .flat_map(articles)
            .collect();
        if !by_hand.is_empty() {
            inlines.retain(|inline| {
                !self.is_of_link(inline) || !articles(inline).iter().any(|it| by_hand.contains(it))
            });
        }
    }

    fn is_of_link(&self, inline: &Inline) -> bool {
        matches!(inline, Inline::Cite(index, _) if self.document.citations[*index].from == CitationFrom::Link)
    }

    /// The words of a heading, in which a link is not cited: the mark would stand in every list of headings.
    pub(super) fn heading_inlines(&mut self) -> Vec<Inline> {
        let mut inlines = self.inlines(0);
        inlines.retain(|inline| !self.is_of_link(inline));
        inlines
    }

    /// Inlines of a tight item, up to its next block; and the byte after the last.
    pub(super) fn loose_inlines(&mut self) -> (Vec<Inline>, usize) {
        let mut inlines = Vec::new();
        let mut end = 0;
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            end = range.end;
            self.inline(event, range, 0, &mut inlines);
        }
        self.cited_once(&mut inlines);
        let inlines = self.highlights(inlines);
        (self.inline_notes(inlines), end)
    }

    fn inline(
        &mut self,
        event: Event<'t>,
        range: Range<usize>,
        depth: usize,
        out: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(words) => push_text(out, &words, range.start),
            Event::Code(words) => out.push(Inline::Code(words.into_string())),
            Event::Html(html) | Event::InlineHtml(html) => match html.as_ref() {
                "<br>" | "<br/>" | "<br />" => out.push(Inline::HardBreak),
                comment if comment.starts_with("<!--") => {}
                other => push_text(out, other, range.start),
            },
            Event::SoftBreak => out.push(Inline::SoftBreak),
            Event::HardBreak => out.push(Inline::HardBreak),
            Event::FootnoteReference(label) => {
                let next = self.footnotes.len();
                let index = *self.footnotes.entry(label.into_string()).or_insert(next);
                out.push(Inline::Footnote(index));
            }
            Event::TaskListMarker(ticked) => {
                let marker = if ticked { TICKED } else { UNTICKED };
                out.push(Inline::Text(marker.to_owned(), range.start));
            }
            Event::Start(Tag::Emphasis) => out.push(Inline::Emphasis(self.inlines(depth + 1))),
            Event::Start(Tag::Strong) => out.push(Inline::Strong(self.inlines(depth + 1))),
            Event::Start(Tag::Strikethrough) => out.push(Inline::Strike(self.inlines(depth + 1))),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => self.link(link_type, &dest_url, range, depth, out),
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                ..
            }) => self.image(link_type, &dest_url, range, depth, out),
            _ => {}
        }
    }

    fn link(
        &mut self,
        link_type: LinkType,
        address: &str,
        range: Range<usize>,
        depth: usize,
        out: &mut Vec<Inline>,
    ) {
        let inlines = self.inlines(depth + 1);
        if let Some(reference) = address.strip_prefix(CITATION) {
            let citation = self.citation(reference, range.start);
            out.push(Inline::Cite(citation, range));
            return;
        }
        let LinkType::WikiLink { has_pothole } = link_type else {
            let to = web_target(address, link_type == LinkType::Email);
            out.push(Inline::Link { to, inlines, range });
            return;
        };
        self.wiki_link(address, has_pothole.then_some(inlines), range, out);
    }

    /// A link to what `target` names; its words are the label, or else the title. Where it leads to evidence, that is cited.
    fn wiki_link(
        &mut self,
        target: &str,
        label: Option<Vec<Inline>>,
        range: Range<usize>,
        out: &mut Vec<Inline>,
    ) {
        let place = self.look_up(|sources| sources.place(target)).flatten();
        let name = Target::of(target).name;
        let words = match &place {
            Some(place) if place.kind == PlaceKind::Excerpt => quoted(&place.title),
            // A number tells a reader nothing.
            Some(place) if Target::of(target).number().is_some() => place.title.clone(),
            _ => name.to_owned(),
        };
        // After the two brackets, and whatever says of what kind it is.
        let written = self.text.get(range.clone()).and_then(|it| it.find(&words));
        let at = range.start + written.unwrap_or(2);
        let inlines = label.unwrap_or_else(|| vec![Inline::Text(words, at)]);
        let to = match &place {
            Some(place) => link_to(place),
            None => LinkTarget::Broken(target.to_owned()),
        };
        let end = range.end..range.end;
        out.push(Inline::Link { to, inlines, range });
        let evidence = place.and_then(|place| {
            self.look_up(|sources| sources.linked(place.kind, place.id))
                .flatten()
        });
        let Some(evidence) = evidence else {
            return;
        };
        self.document.citations.push(Citation {
            from: CitationFrom::Link,
            items: vec![CitedItem::of(evidence)],
            line: self.line(end.start),
        });
        out.push(Inline::Cite(self.document.citations.len() - 1, end));
    }

    fn image(
        &mut self,
        link_type: LinkType,
        address: &str,
        range: Range<usize>,
        depth: usize,
        out: &mut Vec<Inline>,
    ) {
        let inlines = self.inlines(depth + 1);
        if !matches!(link_type, LinkType::WikiLink { .. }) {
            // A picture from elsewhere would be fetched: its words and its address stand for it.
            let to = web_target(address, false);
            out.push(Inline::Link { to, inlines, range });
            return;
        }
        let target = Target::of(address);
        let kind = target.kind.and_then(PlaceKind::of_word);
        let excerpt = match (kind, target.number()) {
            (Some(PlaceKind::Excerpt), Some(id)) => {
                self.look_up(|sources| sources.excerpt(id)).flatten()
            }
            (Some(PlaceKind::Excerpt), None) => None,
            // A position is the words that it rests on.
            (Some(PlaceKind::Position), Some(id)) => {
                let evidence = self.look_up(|sources| sources.linked(PlaceKind::Position, id));
                let Some(Source::Excerpt(excerpt)) = evidence.flatten() else {
                    self.wiki_link(address, None, range, out);
                    return;
                };
                Some(*excerpt)
            }
            _ => {
                self.wiki_link(address, None, range, out);
                self.embeds(address, out);
                return;
            }
        };
        let item = match excerpt.clone() {
            Some(excerpt) => CitedItem::of_excerpt(excerpt),
            None => CitedItem::broken(address),
        };
        self.document.citations.push(Citation {
            from: CitationFrom::Embed,
            items: vec![item],
            line: self.line(range.start),
        });
        out.push(Inline::Embed(Embed {
            written: address.to_owned(),
            excerpt: excerpt.map(Box::new),
            citation: self.document.citations.len() - 1,
            range,
        }));
    }

    fn citation(&mut self, reference: &str, at: usize) -> usize {
        let mut items = Vec::new();
        for cited in cited_keys(reference).unwrap_or_default() {
            let article = self
                .look_up(|sources| sources.article(&cited.key))
                .flatten();
            items.push(CitedItem {
                article,
                excerpt: None,
                written: cited.key,
                prefix: cited.prefix,
                locator: cited.locator,
                without_author: cited.without_author,
            });
        }
        self.document.citations.push(Citation {
            from: CitationFrom::Key,
            items,
            line: self.line(at),
        });
        self.document.citations.len() - 1
    }
}

/// Adds words to those before them where the Markdown has them side by side.
fn push_text(out: &mut Vec<Inline>, words: &str, at: usize) {
    if let Some(Inline::Text(before, start)) = out.last_mut()
        && *start + before.len() == at
        && before != TICKED
        && before != UNTICKED
    {
        before.push_str(words);
    } else {
        out.push(Inline::Text(words.to_owned(), at));
    }
}

/// Where the library's window opens a place.
fn link_to(place: &Place) -> LinkTarget {
    let id = match place.kind {
        PlaceKind::Country => place.detail.clone(),
        _ => place.id.to_string(),
    };
    LinkTarget::Place {
        kind: place.kind,
        id,
    }
}

/// A web or mail address; anything else leads nowhere.
fn web_target(address: &str, email: bool) -> LinkTarget {
    if email && !address.contains([':', '\u{0}']) {
        return LinkTarget::Url(format!("mailto:{address}"));
    }
    let safe = ["http://", "https://", "mailto:"].iter().any(|scheme| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    }) && !address
        .chars()
        .any(|letter| letter.is_control() || letter.is_whitespace())
        // What no browser could read as an address is words.
        && url::Url::parse(address).is_ok();
    if safe {
        return LinkTarget::Url(address.to_owned());
    }
    // An address inside the library, as the window copies it.
    let place = address
        .strip_prefix("demarche://")
        .and_then(|path| path.split_once('/'));
    if let Some((kind, id)) = place
        && let Some(kind) = PlaceKind::of_word(kind)
        && !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        return LinkTarget::Place {
            kind,
            id: id.to_owned(),
        };
    }
    LinkTarget::Broken(address.to_owned())
}

impl CitedItem {
    pub(crate) fn of(source: Source) -> Self {
        match source {
            Source::Excerpt(excerpt) => Self::of_excerpt(*excerpt),
            Source::Article(article) => Self::of_article(*article),
        }
    }

    pub(crate) fn of_excerpt(excerpt: Excerpt) -> Self {
        Self {
            written: excerpt.article.key.clone(),
            article: Some(excerpt.article.clone()),
            excerpt: Some(excerpt),
            prefix: String::new(),
            locator: String::new(),
            without_author: false,
        }
    }

    fn of_article(article: Article) -> Self {
        Self {
            written: article.key.clone(),
            article: Some(article),
            excerpt: None,
            prefix: String::new(),
            locator: String::new(),
            without_author: false,
        }
    }

    fn broken(written: &str) -> Self {
        Self {
            written: written.to_owned(),
            article: None,
            excerpt: None,
            prefix: String::new(),
            locator: String::new(),
            without_author: false,
        }
    }
}
