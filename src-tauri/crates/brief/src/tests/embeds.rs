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

/// What is found of a rule in a note that embeds others, as the reason and the words in the outer note.
fn found(rule: Rule, text: &str, memory: &Memory) -> Vec<(String, String)> {
    let found = check(text, memory).unwrap().findings.into_iter();
    let found = found.filter(|it| it.rule == rule);
    found.map(|it| (it.reason.to_string(), it.words)).collect()
}

#[test]
fn what_is_marked_more_strictly_is_told_by_the_check_and_on_the_way_out() {
    let memory = with(&[
        ("Red", "---\nmarking: TLP:RED\n---\nSecret.\n"),
        ("Amber", "---\nmarking: TLP:AMBER\n---\n![[Red]]\n"),
    ]);
    let warnings = |text: &str| {
        let made = made(text, &memory, Format::Html, "chicago-notes").unwrap();
        let told = made.warnings.iter().map(ToString::to_string);
        told.collect::<Vec<_>>()
    };
    let text = |front: &str| format!("---\n{front}\n---\n![[Amber]]\n");
    let clear = text("marking: TLP:CLEAR\ndestination: press");
    let told = found(Rule::Marking, &clear, &memory);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().all(|(_, words)| words == "![[Amber]]"));
    assert!(
        told.iter().any(|(reason, _)| reason
            .contains("“TLP:RED” may not stand in a note that is marked “TLP:CLEAR”")),
        "{told:?}"
    );
    let told = warnings(&clear);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.iter().any(|it| it.contains("embedded note “Red”")),
        "{told:?}"
    );
    // Where the marking holds for all of it, and where it says nothing.
    let red = text("marking: TLP:RED");
    assert_eq!(found(Rule::Marking, &red, &memory), []);
    assert_eq!(warnings(&red), [""; 0]);
    assert_eq!(found(Rule::Marking, &text("title: A"), &memory).len(), 2);
    assert_eq!(warnings(&text("title: A")).len(), 2);
    // Where it goes is the outer note's to say.
    let sent = found(
        Rule::Marking,
        &text("marking: TLP:RED\ndestination: press"),
        &memory,
    );
    assert!(
        sent.iter().any(
            |(reason, _)| reason.contains("“TLP:RED” may not go to “press”")
                && reason.contains("embedded")
        ),
        "{sent:?}"
    );
}

#[test]
fn what_the_outer_note_says_holds_for_what_it_embeds() {
    let memory = with(&[
        ("Met", "[[@Bo Example]] was there [@ministry2022].\n"),
        (
            "Live",
            "---\nas-of: 2022-05-01\n---\n```positions\nas-of:\n```\n",
        ),
        (
            "Probable",
            "It is probable that they wait. It is improbable that they go.\n",
        ),
    ]);
    let rule = "---\nmarking: Chatham House Rule\n---\n![[Met]]\n";
    assert_eq!(found(Rule::Marking, rule, &memory).len(), 1);
    assert_eq!(found(Rule::Marking, "![[Met]]\n", &memory), []);

    let dated = "---\nas-of: 2022-03-18\n---\n![[Live]]\n";
    assert_eq!(found(Rule::WrongDay, dated, &memory).len(), 1);
    assert_eq!(found(Rule::WrongDay, "![[Live]]\n", &memory), []);

    let likely = "It is likely. It is very likely. It is unlikely.\n\n![[Probable]]\n";
    let told = found(Rule::MixedLikelihood, likely, &memory);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.iter().all(|(_, words)| words == "![[Probable]]"),
        "{told:?}"
    );
    // Where the embedded note has more of its terms, the outer note's are the others.
    let told = found(
        Rule::MixedLikelihood,
        "It is likely.\n\n![[Probable]]\n",
        &memory,
    );
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].1, "likely");
}

#[test]
fn a_chain_of_notes_ends_for_whoever_goes_along_it() {
    let texts: Vec<(String, String)> = (0..1200)
        .map(|at| {
            let next = format!("Nobody voted against it in the end.\n\n![[N{}]]\n", at + 1);
            (format!("N{at}"), next)
        })
        .collect();
    let texts: Vec<_> = texts
        .iter()
        .map(|(title, text)| (title.as_str(), text.as_str()))
        .collect();
    let mut memory = with(&texts);
    memory.view = Some(crate::live::View::default());
    assert_eq!(check("![[N0]]\n", &memory).unwrap().sentences, 8);
    let fence = "```origins\n```\n";
    assert!(crate::render_piece(fence, &format!("{fence}\n![[N0]]\n"), &memory).is_ok());
}

