//! Notes within notes: what leaves of `![[note]]`.

use demarche_library::{Place, PlaceKind};

use super::{as_markdown, made, sources};
use crate::document::{BlockKind, Document};
use crate::parse::document;
use crate::sources::Memory;
use crate::{Format, Rule, check};

/// The library of the other tests with these notes: title and text, numbered from 100.
fn with(notes: &[(&str, &str)]) -> Memory {
    let mut memory = sources();
    for (at, (title, text)) in notes.iter().enumerate() {
        let id = 100 + at as i64;
        memory.places.push(Place {
            kind: PlaceKind::Note,
            id,
            title: (*title).to_owned(),
            detail: "Notes".to_owned(),
        });
        memory.notes.push((id, (*text).to_owned()));
    }
    memory
}

fn markdown(text: &str, memory: &Memory) -> String {
    let bytes = made(text, memory, Format::Markdown, "chicago-notes")
        .unwrap()
        .bytes;
    String::from_utf8(bytes).unwrap()
}

fn headings(document: &Document) -> Vec<(u8, String)> {
    let outline = document.outline().into_iter();
    outline.map(|it| (it.level, it.text)).collect()
}

const ANNEX: &str = "---\ntitle: Annex\nauthor: Somebody\n---\n# Annex\n\nOwn.[^1] Cited [@ministry2022].\n\n\
    ## Detail\n\n![[excerpt:12]]\n\n- [ ] to do\n\n## Rest\n\nLast.\n\n[^1]: Of the annex.\n";

#[test]
fn the_body_of_a_note_stands_for_its_embed() {
    let memory = with(&[("Annex", ANNEX)]);
    let text = "# Brief\n\nSaid.[^1]\n\n## Part\n\n![[Annex]]\n\nAfter.[^2]\n\n[^1]: First.\n[^2]: Second.\n";
    let read = document(text, &memory).unwrap();
    let expected = [
        (1, "Brief"),
        (2, "Part"),
        (3, "Annex"),
        (4, "Detail"),
        (4, "Rest"),
    ];
    let expected: Vec<_> = expected
        .map(|(level, words)| (level, words.to_owned()))
        .into();
    assert_eq!(headings(&read), expected);
    let out = markdown(text, &memory);
    for words in [
        "[^1]: First.",
        "[^2]: Of the annex.",
        "[^5]: Second.",
        "> Talks are \\<the> only way & the best.",
        "| Talks are \\<the> only way & the best. | Bo Example |",
        "### Annex",
    ] {
        assert!(out.contains(words), "{words}\n{out}");
    }
    assert!(
        !out.contains("Somebody"),
        "its properties are not this note's:\n{out}"
    );
    // Whoever clicks in the preview is led to the embed, and ticks no box of another note.
    let html = crate::render(text, &memory).unwrap().html;
    assert!(
        html.contains("<h3 dir=\"auto\" data-line=\"7\">Annex"),
        "{html}"
    );
    assert!(html.contains("<li dir=\"auto\"><span data-task"), "{html}");
}

#[test]
fn an_embed_within_a_sentence_and_one_that_leads_nowhere_stay_words() {
    let memory = with(&[("Annex", ANNEX)]);
    assert!(!markdown("See ![[Annex]] for more.\n", &memory).contains("Own."));
    let out = markdown("![[Sanctions]]\n\n![[Nobody]]\n", &memory);
    assert_eq!(out, "Sanctions\n\nNobody\n");
}

#[test]
fn notes_that_embed_each_other_end_in_words() {
    let memory = with(&[("A", "In A.\n\n![[B]]\n"), ("B", "In B.\n\n![[A]]\n")]);
    let out = markdown("In A.\n\n![[B]]\n", &memory);
    assert_eq!(
        out,
        "In A.\n\nIn B.\n\n“A” embeds this text itself and is not repeated here.\n"
    );
    // A chain of ten.
    let texts: Vec<(String, String)> = (0..10)
        .map(|at| {
            (
                format!("N{at}"),
                format!("Text {at}.\n\n![[N{}]]\n", at + 1),
            )
        })
        .collect();
    let texts: Vec<_> = texts
        .iter()
        .map(|(title, text)| (title.as_str(), text.as_str()))
        .collect();
    let out = markdown("![[N0]]\n", &with(&texts));
    assert!(out.contains("Text 7.") && !out.contains("Text 8."), "{out}");
    assert!(out.contains("“N8” is not shown here"), "{out}");
}

