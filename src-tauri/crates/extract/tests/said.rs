//! What is said of a file is a template, which a window says in its own language.

mod made;

use demarche_extract::feed::{read_feed, read_opml};
use demarche_extract::{from_bytes, read_file};
use demarche_text::Phrase;
use made::{reading, zip};

/// Whether every word of it but what stands in the holes is in catalogues.
fn is_template(phrase: &Phrase) -> bool {
    match phrase {
        Phrase::Plain(_) => false,
        Phrase::Filled(_) => true,
        Phrase::Several { sentences } => !sentences.is_empty() && sentences.iter().all(is_template),
    }
}

#[test]
fn what_cannot_be_read_is_told_in_templates() {
    let sheet = zip(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")]);
    let pictured: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    for (bytes, name) in [
        (pictured, "a.png"),
        (b"\0\x01\x02binary\0\0", "a"),
        (&sheet, "a.xlsx"),
        (b"%PDF-1.4\n", "a.pdf"),
        (b"{\"a\": 1}", "a.json"),
        (b"TY  - BOOK\nER  - \n", "a.ris"),
        (b"", "a.txt"),
    ] {
        let refused = read_file(bytes, Some(name), None, None).unwrap_err();
        assert!(
            is_template(&refused.what) && is_template(&refused.remedy),
            "{name}: {refused:?}"
        );
        assert_eq!(
            refused.to_string(),
            format!("{} {}", refused.what, refused.remedy)
        );
    }
}

#[test]
fn what_is_wrong_with_a_draft_is_told_in_templates() {
    let page =
        "<!doctype html><title>Page not found</title><h1>Page not found</h1><p>Try the search.</p>";
    let reference = "@book{a, title = {A Harbour}}";
    for bytes in [
        page.as_bytes(),
        reference.as_bytes(),
        b"Home\nShare\nAdvertisement\n",
        b"caf\xe9 \xff\xfe\x81 https://example.org/a",
    ] {
        let draft = from_bytes(bytes, Some("text/html; charset=utf-8"), None);
        assert!(!draft.problems.is_empty(), "{bytes:?}");
        assert!(
            draft.problems.iter().all(is_template),
            "{:?}",
            draft.problems
        );
    }
}

#[test]
fn what_is_skipped_is_told_in_templates() {
    let ris = "TY  - BOOK\nTI  - A Harbour\nER  - \nTY  - BOOK\nER  - \n";
    let bibtex = "@book{a, title = {A Harbour}}\n@book{bad, title = {B}";
    for (text, name) in [(ris, "a.ris"), (bibtex, "a.bib")] {
        let skipped = reading(text.as_bytes(), name).skipped;
        assert!(
            !skipped.is_empty() && skipped.iter().all(is_template),
            "{name}: {skipped:?}"
        );
    }
}

#[test]
fn what_is_wrong_with_feeds_is_told_in_templates() {
    let cut = b"<rss><channel><item><title>One</title></item><item><title>Tw";
    let feed = read_feed(cut, None, None).unwrap();
    assert!(feed.problems.iter().all(is_template) && feed.problems.len() == 1);
    let list = b"<opml version='2.0'><body><outline text='Bad' type='rss'/><outline xmlUrl='x'/></body></opml>";
    let list = read_opml(list).unwrap();
    assert!(list.problems.iter().all(is_template) && list.problems.len() == 2);
    let other = read_feed(b"%PDF-1.7 x", None, None).unwrap_err();
    assert_eq!(other.to_string(), "It is a PDF document, not a feed.");
    let Phrase::Filled(said) = other.phrase() else {
        panic!("{other:?}");
    };
    let what = serde_json::to_value(&said.with["what"]).unwrap();
    assert_eq!(what["phrase"], "a PDF document");
}
