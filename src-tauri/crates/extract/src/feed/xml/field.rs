//! The fields of a feed and of its entries: where they begin, and what is kept of them.

use quick_xml::events::BytesStart;
use url::Url;

use super::super::{RawEntry, Text, web_address};
use super::vocabulary::Vocabulary;
use super::{Pass, attribute};

/// A field whose content is being read.
pub(super) struct Taken {
    pub(super) field: Field,
    /// How many elements are open around its content.
    pub(super) depth: usize,
    pub(super) html: bool,
    /// The content with its references resolved.
    pub(super) plain: String,
    /// The content as markup, once there are elements in it.
    pub(super) markup: String,
    pub(super) nested: bool,
    pub(super) base: Option<Url>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Link,
    OriginalLink,
    Id { is_address: bool },
    Author,
    Subject,
    Published,
    Modified,
    Summary,
    Content,
    Language,
}

impl Pass {
    /// Begins the field or the entry that an element is.
    pub(super) fn field_or_entry(
        &mut self,
        tag: &BytesStart<'_>,
        name: &str,
        vocabulary: Vocabulary,
    ) {
        let depth = self.open.len();
        let parent = depth.checked_sub(2).map(|at| self.open[at].name.clone());
        let parent = parent.as_deref().unwrap_or_default();
        let in_feed = matches!(parent, "channel" | "feed" | "RDF" | "rss" | "items");
        if vocabulary == Vocabulary::Core && matches!(name, "item" | "entry") && in_feed {
            let entry = RawEntry {
                language: attribute(tag, "xml:lang"),
                base: self.base().cloned(),
                ..RawEntry::default()
            };
            self.entry = Some((entry, depth));
            self.page_linked = false;
            return;
        }
        if name == "feed" || name == "channel" {
            self.raw.language = self.raw.language.take().or(attribute(tag, "xml:lang"));
        }
        let around = match &self.entry {
            Some((_, around)) => *around,
            None if matches!(parent, "channel" | "feed") => depth - 1,
            None => return,
        };
        if depth != around + 1 {
            return;
        }
        if name == "link"
            && vocabulary == Vocabulary::Core
            && let Some(href) = attribute(tag, "href")
        {
            self.link(&href, tag);
            return;
        }
        if let Some(term) = attribute(tag, "term").filter(|_| name == "category") {
            let label = attribute(tag, "label").unwrap_or(term);
            if let Some((entry, _)) = &mut self.entry {
                entry.subjects.push(label);
            }
            return;
        }
        let Some(field) = field(tag, name, vocabulary) else {
            return;
        };
        let kind = attribute(tag, "type")
            .unwrap_or_default()
            .to_ascii_lowercase();
        // RSS has markup wherever there is room for it; Atom says where.
        let atom = self.open.first().is_some_and(|root| root.name == "feed");
        let html = match atom {
            true => kind.contains("html") || kind.contains("xml"),
            false => matches!(field, Field::Title | Field::Summary | Field::Content),
        };
        // Content elsewhere, or in another form than text, is none that could be read.
        let foreign = attribute(tag, "src").is_some()
            || !matches!(
                kind.as_str(),
                "" | "text"
                    | "html"
                    | "xhtml"
                    | "text/html"
                    | "text/plain"
                    | "application/xhtml+xml"
                    | "plain"
            );
        if field == Field::Content && foreign {
            return;
        }
        self.taken = Some(Taken {
            field,
            depth,
            html,
            plain: String::new(),
            markup: String::new(),
            nested: false,
            base: self.base().cloned(),
        });
    }

    /// A link as Atom writes it.
    fn link(&mut self, href: &str, tag: &BytesStart<'_>) {
        let rel = attribute(tag, "rel")
            .unwrap_or_default()
            .to_ascii_lowercase();
        let address = web_address(href, self.base());
        match (&mut self.entry, rel.as_str()) {
            (Some((entry, _)), "" | "alternate") => {
                let page = attribute(tag, "type").is_none_or(|kind| kind.contains("html"));
                if entry.url.is_none() || page && !self.page_linked {
                    entry.url = address.or(entry.url.take());
                    self.page_linked = page;
                }
            }
            (None, "" | "alternate") => {
                self.raw.site_url = self.raw.site_url.take().or(address);
            }
            (None, "self") => self.raw.self_url = self.raw.self_url.take().or(address),
            _ => {}
        }
    }

