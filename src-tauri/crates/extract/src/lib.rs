//! Bytes to an article draft: HTML pages and pasted text. Pure but for [`lines::answer_line`], which
//! reads the file that it is given; never fails: what is wrong with the input is told in
//! [`Draft::problems`] beside what could be had.
//!
//! A page or paste is cut into blocks; each is judged by what it looks like ([`fit`] says how the
//! weights are made), then by rules that hold whatever the weights say. Nothing is thrown away: what
//! is not the article's is a [`Piece`] with the reason why it was cut.
#![warn(missing_docs)]

mod assemble;
mod block;
mod boost;
mod draft;
mod facts;
mod features;
pub mod fit;
mod guard;
mod html;
mod judge;
mod lexicon;
pub mod lines;
mod mojibake;
mod paste;
mod sniff;
mod standing;
mod trees;

pub use draft::{
    Block, BlockKind, Body, CutReason, Draft, EVIDENCE, Fact, FactOrigin, Found, Origin, Piece,
    Wire,
};
pub use sniff::{Content, decode, sniff};

/// Which extractor made a body version.
pub const EXTRACTOR: &str = concat!("demarche-extract ", env!("CARGO_PKG_VERSION"));

/// Reads what was fetched or opened: HTML or plain text, by its content. `media_type` is the
/// `Content-Type` with its charset, `url` the address that answered.
///
/// Bytes that are no text give no pieces and a problem that says what they are; [`sniff`] tells that
/// beforehand.
pub fn from_bytes(bytes: &[u8], media_type: Option<&str>, url: Option<&str>) -> Draft {
    let problem = match sniff(bytes) {
        Content::Html => {
            let (html, broken) = decode(bytes, media_type);
            let mut draft = from_html(&html, url);
            if broken {
                draft.problems.push(BROKEN.to_owned());
            }
            return draft;
        }
        Content::Text => {
            let (text, broken) = decode(bytes, media_type);
            let mut draft = from_paste(&text);
            if broken {
                draft.problems.push(BROKEN.to_owned());
            }
            return draft;
        }
        Content::Empty => "There is no text in it.".to_owned(),
        Content::Binary(what) => format!("This is {what}, not a page or a text."),
    };
    Draft {
        problems: vec![problem],
        ..Draft::default()
    }
}

const BROKEN: &str = "Some characters could not be read; they are shown as �.";

/// Reads a page, or a fragment of one as a clipboard holds it.
pub fn from_html(html: &str, url: Option<&str>) -> Draft {
    html::read(html, url, judge::bundled(true))
}

/// Reads pasted plain text: a whole page selected and copied, or a few paragraphs.
pub fn from_paste(text: &str) -> Draft {
    if let Content::Binary(what) = sniff(text.as_bytes()) {
        return Draft {
            problems: vec![format!("This is {what}, not a page or a text.")],
            ..Draft::default()
        };
    }
    paste::read(text, judge::bundled(false))
}
