mod standards;

use proptest::prelude::*;

use super::html::pieces;
use super::sources;
use super::writers::whole;
use crate::cite::Citations;
use crate::pdf::pdf;

#[test]
fn the_same_note_gives_the_same_pdf() {
    let mut warnings = Vec::new();
    let made = || {
        let (document, citations) = whole("chicago-notes");
        pdf(&document, &citations, None, &mut Vec::new()).unwrap()
    };
    let (document, citations) = whole("chicago-notes");
    let bytes = pdf(&document, &citations, None, &mut warnings).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(bytes, made());
}

#[test]
fn a_pdf_is_tagged_titled_and_in_a_language() {
    let (document, citations) = whole("chicago-notes");
    let bytes = pdf(&document, &citations, None, &mut Vec::new()).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    for words in [
        "/MarkInfo",
        "/StructTreeRoot",
        "/Lang",
        "/Outlines",
        "Talks: a brief",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

/// Needs poppler: skipped, and said so, where it is not installed.
#[test]
fn a_pdf_says_what_the_note_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.pdf");
    let (document, citations) = whole("chicago-notes");
    let bytes = pdf(&document, &citations, None, &mut Vec::new()).unwrap();
    crate::file::write(&path, &bytes).unwrap();
    let Ok(text) = std::process::Command::new("pdftotext")
        .args(["-layout", "brief.pdf", "-"])
        .current_dir(folder.path())
        .output()
    else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for words in [
        "Talks: a brief",
        "Bottom line",
        "TLP:AMBER",
        "Talks are <the> only way & the best.",
        "Evidence",
        "abababababababab",
        "1 / 3",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn a_title_and_a_marking_may_say_the_names_of_the_places_they_go_to() {
    let words = ["FAMILIES", "TITLE", "MARKING"];
    for (title, marking) in words.iter().flat_map(|a| words.map(|b| (a, b))) {
        let note = format!("---\nmarking: {marking} and {title}\n---\n\n# {title} first\n\nText.");
        let document = crate::parse::document(&note, &sources()).unwrap();
        assert!(document.front.marking.is_some());
        pdf(
            &document,
            &Citations::short(&document),
            None,
            &mut Vec::new(),
        )
        .unwrap();
    }
}

#[test]
fn a_script_without_a_font_is_told() {
    // Linear A, which no file of the list has; and a private character.
    let document = crate::parse::document("Signs: \u{10600} \u{e123}", &sources()).unwrap();
    let mut warnings = Vec::new();
    pdf(&document, &Citations::short(&document), None, &mut warnings).unwrap();
    assert!(
        warnings[0].to_string().contains('\u{10600}'),
        "{warnings:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_note_is_set(markdown in pieces()) {
        let document = crate::parse::document(&markdown, &sources()).unwrap();
        let citations = Citations::short(&document);
        let mut warnings = Vec::new();
        pdf(&document, &citations, Some("2022-03-18"), &mut warnings).unwrap();
        // Whatever the note is like, the file conforms.
        prop_assert!(warnings.is_empty(), "{warnings:?}");
    }
}

/// Needs poppler and Noto's fonts: skipped, and said so, where either is not installed.
#[test]
fn arabic_and_chinese_are_set_in_fonts_for_text() {
    let folder = tempfile::tempdir().unwrap();
    let text = "وقالت الوزارة إن الحوار مستمر. 中国外交部没有进一步说明。";
    let document = crate::parse::document(text, &sources()).unwrap();
    let mut warnings = Vec::new();
    let bytes = pdf(&document, &Citations::short(&document), None, &mut warnings).unwrap();
    std::fs::write(folder.path().join("brief.pdf"), bytes).unwrap();
    let fonts = std::process::Command::new("pdffonts")
        .arg("brief.pdf")
        .current_dir(folder.path())
        .output();
    let (true, Ok(fonts)) = (warnings.is_empty(), fonts) else {
        eprintln!("skipped: pdffonts or Noto's fonts are not installed ({warnings:?})");
        return;
    };
    let fonts = String::from_utf8_lossy(&fonts.stdout).into_owned();
    if fonts.contains("DejaVuSansMono") {
        eprintln!("skipped: Noto's fonts for Arabic are not installed\n{fonts}");
        return;
    }
    assert!(
        fonts.contains("Arabic") && fonts.contains("CJKsc"),
        "{fonts}"
    );
}

/// Needs poppler: skipped, and said so, where it is not installed.
#[test]
fn a_table_higher_than_a_page_goes_on_on_the_next() {
    let mut memory = sources();
    let matrix = memory.matrix.as_mut().unwrap();
    let mut cell = matrix.rows[0].cells[0].clone();
    cell.latest.as_mut().unwrap().words = "Talks are the only way out of this war. ".repeat(14);
    let mut row = matrix.rows[0].clone();
    row.cells = vec![cell; 3];
    matrix.rows = vec![row; 5];
    matrix.issues = vec![matrix.issues[0].clone(); 3];
    let filler = "Before the table stands a paragraph.\n\n".repeat(24);
    let note = format!("{filler}## Where they stand\n\n```positions\n```\n");
    let document = crate::parse::document(&note, &memory).unwrap();
    let citations = Citations::short(&document);
    let bytes = pdf(&document, &citations, None, &mut Vec::new()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("brief.pdf"), bytes).unwrap();
    let Ok(words) = std::process::Command::new("pdftotext")
        .args(["-bbox", "brief.pdf", "-"])
        .current_dir(folder.path())
        .output()
    else {
        eprintln!("skipped: pdftotext is not installed");
        return;
    };
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    let pages: Vec<&str> = words.split("<page ").skip(1).collect();
    assert!(pages.len() > 2, "{} pages", pages.len());
    // No word is off its page.
    assert_eq!(words.matches(">out<").count(), 5 * 3 * 14, "{words}");
    let heading = pages.iter().find(|page| page.contains(">Where<")).unwrap();
    assert!(
        heading.contains(">Talks<"),
        "the heading stands alone:\n{heading}"
    );
}
