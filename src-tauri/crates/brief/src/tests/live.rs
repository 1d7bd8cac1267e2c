//! Boxes set apart, tasks, timelines and lists of origins, in every form.

use super::{made, sources};
use crate::document::{BlockKind, Fence};
use crate::export::Format;
use crate::live::{Cell, Row, Source, View};
use crate::matrix::Stance;
use crate::sources::Memory;
use crate::{check, render, render_piece};

fn with_view() -> Memory {
    let sources = sources();
    let excerpt = sources.excerpts[0].clone();
    let view = View {
        heads: ["When", "Who", "What"].map(str::to_owned).to_vec(),
        rows: vec![
            Row {
                cells: vec![
                    Cell::words("17 March 2022"),
                    Cell {
                        below: "Envoy".to_owned(),
                        ..Cell::name("Bo <Example>")
                    },
                    Cell {
                        stance: Some(Stance::Supports),
                        place: Some("position/5".to_owned()),
                        ..Cell::words("“Talks | only.”")
                    },
                ],
                source: Some(Source::Excerpt(Box::new(excerpt))),
                cited: 2,
            },
            Row {
                cells: vec![
                    Cell::words("18 March 2022"),
                    Cell::words("call"),
                    Cell::words("A call"),
                ],
                source: None,
                cited: 0,
            },
        ],
        caption: "Talks, as of 18 March 2022: 1 position; 41 articles searched.".to_owned(),
        legend: "++ supports".to_owned(),
    };
    Memory {
        view: Some(view),
        ..sources
    }
}

const NOTE: &str = "# Brief\n\n> [!Warning]- Read *this* first [@ministry2022].\n> One line.\n>\n> - [ ] to do\n> - [x] done\n\n\
    ```timeline\nissue: Talks\n```\n\n```origins\n```\n\n> [!note]\n> Said so [@examplewire2022talks].\n";

#[test]
fn every_form_shows_boxes_and_live_lists_with_their_captions() {
    let sources = with_view();
    let html = render(NOTE, &sources).unwrap().html;
    for piece in [
        "<aside dir=\"auto\" data-callout=\"warning\" data-line=\"3\">",
        "<strong>Read <em>this</em> first ",
        "<span data-task=\"false\">☐</span> to do",
        "<figure data-live=\"timeline\"",
        "<a href=\"demarche://position/5\">“Talks | only.”</a>",
        "<strong>Bo &lt;Example&gt;</strong><br><small>Envoy</small>",
        "<figcaption>Talks, as of 18 March 2022: 1 position; 41 articles searched.<br>++ supports</figcaption>",
        // The origins are those of what the whole note cites, also below the block.
        "<figcaption>2 cited.<br>",
        "data-callout=\"note\"",
        "<strong>Note</strong>",
    ] {
        assert!(html.contains(piece), "{piece}\n{html}");
    }
    let written = |format| made(NOTE, &sources, format, "chicago-notes").unwrap();
    let page = String::from_utf8(written(Format::Html).bytes).unwrap();
    assert!(
        page.contains("<aside dir=\"auto\" data-callout=\"warning\">"),
        "{page}"
    );
    assert!(page.contains("“Talks | only.”<sup>"), "{page}");
    let markdown = String::from_utf8(written(Format::Markdown).bytes).unwrap();
    for piece in [
        "> [!warning] Read *this* first",
        "> - [ ] to do\n> - [x] done",
        "| When | Who | What |\n|---|---|---|\n| 17 March 2022 | **Bo \\<Example>** (Envoy) | **\\++** “Talks \\| only.”[^2] |",
        "Talks, as of 18 March 2022: 1 position; 41 articles searched. ++ supports",
        "> [!note] Note\n>\n> Said so",
    ] {
        assert!(markdown.contains(piece), "{piece}\n{markdown}");
    }
    assert_eq!(written(Format::Docx).warnings, [""; 0]);
}

#[cfg(feature = "pdf")]
#[test]
fn boxes_and_live_lists_are_set_in_print() {
    let made = made(NOTE, &with_view(), Format::Pdf, "chicago-notes").unwrap();
    assert_eq!(made.warnings, [""; 0]);
}