    /// Keeps what was read of a field.
    pub(super) fn end_field(&mut self) {
        let Some(taken) = self.taken.take() else {
            return;
        };
        let text = match taken.nested {
            true => Text {
                text: taken.markup,
                html: true,
            },
            false => Text {
                text: taken.plain,
                html: taken.html,
            },
        };
        let words = text.text.trim();
        if words.is_empty() {
            return;
        }
        let once = |field: &mut Option<String>| {
            field.get_or_insert_with(|| words.to_owned());
        };
        let Some((entry, _)) = &mut self.entry else {
            match taken.field {
                Field::Title if self.raw.title.is_none() => self.raw.title = Some(text),
                Field::Link if self.raw.site_url.is_none() => {
                    self.raw.site_url = web_address(words, taken.base.as_ref());
                }
                Field::Language => once(&mut self.raw.language),
                _ => {}
            }
            return;
        };
        match taken.field {
            Field::Title => {
                entry.title.get_or_insert(text);
            }
            Field::Link if entry.url.is_none() => {
                entry.url = web_address(words, taken.base.as_ref());
            }
            // What the feed's own proxy stands in for.
            Field::OriginalLink => {
                entry.url = web_address(words, taken.base.as_ref()).or(entry.url.take());
            }
            Field::Id { is_address } => {
                once(&mut entry.id);
                entry.id_is_address = is_address;
            }
            Field::Author => entry.authors.push(person(match text.html && taken.nested {
                // As Atom writes it: the name stands inside the author.
                true => between(words, "<name>", "</name>"),
                false => words,
            })),
            Field::Subject => entry.subjects.push(words.to_owned()),
            Field::Published => once(&mut entry.published),
            Field::Modified => once(&mut entry.modified),
            Field::Language => once(&mut entry.language),
            Field::Summary => {
                entry.summary.get_or_insert(text);
            }
            Field::Content => {
                entry.base = taken.base;
                entry.content.get_or_insert(text);
            }
            Field::Link => {}
        }
    }
}

fn field(tag: &BytesStart<'_>, name: &str, vocabulary: Vocabulary) -> Option<Field> {
    Some(match (vocabulary, name) {
        (Vocabulary::Core | Vocabulary::Dublin, "title") => Field::Title,
        (Vocabulary::Core, "link") => Field::Link,
        (Vocabulary::Feedburner, "origLink") => Field::OriginalLink,
        (Vocabulary::Core, "guid") => Field::Id {
            is_address: attribute(tag, "isPermaLink").is_none_or(|told| told != "false"),
        },
        (Vocabulary::Core, "id") => Field::Id { is_address: false },
        (Vocabulary::Core | Vocabulary::Itunes, "author" | "name")
        | (Vocabulary::Dublin, "creator") => Field::Author,
        (Vocabulary::Core, "category") | (Vocabulary::Dublin, "subject") => Field::Subject,
        (Vocabulary::Core, "pubDate" | "published" | "issued" | "created")
        | (Vocabulary::Dublin, "date" | "issued" | "created") => Field::Published,
        (Vocabulary::Core, "updated" | "modified") | (Vocabulary::Dublin, "modified") => {
            Field::Modified
        }
        (Vocabulary::Core, "description" | "summary" | "tagline" | "subtitle")
        | (Vocabulary::Dublin, "description") => Field::Summary,
        (Vocabulary::Core, "content") | (Vocabulary::Content, "encoded") => Field::Content,
        (Vocabulary::Core | Vocabulary::Dublin, "language") => Field::Language,
        _ => return None,
    })
}

/// What stands between two marks; all of it where they do not stand there.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let inside = text.split_once(from).map(|(_, inside)| inside);
    inside
        .and_then(|inside| inside.split_once(to))
        .map_or(text, |(inside, _)| inside)
}

/// "jane@example.org (Jane Doe)" gives the name, as RSS writes authors; an address alone is no name.
fn person(written: &str) -> String {
    if let Some((address, name)) = written.split_once('(')
        && address.contains('@')
    {
        return name.trim_end_matches(')').trim().to_owned();
    }
    let word = !written.contains(char::is_whitespace) && written.contains('@');
    match word {
        true => String::new(),
        false => written
            .split_whitespace()
            .filter(|word| !word.contains('@'))
            .collect::<Vec<_>>()
            .join(" "),
    }
}
