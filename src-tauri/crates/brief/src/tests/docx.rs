use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use zip::ZipArchive;

use super::html::pieces;
use super::sources;
use super::writers::whole;
use crate::cite::{Citations, Style};
use crate::docx::docx;

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn assert_well_formed(bytes: &[u8]) {
    let names: Vec<_> = {
        let zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        zip.file_names().map(str::to_owned).collect()
    };
    assert_eq!(names.len(), 12);
    for name in names {
        let text = part(bytes, &name);
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        let mut depth = 0_i32;
        loop {
            match reader
                .read_event()
                .unwrap_or_else(|error| panic!("{name}: {error}\n{text}"))
            {
                quick_xml::events::Event::Start(_) => depth += 1,
                quick_xml::events::Event::End(_) => depth -= 1,
                quick_xml::events::Event::Text(words) => {
                    words.decode().unwrap();
                }
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0, "{name}");
    }
}

#[test]
fn a_word_document_has_true_footnotes() {
    let (document, citations) = whole("chicago-notes");
    let bytes = docx(&document, &citations).unwrap();
    assert_well_formed(&bytes);
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
        assert_well_formed(&docx(&document, &citations).unwrap());
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