#[test]
fn a_box_reads_back_as_it_was_written() {
    let sources = with_view();
    let document = crate::parse::document(NOTE, &sources).unwrap();
    let written = crate::markdown::markdown(&document, &crate::Citations::short(&document));
    let again = crate::parse::document(&written, &sources).unwrap();
    let boxes = |document: &crate::document::Document| {
        let mut boxes = Vec::new();
        document.each_block(&mut |block| {
            if let BlockKind::Callout(callout) = &block.kind {
                let title = crate::document::plain(&callout.title);
                let title = title.trim_end_matches([' ', '.']).to_owned();
                boxes.push((callout.kind.clone(), title, callout.blocks.len()));
            }
        });
        boxes
    };
    assert_eq!(boxes(&document).len(), 2);
    let titles = |boxes: Vec<(String, String, usize)>| -> Vec<(String, usize)> {
        boxes
            .into_iter()
            .map(|(kind, _, blocks)| (kind, blocks))
            .collect()
    };
    assert_eq!(titles(boxes(&document)), titles(boxes(&again)), "{written}");
}

#[test]
fn quotes_that_only_look_like_boxes_stay_quotes() {
    for quote in [
        "> [!] a",
        "> a [!note] b",
        "> [note] a",
        "> [!a<b>] c",
        "> # [!note]",
    ] {
        let document = crate::parse::document(quote, &Memory::default()).unwrap();
        assert!(
            matches!(document.blocks[0].kind, BlockKind::Quote(_)),
            "{quote}: {document:?}"
        );
    }
}

#[test]
fn a_piece_tells_of_what_its_note_cites() {
    let piece = "```origins\n```";
    let sources = with_view();
    let whole = "A [@ministry2022]. `[@examplewire2022talks]`\n\n![[excerpt:13]]";
    let html = render_piece(piece, whole, &sources).unwrap().html;
    assert!(html.contains("1 cited."), "{html}");
    let html = render(piece, &sources).unwrap().html;
    assert!(html.contains("0 cited."), "{html}");
}

#[test]
fn what_is_wrong_with_a_live_block_is_said_in_its_place_and_by_the_check() {
    let text = "```timeline\nissues: A, B\n```\n";
    let sources = with_view();
    let html = render(text, &sources).unwrap().html;
    assert!(
        html.contains("A timeline is of one issue, not of 2"),
        "{html}"
    );
    let findings = check(text, &sources).unwrap().findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    let made = made(text, &sources, Format::Html, "chicago-notes").unwrap();
    assert!(
        made.warnings[0]
            .to_string()
            .starts_with("The timeline on line 1:"),
        "{:?}",
        made.warnings
    );
}

#[test]
fn a_timeline_that_is_past_is_told() {
    let mut sources = with_view();
    sources.later = Some(crate::sources::Later {
        positions: 2,
        day: "2022-03-20".to_owned(),
    });
    let text = "```timeline\nissue: Talks\nas-of: 2022-03-18\n```\n";
    let findings = check(text, &sources).unwrap().findings;
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0].rule, crate::Rule::StaleAsOf);
    let document = crate::parse::document(text, &sources).unwrap();
    let BlockKind::Live(live) = &document.blocks[0].kind else {
        panic!("{document:?}");
    };
    assert_eq!(live.fence, Fence::Timeline);
}

#[test]
fn rows_of_a_held_source_leave_without_its_name_place_and_day() {
    let mut sources = with_view();
    if let Some(view) = &mut sources.view
        && let Some(Source::Excerpt(excerpt)) = &mut view.rows[0].source
    {
        excerpt.article.held = true;
    }
    let mut document =
        crate::parse::document("```timeline\nissue: Talks\n```\n", &sources).unwrap();
    crate::redact::hold(&mut document, &[]);
    let BlockKind::Live(live) = &document.blocks[0].kind else {
        panic!("{document:?}");
    };
    let row = &live.view.as_ref().unwrap().rows[0];
    assert_eq!(row.cells[0].words, "");
    assert_eq!(row.cells[1].words, crate::redact::HELD);
    assert_eq!(row.cells[1].below, "");
    assert_eq!(row.cells[2].words, "“Talks | only.”");
    assert_eq!(row.cells[2].place, None);
    let told = format!("{document:?}");
    assert!(
        !told.contains("Envoy") && !told.contains("Example Wire"),
        "{told}"
    );
}
