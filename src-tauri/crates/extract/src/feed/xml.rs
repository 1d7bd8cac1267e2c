//! RSS 0.9x, 1.0 and 2.0, and Atom.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use url::Url;

use super::plain::resolved;
use super::{NoFeed, Raw, RawEntry, Text, web_address};

/// Elements inside elements that are followed. What lies deeper is passed over.
const MOST_DEPTH: usize = 200;
/// The most entries that are kept while reading; [`super::MOST_ENTRIES`] and what it takes to say how
/// many there are.
const MOST_READ: usize = super::MOST_ENTRIES;

/// The most namespaces that one element may declare.
const MOST_DECLARED: usize = 32;

/// Vocabularies, by their namespaces.
const VOCABULARIES: [(&str, Vocabulary); 14] = [
    ("http://www.w3.org/2005/Atom", Vocabulary::Core),
    ("http://purl.org/atom/ns#", Vocabulary::Core),
    ("http://purl.org/rss/1.0/", Vocabulary::Core),
    ("http://my.netscape.com/rdf/simple/0.9/", Vocabulary::Core),
    (
        "http://channel.netscape.com/rdf/simple/0.9/",
        Vocabulary::Core,
    ),
    ("http://backend.userland.com/RSS2", Vocabulary::Core),
    ("http://backend.userland.com/rss2", Vocabulary::Core),
    ("http://blogs.law.harvard.edu/tech/rss", Vocabulary::Core),
    (
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        Vocabulary::Core,
    ),
    (
        "http://purl.org/rss/1.0/modules/content/",
        Vocabulary::Content,
    ),
    ("http://purl.org/dc/elements/1.1/", Vocabulary::Dublin),
    ("http://purl.org/dc/terms/", Vocabulary::Dublin),
    (
        "http://www.itunes.com/dtds/podcast-1.0.dtd",
        Vocabulary::Itunes,
    ),
    (
        "http://rssnamespace.org/feedburner/ext/1.0",
        Vocabulary::Feedburner,
    ),
];
/// The prefixes that these have by custom, for documents that forgot to declare them.
const PREFIXES: [(&str, Vocabulary); 8] = [
    ("atom", Vocabulary::Core),
    ("rss", Vocabulary::Core),
    ("rdf", Vocabulary::Core),
    ("content", Vocabulary::Content),
    ("dc", Vocabulary::Dublin),
    ("dcterms", Vocabulary::Dublin),
    ("itunes", Vocabulary::Itunes),
    ("feedburner", Vocabulary::Feedburner),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vocabulary {
    /// RSS without a namespace, RSS 1.0 and Atom.
    Core,
    Content,
    Dublin,
    Itunes,
    Feedburner,
    Other,
}

/// The charset that an XML declaration names.
pub(super) fn declared_charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(400)]);
    let declaration = head.split_once("<?xml")?.1.split("?>").next()?;
    let named = declaration.split_once("encoding")?.1;
    let named = named.trim_start().strip_prefix('=')?.trim_start();
    let quote = named.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let charset = named[1..].split(quote).next()?;
    // The letters say themselves what UTF-16 they are, or are none.
    let told = !charset.to_ascii_lowercase().starts_with("utf-16");
    told.then(|| charset.to_owned())
}

pub(super) fn read(text: &str, base: Option<&Url>) -> Result<Raw, NoFeed> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    config.expand_empty_elements = true;
    let mut pass = Pass {
        raw: Raw::default(),
        open: Vec::new(),
        too_deep: 0,
        base: base.cloned(),
        entry: None,
        taken: None,
        page_linked: false,
        more: 0,
        is_feed: false,
    };
    let damage = loop {
        match reader.read_event() {
            Ok(Event::Eof) => break pass.left_open(),
            Ok(Event::Start(tag)) => pass.start(&tag)?,
            Ok(Event::End(tag)) => pass.end(tag.local_name().as_ref()),
            Ok(Event::Text(text)) => pass.text(&String::from_utf8_lossy(&text)),
            Ok(Event::CData(text)) => pass.text(&String::from_utf8_lossy(&text)),
            Ok(Event::GeneralRef(name)) => pass.reference(&String::from_utf8_lossy(&name)),
            Ok(_) => {}
            Err(error) => break Some(error.to_string()),
        }
    };
    if !pass.is_feed {
        return Err(match damage {
            Some(reason) => NoFeed::Damaged(reason),
            None => NoFeed::Other("a document".to_owned()),
        });
    }
    // An entry that the damage cuts is kept as far as it was read.
    pass.end_entry();
    let Pass { mut raw, more, .. } = pass;
    if let Some(reason) = damage {
        if raw.entries.is_empty() {
            return Err(NoFeed::Damaged(reason));
        }
        raw.problems.push(format!(
            "The feed is damaged after {} entries ({reason}); those were read.",
            raw.entries.len()
        ));
    }
    if more > 0 {
        raw.problems.push(format!(
            "The feed has {} entries; the first {MOST_READ} were read.",
            raw.entries.len() + more
        ));
    }
    Ok(raw)
}

