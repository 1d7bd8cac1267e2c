mod schema;

use proptest::prelude::*;

use super::html::pieces;
use super::sources;
use super::writers::whole;
use crate::cite::{Citations, Style};
use crate::docx::docx;

fn part(bytes: &[u8], name: &str) -> String {
    schema::parts(bytes).remove(name).unwrap()
}

/// The document is one that the schema allows.
pub(super) fn assert_opens(document: &crate::document::Document, citations: &Citations) {
    schema::assert_valid(&docx(document, citations).unwrap());
}

#[test]
fn a_word_document_has_true_footnotes() {
    let (document, citations) = whole("chicago-notes");
    let bytes = docx(&document, &citations).unwrap();
    schema::assert_valid(&bytes);
    let body = part(&bytes, "word/document.xml");
    let notes = part(&bytes, "word/footnotes.xml");
    let references = body.matches("<w:footnoteReference ").count();
    assert_eq!(references, notes.matches("<w:footnoteRef/>").count());
    assert_eq!(references, notes.matches("<w:footnote w:id=").count());
    assert_eq!(references, 7);
    // The footnote that is referred to twice is one note.
    assert_eq!(body.matches("NOTEREF note1 ").count(), 1);
    insta::assert_snapshot!("docx-body", body.replace("<w:p>", "\n<w:p>"));
    insta::assert_snapshot!(
        "docx-footnotes",
        notes.replace("<w:footnote ", "\n<w:footnote ")
    );
}

#[test]
fn the_same_note_gives_the_same_bytes() {
    let (document, citations) = whole("apa");
    let first = docx(&document, &citations).unwrap();
    let (document, citations) = whole("apa");
    assert_eq!(first, docx(&document, &citations).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_note_is_well_formed(markdown in pieces()) {
        let document = crate::parse::document(&markdown, &sources()).unwrap();
        let citations = Citations::short(&document);
        schema::assert_valid(&docx(&document, &citations).unwrap());
    }
}

/// Needs LibreOffice and poppler: skipped, and said so, where they are not installed.
#[test]
fn an_office_suite_opens_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.docx");
    let document = crate::parse::document(super::WHOLE, &sources()).unwrap();
    let citations = Citations::of(&document, &Style::named("chicago-notes").unwrap());
    crate::file::write(&path, &docx(&document, &citations).unwrap()).unwrap();
    let run = |program: &str, args: &[&str]| {
        std::process::Command::new(program)
            .args(args)
            .current_dir(folder.path())
            .env("HOME", folder.path())
            .output()
    };
    let (Ok(converted), Ok(text)) = (
        run(
            "soffice",
            &["--headless", "--convert-to", "pdf", "brief.docx"],
        ),
        run("pdftotext", &["-layout", "brief.pdf", "-"]),
    ) else {
        eprintln!("skipped: soffice or pdftotext is not installed");
        return;
    };
    assert!(converted.status.success() && text.status.success());
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for words in [
        "Bottom line",
        "Talks are <the> only way",
        "Evidence",
        "TLP:AMBER",
        "1 / ",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}
