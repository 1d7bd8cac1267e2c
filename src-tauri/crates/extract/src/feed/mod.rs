//! Feeds: RSS in all its versions, Atom and JSON Feed; the feeds that a page names; OPML.
//!
//! Reading is lenient: what is damaged gives the entries before the damage, and a problem that says
//! so. Nothing is made up: an entry without a date has none, whatever the clock says.

mod dates;
mod json;
mod links;
mod opml;
mod plain;
#[cfg(test)]
mod tests;
mod xml;

use std::collections::HashMap;
use std::fmt;

use demarche_text::{PartialDate, Phrase, phrase};
use sha2::{Digest as _, Sha256};
use url::Url;

use crate::facts::byline;
use crate::sniff::{Content, decode, sniff};

pub use links::{FeedLink, feed_links};
pub use opml::{Opml, Outline, read_opml, write_opml};
pub use plain::plain as plain_text;

/// The most entries that are read of one feed.
pub const MOST_ENTRIES: usize = 20_000;
/// The most scalar values of a title, of a summary, and of a name.
const MOST_TITLE: usize = 1_000;
const MOST_SUMMARY: usize = 2_000;
const MOST_NAME: usize = 200;
/// The most bytes of one entry's text; more is no article.
const MOST_TEXT: usize = 2_000_000;
/// Words from which on a description is taken for the whole text.
const FULL_FROM: usize = 150;

/// A feed as it was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Feed {
    /// Its name, plain text.
    pub title: Option<String>,
    /// The page that it is the feed of.
    pub site_url: Option<String>,
    /// The address that it gives itself.
    pub self_url: Option<String>,
    /// BCP 47, as far as it says.
    pub language: Option<String>,
    /// Its entries, in the feed's order, each told apart from the others.
    pub entries: Vec<Entry>,
    /// What could not be read, as sentences.
    pub problems: Vec<Phrase>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// By what it is told apart from others of its feed, now and at every later reading: its `guid` or
    /// `id`, else its address, else a hash of title and date.
    pub key: String,
    /// Its headline, plain text; may be empty.
    pub title: String,
    /// Its page, absolute.
    pub url: Option<String>,
    /// The authors, one name each.
    pub authors: Vec<String>,
    /// What it is filed under.
    pub subjects: Vec<String>,
    /// When it was published, as exactly as the feed says.
    pub published: Option<PartialDate>,
    /// When it was last modified; never given as the day of publication.
    pub modified: Option<PartialDate>,
    /// BCP 47, as far as the feed says.
    pub language: Option<String>,
    /// Plain text, shortened to what a list can show.
    pub summary: String,
    /// What the feed holds of its text.
    pub text: Option<EntryText>,
}

/// What a feed holds of an entry's text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryText {
    /// Whether `text` is markup.
    pub html: bool,
    /// The markup or text.
    pub text: String,
    /// The same as plain text.
    pub plain: String,
    /// What its links are relative to.
    pub base: Option<String>,
    /// Whether it is the whole text, as far as one can tell, and not a teaser.
    pub full: bool,
}

/// Why bytes are no feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoFeed {
    /// There is nothing in them.
    Empty,
    /// They are a page; [`feed_links`] may find the feeds that it names.
    Page,
    /// They are something else: what, with its article.
    Other(Phrase),
    /// They are meant to be a feed, and so damaged that no entry could be read.
    Damaged(Phrase),
}

impl NoFeed {
    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => phrase!("It is empty."),
            Self::Page => phrase!("It is a web page, not a feed."),
            Self::Other(what) => phrase!("It is {what}, not a feed.", what),
            Self::Damaged(reason) => phrase!("The feed is damaged: {reason}.", reason),
        }
    }
}

/// In English.
impl fmt::Display for NoFeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl std::error::Error for NoFeed {}

