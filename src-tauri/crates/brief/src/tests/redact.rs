//! Held sources: what is told of them leaves as "[source held]", and nothing of them is left in any file.

use std::io::{Cursor, Write as _};

use demarche_extract::{Publication, PublicationKind};
use demarche_library::PlaceKind;
use demarche_library::sensitive::{HeldSource, Trait};

use super::{made, sources};
use crate::redact::{HELD, traces};
use crate::sources::Memory;
use crate::{Error, Format, How, Style, make};

mod tables;

const EVERY: [Format; 8] = [
    Format::Docx,
    Format::Pdf,
    Format::Html,
    Format::Markdown,
    Format::Ris,
    Format::Biblatex,
    Format::Bibtex,
    Format::CslJson,
];

fn source(kind: PlaceKind, id: i64, name: &str, words: &[(Trait, &str)]) -> HeldSource {
    HeldSource {
        kind,
        id,
        name: name.to_owned(),
        words: words
            .iter()
            .map(|(of, word)| (*of, (*word).to_owned()))
            .collect(),
    }
}

/// The library of the other tests, its wire's article held, with its outlet, and one of its speakers.
pub(super) fn held() -> Memory {
    let mut memory = sources();
    let hash = "ab".repeat(32);
    memory.held = vec![
        source(
            PlaceKind::Article,
            1,
            "Talks at WhiteHouse.gov: “useful”",
            &[
                (Trait::Title, "Talks at WhiteHouse.gov: “useful”"),
                (Trait::Key, "examplewire2022talks"),
                (Trait::Address, "https://wire.example/talks?a=1&b=2"),
                (Trait::Author, "Ada Example"),
                (Trait::Hash, &hash),
                (Trait::FileName, "talks-clean.pdf"),
            ],
        ),
        source(
            PlaceKind::Outlet,
            3,
            "Example Wire",
            &[
                (Trait::Name, "Example Wire"),
                (Trait::Address, "wire.example"),
            ],
        ),
        source(
            PlaceKind::Actor,
            7,
            "Bo Example",
            &[
                (Trait::Name, "Bo Example"),
                (Trait::Name, "B. Exámple"),
                (Trait::Name, "习近平"),
            ],
        ),
    ];
    for excerpt in &mut memory.excerpts {
        excerpt.article.held = excerpt.article.id == 1;
        if let Some(speaker) = &mut excerpt.speaker {
            speaker.held = speaker.name == "Bo Example";
        }
    }
    if let Some(matrix) = &mut memory.matrix {
        for cell in matrix.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let Some(excerpt) = cell.latest.as_mut().and_then(|it| it.excerpt.as_mut()) {
                *excerpt = memory.excerpts[0].clone();
            }
        }
    }
    memory
}

/// A note that refers to held sources in every way that has a form.
const NOTE: &str = "---\ntitle: A brief\nauthor: Desk\nmarking: TLP:AMBER\n---\n\n\
    Said [see @examplewire2022talks, p. 4], and openly [@ministry2022].\n\n\
    ![[excerpt:12]]\n\nWithin ![[excerpt:12]]. Met [[actor:Bo Example]], @Bo Example and \
    [a page](https://wire.example/talks?a=1&b=2).[^1]\n\n[^1]: As ![[excerpt:14]] says.\n\n\
    ```positions\ncountries: CN, US\n```\n";

#[test]
fn a_held_source_leaves_as_such_in_every_format_and_style() {
    let memory = held();
    for format in EVERY {
        for style in ["chicago-notes", "apa", "oscola"] {
            let made = made(NOTE, &memory, format, style).unwrap();
            let found = traces(&made.bytes, format, None, &memory.held, &[]).unwrap();
            assert_eq!(found, [], "{format:?} {style}");
            assert!(made.held >= 5, "{}", made.held);
        }
    }
    let markdown = made(NOTE, &memory, Format::Markdown, "chicago-notes").unwrap();
    let text = String::from_utf8(markdown.bytes).unwrap();
    // What is quoted stays, and so does what is cited openly.
    assert!(
        text.contains("Talks are") && text.contains("Regular briefing"),
        "{text}"
    );
    insta::assert_snapshot!("held", text);
}

