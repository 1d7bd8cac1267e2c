//! PDF documents.

mod made;

use demarche_extract::{BlockKind, CutReason, Kind, Origin};
use made::{Placed, item, pdf, raw_pdf, refusal, shown, stream};

/// Lines of text, one under the other.
fn column<'t>(x: f32, top: f32, lines: &[&'t str]) -> Vec<Placed<'t>> {
    lines
        .iter()
        .enumerate()
        .map(|(at, text)| (x, top - 12.0 * at as f32, 10.0, *text))
        .collect()
}

const LEFT: [&str; 8] = [
    "The harbour council put its vote on the ferry",
    "off on Monday, after three of its members had",
    "asked for another week to read what the engi-",
    "neers had written about the old pier. The chair",
    "named no new day, and the ferry will go on as",
    "it has for the past eleven years, she said, and",
    "added that the state-owned yard would wait. A",
    "second yard, which is not state-owned, has said",
];
const RIGHT: [&str; 8] = [
    "that it cannot. The members of the council will",
    "read the report until Friday and vote on it the",
    "week after, unless the minister asks for a new",
    "one before that day. Nobody is served by a vote",
    "in haste, the chair said when she was asked why",
    "it had taken a year to count the piles under a",
    "pier that had been there for a hundred years as",
    "everybody in the town had known all that time.",
];

#[test]
fn columns_are_read_one_after_the_other() {
    let mut page = vec![(60.0, 780.0, 22.0, "Ferry vote put off once more")];
    page.extend(column(60.0, 740.0, &LEFT));
    page.extend(column(320.0, 740.0, &RIGHT));
    // As many programs write it: line by line across the page.
    page.sort_by(|a, b| b.1.total_cmp(&a.1));
    let read = item(
        &pdf(
            &[page],
            "/Author (Ada Roe) /CreationDate (D:20240301120000Z)",
        ),
        "a.pdf",
    );
    assert_eq!(read.kind, Kind::Pdf);
    let draft = read.draft;
    let title = draft.title.as_ref().unwrap();
    assert_eq!(
        (title.value.as_str(), title.origin),
        ("Ferry vote put off once more", Origin::Heading)
    );
    assert_eq!(draft.byline, ["Ada Roe"]);
    // The day that the file was made is no day of publication.
    assert_eq!(draft.published, None);
    let text = draft.body().text;
    assert!(text.contains("what the engineers had written"), "{text}");
    assert!(text.contains("has said that it cannot."), "{text}");
    assert!(!text.contains("\n\n"), "{text}");
}

#[test]
fn heads_feet_and_numbers_are_cut_and_a_paragraph_goes_on_overleaf() {
    let numbers = ["1", "2", "3"];
    let bodies = [
        [
            "The first page begins with a sentence that is",
            "long enough to go on from one page to the next",
        ],
        [
            "page, where it comes to its end at last. After",
            "that another sentence begins, which is short.",
        ],
        [
            "The third page has a paragraph of its own, and",
            "that is where the whole document ends for good.",
        ],
    ];
    let pages: Vec<Vec<Placed<'_>>> = (0..3)
        .map(|at| {
            let mut page = vec![
                (60.0, 800.0, 8.0, "Harbour Council | Minutes"),
                (290.0, 40.0, 8.0, numbers[at]),
            ];
            page.extend(column(60.0, 740.0, &bodies[at]));
            page
        })
        .collect();
    let draft = item(&pdf(&pages, ""), "a.pdf").draft;
    insta::assert_snapshot!(shown(&draft));
}

#[test]
fn headings_lists_and_notes_are_told_apart() {
    let mut page = vec![
        (60.0, 780.0, 20.0, "A report on the pier"),
        (60.0, 740.0, 14.0, "What was found"),
    ];
    page.extend(column(
        60.0,
        715.0,
        &[
            "The pier stands on piles of oak that were driven into the ground in the year of the flood",
            "and that nobody has looked at since, as far as the engineers could find in the archive of",
            "the town, which is not complete.",
        ],
    ));
    page.push((60.0, 670.0, 10.0, "\u{95} Eleven piles are sound"));
    page.push((60.0, 656.0, 10.0, "\u{95} Forty piles are not"));
    page.push((
        60.0,
        60.0,
        7.0,
        "1 Archive of the town, box 14, sheet 3 and the sheets that follow it.",
    ));
    page.push((
        60.0,
        632.0,
        10.0,
        "The council has asked for a second report, which will look at the piles that could not be",
    ));
    page.push((60.0, 620.0, 10.0, "reached."));
    let draft = item(&pdf(&[page], "/Title (report_final.indd)"), "a.pdf").draft;
    insta::assert_snapshot!(shown(&draft));
}

#[test]
fn a_table_keeps_its_rows() {
    let mut page: Vec<Placed<'_>> = Vec::new();
    let rows = [
        ["Year", "Boats", "Passengers"],
        ["2021", "12", "90,000"],
        ["2022", "14", "98,000"],
    ];
    for (at, row) in rows.iter().enumerate() {
        for (column, text) in row.iter().enumerate() {
            page.push((
                60.0 + 120.0 * column as f32,
                700.0 - 14.0 * at as f32,
                10.0,
                text,
            ));
        }
    }
    let draft = item(&pdf(&[page], ""), "a.pdf").draft;
    let rows: Vec<&str> = draft
        .pieces
        .iter()
        .filter(|piece| piece.kind == BlockKind::TableRow)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(
        rows,
        [
            "Year | Boats | Passengers",
            "2021 | 12 | 90,000",
            "2022 | 14 | 98,000"
        ]
    );
}

#[test]
fn contents_are_cut() {
    let page = vec![
        (60.0, 700.0, 10.0, "1 The pier ............ 3"),
        (60.0, 686.0, 10.0, "2 The piles ........... 9"),
        (
            60.0,
            650.0,
            10.0,
            "The pier stands on piles of oak that nobody has looked at for a hundred years.",
        ),
    ];
    let draft = item(&pdf(&[page], ""), "a.pdf").draft;
    let cut = draft
        .pieces
        .iter()
        .filter(|piece| piece.cut == Some(CutReason::Navigation));
    assert_eq!(cut.count(), 2);
}

#[test]
fn a_scan_is_told_from_a_locked_and_a_damaged_document() {
    let picture = stream(
        &[0; 12],
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8",
    );
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 6 0 R >>".to_owned(),
        "<< >>".to_owned(),
        picture,
        stream(b"595 0 0 842 0 0 cm /I Do", ""),
    ];
    let scan = refusal(&raw_pdf(&objects), "a.pdf");
    assert!(
        scan.contains("no text layer") && scan.contains("OCR"),
        "{scan}"
    );
    let damaged = refusal(b"%PDF-1.4\n", "a.pdf");
    assert!(damaged.contains("damaged"), "{damaged}");
    let mut locked = pdf(&[column(60.0, 700.0, &LEFT)], "");
    let text = String::from_utf8_lossy(&locked).replace(
        "/Info 4 0 R",
        "/Info 4 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> >>",
    );
    locked = text.into_bytes();
    let locked = refusal(&locked, "a.pdf");
    assert!(locked.contains("locked with a password"), "{locked}");
}

#[test]
fn an_article_goes_through_a_document_and_back() {
    let draft = item(&pdf(&[column(60.0, 700.0, &LEFT)], ""), "a.pdf").draft;
    let bytes = pdf(&[column(60.0, 700.0, &LEFT)], "");
    let again = demarche_extract::from_bytes(&bytes, Some("application/pdf"), None);
    assert_eq!(again, draft);
}
