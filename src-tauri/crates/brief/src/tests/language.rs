//! A document speaks the language of its note.

use std::io::{Cursor, Read as _};

use super::made;
use crate::Format;
use crate::cite::Citations;
use crate::sources::Memory;

/// What is the program's own in a note with an embed, a comparison, a box and a citation.
fn note(language: &str) -> String {
    format!(
        "---\ntitle: 18 III 2022\nauthor: Desk\nas-of: 2022-03-18\nlang: {language}\n---\n\n\
         ![[excerpt:12]]\n\n> [!warning]\n> X\n\nY [@examplewire2022talks] and [@gone].\n\n\
         ```positions\ncountries: CN, US\n```\n"
    )
}

/// The library of the other tests; what it searched it tells in no language.
fn sources() -> Memory {
    let mut memory = super::sources();
    let rows = memory.matrix.iter_mut().flat_map(|matrix| &mut matrix.rows);
    let searched = rows
        .flat_map(|row| &mut row.cells)
        .map(|it| &mut it.searched);
    searched.for_each(|searched| *searched = None);
    memory
}

/// The words of a file; of a Word document those of its body.
fn words(text: &str, format: Format) -> String {
    let bytes = made(text, &sources(), format, "apa").unwrap().bytes;
    if format != Format::Docx {
        return String::from_utf8(bytes).unwrap();
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    let mut part = zip.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut xml).unwrap();
    let mut words = String::new();
    for piece in xml.split('<') {
        let (tag, said) = piece.split_once('>').unwrap_or_default();
        words.push_str(if tag == "/w:p" { "\n" } else { said });
    }
    words
}

/// None of the program's own words in English.
const ENGLISH: &[&str] = &[
    "as of",
    "As of",
    "Evidence",
    "References",
    "March",
    "Speaker",
    "Captured",
    "supports",
    "searched",
    "not in the library",
    "date unknown",
    "as others report",
    "Warning",
];

#[test]
fn what_the_program_says_is_in_the_notes_language() {
    let check = |language: &str, expected: &[&str]| {
        for format in [Format::Docx, Format::Html, Format::Markdown] {
            let text = words(&note(language), format);
            for words in expected {
                assert!(
                    text.contains(words),
                    "{language} {format:?}: {words}\n{text}"
                );
            }
            for words in ENGLISH {
                assert!(
                    !text.contains(words),
                    "{language} {format:?}: {words}\n{text}"
                );
            }
        }
    };
    check(
        "fr",
        &[
            "Avertissement",
            "17 mars 2022",
            "Références",
            "Éléments de preuve",
            "Locuteur",
            "Au 18 mars 2022\u{a0}: 3 positions, 1 origine indépendante\u{a0}; 41 articles parcourus.",
            "++ pour",
            "auparavant 0 le 1er mars 2022",
            "gone\u{a0}: absent de la bibliothèque",
            "date inconnue, selon d’autres",
        ],
    );
    check(
        "ru-RU",
        &[
            "состоянию на 18 марта 2022 г.",
            "3 позиции, 1 независимый первоисточник; просмотрена 41 статья",
            "Свидетельства",
            "Список источников",
        ],
    );
    check(
        "zh",
        &[
            "截至2022年3月18日：3 项立场，1 个独立来源；检索了 41 篇文章。",
            "证据",
            "参考文献",
        ],
    );
    check(
        "ar",
        &["حتى 18 مارس 2022: 3 مواقف", "الأدلة", "المراجع", "تحذير"],
    );
    check(
        "de",
        &["Stand: 18. März 2022", "Belege", "Literatur", "Warnung"],
    );
    check(
        "es",
        &[
            " 18 de marzo de 2022: 3 posiciones",
            "Pruebas",
            "Referencias",
        ],
    );
}

#[test]
fn the_byline_is_in_it_too() {
    for format in [Format::Docx, Format::Html] {
        assert!(words(&note("fr"), format).contains("Desk · au 18 mars 2022"));
    }
}

#[test]
fn a_note_in_a_language_without_words_is_answered_in_english() {
    for language in ["pt-BR", "en-GB", "French"] {
        let text = words(&note(language), Format::Html);
        for words in ["as of 18 March 2022", "Evidence", "References", "Warning"] {
            assert!(text.contains(words), "{language}: {words}");
        }
    }
}

#[test]
fn the_preview_speaks_it_too() {
    let html = crate::render(&note("de"), &sources()).unwrap().html;
    for words in [
        "Stand: 18. März 2022 – 3 Positionen",
        "Warnung",
        "title=\"zustimmend\"",
    ] {
        assert!(html.contains(words), "{words}\n{html}");
    }
}

#[test]
fn what_was_remembered_of_one_language_is_not_told_in_another() {
    let heading = |language: &str| {
        let document = crate::parse::document(&note(language), &sources()).unwrap();
        let style = crate::Style::named("mla").unwrap();
        Citations::of(&document, &style).list_heading
    };
    assert_eq!(heading("en"), "Works Cited");
    assert_eq!(heading("fr"), "Ouvrages cités");
    assert_eq!(heading("en"), "Works Cited");
}
