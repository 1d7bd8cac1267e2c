use demarche_library::positions::Stance;

use super::sources;
use crate::TableFormat;
use crate::matrix::{Issue, export_matrix};
use crate::words::Words;

fn written(format: TableFormat) -> Vec<u8> {
    export_matrix(&sources().matrix.unwrap(), format).unwrap()
}

fn text(format: TableFormat) -> String {
    String::from_utf8(written(format)).unwrap()
}

#[test]
fn a_matrix_is_written_as_text() {
    insta::assert_snapshot!("matrix-markdown", text(TableFormat::Markdown));
    insta::assert_snapshot!("matrix-csv", text(TableFormat::Csv));
    insta::assert_snapshot!("matrix-json", text(TableFormat::Json));
    insta::assert_snapshot!("matrix-svg", text(TableFormat::Svg));
}

#[test]
fn no_value_is_a_formula() {
    let mut matrix = sources().matrix.unwrap();
    let hostile = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "=HYPERLINK(\"http://evil.example\")",
    ];
    for words in hostile {
        matrix.rows[0].cells[0].latest.as_mut().unwrap().words = words.to_owned();
        matrix.rows[0].actor = Some(words.to_owned());
        let csv = String::from_utf8(export_matrix(&matrix, TableFormat::Csv).unwrap()).unwrap();
        for record in csv.lines().skip(1) {
            for field in record.split(',') {
                let field = field.trim_start_matches('"');
                let formula = field.starts_with(['=', '-', '@', '\t']) || field.starts_with("+1");
                assert!(!formula, "{field} in {record}");
            }
        }
        let xlsx = export_matrix(&matrix, TableFormat::Xlsx).unwrap();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(xlsx)).unwrap();
        let mut sheet = String::new();
        let mut part = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
        assert!(!sheet.contains("<f>"), "{sheet}");
    }
}

#[test]
fn a_picture_breaks_no_line_between_a_mark_and_its_number() {
    let mut matrix = sources().matrix.unwrap();
    for more in 0..40 {
        let cell = &mut matrix.rows[0].cells[0];
        cell.latest = None;
        cell.members = Some(27);
        cell.marks = vec![Stance::Opposes, Stance::Supports];
        cell.searched = Some("x".repeat(more));
        let svg = String::from_utf8(export_matrix(&matrix, TableFormat::Svg).unwrap()).unwrap();
        for bound in ["−−\u{a0}1", "++\u{a0}1"] {
            assert!(svg.contains(bound), "{bound} after {more}: {svg}");
        }
    }
}

#[test]
fn the_same_matrix_gives_the_same_bytes() {
    assert_eq!(written(TableFormat::Xlsx), written(TableFormat::Xlsx));
}

#[test]
fn a_picture_is_well_formed_whatever_the_words() {
    let mut matrix = sources().matrix.unwrap();
    matrix.rows[0].cells[0].latest.as_mut().unwrap().words = format!(
        "<script>\u{0}\"&' {} {}",
        "long".repeat(100),
        "和平".repeat(80)
    );
    let svg = String::from_utf8(export_matrix(&matrix, TableFormat::Svg).unwrap()).unwrap();
    let mut reader = quick_xml::Reader::from_str(&svg);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    assert!(!svg.contains("<script"));
}

/// More issues than an upright page has room for: the speakers are the columns, and notes are numbered along the lines as
/// they are read.
#[test]
fn a_wide_matrix_lies_on_its_side() {
    let mut memory = sources();
    let matrix = memory.matrix.as_mut().unwrap();
    let envoy = matrix.rows[0].cells[0].latest.clone();
    matrix.rows[1].cells[1].latest = envoy;
    for _ in 0..2 {
        let issues = matrix.issues.clone();
        matrix.issues.extend(issues);
        for row in &mut matrix.rows {
            let cells = row.cells.clone();
            row.cells.extend(cells);
        }
    }
    let laid = &matrix.laid(Words::ENGLISH)[..];
    let [laid] = laid else {
        panic!("{} tables", laid.len());
    };
    assert_eq!(
        (laid.corner, laid.columns.len(), laid.lines.len()),
        ("Issue", 2, 8)
    );
    let places: Vec<_> = matrix.in_reading_order().map(|(_, place)| place).collect();
    assert_eq!(places[..3], [(0, 0), (1, 0), (0, 1)]);
    let document = crate::parse::document("```positions\n```\n", &memory).unwrap();
    let order = document.reading_order();
    assert_eq!(order, [0, 4, 1, 5, 2, 6, 3, 7]);
    let style = crate::Style::named("chicago-notes").unwrap();
    let citations = crate::Citations::of(&document, &style);
    let markdown = crate::markdown::markdown(&document, &citations);
    // The first note is the full one, and those after it are short.
    assert!(markdown.contains("[^1]: Ada Example, “Talks"), "{markdown}");
    assert!(markdown.contains("[^2]: Example, “Talks"), "{markdown}");
    assert!(markdown.contains("| Issue | United States |"), "{markdown}");
}

#[test]
fn many_issues_of_many_speakers_are_several_tables() {
    let mut memory = sources();
    let matrix = memory.matrix.as_mut().unwrap();
    let (issue, row) = (matrix.issues[0].clone(), matrix.rows[0].clone());
    matrix.issues = (0..7)
        .map(|at| Issue {
            name: format!("Issue {at}"),
            ..issue.clone()
        })
        .collect();
    matrix.rows = vec![row; 5];
    for row in &mut matrix.rows {
        row.cells = vec![row.cells[0].clone(); 7];
    }
    let widths: Vec<usize> = matrix
        .laid(Words::ENGLISH)
        .iter()
        .map(|part| part.columns.len())
        .collect();
    assert_eq!(widths, [4, 3]);
    let places: Vec<_> = matrix.in_reading_order().map(|(_, place)| place).collect();
    assert_eq!(places.len(), 35);
    assert_eq!(places[3..5], [(0, 3), (1, 0)]);
    assert_eq!(places[20], (0, 4));
    let document = crate::parse::document("```positions\n```\n", &memory).unwrap();
    let citations = crate::Citations::short(&document);
    let markdown = crate::markdown::markdown(&document, &citations);
    let heads: Vec<&str> = markdown
        .lines()
        .filter(|line| line.starts_with("| Country"))
        .collect();
    assert!(
        heads[0].contains("Issue 3") && heads[1].contains("Issue 4"),
        "{markdown}"
    );
    assert_eq!(markdown.matches("searched.").count(), 1, "{markdown}");
    let page = crate::html::matrix_alone(memory.matrix.as_ref().unwrap());
    assert_eq!(
        (
            page.matches("<table>").count(),
            page.matches("<figcaption>").count()
        ),
        (2, 1)
    );
    super::docx::assert_opens(&document, &citations);
}
