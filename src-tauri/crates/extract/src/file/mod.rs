//! Files of every kind: what one is, by its content, and the articles in it.

pub mod archive;
mod document;
mod flow;
mod kind;
mod mail;
mod markdown;
mod mhtml;
mod open_document;
mod pdf;
mod saved;
pub mod warc;
mod word;
pub mod xml;

use chrono::{DateTime, FixedOffset};
use demarche_text::Phrase;

use crate::sniff::decode;
use crate::{Draft, Fact, Origin, broken_letters, from_html, from_paste, reference};

pub use kind::{Kind, kind_of};
pub use pdf::text_of_pdf;

/// What was read from a file.
#[derive(Debug, Default)]
pub struct Reading {
    /// The articles and references in it, in order: one for most kinds of file.
    pub items: Vec<Item>,
    /// What is in the file and was not read, and why: a sentence each.
    pub skipped: Vec<Phrase>,
}

/// An article or a reference of a file.
#[derive(Debug)]
pub struct Item {
    /// What was read.
    pub draft: Draft,
    /// What it was read from.
    pub kind: Kind,
    /// The bytes that it was read from, where they are a part of the file only: a message of a
    /// mailbox, an attachment, an entry of a bibliography. They can be read again by themselves.
    pub part: Option<Vec<u8>>,
    /// The name of that part, as an attachment has one.
    pub name: Option<String>,
    /// The address that a saved page is from, or that a reference names.
    pub url: Option<String>,
    /// What a bibliography calls a reference.
    pub key: Option<String>,
    /// When the page was saved.
    pub saved: Option<DateTime<FixedOffset>>,
    /// Files that lie beside this one and hold the text of a reference; paths from this file's folder
    /// as the file has them, not to be followed out of it.
    pub beside: Vec<String>,
}

impl Item {
    pub(crate) fn whole(draft: Draft, kind: Kind) -> Self {
        Self {
            draft,
            kind,
            part: None,
            name: None,
            url: None,
            key: None,
            saved: None,
            beside: Vec::new(),
        }
    }
}

/// Why nothing can be read from a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what} {remedy}")]
pub struct Refusal {
    /// What it is, or what is wrong with it: a sentence.
    pub what: Phrase,
    /// What to do instead: a sentence.
    pub remedy: Phrase,
}

impl Refusal {
    pub(crate) fn new(what: Phrase, remedy: Phrase) -> Self {
        Self { what, remedy }
    }

    /// What it says: both sentences.
    pub(crate) fn phrase(self) -> Phrase {
        Phrase::several([self.what, self.remedy])
    }
}

/// Reads a file of any kind. `name` is the file's name, `media_type` the type that came with it with
/// its charset, and `url` the address that answered; all of them count only where the content does
/// not tell.
pub fn read_file(
    bytes: &[u8],
    name: Option<&str>,
    media_type: Option<&str>,
    url: Option<&str>,
) -> Result<Reading, Refusal> {
    read(bytes, name, media_type, url, 0)
}

/// An attachment, `nested` messages deep.
fn read_nested(bytes: &[u8], name: Option<&str>, nested: usize) -> Result<Reading, Refusal> {
    read(bytes, name, None, None, nested)
}

fn read(
    bytes: &[u8],
    name: Option<&str>,
    media_type: Option<&str>,
    url: Option<&str>,
    nested: usize,
) -> Result<Reading, Refusal> {
    let kind = kind_of(bytes, name, media_type)?;
    read_kind(kind, bytes, media_type, url, nested)
}

/// Reads bytes as a file of one kind, whatever they look like. Their kind is for [`kind_of`] to tell.
pub fn read_as(
    kind: Kind,
    bytes: &[u8],
    media_type: Option<&str>,
    url: Option<&str>,
) -> Result<Reading, Refusal> {
    read_kind(kind, bytes, media_type, url, 0)
}

fn read_kind(
    kind: Kind,
    bytes: &[u8],
    media_type: Option<&str>,
    url: Option<&str>,
    nested: usize,
) -> Result<Reading, Refusal> {
    let one = |draft: Draft| Reading {
        items: vec![Item::whole(draft, kind)],
        skipped: Vec::new(),
    };
    let text = || decode(bytes, media_type);
    let marked = |mut draft: Draft, broken: bool| {
        if broken {
            draft.problems.push(broken_letters());
        }
        draft
    };
    Ok(match kind {
        Kind::Html => {
            let (html, broken) = text();
            let saved = saved::by_single_file(&html).or_else(|| saved::by_wayback(&html));
            let from = saved.as_ref().map(|(from, _)| from.as_str());
            let mut draft = marked(from_html(&html, from.or(url)), broken);
            if let (None, Some(from)) = (&draft.canonical_url, from) {
                draft.canonical_url = Some(from.to_owned());
                draft.tell(Fact::CanonicalUrl, Origin::File, from);
            }
            let mut reading = one(draft);
            if let Some((from, at)) = saved {
                reading.items[0].url = Some(from);
                reading.items[0].saved = at;
            }
            reading
        }
        Kind::Text => {
            let (text, broken) = text();
            one(marked(from_paste(&text), broken))
        }
        Kind::Markdown => {
            let (text, broken) = text();
            one(marked(markdown::read(&text), broken))
        }
        Kind::Mhtml => Reading {
            items: vec![mhtml::read(bytes)?],
            skipped: Vec::new(),
        },
        Kind::Pdf => one(pdf::read(bytes)?),
        Kind::Word => one(word::read(bytes)?),
        Kind::OpenDocument => one(open_document::read(bytes)?),
        Kind::Email => mail::read(bytes, nested)?,
        Kind::Mailbox => mail::read_mailbox(bytes)?,
        Kind::Warc => warc::read(bytes)?,
        Kind::Ris | Kind::Bibtex | Kind::CslJson | Kind::ZoteroRdf => {
            let (text, _) = text();
            reference::read(&text, kind)?
        }
    })
}
