//! Bytes to article drafts: pages, pastes, documents, e-mails and references. Pure but for
//! [`lines::answer_line`], which reads the file that it is given; never fails: what is wrong with the
//! input is told in [`Draft::problems`] beside what could be had, or in a [`Refusal`] where nothing could.
//!
//! A page or paste is cut into blocks; each is judged by what it looks like ([`fit`] says how the
//! weights are made), then by rules that hold whatever the weights say. Nothing is thrown away: what
//! is not the article's is a [`Piece`] with the reason why it was cut.
#![warn(missing_docs)]

mod assemble;
mod block;
mod boost;
mod draft;
mod elements;
mod facts;
mod features;
pub mod feed;
mod file;
pub mod fit;
mod guard;
mod html;
mod judge;
mod lexicon;
pub mod lines;
mod mojibake;
mod paste;
mod reference;
mod sniff;
mod standing;
mod trees;

use demarche_text::signature::Signature;
use demarche_text::{Phrase, phrase};

pub use draft::{
    Block, BlockKind, Body, CutReason, DatelineDay, Draft, EVIDENCE, Fact, FactOrigin, Found,
    Origin, Piece, Wire,
};
pub use file::{Item, Kind, Reading, Refusal, kind_of, read_as, read_file, text_of_pdf};
pub use file::{archive, warc, xml};
pub use reference::{
    Publication, PublicationKind, Reference, ReferenceForm, Written, address_of_doi, babel_name,
    is_citable, is_of_doi, is_of_reference, names_of_rest, reference, reference_media_types,
};
pub use sniff::{Content, decode, sniff};

/// Whether a byline's name is a group's: a desk's or an organisation's, in the languages that bylines are read in. A name
/// that only might be one is a person's.
pub fn is_group(name: &str) -> bool {
    facts::byline::shape::is_desk(name) || facts::byline::shape::is_organisation(name)
}

/// Whether a word stands between a person's given and family names: "von", "bin".
pub fn is_particle(word: &str) -> bool {
    facts::byline::shape::is_particle(word)
}

/// Which extractor made a body version.
pub const EXTRACTOR: &str = concat!("demarche-extract ", env!("CARGO_PKG_VERSION"));

/// Reads what was fetched or opened, of whatever kind, by its content: the first article in it.
/// `media_type` is the `Content-Type` with its charset, `url` the address that answered.
///
/// Bytes from which nothing can be read give no pieces and a problem that says what they are;
/// [`read_file`] tells that apart, and gives every article of a file with several.
pub fn from_bytes(bytes: &[u8], media_type: Option<&str>, url: Option<&str>) -> Draft {
    let problem = match read_file(bytes, None, media_type, url) {
        Ok(reading) => match reading.items.into_iter().next() {
            Some(item) => return item.draft,
            None => phrase!("There is no text in it."),
        },
        Err(refusal) => refusal.phrase(),
    };
    Draft {
        problems: vec![problem],
        ..Draft::default()
    }
}

/// What is said of bytes that stand for no letters.
fn broken_letters() -> Phrase {
    phrase!("Some characters could not be read; they are shown as �.")
}

/// What is said of a paste that is no text.
fn not_a_text(what: Signature) -> Phrase {
    phrase!(
        "This is {what}, neither a page nor a text.",
        what = what.phrase()
    )
}

/// Reads a page, or a fragment of one as a clipboard holds it.
pub fn from_html(html: &str, url: Option<&str>) -> Draft {
    html::read(html, url, judge::bundled())
}

/// Reads pasted plain text: a whole page selected and copied, or a few paragraphs.
pub fn from_paste(text: &str) -> Draft {
    if let Content::Binary(what) = sniff(text.as_bytes()) {
        return Draft {
            problems: vec![not_a_text(what)],
            ..Draft::default()
        };
    }
    paste::read(text)
}