#[test]
fn what_an_open_reference_tells_of_held_people_is_taken_out() {
    let mut memory = held();
    let open = memory.articles.iter_mut();
    for article in open.filter(|it| it.key == "ministry2022") {
        article.publication = Some(Publication {
            kind: PublicationKind::Report,
            editors: vec!["Bo Example".to_owned(), "Ada Other".to_owned()],
            summary: Some("What Bo Example said.".to_owned()),
            ..Publication::default()
        });
    }
    for format in EVERY {
        let made = made(NOTE, &memory, format, "chicago-notes").unwrap();
        let found = traces(&made.bytes, format, None, &memory.held, &[]).unwrap();
        assert_eq!(found, [], "{format:?}");
    }
    let ris = made(NOTE, &memory, Format::Ris, "chicago-notes").unwrap();
    let ris = String::from_utf8(ris.bytes).unwrap();
    assert!(
        ris.contains("What [source held] said.") && ris.contains("Other"),
        "{ris}"
    );
}

#[test]
fn a_held_source_is_named_where_that_is_asked_for() {
    let memory = held();
    let style = Style::named("chicago-notes").unwrap();
    for format in EVERY {
        let how = How {
            format,
            style: &style,
            with_held: true,
            file_name: None,
            changed_at: None,
        };
        let made = make(NOTE, &memory, &how).unwrap();
        let found = traces(&made.bytes, format, None, &memory.held, &[]).unwrap();
        assert!(
            found.iter().any(|it| it.of == Trait::Title),
            "{format:?}: {found:?}"
        );
        assert_eq!(made.held, 0);
    }
}

#[test]
fn words_that_tell_of_a_held_source_are_found_and_no_file_is_made() {
    let memory = held();
    let check = |note: &str, word: &str| {
        // A PDF without a font for its words has none; it is not made then, for want of proof.
        let formats = [Format::Docx, Format::Html, Format::Markdown, Format::Pdf];
        for format in &formats[..if word.is_ascii() || note.is_ascii() {
            4
        } else {
            3
        }] {
            let format = *format;
            match made(note, &memory, format, "chicago-notes") {
                Err(Error::Held(found)) => {
                    assert!(
                        found.iter().any(|it| it.words == word),
                        "{format:?} {found:?}"
                    );
                    let told = Error::Held(found).to_string();
                    assert!(told.contains(word) && told.contains(" in "), "{told}");
                }
                other => panic!("{word} went out as {format:?}: {other:?}"),
            }
        }
    };
    check("We spoke to Bo Example on Friday.", "Bo Example");
    check("We spoke to BO  EXAMPLE’s office.", "Bo Example");
    check("**Bo** *Exam*ple said so.", "Bo Example");
    check("By b example, on Friday.", "B. Exámple");
    check("据报道习近平说。", "习近平");
    check("---\nauthor: Bo Example\n---\n\nText.", "Bo Example");
    check("---\ntitle: On Bo Example\n---\n\nText.", "Bo Example");
    check("---\nmarking: Bo Example only\n---\n\nText.", "Bo Example");
    check("# Bo Example\n\nText.", "Bo Example");
    check(
        "[here](https://other.example/?q=Bo%20Example)",
        "Bo Example",
    );
    check("![Bo Example](https://other.example/p.png)", "Bo Example");
    check("Text.[^1]\n\n[^1]: Bo Example, in person.", "Bo Example");
    check("| a | b |\n|---|---|\n| Bo Example | c |", "Bo Example");
    check("`Bo Example`", "Bo Example");
    check(&format!("The hash {}.", "ab".repeat(32)), &"ab".repeat(32));
    check("See talks-clean.pdf.", "talks-clean.pdf");
    check("Read wire.example for more.", "wire.example");

    // Names that only look alike.
    for note in [
        "Bob Examples spoke.",
        "Abo example",
        "We read firewire.examples.",
    ] {
        made(note, &memory, Format::Docx, "chicago-notes").unwrap();
        made(note, &memory, Format::Pdf, "chicago-notes").unwrap();
    }
}

/// The library of [`held`], with a surname that tells of its held speaker, of which an open source's words speak.
fn held_by_surname() -> Memory {
    let mut memory = held();
    memory.held[2]
        .words
        .push((Trait::Surname, "Fenn".to_owned()));
    memory.excerpts[1].quote = "Ms Fenn’s deputy, of Fennoscandia, met fenn and Fenn.".to_owned();
    memory
}

#[test]
fn a_held_name_in_the_escapes_of_front_matter_is_found() {
    let memory = held();
    for field in [
        r#"by: "\u0042o\u0020Example""#,
        r#"people: ["Bo\u0020Exampl\u0065"]"#,
        "people:\n  - \"Bo\\\n    \\u0045xample\"",
        r#"by: "%42o%20\u0045xample""#,
    ] {
        let note = format!("---\n{field}\n---\nText.");
        match made(&note, &memory, Format::Markdown, "chicago-notes") {
            Err(Error::Held(found)) => assert_eq!(found[0].words, "Bo Example", "{field}"),
            other => panic!("{field}: {other:?}"),
        }
    }
}

