//! PDF/UA-1 and PDF/A-2a: what the file claims of itself, and what its structure is.

use std::io::Read as _;

use crate::cite::Citations;
use crate::pdf::pdf;
use crate::tests::sources;
use crate::tests::writers::whole;

/// Every byte of a PDF that can be read: as it stands, and what its streams inflate to.
fn readable(bytes: &[u8]) -> String {
    let mut out = String::from_utf8_lossy(bytes).into_owned();
    let mut rest = bytes;
    let find =
        |bytes: &[u8], sought: &[u8]| bytes.windows(sought.len()).position(|it| it == sought);
    while let Some(at) = find(rest, b"stream\n") {
        rest = &rest[at + b"stream\n".len()..];
        let mut inflated = Vec::new();
        if flate2::read::ZlibDecoder::new(rest)
            .read_to_end(&mut inflated)
            .is_ok()
        {
            out.push_str(&String::from_utf8_lossy(&inflated));
        }
    }
    out
}

fn made(text: &str, changed_at: Option<&str>) -> (String, Vec<String>) {
    let document = crate::parse::document(text, &sources()).unwrap();
    let citations = Citations::short(&document);
    let mut warnings = Vec::new();
    let bytes = pdf(&document, &citations, changed_at, &mut warnings).unwrap();
    let warnings = warnings.iter().map(ToString::to_string).collect();
    (readable(&bytes), warnings)
}

#[test]
fn a_pdf_claims_ua_1_and_with_a_day_a_2a() {
    let (document, citations) = whole("chicago-notes");
    let mut warnings = Vec::new();
    let mut written = |day| readable(&pdf(&document, &citations, day, &mut warnings).unwrap());
    let undated = written(None);
    let dated = written(Some("2022-03-18T23:59:59.000Z"));
    assert_eq!(warnings, [""; 0]);
    for text in [&undated, &dated] {
        assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"));
        assert!(text.contains("/DisplayDocTitle true"));
        assert!(text.contains("/Lang"));
    }
    assert!(!undated.contains("pdfaid:part"));
    assert!(dated.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(dated.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    // The day, and never the hour at which somebody worked.
    assert!(
        dated.contains("2022-03-18") && !dated.contains("23:59"),
        "{dated}"
    );
}

#[test]
fn what_the_structure_needs_is_in_it() {
    let (document, citations) = whole("chicago-notes");
    let bytes = pdf(&document, &citations, None, &mut Vec::new()).unwrap();
    let text = readable(&bytes);
    for tag in [
        "/S /H1",
        "/S /H2",
        "/S /TH",
        "/S /TD",
        "/S /L",
        "/S /LI",
        "/S /Note",
        "/S /Link",
        "/S /BlockQuote",
    ] {
        assert!(
            text.contains(tag) || text.contains(&tag.replace("/S /", "/S/")),
            "{tag}"
        );
    }
    // Heads of columns and of rows say which they are; links say where they lead.
    for words in ["/Column", "/Row", "/Contents"] {
        assert!(text.contains(words), "{words}");
    }
}

/// Headings that skip levels or say nothing, tables without a head's words, links on nothing, lists of lists.
#[test]
fn notes_that_no_accessible_file_is_like_still_conform() {
    for text in [
        "### Third first\n\n##### Fifth\n\n# First",
        "No heading at all, [a link](https://a.example).",
        "#\n\n## ![[excerpt:12]]\n\nText",
        "> # Inside\n\n- ## In a list\n\n[^1]\n\n[^1]: # In a note",
        "| | |\n|---|---|\n| a | |\n",
        "~~[struck](https://a.example)~~ `code` ***all***",
        "---\ntitle: Above\nlang: fr\n---\n\n### Deep",
        "",
        "- [ ] a\n- [x] b\n  1. c\n- d",
    ] {
        let (written, warnings) = made(text, Some("2022-03-18"));
        assert_eq!(warnings, Vec::<String>::new(), "{text}");
        assert!(written.contains("<pdfuaid:part>1"), "{text}");
        assert!(written.contains("<pdfaid:part>2"), "{text}");
    }
}

#[test]
fn a_note_is_in_the_language_that_it_names() {
    let (written, _) = made("---\nlang: fr-CA\n---\n\n# Titre", None);
    assert!(written.contains("(fr-CA)"));
    let (written, _) = made("---\nlang: no language\n---\n\n# Title", None);
    assert!(written.contains("(en-GB)"));
}

#[test]
fn a_file_that_cannot_conform_says_so_and_claims_nothing() {
    let (written, warnings) = made("Signs: \u{10600}", Some("2022-03-18"));
    assert!(!written.contains("pdfuaid:part") && !written.contains("pdfaid:part"));
    assert!(
        warnings.iter().any(|warning| warning.contains("PDF/UA-1")),
        "{warnings:?}"
    );
    let (_, warnings) = made("Text", Some("some day"));
    assert_eq!(warnings, Vec::<String>::new());
}