/// The vocabularies that an element declares, by their prefixes; '' for the one without.
fn declared(tag: &BytesStart<'_>, is_root: bool) -> Vec<(String, Vocabulary)> {
    let mut found = Vec::new();
    for attribute in tag.html_attributes().with_checks(false).flatten() {
        let key = String::from_utf8_lossy(attribute.key.as_ref());
        let prefix = match key.strip_prefix("xmlns") {
            Some("") => "",
            Some(rest) => match rest.strip_prefix(':') {
                Some(prefix) => prefix,
                None => continue,
            },
            None => continue,
        };
        let uri = String::from_utf8_lossy(&attribute.value);
        let known = VOCABULARIES.iter().find(|(known, _)| *known == uri.trim());
        let vocabulary = match known {
            Some((_, vocabulary)) => *vocabulary,
            // Some feeds name a namespace of their own and mean RSS.
            None if prefix.is_empty() && is_root => Vocabulary::Core,
            None => Vocabulary::Other,
        };
        found.push((prefix.to_owned(), vocabulary));
        // Every element is looked up in them.
        if found.len() == MOST_DECLARED {
            break;
        }
    }
    found
}

struct Pass {
    raw: Raw,
    /// The elements that are open, as they are followed.
    open: Vec<Open>,
    /// Open elements beyond [`MOST_DEPTH`].
    too_deep: usize,
    base: Option<Url>,
    /// The entry being read, and how many elements are open around its fields.
    entry: Option<(RawEntry, usize)>,
    /// The field being read.
    taken: Option<Taken>,
    /// Whether the entry's address is surely that of a page.
    page_linked: bool,
    /// Entries beyond [`MOST_READ`].
    more: usize,
    is_feed: bool,
}

struct Open {
    name: String,
    base: Option<Url>,
    declared: Vec<(String, Vocabulary)>,
}