#[test]
fn a_held_persons_surname_is_found_where_it_is_written_as_a_name() {
    let memory = held_by_surname();
    for format in EVERY {
        let told = made("We met Ms Fenn’s deputy.", &memory, format, "chicago-notes");
        match (format, told) {
            // What is cited alone goes into these.
            (Format::Ris | Format::Biblatex | Format::Bibtex | Format::CslJson, told) => {
                drop(told.unwrap())
            }
            (_, Err(Error::Held(found))) => assert_eq!(found[0].words, "Fenn", "{format:?}"),
            (_, other) => panic!("it went out as {format:?}: {other:?}"),
        }
        let open = "Out of the fenn, and in Fennoscandia.";
        made(open, &memory, format, "chicago-notes").unwrap();
    }
}

#[test]
fn what_others_say_of_a_held_source_leaves_without_its_name() {
    let memory = held_by_surname();
    let markdown = made("![[excerpt:13]]", &memory, Format::Markdown, "apa").unwrap();
    let text = String::from_utf8(markdown.bytes).unwrap();
    let veiled = r"> Ms \[source held\]’s deputy, of Fennoscandia, met fenn and \[source held\].";
    assert!(text.contains(veiled), "{text}");
    for format in EVERY {
        made("![[excerpt:13]]", &memory, format, "apa").unwrap();
    }
}

#[test]
fn the_files_own_name_is_looked_at_too() {
    let memory = held();
    let style = Style::named("apa").unwrap();
    let how = |file_name| How {
        format: Format::Html,
        style: &style,
        with_held: false,
        file_name: Some(file_name),
        changed_at: None,
    };
    make("Text.", &memory, &how("brief.html")).unwrap();
    assert!(matches!(
        make("Text.", &memory, &how("Talk with Bo-Example.html")),
        Err(Error::Held(found)) if found[0].place == "the file's name"
    ));
}

/// Whatever part of a package a name is in, and however it is cut up there.
#[test]
fn a_name_is_found_anywhere_in_a_package() {
    let memory = held();
    let package = |name: &str, text: &str| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let found = |bytes: &[u8]| traces(bytes, Format::Docx, None, &memory.held, &[]).unwrap();
    for (name, text) in [
        (
            "docProps/core.xml",
            "<a><dc:creator>Bo Example</dc:creator></a>",
        ),
        (
            "word/document.xml",
            "<a><w:bookmarkStart w:name=\"Bo_Example\"/></a>",
        ),
        (
            "word/document.xml",
            "<a><wp:docPr descr=\"Photo of Bo Example\"/></a>",
        ),
        (
            "word/document.xml",
            "<w:p><w:r><w:t>Bo Ex</w:t></w:r><w:r><w:t>ample</w:t></w:r></w:p>",
        ),
        (
            "word/document.xml",
            "<w:p><w:r><w:t>Bo</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>Example</w:t></w:r></w:p>",
        ),
        (
            "word/_rels/a.rels",
            "<a><b Target=\"https://x.example/Bo%20Example\"/></a>",
        ),
        (
            "word/_rels/a.rels",
            "<a><b Target=\"https://wire.example/talks?a=1&amp;b=2\"/></a>",
        ),
        ("word/comments.xml", "<a><!-- Bo Example --></a>"),
        ("word/a.xml", "<a>Bo Ex&#97;mple</a>"),
        ("word/Bo Example.xml", "<a/>"),
    ] {
        assert!(!found(&package(name, text)).is_empty(), "{name}: {text}");
    }
    assert_eq!(
        found(&package("word/document.xml", "<w:p><w:t>Bo</w:t></w:p>")),
        []
    );
    assert!(traces(b"no package", Format::Docx, None, &memory.held, &[]).is_err());
}

#[test]
fn what_a_copy_says_openly_is_no_trace() {
    let mut memory = held();
    let mut copy = memory.excerpts[0].article.clone();
    copy.id = 9;
    copy.key = "copy2022".to_owned();
    copy.outlet = Some("Example Post".to_owned());
    copy.url = Some("https://post.example/1".to_owned());
    copy.sha256 = None;
    copy.held = false;
    memory.articles.push(copy);
    let made = made("So [@copy2022].", &memory, Format::Docx, "chicago-notes").unwrap();
    assert_eq!(made.held, 0);
    assert!(!HELD.is_empty());
}
