//! Every parser that reads what others made, as a function of bytes. A parser must come back from
//! any bytes with a value or with problems; where its answer has a shape to keep, that is held too.

use demarche_attribution::Context;
use demarche_brief::codebook::{Read, read_csv, read_markdown, write_markdown};
use demarche_exchange::{annotations, dna, qda};
use demarche_extract::feed::{feed_links, read_feed, read_opml, write_opml};
use demarche_extract::{Draft, Kind, from_bytes, from_html, from_paste, read_as};
use demarche_gazetteer::Gazetteer;
use demarche_library::exchange::CodedArticle;
use demarche_text::{PartialDate, date};

/// A parser's name, which is that of its folder of seeds, and the parser.
pub(crate) type Parser = (&'static str, fn(&[u8]));

/// All parsers, in the order of their names.
pub(crate) const PARSERS: &[Parser] = &[
    ("annotations", |bytes| exchanged(annotations::read(bytes))),
    ("attribution", attribution),
    ("bibtex", |bytes| file(Kind::Bibtex, bytes)),
    ("change-set", |bytes| {
        // What is read is written and read as the same.
        if let Ok(set) = demarche_share::decode(bytes, None) {
            let again = demarche_share::encode(&set, None).expect("it is written");
            let again = demarche_share::decode(&again, None).expect("it is read again");
            assert_eq!(again, set);
        }
    }),
    ("codebook-csv", |bytes| codebook(bytes, read_csv)),
    ("codebook-markdown", |bytes| codebook(bytes, read_markdown)),
    ("csl-json", |bytes| file(Kind::CslJson, bytes)),
    ("date", date),
    ("dna", |bytes| exchanged(dna::from_bytes(bytes))),
    ("email", |bytes| file(Kind::Email, bytes)),
    ("feed", feed),
    ("html", html),
    ("mailbox", |bytes| file(Kind::Mailbox, bytes)),
    ("markdown", |bytes| file(Kind::Markdown, bytes)),
    ("mhtml", |bytes| file(Kind::Mhtml, bytes)),
    ("open-document", |bytes| file(Kind::OpenDocument, bytes)),
    ("opml", opml),
    ("paste", paste),
    ("pdf", |bytes| file(Kind::Pdf, bytes)),
    ("refi-qda", |bytes| exchanged(qda::read(bytes))),
    ("ris", |bytes| file(Kind::Ris, bytes)),
    ("unknown", unknown),
    ("vault", vault),
    ("warc", |bytes| file(Kind::Warc, bytes)),
    ("word", |bytes| file(Kind::Word, bytes)),
    ("zotero-rdf", |bytes| file(Kind::ZoteroRdf, bytes)),
];

/// Every excerpt that is read has a place in its article's text, and what is not read has a reason.
fn exchanged(read: Result<demarche_exchange::Read, demarche_exchange::Error>) {
    let Ok(read) = read else { return };
    assert!(read.problems.iter().all(|(_, reason)| !reason.is_empty()));
    for excerpt in &read.coded.excerpts {
        let of = |article: &&CodedArticle| article.number == excerpt.article;
        let article = read.coded.articles.iter().find(of).expect("its article");
        if let Some(span) = excerpt.span.filter(|_| !read.only_known) {
            let scalars = article.text.chars().count();
            assert!(span.start < span.end && span.end <= scalars);
        }
    }
}

/// Every issue that is read has a name, and what is written of a codebook reads as that codebook.
fn codebook(bytes: &[u8], read: fn(&str) -> Read) {
    let found = read(&String::from_utf8_lossy(bytes));
    let entries: Vec<_> = found.entries.into_iter().map(|(_, entry)| entry).collect();
    assert!(entries.iter().all(|entry| !entry.name.trim().is_empty()));
    let again = read_markdown(&write_markdown(&entries));
    assert_eq!(again.entries.len(), entries.len());
}

fn html(bytes: &[u8]) {
    holds(&from_html(
        &String::from_utf8_lossy(bytes),
        Some("https://example.org/2022/03/18/a"),
    ));
}

fn paste(bytes: &[u8]) {
    holds(&from_paste(&String::from_utf8_lossy(bytes)));
}

/// Whatever it is: its kind is told from the bytes.
fn unknown(bytes: &[u8]) {
    holds(&from_bytes(bytes, None, None));
}

/// A file of a vault, with files beside it that it may lead to.
fn vault(bytes: &[u8]) {
    std::hint::black_box(demarche_brief::vault::read_alone(&String::from_utf8_lossy(
        bytes,
    )));
}

/// A file of a kind, whether it is one or not. What is refused says what it is and what to do.
fn file(kind: Kind, bytes: &[u8]) {
    match read_as(kind, bytes, None, None) {
        Ok(read) => read.items.iter().for_each(|item| holds(&item.draft)),
        Err(refusal) => assert!(!refusal.what.is_empty() && !refusal.remedy.is_empty()),
    }
}

fn feed(bytes: &[u8]) {
    if let Ok(read) = read_feed(bytes, None, Some("https://example.org/feed")) {
        std::hint::black_box(read);
    }
    let page = String::from_utf8_lossy(bytes);
    std::hint::black_box(feed_links(&page, Some("https://example.org/")));
}

/// What is written of a list of feeds reads as that list; a feed without a title is given its address.
fn opml(bytes: &[u8]) {
    if let Ok(read) = read_opml(bytes) {
        let written = write_opml("Feeds", &read.feeds);
        let mut again = read_opml(written.as_bytes()).expect("it was just written");
        for (again, read) in again.feeds.iter_mut().zip(&read.feeds) {
            if read.title.is_empty() {
                again.title.clear();
            }
        }
        assert_eq!(again.feeds, read.feeds);
    }
}

/// Dates in running text, and what is said of days without one.
fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let scalars = text.chars().count();
    let published = PartialDate::parse("2022-03-18").expect("a date");
    for written in date::find(&text) {
        assert!(written.span.start < written.span.end && written.span.end <= scalars);
        let again = PartialDate::parse(&written.date.date);
        assert_eq!(
            again.as_ref(),
            Some(&written.date),
            "it reads as it is written"
        );
    }
    for line in text.lines() {
        if let Some(day) = date::relative(line, &published) {
            assert_eq!(PartialDate::parse(&day.date).as_ref(), Some(&day));
        }
    }
}

fn attribution(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let scalars = text.chars().count();
    let published = PartialDate::parse("2022-03-18");
    let context = Context {
        gazetteer: Gazetteer::bundled(),
        published: published.as_ref(),
    };
    for found in demarche_attribution::quotations(&text, context) {
        assert!(found.span.start < found.span.end && found.span.end <= scalars);
    }
}

/// The blocks of a body tile its text, and no piece is empty.
fn holds(draft: &Draft) {
    let body = draft.body();
    let scalars = body.text.chars().count();
    let mut at = 0;
    for block in &body.blocks {
        assert!(block.start >= at && block.end > block.start && block.end <= scalars);
        at = block.end;
    }
    assert!(draft.pieces.iter().all(|piece| !piece.text.is_empty()));
}