#[test]
fn what_embeds_much_of_what_embeds_much_ends() {
    let many = |next: usize| format!("![[N{next}]]\n\n").repeat(12);
    let texts: Vec<(String, String)> = (0..8)
        .map(|at| (format!("N{at}"), format!("Text {at}.\n\n{}", many(at + 1))))
        .collect();
    let texts: Vec<_> = texts
        .iter()
        .map(|(title, text)| (title.as_str(), text.as_str()))
        .collect();
    let read = document("![[N0]]\n", &with(&texts)).unwrap();
    assert!(read.blocks.len() < 4000, "{}", read.blocks.len());
}

#[test]
fn a_held_source_is_taken_out_of_an_embedded_note() {
    let mut memory = super::redact::held();
    memory.notes.push((
        3,
        "![[excerpt:12]]\n\nMet [[actor:Bo Example]].\n".to_owned(),
    ));
    for format in [Format::Docx, Format::Pdf, Format::Html, Format::Markdown] {
        let made = made(
            "Brief.\n\n![[Sanctions]]\n",
            &memory,
            format,
            "chicago-notes",
        )
        .unwrap();
        assert!(made.held >= 1, "{format:?}");
    }
    // What its analyst wrote in words is not rewritten: no file is handed out.
    memory.notes[0].1 = "Bo Example told us.\n".to_owned();
    let refused = made(
        "Brief.\n\n![[Sanctions]]\n",
        &memory,
        Format::Html,
        "chicago-notes",
    );
    assert!(matches!(refused, Err(crate::Error::Held(_))));
}

#[test]
fn the_check_looks_into_embedded_notes_and_points_to_the_embed() {
    let memory = with(&[
        ("A", "The ministry signed the treaty yesterday.\n\n![[B]]\n"),
        ("B", "Nobody voted against it in the end.\n\n![[A]]\n"),
    ]);
    let text = "# Brief\n\n![[A]]\n";
    let found = check(text, &memory).unwrap();
    assert_eq!(found.sentences, 2);
    let unsourced: Vec<_> = found
        .findings
        .iter()
        .filter(|it| it.rule == Rule::Unsourced)
        .collect();
    assert_eq!(unsourced.len(), 2, "{found:?}");
    for finding in unsourced {
        assert_eq!(finding.words, "![[A]]");
        assert!(finding.fixes.is_empty());
        assert!(
            finding.reason.to_string().contains("embedded note"),
            "{finding:?}"
        );
    }
}

#[test]
fn a_list_of_origins_counts_what_embedded_notes_cite() {
    let mut memory = with(&[("Annex", "Cited [@ministry2022].\n")]);
    memory.view = Some(crate::live::View::default());
    let text = "Own [@examplewire2022talks].\n\n```origins\n```\n\n![[Annex]]\n";
    assert!(markdown(text, &memory).contains("2 cited."));
    let fence = "```origins\n```\n";
    let piece = crate::render_piece(fence, text, &memory).unwrap().html;
    assert!(piece.contains("2 cited."), "{piece}");
}

#[test]
fn lines_of_an_embedded_note_are_those_of_the_embed() {
    let memory = with(&[("Annex", ANNEX)]);
    let text = "One.\n\n![[Annex]]\n";
    let read = document(text, &memory).unwrap();
    read.each_block(&mut |block| {
        let is_own = matches!(&block.kind, BlockKind::Paragraph(words) if crate::document::plain(words) == "One.");
        assert!(is_own || (block.line == 3 && text[block.range.clone()] == *"![[Annex]]"), "{block:?}");
    });
    assert!(as_markdown("![[Sanctions]]\n").contains("Sanctions"));
}
