use super::sources;
use crate::TableFormat;
use crate::matrix::export_matrix;

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