/// Reads a feed. `media_type` is the `Content-Type` with its charset, `url` the address that answered.
///
/// # Errors
/// Where the bytes are no feed, or nothing of it can be read. A feed that is damaged further on is
/// answered with what stands before, and a problem.
pub fn read_feed(
    bytes: &[u8],
    media_type: Option<&str>,
    url: Option<&str>,
) -> Result<Feed, NoFeed> {
    let content = sniff(bytes);
    match &content {
        Content::Empty => return Err(NoFeed::Empty),
        Content::Binary(what) => return Err(NoFeed::Other(what.phrase())),
        _ => {}
    }
    let declared = xml::declared_charset(bytes);
    // The server's word goes before the document's own (RFC 7303).
    let media_type = match (media_type, declared) {
        (Some(given), _) if given.to_ascii_lowercase().contains("charset") => {
            Some(given.to_owned())
        }
        (given, Some(charset)) => Some(format!(
            "{}; charset={charset}",
            given.unwrap_or("text/xml")
        )),
        (given, None) => given.map(str::to_owned),
    };
    let (text, broken) = decode(bytes, media_type.as_deref());
    let base = url.and_then(|url| Url::parse(url).ok());
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let mut raw = match start.chars().next() {
        Some('{') => json::read(start, base.as_ref())?,
        // A page need not begin with <html>.
        Some('<') => xml::read(start, base.as_ref()).map_err(|no_feed| match content {
            Content::Html => NoFeed::Page,
            _ => no_feed,
        })?,
        // Some servers write a warning before the document.
        _ => match text.find("<?xml").or_else(|| text.find("<rss")) {
            Some(at) => {
                let mut raw = xml::read(&text[at..], base.as_ref())?;
                raw.problems
                    .push(phrase!("There is text before the feed begins."));
                raw
            }
            None => return Err(NoFeed::Other(phrase!("a text"))),
        },
    };
    if broken {
        raw.problems.push(crate::broken_letters());
    }
    Ok(finish(raw))
}

/// A feed with its entries as they stand in it.
#[derive(Debug, Default)]
struct Raw {
    title: Option<Text>,
    site_url: Option<String>,
    self_url: Option<String>,
    language: Option<String>,
    entries: Vec<RawEntry>,
    problems: Vec<Phrase>,
}

#[derive(Debug, Default)]
struct RawEntry {
    id: Option<String>,
    /// The `guid` of RSS stands for the address where nothing else does, unless it says that it does not.
    id_is_address: bool,
    title: Option<Text>,
    url: Option<String>,
    authors: Vec<String>,
    subjects: Vec<String>,
    published: Option<String>,
    modified: Option<String>,
    language: Option<String>,
    summary: Option<Text>,
    content: Option<Text>,
    base: Option<Url>,
}

/// A text that may be markup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Text {
    text: String,
    html: bool,
}

impl Text {
    fn plain(&self) -> String {
        match self.html {
            true => plain::plain(&self.text),
            false => plain::fold_lines(&self.text),
        }
    }
}

fn finish(mut raw: Raw) -> Feed {
    let found = raw.entries.len();
    if found > MOST_ENTRIES {
        raw.problems.push(too_many(found));
        raw.entries.truncate(MOST_ENTRIES);
    }
    let language = raw.language.as_deref().and_then(language_tag);
    let ids = addresses_by_id(&raw.entries);
    let mut known = HashMap::new();
    let mut entries: Vec<Entry> = Vec::with_capacity(raw.entries.len());
    let mut cut = 0_usize;
    for entry in raw.entries {
        let shared = entry
            .id
            .as_ref()
            .is_some_and(|id| ids.get(id).is_some_and(|urls| *urls > 1));
        let entry = finish_entry(entry, shared, language.as_deref(), &mut cut);
        if entry.title.is_empty()
            && entry.url.is_none()
            && entry.text.is_none()
            && entry.summary.is_empty()
        {
            continue;
        }
        // The first of two that are the same entry stands: feeds list the newest first.
        if known.insert(entry.key.clone(), ()).is_none() {
            entries.push(entry);
        }
    }
    if cut > 0 {
        raw.problems.push(phrase!(
            "The text of {n} entry is longer than an article can be, and was left out."
                | "The texts of {n} entries are longer than an article can be, and were left out.",
            n = cut
        ));
    }
    Feed {
        title: raw
            .title
            .map(|title| shortened(&plain::one_line(&title.plain()), MOST_TITLE))
            .filter(|title| !title.is_empty()),
        site_url: raw.site_url,
        self_url: raw.self_url,
        language,
        entries,
        problems: raw.problems,
    }
}

/// What is said of a feed of which not all is read.
fn too_many(found: usize) -> Phrase {
    phrase!(
        "The feed has {count} entries; the first {most} were read.",
        count = found,
        most = MOST_ENTRIES
    )
}