#[test]
fn of_a_part_only_what_it_reaches_comes_along_and_is_checked() {
    let mut memory = with(&[
        (
            "Annex",
            "Nobody voted against it in the end. Cited [@examplewire2022talks].[^1]\n\n## Part\n\n\
            Cited [@ministry2022].[^2]\n\n## Rest\n\nNobody went home.\n\n![[Far]]\n\n[^1]: One.\n[^2]: Two.\n[^3]: Stray.\n",
        ),
        ("Far", "---\nmarking: TLP:RED\n---\nNobody stayed for it.\n"),
    ]);
    memory.view = Some(crate::live::View::default());
    let text = "Own.[^a]\n\n```origins\n```\n\n![[Annex#Part]]\n\n[^a]: Own note.\n";
    let read = document(text, &memory).unwrap();
    assert_eq!(read.citations.len(), 1);
    assert_eq!(read.citations[0].items[0].written, "ministry2022");
    assert_eq!(read.footnotes.len(), 2);
    assert!(read.marked.is_empty());
    let out = markdown(text, &memory);
    assert!(
        out.contains("1 cited.") && out.contains("Two.") && !out.contains("One."),
        "{out}"
    );
    let piece = crate::render_piece("```origins\n```\n", text, &memory);
    assert!(piece.unwrap().html.contains("1 cited."));
    let found = check(text, &memory).unwrap();
    let told: Vec<String> = found
        .findings
        .iter()
        .map(|it| it.reason.to_string())
        .collect();
    assert!(!told.iter().any(|it| it.contains("embedded")), "{told:?}");
    // One within a sentence is not put in, and what stands nowhere is not checked.
    assert_eq!(
        check("See ![[Far]] for it.\n", &memory).unwrap().sentences,
        1
    );
    assert_eq!(check("![[Annex#Nowhere]]\n", &memory).unwrap().sentences, 0);
}

#[test]
fn a_title_is_the_outer_note_s_alone() {
    let memory = with(&[("Annex", ANNEX)]);
    let text = "![[Annex]]\n\n# Brief\n";
    let read = document(text, &memory).unwrap();
    assert_eq!(read.title().as_deref(), Some("Brief"));
    let levels: Vec<u8> = headings(&read).into_iter().map(|it| it.0).collect();
    assert_eq!(levels, [2, 3, 3, 1]);
}

#[test]
fn two_notes_of_one_text_are_two_and_much_of_it_ends() {
    let same = "Nobody voted against it in the end.\n\n## Part\n\n![[B#Part]]\n";
    let memory = with(&[("A", same), ("B", same)]);
    let found = check("![[A]]\n\n![[B]]\n", &memory).unwrap();
    assert_eq!(found.sentences, 2);
    let out = markdown("![[A]]\n", &memory);
    assert_eq!(out.matches("# Part").count(), 2, "{out}");

    let much = "Words without an end ".repeat(105_000);
    let memory = with(&[("A", &much), ("B", &much)]);
    let out = markdown("![[A]]\n\n![[B]]\n", &memory);
    assert!(out.len() < 4_000_000 && out.contains("“B” is not shown here"));
}

#[test]
fn what_differs_of_embedded_notes_is_told_below() {
    use crate::frozen::tell_embedded;
    use demarche_text::diff;
    let texts = |annex: &str, gone: Option<&str>| {
        let gone = gone.map(|text| ("Gone".to_owned(), text.to_owned()));
        let all = [("Annex".to_owned(), annex.to_owned())].into_iter();
        all.chain(gone).collect()
    };
    let told = |before, after| {
        let mut parts = diff::words("Brief.", "Brief.");
        tell_embedded(&mut parts, &before, &after);
        let sides = parts.iter().map(|it| (it.side, it.text.trim().to_owned()));
        sides.collect::<Vec<_>>()
    };
    let same = (diff::Side::Common, "Brief.".to_owned());
    assert_eq!(told(texts("One", None), texts("One", None)), [same]);
    let all = told(texts("One", Some("Left")), texts("Two", None));
    assert!(
        all.contains(&(diff::Side::OnlyA, "One".to_owned())),
        "{all:?}"
    );
    assert!(
        all.contains(&(diff::Side::OnlyB, "Two".to_owned())),
        "{all:?}"
    );
    assert!(
        all.iter()
            .any(|(side, text)| *side == diff::Side::OnlyA && text.contains("Left")),
        "{all:?}"
    );
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
