//! RSS 0.9x, 1.0 and 2.0, and Atom: the elements as they open and close.

mod field;
mod vocabulary;

use demarche_text::{Phrase, phrase};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use url::Url;

use super::plain::resolved;
use super::{NoFeed, Raw, RawEntry};
use field::Taken;
use vocabulary::{Vocabulary, declared};

/// Elements inside elements that are followed. What lies deeper is passed over.
const MOST_DEPTH: usize = 200;
/// The most entries that are kept while reading; [`super::MOST_ENTRIES`] and what it takes to say how
/// many there are.
const MOST_READ: usize = super::MOST_ENTRIES;

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
            Err(error) => break Some(Phrase::shown(error)),
        }
    };
    if !pass.is_feed {
        return Err(match damage {
            Some(reason) => NoFeed::Damaged(reason),
            None => NoFeed::Other(phrase!("a document")),
        });
    }
    // An entry that the damage cuts is kept as far as it was read.
    pass.end_entry();
    let Pass { mut raw, more, .. } = pass;
    if let Some(reason) = damage {
        if raw.entries.is_empty() {
            return Err(NoFeed::Damaged(reason));
        }
        raw.problems.push(phrase!(
            "The feed is damaged after {n} entry ({reason}), which was read."
                | "The feed is damaged after {n} entries ({reason}); those were read.",
            n = raw.entries.len(),
            reason
        ));
    }
    if more > 0 {
        raw.problems.push(super::too_many(raw.entries.len() + more));
    }
    Ok(raw)
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

impl Pass {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), NoFeed> {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        if self.open.is_empty() && !self.is_feed {
            self.is_feed = match name.as_str() {
                "rss" | "RDF" | "feed" | "channel" => true,
                "html" | "HTML" => return Err(NoFeed::Page),
                _ if name.eq_ignore_ascii_case("html") => return Err(NoFeed::Page),
                "opml" => return Err(NoFeed::Other(phrase!("a list of feeds (OPML)"))),
                "urlset" | "sitemapindex" => return Err(NoFeed::Other(phrase!("a site map"))),
                _ => {
                    return Err(NoFeed::Other(phrase!(
                        "a document of another kind ({name})",
                        name
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
            None => Vocabulary::by_custom(&prefix),
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
    fn left_open(&self) -> Option<Phrase> {
        let open = self.open.first()?;
        Some(phrase!(
            "it ends before <{name}> is closed",
            name = open.name
        ))
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