/// How many addresses each id is used for. Some feeds give every entry the same.
fn addresses_by_id(entries: &[RawEntry]) -> HashMap<String, usize> {
    let mut addresses: HashMap<String, Vec<Option<&str>>> = HashMap::new();
    for entry in entries {
        if let Some(id) = &entry.id {
            let urls = addresses.entry(id.clone()).or_default();
            // Two suffice to know.
            if urls.len() < 2 && !urls.contains(&entry.url.as_deref()) {
                urls.push(entry.url.as_deref());
            }
        }
    }
    addresses
        .into_iter()
        .map(|(id, urls)| (id, urls.len()))
        .collect()
}

fn finish_entry(entry: RawEntry, shared: bool, language: Option<&str>, cut: &mut usize) -> Entry {
    let title = entry
        .title
        .as_ref()
        .map(|title| shortened(&plain::one_line(&title.plain()), MOST_TITLE))
        .unwrap_or_default();
    let url = entry.url.clone().or_else(|| {
        let id = entry.id.as_deref().filter(|_| entry.id_is_address)?;
        web_address(id, entry.base.as_ref())
    });
    let key = match (&entry.id, &url) {
        (Some(id), Some(url)) if shared => format!("{id} {url}"),
        (Some(id), _) => id.clone(),
        (None, Some(url)) => url.clone(),
        (None, None) => {
            let date = entry.published.as_deref().unwrap_or_default();
            hash(&[title.as_str(), date])
        }
    };
    let text = text_of(&entry, url.as_deref());
    let text = match text {
        Some(text) if text.text.len() > MOST_TEXT => {
            *cut += 1;
            None
        }
        text => text,
    };
    let summary = match (&entry.summary, &text) {
        (Some(summary), _) => summary.plain(),
        (None, Some(text)) => text.plain.clone(),
        (None, None) => String::new(),
    };
    let mut authors = byline::read(entry.authors.iter().map(String::as_str)).names;
    for author in &mut authors {
        *author = shortened(author, MOST_NAME);
    }
    Entry {
        key: if key.len() > 500 { hash(&[&key]) } else { key },
        title,
        url,
        authors,
        subjects: entry
            .subjects
            .iter()
            .map(|subject| shortened(&plain::one_line(subject), MOST_NAME))
            .filter(|subject| !subject.is_empty())
            .take(50)
            .collect(),
        published: entry.published.as_deref().and_then(dates::read),
        modified: entry.modified.as_deref().and_then(dates::read),
        language: entry
            .language
            .as_deref()
            .and_then(language_tag)
            .or_else(|| language.map(str::to_owned)),
        summary: shortened(&summary, MOST_SUMMARY),
        text,
    }
}

/// The longer of content and description; a description alone is a text when it is long enough for one.
fn text_of(entry: &RawEntry, url: Option<&str>) -> Option<EntryText> {
    let of = |text: &Text, content: bool| {
        let plain = text.plain();
        let words = demarche_text::word::count(&plain);
        EntryText {
            html: text.html,
            full: words > 0 && content || words >= FULL_FROM,
            base: entry
                .base
                .as_ref()
                .map(Url::to_string)
                .or_else(|| url.map(str::to_owned)),
            text: text.text.clone(),
            plain,
        }
    };
    let summary = entry.summary.as_ref().map(|summary| of(summary, false));
    let content = entry.content.as_ref().map(|content| of(content, true));
    match (content, summary) {
        // Some feeds put a line into the content and the text into the description.
        (Some(content), Some(summary))
            if summary.full && summary.plain.len() > content.plain.len() =>
        {
            Some(summary)
        }
        (Some(content), _) if content.full => Some(content),
        (_, Some(summary)) if summary.full => Some(summary),
        _ => None,
    }
}

/// An absolute web address; none for anything else.
fn web_address(given: &str, base: Option<&Url>) -> Option<String> {
    let given = given.trim();
    if given.is_empty() {
        return None;
    }
    let url = match Url::parse(given) {
        Ok(url) => url,
        Err(_) => base?.join(given).ok()?,
    };
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.into())
}

/// A language as feeds give it, if it has the form of a tag: "en-us" gives "en-US".
fn language_tag(given: &str) -> Option<String> {
    let mut parts = given.trim().split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    if !(2..=3).contains(&language.len()) || !language.bytes().all(|byte| byte.is_ascii_lowercase())
    {
        return None;
    }
    let region = parts
        .next()
        .filter(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    Some(match region {
        Some(region) => format!("{language}-{}", region.to_ascii_uppercase()),
        None => language,
    })
}

fn hash(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let hex: String = hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("sha256:{hex}")
}

fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