/// A field whose content is being read.
struct Taken {
    field: Field,
    /// How many elements are open around its content.
    depth: usize,
    html: bool,
    /// The content with its references resolved.
    plain: String,
    /// The content as markup, once there are elements in it.
    markup: String,
    nested: bool,
    base: Option<Url>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
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
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), NoFeed> {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        if self.open.is_empty() && !self.is_feed {
            self.is_feed = match name.as_str() {
                "rss" | "RDF" | "feed" | "channel" => true,
                "html" | "HTML" => return Err(NoFeed::Page),
                _ if name.eq_ignore_ascii_case("html") => return Err(NoFeed::Page),
                "opml" => return Err(NoFeed::Other("a list of feeds (OPML)".to_owned())),
                "urlset" | "sitemapindex" => return Err(NoFeed::Other("a site map".to_owned())),
                _ => {
                    return Err(NoFeed::Other(format!(
                        "a document of another kind ({name})"
                    )));
                }
            };
        }
        if self.open.len() >= MOST_DEPTH {
            self.too_deep += 1;
            return Ok(());
        }
        if matches!(name.as_str(), "item" | "entry") && self.taken.is_none() {
            self.end_unclosed(&name);
        }
        let base = attribute(tag, "xml:base").and_then(|base| match self.base() {
            Some(around) => around.join(base.trim()).ok(),
            None => Url::parse(base.trim()).ok(),
        });
        if let Some(taken) = &mut self.taken {
            taken.nested = true;
            taken.markup.push('<');
            taken.markup.push_str(&name);
            for found in tag.html_attributes().with_checks(false).flatten() {
                let key = String::from_utf8_lossy(found.key.as_ref());
                let value = String::from_utf8_lossy(&found.value).replace('"', "&quot;");
                if !key.starts_with("xmlns") {
                    taken.markup.push_str(&format!(" {key}=\"{value}\""));
                }
            }
            taken.markup.push('>');
        }
        let is_root = self.open.is_empty();
        self.open.push(Open {
            name: name.clone(),
            base,
            declared: declared(tag, is_root),
        });
        if self.taken.is_none() {
            let vocabulary = self.vocabulary(tag);
            self.field_or_entry(tag, &name, vocabulary);
        }
        Ok(())
    }

    /// Closes an entry that was never closed, where the next one begins.
    fn end_unclosed(&mut self, name: &str) {
        let around = self.entry.as_ref().map(|(_, around)| *around);
        if let Some(around) = around
            && self
                .open
                .get(around - 1)
                .is_some_and(|open| open.name == name)
        {
            self.end_entry();
            self.open.truncate(around - 1);
        }
    }

    /// The vocabulary of the element opened last.
    fn vocabulary(&self, tag: &BytesStart<'_>) -> Vocabulary {
        let name = tag.name();
        let prefix = name
            .prefix()
            .map(|prefix| String::from_utf8_lossy(prefix.as_ref()).into_owned())
            .unwrap_or_default();
        let declared = self
            .open
            .iter()
            .rev()
            .flat_map(|open| &open.declared)
            .find(|(known, _)| *known == prefix);
        match declared {
            Some((_, vocabulary)) => *vocabulary,
            None if prefix.is_empty() => Vocabulary::Core,
            None => PREFIXES
                .iter()
                .find(|(known, _)| prefix.eq_ignore_ascii_case(known))
                .map_or(Vocabulary::Other, |(_, vocabulary)| *vocabulary),
        }
    }

    fn field_or_entry(&mut self, tag: &BytesStart<'_>, name: &str, vocabulary: Vocabulary) {
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

    fn text(&mut self, text: &str) {
        if let Some(taken) = &mut self.taken {
            taken.plain.push_str(text);
            taken
                .markup
                .push_str(&quick_xml::escape::minimal_escape(text));
        }
    }

    fn reference(&mut self, name: &str) {
        if self.taken.is_none() {
            return;
        }
        match resolved(name) {
            Some(letters) => self.text(&letters),
            // An entity that the document declares itself; it is never looked up.
            None => self.text(&format!("&{name};")),
        }
    }

    fn end(&mut self, name: &[u8]) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let name = String::from_utf8_lossy(name);
        // A closing tag of something that is not open closes nothing.
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            return;
        };
        // Nor does one inside a field close what is around it, unless that is the entry itself.
        let floor = self.taken.as_ref().map_or(0, |taken| taken.depth);
        if at + 1 < floor
            && !matches!(
                &*name,
                "item" | "entry" | "channel" | "feed" | "rss" | "RDF"
            )
        {
            return;
        }
        while self.open.len() > at {
            let depth = self.open.len();
            if self
                .taken
                .as_ref()
                .is_some_and(|taken| taken.depth == depth)
            {
                self.end_field();
            }
            if self
                .entry
                .as_ref()
                .is_some_and(|(_, around)| *around == depth)
            {
                self.end_entry();
            }
            if let (Some(open), Some(taken)) = (self.open.pop(), &mut self.taken) {
                taken.markup.push_str(&format!("</{}>", open.name));
            }
        }
    }

    fn end_field(&mut self) {
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

    fn end_entry(&mut self) {
        self.end_field();
        if let Some((entry, _)) = self.entry.take() {
            if self.raw.entries.len() < MOST_READ {
                self.raw.entries.push(entry);
            } else {
                self.more += 1;
            }
        }
    }

    fn base(&self) -> Option<&Url> {
        self.open
            .iter()
            .rev()
            .find_map(|open| open.base.as_ref())
            .or(self.base.as_ref())
    }

    /// What is wrong with a document that ends here.
    fn left_open(&self) -> Option<String> {
        let open = self.open.first()?;
        Some(format!("it ends before <{}> is closed", open.name))
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

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag
        .html_attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.as_ref() == name.as_bytes())?;
    let value = String::from_utf8_lossy(&found.value);
    Some(super::plain::unescaped(&value))
}
